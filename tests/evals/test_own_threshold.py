"""The measure of the user's own documents: sound cases, and it tells a good threshold from a bad one."""

from __future__ import annotations

from pathlib import Path

from assistant.retrieval.own_documents import THRESHOLD
from evals.own_documents import fill, load, measure, own_document_rates
from evals.run import SUITES


def test_every_answer_stands_in_its_document() -> None:
    documents, answered, unanswered = load()
    assert (len(documents), len(answered), len(unanswered)) == (6, 40, 40)
    for asked in answered:
        text = " ".join(documents[asked.document].split())
        assert any(words in text for words in asked.words), asked.text


def test_the_threshold_shows_answers_and_keeps_silent_where_there_is_none(tmp_path: Path) -> None:
    documents, answered, unanswered = load()
    own = fill(tmp_path, documents)
    at = {
        threshold: measure(own, answered[::4], unanswered[::4], threshold)
        for threshold in (0.0, THRESHOLD, 0.9)
    }
    assert at[0.0].silent == 0
    assert at[0.9].among == 0
    assert at[THRESHOLD].among >= 0.7 * at[THRESHOLD].answered
    assert at[THRESHOLD].silent >= 0.6 * at[THRESHOLD].unanswered


def test_it_is_a_suite_of_the_evaluation() -> None:
    assert "own documents" in SUITES
    rates = {rate.name: rate for rate in own_document_rates()}
    assert [rate.total for rate in rates.values()] == [20, 20, 20]
    assert rates["answer shown in three"].hits >= rates["answer shown first"].hits >= 10
    assert rates["silent where nothing answers"].hits >= 10
