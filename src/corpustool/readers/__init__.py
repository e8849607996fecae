"""How does a file become an Article? One module a format."""
