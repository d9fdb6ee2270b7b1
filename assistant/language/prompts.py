"""Prompt files: versioned Markdown that educators can read and change, checked when it is loaded.

A file `prompts/<name>.v<version>.md` has front matter (`name`, `version`, `description`, `variables`) and two
sections, `## system` and `## human`. A variable stands in a section as `{{{variable}}}`. Of several versions
of one prompt the highest is used; results carry the version and the hash of the file they came from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.datafiles import Located, MarkdownFile, read_markdown
from assistant.errors import DataError
from assistant.language.budget import tokens_in
from assistant.types import Kind

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

REQUIRED = ("rewrite_goal", "rewrite_present_levels", "repair", "rewrite_short", "answer")
MAX_TOKENS = 1_100
"""What a prompt may take before any text, of the 4,096 that a small server takes at once."""
_KEYS = ("name", "version", "description", "variables")
_SECTIONS = ("system", "human")
_FILE_NAME = re.compile(r"(?P<name>[a-z][a-z_]*)\.v(?P<version>[1-9]\d{0,3})\.md")
_VARIABLE = re.compile(r"\{\{\{(\w+)\}\}\}")
_STRAY_BRACES = re.compile(r"(?<!\{)\{\{(?!\{)|\{\{\{(?!\w+\}\}\})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One version of one prompt. `text` is the whole file; `sha256` its hash, in hexadecimal."""

    name: str
    version: str
    description: str
    variables: tuple[str, ...]
    system: str
    human: str
    text: str
    sha256: str

    def template(self) -> ChatPromptTemplate:
        """The prompt as the first link of a LangChain chain; the system part comes first and never varies."""
        from langchain_core.prompts import ChatPromptTemplate  # a command without a model never pays for it

        return ChatPromptTemplate.from_messages(
            [("system", self.system), ("human", self.human)], template_format="mustache"
        )


@dataclass(frozen=True, slots=True)
class Prompts:
    """The newest version of each prompt, by name."""

    by_name: Mapping[str, Prompt]

    def rewrite(self, kind: Kind) -> Prompt:
        """The prompt that rewrites a text of `kind`."""
        return self.by_name[f"rewrite_{kind}"]

    @property
    def repair(self) -> Prompt:
        """The prompt for the one second try."""
        return self.by_name["repair"]

    @property
    def short(self) -> Prompts:
        """The same with one short prompt for every rewrite and repair: its beginning is always the same."""
        short = self.by_name["rewrite_short"]
        every = dict.fromkeys(("rewrite_goal", "rewrite_present_levels", "repair"), short)
        return Prompts({**self.by_name, **every})

    @property
    def answer(self) -> Prompt:
        """The prompt for what to say in a meeting."""
        return self.by_name["answer"]


def load_prompts(folder: Path) -> Prompts:
    """Read and check every prompt file in `folder`.

    Raises:
        DataError: A file is not valid, or a required prompt is missing; names file, line, value and fix.
    """
    newest: dict[str, Prompt] = {}
    for path in sorted(folder.glob("*.md")):
        prompt = _read_prompt(path)
        held = newest.get(prompt.name)
        if held is None or int(prompt.version[1:]) > int(held.version[1:]):
            newest[prompt.name] = prompt
    for name in REQUIRED:
        if name not in newest:
            raise DataError(f"{folder.name}/{name}.v1.md is missing.", "Put the prompt file back.")
    return Prompts(newest)


def _read_prompt(path: Path) -> Prompt:
    file_name = _FILE_NAME.fullmatch(path.name)
    if file_name is None:
        problem = f"{path.parent.name}/{path.name}:1: the file name is not <name>.v<version>.md."
        raise DataError(problem, "Rename it, e.g. repair.v2.md.")
    page = read_markdown(path)
    head = page.head.keys(_KEYS)
    for key in ("name", "version"):
        if head[key].text() != file_name[key]:
            raise head[key].wrong(f"Write what the file name says: {file_name[key]}.")
    page.require_sections(_SECTIONS)
    _check_size(page)
    variables = _variables(head["variables"])
    _check_variables(page, head["variables"], variables)
    return Prompt(
        name=file_name["name"],
        version=f"v{file_name['version']}",
        description=head["description"].flat(),
        variables=variables,
        system=page.section("system"),
        human=page.section("human"),
        text=page.text,
        sha256=hashlib.sha256(page.text.encode()).hexdigest(),
    )


def _check_size(page: MarkdownFile) -> None:
    for section in page.sections:
        size = tokens_in(section.text)
        if size > MAX_TOKENS:
            problem = f'the section "{section.heading}" takes about {size:,} tokens.'
            raise section.refuse(0, problem, f"Keep it to {MAX_TOKENS:,}; shorten a rule or an example.")


def _variables(at: Located) -> tuple[str, ...]:
    names = at.different_texts(at_least=1)
    for item, name in zip(at.items(), names, strict=True):
        if not name.isidentifier():
            raise item.wrong("Write a name of letters and underscores, e.g. data.")
    return names


def _check_variables(page: MarkdownFile, at: Located, declared: tuple[str, ...]) -> None:
    used: set[str] = set()
    for section in page.sections:
        for match in _VARIABLE.finditer(section.text):
            used.add(match[1])
            if match[1] not in declared:
                problem = f'"{match[1]}" is not declared.'
                raise section.refuse(match.start(), problem, "Add it to variables.")
        if stray := _STRAY_BRACES.search(section.text):
            problem = f'stray braces "{stray.group()}".'
            raise section.refuse(stray.start(), problem, "Write variables as {{{name}}}.")
    for name in declared:
        if name not in used:
            fix = f"Write {{{{{{{name}}}}}}} where it belongs, or take it out."
            raise at.refuse(f'variable "{name}" is never used.', fix)
