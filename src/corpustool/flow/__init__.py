"""The staircase: each use case, a short composition of the rooms."""

from corpustool.flow.baselining import baseline_status, create_baseline, default_baseline, update_baseline
from corpustool.flow.chains import why_finding
from corpustool.flow.checking import check
from corpustool.flow.deciding import accept, article_paths, decide_names, decisions, merged, misread, set_date, undo
from corpustool.flow.exporting import holdings
from corpustool.flow.holding import Progress, silent
from corpustool.flow.ingesting import forget, ingest
from corpustool.flow.looking import doctor, load_settings, rules
from corpustool.flow.memory import compare_names, in_memory, read_figures, read_mentions, reconcile_names
from corpustool.flow.pairing import why_names
from corpustool.flow.reporting import discrepancies
from corpustool.flow.showing import articles, entities, figures
from corpustool.flow.watching import look_again, seen_before
from corpustool.settings import find_corpus

__all__ = [
    "Progress",
    "accept",
    "article_paths",
    "articles",
    "baseline_status",
    "check",
    "compare_names",
    "create_baseline",
    "decide_names",
    "decisions",
    "default_baseline",
    "discrepancies",
    "doctor",
    "entities",
    "figures",
    "find_corpus",
    "forget",
    "holdings",
    "in_memory",
    "ingest",
    "load_settings",
    "look_again",
    "merged",
    "misread",
    "read_figures",
    "read_mentions",
    "reconcile_names",
    "rules",
    "seen_before",
    "set_date",
    "silent",
    "undo",
    "update_baseline",
    "why_finding",
    "why_names",
]
