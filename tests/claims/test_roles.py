from __future__ import annotations

import pytest

from corpustool.claims.lines import line
from corpustool.claims.roles import beside, partial, role_of, singled_out
from corpustool.domain.figures import Figure, UnitKind
from tests.claims.making import figure


def read(text: str, *quotes: str) -> list[Figure]:
    return [figure(text, quote, value=str(at + 2)) for at, quote in enumerate(quotes)]


def roles(text: str, *quotes: str) -> list[str | None]:
    found = read(text, *quotes)
    words = line(text, 0, len(text))
    return [role_of(each, words, [other.start for other in found if other is not each]) for each in found]


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        ("The ferry sank, killing at least 12 people", ("12",), ["killed"]),
        ("12 people were killed and 30 injured", ("12", "30"), ["killed", "hurt"]),
        ("A woman was killed and three other people were injured", ("three",), ["hurt"]),
        ("5 killed, 3 others hurt", ("5", "3"), ["killed", "hurt"]),
        ("Death toll rises to 352", ("352",), ["killed"]),
        ("The toll in the north and the south rose to 352", ("352",), ["killed"]),
        ("Police arrested 17 people", ("17",), ["held"]),
        ("About 60 crushed to death in stampede", ("60",), ["killed"]),
        ("Four people were shot, two of them dead", ("Four", "two"), ["shot", "killed"]),
        ("Two people were killed and seven more people shot", ("Two", "seven"), ["killed", "shot"]),
        ("Ferry with 120 aboard sinks", ("120",), ["aboard"]),
        ("Some 23,000 people took part in the march", ("23,000",), ["attended"]),
        ("The council bought 12 buses", ("12",), [None]),
        ("Father of five killed in avalanche", ("five",), [None]),
        ("Police put the crowd at 23,000", ("23,000",), ["attended"]),
        ("More than 60,000 people filled the boulevards", ("60,000",), ["attended"]),
        ("Detectives arrested a docker who stands accused of shooting three people", ("three",), ["shot"]),
        ("After the shooting three people came", ("three",), [None]),
        ("Nine others (two of them teachers) sustaining gunshot wounds", ("Nine",), ["hurt"]),
        ("Eight people were found shot to death", ("Eight",), ["killed"]),
    ],
)
def test_the_role_is_read_along_the_line(text: str, quotes: tuple[str, ...], expected: list[str | None]) -> None:
    assert roles(text, *quotes) == expected


def test_counts_of_murder_have_no_role() -> None:
    text = "He faces 3 counts of murder"
    one = figure(text, "3", "count")
    assert role_of(one, line(text, 0, len(text)), []) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a magnitude of 6.4", "magnitude"), ("the 6.4-magnitude quake", "magnitude"), ("a 6.4 mile march", None)],
)
def test_a_magnitude_is_a_role(text: str, expected: str | None) -> None:
    assert role_of(figure(text, "6.4"), line(text, 0, len(text)), []) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("three other people", "three", {"other"}),
        ("two critically wounded", "two", {"critically"}),
        ("the other three banks", "three", {"other"}),
        ("three people", "three", set()),
    ],
)
def test_words_that_single_out_stand_beside_the_number(text: str, quote: str, expected: set[str]) -> None:
    assert singled_out(line(text, 0, len(text)), figure(text, quote, value="3")) == expected


def test_the_bound_of_another_number_singles_out_nothing() -> None:
    text = "They found 11 guns and more than 90 rounds; some 300 people, more than twice as many, came."
    assert singled_out(line(text, 0, len(text)), figure(text, "11", "gun")) == set()
    assert singled_out(line(text, 0, len(text)), figure(text, "300", "people")) == set()


def test_a_restriction_of_the_same_noun_holds_for_the_whole_sentence() -> None:
    text = "Of the newly built stations, Malta has 11 stations"
    assert singled_out(line(text, 0, len(text)), figure(text, "11", "station")) == {"newly"}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("three of those killed", "three", True),
        ("two of his children", "two", True),
        ("the names of three victims", "three", True),
        ("three people of Cebu", "three", False),
        ("the deaths of three people", "three", False),
    ],
)
def test_some_of_a_named_group_are_a_part(text: str, quote: str, *, expected: bool) -> None:
    assert partial(line(text, 0, len(text)), figure(text, quote, value="3")) is expected


def test_others_are_others_than_those_told_beside() -> None:
    assert beside(line("5 killed, 3 others hurt", 0, 23), "hurt")
    assert not beside(line("3 others hurt", 0, 13), "hurt")


def test_a_number_with_a_verb_of_its_own_has_not_the_role_that_its_reader_carried_over() -> None:
    text = "About 90 were hurt and some 400 have no roof"
    carried = figure(text, "400", event="hurt")
    assert role_of(carried, line(text, 0, len(text)), [text.index("90")]) is None


