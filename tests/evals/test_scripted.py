"""The scripted model says what it is told, under the masks of the prompt, and keeps what it was sent."""

from __future__ import annotations

import json

from langchain_core.messages import HumanMessage

from assistant.datablock import RewriteBlock, dump_block
from evals.scripted import ScriptedModel, masks_between, wear

TEXT = "Odalys will read 5 books with Mr. Tan."
MASKED = "⟦STUDENT_1⟧ will read 5 books with Mr. ⟦PERSON_1⟧."


def say(model: ScriptedModel, text: str = MASKED) -> str:
    return model.invoke([HumanMessage(dump_block(RewriteBlock(kind="goal", text=text)))]).text


def test_masks_are_read_off_the_two_texts() -> None:
    assert masks_between(TEXT, MASKED) == {"Odalys": "⟦STUDENT_1⟧", "Tan": "⟦PERSON_1⟧"}
    assert masks_between(TEXT, "quite another text with ⟦A⟧") == {}
    assert masks_between(TEXT, TEXT) == {}


def test_only_whole_words_are_masked_and_long_ones_first() -> None:
    assert wear("Tan Tanner Tan's", {"Tan": "⟦P⟧"}) == "⟦P⟧ Tanner ⟦P⟧'s"
    assert wear("Ana Maria", {"Ana": "⟦B⟧", "Ana Maria": "⟦A⟧"}) == "⟦A⟧"


def test_replies_come_in_order_and_the_last_is_repeated() -> None:
    model = ScriptedModel()
    model.play(["one", "two"], TEXT)
    assert [say(model) for _ in range(3)] == ["one", "two", "two"]
    assert len(model.prompts) == 3
    model.play(["new"], TEXT)
    assert model.prompts == ()


def test_a_well_formed_answer_wears_the_masks() -> None:
    model = ScriptedModel()
    model.play(["REWRITE(Odalys will read 4 books\nwith Mr. Tan (soon).)"], TEXT)
    answer = json.loads(say(model))
    assert answer["rewrite"] == "⟦STUDENT_1⟧ will read 4 books\nwith Mr. ⟦PERSON_1⟧ (soon)."


def test_with_no_script_it_repeats_the_original() -> None:
    model = ScriptedModel()
    model.play([], TEXT)
    assert json.loads(say(model))["rewrite"] == MASKED
