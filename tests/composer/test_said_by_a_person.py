"""Goals and present levels as parents paste them: the rewrite reads as if a person wrote it, and holds."""

from __future__ import annotations

import pytest

from assistant.composer.choosing import PLAINLY_HELPS, Skill, choose, fit
from assistant.composer.phrases import phrase_for
from assistant.composer.reduction import positive_act, reduces
from tests.composer.test_goal_verdicts import composed
from tests.composer.test_goals import rewritten
from tests.composer.test_present_levels import LEXICON, compose


@pytest.mark.parametrize(
    ("strength", "noun"),
    [
        ("sings all day", "singing"),
        ("reads everything about space", "reading about space"),
        ("caring towards animals", "caring way with animals"),
        ("pattern finder", "skill at finding patterns"),
        ("has the best ideas for pretend games", "great ideas for pretend games"),
        ("knows all bus routes by heart", "knowledge of all bus routes"),
        ("loves to be read to. big imagination", "love of being read to and big imagination"),
        ("calms when she swings", "calm when she swings"),
        ("likes arts n crafts", "interest in arts and crafts"),
        ("poet!! writes songs", "strength as a poet and skill in writing songs"),
        (
            "kind to little kids. bakes with grandma",
            "kindness to little kids and experience baking with grandma",
        ),
    ],
)
def test_a_strength_in_words_people_would_use(strength: str, noun: str) -> None:
    assert phrase_for(strength, LEXICON).noun == noun


@pytest.mark.parametrize(
    ("act", "strengths", "first"),
    [
        ("follow 2 step directions", ["helpful", "good memory"], "good memory"),
        ("maintain personal space", ["hugs everyone", "affectionate"], "affectionate"),
        ("ride the city bus to work", ["funny", "knows the bus routes"], "knows the bus routes"),
    ],
)
def test_the_nearest_by_skill_wins(act: str, strengths: list[str], first: str) -> None:
    phrases = [phrase_for(strength, LEXICON) for strength in strengths]
    used, _ = choose(phrases, Skill.of(act, LEXICON), LEXICON)
    assert used[0].original == first


@pytest.mark.parametrize(
    ("goal", "strength"),
    [
        ("Lonnie will ride the city bus to work on 4 of 5 days.", "knows all bus routes by heart"),
        ("Beatrix will start play with a peer 3 times a day.", "has the best ideas for pretend games"),
    ],
)
def test_a_strength_about_the_same_thing_is_not_questioned(goal: str, strength: str) -> None:
    assert not [q for q in rewritten(goal, strength).questions if "nearest" in q.text]


@pytest.mark.parametrize(
    ("rest", "second"),
    [
        ("stop eloping and remain in his assigned area", "remain"),
        ("stop hitting peers and keep his hands to himself", "keep"),
        ("not hit and kick at peers", None),
        ("reduce hits and kicks to 2 a week", None),
        ("stop running and screaming in the hall", None),
        ("decrease attempts to get up and leave the room to 2 per day", None),
        ("reduce urges to yell and throw his chair", None),
        ("decrease times staff have to stop and wait for him", None),
        ("reduce the times he will yell and throw his chair", None),
        ("stop talking to peers and start his work", "start"),
    ],
)
def test_a_goal_that_names_what_to_do_instead_is_not_asked_for_it(rest: str, second: str | None) -> None:
    at = positive_act(rest)
    assert (None if at is None else rest[at:].split()[0]) == second


def test_the_strength_goes_to_the_act_that_replaces() -> None:
    said = rewritten(
        "Theo will stop eloping and remain in his assigned area in 4 of 5 sessions.", "loves maps"
    ).text
    assert "will stop eloping and build on his love of maps to remain in his assigned area" in said
    assert "[do what instead]" not in said


def test_nobody_uses_a_strength_to_use() -> None:
    said = rewritten("Sam will stop yelling at peers and use kind words in 4 of 5 days.", "sings").text
    assert "and draw on their skill in singing to use kind words" in said


def test_needing_no_more_help_is_an_act() -> None:
    assert not reduces("no longer need prompts to start her work")
    assert reduces("no longer hit her brother")