def test_the_role_of_its_reader_stands_where_no_verb_follows() -> None:
    text = "About 90 were hurt in the north and some 400 in the south"
    carried = figure(text, "400", event="hurt")
    assert role_of(carried, line(text, 0, len(text)), [text.index("90")]) == "hurt"


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The blast killed 28 workers last Saturday.", "28", set()),
        ("Police held 28 people earlier this week.", "28", set()),
        ("The firm sold 28 cars second quarter.", "28", {"second"}),
        ("The last 28 workers left.", "28", {"last"}),
    ],
)
def test_a_word_that_opens_a_time_singles_out_nobody(text: str, quote: str, expected: set[str]) -> None:
    told = figure(text, quote)
    assert set(singled_out(line(text, 0, len(text)), told)) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The blast left 40 people dead or injured.", "40", "casualties"),
        ("The blast killed or wounded 40 people.", "40", "casualties"),
        ("Some 40 people are dead or missing.", "40", "lost"),
        ("The flood left 40 drowned.", "40", "killed"),
    ],
)
def test_a_phrase_gives_its_role_before_its_words_do(text: str, quote: str, expected: str) -> None:
    assert role_of(figure(text, quote, "people"), line(text, 0, len(text)), []) == expected


def test_people_that_a_vessel_is_carrying_are_aboard() -> None:
    text = "The ferry was carrying about 85 passengers to Bahir Dar."
    assert role_of(figure(text, "85", "passenger"), line(text, 0, len(text)), []) == "aboard"


def test_what_an_airline_carried_in_a_year_was_never_aboard() -> None:
    text = "The airline carried 85 passengers a flight."
    assert role_of(figure(text, "85", "passenger"), line(text, 0, len(text)), []) is None


@pytest.mark.parametrize(
    ("text", "event", "code", "expected"),
    [
        ("The fire burned 900 acres.", "burn", "acre", "burned"),
        ("The fire grew to 900 acres.", "grow", "acre", "burned"),
        ("The park grew to 900 acres.", "grow", "acre", None),
        ("The fire threatened a farm, which bought 900 acres.", "buy", "acre", None),
        ("Some 900 litres of oil spilled.", None, "liter", "spilled"),
        ("The flood covered 900 acres.", "cover", "acre", "flooded"),
    ],
)
def test_land_burns_and_oil_spills(text: str, event: str | None, code: str, expected: str | None) -> None:
    told = figure(text, "900", unit=UnitKind.MEASURE, code=code, told=code, event=event)
    assert role_of(told, line(text, 0, len(text)), []) == expected


@pytest.mark.parametrize(("sickness", "expected"), [(True, "sick"), (False, None)])
def test_cases_are_the_sick_where_the_article_tells_of_a_disease(*, sickness: bool, expected: str | None) -> None:
    text = "The ministry registered 61 cases."
    assert role_of(figure(text, "61", "case"), line(text, 0, len(text)), [], sickness=sickness) == expected


def test_a_toll_reaches_its_number_over_commas() -> None:
    text = "The toll of the fire in Lubno, Poland, has risen to 31."
    assert role_of(figure(text, "31"), line(text, 0, len(text)), []) == "killed"
    text = "The toll of the fire in Lubno, Poland, led to talks, and prices rose to 31."
    assert role_of(figure(text, "31"), line(text, 0, len(text)), [text.index("talks")]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A van stopped there with 3 wounded people inside.", True),
        ("A van with 3 wounded people inside, and a car.", True),
        ("The blast killed 3 people inside the mosque.", False),
    ],
)
def test_those_who_were_found_inside_are_some_of_all(text: str, *, expected: bool) -> None:
    assert partial(line(text, 0, len(text)), figure(text, "3", "people")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Kosa district alone, 40 people died and 12 were hurt.", True),
        ("Kosa alone counted 12 dead.", True),
        ("On Monday alone, 12 people died.", True),
        ("In Kosa district, 40 people died and 12 were hurt.", False),
        ("The man, who lived alone, wounded 12 people.", False),
        ("The captain was alone when 12 people died.", False),
    ],
)
def test_what_is_told_of_one_place_or_day_alone_is_a_part(text: str, *, expected: bool) -> None:
    assert partial(line(text, 0, len(text)), figure(text, "12", "people")) is expected


def test_people_shot_are_no_shots() -> None:
    text = "Five people are dead, 6 more shot."
    assert role_of(figure(text, "6", "shot", event="shot"), line(text, 0, len(text)), []) == "shot"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of those who died in custody has risen to 19.", "killed"),
        ("Lawyers say 19 people are in custody.", "held"),
        ("The teams played in front of 19 fans.", "attended"),
        ("Rescuers dug for 19 miners buried when the shaft fell.", "trapped"),
        ("Some 19 pupils have fallen ill.", "sick"),
    ],
)
def test_phrases_tell_what_became_of_people(text: str, expected: str) -> None:
    assert role_of(figure(text, "19", "people"), line(text, 0, len(text)), []) == expected
