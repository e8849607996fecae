"""Which figures of several articles cannot all be true, and what became of the difference?"""

from __future__ import annotations

from collections.abc import Iterator

from corpustool.checks.catalogue import Sighting, check
from corpustool.checks.verdicts import sightings
from corpustool.domain.cases import Case
from corpustool.domain.findings import Severity, Verdict


@check("FIG101", "conflicting-figures", Severity.ERROR, since="0.1")
def conflicting_figures(case: Case) -> Iterator[Sighting]:
    """Articles answer one question with numbers that cannot all be true.

    Why it matters: at least one of the articles misinforms its readers, and nothing in them tells which.

    Fires on "killed 12" beside "at least 15 killed" when both tell of one event and were printed on one day. Forgives
    bounds ("at least 10"), roundings, parts of a whole, other places, periods and restrictions ("newly identified"),
    later updates, values that different speakers give, and sums that a text tells in parts.

    Cannot detect: figures whose counted thing is named only in another sentence; clashes between articles that
    share too few names to be known as one story; a clash of two copies of one wrong source.

    Measured in 2026, with FIG102 to FIG104: on 1,500 pairs of news headlines 17 of 18 alarms were clashes, 47 % of the
    clashes were found; 1 to 2 alarms in 1,000 news articles that have nothing to do with each other.
    On 40 stories in 116 short articles, written by somebody else before any run, FIG101 to FIG105 had 30 findings: 18
    right, 6 worth a look and 6 false (of FIG101 5 of 6 were right), and found 20 of the 71 differences wanted: two of
    three clashes were missed. Some of that was mended since, so these stories measure nothing any more; on 8 others,
    again written before the run, 8 of 9 alarms were right, one under a wrong code, and 8 of 11 differences found.
    """
    yield from sightings(case, Verdict.CONFLICT)


@check("FIG102", "superseded-figure", Severity.WARNING, since="0.1")
def superseded_figure(case: Case) -> Iterator[Sighting]:
    """A later article gives a newer value, or a text itself adds an increment to the old one.

    Why it matters: who quotes the older article quotes a number that its own story has left behind.

    Fires on "54 stations" beside a later "102 stations", and, with or without dates, on "48 more besides the 54, 102
    in all". A later and lower value is told as a correction. Forgives what FIG101 forgives.

    Cannot detect: an update of an article that has no date and adds nothing up; a correction that is printed in the
    same article, which then states both values.

    Measured: see FIG101. On the 40 stories there 9 of 17 were right, 5 worth a look and 3 false.
    """
    yield from sightings(case, Verdict.SUPERSEDED)


@check("FIG103", "stale-figure", Severity.ERROR, since="0.1")
def stale_figure(case: Case) -> Iterator[Sighting]:
    """An article prints the old value as current after the corpus has the new one.

    Why it matters: the newer value was public, and readers of the later article were still given the older one.

    Fires when one value was printed, then a higher one, then the first one again, as the number of today, by an article
    that does not mention the newer one. Forgives articles that state both values, that tell the old one as what was
    said before ("police had spoken of 30", "at first 30"), deep in their text or as of an earlier day, and articles
    without a date.

    Cannot detect: a text that was written before the day it carries; a new value that only later turned out wrong.

    Measured: see FIG101. On the 40 stories there it fired once and was right.
    """
    yield from sightings(case, Verdict.STALE)


@check("FIG104", "figures-by-speaker", Severity.WARNING, since="0.1")
def figures_by_speaker(case: Case) -> Iterator[Sighting]:
    """Different speakers give different values, or one follows the denial of the other.

    Why it matters: the difference may be the story; a text that prints one value without its speaker takes sides.

    Fires when every side names its source and the sources differ, and when a figure follows a denial ("rejected the
    report: there are 110 units"). Forgives sources that are named only in passing ("officials", "police").

    Cannot detect: a speaker who is named in another paragraph; two names of one institution that were not joined.

    Measured: see FIG101. On the 40 stories there 1 of 2 was right and one was an update.
    """
    yield from sightings(case, Verdict.ATTRIBUTION)


@check("FIG105", "unclear-comparison", Severity.NOTE, since="0.1")
def unclear_comparison(case: Case) -> Iterator[Sighting]:
    """Figures that are near enough to look at, and not enough to be called a clash.

    Why it matters: a person sees in a moment what words alone leave open.

    Fires as ``scope`` when a restriction, a part or a place may explain the difference ("four in Italy" beside "eleven
    of the new ones in Italy"), as ``unclear`` when a sum or an uncounted gunman may. Forgives, by never showing it,
    what shares no place and no role.

    Cannot detect: anything it is not pointed to by a shared place, role or counted thing.

    Measured in November 2026 on 300 local news articles: 5 notes, each on one event and worth a look. On the 40 stories
    of FIG101 2 of 4 were right and 2 false, before what is told as "eight more" was left out.
    """
    yield from sightings(case, Verdict.SCOPE, Verdict.UNCLEAR)
