"""Which names are one entity? Normalise, block, score with a reason, cluster, name."""

from corpustool.entities.compare import compare_names
from corpustool.entities.explain import explain_names
from corpustool.entities.reconcile import reconcile
from corpustool.entities.settling import settle_mentions

__all__ = ["compare_names", "explain_names", "reconcile", "settle_mentions"]
