"""Thousands of texts as bad as a clipboard can make them: `python -m evals.fuzz --runs 10000`.

Every check must come back, and everything it gives a place to must stand exactly there:
`text[start:end] == matched`. A failing text is told by its number and seed, which make it again.
"""

from __future__ import annotations

import random
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.checks.facts import extract_facts
from assistant.checks.fidelity import check_fidelity
from assistant.checks.goal import parse_goals
from assistant.checks.review import review_text
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import GoalParts, TextReview
from evals.cases import CASES, GoalCase, PresentLevelsCase, load_cases
from evals.measures import SLOTS

_LARGE = 1_000_000
_EVERY_LARGE = 1_000  # one text in so many is a megabyte long
_GLUE = (
    "",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u00a0",
    "\u2028",
    "\u200b",
    " | ",
    "\n\n- ",
    "\x0b",
    "\u3000",
)
_STRANGE = (
    "👩🏽\u200d🦽", "👨\u200d👩\u200d👧\u200d👦", "🇺🇸", "é", "ñ", "İ", "ß", "ﬁ", "Ⅷ", "½", "٣ من ٥",
    "שלום", "مرحبا بالعالم", "\u202eabc\u202c", "中文目标", "①", "²", "\ufeff", "\xad", "\u2019",
    "\u201c", "\u2014", "\u2026", "\u2022", "□", "☐", "\\", "<b>", "&nbsp;", "{{name}}", "[Name]",
    "____", "___%", "$", "`", "```", "#", "|", "%s", "\x1b[31m", "\ud83d",
)  # fmt: skip
_WORDS = (
    "Ana", "will", "read", "80%", "3 of 5", "4/5", "by", "May", "2027", "given", "when", "cannot",
    "refuses", "lazy", "needs", "not", "no", "more", "than", "two", "consecutive", "trials",
    "minutes", "struggles", "with", "is", "the", "student", "1/2", "10-15", "grade", "4.0", "IEP",
    "from", "to", "at", "least", "loves", "peers", "unable", ".", ",", ";", ":", "(", ")", "?", "!",
    "\"", "'", "5,000", "0", "1e9", "9" * 40, "a" * 90,
)  # fmt: skip


def texts(runs: int, seed: int) -> Iterator[tuple[int, str]]:
    """Numbered texts, the same for the same seed.

    Args:
        runs: How many.
        seed: Each text is made from `seed` and its own number alone.
    """
    whole = [c.text for c in load_cases(CASES / "goals_tune.yaml", GoalCase)]
    whole += [c.text for c in load_cases(CASES / "present_levels_tune.yaml", PresentLevelsCase)]
    for number in range(runs):
        chance = random.Random(f"{seed}:{number}")
        if number % _EVERY_LARGE == _EVERY_LARGE - 1:
            yield number, _large(chance, whole)
        else:
            yield number, _small(chance, whole)


def _spoiled(chance: random.Random, whole: list[str]) -> str:
    """A real-looking text with characters dropped, doubled, swapped or put in."""
    text = list(chance.choice(whole))
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(text) + 1)
        change = chance.randrange(4)
        if change == 0:
            text[place:place] = chance.choice(_STRANGE + _GLUE)
        elif change == 1:
            del text[place : place + chance.randint(1, 6)]
        elif change == 2:
            text[place:place] = text[place : place + chance.randint(1, 20)]
        else:
            text[place:place] = " " + chance.choice(_WORDS) + " "
    return "".join(text).replace(" ", chance.choice(_GLUE[1:] + (" ",) * 12))


def _small(chance: random.Random, whole: list[str]) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return _soup(chance)
    return _table(chance, whole) if kind == 1 else _spoiled(chance, whole)


def _soup(chance: random.Random) -> str:
    """Words and strange characters in any order."""
    parts = chance.choices(_WORDS + _STRANGE, k=chance.randint(0, 60))
    return "".join(part + chance.choice(_GLUE) for part in parts)


def _table(chance: random.Random, whole: list[str]) -> str:
    """Cells pasted from a word processor: tabs between, CRLF after each row."""
    rows = [
        "\t".join(chance.choice(whole)[: chance.randint(0, 80)] for _ in range(chance.randint(1, 5)))
        for _ in range(chance.randint(1, 6))
    ]
    return "\r\n".join(rows)


def _large(chance: random.Random, whole: list[str]) -> str:
    """A megabyte, with or without anywhere to stop for breath."""
    piece = chance.choice((chance.choice(whole), "a", "he is not ", "80% ", "(", "\n", "____", " " * 50, "İ"))
    return (piece * (_LARGE // len(piece) + 1))[:_LARGE]


def faults(assistant: Assistant, text: str) -> list[str]:
    """What is wrong with the checks' answers about `text`: places that do not hold the text they claim."""
    wrong: list[str] = []
    review = review_text(text, assistant.rules)
    for what, start, end, shown in _places(review):
        if not 0 <= start <= end <= len(text) or text[start:end] != shown:
            wrong.append(f"{what} at {start}-{end}")
    facts = extract_facts(text, assistant.vocabulary)
    wrong += [f"fact at {f.start}-{f.end}" for f in facts if text[f.start : f.end] != f.text]
    if len(text) < _LARGE and not check_fidelity(text, text, assistant.vocabulary).passed:
        wrong.append("a text that does not keep its own expectation")
    return wrong


def _places(review: TextReview) -> Iterator[tuple[str, int, int, str]]:
    for finding in review.findings:
        yield finding.rule_id, finding.start, finding.end, finding.matched
    for span in (*review.strengths, *review.needs):
        yield "strength or need", span.start, span.end, span.text
    for goal in review.goals or parse_goals(review.text):
        yield from _slots(goal)


def _slots(goal: GoalParts) -> Iterator[tuple[str, int, int, str]]:
    for slot in SLOTS:
        if span := getattr(goal, slot):
            yield slot, span.start, span.end, span.text


@click.command()
@click.option("--runs", default=10_000, show_default=True, help="How many texts.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same texts.")
@click.option("--only", type=int, help="Only the text with this number, with the whole error.")
def main(runs: int, seed: int, only: int | None) -> None:
    """Throw texts at the checks. Exit code 1 if one crashed or pointed beside its words."""
    failed = 0
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(Settings(home=Path(home)))
        for number, text in texts(runs, seed):
            if only is not None and number != only:
                continue
            try:
                wrong = faults(assistant, text)
            except Exception as error:  # noqa: BLE001 - whatever it is, the run goes on and tells it
                wrong = [f"{type(error).__name__}: {error}"]
                if only is not None:
                    click.echo(traceback.format_exc(), err=True)
            if wrong:
                failed += 1
                click.echo(f"text {number} of seed {seed}: {'; '.join(wrong[:3])}", err=True)
    click.echo(f"{runs} texts, {failed} failed, {time.perf_counter() - started:.0f} s")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
