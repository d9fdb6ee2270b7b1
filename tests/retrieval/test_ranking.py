from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.ranking import Example, Ranker
from assistant.retrieval.words import pieces, stem, stems, words

EXAMPLES = [
    Example(text, label, group)
    for text, label, group in (
        ("The bus is late every morning.", "bus_late", "bus"),
        ("The driver skips our stop.", "bus_stop", "bus"),
        ("We wait for the bus in the rain.", "bus_late", "bus"),
        ("Lunch has nuts in it.", "lunch_nuts", "lunch"),
        ("He is allergic to the school lunch.", "lunch_nuts", "lunch"),
        ("There is no time to eat lunch.", "lunch_time", "lunch"),
    )
]


@pytest.fixture(scope="module")
def ranker(embedder: MiniLMEmbeddings) -> Ranker:
    return Ranker(EXAMPLES, embedder.embed_array([e.text for e in EXAMPLES]), embedder)


def test_meaning_and_words_rank_groups_and_labels(ranker: Ranker) -> None:
    ranking = ranker.rank("My daughter has an allergy and they served peanuts.")
    assert ranking.groups[0][0] == "lunch"
    assert ranking.labels[0][0] == "lunch_nuts"
    assert ranker.rank("The driver drove past our stop.").labels[0][0] == "bus_stop"


def test_an_example_fits_its_own_group(ranker: Ranker) -> None:
    for example in EXAMPLES:
        (best, score), (_, second) = ranker.rank(example.text).groups
        assert best == example.group
        assert score > second


def test_a_message_of_unknown_words_is_ranked(ranker: Ranker) -> None:
    assert len(ranker.rank("???").groups) == 2
    assert len(ranker.rank("").labels) == 4


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("tested", "tests"),
        ("testing", "test"),
        ("goals", "goal"),
        ("policies", "policy"),
        ("refused", "refuse"),
    ],
)
def test_forms_of_a_word_meet(word: str, other: str) -> None:
    assert stem(word) == stem(other)


def test_people_and_plain_words_do_not_count() -> None:
    assert stems("My daughters were there when they tested him") == ["test"]
    assert stems("doesn’t") == stems("doesn't")


@given(st.text(max_size=4000))
def test_pieces_are_taken_from_the_text(text: str) -> None:
    parts = pieces(text)
    assert parts
    assert all(part in text for part in parts)
    assert text.strip().startswith(parts[0])
    assert text.strip().endswith(parts[-1])
    assert all(len(part) <= 1100 for part in parts)


def test_words_meet_with_and_without_their_accents() -> None:
    assert words("¿Cuándo es la reunión del niño?") == words("Cuando es la reunion del nino?")
    assert words("Cuando es la reunion")[0] == "cuando"
