"""A desk is nobody's area of need; to keep it organized may be. Every child is invented."""

from __future__ import annotations

import pytest

from tests.composer.test_present_levels import compose


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("James' binder is a mess. James reads.", "James needs support to keep James' binder organized"),
        ("In class, his desk is a mess.", "In class, he needs support to keep his desk organized"),
        ("They read. Their binder is a mess.", "They need support to keep their binder organized"),
        (
            "She reads. Her desk and locker are a mess.",
            "She needs support to keep her desk and locker organized",
        ),
        # the desk of somebody else
        ("Ana reads. Ana sits near Ben. Ben's desk is a mess.", "Ben's desk is an area of need"),
    ],
)
def test_what_is_messy_becomes_what_to_keep_organized(text: str, said: str) -> None:
    assert said in compose(text).text
