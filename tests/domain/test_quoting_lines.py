from corpustool.domain.analysis import Analysis, Record, Sentence
from corpustool.domain.articles import Article, content_id
from corpustool.domain.quoting import Quoter
from corpustool.domain.texts import Document, Origin

TEXT = "Ferry sinks\n\nTwelve died. 54 were hurt."
SENTENCES = (Sentence(0, 11), Sentence(13, 25), Sentence(26, 39))


def quoter(*origins: Origin) -> Quoter:
    document = Document(TEXT)
    article = Article(content_id(document), "a.txt", document, origins=origins)
    return Quoter(Record(article, Analysis(sentences=SENTENCES)))


def test_a_quote_has_its_sentence_and_the_line_and_column_of_the_file() -> None:
    start = TEXT.index("54")
    stored = quoter().quote(start, start + 2)
    assert (stored.quote, stored.sentence, stored.line, stored.column) == ("54", "54 were hurt.", 3, 14)
    filed = quoter(Origin(0, 2, 8), Origin(13, 6, 1), Origin(26, 7, 1)).quote(start, start + 2)
    assert (filed.quote, filed.sentence, filed.line, filed.column) == ("54", "54 were hurt.", 7, 1)
    assert (filed.start, filed.end, filed.sentence_start) == (stored.start, stored.end, stored.sentence_start)


def test_a_title_from_a_header_is_quoted_where_its_field_stands() -> None:
    title = quoter(Origin(0, 2, 8), Origin(13, 6, 1)).quote(6, 11)
    assert (title.quote, title.line, title.column) == ("sinks", 2, 14)
