"""Lint the knowledge educators edit: `python -m evals.knowledge_check`.

Loading already refuses a file with a missing source or an unknown key. This looks at what only reading shows:
whether the words are plain and few enough to say, whether law is stated only where it is cited, whether every
reference leads somewhere, whether every example rewrite keeps what its original expects, and whether the
answers of the exercises are what the checks say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.checks.linter import PERSONAL, lint
from assistant.checks.misstatements import Misstatement, find_misstatements, load_misstatements
from assistant.checks.readability import flesch_kincaid_grade
from assistant.coach_notes import FILE as FOLLOW_UPS
from assistant.coach_notes import load_notes
from assistant.coach_terms import load_terms
from assistant.errors import DataError
from assistant.pipeline import Assistant
from assistant.retrieval.pages import GuidancePage, load_guidance, load_scripts
from assistant.retrieval.spanish import FOLDER, load_spanish_scripts
from assistant.settings import Settings, data_folder
from assistant.types import Script
from evals.seed_overlap import copied_in
from evals.spanish_check import in_spanish, stronger, table_problems, told_here
from evals.training_check import check_training

MAX_SAY_WORDS = 60
MAX_SAY_GRADE = 7.0
MAX_PAGE_GRADE = 8.0
PAGE_WORDS = (250, 600)

_BLANK = re.compile(r"_{3,}")
_LIMIT = re.compile(r"\b\d+ (?:\w+ )?days?\b")
_CITATION = re.compile(
    r"\d+ (?:CFR|U\.S\.C?\.?|FR) [\d.]+(?:\([a-zA-Z0-9]+\))*"
    r"(?:(?:-| to | and |, )[\d.]*(?:\([a-zA-Z0-9]+\))*)*"
)
_SECTION = re.compile(r"\b(?:300|99)\.\d+|\b1414\b|\b1401\b|\b1415\b")
_SPEAKS_OF_LAW = re.compile(
    r"\b(?:the law|by law|law (?:says|asks|requires)|IDEA|FERPA|COPPA|federal (?:law|rules?)|the rules? "
    r"(?:says?|asks?|requires?|lets?)|school must|team must|IEP must)\b"
)
_PAIR = re.compile(
    r"^(?:- Strength: (?P<strength>.+)\n)?- Before: (?P<before>.+)\n- After: (?P<after>.+)$", re.MULTILINE
)
_LABEL = re.compile(r"^- (?:Strength|Before|After): ", re.MULTILINE)
_WARNING = re.compile(r"\b(?:Do not|Don't) say [^.]*\.")
"""A wrong claim that the page itself warns against."""
_EXPLAINED = re.compile(r"\w, an? \Z")
"""Before a short form that only names again what was just said: "an independent evaluation, an IEE"."""
_LINK = re.compile(r"\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an educator should change: in which file, and what."""

    file: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}: {self.text}"


@dataclass(frozen=True, slots=True)
class Pair:
    """An example on a guidance page: a text, and the same text with a strength as its means."""

    before: str
    after: str
    strength: str


def check_knowledge(folder: Path, assistant: Assistant) -> tuple[Problem, ...]:
    """Everything to change in the scripts (English and Spanish), pages and exercises of `folder`.

    Raises:
        DataError: A file cannot be loaded at all.
    """
    scripts, pages = load_scripts(folder), load_guidance(folder)
    spanish, claims = load_spanish_scripts(folder), load_misstatements(folder)
    found = [
        *(Problem(f"scripts/{s.id}.md", text) for s in scripts.values() for text in _in_script(s, assistant)),
        *(
            Problem(f"scripts/{s.id}.md", text)
            for s in scripts.values()
            for text in _misstated(f"{s.say}\n{s.why}\n{s.ask_in_writing}\n{s.letter}\n{s.law}", claims)
        ),
        *_triggers_twice(scripts),
        *_law_without_a_page(scripts, pages),
        *(Problem(f"{FOLDER}/{s.id}.md", text) for s in scripts.values() for text in in_spanish(s, spanish)),
    ]
    names = scripts.keys() | pages.keys()
    for page in pages.values():
        told = "\n".join(section.text for section in page.sections)
        problems = (
            *_in_page(page, names, assistant),
            *_misstated(told, claims),
            *_in_pairs(page, assistant),
        )
        found += [Problem(f"guidance/{page.id}.md", text) for text in problems]
    found += [Problem(f"coach/{FOLLOW_UPS}", text) for text in follow_up_problems(folder, claims)]
    found += [
        Problem(f"{of}_es.yaml", text)
        for of in told_here(folder)
        for text in table_problems(folder, of, assistant)
    ]
    found += [Problem(file, text) for file, text in check_training(folder, assistant, claims)]
    found += [
        Problem(file, f'"{words}" stands in an article the project started from; say it in other words.')
        for file, words in copied_in(folder)
    ]
    return tuple(found)


def follow_up_problems(folder: Path, claims: Sequence[Misstatement]) -> Iterator[str]:
    """What is wrong with the notes and terms of the coach: the law misstated, or a limit without its rule."""
    terms = {term.words[0]: term.meaning for term in load_terms(folder)}
    for turn, note in (load_notes(folder) | terms).items():
        yield from (f"{turn}: {text}" for text in _misstated(note.en, claims))
        cited = [sorted(_CITATION.findall(told)) for told in (note.en, note.es)]
        if cited[0] != cited[1]:
            yield f"{turn}: the Spanish cites other rules than the English."
        yield from (f"{turn}: {text}" for text in stronger(note.en, note.es))
        if not cited[0] and (limit := _LIMIT.search(note.en)):
            yield f'{turn}: "{limit[0]}" is a limit, and no rule is named.'


