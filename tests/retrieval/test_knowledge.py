"""Every knowledge page keeps the project's promises about law, length and plain words."""

from __future__ import annotations

import re

import pytest

from assistant.checks.readability import flesch_kincaid_grade
from assistant.letters import Said, follow_up_letter
from assistant.retrieval.chunks import fingerprint, guidance_chunks, script_chunks, triage_chunks
from assistant.retrieval.pages import TOPICS, GuidancePage, load_guidance, load_scripts
from assistant.retrieval.search import Guidance
from assistant.retrieval.spanish import spanish_script
from assistant.retrieval.triage import load_triage
from assistant.types import Script
from tests.retrieval.conftest import KNOWLEDGE
from tests.retrieval.guidance_questions import QUESTIONS

SCRIPTS = load_scripts(KNOWLEDGE)
PAGES = load_guidance(KNOWLEDGE)

# Claims knowledge pages may only warn against; each is wrong or too strong in federal law.
OVERCLAIMS = re.compile(
    r"strengths?-based IEPs? (?:is|are) required|must be SMART|requires? (?:a )?baseline|must vote"
    r"|right to record|guarantees? (?:full )?inclusion|within (?:ten|10) days of (?:a|your) request"
    r"|requires? the whole IEP to be translated|must be in every goal|school must pay for any",
    re.IGNORECASE,
)


def test_every_topic_has_a_script() -> None:
    assert {script.topic for script in SCRIPTS.values()} == set(TOPICS)


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=lambda script: script.id)
def test_a_script_is_short_and_complete(script: Script) -> None:
    assert len(script.say.split()) <= 60
    sentences = [part for part in re.split(r"(?<=[.?!])\s+", script.say) if part]
    assert max(len(sentence.split()) for sentence in sentences) <= 32
    assert (flesch_kincaid_grade(script.say.replace("___", "this")) or 0) <= 7
    assert len(script.triggers) >= 10
    assert any(re.search(r"[¿áéíóúñ]| mi | el | la | las | los ", trigger) for trigger in script.triggers), (
        "none in Spanish"
    )
    assert script.not_to_say
    assert all(len(trigger) <= 300 for trigger in script.triggers)


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=lambda script: script.id)
def test_a_script_claims_no_more_than_the_law(script: Script) -> None:
    assert not OVERCLAIMS.search(" ".join((script.say, script.why, script.ask_in_writing, script.law)))
    assert bool(script.law) == bool(script.extra["law_refs"])


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=lambda script: script.id)
def test_a_letter_is_the_parents_own_words_to_the_school(script: Script) -> None:
    spanish = spanish_script(script.id)
    assert spanish is not None
    assert bool(script.letter) == bool(spanish.letter)
    # Advice to the parent ("your notice", "keep their reply") has no place in a request to the school.
    if not script.letter:
        assert not re.search(r"\b(?:you|your|they|their|e-?mails?)\b", script.ask_in_writing, re.IGNORECASE)
        assert not re.search(
            r"\b(?:usted|ustedes|guarde|env[ií]e|correo)\b", spanish.ask_in_writing, re.IGNORECASE
        )
    letters = [follow_up_letter(told, Said(())) for told in (script, spanish)]
    assert not OVERCLAIMS.search(letters[0])
    assert not any(re.search(r"(?:I asked|I said|Yo dije): (?:Thank|Gracias)", letter) for letter in letters)


@pytest.mark.parametrize("guide", PAGES.values(), ids=lambda guide: guide.id)
def test_a_page_claims_no_more_than_the_law(guide: GuidancePage) -> None:
    text = " ".join(section.text for section in guide.sections)
    # "Do not say that ... are required by law" is the warning itself.
    assert not OVERCLAIMS.search(re.sub(r"Do not say[^.]*\.", "", text))


def test_a_trigger_belongs_to_one_topic() -> None:
    owner: dict[str, str] = {}
    for script in SCRIPTS.values():
        for trigger in script.triggers:
            assert owner.setdefault(trigger.casefold(), script.topic) == script.topic, trigger


def test_there_are_pages_for_every_part_of_a_plan() -> None:
    assert len(PAGES) >= 55
    areas = ("reading", "writing", "math", "behavior", "social", "communication", "motor", "adaptive")
    assert {f"goals_{area}" for area in (*areas, "attention", "transition")} <= PAGES.keys()
    assert sum(page_id.startswith("right_") for page_id in PAGES) >= 12


def test_pages_are_found_by_the_questions_people_ask(guidance: Guidance) -> None:
    assert {page for _, pages in QUESTIONS for page in pages} == PAGES.keys()
    first = in_three = 0
    for question, pages in QUESTIONS:
        found = [passage.id for passage in guidance.find_guidance(question)]
        first += bool(found) and found[0] in pages
        in_three += any(page in pages for page in found)
    assert first / len(QUESTIONS) >= 0.8
    assert in_three / len(QUESTIONS) >= 0.92


def test_chunk_ids_are_unique_and_the_fingerprint_follows_the_content() -> None:
    chunks = [
        *script_chunks(SCRIPTS),
        *guidance_chunks(PAGES),
        *triage_chunks(load_triage(KNOWLEDGE)),
    ]
    assert len({chunk.id for chunk in chunks}) == len(chunks)
    before = fingerprint(chunks, "model")
    assert fingerprint(chunks, "model") == before
    assert fingerprint(chunks, "other model") != before
    assert fingerprint(chunks[1:], "model") != before
    assert fingerprint([chunks[1], chunks[0], *chunks[2:]], "model") != before
