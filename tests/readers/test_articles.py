import re
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpustool import readers
from corpustool.domain.articles import Article, ArticleText, Sourced, content_id
from corpustool.domain.texts import SectionKind
from corpustool.errors import UnreadableFile
from corpustool.readers.drafts import MOST_CHARACTERS

BODY = "Twelve people died when a ferry sank off Port Ellis on Monday, the harbour master said."


def read(text: str, path: str = "a.txt") -> Article:
    return readers.read_bytes(text.encode(), path)


def headline(article: Article) -> str:
    return "".join(
        article.text[section.start : section.end]
        for section in article.document.sections
        if section.kind is SectionKind.HEADLINE
    )


def test_the_formats_are_told() -> None:
    assert readers.formats() == (".markdown", ".md", ".text", ".txt")


def test_a_file_is_read_with_all_that_it_tells(tmp_path: Path) -> None:
    folder = tmp_path / "sea"
    folder.mkdir()
    file = folder / "2024-03-04_harbour-post_ferry.txt"
    file.write_text(f"Ferry sinks off coast\n\nBy Ann Ray\n\n{BODY}\n", encoding="utf-8")
    article = readers.read(file, tmp_path)
    assert article.path == "sea/2024-03-04_harbour-post_ferry.txt"
    assert article.seen_at == (article.path,)
    assert article.title == Sourced("Ferry sinks off coast", "first line")
    assert article.published == Sourced("2024-03-04", "file name")
    assert article.outlet == Sourced("Harbour Post", "file name")
    assert article.url is None
    assert article.id == content_id(article.document)
    assert headline(article) == "Ferry sinks off coast"


def test_a_title_in_front_matter_is_put_before_the_text() -> None:
    article = read(f"---\ntitle: Ferry sinks\n---\n{BODY}")
    assert article.text == f"Ferry sinks\n\n{BODY}"
    assert article.title == Sourced("Ferry sinks", "front matter")
    assert headline(article) == "Ferry sinks"


def test_a_title_that_also_stands_first_in_the_text_is_not_doubled() -> None:
    article = read(f"---\ntitle: Ferry sinks: 12 dead\n---\nFERRY SINKS – 12 DEAD.\n\n{BODY}")
    assert article.text == f"FERRY SINKS – 12 DEAD.\n\n{BODY}"
    assert headline(article) == "FERRY SINKS – 12 DEAD."


def test_a_title_without_a_text_is_the_article() -> None:
    assert read("---\ntitle: Ferry sinks\n---\n").text == "Ferry sinks"


def test_a_first_sentence_is_no_title() -> None:
    article = read(f"{BODY}\n\nMore followed.")
    assert article.title is None
    assert headline(article) == ""


@pytest.mark.parametrize(
    ("text", "path", "how"),
    [
        ("---\ndate: 2024-03-04\n---\nPublished: 5 March 2024\n\n", "2024-03-06.txt", "front matter"),
        ("Published: 4 March 2024\n\n", "2024-03-06.txt", "published line"),
        ("PORT ELLIS, March 6, 2024 (Agency) - Some.\n\n", "2024-03-04.txt", "file name"),
        ("Updated: 6 March 2024\n\n", "2024-03-04/a.txt", "folder name"),
        ("PORT ELLIS, March 4, 2024 (Agency) - Some.\nUpdated: 5 March 2024\n", "a.txt", "dateline"),
        ("Updated: 4 March 2024\n\n", "a.txt", "updated line"),
    ],
)
def test_of_several_days_the_surest_counts(text: str, path: str, how: str) -> None:
    assert read(text + BODY, path).published == Sourced("2024-03-04", how)


def test_markdown_is_read_by_its_suffix() -> None:
    article = read(f"# Ferry *sinks*\n\n{BODY}", "a.MD")
    assert article.title == Sourced("Ferry sinks", "first heading")
    assert article.text == f"Ferry sinks\n\n{BODY}"


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\n", b"\xef\xbb\xbf", "\u200b\u00ad\n".encode(), b"---\ndate: 2024-03-04\n---\n"]
)
def test_an_empty_file_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        readers.read_bytes(data, "a.txt")


@pytest.mark.parametrize(("path", "word"), [("report.pdf", r"\.pdf"), ("README", "without a suffix")])
def test_a_format_that_cannot_be_read_is_told_with_those_that_can(path: str, word: str) -> None:
    with pytest.raises(UnreadableFile, match=word) as caught:
        readers.read_bytes(b"text", path)
    assert ".txt" in caught.value.hint


