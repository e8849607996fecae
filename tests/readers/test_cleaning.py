import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.readers.cleaning import clean, clean_lines

from .timing import in_a_moment


@pytest.mark.parametrize(
    ("broken", "repaired"),
    [
        ("It was â€œfullâ€\x9d, she said.", "It was “full”, she said."),
        ("The cafÃ© in ZÃ¼rich", "The café in Zürich"),
        ("one line\r\ntwo\rthree\u2028four\x0cfive", "one line\ntwo\nthree\nfour\nfive"),
        ("cafe\u0301", "café"),
        ("R&amp;D costs &pound;5m&#39;s worth", "R&D costs £5m's worth"),
        ("\ufeffsoft\u00adly, zero\u200bwidth", "softly, zerowidth"),
        ("abc\u202eevil\u2066", "abcevil"),
        ("\x1b[31mred\x1b[0m and \x1b]0;title\x07plain\x07", "red and plain"),
        ("trailing  \t\n\n   \nend\n\n\n", "trailing\n\n\nend"),
        ("\n\n first", " first"),
        ("half a \ud83d letter", "half a \ufffd letter"),
    ],
)
def test_what_is_broken_is_repaired(broken: str, repaired: str) -> None:
    assert clean(broken) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "“curled” and \"straight\", ‘one’ and 'other'",
        "a non-breaking 230\u00a0000 and a thin 230\u2009000",
        "AT&T; Marks & Spencer; x &lt y",
        "\tindented, with\ttabs",
        "ﬁligree ½ ™ … – —",
        "👩\u200d🚒 and می\u200cخواهم",
    ],
)
def test_what_a_person_typed_stays(text: str) -> None:
    assert clean(text) == text


def test_in_markup_entities_and_blanks_at_line_ends_are_left_to_the_markup() -> None:
    assert clean_lines("&lt;b&gt; &amp;  \r\nmore", markup=True) == "&lt;b&gt; &amp;  \nmore"


@given(st.text(st.characters(exclude_categories=[])))
def test_cleaning_a_clean_text_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(st.text(st.characters(exclude_categories=[])))
def test_a_clean_text_can_be_stored_printed_and_counted_in_lines(text: str) -> None:
    cleaned = clean(text)
    cleaned.encode()
    assert cleaned == unicodedata.normalize("NFC", cleaned)
    assert cleaned.splitlines() == (cleaned.split("\n") if cleaned else [])
    assert not any(unicodedata.category(character) == "Cc" for character in cleaned if character not in "\n\t")


@pytest.mark.parametrize("piece", ["\x1b[", "&amp;", "Ã", " \t", "&#", "\r", "e\u0301", "\x1b]0;"])
def test_hostile_repetition_is_cleaned_in_a_moment(piece: str) -> None:
    with in_a_moment():
        clean(piece * 100_000)
