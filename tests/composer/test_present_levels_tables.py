"""The tables of knowledge/rewording: they load, they refuse what is not valid, and every entry can work."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.composer.learner import find_learner
from assistant.composer.rewording import load_rewording
from assistant.composer.slots import Slots
from assistant.composer.verbs import form_of, in_form, opens_act
from assistant.errors import DataError

FOLDER = Path(__file__).parents[2] / "knowledge" / "rewording"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = tmp_path / "rewording"
    shutil.copytree(FOLDER, copied)
    return copied


def test_every_blank_is_one_bracketed_prompt_with_a_question() -> None:
    prompts = load_rewording(FOLDER).prompts
    assert len(prompts) >= 8
    for prompt in prompts.values():
        assert prompt.blank.startswith("[")
        assert prompt.blank.count("[") == 1
        assert prompt.question.endswith("?")


def test_every_slot_of_the_table_is_filled() -> None:
    for entry in load_rewording(FOLDER).predicates:
        filled = Slots("has very limited her", "third", None, False).filled(entry.said)
        assert "{" not in filled
        assert "  " not in filled


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("predicates.yaml", "    where: opening", "    place: opening", "place"),
        ("predicates.yaml", "    where: opening", "    where: middle", "middle"),
        ("predicates.yaml", "    blank: level", "    blank: weather", "weather"),
        ("predicates.yaml", "    next: third", "    next: second", "second"),
        ("predicates.yaml", "    list: yes", "    list: maybe", "maybe"),
        ("predicates.yaml", '"whatsoever"', '"what{soever}"', "soever"),
        ("judgements.yaml", "    question:", "    ask:", "ask"),
        (
            "judgements.yaml",
            '    blank: "[what is seen and heard',
            '    blank: "what is seen and heard',
            "what is seen",
        ),
    ],
)
def test_what_is_not_valid_is_named_with_file_and_line(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=rf"{file}:\d+") as error:
        load_rewording(folder)
    assert told in error.value.problem


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "judgements.yaml").unlink()
    with pytest.raises(DataError, match=r"judgements\.yaml"):
        load_rewording(folder)


@pytest.mark.parametrize(
    ("text", "name", "possessive"),
    [
        ("Ana reads well. She draws.", "Ana", "her"),
        ("Reading is slow. Tomás left class twice. He draws.", "Tomás", "his"),
        ("Peers pick Jo first. They say Jo is fair. Jo's work is neat.", "Jo", "their"),
        ("Working memory is low for Mei-lin. She sings.", "Mei-lin", "her"),
        ("Ms. Okafor reports that Dov's spelling improved. He types.", "Dov", "his"),
        ("His grandmother says she helps. He is five. He sings. Ben likes soup.", "Ben", "his"),
        ("The student reads 40 words.", "", "their"),
        ("Math: 4.2 GE. Spelling: 9 of 25.", "", "their"),
        ("He has a chip on his shoulder the size of Texas.", "", "his"),
        ("He has an attitude problem from here to Tulsa.", "", "his"),
        ("Nonsensical answers to what and where questions.", "", "their"),
    ],
)
def test_the_student_is_found_by_name_and_pronoun(text: str, name: str, possessive: str) -> None:
    learner = find_learner(text)
    assert (learner.name, learner.possessive) == (name, possessive)


@pytest.mark.parametrize(
    ("sentence", "introduced"),
    [
        ("She sings.", "Ana sings."),
        ("Her drawings are full of detail.", "Ana's drawings are full of detail."),
        ("Peers pick her first.", "Peers pick Ana first."),
        ("With her 40-button talker she asks for music.", "With Ana's 40-button talker she asks for music."),
        ("At lunch she helps Ana's table.", "At lunch Ana helps Ana's table."),
        ("Reads 22 words.", "Ana reads 22 words."),
        ("Peers like the comics.", "Peers like the comics."),
        ("Ana says she sings.", "Ana says she sings."),
    ],
)
def test_the_first_pronoun_gives_way_to_the_name(sentence: str, introduced: str) -> None:
    assert find_learner("Ana is ten. She sings.").introduced(sentence) == introduced


@pytest.mark.parametrize(
    ("matched", "before", "form"),
    [
        ("has trouble with", "Ana ", "third"),
        ("had trouble with", "Ana ", "past"),
        ("have trouble with", "They ", "base"),
        ("struggle", "He continues to ", "base"),
        ("struggled with", "He ", "past"),
        ("cannot", "He ", "third"),
        ("cannot", "They ", "base"),
        ("checks out", "He ", "third"),
        ("check out", "He would ", "base"),
    ],
)
def test_a_new_verb_takes_the_form_of_the_old_one(matched: str, before: str, form: str) -> None:
    assert form_of(matched, before) == form


def test_words_change_form() -> None:
    assert in_form("finishes", "base") == "finish"
    assert in_form("has", "base") == "have"
    assert in_form("write", "gerund") == "writing"
    assert opens_act("Reads")
    assert not opens_act("Peers")
