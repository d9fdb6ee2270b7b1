"""Every redactor passes the same tests; the real one also finds what nobody declared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import DataError, ModelError
from assistant.language.identifiers import find_identifiers
from assistant.language.name_data import load_name_words, name_words
from assistant.language.placeholders import Placeholders
from assistant.language.redact import NoRedaction, PresidioRedactor, Redactor
from assistant.language.unsure import find_unsure
from assistant.settings import data_folder
from assistant.types import Draft, LeftOutStrength, Question
from evals.privacy.texts import ordinary_sentences, taken_for_names

PEOPLE = ("Tavia Quillfeather", "Tavi", "Mr. Oberlin")
TEXTS = (
    "Tavia's goal: by May 14, TAVIA will read 60 words. Mr. Oberlin's data, 4/5 trials.",
    "tavi draws; Tavia Quillfeather sings",
)


@pytest.fixture(params=["none", "presidio"])
def any_redactor(request: pytest.FixtureRequest, redactor: PresidioRedactor) -> Redactor:
    return NoRedaction() if request.param == "none" else redactor


class TestEveryRedactor:
    """The conformance suite."""

    def test_the_way_back_is_exact(self, any_redactor: Redactor) -> None:
        hidden = any_redactor.redact(TEXTS, PEOPLE)
        assert tuple(map(hidden.restore, hidden.texts)) == TEXTS

    def test_nothing_to_hide_changes_nothing(self, any_redactor: Redactor) -> None:
        text = "By May 14, given a word bank, she will label 8 of 10 parts\r\n\ton 2 of 3 quizzes 😀."
        hidden = any_redactor.redact([text], [])
        assert hidden.texts == (text,)
        assert dict(hidden.mapping) == {}

    def test_brackets_of_the_user_survive(self, any_redactor: Redactor) -> None:
        text = "⟦STUDENT_1⟧ and [student 2] and PERSON_3 met Tavia."
        hidden = any_redactor.redact([text], ["Tavia"])
        assert hidden.restore(hidden.texts[0]) == text

    def test_an_invented_placeholder_is_refused(self, any_redactor: Redactor) -> None:
        hidden = any_redactor.redact(["Plain."], ["Tavia"])
        with pytest.raises(ModelError):
            hidden.restore("⟦STUDENT_1⟧ reads.")
        assert hidden.problem_with("Plain.", "⟦STUDENT_1⟧ reads.")

    def test_later_texts_join_in(self, any_redactor: Redactor) -> None:
        hidden = any_redactor.redact(TEXTS, PEOPLE)
        reasons = ("Lost: Tavia Quillfeather", "Lost: Oberlin")
        masked = hidden.mask(reasons)
        hidden.check_outgoing(masked)
        assert tuple(map(hidden.restore, masked)) == reasons

    def test_a_whole_draft_comes_back(self, any_redactor: Redactor) -> None:
        hidden = any_redactor.redact(TEXTS, PEOPLE)
        (name,) = hidden.mask(["Tavia"])
        question = Question(part="baseline", text=f"What does {name} read?", blank=f"{name} ____")
        left = LeftOutStrength(strength=name, why=name)
        masked = Draft(
            text=name, strengths_used=(name,), questions=(question,), left_out=(left,), plain_language=name
        )
        restored = hidden.restore_draft(masked)
        assert restored.text == restored.strengths_used[0] == restored.plain_language == "Tavia"
        assert restored.questions[0] == Question(
            part="baseline", text="What does Tavia read?", blank="Tavia ____"
        )
        assert restored.left_out[0] == LeftOutStrength(strength="Tavia", why="Tavia")

    def test_nothing_is_shown_in_a_repr(self, any_redactor: Redactor) -> None:
        hidden = any_redactor.redact(TEXTS, PEOPLE)
        assert "Tavi" not in repr(hidden)


def test_one_person_has_one_number_and_each_spelling_its_letter(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(TEXTS, PEOPLE)
    assert hidden.texts == (
        "⟦STUDENT_1⟧'s goal: by May 14, ⟦STUDENT_1b⟧ will read 60 words. Mr. ⟦PERSON_1⟧'s data, 4/5 trials.",
        "⟦STUDENT_1c⟧ draws; ⟦STUDENT_1d⟧ sings",
    )


def test_ten_people_do_not_run_into_each_other(redactor: PresidioRedactor) -> None:
    people = [f"Kid{letter}x" for letter in "ABCDEFGHIJKLM"]
    text = ", ".join(people) + " met."
    hidden = redactor.redact([text], people)
    assert "⟦PERSON_12⟧" in hidden.texts[0]
    assert hidden.restore(hidden.texts[0]) == text


@pytest.mark.parametrize("name", ["Chuck Person", "Ed Student", "Sky Place", "Phone Htun", "Nonce Bd"])
def test_a_name_that_looks_like_a_placeholder(redactor: PresidioRedactor, name: str) -> None:
    text = f"{name} reads 5 words. {name.split()[1]} is nine. Ask {name.split()[0]}."
    hidden = redactor.redact([text], [name])
    assert hidden.restore(hidden.texts[0]) == text
    assert name not in hidden.texts[0]


@pytest.mark.parametrize("value", ["⟦STUDENT_2⟧", "$1", "\\1", "\\g<0>", "{0}", "%s"])
def test_what_is_put_back_is_never_read_again(value: str) -> None:
    placeholders = Placeholders(["plain"])
    first = placeholders.stand_in("STUDENT", "a", value)
    placeholders.stand_in("STUDENT", "b", "Second")
    assert placeholders.restore(f"{first} reads") == f"{value} reads"


# What must be masked in a text although nobody declared it: (text, parts that must be gone, parts that stay).
UNDECLARED: list[tuple[str, list[str], list[str]]] = [
    (
        "By June 6, Xiomara will read 90 words in 4 of 5 trials.",
        ["Xiomara"],
        ["June 6", "90 words", "4 of 5"],
    ),
    ("Keyshawn is a 9 year old third grader who loves chess.", ["Keyshawn", "9 year old"], ["third grader"]),
    ("Mrs. Okonkwo reports that he reads.", ["Okonkwo"], ["Mrs."]),
    ("Ms. He and Mr. So met. P.T. likes trains. P.T. is weekly.", ["Ms. He", "Mr. So"], ["weekly"]),
    ("P.M. likes trains; ask P.L.", ["P.M.", "P.L"], ["trains"]),
    ("May Thistle is here with Keyshawn (10).", ["May Thistle", "10"], ["here"]),
    ("He talks to April at recess. A ball from June. April's scores rose.", ["April", "June"], ["scores"]),
    ("Data from April and the June review; scores from May to June.", [], ["April", "June", "May"]),
    ("Keyshawn is shy. At age 18 rights transfer.", ["Keyshawn"], ["At age 18 rights transfer"]),
    ("his mother, Thuy Dang, called. Thuy wants more help.", ["Thuy", "Dang"], ["mother"]),
    (
        "Student: LATOYA BRIGHTWATER\nGrade: 4\nLatoya adds.",
        ["LATOYA", "BRIGHTWATER", "Latoya"],
        ["Grade: 4"],
    ),
    ("DOB: 03/09/2014. Annual review: 03/09/2026.", ["03/09/2014"], ["03/09/2026"]),
    ("Date of Birth March 9, 2014; she was born on 9 March 2014.", ["March 9, 2014", "9 March 2014"], []),
    (
        "By 5/14/2026 from 20% to 80%, Lexile 450L, grade 4, age 9.",
        ["age 9"],
        ["5/14/2026", "20%", "80%", "450L", "grade 4"],
    ),
    ("Call 555-201-7788, (555) 201-7789 or cell 201-7790.", ["201-7788", "201-7789", "201-7790"], ["Call"]),
    ("Write to q.oberlin+iep@marrowbone.k12.tx.us today.", ["oberlin", "marrowbone"], ["today"]),
    ("Student ID: 00412345, SSN 123-45-6789, Case #: A-99812.", ["00412345", "123-45-6789", "99812"], []),
    (
        "Lives at 1420 Old Mill Road, Apt 3, Marrowbone, TX 75001.",
        ["1420", "Mill", "Marrowbone", "75001"],
        [],
    ),
    (
        "Attends Marrowbone Middle School in Quarry Unified School District.",
        ["Marrowbone", "Quarry"],
        ["Attends"],
    ),
    ("He goes to P.S. 118 and likes maps.", ["118"], ["maps"]),
    ("See https://example.org/iep/tavia for the plan.", ["example.org", "tavia"], ["plan"]),
    (
        "On the WJ-IV and DIBELS he scored 85; Fountas & Pinnell level J.",
        [],
        ["WJ-IV", "DIBELS", "Fountas", "85"],
    ),
    (
        "He scored 450-1000 on 10/15 items in 2025-2026, 3/4 trials, 12:30.",
        [],
        ["450-1000", "2025-2026", "3/4"],
    ),
    (
        "In middle school the elementary school team met. High school credit.",
        [],
        ["middle school", "High school"],
    ),
]


@pytest.mark.parametrize(
    "text",
    [
        "By May, [[Min-Jun]] can read 40 words.",
        "[[Sun-Young]] is nine.",
        "In gym [[Jay-Lee]] has a partner.",
        "We saw that [[Hope-Ann]] was ready.",
        "[[Do-Won]]'s teacher calls home.",
        "Check-In is at nine, and Follow-Up is on Friday.",
        "Read-Aloud is after lunch.",
        "Self-Care has improved.",
    ],
)
def test_a_double_name_is_a_name_though_its_halves_are_words(text: str) -> None:
    plain = text.replace("[[", "").replace("]]", "")
    found = {plain[i.start : i.end] for i in find_identifiers(plain) if i.kind == "PERSON"}
    assert found == set(re.findall(r"\[\[(.+?)\]\]", text))


@pytest.mark.parametrize(
    "text",
    [
        "When [[Garnet]] is upset, a break helps.",
        "The evaluation by [[Marigold Thistle]] is done.",
        "Ask [[Saffron]] to show the map.",
        "[[Onyx]] left the room; [[Nimbus]] throws a ball.",
        "[[BREEZE]] LOVES SCIENCE AND MAPS.",
        "In gym [[Dash]] sat down. [[Harper]] (7) likes maps. Level (2) is met. Tier (3) support is used.",
        "She is at Level 2. The Verbal was 92 on the Coding subtest.",
        "The Test of Word Efficiency and the Pledge of Allegiance are read.",
        "Chemistry is hard. Memory is a strength. Motivation grew.",
        "Goals and Objectives were met by Memorial Day.",
        "SPELLING IS HARD AND SCIENCE IS FUN",
    ],
)
def test_a_word_is_a_name_where_it_stands_like_one(text: str) -> None:
    plain = text.replace("[[", "").replace("]]", "")
    found = {plain[i.start : i.end] for i in find_identifiers(plain) if i.kind == "PERSON"}
    assert found == set(re.findall(r"\[\[(.+?)\]\]", text))


@pytest.mark.parametrize(
    "text",
    [
        "Ask [[Will]]. Tell [[May]] that it is time. Help [[Will]] finish.",
        "Remind [[An]] to line up, and give [[Do]] a break card.",
        "The aide sits with [[My]] at lunch.",
        "A note from [[May]] said that she was tired. Notes from May show growth.",
        "[[Will]] (8) reads 20 words. Level (2) is met.",
        "[[Ai]] needs a break. He is proud of [[Sen]]. It was cold in Jan. and in Mar 2026.",
        "[[Fan]] needs help. Peers like [[Hung]]. The plan for [[Ping]] is new. Reading is new.",
        "[[Reef]] and a partner built a bridge. [[Drift]] was absent twice.",
        "Goal 1 ([[Poet]]): count to 20. Goal 2 (Reading): read.",
        "We told [[Story]] to wait. [[Rhythm]] has trouble with lines. The story has an end.",
        "[[JR]] needs help. We told [[MK]] to wait. PE is at noon and OT is weekly.",
        "[[M.A]]. was late. A break for [[N.D]]. is new. Ana, M.A., came.",
        "Art is at 10:00 and Gym is at 10:45. [[Art]] is at his desk.",
        "ADHD, Combined Presentation, is told. Block Design was low. The page says Mostly and Fully.",
        "Anxiety is high before tests. Stamina has improved. Impulsivity is down. [[Memory]] likes maps.",
        "[[Art]] is at 40 words a minute, begins on line 3 and runs in the gym. Music is in last period.",
        "The aide will help [[Keyshawn]] sequence 4 pictures.",
        "[[Faith Weeks]] reads 40 words. [[Grace Fair]] is kind. [[Summer Weeks]] likes maps.",
        "The Slosson test and the Frostig scores were low.",
        "In April the Fall Festival and World Geography were fun. [[April]] will name 4 shapes.",
        "Teach Reading, show Work. Ask what she likes. Tell You why.",
        "[[Thistle]] benefits from charts. [[Nimbus]] currently imitates 2 signs.",
        "[[Bramble]] and [[Marcus]] built a tower. Snacks and water are near.",
        "[[Min]] finished first. It was hard for [[Sai]] to wait. SAI is weekly. On Sun. we rest.",
        "[[Amira]] reads maps. A break helps [[Elsa]]. The class read WIAT and Kaufman scores.",
        "[[Otis Okonkwo]] is new.",
        'He goes by "[[Scooter]]" at home. We call her [[Bug]]. The form is called "Reading Log".',
        "[[TJ]] laughs a lot. Please give [[AJ]] time. The JV team is new.",
        "[[KL]] currently writes lines. Staff helped [[MT]] start. [[VN]] and a peer read.",
        "[[Marcus]] reads. At home [[marcus]] likes trains.",
        "[[Angel]] A. reads. [[Blessing]] eats lunch. The Sun rises; on Thu. the Asia unit starts.",
    ],
)
def test_where_only_a_person_stands_any_word_is_one(redactor: PresidioRedactor, text: str) -> None:
    told = re.findall(r"\[\[(.+?)\]\]", text)
    hidden = redactor.redact([sentence := text.replace("[[", "").replace("]]", "")], [])
    assert hidden.restore(hidden.texts[0]) == sentence
    names = {value for mark, value in hidden.mapping.items() if "HOWOLD" not in mark}
    assert {name.rstrip(".") for name in names if name not in ("Ana",)} == set(told)


@pytest.mark.parametrize("sentence", ordinary_sentences("tune"))
def test_a_sentence_that_names_nobody_stays(redactor: PresidioRedactor, sentence: str) -> None:
    if not any(words in sentence for words in taken_for_names()):
        assert dict(redactor.redact([sentence], []).mapping) == {}


@pytest.mark.parametrize("words", taken_for_names())
def test_what_is_told_to_be_taken_for_a_name_still_is(redactor: PresidioRedactor, words: str) -> None:
    (sentence,) = [each for each in ordinary_sentences("tune") if words in each]
    assert redactor.redact([sentence], []).mapping


@pytest.mark.parametrize("thing", name_words().things)
def test_a_thing_with_a_name_like_a_persons_stays(redactor: PresidioRedactor, thing: str) -> None:
    sentence = f"When {thing} is over, the class rests. Marcus likes {thing}."
    assert list(redactor.redact([sentence], []).mapping.values()) == ["Marcus"]


def test_beside_a_declared_name_another_person_has_a_mark_of_their_own(redactor: PresidioRedactor) -> None:
    text = "Noor reads with Noor Saleh. Sara Haddad helps Noor Amina Haddad. Noor Currently reads; Saleh too."
    (masked,) = redactor.redact([text], ["Noor Haddad"]).texts
    assert masked == (
        "⟦STUDENT_1⟧ reads with ⟦PERSON_1⟧. ⟦PERSON_2⟧ helps ⟦STUDENT_1b⟧. "
        "⟦STUDENT_1⟧ Currently reads; ⟦PERSON_1b⟧ too."
    )
    (masked,) = redactor.redact(["Katie Haddad reads. N. Haddad too."], ["Katherine Haddad"]).texts
    assert "PERSON" not in masked


def test_an_ordinary_word_that_acts_like_a_person_is_no_place(redactor: PresidioRedactor) -> None:
    text = "When Marigold is upset, Marigold will ask for a break."
    hidden = redactor.redact([text])
    assert list(hidden.mapping) == ["⟦PERSON_1⟧"]
    assert [unsure.text for unsure in find_unsure(text, hidden.people_in(text), ())] == ["Marigold"]


@pytest.mark.parametrize(("text", "gone", "stays"), UNDECLARED)
def test_what_nobody_declared(
    redactor: PresidioRedactor, text: str, gone: list[str], stays: list[str]
) -> None:
    hidden = redactor.redact([text], [])
    assert hidden.restore(hidden.texts[0]) == text
    assert [part for part in gone if part.lower() in hidden.texts[0].lower()] == []
    assert [part for part in stays if part not in hidden.texts[0]] == []


def test_a_name_found_in_one_text_is_masked_in_all(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(["Mrs. Okonkwo teaches.", "ask okonkwo or OKONKWO or Okonkwo"], [])
    assert hidden.texts[1].count("⟦") == 3
    assert "Okonkwo" not in hidden.mask_public("Okonkwo wrote a guide.")


def test_the_gate_fails_closed(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(TEXTS, PEOPLE)
    hidden.check_outgoing(hidden.texts)
    for leak in ("TAVIA", "tavia", "Mr. Oberlin", "Ta\u200bvia", "x Quillfeather’s", "call 555-201-7788"):
        with pytest.raises(ModelError, match="nothing was sent"):
            hidden.check_outgoing([leak])


def test_lost_and_kept_placeholders(redactor: PresidioRedactor) -> None:
    hidden = redactor.redact(["Tavia Quillfeather and Oberlin. Tavia reads."], PEOPLE)
    original = hidden.texts[0]
    assert hidden.problem_with(original, original) == ""
    assert hidden.problem_with(original, "⟦STUDENT_1b⟧ reads with ⟦PERSON_1⟧.") == ""
    assert "⟦PERSON_1⟧" in hidden.problem_with(original, "⟦STUDENT_1⟧ reads.")
    assert "⟦STUDENT_1⟧" in hidden.problem_with(original, "⟦PERSON_1⟧ reads.")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=40) | st.sampled_from(TEXTS), max_size=4), st.text(max_size=15))
def test_any_text_comes_back_exactly(texts: list[str], name: str) -> None:
    placed = [f"{text} {name} {text}" for text in texts]
    hidden = _WITHOUT_MODEL.redact(placed, [*PEOPLE, name])
    assert list(map(hidden.restore, hidden.texts)) == placed


@settings(deadline=None)
@given(st.text(max_size=200))
def test_identifiers_lie_in_the_text(text: str) -> None:
    for found in find_identifiers(text):
        assert 0 <= found.start < found.end <= len(text)


class _NoDetector:
    """Stands in for the name model where a test makes thousands of calls."""

    def find(self, text: str) -> tuple[()]:
        return ()


_WITHOUT_MODEL = PresidioRedactor(_NoDetector())


_PHONES = (
    "555-0142", "(555)201-7788", "(555)-201-7788", "(555) 201 – 7788", "555.201.7788", "555 201 7788",
    "555\u2011201\u20117788", "555–201–7788", "555 - 201 - 7788", "555−201−7788", "555·201·7788",
    "555\u00a0201\u00a07788", "555/201/7788", "555\u20110142", "555–0142", "555 - 0142", "5550142",
    "+1 555 201 7788", "1-800-555-0142", "+44 20 7946 0958", "+52 55 1234 5678", "+52 1 55 1234 5678",
)  # fmt: skip
_CALLED_PHONES = (*_PHONES, "555.0142", "555 0142", "555–4142", "555 201 77 88", "201.7788")


@pytest.mark.parametrize("number", _PHONES)
@pytest.mark.parametrize(
    "around", ["Reads well ({}).", "Her aunt lives close by. {}. She needs help with fluency."]
)
def test_a_phone_number_is_masked_however_it_is_typed(number: str, around: str) -> None:
    assert number in _masked_forms(around.format(number))


@pytest.mark.parametrize("number", _CALLED_PHONES)
@pytest.mark.parametrize(
    "around",
    [
        "Her mother can be reached at {}. She needs help with fluency.",
        "Mom's number: {}",
        "Please call {} before the meeting.",
        "Home phone {} and she reads 51 words per minute.",
        "Contact: {} (after 5).",
        "Emergency no. {}",
    ],
)
def test_a_number_somebody_is_called_at_is_masked(number: str, around: str) -> None:
    assert number in _masked_forms(around.format(number))


@pytest.mark.parametrize(
    "text",
    [
        "She reads pages 120-1340 and grew from 450–1200L.",
        "2 of 3, 4 of 5, 8-10 of 12, 80%-90%, on 9/12/2026 - 5/14/2027 in SY 2026-2027.",
        "A standard score of 85 (16th percentile, 90-110) under 34 CFR 300.320.",
        "From 12,000 to 13,500 steps, +10 to +15 points, 100–1000 words.",
        "Her number sense is at 3.5; his number of prompts is 2 - 4; call on her 3 times.",
    ],
)
def test_ranges_scores_and_dates_are_no_phone_numbers(text: str) -> None:
    assert _masked_forms(text) == set()


def _masked_forms(text: str) -> set[str]:
    return {text[i.start : i.end] for i in find_identifiers(text) if i.kind in ("PHONE", "ID")}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("accepts ", "accepts accepts ", '"accepts" stands twice'),
        ("accepts ", "Accepts ", '"Accepts"'),
        ('"Field Day"', '"field day"', '"field day"'),
        ("things:", "thing:", "unknown key"),
    ],
)
def test_a_mistake_in_the_words_names_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    file = tmp_path / "privacy" / "name_words.yaml"
    file.parent.mkdir()
    text = (data_folder("knowledge") / "privacy" / file.name).read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=r"privacy/name_words\.yaml:\d+: ") as raised:
        load_name_words(tmp_path)
    assert told in str(raised.value)


@pytest.mark.parametrize("family", ["Ng", "Lo", "Oh", "Wu"])
@pytest.mark.parametrize(
    "told",
    [
        "Kai {0} reads 40 words. {0} needs help with math.",
        "Kai {0} reads 40 words. {0}'s mother called.",
        "{0}: reads 40 words with Kai {0}.",
        "Mr. Oduya asked Kai {0} to read. {0} read 40 words.",
    ],
)
def test_a_family_name_of_two_letters_is_hidden_where_it_stands_alone(
    told: str, family: str, redactor: PresidioRedactor
) -> None:
    assert family not in re.findall(r"\w+", redactor.redact((told.format(family),)).texts[0])
