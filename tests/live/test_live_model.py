"""The whole product with a real, weak model behind a real server: `make test-live`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.live_server import MODEL, LiveServer

pytestmark = [pytest.mark.live, pytest.mark.timeout(900)]

GOALS = (
    "By May 2027, given an outline, Oswin will write 5 sentences with 80% accuracy in 4 of 5 samples.",
    "Given 10 sight words, Tamsin will read 8 of 10 on 3 out of 4 weekly probes.",
)
LEVELS = (
    "Corwin reads 42 words per minute and answers 6 of 10 questions. He cannot sit still and needs breaks."
)


@pytest.fixture(scope="module")
def server() -> Iterator[LiveServer]:
    with LiveServer() as running:
        yield running


def _assistant(server: LiveServer, home: Path, seconds: float) -> Assistant:
    settings = Settings(home=home, model=MODEL, base_url=server.base_url, timeout_seconds=seconds)
    built = build_assistant(settings)
    built.preview(RewriteRequest(text="Reads."))  # the name detector takes seconds to load
    return built


@pytest.mark.parametrize("text", [*GOALS, LEVELS])
def test_whatever_the_model_says_what_is_accepted_is_faithful(
    server: LiveServer, home: Path, text: str
) -> None:
    result = _assistant(server, home, 200).rewrite(RewriteRequest(text=text, strengths=("likes comics",)))
    assert result.after.text.strip()
    assert result.usage is not None
    assert result.usage.calls >= 1
    if result.writer == "offline":
        assert result.reasons
    if result.status == "accepted":
        assert build_assistant(Settings(home=home)).verify(text, result.after.text, ("likes comics",)).passed


def test_a_model_too_slow_for_the_deadline_costs_a_note(server: LiveServer, home: Path) -> None:
    result = _assistant(server, home, 1).rewrite(RewriteRequest(text=GOALS[0], strengths=("likes comics",)))
    assert result.writer == "offline"
    assert any("did not answer in time" in reason for reason in result.reasons)
    assert result.status == "accepted"
