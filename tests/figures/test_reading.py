"""What a whole document tells beyond its single sentences."""

from __future__ import annotations

from corpustool.domain.figures import FigureKind, RelationKind
from corpustool.domain.texts import Document, Section, SectionKind
from corpustool.language import analyse
from tests.figures.pages import analysed


def test_a_figure_quotes_the_document_though_its_heading_was_recased() -> None:
    text = "TWELVE MEN KILLED IN MINE\n\nThe mine at Orsk collapsed on Monday."
    (figure,) = analysed((text,))[0].figures
    assert figure.quote == "TWELVE"
    assert text[figure.start : figure.end] == figure.quote


def test_a_figure_knows_its_section_and_sentence() -> None:
    text = "Nine held in raid\nPolice held nine men."
    document = Document(text, (Section(SectionKind.HEADLINE, 0, 17), Section(SectionKind.BODY, 18, len(text))))
    (analysis,) = analyse([document], "en_core_web_md")
    assert [(figure.section, figure.sentence) for figure in analysis.figures] == [
        (SectionKind.HEADLINE, 0),
        (SectionKind.BODY, 1),
    ]


def test_a_pronoun_speaks_for_whom_the_sentence_before_names() -> None:
    text = "The Harbour Board rejected the claim. They say there are 11 cranes."
    (figure,) = analysed((text,))[0].figures
    assert figure.attribution == "Harbour Board"


def test_who_denies_a_figure_does_not_give_it() -> None:
    (figure,) = analysed(("The Harbour Board denied that 11 cranes were sold.",))[0].figures
    assert figure.attribution is None


def test_parts_spread_and_sums_point_to_their_figures() -> None:
    text = (
        "The union counted 54 depots in 21 districts, including two in Varna. "
        "Inspectors found 48 more depots, bringing the total to 102."
    )
    figures = analysed((text,))[0].figures
    links = {(link.kind, index, link.figure) for index, figure in enumerate(figures) for link in figure.relations}
    assert [str(figure.quantity.value) for figure in figures] == ["54", "21", "2", "48", "102"]
    assert {(RelationKind.SPREAD_OF, 1, 0), (RelationKind.PART_OF, 2, 0), (RelationKind.SUMS_TO, 3, 4)} <= links
    assert figures[2].kind is FigureKind.PART
    assert figures[3].kind is FigureKind.INCREMENT


def test_the_same_document_reads_the_same_in_any_company() -> None:
    texts = ("Nine men were held.", "At least 40 ships sank in 2019.")
    assert analysed(texts) == tuple(analysed((text,))[0] for text in texts)
