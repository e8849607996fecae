"""What can go wrong, and what should the person do about it?

A ``CorpustoolError`` is something the person can mend: it has a message and a hint. Everything else that is
raised is a fault of the program (``ValueError`` where a programmer called a function wrongly).
"""


class CorpustoolError(Exception):
    """A failure the person can mend; ``cli`` prints message and hint and exits with ``exit_code``."""

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UnreadableFile(CorpustoolError):
    """A file that cannot become an article: the message is the reason, without the path."""


class NothingToRead(CorpustoolError):
    """No article, or no figure in any of them."""

    exit_code = 3


class PathMissing(CorpustoolError):
    """A path the person named does not exist."""


class ModelMissing(CorpustoolError):
    """The language model is not installed, or lacks a component that is needed."""


class StoreError(CorpustoolError):
    """The corpus on disk cannot be used: newer schema, damaged, locked by another run."""


class SettingError(CorpustoolError):
    """A setting or option has an unknown name or a value that cannot be."""


class DecisionError(CorpustoolError):
    """A decision that cannot be taken: it names nothing known, or contradicts another one."""


class BaselineError(CorpustoolError):
    """A baseline that cannot be read or written: missing, broken, foreign, or of a newer version."""


class Unknown(CorpustoolError):
    """The person asked for an article, a name, a finding or a rule that is not there."""
