"""How does a value become JSON? Keys sorted, decimals as strings, no clock: equal values give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from corpustool.reports.harmless import escape_json


def document(value: msgspec.Struct | Sequence[msgspec.Struct]) -> str:
    """One JSON document, set out for people's eyes."""
    return escape_json(msgspec.json.format(_encoded(value), indent=2).decode()) + "\n"


def lines(values: Iterable[msgspec.Struct]) -> str:
    """A value a line."""
    return "".join(escape_json(_encoded(value).decode()) + "\n" for value in values)


def _encoded(value: msgspec.Struct | Sequence[msgspec.Struct]) -> bytes:
    return msgspec.json.encode(value, order="sorted")
