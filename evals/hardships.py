"""What may go wrong beside the model's server, each done for real: to the index, to a text, with many people.

`python -m evals.hardships HOME` asks one question and rewrites one goal with the data folder HOME, and prints
what came of it: in a process of its own, as disks and other programs need it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.build import build_assistant
from assistant.errors import AssistantError
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.faults import GOAL

QUESTION = "They handed me a finished IEP before we met."
_TOPIC = "predetermination"


@dataclass(frozen=True, slots=True)
class Hardship:
    """One thing that goes wrong.

    Attributes:
        name: What goes wrong.
        expected: What the user should get all the same.
        meet: Makes it go wrong in an empty folder and says what happened.
    """

    name: str
    expected: str
    meet: Callable[[Path], Met]


@dataclass(frozen=True, slots=True)
class Met:
    """What happened, in a few words, and whether it is what was expected."""

    happened: str
    survived: bool


@dataclass(frozen=True, slots=True)
class Used:
    """What the product did with one data folder.

    Attributes:
        answered: Whether the question got the right script.
        problem: The one line the user got instead.
        kind: Where the index is: `embedded`, `http`, `memory`, or nothing.
        note: What the user is told about it.
        rewritten: Whether a goal was rewritten and accepted.
    """

    answered: bool
    problem: str
    kind: str
    note: str
    rewritten: bool


def use(home: Path, chroma_url: str | None = None) -> Used:
    """Ask and rewrite, in this process."""
    assistant = build_assistant(Settings(home=home, chroma_url=chroma_url))
    rewritten = assistant.rewrite(RewriteRequest(text=GOAL, kind="goal")).status == "accepted"
    try:
        answer, status = assistant.ask(QUESTION), assistant.guidance.status()
    except AssistantError as error:
        return Used(False, str(error), "", "", rewritten)
    answered = answer.status == "answered" and answer.topic == _TOPIC
    return Used(answered, "", status.kind, status.note, rewritten)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(use(Path(sys.argv[1])))) + "\n")
