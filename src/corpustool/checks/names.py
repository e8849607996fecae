"""Which names are spelled in two ways?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from corpustool.checks.catalogue import Reach, Sighting, check
from corpustool.domain.analysis import Record
from corpustool.domain.cases import Case
from corpustool.domain.entities import SPELLING_REASON, Entity, Variant
from corpustool.domain.findings import Confidence, Severity, Side, Verdict
from corpustool.domain.mentions import EntityKind

_ALIKE = 0.75
"""Two words are spellings of one from this share of common letters on (Ratcliff and Obershelp's measure)."""
_SHORTEST = 4
_ROMANISED = "a transliteration"
"""What a link says that joins two ways to write a foreign name: one word that differs so may be another place."""
_ENDINGS = ("s", "es", "n", "ns", "an", "ans", "ian", "ians", "er", "ers", "al")
_SPELLINGS = (("re", "er"), ("our", "or"), ("ise", "ize"), ("isation", "ization"), ("yse", "yze"))


@check("NAM501", "variant-spelling", Severity.WARNING, since="0.1", reach=Reach.ARTICLES)
def variant_spelling(case: Case) -> Iterator[Sighting]:
    """One person, organisation, place or people under a spelling that differs by letters from the usual one.

    Why it matters: a misspelled name is the commonest correction in newspapers, and it hides an article from search.

    Fires on "Safe Harbour Trust" beside "Safe Harbor Trusts" where both were found to be one body. The usual spelling
    is the one that most articles use. Forgives abbreviations, official names, short forms, accents (outlets keep or
    drop them by house style), capitals, hyphens, plurals and possessives, noun and adjective of one people ("Poles",
    "Polish"), a place's name of one word in two romanisations, and the British or American way to spell a word.

    Cannot detect: two spellings that were not found to be one entity (see ``why NAME NAME``); a wrong name that every
    article uses.

    Measured in November 2026 on 900 news articles: 6 findings, 5 of them misspelled names, one perhaps two people.
    """
    for entity in case.reconciliation.entities:
        if len(entity.variants) < 2:
            continue
        usual, *others = sorted(entity.variants, key=lambda v: (-len(v.documents), -v.mentions, v.text))
        by_form: dict[str, list[Variant]] = {}
        for variant in others:
            if _joined_by_letters(entity, usual, variant) and misspelled(usual.text, variant.text):
                by_form.setdefault(form(variant.text), []).append(variant)
        for letters in sorted(by_form):
            yield _sighting(case, entity, usual, by_form[letters])


def _sighting(case: Case, entity: Entity, usual: Variant, variants: list[Variant]) -> Sighting:
    link = next((link for link in entity.links if {v.text for v in variants} & {link.a, link.b}), None)
    reason = f"Both name one {entity.kind}: {link.reason}." if link else f"Both name one {entity.kind}."
    rarer = variants[0]
    alone = len(usual.documents) > len(rarer.documents)
    return Sighting(
        Verdict.VARIANT,
        Confidence.HIGH if alone else Confidence.MEDIUM,
        entity.name,
        f"“{rarer.text}” in {_articles(rarer)}, “{usual.text}” in {_articles(usual)}",
        (_side(case, [usual]), _side(case, variants)),
        (),
        (reason, "Not an abbreviation, a short form or an official name: the words are the same but for letters."),
    )


def _joined_by_letters(entity: Entity, usual: Variant, variant: Variant) -> bool:
    """Whether the reconciler joined the two as spellings, not as an old name, two names of a people or a legal form.

    A single word that two articles spell in two ways may be two names: then one of them has to be in use elsewhere.
    """
    links = [link for link in entity.links if {link.a, link.b} == {usual.text, variant.text}]
    if links and not any(link.reason.startswith(SPELLING_REASON) for link in links):
        return False
    if entity.kind is EntityKind.GROUP and variant.text in _of_one_people(entity, usual.text):
        return False
    words = len(form(usual.text).split())
    if entity.kind is EntityKind.PLACE and words == 1 and any(_ROMANISED in link.reason for link in links):
        return False
    return words > 1 or entity.kind is EntityKind.GROUP or len(usual.documents) > 1


def _of_one_people(entity: Entity, name: str) -> set[str]:
    """The spellings that other reasons than letters join with the name, over others too: noun, adjective, plural."""
    joined, left = {name}, [link for link in entity.links if not link.reason.startswith(SPELLING_REASON)]
    while found := [link for link in left if (link.a in joined) != (link.b in joined)]:
        joined.update(each for link in found for each in (link.a, link.b))
    return joined


def misspelled(usual: str, variant: str) -> bool:
    """Whether the two differ by letters in exactly one word, and neither is a short, plural or regional form."""
    a, b = form(usual).split(), form(variant).split()
    if len(a) != len(b) or a == b:
        return False
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(apart) != 1:
        return False
    x, y = apart[0]
    if min(len(x), len(y)) < _SHORTEST or _inflected(x, y) or _regional(x, y):
        return False
    if x[0] != y[0] or not (x.isalpha() and y.isalpha()):
        return False
    return SequenceMatcher(None, x, y, autojunk=False).ratio() >= _ALIKE


def form(name: str) -> str:
    """A name without case, accents, points and hyphens, which are no matter of spelling."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c) and c not in "'’.")
    return " ".join(kept.split())


def _inflected(x: str, y: str) -> bool:
    short, long = sorted((x, y), key=len)
    return long in {short + ending for ending in _ENDINGS} | {f"{short[:-1]}ies"}


def _regional(x: str, y: str) -> bool:
    return any(x.replace(a, b) == y or y.replace(a, b) == x for a, b in _SPELLINGS)


def _side(case: Case, variants: list[Variant]) -> Side:
    texts = {variant.text for variant in variants}
    documents = {document for variant in variants for document in variant.documents}
    places = case.kept.of_all(_places, case.records)
    evidence = tuple(
        case.quoters.of(record).quote(mention.start, mention.end)
        for record in (case.records[at] for at in sorted(places[each] for each in documents if each in places))
        for mention in record.analysis.mentions
        if mention.text in texts
    )
    return Side(variants[0].text, None, None, evidence)


def _places(records: Sequence[Record]) -> dict[str, int]:
    """Where each article (by id) stands among the records."""
    return {record.article.id: at for at, record in enumerate(records)}


def _articles(variant: Variant) -> str:
    count = len(variant.documents)
    return "one article" if count == 1 else f"{count} articles"
