"""Which version is this? Said here once: for the package, the reports and the build."""

VERSION = "0.1.0"
