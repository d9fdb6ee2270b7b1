"""Verb forms, there and back."""

from __future__ import annotations

import pytest

from assistant.composer.morphology import base_of_gerund, base_of_past, base_of_third, gerund, third

FORMS = [
    ("write", "writes", "writing"),
    ("run", "runs", "running"),
    ("carry", "carries", "carrying"),
    ("watch", "watches", "watching"),
    ("tie", "ties", "tying"),
    ("use", "uses", "using"),
    ("go", "goes", "going"),
    ("identify", "identifies", "identifying"),
    ("begin", "begins", "beginning"),
    ("play", "plays", "playing"),
    ("read", "reads", "reading"),
    ("add", "adds", "adding"),
    ("tell", "tells", "telling"),
    ("measure", "measures", "measuring"),
    ("focus", "focuses", "focusing"),
]


@pytest.mark.parametrize(("base", "third_form", "ing"), FORMS)
def test_forms_of_a_verb(base: str, third_form: str, ing: str) -> None:
    assert (third(base), gerund(base)) == (third_form, ing)
    assert (base_of_third(third_form), base_of_gerund(ing)) == (base, base)


@pytest.mark.parametrize(
    ("past", "base"),
    [("shared", "share"), ("written", "write"), ("stopped", "stop"), ("carried", "carry"), ("asked", "ask")],
)
def test_base_of_a_past_form(past: str, base: str) -> None:
    assert base_of_past(past) == base
