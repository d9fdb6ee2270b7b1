"""Offsets hold for any text, and what stands around a sentence does not move its findings."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.clauses import spans_of, tokens_of
from assistant.checks.linter import lint
from assistant.checks.rules import load_rules

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")

_WORDS = """Ana he she the teacher can't can’t does not is lazy refuses to struggles poor reading will
understand as needed never and but , . ? 👩🏽\u200d🦽 e\u0301 İ “ ” " : ( 3 of 5 — bound ß \u200b"""
_PIECES = st.sampled_from(
    [*_WORDS.split(), "\r\n", "\n", "\t", "\u00a0", "does not", "refuses to", "is lazy"]
)
_TEXTS = st.one_of(st.lists(_PIECES, max_size=40).map(" ".join), st.text(max_size=200))
_KINDS = st.sampled_from([None, "goal", "present_levels"])


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS, kind=_KINDS)
def test_every_finding_is_a_slice_of_the_text(text: str, kind):
    found = lint(text, RULES, kind=kind)
    for finding in found:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.matched
        assert finding.matched == finding.matched.strip()
    assert [f.start for f in found] == sorted(f.start for f in found)


@settings(max_examples=200, deadline=None)
@given(text=_TEXTS, kind=_KINDS)
def test_the_same_text_gives_the_same_findings(text: str, kind):
    assert lint(text, RULES, kind=kind) == lint(text, RULES, kind=kind)


@settings(max_examples=200, deadline=None)
@given(
    before=st.sampled_from(
        ["", "👩🏽‍🦽 ", "İİ\r\n", "\t\u00a0", "e\u0301e\u0301.\r\n", "Ben counts to 40.\n\n"]
    )
)
def test_what_stands_before_a_sentence_moves_its_findings_by_its_length(before: str):
    sentence = "Ana refuses to write and can’t tell time."
    alone = [(f.start, f.end, f.rule_id) for f in lint(sentence, RULES)]
    moved = [(f.start, f.end, f.rule_id) for f in lint(before + sentence, RULES)]
    assert alone
    assert moved == [(start + len(before), end + len(before), rule) for start, end, rule in alone]


@settings(max_examples=300, deadline=None)
@given(text=_TEXTS)
def test_sentences_and_tokens_are_slices_in_order(text: str):
    last = 0
    for start, end in spans_of(text):
        assert last <= start < end <= len(text)
        last = end
        for token in tokens_of(text, start, end):
            assert start <= token.start < token.end <= end
            assert text[token.start : token.end] == token.text


def test_a_megabyte_of_repeated_words_comes_back():
    for piece in ("does not ", "Ana cannot, ", "very ", "(", "word. ", "“", "a"):
        text = piece * (150_000 // len(piece))
        for finding in lint(text, RULES)[:50]:
            assert text[finding.start : finding.end] == finding.matched
