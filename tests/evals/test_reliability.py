"""A model that lies, and a server that fails: the user gets the offline writer's version and is told."""

from __future__ import annotations

import pytest

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.faults import FAULTS, GOAL, KEY, Fault
from evals.openai_server import OpenAIServer
from evals.reliability import HONEST, LIES, Outcome, is_safe, report


def rewritten(assistant: Assistant, fault: Fault) -> bool:
    with OpenAIServer(fault.reply) as server:
        settings = Settings(model="tiny-model", base_url=server.base_url, api_key=KEY)
        with_model = build_assistant(settings, guidance=lambda: assistant.guidance)
        result = with_model.rewrite(RewriteRequest(text=GOAL, kind="goal", people=("Tavia",)))
    return is_safe(result, fault)


@pytest.mark.parametrize("fault", [*LIES, FAULTS[0], FAULTS[-1]], ids=lambda fault: fault.name)
def test_the_user_gets_a_faithful_version_and_the_reason(assistant: Assistant, fault: Fault) -> None:
    assert rewritten(assistant, fault)


def test_a_faithful_model_is_not_taken_for_a_fault(assistant: Assistant) -> None:
    assert not rewritten(assistant, HONEST)


def test_the_report_counts_what_was_not_survived() -> None:
    lost = Outcome(FAULTS[0], calls=1, writer="offline", seconds=0.5, survived=False)
    kept = Outcome(FAULTS[1], calls=1, writer="offline", seconds=1.5, survived=True)
    text = report([lost, kept])
    assert "Survived: 1 of 2; the slowest took 1.5 s." in text
    assert f"| {FAULTS[0].name} | 1 | offline | 0.5 | **no** |" in text
