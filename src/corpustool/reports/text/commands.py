"""Which command settles it? Whole, on one line however narrow the window, so that it runs when it is pasted."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from corpustool.domain.decisions import Verb
from corpustool.reports.harmless import inline

_ACTIVE = frozenset('"$`\\!')
"""Characters that a shell acts on between double quotes."""


def decide_names(verb: Verb, a: str, b: str) -> str:
    """The command that says that two names are, or are not, one."""
    return decide(verb, shell_word(a), shell_word(b))


def decide_things(verb: Verb, a: str, b: str) -> str:
    """The command that says that two things counted are, or are not, one."""
    return f'corpustool decide {verb} --things --why "…" -- {shell_word(a)} {shell_word(b)}'


def decide(verb: Verb, *words: str) -> str:
    """The command for a decision about ``words``, which are fit for a shell."""
    if any(word.startswith(("-", '"-', "'-")) for word in words):  # a name that looks like an option
        return f'corpustool decide {verb} --why "…" -- {" ".join(words)}'
    return f'corpustool decide {verb} {" ".join(words)} --why "…"'


def why(handle: str, alone: Sequence[str] = ()) -> str:
    """The command that tells more of a finding; of one that only a look at ``alone`` finds, with these files."""
    return " ".join(["corpustool why", inline(handle), *map(shell_word, alone)])


def shell_word(text: str) -> str:
    """A stranger's text as one harmless word of a command line, in the quotes that a person would take."""
    shown = inline(text).strip()
    quoted = shlex.quote(shown)
    return quoted if quoted == shown or not shown or _ACTIVE & set(shown) else f'"{shown}"'


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command that is never broken: the terminal wraps it, and a copy of it is one line."""

    command: str
    before: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One line, however long."""
        yield Text(self.before, no_wrap=True, overflow="ignore").append(self.command, "dim")
