"""Figures for the writer: what holds for every rewrite it makes."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.types import Kind, RewriteRequest, RewriteResult
from evals.cases import GoalCase, PresentLevelsCase
from evals.measures import FLAGGED, Rate, number_tokens, word_count

# Given to cases that name no strengths of their own, in turn; people's own words, invented.
STRENGTHS = (
    ("loves trains",),
    ("great memory",),
    ("good with his hands", "funny"),
    ("helps little kids",),
    ("can build anything with Lego", "likes to be first"),
    ("She never gives up when a puzzle is hard.",),
    ("speaks two languages", "sings all day"),
    ("tech savvy",),
)


def writing_rates(
    assistant: Assistant, goals: Sequence[GoalCase], levels: Sequence[PresentLevelsCase]
) -> list[Rate]:
    """Crashes, kept and invented numbers, acceptance, strength as means, wording, length and stability."""
    tally = _Tally()
    for index, case in enumerate(goals):
        strengths = case.strengths or STRENGTHS[index % len(STRENGTHS)]
        tally.add(assistant, case.id, case.text, "goal", strengths)
    for index, case in enumerate(levels):
        tally.add(assistant, case.id, case.text, "present_levels", STRENGTHS[index % len(STRENGTHS)])
    return tally.rates()


class _Tally:
    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[bool, str]]] = {}

    def add(
        self, assistant: Assistant, identifier: str, text: str, kind: Kind, strengths: tuple[str, ...]
    ) -> None:
        request = RewriteRequest(text=text, kind=kind, strengths=strengths)
        try:
            result = assistant.rewrite(request)
        except AssistantError as error:
            self._note("rewrites without a crash", False, f"{identifier}: {error.problem}")
            return
        self._note("rewrites without a crash", True, identifier)
        self._note_numbers(identifier, result, strengths)
        after = result.after.text
        self._note(
            f"accepted ({kind})",
            result.status == "accepted",
            f"{identifier}: {'; '.join(result.reasons)[:200]}",
        )
        faithful = assistant.verify(text, after, strengths).passed
        self._note("accepted only if faithful", faithful or result.status != "accepted", identifier)
        if kind == "goal":
            self._note(
                "strength is the means", result.fidelity.strength_as_means is True, f"{identifier}: {after}"
            )
        left = sum(f.category in FLAGGED for f in result.after.findings)
        self._note(f"no deficit wording left ({kind})", left == 0, f"{identifier}: {after[:300]}")
        longest = max(2 * word_count(text), word_count(text) + 25)
        self._note("at most twice as long", word_count(after) <= longest, f"{identifier}: {after[:300]}")
        again = assistant.rewrite(RewriteRequest(text=after, kind=kind, strengths=strengths))
        self._note(
            "stable when rewritten again",
            again.after.text == after,
            f"{identifier}: {after} -> {again.after.text}"[:900],
        )

    def _note_numbers(self, identifier: str, result: RewriteResult, strengths: tuple[str, ...]) -> None:
        before = number_tokens(result.before.text)
        after = number_tokens(result.after.text)
        allowed = before + number_tokens(" ".join(strengths))
        self._note("numbers kept", not before - after, f"{identifier}: {sorted((before - after).elements())}")
        self._note(
            "no number invented",
            not set(after) - set(allowed),
            f"{identifier}: {sorted(set(after) - set(allowed))}",
        )
        if result.plain_language:
            lost = before - number_tokens(result.plain_language)
            self._note("numbers kept in plain language", not lost, f"{identifier}: {result.plain_language}")

    def _note(self, name: str, holds: bool, shown: str) -> None:
        self._rows.setdefault(name, []).append((holds, shown))

    def rates(self) -> list[Rate]:
        return [
            Rate(name, sum(h for h, _ in rows), len(rows), tuple(s for h, s in rows if not h))
            for name, rows in self._rows.items()
        ]
