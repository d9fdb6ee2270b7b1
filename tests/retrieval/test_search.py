from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import DataError, IndexUnavailableError
from assistant.retrieval import embedded
from assistant.retrieval.pages import TOPICS
from assistant.retrieval.search import Guidance
from tests.retrieval.conftest import write_script

# Invented, in the words parents use, and in no knowledge file.
MESSAGES = [
    (
        "Sixty minutes of speech last year, fifteen this year, and the paper doesn't say why.",
        "services_minutes",
    ),
    (
        "My niece uses a talker and I found it in the bottom of her cubby with a dead battery.",
        "communication_needs",
    ),
    ("Is it all right if my old neighbor, who taught school, sits in with me on Tuesday?", "bring_someone"),
    ("they handed me a pen before I had read past the first page", "not_signing"),
    ("We got to Kansas in November and the office says his Maine paperwork is no good here.", "transfer"),
    ("Fire alarms and the cafeteria have her shaking under a table.", "sensory_needs"),
    ("Can I put my phone in the middle of the table and tape what everyone says?", "recording"),
    ("It is the third spring with the very same reading goal, they only typed a new year.", "recycled_goals"),
    ("They say a B average means he can't have an IEP.", "eligibility_denied"),
    ("He loses every skill between June and September.", "extended_school_year"),
    ("I asked to see everything in her file a month ago and they keep putting me off.", "records_request"),
    (
        "Suspended again, that's nine days this fall, and now a meeting about his placement.",
        "behaviour_or_discipline",
    ),
    ("¿Puedo llevar a mi hermana a la junta del IEP?", "bring_someone"),
    ("How do I file a complaint with the state?", "dispute_resolution"),
]


def topics(guidance: Guidance, question: str) -> list[str]:
    return [script.topic for script, _ in guidance.find_scripts(question, 3)]


@pytest.mark.parametrize(("message", "topic"), MESSAGES)
def test_a_new_message_finds_its_script(message: str, topic: str, guidance: Guidance) -> None:
    assert topic in topics(guidance, message)


def test_most_new_messages_find_it_first(guidance: Guidance) -> None:
    right = sum(topics(guidance, message)[0] == topic for message, topic in MESSAGES)
    assert right >= 0.75 * len(MESSAGES)


def test_every_topic_is_found_by_its_own_triggers(guidance: Guidance) -> None:
    found = {
        script.topic
        for script in guidance.scripts.values()
        if topics(guidance, script.triggers[0])[:1] == [script.topic]
    }
    assert found == set(TOPICS)


def test_scores_fall_and_topics_do_not_repeat(guidance: Guidance) -> None:
    ranked = guidance.find_scripts("They cut her speech minutes and won't say why in writing.", 10)
    scores = [score for _, score in ranked]
    assert len(ranked) == 10
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({script.topic for script, _ in ranked}) == 10


def test_the_script_of_a_topic_fits_the_message(guidance: Guidance) -> None:
    first = guidance.find_scripts("How do I ask the school to test my son for the first time?", 1)[0][0]
    second = guidance.find_scripts("I disagree with their testing and want an independent evaluation.", 1)[0][
        0
    ]
    assert (first.id, second.id) == ("first_evaluation", "independent_evaluation")


@pytest.mark.parametrize("text", ["", "  \n\t", "zzkq wvvx qqj"])
def test_no_match_is_no_script(text: str, guidance: Guidance) -> None:
    assert guidance.find_scripts(text) == () or guidance.triage(text).status == "out_of_scope"


def test_the_same_message_gets_the_same_answer(guidance: Guidance) -> None:
    message = MESSAGES[0][0]
    assert guidance.find_scripts(message) == guidance.find_scripts(message)


def test_a_long_message_is_read_at_both_ends(guidance: Guidance) -> None:
    story = "It has been a long year for all of us and I am tired. " * 60
    end = (
        "What I want to know is what the school has to offer in the summer. She loses her words over every "
        "long break. It takes until winter to get them back. How do I ask for extended school year?"
    )
    assert "extended_school_year" in topics(guidance, story + end)


@pytest.mark.parametrize(
    ("query", "page_id"),
    [
        ("Does the law require strengths in the IEP?", "law_on_strengths"),
        ("What does partially met mean, is there a baseline?", "baselines_and_progress"),
        ("How can an interest in weather go into a reading goal?", "strength_as_means"),
        ("preferential seating and extra time accommodations", "accommodations"),
        ("May I paste my child's IEP into a program? names and birth date", "privacy"),
        ("student runs own IEP meeting", "student_led"),
        ("survey to find character strengths", "finding_strengths"),
    ],
)
def test_guidance_is_found(query: str, page_id: str, guidance: Guidance) -> None:
    found = guidance.find_guidance(query)
    assert found[0].id == page_id
    assert found[0].source
    assert len({passage.id for passage in found}) == len(found) <= 3


def test_unrelated_queries_find_no_guidance(guidance: Guidance) -> None:
    assert guidance.find_guidance("bicycle tire pressure in winter") == ()
    assert guidance.find_guidance("   ") == ()


def test_status_says_what_is_open(guidance: Guidance) -> None:
    status = guidance.status()
    assert status.kind == "embedded"
    assert status.note == ""
    assert status.scripts == len(guidance.scripts) >= 58
    assert status.index_id == guidance.index_id


def test_new_knowledge_is_found_after_a_restart(small: Path, tmp_path: Path) -> None:
    before = Guidance.open(small, tmp_path)
    sentences = [f"The swim unit scares him, week {number}." for number in range(8)]
    write_script(small, "swimming", "other", sentences)
    after = Guidance.open(small, tmp_path)
    assert after.index_id != before.index_id
    assert after.find_scripts("He is scared of the swim unit.", 1)[0][0].id == "swimming"


def test_a_home_that_cannot_be_written_costs_only_speed(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", read_only)
    guidance = Guidance.open(small, tmp_path / "home")
    assert guidance.status().kind == "memory"
    assert guidance.status().note == (
        "The index is kept in memory for now: its folder cannot be used (Permission denied)."
    )
    assert guidance.find_scripts("Can I record the meeting?", 1)[0][0].id == "recording"
    with pytest.raises(IndexUnavailableError, match=r"cannot be written \(Permission denied\)\."):
        guidance.rebuild()


def test_a_full_disk_costs_only_speed(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(embedded, "fill", full)
    guidance = Guidance.open(small, tmp_path)
    assert guidance.status().kind == "memory"
    assert guidance.find_guidance("goal with a number and a date")[0].id == "goals"
    monkeypatch.undo()
    assert guidance.rebuild(force=True).kind == "embedded"
    assert guidance.status().note == ""


def test_a_server_that_is_down_costs_only_speed(small: Path, tmp_path: Path) -> None:
    guidance = Guidance.open(small, tmp_path, chroma_url="http://127.0.0.1:9")
    assert guidance.status().kind == "memory"
    assert "CHROMA_URL" in guidance.status().note


def test_a_bad_file_is_an_error_before_anything_is_built(small: Path, tmp_path: Path) -> None:
    (small / "scripts" / "broken.md").write_text("no head", encoding="utf-8")
    with pytest.raises(DataError, match=r"scripts/broken\.md:1"):
        Guidance.open(small, tmp_path / "home")
    assert not (tmp_path / "home").exists()
