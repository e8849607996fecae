"""What does a decision still match? The articles, figures, names, things and findings of a corpus, looked at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

from corpustool.checks.catalogue import checks
from corpustool.checks.identity import matches
from corpustool.checks.judging import judged
from corpustool.checks.names import form
from corpustool.domain.cases import Case
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.findings import Finding

STALE = "HSK901"


class Matching:
    """What the decisions of a case are held against; made once for all of them."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._records = {record.article.id: record for record in case.records}

    def missing(self, decision: Decision) -> str:
        """What the decision speaks of that is not there, in words; "" where it matches."""
        if decision.verb in (Verb.MISREAD, Verb.DATE):
            return self._article(decision)
        if decision.verb is Verb.ACCEPT:
            return "" if self._is_found(decision) else "nothing like the finding is found any more"
        if decision.verb in (Verb.SAME, Verb.DIFFERENT):
            return self._thing(decision) if decision.things else self._name(decision)
        return ""

    def _article(self, decision: Decision) -> str:
        record = self._records.get(decision.article)
        if record is None:
            return "its article is gone, or its text was changed"
        if decision.verb is Verb.DATE:
            return ""
        quote, start = decision.quote, decision.start
        text = record.article.text
        if (text[start : start + len(quote)] != quote) if start >= 0 else quote not in text:
            return f"“{quote}” does not stand there any more"
        read = any(figure.quote == quote and start in (-1, figure.start) for figure in record.analysis.figures)
        return "" if read else f"“{quote}” is not read as a figure there any more"

    def _name(self, decision: Decision) -> str:
        gone = [name for name in (decision.a, decision.b) if form(name) not in self._names]
        return f"no article names {_either(gone)}" if gone else self._overruled(decision)

    def _overruled(self, decision: Decision) -> str:
        """Whether other decisions, merged from two people's files, keep it from having an effect."""
        other = Verb.DIFFERENT if decision.verb is Verb.SAME else Verb.SAME
        if not any(each.verb is other and not each.things for each in self._case.decisions):
            return ""
        one = any(_bears(spelled, decision.a) and _bears(spelled, decision.b) for spelled in self._spelled)
        if one is (decision.verb is Verb.SAME):
            return ""
        return f"other decisions {'make the two names one' if one else 'keep the two names apart'}"

    def _thing(self, decision: Decision) -> str:
        gone = [name for name in (decision.a, decision.b) if name.lower() not in self._things]
        return f"nothing is counted as {_either(gone)}" if gone else ""

    def _is_found(self, decision: Decision) -> bool:
        code = decision.code or None  # a line typed by hand may tell the finding alone
        return any(matches(decision, finding) for finding in self._findings(code))

    def _findings(self, code: str | None) -> Iterator[Finding]:
        """What the checks find under a code, or under any; but not the stale decisions, which are looked for here."""
        for each in checks():
            rule = each.rule
            if code not in (None, rule.code) or rule.code == STALE:
                continue
            yield from judged(self._case, each)

    @cached_property
    def _spelled(self) -> tuple[frozenset[str], ...]:
        """The spellings of each entity."""
        return tuple(frozenset(v.text for v in entity.variants) for entity in self._case.reconciliation.entities)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(form(text) for spelled in self._spelled for text in spelled)

    @cached_property
    def _things(self) -> frozenset[str]:
        counted = (figure.counted for record in self._case.records for figure in record.analysis.figures)
        return frozenset(word.lower() for each in counted if each for word in (each.head, each.text))


def _bears(spelled: Collection[str], name: str) -> bool:
    return name in spelled or form(name) in {form(text) for text in spelled}


def _either(names: Sequence[str]) -> str:
    return " or ".join(f"“{name}”" for name in names)
