"""The fuzz run itself: it repeats itself, it reaches every room, and it notices what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from click.testing import CliRunner

from assistant.errors import InputError
from assistant.pipeline import Assistant
from evals import fuzz, fuzz_rooms
from evals.fuzz_inputs import Given, a_file, inputs
from evals.fuzz_rooms import ROOMS


def _given(text: str, number: int = 0) -> Given:
    (made,) = inputs(1, 1, number)
    return replace(made, text=text)


def _all_of(given: Given) -> tuple[object, ...]:
    fresh = given.for_room("any")
    return given.text, fresh.strengths(), fresh.people(), fresh.level(), fresh.data_points(), a_file(fresh)[1]


def test_the_same_seed_makes_the_same_inputs_whatever_else_was_run() -> None:
    made = [_all_of(given) for given in inputs(40, 3)]
    assert made == [_all_of(given) for given in inputs(40, 3)]
    assert made[25:] == [_all_of(given) for given in inputs(15, 3, 25)]
    assert made != [_all_of(given) for given in inputs(40, 4)]


def test_every_thousandth_text_is_a_megabyte_long() -> None:
    (given,) = inputs(1, 1, 999)
    assert len(given.text) == 1_000_000


def test_every_text_is_checked_and_every_room_has_its_turn() -> None:
    turns = [fuzz.rooms_for(number) for number in range(7)]
    assert {first for first, _ in turns} == {"checks"}
    assert {second for _, second in turns} == ROOMS.keys() - {"checks"}
    assert fuzz.rooms_for(3, ("masking",)) == ("masking",)


def test_a_place_beside_its_words_is_told(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    given = _given("Leo refuses to write and needs help with spelling.")
    assert list(fuzz_rooms.checks(assistant, given)) == []

    def moved(*args: object) -> object:
        review = assistant.review(given.text)
        finding = review.findings[0]
        return replace(review, findings=(replace(finding, start=finding.start + 1),))

    monkeypatch.setattr(fuzz_rooms, "review_text", moved)
    assert len(list(fuzz_rooms.checks(assistant, given))) == 1


def test_names_that_do_not_come_back_are_told(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    redactor = assistant.parts.redactor()

    class Louder:
        def redact(self, texts: tuple[str, ...], people: tuple[str, ...]) -> object:
            return redactor.redact([text.upper() for text in texts], people)

    monkeypatch.setattr(assistant.parts.redactor, "_made", [Louder()])
    assert len(list(fuzz_rooms.masking(assistant, _given("Ana reads.")))) == 1


def _crash(_assistant: Assistant, _given: Given) -> Iterator[str]:
    yield "beside its words"
    raise IndexError("Ana")


def _refuse(_assistant: Assistant, _given: Given) -> Iterator[str]:
    raise InputError("The text is empty.", "Type it.")
    yield ""


def test_a_crash_is_told_without_the_text_and_a_refusal_is_none(assistant: Assistant) -> None:
    outcome = fuzz.tried(_crash, assistant, _given("Ana reads."))
    assert outcome.faults == ("beside its words", "IndexError")
    assert "IndexError" in outcome.trace
    outcome = fuzz.tried(_refuse, assistant, _given("Ana reads."))
    assert (outcome.faults, outcome.refused) == ((), True)


def test_what_takes_longer_than_it_may_is_told(assistant: Assistant) -> None:
    assert fuzz.tried(fuzz_rooms.checks, assistant, _given("Ana reads."), most=-1.0).faults == ("0 s",)


@pytest.mark.parametrize(("room", "runs"), [(name, 4 if name == "documents" else 20) for name in ROOMS])
def test_a_short_run_finds_nothing_wrong(assistant: Assistant, room: str, runs: int) -> None:
    tried = [
        (given.number, fuzz.tried(ROOMS[room], assistant, given.for_room(room))) for given in inputs(runs, 7)
    ]
    assert [(number, outcome.faults) for number, outcome in tried if outcome.faults] == []
    assert sum(not outcome.refused for _, outcome in tried) > 0


def test_the_command_tells_how_many_and_fails_where_one_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    done = CliRunner().invoke(fuzz.main, ["--runs", "3", "--first", "4", "--room", "progress"])
    assert done.exit_code == 0
    assert "progress: 3 tried" in done.stdout
    assert "3 inputs, 0 failed" in done.stdout
    monkeypatch.setitem(fuzz.ROOMS, "progress", _crash)
    done = CliRunner().invoke(fuzz.main, ["--only", "5", "--room", "progress"])
    assert done.exit_code == 1
    assert "progress, input 5 of seed 1: beside its words; IndexError" in done.stderr
    assert "Traceback" in done.stderr
