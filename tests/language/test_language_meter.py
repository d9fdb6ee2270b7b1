"""A server that cuts a prompt in silence is found by what it counts."""

from __future__ import annotations

import pytest
from langchain_core.messages import AIMessage

from assistant.language.meter import took_in_part


def _answer(counted: int | None) -> AIMessage:
    used = {"input_tokens": counted, "output_tokens": 9, "total_tokens": 9} if counted is not None else None
    return AIMessage(content="x", usage_metadata=used)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("counted", "characters", "cut"),
    [
        (4096, 30_000, True),  # Ollama's own limit, and a prompt of seven thousand tokens
        (7_000, 30_000, False),
        (5_500, 30_000, False),  # a tokenizer that needs few
        (1, 30_000, False),  # this server does not count
        (None, 30_000, False),
    ],
)
def test_fewer_tokens_than_a_prompt_can_have(counted: int | None, characters: int, cut: bool) -> None:
    assert took_in_part(_answer(counted), characters) is cut
