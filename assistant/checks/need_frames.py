"""What a team tells plainly as hard or not there yet, without a verdict: "gets stuck on [long words]".

Nobody is judged by such a clause, so the linter is silent; what it names is a need all the same, beside
whatever is planned (34 CFR 300.320(a)(1)). The sentences are in knowledge/language/need_frames.txt: those
after which the need stands, those before which it stands, and those that tell it only of what can be learned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from assistant.checks.gates import GatedPattern
from assistant.checks.line_lists import read_lists
from assistant.checks.need_skills import SkillNames, skill_from
from assistant.checks.need_words import skill_words
from assistant.checks.needs_of_others import LEARNERS
from assistant.checks.needs_past import is_no_need_now
from assistant.checks.strength_clauses import Clause
from assistant.checks.wording import LazyPattern, any_of, words_of
from assistant.settings import data_folder
from assistant.types import Span

_FILLERS = ("family", "child", "much", "upset", "about", "some", "good", "is", "the", "top")
_LISTS = ("plainly hard", "whoever tells", *_FILLERS, "not there", "not there of a skill")


def _frames(name: str) -> str:
    """A pattern of any wording of a list, each {NAME} in it replaced by the wordings of that list."""
    lists: Mapping[str, tuple[str, ...]] = read_lists(
        data_folder("knowledge") / "language" / "need_frames.txt", _LISTS
    )

    def filled() -> Iterator[str]:
        for wording in lists[name]:
            for inner in _FILLERS:
                wording = wording.replace(f"{{{inner.upper()}}}", f"(?:{'|'.join(lists[inner])})")
            yield wording

    return any_of(filled())


# A subject of up to nine words that is no person and opens no "when".
_SUBJECT = (
    r"(?P<need>(?!(?i:when|if|because|since|as|so|while|he|she|they|it|this|that|these|those|there|who|which|what|where|how|i|we|you"
    r"|anything|everything|something|nothing|nobody|without|with|after|before|during|compared|based|given|due|unlike|despite|no|at|in|on|during|for|from|by)\b)"
    r"(?:(?!(?i:when|if|that|who|which|does|did|do|is|are|was|were|can|will|has|have|had|not|he|she|they)\b)"
    r"[\w/“\"(-][\w'’/,)”\"-]{0,30}\s{1,5}){0,9}?[\w/-][\w'’/)”\"-]{0,30})\s{1,5}(?:skills?\s{1,5})?"
)
_HARD = GatedPattern(lambda: rf"\b(?<!-)(?:{_frames('plainly hard')})\b\s*")
_WHOEVER = GatedPattern(lambda: rf"\b(?<!-)(?:{_frames('whoever tells')})\b\s*")
# "reads aloud only when a friend does": what stands before "only" is not there otherwise.
_ONLY = GatedPattern(
    r"(?P<need>(?!(?:is|was|are|has|had|been)\b)[a-z][^.;:!?\n]{3,80}?),?\s+only\s+(?:when|if|with|after|by)\s"
)
_NOT_THERE = GatedPattern(lambda: rf"{_SUBJECT}(?:{_frames('not there')})\b(?!-)", flags=0)
_NOT_THERE_SKILL = GatedPattern(lambda: rf"{_SUBJECT}(?:{_frames('not there of a skill')})\b(?!-)", flags=0)
# "is hard to miss", "was too hard for everyone in the group"
IS_PRAISE = LazyPattern(
    r"\s+(?:to\s+)?(?:miss|beat|top|ignore|match|fool|catch)\b|\s+for\s+(?:(?:almost|nearly)\s+)?(?:every|any|us|me|the\s+(?:whole|class|group)|most|staff)"
)
# "does not get confused", "no longer avoids", "rarely loses focus"
_DENIED = LazyPattern(
    r"(?:\b(?:not|never|no\s+longer|without|rarely|seldom|hardly|no|if|to|anyone\s+who|nor|neither)|n['’]t)\s+(?:\w{2,15}\s+)?$"
)
_MENDED = LazyPattern(
    r"\b(?:no\s+longer|not\s+anymore|less\s+often\s+than|used\s+to|last\s+year|in\s+the\s+past|when\s+(?:he|she|they)\s+was)\b"
)
_OPENS = LazyPattern(
    r",\s+(?:and\s+)?|\b(?:says?|reports?|said|reported|notes?|noted|shared|shares|states?|feels?|thinks?|found|means|because|since|though|although|while|so|as|I['’]d\s+say|believes?)\s+(?:to\s+me\s+)?(?:that\s+)?|:\s+"
)


def subject_told(text: str, clause: Clause, skills: SkillNames) -> Span | None:
    """The skill a clause is about and calls hard or not there yet: "[Spacing] varies from day to day".

    Args:
        text: The whole text.
        clause: A clause about the student.
        skills: Names of what can be taught.
    """
    there = clause.heads
    if not _NOT_THERE.may(there) and not _NOT_THERE_SKILL.may(there):
        return None
    for start in subject_starts(text, clause):
        for frame, fits in ((_NOT_THERE, can_be_need), (_NOT_THERE_SKILL, _is_skill)):
            found = frame.match(text, start, clause.end)
            if found and IS_PRAISE.match(text, found.end(), clause.end):
                continue
            if found and fits(text, found.start("need"), found.end("need"), skills):
                return Span.of(text, found.start("need"), _with_examples(text, found, clause.end))
    return None


def told_plainly(text: str, clause: Clause, *, of_another: bool) -> Span | None:
    """What a clause tells as hard: "gets confused by [two-step problems]", "It is hard for Ana to [wait]".

    Args:
        text: The whole text.
        clause: A clause.
        of_another: Whether somebody other than the student acts in it.
    """
    frames = (_WHOEVER,) if of_another else (_WHOEVER, _HARD)
    for frame in frames:
        if named := _after(frame, text, clause):
            return named
    only = not of_another and _ONLY.may(clause.heads) and _ONLY.match(text, clause.act, clause.end)
    return Span.of(text, only.start("need"), only.end("need")) if only else None


def _after(frame: GatedPattern, text: str, clause: Clause) -> Span | None:
    if not frame.may(clause.heads) or _MENDED.search(text, clause.start, clause.end):
        return None
    for found in frame.finditer(text, clause.start, clause.end):
        if is_no_need_now(text, clause.start, found.start(), clause.end):
            continue
        if _DENIED.search(text, clause.start, found.start()) or _ANYTHING.match(
            text, found.end(), clause.end
        ):
            continue
        if named := skill_from(text, found.end(), clause.end):
            return named
    return None


def _with_examples(text: str, found: re.Match[str], end: int) -> int:
    """Where the need ends: "Reading is an area of need, [specifically vocabulary]" goes on."""
    return end if _NAMELY.match(text, found.end(), end) else found.end("need")


def subject_starts(text: str, clause: Clause) -> Iterator[int]:
    """Where in a clause a subject may begin: "Ana says that [math] is hard", "At home, [bed] is"."""
    yield clause.start
    for found in _OPENS.finditer(text, clause.start, clause.end):
        yield found.end()


def can_be_need(text: str, start: int, end: int, skills: SkillNames) -> bool:
    """Whether the subject of "... is still rough" may be a need: no person, and "the" only before a skill."""
    words = text[start:end].split()
    low = words[-1].lower()
    if (
        not {low, low.removesuffix("s")}.isdisjoint(LEARNERS | THINGS)
        or (low in _ALONE and len(words) < 3)
        or words[0].lower() in _OFTEN
    ):
        return False
    if _MENTIONED.match(text, start, end) or (len(words) == 1 and words[0][0].isupper()):
        return _is_skill(text, start, end, skills)
    return True


def _is_skill(text: str, start: int, end: int, skills: SkillNames) -> bool:
    """Whether it can be learned: it holds the name of a skill, or is an act ("Waiting in line")."""
    act = text[start:end].split()[0].lower()
    words = {word.lower() for word in text[start:end].split()}
    learned = bool(words & skill_words()) or skills.first(text, start, end) is not None
    return learned or (act.endswith("ing") and len(act) > 5)


# What is taught with, and is itself nothing to learn.
THINGS = words_of(
    "program curriculum series textbook workbook worksheet app website checklist scale inventory printer "
    "device"
)
_ALONE = words_of(
    "he she they it this that these those there i we you one each both all some none many most students work"
)
_OFTEN = words_of("too very so not never no any every more less")
_ANYTHING = LazyPattern(
    r"(?:every|any\w*|nothing|(?:his|her|their)\s+own|the\s+(?:drop|family|team|school|teacher|bus)|me|us|you)\b"
)
_NAMELY = LazyPattern(
    r"(?:\s+[\w'’]+){0,4},?\s+(?:specifically|particularly|especially|including|namely|mainly|such\s+as)\b"
)
_MENTIONED = LazyPattern(r"(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Ii]ts|[Tt]his|[Tt]hat|[Tt]hese)\s")
