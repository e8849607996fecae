"""Which settings hold for a run? Defaults, then the settings file, then the environment, then flags; later wins."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from corpustool.domain.findings import Confidence, Severity
from corpustool.domain.outcomes import SettingLine
from corpustool.domain.settings import Settings
from corpustool.errors import SettingError

FILE = "corpustool.toml"
PROJECT = "pyproject.toml"
PREFIX = "CORPUSTOOL_"

_NO_SETTINGS = frozenset({"CORPUSTOOL_CORPUS", "CORPUSTOOL_GOLD"})
"""Variables of the prefix that are read elsewhere: where the corpus lies, where data to measure with lies."""

_LOOKS_LIKE = 'a setting looks like this: fail_on = "warning"'
_MOST_WORKERS = 1024
_MOST_SHOWN = 60  # characters of a value that cannot be
_YES = ("1", "true", "yes", "on")
_NO = ("0", "false", "no", "off")


def load(
    corpus: Path, environment: Mapping[str, str], flags: Mapping[str, object]
) -> tuple[Settings, tuple[SettingLine, ...]]:
    """The settings of a run on the corpus in ``corpus``, and each with its origin, in the order of ``Settings``.

    A flag that is ``None`` was not given. Raises :class:`SettingError` for a name that is unknown and for a value
    that cannot be, with the nearest name or the values that can.
    """
    values: dict[str, object] = {}
    origins: dict[str, str] = {}
    given = (*_from_file(corpus), *_from_environment(environment), *_from_flags(flags))
    for name, value, origin in given:
        values[name] = _FORMS[name].read(value, name, origin)
        origins[name] = origin
    settings = Settings(**values)  # type: ignore[arg-type]  # each form gives its field's type
    lines = (
        SettingLine(name, _FORMS[name].shown(getattr(settings, name)), origins.get(name, "default")) for name in _FORMS
    )
    return settings, tuple(lines)


def find_corpus(named: Path | None, start: Path) -> Path:
    """The directory of the corpus: ``named``, else the nearest one from ``start`` upward with settings, else ``start``.

    A directory has settings when it holds a ``corpustool.toml``, or a ``pyproject.toml`` with ``[tool.corpustool]``.
    """
    if named is not None:
        if named.exists() and not named.is_dir():
            raise SettingError(f"{named} is no directory", hint="--corpus names the directory that holds .corpustool")
        return named
    whole = start.absolute()
    return next((folder for folder in (whole, *whole.parents) if _has_settings(folder)), start)


@dataclass(frozen=True, slots=True)
class _Form:
    """How the value of a setting is read from what was given, and shown."""

    read: Callable[[object, str, str], object]
    shown: Callable[[object], str] = str


def _has_settings(folder: Path) -> bool:
    if (folder / FILE).is_file():
        return True
    try:
        return _of_project(folder) is not None
    except SettingError:
        return True  # it names this tool; what is wrong with it is said when it is loaded


def _of_project(folder: Path) -> object:
    """``[tool.corpustool]`` of a project file; a broken file that does not name it is not ours to complain about."""
    path = folder / PROJECT
    try:
        if b"corpustool" not in path.read_bytes():
            return None
    except OSError:
        return None
    tool = (_toml(path) or {}).get("tool")
    return tool.get("corpustool") if isinstance(tool, dict) else None


def _from_file(corpus: Path) -> Iterator[tuple[str, object, str]]:
    """The settings in ``corpustool.toml``, or in ``pyproject.toml`` where there is none."""
    own = _toml(corpus / FILE)
    name, table = (PROJECT, _of_project(corpus)) if own is None else (FILE, own)
    if table is None:
        return
    if not isinstance(table, dict):
        raise SettingError(f"[tool.corpustool] in {name} is no table", hint="write settings below it, one a line")
    for key, value in table.items():
        yield _known(key.replace("-", "_"), key, name), value, name


def _toml(path: Path) -> dict[str, object] | None:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingError(
            f"{path} cannot be opened: {error.strerror or error}", hint="check its permissions"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingError(f"{path} is not UTF-8", hint="save it as UTF-8") from error
    except RecursionError as error:
        raise SettingError(f"{path} is no TOML: it is nested too deep", hint=_LOOKS_LIKE) from error
    except ValueError as error:  # also for a number of thousands of digits, which is no TOMLDecodeError
        raise SettingError(f"{path} is no TOML: {error}", hint=_LOOKS_LIKE) from error


def _from_environment(environment: Mapping[str, str]) -> Iterator[tuple[str, object, str]]:
    for variable in sorted(environment):
        value = environment[variable].strip()
        # An empty variable is none: that is how one is taken back in a CI file.
        if variable.startswith(PREFIX) and variable not in _NO_SETTINGS and value:
            name = _known(variable.removeprefix(PREFIX).lower(), variable, "the environment", spelled=_variable)
            yield name, value, variable


def _from_flags(flags: Mapping[str, object]) -> Iterator[tuple[str, object, str]]:
    for name, value in flags.items():
        if name not in _FORMS:
            raise ValueError(f"no setting: {name}")
        if value is not None:
            yield name, value, "--as-of" if name == "today" else "--" + name.replace("_", "-")


def _known(name: str, written: str, where: str, spelled: Callable[[str], str] = str) -> str:
    """The setting ``name``; where there is none, an error with the nearest name as it is ``spelled`` there."""
    names = [known for known in _FORMS if known != "today"]
    if name in names:
        return name
    near = difflib.get_close_matches(name, names, n=1)
    hint = f"did you mean {spelled(near[0])}?" if near else "there are: " + ", ".join(map(spelled, names))
    raise SettingError(f"unknown setting {written} in {where}", hint=hint)


def _variable(name: str) -> str:
    return PREFIX + name.upper()


def _wrong(value: object, name: str, origin: str, allowed: str) -> SettingError:
    return SettingError(f"{name} cannot be {_quoted(value)} ({origin})", hint=f"it can be {allowed}")


def _quoted(value: object) -> str:
    try:
        shown = repr(value)
    except ValueError:  # Python prints no number of more than 4,300 digits
        return "a number of thousands of digits"
    return shown if len(shown) <= _MOST_SHOWN else shown[:_MOST_SHOWN] + "…"


def _text(value: object, name: str, origin: str) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise _wrong(value, name, origin, "a text")


def _texts(value: object, name: str, origin: str) -> tuple[str, ...]:
    """A list of texts; one text is a list whose parts are parted by commas."""
    parts = value.split(",") if isinstance(value, str) else value
    if isinstance(parts, list | tuple) and all(isinstance(part, str) for part in parts):
        return tuple(part.strip() for part in parts if part.strip())
    raise _wrong(value, name, origin, "a list of texts")


def _truth(value: object, name: str, origin: str) -> bool:
    if isinstance(value, bool):
        return value
    word = value.lower() if isinstance(value, str) else ""
    if word in _YES + _NO:
        return word in _YES
    raise _wrong(value, name, origin, "true or false")


def _bar(value: object, name: str, origin: str) -> Severity | None:
    if value == "never":
        return None
    if value in list(Severity):
        return Severity(str(value))
    raise _wrong(value, name, origin, ", ".join(Severity) + " or never")


def _confidence(value: object, name: str, origin: str) -> Confidence:
    if value in list(Confidence):
        return Confidence(str(value))
    raise _wrong(value, name, origin, "low, medium or high")


def _engine(value: object, name: str, origin: str) -> str:
    if value == "local":
        return "local"
    raise _wrong(value, name, origin, "local")


def _workers(value: object, name: str, origin: str) -> int:
    digits = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= _MOST_SHOWN
    number = int(str(value)) if digits else value
    if isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= _MOST_WORKERS:
        return number
    raise _wrong(value, name, origin, f"a whole number from 0 (one per processor) to {_MOST_WORKERS}")


def _share(value: object, name: str, origin: str) -> Decimal:
    try:
        share = Decimal("NaN") if isinstance(value, bool) else Decimal(str(value))
    except (InvalidOperation, ValueError):
        share = Decimal("NaN")
    if share.is_finite() and 0 <= share < 1:
        return share
    raise _wrong(value, name, origin, 'a share from 0 to less than 1, as 0.1 for "about 100 is 90 to 110"')


def _day(value: object, name: str, origin: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise _wrong(value, name, origin, "a day, as 2024-03-04") from None


def _listed(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _spoken(value: object) -> str:
    match value:
        case None:
            return "never"
        case bool():
            return "true" if value else "false"
        case StrEnum():
            return value.value
    return str(value)


_FORMS: dict[str, _Form] = {
    "model": _Form(_text),
    "exclude": _Form(_texts, _listed),
    "fail_on": _Form(_bar, _spoken),
    "select": _Form(_texts, _listed),
    "ignore": _Form(_texts, _listed),
    "min_confidence": _Form(_confidence, _spoken),
    "preview": _Form(_truth, _spoken),
    "engine": _Form(_engine),
    "workers": _Form(_workers),
    "about": _Form(_share),
    "today": _Form(_day, lambda value: "not set" if value is None else str(value)),
}
assert set(_FORMS) == {field.name for field in fields(Settings)}  # noqa: S101 - a setting without a form
