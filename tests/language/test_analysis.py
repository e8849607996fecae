"""The map is pure: what an analysis says depends on its document alone, and every offset quotes exactly."""

from __future__ import annotations

import warnings

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpustool.domain.analysis import Analysis
from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.domain.texts import Document, Section, SectionKind
from corpustool.language import analyse, read_names
from corpustool.language.pipeline import model_folder

TEXTS = (
    "Three bridges closed in Bristol on Monday. Mayor Anna Weller said at least 40 families had to leave.",
    "",
    "The plant in Turin employs 2,300 people, the union said.\n\nAbout 150 jobs will go.",
    "\n\n \t",
    "“We counted 12 boats,” harbour master Tom Ridley told reporters in Cork.",
)


def told(texts: tuple[str, ...]) -> list[Analysis]:
    return list(analyse([Document(text) for text in texts], DEFAULT_MODEL))


def test_an_analysis_does_not_depend_on_its_company() -> None:
    together = told(TEXTS)
    assert together == [told((text,))[0] for text in TEXTS]
    assert told(tuple(reversed(TEXTS))) == list(reversed(together))


def test_more_documents_than_a_batch_come_back_in_order() -> None:
    texts = tuple(f"Police said {number} people were hurt." for number in range(10, 60))
    values = [[str(figure.quantity.value) for figure in analysis.figures] for analysis in told(texts)]
    assert values == [[str(number)] for number in range(10, 60)]


def test_a_text_longer_than_a_block_is_read_to_its_end() -> None:
    text = "The council closed a road. " * 2500 + "Later 321 houses lost their power."
    (analysis,) = told((text,))
    (figure,) = analysis.figures
    assert (figure.quote, text[figure.start : figure.end]) == ("321", "321")
    assert analysis.sentences[-1].end == len(text)


def test_every_offset_quotes_exactly() -> None:
    for text, analysis in zip(TEXTS, told(TEXTS), strict=True):
        for figure in analysis.figures:
            assert text[figure.start : figure.end] == figure.quote
        for mention in analysis.mentions:
            assert text[mention.start : mention.end] == mention.text
        for quotation in analysis.quotations:
            assert text[quotation.start : quotation.end] == quotation.text


def test_a_figure_knows_the_section_it_stands_in() -> None:
    headline, body = "Flood drives 40 families out", "The flood hit 12 villages."
    text = f"{headline}\n\n{body}"
    sections = (
        Section(SectionKind.HEADLINE, 0, len(headline)),
        Section(SectionKind.BODY, len(headline) + 2, len(text)),
    )
    (analysis,) = analyse([Document(text, sections)], DEFAULT_MODEL)
    assert [figure.section for figure in analysis.figures] == [SectionKind.HEADLINE, SectionKind.BODY]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120))
def test_any_text_is_analysed_without_an_exception(text: str) -> None:
    (analysis,) = told((text,))
    assert all(text[figure.start : figure.end] == figure.quote for figure in analysis.figures)
    assert all(text[mention.start : mention.end] == mention.text for mention in analysis.mentions)


def test_names_alone_are_the_names_of_the_full_analysis() -> None:
    documents = [Document(text) for text in TEXTS]
    assert list(read_names(documents, DEFAULT_MODEL)) == [analysis.mentions for analysis in told(TEXTS)]


def test_the_spacy_component_reads_the_same_figures() -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(model_folder(DEFAULT_MODEL))
    nlp.add_pipe("corpustool_figures")
    assert nlp(TEXTS[0])._.figures == told(TEXTS[:1])[0].figures


@pytest.mark.parametrize(
    "text", ["9" * 400, "1,2,3,4,5,6,7,8,9 " * 50, "١٢٣ people", "\u202e54\u202c people", "5\u200b4 people"]
)
def test_a_hostile_number_raises_nothing(text: str) -> None:
    (analysis,) = told((text,))
    assert all(text[figure.start : figure.end] == figure.quote for figure in analysis.figures)
