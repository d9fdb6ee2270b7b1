"""Everything a model's server may do wrong, and what the caller is then told. Tests and report share it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from evals.openai_server import BreakOff, Drip, HangUp, Raw, Reply, Say, Slow, Status

KEY = "sk-canary-7f3a"
GOAL = "By May 14, given a word bank, Tavia will label 8 of 10 parts of a plant on 2 of 3 quizzes."


def answer(rewrite: str = GOAL, **more: object) -> str:
    """What a well-behaved model says."""
    whole = {"rewrite": rewrite, "strengths_used": [], "questions": [], "left_out": [], "plain_language": ""}
    return json.dumps({**whole, **more}, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to fail.

    Attributes:
        name: What goes wrong.
        reply: What the server does, again and again.
        problem: Words of the one line that the caller gets.
        calls: How often the server is asked: once, or twice where a second try can help.
    """

    name: str
    reply: Reply
    problem: str
    calls: int


ECHO = f"bad key {KEY} in: {GOAL}"
FAULTS: tuple[Fault, ...] = (
    Fault("wrong key", Status(401, "invalid_api_key", ECHO), "key (401)", 1),
    Fault("not allowed", Status(403, "forbidden", ECHO), "(403)", 1),
    Fault("no such model", Status(404, "model_not_found", ECHO), "does not have this model", 1),
    Fault("busy", Status(429, "rate_limit", ECHO), "busy (429)", 2),
    Fault("no credit", Status(429, "insufficient_quota", ECHO), "no credit", 1),
    Fault("busy for an hour", Status(429, "rate_limit", ECHO, {"Retry-After": "3000"}), "busy (429)", 1),
    Fault("server error", Status(500, "oops", ECHO), "failed (500)", 2),
    Fault("overloaded", Status(503, "oops", ECHO), "failed (503)", 2),
    Fault("too long for the model", Status(400, "context_length_exceeded", ECHO), "too long", 1),
    Fault("too long, llama.cpp", Status(400, "x", "exceeds the available context size"), "too long", 1),
    Fault("prompt cut in silence", Say(answer(), usage=(500, 90)), "only a part of what it was sent", 1),
    Fault("too large", Status(413, "x", ECHO), "too long", 1),
    Fault("redirect", Status(307, "x", ECHO, {"Location": "http://127.0.0.1:1/v1"}), "another address", 1),
    Fault("web page", Raw(b"<html>Welcome Tavia</html>", "text/html"), "not an OpenAI-compatible", 1),
    Fault("text as JSON", Raw(b"hello Tavia"), "not an OpenAI-compatible", 1),
    Fault("JSON list", Raw(b"[]"), "not an OpenAI-compatible", 1),
    Fault("JSON null", Raw(b"null"), "not an OpenAI-compatible", 1),
    Fault("no choices key", Raw(b'{"id": "1"}'), "not an OpenAI-compatible", 1),
    Fault("null choices", Raw(b'{"choices": null}'), "not an OpenAI-compatible", 1),
    Fault("empty choices", Raw(b'{"choices": []}'), "not an OpenAI-compatible", 1),
    Fault("choices of numbers", Raw(b'{"choices": [3]}'), "not an OpenAI-compatible", 1),
    Fault("error in a 200", Raw(b'{"error": "Tavia"}'), "not an OpenAI-compatible", 1),
    Fault("empty body", Raw(b""), "not an OpenAI-compatible", 1),
    Fault("cut off", Say(answer()[:40], "length"), "cut off", 1),
    Fault("whole but marked cut off", Say(answer(), "length"), "cut off", 1),
    Fault("filtered", Say("", "content_filter"), "filter", 1),
    Fault("refusal", Say(None, refusal=f"I will not {GOAL}"), "refused", 1),
    Fault("empty answer", Say(""), "was empty", 2),
    Fault("null answer", Say(None), "was empty", 2),
    Fault("prose", Say(f"Sure! {GOAL}"), "not a JSON object", 2),
    Fault("broken JSON", Say('{"rewrite": "Tavia'), "not a JSON object", 2),
    Fault("a list for an object", Say('["Tavia"]'), "not a JSON object", 2),
    Fault("other keys", Say('{"text": "Tavia"}'), '"rewrite"', 2),
    Fault("number for text", Say('{"rewrite": 5}'), '"rewrite"', 2),
    Fault("text for list", Say(answer(strengths_used="Tavia draws")), '"strengths_used"', 2),
    Fault("number in list", Say(answer(strengths_used=[3])), '"strengths_used.0"', 2),
    Fault("null rewrite", Say('{"rewrite": null}'), '"rewrite"', 2),
    Fault("blank rewrite", Say(answer("  \n ")), '"rewrite" was empty', 2),
    Fault("hang up", HangUp(), "cannot be reached", 2),
)
# Never an answer: only the deadline ends these.
ENDLESS = (
    Fault("silent for 30 seconds", Slow(30), "in time", 1),
    Fault("one byte at a time", Drip(), "in time", 1),
)
# Only where an answer is shown while it is written.
STREAM_FAULTS = (
    Fault("an error event in the stream", BreakOff(Say(answer()), 60, "error event"), "broke off", 1),
    Fault("an error in the data of the stream", BreakOff(Say(answer()), 60, "error as data"), "broke off", 1),
    Fault("the connection lost in the stream", BreakOff(Say(answer()), 60, "connection"), "broke off", 1),
    Fault("a stream that just ends", BreakOff(Say(answer()), 60, "silence"), "broke off", 1),
    Fault("an error event and nothing else", BreakOff(Say(answer()), 0, "error event"), "broke off", 1),
)
