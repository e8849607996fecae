"""What does an action for GitHub say? As much of its YAML as our own file uses, and its steps run as GitHub runs them.

No YAML library is at hand in the development environment; what this reader does not understand it refuses.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
_EXPRESSION = re.compile(r"\$\{\{ *([^}]*?) *\}\}")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a composite action: another action with its arguments, or a script with its variables."""

    fields: Mapping[str, str] = field(default_factory=dict)
    env: Mapping[str, str] = field(default_factory=dict)
    arguments: Mapping[str, str] = field(default_factory=dict)

    @property
    def script(self) -> str:
        return self.fields.get("run", "")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a script ended: its status, what stands in the log, and what it handed to GitHub."""

    status: int
    log: str
    outputs: str
    summary: str


def inputs(text: str) -> dict[str, str]:
    """The inputs of an action with their defaults."""
    found: dict[str, str] = {}
    for name, value in _pairs(_part(text, "inputs"), 2):
        found[name] = next((scalar for key, scalar in _pairs(value, 4) if key == "default"), "")
    return found


def steps(text: str) -> list[Step]:
    """The steps of an action in order."""
    body = dict(_pairs(_part(text, "runs"), 2))["steps"]
    parts = re.split(r"^    - ", _without_comments(body), flags=re.MULTILINE)[1:]
    return [_step(f"      {part}") for part in parts]


def run(step: Step, known: Mapping[str, str], workspace: Path, temporary: Path) -> Ended:
    """Run a script in bash as GitHub does; ``known`` gives the value of each expression."""
    files = {name: temporary / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    script = temporary / "script.sh"
    script.write_text(step.script, encoding="utf-8")
    environment = {
        **os.environ,
        **{name: filled(value, known) for name, value in step.env.items()},
        **{name: str(file) for name, file in files.items()},
        "RUNNER_TEMP": str(temporary),
        "GITHUB_ACTION_PATH": str(ROOT),
        "OMP_NUM_THREADS": "1",
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],  # noqa: S607
        cwd=workspace,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=300,
        check=False,
        text=True,
        encoding="utf-8",
    )
    return Ended(
        done.returncode, done.stdout, files["GITHUB_OUTPUT"].read_text(), files["GITHUB_STEP_SUMMARY"].read_text()
    )


def filled(value: str, known: Mapping[str, str]) -> str:
    """A value with its expressions replaced."""
    return _EXPRESSION.sub(lambda match: known[match[1]], value)


def expressions(text: str) -> list[str]:
    """What stands between the braces of each expression."""
    return [match[1] for match in _EXPRESSION.finditer(text)]


def _step(part: str) -> Step:
    fields: dict[str, str] = {}
    mappings: dict[str, dict[str, str]] = {"env": {}, "with": {}}
    for key, value in _pairs(part, 6):
        if key in mappings:
            mappings[key] = dict(_pairs(value, 8))
        else:
            fields[key] = value
    return Step(fields, mappings["env"], mappings["with"])


def _part(text: str, name: str) -> str:
    return dict(_pairs(_without_comments(text), 0))[name]


def _without_comments(text: str) -> str:
    """The text without lines that are comments of the file, not of a script in it."""
    return re.sub(r"^ {0,6}#.*\n", "", text, flags=re.MULTILINE)


def _pairs(text: str, indent: int) -> Iterator[tuple[str, str]]:
    """The keys at this indentation, each with its scalar, its literal block, or its text below."""
    pattern = re.compile(rf"^ {{{indent}}}([A-Za-z][\w-]*):(?: (.*))?\n((?:(?: {{{indent + 1}}}.*)?\n)*)", re.MULTILINE)
    for match in pattern.finditer(text if text.endswith("\n") else text + "\n"):
        key, scalar, below = match[1], (match[2] or "").strip(), match[3]
        if scalar == "|":
            yield (
                key,
                "".join(line[indent + 2 :] or "\n" for line in below.splitlines(keepends=True)).rstrip("\n") + "\n",
            )
        elif scalar:
            yield key, _scalar(scalar)
        else:
            yield key, below


def _scalar(text: str) -> str:
    if text[0] in "\"'":
        if len(text) < 2 or text[-1] != text[0]:
            raise ValueError(f"no scalar: {text}")
        return text[1:-1]
    if text[0] in "[{&*!>%@`":
        raise ValueError(f"a form of YAML that this reader does not know: {text}")
    return text
