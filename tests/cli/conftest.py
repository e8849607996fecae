"""A program whose use cases are stood in for: what it was asked is written down, what it answers is made by hand."""

import functools
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import typer.main
import typer.testing
from typer.testing import CliRunner, Result

from corpustool import flow
from corpustool.cli.app import app
from corpustool.domain.holdings import Holdings
from corpustool.domain.settings import Settings
from corpustool.flow.watching import Seen
from tests.cli import desk as news_desk
from tests.cli import ferry as ferry_disaster
from tests.cli.known import BASELINE, LOOK
from tests.cli.tool import Tool
from tests.reports import drafts, outcomes, samples


@pytest.fixture(scope="session", autouse=True)
def _told_once() -> Iterator[None]:
    """The table of commands is made once, not for each of the thousand times that a command is run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typer.testing, "_get_command", functools.cache(typer.main.get_command))
        yield


@dataclass
class Program:
    """Runs commands, keeps the calls they made, and lets a test replace an answer."""

    monkeypatch: pytest.MonkeyPatch
    calls: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = field(default_factory=dict)

    def answer(self, name: str, reply: Any) -> None:
        """Let the use case ``name`` give ``reply``, or raise it, or call it."""

        def stand_in(*args: Any, **named: Any) -> Any:
            self.calls[name] = (args, named)
            if isinstance(reply, BaseException):
                raise reply
            return reply(*args, **named) if callable(reply) else reply

        self.monkeypatch.setattr(flow, name, stand_in)

    def run(self, *args: str, **environment: str) -> Result:
        """Run a command line."""
        clean = {"NO_COLOR": None, "FORCE_COLOR": None, "CORPUSTOOL_CORPUS": None, "COLUMNS": "120"}
        return CliRunner().invoke(app, args, prog_name="corpustool", env={**clean, **environment})

    @property
    def settings(self) -> dict[str, Any]:
        """The flags that reached the settings."""
        flags = self.calls["load_settings"][0][2]
        assert isinstance(flags, dict)
        return flags


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Program:
    """The program in an empty directory, every use case answered from the samples."""
    monkeypatch.chdir(tmp_path)
    made = Program(monkeypatch)
    answers: dict[str, Any] = {
        "find_corpus": lambda named, start: named or start,
        "load_settings": (Settings(), outcomes.SETTINGS),
        "ingest": outcomes.INGEST,
        "forget": ("ferry/dawn.txt",),
        "articles": outcomes.ARTICLES,
        "entities": outcomes.NAMES,
        "figures": outcomes.FIGURES,
        "discrepancies": samples.RICH,
        "why_finding": outcomes.WHY_FINDING,
        "why_names": outcomes.WHY_NAMES,
        "decisions": outcomes.DECISIONS,
        "article_paths": {},
        "merged": (),
        "default_baseline": lambda corpus: corpus / "baseline.jsonl",
        "create_baseline": BASELINE,
        "update_baseline": BASELINE,
        "baseline_status": BASELINE,
        "check": drafts.DRAFT,
        "seen_before": Seen(),
        "look_again": LOOK,
        "holdings": Holdings((), (), (), samples.EMPTY),
        "rules": samples.RULES,
        "doctor": outcomes.HEALTH[:1],
    }
    for verb in ("decide_names", "accept", "misread", "set_date", "undo"):
        answers[verb] = outcomes.DECISIONS[0]
    for name, reply in answers.items():
        made.answer(name, reply)
    return made


@pytest.fixture(scope="session")
def desk_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of a news desk with name trouble, ingested once; tests work on copies."""
    return _ingested(tmp_path_factory.mktemp("desk"), news_desk.ARTICLES)


@pytest.fixture
def desk(desk_home: Path, tmp_path: Path) -> Tool:
    """The program on a copy of that corpus."""
    return _copy(desk_home, tmp_path)


@pytest.fixture(scope="session")
def ferry_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus of a disaster whose articles clash, ingested once; tests work on copies."""
    return _ingested(tmp_path_factory.mktemp("ferry"), ferry_disaster.ARTICLES)


@pytest.fixture
def ferry(ferry_home: Path, tmp_path: Path) -> Tool:
    """The program on a copy of that corpus."""
    return _copy(ferry_home, tmp_path)


def _ingested(home: Path, articles: dict[str, str]) -> Path:
    (home / "corpustool.toml").touch()
    (home / "articles").mkdir()
    for name, text in articles.items():
        (home / "articles" / name).write_text(text, encoding="utf-8")
    result = Tool(home)("ingest", str(home / "articles"))
    assert result.exit_code == 0, result.output
    return home


def _copy(home: Path, folder: Path) -> Tool:
    shutil.copytree(home, folder / "home")
    return Tool(folder / "home")
