"""What is inconsistent, and how grave? One file per family of rules, one catalogue."""