def test_less_of_a_verdict_with_no_skill_behind_it_asks_what_instead() -> None:
    said = composed("Rory will be less disruptive during circle time.").text
    assert "[do what instead] during circle time" in said
    assert "behavior" not in said


def test_no_infinitive_runs_into_the_act() -> None:
    said = rewritten("Bram will follow directions 80% of the time.", "wants to please").text
    assert "eagerness to please in order to follow" in said


@pytest.mark.parametrize(
    "told",
    [
        "Jude reads 20 words. Kids make fun of him.",
        "Silas spells 3 of 10 words. He writes 2 sentences in 15 minutes.",
        "Callum plays with dogs. He laughs when someone is hurt.",
        "Inez cannot swim. She reads at the 2nd grade level in 8th grade.",
    ],
)
def test_what_is_only_told_does_not_go_well(told: str) -> None:
    plain = compose(told, "loves dogs").plain_language
    assert told.split(". ")[1] not in plain.partition("How it is now:")[0]


def test_a_good_score_goes_well() -> None:
    plain = compose(
        "Zeke echoes questions. He answers who questions 80% of the time.", "loves dogs"
    ).plain_language
    assert "He answers who questions 80% of the time" in plain.partition("How it is now:")[0]


def test_one_question_for_all_that_has_no_number() -> None:
    asked = [
        q.text
        for q in compose("Ana cannot swim. She can't ride a bike. She doesn't draw.", "sings").questions
    ]
    assert asked == [
        "The draft says “cannot swim”, “can't ride a bike”, “doesn't draw” with no numbers. "
        "For each: what is seen now, where, and how often?"
    ]


def test_who_is_bullied_has_no_bullying() -> None:
    assert "Ana is a victim of bullying." in compose("Ana is a victim of bullying.", "sings").text


def test_a_diagnosis_is_no_label_to_ask_about() -> None:
    assert not compose("Otis suffers from ADHD.", "quick thinker").questions


def test_below_age_level_stays_a_need() -> None:
    assert "support needed to reach age level" in compose("Motor: clear. Fine motor: below age level.").text


def test_a_strength_joins_the_strengths_of_its_line() -> None:
    said = compose("Strengths: Maeve is polite. Concerns: Maeve cannot read.", "loves lists").text
    assert said.startswith("Strengths: Maeve is polite. Maeve loves lists. Concerns:")


def test_a_strength_opens_a_list_of_needs() -> None:
    said = compose("- weak hand strength\n- cannot button", "loves clay").text
    assert said.startswith("- loves clay\n- weak hand strength")


def test_who_goes_by_two_names_keeps_both() -> None:
    assert compose("Ana Lucia is 9. She cannot spell.", "sings").text.startswith("Ana Lucia's strengths")
    assert compose("Ana Lopez is 9. Ana cannot spell.", "sings").text.startswith("Ana's strengths")


def test_capitals_stay_capitals() -> None:
    said = compose("JONAS IS A BEHAVIOR PROBLEM. HE HITS.", "loves trains").text
    assert "JONAS NEEDS SUPPORT WITH BEHAVIOR [what is seen" in said


def test_a_second_verb_behind_a_need_has_its_own_subject() -> None:
    said = compose("Nadia talks back to teachers and rolls her eyes. She sings.", "sings").text
    assert "support to disagree calmly with teachers, and she rolls her eyes." in said


@pytest.mark.parametrize(
    ("told", "need"),
    [
        (
            "She struggles with changes and transitions to the gym.",
            "with changes and transitions to the gym.",
        ),
        ("She struggles with zippers and ties on her boots.", "with zippers and ties on her boots."),
        ("She has trouble with steps and turns on the bus.", "with steps and turns on the bus."),
    ],
)
def test_a_second_thing_behind_a_need_is_no_verb(told: str, need: str) -> None:
    assert f"She needs support {need}" in compose(told, "loves trains").text


def test_play_that_is_too_rough_keeps_with_whom() -> None:
    said = compose("Ana plays too rough with the puppy.", "sings").text
    assert "needs support with play with the puppy [" in said


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Theo struggles with writing. He writes 2 sentences in 15 minutes.", False),
        ("Theo struggles with writing. He reads 2 sentences in 15 minutes.", True),
        ("Theo struggles with spelling. He spells 4 of 10 words.", False),
    ],
)
def test_a_remark_whose_act_is_counted_in_another_sentence_is_not_asked_about(text: str, asked: bool) -> None:
    questions = " ".join(question.text for question in compose(text).questions)
    assert ("with no number" in questions) is asked


