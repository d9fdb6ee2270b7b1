from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import DataError
from assistant.retrieval.search import Guidance
from assistant.retrieval.spanish_words import is_spanish
from assistant.retrieval.triage import Category, by_pattern, load_triage
from tests.retrieval.conftest import KNOWLEDGE

CATEGORIES = load_triage(KNOWLEDGE)
SAFETY = [(c, text) for c in CATEGORIES if c.status == "safety" for text in c.examples]
OUTSIDE = [(c, text) for c in CATEGORIES if c.status == "out_of_scope" for text in c.examples]
NEAR = [text for c in CATEGORIES for text in c.near_misses]


@pytest.mark.parametrize(("category", "text"), SAFETY)
def test_danger_is_seen(category: Category, text: str, guidance: Guidance) -> None:
    assert guidance.triage(text).status == "safety"


def test_most_danger_is_seen_by_pattern() -> None:
    seen = sum(by_pattern(CATEGORIES, text).status == "safety" for _, text in SAFETY)
    assert seen >= 0.5 * len(SAFETY)


@pytest.mark.parametrize(("category", "text"), OUTSIDE)
def test_what_is_not_about_ieps_is_seen(category: Category, text: str, guidance: Guidance) -> None:
    assert guidance.triage(text).status == "out_of_scope"


@pytest.mark.parametrize("text", NEAR)
def test_a_near_miss_passes(text: str, guidance: Guidance) -> None:
    assert guidance.triage(text).status == "in_scope"


# Invented, and in none of the files: what the patterns and the meaning must carry over to.
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She told her sister she wants to be dead so she won't have to go to that school.", "safety"),
        ("My son came off the bus with a black eye and a split lip.", "safety"),
        ("The para dragged our daughter across the gym by her arm.", "safety"),
        ("they RESTRAINED him again today, thats 4x", "safety"),
        ("A boy showed my kid a gun in his backpack and said he'd shoot him.", "safety"),
        ("He went unconscious in PE and they called me before they called anyone else.", "safety"),
        ("What’s a good pizza place near the stadium?", "out_of_scope"),
        ("how do i change the oil in a 2014 honda", "out_of_scope"),
        ("Does this look like ADHD to you?", "out_of_scope"),
        ("Who won the election?", "out_of_scope"),
        ("Buenos días", "out_of_scope"),
        ("¡Hola, muy buenos días! Muchas gracias.", "out_of_scope"),
        ("Good morning", "out_of_scope"),
        ("Buenos días, no le han dado su terapia.", "in_scope"),
        ("Good morning, can my sister come to the meeting?", "in_scope"),
        ("I'm drowning in paperwork and this meeting is going to kill me.", "in_scope"),
        ("They shot down the one thing I asked for.", "in_scope"),
        ("He bombed the spelling test and now they say he needs a new goal.", "in_scope"),
        ("My mother thinks the school is dragging its feet.", "in_scope"),
        ("She hits her head on the same wall every year: no baseline, no data.", "in_scope"),
        ("The principal hurt my feelings when she laughed at my question.", "in_scope"),
        ("They want to put her in the autism program and I said no.", "in_scope"),
        ("Am I going nuts or is this goal the same as last year's?", "in_scope"),
    ],
)
def test_new_messages_are_told_apart(text: str, status: str, guidance: Guidance) -> None:
    assert guidance.triage(text).status == status


