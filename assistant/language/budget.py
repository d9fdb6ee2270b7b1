"""About how many tokens a text takes. The exact counters fetch a file when first used; this asks nobody."""

from __future__ import annotations

import math

_BYTES_PER_TOKEN = 4.0  # of English; other letters take more bytes, and more tokens
_MARGIN = 1.2
_REWRITTEN = 1.3  # tokens of a rewrite for each token of its text
_AROUND_ANSWER = 150  # the strengths used, names of keys


def tokens_in(text: str) -> int:
    """About how many tokens `text` has, with a margin of a fifth."""
    return math.ceil(len(text.encode("utf-8", "surrogatepass")) / _BYTES_PER_TOKEN * _MARGIN)


def tokens_of_rewrite(*, instructions: str, message: str, text: str) -> int:
    """Tokens that a rewrite of `text` takes in all: what is sent and what is answered.

    There is room for a repair too, whose message holds the rejected draft.

    Args:
        instructions: The system part of the prompt.
        message: The message about the text.
        text: The text itself, which the answer says anew.
    """
    said = tokens_in(text)
    answer = math.ceil(_REWRITTEN * said)
    return tokens_in(instructions) + tokens_in(message) + 2 * answer + _AROUND_ANSWER
