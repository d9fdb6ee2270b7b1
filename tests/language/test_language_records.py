"""Numbers, dates and addresses that point to someone by their form alone; all are invented."""

from __future__ import annotations

import re

import pytest

from assistant.language.identifiers import find_identifiers
from assistant.language.record_forms import find_old_dates
from assistant.language.redact import PresidioRedactor

# [..] marks what must be hidden whole; nothing else of these texts may be.
RECORDS = (
    "[Reed], [Ada] | [5/20/2014] | [S69746] | Gr 7 | 78% on fractions",
    "[Reed], [Ada]\t[04-28-12]\t[218-796-929]\t62 words",
    "D.O.B. [3/9/2014], seen 2/11/26",
    "d.o.b.: [June 21, 2019]",
    "The boy was 4 lbs (b. [3 Jul 2014])",
    "a report ([C-7782]) and another (#[766024])",
    "Case No. OAH [202409709]",
    "They live at [3301 County Road 12, Wausau, WI 54401].",
    "They live at [908 Indian Route 64] and at [12 NW Yandell Ave, Unit B].",
    "They live at [19 QUAIL RUN CT] now.",
    "They live at [41 Calle de los Olmos] now.",
    "Mail goes to [RR 2, Box 14].",
    "[Tolleson Elementary District 17] and [Weld County RE-1] agree.",
    "Call [(791) 821-4360 ext. 12].",
    "mrs. [ramírez] and ms. [de la cruz] came",
    "later [nhia] sat with 2 peers",
    "RE: Case No. [23-4567]",
    "[FAITH] ENJOYS SCIENCE AND LIKES MATH",
    "Miss [Her] met [Blia Her].",
    "a [9-year-old] who is [nine years old], or [9 years, 4 months old]",
    "[Age: 9] | Gr 3 | 62 words",
    "a [9 yr old], [9yo], [9 y.o.] or [12-yr-old] who is [9 yrs. 4 mos. old], [11 y/o] or [9 years of age]",
    "He is [age 11;4] and was [aged ten] in March.",
    "He is [10]. My son is [ten] now, and she's [9] with a plan.",
    "He just turned [7]! She was [four] when it began.",
    "[CA: 9-4], [C.A. 9;4] or [chronological age of 9 years, 4 months]",
    "[Age at testing: 9 years and 4 months]",
    "He is [age 9]. A boy of [nine], he wears glasses since [age 4]. She celebrated her [10th] birthday.",
    "He rides bus [27] to Room [114B] and Locker [212]; then homeroom [8], bus #[14], Bus [3] at 7:05.",
    "A son of [12] years reads it. Grade 4, [CA: 9-4] and [CA: 9 years] or [CA: 9].",
    "A [chronological age of 9] was given. He got a bike at his [10th] birthday.",
    "Login: [rosamart]; Logins: [ines_m]. Username: [inesm] for the reader.",
    "Login: [rmart04]; lunch PIN: [4821], lunch code [48213], the password is [blue9sky], [@rmart_04].",
)
KEPT = (
    "By June 1, 2027, he reads 60 words in 4 of 5 tries, as on 1-15-2026.",
    "He scored 12/20, then 8/9/10 of each, at 9:14.",
    "He reads numbers such as 482913, and counts from 3-4-5 on.",
    "On 4/5/26 he knew 24 of 100 facts; the WISC-V says 84.",
    "In grades 8/9/10 he walks County Road with a peer.",
    "He drives 10 times a day on the court.",
    "He does 5 yo-yo tricks, as for 2 years.",
    "He reads at a 6-year-old level, like most 6-year-olds, at age 6 level; ages 9-12 read 9 pages.",
    "The page of 9 years ago is for ages 8 and 9, with an age equivalent of 6-2 and age 6-8 norms.",
    "the FY-2026 plan, level J, goal A-2",
    "He is 10 points behind, she is 10 of 12, it was 8, 9 and 10, and he turned 9 pages. His score is 7.",
    "By age 18, and when my son turns 18, his rights pass to him; he may stay until age 22.",
    "She will visit two colleges by her 16th birthday.",
    "Norms for age 9 are 60, children of age 8 read more, a mental age of 6; no later than age 16 he plans.",
    "He is in the resource room 30 minutes, leaves the room 5 minutes early, and rides the bus 4 of 5 days.",
    "He is 3 years behind in reading; the goal for the student is 10. The words read by the child was 12.",
    "Children of his age often read more. IDEA serves children age 3 through 21; beginning with age 16.",
    "The plan starts at her 16th birthday. It was in LA, CA: 12 students were tested.",
    "Logins: 12 this week. Login: needs two prompts. Door handle: turns it with two hands.",
    "She cleans her room 3 nights a week, stays in room 20 seconds, and homeroom 6 tardies were counted.",
    "He logs in with 2 prompts, pins 12 cards, and his login is slow; the password is hard for 3 peers.",
)
_YEAR = 2026


