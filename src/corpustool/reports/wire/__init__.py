"""How does it look to a program? The JSON shapes, apart from the types of the domain: neither binds the other."""
