"""JSON that is made piece by piece is the JSON that is made at once."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.reports import Report
from corpustool.reports.wire.encoding import document, document_in_pieces, lines, lines_in_pieces
from corpustool.reports.wire.report import lists_wire, report_wire
from tests.reports import samples

REPORTS = (samples.RICH, samples.SETTLED, samples.HOSTILE, samples.SILENT, samples.WITHHELD)
EMPTY = replace(samples.RICH, agreements=(), findings=(), accepted=(), known=())
LONG = replace(samples.RICH, findings=samples.RICH.findings * 600, known=samples.RICH.findings)


class Leaf(msgspec.Struct, frozen=True):
    text: str
    inner: dict[str, list[int]]


class Tree(msgspec.Struct, frozen=True):
    to: int
    leaves: list[Leaf]
    from_: Leaf = msgspec.field(name="from")
    twigs: list[Leaf]


LEAVES = st.builds(Leaf, st.text(max_size=9), st.dictionaries(st.text(max_size=3), st.lists(st.integers(0, 9))))


@pytest.mark.parametrize("report", [*REPORTS, EMPTY, LONG])
def test_a_report_is_the_same_in_pieces(report: Report) -> None:
    bare = replace(report, agreements=(), findings=(), accepted=(), known=())
    assert "".join(document_in_pieces(report_wire(bare), lists_wire(report))) == document(report_wire(report))


@settings(max_examples=60)
@given(st.lists(LEAVES, max_size=4), LEAVES, st.lists(LEAVES, max_size=2))
def test_any_object_is_the_same_in_pieces(leaves: list[Leaf], one: Leaf, twigs: list[Leaf]) -> None:
    whole = Tree(3, leaves, one, twigs)
    assert "".join(document_in_pieces(Tree(3, [], one, twigs), {"leaves": iter(leaves)})) == document(whole)
    assert "".join(document_in_pieces(whole, {})) == document(whole)


@given(st.lists(LEAVES, max_size=4))
def test_lines_are_the_same_in_pieces(leaves: list[Leaf]) -> None:
    assert "".join(lines_in_pieces(leaves)) == lines(leaves)
    assert [json.loads(line)["text"] for line in lines(leaves).splitlines()] == [leaf.text for leaf in leaves]


def test_a_long_report_comes_in_several_pieces_of_a_good_size() -> None:
    pieces = list(document_in_pieces(report_wire(EMPTY), lists_wire(LONG)))
    assert 1 < len(pieces) < 100
    assert len(json.loads("".join(pieces))["findings"]) == len(LONG.findings)


def test_an_element_is_made_when_its_turn_has_come() -> None:
    made: list[int] = []

    def leaf(number: int) -> Leaf:
        made.append(number)
        return Leaf("x" * 700_000, {})

    next(document_in_pieces(Tree(1, [], Leaf("", {}), []), {"leaves": map(leaf, range(9))}))
    assert made == [0, 1]
