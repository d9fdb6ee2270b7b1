"""Shared by the language tests. Every child, school and text is invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.language.chain import RewriteChain
from assistant.language.models import build_chat_model
from assistant.language.prompts import Prompts, load_prompts
from assistant.language.redact import PresidioRedactor
from assistant.types import Kind, RewriteRequest, Span, TextReview
from evals.faults import GOAL, KEY

PROMPTS = Path(__file__).parents[2] / "prompts"


def review_of(text: str, kind: Kind = "goal") -> TextReview:
    """A review with nothing found but one need: the chain passes on what it is given."""
    need = Span.of(text, 0, min(9, len(text)))
    return TextReview(
        text=text, kind=kind, findings=(), strengths=(), needs=(need,), goals=(), flesch_kincaid_grade=None
    )


@pytest.fixture(scope="session")
def prompts() -> Prompts:
    return load_prompts(PROMPTS)


@pytest.fixture(scope="session")
def redactor() -> PresidioRedactor:
    """One for all tests: its model takes seconds to load."""
    return PresidioRedactor()


@pytest.fixture
def chain_to(prompts: Prompts) -> Callable[[str], RewriteChain]:
    """A chain to the server at an address."""

    def build(base_url: str) -> RewriteChain:
        model = build_chat_model(model="tiny-model", base_url=base_url, api_key=KEY, timeout_seconds=5)
        return RewriteChain(model, prompts)

    return build


@pytest.fixture
def request_() -> RewriteRequest:
    return RewriteRequest(text=GOAL, kind="goal", strengths=("draws plants with care",))
