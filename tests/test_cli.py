"""The command as people and programs call it: exit codes, one-line errors, JSON keys."""

from __future__ import annotations

import gc
import json
import subprocess
import sys

import pytest

from assistant.cli import main
from evals.openai_server import OpenAIServer, Say
from tests.commands import run, run_json

pytestmark = pytest.mark.usefixtures("command_home")

GOAL = "By May 29, given a grade 3 passage, Rosa will read 95 words per minute in 3 of 4 checks."
LEVELS = "Theo struggles with writing. He writes 2 sentences in 15 minutes. Theo tells funny stories."


def test_review_of_a_goal_has_the_contract_keys(capsys: pytest.CaptureFixture[str]) -> None:
    review = run_json(capsys, "review", GOAL)
    assert {"text", "kind", "findings", "strengths", "needs", "goal", "readability"} <= set(review)
    assert review["kind"] == "goal"
    slots = {
        "learner",
        "condition",
        "behavior",
        "criterion",
        "timeframe",
        "measurement",
        "baseline",
        "missing",
    }
    assert slots <= set(review["goal"])
    assert review["goal"]["learner"] == {"start": 36, "end": 40, "text": "Rosa"}
    assert review["goal"]["baseline"] is None
    assert "baseline" in review["goal"]["missing"]


def test_review_of_present_levels_marks_spans_of_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "review", LEVELS, "--kind", "present_levels", "--format", "json")
    review = json.loads(out)
    assert code == 1
    assert review["goal"] is None
    assert review["findings"]
    for finding in review["findings"]:
        assert LEVELS[finding["start"] : finding["end"]] == finding["matched"]
        assert {"rule_id", "category", "severity", "message", "why", "suggestions"} <= set(finding)


def test_fail_on_decides_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "review", LEVELS, "--kind", "present_levels", "--fail-on", "never")[0] == 0
    assert run(capsys, "review", "Rosa reads with friends.", "--kind", "present_levels")[0] == 0


def test_rewrite_has_the_contract_keys_and_keeps_the_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    result = run_json(capsys, "rewrite", GOAL, "--strength", "loves horses")
    keys = {"before", "after", "fidelity", "strengths_used", "questions", "plain_language"}
    assert set(result) >= keys | {"passages", "status", "reasons", "writer", "provenance"}
    assert result["status"] == "accepted"
    assert result["writer"] == "offline"
    assert result["before"]["text"] == GOAL
    after = result["after"]["text"]
    assert "horses" in after
    for number in ("May 29", "grade 3", "95", "3 of 4"):
        assert number in after
    assert result["fidelity"]["strength_as_means"] is True
    assert {"id", "title", "source", "score"} <= set(result["passages"][0])


def test_verify_compares_as_the_kind_it_was_rewritten_as(capsys: pytest.CaptureFixture[str]) -> None:
    before, after = (
        "Because of his limitations, he will stay in the workshop.",
        "He will stay in the workshop.",
    )
    assert run(capsys, "verify", before, after, "--kind", "present_levels")[0] == 0
    assert run(capsys, "verify", before, after, "--kind", "goal")[0] == 1


def test_verify_passes_and_fails_with_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(
        capsys,
        "verify",
        "Ana will spell 8 of 10 words.",
        "Ana will spell eight out of ten words.",
        "--format",
        "json",
    )
    report = json.loads(out)
    assert code == 0
    assert set(report) >= {"passed", "kept", "lost", "added", "changed", "warnings", "strength_as_means"}
    assert report["strength_as_means"] is None
    code, out, _ = run(
        capsys, "verify", "Ana will spell 8 of 10 words.", "Ana will spell 6 of 10 words.", "--format", "json"
    )
    assert code == 1
    assert json.loads(out)["passed"] is False


def test_ask_gives_words_and_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    answer = run_json(capsys, "ask", "They only talk about what my son can't do. Nobody said one good thing.")
    assert answer["status"] == "answered"
    assert answer["say"]
    assert {"status", "topic", "say", "why", "ask_in_writing", "law", "citations", "passages"} <= set(answer)
    assert {"id", "title", "source"} <= set(answer["citations"][0])
    assert {"id", "topic", "title", "score"} <= set(answer["passages"][0])


def test_progress_takes_options_or_places(capsys: pytest.CaptureFixture[str]) -> None:
    by_option = run_json(capsys, "progress", "--baseline", "40%", "--target", "90%", "--current", "70%")
    by_place = run_json(capsys, "progress", "40%", "90%", "70%")
    assert by_option == by_place
    assert by_option["status"] == "partially_met"
    assert by_option["fraction"] == pytest.approx(0.6)
    assert run_json(capsys, "progress", "--target", "90%", "--current", "70%")["status"] == "cannot_tell"


def test_missing_key_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-hosted-model")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    code, _, err = run(capsys, "rewrite", GOAL)
    assert code == 2
    assert "OPENAI_API_KEY" in err


def test_a_preview_shows_what_a_model_would_be_told_without_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "By May 3, Ines will write 4 sentences. Call 555-201-7788."
    code, out, note = run(capsys, "rewrite", text, "-s", "Ines loves maps", "-p", "Ines", "--preview")
    told = json.loads(out[out.index("{") : out.rindex("}") + 1])
    assert code == 0
    assert "Ines" not in out
    assert "201-7788" not in out
    assert "A rare diagnosis" in note
    assert "even without the name" in note
    assert "rare diagnosis" not in out
    assert "will write 4 sentences" in told["text"]
    assert "loves maps" in told["strengths"][0]
    learner = next(part["text"] for part in told["keep"] if part["part"] == "learner")
    assert learner in told["text"]
    assert learner.startswith("⟦")
    assert learner.endswith("⟧")


