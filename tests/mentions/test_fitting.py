"""How are the weights of the evidence fitted?"""

from __future__ import annotations

from tests.mentions.fitting import PRIORS, RARE, fitted


def test_evidence_speaks_for_what_it_goes_with() -> None:
    found = [(("any", "p"), 0, 1.0)] * 40 + [(("any", "o"), 1, 1.0)] * 40 + [(("any", "n"), 4, 1.0)] * 40
    odds = fitted(found)
    assert max(range(5), key=odds["p"].__getitem__) == 0
    assert max(range(5), key=odds["o"].__getitem__) == 1
    assert max(range(5), key=odds["n"].__getitem__) == 4


def test_the_same_examples_give_the_same_weights() -> None:
    found = [(("any", "p"), 0, 1.0), (("any", "o"), 1, 0.5)] * RARE
    assert fitted(found) == fitted(list(found))


def test_rare_evidence_gets_no_weight() -> None:
    found = [(("any",), 0, 1.0)] * RARE + [(("any", "rare"), 1, 1.0)]
    assert set(fitted(found)) == {"any", *PRIORS}


def test_evidence_that_was_not_seen_says_what_its_words_say() -> None:
    odds = fitted([(("any",), 0, 1.0)] * RARE)
    assert max(range(5), key=odds["is apposed organisation"].__getitem__) == 1
    assert max(range(5), key=odds["behind of place"].__getitem__) == 2
