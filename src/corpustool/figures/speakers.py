"""Who says so: "according to the ministry", "police said", "the report found"?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from corpustool.domain.mentions import EntityKind
from corpustool.figures.voices import DOCUMENTS, LONGEST, NOMINAL, Names, phrase, voice
from corpustool.lexicon.cues import cues
from corpustool.lexicon.events import denials
from corpustool.lexicon.speech import speech_cues, speech_verbs

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "dative", "iobj", "pobj", "prep", "npadvmod", "attr", "oprd"})
PRONOUNS = cues("speakers.pronouns")
RELATIVE = "who"
STEPS = 12
LABEL = 5
"""Words on one side of the colon that parts a heading from its source."""
REACH = 60
"""Words before "their report" among which its owner is looked for."""
MUTE = cues("speakers.mute")
NOBODY = speech_cues("nobody")
SHOWING = frozenset({"show", "suggest", "indicate", "reveal", "confirm"})
SHOWS = DOCUMENTS | speech_cues("shown_by")
CLAIMS = speech_cues("claims")
"""Nouns for something said: "a claim by the rebels that", "the union's estimate of"."""
ASKS_CLAUSE = speech_cues("asks_clause")
"""Verbs whose objects are listeners or things, not what is said: "told 40 reporters", "added 300 jobs"."""
ASKS_OBJECT = speech_cues("asks_object")
"""Verbs beside which a prepositional phrase tells when or where they are said."""
UNSAID = speech_cues("unsaid")
LEADS_ON = speech_cues("leads_on")
TAKEN = speech_cues("taken")
LEFT_OPEN = frozenset({"deny", "reject", "dispute", "refute", "contradict", "dismiss"})
"""Verbs whose subject speaks, but does not say what they govern."""
BODIES = speech_cues("bodies")
SOURCES = BODIES | speech_cues("sources")
OWNERS = frozenset({"their", "its"})

ACCORDING = "ccording"
Earlier = Callable[[], list[list[Token]]]


def speaker_of(tokens: Sequence[Token], token: Token | None, earlier: Earlier, names: Names, text: str) -> str | None:
    """Who says what stands at ``token``; ``earlier`` finds the stretches before, the nearest first, for a pronoun.

    ``text`` is the line: most lines hold no "according to" and no colon, and need not be searched word by word.
    Only words among ``tokens``, those of a line, speak: a parse may run over a line end.
    """
    if token is None or not tokens:
        return None
    told = _according(tokens, names) if ACCORDING in text else None
    told = told or (_labelled(tokens, token, names) if ":" in text else None)
    if told is not None:
        return told
    below, pronoun = token, None
    first, last = tokens[0].i, tokens[-1].i
    for _ in range(STEPS):
        above = below.head
        if above == below:
            break
        subject = _source(above, below) if first <= above.i <= last else None
        if subject is not None and first <= subject.i <= last:
            if subject.lower_ not in PRONOUNS:
                return _owner(subject, earlier, names) or voice(subject, names)
            pronoun = pronoun or subject
        below = above
    if pronoun is None:
        return None
    told = _told_before(pronoun, names)
    return told or _last_speaker([[other for other in tokens if other.i < token.i], *earlier()], pronoun.lower_, names)


def _source(above: Token, below: Token) -> Token | None:
    """Who says what stands at ``below`` where a verb or a noun of saying governs it."""
    if above.pos_ == "VERB":
        said = above.lemma_.lower() in speech_verbs() and below.dep_ not in SUBJECTS and _tells(above, below)
        return _speaker(above) if said and above.lemma_.lower() not in LEFT_OPEN else None
    if above.pos_ == "NOUN" and above.lemma_.lower() in CLAIMS and below.dep_ in ("acl", "prep", "ccomp"):
        return _claimant(above)
    return None


def _tells(verb: Token, below: Token) -> bool:
    """Whether what hangs on the verb by ``below`` is said: not a listener, not the time of saying, not a denial."""
    lemma = verb.lemma_.lower()
    frame = below.dep_ == "prep" and lemma in ASKS_OBJECT and below.lower_ not in ("of", "about")
    if frame or (below.dep_ in OBJECTS and lemma in ASKS_CLAUSE):
        return False
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in UNSAID):
            return False
        if child.dep_ == "dobj" and lemma == "claim" and child.lemma_.lower() in TAKEN:
            return False
    return True


def _claimant(noun: Token) -> Token | None:
    """Whose claim it is: "a claim by the rebels", "the rebels' claim"."""
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN") and child.ent_type_ not in ("DATE", "TIME"):
            return child
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            return next((goal for goal in child.children if goal.dep_ == "pobj"), None)
    return None


def _owner(subject: Token, earlier: Earlier, names: Names) -> str | None:
    """Whose "their report" is: the last organisation before that was a subject, where the text names one."""
    if not any(child.dep_ == "poss" and child.lower_ in OWNERS for child in subject.children):
        return None
    here = [subject.doc[place] for place in range(max(0, subject.left_edge.i - REACH), subject.left_edge.i)]
    for tokens in (here, *earlier()):
        for token in reversed(tokens):
            if token.dep_ in SUBJECTS and token.pos_ == "PROPN" and token.ent_type_ == "ORG":
                return voice(token, names)
    return None


def reported_by(tokens: Sequence[Token], names: Names) -> str | None:
    """The subject of the first verb of saying among ``tokens``, or whom "according to" names."""
    for token in tokens:
        if token.lemma_.lower() in speech_verbs() and token.pos_ == "VERB":
            subject = _speaker(token)
            denied = any(child.dep_ == "neg" for child in token.children)
            if subject is not None and subject.lower_ not in PRONOUNS and not denied:
                return voice(subject, names)
    return _according(tokens, names)


def _speaker(verb: Token) -> Token | None:
    """The subject of an active verb of saying, the agent of a passive one ("was found by the auditors")."""
    helped = [child.dep_ for child in verb.children if child.dep_ in ("nsubjpass", "auxpass", "aux")]
    bare = verb.tag_ == "VBN" and not helped and verb.dep_ in ("acl", "pcomp", "advcl")
    if bare or "nsubjpass" in helped or "auxpass" in helped:
        agent = next((child for child in verb.children if child.dep_ == "agent"), None)
        return next((child for child in agent.children if child.dep_ == "pobj"), None) if agent is not None else None
    return _subject(verb)


def _subject(verb: Token) -> Token | None:
    saying = verb
    for _ in range(3):
        found = next((child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ in NOMINAL), None)
        if found is not None and found.lower_ == RELATIVE:
            found = verb.head if verb.dep_ == "relcl" and verb.head.pos_ in NOMINAL else None
        if found is not None:
            return found if _may_speak(found, saying) else None
        if verb.dep_ == "xcomp" and verb.head.lemma_.lower() not in LEADS_ON:
            return None
        if verb.dep_ not in ("conj", "xcomp"):
            return None
        verb = _first_said(verb, saying) or verb.head
    return None


def _first_said(verb: Token, saying: Token) -> Token | None:
    """The verb of saying with which another one goes on over what is said: "said that banks are shut and added"."""
    if verb.dep_ != "conj" or verb.head.lemma_.lower() in speech_verbs():
        return None
    above = verb.head
    for _ in range(3):
        if above.dep_ == "ccomp" and above.head.tag_ == saying.tag_ and above.head.lemma_.lower() in speech_verbs():
            return above.head
        above = above.head
    return None


def _may_speak(subject: Token, verb: Token) -> bool:
    """Whether the subject is somebody or a document; "Norvik profit adds 12 percent" says nothing."""
    if subject.ent_type_ in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY") or subject.lower_ in NOBODY:
        return False
    lemma = subject.lemma_.lower()
    if verb.lemma_.lower() == "show" and subject.pos_ == "NOUN":
        return lemma in SHOWS
    return lemma not in MUTE or verb.lemma_.lower() in SHOWING


def _according(tokens: Sequence[Token], names: Names) -> str | None:
    for place, token in enumerate(tokens[:-2]):
        if token.lower_ == "according" and tokens[place + 1].lower_ == "to":
            return _whom(tokens[place + 1], tokens[place + 2 : place + 2 + LONGEST], names)
    return None


def _labelled(tokens: Sequence[Token], token: Token, names: Names) -> str | None:
    """Whom a heading names at its end or before a colon: "Five held in raid: police", "Officials: 12 dead"."""
    for place in range(len(tokens) - 2, max(len(tokens) - 2 - LABEL, 0), -1):
        if tokens[place].text == ":" and token.i < tokens[place].i:
            last = tokens[-1]
            named = names.kind(last) in (EntityKind.PERSON, EntityKind.ORGANISATION)
            return phrase(tokens[place + 1 :]) if named or _is_source(last) else None
    for place in range(1, min(LABEL, len(tokens))):
        if tokens[place].text == ":" and token.i > tokens[place].i:
            return phrase(tokens[:place]) if _is_source(tokens[place - 1]) else None
    return None


def _is_source(token: Token) -> bool:
    return token.lemma_.lower() in SOURCES or token.lower_ in SOURCES


def _whom(to: Token, behind: Sequence[Token], names: Names) -> str | None:
    """Whom "according to" names: the noun it governs, else the words behind it; a law or a plan says nothing."""
    goal = next((child for child in to.children if child.dep_ == "pobj" and child.pos_ in NOMINAL), None)
    if goal is None or goal.i - to.i > LONGEST or goal.lower_ in PRONOUNS:
        return phrase(behind)
    return voice(goal, names)


def _told_before(pronoun: Token, names: Names) -> str | None:
    """The name that is the subject of what "it said" closes: "Norvik will cut 40 jobs, it said"."""
    said = next((child for child in pronoun.head.children if child.dep_ == "ccomp" and child.i < pronoun.i), None)
    found = next((child for child in said.children if child.dep_ in SUBJECTS), None) if said is not None else None
    if found is None or not _fits(pronoun.lower_, found, names):
        return None
    if names.over(found) is None and found.lemma_.lower() not in BODIES:
        return None
    return voice(found, names)


def _last_speaker(earlier: Sequence[Sequence[Token]], pronoun: str, names: Names) -> str | None:
    """Whom a pronoun may mean: the last one before who said or denied something."""
    for tokens in earlier:
        for token in reversed(tokens):
            if token.pos_ == "VERB" and (token.lemma_.lower() in speech_verbs() or token.lemma_.lower() in denials()):
                subject = _speaker(token)
                if subject is not None and subject.lower_ not in PRONOUNS and _fits(pronoun, subject, names):
                    return voice(subject, names)
        named = _according(tokens, names)
        if named is not None:
            return named
    return None


def _fits(pronoun: str, subject: Token, names: Names) -> bool:
    """Whether the pronoun can stand for the subject: "he" for one person, "it" for no person, "they" for several."""
    person, many = names.kind(subject) is EntityKind.PERSON, subject.tag_ in ("NNS", "NNPS")
    if pronoun in ("he", "she"):
        return person or (not many and subject.pos_ == "NOUN" and _is_person(subject.lemma_.lower()))
    if pronoun == "it":
        return not person and not many and not (subject.pos_ == "NOUN" and _is_person(subject.lemma_.lower()))
    return pronoun != "they" or not person


def _is_person(noun: str) -> bool:
    if noun in speech_cues("persons"):
        return True
    return noun.endswith(("man", "woman", "er", "or", "ist")) and noun not in speech_cues("no_persons")
