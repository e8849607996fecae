"""What is an article, and how do we know what we know about it?"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from corpustool.domain.texts import Document, Origin, Positions


@dataclass(frozen=True, slots=True)
class Sourced:
    """A piece of metadata and where it came from ("front matter", "file name", "first line", "given")."""

    value: str
    how: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text that was read, with what is known of it.

    ``id`` is the hash of the stored text: a path is an observation of an article, not its identity. Two files
    with one text are one article seen twice: ``path`` is the first of its paths in sorted order, ``seen_at``
    holds them all. ``location`` is where that file lies, from the folder of the corpus or the working folder, with
    slashes; "" where nobody knows or it lies elsewhere. ``published`` is an ISO date. ``origins`` tell where the text
    stands in the file at ``path``; they are no part of the document, so that one text in two files is analysed once.
    """

    id: str
    path: str
    document: Document
    title: Sourced | None = None
    outlet: Sourced | None = None
    url: Sourced | None = None
    published: Sourced | None = None
    seen_at: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    location: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """The stored text that every offset refers to."""
        return self.document.text

    @property
    def positions(self) -> Positions:
        """Where every offset stands in the file, made anew each time: keep it while you ask."""
        return Positions(self.text, self.origins)

    @property
    def reference(self) -> ArticleRef:
        """The few facts a finding prints beside a quote."""
        return ArticleRef(
            id=self.id,
            path=self.path,
            title=self.title.value if self.title else "",
            published=self.published.value if self.published else None,
            outlet=self.outlet.value if self.outlet else None,
            location=self.location,
        )


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article as a finding names it; ``path`` is relative to the root that was ingested.

    ``location`` leads to the file where other programs look for it: no part of what the article is.
    """

    id: str
    path: str
    title: str = ""
    published: str | None = None
    outlet: str | None = None
    location: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """The name the caller gave it: the path, or the name of an article in memory."""
        return self.path

    @property
    def day(self) -> date | None:
        """The day it was published; ``None`` where that is not known."""
        return date.fromisoformat(self.published) if self.published else None


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article that is in memory, as a caller of the Python door hands it in.

    ``published`` is a date, an ISO date (``2022-12-05``) or ``None``; ``name`` is what evidence calls it.
    """

    text: str
    title: str = ""
    published: str | date | None = None
    outlet: str | None = None
    name: str = ""


def content_id(document: Document) -> str:
    """The article's id: 16 hex digits of the SHA-256 of the stored text."""
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
