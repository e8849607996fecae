"""In which words do two quotations differ? They are set side by side word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

LEAST = 6
"""Shorter quotations are phrases: two people may well have said them."""
SHARED = 4
"""Words in a row that two quotations must share."""
_ALIKE = 0.7
"""So many of the words must agree in order: fewer, and two things were said."""
_LONG = 10
_SAYS = 5
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|…")
_SHORT = {"won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"), "shan't": ("shall", "not")}
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'m": "am"}
_PERSONS = frozenset(
    {
        "i", "he", "she", "we", "they", "my", "his", "her", "our", "their", "me", "him", "us", "them", "am", "is",
        "are", "has", "have",
    }
)  # fmt: skip
_WILD = "…"
"""Stands for words that the writer left out or put in brackets: it is as good as any others."""
_MARKS_LEFT_OUT = ("...", "…", "[", "(")
_LEFT_OUT = re.compile(r"\.\.\.+|…|\[[^\]\n]{0,80}\]|\([^)\n]{0,80}\)")


def spoken(text: str) -> tuple[str, ...]:
    """The words in lower case; "won't" is "will not", since to write it out is no other wording."""
    if any(mark in text for mark in _MARKS_LEFT_OUT):
        text = _LEFT_OUT.sub(f" {_WILD} ", text)
    words = _WORD.findall(text.lower().replace("’", "'"))
    return tuple(full for word in words for full in (_in_full(word) if "'" in word or word in _SHORT else (word,)))


def _in_full(word: str) -> tuple[str, ...]:
    """The words that are written as one: "we'll" is "we will"."""
    if word in _SHORT:
        return _SHORT[word]
    stem, mark, ending = word.rpartition("'")
    full = _ENDINGS.get(f"{mark}{ending}")
    if word.endswith("n't"):
        return word.removesuffix("n't"), "not"
    return (stem, full) if full else (word,)


def edits(a: Sequence[str], b: Sequence[str]) -> str:
    """The words that differ, "x – y"; empty where one is a stretch of the other or they are too unlike."""
    known = frozenset(b)
    if a == b or sum(word in known for word in a) < LEAST:
        return ""
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    inner = _trimmed(codes)
    changed = [
        code for code in inner if code[0] != "equal" and _WILD not in (*a[code[1] : code[2]], *b[code[3] : code[4]])
    ]
    same = sum(code[2] - code[1] for code in inner if code[0] == "equal")
    longest = max((code[2] - code[1] for code in inner), default=0)
    if not changed or same < LEAST or longest < SHARED:
        return ""
    whole = max(inner[-1][2] - inner[0][1], inner[-1][4] - inner[0][3])
    if same / whole < _ALIKE:
        return ""
    if all(code[0] != "replace" for code in changed) and not (same >= _LONG and _left_out(a, b, changed)):
        return ""
    return "; ".join(_told([(a[i:j], b[k:m]) for _, i, j, k, m in changed]))


def only_persons(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether nothing differs but who speaks of whom: "I saw it", "he saw it"."""
    codes = _trimmed(SequenceMatcher(None, a, b, autojunk=False).get_opcodes())
    return all({*a[i:j], *b[k:m]} <= _PERSONS for tag, i, j, k, m in codes if tag != "equal")


def _left_out(a: Sequence[str], b: Sequence[str], changed: Sequence[tuple[str, int, int, int, int]]) -> bool:
    """Whether a word is missing that says something; "and" and "the" do not."""
    return any(len(word) >= _SAYS for _, i, j, k, m in changed for word in (*a[i:j], *b[k:m]))


def _told(changed: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Iterator[str]:
    """Each change in words: put for other words, moved, or only in one of the two."""
    gone = [list(x) for x, y in changed if x and not y]
    added = [list(y) for x, y in changed if y and not x]
    for x, y in changed:
        one, other = f"“{' '.join(x)}”", f"“{' '.join(y)}”"
        if x and y:
            yield f"{one} – {other}"
        elif x:
            yield f"{one} stands elsewhere" if list(x) in added else f"{one} only in the first"
        elif list(y) not in gone:
            yield f"{other} only in the second"


def _trimmed(codes: Sequence[tuple[str, int, int, int, int]]) -> list[tuple[str, int, int, int, int]]:
    """The alignment without what one quotation has before or after the other's beginning or end."""
    inner = list(codes)
    while inner and inner[0][0] in ("insert", "delete"):
        inner.pop(0)
    while inner and inner[-1][0] in ("insert", "delete"):
        inner.pop()
    return inner


def likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """How much of the two is alike in order, from 0 to 1."""
    return SequenceMatcher(None, a, b, autojunk=False).ratio()
