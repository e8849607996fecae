"""Which pages does nobody write by hand?"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.docs.command_pages import commands_page
from tests.docs.rule_pages import rules_page
from tests.docs.table_pages import tables_page

GENERATED: Mapping[str, Callable[[], str]] = {
    "docs/cli.md": commands_page,
    "docs/rules.md": rules_page,
    "docs/tables.md": tables_page,
}
"""Pages by path, with what makes them."""