@pytest.mark.parametrize(
    ("act", "way"),
    [
        (
            "quit tearing paper but put it in the tray",
            "but build on her love of maps to put it in the tray",
        ),
        ("reduce running out to 1 time a week and stay with her group", "maps to stay with her group"),
        (
            "decrease calling out to 2 times and increase hand raising to 8 of 10",
            "maps to increase hand raising",
        ),
        ("avoid hitting others and keep her hands to herself", "maps to keep her hands"),
        ("stop leaving her seat, and complete 10 problems", "maps to complete 10 problems"),
        ("stop arguing and accept feedback in 4 of 5 talks", "maps to accept feedback"),
        (
            "not leave the room and remain seated for 10 minutes",
            "and will build on her love of maps to remain",
        ),
        (
            "not elope but request a walk with her card",
            "elope, but will use her love of maps to request a walk",
        ),
        ("no longer hit peers, but ask for a break in 4 of 5", "but will use her love of maps to ask for a"),
    ],
)
def test_what_the_goal_names_instead_is_used(act: str, way: str) -> None:
    said = rewritten(f"When she is upset, Rosa will {act}.", "loves maps").text
    assert way in said
    assert "[do what instead]" not in said


@pytest.mark.parametrize(
    "act",
    [
        "stop calling out and name calling in class",
        "stop mouthing and hand flapping in class",
        "not yell and throw things",
        "not interrupt and talk over peers",
        "reduce verbal outbursts and work refusal to 1 a day",
        "stop kicking and screaming but continue to protest",
    ],
)
def test_more_of_the_same_is_nothing_to_do_instead(act: str) -> None:
    assert positive_act(act) is None


@pytest.mark.parametrize(
    ("act", "strengths", "first"),
    [
        ("set the table with 4 items", ["table tennis", "loves cooking"], "loves cooking"),
        ("read a running record text at level M", ["likes running", "loves dogs"], "loves dogs"),
        ("draw conclusions from a passage", ["loves drawing", "loves books"], "loves books"),
        ("speak at the right pitch", ["pitches for his baseball team", "sings"], "sings"),
        ("order numbers to 100", ["orders pizza for us", "good at math"], "good at math"),
        ("match coins to their value", ["watches soccer matches", "good memory"], "good memory"),
        ("ride the bus to work", ["good with horses", "knows the bus routes"], "knows the bus routes"),
        ("count coins to a dollar", ["loves dogs", "collects coins"], "collects coins"),
    ],
)
def test_a_word_in_another_sense_chooses_nothing(act: str, strengths: list[str], first: str) -> None:
    phrases = [phrase_for(strength, LEXICON) for strength in strengths]
    chosen, _ = choose(phrases, Skill.of(act, LEXICON), LEXICON)
    assert chosen[0].original == first


@pytest.mark.parametrize(
    ("act", "strength"),
    [
        ("set the table with 4 items", "table tennis"),
        ("identify parts of a plant cell", "loves cell phones"),
        ("use a scale to weigh fruit", "plays scales on the piano"),
        ("keep his hands to himself", "good with his hands"),
        ("identify cause and effect", "makes sound effects"),
        ("play a part in a group talk", "plays piano"),
    ],
)
def test_a_strength_that_only_sounds_alike_does_not_plainly_help(act: str, strength: str) -> None:
    assert fit(phrase_for(strength, LEXICON), Skill.of(act, LEXICON), LEXICON) < PLAINLY_HELPS


@pytest.mark.parametrize(
    "act",
    [
        "reduce hitting to 2 a day and keep biting to 1 a day",
        "stop teasing and tell others their secrets",
        "reduce off-task talk and speak over peers",
        "reduce crying to 2 times and increase tantrums to 3",
        "not yell and ask for attention",
        "not interrupt and ask for the answer",
    ],
)
def test_a_strength_is_no_way_to_another_thing_to_be_less(act: str) -> None:
    assert positive_act(act) is None


def test_a_short_break_is_asked_for_instead() -> None:
    assert positive_act("not yell and ask for a short break") is not None
