"""Wordings that stand around what they are about: "makes abstract thinking impossible", "is hard for her"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.composer.changes import Change
from assistant.composer.edits import touches
from assistant.composer.slots import Slots
from assistant.composer.verbs import form_of

_BELOW_GRADE = re.compile(
    r",\s+(?:which\s+is\s+|and\s+)?(?:(?:still|well|far|way|significantly|substantially|considerably|just|clearly|much)\s+){0,2}"
    r"below\s+(?:(?:the\s+)?grade[\s-]level(?:\s+(?:expectations|standards))?|expectations)(?=\s*(?:[.,;)]|$|\s(?:and|but)\s))",
    re.IGNORECASE,
)
_UNHEARD = re.compile(
    r"\b(nobody|no\s+one|hardly\s+anyone|strangers|unfamiliar\s+(?:people|listeners)|listeners|peers|classmates|people|others)\s+"
    r"(?:can(?:not|['’]t|\s+barely|\s+hardly|\s+ever)?|could|do\s+not|don['’]t)\s+(?:understand|make\s+out|follow)\s+"
    r"(?:(?:a|any)\s+word\s+(?:he|she|they|(?-i:[A-Z])[\w'’-]+)\s+says?|what\s+(?:he|she|they|(?-i:[A-Z])[\w'’-]+)\s+says?|(?:him|her|them))\b",
    re.IGNORECASE,
)
_SUBJECT_OF = {"they": "they", "them": "they", "she": "she", "her": "she", "he": "he", "him": "he"}
_HARD = r"(?:\w+ly\s+|very\s+|so\s+)?(?:hard|difficult|tough|challenging)"
_NAME = r"((?-i:[A-ZÀ-Þ])[\w'’-]+)"
_SOMETHING = r"((?:[\w'’-]+\s+){0,3}?[\w'’-]+)"
# Wordings that stand around what they are about, and what is said instead.
_FRAMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (
            r"\bsuffers?\s+from\s+(?:an?\s+)?(?:(?:very|extremely|really|quite)\s+)?(?:low|poor|negative|fragile)\s+"
            r"(self-(?:esteem|image|concept|worth|confidence)|confidence)(?=\s*(?:[.,;]|$)|\s+\w)",
            r"{need} support with \1",
        ),
        (  # a wish is no deficit; whether it can be reached is for the transition plan
            r"\b(has|have|had)\s+(?:(?:very|highly|completely|totally|many)\s+)?(?:unrealistic|unattainable|impossible)\s+"
            r"((?:career|job|college|work|post-?secondary)\s+)?(goals?|dreams?|plans?|hopes)\s+(of|for|to|about)\b",
            r"\1 \2\3 \4",
        ),
        (
            r"\b(needs|need|needed)\s+(everything|directions|instructions|questions|tasks|things)\s+(repeated|explained|reworded)\b",
            r"\1 to have \2 \3",
        ),
        (
            r"\b(?:is|are|was|remains)\s+"
            r"((?:about |at least |nearly |over |almost |more than |approximately )?"
            r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|several)[\s-]+"
            r"(?:years?|grades?|grade levels?|months?))\s+(?:behind|below)"
            r"(?:\s+(?:his|her|their|other|same-age)\s+(?:peers|classmates))?(?=\s+in\b|[.,;]|$)",
            r"{need} support to make up \1",
        ),
        (
            r"\ban?\s+(?:\w+ly\s+|very\s+)?(?:low|high|lower|higher)[\s-]functioning\s+"
            r"((?:student|learner|child|boy|girl|kid|young\s+\w+)\s+who)\b",
            r"a \1",
        ),
        (  # "is a low functioning student who can't read": what follows says it
            r"\bis\s+an?\s+(?:\w+ly\s+|very\s+)?(?:low|high|lower|higher)[\s-]functioning\s+"
            r"(?:student|learner|child|boy|girl|kid)\s+who\s+(?=(?:can(?:no|')t|does|is|has|struggles|needs|never|refuses)\b)",
            "",
        ),
        *(  # "counting change is hard for her"
            (
                rf"(?:(?<=^)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bbecause\s)|(?<=,\s))(?!(?:no|some|any)thing\b|morning|evening|spring)([a-z]+ing(?:\s+[\w'’-]+){{0,3}})\s+(?:is|was)\s+"
                rf"(?:\w+ly\s+|very\s+|so\s+)?(?:hard|difficult|tough|challenging|a\s+struggle)\s+for\s+{whom}(?=[.,;]|$|\s+and\b|\s+but\b)",
                rf"{who} support with \1",
            )
            for whom, who in (("him", "he needs"), ("her", "she needs"), ("them", "they need"))
        ),
        (  # "fractions are where he falls apart"
            rf"\b(is|are|was|were)\s+where\s+(he|she|{_NAME[1:-1]})\s+(?:falls?\s+(?:apart|down|short)|breaks?\s+down|"
            r"comes?\s+undone|hits?\s+a\s+wall|gets?\s+(?:lost|stuck))(?=\s*[.,;]|$)",
            r"\1 where \2 needs support",
        ),
        (rf"\bit\s+(?:is|was)\s+{_HARD}\s+for\s+{_NAME}\s+to\b", r"\1 needs support to"),
        (
            rf"\b(is|are|was|were)\s+{_HARD}\s+for\s+{_NAME}(?=[.,;]|$|\s+(?:and|but|when)\b)",
            r"\1 where \2 needs support",
        ),
        (
            rf"\b(?:makes?|made)\s+{_SOMETHING}\s+(?:impossible|{_HARD})\b(?!\s+(?:for|to))",
            r"{get} in the way of \1",
        ),
        (
            rf"\bfinds?\s+(?!it\b){_SOMETHING}\s+(?:{_HARD}|confusing|overwhelming)\b",
            r"{need} support with \1",
        ),
        (
            r"\bnot\s+once\s+((?:this|all|in|since|last|the\s+whole)\s+(?:[\w/]+\s+){0,3}?[\w/]+)\s+(has|had)\s+"
            r"([\w'’-]+)\s+([^.;,]{2,80})",
            r"\3 \2 not yet \4 once \1",
        ),
        (r"\bnot\s+once\s+(has|had)\s+([\w'’-]+)\s+", r"\2 \1 not once "),
        (
            r"\b((?:he|she|they)\s+)?only\s+([a-z]+s)\s+((?:when|if|with|after|for)\s[^.;,]{3,80})",
            r"\1\2 \3, and only then",
        ),
        *(
            (
                rf"\b(?:limits?|affects?|hinders?|impedes?|impairs?)\s+{whose}\s+ability\s+to\b",
                f"{{be}} such that {who} support to",
            )
            for whose, who in (("his", "he needs"), ("her", "she needs"), ("their", "they need"))
        ),
        (rf"\b(?:holds?|held)\s+{_SOMETHING}\s+back\b", r"{get} in the way of \1"),
    )
)


def framed_changes(sentence: str, found: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """Wordings that stand around what they are about: "makes abstract thinking impossible"."""
    if (match := _UNHEARD.search(sentence)) and touches(found, *match.span()):
        told = re.search(
            r"\b(they|them|she|her|he|him|(?-i:[A-Z])[\w'’-]+)\b", match.group()[len(match[1]) :]
        )
        who = _SUBJECT_OF.get(told[1].lower(), told[1]) if told else "he"
        need = "need" if who == "they" else "needs"
        by = "" if match[1].lower().startswith(("no", "hardly")) else f" by {match[1].lower()}"
        said = f"{who} {need} support to be understood{by}"
        if " word" in match.group():
            said = f"the words {who} {'say' if who == 'they' else 'says'} are not yet understood{by}"
        if not sentence[: match.start()].strip():
            said = said[:1].upper() + said[1:]
        yield Change(match.start(), match.end(), said, 5_000)
    for match in _BELOW_GRADE.finditer(sentence):
        if touches(found, *match.span()):
            acts = re.search(
                r"\b(?:he|she|they|student)\s+\w|^(?:[A-Z][\w'’-]*)\s+(?:is|was|reads?|scored|writes?|does)\b",
                sentence[: match.start()],
                re.IGNORECASE,
            )
            need = " and needs support to reach grade level" if acts else ", an area of need"
            yield Change(match.start(), match.end(), need, 5_000)
    for pattern, said in _FRAMES:
        for match in pattern.finditer(sentence):
            if touches(found, *match.span()):
                form = form_of(match.group(), sentence[: match.start()])
                new = match.expand(Slots(match.group(), form).filled(said))
                if said.endswith(r" with \1") and match[1] and not match.start():
                    new = new.removesuffix(match[1]) + match[1][0].lower() + match[1][1:]
                yield Change(match.start(), match.end(), new, 5_000)
