"""How does a sentence about two names print their words? As the names have them, not as they are compared."""

from __future__ import annotations

import re

from corpustool.lexicon.folding import fold

_QUOTED = re.compile(r"“([^“”]*)”")
_BETWEEN = re.compile(r"[\s\-–—/]+")
_AROUND = ".,;:!?()[]\"“”'‘’"


def as_printed(sentence: str, *names: str) -> str:
    """``sentence`` with the folded words in its quotation marks as they stand in ``names``: “talbot” is “Talbot”."""
    printed: dict[str, str] = {}
    for name in names:
        for word in _BETWEEN.split(name):
            bare = word.strip(_AROUND)
            folded = fold(bare)
            if folded and (folded not in printed or printed[folded].isupper()):
                printed[folded] = bare
    return _QUOTED.sub(lambda found: f"“{' '.join(_word(word, printed) for word in found.group(1).split())}”", sentence)


def _word(word: str, printed: dict[str, str]) -> str:
    bare = word.rstrip(".")
    return printed.get(bare, bare) + word[len(bare) :]
