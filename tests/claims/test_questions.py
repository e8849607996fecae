"""Which figures answer one question, and what takes a pair of them apart again?"""

from __future__ import annotations

from corpustool.claims import compare
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Claim
from corpustool.domain.figures import FigureKind
from corpustool.domain.settings import Settings
from tests.claims.making import entities, figure, record


def toll(name: str, value: str, day: str = "2024-05-01") -> Record:
    text = f"An earthquake in Chile killed {value} people near Calama, writes {name}."
    return record(name, text, [figure(text, value, "people")], day)


def claims(*records: Record) -> tuple[Claim, ...]:
    return compare(records, entities(records), Settings()).claims


def values(claim: Claim) -> list[str]:
    return [camp.text for camp in claim.camps]


def test_ninety_articles_with_numbers_of_their_own_give_one_question() -> None:
    told = [str(201 + n + n // 9) for n in range(90)]  # 210 and its like may be rounded
    (claim,) = claims(*(toll(f"a{value}", value) for value in told))
    assert values(claim) == told


def test_what_all_articles_repeat_is_one_camp() -> None:
    (claim,) = claims(*(toll(f"a{n:03}", "231") for n in range(60)))
    assert values(claim) == ["231"]
    assert len(claim.camps[0].readings) == 60


def test_every_reading_of_a_crowd_stands_in_one_camp() -> None:
    (claim,) = claims(*(toll(f"a{n:03}", str(201 + n % 7)) for n in range(70)))
    assert [len(camp.readings) for camp in claim.camps] == [10] * 7
    assert all(len({r.article.id for r in camp.readings}) == 10 for camp in claim.camps)


def test_who_states_both_numbers_clashes_with_neither() -> None:
    text = (
        "An earthquake in Chile killed 31 people near Calama. Later it was said that it killed 45 people near Calama."
    )
    both = record("c", text, [figure(text, "31", "people"), figure(text, "45", "people")], "2024-05-01")
    for claim in claims(toll("a", "31"), both):
        assert len(claim.camps) == 1


def test_a_number_told_as_a_part_of_the_larger_one_is_no_rival_of_it() -> None:
    text = "An earthquake in Chile hurt 31 people near Calama, 12 of them on a bus."
    whole = record(
        "a", text, [figure(text, "31", "people", event="hurt"), figure(text, "12", kind=FigureKind.PART, event="hurt")]
    )
    other = "An earthquake in Chile hurt 12 people near Calama."
    part = record("b", other, [figure(other, "12", "people", event="hurt")])
    assert not [claim for claim in claims(whole, part) if len(claim.camps) > 1]
