"""The figure reader as a spaCy component: ``nlp.add_pipe("corpustool_figures")``, then ``doc._.figures``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from corpustool.domain.texts import Document
from corpustool.figures import read_figures
from corpustool.mentions import read_mentions


class FigureReader:
    """Puts the figures of a parsed Doc into ``doc._.figures``; needs a parser and ner before it."""

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` and hand it on."""
        document = Document(doc.text)
        doc._.figures = read_figures(doc, document, read_mentions(doc, document)).figures
        return doc


@Language.factory("corpustool_figures", assigns=["doc._.figures"], requires=["token.dep", "doc.ents"])
def create_figure_reader(nlp: Language, name: str) -> FigureReader:  # noqa: ARG001 (spaCy calls it by these names)
    """Make the component; spaCy finds this factory by the package's entry point."""
    if not Doc.has_extension("figures"):
        Doc.set_extension("figures", default=())
    return FigureReader()
