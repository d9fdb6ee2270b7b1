"""Several hundred strengths in every form people write them, against readings that were read one by one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from assistant.checks.fidelity import check_fidelity
from assistant.checks.goal import parse_goals
from assistant.checks.vocabulary import load_vocabulary
from assistant.composer.goals import compose_goals
from assistant.composer.lexicon import load_lexicon
from assistant.composer.phrases import phrase_for, readings

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
LEXICON = load_lexicon(KNOWLEDGE / "strengths")
VOCABULARY = load_vocabulary(KNOWLEDGE / "language")
CASES: list[dict[str, str]] = yaml.safe_load(
    (Path(__file__).parent / "golden" / "strengths.yaml").read_text(encoding="utf-8")
)
EACH = pytest.mark.parametrize("case", CASES, ids=[case["strength"][:40] for case in CASES])
GOAL = "By May, Dalia will read 80 words per minute."
# What no sentence should say: doubled words, a missing or wrong article, praise that was taken for a topic.
WINCED_AT = re.compile(
    r"\b(\w+) \1\b|\ba [aeio]\w|\ban [^aeiouh“\s]|interest in (?:a |good |great |very )|"
    r"(?:use|on) their (?:is|has|does)\b",
    re.IGNORECASE,
)


@EACH
def test_a_strength_reads_as_it_was_read(case: dict[str, str]) -> None:
    phrase = phrase_for(case["strength"], LEXICON)
    assert (phrase.verb, phrase.noun, phrase.clause) == (case["verb"], case["noun"], case["clause"])


@EACH
def test_nothing_in_the_sentences_makes_a_teacher_wince(case: dict[str, str]) -> None:
    for said in (f"Dalia will {case['verb']} their {case['noun']} to read.", f"Dalia {case['clause']}."):
        assert WINCED_AT.search(said) is None


@EACH
def test_a_goal_with_the_strength_stays_faithful(case: dict[str, str]) -> None:
    draft = compose_goals(GOAL, parse_goals(GOAL), [phrase_for(case["strength"], LEXICON)], LEXICON)
    offered = readings([case["strength"]], LEXICON)
    assert check_fidelity(GOAL, draft.text, VOCABULARY, strengths=offered).passed
    assert draft.strengths_used == (case["strength"],)


@EACH
def test_a_capital_at_the_start_changes_nothing(case: dict[str, str]) -> None:
    said = case["strength"]
    raised = phrase_for(said[:1].upper() + said[1:], LEXICON)
    assert raised.noun.casefold() == case["noun"].casefold()


@pytest.mark.parametrize("verb", ["use", "draw on", "build on"])
def test_every_verb_makes_the_strength_the_means(verb: str) -> None:
    after = GOAL.replace("will read", f"will {verb} their love of trains to read")
    assert check_fidelity(GOAL, after, VOCABULARY, strengths=["loves trains"]).strength_as_means is True
