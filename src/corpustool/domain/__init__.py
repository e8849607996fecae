"""What are the things? Frozen values that every room understands; no room's business is done here."""
