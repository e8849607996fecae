"""What is a name over all documents?"""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.mentions import EntityKind, Mention
from corpustool.entities.settling import settle_mentions

PERSON, ORGANISATION, PLACE, GROUP = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP


def row(*names: tuple[str, EntityKind]) -> tuple[Mention, ...]:
    """The mentions of one document, one behind the other."""
    found, at = [], 0
    for text, kind in names:
        found.append(Mention(at, at + len(text), text, kind))
        at += len(text) + 1
    return tuple(found)


def kinds(rows: tuple[tuple[Mention, ...], ...]) -> list[list[str]]:
    return [[mention.kind.value for mention in found] for found in rows]


def texts(rows: tuple[tuple[Mention, ...], ...]) -> list[list[str]]:
    return [[mention.text for mention in found] for found in rows]


def test_an_organisation_where_it_is_clear_is_one_everywhere() -> None:
    rows = [row(("Zabo Watch", ORGANISATION))] * 2 + [row(("Zabo Watch", PERSON))]
    assert kinds(settle_mentions(rows)) == [["organisation"]] * 3


def test_documents_count_and_mentions_do_not() -> None:
    rows = [row(*[("Zabo", PERSON)] * 9), row(("Zabo", ORGANISATION)), row(("Zabo", ORGANISATION))]
    assert kinds(settle_mentions(rows))[0] == ["organisation"] * 9


def test_one_document_against_one_settles_nothing() -> None:
    rows = [row(("Zabo", PERSON)), row(("Zabo", ORGANISATION))]
    assert settle_mentions(rows) == tuple(rows)


def test_a_person_whom_the_document_names_in_full_stays_one() -> None:
    rows = [row(("Agbo", ORGANISATION))] * 3 + [row(("Kofi Agbo", PERSON), ("Agbo", PERSON))]
    assert kinds(settle_mentions(rows))[3] == ["person", "person"]


def test_a_town_and_its_team_stay_apart() -> None:
    rows = [row(("Barcelona", PLACE))] * 3 + [row(("Barcelona", ORGANISATION))]
    assert settle_mentions(rows) == tuple(rows)


def test_a_nationality_is_cut_where_the_name_stands_alone_elsewhere() -> None:
    rows = [row(("Zabo Watch", ORGANISATION))] * 2 + [row(("Peruvian Zabo Watch", ORGANISATION))]
    settled = settle_mentions(rows)
    assert texts(settled)[2] == ["Zabo Watch"]
    assert (settled[2][0].start, settled[2][0].end) == (9, 19)


def test_a_nationality_stays_where_the_rest_is_any_countrys() -> None:
    rows = [row(("Foreign Ministry", ORGANISATION))] * 3 + [row(("Peruvian Foreign Ministry", ORGANISATION))]
    assert texts(settle_mentions(rows))[3] == ["Peruvian Foreign Ministry"]


def test_no_documents_and_empty_documents_are_settled() -> None:
    assert settle_mentions([]) == ()
    assert settle_mentions([(), ()]) == ((), ())


NAMES = st.tuples(
    st.sampled_from(["Agbo", "Kofi Agbo", "Zabo Watch", "Peruvian Zabo Watch", "Oslo", "Basques"]),
    st.sampled_from(list(EntityKind)),
)
ROWS = st.lists(st.lists(NAMES, max_size=5), max_size=6).map(lambda rows: [row(*names) for names in rows])


@given(ROWS, st.randoms(use_true_random=False))
def test_what_a_document_gets_does_not_depend_on_the_order_of_documents(
    rows: list[tuple[Mention, ...]], random: Random
) -> None:
    order = list(range(len(rows)))
    random.shuffle(order)
    settled = settle_mentions(rows)
    shuffled = settle_mentions([rows[index] for index in order])
    assert shuffled == tuple(settled[index] for index in order)


@given(ROWS)
def test_every_mention_keeps_its_place_and_its_end(rows: list[tuple[Mention, ...]]) -> None:
    for before, after in zip(rows, settle_mentions(rows), strict=True):
        assert [mention.end for mention in before] == [mention.end for mention in after]
        assert all(old.text.endswith(new.text) for old, new in zip(before, after, strict=True))
        assert all(new.end - new.start == len(new.text) for new in after)
