"""Which names are one entity? Normalise, block, score with a reason, cluster, name."""

from corpustool.entities.compare import compare_names
from corpustool.entities.explain import explain_names
from corpustool.entities.memory import Memory
from corpustool.entities.reconcile import reconcile, reconcile_again
from corpustool.entities.settling import settle_mentions

__all__ = ["Memory", "compare_names", "explain_names", "reconcile", "reconcile_again", "settle_mentions"]
