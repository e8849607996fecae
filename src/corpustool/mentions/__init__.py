"""Which names stand in an article? Labels, their clean-up, and what is not a name."""

from corpustool.mentions.definitions import read_definitions
from corpustool.mentions.reading import read_mentions
from corpustool.mentions.recasing import recased

__all__ = ["read_definitions", "read_mentions", "recased"]
