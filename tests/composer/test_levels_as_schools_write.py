"""Present levels as schools write them: what was seen stays, so do tables and quotations. All invented."""

from __future__ import annotations

import pytest

from assistant.composer.grammar import slips
from assistant.composer.means import Means
from assistant.composer.phrases import phrase_for
from tests.composer.test_present_levels import LEXICON, REWORDING, compose

OPENING = "Zev draws maps. "


def after(sentence: str) -> str:
    return compose(OPENING + sentence).text.removeprefix(OPENING)


@pytest.mark.parametrize(
    "sentence",
    [
        "He screams to get out of work, about 4x daily.",
        "He cries at the sight of a book.",
        "Zev talks over others and monopolizes conversations about trucks.",
        "He becomes agitated when the store is closed and bites her hand.",
        "Zev exhibits tantrum behaviors when transitioning, 3 per day.",
        "Zev's inattention negatively impacts his ability to access the curriculum.",
        "He copies off whoever is next to him.",
        "Meltdowns derail every transition.",
    ],
)
def test_what_was_seen_stays_where_it_cannot_be_said_better(sentence: str) -> None:
    assert after(sentence) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zev is upset because it is hard for him.",
        "Zev has an immature grasp and no functional hand use.",
        "He doesn't seem to care about what others think.",
        "He does not care about school.",
        "Zev fatigues easily.",
        "Zev is oblivious to teasing.",
        "Zev constantly needs an adult within reach.",
        "He cries and is a bit careless.",
        "His attention span is 3 minutes at best.",
        "Limited English is holding him back.",
        "He's behind in everything.",
        "Zev says he is dumb.",
        "Zev thinks math is stupid.",
        "Zev hates being read to.",
        "He was bullied by peers last year.",
        "He is easily upset by mistakes and will crumple his paper.",
        "Panic attacks in the cafeteria.",
        "He is on track to fail 3 classes.",
        "Slow processing hurts him on timed tests.",
        "Zev is disorganized and overwhelmed.",
        "Zev is a messy eater and is slow at 45 wpm.",
    ],
)
def test_a_wording_nobody_can_better_stays(sentence: str) -> None:
    draft = compose(OPENING + sentence)
    assert draft.text == OPENING + sentence
    assert slips(draft.text, draft.text) == 0


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Zev constantly needs redirection.", "Zev needs ongoing redirection."),
        ("He constantly blurts out (avg 11 per class).", "He often blurts out (avg 11 per class)."),
        (
            "Zev doesn't ask for help, and thus falls behind.",
            "Zev does not yet ask for help, and thus needs support to keep up.",
        ),
        ("Zev is oblivious to danger and runs.", "Zev is not yet aware of danger and runs."),
        ("His ideas are disorganized.", "His ideas are not yet organized."),
        ("Zev is significantly delayed.", "Zev has a significant need for support."),
        ("Counting change is hard for him.", "He needs support with counting change."),
        ("Morning is hard for him.", "Morning is where he needs support."),
        ("Not talking is hard for him.", "Not talking is where he needs support."),
        (
            "Zev is chronically absent and unmotivated.",
            "Zev is chronically absent and needs support with getting work done "
            "[how work starts, how much is finished, and when it goes better].",
        ),
        (
            "He struggles with sarcasm and jokes but makes kids laugh.",
            "He needs support with sarcasm and jokes but makes kids laugh.",
        ),
        ("He is prone to outbursts and cannot wait.", "He is prone to outbursts and does not yet wait."),
        (
            "Attention - poor. Works slowly.",
            "Support needed with attention [what is seen now, with which help, and how often]. Works slowly.",
        ),
    ],
)
def test_each_half_of_a_sentence_is_said(sentence: str, said: str) -> None:
    assert after(sentence) == said


def test_the_skill_in_front_of_a_dash_stays() -> None:
    said = compose("Comprehension – poor\nFluency – 48 wpm\nVocabulary – strength", "vocabulary").text
    assert said.startswith("Comprehension – support needed [")
    assert said.endswith("\nFluency – 48 wpm\nVocabulary – strength")


@pytest.mark.parametrize(
    "table", ["| Area | Score |\n| Math | 71 | Low |\n", "Area\tScore\tRange\nMath\t71\tBelow Average\n"]
)
def test_the_rows_of_a_table_stay_as_they_are(table: str) -> None:
    said = compose(f"{table}Zev's spelling is weak.", "chess").text
    assert said == f"{table}Zev is interested in chess. Zev's spelling is an area of need."


