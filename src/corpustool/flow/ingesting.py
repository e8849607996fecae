"""How do files come into the corpus, and out of it again?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from corpustool import language, readers
from corpustool.domain.analysis import Record
from corpustool.domain.articles import Article
from corpustool.domain.outcomes import FileOutcome, FileState, IngestOutcome
from corpustool.domain.settings import Settings
from corpustool.errors import CorpustoolError, PathMissing, UnreadableFile
from corpustool.flow.holding import Progress, analyse_missing, held, silent
from corpustool.flow.reducing import reconcile, settle
from corpustool.store import KnownFile, Sighting, Store, UnreadFile

BATCH = 256
"""Files kept at once."""
MUCH = 500
"""So many documents take so long to read that to reconcile their names as well, for the next command, is little."""


def ingest(corpus: Path, paths: Sequence[Path], settings: Settings, *, progress: Progress = silent) -> IngestOutcome:
    """Read files and folders into the corpus; analyse what is new or changed; forget what vanished below them.

    A file that cannot be read is an outcome with its reason, and the others are still read. Raises ``PathMissing``
    where a path does not exist and ``ModelMissing`` where the model is absent, before anything is written.
    """
    found = readers.find(paths, settings.exclude)
    fingerprint = language.fingerprint(settings.model)
    with Store.open(corpus, create=True) as store:
        known = store.known_files()
        states = _read(store, found.files, known, progress)
        closed = [UnreadFile(store.location(folder.path), folder.name, _CLOSED) for folder in found.closed]
        store.save_unread(closed)
        gone = _vanished(store, paths, {store.location(file.path) for file in found.files}, closed)
        store.forget(gone)
        analysed = analyse_missing(store, settings, progress=progress)
        outcomes = _outcomes(store, states, fingerprint)
        unread = [FileOutcome(file.path, FileState.UNREAD, reason=file.reason) for file in store.unread_files(paths)]
        forgotten = [FileOutcome(known[location].path, FileState.FORGOTTEN) for location in gone if location in known]
        articles = len({file.article for file in store.known_files().values()})
    if analysed >= MUCH:
        _reconcile_ahead(corpus, settings, progress)
    files = sorted([*outcomes, *unread, *forgotten], key=lambda file: (file.path, file.state))
    endings = _endings(file.name for file in found.skipped)
    return IngestOutcome(tuple(files), articles, analysed, skipped=len(found.skipped), skipped_as=endings)


def _reconcile_ahead(corpus: Path, settings: Settings, progress: Progress) -> None:
    """Reconcile the names of the corpus, for its memory; what stands in the way is told by those who need them."""
    progress("reconciling", 0, 1)
    with suppress(CorpustoolError):
        found = held(corpus, settings)
        reconcile(settle(found.records, found.decisions), found.decisions, found.names)
    progress("reconciling", 1, 1)


def forget(corpus: Path, paths: Sequence[Path]) -> tuple[str, ...]:
    """Take the articles at or below ``paths`` out of the corpus; their paths. The files stay where they are.

    A path may also be one as reports show it. Raises ``PathMissing`` where the corpus knows nothing at a path.
    """
    gone: dict[str, str] = {}
    with Store.open(corpus, create=False) as store:
        for path in paths:
            there = _known_at(store, [path]) or _called(_known_at(store, None), path.as_posix())
            if not there:
                raise PathMissing(f"the corpus has no article at {path}", hint="see: corpustool articles")
            gone |= there
        store.forget(list(gone))
    return tuple(sorted(set(gone.values())))


_CLOSED = "no permission to open this folder"


def _known_at(store: Store, paths: Sequence[Path] | None) -> dict[str, str]:
    """What the store knows below ``paths``, read or not: how reports name it, by location."""
    read = {location: file.path for location, file in store.known_files(paths).items()}
    return read | {file.location: file.path for file in store.unread_files(paths)}


def _called(known: dict[str, str], name: str) -> dict[str, str]:
    """The one file that reports name so; nothing where there are two of them."""
    found = {location: path for location, path in known.items() if path == name}
    return found if len(found) == 1 else {}


def _endings(names: Iterable[str]) -> tuple[str, ...]:
    """How these files end, most frequent first; what has no ending tells nothing."""
    number = Counter(PurePosixPath(name).suffix.lower() for name in names)
    return tuple(ending for ending in sorted(number, key=lambda each: (-number[each], each)) if ending)


def _read(
    store: Store, files: Sequence[readers.File], known: dict[str, KnownFile], progress: Progress
) -> dict[str, FileState]:
    """Read what is new or changed and keep it; the state of every readable file by location."""
    states: dict[str, FileState] = {}
    sightings: list[Sighting] = []
    unread: list[UnreadFile] = []
    for done, file in enumerate(files, 1):
        location = store.location(file.path)
        try:
            data = readers.load(file.path)
            digest = readers.digest(data)
            before = known.get(location)
            if before and (before.digest, before.reader, before.path) == (digest, readers.version(), file.name):
                states[location] = FileState.UNCHANGED
            else:
                article = readers.read_bytes(data, file.name)
                sightings.append(Sighting(location, article, digest, len(data), readers.version()))
                states[location] = _state(before, article)
        except UnreadableFile as error:
            unread.append(UnreadFile(location, file.name, str(error)))
        if len(sightings) >= BATCH:
            store.save(sightings)
            sightings.clear()
        progress("opening", done, len(files))
    store.save(sightings)
    store.save_unread(unread)
    return states


def _state(before: KnownFile | None, article: Article) -> FileState:
    """What became of a readable file; one that is only read anew by a newer reader is unchanged."""
    if before is None:
        return FileState.NEW
    return FileState.UNCHANGED if before.article == article.id else FileState.CHANGED


def _vanished(store: Store, paths: Sequence[Path], there: set[str], closed: Iterable[UnreadFile]) -> list[str]:
    """What the store knows below ``paths`` and the disk has no more; in a closed folder it may still be there."""
    shut = tuple(f"{folder.location}/" for folder in closed)
    seen = {*store.known_files(paths), *(file.location for file in store.unread_files(paths))}
    kept = there | {folder.location for folder in closed}
    return sorted(location for location in seen - kept if not location.startswith(shut))


def _outcomes(store: Store, states: dict[str, FileState], fingerprint: str) -> list[FileOutcome]:
    """A row for each readable file; the counts of what was unchanged are not looked up."""
    files = store.known_files()
    first = {file.article: location for location, file in reversed(_by_path(files))}  # the first one wins
    fresh = {location for location, state in states.items() if state is not FileState.UNCHANGED}
    articles = {files[location].article for location in fresh & files.keys()}
    locations = {location for location, file in files.items() if file.article in articles}
    records = {record.article.id: record for record in store.records(fingerprint, locations)} if fresh else {}
    rows = []
    for location, state in states.items():
        if (file := files.get(location)) is None:  # another run forgot it meanwhile
            continue
        twin = state is FileState.NEW and first[file.article] != location
        rows.append(_row(file, FileState.DUPLICATE if twin else state, records.get(file.article), files, first))
    return rows


def _row(
    file: KnownFile,
    state: FileState,
    record: Record | None,
    files: dict[str, KnownFile],
    first: dict[str, str],
) -> FileOutcome:
    reason = f"the same text as {files[first[file.article]].path}" if state is FileState.DUPLICATE else ""
    if record is None:
        return FileOutcome(file.path, state, reason=reason)
    article, analysis = record.article, record.analysis
    return FileOutcome(
        path=file.path,
        state=state,
        title=article.title.value if article.title else "",
        published=article.published.value if article.published else None,
        words=len(article.text.split()),
        figures=len(analysis.figures),
        mentions=len(analysis.mentions),
        reason=reason,
    )


def _by_path(files: dict[str, KnownFile]) -> list[tuple[str, KnownFile]]:
    return sorted(files.items(), key=lambda item: (item[1].path, item[0]))
