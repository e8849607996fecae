"""In which way do the letters of an abbreviation stand for a name, and how sure is that?"""

from __future__ import annotations

from corpustool.domain.mentions import NameMatch
from corpustool.entities.acronyms import (
    abbreviates,
    begin_words,
    in_another_order,
    leading_word_left_out,
    spelled_abroad,
    spells_loosely,
)
from corpustool.entities.verdicts import same


def spelled(letters: str, name: str) -> NameMatch | None:
    """The ways in which letters stand for the words of a name, the surest first."""
    if abbreviates(letters, name):
        sure = 0.93 if len(letters) > 3 else 0.9 if len(letters) == 3 else 0.77
        return same(sure, f"“{letters}” are the initials of the name")
    if spells_loosely(letters, name):
        return same(0.93 if len(letters) > 3 else 0.88, f"“{letters}” are beginnings of the name's words")
    return _spelled_otherwise(letters, name)


def _spelled_otherwise(letters: str, name: str) -> NameMatch | None:
    """Letters that are no initials in order: in another order, of a part of the words, in another language."""
    if in_another_order(letters, name):
        return same(0.86, f"“{letters}” are the initials of the name in another order")
    if leading_word_left_out(letters, name):
        return same(0.85, f"“{letters}” are the initials of the name but for its first word")
    if begin_words(letters, name):
        return same(0.84, f"“{letters}” begin words of the name")
    if spelled_abroad(letters, name):
        return same(0.72, f"“{letters}” may be the initials of the name in another language")
    return None