# Waiting for death, or planning it, is named whatever else is asked; "die down" and the like are not death.
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("He can't wait to die. What is a BIP?", "safety"),
        ("She can hardly wait to be dead, she wrote.", "safety"),
        ("I can’t wait till I’m dead.", "safety"),
        ("He plans to die before the summer.", "safety"),
        ("She told the aide the plan is to die.", "safety"),
        ("Dice que está esperando morirse.", "safety"),
        ("He told the aide he is looking forward to dying.", "safety"),
        ("No puede esperar a morirse. ¿Qué es un BIP?", "safety"),
        ("Dice que tiene ganas de estar muerta.", "safety"),
        ("We can't wait to die of boredom at that meeting.", "in_scope"),
        ("I am waiting for the noise to die down.", "in_scope"),
        ("They want the plan to die in committee.", "in_scope"),
        ("Cross my heart and hope to die, the meeting was Monday.", "in_scope"),
        ("The battery of his talker is ready to die by noon. His talker is trying to die again.", "in_scope"),
        ("I hope to be dead right about the minutes.", "in_scope"),
        ("We can't wait until they die down, these rumors.", "in_scope"),
        ("He took my phone, hopes to die, and hid.", "safety"),
        ("She hopes to be dead right now, or to be dead last of all.", "safety"),
        ("He plans to be dead on his birthday.", "safety"),
        ("No puedo esperar a morirme de risa.", "in_scope"),
    ],
)
def test_waiting_for_death_is_danger(text: str, status: str) -> None:
    assert by_pattern(CATEGORIES, text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Lo tienen arrinconado y le pega la maestra.", "safety"),
        ("Dice que lo golpea el chofer en el camión.", "safety"),
        ("My ex hits the kids and the judge gave him the weekends.", "safety"),
        ("Her one to one hit her.", "safety"),
        ("Le pegó a la maestra y lo suspendieron.", "in_scope"),
        ("Le pegó la maestra una estrella en la frente y llegó feliz.", "in_scope"),
        ("His uncle beats him at chess and he loves it.", "in_scope"),
    ],
)
def test_who_hits_is_told_in_any_order(text: str, status: str) -> None:
    assert by_pattern(CATEGORIES, text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She passed out during tests twice.", "safety"),
        ("He passed out before snack and nobody called me.", "safety"),
        ("She passed out the drafts and read them at top speed.", "in_scope"),
        ("They passed out all the forms.", "in_scope"),
        ("The reports all get passed out when we sit down.", "in_scope"),
    ],
)
def test_a_child_who_passes_out_is_no_paper(text: str, status: str) -> None:
    assert by_pattern(CATEGORIES, text).status == status


# A "not" or a "just" between does not turn these into a wish for another class.
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("My family would be better off if I was not here.", "safety"),
        ("He said we'd be better off if he was no longer alive.", "safety"),
        ("She says we are better off if she just was never born.", "safety"),
        ("They would be better off if I were simply gone.", "safety"),
        ("My kids would be better off if I left this world.", "safety"),
        ("They'd all be better off if I was in the ground.", "safety"),
        ("She says we'd be better off if she was out of our lives.", "safety"),
        ("He told me nobody would notice if he was not here.", "safety"),
        ("He'd be better off if he was not pulled out of class.", "in_scope"),
        ("She'd be better off if she was in the front row.", "in_scope"),
        ("Nobody would notice if he was not in speech.", "in_scope"),
    ],
)
def test_a_not_or_a_just_between_hides_no_danger(text: str, status: str) -> None:
    assert by_pattern(CATEGORIES, text).status == status


def test_the_triggers_of_the_scripts_are_in_scope(guidance: Guidance) -> None:
    wrong = [
        (trigger, found.category)
        for script in guidance.scripts.values()
        if script.id not in ("restraint_seclusion", "safety_plan")
        for trigger in script.triggers
        if (found := by_pattern(CATEGORIES, trigger)).status != "in_scope"
    ]
    assert wrong == []


def test_every_category_says_what_to_do() -> None:
    for category in CATEGORIES:
        assert len(category.note.split()) >= 15
        assert len(category.examples) >= 5
        assert category.near_misses
    assert all("911" in c.note for c in CATEGORIES if c.status == "safety")


def test_every_note_is_in_spanish_too() -> None:
    for category in CATEGORIES:
        assert is_spanish(category.note_es), category.id
        assert category.triage().note_es == category.note_es