def test_a_text_longer_than_any_article_is_told() -> None:
    with pytest.raises(UnreadableFile, match="1,000,001 characters"):
        read("a" * (MOST_CHARACTERS + 1))


def test_the_hash_of_a_file_is_that_of_its_bytes() -> None:
    assert readers.digest(b"a") == readers.digest(b"a") != readers.digest(b"b")


def test_the_same_text_in_other_bytes_is_the_same_article() -> None:
    forms = [
        BODY.encode(),
        BODY.encode("utf-16"),
        BODY.replace(" ", " ").encode() + b"\r\n\r\n",
        b"\xef\xbb\xbf" + BODY.encode(),
    ]
    assert len({readers.read_bytes(data, "a.txt").id for data in forms}) == 1


def test_an_article_in_memory_is_read_like_a_file() -> None:
    article = readers.from_text(
        ArticleText(f"{BODY}\r\n", title="Ferry\nsinks", published="2024-03-04", outlet="Harbour Post", name="no. 1")
    )
    assert article.text == f"Ferry sinks\n\n{BODY}"
    assert article.title == Sourced("Ferry sinks", "given")
    assert article.published == Sourced("2024-03-04", "given")
    assert article.outlet == Sourced("Harbour Post", "given")
    assert (article.path, article.seen_at) == ("no. 1", ("no. 1",))


def test_a_line_of_text_in_memory_is_body() -> None:
    article = readers.from_text(ArticleText("Ferry sinks off coast, killing 12"))
    assert article.title is article.published is article.outlet is None
    assert headline(article) == ""


@pytest.mark.parametrize(
    "published", ["2024-03-04", "2024-03-04T23:59:00Z", date(2024, 3, 4), datetime(2024, 3, 4, tzinfo=UTC)]
)
def test_a_day_in_memory_may_be_a_date_or_its_iso_form(published: str | date) -> None:
    assert readers.from_text(ArticleText("Text.", published=published)).published == Sourced("2024-03-04", "given")


@pytest.mark.parametrize("published", [None, ""])
def test_no_day_in_memory_leaves_it_to_the_text(published: str | None) -> None:
    article = readers.from_text(ArticleText(f"Published: 4 March 2024\n{BODY}", published=published))
    assert article.published == Sourced("2024-03-04", "published line")


@pytest.mark.parametrize(
    "published",
    ["soon", "Printed 3 May 2024 or so", "3 May 2024", "2024-05", "2024-02-30", "03.05.2024"],
)
def test_a_day_in_memory_that_is_none_is_a_fault_of_the_caller(published: str) -> None:
    with pytest.raises(ValueError, match=f"no ISO date: '{re.escape(published)}'"):
        readers.from_text(ArticleText("Text.", published=published))


def test_an_empty_text_in_memory_is_told() -> None:
    with pytest.raises(UnreadableFile, match="empty"):
        readers.from_text(ArticleText(" \n"))


def check(article: Article) -> None:
    """The laws of an article: sections are in order and in the text, a title in the text is its headline."""
    text = article.text
    text.encode()
    assert article.id == content_id(article.document)
    assert text == text.strip("\n")
    end = 0
    for section in article.document.sections:
        assert end <= section.start < section.end <= len(text)
        end = section.end
    if article.published:
        assert date.fromisoformat(article.published.value)
    if article.url:
        assert article.url.value.lower().startswith(("http://", "https://"))


@given(st.binary(max_size=300), st.sampled_from(["a.txt", "b.md", "2024-03-04_x_y.txt"]))
def test_any_bytes_are_an_article_or_an_unreadable_file(data: bytes, path: str) -> None:
    with suppress(UnreadableFile):
        check(readers.read_bytes(data, path))


@given(
    st.text(st.sampled_from("---\n\ntitle: Published March 4, 2024.(Photo/) By#*“é"), max_size=300),
    st.sampled_from(["a.txt", "b.md"]),
)
def test_any_text_is_an_article_or_an_unreadable_file(text: str, path: str) -> None:
    with suppress(UnreadableFile):
        check(read(text, path))


@given(st.text(st.characters(exclude_categories=[])), st.text(st.characters(exclude_categories=[]), max_size=20))
def test_any_text_in_memory_is_an_article_or_empty(text: str, title: str) -> None:
    with suppress(UnreadableFile):
        check(readers.from_text(ArticleText(text, title=title)))


@given(st.text(max_size=200))
def test_reading_a_stored_text_again_changes_nothing(text: str) -> None:
    with suppress(UnreadableFile):
        once = readers.from_text(ArticleText(text))
        again = readers.from_text(ArticleText(once.text))
        assert again == once
