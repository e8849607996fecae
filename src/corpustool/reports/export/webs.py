"""How is an article named to tools of the web? Its address where it has one, else its file as a relative address."""

from __future__ import annotations

import re
from urllib.parse import quote

from corpustool.domain.articles import Article
from corpustool.reports.harmless import encodable

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f-\x9f<>\"{}|\\^`]+", re.IGNORECASE)


def web_address(text: str) -> str | None:
    """``text`` where it is an address of the web and nothing else: never a script, a file or a sentence."""
    return text if _ADDRESS.fullmatch(text) and text == encodable(text) else None


def address(article: Article) -> str:
    """Where an article is found: on the web, or below the folder that was read."""
    known = web_address(article.url.value) if article.url else None
    return known or quote(encodable(article.path))
