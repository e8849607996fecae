"""How is a Markdown file read? As the text that a reader sees, each paragraph on its own line number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpustool.domain.articles import Sourced
from corpustool.domain.texts import Origin
from corpustool.readers.blocks import Block
from corpustool.readers.cleaning import clean, clean_lines
from corpustool.readers.decoding import decode
from corpustool.readers.drafts import Draft
from corpustool.readers.front_matter import split
from corpustool.readers.origins import moved, shifted

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")


def read(data: bytes) -> Draft:
    """The draft of a Markdown file: no markup, links as their text; a heading at the top is the title.

    Pictures become captions ("Photo: …"); code and HTML are not prose and are left out.
    """
    header, source, line = split(clean_lines(decode(data), markup=True))
    rendered, origins, heading = _rendered(source)
    text = clean(rendered)
    title = header.title or (Sourced(heading, "first heading") if heading else None)
    return replace(
        header, text=text, title=title, origins=tuple(shifted(moved(origins, rendered, text), line=line - 1))
    )


def _rendered(source: str) -> tuple[str, list[Origin], str]:
    """The visible text, where it stands in ``source``, and the heading it begins with ("" where there is none)."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table").parse(source)
    lines = source.split("\n")
    parts: list[str] = []
    origins: list[Origin] = []
    heading = ""
    line = length = last = 0
    block = Block(lines, 0)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type != "inline" or not token.map:
            continue
        # The cells of a row stand on one line: a cell is looked for behind the one before it.
        block = Block(lines, token.map[0], block.column if parts and token.map[0] == last else 0)
        _write(token.children or (), block)
        text, last = block.text, token.map[0]
        if not text:
            continue
        if not parts and before is not None and before.type == "heading_open":
            heading = text
        # Empty lines keep the numbers of lines as an editor shows them.
        gap = "\n" * max(min(1, len(parts)), token.map[0] - line)
        origins += shifted(block.origins, offset=length + len(gap))
        line = max(line + min(1, len(parts)), token.map[0]) + text.count("\n")
        parts.append(gap + text)
        length += len(gap) + len(text)
    return "".join(parts), origins, clean(heading)


def _write(tokens: Sequence[Token], block: Block) -> None:
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                block.write(token.content)
            case "softbreak":
                block.next_line()
            case "hardbreak":
                block.next_line()
                block.next_row()
            case "image" if token.content:
                block.next_row()
                block.write(token.content, label="Photo: ")
                block.next_row()
