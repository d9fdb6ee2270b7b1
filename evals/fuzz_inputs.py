"""Inputs as bad as a clipboard, a form or a mail box can make them, the same for the same seed and number."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from evals.cases import CASES, GoalCase, PresentLevelsCase, load_cases

LARGE = 1_000_000
_EVERY_LARGE = 1_000  # one text in so many is a megabyte long
_GLUE = (
    "",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u00a0",
    "\u2028",
    "\u200b",
    " | ",
    "\n\n- ",
    "\x0b",
    "\u3000",
)
_STRANGE = (
    "👩🏽\u200d🦽", "👨\u200d👩\u200d👧\u200d👦", "🇺🇸", "é", "ñ", "İ", "ß", "ﬁ", "Ⅷ", "½", "٣ من ٥",
    "שלום", "مرحبا بالعالم", "\u202eabc\u202c", "中文目标", "①", "²", "\ufeff", "\xad", "\u2019",
    "\u201c", "\u2014", "\u2026", "\u2022", "□", "☐", "\\", "<b>", "&nbsp;", "{{name}}", "[Name]",
    "____", "___%", "$", "`", "```", "#", "|", "%s", "\x1b[31m", "\ud83d",
)  # fmt: skip
_WORDS = (
    "Ana", "will", "read", "80%", "3 of 5", "4/5", "by", "May", "2027", "given", "when", "cannot",
    "refuses", "lazy", "needs", "not", "no", "more", "than", "two", "consecutive", "trials",
    "minutes", "struggles", "with", "is", "the", "student", "1/2", "10-15", "grade", "4.0", "IEP",
    "from", "to", "at", "least", "loves", "peers", "unable", ".", ",", ";", ":", "(", ")", "?", "!",
    "\"", "'", "5,000", "0", "1e9", "9" * 40, "a" * 90,
)  # fmt: skip
_STRENGTHS = (
    "loves trains", "great memory", "funny", "good with his hands", "helps little kids", "she is kind",
    "can build anything with Lego", "likes to be first", "🚂", "drawing", "not lazy", "reads at grade 4",
)  # fmt: skip
_LEVELS = (
    "40%", "3 of 8", "12 wcpm", "0", "-5", "1/0", "5 of 0", "none", "half", "½", "one hundred", "1,000,000",
    "1e9", "9" * 40, "NaN", "inf", "62 words per minute", "2-3 times a day", "4/5/2026", "٣", "Ⅷ", ".5", "5.",
)  # fmt: skip
_PLAIN = 3  # so many at the beginning of levels and dates can be read
_DATES = (
    "9/12/2026", "2026-09-12", "Sept 12, 2026", "02/30/2026", "2/29/2027", "0000-00-00", "9999-12-31",
    "0001-01-01", "1/1/01", "13/13/13", "May 4 2027", "12-31-99", "٩/٩/٢٠٢٦", "yesterday",
)  # fmt: skip
_PEOPLE = (
    "Ana",
    "Ana María López",
    "Mr. O'Neil",
    "Will",
    "May",
    "Oak Hill School",
    "李明",
    "Zoë",
    "ana",
    "A",
)


@dataclass(frozen=True, slots=True)
class Given:
    """One input: its number, its seed, its text, and the dice for whatever else a room needs."""

    number: int
    seed: int
    text: str
    chance: random.Random

    def for_room(self, room: str) -> Given:
        """The same text with dice of the room's own: what one room throws changes nothing for the next."""
        return replace(self, chance=random.Random(f"{self.seed}:{self.number}:{room}"))

    def another(self) -> str:
        """A second text, made like the first; never a megabyte."""
        return _small(self.chance, whole_texts())

    def some(self, of: Sequence[str], most: int) -> tuple[str, ...]:
        """A few of `of`, some of them spoiled."""
        chosen = self.chance.choices(of, k=self.chance.randint(0, most))
        return tuple(self._maybe_spoiled(words) for words in chosen)

    def strengths(self) -> tuple[str, ...]:
        """What somebody typed into the box for strengths."""
        return self.some(_STRENGTHS, 4)

    def people(self) -> tuple[str, ...]:
        """Names somebody declared."""
        return self.some(_PEOPLE, 3)

    def level(self) -> str:
        """A level of a goal: a number in any shape, or none."""
        return self.chance.choice(_LEVELS[:_PLAIN] if self._plain() else _LEVELS)

    def data_points(self) -> str:
        """Lines of dates and levels, as they come out of a spreadsheet."""
        between = self.chance.choice((" ", ", ", "\t", ": ", " – "))
        most = _PLAIN if self._plain() else len(_DATES)
        lines = [
            f"{self.chance.choice(_DATES[:most])}{between}{self.chance.choice(_LEVELS[:most])}"
            for _ in range(self.chance.randint(0, 12))
        ]
        whole = self.chance.choice(("\n", "\r\n", "\r", "\u2028")).join(lines)
        return whole if most == _PLAIN else self._maybe_spoiled(whole)

    def _plain(self) -> bool:
        """Whether this time only what can be read is wanted."""
        return self.chance.random() < 0.7

    def _maybe_spoiled(self, words: str) -> str:
        return words if self.chance.random() < 0.7 or not words else _changed(self.chance, list(words), 2)


