"""The names that a person should settle come first, each pair once, with where to look and what to type."""

from __future__ import annotations

from dataclasses import replace

from corpustool.domain.entities import Entity, NearMiss, Variant
from corpustool.domain.mentions import EntityKind
from corpustool.domain.outcomes import NamesOutcome
from corpustool.reports.look import Look
from corpustool.reports.text.doubts import by_pair, doubts_as_text
from corpustool.reports.text.entities import entity_as_text
from tests.reports import outcomes

PERSON = EntityKind.PERSON
TALBOT = Entity("p", PERSON, "Ada Talbot", (Variant("Ada Talbot", 2, ("1", "2")), Variant("Ada Talbott", 1, ("3",))))
OTHER = Entity("q", PERSON, "Bo Talbot", (Variant("Bo Talbot", 1, ("4",)),))
JOINED = NearMiss("Ada Talbot", "Ada Talbott", PERSON, 0.69, "spelled differently")
APART = NearMiss("Ada Talbot", "Bo Talbot", PERSON, 0.55, "too near")
SHORT = NearMiss("Talbot", "Bo Talbot", PERSON, 0.55, "ambiguous: “Talbot” may also be short for “Ada Talbot”")
AGAIN = replace(SHORT, reason="ambiguous: “Talbot” may also be short for “Cy Talbot”")
NAMES = NamesOutcome((TALBOT, OTHER), (APART, SHORT, JOINED, AGAIN), {"1": "a.txt", "2": "b.txt", "3": "c.txt"})


def test_each_pair_is_told_once_with_all_its_reasons() -> None:
    assert by_pair(NAMES.doubts) == [[APART], [SHORT, AGAIN], [JOINED]]
    shown = doubts_as_text(NAMES, Look(100))
    assert shown.count("Talbot ≠ Bo Talbot") == 2
    assert "short for “Ada Talbot”\n  ambiguous: “Talbot” may also be short for “Cy Talbot”\n" in shown


def test_what_is_joined_and_what_is_apart_is_counted_and_marked() -> None:
    shown = doubts_as_text(NAMES, Look(100))
    assert shown.startswith("3 pairs to settle: 1 joined (=), 2 kept apart (≠)\n\nAda Talbot ≠ Bo Talbot")
    assert "\nAda Talbot = Ada Talbott  person · score 0.69\n" in shown


def test_the_command_that_changes_things_comes_first() -> None:
    shown = doubts_as_text(NAMES, Look(100))
    lines = [line.strip() for line in shown.splitlines()]
    assert lines.index('corpustool decide different "Ada Talbot" "Ada Talbott" --why "…"') < lines.index(
        'corpustool decide same "Ada Talbot" "Ada Talbott" --why "…"'
    )
    assert lines.index('corpustool decide same "Ada Talbot" "Bo Talbot" --why "…"') < lines.index(
        'corpustool decide different "Ada Talbot" "Bo Talbot" --why "…"'
    )


def test_where_to_read_the_names_is_told() -> None:
    assert "“Ada Talbot” in a.txt and 1 more · “Ada Talbott” in c.txt" in doubts_as_text(NAMES, Look(100))


def test_a_short_form_that_a_document_left_open_is_not_called_joined() -> None:
    both = replace(OTHER, variants=(*OTHER.variants, Variant("Talbot", 1, ("4",))))
    assert replace(NAMES, entities=(TALBOT, both)).joined() == {JOINED}
    assert NAMES.joined() == {JOINED}


def test_very_many_pairs_are_cut_unless_all_are_asked_for() -> None:
    many = replace(NAMES, doubts=tuple(replace(APART, b=f"Bo {number}") for number in range(40)))
    assert "… 15 more (--all shows them)" in doubts_as_text(many, Look(100))
    assert "more (--all" not in doubts_as_text(many, Look(100, full=True))


def test_without_doubts_the_entities_come_at_once() -> None:
    shown = doubts_as_text(replace(NAMES, doubts=()), Look(100))
    assert shown.startswith("No doubtful joins and no near misses.\n\narticles  mentions  People")


def test_two_entities_of_one_name_each_have_their_own_quotes() -> None:
    lifeboat, duarte = outcomes.LIFEBOAT, outcomes.DUARTE
    names = replace(outcomes.ONE_NAME, entities=(duarte, lifeboat))
    shown = entity_as_text(names, Look(100))
    assert shown.count("Where it stands") == 1
    assert shown.index("Ines Duarte") < shown.index("Marrow Point Lifeboat Trust") < shown.index("Where it stands")


def test_very_many_entities_of_one_name_are_a_table() -> None:
    many = replace(NAMES, entities=tuple(replace(OTHER, id=str(n), name=f"Bo {n}") for n in range(9)))
    assert entity_as_text(many, Look(100)).startswith("9 entities of that name (--all shows each in full)\n")
    assert "spelling" in entity_as_text(many, Look(100, full=True))
