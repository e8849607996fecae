"""Where the map runs."""
