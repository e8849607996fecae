"""Which words name people, and which name people of one sort: "miners", "pupils"?"""

from __future__ import annotations

import re

ANYBODY = frozenset(
    {
        "people", "person", "victim", "individual", "other", "shot", "dead", "hurt", "wounded", "injured", "casualty",
        "fatality", "life", "human",
    }
)  # fmt: skip
"""Words that name no sort of people ("four shot", "others")."""
_ROLES = re.compile(
    r"^(?:[\w-]{2,}(?:er|or|ist|ian|ee|eer|man|woman|migrant|guard)|adolescent|agent|aide|athlete|baby|bather|boy|bride"
    r"|brother|bystander|cadet|captive|chef|child|civilian|clerk|client|cook|cop|crew|daughter|father|girl|guerrilla"
    r"|guest|hostage|inhabitant|inmate|infant|juvenile|kid|migrant|militant|minor|monk|mother|nun|nurse|parent|patient"
    r"|pensioner|pilot|priest|protestant|pupil|recruit|relative|resident|servant|sibling|sister|son|spectator|student"
    r"|suspect|teen|toddler|tourist|troop|visitor|widow|youth)$"
)
_OTHERS = frozenset(
    {
        "badger", "bear", "beaver", "building", "bulldozer", "burger", "camper", "car", "center", "container", "cooler",
        "corner", "cruiser", "deer", "door", "escalator", "finger", "floor", "freighter", "gander", "hamster", "heifer",
        "helicopter", "locker", "lobster", "motor", "order", "otter", "oyster", "panther", "paper", "reactor", "river",
        "rooster", "scooter", "shelter", "shooter", "spider", "tanker", "tiger", "tower", "tractor", "trailer",
        "trawler", "vulture",
    }
)  # fmt: skip
"""Words that end as those of people do and name beasts or things."""
_SAME = {
    "kid": "child", "youngster": "child", "teen": "teenager", "juvenile": "teenager", "adolescent": "teenager",
    "schoolchild": "pupil", "cop": "officer", "policeman": "officer", "policewoman": "officer", "inmate": "prisoner",
    "employee": "worker", "staff": "worker",
}  # fmt: skip


def plain_sort(head: str | None) -> str | None:
    """The head, or the plainer word for the same sort of people: "teen" is "teenager"."""
    return _SAME.get(head, head) if head else None


def names_anybody(head: str | None) -> bool:
    """Whether it names people of no sort; what nobody names are people too, where they are killed or hurt."""
    return head is None or head in ANYBODY


def names_a_sort(head: str | None) -> bool:
    """Whether it names people by what they are or do."""
    return head is not None and head not in _OTHERS and head not in ANYBODY and bool(_ROLES.match(head))
