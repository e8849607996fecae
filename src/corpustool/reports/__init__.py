"""How does a report look, as text for people and as data for programs? Pure renderers, one module a format."""
