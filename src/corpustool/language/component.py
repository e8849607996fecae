"""The figure reader as a spaCy component: ``nlp.add_pipe("corpustool_figures")``, then ``doc._.figures``."""

from __future__ import annotations

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

from corpustool.domain.figures import Figure
from corpustool.domain.texts import Document
from corpustool.figures import read_figures
from corpustool.mentions import read_mentions

KEY = "corpustool_figures"
"""Where a Doc keeps its figures, encoded: spaCy can store bytes in a DocBin or hand them to another process."""

ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(tuple[Figure, ...])


class FigureReader:
    """Puts the figures of a parsed Doc into ``doc._.figures``, a tuple; needs a parser and ner before it.

    It holds nothing: a pipeline with it can be pickled, saved with ``to_disk``, loaded again and run with
    ``n_process`` wherever corpustool is installed. Its figures are those of ``corpustool.read_figures``, but for
    headings in capital letters, which that door shows the model in small ones.
    """

    def __init__(self) -> None:
        if not Doc.has_extension("figures"):
            Doc.set_extension("figures", getter=figures_of)

    def __reduce__(self) -> tuple[type[FigureReader], tuple[()]]:
        """Made anew where it is unpickled, so that a Doc has its figures in that process, too."""
        return FigureReader, ()

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` and hand it on."""
        document = Document(doc.text)
        figures = read_figures(doc, document, read_mentions(doc, document)).figures
        doc.user_data[KEY] = ENCODER.encode(figures)
        return doc


def figures_of(doc: Doc) -> tuple[Figure, ...]:
    """The figures that the component read in ``doc``; none where it did not run."""
    stored = doc.user_data.get(KEY)
    return () if stored is None else DECODER.decode(stored)


@Language.factory("corpustool_figures", assigns=["doc._.figures"], requires=["token.dep", "doc.ents"])
def create_figure_reader(nlp: Language, name: str) -> FigureReader:  # noqa: ARG001 (spaCy calls it by these names)
    """Make the component; spaCy finds this factory by the package's entry point."""
    return FigureReader()