@pytest.fixture(autouse=True)
def _this_year(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction]
    from assistant.language import record_forms

    class Today(record_forms.date):
        @classmethod
        def today(cls) -> Today:
            return cls(_YEAR, 11, 1)

    monkeypatch.setattr(record_forms, "date", Today)


def _hidden(text: str) -> str:
    """`text` with brackets around every stretch that would be masked."""
    signs = {i for found in find_identifiers(text) for i in range(found.start, found.end)}
    return "".join(
        ("[" if i in signs and i - 1 not in signs else "")
        + char
        + ("]" if i in signs and i + 1 not in signs else "")
        for i, char in enumerate(text)
    )


@pytest.mark.parametrize("text", [*RECORDS, *KEPT])
def test_what_points_to_someone_is_hidden_and_what_is_measured_is_not(text: str) -> None:
    assert _hidden(re.sub(r"[\[\]]", "", text)) == text


def test_only_a_date_that_can_be_a_pupils_birthday_is_old() -> None:
    years = [y for y in range(1990, 2030) if list(find_old_dates(f"on 3/9/{y}", _YEAR))]
    assert years == list(range(2004, 2024))  # 3 to 22 years old (34 CFR 300.101)


def test_an_age_beside_a_hidden_name_is_hidden_too(redactor: PresidioRedactor) -> None:
    text = "Rosa, 10, reads. Rosa is 10. When Rosa turns 18, her rights pass to her. Rosa read 9, 10 and 12."
    hidden = redactor.redact((text,), ("Rosa",))
    masked = re.sub(r"⟦(\w+?)_\d+⟧", r"<\1>", hidden.texts[0])
    assert masked == (
        "<STUDENT>, <HOWOLD>, reads. <STUDENT> is <HOWOLD>. When <STUDENT> turns 18, her rights pass to her. "
        "<STUDENT> read 9, 10 and 12."
    )
    assert hidden.restore(hidden.texts[0]) == text


def test_so_is_one_beside_a_name_whose_mark_is_made_unlike_the_text(redactor: PresidioRedactor) -> None:
    (masked,) = redactor.redact(("ID 40217. Rosa is 10. Rosa, 10, reads 10 words.",), ("Rosa",)).texts
    assert len(re.findall(r"⟦\w+_HOWOLD_\d⟧", masked)) == 2
    assert masked.endswith("reads 10 words.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then May hid under the table.", "May"),
        ("WEI WILL COUNT TO 50.", "WEI"),
        ("She thinks Jia can wait.", "Jia"),
        ("Thatcher, 19, was born early.", "Thatcher"),
    ],
)
def test_a_name_is_known_by_what_stands_around_it(text: str, name: str) -> None:
    assert name in {text[found.start : found.end] for found in find_identifiers(text)}


@pytest.mark.parametrize(
    "text",
    [
        "By May 12 he can wait.",
        "THE TEAM WILL MEET.",
        "STUDENT WILL COUNT.",
        "In June she ran.",
        "Scores in May said otherwise.",
        "BUS WILL COME. DISTRICT WILL PAY.",
    ],
)
def test_a_month_or_a_role_is_no_name(text: str) -> None:
    assert not list(find_identifiers(text))
