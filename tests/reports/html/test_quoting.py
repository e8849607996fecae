"""A quote stands in its sentence with the figure marked, and tells who printed it, when and where."""

from dataclasses import replace

from corpustool.reports.html.days import Day, day_of
from corpustool.reports.html.quoting import Part, Room, quote_of, quotes_of
from tests.reports.html.samples import ADDRESS
from tests.reports.samples import CONFLICT, DAWN, DUSK, EVIL, EVIL_TEXT, OLD, quote

ROOM = Room(2, 1, 200, 10)
TWELVE = quote(DAWN, 1, "The ferry sank, killing 12 people.", "12", attribution="the coast guard")


def test_the_figure_is_marked_in_its_sentence() -> None:
    one = quote_of(TWELVE, ROOM, {})
    assert one.parts == (Part("The ferry sank, killing "), Part("12", marked=True), Part(" people."))


def test_outlet_day_speaker_and_place_are_told() -> None:
    one = quote_of(TWELVE, ROOM, {})
    assert (one.source, one.day, one.speaker) == ("Harbour Gazette", Day("2024-03-04", "4 Mar 2024"), "the coast guard")
    assert one.place == "ferry/dawn.txt:1"
    assert one.url is None


def test_without_an_outlet_the_title_stands_for_it_and_without_both_nothing_does() -> None:
    assert quote_of(quote(DUSK, 1, "All 15.", "15"), ROOM, {}).source == "Fifteen dead in ferry disaster"
    assert quote_of(quote(OLD, 1, "All 15.", "15"), ROOM, {}).source == ""


def test_a_link_has_words_to_click_on_even_where_neither_is_known() -> None:
    one = quote_of(quote(OLD, 1, "All 15.", "15"), ROOM, {OLD.id: ADDRESS})
    assert one.source == "the article"
    assert one.url == f"{ADDRESS}#:~:text=All%2015."


def test_an_address_that_is_not_safe_is_no_link() -> None:
    assert quote_of(TWELVE, ROOM, {DAWN.id: "javascript:alert(1)"}).url is None


def test_a_long_sentence_is_cut_around_the_figure() -> None:
    long = quote(DAWN, 1, "word " * 500 + "and 15 dead " + "more " * 500, "15")
    one = quote_of(long, ROOM, {})
    before, mark, after = one.parts
    assert len(before.text + mark.text + after.text) <= 200
    assert before.text.startswith("…")
    assert after.text.endswith("…")
    assert mark == Part("15", marked=True)


def test_the_words_in_which_a_quotation_differs_are_marked_each() -> None:
    said = quote(
        DAWN,
        1,
        "We should look whether they are illegally at work.",
        "We should look whether they are illegally at work.",
    )
    one = quote_of(said, ROOM, {}, ((3, 9), (32, 41)))
    assert [part.text for part in one.parts if part.marked] == ["should", "illegally"]
    assert "".join(part.text for part in one.parts) == said.quote


def test_a_quotation_for_which_there_is_no_room_is_cut_like_any_other() -> None:
    said = "We " + "really " * 200 + "should."
    one = quote_of(quote(DAWN, 1, said, said), ROOM, {}, ((3, 9),))
    assert len(one.parts) == 1
    assert one.parts[0].long


def test_quotes_of_different_articles_come_first_and_others_are_unfolded_or_counted() -> None:
    held = quotes_of(CONFLICT.sides[0].evidence, ROOM, {})
    assert [each.place for each in held.shown] == ["ferry/dawn.txt:1", "ferry/noon.txt:3"]
    assert [each.place for each in held.folded] == ["ferry/dawn.txt:9"]
    assert held.more == 1


def test_what_a_stranger_wrote_is_harmless() -> None:
    one = quote_of(quote(EVIL, 1, EVIL_TEXT + "12", "12", attribution=EVIL_TEXT), Room(1, 0, 5_000, 1), {})
    for text in (*(part.text for part in one.parts), one.source, one.speaker, one.place):
        assert not set(text) & {"\x1b", "\x00", "\r", "\n", "\u202e", "\ud800"}


def test_a_day_is_told_for_people_and_for_programs() -> None:
    assert day_of("2022-12-05") == Day("2022-12-05", "5 Dec 2022")
    assert day_of(None) is None
    assert day_of("") is None


def test_what_is_no_day_is_told_as_it_is() -> None:
    assert day_of("last week") == Day("", "last week")
    assert quote_of(replace(TWELVE, article=replace(DAWN, published="soon")), ROOM, {}).day == Day("", "soon")
