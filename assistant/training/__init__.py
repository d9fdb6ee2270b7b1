"""Exercises for staff: loaded, cut into pieces to choose from, marked by the same checks, and compared."""
