"""Which short forms does a text explain?"""

from __future__ import annotations

import pytest

from corpustool.domain.mentions import Definition, EntityKind, Mention
from corpustool.domain.texts import Document
from corpustool.mentions import read_definitions
from corpustool.mentions.definitions import mark_definitions
from tests.mentions.pages import after, doc_of


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("The [ORG Sea Rescue Union] (SRU) met.", ["Sea Rescue Union", "SRU"]),
        ("The [ORG Sea Rescue Union] (“SRU”) met.", ["Sea Rescue Union", "SRU"]),
        ("The [ORG Sea Rescue] Union [SRU] met.", ["Sea Rescue Union", "SRU"]),
        ("The Union of Salt Workers and Miners (USWM) met.", ["Union of Salt Workers and Miners", "USWM"]),
        ("The [ORG Sea Rescue Union (SRU)] met.", ["Sea Rescue Union", "SRU"]),
        ("The [ORG Sea Rescue Union] (XYZ) met.", ["Sea Rescue Union"]),
        ("The [ORG Sea Rescue Union] (formerly SRU) met.", ["Sea Rescue Union"]),
        ("[PERSON Ann Lee] (D) met [PERSON Bo Day] (46).", ["Ann Lee", "Bo Day"]),
        ("sea rescue union (SRU)", []),
    ],
)
def test_the_letters_tell_the_long_form_and_its_span(marked: str, left: list[str]) -> None:
    assert after(mark_definitions, marked) == left


def test_a_long_form_does_not_reach_over_a_line_end() -> None:
    assert after(mark_definitions, "Sea Rescue\nUnion (SRU)") == []


def test_definitions_are_read_for_the_mentions_that_were_kept() -> None:
    text = "The Sea Rescue Union (SRU) and the Salt Board (SB) met. The SRU left."
    mentions = [Mention(4, 20, "Sea Rescue Union", EntityKind.ORGANISATION)]
    doc, _ = doc_of(text)
    assert read_definitions(doc, Document(text), mentions) == (Definition("Sea Rescue Union", "SRU"),)


def test_a_definition_that_stands_twice_is_told_once() -> None:
    text = "Salt Board (SB) left. Salt Board (SB) came."
    doc, document = doc_of(text)
    mentions = [Mention(at, at + 10, "Salt Board", EntityKind.ORGANISATION) for at in (0, text.index("Salt", 5))]
    assert read_definitions(doc, document, mentions) == (Definition("Salt Board", "SB"),)
