from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.render.changes import Change, changes

_TEXT = st.text(alphabet="ab 5%.,\n'é", max_size=40)


def _letters(text: str) -> str:
    return "".join(text.split())


def test_what_is_new_and_what_is_gone_is_told_apart() -> None:
    assert changes("Ana will read 5 books.", "Ana will use maps to read 5 books.") == [
        Change("same", "Ana will "),
        Change("new", "use maps to "),
        Change("same", "read 5 books."),
    ]
    assert Change("gone", "5 ") in changes("read 5 books", "read 6 books")


@given(before=_TEXT, after=_TEXT)
def test_both_texts_can_be_read_back(before: str, after: str) -> None:
    found = changes(before, after)
    assert _letters("".join(c.text for c in found if c.kind != "gone")) == _letters(after)
    assert _letters("".join(c.text for c in found if c.kind != "new")) == _letters(before)
