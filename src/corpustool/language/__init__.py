"""The only room that loads spaCy: choose, load and fingerprint a pipeline, and analyse documents with it."""
