"""Knowledge files are refused with the file, the line, what is wrong and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import DataError
from assistant.retrieval.pages import load_guidance, load_scripts


def _refused(folder: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        load_scripts(folder)
    assert caught.value.fix
    assert "\n" not in str(caught.value)
    return caught.value


def _change(folder: Path, old: str, new: str) -> DataError:
    path = folder / "scripts" / "homework.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return _refused(folder)


def test_a_valid_folder_loads(small: Path) -> None:
    scripts = load_scripts(small)
    assert list(scripts) == ["homework", "recording"]
    script = scripts["homework"]
    assert script.say == "Could we ___?"
    assert script.law == "The team must consider it."
    assert script.extra["confidence"] == "verified"
    assert script.extra["law_refs"] == "34 CFR 300.324(a)(1)"
    assert "la tarea" in script.triggers


def test_marked_blanks_are_plain_ones_until_somebody_tells_more(small: Path) -> None:
    path = small / "scripts" / "homework.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Could we ___?", "Could {student} ___?"), encoding="utf-8"
    )
    script = load_scripts(small)["homework"]
    assert (script.say, script.marked["say"]) == ("Could ___ ___?", "Could {student} ___?")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("topic: homework", "topic: homwork", 'scripts/homework.md:3: topic is "homwork"'),
        ("licence: MIT", "licence: MIT\ncolour: red", 'homework.md:21: unknown key "colour"'),
        ("licence: MIT", "licence: MIT\nlicence: MIT", "homework.md:21: licence is given twice"),
        ("Could we ___?", "Could\n{studnt} and {student}?", "homework.md:26: {studnt} is no mark"),
        ("id: homework", "id: other_name", 'homework.md:2: id is "other_name"'),
        (
            "date_checked: 2026-01-31",
            "date_checked: last week",
            'homework.md:18: date_checked is "last week"',
        ),
        ("confidence: verified", "confidence: sure", 'homework.md:19: confidence is "sure"'),
        ('  - "la tarea"\n', "", "homework.md:5: triggers has 7 items"),
        (
            '  - "la tarea"',
            '  - "too much HOMEWORK"',
            'homework.md:13: triggers says "too much HOMEWORK" twice',
        ),
        ('  - "la tarea"', "  - {a: b}", "homework.md:13: item 8 of triggers is a mapping"),
        ('title: "Homework"', "title: [a, b]", "homework.md:4: title is a list"),
        ('title: "Homework"', 'title: "Home: "work"', "homework.md:4: not valid YAML"),
        ("## Ask in writing", "## Ask nicely", 'homework.md:31: unknown section "Ask nicely"'),
        ("## Law", "## Say", 'homework.md:35: section "Say" comes twice'),
        ("The team must consider it.\n", "", 'homework.md:35: section "Law" is empty'),
        ("## Law\n\nThe team must consider it.\n", "", "law_refs and the section Law must come together"),
        ("---\nid", "id", "homework.md:1: no front matter"),
        ("licence: MIT\n", "", "homework.md:2: licence is missing"),
        ("## Say", "Say this.\n\n## Say", "homework.md:23: text before the first section"),
    ],
)
def test_a_mistake_is_named_with_its_place(small: Path, old: str, new: str, problem: str) -> None:
    assert problem in _change(small, old, new).problem


def test_a_missing_section_is_named(small: Path) -> None:
    error = _change(small, "## Ask in writing\n\nThe answer.\n\n", "")
    assert 'homework.md:1: no section "Ask in writing"' in error.problem


def test_a_file_that_is_not_utf8_is_named(small: Path) -> None:
    (small / "scripts" / "homework.md").write_bytes(b"---\nid: \xff\n---\n")
    assert "homework.md:2: the file is not UTF-8" in _refused(small).problem


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    assert "scripts: no Markdown file" in _refused(tmp_path).problem


def test_windows_line_ends_and_comments_are_read(small: Path) -> None:
    path = small / "scripts" / "homework.md"
    text = path.read_text(encoding="utf-8").replace("It helps.", "It <!-- draft -->helps.")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    script = load_scripts(small)["homework"]
    assert script.why == "It helps."
    assert len(script.triggers) == 8


def test_guidance_pages_keep_their_sections(small: Path) -> None:
    page = load_guidance(small)["goals"]
    assert [section.heading for section in page.sections] == ["First", "Second"]
    assert page.audience == "everyone"


def test_a_guidance_page_without_sections_is_refused(small: Path) -> None:
    path = small / "guidance" / "goals.md"
    path.write_text(path.read_text(encoding="utf-8").split("## First")[0], encoding="utf-8")
    with pytest.raises(DataError, match=r"goals\.md:2: the page has no section"):
        load_guidance(small)
