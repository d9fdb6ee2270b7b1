"""Words and their places, in the user's text exactly as given."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.text import sentences_with, words
from assistant.types import Span


def test_words_are_told_from_marks_and_keep_their_apostrophes() -> None:
    text = "Orla's  goal:\tread 40 words—twice."
    assert [word.text for word in words(text) if word.text.isalpha()] == ["goal", "read", "words", "twice"]
    assert words(text)[0].text.startswith("Orla")


@given(st.text(max_size=200))
def test_every_word_is_a_place_of_the_text(text: str) -> None:
    found = words(text)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_sentence_is_given_back_whole_and_once_for_the_parts_it_holds() -> None:
    text = "Ana sings. She needs support to sit long.\nShe writes 2 words. She writes 2 words."
    parts = [Span(text.index(part), text.index(part) + len(part), part) for part in ("sit long", "support")]
    parts += [Span(found, found + 6, "writes") for found in (text.index("writes"), text.rindex("writes"))]
    assert sentences_with(text, parts) == ("She needs support to sit long.", "She writes 2 words.")
    assert sentences_with(text, ()) == ()
