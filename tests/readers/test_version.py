"""The store does not read a file again whose bytes it knows: what is read from them must be a new version's then."""

import hashlib
import textwrap

from corpustool import readers

BODY = "Twelve people died when a ferry sank off Port Ellis on Monday, and 54 were hurt, the harbour master said."
PLAIN = f"""Ferry sinks off coast

By Ann Ray
Published: 4 March 2024

{BODY}
“Nobody came,” a woman said.

More on this story

Seven die in mine

The bay on Monday. (Photo: Jo Lee)
Read more: How ferries are built

© 2024 Harbour Post. All rights reserved.
"""
MARKDOWN = f"""---
title: Ferry sinks
date: 4 March 2024
source: https://example.org/ferry
---
# Off the **coast**

{BODY}
It was [told](https://example.org).

![The bay](bay.png)
"""
WRAPPED = textwrap.fill(f"{BODY} The boats went out into the bay that night.", 48) + "\n\nThe end."
FILES = {
    "sea/2024-03-04_harbour-post_ferry.txt": PLAIN.encode(),
    "ferry.md": MARKDOWN.encode(),
    "2024-03-04/wrapped.txt": WRAPPED.encode(),
    "old.txt": PLAIN.encode("cp1252"),
    "broken.txt": PLAIN.encode().decode("cp1252", "replace").encode(),
}
READ = {"1": "2d90b3d803af56e9"}


def test_files_that_are_read_differently_are_read_by_a_new_version() -> None:
    """Where this fails on purpose: raise ``readers.VERSION`` (once a release) and write the new hash beside it."""
    articles = [readers.read_bytes(data, path) for path, data in FILES.items()]
    assert {readers.VERSION: hashlib.sha256(repr(articles).encode()).hexdigest()[:16]} == READ
