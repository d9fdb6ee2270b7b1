"""A model that lies, and a server that fails: the user gets the offline writer's version and is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.faults import ENDLESS, FAULTS, GOAL, KEY, STREAM_FAULTS, Fault
from evals.hardships_index import hardships as index_hardships
from evals.hardships_texts import hardships as text_hardships
from evals.openai_server import OpenAIServer
from evals.reliability import HONEST, LIES, Row, is_safe, report

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"


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
    lost = Row("a fault", "told", "nothing", survived=False)
    kept = Row("another", "told", "told", survived=True)
    text = report([lost], [kept], [kept], 1.5)
    assert "Survived: 2 of 3; the slowest rewrite with a faulty server took 1.5 s." in text
    assert "| a fault | told | nothing | **no** |" in text
    assert text.count("| another | told | told | yes |") == 2


def test_the_page_has_every_fault_and_each_was_survived(assistant: Assistant, tmp_path: Path) -> None:
    rows = [line.split(" | ") for line in PAGE.read_text(encoding="utf-8").splitlines() if " | " in line]
    told = {row[0].removeprefix("| "): row[-1].removesuffix(" |") for row in rows}
    faults = {fault.name for fault in (*FAULTS, *STREAM_FAULTS, *ENDLESS, *LIES)}
    hardships = {h.name for h in (*index_hardships(tmp_path), *text_hardships(assistant))}
    assert told.keys() - {"fault", "---"} == faults | hardships
    assert {told[name] for name in faults | hardships} == {"yes"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "the disk can only be read",
        "the disk was full, and has room again",
        "a program is killed while it builds",
        "the search model is not installed",
    ],
)
def test_what_befalls_the_index_costs_no_answer(
    home: Path, assistant: Assistant, tmp_path: Path, name: str
) -> None:
    """The others are met in `tests/retrieval`, nearer to what copes with them."""
    assert assistant.guidance.index_id  # built in `home` by now
    (hardship,) = [h for h in index_hardships(home) if h.name == name]
    met = hardship.meet(tmp_path)
    assert met.survived, met.happened


def test_texts_files_and_company_cost_nobody_anything(assistant: Assistant, tmp_path: Path) -> None:
    met = {hardship.name: hardship.meet(tmp_path) for hardship in text_hardships(assistant)}
    assert {name: m.happened for name, m in met.items() if not m.survived} == {}
