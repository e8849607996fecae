"""Which parts of SARIF 2.1.0 does a report need? The standard's own names, as far as we fill them.

Static Analysis Results Interchange Format (SARIF) Version 2.1.0 Plus Errata 01, OASIS Standard.
"""

from __future__ import annotations

import msgspec

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
ROOT = "%SRCROOT%"
"""What relative addresses are relative to, by the name that most programs know."""


class _Wire(msgspec.Struct, frozen=True, omit_defaults=True, rename="camel", kw_only=True):
    """Names as the standard has them; what is not known is left out."""


class Message(_Wire, frozen=True):
    """What is told; ``markdown`` is the same with structure."""

    text: str
    markdown: str | None = None


class ArtifactLocation(_Wire, frozen=True):
    """Where a file lies: an address relative to ``uri_base_id``; ``index`` is its place among the artifacts."""

    uri: str | None = None
    uri_base_id: str | None = None
    index: int | None = None
    description: Message | None = None


class Snippet(_Wire, frozen=True):
    """The text of a region."""

    text: str


class Region(_Wire, frozen=True):
    """A stretch of a file: lines and columns count from 1, the last column is the one behind it."""

    start_line: int
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    snippet: Snippet | None = None


class PhysicalLocation(_Wire, frozen=True):
    """A stretch of a file, or all of it."""

    artifact_location: ArtifactLocation
    region: Region | None = None


class Location(_Wire, frozen=True):
    """Where something stands, and what is to be said of that; messages refer to it by its ``id``."""

    physical_location: PhysicalLocation
    id: int | None = None
    message: Message | None = None


class Suppression(_Wire, frozen=True):
    """Why a result is not shown: somebody accepted it."""

    kind: str
    status: str
    justification: str


class Result(_Wire, frozen=True):
    """A finding."""

    rule_id: str
    level: str
    message: Message
    locations: list[Location]
    partial_fingerprints: dict[str, str]
    rank: float
    properties: dict[str, str]
    rule_index: int | None = None
    related_locations: list[Location] = []
    suppressions: list[Suppression] = []


class Configuration(_Wire, frozen=True):
    """How grave a rule's findings are, and whether it runs by itself."""

    level: str
    enabled: bool = True


class Descriptor(_Wire, frozen=True):
    """A rule."""

    id: str
    name: str
    short_description: Message
    full_description: Message
    help: Message
    default_configuration: Configuration
    properties: dict[str, str | list[str]]


class Extension(_Wire, frozen=True):
    """A part of a program that has a name of its own."""

    name: str


class Driver(_Wire, frozen=True):
    """The program with its rules, which GitHub wants to be told even where there are none."""

    name: str
    version: str
    rules: list[Descriptor]


class Tool(_Wire, frozen=True):
    """The program and the language pipeline that it read with."""

    driver: Driver
    extensions: list[Extension] = []


class Notification(_Wire, frozen=True):
    """Something about the run itself."""

    level: str
    message: Message
    locations: list[Location] = []


class Invocation(_Wire, frozen=True):
    """The run."""

    execution_successful: bool
    tool_execution_notifications: list[Notification] = []
    tool_configuration_notifications: list[Notification] = []


class Artifact(_Wire, frozen=True):
    """An article."""

    location: ArtifactLocation
    roles: list[str]
    description: Message | None = None


class Run(_Wire, frozen=True):
    """One run."""

    tool: Tool
    column_kind: str
    original_uri_base_ids: dict[str, ArtifactLocation]
    invocations: list[Invocation]
    artifacts: list[Artifact]
    results: list[Result]
    properties: dict[str, int | dict[str, int]]


class Log(_Wire, frozen=True):
    """The whole document."""

    schema: str = msgspec.field(name="$schema")
    version: str
    runs: list[Run]
