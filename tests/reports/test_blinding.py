"""In a blind report no outlet is named anywhere, and everything else is as it was."""

from dataclasses import replace

from corpustool.domain.findings import Evidence
from corpustool.domain.reports import Report, Unread
from corpustool.reports.blinding import blinded
from corpustool.reports.formats import REPORT_FORMATS
from corpustool.reports.look import Look
from tests.reports.html.samples import HOSTILE, PAGE, many
from tests.reports.samples import CONFLICT, DAWN, EMPTY, NOON, quote

TELLING = ("Gazette", "Daily Lantern", "ferry/", "harbour-review", "gazette.example", ".txt")


def one(sentence: str, figure: str = "12", outlet: str = "The Daily Lantern") -> Evidence:
    """The only quote of a blind report on an article of ``outlet``."""
    article = replace(DAWN, outlet=outlet)
    side = replace(CONFLICT.sides[0], evidence=(quote(article, 1, sentence, figure),))
    report = Report("", "", EMPTY.coverage, (article,), (), (replace(CONFLICT, sides=(side,)),), (), ())
    return blinded(report).findings[0].sides[0].evidence[0]


def test_no_format_names_an_outlet_or_a_path() -> None:
    report = blinded(PAGE)
    for name, form in REPORT_FORMATS.items():
        shown = form.render(report, Look(full=True))
        assert not [word for word in TELLING if word in shown], name


def test_the_report_says_that_it_is_blind() -> None:
    assert not PAGE.blind
    assert blinded(PAGE).blind
    assert "This copy is blind" in REPORT_FORMATS["html"].render(blinded(PAGE), Look())
    assert "This copy is blind" not in REPORT_FORMATS["html"].render(PAGE, Look())


def test_one_outlet_has_one_name_everywhere() -> None:
    report = blinded(PAGE)
    assert [article.outlet for article in report.articles] == ["Outlet A", "Outlet B", None, None]
    quoted = report.findings[0].sides[0].evidence
    assert [evidence.article.outlet for evidence in quoted] == ["Outlet A", "Outlet B", "Outlet A", None]
    assert [source.outlet and source.outlet.value for source in report.sources] == ["Outlet A", "Outlet B", None, None]


def test_articles_are_numbered_in_reasons_too() -> None:
    report = blinded(PAGE)
    assert [article.path for article in report.articles] == [f"article {n}" for n in (1, 2, 3, 4)]
    assert report.findings[1].reasons == ("article 3 counts the crew of [Outlet A]'s launch too.",)


def test_addresses_and_other_paths_are_left_out() -> None:
    assert all(source.url is None and not source.seen_at for source in blinded(PAGE).sources)
    assert [file.path for file in blinded(PAGE).unread] == ["file 1"]


def test_where_an_unread_file_lies_is_left_out_of_every_format() -> None:
    file = Unread("photo.txt", "binary", location="desks/daily-lantern/photo.txt")
    report = blinded(replace(PAGE, unread=(file,)))
    for name, form in REPORT_FORMATS.items():
        assert "photo" not in form.render(report, Look(full=True)), name


def test_an_outlet_in_a_sentence_is_hidden_and_the_figure_stays_marked() -> None:
    told = one("The Daily Lantern counted 12 dead, the Daily Lantern says.")
    assert told.sentence == "[Outlet A] counted 12 dead, [Outlet A] says."
    assert told.sentence_start is not None
    at = told.start - told.sentence_start
    assert told.sentence[at : at + len(told.quote)] == told.quote == "12"
    assert told.end - told.start == 2


def test_without_a_known_place_the_sentence_is_hidden_all_the_same() -> None:
    side = replace(
        CONFLICT.sides[0], evidence=(replace(one("12 dead."), sentence="Harbour Gazette: 12", sentence_start=None),)
    )
    report = blinded(replace(PAGE, findings=(replace(CONFLICT, sides=(side,)),)))
    assert report.findings[0].sides[0].evidence[0].sentence == "[Outlet A]: 12"


def test_an_outlet_called_as_a_common_word_is_only_its_name() -> None:
    assert one("By that time 12 had died, Time reported.", outlet="Time").sentence == (
        "By that time 12 had died, [Outlet A] reported."
    )
    assert one("TIME: 12 dead at bedtime.", outlet="Time").sentence == "[Outlet A]: 12 dead at bedtime."


def test_other_spellings_that_were_reconciled_with_an_outlet_are_hidden() -> None:
    gazette = PAGE.entities[1]
    assert [variant.text for variant in blinded(replace(PAGE, entities=(gazette,))).entities[0].variants] == [
        "[Outlet A]",
        "[Outlet A]",
    ]


def test_a_path_that_is_a_word_is_not_looked_for_in_texts() -> None:
    article = replace(NOON, path="a", outlet=None)
    side = replace(CONFLICT.sides[0], evidence=(quote(article, 1, "It was a toll of 12.", "12"),))
    report = Report("", "", EMPTY.coverage, (article,), (), (replace(CONFLICT, sides=(side,)),), (), ())
    told = blinded(report).findings[0].sides[0].evidence[0]
    assert (told.sentence, told.article.path) == ("It was a toll of 12.", "article 1")


def test_of_two_names_the_longer_one_is_meant() -> None:
    articles = tuple(
        replace(DAWN, id=f"{n}", path=f"{n}.txt", outlet=name) for n, name in enumerate(("Post", "Post Herald"))
    )
    side = replace(
        CONFLICT.sides[0], evidence=(quote(articles[0], 1, "The Post Herald and the Post-Gazette count 12.", "12"),)
    )
    report = Report("", "", EMPTY.coverage, articles, (), (replace(CONFLICT, sides=(side,)),), (), ())
    assert blinded(report).findings[0].sides[0].evidence[0].sentence == "[Outlet B] and [Outlet A]-Gazette count 12."


def test_names_with_signs_around_them_are_found() -> None:
    assert one("“@lantern!” told of 12 dead.", outlet="@lantern!").sentence == "“@[Outlet A]” told of 12 dead."
    assert one("12 dead — at dawn.", outlet="—").sentence == "12 dead — at dawn."


def test_a_great_many_paths_take_no_time() -> None:
    articles = tuple(
        replace(DAWN, id=f"{n}", path=f"floods/{n:05d}.txt", outlet=f"Paper {n:05d}") for n in range(5_000)
    )
    reasons = tuple(f"floods and more floods; floods/{n:05d}.txt and Paper {n:05d} say so" for n in range(5_000))
    report = Report("", "", EMPTY.coverage, articles, (), (replace(CONFLICT, reasons=reasons),), (), ())
    told = blinded(report).findings[0].reasons
    assert told[41] == "floods and more floods; article 42 and [Outlet AP] say so"


def test_numbers_verdicts_and_ids_stay() -> None:
    report = blinded(PAGE)
    assert [each.id for each in report.findings] == [each.id for each in PAGE.findings]
    assert [[side.quantity for side in each.sides] for each in report.findings] == [
        [side.quantity for side in each.sides] for each in PAGE.findings
    ]
    assert report.coverage == PAGE.coverage


def test_hostile_and_empty_reports_are_no_exception() -> None:
    assert replace(blinded(EMPTY), blind=False) == EMPTY
    assert blinded(HOSTILE).findings


def test_many_outlets_have_names_enough() -> None:
    named = {article.outlet for article in blinded(many(1)).articles}
    assert len(named) == 40
    assert {"Outlet Z", "Outlet AA", "Outlet AN"} <= named
