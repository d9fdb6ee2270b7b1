"""A text that is too long for the model goes to it in sections; nothing is cut off, the whole is judged."""

from __future__ import annotations

import json
import re

import pytest

from assistant.build import build_assistant
from assistant.checks.cutting import places_to_cut
from assistant.datablock import RewriteBlock, parse_block
from assistant.errors import ModelError
from assistant.pipeline import Assistant
from assistant.render.as_json import rewrite_json
from assistant.settings import Settings
from assistant.types import RewriteRequest, RewriteResult
from evals.faults import KEY, answer
from evals.openai_server import OpenAIServer, Reply, Request, Say, Script, Slow, Status

AREAS = ("Reading", "Writing", "Math", "Science", "Speech", "Motor", "Behavior", "Health")
SAID = (
    "Tavia finished {n} of 20 tasks in {area} on May {n} with a word bank. "
    "She names the {n} steps of a task aloud before she begins. "
    "She needs help with the last step in {area}. "
    "Tavia works next to Ms. Quillfeather for {n} minutes a day and asks for a break with a card. "
    "Her class meets {n}0 times and has 18 students in it. "
)
LONG = "\n\n".join(
    f"{area.upper()}\n{SAID.format(n=n, area=area.lower())}" for n, area in enumerate(AREAS, 3)
)
GOALS = "\n".join(
    f"{n}. By May 14, given a word bank and a partner who reads the labels aloud, Tavia will label "
    f"{n} of 10 parts of a plant on 2 of 3 quizzes. Baseline: 1 of 10."
    for n in range(2, 10)
)
PEOPLE = ("Tavia Quillfeather", "Ms. Quillfeather")
CONTEXT = 2_200
SECONDS = 600.0  # a busy computer may take its time: these tests measure none


def _block(request: Request) -> RewriteBlock:
    block = parse_block(request.messages[-1]["content"])
    assert isinstance(block, RewriteBlock)
    return block


def _echo(request: Request) -> Reply:
    return Say(answer(_block(request).text, plain_language="A section."))


def _with_model(assistant: Assistant, server: OpenAIServer, *, context: int = CONTEXT) -> Assistant:
    settings = Settings(
        model="tiny-model",
        base_url=server.base_url,
        api_key=KEY,
        timeout_seconds=SECONDS,
        context_tokens=context,
    )
    return build_assistant(settings, sharing=assistant)


def _request(text: str = LONG) -> RewriteRequest:
    kind = "goal" if text == GOALS else "present_levels"
    return RewriteRequest(text=text, kind=kind, people=PEOPLE)


def _rewrite(
    assistant: Assistant, server: OpenAIServer, text: str = LONG, *, context: int = CONTEXT
) -> RewriteResult:
    return _with_model(assistant, server, context=context).rewrite(_request(text))


def _hidden(text: str) -> str:
    """Without what stands for names, so that masked and real texts can be compared."""
    return re.sub(r"(?:Ms\. )?(?:⟦\w+⟧|Quillfeather|Tavia)", "", text)


@pytest.mark.parametrize("text", [LONG, GOALS], ids=["present levels", "goals"])
def test_every_word_is_sent_once_in_order_and_the_whole_comes_back(assistant: Assistant, text: str) -> None:
    with OpenAIServer(_echo) as server:
        result = _rewrite(assistant, server, text)
    assert len(server.chats) > 1
    told = sorted((_hidden(_block(chat).text) for chat in server.chats), key=_hidden(text).find)
    assert "".join(told) == _hidden(text)
    assert (result.writer, result.status) == ("model", "accepted")
    assert result.after.text == text
    assert set(result.provenance.sections) == {"model"}
    assert len(result.provenance.sections) == len(server.chats)
    assert any(f"in {len(server.chats)} sections" in reason for reason in result.reasons)
    assert b"Quillfeather" not in server.wire


def test_each_message_and_its_answer_fit_the_budget(assistant: Assistant) -> None:
    with OpenAIServer(_echo) as server:
        _rewrite(assistant, server)
    for chat in server.chats:
        sent = sum(len(message["content"]) for message in chat.messages)
        answered = 2 * len(_block(chat).text)
        assert (sent + answered) / 4 < CONTEXT


def test_what_fits_goes_as_one(assistant: Assistant) -> None:
    with OpenAIServer(_echo) as server:
        result = _rewrite(assistant, server, context=100_000)
    assert len(server.chats) == 1
    assert result.provenance.sections == ()
    assert not any("sections" in reason for reason in result.reasons)


def test_the_preview_is_every_message(assistant: Assistant) -> None:
    with OpenAIServer(_echo) as server:
        built = _with_model(assistant, server)
        shown = built.preview(_request())
        assert server.requests == []
        built.rewrite(_request())
    sent = {chat.messages[-1]["content"] for chat in server.chats}
    assert len(sent) > 1
    assert set(re.findall(r"<<<DATA\n.*\nDATA>>>", shown)) == sent
    assert shown == "\n\n".join(sorted(sent, key=shown.find))


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Say("no"), "not a JSON object"),
        (Status(500), "failed (500)"),
        (Say(answer("Something else.")), ""),
        (Slow(60), "did not answer in time"),
    ],
    ids=["prose", "server error", "facts lost", "silent"],
)
def test_a_section_that_fails_is_the_offline_writers_and_is_told(
    assistant: Assistant, reply: Reply, told: str
) -> None:
    def script(request: Request) -> Reply:
        return reply if "MATH" in _block(request).text else _echo(request)

    with OpenAIServer(script) as server:
        settings = Settings(
            model="tiny-model",
            base_url=server.base_url,
            api_key=KEY,
            timeout_seconds=12,
            context_tokens=CONTEXT,
        )
        result = build_assistant(settings, sharing=assistant).rewrite(_request())
    assert (result.writer, result.status) == ("model", "accepted")
    assert sorted(set(result.provenance.sections)) == ["model", "offline"]
    assert result.provenance.sections.count("offline") == 1
    number = result.provenance.sections.index("offline") + 1
    note = next(reason for reason in result.reasons if "sections" in reason)
    assert f"Section {number} is the offline writer's version." in note
    assert told in note
    assert rewrite_json(result)["provenance"]["sections"] == list(result.provenance.sections)
    for area in AREAS:
        assert area.upper() in result.after.text


