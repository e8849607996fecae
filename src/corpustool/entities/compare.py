"""Do two names name one thing? The door to the comparers of each kind."""

from __future__ import annotations

from corpustool.domain.mentions import EntityKind, NameMatch
from corpustool.entities.groups import compare_groups
from corpustool.entities.organisations import compare_organisations
from corpustool.entities.parts import (
    OrganisationName,
    Parts,
    PersonName,
    PlaceName,
    organisation_name,
    person_name,
    place_name,
)
from corpustool.entities.persons import compare_persons
from corpustool.entities.places import compare_places


def compare_names(a: str, b: str, kind: str) -> NameMatch:
    """Whether ``a`` and ``b`` name one ``kind`` of thing ("person", "organisation", "place", "group").

    The score (0 to 1) orders pairs over all reasons; ``same`` is the verdict without any context. Symmetric in ``a``
    and ``b``. Raises ``ValueError`` for another kind.
    """
    asked = EntityKind(kind)
    first, second = sorted((a, b))
    if asked is EntityKind.PERSON:
        return compare_persons(person_name(first), person_name(second))
    if asked is EntityKind.ORGANISATION:
        return compare_organisations(organisation_name(first), organisation_name(second))
    if asked is EntityKind.PLACE:
        return compare_places(place_name(first), place_name(second))
    return compare_groups(place_name(first), place_name(second))


def compare_parts(a: Parts, b: Parts, kind: EntityKind) -> NameMatch:
    """`compare_names` for names that were taken apart before."""
    if isinstance(a, PersonName) and isinstance(b, PersonName):
        return compare_persons(a, b)
    if isinstance(a, OrganisationName) and isinstance(b, OrganisationName):
        return compare_organisations(a, b)
    if isinstance(a, PlaceName) and isinstance(b, PlaceName):
        return compare_groups(a, b) if kind is EntityKind.GROUP else compare_places(a, b)
    raise ValueError("names of two kinds are not compared")
