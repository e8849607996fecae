"""How does a function become a command? With the common options, and every failure as message, hint and exit code."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from corpustool.cli.options import day
from corpustool.cli.session import Common, Session
from corpustool.errors import CorpustoolError

BUG = 70
"""EX_SOFTWARE of sysexits.h: the program itself is at fault."""
INTERRUPTED = 130
MENDABLE = 2

_PANEL = "Common options"

CorpusDirectory = Annotated[
    Path | None,
    typer.Option(
        "--corpus",
        metavar="DIR",
        readable=False,
        rich_help_panel=_PANEL,
        help="Where .corpustool/ lives; else CORPUSTOOL_CORPUS, the nearest corpustool.toml upward, or here.",
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", metavar="", rich_help_panel=_PANEL, help="Only the result: no summary, no warnings, no bar."
    ),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", metavar="", rich_help_panel=_PANEL, help="Say more; show the trace of a bug.")
]
NoColor = Annotated[
    bool, typer.Option("--no-color", metavar="", rich_help_panel=_PANEL, help="No colour (as NO_COLOR does).")
]

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DATE", rich_help_panel=_PANEL, help="Take this day for today (accepted findings expire)."
    ),
]

_COMMON: dict[str, tuple[Any, Any]] = {
    "corpus": (CorpusDirectory, None),
    "quiet": (Quiet, False),
    "verbose": (Verbose, False),
    "no_color": (NoColor, False),
    "as_of": (AsOf, None),
}


def command(
    app: typer.Typer, name: str, *, panel: str | None = None, examples: str = ""
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register a function whose first parameter is the :class:`Session`; its docstring is the help."""

    def register(function: Callable[..., None]) -> Callable[..., None]:
        runner = _runner(function)
        app.command(name, help=_help(function), epilog=_examples(examples), rich_help_panel=panel)(runner)
        return function

    return register


def _runner(function: Callable[..., None]) -> Callable[..., None]:
    """``function`` with a context and the common options in place of its session."""

    @functools.wraps(function)
    def run(ctx: typer.Context, **values: Any) -> None:  # noqa: ANN401 - what the options hold
        given = {name: values.pop(name) for name in _COMMON}
        inner = Common(**{**given, "as_of": day(given["as_of"], "--as-of") if given["as_of"] else None})
        outer = ctx.find_root().obj
        session = Session(inner.under(outer) if isinstance(outer, Common) else inner)
        _guard(session, lambda: function(session, **values))

    hints = get_type_hints(function, include_extras=True)
    own = list(inspect.signature(function).parameters.values())[1:]
    parameters = [inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    parameters += [
        parameter.replace(annotation=hints[parameter.name], kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own
    ]
    parameters += [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in _COMMON.items()
    ]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by typer
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return run


def _guard(session: Session, body: Callable[[], None]) -> None:
    """Run ``body``; whatever goes wrong becomes a message for the person and the exit code of the contract."""
    try:
        body()
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except CorpustoolError as error:
        session.fail(error)
        raise typer.Exit(error.exit_code) from error
    except KeyboardInterrupt as stopped:
        session.tell("\ninterrupted\n")
        raise typer.Exit(INTERRUPTED) from stopped
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        session.fail(CorpustoolError(f"{where}{error.strerror or error}"))
        raise typer.Exit(MENDABLE) from error
    except Exception as fault:  # the last line of defence: a bug is told as one, never as a result
        session.confess(fault)
        raise typer.Exit(BUG) from fault


def _help(function: Callable[..., None]) -> str:
    """The docstring with its lines joined, so that the terminal breaks the paragraphs where it likes."""
    paragraphs = inspect.cleandoc(function.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _examples(examples: str) -> str | None:
    """The examples as the end of the help; brackets are not markup there."""
    lines = [line.strip().replace("[", r"\[") for line in examples.strip().splitlines()]
    return "Examples:\n" + "\n".join(f"$ {line}" for line in lines) if lines else None