def test_a_preview_asks_about_words_and_warns_of_what_still_tells(capsys: pytest.CaptureFixture[str]) -> None:
    text = "When Saffron is upset, a break helps. She is the only student with Rett syndrome."
    _, told, note = run(capsys, "rewrite", text, "--preview")
    assert "Saffron" not in told
    assert 'add --not-a-name "Saffron"' in note
    assert "IS THIS A PERSON?" in note
    assert '- "is the only student with Rett syndrome": There may be only one such student.' in note
    _, told, note = run(capsys, "rewrite", text, "--preview", "--not-a-name", "Saffron")
    assert "When Saffron is upset" in told
    assert "IS THIS A PERSON?" not in note


def test_model_server_that_is_down_costs_a_note_not_the_result(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "local-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")
    result = run_json(capsys, "rewrite", GOAL, "--strength", "loves horses")
    assert result["status"] == "accepted"
    assert result["writer"] == "offline"
    assert result["reasons"]
    assert result["usage"] == {"calls": 2, "tokens_in": 0, "tokens_out": 0, "dollars": None}


def test_doctor_says_nothing_leaves(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "doctor", "--format", "json")
    report = json.loads(out)
    assert code == 0
    assert report["healthy"] is True
    leaves = next(c for c in report["checks"] if c["name"] == "What leaves this computer")
    assert leaves["finding"] == "nothing."


def test_doctor_names_the_setting_to_fix_and_no_key(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-hosted-model")
    code, out, _ = run(capsys, "doctor")
    assert code == 2
    assert "OPENAI_API_KEY" in out
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary-1234")
    with OpenAIServer(Say("ok")) as server:
        monkeypatch.setenv("STRENGTHS_BASE_URL", server.base_url)
        code, out, _ = run(capsys, "doctor")
    assert code == 0
    assert "sk-canary-1234" not in out


def test_index_builds_once(capsys: pytest.CaptureFixture[str]) -> None:
    first = run_json(capsys, "index")
    assert first["scripts"] >= 6
    assert run_json(capsys, "index") == first


def test_review_needs_no_heavy_library() -> None:
    script = """
import sys
from assistant.cli import main
try:
    main(["review", "Ana will read 5 words.", "--fail-on", "never"])
except SystemExit:
    pass
heavy = {"chromadb", "langchain_core", "openai", "streamlit", "spacy", "presidio_analyzer", "onnxruntime"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_python_dash_m_is_the_same_command() -> None:
    out = subprocess.run(
        [sys.executable, "-m", "assistant", "--help"], check=True, capture_output=True, text=True
    ).stdout
    for command in ("review", "rewrite", "verify", "ask", "progress", "batch", "index", "app", "doctor"):
        assert command in out


@pytest.mark.parametrize(
    ("arguments", "command"),
    [(["--nonsense"], "strengths"), (["app", "--port", "80"], "strengths app")],
)
def test_a_wrong_option_names_the_help_that_lists_the_right_ones(
    arguments: list[str], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, *arguments)
    assert code == 2
    assert f"Try '{command} --help'." in err


def test_the_bare_command_shows_its_help_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys)
    assert (code, out) == (2, "")
    assert any(line.strip().startswith("rewrite ") for line in err.splitlines())


def test_a_short_command_is_not_held_up_by_looking_for_garbage() -> None:
    before = gc.get_threshold()
    try:
        gc.set_threshold(700)
        with pytest.raises(SystemExit):
            main(["review", GOAL, "--fail-on", "never"])
        assert gc.get_threshold()[0] > 10_000
    finally:
        gc.set_threshold(*before)


def test_a_spanish_answer_has_spanish_headings(capsys: pytest.CaptureFixture[str]) -> None:
    question = "me quieren hacer firmar hoy mismo"
    spanish = run(capsys, "ask", question, "--letter")[1]
    for heading in ("DIGA ESTO", "POR QUÉ AYUDA", "PIDA ESTO POR ESCRITO", "QUÉ DICE LA LEY", "QUÉ NO DECIR"):
        assert f"{heading}\n" in spanish
    assert "WHY IT HELPS" not in spanish
    spanish_letter, english_letter = spanish.split("LA MISMA CARTA EN INGLÉS PARA LA ESCUELA\n")
    assert "UNA CARTA PARA DESPUÉS\nEstimado/a" in spanish_letter
    assert english_letter.startswith("Dear")
    told = json.loads(run(capsys, "ask", question, "--format", "json")[1])
    assert told["letter"].startswith("Estimado/a")
    assert told["letter_in_english"].startswith("Dear")
    assert "### Por qué ayuda" in run(capsys, "ask", question, "--format", "markdown")[1]


def test_what_is_wrong_with_a_command_is_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules", "nosuch")[2].strip() == (
        "strengths: Got unexpected extra argument (nosuch). Try 'strengths rules --help'."
    )


def test_no_command_leaves_its_memory_on_the_disk(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    asked: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: asked.append((kind, limits)))
    for command in (["rules"], ["review", ""], ["--version"]):
        run(capsys, *command)
    assert asked == [(resource.RLIMIT_CORE, (0, 0))] * 3
