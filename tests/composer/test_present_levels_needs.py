"""A need that was told as a verdict is still told after the rewrite, and the check sees it when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.checks.vocabulary import load_vocabulary
from assistant.composer.lexicon import load_lexicon
from assistant.composer.phrases import phrase_for
from assistant.composer.present_levels import compose_present_levels
from assistant.composer.proof import Proof
from assistant.composer.rewording import load_rewording

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
RULES = load_rules(KNOWLEDGE / "rules")
LEXICON = load_lexicon(KNOWLEDGE / "strengths")
REWORDING = load_rewording(KNOWLEDGE / "rewording")
VOCABULARY = load_vocabulary(KNOWLEDGE / "language")
PROOF = Proof(RULES, lambda: VOCABULARY)


def written(text: str) -> str:
    review = review_text(text, RULES, kind="present_levels")
    return compose_present_levels(text, review, [], LEXICON, REWORDING, PROOF).text


def passes(text: str, after: str) -> bool:
    found = review_text(text, RULES, kind="present_levels").findings
    return check_fidelity(text, after, VOCABULARY, findings=found, kind="present_levels").passed


# What a student "will never" do, and what is "unrealistic", with the words that have to stay.
FORECASTS = [
    (
        "Given his disability, Osei will never live on his own and competitive employment is unrealistic.",
        "live",
        "competitive employment",
    ),
    ("Because of her autism, Dilnoza will never hold a job.", "hold a job", "autism"),
    ("Keoni will never drive and a regular diploma is out of reach.", "drive", "diploma"),
    ("Tavita will never marry or manage a household.", "marry", "household"),
    ("College is unrealistic for Oona. She wants to study nursing.", "College", "nursing"),
    ("Given her diagnosis, Wren will never travel alone.", "travel", "alone"),
    ("Sorrel will never be independent. He sorts cans at the pantry.", "independent", "cans"),
    ("Aneurin will never dance with his class.", "dance", "class"),
    ("Competitive employment is not realistic for Hale.", "ompetitive", "employment"),
    ("Despite all his challenges, Ode will never rent a flat.", "rent", "flat"),
    ("Living alone is off the table and she will never keep a bank account.", "iving alone", "bank account"),
]


@pytest.mark.parametrize(("text", "one", "other"), FORECASTS)
def test_what_will_never_be_stays_as_a_need(text: str, one: str, other: str) -> None:
    after = written(text)
    assert one in after
    assert other in after
    assert "need" in after
    assert "never" not in after
    assert "unrealistic" not in after
    assert passes(text, after)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Osei will never live on his own.", "Osei needs support."),
        (
            "Osei will never live on his own and competitive employment is unrealistic.",
            "Osei needs support to live on his own.",
        ),
        (
            "Osei will never dwell apart from kin.",
            "Osei needs support [what is seen now, with which help, and how often].",
        ),
        ("Tavita will never marry.", "Tavita needs support with [what staff see and hear]."),
        ("Bex cannot juggle.", "Bex needs support."),
        (
            "Given his disability, Osei will never lodge by himself.",
            "Support needed [what staff see], Osei needs support.",
        ),
    ],
)
def test_support_alone_does_not_stand_for_what_was_denied(text: str, after: str) -> None:
    assert not passes(text, after)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Input: - forgets things - zero organization - BUT reads aloud.",
            "support needed with organization",
        ),
        ("Input: - never has a pen - zero stamina - sings in the choir.", "support needed with stamina"),
    ],
)
def test_zero_of_something_is_not_turned_into_having_it(text: str, kept: str) -> None:
    assert kept in written(text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Algebra never has her stuff. She volunteers to read aloud.", "Algebra"),
        ("Physics is a mess and she has 5 missing labs. She likes to draw.", "Physics"),
        ("Geometry gets lost in the shuffle. She draws well.", "Geometry"),
        ("Chemistry is a disaster. She knows every bird.", "Chemistry"),
        ("Band drives her up the wall. Civics is a mess.", "Civics"),
        ("College is unrealistic for her.", "College"),
    ],
)
def test_a_school_subject_is_nobody_s_name(text: str, subject: str) -> None:
    after = written(text)
    assert f"what {subject} does" not in after
    assert f"{subject} needs support" not in after


SENSE = [
    ("Xenia is constantly out of her seat. She likes drawing.", "needs support to stay in her seat"),
    ("Milo is constantly out of his chair. He likes maps.", "needs support to be in his chair"),
    ("Juno is constantly out of her desk. She sings.", "needs support to be in her desk"),
    ("Writing is an area of weakness with Ximena.", "is an area of need for Ximena"),
    ("Spelling is a weakness with Pell.", "is an area of need for Pell"),
    ("Her decoding is weak, which keeps her from reaching the level of her peers.", "in the way of reaching"),
    ("This prevents him from working at the level of his classmates.", "in the way of working"),
    ("Math: Otis is 2 years behind.", "Math: Otis needs support to make up 2 years"),
    ("Reading: Ana is three years behind.", "needs support to make up three years"),
    ("Odo is 3 months behind in spelling.", "needs support to make up 3 months in spelling"),
    ("Mateo perseverates on trains. He reads 40 words per minute.", "needs support to let go of trains"),
    ("Faye fixates on maps. She swims.", "needs support to let go of maps"),
    ("Easily distracted. Loves trains.", "how long, on which tasks"),
    ("Notes: talkative, easily distracted by noise.", "how long, on which tasks"),
    ("Algebra: easily sidetracked, 11 missing assignments. Lak reads aloud.", "how long, on which tasks"),
]


@pytest.mark.parametrize(("text", "said"), SENSE)
def test_the_need_is_said_so_that_it_makes_sense(text: str, said: str) -> None:
    after = written(text)
    assert said in after
    assert "when feelings run high" not in after
    assert passes(text, after)


def test_a_harm_that_names_a_loved_thing_is_not_what_goes_well() -> None:
    text = "He bit an aide once in September when she grabbed his talker. He is aggressive."
    review = review_text(text, RULES, kind="present_levels")
    loved = phrase_for("loves his talker", LEXICON)
    draft = compose_present_levels(text, review, [loved], LEXICON, REWORDING, PROOF)
    assert not draft.text.startswith("He bit")
    assert "He loves his talker." in draft.plain_language.split("How it is now")[0]
    assert "bit" not in draft.plain_language.split("How it is now")[0]
