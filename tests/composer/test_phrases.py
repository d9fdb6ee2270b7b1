"""Strengths in people's own words become phrases that read well after "use her ... to"."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.composer.lexicon import load_lexicon
from assistant.composer.means import Means
from assistant.composer.phrases import phrase_for, readings

LEXICON = load_lexicon(Path(__file__).parents[2] / "knowledge" / "strengths")

NOUNS = [
    ("loves trains", "love of trains"),
    ("Loves to dance", "love of dancing"),
    ("love to draw and paint", "love of drawing and painting"),
    ("likes trains", "interest in trains"),
    ("likes to be first", "enjoyment of being first"),
    ("likes doing things alone", "enjoyment of doing things alone"),
    ("enjoys music", "enjoyment of music"),
    ("prefers to type", "preference for typing"),
    ("thrives on routine", "preference for routine"),
    ("learns best with visuals", "preference for visuals"),
    ("responds well to praise", "preference for praise"),
    ("wants to be a vet", "goal of becoming a vet"),
    ("obsessed with vacuum cleaners", "deep interest in vacuum cleaners"),
    ("great memory", "strong memory"),
    ("visual memory", "visual memory"),
    ("great sense of humor", "sense of humor"),
    ("strong sense of right and wrong", "strong sense of right and wrong"),
    ("good eye for color", "good eye for color"),
    ("funny", "sense of humor"),
    ("kind and funny", "kindness and sense of humor"),
    ("sweet, caring, and loyal", "caring nature and loyalty"),
    ("patient with little kids", "patience with little kids"),
    ("empathetic and a good friend", "empathy and friendship skills"),
    ("She is affectionate", "affectionate nature"),
    ("assertive", "assertive nature"),
    ("He is tech savvy", "skill with technology"),
    ("Doesn't give up", "persistence"),
    ("doesn’t give up easily", "persistence"),
    ("never gives up on hard puzzles", "persistence on hard puzzles"),
    ("makes people laugh", "sense of humor"),
    ("good with his hands", "skill with his hands"),
    ("good at chess", "skill at chess"),
    ("strong in math", "strength in math"),
    ("math", "strength in math"),
    ("can build anything with Lego", "skill at building anything with Lego"),
    ("She can draw", "skill at drawing"),
    ("knows how to fix bikes", "skill at fixing bikes"),
    ("knows every bus line", "knowledge of every bus line"),
    ("helps little kids", "habit of helping little kids"),
    ("asks good questions", "habit of asking good questions"),
    ("Rides the city bus on his own", "skill in riding the city bus on his own"),
    ("Speaks Somali fluently", "skill in speaking Somali fluently"),
    ("bakes with her dad", "experience baking with her dad"),
    ("won the spelling bee", "success in winning the spelling bee"),
    ("is learning to cook", "progress in cooking"),
    ("is always smiling", "smiling"),
    ("never interrupts", "habit of not interrupting"),
    ("is quick to forgive", "readiness to forgive"),
    ("uses humor to make friends", "skill in using humor to make friends"),
    ("a natural leader", "leadership"),
    ("hard worker", "habit of working hard"),
    ("strong swimmer", "swimming skills"),
    ("visual learner", "preference for visual information"),
    ("has a dog named Biscuit", "bond with a dog named Biscuit"),
    ("has an amazing imagination", "imagination"),
    ("Her answers are thorough", "thorough answers"),
    ("his smile", "smile"),
    ("he is the fastest kid in his grade", "strength as the fastest kid in his grade"),
    ("a joy to have in class", "strengths (“a joy to have in class”)"),
    ("LOVES DINOSAURS", "love of dinosaurs"),
    ("trains!", "interest in trains"),
    ("Star Wars", "interest in Star Wars"),
    ("🚂🚂 trains", "interest in trains"),
    ("🎨", "interest in art"),
    ("Le encantan los trenes", "love of trains"),
    ("es muy curiosa", "curiosity"),
    ("- loves comics.", "love of comics"),
    ("Mom reports that he loves cooking", "love of cooking"),
    ("My son is very good with animals", "skill with animals"),
    ("Jaylen loves animals", "love of animals"),
    ("I am good at drawing", "skill at drawing"),
    ("he/she enjoys music", "enjoyment of music"),
    ("likes movies (esp. westerns)", "interest in movies"),
    ("loves trains and has a great memory", "love of trains and strong memory"),
    ("loves trains because they are loud", "love of trains"),
]


@pytest.mark.parametrize(("said", "noun"), NOUNS)
def test_a_strength_becomes_a_noun(said: str, noun: str) -> None:
    assert phrase_for(said, LEXICON).noun == noun


CLAUSES = [
    ("Loves trains", "loves trains"),
    ("Reliable", "is reliable"),
    ("great memory", "has a strong memory"),
    ("a natural leader", "is a natural leader"),
    ("Doesn't give up", "doesn't give up"),
    ("good at chess", "is good at chess"),
    ("helps little kids", "helps little kids"),
    ("drawing", "draws"),
]


@pytest.mark.parametrize(("said", "clause"), CLAUSES)
def test_a_strength_becomes_a_clause(said: str, clause: str) -> None:
    assert phrase_for(said, LEXICON).clause == clause


@pytest.mark.parametrize(
    "said",
    ["Opens his own milk 3 days out of 5", "types 40 words per minute", "counts coins with 80% accuracy"],
)
def test_the_data_of_a_strength_stays_out_of_the_goal(said: str) -> None:
    assert not any(c.isdigit() for c in phrase_for(said, LEXICON).noun)


@pytest.mark.parametrize(
    "said", ["never met a puzzle she couldn't solve", "Deaf and proud", "his big sister helps him"]
)
def test_what_cannot_be_turned_is_quoted_as_given(said: str) -> None:
    phrase = phrase_for(said, LEXICON)
    assert phrase.quoted
    assert phrase.noun == f"strength (“{said}”)"


def means(strength: str, possessive: str) -> str:
    return Means.of([phrase_for(strength, LEXICON)], possessive, "read", None).words


def test_character_is_drawn_on_and_skill_is_used() -> None:
    assert means("funny", "her") == "draw on her sense of humor to"
    assert means("good at chess", "his") == "use his skill at chess to"
    assert means("helps little kids", "their").startswith("build on their habit")


def test_a_parents_my_follows_the_sentence() -> None:
    assert means("good with my hands", "her") == "use her skill with her hands to"
    assert means("good with my hands", "my") == "use my skill with my hands to"


def test_a_parents_my_follows_the_sentence_in_the_clause_too() -> None:
    assert phrase_for("I love my dog", LEXICON).owned_clause("her") == "loves her dog"


@pytest.mark.parametrize(
    ("said", "meant"),
    [("lvoes trains", "loves trains"), ("realy good at math", "good at math"), ("artisitc", "artistic")],
)
def test_a_slip_of_the_keyboard_is_read_as_it_was_meant(said: str, meant: str) -> None:
    assert phrase_for(said, LEXICON).noun == phrase_for(meant, LEXICON).noun


@pytest.mark.parametrize("topic", ["planets", "doves", "bikes", "games", "cars", "Delaney's cat"])
def test_a_topic_is_never_respelled(topic: str) -> None:
    assert topic in phrase_for(f"loves {topic}", LEXICON).noun


@pytest.mark.parametrize(
    "said",
    ["Never gives up", "Never hits", "Rarely misses school", "Hardly ever complains", "Doesn't tease others"],
)
def test_a_no_is_never_lost(said: str) -> None:
    phrase = phrase_for(said, LEXICON)
    told = f"{phrase.noun} {phrase.clause}".lower()
    assert phrase.noun == "persistence" or any(
        no in told for no in ("not", "never", "rarely", "hardly", "n't")
    )


@pytest.mark.parametrize("said", ["Music calms him", "Nothing stops her", "Trains excite him"])
def test_what_acts_on_the_student_is_quoted(said: str) -> None:
    assert phrase_for(said, LEXICON).quoted


def test_a_long_story_is_about_its_strength_only() -> None:
    told = phrase_for(
        "He loves trains because his sister swims and they sing songs on the way home.", LEXICON
    )
    assert told.kinds == ("interest",)


def test_topic_words_tell_the_kinds() -> None:
    assert "music" in phrase_for("loves drums", LEXICON).kinds
    assert "reading" in phrase_for("loves books", LEXICON).domains


def test_readings_hold_the_words_given_and_how_they_are_read() -> None:
    assert readings(["funny", "old soul said his aunt who is wise."], LEXICON)[:1] == ("funny",)
    assert "sense of humor" in readings(["funny"], LEXICON)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_a_phrase_in_one_line(said: str) -> None:
    phrase = phrase_for(said, LEXICON)
    assert phrase.original == said
    assert phrase.noun.strip()
    assert "\n" not in phrase.noun
    assert phrase.verb in {"use", "draw on", "build on"}


@pytest.mark.parametrize(
    ("typed", "noun", "clause"),
    [
        ("loves trains, very caring", "love of trains and caring nature", "loves trains and is caring"),
        (
            "funny, kind, likes Minecraft",
            "sense of humor, kindness and interest in Minecraft",
            "is funny, is kind and likes Minecraft",
        ),
        (
            "loves trains, really patient, helps mom cook",
            "love of trains, patience and habit of helping mom cook",
            "loves trains, is patient and helps mom cook",
        ),
        ("helpful, good listener", "helpfulness and listening skills", "is helpful and is a good listener"),
        (
            "polite, hard working, loves tractors",
            "politeness, habit of working hard and love of tractors",
            "is polite, works hard and loves tractors",
        ),
        (
            "good with tools, hard worker",
            "skill with tools and habit of working hard",
            "is good with tools and works hard",
        ),
    ],
)
def test_strengths_typed_with_commas_are_each_said(typed: str, noun: str, clause: str) -> None:
    phrase = phrase_for(typed, LEXICON)
    assert (phrase.noun, phrase.clause) == (noun, clause)


@pytest.mark.parametrize(
    ("typed", "noun"),
    [
        ("good at math, science and art", "skill at math, science and art"),
        ("loves cats, dogs and horses", "love of cats, dogs and horses"),
        ("likes big, loud trucks", "interest in big and loud trucks"),
        ("knows all the planets, stars and moons", "knowledge of all the planets, stars and moons"),
        ("plays piano, guitar and drums", "skill in playing piano, guitar and drums"),
        ("can fix bikes, cars", "skill at fixing bikes and cars"),
    ],
)
def test_the_things_of_one_strength_stay_together(typed: str, noun: str) -> None:
    assert phrase_for(typed, LEXICON).noun == noun


@pytest.mark.parametrize(
    ("typed", "noun", "clause"),
    [
        ("tall, listens to music", "habit of listening to music", "listens to music"),
        ("likes order", "orderly way of working", "likes order"),
        ("bilingüe", "bilingual skills", "is bilingual"),
        ("muy trabajadora", "habit of working hard", "works hard"),
        ("they r so patient", "patience", "is patient"),
        ("🎸 and 🥁", "interest in guitar music and drums", "is interested in guitar music and drums"),
    ],
)
def test_hurried_or_spanish_words_read_as_a_teacher_would_write(typed: str, noun: str, clause: str) -> None:
    phrase = phrase_for(typed, LEXICON)
    assert (phrase.noun, phrase.clause) == (noun, clause)


@pytest.mark.parametrize(
    ("typed", "noun"),
    [
        ("knows songs, dances and stories", "knowledge of songs, dances and stories"),
        ("le encantan los perros grandes", "love of “los perros grandes”"),
        ("adora la música y dibujar", "love of “la música y dibujar”"),
    ],
)
def test_no_part_of_a_strength_is_lost_or_made_another(typed: str, noun: str) -> None:
    assert phrase_for(typed, LEXICON).noun == noun
