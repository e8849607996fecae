import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool.errors import UnreadableFile
from corpustool.readers.decoding import decode

ENGLISH = "“The café paid £5m,” she said — it’s a naïve price, and Zürich’s traders didn’t like it…\n" * 3


@given(st.text().filter(lambda text: not text.startswith("\ufeff")))
def test_whatever_was_saved_as_utf8_with_a_mark_is_read_as_it_was(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()) == text


@given(
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1).filter(lambda t: t[0] != "\ufeff")
)
def test_utf8_is_read_as_it_was_unless_it_is_a_picture_by_its_first_letters(text: str) -> None:
    try:
        assert decode(text.encode()) == text
    except UnreadableFile:
        assert text.startswith(("%PDF-", "{\\rtf", "GIF8", "PK"))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_english_is_read_in_each_usual_encoding(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize("text", ["The £600m deal", "Fiancé’s café", "“No,” he said", "It cost £600m and it’s gone"])
def test_a_short_western_text_keeps_its_pound_signs_and_quotation_marks(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Правительство сообщило о росте цен на нефть. " * 5, "cp1251"),
        ("日本の首相は火曜日に東京で記者会見を開いた。" * 5, "shift_jis"),
        ("中国政府星期二在北京举行新闻发布会。" * 5, "gb18030"),
    ],
)
def test_other_scripts_are_told_by_their_bytes(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_few_foreign_bytes_in_utf8_are_read_as_windows_wrote_them() -> None:
    assert decode("Café – £5".encode() + b" \x93caf\xe9\x94") == "Café – £5 “café”"


def test_a_text_that_was_cut_inside_a_letter_is_still_utf8() -> None:
    data = ("Die Fähre sank vor Göteborg. " * 3 + "é").encode()[:-1]
    assert decode(data) == "Die Fähre sank vor Göteborg. " * 3 + "Ã"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\nstream", "PDF"),
        (b"PK\x03\x04word/document.xml", "Word document"),
        (b"{\\rtf1 Hello}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0JFIF", "picture"),
        (b"\x7fELF\x02", "program"),
        (b"A text with a \x00 byte in the middle of it", "binary"),
        (bytes(range(1, 32)) * 4, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableFile, match=what) as caught:
        decode(data)
    assert "plain text" in caught.value.hint


@given(st.binary(max_size=400))
def test_any_bytes_are_a_text_or_refused(data: bytes) -> None:
    with suppress(UnreadableFile):
        assert isinstance(decode(data), str)


def test_far_more_text_than_an_article_has_is_refused_before_it_is_repaired() -> None:
    with pytest.raises(UnreadableFile, match="16,000,000 characters"):
        decode("é".encode("cp1252") + b"a" * 15_999_999)
