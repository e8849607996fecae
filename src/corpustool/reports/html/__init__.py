"""How does a report look as a page? One file for a browser: no network, no script needed, everything escaped."""
