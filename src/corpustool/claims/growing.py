"""Which answers may stand beside one another in one question? It grows from the pair that is surest to be one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal

from corpustool.claims.answers import Answer
from corpustool.claims.matches import Matches
from corpustool.claims.pairs import vague
from corpustool.claims.precision import telling_value
from corpustool.claims.readings import Key
from corpustool.claims.sifting import firm


class Growing:
    """A question while it grows; ``neighbours`` are comparable, and who is ``taken`` stands in another one.

    Firm members of the ``group`` that one of the first two stands in may join it here: they say the same.
    """

    def __init__(
        self,
        found: Matches,
        answers: Mapping[Key, Answer],
        neighbours: Mapping[Key, Collection[Key]],
        taken: Mapping[Key, int],
        group: int | None = None,
    ) -> None:
        self._found, self._answers, self._neighbours = found, answers, neighbours
        self._taken, self._group = taken, group
        self._members: dict[Key, Answer] = {}
        self._near: Counter[Key] = Counter()
        self._of_value: defaultdict[tuple[Decimal, str | None], list[Answer]] = defaultdict(list)

    def beside(self, a: Key, b: Key) -> tuple[Answer, ...]:
        """The two and all that may stand beside them, in order of article and place.

        Firm numbers come before bounds, which fit many values.
        """
        self._add(a)
        self._add(b)
        for firmly in (True, False):
            while self._grown(firmly):
                pass
        for key in [key for key in self._free() if self._repeats(self._answers[key])]:
            self._add(key)
        return tuple(member for _, member in sorted(self._members.items()))

    def _add(self, key: Key) -> None:
        answer = self._answers[key]
        self._members[key] = answer
        self._of_value[_value(answer)].append(answer)
        self._near.update(self._neighbours[key])

    def _free(self) -> list[Key]:
        """What is comparable with some member and stands nowhere yet, first what is so with most of them."""
        free = [key for key in self._near if key not in self._members and self._is_free(key)]
        return sorted(free, key=lambda key: (-self._near[key], key))

    def _is_free(self, key: Key) -> bool:
        group = self._taken.get(key)
        if group is None:
            return True
        return group == self._group and firm(self._answers[key]) and not vague(self._answers[key])

    def _grown(self, firmly: bool) -> bool:
        """Whether anything could be added that may stand beside all members."""
        grown = False
        for key in self._free():
            new = self._answers[key]
            if firm(new) is firmly and all(
                self._bears(new, m) or self._vouched(new, m) for m in self._members.values()
            ):
                self._add(key)
                grown = True
        return grown

    def _bears(self, new: Answer, member: Answer) -> bool:
        """Whether two answers may stand in one question: comparable, or in agreement with nothing against it."""
        known = self._found.between(new, member)
        if known is not None and known.comparable:
            return True
        agree = new.reading.interval.meets(member.reading.interval)
        if new.key[0] == member.key[0]:
            return agree or member.key in new.states or new.key in member.states
        return agree and (new.scene.role is not None if known is None else not known.vetoes)

    def _vouched(self, new: Answer, member: Answer) -> bool:
        """Whether another member that gives the very answer of this one is comparable with the new one.

        The member may tell too little to be compared with it; nothing else may stand between the two.
        """
        between = self._found.between(new, member)
        if between is None or between.forbidden or not telling_value(member.figure.quantity.value):
            return False
        same = (other for other in self._of_value[_value(member)] if other is not member)
        return any(self._comparable(new, other) and self._comparable(member, other) for other in same)

    def _repeats(self, answer: Answer) -> bool:
        """Whether it is the very answer that a member gives already, with a value hardly met by chance.

        It may come from an article that tells too little to be compared with all others; nothing else may forbid it.
        """
        if not telling_value(answer.figure.quantity.value):
            return False
        if not any(self._comparable(answer, member) for member in self._of_value.get(_value(answer), ())):
            return False
        matches = (self._found.between(answer, member) for member in self._members.values())
        return not any(match is not None and match.forbidden for match in matches)

    def _comparable(self, a: Answer, b: Answer) -> bool:
        match = self._found.between(a, b)
        return match is not None and match.comparable


def _value(answer: Answer) -> tuple[Decimal, str | None]:
    return answer.value, answer.figure.unit.code
