"""How is a figure read from a parsed sentence? Numerals, bounds, units, the counted thing, place, time and speaker."""
