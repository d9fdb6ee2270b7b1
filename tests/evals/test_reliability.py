"""A model that lies, and a server that fails: the user gets the offline writer's version and is told."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from click.testing import CliRunner

from assistant.build import build_assistant, build_work_store
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals import scoreboard
from evals.cases import CASES, AttackCase, load_cases
from evals.crowd import Visit, visit_all
from evals.endurance import Kept, Memory, kill_often, lost, rewrite_often
from evals.faults import ENDLESS, FAULTS, GOAL, KEY, STREAM_FAULTS, Fault
from evals.hardships_index import hardships as index_hardships
from evals.hardships_texts import COMPANY
from evals.hardships_texts import hardships as text_hardships
from evals.hostile_files import FILES, MOST_MEMORY, MOST_SECONDS, read_all
from evals.openai_server import OpenAIServer
from evals.reliability import HONEST, LIES, Row, came_of, is_kept, is_safe, main, report
from evals.results import Attacked
from evals.scoreboard import (
    Line,
    crowd_line,
    hostile_files,
    hostile_line,
    kept_figure,
    kills_line,
    memory_line,
    privacy_lines,
    with_figure,
    with_line,
)

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
    assert not scoreboard.numbers_line().kept
    case = load_cases(CASES / "attacks.yaml", AttackCase)[0]
    monkeypatch.setattr(scoreboard, "load_cases", lambda *_: [case])
    seen = Attacked(shown=" ".join(case.must_not) or "x", status="nonsense")
    monkeypatch.setattr(scoreboard.work, "attack", lambda *_: seen)
    line = scoreboard.injection_line(home)
    assert (line.figure, line.kept) == ("2 of 2", False)
    monkeypatch.setattr(scoreboard.subprocess, "run", lambda *_, **__: CompletedProcess((), 1))
    found = scoreboard.canary_line()
    assert found.figure.startswith("**found**")
    assert not found.kept


def test_what_gets_through_or_is_not_survived_ends_the_command_with_1() -> None:
    good, bad = Row("a fault", "", "", True), Row("a fault", "", "", False)
    line = Line(8, "attacks", "0 of 9", "0", "`it`")
    assert is_kept([good], [line])
    assert not is_kept([bad], [line])
    assert not is_kept([good], [line, replace(line, kept=False)])


def test_a_visitor_who_waits_or_sees_anothers_text_is_told() -> None:
    visits = [Visit(own=True, others=False, seconds=1.04), Visit(own=True, others=False, seconds=0.5)]
    assert crowd_line(visits).figure == "2 of 2 got their own, 0 another's; slowest 1.0 s"
    assert crowd_line(visits).kept
    assert not crowd_line([replace(visits[0], others=True)]).kept
    assert not crowd_line([replace(visits[0], own=False)]).kept


def test_two_visitors_of_the_app_at_the_same_moment_get_their_own() -> None:
    assert [(visit.own, visit.others) for visit in visit_all(2)] == [(True, False)] * 2


def test_work_said_to_be_kept_outlives_a_kill(tmp_path: Path) -> None:
    kept = kill_often(tmp_path, kills=3)
    assert (kept.kills, kept.lost) == (3, 0)
    assert kept.said >= 3
    assert kills_line(kept).kept


def test_work_that_is_not_as_it_was_said_to_be_is_counted(tmp_path: Path) -> None:
    store = build_work_store(Settings(home=tmp_path))
    store.start("owner")
    there = [str(store.add("owner", "rewrite", "Goal", {"text": "another text"})), "not there"]
    store.close()
    assert lost(tmp_path, "owner", there) == 2
    assert not kills_line(Kept(1, 2, 2)).kept


def test_the_memory_of_rewrites_is_measured(tmp_path: Path) -> None:
    memory = rewrite_often(tmp_path, rewrites=2, warm=1)
    assert memory.rewrites == 2
    assert memory.after > 10
    assert memory_line(Memory(1000, 300.0, 300.96)).figure == "1.0 MB in 1,000 (of 301 MB)"


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
    other = with_line(changed, Line(3, "worse inputs", "7", "0", "`other`"))
    assert "| 3 | worse inputs | 7 | 0 | `other` |\n" in other
    assert "bad inputs" not in other
    with pytest.raises(ValueError, match="no line 9"):
        with_line(changed, Line(9, "", "", "", ""))


def test_one_line_is_measured_alone_and_ends_with_1_where_something_got_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        report([], [], [], 1.0, [], [Line(9, "numbers", "not measured", "0", "`it`")]), encoding="utf-8"
    )
    through = Line(9, "numbers", "1 of 7", "0", "`it`", kept=False)
    monkeypatch.setattr(scoreboard, "numbers_line", lambda: through)
    done = CliRunner().invoke(main, ["--line", "9", "--write", str(page)])
    assert done.exit_code == 1
    assert kept_figure(page, 9) == "1 of 7"
    monkeypatch.setattr(scoreboard, "numbers_line", lambda: replace(through, figure="0 of 7", kept=True))
    assert CliRunner().invoke(main, ["--line", "9"]).exit_code == 0


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
