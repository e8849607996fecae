"""Articles, sightings and analyses for the tests of the store."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from corpustool.domain.analysis import Analysis, Sentence
from corpustool.domain.articles import Article, Sourced, content_id
from corpustool.domain.figures import Counted, Figure, Unit, UnitKind
from corpustool.domain.quantities import Quantity
from corpustool.domain.texts import Document, Section, SectionKind
from corpustool.store import Sighting, Store

FINGERPRINT = "model-1"


def article(path: str, text: str, title: str | None = None, published: str | None = None) -> Article:
    """An article that is all body."""
    document = Document(text, (Section(SectionKind.BODY, 0, len(text)),))
    return Article(
        content_id(document),
        path,
        document,
        title=Sourced(title, "front matter") if title else None,
        published=Sourced(published, "file name") if published else None,
        seen_at=(path,),
    )


def sighting(store: Store, root: Path, seen: Article, reader: str = "1") -> Sighting:
    """``seen`` in the file of its path below ``root``."""
    return Sighting(store.location(root / seen.path), seen, f"digest of {seen.id}", len(seen.text), reader)


def keep(store: Store, root: Path, seen: Iterable[Article]) -> None:
    """Save articles as they were seen below ``root``, and analyse what was not."""
    store.save([sighting(store, root, one) for one in seen])
    missing = store.missing_analyses(FINGERPRINT)
    store.save_analyses(FINGERPRINT, [(key, analysis_of(document)) for key, document in missing])


def analysis_of(document: Document) -> Analysis:
    """An analysis that tells which text it is of."""
    figure = Figure(0, 2, "12", Quantity(Decimal(len(document.text))), Unit(UnitKind.COUNT), Counted("boats", "boat"))
    return Analysis(sentences=(Sentence(0, len(document.text)),), figures=(figure,))
