from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.texts import SectionKind
from corpustool.readers.sections import sections

from .timing import in_a_moment

BODY = "A ferry sank off the coast on Monday, and twelve people died, the harbour master said."
MORE = "Rescuers searched the bay through the night but found nobody alive."


def kinds(text: str, headline: int = 0) -> list[tuple[str, str]]:
    return [(section.kind.value, text[section.start : section.end]) for section in sections(text, headline)]


def kind_of(line: str) -> str:
    """The kind of a line between the paragraphs of a body."""
    text = f"{BODY}\n\n{line}\n\n{MORE}"
    return next(kind for kind, part in kinds(text) if line in part)


def test_an_article_is_cut_into_its_parts() -> None:
    text = f"Ferry sinks\n\nBy Ann Ray\n\n{BODY}\n{MORE}\n\nThe bay. (Photo: Jo Lee)\n\nSubscribe to our newsletter"
    assert kinds(text, len("Ferry sinks")) == [
        ("headline", "Ferry sinks"),
        ("byline", "By Ann Ray"),
        ("body", f"{BODY}\n{MORE}"),
        ("caption", "The bay. (Photo: Jo Lee)"),
        ("boilerplate", "Subscribe to our newsletter"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Ray",
        "by Ann Ray and Jo van der Lee",
        "By ANN RAY, Political Editor",
        "By Ann Ray ann.ray@example.org",
        "Written by Ann Ray",
        "By: Ann Ray",
        "(Reporting by Ann Ray; Editing by Jo Lee)",
        "Additional reporting by Jo Lee",
        "Ann Ray contributed to this report.",
        "Published: 4 March 2024",
        "Updated: Mar 4, 2024 - 7:08 PM",
        "Source: Harbour Post",
        "Monday 4 March 2024 10.15 GMT",
        "Updated 3 hours ago",
        "by: Ann Ray, Jo Lee Updated: Mar 4, 2024 - 9:51 AM",
        "2 days ago",
        "LENGTH: 512 words",
        "Section: News; Pg. 4",
    ],
)
def test_a_line_that_names_writer_or_day_is_a_byline(line: str) -> None:
    assert kind_of(line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "(Photo: Harbour Post)",
        "Photo: Jo Lee",
        "Photograph by: Jo Lee",
        "Photo credit: Jo Lee",
        "FILE PHOTO: The ferry in 2019",
        "Image: The bay",
        "Pictured: the ferry in 2019",
        "The ferry before it sank. (Photo: Jo Lee)",
        "The bay on Monday. (Jo Lee/AP)",
        "The bay on Monday. (Harbour Post via AP)",
        "The bay on Monday. [Image: Harbour Post]",
        "The bay on Monday. Jo Lee/Getty Images",
        "Jo Lee/Getty Images",
        "Ann Ray, 28, was on the ferry. (Facebook)",
        "The bay on Monday. (Jo Lee/for the Harbour Post)",
        "Rescuers in the bay. Credit: Jo Lee, Harbour Post",
        "Four people died here, police said. View Full Caption Harbour Post/Jo Lee",
        "Jo Lee / AFP / Getty Images",
        "PORT ELLIS, NORLAND - MARCH 04: Rescuers carry 3 people out of the water",
    ],
)
def test_a_line_with_a_credit_or_as_agencies_write_it_is_a_caption(line: str) -> None:
    assert kind_of(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Follow us on Twitter",
        "Follow Ann Ray on Twitter @annray",
        "Contact Ann Ray: ann.ray@example.org",
        "Subscribe now",
        "Sign up for our newsletter",
        "ADVERTISEMENT",
        "Read more: How ferries are built",
        "RELATED: Four ferries that sank",
        "Related stories",
        "Copyright 2024 Harbour Post. All rights reserved.",
        "© 2024 Harbour Post.",
        "https://example.org/ferry",
        "Click here to read more",
        "Get our app",
        "If you liked this, please consider subscribing to the Post for £2 a month",
        "Story continues below",
        ">> 12 ferries that never sank",
        "12 comments",
        "1.2K shares",
        "Comments (54)",
        "3 min read",
        "Image 1 of 12",
        "1/12",
        "• Related: Four ferries that sank",
        "► Read more: How ferries are built",
        "[advertisement]",
        "(© 2024 Harbour Post)",
        "ann.ray@example.org",
        "@annray",
        "Twitter: @annray",
        "Ann Ray: (555) 555-0123",
        "Read or Share this story: https://example.org/x",
    ],
)
def test_what_sites_print_around_articles_is_boilerplate(line: str) -> None:
    assert kind_of(line) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, 12 people had died.",
        "By the time it was over, 12 had died",
        "More than 40 people were on board.",
        "Photos of the ferry were shown to 12 jurors.",
        "Two million people subscribe to the Post, it said.",
        "They follow us on every trip, said one of 12 divers, and nobody asks why.",
        "Watch crews pulled 12 people from the sea.",
        "Video of the sinking was seen 230,000 times.",
        "Credit rose by 12 per cent.",
        "Image problems cost the line 12 million.",
        "Source of the fire was an engine.",
        "Related charges were brought against 12 men.",
        "Contact with 12 boats was lost.",
        "12 views of the bay were painted.",
        "3 hours ago, 12 people were alive.",
        "1 of 12 boats came.",
        "Also on Monday, 12 people were found alive.",
        "Copyright law was changed for 12 states.",
        "Up next is a vote of the 54 members.",
        "- 12 people on the ferry",
        "• Ann Ray, 28, who was hurt",
        "9:30 The ferry leaves with 54 people",
        "He posted it on the site (Facebook) and 12 people saw it.",
        "It belongs to the state (and/or the town)",
        "Advertisement sales fell by 12 per cent.",
        "12 boats (5 of them small) came.",
        "The bay (pictured) is 12 miles wide, and/or 20 km.",
        "Reporting by phone, 12 captains said the sea was calm.",
    ],
)
def test_a_sentence_stays_body_whatever_it_begins_with(line: str) -> None:
    assert kind_of(line) == "body"


