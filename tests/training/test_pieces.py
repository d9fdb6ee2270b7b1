"""The pieces of a text to choose from: all its words, each answer whole."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.text import words
from assistant.pipeline import Assistant
from assistant.training.pieces import answer_spans, pieces
from assistant.types_training import Exercise

_BITS = st.sampled_from(
    [
        "Ana",
        "is lazy",
        "and reads",
        ",",
        ".",
        "\n",
        "\r\n",
        " ",
        "but",
        "because",
        "e\u0301",
        "🙂",
        "4/5",
        "İ",
    ]
)


def _exercise(text: str, *answers: str) -> Exercise:
    return Exercise(
        id="spot-reading-1",
        kind="spot",
        level=1,
        area="reading",
        ages="6-10",
        title="A",
        text=text,
        explanation="B",
        guidance=("smart_goals",),
        answers=answers,
    )


@given(st.one_of(st.text(max_size=200), st.lists(_BITS, max_size=40).map(" ".join)))
def test_the_pieces_hold_every_word_in_order(text: str) -> None:
    found = pieces(_exercise(text))
    assert all(text[piece.start : piece.end] == piece.text for piece in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(piece.text.strip() == piece.text and piece.text for piece in found)
    left_over = [word for word in words(text) if not any(p.start <= word.start < p.end for p in found)]
    assert left_over == []


@given(st.lists(_BITS, min_size=3, max_size=40).map(" ".join), st.data())
def test_an_answer_is_in_one_piece(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    answer = text[start : data.draw(st.integers(start + 1, len(text)))].strip()
    exercise = _exercise(text, *([answer] if answer else []))
    found = pieces(exercise)
    for span in answer_spans(exercise):
        assert sum(piece.start < span.end and span.start < piece.end for piece in found) == 1


def test_a_long_sentence_is_cut_where_a_reader_would_pause() -> None:
    text = "He is lazy and guesses at words, but on new pages he reads 41 words correct in one minute."
    assert [piece.text for piece in pieces(_exercise(text, "is lazy"))] == [
        "He is lazy",
        "and guesses at words,",
        "but on new pages he reads 41 words correct",
        "in one minute.",
    ]


def test_a_cut_never_runs_through_an_answer() -> None:
    text = "Nia is helpless and hopeless and lost in math. She counts to 40."
    whole = [piece.text for piece in pieces(_exercise(text, "is helpless and hopeless and lost in math"))]
    assert whole == ["Nia is helpless and hopeless and lost in math.", "She counts to 40."]


def test_no_piece_of_the_projects_texts_is_a_crumb_or_a_flood(assistant: Assistant) -> None:
    for exercise in assistant.exercises:
        if exercise.kind == "spot":
            sizes = [len(words(piece.text)) for piece in assistant.pieces(exercise)]
            assert len(sizes) >= 3, exercise.id
            assert min(sizes) >= 3, exercise.id
            assert max(sizes) <= 16, exercise.id


def test_two_answers_with_the_same_words_are_two(made: Callable[..., Exercise]) -> None:
    exercise = made("spot", text="He is lazy. He is lazy.", answers=("is lazy", "is lazy"))
    assert [span.start for span in answer_spans(exercise)] == [3, 15]
