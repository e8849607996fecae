"""How does a report look to somebody who should judge the figures and not the names of the outlets?

Other names stand for the outlets ("Outlet A"), in whatever text they are named, in brackets where that text is somebody
else's; articles are numbered, and their paths and addresses are left out. Everything else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import count, product
from string import ascii_uppercase
from typing import Any, TypeVar, cast

from corpustool.domain.articles import ArticleRef, Sourced
from corpustool.domain.decisions import Decision
from corpustool.domain.findings import Evidence
from corpustool.domain.mentions import EntityKind
from corpustool.domain.reports import Report, Source, Unread

T = TypeVar("T")

_LEAST = 3
"""Letters of a name below which it would be found in other words."""
_THE = re.compile(r"^[Tt]he ")
_LAST_THE = re.compile(r"\b[Tt]he\s+$")
_WORD = re.compile(r"\w+")


def blinded(report: Report) -> Report:
    """The report without the names of outlets, and without what leads to them; ``blind`` is set."""
    return replace(_Blindfold(report).over(report), blind=True)


class _Blindfold:
    """What stands for what in one report."""

    def __init__(self, report: Report) -> None:
        articles = tuple(dict.fromkeys(_articles((report.articles, report))))
        named = [article.outlet for article in articles if article.outlet]
        self._outlets = dict(zip(dict.fromkeys(map(_plain, named)), _letters(), strict=False))
        self._paths = {article.path: f"article {number}" for number, article in enumerate(articles, 1)}
        self._files = {file.path: f"file {number}" for number, file in enumerate(report.unread, 1)}
        spelled = _spelled(named, self._outlets, report)
        self._outlet_words = _Finder({name: f"[{alias}]" for name, alias in spelled.items()}, article=True)
        places = {path: name for path, name in {**self._files, **self._paths}.items() if _is_telling(path)}
        self._path_words = _Finder(places)
        self._ways: dict[type, Callable[[Any], object]] = {
            str: self._text,
            tuple: lambda held: tuple(map(self.over, held)),
            ArticleRef: self._article,
            Source: self._source,
            Unread: self._unread,
            Evidence: self._evidence,
            Decision: lambda decision: replace(decision, why=self._text(decision.why)),
        }

    def over(self, value: T) -> T:
        """``value`` with everything in it hidden that has to be."""
        way = self._ways.get(type(value))
        if way is not None:
            return cast(T, way(value))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        return cast(T, replace(value, **{each.name: self.over(getattr(value, each.name)) for each in fields(value)}))

    def _text(self, text: str) -> str:
        return self._outlet_words.replaced(self._path_words.replaced(text))

    def _article(self, article: ArticleRef) -> ArticleRef:
        outlet = self._outlets[_plain(article.outlet)] if article.outlet else None
        path = self._paths.get(article.path, "an article")
        return replace(article, path=path, title=self._text(article.title), outlet=outlet, location="")

    def _unread(self, file: Unread) -> Unread:
        return replace(file, path=self._files[file.path], reason=self._text(file.reason), location="")

    def _source(self, source: Source) -> Source:
        article = self._article(source.article)
        outlet = Sourced(article.outlet, source.outlet.how) if source.outlet and article.outlet else None
        return replace(source, article=article, outlet=outlet, title=self.over(source.title), url=None, seen_at=())

    def _evidence(self, evidence: Evidence) -> Evidence:
        """The quote stays in its place in the sentence, though words before it become longer or shorter."""
        sentence, quote, start = self._text(evidence.sentence), self._text(evidence.quote), evidence.start
        if evidence.sentence_start is not None:
            at = evidence.start - evidence.sentence_start
            before = self._text(evidence.sentence[:at])
            sentence = f"{before}{quote}{self._text(evidence.sentence[at + len(evidence.quote) :])}"
            start = evidence.sentence_start + len(before)
        return replace(
            evidence,
            article=self._article(evidence.article),
            start=start,
            end=start + len(quote),
            quote=quote,
            sentence=sentence,
            attribution=self.over(evidence.attribution),
            places=self.over(evidence.places),
        )


def _articles(value: object) -> Iterator[ArticleRef]:
    """Every article that is named anywhere in ``value``, in order."""
    if isinstance(value, ArticleRef):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _articles(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from _articles(getattr(value, each.name))


def _spelled(named: Iterable[str], outlets: Mapping[str, str], report: Report) -> dict[str, str]:
    """What stands for every way in which an outlet is named: as it is known, and as the articles spell it."""
    found = {_bare(name): outlets[_plain(name)] for name in named}
    for entity in report.entities:
        variants = [_bare(variant.text) for variant in entity.variants]
        alias = next((outlets[_plain(each)] for each in variants if _plain(each) in outlets), None)
        if alias is not None and entity.kind is EntityKind.ORGANISATION:
            found |= {each: alias for each in variants if len(each) >= _LEAST}
    return found | {name.upper(): alias for name, alias in found.items()}


class _Finder:
    """Puts other words in the place of names that stand in a text as words of their own, the longest first.

    Case counts: an outlet may be called "Time". With ``article`` a "the" before a name goes with it. However many
    names there are, a text is gone through once: names are looked up by their first word and their length.
    """

    def __init__(self, told: Mapping[str, str], *, article: bool = False) -> None:
        self._told: dict[str, str] = {}
        self._lengths: dict[str, list[int]] = {}
        self._article = article
        for name in sorted(told, key=lambda each: (-len(each), each)):
            if first := _WORD.search(name):
                known = name[first.start() :]
                self._told.setdefault(known, told[name])
                lengths = self._lengths.setdefault(first[0], [])
                if len(known) not in lengths:
                    lengths.append(len(known))

    def replaced(self, text: str) -> str:
        """``text`` with every name replaced."""
        pieces: list[str] = []
        place = 0
        for word in _WORD.finditer(text):
            start = word.start()
            end = self._end(text, start, word[0]) if start >= place else 0
            if end:
                before = text[place:start]
                pieces += [_LAST_THE.sub("", before) if self._article else before, self._told[text[start:end]]]
                place = end
        return "".join((*pieces, text[place:])) if pieces else text

    def _end(self, text: str, start: int, first: str) -> int:
        """Where the longest name that begins at ``start`` ends; 0 where none does."""
        for length in self._lengths.get(first, ()):
            end = start + length
            if text[start:end] in self._told and not _WORD.match(text, end):
                return end
        return 0


def _bare(name: str) -> str:
    """A name without the article before it, which some texts leave out."""
    return _THE.sub("", " ".join(name.split()))


def _plain(name: str) -> str:
    """What two spellings of one outlet have in common: case and the article before it do not count."""
    return _bare(name).casefold()


def _is_telling(path: str) -> bool:
    """Whether a text that holds it must have meant the file: "a" is a word, "a.txt" is a path."""
    return "." in path or "/" in path


def _letters() -> Iterator[str]:
    """Outlet A to Outlet Z, Outlet AA, and so on."""
    for length in count(1):
        for letters in product(ascii_uppercase, repeat=length):
            yield f"Outlet {''.join(letters)}"
