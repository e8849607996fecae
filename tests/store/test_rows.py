import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.analysis import Analysis, Quotation, Sentence
from corpustool.domain.dates import Moment, TimeExpression
from corpustool.domain.figures import Figure, RejectedNumber, Relation
from corpustool.domain.mentions import Mention
from corpustool.domain.quantities import Quantity
from corpustool.domain.texts import Document, Origin, Section, SectionKind
from corpustool.errors import StoreError
from corpustool.store import rows

kinds = st.sampled_from(SectionKind)
offsets = st.integers(0, 1_000_000)
spans = {"start": offsets, "end": offsets}
numbers = st.decimals(allow_nan=False, allow_infinity=False)
years = st.none() | st.integers(-9999, 9999)
moments = st.none() | st.builds(Moment, year=years, month=years, day=years, weekday=years, quarter=years, offset=years)
times = st.builds(TimeExpression, **spans, first=moments, last=moments)
figures = st.builds(
    Figure,
    **spans,
    quantity=st.builds(Quantity, value=numbers, bound=..., value_to=st.none() | numbers, trend=...),
    period=st.none() | times,
    as_of=st.none() | times,
    sentence=offsets,
    relations=st.lists(st.builds(Relation, figure=offsets), max_size=2).map(tuple),
    counted=...,
    attribution=...,
    section=kinds,
    places=...,
    event=...,
    kind=...,
)
analyses = st.builds(
    Analysis,
    sentences=st.lists(st.builds(Sentence, **spans, section=kinds, words=...), max_size=3).map(tuple),
    mentions=st.lists(st.builds(Mention, **spans), max_size=3).map(tuple),
    definitions=...,
    figures=st.lists(figures, max_size=3).map(tuple),
    rejected=st.lists(st.builds(RejectedNumber, **spans), max_size=3).map(tuple),
    quotations=st.lists(st.builds(Quotation, **spans, speaker=...), max_size=3).map(tuple),
    dates=st.lists(times, max_size=3).map(tuple),
)
sections = st.lists(st.builds(Section, kinds, st.integers(0, 9), st.integers(0, 9))).map(tuple)


@settings(max_examples=60)
@given(analyses)
def test_an_analysis_comes_back_as_it_was(analysis: Analysis) -> None:
    assert rows.decode_analysis(rows.encode_analysis(analysis)) == analysis


@given(sections)
def test_sections_come_back_as_they_were(cut: tuple[Section, ...]) -> None:
    assert rows.decode_sections(rows.encode_sections(cut)) == cut


@given(st.lists(st.builds(Origin, offsets, offsets, offsets)).map(tuple))
def test_origins_come_back_as_they_were(origins: tuple[Origin, ...]) -> None:
    assert rows.decode_origins(rows.encode_origins(origins)) == origins


def test_documents_have_one_key_only_when_text_and_sections_are_the_same() -> None:
    body, headline = Section(SectionKind.BODY, 0, 1), Section(SectionKind.HEADLINE, 0, 1)
    documents = [Document("a"), Document("b"), Document("a", (body,)), Document("a", (headline,))]
    assert len({rows.document_key(document) for document in documents}) == 4
    assert rows.document_key(Document("a", (body,))) == rows.document_key(Document("a", (body,)))


@pytest.mark.parametrize(
    "data", [b"", b"\xc1", b"\x93", b"\xa1\xff", b"\x91" * 100_000, b"\x01", b"\x91\x93\xa1x\x00\x01"]
)
def test_what_cannot_be_decoded_is_a_damaged_corpus_that_can_be_made_anew(data: bytes) -> None:
    for decode in (rows.decode_analysis, rows.decode_sections, rows.decode_origins):
        with pytest.raises(StoreError, match="damaged") as caught:
            decode(data)
        assert "ingest again" in caught.value.hint


def test_the_shape_of_an_analysis_does_not_depend_on_prose() -> None:
    schema = {"description": "one", "properties": [{"description": "two", "type": "string"}]}
    assert rows._undescribed(schema) == {"properties": [{"type": "string"}]}
    assert len(rows.shape()) == 8
