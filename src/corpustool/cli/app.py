"""Which commands are there, and how does the program start and end?"""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path
from typing import Annotated

import typer

from corpustool.cli import (
    articles,
    baseline,
    check,
    decide,
    discrepancies,
    entities,
    export,
    figures,
    ingest,
    rules,
    settings,
    watch,
    why,
)
from corpustool.cli.commands import INTERRUPTED, MENDABLE
from corpustool.cli.session import Common
from corpustool.garbage import uncollected
from corpustool.version import VERSION

_EPILOG = r"""Start here:
  corpustool ingest articles/      read a folder of .txt and .md files
  corpustool discrepancies         what cannot all be true
  corpustool why v1:9f2c           the chain behind one finding

Exit codes:
  0 nothing found at or above --fail-on    1 findings    2 something to mend
  3 nothing was read    70 a bug in corpustool    130 interrupted"""

app = typer.Typer(
    name="corpustool",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EPILOG,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"corpustool {VERSION}")
        raise typer.Exit


@app.callback()
def _root(
    ctx: typer.Context,
    *,
    corpus: Annotated[
        Path | None,
        typer.Option(
            "--corpus",
            metavar="DIR",
            readable=False,
            envvar="CORPUSTOOL_CORPUS",
            help="Where .corpustool/ lives; else the nearest corpustool.toml upward, or here.",
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", metavar="", help="Only the result.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", metavar="", help="Say more; show the trace of a bug.")
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", metavar="", help="No colour (as NO_COLOR does).")] = False,
    version: Annotated[  # noqa: ARG001 - acts through its callback
        bool, typer.Option("--version", metavar="", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """A linter for facts: lists the figures in a set of articles that cannot all be true, quotes side by side."""
    ctx.obj = Common(corpus, quiet, verbose, no_color)


for subject in (
    ingest,
    discrepancies,
    check,
    watch,
    articles,
    entities,
    figures,
    export,
    why,
    decide,
    baseline,
    rules,
    settings,
):
    subject.register(app)


def run() -> None:
    """Run the program; what goes wrong outside of a command ends with the same codes as within one."""
    if sys.stdout is None:  # closed by the shell (``>&-``): nothing may be written to nowhere and be called done
        sys.stdout = io.TextIOWrapper(_Closed(), "utf-8", write_through=True)
    try:
        with uncollected():  # a command ends soon, and what it makes is kept to its end
            app(prog_name="corpustool")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # typer's own end of ``--help | head -1``
            sys.exit(0)
        raise
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except OSError as error:
        print(f"error: {error.strerror or error}", file=sys.stderr)  # noqa: T201 - nothing else is left to say it with
        sys.exit(MENDABLE)


class _Closed(io.RawIOBase):
    """What stands in the place of a closed stream: it refuses what is written to it."""

    def writable(self) -> bool:
        return True

    def write(self, _data: object) -> int:
        raise OSError(errno.EBADF, "stdout is closed")
