"""The edits behind `evals.mutants`: each takes a faithful pair and yields rewrites with one fact broken.

Text inside square brackets is a prompt for the team and supplied strengths are not facts of the original:
both are left alone.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from itertools import pairwise

from evals.mutant_tools import Edit, Pair, append, every, replaced, words

_SMALL = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_MONTHS = [name for name in month_name if name]
_NUMBER = rf"(?:\d+(?:\.\d+)?|{'|'.join(_SMALL)})"


def _percents(step: int) -> Edit:
    def edit(pair: Pair) -> Iterator[str]:
        for match in re.finditer(r"(\d+)(?= ?%| percent|-percent)", pair.after):
            value = int(match[1]) + step
            if 0 < value <= 100:
                yield replaced(pair.after, match, str(value))

    return edit


def _ratios(pair: Pair) -> Iterator[str]:
    pattern = rf"\b{_NUMBER}(?=(?: \w+)? (?:out )?of (?:the |every )?{_NUMBER}\b|/\d)"
    for match in re.finditer(pattern, pair.after, re.IGNORECASE):
        if pair.after[max(0, match.start() - 1)] not in "/.":
            yield replaced(pair.after, match, _lowered(match.group()))


def _lowered(number: str) -> str:
    low = number.lower()
    if low in _SMALL:
        return _SMALL[_SMALL.index(low) - 1] if low != "one" else "two"
    return str(int(float(number)) - 1) if float(number) > 1 else str(int(float(number)) + 2)


def _dates(pair: Pair) -> Iterator[str]:
    for index, month in enumerate(_MONTHS):
        match = re.search(rf"\b{month}(?= \d|,|\.|$)", pair.after)
        if match:
            yield replaced(pair.after, match, _MONTHS[(index + 2) % 12])
    for match in re.finditer(r"\b20[23]\d\b", pair.after):
        yield replaced(pair.after, match, str(int(match.group()) + 1))
    match = re.search(r"\b\d{1,2}(?=/\d{1,2}/\d{2,4}\b)", pair.after)
    if match:
        yield replaced(pair.after, match, str(int(match.group()) % 12 + 1))
    for old, new in (("first", "second"), ("second", "third"), ("third", "fourth")):
        match = re.search(rf"\b{old}(?= (?:trimester|quarter|semester|grading|marking))", pair.after)
        if match:
            yield replaced(pair.after, match, new)


def _number_swaps(pair: Pair) -> Iterator[str]:
    text = pair.after
    for pattern in (
        r"\b\d+(?=%| percent)",
        r"\b\d+\b(?!%|/|\.\d| percent|-)",
        rf"\b(?:{'|'.join(_SMALL)})\b(?![-:,.;])",
    ):
        hits = [match for match in re.finditer(pattern, text) if not re.fullmatch(r"20[12]\d", match.group())]
        for left, right in pairwise(hits):
            if left.group().lower() != right.group().lower():
                between = text[left.end() : right.start()]
                yield text[: left.start()] + right.group() + between + left.group() + text[right.end() :]


def _sentences(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^.!?\n]+(?:\.(?=\d)[^.!?\n]*)*[.!?]*\s*", text)]


_NEED = re.compile(
    r"\b(?:needs?|not yet|working on|next (?:step|skill)|area of need|support with|difficult\w*|trouble|"
    r"struggl\w*|cannot|can't|does not|doesn't|is not|unable)\b",
    re.IGNORECASE,
)


def _need_deleted(pair: Pair) -> Iterator[str]:
    spans = _sentences(pair.after)
    for start, end in spans if len(spans) > 1 else ():
        if _NEED.search(pair.after[start:end]):
            yield (pair.after[:start] + pair.after[end:]).strip()


def _second_goal(pair: Pair) -> Iterator[str]:
    spans = [(start, end) for start, end in _sentences(pair.after) if " will " in pair.after[start:end]]
    if len(spans) > 1:
        yield (pair.after[: spans[-1][0]] + pair.after[spans[-1][1] :]).strip()
    for match in re.finditer(r",? and (?=(\w+) (?:\w+ )+)", pair.after):
        rest = pair.after[match.end() :]
        stop = re.search(r",|\.| with | in \d| on \d| at \d| for \d|$", rest)
        told = any(match[1] in strength.lower() for strength in pair.strengths)
        if match[1].lower() in _OTHER_SKILLS and stop and not told:
            yield pair.after[: match.start()] + rest[stop.start() :]


_OTHER_SKILLS = (
    dict.fromkeys(("read", "solve", "determine", "describe", "explain", "recall"), "copy")
    | dict.fromkeys(("identify", "retell", "choose"), "draw")
    | dict.fromkeys(("greet", "touch", "begin", "start"), "watch")
    | dict.fromkeys(("name", "spell"), "trace")
    | dict.fromkeys(("write", "record"), "read")
    | {"answer": "ask", "ask": "answer", "add": "subtract", "subtract": "add", "compare": "list"}
    | {"define": "spell", "produce": "hear", "walk": "sit", "return": "wait", "measure": "guess"}
    | {"count": "stack", "stay": "walk", "wait": "play", "request": "take", "catch": "kick"}
    | {"wash": "paint", "turn": "look", "complete": "discuss"}
)


def _skills(pair: Pair) -> Iterator[str]:
    for match in re.finditer(r"\b(?:will|to) (?:\w+ly )?(\w+)", pair.after):
        new = _OTHER_SKILLS.get(match[1].lower(), "")
        if new and re.search(rf"\b{match[1]}", pair.before, re.IGNORECASE) and new not in pair.before.lower():
            yield pair.after[: match.start(1)] + new + pair.after[match.end(1) :]
            return


_SUPPORT = re.compile(
    r"(?:^|(?<=[\s,]))(?:[Gg]iven|[Ww]ith|[Ww]hen given|[Uu]sing) "
    r"(?!no more|at least|at most|one of|a beginning)([^,.;:\d]{4,60}?)(?=,|\.|;|$)"
)
_NOT_SUPPORT = (
    "accuracy",
    "percent",
    "strength",
    "skill",
    "love",
    "interest",
    "will",
    "his own",
    "her own",
    " no ",
    "color",
)


def _supports_dropped(pair: Pair) -> Iterator[str]:
    for match in _SUPPORT.finditer(pair.after):
        phrase = f" {match[1].lower()}"
        kept = [word for word in re.findall(r"[a-z]{4,}", phrase) if word in pair.before.lower()]
        told = any(word in strength.lower() for strength in pair.strengths for word in kept)
        if kept and not told and not any(word in phrase for word in _NOT_SUPPORT) and "kicking" not in phrase:
            end = match.end() + (pair.after[match.end() : match.end() + 1] == ",")
            yield f"{pair.after[: match.start()].rstrip(' ,')} {pair.after[end:].lstrip()}".strip()


def _measure_dropped(pair: Pair) -> Iterator[str]:
    pattern = r",? (?:as )?(?:measured|shown|evidenced|documented) (?:by|on|with|through) [^,.;]+"
    for match in re.finditer(pattern, pair.after):
        if re.search(r"[a-z]{4}", match.group()) and "[" not in match.group() and "__" not in match.group():
            yield pair.after[: match.start()] + pair.after[match.end() :]


def _percentile(pair: Pair) -> Iterator[str]:
    match = re.search(r"(?<=\d)(?:st|nd|rd|th) percentile", pair.after)
    if match:
        yield replaced(pair.after, match, "%")


def _question(pair: Pair) -> Iterator[str]:
    if pair.after.rstrip().endswith("."):
        yield f"{pair.after.rstrip()[:-1]}?"


def _names(pair: Pair) -> Iterator[str]:
    for name in re.findall(r"\b[A-Z][a-zéíñöü]{2,}\b", pair.after):
        known = re.search(rf"\b{name}\b", pair.before)
        if known and re.search(rf"\b{name} (?:will|is|has|can|who|needs|does)\b", pair.after):
            yield re.sub(rf"\b{name}\b", "Zebulon", pair.after)
            return


def _praise(pair: Pair) -> Iterator[str]:
    """The strength stands beside the skill as a compliment and is no longer the way to it."""
    means = r"(?<=will )(?:use|draw on|build on) (?:his|her|their) [^.,;]{3,60}? to (?=\w+)"
    match = re.search(means, pair.after)
    if match and pair.strengths:
        plain = pair.after[: match.start()] + pair.after[match.end() :]
        yield f"{pair.strengths[0].rstrip('.')} - how nice! {plain}"


_DENIALS = {
    "does not": "does",
    "doesn't": "does",
    "is not": "is",
    "isn't": "is",
    "cannot": "can",
    "can't": "can",
    "with no": "with",
    "without": "with",
    "not yet": "now",
    "no more than": "more than",
}
_SOFTER = (
    (
        "(?:is|are) (?:an )?areas? of need|(?:is|remains) a need|(?:is|are) (?:a|the) next skills?",
        "is coming along nicely",
    ),
    (
        "needs (?:support|help) (?:with|in)|has (?:difficulty|trouble) with|struggles with|is working on",
        "is doing well with",
    ),
    ("is(?: not|n't) yet", "is now"),
    ("does not|doesn't|cannot|can't|is unable to|is not able to", "can easily"),
)

EDITS: dict[str, Edit] = {
    "target lowered": _percents(-10),
    "target raised": _percents(5),
    "ratio changed": _ratios,
    "date moved": _dates,
    "numbers swapped": _number_swaps,
    "baseline invented": append(", up from a baseline of 35%", " (baseline: 2 of 17)"),
    "need deleted": _need_deleted,
    "need softened": words(*_SOFTER),
    "support added": append(
        ", with a visual schedule",
        " with the help of a scribe",
        " using a weighted vest",
        ", given a token board",
    ),
    "support dropped": _supports_dropped,
    "comparator flipped": words(
        ("at least", "at most"),
        ("no more than", "no fewer than"),
        ("at most", "at least"),
        ("or more", "or fewer"),
        ("or fewer|or less", "or more"),
        (r"fewer than|less than|under(?= \d)", "more than"),
        ("(?<!no )(?<!not )more than", "less than"),
        (r"up to(?= \d)", "at least"),
    ),
    "negation dropped": every("|".join(_DENIALS), _DENIALS),
    "person changed": _names,
    "source changed": words(
        ("mother|mom|dad|father|parents?", "case manager"),
        ("teachers?", "grandmother"),
        ("peers?|classmates?", "adult"),
        ("adult", "peer"),
    ),
    "diagnosis added": append(" due to ADHD", ", because of his autism", ", linked to anxiety"),
    "cause invented": append(
        " because the work is boring", " since the family moved", " due to problems at home"
    ),
    "feeling invented": append(" and feels embarrassed", " when overwhelmed"),
    "strength invented": append(
        ". A natural leader with a gift for origami",
        ". Also a talented painter",
        ", thanks to a remarkable imagination",
    ),
    "strength reduced to praise": _praise,
    "service minutes changed": words(
        ("30 minutes|thirty minutes", "20 minutes"),
        ("20 minutes|twenty minutes|20-minute", "45 minutes"),
        ("15 minutes|fifteen minutes", "25 minutes"),
        ("10 minutes|ten minutes", "15 minutes"),
        ("5 minutes|five minutes", "10 minutes"),
    ),
    "skill replaced": _skills,
    "second goal dropped": _second_goal,
    "rate changed": words(
        ("(?:per|a|each) week", "per month"),
        ("(?:per|a|each) day|daily|every day", "per week"),
        ("weekly", "monthly"),
        ("per month|each month|monthly", "per year"),
        ("per session|per lesson|per period", "per week"),
    ),
    "frequency softened": words(
        ("daily|every day|always|usually|often|constantly|most of the time", "sometimes"),
        ("sometimes|rarely|never", "often"),
    ),
    "setting changed": words(
        ("at recess", "at school"),
        ("at lunch", "all day"),
        ("in (?:math|reading|science|art|music|English)(?: class)?", "in all classes"),
        ("at home", "at school"),
        ("in class", "everywhere"),
    ),
    "measure dropped": _measure_dropped,
    "consecutive dropped": words((" ?consecutive", ""), (" in a row", "")),
    "independence dropped": words((" ?independently", ""), (" on (?:his|her|their) own", " with help")),
    "made a question": _question,
    "percentile as percent": _percentile,
}