def test_a_note_in_spanish_names_the_same_numbers(small: Path) -> None:
    path = small / "triage" / "safety.yaml"
    text = path.read_text(encoding="utf-8")
    english = '    note: "Say fire, then call 1-800-222-1222."\n'
    text = text.replace('    note: "Say fire."\n', english + '    note_es: "Llame al 1-800-222-1222."\n')
    path.write_text(text, encoding="utf-8")
    assert by_pattern(load_triage(small), "fire").note_es == "Llame al 1-800-222-1222."
    path.write_text(text.replace("al 1-800-222-1222", "al 1-800-222-1212"), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_triage(small)
    assert "triage/safety.yaml:5: the figures are not those of note" in caught.value.problem


def test_an_exception_only_excuses_what_it_covers(small: Path) -> None:
    categories = load_triage(small)
    assert by_pattern(categories, "A fire drill is next week.").status == "in_scope"
    assert by_pattern(categories, "After the fire drill there was a fire.").category == "fire"


def test_a_megabyte_is_read(guidance: Guidance) -> None:
    long = "They never hold the teacher to the plan and the aide is on her phone. " * 15_000
    assert guidance.triage(long + " He wants to die.").status in ("in_scope", "safety")


def test_danger_at_the_end_of_a_long_message_is_seen(guidance: Guidance) -> None:
    story = "We asked for a meeting and they said next month. " * 100
    assert guidance.triage(story + "Last night he said he wants to die.").status == "safety"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("    note:", "    notes:", 'triage/safety.yaml:4: unknown key "notes"'),
        ("status: safety", "status: danger", 'triage/safety.yaml:1: status is "danger"'),
        ("'\\bfire\\b'", "'('", 'triage/safety.yaml:5: item 1 of patterns is "("'),
        ('"There is a fire here."', "{a: b}", "triage/safety.yaml:7: item 1 of examples is a mapping"),
        ("categories:", "sorts:", 'triage/safety.yaml:2: unknown key "sorts"'),
        ("status: safety", "status: [", "not valid YAML"),
        ('    note: "Say fire."\n', "", "triage/safety.yaml:3: note is missing"),
        ("  - id: fire", "  - id: fire\n    id: fire", "triage/safety.yaml:4: id is given twice"),
    ],
)
def test_a_mistake_in_the_file_is_named(small: Path, old: str, new: str, problem: str) -> None:
    path = small / "triage" / "safety.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_triage(small)
    assert problem in caught.value.problem


def test_a_missing_file_is_named(small: Path) -> None:
    (small / "triage" / "safety.yaml").unlink()
    with pytest.raises(DataError, match=r"triage/safety\.yaml: the file cannot be read"):
        load_triage(small)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She asked what happens if you walk in front of a train.", "safety"),
        ("He asked what happens if you run in front of the line.", "in_scope"),
        ("The officer pointed a gun at my son.", "safety"),
        ("The dog sits on her when she is upset.", "in_scope"),
        ("The aide sits on her when she is upset.", "safety"),
    ],
)
def test_the_same_words_are_danger_only_where_they_mean_it(text: str, status: str) -> None:
    assert by_pattern(CATEGORIES, text).status == status


@pytest.mark.parametrize(
    ("message", "danger"),
    [
        ("She cut herself a slice of banana bread, first time.", False),
        ("He cut himself another big piece of pizza.", False),
        ("She cut herself a lot this week.", True),
        ("She cut herself a deep line on the arm.", True),
        ("Her poem is about how she will be dead by summer.", True),
        ("He says he'll be dead before the next meeting.", True),
        ("I'll be dead tired by that meeting.", False),
        ("She cut herself a slice of bread, then her wrist.", True),
        ("She cut herself a deep slice on her arm.", True),
        ("He cut himself a piece of skin off.", True),
        ("He will be dead on his feet by noon.", False),
        ("After the car repair I'll be dead broke.", False),
        ("He told the class that you will all be dead.", True),
        ("Dice que pronto va a estar muerto.", True),
        ("Escribió que en verano estará muerta.", True),
        ("Para el viernes voy a estar muerta de cansancio.", False),
    ],
)
def test_food_is_cut_and_a_death_is_told(message: str, *, danger: bool) -> None:
    named = by_pattern(load_triage(KNOWLEDGE), message)
    assert (named.status == "safety") is danger
