"""What do named files say, without being taken into the corpus? The corpus serves as a cache and is not changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpustool import engines, language, readers
from corpustool.domain.analysis import Record
from corpustool.domain.articles import Article
from corpustool.domain.reports import Unread
from corpustool.domain.settings import Settings
from corpustool.errors import NothingToRead, StoreError, UnreadableFile
from corpustool.flow.holding import Held, Progress, silent
from corpustool.store import Store
from corpustool.store import decisions as decided


def held_aside(corpus: Path, paths: Sequence[Path], settings: Settings, progress: Progress = silent) -> Held:
    """The files at and below ``paths``, ready for the reduce; files with one text are one article.

    Raises ``PathMissing`` where a path does not exist.
    """
    found = readers.find(paths, settings.exclude)
    articles: dict[str, Article] = {}
    unread = [Unread(folder.name, "no permission to open this folder") for folder in found.closed]
    for file in found.files:
        try:
            article = readers.read_bytes(readers.load(file.path), file.name)
            article = replace(article, location=location(file.path))
        except UnreadableFile as error:
            unread.append(Unread(file.name, str(error), location(file.path)))
            continue
        articles.setdefault(article.id, article)
    return Held(
        records=analysed(corpus, list(articles.values()), settings, progress),
        decisions=decided.in_force(decided.load(corpus)),
        unread=tuple(unread),
        pipeline=language.described(settings.model),
        whole=False,
    )


def location(path: Path) -> str:
    """Where a file lies from the working folder, with slashes; "" where it does not lie below it."""
    try:
        found = Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return ""
    return "" if found.startswith("../") else found


def analysed(
    corpus: Path, articles: Sequence[Article], settings: Settings, progress: Progress = silent
) -> tuple[Record, ...]:
    """The articles with their analyses; those that the corpus knows are taken from there."""
    known = {record.article.document: record.analysis for record in _stored(corpus, articles, settings)}
    fresh = [article.document for article in articles if article.document not in known]
    analyses = engines.run(
        language.analyse_shard,
        fresh,
        settings.model,
        workers=settings.workers,
        progress=lambda done, total: progress("reading", done, total),
    )
    known |= dict(zip(fresh, analyses, strict=True))
    return tuple(Record(article, known[article.document]) for article in articles)


def _stored(corpus: Path, articles: Sequence[Article], settings: Settings) -> tuple[Record, ...]:
    """What the corpus knows of these articles, if there is one that can be read."""
    wanted = {article.id for article in articles}
    try:
        with Store.open(corpus, create=False) as store:
            locations = {location for location, file in store.known_files().items() if file.article in wanted}
            return store.records(language.fingerprint(settings.model), locations)
    except (NothingToRead, StoreError):
        return ()
