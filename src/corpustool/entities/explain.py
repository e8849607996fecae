"""What speaks for and against two names being one? Features in sentences."""

from __future__ import annotations

from corpustool.entities.compare import compare_names


def explain_names(a: str, b: str, kind: str) -> tuple[str, ...]:
    """What speaks for and against ``a`` and ``b`` naming one ``kind`` of thing, a sentence each."""
    match = compare_names(a, b, kind)
    side = "for" if match.same else "against"
    return (f"{side}: {match.reason} (score {match.score:.2f})",)
