"""How does a Report look? One module a format."""
