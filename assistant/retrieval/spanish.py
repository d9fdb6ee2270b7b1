"""The meeting scripts in Spanish, for display: searching is done over the English and Spanish triggers."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from assistant.datafiles import MarkdownFile, read_markdown
from assistant.retrieval.blanks import LANGUAGE, STUDENT, as_blanks
from assistant.retrieval.pages import checked_date, flat_text, load_scripts, own_id, refuse_unknown_marks
from assistant.settings import data_folder
from assistant.types import Script

FOLDER = "scripts_es"

_KEYS = ("id", "title", "language", "review", "date_checked", "licence")
_REVIEWS = ("needs review by a native speaker", "reviewed by a native speaker")
_PARTS = {
    "Qué decir": "say",
    "Por qué ayuda": "why",
    "Qué pedir por escrito": "ask_in_writing",
    "En la carta": "letter",
    "Qué dice la ley": "law",
    "Qué no decir": "not_to_say",
}
_BLANK = re.compile(r"_{3,}")


def spanish_script(script_id: str) -> Script | None:
    """The Spanish text of one of the project's scripts, or None when there is none.

    Topic, triggers and sources are those of the English script; `language` is "es" and `extra["review"]`
    says whether a native speaker has read it.

    Raises:
        DataError: A Spanish file is not valid (names file, line, value and fix).
    """
    return _ours().get(script_id)


def load_spanish_scripts(folder: Path) -> dict[str, Script]:
    """Every script in `folder`/scripts_es, by id, in order of file name; none when the folder is missing.

    Raises:
        DataError: A file is not valid, or does not follow its English script: the same sections, and the
            same number of blanks in each.
    """
    paths = sorted((folder / FOLDER).glob("*.md"))
    english = load_scripts(folder) if paths else {}
    found = [_script(read_markdown(path), english) for path in paths if path.name != "README.md"]
    return {script.id: script for script in found}


@lru_cache(maxsize=1)
def _ours() -> dict[str, Script]:
    return load_spanish_scripts(data_folder("knowledge"))


def _script(page: MarkdownFile, english: dict[str, Script]) -> Script:
    head = page.head.keys(_KEYS)
    stem = own_id(page, head["id"])
    if stem not in english:
        raise head["id"].refuse(f"no script is called {stem}.", "Give the file the name of its script.")
    script = english[stem]
    return Script(
        id=stem,
        topic=script.topic,
        title=head["title"].flat(),
        triggers=script.triggers,
        sources=script.sources,
        language=head["language"].choice(("es",)),
        extra={
            **script.extra,
            "review": head["review"].choice(_REVIEWS),
            "date_checked": checked_date(head["date_checked"]),
            "licence": head["licence"].flat(),
        },
        marked={
            part: flat_text(page.section(heading))
            for heading, part in _PARTS.items()
            if part in script.marked
        },
        **_parts(page, script),
    )


def _parts(page: MarkdownFile, english: Script) -> dict[str, str]:
    """The texts of the sections, once they are those of the English script, blank for blank."""
    needed = [heading for heading, part in _PARTS.items() if getattr(english, part)]
    page.require_sections(needed)
    refuse_unknown_marks(page)
    for section in page.sections:
        original: str = getattr(english, _PARTS[section.heading])
        blanks, wanted = len(_BLANK.findall(as_blanks(section.text))), len(_BLANK.findall(original))
        if blanks != wanted:
            problem = f'the blanks in section "{section.heading}" are {blanks}, not {wanted}.'
            raise section.refuse(0, problem, f"Write ___ {wanted} times, as in the English script.")
        marks = english.marked.get(_PARTS[section.heading], "")
        for mark in (STUDENT, LANGUAGE):
            if section.text.count(mark) != marks.count(mark):
                problem = f'{mark} is {section.text.count(mark)} times in section "{section.heading}".'
                raise section.refuse(
                    0, problem, f"Write it {marks.count(mark)} times, as in the English script."
                )
    return {part: as_blanks(flat_text(page.section(heading))) for heading, part in _PARTS.items()}
