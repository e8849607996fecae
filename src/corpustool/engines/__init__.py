"""Where does the map run?"""

from corpustool.engines.local import run

__all__ = ["run"]
