"""How do values become markup? The one place with the templates: everything is escaped, nothing may be left open.

The policy on the page allows this very style and this very script and nothing else: no network, no frame, no form.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from corpustool.reports.harmless import inline
from corpustool.reports.html.findings import colour_of

if TYPE_CHECKING:
    from jinja2 import Environment

_TEMPLATES = "templates"
_BLANK_LINES = re.compile(r"\n{2,}")
"""No text of an article has a line feed here, so these are what the templates leave behind."""


def render(**values: object) -> str:
    """The page that the template makes of ``values``."""
    from markupsafe import Markup  # a run that makes no page does not wait for its template engine

    style, script = _asset("page.css"), _asset("page.js")
    # Both are files of this package, and _asset refuses what could end their tags.
    ours = {"style": Markup(style), "script": Markup(script)}  # noqa: S704
    page = _environment().get_template("page.html").render(**values, **ours, policy=policy(style, script))
    return _BLANK_LINES.sub("\n", page).strip() + "\n"


def policy(style: str, script: str) -> str:
    """The content security policy under which exactly this style and this script are allowed (CSP level 2)."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def harmless(value: object) -> object:
    """A text without control characters and marks that turn the reading direction; markup of ours as it is."""
    return inline(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _digest(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined

    sources = {each.name: _unindented(each.read_text("utf-8")) for each in sorted(_folder().iterdir(), key=_name)}
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["grouped"] = _grouped
    environment.filters["colour"] = colour_of
    return environment


@cache
def _asset(name: str) -> str:
    """Style or script as it stands between its tags; what could end the tag has no place in it."""
    content = _BLANK_LINES.sub("\n", (files(__package__) / name).read_text("utf-8")).strip()
    if "</" in content or "\r" in content:
        raise ValueError(f"{name} cannot stand in a page")
    return content


def _folder() -> Traversable:
    return files(__package__) / _TEMPLATES


def _name(file: Traversable) -> str:
    return file.name


def _unindented(source: str) -> str:
    """Indentation is for those who write templates; a page of 500 findings would be a quarter larger for it."""
    return "\n".join(line.strip() for line in source.splitlines())


def _grouped(number: int) -> str:
    return f"{number:,}"
