"""A news desk with name trouble: four invented articles, and what is asked of them."""

from __future__ import annotations

import json
from typing import Any

from tests.cli.tool import Tool

ARTICLES = {
    "2024-02-01-vote.txt": """Council of Tarnmouth votes

Mayor Helena Marchetti told the council on Thursday that the quay would cost 48 million pounds.

Peter Adeyemi Jr., who leads the opposition, voted against it. His father, Peter Adeyemi Sr., had opened it in 1971.
""",
    "2024-02-02-reaction.txt": """Fishermen reject the quay

Helena Marcheti, the mayor, met 60 fishermen on Friday. Luca Marchetti, a baker, sold them bread.

The International Boxing Federation was there. The IBF gave 12 gloves to Michael O'Brien.
""",
    "2024-02-03-bakers.txt": """Bakers meet

The International Bakers Federation counted 9 loaves. The IBF thanked Mayor Helena Marchetti.

Dmitri Volkonsky spoke of 14 Ukrainians. Kyiv was far away, he said. A delegation from Norway came to London.
""",
    "2024-02-04-man.txt": """A man remembers

Dmitriy Volkonskiy grew up in Kharkiv and lives in Bergen with 3 cats.
""",
}


def decide(tool: Tool, *args: str) -> str:
    """Decide, and give back the decision's id."""
    result = tool("decide", *args, "--why", "the desk knows", "--as-of", "2024-02-05")
    assert result.exit_code == 0, result.output
    return result.stdout.split("undo ")[1].split()[0]


def read(tool: Tool, *args: str) -> dict[str, Any]:
    """What ``entities`` tells a program."""
    told = json.loads(tool("entities", "--format", "json", *args).stdout)
    assert isinstance(told, dict)
    return told


def spellings(tool: Tool, name: str) -> list[set[str]]:
    return [{variant["text"] for variant in entity["variants"]} for entity in read(tool, name)["entities"]]


def stale(tool: Tool) -> list[str]:
    return [finding["message"] for finding in tool.report("--select", "HSK901")["findings"]]
