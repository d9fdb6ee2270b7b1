"""A draft as it grows: names restored, no placeholder ever half, and the answer is judged all the same."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from assistant.build import build_assistant
from assistant.errors import ModelError
from assistant.language.chain import RewriteChain
from assistant.language.meter import Meter
from assistant.language.placeholders import Placeholders
from assistant.language.redact import PresidioRedactor
from assistant.language.streaming import GrowingDraft
from assistant.pipeline import Assistant
from assistant.render.as_json import rewrite_json
from assistant.render.as_text import rewrite_as_text
from assistant.render.as_word import rewrite_as_word
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult
from evals.faults import FAULTS, GOAL, KEY, STREAM_FAULTS, Fault, answer
from evals.openai_replies import PIECE, BreakOff, Held, Reply, Say, Status
from evals.openai_server import OpenAIServer
from tests.language.conftest import review_of

ChainTo = Callable[[str], RewriteChain]
CHILD = "⟦STUDENT_1⟧"
SAID = f'By May 14, {CHILD} will say "yes" — 8 of 10\ttimes\nwith Ms. ⟦PERSON_1⟧ 🌱 beside {CHILD}.'
NAMES = {"STUDENT_1": "Tavia", "PERSON_1": "Oduya"}


def _restore() -> Callable[[str], str]:
    given = Placeholders([])
    given.stand_in("STUDENT", "a", "Tavia")
    given.stand_in("PERSON", "b", "Oduya")
    return given.restore


def _heard(text: str, size: int) -> list[str]:
    shown: list[str] = []
    draft = GrowingDraft(_restore(), shown.append)
    for at in range(0, len(text), size):
        draft.hear(text[at : at + size])
    return shown


FORMS: dict[str, Callable[[str], str]] = {
    "as given out": lambda text: text,
    "square brackets": lambda text: text.replace("⟦", "[").replace("⟧", "]"),
    "double brackets": lambda text: text.replace("⟦", "[[").replace("⟧", "]]"),
    "a space in it": lambda text: text.replace("_", " "),
    "spaces around it": lambda text: text.replace("⟦", "⟦ ").replace("⟧", " ⟧"),
    "bare": lambda text: text.replace("⟦", "").replace("⟧", ""),
    "bold": lambda text: text.replace("⟦", "**⟦").replace("⟧", "⟧**"),
}


@pytest.mark.parametrize("ascii_only", [True, False], ids=["escaped", "plain"])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 50])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_draft_grows_word_by_word_and_no_name_is_half(
    form: Callable[[str], str], size: int, ascii_only: bool
) -> None:
    said = form(SAID)
    whole = _restore()(said)
    reply = "Here:\n```json\n" + json.dumps(
        {"rewrite": said, "plain_language": CHILD}, ensure_ascii=ascii_only
    )
    shown = _heard(f"Here:\n```json\n{reply}", size)
    assert shown[-1] == whole
    for earlier, later in pairwise(shown):
        assert later.startswith(earlier)
    assert all(not set("⟦⟧[]_") & set(text) and "STUDENT" not in text for text in shown)
    if size < 8:
        assert len(shown) > 5


def test_a_mark_nobody_gave_out_ends_the_showing() -> None:
    shown = _heard(json.dumps({"rewrite": "Tavia and ⟦STUDENT_7⟧ read. Then more."}), 4)
    assert shown
    assert not any("STUDENT" in text or "read" in text for text in shown)


@pytest.mark.parametrize(
    "reply", ["Sure! Tavia reads.", '{"text": "Tavia"}', '{"rewrite": 5}', "", '{"rewrite": "\\x"}']
)
def test_what_is_no_draft_shows_nothing(reply: str) -> None:
    assert _heard(reply, 3) == []


def test_a_server_that_streams_is_heard_and_counted_once(chain_to: ChainTo, request_: RewriteRequest) -> None:
    shown: list[str] = []
    meter = Meter()
    with OpenAIServer(Say(answer(GOAL), usage=(70, 30))) as server:
        draft = chain_to(server.base_url).write(
            request_, review_of(GOAL), (), deadline=60, meter=meter, on_draft=shown.append
        )
    assert draft.text == shown[-1] == GOAL
    assert len(shown) > 3
    assert len(server.chats) == 1
    assert server.chats[0].json["stream"] is True
    assert meter.usage
    assert (meter.usage.calls, meter.usage.tokens_in, meter.usage.tokens_out) == (1, 70, 30)


def test_after_the_deadline_nothing_more_is_read(chain_to: ChainTo, request_: RewriteRequest) -> None:
    shown: list[str] = []
    held = Held(Say(answer(GOAL)), 40, threading.Event())
    with OpenAIServer(Say(answer(GOAL)), held) as server:
        chain = chain_to(server.base_url)
        chain.write(request_, review_of(GOAL), (), deadline=60, on_draft=[].append)  # loads what is needed
        with pytest.raises(ModelError):
            chain.write(request_, review_of(GOAL), (), deadline=3, on_draft=shown.append)
        heard = list(shown)
        held.go_on.set()
        server.pause(0.5)  # as long as the rest of the answer takes many times over
    assert heard
    assert shown == heard


def test_nothing_is_streamed_where_nobody_listens(chain_to: ChainTo, request_: RewriteRequest) -> None:
    with OpenAIServer(Say(answer(GOAL))) as server:
        chain_to(server.base_url).write(request_, review_of(GOAL), (), deadline=60)
    assert not server.chats[0].json.get("stream")


def _no_streams(request: object) -> Say | Status:
    streamed = getattr(request, "json", {}).get("stream")
    return Status(400, "invalid_request_error", "stream is not supported") if streamed else Say(answer(GOAL))


@pytest.mark.parametrize("how", ["ignores it", "refuses it"])
def test_a_server_that_does_not_stream_answers_as_ever(
    chain_to: ChainTo, request_: RewriteRequest, how: str
) -> None:
    shown: list[str] = []
    server = (
        OpenAIServer(Say(answer(GOAL)), streams=False) if how == "ignores it" else OpenAIServer(_no_streams)
    )
    with server:
        chain = chain_to(server.base_url)
        for _ in range(2):
            draft = chain.write(request_, review_of(GOAL), (), deadline=60, on_draft=shown.append)
            assert draft.text == GOAL
    assert shown == []
    assert [bool(chat.json.get("stream")) for chat in server.chats] == [True, False, False]
    assert {chat.answer_format for chat in server.chats} == {"json_schema"}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_the_same_line_with_a_listener(
    chain_to: ChainTo, request_: RewriteRequest, fault: Fault
) -> None:
    with OpenAIServer(fault.reply) as server, pytest.raises(ModelError) as caught:
        chain_to(server.base_url).write(request_, review_of(GOAL), (), deadline=60, on_draft=[].append)
    assert fault.problem in caught.value.problem
    assert KEY not in str(caught.value)
    assert "Tavia" not in str(caught.value)


@pytest.mark.parametrize("fault", STREAM_FAULTS, ids=lambda fault: fault.name)
def test_a_stream_that_breaks_off_is_no_answer_and_is_not_asked_for_again(
    chain_to: ChainTo, request_: RewriteRequest, fault: Fault
) -> None:
    shown: list[str] = []
    with OpenAIServer(fault.reply) as server, pytest.raises(ModelError) as caught:
        chain_to(server.base_url).write(request_, review_of(GOAL), (), deadline=60, on_draft=shown.append)
    assert fault.problem in caught.value.problem
    assert "Tavia" not in str(caught.value)
    assert len(server.chats) == fault.calls
    assert isinstance(fault.reply, BreakOff)
    assert bool(shown) == (fault.reply.characters > 0)
    assert GOAL not in shown


@pytest.mark.parametrize("how", ["error event", "error as data", "connection", "silence"])
def test_a_stream_cut_inside_a_name_shows_no_part_of_its_mark(
    chain_to: ChainTo, redactor: PresidioRedactor, how: Any
) -> None:
    """The names are hidden, and the answer ends at every place in and around the mark of one."""
    hidden = redactor.redact((GOAL,), ("Tavia",))
    masked = RewriteRequest(text=hidden.texts[0], kind="goal")
    said = answer(hidden.texts[0])
    first = said.index(CHILD)
    shown: list[str] = []
    for characters in range(first - PIECE, first + len(CHILD) + 2 * PIECE, PIECE):
        shown.clear()
        with OpenAIServer(BreakOff(Say(said), characters, how)) as server, pytest.raises(ModelError):
            chain_to(server.base_url).write(
                masked, review_of(masked.text), (), deadline=60, hidden=hidden, on_draft=shown.append
            )
        assert all(GOAL.startswith(text) for text in shown)
    assert "Tavia" in shown[-1]


def test_a_stream_without_a_reason_at_its_end_is_read_all_the_same(
    chain_to: ChainTo, request_: RewriteRequest
) -> None:
    whole = BreakOff(Say(answer(GOAL)), len(answer(GOAL)) + PIECE, "silence")
    with OpenAIServer(whole) as server:
        draft = chain_to(server.base_url).write(
            request_, review_of(GOAL), (), deadline=60, on_draft=[].append
        )
    assert draft.text == GOAL


def test_a_server_that_broke_off_is_still_asked_to_stream(
    chain_to: ChainTo, request_: RewriteRequest
) -> None:
    with OpenAIServer(BreakOff(Say(answer(GOAL)), 60, "error event"), Say(answer(GOAL))) as server:
        chain = chain_to(server.base_url)
        with pytest.raises(ModelError):
            chain.write(request_, review_of(GOAL), (), deadline=60, on_draft=[].append)
        chain.write(request_, review_of(GOAL), (), deadline=60, on_draft=[].append)
    assert [bool(chat.json.get("stream")) for chat in server.chats] == [True, True]


def test_what_was_shown_is_unchecked_and_the_gate_decides(assistant: Assistant) -> None:
    lie = GOAL.replace("Tavia", CHILD).replace("8 of 10", "6 of 10")
    shown: list[str] = []
    with OpenAIServer(Say(answer(lie))) as server:
        settings = Settings(model="tiny-model", base_url=server.base_url, api_key=KEY, timeout_seconds=600)
        result = build_assistant(settings, sharing=assistant).rewrite(
            RewriteRequest(text=GOAL, kind="goal", people=("Tavia",)), shown.append
        )
    assert shown[-1] == GOAL.replace("8 of 10", "6 of 10")
    assert not any("STUDENT" in text for text in shown)
    assert (result.writer, result.status) == ("offline", "accepted")
    assert "8 of 10" in result.after.text
    assert b"Tavia" not in server.wire


LIE = answer(GOAL.replace("Tavia", CHILD).replace("8 of 10", "6 of 10"))
TOLD = answer(GOAL.replace("Tavia", CHILD))
HALF = TOLD.index(" parts of a plant")


def _rewritten(
    assistant: Assistant, *replies: Reply, listens: bool = True, seconds: float = 600
) -> tuple[RewriteResult, list[str]]:
    shown: list[str] = []
    with OpenAIServer(*replies) as server:
        settings = Settings(
            model="tiny-model", base_url=server.base_url, api_key=KEY, timeout_seconds=seconds
        )
        ready = build_assistant(settings, sharing=assistant)
        ready.prepare()
        request = RewriteRequest(text=GOAL, kind="goal", people=("Tavia",))
        result = ready.rewrite(request, shown.append if listens else None)
    return result, shown


@pytest.mark.parametrize("how", ["error event", "error as data", "connection", "silence"])
def test_a_draft_that_broke_off_is_kept_beside_the_result_and_is_no_part_of_it(
    assistant: Assistant, how: Any
) -> None:
    result, shown = _rewritten(assistant, BreakOff(Say(LIE), HALF, how))
    assert (result.writer, result.status) == ("offline", "accepted")
    assert result.unfinished == shown[-1]
    assert "Tavia will label 6" in result.unfinished
    assert not result.attempts
    made = (json.dumps(rewrite_json(result)), rewrite_as_text(result), rewrite_as_text(result, markdown=True))
    assert not any("label 6" in text for text in made)
    with_none = replace(result, unfinished="")
    assert _body(rewrite_as_word(result)) == _body(rewrite_as_word(with_none))


def _body(word: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word)) as file:
        return file.read("word/document.xml")


def test_a_draft_the_server_cut_off_and_one_that_came_too_late_are_kept_too(assistant: Assistant) -> None:
    result, shown = _rewritten(assistant, Say(LIE[:HALF], "length"))
    assert result.unfinished == shown[-1] != ""
    held = Held(Say(LIE), HALF, threading.Event())
    result, shown = _rewritten(assistant, held, seconds=3)
    held.go_on.set()
    assert (result.writer, result.status) == ("offline", "accepted")
    assert result.unfinished == shown[-1] != ""


def test_a_repair_that_broke_off_leaves_its_own_words(assistant: Assistant) -> None:
    broken = BreakOff(Say(TOLD), TOLD.index(" given a word"), "connection")
    result, _ = _rewritten(assistant, Say(LIE), broken)
    assert "6 of 10" in result.attempts[0].text
    assert result.unfinished == "By May "
    nothing = BreakOff(Say(TOLD), 0, "connection")
    assert _rewritten(assistant, Say(LIE), nothing)[0].unfinished == ""


@pytest.mark.parametrize("reply", [Say(TOLD), Say(LIE), Status(500), Say("no JSON")])
def test_what_came_to_its_end_leaves_nothing_unfinished(assistant: Assistant, reply: Reply) -> None:
    assert _rewritten(assistant, reply)[0].unfinished == ""


def test_where_nobody_read_along_nothing_is_kept(assistant: Assistant) -> None:
    assert _rewritten(assistant, BreakOff(Say(LIE), HALF, "silence"), listens=False)[0].unfinished == ""


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\x1b", "\x9b", "\u0336", "\U000e0041"])
def test_what_grows_has_no_sign_that_makes_it_read_otherwise(sign: str) -> None:
    shown = _heard(json.dumps({"rewrite": f"Tavia will read {sign}10{sign} words in 3 of 4 tries."}), 5)
    assert shown[-1] == "Tavia will read 10 words in 3 of 4 tries."
    assert not any(sign in text for text in shown)
