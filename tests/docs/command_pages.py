"""What do our pages say of the commands? What the program itself tells of them: usage, options, examples."""

from __future__ import annotations

import inspect
import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, get_args, get_origin

from typer import Typer
from typer.models import ArgumentInfo, OptionInfo

from corpustool.cli.app import app
from corpustool.cli.commands import BUG, INTERRUPTED, MENDABLE
from corpustool.errors import NothingToRead

_HEAD = f"""\
# The commands

<!-- Written by `python -m tests.docs` from the program itself; what is wrong here is wrong in its help texts. -->

`corpustool COMMAND --help` says the same. The result goes to stdout; bars, warnings and the summary go to stderr.
Many options have a [setting](settings.md) of the same name; [formats](formats.md) have a page of their own.

## Exit codes

| code | meaning |
|---|---|
| 0 | nothing at or above `--fail-on`, or the command did what it was asked for |
| 1 | findings at or above `--fail-on` (default: `error`) |
| {MENDABLE} | something to mend: a wrong option, a missing file, a bad setting, a store of a newer version, no model |
| {NothingToRead.exit_code} | no article, or no figure in any of them (`--allow-empty` turns it to 0) |
| {BUG} | a bug in corpustool; `-v` shows the trace |
| {INTERRUPTED} | interrupted |

The format never changes the exit code.
"""
_SHARED = "Common options"


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or a group of them with its own ``below``, as the program declares it."""

    path: str
    told: str
    function: Callable[..., None] | None = None
    epilog: str = ""
    below: tuple[Command, ...] = ()

    @property
    def examples(self) -> tuple[str, ...]:
        """The lines that its help shows as examples."""
        lines = self.epilog.replace("\\[", "[").splitlines()
        return tuple(line.removeprefix("$ ") for line in lines if line.startswith("$ "))


@dataclass(frozen=True, slots=True)
class Parameter:
    """An option or an argument of a command."""

    info: OptionInfo | ArgumentInfo
    kind: Any
    default: object
    name: str


def commands(typer: Typer = app, path: str = "corpustool") -> tuple[Command, ...]:
    """The commands in the order in which they were declared, groups with theirs."""
    single = [
        Command(f"{path} {each.name}", str(each.help), each.callback, each.epilog or "")
        for each in typer.registered_commands
    ]
    groups = [
        Command(
            f"{path} {each.name}",
            inspect.cleandoc(str(each.help or each.typer_instance.info.help)),
            below=commands(each.typer_instance, f"{path} {each.name}"),
        )
        for each in typer.registered_groups
        if each.typer_instance is not None
    ]
    return (*single, *groups)


def leaves(found: Sequence[Command] = ()) -> Iterator[Command]:
    """Every command that does something."""
    for each in found or commands():
        if each.below:
            yield from leaves(each.below)
        else:
            yield each


def commands_page() -> str:
    """The whole page."""
    found = commands()
    parts = [_HEAD, *_overview(found), *_common(found)]
    for command in found:
        parts += _command(command, "##")
    return "\n".join(parts).rstrip("\n") + "\n"


def calls(line: str) -> Iterator[list[str]]:
    """The arguments of each call of the program in a line of a shell: "corpustool a -b | jq ." has ["a", "-b"]."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|<>&;")
    lexer.whitespace_split = True
    call: list[str] | None = None
    for word in [*lexer, ";"]:
        if word and set(word) <= set("|<>&;"):
            if call is not None:
                yield call
            call = None
        elif call is not None:
            call.append(word)
        elif word == "corpustool":
            call = []


def parameters(command: Command) -> list[Parameter]:
    """The options and arguments of a command, in their order."""
    declared = inspect.signature(command.function).parameters.values() if command.function else ()
    found = []
    for each in declared:
        if get_origin(each.annotation) is Annotated:
            kind, *rest = get_args(each.annotation)
            info = next(info for info in rest if isinstance(info, OptionInfo | ArgumentInfo))
            found.append(Parameter(info, kind, each.default, each.name))
    return [each for each in found if not each.info.hidden]


def _overview(found: Sequence[Command]) -> Iterator[str]:
    yield "## All of them\n"
    yield "| command | what it does |"
    yield "|---|---|"
    for command in found:
        yield f"| [`{command.path}`](#{command.path.replace(' ', '-')}) | {_cell(command.told.partition(chr(10))[0])} |"
    yield ""


def _common(found: Sequence[Command]) -> Iterator[str]:
    yield "## Options of every command\n"
    yield "They may stand before the command or behind it.\n"
    yield from _table([each for each in parameters(found[0]) if each.info.rich_help_panel == _SHARED])
    yield "`corpustool --version` prints the version; `--install-completion` makes the shell complete words.\n"


def _command(command: Command, level: str) -> Iterator[str]:
    yield f"{level} {command.path}\n"
    yield f"{command.told}\n"
    for each in command.below:
        yield from _command(each, f"{level}#")
    if command.below:
        return
    panels: dict[str, list[Parameter]] = {}
    for parameter in parameters(command):
        panels.setdefault(str(parameter.info.rich_help_panel or ""), []).append(parameter)
    panels.pop(_SHARED, None)
    own = panels.pop("", [])
    yield f"```text\n{_usage(command, own)}\n```\n"
    yield from _table(own)
    for panel, several in panels.items():
        yield f"{panel}:\n"
        yield from _table(several)
    if command.examples:
        yield "```sh\n" + "\n".join(command.examples) + "\n```\n"


def _usage(command: Command, own: Sequence[Parameter]) -> str:
    arguments = [_argument(each) for each in own if isinstance(each.info, ArgumentInfo)]
    return " ".join([command.path, *arguments, "[OPTIONS]"])


def _argument(parameter: Parameter) -> str:
    shown = str(parameter.info.metavar or parameter.name.upper())
    shown = f"{shown}..." if _of(parameter.kind) is list and "…" not in shown else shown
    return shown if parameter.default is inspect.Parameter.empty else f"[{shown}]"


def _table(found: Sequence[Parameter]) -> Iterator[str]:
    if not found:
        return
    yield "| | |"
    yield "|---|---|"
    for each in found:
        yield f"| {_name(each)} | {_told(each)} |"
    yield ""


def _name(parameter: Parameter) -> str:
    if isinstance(parameter.info, ArgumentInfo):
        return f"`{_cell(str(parameter.info.metavar or parameter.name.upper()))}`"
    # In an annotation typer keeps the first name where a default would stand.
    kept = parameter.info.default
    names = [*([kept] if isinstance(kept, str) else []), *(parameter.info.param_decls or ())]
    first, *others = sorted(names, key=len, reverse=True)
    return ", ".join([f"`{first} {_value(parameter)}".rstrip() + "`", *(f"`{name}`" for name in others)])


def _value(parameter: Parameter) -> str:
    """What has to stand behind an option: its choices, or what stands for it; nothing behind a switch."""
    kind = _of(parameter.kind)
    if parameter.info.metavar is not None:
        return parameter.info.metavar
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "/".join(kind)
    return "" if kind is bool else parameter.name.upper()


def _of(kind: Any) -> Any:
    """The type behind "or none", and of a list that it is one."""
    if isinstance(kind, UnionType):
        kind = next(each for each in get_args(kind) if each is not type(None))
    return get_origin(kind) or kind


def _told(parameter: Parameter) -> str:
    said = _cell(" ".join((parameter.info.help or "").split()))
    default = parameter.default
    if default in (None, False, inspect.Parameter.empty) or default == [] or not parameter.info.show_default:
        return said
    return f"{said} Default: `{default}`."


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
