"""How does a corpus look to other tools? One module a format; rows in, bytes out."""
