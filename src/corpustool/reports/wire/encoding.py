"""How does a value become JSON? Keys sorted, decimals as strings, no clock: equal values give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from corpustool.reports.harmless import escape_json

_PIECE = 1 << 20
"""Characters of a piece, or a few more: little to hold, and few to write."""


def document(value: msgspec.Struct | Sequence[msgspec.Struct]) -> str:
    """One JSON document, set out for people's eyes."""
    return _set_out(value) + "\n"


def document_in_pieces(value: msgspec.Struct, lists: Mapping[str, Iterable[msgspec.Struct]]) -> Iterator[str]:
    """`document` of ``value`` piece by piece, so that no more than one of many findings is held as JSON at a time.

    ``lists`` stand for the fields of these names, which ``value`` may leave empty.
    """
    return _gathered(_fields(value, lists))


def lines(values: Iterable[msgspec.Struct]) -> str:
    """A value a line."""
    return "".join(lines_in_pieces(values))


def lines_in_pieces(values: Iterable[msgspec.Struct]) -> Iterator[str]:
    """A value a line, piece by piece."""
    return _gathered(escape_json(_encoded(value).decode()) + "\n" for value in values)


def _fields(value: msgspec.Struct, lists: Mapping[str, Iterable[msgspec.Struct]]) -> Iterator[str]:
    opened = "{"
    for name, field in sorted((field.encode_name, field.name) for field in msgspec.structs.fields(value)):
        yield f'{opened}\n  "{name}": '
        if field in lists:
            yield from _elements(lists[field])
        else:
            yield _set_out(getattr(value, field), "  ")
        opened = ","
    yield "\n}\n"


def _elements(values: Iterable[msgspec.Struct]) -> Iterator[str]:
    opened = "["
    for value in values:
        yield f"{opened}\n    {_set_out(value, '    ')}"
        opened = ","
    yield "[]" if opened == "[" else "\n  ]"


def _gathered(pieces: Iterable[str]) -> Iterator[str]:
    """The same text in pieces of a good size."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _PIECE:
            yield "".join(held)
            held, size = [], 0
    if held:
        yield "".join(held)


def _set_out(value: object, margin: str = "") -> str:
    """A value in lines, all but the first behind ``margin``: within a string there is no end of a line."""
    shown = escape_json(msgspec.json.format(_encoded(value), indent=2).decode())
    return shown.replace("\n", f"\n{margin}") if margin else shown


def _encoded(value: object) -> bytes:
    return msgspec.json.encode(value, order="sorted")
