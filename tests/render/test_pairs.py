from __future__ import annotations

from assistant.render.pairs import kept_pairs
from assistant.types import Span
from tests.ui.results import kept, result

_BEFORE = "Ines will read 70 words per minute in 3 of 4 weekly checks."
_AFTER = "Ines will use her love of maps to read 70 words per minute in 3 of 4 weekly checks."


def _rows(before: str, after: str, *parts: tuple[str, str]) -> list[tuple[str, str, str]]:
    found = kept_pairs(result(before, after, facts=tuple(kept(before, kind, part) for kind, part in parts)))
    return [(pair.kind, pair.before.text, pair.written) for pair in found.rows()]


def test_neighbours_become_one_phrase_named_after_its_number() -> None:
    rows = _rows(
        _BEFORE, _AFTER, ("skill", "read"), ("count", "70"), ("claim", "words"), ("rate", "per minute")
    )
    assert rows == [("count", "70 words per minute", "70 words per minute")]


def test_one_word_after_the_last_number_stays_with_it() -> None:
    rows = _rows(_BEFORE, _AFTER, ("ratio", "3 of 4"), ("rate", "weekly"), ("skill", "checks"))
    assert rows == [("ratio", "3 of 4 weekly checks", "3 of 4 weekly checks")]


def test_a_full_stop_is_not_part_of_a_row() -> None:
    assert _rows("Lee writes for 15 min.", "For 15 min Lee writes.", ("duration", "15 min.")) == [
        ("duration", "15 min", "15 min")
    ]


def test_a_phrase_that_was_split_falls_back_to_its_parts() -> None:
    rows = _rows(
        "in 3 of 4 weekly checks", "weekly, in 3 of 4 tries", ("ratio", "3 of 4"), ("rate", "weekly")
    )
    assert rows == [("ratio", "3 of 4", "3 of 4"), ("rate", "weekly", "weekly")]


def test_another_wording_of_the_same_fact_is_shown_beside_it() -> None:
    before, after = "4 out of 5 trials", "80% of trials"
    item = kept(before, "ratio", "4 out of 5", Span(0, 3, "80%"))
    (row,) = kept_pairs(result(before, after, facts=(item,))).rows()
    assert (row.before.text, row.written) == ("4 out of 5", "80%")


def test_plain_words_are_listed_and_not_rows() -> None:
    found = kept_pairs(
        result(_BEFORE, _AFTER, facts=(kept(_BEFORE, "skill", "read"), kept(_BEFORE, "person", "Ines")))
    )
    assert found.words == ("read",)
    assert [pair.kind for pair in found.pairs] == ["person"]


def test_the_same_number_twice_is_paired_in_order_and_shown_once() -> None:
    before = "80% in class, 80% at home"
    after = "With maps: 80% in class, 80% at home"
    first, second = kept(before, "percent", "80%"), before.rindex("80%")
    again = type(first)(kind="percent", text="80%", start=second, end=second + 3)
    found = kept_pairs(result(before, after, facts=(first, again)))
    assert [pair.after.start for pair in found.pairs if pair.after] == [
        after.index("80%"),
        after.rindex("80%"),
    ]
    assert len(found.rows()) == 1


def test_needs_are_not_rows() -> None:
    before = "He needs help with 3 tasks"
    assert _rows(before, before, ("need", "needs help")) == []
