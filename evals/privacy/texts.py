"""IEP texts full of invented people, every mention of them marked, made from templates and name lists."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assistant.datafiles import Located, read_yaml

Part = Literal["tune", "held", "tune_2", "held_2"]
FOLDER = Path(__file__).parent
DECLARED_KINDS = frozenset({"student", "nickname", "family", "staff", "school"})
_SLOT = re.compile(r"\{(\w+)\}")
_SCHOOLS = ("Elementary School", "Middle School", "High School", "Academy", "Charter School")
_PLACES = ("Maple Hollow", "Cedar Bluff", "Lincoln", "Riverbend", "Stonegate", "Harriet Tubman", "Mesa Verde")
_DISTRICTS = ("Unified School District", "ISD", "County Schools", "Public Schools")
_CLINICS = ("Children's Hospital", "Developmental Clinic", "Behavioral Health Center", "Pediatrics")
_STREETS = ("Larkspur Lane", "Old Mill Road", "N. 4th Street", "Juniper Ct", "Martin Luther King Blvd")
_CITIES = ("Tulsa", "Fresno", "Duluth", "El Paso", "Macon", "Yakima")
_AGES_IN_WORDS = ("four", "six", "eight", "nine", "ten", "twelve", "fifteen", "seventeen")
_MONTHS = ("January", "March", "April", "June", "August", "October", "December")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that points to someone. `group` is the name list it came from, for names."""

    start: int
    end: int
    kind: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class PrivateText:
    """One text, every mention in it, what a careful user would declare, and what has to stay readable."""

    text: str
    mentions: tuple[Mention, ...]
    people: tuple[str, ...]
    keep: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Filling:
    value: str
    kind: str
    group: str = ""
    prefix: str = ""
    """What stands before the value and points to nobody: a title."""


