"""Which words does the tool know? Packaged tables, each read once; the source of each stands in its header."""
