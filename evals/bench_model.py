"""What a model costs beside its own time: our part of a rewrite, the first words, the tokens; and long texts.

The server is one of our own on this computer that answers at once, so what is measured is what we add.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence

from assistant.build import build_assistant
from assistant.datablock import RewriteBlock, parse_block
from assistant.intake import MAX_REWRITE_CHARACTERS
from assistant.language.budget import tokens_in
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.faults import KEY, answer
from evals.openai_server import OpenAIServer, Reply, Request, Say

Rows = list[tuple[str, str, str]]
_GOALS = 20


def model_rows(assistant: Assistant, goals: Sequence[str]) -> Rows:
    """Our overhead on a rewrite by a model, the seconds to its first words, and its tokens.

    Args:
        assistant: The offline one, whose slow parts are shared.
        goals: Goals to rewrite, one after the other.
    """
    with OpenAIServer(_echo) as server:
        settings = Settings(model="echo", base_url=server.base_url, api_key=KEY, timeout_seconds=60)
        writer = build_assistant(settings, sharing=assistant)
        writer.rewrite(RewriteRequest(text=goals[0], kind="goal"))  # libraries and the name detector load
        whole, first, tokens = _each(writer, goals[:_GOALS])
    return [
        (
            "rewrite by a model, on top of its server's own time, median",
            f"{statistics.median(whole) * 1000:.0f} ms",
            "150 ms",
        ),
        (
            "first words of its draft on the screen, on top of the same, median",
            f"{statistics.median(first) * 1000:.0f} ms" if first else "none came",
            "",
        ),
        (
            "tokens for the rewrite of a goal by a model, in and out, median",
            f"{statistics.median(tokens):,.0f}",
            "",
        ),
    ]


def long_row(assistant: Assistant, levels: Sequence[str]) -> Rows:
    """The offline rewrite of the longest text that may be given, made of present levels in a row."""
    text = "\n\n".join(levels)
    while len(text) < MAX_REWRITE_CHARACTERS:
        text = f"{text}\n\n{text}"
    text = text[:MAX_REWRITE_CHARACTERS]
    started = time.perf_counter()
    assistant.rewrite(RewriteRequest(text=text, kind="present_levels", strengths=("draws maps",)))
    seconds = time.perf_counter() - started
    return [(f"offline rewrite of {len(text):,} characters", f"{seconds:.1f} s", "2 s")]


def _each(writer: Assistant, goals: Sequence[str]) -> tuple[list[float], list[float], list[int]]:
    whole: list[float] = []
    first: list[float] = []
    tokens: list[int] = []
    for goal in goals:
        heard: list[float] = []
        started = time.perf_counter()
        result = writer.rewrite(
            RewriteRequest(text=goal, kind="goal"), lambda _, heard=heard: heard.append(time.perf_counter())
        )
        whole.append(time.perf_counter() - started)
        first += [at - started for at in heard[:1]]
        if result.usage:
            tokens.append(result.usage.tokens_in + result.usage.tokens_out)
    return whole, first, tokens or [0]


def _echo(request: Request) -> Reply:
    """The text as it is: a faithful answer that takes the server no time."""
    block = parse_block(request.messages[-1]["content"])
    assert isinstance(block, RewriteBlock)
    said = answer(block.text)
    sent = sum(tokens_in(message["content"]) for message in request.messages)
    return Say(said, usage=(sent, tokens_in(said)))
