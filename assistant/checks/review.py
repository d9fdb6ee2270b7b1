"""All checks on one text, in one call: what the pipeline, the offline writer and the evals share."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.goal import guess_kind, parse_goals
from assistant.checks.linter import lint
from assistant.checks.need_skills import SkillNames
from assistant.checks.needs import find_needs
from assistant.checks.other_language import in_other_language, only_english
from assistant.checks.readability import flesch_kincaid_grade
from assistant.checks.rules import Rules
from assistant.checks.strength_clauses import clauses
from assistant.checks.strengths import find_strengths
from assistant.checks.table_rows import by_cell
from assistant.checks.text import sentences
from assistant.types import Kind, TextReview


def review_text(
    text: str, rules: Rules, *, kind: Kind | None = None, people: Sequence[str] = ()
) -> TextReview:
    """Findings, goal parts, strengths, needs and reading grade of `text`.

    Args:
        text: The user's text, exactly as given.
        rules: What the linter looks for.
        kind: Goal or present levels; told from the text when None.
        people: Names the user declared, so that they are read as people and not as words.
    """
    kind = kind or guess_kind(text)
    whole = sentences(text)
    cut = whole if kind == "goal" else by_cell(text, whole)  # a goal may stand in a row, a part in each cell
    findings = lint(text, rules, kind=kind, people=people, cut=cut)
    within = tuple(clauses(text, cut))
    return TextReview(
        text=text,
        kind=kind,
        findings=findings,
        strengths=only_english(text, find_strengths(text, findings, within), cut),
        needs=only_english(text, find_needs(text, findings, within, SkillNames.of(rules.lists)), cut),
        goals=parse_goals(text, whole) if kind == "goal" else (),
        flesch_kincaid_grade=flesch_kincaid_grade(text, cut),
        in_english=not in_other_language(text),
    )
