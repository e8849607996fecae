"""What is promised of our JSON? A JSON Schema for each document and each kind of line, made from the types themselves.

They allow members that they do not name: additions may come at any time, a change of meaning is a new version.
"""

from __future__ import annotations

from typing import Any

import msgspec

from corpustool.reports.wire.draft import CheckWire
from corpustool.reports.wire.report import FindingWire, ReportWire
from corpustool.reports.wire.tables import ArticlesWire, EntitiesWire, FigureWire
from corpustool.reports.wire.why import WhyNamesWire, WhyWire

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PROMISED: dict[str, tuple[type[msgspec.Struct], ...]] = {
    "report-1": (ReportWire,),
    "check-1": (CheckWire,),
    "entities-1": (EntitiesWire,),
    "articles-1": (ArticlesWire,),
    "why-1": (WhyWire, WhyNamesWire),
    "figure-1": (FigureWire,),
    "finding-1": (FindingWire,),
}
"""By name, the types that a document or a line may be of."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of what is promised under ``name``."""
    wanted = PROMISED[name]
    found, components = msgspec.json.schema_components(wanted, ref_template="#/$defs/{name}")
    top = found[0] if len(found) == 1 else {"anyOf": list(found)}
    return {"$schema": DIALECT, "title": f"corpustool {name.replace('-', '/')}", **top, "$defs": components}


def written(name: str) -> str:
    """The schema as the file that holds it."""
    return msgspec.json.format(msgspec.json.encode(schema(name), order="sorted"), indent=2).decode() + "\n"
