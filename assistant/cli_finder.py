"""The command `strengths finder`: the questions to ask, and what the answers give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import click

from assistant.cli_shared import print_result
from assistant.errors import InputError
from assistant.finder import WHO, FinderQuestion, FoundStrength, load_finder, questions_for, strengths_from
from assistant.settings import data_folder


@click.command()
@click.option("--who", type=click.Choice(WHO), default="student", help="Who is asked.")
@click.option("--age", type=click.IntRange(3, 22), help="The student's age in years.")
@click.option("--answer", "-a", "given", multiple=True, metavar="ID=WORDS", help="An answer (repeat).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
def finder(who: str, age: int | None, given: tuple[str, ...], form: str) -> None:
    """Print the questions that find a student's strengths, or what the answers to them give.

    \b
    Example:
      strengths finder --who caregiver
      strengths finder -a Q20="sets the table" -a Q22="maps"
    """
    questions = load_finder(data_folder("knowledge"))
    if given:
        found = strengths_from(questions, dict(_answer(item) for item in given))
        print_result(
            form,
            lambda: {"strengths": [asdict(strength) for strength in found]},
            lambda _md: _strengths_as_text(found),
        )
        return
    asked = questions_for(questions, who, age)
    print_result(
        form,
        lambda: {"questions": [asdict(question) for question in asked]},
        lambda _md: _questions_as_text(asked),
    )


def _answer(item: str) -> tuple[str, str]:
    key, sign, words = item.partition("=")
    if not sign:
        raise InputError(f"{item[:40]!r} is not an answer.", 'Write it like Q20="sets the table".')
    return key.strip(), words


def _questions_as_text(questions: Sequence[FinderQuestion]) -> str:
    return "\n".join(f"{question.id}. {question.question}" for question in questions)


def _strengths_as_text(found: Sequence[FoundStrength]) -> str:
    lines = [f"- {strength.phrase or strength.words}\n  {strength.ask}" for strength in found]
    return "\n".join(lines) or "No strength was told yet."
