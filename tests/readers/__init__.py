"""How a file becomes an article."""
