"""Where else does a name of the document stand, that the model passed over?"""

from __future__ import annotations

from collections import defaultdict

from corpustool.domain.mentions import EntityKind
from corpustool.lexicon import namewords
from corpustool.mentions.names import Name, Page, in_order


def mark_repeats(page: Page, names: list[Name]) -> list[Name]:
    """A name found once in a document is marked in its other places, longest form first."""
    known = _forms(page, names)
    taken = {offset for name in names for offset in range(name.start, name.end)}
    found: list[Name] = []
    for start, token in zip(page.starts, page.tokens, strict=True):
        if start in taken or token not in known:
            continue
        for form, kind in known[token]:
            end = start + len(form)
            if page.text.startswith(form, start) and _ends_word(page.text, end) and end - 1 not in taken:
                found.append(Name(start, end, kind))
                taken.update(range(start, end))
                break
    return in_order([*names, *found])


def _forms(page: Page, names: list[Name]) -> dict[str, list[tuple[str, EntityKind]]]:
    """Known forms by their first token, longest first; a person's surname is one of them."""
    kinds: dict[str, EntityKind] = {}
    for name in names:
        text = page.of(name)
        kinds.setdefault(text, name.kind)
        parts = text.split()
        if name.kind is EntityKind.PERSON and len(parts) > 1 and len(parts[-1]) > 2 and parts[-1][0].isupper():
            kinds.setdefault(parts[-1], name.kind)
    firsts: dict[str, str] = {}
    for name in names:
        text = page.of(name)
        at = page.token_at(name.start)
        if at < len(page.tokens) and page.starts[at] == name.start:
            firsts.setdefault(text, page.tokens[at])
    known: dict[str, list[tuple[str, EntityKind]]] = defaultdict(list)
    junk = namewords.junk()
    for text, kind in kinds.items():
        if len(text) > 2 and any(char.isupper() for char in text) and text.lower() not in junk:
            known[firsts.get(text, text)].append((text, kind))
    for forms in known.values():
        forms.sort(key=lambda form: (-len(form[0]), form[0]))
    return known


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")
