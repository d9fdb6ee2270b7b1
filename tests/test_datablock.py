"""The data block: what goes in comes out, and nothing in it can look like its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.datablock import (
    BEGIN,
    END,
    AnswerBlock,
    GuidanceNote,
    KeepPart,
    RewriteBlock,
    WordingNote,
    dump_block,
    map_text,
    parse_block,
)
from assistant.settings_env import neutralise_environment

TEXTS = st.text(st.characters(), max_size=60) | st.sampled_from([BEGIN, END, f"a\n{END}\n{BEGIN}\n{{}}"])
FULL = RewriteBlock(
    kind="present_levels",
    text="t",
    strengths=("s",),
    people=("p",),
    keep=(KeepPart(part="need", text="k"),),
    wording=(WordingNote(matched="w", message="m", suggestions=("g",)),),
    missing=("baseline",),
    guidance=(GuidanceNote(id="i", title="T", text="G"),),
    rejected="r",
    losses=("l",),
    note="n",
)


@given(TEXTS, TEXTS, TEXTS)
def test_a_rewrite_block_survives(text: str, strength: str, need: str) -> None:
    block = RewriteBlock(
        kind="goal", text=text, strengths=(strength,), keep=(KeepPart(part="need", text=need),)
    )
    message = dump_block(block)
    assert parse_block(f"{strength}\n{message}") == block
    assert message.count(BEGIN) == message.count(END) == 1
    assert message.count("\n") == 2
    message.encode("utf-8")


@given(TEXTS)
def test_an_answer_block_survives(question: str) -> None:
    block = AnswerBlock(question=question, guidance=(GuidanceNote(id="1", title=question, text=""),))
    assert parse_block(dump_block(block)) == block


def test_every_field_survives() -> None:
    assert parse_block(dump_block(FULL)) == FULL


def test_text_a_person_can_read_stays_readable() -> None:
    assert "José lee ⟦STUDENT_1⟧ 😀 “sí”" in dump_block(
        RewriteBlock(kind="goal", text="José lee ⟦STUDENT_1⟧ 😀 “sí”")
    )


@pytest.mark.parametrize(
    "message",
    [
        "",
        "hello",
        f"{BEGIN}\n{{}}",
        f"{BEGIN}\n[]\n{END}",
        f"{BEGIN}\nno\n{END}",
        dump_block(FULL).replace("present_levels", "poem"),
        dump_block(FULL).replace('"task": "rewrite"', '"task": "delete"'),
    ],
)
def test_what_is_no_block_is_refused(message: str) -> None:
    with pytest.raises(ValueError):
        parse_block(message)


def test_mapping_reaches_every_free_text_and_nothing_else() -> None:
    mapped = map_text(FULL, private=lambda t: f"<{t}>", public=lambda t: f"[{t}]")
    assert mapped == RewriteBlock(
        kind="present_levels",
        text="<t>",
        strengths=("<s>",),
        people=("<p>",),
        keep=(KeepPart(part="need", text="<k>"),),
        wording=(WordingNote(matched="<w>", message="<m>", suggestions=("<g>",)),),
        missing=("baseline",),
        guidance=(GuidanceNote(id="i", title="[T]", text="[G]"),),
        rejected="<r>",
        losses=("<l>",),
        note="n",
    )
    answer = AnswerBlock(question="q", guidance=(GuidanceNote(id="i", title="T", text="G"),))
    assert map_text(answer, private=str.upper, public=str.lower) == AnswerBlock(
        question="Q", guidance=(GuidanceNote(id="i", title="t", text="g"),)
    )


def test_variables_that_trace_or_reroute_are_removed() -> None:
    kept = {
        "OPENAI_API_KEY": "k",
        "STRENGTHS_MODEL": "m",
        "PATH": "p",
        "CHROMA_URL": "c",
        "NOT_LANGCHAIN_X": "x",
    }
    bad = {
        "LANGSMITH_TRACING": "true",
        "LANGCHAIN_TRACING_V2": "true",
        "langchain_endpoint": "http://example.org",
        "OPENAI_BASE_URL": "http://example.org",
        "OPENAI_API_BASE": "http://example.org",
        "OPENAI_ORG_ID": "secret-org",
        "OPENAI_PROXY": "http://example.org",
        "OPENAI_LOG": "debug",
    }
    environ = {**kept, **bad}
    assert neutralise_environment(environ) == sorted(bad)
    assert environ == kept
    assert neutralise_environment(environ) == []
