from hypothesis import given
from hypothesis import strategies as st

from corpustool.domain.analysis import Analysis, Record, Sentence
from corpustool.domain.articles import Article
from corpustool.domain.quoting import Quoter, Quoters
from corpustool.domain.texts import Document, Origin

TEXT = "A bridge fell. Nine cars sank, police said.\nTwo were found."


def record(text: str = TEXT, *sentences: tuple[int, int], origins: tuple[Origin, ...] = ()) -> Record:
    article = Article(f"id {text}", "a.txt", Document(text), origins=origins)
    return Record(article, Analysis(sentences=tuple(Sentence(*each) for each in sentences)))


def sentences() -> Record:
    return record(TEXT, (0, 14), (15, 43), (44, 59))


def test_a_quote_stands_in_its_sentence() -> None:
    found = Quoter(sentences()).quote(15, 19, attribution="police")
    assert (found.quote, found.sentence, found.sentence_start) == ("Nine", "Nine cars sank, police said.", 15)
    assert (found.line, found.column, found.attribution) == (1, 16, "police")


def test_a_quote_that_reaches_into_the_next_sentence_has_both() -> None:
    assert Quoter(sentences()).quote(9, 24).sentence == "A bridge fell. Nine cars sank, police said."


def test_where_no_sentence_was_found_the_line_serves_for_one() -> None:
    assert Quoter(record()).quote(44, 47).sentence == "Two were found."


def test_lines_are_those_of_the_file() -> None:
    assert Quoter(record(TEXT, origins=(Origin(0, 7, 3),))).quote(2, 8).line == 7


@given(st.text("ab.\n", min_size=1), st.data())
def test_the_sentence_always_holds_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut = data.draw(st.integers(0, len(text)))
    found = Quoter(record(text, (0, cut), (cut, len(text)))).quote(start, end)
    assert found.sentence_start is not None
    assert found.sentence_start <= start
    assert text[found.sentence_start :].startswith(found.sentence)
    assert found.sentence_start + len(found.sentence) >= end


def test_the_quoter_of_an_article_is_made_once() -> None:
    quoters, one = Quoters(), sentences()
    assert quoters.of(one) is quoters.of(one)
    assert quoters.of(one) is not quoters.of(record("Another."))