def pairs_of(page: GuidancePage) -> tuple[Pair, ...]:
    """The example pairs of `page`, in order."""
    return tuple(
        Pair(match["before"], match["after"], match["strength"] or "")
        for section in page.sections
        for match in _PAIR.finditer(section.text)
    )


def _in_script(script: Script, assistant: Assistant) -> Iterator[str]:
    words = len(script.say.split())
    if words > MAX_SAY_WORDS:
        yield f"there are {words} words to say; use at most {MAX_SAY_WORDS}."
    grade = flesch_kincaid_grade(_BLANK.sub("this", script.say)) or 0.0
    if grade > MAX_SAY_GRADE:
        yield f"what to say reads at grade {grade}; use shorter sentences (at most {MAX_SAY_GRADE:g})."
    for finding in lint(script.say, assistant.rules):
        if finding.category == "jargon" and _EXPLAINED.search(script.say[: finding.start]):
            continue
        yield f'what to say holds "{finding.matched}" ({finding.rule_id}).'
    told = " ".join((script.say, script.why, script.ask_in_writing, script.letter))
    if (law := _SPEAKS_OF_LAW.search(told)) and not script.extra["law_refs"]:
        yield f'"{law[0]}" is about law, and law_refs is empty.'
    for text in (script.say, script.why, script.ask_in_writing, script.letter, script.law):
        for finding in lint(text, assistant.rules):
            if finding.category == "legal":
                yield f'"{finding.matched}": {finding.message}'


def _misstated(text: str, claims: Sequence[Misstatement]) -> Iterator[str]:
    for finding in find_misstatements(_WARNING.sub("", text), claims):
        yield f'"{finding.matched}": {finding.message} ({finding.rule_id})'


def _triggers_twice(scripts: Mapping[str, Script]) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    for script in scripts.values():
        for trigger in script.triggers:
            first = owner.setdefault(_plain(trigger), script.id)
            if first != script.id:
                yield Problem(f"scripts/{script.id}.md", f'the trigger "{trigger}" is in {first} too.')


def _law_without_a_page(
    scripts: Mapping[str, Script], pages: Mapping[str, GuidancePage]
) -> Iterator[Problem]:
    explained = {section for page in pages.values() for section in _SECTION.findall(page.source)}
    for script in scripts.values():
        for section in dict.fromkeys(_SECTION.findall(script.extra["law_refs"])):
            if section not in explained:
                yield Problem(f"scripts/{script.id}.md", f"no guidance page has {section} as its source.")


def _in_page(page: GuidancePage, names: set[str], assistant: Assistant) -> Iterator[str]:
    text = "\n\n".join(section.text for section in page.sections)
    words = len(text.split())
    if not PAGE_WORDS[0] <= words <= PAGE_WORDS[1]:
        yield f"it has {words} words; use {PAGE_WORDS[0]} to {PAGE_WORDS[1]}."
    grade = flesch_kincaid_grade(_CITATION.sub("", _LABEL.sub("", text))) or 0.0
    if grade > MAX_PAGE_GRADE:
        yield f"it reads at grade {grade}; use shorter sentences (at most {MAX_PAGE_GRADE:g})."
    for section in page.sections:
        law = _SPEAKS_OF_LAW.search(section.text)
        if law and not _CITATION.search(section.text):
            yield f'"{section.heading}" says "{law[0]}" and cites nothing.'
    sources = set(_SECTION.findall(page.source))
    for section in dict.fromkeys(_SECTION.findall(" ".join(_CITATION.findall(text)))):
        if section not in sources:
            yield f"{section} is cited and is not in `source`."
    for target in (*page.see_also, *_LINK.findall(text)):
        if target not in names or target == page.id:
            yield f"the reference {target} leads nowhere."
    for finding in lint(_WARNING.sub("", text), assistant.rules):
        if finding.category == "legal":
            yield f'"{finding.matched}": {finding.message}'


def _in_pairs(page: GuidancePage, assistant: Assistant) -> Iterator[str]:
    pairs = pairs_of(page)
    labels = sum(len(re.findall(r"^- (?:Before|After): ", s.text, re.MULTILINE)) for s in page.sections)
    if labels != 2 * len(pairs):
        yield "write an example as `- Strength:` (if any), `- Before:` and `- After:`, one line each."
    for pair in pairs:
        report = assistant.verify(pair.before, pair.after, [pair.strength] if pair.strength else [])
        if not report.passed:
            said = [*report.lost, *report.added, *report.changed]
            yield f'"{pair.after}" changes: {", ".join(f"{item.kind} {item.text!r}" for item in said)}.'
        if pair.strength and report.strength_as_means is not True:
            yield f'"{pair.after}" does not use "{pair.strength}" as the means.'
        for finding in assistant.review(pair.after).findings:
            if finding.category in PERSONAL:
                yield f'"{pair.after}" holds "{finding.matched}" ({finding.rule_id}).'


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@click.command()
def main() -> None:
    """Say what to change in the knowledge folder. Exit code 1 when there is something."""
    try:
        problems = check_knowledge(data_folder("knowledge"), build_assistant(Settings()))
    except DataError as error:
        raise click.ClickException(str(error)) from error
    for problem in problems:
        click.echo(str(problem))
    if problems:
        raise SystemExit(1)
    click.echo("Nothing to change in the knowledge folder.")


if __name__ == "__main__":
    main()
