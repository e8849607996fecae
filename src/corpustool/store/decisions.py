"""Where is kept what people decided? In ``decisions.jsonl`` beside the settings: append-only, for git."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path

import msgspec

from corpustool.domain.decisions import Decision, Verb, fault_of
from corpustool.errors import DecisionError

NAME = "decisions.jsonl"
_REPAIR = "mend or remove that line; git log -p decisions.jsonl shows what it was"
_FIELDS = frozenset(field.name for field in fields(Decision))
_DEFAULTS = {field.name: field.default for field in fields(Decision) if field.default is not MISSING}
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def load(directory: Path) -> tuple[Decision, ...]:
    """Every line of the decisions file in ``directory``, oldest first; none where there is no file.

    Raises :class:`DecisionError` with the line's number where a line cannot be read.
    """
    try:
        data = (directory / NAME).read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise DecisionError(f"{NAME} cannot be opened: {error.strerror}", hint="check its permissions") from error
    lines = enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1)
    return tuple(_decision(line, number) for number, line in lines if line.strip())


def append(directory: Path, decision: Decision) -> Decision:
    """Add a line for ``decision`` at the end of the file in one write; the decision with its id.

    What stands in the file is never changed, so that two people's decisions merge in git. Raises
    :class:`DecisionError` for a decision that could not be read again, where there is no such directory (a mistyped
    one is not made), and where the line could not be written whole: nothing is left of it then.
    """
    if fault := fault_of(decision):
        raise DecisionError(f"that is no decision: {fault}", hint="nothing was written")
    decided = replace(decision, id=decision_id(decision))
    try:
        descriptor = os.open(directory / NAME, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o644)
        try:
            _write(descriptor, _encoded(decided))
        finally:
            os.close(descriptor)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DecisionError(f"there is no directory {directory}", hint="check the spelling of --corpus") from error
    except OSError as error:
        raise DecisionError(f"{NAME} cannot be written: {error.strerror}", hint=f"check {directory}") from error
    return decided


def _write(descriptor: int, line: bytes) -> None:
    """Add ``line`` wholly or not at all: a disk that is getting full takes a part of it and reports no error."""
    size = os.fstat(descriptor).st_size
    # A last line that was typed by hand may lack its end.
    if size and (os.lseek(descriptor, size - 1, os.SEEK_SET), os.read(descriptor, 1))[1] != b"\n":
        line = b"\n" + line
    written = os.write(descriptor, line)
    end = os.lseek(descriptor, 0, os.SEEK_CUR)
    try:
        if written < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(descriptor)
    except OSError:
        if os.fstat(descriptor).st_size == end:  # nobody else has added a line meanwhile
            os.ftruncate(descriptor, end - written)
        raise


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that hold, oldest first: what was undone is left out, and of two on one matter the later holds.

    An undo can be undone itself. Order matters: deciding again after an undo is a decision of its own.
    """
    undone: set[str] = set()
    decided: set[object] = set()
    kept: list[Decision] = []
    for decision in reversed(tuple(decisions)):
        if decision.id in undone:
            continue
        if decision.verb is Verb.UNDO:
            undone.add(decision.finding)
        elif _matter(decision) not in decided:
            decided.add(_matter(decision))
            kept.append(decision)
    return tuple(reversed(kept))


def decision_id(decision: Decision) -> str:
    """A short hash of everything that the decision says: eight hex digits behind a "d"."""
    return "d" + hashlib.sha256(_encoded(replace(decision, id=""))).hexdigest()[:8]


def _matter(decision: Decision) -> object:
    """What a decision is about: two decisions on one matter cannot both hold."""
    match decision.verb:
        case Verb.SAME | Verb.DIFFERENT:
            return "names", frozenset((decision.a, decision.b)), decision.things
        case Verb.ACCEPT:
            return decision.verb, decision.finding
        case Verb.MISREAD:
            return decision.verb, decision.article, decision.start, decision.quote
    return decision.verb, decision.article


def _encoded(decision: Decision) -> bytes:
    """One line of JSON without the fields that its verb does not use."""
    told = {
        field.name: value
        for field in fields(Decision)
        if (value := getattr(decision, field.name)) != _DEFAULTS.get(field.name, MISSING) and value != ""
    }
    return msgspec.json.encode(told) + b"\n"


def _decision(line: bytes, number: int) -> Decision:
    where = f"line {number} of {NAME}"
    if line.decode("utf-8", "replace").startswith(_CONFLICT):
        raise DecisionError(
            f"{where} is left over from a git merge", hint="remove the marks; keep the lines of both sides"
        )
    try:
        told = msgspec.json.decode(line)
        if not isinstance(told, Mapping):
            raise DecisionError(f"{where} is no decision: it is no JSON object", hint=_REPAIR)
        if unknown := sorted(set(told) - _FIELDS):
            raise DecisionError(f"{where} has an unknown field: {', '.join(unknown)}", hint=_REPAIR)
        decision = msgspec.convert({"id": "", "why": "", "made": "", **told}, Decision)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DecisionError(f"{where} is no decision: {error}", hint=_REPAIR) from error
    if fault := fault_of(decision):
        raise DecisionError(f"{where} is no decision: {fault}", hint=_REPAIR)
    return decision if decision.id else replace(decision, id=decision_id(decision))
