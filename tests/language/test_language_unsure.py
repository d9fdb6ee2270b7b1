"""What is asked about before a model is told, and words that are said to be no person."""

from __future__ import annotations

import pytest

from assistant.build import build_assistant
from assistant.language.redact import NoRedaction, PresidioRedactor
from assistant.language.unsure import find_unsure
from assistant.settings import Settings
from assistant.types import RewriteRequest
from ui import drafts

_Told = list[tuple[str, str, tuple[str, ...]]]


def _asked(redactor: PresidioRedactor, text: str, people: tuple[str, ...] = ()) -> _Told:
    hidden = redactor.redact([text], people)
    found = find_unsure(text, hidden.people_in(text), people)
    assert all(text[unsure.start : unsure.end] == unsure.text for unsure in found)
    return [(unsure.text, unsure.reason, unsure.others) for unsure in found]


@pytest.mark.parametrize(
    ("text", "people", "asked"),
    [
        ("When Marigold is upset, Marigold asks for a break.", (), [("Marigold", "word", ())]),
        ("When Marigold is upset, a break helps.", ("Marigold",), []),
        ("In April the class took a test. Thuy reads.", (), []),
        (
            "Noor Haddad sits by Noor Saleh. Noor reads 40 words.",
            (),
            [("Noor", "shared", ("Noor Haddad", "Noor Saleh"))],
        ),
        ("Noor reads.", ("Noor Haddad", "Noor Saleh"), [("Noor", "shared", ("Noor Haddad", "Noor Saleh"))]),
        ("Noor Haddad reads with Noor Saleh.", (), []),
        ("Katelyn helps Kaitlyn.", (), [("Kaitlyn", "spelling", ("Katelyn",))]),
        ("Yesterday Katelyn sat down.", ("Kaitlyn",), [("Katelyn", "spelling", ("Kaitlyn",))]),
        ("Inés reads. INÉS writes. Ask Ines to draw.", (), [("Ines", "spelling", ("Inés",))]),
        ("Danel reads to Daniel.", ("Danel", "Daniel"), []),
        ("Ana reads to Ava. Tariq helps Tarik and Latoya.", (), [("Tarik", "spelling", ("Tariq",))]),
    ],
)
def test_what_only_the_user_knows_is_asked(
    redactor: PresidioRedactor, text: str, people: tuple[str, ...], asked: _Told
) -> None:
    assert _asked(redactor, text, people) == asked


def test_a_place_is_told_in_signs_of_the_text_itself(redactor: PresidioRedactor) -> None:
    text = "😀\r\n\tWhen e\u0301clair is eaten, Marigold likes maps."
    (unsure,) = find_unsure(text, redactor.redact([text]).people_in(text), ())
    assert text[unsure.start : unsure.end] == unsure.text == "Marigold"


def test_where_nothing_is_masked_nothing_is_asked() -> None:
    text = "When Marigold is upset, a break helps."
    assert find_unsure(text, NoRedaction().redact([text], ()).people_in(text), ()) == ()


def test_a_word_that_is_no_person_goes_as_it_is(redactor: PresidioRedactor) -> None:
    text = "When Marigold is upset, MARIGOLD asks Thuy. Marigold's map. Marigold Quillfeather draws."
    hidden = redactor.redact([text], (), ("marigold",))
    (masked,) = hidden.texts
    assert masked.startswith("When Marigold is upset, MARIGOLD asks ⟦")
    assert "Marigold's map. ⟦" in masked
    assert "Quillfeather" not in masked
    assert hidden.restore(masked) == text


def test_a_declared_name_is_hidden_whatever_else_is_said(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(["When Marigold is upset, Marigold asks."], ("Marigold Doyle",), ("Marigold",))
    assert "Marigold" not in hidden.texts[0]


def test_a_number_is_never_let_through(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(["Student ID: 00412345."], (), ("00412345",))
    assert "00412345" not in hidden.texts[0]


def test_two_people_with_one_first_name_are_not_made_one(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(["Noor Haddad sits by Noor Saleh. Noor reads."], ())
    owners = {mark.strip("⟦⟧").rstrip("bcd") for mark in hidden.mapping}
    assert len(owners) == 3


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("She has Angelman syndrome.", "Angelman syndrome"),
        ("He has Prader-Willi syndrome and reads.", "Prader-Willi syndrome"),
    ],
)
def test_the_name_of_a_condition_stays(redactor: PresidioRedactor, text: str, stays: str) -> None:
    assert stays in redactor.redact([text]).texts[0]


def test_the_child_beside_a_condition_is_hidden(redactor: PresidioRedactor) -> None:
    masked = redactor.redact(["Keyshawn's syndrome is rare. Has Keyshawn Tourette syndrome?"]).texts[0]
    assert "Keyshawn" not in masked


def test_a_name_told_in_one_goal_is_hidden_in_every_goal_of_the_paste() -> None:
    writer = build_assistant(Settings())
    goal = "By May 4, the student will find 4 of 5 towns (see: Bramble list)."
    paste = RewriteRequest(text=f"1. By May 4, Bramble will count to 20.\n2. {goal}", kind="goal")
    assert "Bramble" in writer.before_sending(RewriteRequest(text=goal, kind="goal")).told
    told = [writer.before_sending(part).told for part in drafts.parts(writer, paste).requests]
    assert len(told) == 2
    assert "Bramble" not in "".join(told)
    assert "count to 20" not in told[1]
