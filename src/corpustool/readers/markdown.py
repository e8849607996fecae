"""How is a Markdown file read? As the text that a reader sees, each paragraph on its own line number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpustool.domain.articles import Sourced
from corpustool.readers.cleaning import clean
from corpustool.readers.decoding import decode
from corpustool.readers.drafts import Draft
from corpustool.readers.front_matter import split

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")


def read(data: bytes) -> Draft:
    """The draft of a Markdown file: no markup, links as their text; a heading at the top is the title.

    Pictures become captions ("Photo: …"); code and HTML are not prose and are left out.
    """
    header, source = split(clean(decode(data), markup=True))
    text, heading = _rendered(source)
    title = header.title or (Sourced(heading, "first heading") if heading else None)
    return replace(header, text=clean(text), title=title)


def _rendered(source: str) -> tuple[str, str]:
    """The visible text, and the heading it begins with ("" where it begins otherwise)."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table").parse(source)
    blocks: list[str] = []
    line = 0
    heading = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline" or not token.map:
            continue
        text = "\n".join(" ".join(part.split()) for part in _visible(token.children or ()).split("\n")).strip()
        if not text:
            continue
        if not blocks and before is not None and before.type == "heading_open":
            heading = text
        # Empty lines keep the numbers of lines as an editor shows them.
        blocks.append("\n" * max(min(1, len(blocks)), token.map[0] - line) + text)
        line = max(line + min(1, len(blocks) - 1), token.map[0]) + text.count("\n")
    return "".join(blocks), clean(heading)


def _visible(tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                parts.append(token.content)
            case "softbreak":
                parts.append(" ")
            case "hardbreak":
                parts.append("\n")
            case "image" if token.content:
                parts.append(f"\nPhoto: {token.content}\n")
    return "".join(parts)
