"""A model that lies, and a server that fails: the user gets the offline writer's version and is told."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals import scoreboard
from evals.cases import CASES, AttackCase, load_cases
from evals.faults import ENDLESS, FAULTS, GOAL, KEY, STREAM_FAULTS, Fault
from evals.hardships_index import hardships as index_hardships
from evals.hardships_texts import COMPANY
from evals.hardships_texts import hardships as text_hardships
from evals.hostile_files import FILES, MOST_MEMORY, MOST_SECONDS, read_all
from evals.openai_server import OpenAIServer
from evals.reliability import HONEST, LIES, Row, came_of, is_safe, report
from evals.results import Attacked
from evals.scoreboard import Line, hostile_files, hostile_line, kept_figure, privacy_lines, with_figure

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
    told = {row[0].removeprefix("| "): row[-1].removesuffix(" |") for row in rows if len(row) == 4}
    faults = {fault.name for fault in (*FAULTS, *STREAM_FAULTS, *ENDLESS, *LIES)}
    hardships = {h.name for h in (*index_hardships(tmp_path), *text_hardships(assistant))}
    expected = faults | hardships | {file.name for file in FILES}
    assert told.keys() - {"fault", "---"} == expected
    assert {told[name] for name in expected} == {"yes"}


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


def test_every_hostile_file_is_contained() -> None:
    files = hostile_files()
    assert len(files) == len(FILES) >= 30
    assert {file.name: file.happened for file in files if not file.right} == {}
    line = hostile_line([replace(files[0], seconds=2.34, megabytes=99.6), replace(files[1], right=False)])
    assert line.figure == "1 of 2; 2.3 s; 100 MB"
    assert line.target == f"all of 30; {MOST_SECONDS:.0f} s; {MOST_MEMORY:.0f} MB"


def test_a_file_that_is_not_what_is_expected_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = replace(FILES[0], told="is a picture")
    monkeypatch.setattr("evals.hostile_files.FILES", (wrong, replace(FILES[0], told="")))
    assert [file.right for file in read_all()] == [False, False]


def test_an_attack_and_a_number_that_get_through_are_counted(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scoreboard, "caught", lambda mutant: mutant.kind != "date moved")
    through, made = scoreboard.numbers_line().figure.split(" of ")
    assert 0 < int(through) < int(made)
    case = load_cases(CASES / "attacks.yaml", AttackCase)[0]
    monkeypatch.setattr(scoreboard, "load_cases", lambda *_: [case])
    seen = Attacked(shown=" ".join(case.must_not) or "x", status="nonsense")
    monkeypatch.setattr(scoreboard.work, "attack", lambda *_: seen)
    assert scoreboard.injection_line(home).figure == "2 of 2"


def test_the_scoreboard_keeps_a_figure_and_takes_a_new_one(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    lines = [Line(3, "bad inputs tried; failed", "10000; 0", "10,000; 0", "`fuzz`")]
    page.write_text(report([], [], [], 1.0, [], lines), encoding="utf-8")
    assert kept_figure(page, 3) == "10000; 0"
    assert kept_figure(page, 4) == kept_figure(tmp_path / "none.md", 3) == "not measured"
    changed = with_figure(page.read_text(encoding="utf-8"), 3, "500; 1")
    assert "| 3 | bad inputs tried; failed | 500; 1 | 10,000; 0 | `fuzz` |" in changed
    with pytest.raises(ValueError, match="no line 9"):
        with_figure(changed, 9, "1")


def test_the_page_has_every_line_of_the_scoreboard() -> None:
    assert [
        n for n in range(1, 16) if not re.search(rf"^\| {n} \| ", PAGE.read_text(encoding="utf-8"), re.M)
    ] == []
    masked, gap, back = privacy_lines()
    assert (masked.number, gap.number, back.number) == (4, 5, 7)
    assert masked.figure.startswith("lowest kind 1.000 where names are declared, 0.9")
    kept = {line.number: kept_figure(PAGE, line.number) for line in (masked, gap, back)}
    assert kept == {line.number: line.figure for line in (masked, gap, back)}


def test_who_saw_another_persons_text_is_told_as_it_was_found() -> None:
    seen = Row(COMPANY, "", "12 of 12 got their own; 1 got another's", False)
    told = "**not survived**: 12 of 12 got their own; 1 got another's"
    assert came_of([replace(seen, fault="another"), seen], COMPANY) == told
    row = next(
        line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {COMPANY}")
    )
    assert kept_figure(PAGE, 11) == row.split(" | ")[2]


def test_texts_files_and_company_cost_nobody_anything(assistant: Assistant, tmp_path: Path) -> None:
    met = {hardship.name: hardship.meet(tmp_path) for hardship in text_hardships(assistant)}
    assert {name: m.happened for name, m in met.items() if not m.survived} == {}
