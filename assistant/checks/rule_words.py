"""The word lists of `knowledge/rules/lists*.yaml` that code asks for by their names, read when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from assistant.checks.rules import load_rules
from assistant.checks.wording import any_of
from assistant.errors import DataError
from assistant.settings import data_folder

# The lists code asks for; patterns of the rules may use any list.
RuleList = Literal[
    "goal_place_words",
    "goal_event_words",
    "goal_signal_words",
    "goal_text_words",
    "goal_equipment_words",
    "goal_posture_words",
    "goal_body_words",
    "goal_helper_words",
    "goal_companion_words",
    "goal_instruments",
    "goal_shaping_words",
    "goal_social_words",
    "goal_together_words",
    "goal_moving_words",
    "goal_quality_words",
    "goal_many_words",
    "goal_people_words",
    "goal_other_people_words",
    "goal_worn_by_words",
    "goal_state_words",
    "goal_noun_words",
    "goal_surface_words",
    "goal_channel_words",
    "goal_reading_words",
    "goal_read_words",
    "goal_form_words",
    "goal_given_form_words",
    "goal_subject_words",
    "goal_progress_words",
    "goal_taken_in_words",
    "goal_taken_at_words",
    "goal_taken_from_words",
    "goal_choosing_words",
    "goal_choice_words",
    "goal_settling_words",
    "goal_device_words",
    "goal_aimed_words",
    "goal_degree_words",
    "goal_holding_words",
    "goal_telling_words",
    "goal_signs",
    "goal_openings",
    "goal_foretold",
    "never_name_words",
    "name_in_ing_words",
    "barrier_states",
]


@lru_cache(maxsize=128)
def rule_words(*names: RuleList) -> frozenset[str]:
    """The entries of one word list or of several, in lower case.

    Args:
        names: The lists' names, such as "goal_place_words".

    Raises:
        DataError: No file has this list, or one of the files is not valid; names file, line, value and fix.
    """
    lists = load_rules(data_folder("knowledge") / "rules").lists
    for name in names:
        if name not in lists:
            problem = f"rules/lists*.yaml: the list {name} is missing."
            raise DataError(problem, f"Add `{name}: ...` to one of them.")
    return frozenset(entry.strip().lower() for name in names for entry in lists[name].split(","))


def any_rule_word(words: Iterable[str], *names: RuleList) -> bool:
    """Whether any of some words, in lower case, stands in one of the lists (see `rule_words`)."""
    return not rule_words(*names).isdisjoint(words)


def wordings(name: RuleList) -> str:
    """A pattern that matches any entry of a list; a space in one stands for white space."""
    return any_of(re.escape(entry).replace(r"\ ", " ") for entry in sorted(rule_words(name)))
