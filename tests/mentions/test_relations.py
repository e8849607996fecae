"""What does the sentence say that a candidate is?"""

from __future__ import annotations

import pytest

from corpustool.mentions.relations import relations
from tests.mentions.pages import page_of


def said(marked: str) -> set[str]:
    """What the sentence says of its last marked name."""
    page, names = page_of(marked)
    return set(relations(page, names[-1]))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("[ORG Tern Wardens], the small Welsh charity behind the count, agreed.", "is apposed organisation"),
        ("[ORG Tern Wardens], a residents' group in town, agreed.", "is apposed organisation"),
        ("[PERSON Ada Holt], the mayor of the town, agreed.", "is apposed person"),
        ("[GPE Elmsby], a village in the hills, is empty.", "is apposed place"),
        ("[ORG Blue Wake], a ferry, left at noon.", "is apposed vessel"),
        ("[ORG Blue Wake] is a trawler.", "is said to be vessel"),
        ("The campaign group [PERSON Tern Wardens] agreed.", "behind a noun for organisation"),
        ("The union, [PERSON Tern Wardens], agreed.", "apposed to a noun for organisation"),
        ("A charity called [PERSON Tern Wardens] agreed.", "called a noun for organisation"),
        ("The mayor of [ORG Elmsby] agreed.", "behind of place"),
        ("The village of [ORG Elmsby] agreed.", "behind of place"),
        ("The founder of the [GPE Tern Wardens] agreed.", "behind of organisation"),
        ("The captain of the [GPE Blue Wake] agreed.", "behind of thing"),
        ("She spoke to Ada Holt of [GPE Tern Wardens].", "behind a name of"),
        ("In May she joined [GPE Tern Wardens].", "behind a verb of organisation"),
        ("They fled [ORG Elmsby] at night.", "behind a verb of place"),
        ("[GPE Tern Wardens] has published a list.", "before a verb of organisation"),
        ("[ORG Ada Holt] was born at sea.", "before a verb of person"),
        ("[GPE Tern Wardens] volunteers came.", "before members"),
        ("[GPE Tern Wardens]'s founder came.", "before own members"),
        ("[ORG Elmsby] residents came.", "before dwellers"),
        ("[ORG Tarwe] villagers came.", "before people"),
        ("Shares in [PERSON Tern Wardens] fell.", "behind of organisation"),
        ("The ethnic [ORG Tarwe] came.", "behind a word for people"),
        ("[ORG Blue Wake] sank at night.", "before a verb of vessel"),
        ("The ferry [ORG Ann Wake] left.", "behind a noun for vessel"),
    ],
)
def test_a_sentence_says_what_a_name_is(sentence: str, told: str) -> None:
    assert told in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[ORG Tern Wardens], which agreed, is small.",
        "[ORG Tern Wardens], in a charity's name, agreed.",
        "[ORG Elmsby]",
        "",
    ],
)
def test_what_is_no_apposition_says_nothing(sentence: str) -> None:
    page, names = page_of(sentence)
    assert not any("appos" in what for name in names for what in relations(page, name))
