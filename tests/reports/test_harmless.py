"""Is every text of a stranger harmless once it was made so, and still recognisable?"""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.reports.harmless import _COMMAND, _LOOKING_ALIKE, _TABLE, cell, encodable, escape_json, inline, lines

ANY_TEXT = st.text(st.characters(exclude_categories=()))
HONEST = st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u061c"))


@given(ANY_TEXT)
def test_one_line_holds_no_control_character(text: str) -> None:
    shown = inline(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")]
    assert not {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))} & set(shown)


def test_no_character_that_is_changed_is_printable() -> None:
    assert not [code for code in _TABLE if code != ord(" ") and chr(code).isprintable()]


@given(st.one_of(ANY_TEXT, st.text("#: a\t\u200b[x"), st.text("::##vso[")))
def test_what_is_spared_a_text_would_not_have_changed_it(text: str) -> None:
    spaced = re.sub(" {2,}", " ", text.translate(_TABLE))
    assert inline(text) == _COMMAND.sub(lambda found: _LOOKING_ALIKE[found[0]], spaced)


@given(ANY_TEXT)
def test_one_line_can_be_encoded(text: str) -> None:
    inline(text).encode("utf-8")


@given(HONEST)
def test_an_honest_word_is_left_alone(text: str) -> None:
    assert inline(text) == text


@given(ANY_TEXT)
def test_making_harmless_twice_changes_nothing_more(text: str) -> None:
    assert inline(inline(text)) == inline(text)


@given(ANY_TEXT)
def test_lines_are_counted_as_positions_are(text: str) -> None:
    assert len(lines(text)) == text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\r\nb\tc", "a b c"),
        ("bell\x07", "bell␇"),
        ("\u202eabc", "�abc"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("half \ud83d pair", "half � pair"),
        ("a\u00a0b", "a b"),
        ("::error::now", "∶:error::now"),
        ("  ::stop-commands::x ::warning file=a::b", " ∶:stop-commands∶:x ∶:warning file=a::b"),
        ("12 ##error", "12 ♯#error"),
        ("a ##[error]b ##vso[task.setvariable variable=x]y", "a ♯#[error]b ♯#vso[task.setvariable variable=x]y"),
        ("#\u200b#[group]:\u200b:set-output name=x::y", "♯#[group]∶:set-output name=x::y"),
        ("std::vector<int>, 10:30, ratio 3::1, ## a heading", "std::vector<int>, 10:30, ratio 3::1, ## a heading"),
        ("e\u0301 漢字 👩\u200d🚒 עברית", "e\u0301 漢字 👩\u200d🚒 עברית"),
    ],
)
def test_what_was_there_stays_visible(text: str, shown: str) -> None:
    assert inline(text) == shown


@given(ANY_TEXT)
def test_what_can_be_encoded_is_as_long_as_before(text: str) -> None:
    fit = encodable(text)
    fit.encode("utf-8")
    assert len(fit) == len(text) or any("\ud800" <= c <= "\udfff" for c in text)


@given(st.text())
def test_text_without_surrogates_is_left_alone(text: str) -> None:
    assert encodable(text) == text


@given(ANY_TEXT | st.text(st.sampled_from(":# \u200b\n[]a-error")))
def test_no_line_is_a_command_of_a_log(text: str) -> None:
    for line in (inline(text), *lines(text)):
        assert not re.match(r"\s*::[\w-]+(?: [^:]*)?::", line)
        assert not re.search(r"##\w{0,20}\[", line)


def test_a_line_is_as_long_as_before() -> None:
    text = "##[error] ::error:: #\t#"
    assert len(lines(text)[0]) == len(text)


@pytest.mark.parametrize("text", ["##[error]", "###[a]##vso[b]", "::error::"])
def test_json_holds_no_command_and_the_same_values(text: str) -> None:
    document = escape_json(json.dumps([text]))
    assert "##[" not in document
    assert "##vso[" not in document
    assert json.loads(document) == [text]


@given(st.text())
def test_escaping_json_changes_no_value(text: str) -> None:
    document = escape_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(document) == [text]
    assert not {"\x1b", "\x7f", "\x9b", "\u202e", "\u2028"} & set(document)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", "\u200b=1", "\uff1d1", "\uff20x", "\tplain"],
)
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert cell(text) == f"'{inline(text)}"


@pytest.mark.parametrize("text", ["", "12", "a = b", "'=1", "(-1)", "twenty-one", " 12"])
def test_an_honest_cell_is_left_alone(text: str) -> None:
    assert cell(text) == text


def test_nor_what_begins_a_cell_at_a_semicolon() -> None:
    assert cell("a;=1+1;b; - c;\t@d") == "a;'=1+1;b; - c; @d"


@given(st.text())
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert not cell(text).lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
