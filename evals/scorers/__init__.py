"""Scorers: pure functions from a case and a result to a `Score`. They share no code with the checks
they judge where a blind spot could be shared: numbers, needs and names are looked for with plain patterns."""
