"""How does it look to a person at a terminal? One module a subject; nothing from an article is ever markup."""
