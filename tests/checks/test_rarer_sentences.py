"""Sentences of a kind that is rare: each takes a way through the checks that no everyday sentence takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.facts import extract_facts
from assistant.checks.fidelity import check_fidelity
from assistant.checks.goal_tokens import trim
from assistant.checks.other_language import in_other_language
from assistant.checks.patterns import parse
from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.checks.vocabulary import load_vocabulary
from assistant.types import Kind, TextReview

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
VOCABULARY = load_vocabulary(KNOWLEDGE / "language")
RULES = load_rules(KNOWLEDGE / "rules")


def review(text: str, kind: Kind = "present_levels") -> TextReview:
    return review_text(text, RULES, kind=kind)


def marks(text: str) -> list[str]:
    return [finding.rule_id for finding in review(text).findings]


@pytest.mark.parametrize(
    ("before", "after", "strengths"),
    [
        (
            "Currently Tavi reads 20 words; by May he will read 40 words.",
            "Tavi reads 20 words. He will read 40 words by May.",
            [],
        ),
        ("According to mom, Tavi is calm.", "Mom reports that Tavi is calm.", []),
        (
            "Tavi cannot finish tests on time; with extra time he finished 4 of 6.",
            "Tavi needs more time on tests: with extra time he finished four of six.",
            [],
        ),
        (
            "Tavi needs the text read to him.",
            "Tavi cannot get at the text on his own and needs it read to him.",
            [],
        ),
        (
            "Tavi writes 5 words at his desk and reads.",
            "When Tavi writes 5 words at his desk and reads, the rabbit helps him.",
            ["Loves the rabbit"],
        ),
        (
            "Tavi writes 5 words at his desk and reads.",
            "When Tavi writes 5 words at his desk, the rabbit helps him read.",
            ["Loves the rabbit"],
        ),
        (
            "Tavi cannot pack up without headphones.",
            "Tavi is able to pack up after headphones come; he cannot before.",
            [],
        ),
        (
            "Tavi will look when his name is called in 4 of 5 trials.",
            "When his name is called, Tavi will look in 4 of 5 trials.",
            [],
        ),
        (
            "Tavi will count to 50.",
            "Tavi has a superb hand for drawing. He will count to 50.",
            ["Loves drawing"],
        ),
        (
            "Tavi will count to 50.",
            "Tavi is patient with things that take more than one season. He will count to 50.",
            ["A patient gardener"],
        ),
        (
            "Tavi will count to 50.",
            "Tavi is punctual and likes to fix bikes. Through those two strengths he will count to 50.",
            ["Punctual", "Likes to fix bikes"],
        ),
        (
            "Tavi functions at about a 2-year-old level.",
            "Tavi functions at around the level of a two-year-old.",
            [],
        ),
        ("Tavi will read sght wrds.", "Tavi will read sght wrds.", []),
        ("Tavi writes with a red pen or pen.", "Tavi writes with a red pen.", []),
    ],
)
def test_an_honest_pair_passes(before: str, after: str, strengths: list[str]) -> None:
    assert check_fidelity(before, after, VOCABULARY, strengths=strengths).passed


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (
            "Currently Tavi reads 20 words; by May he will read 40 words.",
            "Tavi reads 40 words. He will read 20 words by May.",
            "20",
        ),
        ("Tavi does not zip his coat yet.", "Zipping his coat is something Tavi does yet.", "zip"),
        ("Tavi knows 9 of 40 words.", "Of the 40 words Tavi knows many.", "9 of 40"),
        ("Osric counts and draws cats.", "Osric draws cats.", "counts"),
        (
            "Tavi holds the paper with the left hand and cuts with the right.",
            "Tavi holds the paper with the left hand and cuts.",
            "right",
        ),
        (
            "Tavi writes 5 words at his desk.",
            "When Tavi writes 5 words at his desk, quiet helps him recover.",
            "helps him recover",
        ),
    ],
)
def test_a_changed_pair_fails_at_its_place(before: str, after: str, told: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    assert told in [item.text for item in (*report.lost, *report.added, *report.changed)]


def test_praise_apart_from_the_strength_is_new() -> None:
    after = "Tavi has superb patience and loves drawing. He will count to 50."
    report = check_fidelity("Tavi will count to 50.", after, VOCABULARY, strengths=["Loves drawing"])
    assert "superb" in [item.text for item in report.added]


def test_trimming_gives_up_after_a_few_rounds() -> None:
    text = " ( ( ( ( ( x"
    start, end = trim(text, 0, len(text))
    assert text[start:end] == "( ( x" or text[start:end].endswith("( x")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Input for Tavi: - never has his stuff - zero organization - always volunteers to read.",
            ["deficit.not-once", "deficit.nothing"],
        ),
        ("For science he tested whether music distracts people.", []),
        ("________ is lazy and slow.", ["subjective.judging-word"]),
        ("Ana's always lazy. Ana's not trying.", ["subjective.judging-word", "deficit.is-not"]),
        ("The boys came. They are defiant.", []),
        ("It rains. They are defiant.", ["subjective.defiant"]),
        ("The girls came. She is defiant.", ["subjective.defiant"]),
        ('He reads the word "lazy" and is "lazy".', []),
        ("He is obsessed with getting the chords right, in his own words, and it shows.", []),
        ("He is obsessed with getting the chords right, and it shows.", ["subjective.obsessed"]),
        ("She wears a vest so that she does not fall.", []),
        ("He is far from lazy.", []),
        ("There is nothing lazy about him.", []),
    ],
)
def test_what_is_marked(text: str, found: list[str]) -> None:
    assert marks(text) == found


def test_a_student_writes_about_himself() -> None:
    text = (
        "I get in trouble a lot. I can't control my mouth. I'm good at math. I know every truck. "
        "I need a teacher who tells me in private."
    )
    assert [need.text for need in review(text).needs] == ["need a teacher who tells me in private"]


def test_eye_contact_is_no_need_and_what_is_joined_to_it_is() -> None:
    assert [n.text for n in review("He struggles to make eye contact and greet peers.").needs] == [
        "greet peers"
    ]
    assert not review("He struggles to make eye contact.").needs


def test_a_form_prompt_is_no_need() -> None:
    assert not any("concern" in n.text for n in review("Areas of need: areas of concern.").needs)


def test_what_went_wrong_without_a_thing_is_no_strength() -> None:
    assert not review("Without a timer, she completed 3 of 9 tasks.").strengths


def test_a_need_word_alone_names_no_need() -> None:
    assert not [fact for fact in extract_facts("Not yet.", VOCABULARY) if fact.kind == "need"]


def test_a_level_that_rises_up_to_a_number_has_no_ceiling() -> None:
    facts = extract_facts("Tavi raised his score from 2 up to 3.", VOCABULARY)
    assert [fact.value for fact in facts if fact.kind == "count"] == ["2", "3"]


@pytest.mark.parametrize(
    ("text", "other"), [("12 34", False), ("Привет всем как дела", True), ("a book", False)]
)
def test_another_script_is_another_language(text: str, other: bool) -> None:
    assert in_other_language(text) is other


def test_alternatives_and_optional_words_of_a_pattern() -> None:
    def found(pattern: str, text: str) -> list[str]:
        return [match.group() for match in parse(pattern, {}).finditer(text)]

    assert found("(fails | failed to)", "failed to, fails") == ["failed to", "fails"]
    assert found("[[still] [yet]] fails", "fails, yet fails") == ["fails", "yet fails"]


def test_a_place_where_a_pattern_matches_is_like_a_match() -> None:
    (match,) = parse("fails to", {}).finditer("He fails to try.")
    assert (match.start(), match.end(), match.span()) == (3, 11, (3, 11))


@pytest.mark.parametrize(
    ("before", "after", "gone"),
    [
        ("Tavi will never live on his own.", "Tavi needs support.", "will never live on his own"),
        (
            "Employment is unrealistic for Tavi.",
            "Tavi needs support.",
            "Employment is unrealistic for Tavi",
        ),
        (
            "Tavi will never live on his own, and employment is unrealistic for him.",
            "Tavi cannot live on his own yet.",
            "employment is unrealistic for him",
        ),
    ],
)
def test_a_need_of_which_nothing_is_left_is_lost(before: str, after: str, gone: str) -> None:
    report = check_fidelity(before, after, VOCABULARY, findings=review(before).findings)
    assert [item.text for item in report.lost if item.reason == "no longer named as a need"] == [gone]
    kept = check_fidelity(before, before, VOCABULARY, findings=review(before).findings)
    assert kept.lost == ()


def test_a_condition_that_says_nothing_is_not_compared() -> None:
    report = check_fidelity("Tavi eats unless.", "Tavi eats when he is there.", VOCABULARY)
    assert [item.reason for item in report.changed] == []
