"""The corpus on disk, and the decisions file."""

from corpustool.store.corpus import Store
from corpustool.store.locations import below
from corpustool.store.rows import KnownFile, Sighting, UnreadFile

__all__ = ["KnownFile", "Sighting", "Store", "UnreadFile", "below"]
