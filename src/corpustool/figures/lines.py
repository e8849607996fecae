"""What stands in one sentence? Its lexemes, and the parsed tokens below them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from corpustool.domain.analysis import Sentence
from corpustool.domain.mentions import Mention
from corpustool.figures.lexemes import Lexeme, lexemes

REACH = 60
"""No context is looked for farther than this many words: a line without an end must not cost a square of its length."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with everything the readers of figures ask about it.

    ``tokens`` are the parsed tokens that begin in it and ``offsets`` where they begin; ``mentions`` the names
    that stand in it, in order.
    """

    index: int
    sentence: Sentence
    lexemes: tuple[Lexeme, ...]
    tokens: tuple[Token, ...]
    offsets: tuple[int, ...]
    mentions: tuple[Mention, ...]

    def token_at(self, offset: int) -> Token | None:
        """The token that holds the character at ``offset``."""
        place = bisect_right(self.offsets, offset) - 1
        if place < 0:
            return None
        token = self.tokens[place]
        return token if offset < token.idx + len(token.text) else None

    def token_of(self, lexeme: Lexeme) -> Token | None:
        """The token in which a lexeme begins."""
        return self.token_at(lexeme.start)

    def low(self, place: int) -> str:
        """The lexeme at ``place`` in lower case; empty beyond the ends of the line."""
        return self.lexemes[place].low if 0 <= place < len(self.lexemes) else ""

    def after(self, offset: int) -> int:
        """The place among the tokens of the first one that begins at or after ``offset``."""
        return bisect_left(self.offsets, offset)

    def mention_over(self, start: int, end: int) -> Mention | None:
        """The name that shares a character with the stretch, if one does."""
        return next(
            (mention for mention in self.near(start, end, 0) if mention.start < end and start < mention.end), None
        )

    def near(self, start: int, end: int, within: int) -> tuple[Mention, ...]:
        """The names that begin at most ``within`` characters (and one name) before or after the stretch."""
        first = bisect_left(self.mentions, start - within, key=lambda mention: mention.start)
        stop = bisect_right(self.mentions, end + within, key=lambda mention: mention.start)
        return self.mentions[max(0, first - 1) : stop]


def read_line(
    doc: Doc, text: str, index: int, sentence: Sentence, offsets: list[int], mentions: tuple[Mention, ...]
) -> Line:
    """The line of one sentence; ``offsets`` are those of all tokens of ``doc``."""
    first, stop = bisect_left(offsets, sentence.start), bisect_left(offsets, sentence.end)
    tokens = tuple(token for token in doc[first:stop] if not token.is_space)
    pieces = lexemes(text, sentence.start, sentence.end)
    return Line(index, sentence, pieces, tokens, tuple(token.idx for token in tokens), mentions)
