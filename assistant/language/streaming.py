"""A draft while it is still being written: its text as it grows, names restored, a placeholder never half.

What is heard here is unchecked. It may be shown as such; the finished answer goes through the gate as ever.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from assistant.errors import ModelError
from assistant.language.answers import as_it_reads

_KEY = re.compile(r'"rewrite"\s*:\s*"')
# The part of a JSON string that is whole: no escape cut in two, no half of a pair of surrogates.
_WHOLE = re.compile(
    r'(?:[^"\\]|\\["\\/bfnrt]|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}'
    r"|\\u(?:[0-9a-ce-fA-CE-F][0-9a-fA-F]|[dD][0-7])[0-9a-fA-F]{2})*"
)
_OPEN_BRACKET = re.compile(r"[⟦〚\[{<«【][^⟧〛\]}>»】]{0,40}\Z")
_LAST_WORD = re.compile(r"\S+\Z")


class LastHeard:
    """Shows each growing draft, and keeps the last text of one that is not finished.

    Args:
        show: Given the whole text so far, each time there is more of it.
    """

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self.text = ""

    def __call__(self, draft: str) -> None:
        """More of a draft."""
        self.text = draft
        self._show(draft)

    def finish(self) -> None:
        """The draft came to its end: it is judged, and nothing of it is unfinished."""
        self.text = ""


class GrowingDraft:
    """Hears the pieces of a model's answer and shows the draft in it, from its first word to the last heard.

    Args:
        restore: Puts the names back into a text; raises ModelError for a mark that was never given out.
        show: Given the whole text so far, each time there is more of it.
    """

    def __init__(self, restore: Callable[[str], str], show: Callable[[str], None]) -> None:
        self._restore = restore
        self._show = show
        self._begun = False
        self._over = False
        self._raw = ""  # as it came, not yet decoded
        self._held = ""  # decoded, not yet shown: it may be a part of a placeholder
        self._shown = ""

    def hear(self, piece: str) -> None:
        """One more piece of the answer. Once a name cannot be restored, nothing more is shown."""
        if self._over:
            return
        self._raw += piece
        if not self._begun:
            found = _KEY.search(self._raw)
            if found is None:
                return
            self._begun, self._raw = True, self._raw[found.end() :]
        self._decode()
        self._tell()

    def _decode(self) -> None:
        found = _WHOLE.match(self._raw)
        end = found.end() if found else 0
        self._held += json.loads(f'"{self._raw[:end]}"', strict=False)
        self._raw = self._raw[end:]
        self._over = self._raw.startswith('"')

    def _tell(self) -> None:
        steady = len(self._held) if self._over else _steady(self._held)
        if not steady:
            return
        try:
            self._shown += self._restore(self._held[:steady])
        except ModelError:
            self._over = True
            return
        self._held = self._held[steady:]
        self._show(as_it_reads(self._shown))


def _steady(text: str) -> int:
    """How much of `text` no further piece can change: up to a bracket that is open, or the last word."""
    last = _LAST_WORD.search(text)
    end = last.start() if last else len(text)
    opened = _OPEN_BRACKET.search(text[:end])
    return opened.start() if opened else end
