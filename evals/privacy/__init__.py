"""How well names and other identifiers are hidden before a text may leave the computer."""
