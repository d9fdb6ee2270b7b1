"""How the worker says that a file cannot be used."""

from __future__ import annotations


class RefusedFile(Exception):
    """A file that cannot be used. `problem` goes on after the file's name; neither holds its words."""

    def __init__(self, problem: str, fix: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.fix = fix
