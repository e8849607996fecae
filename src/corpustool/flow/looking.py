"""What do the rules say, and is everything well? The catalogue and the state of health."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from importlib import metadata
from pathlib import Path

from corpustool import checks, language
from corpustool import settings as settings_room
from corpustool.domain.outcomes import HealthLine, SettingLine
from corpustool.domain.rules import Rule
from corpustool.domain.settings import Settings
from corpustool.errors import CorpustoolError, NothingToRead, SettingError, Unknown
from corpustool.flow.contradicting import overruled
from corpustool.store import Store
from corpustool.store import decisions as decided
from corpustool.version import VERSION


def load_settings(
    corpus: Path, environment: Mapping[str, str], flags: Mapping[str, object]
) -> tuple[Settings, tuple[SettingLine, ...]]:
    """The settings of a run and the origin of each; raises ``SettingError`` for what no rule is called.

    A selection of nothing would make every run green.
    """
    found, lines = settings_room.load(corpus, environment, flags)
    called = [word.lower() for rule in checks.catalogue() for word in (rule.code, rule.name)]
    for name, words in (("select", found.select), ("ignore", found.ignore)):
        for word in words:
            if not word or not any(each.startswith(word.lower()) for each in called):
                near = get_close_matches(word.lower(), called, n=2)
                hint = f"did you mean {' or '.join(near)}?" if near else "see: corpustool rules"
                raise SettingError(f"{name}: there is no rule {word!r}", hint=hint)
    return found, lines


_OFFERED = 5
LIBRARIES = ("spacy", "rapidfuzz", "msgspec", "rich", "typer", "ftfy", "charset-normalizer")


def rules(code: str | None = None) -> tuple[Rule, ...]:
    """The catalogue by code, or the rule that ``code`` or its name names, or those whose codes begin so.

    Raises ``Unknown``, with the nearest, for any other word.
    """
    catalogue = checks.catalogue()
    if code is None:
        return catalogue
    asked = code.strip().lower()
    found = tuple(rule for rule in catalogue if asked in (rule.code.lower(), rule.name.lower()))
    found = found or tuple(rule for rule in catalogue if asked and rule.code.lower().startswith(asked))
    if not found:
        near = _near(asked, catalogue)
        hint = f"did you mean {' or '.join(near)}?" if near else "see: corpustool rules"
        raise Unknown(f"there is no rule {code!r}", hint=hint)
    return found


def _near(asked: str, catalogue: Sequence[Rule]) -> list[str]:
    """The codes and names that look most like what was asked for."""
    called = {word.lower(): word for rule in catalogue for word in (rule.code, rule.name)}
    return sorted(called[word] for word in get_close_matches(asked, called, n=_OFFERED))


def doctor(corpus: Path, settings: Settings) -> tuple[HealthLine, ...]:
    """Model, versions, store and decisions, each with what to do where it is not well."""
    return tuple(_looked(corpus, settings))


def _looked(corpus: Path, settings: Settings) -> Iterator[HealthLine]:
    yield HealthLine("corpustool", well=True, seen=f"{VERSION}, Python {platform.python_version()}")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in LIBRARIES)
    yield HealthLine("libraries", well=True, seen=versions)
    try:
        language.load(settings.model)
        yield HealthLine("model", well=True, seen=f"{language.described(settings.model)}, loads and has what is needed")
    except CorpustoolError as error:
        yield HealthLine("model", well=False, seen=error.message, hint=error.hint)
    yield _store(corpus, settings)
    try:
        lines = decided.load(corpus)
        seen = f"{len(decided.in_force(lines))} in force in {corpus / decided.NAME}"
        against = overruled(lines)
        hint = "corpustool decide list names them" if against else ""
        seen += f", {len(against)} overruled by a later line" if against else ""
        yield HealthLine("decisions", well=not against, seen=seen, hint=hint)
    except CorpustoolError as error:
        yield HealthLine("decisions", well=False, seen=error.message, hint=error.hint)


def _store(corpus: Path, settings: Settings) -> HealthLine:
    try:
        with Store.open(corpus, create=False) as store:
            faults = store.faults()
            files = store.known_files()
            articles = len({file.article for file in files.values()})
            unread = len(store.unread_files())
            missing = _missing(store, settings)
    except NothingToRead as error:
        return HealthLine("store", well=True, seen=error.message, hint=error.hint)
    except CorpustoolError as error:
        return HealthLine("store", well=False, seen=error.message, hint=error.hint)
    if faults:
        hint = "delete the .corpustool folder and ingest again: decisions are kept apart"
        return HealthLine("store", well=False, seen="; ".join(faults), hint=hint)
    seen = f"{articles} articles in {len(files)} files, {unread} files unread, {missing} to be analysed, in {corpus}"
    return HealthLine("store", well=True, seen=seen)


def _missing(store: Store, settings: Settings) -> int:
    try:
        return len(store.missing_analyses(language.fingerprint(settings.model)))
    except CorpustoolError:
        return 0
