"""The school's thesaurus: phrases of one line stand for one another, those of two lines do not."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from assistant.checks import pieces
from assistant.checks.facts_terms import read_text
from assistant.checks.fidelity import check_fidelity
from assistant.checks.pieces import NUMBER, Pieces
from assistant.checks.thesaurus import Thesaurus
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import DataError
from tests.mistakes import change, refused

LANGUAGE = Path(__file__).parents[2] / "knowledge" / "language"
VOCABULARY = load_vocabulary(LANGUAGE)
THESAURUS = VOCABULARY.thesaurus
NONE = replace(VOCABULARY, thesaurus=Thesaurus(LANGUAGE / "none", VOCABULARY.stem))

SAME = [
    (
        "Milo will reread the sentence in 4 of 5 trials.",
        "Milo will read the sentence again in 4 of 5 trials.",
    ),
    (
        "Given picture cues, Milo will break words into syllables.",
        "Given pictures as cues, Milo will clap out syllables of words.",
    ),
    ("Milo will preview the text.", "Milo will look over the text beforehand."),
    ("Milo will answer 8 of 10 multiplication facts.", "Milo will answer 8 of 10 times-table facts."),
    (
        "Milo needs visual schedules and advance notice.",
        "Milo needs visual schedules and to be told ahead of time.",
    ),
    ("Milo is unintelligible to strangers.", "People who do not know Milo cannot understand him."),
    (
        "Mia will check her work in 3 of 4 assignments.",
        "In 3 of 4 assignments, Mia will make sure of her answers.",
    ),
    ("Milo will attain part-time employment.", "Milo will work part-time."),
    (
        "Given a real-world problem, Milo will convert between units of measurement in 4 of 5 trials.",
        "Faced with a problem from real life, Milo will change one unit of measurement into another in 4 of "
        "5 trials.",
    ),
    (
        "Milo will tell cause and effect relationships in 4 of 5 texts.",
        "Milo will tell which events caused which in 4 of 5 texts.",
    ),
    (
        "Milo will compose and decompose numbers in 4 of 5 trials.",
        "Milo will put together and take apart numbers in 4 of 5 trials.",
    ),
    # An article is no other wording.
    ("Milo will name action in 4 of 5 pictures.", "Milo will say what is happening in 4 of 5 pictures."),
    (
        "Milo will find main idea in 4 of 5 texts.",
        "Milo will tell what the text is mostly about in 4 of 5 texts.",
    ),
    (
        "When frustrated, Milo will put his feelings into words.",
        "When something frustrates him, Milo will express his feelings.",
    ),
    ("Milo will ask to join an ongoing game.", "Milo will ask if he may join a game in progress."),
    (
        "When the classroom is noisy, Milo will put on his headphones.",
        "When there is a lot of noise in the classroom, Milo will put on his headphones.",
    ),
    (
        "Milo will cut along a curved line in 4 of 5 trials.",
        "Milo will use scissors to cut along a curved line in 4 of 5 trials.",
    ),
]
OTHER = [
    ("Milo will decode unfamiliar words.", "Milo will decode nonsense words."),
    ("Milo will attain part-time employment.", "Milo will work full-time in employment."),
    ("Milo needs visual schedules and advance notice.", "Milo needs visual schedules and choice boards."),
    ("Milo will isolate the first sound in 4 of 5 words.", "Milo will name the last sound in 4 of 5 words."),
    ("Milo will answer 8 of 10 multiplication facts.", "Milo will answer 8 of 10 subtraction facts."),
    ("Milo will list the education required for 3 jobs.", "Milo will write down the pay for 3 jobs."),
]
# What is near and is another expectation, another help or another fact.
NEAR = [
    (
        "Milo will tell cause and effect relationships in 4 of 5 texts.",
        "Milo will tell what the text is about in 4 of 5 texts.",
    ),
    ("Milo will count backward from 20.", "Milo will count up from 20."),
    ("Milo will say /r/ in the initial position of words.", "Milo will say /r/ at the end of words."),
    ("Milo will name the action in 4 of 5 pictures.", "Milo will point to the action in 4 of 5 pictures."),
    ("Milo will write an essay in 4 of 5 weeks.", "Milo will dictate an essay in 4 of 5 weeks."),
    (
        "Milo will be understood by listeners who know him.",
        "Milo will be understood by listeners who do not know him.",
    ),
    ("Milo will skip for 20 feet.", "Milo will gallop for 20 feet."),
    ("Milo will ride a tricycle for 20 feet.", "Milo will ride a bike for 20 feet."),
    ("Milo will cut in 4 of 5 lessons.", "Milo will snip in 4 of 5 lessons."),
    ("Milo will throw a ball overhand.", "Milo will throw a ball."),
    ("Milo will get up from the floor.", "Milo will stand up."),
    ("Milo will draw a shape in 4 of 5 trials.", "Milo will copy a shape in 4 of 5 trials."),
    ("Milo will take a bath.", "Milo will take a shower."),
    ("Milo will earn a diploma.", "Milo will complete school."),
    ("Milo will attain competitive integrated employment.", "Milo will attain competitive employment."),
    ("Milo will attain paid employment.", "Milo will attain employment."),
    ("Milo will make 4 sentences.", "Milo will say 4 sentences."),
    ("Milo will look at the speaker.", "Milo will listen to the speaker."),
    ("Milo will sign his name.", "Milo will print his name."),
    ("Milo will write a multi-paragraph essay.", "Milo will write an essay."),
    ("Milo will write neatly.", "Milo will write clearly."),
    ("Milo will produce rhyming words.", "Milo will find words that rhyme."),
    ("Milo will quote the text in 4 of 5 answers.", "Milo will refer to the text in 4 of 5 answers."),
    ("Milo will say the first sound in 4 of 5 words.", "Milo will hear the first sound in 4 of 5 words."),
    ("Milo will follow a picture schedule.", "Milo will follow a schedule."),
    ("Milo will stay in his seat in 4 of 5 lessons.", "Milo will sit in 4 of 5 lessons."),
    ("Milo will work with moderate assistance.", "Milo will work with some help."),
    ("Milo uses a sign language interpreter.", "Milo uses an interpreter."),
    ("Milo has a 1:1 paraprofessional all day.", "Milo has one-to-one support all day."),
    ("Milo scored 80, a standard score.", "Milo scored 80, a scaled score."),
    ("Milo gets a reduced workload.", "Milo gets fewer questions."),
    ("Milo sits by himself at lunch.", "Milo sits independently at lunch."),
    ("Milo wears diapers.", "Milo wears pull-ups."),
    ("Milo bangs his head 4 times a day.", "Milo hurts himself 4 times a day."),
    ("Milo is hyperactive in class.", "Milo is full of movement in class."),
    ("Milo has limited language.", "Milo has limited vocabulary."),
    ("Milo's behavior affects his learning.", "Milo's behavior hurts his learning."),
    ("Milo will ascend a flight of stairs.", "Milo will go down a flight of stairs."),
    ("Milo will fasten 4 large buttons.", "Milo will undo 4 large buttons."),
    ("Milo needs breaks on request.", "Milo needs scheduled breaks."),
    ("Milo has asthma.", "Milo is diagnosed with asthma and diabetes."),
    ("Milo will evaluate his own work.", "Milo will have his work evaluated."),
    ("Milo will complete the work on 4 of 5 days.", "Milo will start the work on 4 of 5 days."),
    ("Milo will arrive on time 90% of the time.", "Milo will arrive 90% of the time."),
    (
        "Milo will ask for headphones or a break in 4 of 5 lessons.",
        "Milo will ask for headphones and for a break in 4 of 5 lessons.",
    ),
    ("Milo will do problems for 10 minutes.", "Milo will solve problems for 10 minutes."),
    ("Milo will participate in 4 of 5 groups.", "Milo will be part of 4 of 5 groups."),
    ("Milo will raise his hand in 4 of 5 lessons.", "Milo will strengthen his hand in 4 of 5 lessons."),
    ("Milo will share 4 toys in 4 of 5 sessions.", "Milo will offer 4 toys in 4 of 5 sessions."),
    ("Milo will put together a puzzle in 4 of 5 trials.", "Milo will create a puzzle in 4 of 5 trials."),
    ("Milo is hesitant to read aloud.", "Milo is unwilling to read aloud."),
    ("Milo will run one lap without stopping.", "Milo will run one lap with ease."),
    ("Milo will read prefixes and suffixes.", "Milo will read a prefix or suffix."),
    ("Milo will say word endings in 4 of 5 trials.", "Milo will say suffixes in 4 of 5 trials."),
    ("Milo will finish the lesson in 4 of 5 sessions.", "Milo will finish the message in 4 of 5 sessions."),
    ("Milo will give evidence in 4 of 5 answers.", "Milo will quote evidence in 4 of 5 answers."),
    (
        "Milo will support his answer in 4 of 5 trials.",
        "Milo will support his written answer in 4 of 5 trials.",
    ),
    ("Milo will read literary text for 20 minutes.", "Milo will read fiction for 20 minutes."),
    ("Milo will observe peers in 4 of 5 games.", "Milo will watch and record peers in 4 of 5 games."),
    ("Milo will read a map in 4 of 5 trials.", "Milo will find places on a map in 4 of 5 trials."),
    ("Milo will reread for details in 4 of 5 texts.", "Milo will read carefully in 4 of 5 texts."),
    ("Milo will compare numbers in 4 of 5 trials.", "Milo will say which number is larger in 4 of 5 trials."),
    ("Milo will say numbers to 20.", "Milo will read numbers to 20."),
    ("Milo will use manipulatives in 4 of 5 lessons.", "Milo will use counters or blocks in 4 of 5 lessons."),
    ("Milo will answer in 3 sentences.", "Milo will write 3 sentences."),
    ("Milo will respond to a prompt in 4 of 5 trials.", "Milo will write to a prompt in 4 of 5 trials."),
    ("Milo will score 80% on a spelling inventory.", "Milo will score 80% on a spelling assessment."),
    ("Milo will receptively identify 8 of 10 objects.", "Milo will identify by pointing 8 of 10 objects."),
    ("Given a time delay, Milo will ask for help.", "Given an expectant pause, Milo will ask for help."),
    ("Milo has hearing aids.", "Milo wears hearing aids."),
    ("Milo is an English learner.", "Milo is a multilingual learner."),
    ("Milo speaks Spanish at home.", "Milo's family speaks Spanish at home."),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_a_phrase_of_the_same_line_holds_and_by_the_thesaurus_alone(before: str, after: str) -> None:
    report = check_fidelity(before, after, VOCABULARY)
    assert report.passed
    assert not check_fidelity(before, after, NONE).passed
    assert [item for item in report.kept if before[item.start : item.end] != item.text] == []


@pytest.mark.parametrize(("before", "after"), [*OTHER, *NEAR])
def test_a_phrase_of_another_line_fails(before: str, after: str) -> None:
    assert not check_fidelity(before, after, VOCABULARY).passed


def test_a_phrase_hides_no_exchange() -> None:
    before = "Ula needs tests read aloud."
    report = check_fidelity(before, "Ula reads tests aloud.", VOCABULARY)
    assert "being read to became reading" in {item.reason for item in report.changed}


def test_a_gap_keeps_the_words_of_the_original() -> None:
    assert check_fidelity(
        "Milo will read 3 long words again.", "Milo will reread 3 long words.", VOCABULARY
    ).passed
    assert not check_fidelity(
        "Milo will read 3 long words again.", "Milo will reread 3 short words.", VOCABULARY
    ).passed


def test_phrases_are_found_where_they_stand() -> None:
    text = "She sounds out new words, and reads the whole page again."
    found = {
        said.phrase.text: [text[slice(*span)] for span in said.spans]
        for said in read_text(text, VOCABULARY).phrases
    }
    assert found["sound out new words"] == ["sounds out new words"]
    assert found["read ... again"] == ["reads", "again"]


def test_a_phrase_does_not_cross_a_sign() -> None:
    text = "He sounds. Out of class, he reads, plays and sings again."
    found = {said.phrase.text for said in read_text(text, VOCABULARY).phrases}
    assert found.isdisjoint({"sound out", "read ... again"})


def test_every_line_has_wordings_that_differ() -> None:
    for line, phrases in THESAURUS.lines.items():
        assert len({phrase.parts for phrase in phrases}) > 1, line


@pytest.mark.parametrize(
    ("old", "new", "problem", "fix"),
    [
        ("  fall: [fall, ", "  fall: [... , ", "is not a wording", "word"),
        ("lines:", "line:", "not a known key", "lines"),
    ],
)
def test_a_wrong_value_is_named_with_its_fix(
    tmp_path: Path, old: str, new: str, problem: str, fix: str
) -> None:
    folder = Path(shutil.copytree(LANGUAGE, tmp_path / "language"))
    change(folder / "thesaurus_body.yaml", old, new)
    error = refused(lambda: Thesaurus(folder, VOCABULARY.stem).lines, "thesaurus_body.yaml")
    assert problem in error.problem
    assert fix in error.fix


def test_a_line_of_one_wording_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "thesaurus_body.yaml").write_text("lines:\n  hop: [hop]\n", encoding="utf-8")
    with pytest.raises(DataError, match="one wording"):
        _ = Thesaurus(tmp_path, VOCABULARY.stem).lines


@pytest.mark.parametrize(
    "text", ["Ana reads {} words a minute.", "He turned in {} of 9 tasks.", "In week {} she ran."]
)
def test_numbers_of_a_text_stay_in_no_memory_of_words(text: str) -> None:
    counted = lru_cache(maxsize=None)(VOCABULARY.thesaurus._stem)
    thesaurus = Thesaurus(LANGUAGE, counted)

    def remembered(number: str) -> tuple[int, int]:
        said = text.format(number)
        assert {number, NUMBER} <= Pieces(said).keys
        assert [thesaurus.form(word) for word in said.split() if word == number] == [number]
        return pieces._keys_of_word.cache_info().currsize, counted.cache_info().currsize

    assert remembered("70411") == remembered("980003") == remembered("7777777")