def test_the_whole_is_judged_and_not_only_its_sections(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.asking.join_sections", lambda sections, offered: sections[0].draft)
    with OpenAIServer(_echo) as server:
        result = _rewrite(assistant, server)
    assert (result.writer, result.status) == ("offline", "accepted")
    assert result.provenance.sections == ()
    assert result.attempts


def test_when_every_section_fails_it_is_the_offline_writers(assistant: Assistant) -> None:
    with OpenAIServer(Say("no")) as server:
        result = _rewrite(assistant, server)
    assert (result.writer, result.status) == ("offline", "accepted")
    assert result.provenance.sections == ()
    assert any("not a JSON object" in reason for reason in result.reasons)


def test_when_the_checks_refuse_every_section_that_is_what_is_told(assistant: Assistant) -> None:
    def inventing(request: Request) -> Reply:
        return Say(answer(f"{_block(request).text} ADHD makes 9 of 10 lessons hard."))

    with OpenAIServer(inventing) as server:
        result = _rewrite(assistant, server)
    assert (result.writer, result.status) == ("offline", "accepted")
    assert any("changed the expectation" in reason for reason in result.reasons)
    assert not any("too long" in reason for reason in result.reasons)
    assert len(result.attempts) == len(server.chats) > 1


def _small_server(most: int) -> Script:
    """A server that takes fewer characters of text than it was said to."""

    def script(request: Request) -> Reply:
        if len(_block(request).text) > most:
            return Status(400, "context_length_exceeded", "too many tokens")
        return _echo(request)

    return script


def test_a_server_that_takes_less_gets_smaller_sections_once(assistant: Assistant) -> None:
    with OpenAIServer(_small_server(int(len(LONG) * 0.7))) as server:
        result = _rewrite(assistant, server, context=100_000)
    assert (result.writer, result.after.text) == ("model", LONG)
    assert len(server.chats) == 1 + len(result.provenance.sections)
    with OpenAIServer(_small_server(len(LONG) // 20)) as server:
        result = _rewrite(assistant, server, context=100_000)
    assert result.writer == "offline"
    assert any("too long for this model" in reason for reason in result.reasons)
    assert len(server.chats) < 6


def test_a_section_is_cut_again_when_the_server_takes_less(assistant: Assistant) -> None:
    with OpenAIServer(_echo) as server:
        _rewrite(assistant, server)
        longest = max(len(_block(chat).text) for chat in server.chats)
    with OpenAIServer(_small_server(longest - 1)) as server:
        result = _rewrite(assistant, server)
    assert (result.writer, result.after.text) == ("model", LONG)
    assert len(server.chats) > len(result.provenance.sections)


def test_what_cannot_be_cut_is_not_sent(assistant: Assistant) -> None:
    goal = "By May 14, Tavia will label 8 of 10 parts of a plant" + " and of a leaf" * 600 + "."
    with OpenAIServer(_echo) as server:
        built = _with_model(assistant, server)
        result = built.rewrite(RewriteRequest(text=goal, kind="goal"))
        with pytest.raises(ModelError, match="too long for this model"):
            built.preview(RewriteRequest(text=goal, kind="goal"))
    assert server.chats == []
    assert result.writer == "offline"
    assert any("too long for this model" in reason for reason in result.reasons)


def test_the_strengths_go_to_every_section_and_are_counted_once(assistant: Assistant) -> None:
    strength = "draws maps"

    def woven(request: Request) -> Reply:
        block = _block(request)
        assert block.strengths == (strength,)
        return Say(answer(block.text, strengths_used=[strength], questions=["Is the target 6?"]))

    with OpenAIServer(woven) as server:
        request = RewriteRequest(text=LONG, kind="present_levels", strengths=(strength,), people=PEOPLE)
        result = _with_model(assistant, server).rewrite(request)
    assert result.strengths_used == (strength,)
    assert "Is the target 6?" not in [question.text for question in result.questions]
    assert len(places_to_cut(LONG, "present_levels")) > len(result.provenance.sections) > 1
    assert json.dumps(rewrite_json(result))


@pytest.mark.parametrize(
    ("whole", "goal", "name"),
    [
        ("Kai Ng will read 40 words.", "Ng: by May 3, write 4 sentences in 3 of 4 tries.", "Ng"),
        ("By May 3, Theo Lam will read 40 words.", "Lam: by May 3, write 4 sentences.", "Lam"),
        ("By May 3, Juniper Harbor will read 40 words.", "Harbor: write 4 sentences by May 3.", "Harbor"),
    ],
)
def test_a_name_that_only_another_goal_of_the_paste_tells_is_hidden(
    whole: str, goal: str, name: str, assistant: Assistant
) -> None:
    def told(paste: str) -> str:
        return assistant.preview(RewriteRequest(text=goal, kind="goal", whole=paste))

    assert f'"{name}:' in told("")  # alone, nothing says that it is somebody
    assert f"{name}:" not in told(f"1. {whole}\n2. {goal}")
