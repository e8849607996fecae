"""What do our pages say of the rules? The catalogue's own manuals, a heading for each rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpustool import flow
from corpustool.domain.rules import Rule

_HEAD = """\
# The rules

<!-- Written by `python -m tests.docs` from the manuals of the rules; what is wrong here is wrong there. -->

`corpustool rules CODE` prints the same. A finding says that values differ, never who is wrong. A rule in *preview* has
not shown yet how often it is right, and looks only where `--preview` asks for it. `--select` and `--ignore` take codes,
the beginnings of codes, and names.

"""
_FAMILIES = {
    "FIG": "Figures of several articles",
    "SUM": "Sums inside an article",
    "HED": "Headlines",
    "DAT": "Days and dates",
    "NAM": "Names",
    "QUO": "Quotations",
    "SRC": "Sources",
    "HSK": "The corpus itself",
}
_LONGEST_LABEL = 40


def rules_page() -> str:
    """The whole page."""
    rules = sorted(flow.rules(), key=lambda rule: (list(_FAMILIES).index(rule.code[:3]), rule.code))
    return _HEAD + "\n".join([*_contents(rules), "", *_families(rules)]).rstrip("\n") + "\n"


def _contents(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| code | name | severity | what it finds |"
    yield "|---|---|---|---|"
    for rule in rules:
        yield f"| [{rule.code}](#{_anchor(rule)}) | {rule.name} | {_severity(rule)} | {_cell(rule.summary)} |"


def _families(rules: Sequence[Rule]) -> Iterator[str]:
    family = ""
    for rule in rules:
        if rule.code[:3] != family:
            family = rule.code[:3]
            yield f"## {_FAMILIES[family]}\n"
        yield f"### {rule.code} {rule.name}\n"
        yield f"{_severity(rule).capitalize()}, since {rule.since}.\n"
        for paragraph in rule.manual.split("\n\n"):
            yield f"{_paragraph(paragraph)}\n"


def _anchor(rule: Rule) -> str:
    """What a heading "FIG101 conflicting-figures" is called in a link."""
    return f"{rule.code} {rule.name}".lower().replace(" ", "-")


def _severity(rule: Rule) -> str:
    return rule.severity if rule.stable else f"{rule.severity} (preview)"


def _paragraph(text: str) -> str:
    """A paragraph of a docstring, what it tells of ("Cannot detect:") set off."""
    said = text.replace("``", "`")
    label, colon, rest = said.partition(": ")
    return f"**{label}:** {rest}" if colon and len(label) <= _LONGEST_LABEL and "\n" not in label else said


def _cell(text: str) -> str:
    return text.replace("``", "`").replace("|", "\\|")
