"""How is a page of the casebook read? Articles in fences, what was decided, and the findings they must have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from corpustool.domain.articles import ArticleText

CASES = Path(__file__).parent.parent / "cases"

FENCE = re.compile(r"^```(article|decisions|findings)([^\n]*)\n(.*?)^```\s*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Expected:
    """A finding as a page states it: "FIG101 conflict  12 | at least 15"; without sides any will do."""

    code: str
    verdict: str
    sides: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """A page: what it says happens, its articles, and every finding it expects (none: the page is silent).

    ``decided`` are lines as the command line has them: ``same "Anna Brandt" "Ana Brandt"``, ``accept FIG101``.
    """

    path: Path
    title: str
    articles: tuple[ArticleText, ...]
    expected: tuple[Expected, ...]
    decided: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The page below the folder of cases, without its ending."""
        return self.path.relative_to(CASES).with_suffix("").as_posix()

    @property
    def code(self) -> str:
        """The code the page is about: the folder it lies in."""
        return self.path.parent.name


def pages() -> list[Page]:
    """Every page, by path."""
    return [read(path) for path in sorted(CASES.rglob("*.md"))]


def read(path: Path) -> Page:
    """The page at ``path``; raises ValueError where it has no title or no articles."""
    text = path.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("#").strip()
    blocks = FENCE.findall(text)
    articles = tuple(_article(head.split(), body) for kind, head, body in blocks if kind == "article")
    expected = tuple(_expected(line) for kind, _, body in blocks if kind == "findings" for line in _lines(body))
    if not title or not articles or "findings" not in {kind for kind, _, _ in blocks}:
        raise ValueError(f"{path} is no page: it needs a title, articles and a block of findings")
    decided = tuple(line for kind, _, body in blocks if kind == "decisions" for line in _lines(body))
    return Page(path, title, articles, expected, decided)


def _article(head: list[str], body: str) -> ArticleText:
    name, *day = head
    return ArticleText(body, published=day[0] if day else None, name=name)


def _expected(line: str) -> Expected:
    code, verdict, *rest = line.split(maxsplit=2)
    return Expected(code, verdict, tuple(side.strip() for side in rest[0].split("|")) if rest else ())


def _lines(body: str) -> list[str]:
    return [line.strip() for line in body.splitlines() if line.strip()]
