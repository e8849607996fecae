"""Every command names one place for one figure: the line and column of the file."""

from __future__ import annotations

from pathlib import Path

from corpustool import flow
from corpustool.domain.settings import Settings

FERRY = "The ferry Mary Ann sank off Port Ellis on Monday, killing {} people and hurting 31, the harbour master said.\n"


def test_findings_and_figures_name_the_lines_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Ferry\ndate: 2024-03-04\n---\n\n" + FERRY.format(12), encoding="utf-8")
    (tmp_path / "b.txt").write_text("Title: Ferry\nDate: 4 March 2024\n\n" + FERRY.format(15), encoding="utf-8")
    flow.ingest(tmp_path, [tmp_path], Settings())
    shown = {
        (row.evidence.article.path, row.evidence.quote): (row.evidence.line, row.evidence.column)
        for row in flow.figures(tmp_path, Settings())
    }
    assert {place: line for place, (line, _) in shown.items()} == {
        ("a.md", "12"): 6,
        ("a.md", "31"): 6,
        ("b.txt", "15"): 4,
        ("b.txt", "31"): 4,
    }
    found = [
        evidence
        for finding in flow.discrepancies(tmp_path, Settings()).findings
        for side in finding.sides
        for evidence in side.evidence
        if finding.code.startswith("FIG")
    ]
    assert found
    assert all((e.line, e.column) == shown[e.article.path, e.quote] for e in found)
