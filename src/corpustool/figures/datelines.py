"""Where does the dateline of a report end: "LYON, France, May 3 (XYZ) - ", "Quito, 7 Jan 90 -- "?"""

from __future__ import annotations

import re

LONGEST = 90
PLACE = r"[A-Z][\w.'’]*(?:[ -][A-Za-z][\w.'’]*){0,4}"
DASH = r"\s?(?:--|[-–—])\s"
DATELINE = re.compile(
    rf"\s*{PLACE}(?P<more>(?:[,/] ?[^-–—,:;()\n\"]{{1,30}}){{0,4}})(?P<agency> ?\([^()\n]{{1,60}}\))?{DASH}"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """The offset behind the dateline with which the stretch begins; ``start`` where it has none.

    A dateline has a first word in capitals, a day or an agency; "The mill - the oldest here - shut" has none of them.
    """
    found = DATELINE.match(text, start, min(end, start + LONGEST))
    if found is None:
        return start
    first = text[start : found.end()].split(None, 1)[0].strip(",")
    shouted = len(first) > 2 and first.isupper()
    dated = any(sign.isdigit() for sign in found["more"])
    return found.end() if shouted or dated or found["agency"] else start
