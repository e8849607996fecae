"""How does a file become an Article? One module a format."""

from corpustool.readers.articles import digest, from_text, read, read_bytes
from corpustool.readers.files import File, Found, find, label, load
from corpustool.readers.formats import formats
from corpustool.readers.versions import version

__all__ = ["File", "Found", "digest", "find", "formats", "from_text", "label", "load", "read", "read_bytes", "version"]
