"""The corpus on disk and the decisions file."""