def test_long_prose_is_body_whatever_it_begins_with() -> None:
    assert kind_of("Read more: " + "and twelve more people died in the sea " * 10) == "body"


def test_headlines_of_other_stories_below_their_heading_are_boilerplate() -> None:
    text = f"{BODY}\n\nMore on this story\n\nSeven die in mine\n\nThree held over mine\n\n{MORE}"
    assert kinds(text)[1] == ("boilerplate", "More on this story\n\nSeven die in mine\n\nThree held over mine")
    assert kinds(text)[2] == ("body", MORE)


def test_a_list_of_films_with_their_lengths_is_boilerplate_and_a_timeline_is_not() -> None:
    films = "1:48 Seven die in mine\n0:59 A parade of 12 boats\n3:00 Three held over mine"
    times = "9:15 The ferry leaves\n9:40 It takes in water\n10:05 It sinks with 12 people"
    found = kinds(f"{BODY}\n\n{films}\n\n{MORE}\n\n{times}")
    assert found == [("body", BODY), ("boilerplate", films), ("body", f"{MORE}\n\n{times}")]


def test_the_line_right_above_a_bare_credit_belongs_to_the_caption() -> None:
    text = f"{BODY}\n\nRescuers in the bay with 12 boats\nJo Lee/Getty Images\n\n{MORE}"
    assert kinds(text)[1] == ("caption", "Rescuers in the bay with 12 boats\nJo Lee/Getty Images")


def test_a_sentence_above_a_credit_stays_body() -> None:
    assert [kind for kind, _ in kinds(f"{BODY}\nJo Lee/Getty Images\n\n{MORE}")] == ["body", "caption", "body"]


def test_a_plea_at_the_end_is_boilerplate_with_the_line_in_it() -> None:
    plea = "We need your help!\nThe press belongs to 3 rich men.\nPlease consider subscribing for £2."
    assert kinds("\n".join([BODY] * 9) + "\n\n" + plea)[1] == ("boilerplate", plea)


def test_a_paragraph_between_advertisements_stays_body() -> None:
    text = "\n\n".join([*[BODY] * 9, "Advertisement", MORE, "Advertisement"])
    assert [kind for kind, _ in kinds(text)] == ["body", "boilerplate", "body", "boilerplate"]


@pytest.mark.parametrize(
    "line", ["Video: Twelve die as ferry sinks", "Watch: 54 held in Ellis", "Updated: 4 March 2024"]
)
def test_a_text_of_one_line_is_body_whatever_it_begins_with(line: str) -> None:
    assert kinds(line) == [("body", line)]


def test_a_byline_in_the_middle_of_a_long_article_is_none() -> None:
    text = "\n".join([*[BODY] * 12, "By Ann Ray", *[MORE] * 12])
    assert [kind for kind, _ in kinds(text)] == ["body"]


@given(st.text(st.sampled_from("aA.\n (Photo:)/By Read more"), max_size=200), st.integers(0, 20))
def test_sections_tile_every_line_in_order_without_blanks_at_their_ends(text: str, headline: int) -> None:
    found = sections(text, headline)
    end = 0
    for section in found:
        assert end <= section.start < section.end <= len(text)
        assert not text[end : section.start].strip()
        part = text[section.start : section.end]
        assert part == part.strip()
        end = section.end
    assert not text[end:].strip()
    assert all(one.kind is not other.kind for one, other in pairwise(found))
    assert all(section.start < headline for section in found if section.kind is SectionKind.HEADLINE)


@pytest.mark.parametrize(
    "piece",
    [
        "By A ",
        "By A@b,",
        "(Photo: ",
        "A/",
        "Aa Bb ",
        "a@b.c,",
        "[",
        "via AP ",
        "A-",
        "Follow a ",
        "contact @",
        "- ",
        "('",
        "Published 4 ",
    ],
)
def test_hostile_repetition_is_cut_in_a_moment(piece: str) -> None:
    with in_a_moment():
        for length in (110, 139, 239, 479, 100_000):
            line = (piece * 50_000)[:length]
            sections("\n".join([line] * 5 + ["by " + line] * 5), 0)
        sections(piece * 300_000, 0)
        sections(f"{piece}\n" * 5_000, 0)
