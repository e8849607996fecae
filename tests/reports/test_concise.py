"""Does each line point at the newest quote?"""

from dataclasses import replace

from corpustool.reports.as_concise import report_as_concise
from corpustool.reports.look import Look
from corpustool.reports.pointing import newest
from tests.reports import samples


def test_the_line_points_at_the_article_published_last() -> None:
    evidence = newest(samples.CONFLICT)
    assert evidence is not None
    assert evidence.article is samples.DUSK


def test_an_undated_side_is_older_than_a_dated_one() -> None:
    undated = replace(samples.CONFLICT.sides[1], evidence=(samples.quote(samples.OLD, 1, "15 dead", "15"),))
    evidence = newest(replace(samples.CONFLICT, sides=(samples.CONFLICT.sides[0], undated)))
    assert evidence is not None
    assert evidence.article.published == "2024-03-04"


def test_a_finding_without_quotes_is_a_line_all_the_same() -> None:
    bare = replace(samples.CONFLICT, sides=())
    assert report_as_concise(replace(samples.RICH, findings=(bare,)), Look()) == f"FIG101 {samples.CONFLICT.message}\n"


def test_a_finding_is_one_line_whatever_it_says() -> None:
    assert report_as_concise(samples.HOSTILE, Look()).count("\n") == 1


def test_of_two_spellings_the_rarer_one_is_pointed_at() -> None:
    usual, rare = samples.VARIANT.sides
    newer = replace(usual, evidence=(samples.quote(samples.DUSK, 1, "a later article", "later"), *usual.evidence))
    assert newest(replace(samples.VARIANT, sides=(newer, rare))) in rare.evidence
