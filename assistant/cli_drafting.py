"""What a model is writing, shown on a terminal while it writes: every line marked as unchecked."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable
from typing import TextIO

import click

MARK = "unchecked | "
_HEAD = (
    "The model is writing. This is not the result: it may be wrong, and nothing in it has been checked yet."
)
_AGAIN = "The model writes again."
_BROKEN = (
    "The model's draft ends here, unfinished and unchecked. "
    "Only a result below this line is whole and has been checked."
)
_END = (
    "That was the model's draft. Only a result below this line has been checked."  # none, if it was stopped
)
_WIDEST = 100  # columns
_LAST_WORD = re.compile(r"\S*\Z")  # it may still grow


class DraftLines:
    """Writes a growing draft in lines that each say they are unchecked, so that none can pass for a result.

    The lines stay on the screen, mark and all: a screen reader and a simple terminal can follow them, and
    what was read is not taken away. Heard from another thread; after the end it shows nothing more.

    Args:
        write: Given each piece to show.
        width: Columns of the terminal.
    """

    def __init__(self, write: Callable[[str], None], width: int) -> None:
        self._write = write
        self._room = max(20, min(width, _WIDEST) - len(MARK) - 1)
        # A word that is longer than a line is cut: the terminal would wrap it onto a line without a mark.
        self._word = re.compile(rf"\n|\S{{1,{self._room}}}")
        self._lock = threading.Lock()
        self._draft = ""
        self._shown = 0  # characters of the draft
        self._column = 0
        self._begun = self._over = False

    def show(self, draft: str) -> None:
        """The whole draft so far. One that does not go on from the last is a new one, and begun anew."""
        with self._lock:
            if self._over or not draft.strip():
                return
            if not self._begun:
                self._write(f"{_HEAD}\n{MARK}")
            elif not draft.startswith(self._draft):
                self._add(self._draft[self._shown :])
                self._write(f"\n{_AGAIN}\n{MARK}")
                self._shown = self._column = 0
            self._begun, self._draft = True, draft
            whole = len(_LAST_WORD.sub("", draft))
            self._add(draft[self._shown : whole])
            self._shown = max(whole, self._shown)

    def end(self, *, unfinished: bool = False) -> None:
        """Nothing more is shown; says that what was shown is no result (`unfinished`: not even whole)."""
        with self._lock:
            if self._begun and not self._over:
                self._add(self._draft[self._shown :])
                self._write(f"\n{_BROKEN if unfinished else _END}\n\n")
            self._over = True

    def _add(self, text: str) -> None:
        for word in self._word.findall(text):
            self._add_word(word)

    def _add_word(self, word: str) -> None:
        if word == "\n" or (self._column and self._column + 1 + len(word) > self._room):
            self._write(f"\n{MARK}")
            self._column = 0
        if word != "\n":
            # A sign that steers the terminal could take the mark away again.
            shown = "".join(sign if sign.isprintable() else "?" for sign in word)
            self._write(f" {shown}" if self._column else shown)
            self._column += len(shown) + bool(self._column)


def lines_for_terminal(form: str) -> DraftLines | None:
    """Lines on standard error where a person reads along: not where the result is piped, nor as JSON."""
    if form == "json" or not (_is_terminal(sys.stdout) and _is_terminal(sys.stderr)):
        return None
    import shutil

    width = shutil.get_terminal_size().columns
    return DraftLines(lambda piece: click.echo(piece, nl=False, err=True), width)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
