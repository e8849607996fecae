"""Under which name is a speaker printed: "Spanish NGO X" is X, "a report by X" is X, "the mayor" is the mayor?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from corpustool.domain.mentions import EntityKind, Mention
from corpustool.lexicon.calendar import weekdays
from corpustool.lexicon.cues import cues
from corpustool.lexicon.speech import speech_cues

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
ARTICLES = frozenset({"the", "a", "an", "but", "and", "meanwhile", "however"})
CUTS = cues("speakers.cuts") | {"[", "]"}
DASHES = frozenset("-–—")
LONGEST = 12
TITLE = 4
"""Letters of a title that the tokenizer may part from its point ("Sgt.")."""
DEPTH = 2
DOCUMENTS = speech_cues("documents")
PUBLISHING = speech_cues("publishing")
BODIES = speech_cues("bodies")
TIMES = frozenset({"DATE", "TIME"})
VERB_LIKE = cues("speakers.verb_like")
"""Verbs that the parse of a headline may take for nouns: "Report names London"."""
LONG_NUMBER = 3
DAYS = frozenset(day.lower() for day in weekdays())


class Names:
    """The cleaned names of a document, in order, found by a token that stands in them."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def over(self, token: Token) -> Mention | None:
        """The name in which the token begins."""
        place = bisect_right(self._starts, token.idx) - 1
        if place < 0:
            return None
        mention = self.mentions[place]
        return mention if token.idx < mention.end else None

    def kind(self, token: Token) -> EntityKind | None:
        """The kind of the name in which the token begins."""
        mention = self.over(token)
        return mention.kind if mention is not None else None


def voice(subject: Token, names: Names, depth: int = 0) -> str | None:
    """Who speaks where ``subject`` does: a name, the maker of a document, else the description as printed."""
    if depth < DEPTH and subject.lemma_.lower() in DOCUMENTS:
        maker = next(_makers(subject, names), None)
        told = voice(maker, names, depth + 1) if maker is not None else None
        if told is not None:
            return told
    mention = names.over(subject) or _apposed(subject, names)
    whole = mention is not None and mention.kind is not EntityKind.GROUP and not _joined(subject)
    if mention is not None and whole and not _goes_before(subject, mention, names):
        return mention.text
    return _undescribed(subject)


def _makers(document: Token, names: Names) -> Iterator[Token]:
    """As in "the group's report", "figures from the ministry", "a report published by X", "a survey of pupils by X"."""
    for child in document.children:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN") and child.ent_type_ not in TIMES:
            yield child
        elif child.dep_ == "prep" and child.lower_ in ("by", "from"):
            yield from (goal for goal in child.children if goal.dep_ == "pobj" and goal.ent_type_ not in TIMES)
        elif child.dep_ == "acl" and child.lemma_.lower() in PUBLISHING:
            agents = (agent for agent in child.children if agent.dep_ == "agent")
            yield from (goal for agent in agents for goal in agent.children if goal.dep_ == "pobj")
    doc = document.doc
    for place in range(document.i + 1, min(document.right_edge.i, document.i + LONGEST)):
        if doc[place].lower_ == "by":
            goals = (goal for goal in doc[place].children if goal.dep_ == "pobj")
            yield from (goal for goal in goals if names.kind(goal) is EntityKind.ORGANISATION)


def _apposed(subject: Token, names: Names) -> Mention | None:
    """The name behind its description: "the governor, Luis Prado"."""
    if subject.pos_ != "NOUN":
        return None
    found = (names.over(child) for child in subject.children if child.dep_ == "appos" and child.i > subject.i)
    return next((m for m in found if m is not None and m.kind is EntityKind.PERSON), None)


def _goes_before(subject: Token, mention: Mention, names: Names) -> bool:
    """Whether the name is the end of a longer one that no reader saw whole: "Kent County Sheriff's Department"."""
    if mention.kind is EntityKind.PERSON:
        return False
    if mention.text.lower() in BODIES:
        return True
    place = subject.i
    while place > subject.left_edge.i and subject.doc[place - 1].idx >= mention.start:
        place -= 1
    before = subject.doc[place - 1] if place > subject.left_edge.i else None
    return before is not None and (before.tag_ == "POS" or names.kind(before) not in (None, EntityKind.GROUP))


def _joined(subject: Token) -> bool:
    """Whether another one speaks as well: "the mayor and the union"."""
    return any(child.dep_ == "conj" and child.i - subject.i < LONGEST for child in subject.children)


def _undescribed(subject: Token) -> str | None:
    """The words as printed; before a name that no reader of names saw, its description is cut."""
    left = max(subject.left_edge.i, subject.i - LONGEST)
    if subject.pos_ == "PROPN" and not _joined(subject):
        for place in range(subject.i - 1, left - 1, -1):
            token = subject.doc[place]
            if token.pos_ == "NOUN" and token.text.islower():
                return printed(subject, place + 1)
    return printed(subject, left)


def printed(subject: Token, left: int) -> str | None:
    """The subject as printed, from ``left`` up to a comma or a relative clause."""
    doc = subject.doc
    right = min(subject.right_edge.i, subject.i + LONGEST)
    for place in range(subject.i, left - 1, -1):
        text = doc[place].text
        dash = text in DASHES and place > 0 and bool(doc[place - 1].whitespace_)
        if dash or "\n" in text or (text in CUTS and text != "-"):
            left = place + 1
            break
    return phrase([doc[place] for place in range(left, right + 1)])


def phrase(tokens: Sequence[Token]) -> str | None:
    """The words that name a speaker from the first of ``tokens`` on, without article, day or age."""
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if kept and (_breaks(token, kept[-1]) or _leaves(tokens, place, kept)):
            break
        if not kept and (token.lower_ in ARTICLES or token.pos_ in ("PUNCT", "ADV", "SPACE")):
            continue
        kept.append(token)
    while kept and kept[-1].pos_ in ("ADP", "CCONJ", "PUNCT", "DET", "SPACE"):
        kept.pop()
    if kept and (kept[0].like_num or all(token.ent_type_ in TIMES for token in kept)):
        return None  # "69 % of the voters say" is a figure, no source
    text = "".join(token.text_with_ws for token in kept).strip()
    return text.removesuffix("'s").removesuffix("’s") or None


def _leaves(tokens: Sequence[Token], place: int, kept: Sequence[Token]) -> bool:
    """Whether a day or an age begins: "Maria Lowell on Monday", "a nurse of 58"."""
    if not any(token.pos_ in NOMINAL for token in kept):
        return False
    token = tokens[place]
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.text.islower() and after[:1].isupper() and token.lower_.removesuffix("s") in VERB_LIKE:
        return token.lower_.endswith("s")
    if token.pos_ == "ADP" and place + 1 < len(tokens):
        token = tokens[place + 1]
        return token.ent_type_ in TIMES or (token.text.isdigit() and len(token.text) < LONG_NUMBER)
    return token.ent_type_ in TIMES and token.pos_ == "PROPN" and token.lower_ in DAYS


def _breaks(token: Token, before: Token) -> bool:
    """Whether a phrase ends before ``token``; "Madrid-based group" goes on."""
    if token.text == "-" or before.text == "-":
        return False
    if token.text == "." and before.pos_ == "PROPN" and len(before.text) <= TITLE:
        return False
    return (
        token.text in CUTS
        or token.pos_ in ("VERB", "AUX", "SCONJ")
        or token.text in ".!?"
        or token.text.startswith("\n")
    )