def make_texts(part: Part, count: int, seed: int = 1) -> Iterator[PrivateText]:
    """`count` texts, templates in turn and name groups in turn, so that every group meets every template.

    Args:
        part: "tune" to work on the redactor, "held" to measure it; they share no name and no template, and
            nor do those of the second set, "tune_2" and "held_2".
        count: How many texts.
        seed: The same seed gives the same texts.
    """
    chance = random.Random(seed)
    names = {group.key: group for group in _name_lists(part)}
    templates = _read("templates", part).items()
    groups = list(names)
    for index in range(count):
        template = templates[index % len(templates)].keys(("text", "keep"))
        group = names[groups[(index // len(templates)) % len(groups)]]
        fillings = _fillings(chance, group, list(names.values()))
        yield _filled(template["text"].text(), fillings, template["keep"].texts())


def names_of(part: Part) -> tuple[str, ...]:
    """Every given and family name of `part`, as it is written in the lists."""
    return tuple(name for group in _name_lists(part) for name in (*group.first, *group.last))


def ordinary_sentences(part: Literal["tune", "held"]) -> tuple[str, ...]:
    """Sentences of plans that name nobody: "tune" to work on the redactor, "held" to measure it."""
    return read_yaml(FOLDER / "ordinary.yaml").mapping()[part].texts(at_least=20)


def taken_for_names() -> tuple[str, ...]:
    """What is masked in the sentences to work on, and why not: nothing around tells it from a name."""
    return read_yaml(FOLDER / "ordinary.yaml").mapping()["taken for names"].texts(at_least=1)


@dataclass(frozen=True, slots=True)
class _NameList:
    key: str
    first: tuple[str, ...]
    last: tuple[str, ...]


def _name_lists(part: Part) -> list[_NameList]:
    return [_name_list(key, found) for key, found in _read("names", part).mapping().items()]


def _read(what: str, part: Part) -> Located:
    """The lists of `part`: "held_2" is `held` in the file that ends in `_2`."""
    key, mark, which = part.partition("_")
    return read_yaml(FOLDER / f"{what}{mark}{which}.yaml").mapping()[key]


def _name_list(key: str, found: Located) -> _NameList:
    lists = found.keys(("first", "last"))
    return _NameList(key, lists["first"].texts(at_least=4), lists["last"].texts(at_least=4))


def _fillings(
    chance: random.Random, family: _NameList, everyone: Sequence[_NameList]
) -> Mapping[str, _Filling]:
    """A child with a family of one group, staff of any group, and everything that is written about them."""
    student, nickname, sibling, mother, father = chance.sample(family.first, 5)
    last = chance.choice(family.last)
    staff = [chance.choice(everyone) for _ in range(3)]
    titles = [chance.choice(("Ms.", "Mr.", "Mrs.", "Dr.")) + " " for _ in staff]
    therapist = f"{chance.choice(staff[2].first)} {chance.choice(staff[2].last)}"
    group = family.key
    return {
        "student": _Filling(student, "student", group),
        "STUDENT": _Filling(student.upper(), "student", group),
        "student_full": _Filling(f"{student} {last}", "student", group),
        "nickname": _Filling(nickname, "nickname", group),
        "initials": _Filling(f"{student[0]}.{last[0].upper()}.", "initials"),
        "mother": _Filling(f"{mother} {last}", "family", group),
        "father": _Filling(f"{father} {last}", "family", group),
        "sibling": _Filling(sibling, "family", group),
        "teacher": _Filling(chance.choice(staff[0].last), "staff", staff[0].key, titles[0]),
        "aide": _Filling(chance.choice(staff[1].last), "staff", staff[1].key, titles[1]),
        "therapist": _Filling(therapist, "staff", staff[2].key),
        "school": _Filling(f"{chance.choice(_PLACES)} {chance.choice(_SCHOOLS)}", "school"),
        "district": _Filling(f"{chance.choice(_PLACES)} {chance.choice(_DISTRICTS)}", "district"),
        "clinic": _Filling(f"{chance.choice(_PLACES)} {chance.choice(_CLINICS)}", "clinic"),
        "street": _Filling(f"{chance.randint(12, 9899)} {chance.choice(_STREETS)}", "address"),
        "city": _Filling(chance.choice(_CITIES), "city"),
        **_numbers(chance, student, last),
    }


def _numbers(chance: random.Random, student: str, last: str) -> dict[str, _Filling]:
    month, day, year = chance.randint(1, 12), chance.randint(1, 28), chance.randint(2005, 2020)
    birth = chance.choice(
        (f"{month}/{day}/{year}", f"{chance.choice(_MONTHS)} {day}, {year}", f"{year}-{month:02}-{day:02}")
    )
    area, four = chance.randint(201, 989), chance.randint(1000, 9999)
    phone = chance.choice((f"({area}) 555-{four}", f"{area}-555-{four}", f"{area}.555.{four}", f"555-{four}"))
    mail = f"{student[0].lower()}{last.split()[-1].lower()}{day}@example.{chance.choice(('com', 'org'))}"
    return {
        "dob": _Filling(birth, "birth date"),
        "phone": _Filling(phone, "phone"),
        "email": _Filling(mail, "email"),
        "id": _Filling(
            chance.choice(("", "S", "A-")) + str(chance.randint(100_000, 99_999_999)), "student id"
        ),
        "case": _Filling(f"{chance.randint(19, 26)}-{chance.randint(1000, 99999)}", "case number"),
        **_small_numbers(random.Random(four), student, last),
    }


def _small_numbers(chance: random.Random, student: str, last: str) -> dict[str, _Filling]:
    """Ages, places and codes of one's own; from a chance of their own, so that all else stays as it was."""
    years, months = chance.randint(3, 21), chance.randint(1, 11)
    full = chance.choice((f"{years} years, {months} months", f"{years} years and {months} months"))
    return {
        "age": _Filling(str(years), "age"),
        "age_word": _Filling(chance.choice(_AGES_IN_WORDS), "age"),
        "age_full": _Filling(full, "age"),
        "ca": _Filling(f"{years}{chance.choice('-;:')}{months}", "age"),
        "bus": _Filling(str(chance.randint(1, 240)), "bus, room, locker"),
        "room": _Filling(f"{chance.randint(1, 320)}{chance.choice(('', '', 'B'))}", "bus, room, locker"),
        "locker": _Filling(str(chance.randint(10, 1500)), "bus, room, locker"),
        "login": _Filling(f"{student[0].lower()}{last.split()[-1].lower()}{months:02}", "user name, code"),
        "pin": _Filling(str(chance.randint(1000, 99999)), "user name, code"),
    }


def _filled(template: str, fillings: Mapping[str, _Filling], keep: tuple[str, ...]) -> PrivateText:
    text, mentions, people = "", list[Mention](), dict[str, None]()
    at = 0
    for slot in _SLOT.finditer(template):
        filling = fillings[slot.group(1)]
        text += template[at : slot.start()] + filling.prefix
        mentions.append(Mention(len(text), len(text) + len(filling.value), filling.kind, filling.group))
        text += filling.value
        at = slot.end()
        if filling.kind in DECLARED_KINDS:
            people[filling.prefix + filling.value] = None
    # The student first, in full, as the app asks for it.
    declared = dict.fromkeys((fillings["student_full"].value, *people))
    return PrivateText(text + template[at:], tuple(mentions), tuple(declared), keep)
