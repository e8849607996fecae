"""Where does the map run, and how do parts of the reduce run side by side?"""

from corpustool.engines.local import run
from corpustool.engines.talking import Alone, Talk, Talks, able

__all__ = ["Alone", "Talk", "Talks", "able", "run"]
