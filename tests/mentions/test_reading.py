"""Which names stand in a document?"""

from __future__ import annotations

import itertools
from functools import cache

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from corpustool.domain.mentions import EntityKind, Mention
from corpustool.domain.settings import DEFAULT_MODEL
from corpustool.domain.texts import Document
from corpustool.language import load, read_names
from corpustool.mentions import read_definitions, read_mentions, recased
from tests.mentions.pages import doc_of

BLANK = spacy.blank("en")


def kinds(marked: str) -> list[tuple[str, str]]:
    """The names and kinds that are read where the model heard the marked ones."""
    doc, document = doc_of(marked)
    return [(mention.text, mention.kind.value) for mention in read_mentions(doc, document)]


@cache
def found(text: str) -> tuple[tuple[str, str], ...]:
    """The names and kinds that are read with the default model."""
    (names,) = read_names([Document(text)], DEFAULT_MODEL)
    return tuple((name.text, name.kind.value) for name in names)


def test_a_surname_follows_the_full_name_whatever_the_model_heard() -> None:
    read = kinds("[PERSON Kofi Agbo] met the press. [GPE Agbo] said he would go. [ORG Agbo] left.")
    assert read == [("Kofi Agbo", "person"), ("Agbo", "person"), ("Agbo", "person")]


def test_the_table_of_places_outvotes_the_model() -> None:
    assert ("Norway", "place") in kinds("They flew to [ORG Norway] on Monday.")
    assert ("Peruvians", "group") in kinds("Many [PERSON Peruvians] voted on Monday.")


def test_labels_that_are_no_names_are_left_out() -> None:
    assert kinds("He paid [MONEY 40 dollars] on [DATE Monday].") == []


def test_a_document_without_names_has_none() -> None:
    assert kinds("it rained all day.") == []
    assert kinds("") == []


def test_the_text_of_a_mention_is_the_documents_and_not_what_the_model_saw() -> None:
    text = "FLOOD HITS NORWAY\nThe flood hit Norway."
    (names,) = read_names([Document(text)], DEFAULT_MODEL)
    assert [name.text for name in names] == ["NORWAY", "Norway"]


def test_a_parse_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not one of this text"):
        read_mentions(BLANK("Ann Lee left Oslo."), Document("Ann"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Ghanaian NGO Water First said it had dug wells.", "Water First", "organisation"),
        ("Rain fell, Ursula von der Aue told the BBC in Accra.", "Ursula von der Aue", "person"),
        ("Rain fell, Ursula von der Aue told the BBC in Accra.", "BBC", "organisation"),
        ("Rain fell, Ursula von der Aue told the BBC in Accra.", "Accra", "place"),
        ("The European Union and Norway agreed on Friday.", "European Union", "organisation"),
        ("JOS, Nigeria (Reuters) - Nine people drowned on Friday.", "JOS", "place"),
        ("JOS, Nigeria (Reuters) - Nine people drowned on Friday.", "Reuters", "organisation"),
        ("The Movement for Clean Water won two seats in Peru.", "Movement for Clean Water", "organisation"),
        ("Kurds and Hong Kongers marched in Berlin on Friday.", "Hong Kongers", "group"),
        ("Kurds and Hong Kongers marched in Berlin on Friday.", "Kurds", "group"),
        ("The National Water Agency (NWA) met. The NWA said no.", "NWA", "organisation"),
    ],
)
def test_names_in_sentences(text: str, name: str, kind: str) -> None:
    assert (name, kind) in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two Cities Hunt Down Smugglers After Reports of Abuse at Border\nPolice in Jos said so.", "Hunt Down"),
        ("However, She left. Click Here to subscribe. Advertisement", "Click Here"),
        ("The NGO said no. The CEO agreed.", "NGO"),
        ("Senator Ann Lee (D-Ohio) voted no.", "D-Ohio"),
        ("The boats 🚤 left Oslo.", "🚤"),
    ],
)
def test_what_is_no_name(text: str, name: str) -> None:
    assert name not in [text for text, _ in found(text)]


def test_definitions_go_with_the_mentions() -> None:
    text = "The National Water Agency (NWA) met in Jos."
    document = Document(text)
    doc = load(DEFAULT_MODEL).nlp(recased(document))
    (definition,) = read_definitions(doc, document, read_mentions(doc, document))
    assert (definition.long, definition.short) == ("National Water Agency", "NWA")


def lawful(names: tuple[Mention, ...], text: str) -> bool:
    """Whether offsets quote exactly, names stand in order without overlap, and none runs over a line end."""
    quoted = all(text[name.start : name.end] == name.text for name in names)
    apart = all(a.end <= b.start for a, b in itertools.pairwise(names))
    return quoted and apart and all(name.text.strip() and "\n" not in name.text for name in names)


PIECES = st.sampled_from(
    [
        "Ann Lee",
        "the",
        "Oslo",
        "Salt Board",
        "(SB)",
        "of",
        "for",
        "\n",
        ".",
        ",",
        "said",
        "AP",
        "U.S.",
        "'s",
        "-",
        "/",
        "Mr.",
        "anti-",
        "von",
        "3",
        "1.",
        "NORWAY",
        "FLOODS",
        "İZMİR",
        "“",
        "”",
        "🚤",
        "\u202e",
        "\u200b",
        "  ",
        "who",
        "NGO",
        "@x",
    ]
)
LABELS = st.sampled_from(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "DATE"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 4), LABELS), max_size=6))
def test_whatever_the_model_hears_offsets_quote_exactly(pieces: list[str], heard: list[tuple[int, int, str]]) -> None:
    text = " ".join(pieces)
    document = Document(text)
    doc = BLANK(recased(document))
    taken: set[int] = set()
    spans = []
    for start, length, label in heard:
        tokens = range(start, min(start + length, len(doc)))
        if tokens and taken.isdisjoint(tokens):
            taken.update(tokens)
            spans.append(spacy.tokens.Span(doc, tokens[0], tokens[-1] + 1, label=label))
    doc.ents = spans
    names = read_mentions(doc, document)
    assert lawful(names, text)
    assert read_mentions(doc, document) == names
    read_definitions(doc, document, names)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_arbitrary_text_is_read_without_an_error(text: str) -> None:
    (names,) = read_names([Document(text)], DEFAULT_MODEL)
    assert lawful(names, text)


@pytest.mark.parametrize("unit", ["ALPHA BETA ", "Mr ", "(ABC) ", "Salt Board (SB) ", "Ab/", "Ab-", "Union of ", "9 "])
def test_endless_runs_are_read(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    document = Document(text)
    doc = BLANK(recased(document))
    assert lawful(read_mentions(doc, document), text)


def test_every_kind_can_be_read() -> None:
    text = "Ann Lee of the Water Agency met Peruvians in Oslo."
    assert {kind for _, kind in found(text)} == {kind.value for kind in EntityKind}
