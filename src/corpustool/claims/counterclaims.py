"""Does an article give the figure of somebody who denies another one?

"The ministry rejected the report. There are 110 units, it said." The two figures may count one thing under different
names: the reader should see them side by side, with who says which. Nothing tells that they must be equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.bonds import measured
from corpustool.claims.camps import camp
from corpustool.claims.judging import subject
from corpustool.claims.readings import Key, in_a_name
from corpustool.claims.things import Kin, Words, kin, restricting
from corpustool.domain.analysis import Record
from corpustool.domain.claims import Camp, Claim, Explanation, ExplanationKind, Reading
from corpustool.domain.figures import Figure, UnitKind
from corpustool.domain.findings import Confidence
from corpustool.lexicon.events import denials

_SHOWN = 30
_CLOSING = re.compile(r"[”’\"\n]")
_REACH = 8
"""How many sentences from a denial the denied figure may stand; before it rather than behind it."""


def counterclaims(
    records: Sequence[Record],
    by_article: Mapping[str, Sequence[Answer]],
    claims: Sequence[Claim],
    words: Words,
    everyone: Sequence[Record],
) -> Iterator[Claim]:
    """A claim of two camps for each figure that follows a denial of another one.

    ``everyone`` are the articles in which such a number may stand in a name.
    """
    camp_of = {(r.article.id, r.index): c for claim in claims for c in claim.camps for r in c.readings}
    named = _Named(everyone)
    for record in records:
        found = [a for a in by_article.get(record.article.id, ()) if _countable(a)]
        for later in found:
            denied = _denial(record, later)
            if denied is None:
                continue
            others = [a for a in found if a.key != later.key and _may_deny(a, later, words)]
            near = [
                a
                for a in others
                if abs(a.figure.sentence - denied) <= _REACH and (a.figure.attribution or _printed(a, camp_of))
            ]
            if near:
                nearest = min(near, key=lambda a: (a.figure.sentence > denied, -a.figure.sentence))
                yield _claim(nearest, later, camp_of, list(_as_a_name(later, named)))


def denies(record: Record) -> bool:
    """Whether anything is denied in the article at all."""
    return any(denials() & set(sentence.words) for sentence in record.analysis.sentences)


def _printed(answer: Answer, camp_of: Mapping[Key, Camp]) -> bool:
    """Whether other articles print the number too: then it is known, whoever says so here."""
    known = camp_of.get(answer.key)
    return known is not None and len({reading.article.id for reading in known.readings}) > 1


class _Named:
    """The numbers that begin a name, by value; looked for when one is asked for."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._records = records
        self._of_value: dict[Decimal, list[tuple[Record, Figure]]] | None = None

    def of_value(self, value: Decimal) -> Sequence[tuple[Record, Figure]]:
        """Where this number begins a name, in the order of the articles."""
        if self._of_value is None:
            self._of_value = {}
            for record in self._records:
                for figure in record.analysis.figures:
                    if in_a_name(record.article.text, figure):
                        self._of_value.setdefault(figure.quantity.value, []).append((record, figure))
        return self._of_value.get(value, ())


def _as_a_name(answer: Answer, named: _Named) -> Iterator[Explanation]:
    """Where other articles print the same number as part of a name: it may be no count at all."""
    for record, figure in named.of_value(answer.figure.quantity.value):
        if record.article.id != answer.key[0]:
            name = _CLOSING.split(record.article.text[figure.start : figure.end + _SHOWN])[0]
            told = f"{record.article.reference.name} prints {figure.quote} as the beginning of a name: “{name}”."
            yield Explanation(ExplanationKind.THING, False, told)


def _claim(earlier: Answer, later: Answer, camp_of: Mapping[Key, Camp], named: Sequence[Explanation]) -> Claim:
    first = camp_of.get(earlier.key) or camp([earlier.reading])
    second = camp([later.reading])
    ordered = sorted((first, second), key=lambda each: each.readings[0].figure.quantity.value)
    who = later.figure.attribution
    told = f"{second.text} {later.counted.text if later.counted else ''}".strip()
    reasons = [
        Explanation(
            ExplanationKind.SPEAKER,
            True,
            f"{_voice(who)} gives {told} after a denial of what was said before; {first.text} is told by "
            f"{_quoted(earlier.figure.attribution)}.",
        )
    ]
    if _thing(later) != _thing(earlier):
        doubt = f"Not known whether {_thing(later)} and {_thing(earlier)} are one thing under two names."
        reasons.append(Explanation(ExplanationKind.THING, False, doubt))
    return Claim(
        subject([r.figure for r in first.readings], earlier.scene.role),
        tuple(ordered),
        (),
        (*reasons, *named),
        (),
        Confidence.MEDIUM,
    )


def _voice(who: str | None) -> str:
    """A speaker as a sentence begins with him: his name alone, words for him between quotation marks."""
    if not who:
        return "Another speaker"
    return who if who[:1].isupper() else f"“{who}”"


def _quoted(who: str | None) -> str:
    return f"“{who}”" if who else "another source"


def _thing(answer: Answer) -> str:
    return f"“{answer.counted.text}”" if answer.counted else f"“{answer.figure.quote}”"


def _countable(answer: Answer) -> bool:
    return answer.family[0] == UnitKind.COUNT and answer.level == "level" and answer.host is None


def _denial(record: Record, later: Answer) -> int | None:
    """The sentence in which the figure's speaker denies something: the figure's own, or the one before it."""
    sentences = record.analysis.sentences
    for at in (later.figure.sentence, later.figure.sentence - 1):
        if 0 <= at < len(sentences) and denials() & set(sentences[at].words):
            text = record.article.text[sentences[at].start : sentences[at].end].lower()
            if _speaker(later) and all(word in text for word in _speaker(later)):
                return at
    return None


def _may_deny(earlier: Answer, later: Answer, words: Words) -> bool:
    """Whether the later figure may be the other side's number for the same thing, and somebody else gives it."""
    if earlier.reading.interval.meets(later.reading.interval) or earlier.scene.role != later.scene.role:
        return False
    if restricting(later.counted) or earlier.whole or later.whole or measured(earlier) or measured(later):
        return False
    if earlier.counted is None or kin(earlier.counted, later.counted, words) is Kin.OTHER:
        return False
    return not _speaker(earlier) & _speaker(later)


def _speaker(answer: Answer) -> frozenset[str]:
    return frozenset(word.lower() for word in (answer.figure.attribution or "").split() if len(word) > 3)


def readings_of(claim: Claim) -> Iterator[Reading]:
    """Every reading a claim speaks of."""
    for each in claim.camps:
        yield from each.readings
    yield from claim.compatible
