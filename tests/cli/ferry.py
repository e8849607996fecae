"""A ferry sinks: two invented articles that clash, and what is asked of them."""

from __future__ import annotations

from typing import Any

from tests.cli.tool import Tool

DAWN = """Ferry Aurelia sinks off Marrow Point

The ferry Aurelia sank off Marrow Point on Monday night, killing 12 people, the coast guard said on Tuesday.

Captain Ines Duarte said 230 passengers were on board when the Aurelia left Saltmarsh for Port Linden.

The Marrow Point Lifeboat Trust sent two boats from Saltmarsh.
"""
NOON = """Coast guard counts the dead of the Aurelia

The ferry Aurelia sank off Marrow Point on Monday night, killing 17 people, the coast guard said on Tuesday.

Some 230 passengers had boarded the Aurelia in Saltmarsh for the crossing to Port Linden, Captain Ines Duarte said.

A boat of the Marow Point Lifeboat Trust searched the sea off Marrow Point until noon.
"""
LATE = """Toll of the Aurelia

The ferry Aurelia sank off Marrow Point on Monday night, killing 31 people, the coast guard said on Tuesday.
"""
AGREES = """What is known of the Aurelia

The ferry Aurelia sank off Marrow Point on Monday night, killing 17 people, the coast guard said on Tuesday.
"""
ARTICLES = {"2024-03-05-dawn.txt": DAWN, "2024-03-05-noon.txt": NOON}


def conflict(tool: Tool) -> dict[str, Any]:
    """The one conflict of the corpus."""
    (found,) = [finding for finding in tool.report()["findings"] if finding["code"] == "FIG101"]
    assert isinstance(found, dict)
    return found
