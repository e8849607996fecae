"""Articles for tests of copying: an agency report on an invented flood, and what newspapers make of it."""

from __future__ import annotations

from corpustool.domain.analysis import Analysis, Quotation, Record
from corpustool.domain.articles import Article, content_id
from corpustool.domain.texts import Document, Section, SectionKind

AGENCY = """\
Water has risen over the dykes of the Lower Tamber since Friday, and 340 households had to leave their homes.
The fire brigade of Ostermark filled more than 12,000 sandbags during the night and closed both bridges to lorries.
Mayor Ilka Brandau opened the sports hall for everybody who has nowhere to sleep. Two farms were cut off from the road.
The water board expects the highest level on Sunday afternoon, some forty centimetres above that of eleven years ago.
Trains between Ostermark and Rehfeld stop at noon today. Buses go by the old hill road instead and need an hour longer.
The county asks drivers to stay away from the banks, and parents to keep their children off the flooded meadows."""

OWN = """\
For the second time this spring the Tamber is coming into the cellars of our town. When we walked along Mill Street
on Saturday morning, the pumps were running in every other house and the baker was selling bread through his window.
Whoever lives below the church has carried the furniture upstairs. Hardly anybody here remembers a river as brown and
as fast as this one, and the old men at the ferry landing shake their heads when somebody mentions the new dyke."""


def article(
    name: str, text: str, *, quoted: tuple[str, ...] = (), standing: str = "", kind: SectionKind = SectionKind.BYLINE
) -> Record:
    """An article; ``quoted`` are its quotations, ``standing`` the line at its end that is no part of its own text."""
    whole = f"{text}\n{standing}" if standing else text
    sections = (Section(kind, len(text) + 1, len(whole)),) if standing else ()
    spans = [(whole.index(words), whole.index(words) + len(words)) for words in quoted]
    document = Document(whole, sections)
    quotations = tuple(Quotation(start, end, whole[start:end]) for start, end in sorted(spans))
    return Record(Article(content_id(document), name, document), Analysis(quotations=quotations))
