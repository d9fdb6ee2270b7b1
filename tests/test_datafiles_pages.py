"""Markdown pages that educators edit: their head, their sections, and each mistake with its line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.datafiles import MarkdownFile, read_markdown
from tests.test_datafiles import refused

PAGE = """---
id: mint
tags: [herb, tea]
---

<!-- for editors:
## not a heading
-->
## Where

By the door <!-- the green one -->.

Not in shade.

## When it rains

Nothing.
"""


@pytest.fixture
def page(tmp_path: Path) -> Callable[[str], MarkdownFile]:
    def write(text: str) -> MarkdownFile:
        path = tmp_path / "herbs" / "mint.md"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
        return read_markdown(path)

    return write


def test_a_page_is_its_head_and_its_sections(page: Callable[[str], MarkdownFile]) -> None:
    read = page(PAGE)
    assert read.file == "herbs/mint.md"
    assert read.head["tags"].texts() == ("herb", "tea")
    assert read.head["tags"].line == 3
    assert [(s.heading, s.line) for s in read.sections] == [("Where", 9), ("When it rains", 15)]
    assert read.section("Where") == "By the door .\n\nNot in shade."
    assert read.section("How") == ""
    assert read.text == PAGE


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_page_from_another_system_reads_the_same(page: Callable[[str], MarkdownFile], mark: str) -> None:
    read = page(mark + PAGE.replace("\n", "\r\n"))
    assert (read.text, read.sections) == (PAGE, page(PAGE).sections)


def test_a_head_may_be_all_there_is(page: Callable[[str], MarkdownFile]) -> None:
    assert page("---\nid: mint\n---").sections == ()


def test_a_place_in_a_section_has_the_line_of_the_file(page: Callable[[str], MarkdownFile]) -> None:
    where = page(PAGE).sections[0]
    error = where.refuse(where.text.index("shade"), "too dark.", "Move it.")
    assert error.problem == "herbs/mint.md:13: too dark."


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("---\nid", "id", "1: no front matter."),
        ("tea]\n---\n", "tea]\n", "1: no front matter."),
        ("id: mint\ntags: [herb, tea]\n", "", "1: the front matter is empty."),
        ("tea]", "tea", "4: not valid YAML"),
        ("Nothing.", "", '15: section "When it rains" is empty.'),
        ("Nothing.", "<!-- later -->", '15: section "When it rains" is empty.'),
        ("## When it rains", "## Where", '15: section "Where" comes twice.'),
        ("<!--", "By the sea.\n<!--", "6: text before the first section."),
    ],
)
def test_a_mistake_in_a_page_is_refused(
    page: Callable[[str], MarkdownFile], old: str, new: str, problem: str
) -> None:
    assert old in PAGE
    error = refused(lambda: page(PAGE.replace(old, new, 1)))
    assert error.problem.startswith(f"herbs/mint.md:{problem}")


def test_sections_may_be_required(page: Callable[[str], MarkdownFile]) -> None:
    read = page(PAGE)
    read.require_sections(("Where",), optional=("When it rains", "How"))
    error = refused(lambda: read.require_sections(("Where",), optional=("How",)))
    assert error.problem == 'herbs/mint.md:15: unknown section "When it rains".'
    assert error.fix == "Use only Where, How."
    error = refused(lambda: read.require_sections(("Where", "When it rains", "How")))
    assert error.problem == 'herbs/mint.md:1: no section "How".'