def test_what_somebody_said_in_several_sentences_stays_whole_and_in_its_place() -> None:
    quoted = 'Mom: "He hates school and says he is dumb. At home he can fix anything." '
    said = compose(f"{quoted}Zev cannot read a clock.").text
    assert said == f"{quoted}Zev does not yet read a clock."


def test_strengths_stand_behind_the_empty_heading_for_them() -> None:
    form = "Strengths:\nNeeds: Zev struggles with reading."
    assert compose(form, "chess").text.startswith("Strengths: Interested in chess.\nNeeds:")
    assert compose(form).text.startswith("Strengths: [Strength: what Zev does well here, with an example]\n")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("ZEV IS FAR BEHIND. HE CANNOT READ.", "ZEV IS INTERESTED IN CHESS. "),
        ("Ana (4 yrs 2 mos) scored at 24 months. She lacks joint attention.", "Ana is interested in chess. "),
        ("Cannot subtract. Still counts on fingers.", "Interested in chess. "),
        ("Anxious. Panic attacks in the cafeteria.", "Interested in chess. "),
        ("A girl with Down syndrome. She cannot dress herself.", "She is interested in chess. "),
        ("They are a 10th grader who cannot spell. Grades: art A.", "The student is interested in chess. "),
    ],
)
def test_a_strength_is_told_of_whom_the_text_is_about(text: str, opening: str) -> None:
    assert compose(text, "chess").text.startswith(opening)


def test_a_saying_is_no_observation() -> None:
    seen = REWORDING.seen
    assert seen.lost("He hits a wall in math.", "He needs support in math.") == set()
    assert seen.lost("He hits peers and whined.", "He needs support.") == {"hit", "whine"}


def test_a_strength_that_ends_in_to_is_read_once() -> None:
    words = Means.of([phrase_for("loves being read to", LEXICON)], "her", "write", None).words
    assert words == "use her love of being read to in order to"


@pytest.mark.parametrize(
    ("said", "noun"),
    [
        ("cats", "interest in cats"),
        ("cooks", "skill in cooking"),
        ("rap music", "interest in rap music"),
        ("great hearing", "good hearing"),
        ("good eyes for detail", "good eyes for detail"),
        ("good friend to Abby", "friendship skills with Abby"),
        ("he is a leader on the playground", "role as a leader on the playground"),
    ],
)
def test_a_strength_in_few_words_is_read_as_it_was_meant(said: str, noun: str) -> None:
    assert phrase_for(said, LEXICON).noun == noun


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He constantly needs help in math.", "He needs ongoing help in math."),
        ("He constantly needs support with fractions.", "He needs ongoing support with fractions."),
        ("He constantly needs to be reminded to sit.", "He often needs to be reminded to sit."),
        ("He constantly struggles with organization.", "He needs ongoing support with organization."),
        ("He constantly argues with staff.", "He often argues with staff."),
        ("She holds up her arms for a shirt.", "She holds up her arms for a shirt."),
        ("He constantly struggles to finish.", "He needs ongoing support to finish."),
        ("He struggles constantly with spelling.", "He needs ongoing support with spelling."),
        ("She constantly has trouble with fractions.", "She needs ongoing support with fractions."),
    ],
)
def test_what_is_constant_stays_so_and_no_help_is_helped(text: str, said: str) -> None:
    assert said in compose(text, "chess").text


@pytest.mark.parametrize("text", ["He constantly needs help.", "She is dependent on help with reading."])
def test_who_needs_help_needs_no_support_to_help(text: str) -> None:
    said = compose(text, "chess").text
    assert "support to help" not in said
    assert "help from help" not in said


def test_a_score_in_brackets_is_nothing_to_support() -> None:
    said = compose("Comprehension: poor (12th %ile).", "chess").text
    assert "with (" not in said
    assert "(12th %ile)" in said


def test_a_strength_stands_before_a_note_behind_a_dash() -> None:
    said = compose("Comprehension – poor.", "chess").text
    assert said.startswith("Strengths: ")
    assert "\nComprehension – " in said


def test_his_hands_stay_hands() -> None:
    assert compose("Artic: unintelligible to strangers.", "good with his hands").text.startswith(
        "Good with his hands"
    )


def test_a_heading_in_capitals_is_no_child() -> None:
    said = compose(
        "HE DOES WHAT HE WANTS. OFFICE REFERRALS: 9 SINCE 8/28. THROWS A FIT OVER NOTHING.", "chess"
    ).text
    assert said.startswith("HE IS INTERESTED IN CHESS. ")