def inputs(runs: int, seed: int, first: int = 0) -> Iterator[Given]:
    """Numbered inputs; each is made from `seed` and its own number alone.

    Args:
        runs: How many.
        seed: The same seed makes the same inputs.
        first: The number of the first one, to run a slice.
    """
    for number in range(first, first + runs):
        chance = random.Random(f"{seed}:{number}")
        large = number % _EVERY_LARGE == _EVERY_LARGE - 1
        yield Given(number, seed, (_large if large else _small)(chance, whole_texts()), chance)


@lru_cache(maxsize=1)
def whole_texts() -> tuple[str, ...]:
    """Goals and present levels as people write them, of the cases rules may be tuned on."""
    goals = [case.text for case in load_cases(CASES / "goals_tune.yaml", GoalCase)]
    levels = [case.text for case in load_cases(CASES / "present_levels_tune.yaml", PresentLevelsCase)]
    return (*goals, *levels)


def _spoiled(chance: random.Random, whole: Sequence[str]) -> str:
    """A real-looking text with characters dropped, doubled, swapped or put in."""
    text = _changed(chance, list(chance.choice(whole)), 12)
    return text.replace(" ", chance.choice(_GLUE[1:] + (" ",) * 12))


def _changed(chance: random.Random, text: list[str], most: int) -> str:
    for _ in range(chance.randint(1, most)):
        place = chance.randrange(len(text) + 1)
        change = chance.randrange(4)
        if change == 0:
            text[place:place] = chance.choice(_STRANGE + _GLUE)
        elif change == 1:
            del text[place : place + chance.randint(1, 6)]
        elif change == 2:
            text[place:place] = text[place : place + chance.randint(1, 20)]
        else:
            text[place:place] = " " + chance.choice(_WORDS) + " "
    return "".join(text)


def _small(chance: random.Random, whole: Sequence[str]) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return _soup(chance)
    return _table(chance, whole) if kind == 1 else _spoiled(chance, whole)


def _soup(chance: random.Random) -> str:
    """Words and strange characters in any order."""
    parts = chance.choices(_WORDS + _STRANGE, k=chance.randint(0, 60))
    return "".join(part + chance.choice(_GLUE) for part in parts)


def _table(chance: random.Random, whole: Sequence[str]) -> str:
    """Cells pasted from a word processor: tabs between, CRLF after each row."""
    rows = [
        "\t".join(chance.choice(whole)[: chance.randint(0, 80)] for _ in range(chance.randint(1, 5)))
        for _ in range(chance.randint(1, 6))
    ]
    return "\r\n".join(rows)


def _large(chance: random.Random, whole: Sequence[str]) -> str:
    """A megabyte, with or without anywhere to stop for breath."""
    piece = chance.choice((chance.choice(whole), "a", "he is not ", "80% ", "(", "\n", "____", " " * 50, "İ"))
    return (piece * (LARGE // len(piece) + 1))[:LARGE]


def a_file(given: Given) -> tuple[bytes, str]:
    """The bytes of a file and its name, which may lie; Word and PDF files may be damaged."""
    chance = given.chance
    parts = [
        "Present Levels",
        given.text[:50_000],
        "Annual Goals",
        given.another(),
        "Accommodations",
        "Extra time",
    ]
    kind = chance.choice(("docx", "docx", "pdf", "html", "md", "txt", "txt"))
    if kind == "docx":
        data = _word(parts)
    elif kind == "pdf":
        data = _pdf("\n".join(parts))
    elif kind == "html":
        data = "".join(f"<h2>{part}</h2><p>{part}" for part in parts).encode("utf-8", "replace")
    else:
        coding = chance.choice(("utf-8", "utf-8", "utf-16", "utf-16-le", "cp1252"))
        data = "\n\n# ".join(parts).encode(coding, "replace")
    if chance.random() < 0.4:
        data = _damaged(chance, data)
    suffix = chance.choice((kind,) * 6 + ("docx", "pdf", "txt", "exe", ""))
    name = chance.choice(("plan", "a b", "../plan", "<b>", "plan\n"))
    return data, f"{name}.{suffix}"


def _damaged(chance: random.Random, data: bytes) -> bytes:
    """`data` with bytes flipped or its end cut off."""
    if chance.random() < 0.3:
        return data[: chance.randint(0, len(data))]
    damaged = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        if damaged:
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def _word(parts: Sequence[str]) -> bytes:
    import docx

    from assistant.word_file import clean

    document = docx.Document()
    for number, part in enumerate(parts):
        if number % 2:
            document.add_paragraph(clean(part))
        else:
            document.add_heading(clean(part)[:200], level=1)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    for cell, part in zip(cells, parts[1::2], strict=False):
        cell.text = clean(part)[:200]
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _pdf(text: str) -> bytes:
    """One page by hand, line under line."""
    lines = [line.encode("latin-1", "replace").replace(b"\\", b"").replace(b"(", b"").replace(b")", b"")
             for line in text.splitlines()]  # fmt: skip
    drawn = b"BT /F1 10 Tf 50 740 Td 14 TL " + b"".join(b"(%s) Tj T* " % line for line in lines) + b"ET"
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1"
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    )
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
    )
    made, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return made + end % (rows, len(made))
