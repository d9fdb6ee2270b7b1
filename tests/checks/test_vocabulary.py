"""Language files are checked at load; an error names the file, the line, the value and the fix."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.checks.language_files import LanguageFile
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import DataError
from tests.mistakes import change, refused

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LANGUAGE, tmp_path / "language"))


def test_the_shipped_files_load() -> None:
    vocabulary = load_vocabulary(LANGUAGE)
    assert vocabulary.numbers["words"]["seven"] == 7
    assert vocabulary.wordings


@pytest.mark.parametrize(
    ("file", "old", "new", "problem", "fix"),
    [
        ("numbers.yaml", "  seven: 7", "  seven: many", "many", "digits"),
        ("numbers.yaml", "\nterms:", "\nterm:", "term", "one of"),
        ("numbers.yaml", "  at_least:", "  at_lest:", "at_lest", "at_least"),
        ("numbers.yaml", "second: [second, 1]", "second: [second]", "second", "[second, 60]"),
        ("words.yaml", "\nlight: [", "\nlite: [", "lite", "one of"),
        ("words.yaml", "\nneed: [", '\nneed: ["--", ', "--", "in words"),
        ("implied.yaml", "reading: {when: [", 'reading: {when: ["--", ', "--", "in words"),
        ("concepts_people.yaml", "kind: person", "kinds: person", "kinds", "kind, concepts"),
        ("concepts_people.yaml", "  aunt: [aunt]", "  aunt: aunt", "aunt", "brackets"),
        ("concepts_people.yaml", "  aunt: [aunt]", '  aunt: ["... aunt"]', "... aunt", "with a word"),
        ("concepts_people.yaml", "  aunt: [aunt]", "  uncle: [aunt]", "uncle is there twice", "Join"),
        ("concepts_people.yaml", "  aunt: [aunt]", "  aunt: [aunt", "not valid YAML", "Fix the line"),
        ("associations.yaml", "when: [dance", "where: [dance", "dance", "each"),
        ("concepts_people.yaml", "kind: person", "kind: [person]", "kind", "the same line"),
    ],
)
def test_a_wrong_value_is_named_with_its_fix(
    folder: Path, file: str, old: str, new: str, problem: str, fix: str
) -> None:
    change(folder / file, old, new)
    error = refused(lambda: load_vocabulary(folder), file)
    assert problem in error.problem
    assert fix in error.fix


def test_the_line_is_that_of_the_value(folder: Path) -> None:
    path = folder / "concepts_people.yaml"
    line = change(path, "  aunt: [aunt]", "  aunt: nobody")
    refused(lambda: load_vocabulary(folder), path.name, line)


@pytest.mark.parametrize("file", ["words.yaml", "numbers.yaml", "associations.yaml"])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(DataError, match=file):
        load_vocabulary(folder)


def test_no_concepts_at_all_is_an_error(folder: Path) -> None:
    for path in folder.glob("concepts_*.yaml"):
        path.unlink()
    with pytest.raises(DataError, match="concepts"):
        load_vocabulary(folder)


@pytest.mark.parametrize(
    "words",
    [
        ("decode", "decodes", "decoding", "decoded", "decoder"),
        ("complete", "completes", "completing", "completed", "completion"),
        ("organize", "organizes", "organized", "organizing", "organization"),
        ("multiply", "multiplies", "multiplying", "multiplied", "multiplication"),
        ("stop", "stops", "stopping", "stopped"),
        ("identify", "identifies", "identification"),
        ("write", "writes", "writing", "wrote", "written"),
        ("child", "children", "child's"),
        ("ability", "abilities"),
    ],
)
def test_forms_of_one_word_share_their_stem(words: tuple[str, ...]) -> None:
    stem = load_vocabulary(LANGUAGE).stem
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("weekly", "week"), ("walker", "walk"), ("only", "on"), ("daily", "day")]
)
def test_words_that_look_alike_keep_their_own_stem(one: str, other: str) -> None:
    stem = load_vocabulary(LANGUAGE).stem
    assert stem(one) != stem(other)


@pytest.mark.parametrize(("left", "right"), [("fading", "fades"), ("moving", "move"), ("timed", "time")])
def test_a_short_verb_gets_its_final_e_back(left: str, right: str) -> None:
    vocabulary = load_vocabulary(LANGUAGE)
    assert vocabulary.stem(left) == vocabulary.stem(right)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("words: {calm: 0.5}\n", "costs is missing"),
        ("- one\n- two\n", "not a mapping"),
        ("costs: 4\nwords: {}\n", "lines of its own"),
        ("costs: {lost: [4]}\nwords: {}\n", "needs one value"),
        ("costs: {lost: dear}\nwords: {}\n", "is not a number"),
    ],
)
def test_a_file_of_another_make_is_refused_with_its_fix(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "costs.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        LanguageFile(path, ("costs", "words")).decimals("costs")
    assert caught.value.problem.startswith("costs.yaml:")
    assert caught.value.fix
