"""A list of qualities loses no skill it names, and what only judges asks what was seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.composer.changes import tidied
from assistant.composer.rewording import load_rewording
from assistant.errors import DataError
from assistant.settings import data_folder
from tests.composer.test_present_levels import compose


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Devon is disorganized.", "Devon needs support with organization ["),
        ("Devon was very messy last quarter.", "Devon needed support with keeping work neat last quarter"),
        ("Ana is impulsive and disorganized.", "Ana needs support with impulse control and organization ["),
        (
            "Ana is messy, disorganized and forgetful.",
            "with keeping work neat, organization and remembering [",
        ),
        (
            "Ana is impulsive, distracted and off task.",
            "with impulse control, focusing and staying on task [",
        ),
        (
            "Ana is lazy and disorganized.",
            "Ana needs support with getting work done and organization [how work starts",
        ),
        (
            "Ana is strong willed and  forgetful.",
            "Ana needs support with following directions and remembering [",
        ),
        ("Ana is failing math because she is disorganized.", "because she needs support with organization ["),
        (
            "His speech is unintelligible to new listeners.",
            "His speech is not yet understood by new listeners.",
        ),
    ],
)
def test_every_skill_of_a_list_stays_in_sight(text: str, said: str) -> None:
    assert said in compose(text).text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana is off task.", "Ana needs support to stay on task ["),  # alone, the table says it better
        ("His backpack is messy.", "to keep his backpack organized"),  # no skill of a backpack's
    ],
)
def test_what_another_table_says_better_is_left_to_it(text: str, said: str) -> None:
    after = compose(text).text
    assert said in after
    assert "support with" not in after


def test_a_blank_of_its_own_between_two_needs_keeps_both_verbs() -> None:
    said = "Jo needs support to stay on task, needs support [what is seen], and needs support to do math."
    assert tidied(said, said) == said
    joined = "Jo needs support to stay on task and needs support to do math."
    assert tidied(joined, joined) == "Jo needs support to stay on task and to do math."


def test_a_skill_without_words_is_refused_with_its_place(tmp_path: Path) -> None:
    for name in ("predicates.yaml", "judgements.yaml"):
        text = (data_folder("knowledge") / "rewording" / name).read_text(encoding="utf-8")
        broken = text.replace("remembering: forgetful, absent-minded, absent minded", "remembering:")
        (tmp_path / name).write_text(broken, encoding="utf-8")
    with pytest.raises(DataError, match=r"judgements\.yaml.*\d+: remembering"):
        load_rewording(tmp_path)
