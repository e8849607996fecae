"""Who says so: "according to the ministry", "police said", "the report found"?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from corpustool.lexicon.calendar import weekdays
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import denials
from corpustool.lexicon.speech import speech_verbs

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
ARTICLES = frozenset({"the", "a", "an", "but", "and", "meanwhile", "however"})
CUTS = cues("speakers.cuts")
PRONOUNS = cues("speakers.pronouns")
DASHES = frozenset("-–—")
STEPS = 12
LONGEST = 12
REACH = 60
"""Words before "their report" among which its owner is looked for."""
TITLE = 4
"""Letters of a title that the tokenizer may part from its point ("Sgt.")."""
MUTE = cues("speakers.mute")
SHOWING = frozenset({"show", "suggest", "indicate", "reveal", "confirm"})
LEFT_OPEN = frozenset({"deny", "reject", "dispute", "refute", "contradict", "dismiss"})
"""Verbs whose subject speaks, but does not say what they govern."""


def speaker_of(tokens: Sequence[Token], token: Token | None, earlier: Callable[[], list[list[Token]]]) -> str | None:
    """Who says what stands at ``token``; ``earlier`` finds the stretches before, the nearest first, for a pronoun."""
    if token is None:
        return None
    told = _according(tokens)
    if told is not None:
        return told
    verb, pronoun = _governing(token), False
    while verb is not None:
        subject = _speaker(verb)
        if subject is not None and verb.lemma_.lower() not in LEFT_OPEN:
            if subject.lower_ not in PRONOUNS:
                return _owner(subject, earlier) or _printed(subject)
            pronoun = True
        verb = _governing(verb)
    if not pronoun:
        return None
    here = [other for other in tokens if other.i < token.i]
    return _last_speaker([here, *earlier()])


def _owner(subject: Token, earlier: Callable[[], list[list[Token]]]) -> str | None:
    """Whose "their report" is: the last organisation before that was a subject, where the text names one."""
    if not any(child.dep_ == "poss" and child.lower_ in OWNERS for child in subject.children):
        return None
    here = [subject.doc[place] for place in range(max(0, subject.left_edge.i - REACH), subject.left_edge.i)]
    for tokens in (here, *earlier()):
        for token in reversed(tokens):
            if token.dep_ in SUBJECTS and token.pos_ == "PROPN" and token.ent_type_ == "ORG":
                return _printed(token)
    return None


OWNERS = frozenset({"their", "its"})


def reported_by(tokens: Sequence[Token]) -> str | None:
    """The subject of the first verb of saying among ``tokens``, or whom "according to" names."""
    for token in tokens:
        if token.lemma_.lower() in speech_verbs() and token.pos_ == "VERB":
            subject = _speaker(token)
            if subject is not None and subject.lower_ not in PRONOUNS:
                return _printed(subject)
    return _according(tokens)


def _governing(token: Token) -> Token | None:
    """The nearest verb of saying above ``token``, unless the token stands in its subject."""
    below = token
    for _ in range(STEPS):
        above = below.head
        if above == below:
            return None
        if above.pos_ == "VERB" and above.lemma_.lower() in speech_verbs() and below.dep_ not in SUBJECTS:
            return above
        below = above
    return None


def _speaker(verb: Token) -> Token | None:
    """The subject of an active verb of saying, the agent of a passive one ("was found by the auditors")."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        agent = next((child for child in verb.children if child.dep_ == "agent"), None)
        return next((child for child in agent.children if child.dep_ == "pobj"), None) if agent is not None else None
    return _subject(verb)


def _subject(verb: Token) -> Token | None:
    for _ in range(3):
        found = next((child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ in NOMINAL), None)
        if found is not None:
            return found if _may_speak(found, verb) else None
        if verb.dep_ not in ("conj", "xcomp"):
            return None
        verb = verb.head
    return None


def _may_speak(subject: Token, verb: Token) -> bool:
    """Whether the subject is somebody or a document; "Norvik profit adds 12 percent" says nothing."""
    if subject.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"):
        return False
    return subject.lemma_.lower() not in MUTE or verb.lemma_.lower() in SHOWING


def _according(tokens: Sequence[Token]) -> str | None:
    for place, token in enumerate(tokens[:-2]):
        if token.lower_ == "according" and tokens[place + 1].lower_ == "to":
            return _phrase(tokens[place + 2 : place + 2 + LONGEST])
    return None


def _printed(subject: Token) -> str | None:
    """The subject as printed, from its first word up to a comma or a relative clause."""
    doc, left = subject.doc, max(subject.left_edge.i, subject.i - LONGEST)
    right = min(subject.right_edge.i, subject.i + LONGEST)
    for place in range(subject.i, left - 1, -1):
        text = doc[place].text
        dash = text in DASHES and place > 0 and bool(doc[place - 1].whitespace_)
        if dash or "\n" in text or (text in CUTS and text != "-"):
            left = place + 1
            break
    return _phrase([doc[place] for place in range(left, right + 1)])


def _phrase(tokens: Sequence[Token]) -> str | None:
    kept: list[Token] = []
    for place, token in enumerate(tokens):
        if kept and (_breaks(token, kept[-1]) or _leaves(tokens, place, kept)):
            break
        if not kept and (token.lower_ in ARTICLES or token.pos_ in ("PUNCT", "ADV", "SPACE")):
            continue
        kept.append(token)
    while kept and kept[-1].pos_ in ("ADP", "CCONJ", "PUNCT", "DET", "SPACE"):
        kept.pop()
    if kept and (kept[0].like_num or all(token.ent_type_ in ("DATE", "TIME") for token in kept)):
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
        return token.ent_type_ in ("DATE", "TIME") or (token.text.isdigit() and len(token.text) < LONG_NUMBER)
    return token.ent_type_ in ("DATE", "TIME") and token.pos_ == "PROPN" and token.lower_ in DAYS


VERB_LIKE = cues("speakers.verb_like")
"""Verbs that the parse of a headline may take for nouns: "Report names London"."""
LONG_NUMBER = 3
DAYS = frozenset(day.lower() for day in weekdays())


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


def _last_speaker(earlier: Sequence[Sequence[Token]]) -> str | None:
    """Whom a pronoun may mean: the last one before who said or denied something."""
    for tokens in earlier:
        for token in reversed(tokens):
            if token.pos_ == "VERB" and (token.lemma_.lower() in speech_verbs() or token.lemma_.lower() in denials()):
                subject = _speaker(token)
                if subject is not None and subject.lower_ not in PRONOUNS:
                    return _printed(subject)
        named = _according(tokens)
        if named is not None:
            return named
    return None
