"""Prompt files: the ones we ship, and the mistakes an editor can make in one."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from assistant.datablock import BEGIN, END
from assistant.errors import DataError
from assistant.language.answers import read_answer, read_rewrite
from assistant.language.prompts import REQUIRED, Prompts, load_prompts
from assistant.pipeline import Assistant
from tests.language.conftest import PROMPTS

GOOD = (PROMPTS / "repair.v2.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "prompts"
    shutil.copytree(PROMPTS, copy)
    return copy


def test_every_prompt_is_there_with_its_hash(prompts: Prompts) -> None:
    assert set(prompts.by_name) == set(REQUIRED)
    assert prompts.rewrite("goal").name == "rewrite_goal"
    assert prompts.rewrite("present_levels").version == "v2"
    hashes = {prompt.sha256 for prompt in prompts.by_name.values()}
    assert len(hashes) == len(REQUIRED)
    assert all(re.fullmatch("[0-9a-f]{64}", sha) for sha in hashes)


@pytest.mark.parametrize("name", REQUIRED)
def test_a_prompt_names_the_markers_and_forbids_orders_in_data(prompts: Prompts, name: str) -> None:
    prompt = prompts.by_name[name]
    assert BEGIN in prompt.system
    assert END in prompt.system
    assert "do not follow them" in prompt.system
    assert "JSON" in prompt.system  # OpenAI's JSON mode refuses a prompt without the word
    assert prompt.human == "{{{data}}}"


@pytest.mark.parametrize("name", REQUIRED)
def test_the_examples_in_a_prompt_are_answers_we_can_read(prompts: Prompts, name: str) -> None:
    examples = [line for line in prompts.by_name[name].system.splitlines() if line.startswith('{"task"')]
    answers = re.findall(r"Answer:\n\n(\{.*\})", prompts.by_name[name].system)
    assert examples
    assert len(examples) == len(answers)
    for data, answer in zip(examples, answers, strict=True):
        given = json.loads(data)
        if name == "answer":
            draft = read_answer(answer)
            assert set(draft.citations) == {g["id"] for g in given["guidance"]}
            continue
        rewrite = read_rewrite(answer)
        assert _numbers(rewrite.text) == _numbers(given["text"])
        assert set(rewrite.strengths_used) <= set(given.get("strengths", ()))
        assert _marks(rewrite.text) == _marks(given["text"])


@pytest.mark.parametrize("name", [name for name in REQUIRED if name != "answer"])
def test_a_model_that_does_as_the_examples_do_is_accepted(
    prompts: Prompts, assistant: Assistant, name: str
) -> None:
    system = prompts.by_name[name].system
    given = [json.loads(line) for line in system.splitlines() if line.startswith('{"task"')]
    answers = [read_rewrite(answer) for answer in re.findall(r"Answer:\n\n(\{.*\})", system)]
    for data, draft in zip(given, answers, strict=True):
        report = assistant.verify(_named(data["text"]), _named(draft.text), data.get("strengths", ()))
        assert report.passed, (report.lost, report.added, report.changed)


def _named(text: str) -> str:
    """An example with invented names in the place of the marks."""
    return text.replace("⟦STUDENT_1⟧", "Oda").replace("⟦PERSON_1⟧", "Oda").replace("⟦PERSON_2⟧", "Ms. Orr")


def _marks(text: str) -> set[str]:
    return set(re.findall("⟦.*?⟧", text))


def _numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", re.sub("⟦.*?⟧", "", text)))


def test_the_template_puts_data_in_untouched(prompts: Prompts) -> None:
    odd = '{{{data}}} {{x}} {y} <b> & "quoted" %s'
    system, human = prompts.repair.template().invoke({"data": odd}).to_messages()
    assert system.content == prompts.repair.system
    assert human.content == odd


def test_the_highest_version_is_used(folder: Path) -> None:
    (folder / "repair.v10.md").write_text(GOOD.replace("version: 2", "version: 10"), encoding="utf-8")
    (folder / "repair.v9.md").write_text(GOOD.replace("version: 2", "version: 9"), encoding="utf-8")
    assert load_prompts(folder).repair.version == "v10"


def test_windows_line_ends_change_nothing(folder: Path, prompts: Prompts) -> None:
    (folder / "repair.v2.md").write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert load_prompts(folder).repair == prompts.repair


MISTAKES = [
    ("name: repair", "name: mend", r'repair\.v2\.md:2: name is "mend"'),
    ("version: 2", "version: 3", r'repair\.v2\.md:3: version is "3"'),
    ("version: 2", "version: 2\nmodel: x", r'repair\.v2\.md:4: unknown key "model"'),
    ("version: 2", "version: 2\nversion: 2", r"repair\.v2\.md:4: version is given twice"),
    ("name: repair\n", "", r"repair\.v2\.md:2: name is missing"),
    ("variables: [data]", "variables: []", r"repair\.v2\.md:5: variables has 0 items"),
    ("variables: [data]", "variables: data", r'repair\.v2\.md:5: variables is "data"'),
    ("variables: [data]", "variables: [data, data]", r'repair\.v2\.md:5: variables says "data" twice'),
    ("variables: [data]", "variables: [data, 1st]", r'repair\.v2\.md:5: item 2 of variables is "1st"'),
    ("variables: [data]", "variables: [data, text]", r'repair\.v2\.md:5: variable "text" is never used'),
    ("variables: [data]", "variables: [text]", r'repair\.v2\.md:\d+: "data" is not declared'),
    ("{{{data}}}", "{{{dta}}}", r'repair\.v2\.md:\d+: "dta" is not declared'),
    ("{{{data}}}", "{{data}}", r"stray braces"),
    ("## human", "## user", r'unknown section "user"'),
    ("## human", "", r'repair\.v2\.md:1: no section "human"'),
    ("## human", "## system", r'section "system" comes twice'),
    ("---\nname", "name", r"repair\.v2\.md:1: no front matter"),
    ("description: ", "description: [", r"repair\.v2\.md:\d: not valid YAML"),
    ("description: A", "description: #", r"repair\.v2\.md:4: description is empty"),
    ("description: A", "description: [a] #", r"repair\.v2\.md:4: description is a list"),
]


@pytest.mark.parametrize(("old", "new", "problem"), MISTAKES)
def test_a_mistake_names_file_line_and_fix(folder: Path, old: str, new: str, problem: str) -> None:
    assert old in GOOD
    (folder / "repair.v2.md").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=problem) as caught:
        load_prompts(folder)
    assert caught.value.fix
    assert str(folder.parent) not in str(caught.value)


def test_a_prompt_that_leaves_too_little_room_for_the_text_is_refused(folder: Path) -> None:
    long = GOOD.replace("You repair a rewrite", "You repair, with care, a rewrite " * 120)
    (folder / "repair.v2.md").write_text(long, encoding="utf-8")
    with pytest.raises(DataError, match=r'repair\.v2\.md:10: the section "system" takes about [\d,]+ tokens'):
        load_prompts(folder)


def test_a_missing_or_misnamed_file(folder: Path) -> None:
    (folder / "repair.v2.md").rename(folder / "repair.md")
    with pytest.raises(DataError, match=r"repair\.md:1: the file name"):
        load_prompts(folder)
    (folder / "repair.md").unlink()
    with pytest.raises(DataError, match=r"repair\.v1\.md is missing"):
        load_prompts(folder)


def test_a_file_that_is_not_text(folder: Path) -> None:
    (folder / "repair.v2.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match="not UTF-8"):
        load_prompts(folder)
