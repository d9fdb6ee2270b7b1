"""What is promised, measured, begun, over or done by the student itself is not told as something near it."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.fidelity import check_fidelity
from assistant.checks.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary(Path(__file__).parents[2] / "knowledge" / "language")

DISHONEST = [
    # what is counted
    (
        "By May 3, Leo will read 110 WPM on a grade 5 passage.",
        "By May 3, Leo will read 110 WCPM on a grade 5 passage.",
    ),
    (
        "Given a probe, Mae will write 20 digits correct in one minute.",
        "Given a probe, Mae will write 20 digits in one minute.",
    ),
    (
        "Kofi will write 30 letter sequences in two minutes.",
        "Kofi will write 30 correct letter sequences in two minutes.",
    ),
    ("Ines types 25 words per minute.", "Ines types 25 correct words per minute."),
    ("Ana reads 90 words correct per minute.", "Ana reads 90 words per minute."),
    # a commitment as an example
    (
        "Lou's accommodations, including extra time, are used on every test.",
        "Lou's accommodations, such as extra time, are used on every test.",
    ),
    (
        "The school provides supports including a visual schedule.",
        "The school provides supports like a visual schedule.",
    ),
    (
        "Services include speech and occupational therapy.",
        "Services may include speech and occupational therapy.",
    ),
    (
        "Bo receives a visual timer and movement breaks.",
        "Bo receives supports such as a visual timer and movement breaks.",
    ),
    (
        "Kim's supports are a slant board and a pencil grip.",
        "Kim's supports are things like a slant board and a pencil grip.",
    ),
    # what was and what is
    ("Ada was in the resource room for math last year.", "Ada is in the resource room for math."),
    ("Ada is in the resource room for math.", "Ada was in the resource room for math."),
    ("Omar received speech therapy in preschool.", "Omar receives speech therapy in preschool."),
    ("Pia needs help with stairs.", "Pia needed help with stairs."),
    ("Pia needed a walker after her surgery.", "Pia needs a walker after her surgery."),
    ("Gus has a behavior plan.", "Gus had a behavior plan."),
    ("Nia used to bite peers.", "Nia bites peers."),
    # who does it
    ("Jon will check his blood sugar before lunch.", "Jon will have his blood sugar checked before lunch."),
    ("Ana will dress for gym within 5 minutes.", "Ana will be dressed for gym within 5 minutes."),
    ("Bea will ask for help.", "Bea will be asked whether she needs help."),
    ("Max will brush his teeth after lunch.", "Max will have his teeth brushed after lunch."),
    ("Silas will put on his coat and zip it.", "Silas will put on his coat and have it zipped."),
    ("Roy will pack his backpack at 3:00.", "Roy's backpack will be packed at 3:00."),
    ("Tia will read a grade 3 passage.", "Tia will be read a grade 3 passage."),
    ("Ned is pushed in his wheelchair to lunch.", "Ned pushes his wheelchair to lunch."),
    # in progress and reached
    ("Ivo is working on toilet training.", "Ivo is toilet trained."),
    ("Dee is working toward staying in class for 20 minutes.", "Dee stays in class for 20 minutes."),
    ("Ray tries to write his name.", "Ray writes his name."),
    ("Zoe is developing the skill of counting to 10.", "Zoe has the skill of counting to 10."),
    ("Ivy ties her shoes.", "Ivy is learning to tie her shoes."),
    # what the need is about
    ("Group work = a disaster.", "Sam needs support [blank]."),
    ("Handwriting is a mess.", "Al needs support with ___."),
    # which of the things
    ("Ty will sit in the right seat 80% of the time.", "Ty will sit in a seat 80% of the time."),
    (
        "Ty will put the tray in the correct bin in 4 of 5 trials.",
        "Ty will put the tray in a bin in 4 of 5 trials.",
    ),
    (
        "Flo will answer in complete sentences in 4 of 5 trials.",
        "Flo will answer in sentences in 4 of 5 trials.",
    ),
    ("Abe will find his own locker in 5 of 5 tries.", "Abe will find a locker in 5 of 5 tries."),
    ("Kit will use the appropriate volume in 4 of 5 lessons.", "Kit will use volume in 4 of 5 lessons."),
    ("Kit gives the accurate date in 4 of 5 trials.", "Kit gives a date in 4 of 5 trials."),
    (
        "Given a picture, Ty will put the tray in the correct bin.",
        "Given a picture, Ty will put the tray in a bin.",
    ),
    (
        "Given his own map, Ty will go to the correct room in 4 of 5 trials.",
        "Given his own map, Ty will go to a room in 4 of 5 trials.",
    ),
    ("Mo will put forks in the correct trays.", "Mo will put forks in a tray."),
    # what holds now, what is a promise, who does it, also where it stands in other words
    ("Ada is allergic to peanuts.", "Ada was allergic to peanuts."),
    ("My son needs a quiet room.", "My son needed a quiet room."),
    ("Ana gets extra time and a quiet room.", "Ana might get extra time and a quiet room."),
    ("Lou receives speech therapy.", "Lou may receive speech therapy."),
    ("Sam will open his lunch.", "Sam will have his lunch opened."),
    ("Sam will wash his hands.", "Sam will get his hands washed."),
    (
        "Tia will organize her materials before class.",
        "Tia will have her materials organized for her before class.",
    ),
    (
        "Ana reads 40 words per minute. She gets 5 facts correct.",
        "Ana reads 40 WCPM. She gets 5 facts correct.",
    ),
    ("Ben kicks peers at recess.", "Ben makes physical contact with peers at recess."),
    # alone and without help
    ("Dez reads alone at recess.", "Dez reads independently at recess."),
    ("Fay plays by herself at recess.", "Fay plays independently at recess."),
    ("Ike eats lunch independently.", "Ike eats lunch alone."),
    # a blow, a skill, an order, a warning
    ("Aiden hits peers about four times a day.", "Aiden reaches out to peers about four times a day."),
    ("Jade knows 20 of 26 letter sounds.", "Jade has been taught 20 of 26 letter sounds."),
    (
        "Hugo will raise his hand before he speaks in 8 of 10 talks.",
        "Hugo will raise his hand and speak in 8 of 10 talks.",
    ),
    (
        "Rhys will accept a change without yelling.",
        "Rhys will accept a change that he was told of, without yelling.",
    ),
]

HONEST = [
    (
        "Roy's blood sugar must be checked before lunch. He is often absent.",
        "He is often absent. Before lunch, someone has to check Roy's blood sugar.",
    ),
    ("Uma's tray is carried for her.", "Someone carries Uma's tray for her."),
    ("Kit will use the appropriate volume.", "Kit will use a volume that fits."),
    ("Leo will read 110 WCPM.", "Leo will read 110 words correct per minute."),
    ("Leo will read 110 correct words per minute.", "Leo will read 110 words correctly per minute."),
    ("Ana reads 90 words per minute.", "Ana reads 90 wpm."),
    ("Jo will solve 8 of 10 problems correctly.", "Jo will solve problems with 8 of 10 correct."),
    (
        "Ty gets accommodations including extra time and read-aloud.",
        "Ty's accommodations include extra time and read-aloud.",
    ),
    ("Ty gets supports such as a timer.", "Ty gets supports, for example a timer."),
    ("Ada was in the resource room for math last year.", "Last year, Ada had math in the resource room."),
    ("Gus has a behavior plan.", "Gus is on a behavior plan."),
    ("Nia scored 14 of 20 on the March probe.", "On the March probe, Nia scores 14 of 20."),
    ("Lee's teacher reported that he needed reminders.", "Lee's teacher reports that he needs reminders."),
    ("Jon will check his blood sugar before lunch.", "Before lunch, Jon will check his own blood sugar."),
    ("Ana will dress for gym within 5 minutes.", "Ana will get dressed for gym within 5 minutes."),
    ("When asked by the teacher, Bea will answer.", "When the teacher asks, Bea will answer."),
    (
        "Jon's progress will be checked by the teacher weekly.",
        "The teacher will check Jon's progress weekly.",
    ),
    ("Ivo is learning to tie his shoes.", "Ivo is working on tying his shoes."),
    ("Dee is starting to use two-word phrases.", "Dee is beginning to use two-word phrases."),
    ("Group work = a disaster.", "Group work is hard."),
    ("Transitions are awful for Lia.", "Lia needs support with transitions."),
    ("Ty will sit in the right seat 80% of the time.", "Ty will sit in the correct seat 80% of the time."),
    (
        "Flo will sit at her assigned desk in 9 of 10 periods.",
        "In 9 of 10 periods, Flo will sit at the desk assigned to her.",
    ),
    (
        "Flo will answer in complete sentences in 4 of 5 trials.",
        "Flo will answer using full sentences in 4 of 5 trials.",
    ),
    ("Abe will find his own locker in 5 of 5 tries.", "Abe will find his locker in 5 of 5 tries."),
    ("Abe has his own laptop.", "Abe has a laptop of his own."),
    ("Abe works at his own pace.", "Abe works at a pace that suits him."),
    ("Right now he reads 40 words per minute.", "He now reads 40 words per minute."),
    ("Flo writes legible letters.", "Flo writes letters that others can read."),
    ("The nurse keeps Jo's pills.", "Jo's pills are kept for him by the nurse."),
    ("Dez eats lunch alone.", "At lunch, Dez eats alone."),
    ("Fay dresses by herself.", "Fay dresses independently."),
    ("Aiden hits peers about four times a day.", "About four times a day, Aiden hits other students."),
    ("Jade knows 20 of 26 letter sounds.", "Jade knows the sounds of 20 of the 26 letters."),
    ("Hugo will raise his hand before he speaks.", "Hugo will raise his hand before speaking."),
]


def passes(before: str, after: str) -> bool:
    return check_fidelity(before, after, VOCABULARY).passed


@pytest.mark.parametrize(("before", "after"), DISHONEST)
def test_what_is_near_and_something_else_is_refused(before: str, after: str) -> None:
    assert not passes(before, after)


@pytest.mark.parametrize(("before", "after"), HONEST)
def test_the_same_in_other_words_is_accepted(before: str, after: str) -> None:
    assert passes(before, after)
