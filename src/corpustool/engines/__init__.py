"""Where does the map run, and how do parts of the reduce run side by side?"""

from corpustool.engines.local import run
from corpustool.engines.talking import Talks, able

__all__ = ["Talks", "able", "run"]
