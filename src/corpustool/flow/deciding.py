"""What does a person decide? Each use case checks that the decision is about something known, and records it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from corpustool import checks
from corpustool.domain.analysis import Record
from corpustool.domain.decisions import Decision, Verb
from corpustool.domain.quoting import Quoter
from corpustool.domain.settings import Settings
from corpustool.errors import CorpustoolError, DecisionError, Unknown
from corpustool.flow.aside import held_aside
from corpustool.flow.chains import finding_called
from corpustool.flow.contradicting import contradicted, overruled, told
from corpustool.flow.holding import held
from corpustool.flow.lookup import article_called, offer, spellings_meant
from corpustool.flow.reducing import settle
from corpustool.flow.showing import reduced, unfiltered
from corpustool.store import Store
from corpustool.store import decisions as decided


def decide_names(
    corpus: Path, verb: Verb, a: str, b: str, settings: Settings, *, things: bool, why: str, made: str
) -> Decision:
    """Record that two names (with ``things``: two things counted) are, or are not, one.

    The decision holds the names as the articles write them. Raises ``Unknown`` for a name that the corpus does not
    have, ``DecisionError`` for one name twice and for what decisions in force exclude.
    """
    if verb not in (Verb.SAME, Verb.DIFFERENT):
        raise ValueError(f"{verb} is no decision about two names")
    found = held(corpus, settings)
    known = _counted_things(found.records) if things else _spellings(settle(found.records, found.decisions))
    a, b = _known(a, known, things=things), _known(b, known, things=things)
    if a == b:
        raise DecisionError("a name is always the same as itself", hint="name two spellings")
    if against := contradicted(verb, a, b, [each for each in found.decisions if each.things is things]):
        raise DecisionError(f"decisions in force say otherwise: {told(against)}", hint=_way_out(against))
    return decided.append(corpus, Decision(id="", verb=verb, why=why, made=made, a=a, b=b, things=things))


def accept(
    corpus: Path,
    finding: str,
    settings: Settings,
    paths: Sequence[Path] = (),
    *,
    why: str,
    made: str,
    until: str | None = None,
) -> Decision:
    """Record that a finding is known and accepted, until the end of the day ``until`` if that is given.

    It is one of the report on the corpus, or of the one on the files at and below ``paths`` alone.
    """
    there = held_aside(corpus, paths, settings) if paths else held(corpus, settings)
    found = finding_called(reduced(there, unfiltered(settings)), finding, paths)
    if until is not None and _day(until) < made:
        raise DecisionError(f"{until} is over", hint="name a day to come, or leave out --until")
    return decided.append(
        corpus,
        Decision(
            id="",
            verb=Verb.ACCEPT,
            why=why,
            made=made,
            finding=found.id,
            code=found.code,
            sides=checks.accepted_sides(found),
            until=until,
        ),
    )


def misread(corpus: Path, article: str, quote: str, settings: Settings, *, why: str, made: str) -> Decision:
    """Record that the figure printed as ``quote`` in ``article`` is none: it is left out of every comparison.

    ``quote`` may be followed by ``@LINE`` or ``@LINE:COLUMN`` where the same characters stand in several places.
    """
    record = _record(corpus, article, settings)
    printed, _, where = quote.rpartition("@") if "@" in quote else (quote, "", "")
    quoter = Quoter(record)
    printed_so = [figure for figure in record.analysis.figures if figure.quote == printed]
    places = [quoter.figure(figure) for figure in printed_so]
    spots = {f"{place.line}:{place.column}": figure for place, figure in zip(places, printed_so, strict=True)}
    named = [figure for place, figure in spots.items() if not where or where in (place, place.split(":")[0])]
    if not named:
        raise Unknown(
            f"no figure in {record.article.path} is printed {quote!r}", hint=_printed_otherwise(printed, record)
        )
    if len(named) > 1:
        hint = f"say which: {' or '.join(f'{printed}@{place}' for place in spots)}"
        raise DecisionError(f"{printed!r} stands in {len(named)} places", hint=hint)
    return decided.append(
        corpus,
        Decision(
            id="", verb=Verb.MISREAD, why=why, made=made, article=record.article.id, quote=printed, start=named[0].start
        ),
    )


def set_date(corpus: Path, article: str, day: str, settings: Settings, *, why: str, made: str) -> Decision:
    """Record the day an article was published (ISO date)."""
    record = _record(corpus, article, settings)
    return decided.append(
        corpus, Decision(id="", verb=Verb.DATE, why=why, made=made, article=record.article.id, value=_day(day))
    )


def undo(corpus: Path, decision: str, *, why: str, made: str) -> Decision:
    """Take the decision back whose id begins with ``decision``; one that a merged line overrules may be named too."""
    standing = {each.id: each for each in (*decisions(corpus), *(earlier for earlier, _ in merged(corpus)))}
    found = [each for each in standing.values() if decision and each.id.startswith(decision)]
    if len(found) != 1:
        many = "more than one decision has" if found else "no decision in force has"
        raise Unknown(f"{many} an id that begins with {decision!r}", hint="see: corpustool decide list")
    return decided.append(corpus, Decision(id="", verb=Verb.UNDO, why=why, made=made, finding=found[0].id))


def decisions(corpus: Path) -> tuple[Decision, ...]:
    """The decisions in force, oldest first."""
    return decided.in_force(decided.load(corpus))


def merged(corpus: Path) -> tuple[tuple[Decision, Decision], ...]:
    """The decisions that do not hold because a later line says the opposite, each with that line: two files merged."""
    return overruled(decided.load(corpus))


def article_paths(corpus: Path) -> dict[str, str]:
    """The path of each article by its id, under which people know it; nothing where no corpus can be read."""
    try:
        with Store.open(corpus, create=False) as store:
            files = sorted(store.known_files().values(), key=lambda file: file.path, reverse=True)
    except CorpustoolError:
        return {}
    return {file.article: file.path for file in files}


def _record(corpus: Path, article: str, settings: Settings) -> Record:
    return article_called(held(corpus, settings).records, article)


def _printed_otherwise(printed: str, record: Record) -> str:
    """Figures of the article that a person may mean: the value is theirs, or the letters but for capitals."""
    quoter = Quoter(record)
    meant = [
        quoter.figure(figure)
        for figure in record.analysis.figures
        if figure.quote.casefold() == printed.casefold() or figure.quantity.shown == printed
    ]
    if not meant:
        return "see: corpustool figures"
    return f"did you mean {' or '.join(f'{one.quote}@{one.line}:{one.column}' for one in meant[:3])}?"


def _spellings(records: Sequence[Record]) -> set[str]:
    return {mention.text for record in records for mention in record.analysis.mentions}


def _counted_things(records: Sequence[Record]) -> set[str]:
    figures = (figure for record in records for figure in record.analysis.figures)
    return {word for figure in figures if figure.counted for word in (figure.counted.head, figure.counted.text)}


def _known(name: str, known: Collection[str], *, things: bool) -> str:
    """How the articles write ``name``; raises ``Unknown`` where none has it, or it may be two."""
    meant = spellings_meant(name, known)
    if len(meant) == 1 or (things and meant):
        return min(meant)
    if meant:
        hint = f"say which: {' or '.join(f'“{text}”' for text in sorted(meant))}"
        raise Unknown(f"{name!r} may be {len(meant)} spellings", hint=hint)
    what = "nothing is counted under the name" if things else "no article has the name"
    raise Unknown(f"{what} {name!r}", hint=offer(name, known, see=f"corpustool {'figures' if things else 'entities'}"))


def _way_out(against: Sequence[Decision]) -> str:
    """The command that takes back what stands in the way: the last that was decided."""
    what = "it" if len(against) == 1 else "one of them"
    return f'take {what} back first:\ncorpustool decide undo {against[-1].id} --why "…"'


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise DecisionError(f"{text!r} is no date", hint="write it as 2022-12-05") from error
