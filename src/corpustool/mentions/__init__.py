"""Which names stand in an article? Labels, their clean-up, and what is not a name."""
