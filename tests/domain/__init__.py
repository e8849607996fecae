"""The shared types."""
