"""Does a finding point at the right quote, in the right file?"""

from dataclasses import replace

from corpustool.reports.pointing import file_of, newest, quotes, spot, standing_in
from tests.reports import samples


def test_the_article_published_last_is_pointed_at() -> None:
    evidence = newest(samples.CONFLICT)
    assert evidence is not None
    assert evidence.article is samples.DUSK


def test_of_one_side_the_quote_printed_last_is_pointed_at_before_an_undated_one() -> None:
    side = samples.CONFLICT.sides[0]
    day = {"2024-03-09": samples.NOON, None: samples.OLD, "2024-03-01": samples.DAWN}
    told = [samples.quote(replace(article, published=when), 1, "All 12.", "12") for when, article in day.items()]
    for evidence in (told, told[::-1]):
        found = newest(replace(samples.CONFLICT, sides=(replace(side, evidence=tuple(evidence)),)))
        assert found is told[0]


def test_of_two_spellings_the_rarer_one_is_pointed_at_even_where_the_usual_one_is_newer() -> None:
    usual, rare = samples.VARIANT.sides
    newer = replace(usual.evidence[0], article=replace(samples.DAWN, published="2030-01-01"))
    found = newest(replace(samples.VARIANT, sides=(replace(usual, evidence=(newer,)), rare)))
    assert found is rare.evidence[0]


def test_a_draft_is_pointed_at_where_it_stands_in_a_finding() -> None:
    evidence = standing_in(samples.NOON.id)(samples.CONFLICT)
    assert evidence is not None
    assert (evidence.article, evidence.line) == (samples.NOON, 3)


def test_without_the_draft_the_newest_is_pointed_at() -> None:
    assert standing_in("nowhere")(samples.CONFLICT) is newest(samples.CONFLICT)


def test_a_finding_without_quotes_points_nowhere() -> None:
    bare = replace(samples.CONFLICT, sides=())
    assert (newest(bare), standing_in("a1")(bare), list(quotes(bare))) == (None, None, [])


def test_a_file_is_where_other_programs_find_it() -> None:
    assert file_of(samples.DAWN) == "ferry/dawn.txt"
    assert file_of(replace(samples.DAWN, location="articles/ferry/dawn.txt")) == "articles/ferry/dawn.txt"


def test_a_quote_on_one_line_ends_behind_its_last_character() -> None:
    where = spot(samples.quote(samples.DAWN, 4, "The Trust sent twelve boats.", "twelve"))
    assert (where.line, where.column, where.last_line, where.last_column) == (4, 16, 4, 22)


def test_a_quote_over_lines_ends_on_the_last() -> None:
    where = spot(samples.quote(samples.DAWN, 4, "He said: “one\ntwo\nthree” twice.", "one\ntwo\nthree"))
    assert (where.line, where.column, where.last_line, where.last_column) == (4, 11, 6, 6)
