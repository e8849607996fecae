"""Where does the map run, and how do parts of the reduce run side by side?"""

from corpustool.engines.local import run
from corpustool.engines.talking import Talk, Talks, able, alone

__all__ = ["Talk", "Talks", "able", "alone", "run"]
