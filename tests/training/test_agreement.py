"""Krippendorff's alpha against published examples, and what is said about it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.training.agreement import agreement

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units,
# gaps; for ordinal data alpha is 0.815.
FOUR_OBSERVERS = {
    "A": "1 2 3 3 2 1 4 1 2 . . .",
    "B": "1 2 3 3 2 2 4 1 2 5 . 3",
    "C": ". 3 3 3 2 3 4 2 2 5 1 .",
    "D": "1 2 3 3 2 4 4 1 2 5 1 .",
}
# The same paper, example A: two observers, ten units, two values; alpha is 0.095.
TWO_OBSERVERS = {"A": "0 1 0 0 0 0 0 0 1 0", "B": "1 1 1 0 0 1 0 0 0 0"}

_RATINGS = st.dictionaries(
    st.sampled_from("abcd"), st.dictionaries(st.sampled_from("uvwxyz"), st.integers(1, 5)), max_size=4
)


def _ratings(rows: dict[str, str]) -> dict[str, dict[str, int]]:
    return {
        rater: {f"unit {n}": int(value) for n, value in enumerate(row.split()) if value != "."}
        for rater, row in rows.items()
    }


def test_the_published_example_with_gaps() -> None:
    found = agreement(_ratings(FOUR_OBSERVERS))
    assert found.alpha == pytest.approx(0.815, abs=0.0005)
    # 8 units with four ratings, 2 with three, 1 with two; the last unit has one rating and is left out.
    assert found.pairs == 8 * 6 + 2 * 3 + 1
    assert found.percent == pytest.approx(100 * 43 / 55)


def test_the_published_example_with_two_values() -> None:
    found = agreement(_ratings(TWO_OBSERVERS))
    assert found.alpha == pytest.approx(0.095, abs=0.0005)
    assert found.percent == 60


def test_the_order_of_the_ratings_counts() -> None:
    near = agreement(_ratings({"A": "1 1 2 4 5 5", "B": "1 2 1 5 4 5"})).alpha
    far = agreement(_ratings({"A": "1 1 2 4 5 5", "B": "1 5 4 2 1 5"})).alpha
    assert near is not None
    assert far is not None
    assert near > far


@given(_RATINGS)
def test_it_depends_on_the_ranks_and_not_on_names_or_numbers(ratings: dict[str, dict[str, int]]) -> None:
    found = agreement(ratings)
    other = {
        f"rater {name}": {thing: 10 * rating**2 for thing, rating in reversed(rated.items())}
        for name, rated in reversed(ratings.items())
    }
    again = agreement(other)
    assert (again.pairs, again.percent) == (found.pairs, found.percent)
    assert again.alpha == (None if found.alpha is None else pytest.approx(found.alpha))


@given(_RATINGS)
def test_full_agreement_is_one_and_nothing_is_more(ratings: dict[str, dict[str, int]]) -> None:
    found = agreement(ratings)
    assert (found.pairs == 0) == (found.percent is None)
    if found.alpha is not None:
        assert found.alpha <= 1
        assert (found.alpha == 1) == (found.percent == 100)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({}, "Nothing can be compared yet"),
        ({"A": "1 2", "B": ". ."}, "Nothing can be compared yet"),
        ({"A": "3 3", "B": "3 3"}, "Everyone gave the same rating"),
        ({"A": "1 2 3 4 5 1 2 3", "B": "1 2 3 4 5 1 2 3"}, "rates alike"),
        ({"A": "1 2 3 4 5 1 2 3", "B": "2 2 3 4 5 3 2 3"}, "mostly alike"),
        ({"A": "1 2 3 4 5 1 2 3", "B": "1 2 3 4 5 5 4 3"}, "more than chance"),
        ({"A": "1 2 3 4 5 1 2 3", "B": "5 4 3 2 1 5 4 3"}, "no more than chance"),
    ],
)
def test_the_figures_are_put_in_words(rows: dict[str, str], said: str) -> None:
    assert said in agreement(_ratings(rows)).explanation


def test_few_ratings_are_called_few() -> None:
    assert "With so few ratings" in agreement(_ratings({"A": "1 5", "B": "1 5"})).explanation
    assert "few ratings" not in agreement(_ratings(FOUR_OBSERVERS)).explanation
