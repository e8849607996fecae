from __future__ import annotations

import pytest

from corpustool.claims.things import Kin, Words, content, decided, kin, peoples, restricting
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.figures import Counted


def thing(text: str) -> Counted:
    *modifiers, head = text.split()
    return Counted(text, head, tuple(modifiers))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("station", "station", Kin.SAME),
        ("country", "nation", Kin.SYNONYM),
        ("car", "automobile", Kin.SYNONYM),
        ("people", "victim", Kin.SYNONYM),
        ("people", "soldier", Kin.GENERAL),
        ("office", "unit", Kin.GENERAL),
        ("office", "station", Kin.NEAR),
        ("soldier", "tourist", Kin.NEAR),
        ("station", "country", Kin.OTHER),
        ("gizmo", "gadget", Kin.OTHER),
        ("gizmo", "gizmo", Kin.SAME),
    ],
)
def test_nouns_are_related_as_the_table_tells(a: str, b: str, expected: Kin) -> None:
    assert kin(thing(a), thing(b), Words()) is expected
    assert kin(thing(b), thing(a), Words()) is expected


def test_taught_words_name_one_thing() -> None:
    words = Words(taught=frozenset({frozenset({"office", "station"})}))
    assert kin(thing("office"), thing("station"), words) is Kin.TAUGHT


def test_a_person_has_the_last_word() -> None:
    same = Decision("1", Verb.SAME, "one register", "2024-01-01", a="office", b="station", things=True)
    different = Decision("2", Verb.DIFFERENT, "two registers", "2024-01-01", a="country", b="nation", things=True)
    words = decided([same, different])
    assert kin(thing("office"), thing("station"), words) is Kin.DECIDED
    assert kin(thing("country"), thing("nation"), words) is Kin.OTHER


def test_decisions_about_names_say_nothing_about_things() -> None:
    assert decided([Decision("1", Verb.SAME, "", "2024-01-01", a="office", b="station")]) == Words()


def test_nothing_counted_may_be_anything() -> None:
    assert kin(None, thing("station"), Words()) is Kin.GENERAL
    assert kin(None, None, Words()) is Kin.SAME


def test_modifiers_restrict_colour_or_tell_the_sort() -> None:
    counted = Counted("newly found secret British police stations", "station", ("newly", "secret", "british", "police"))
    assert restricting(counted) == {"newly"}
    assert content(counted) == {"police"}
    assert peoples(counted) == {"GB"}
