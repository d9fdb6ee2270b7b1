"""A clause that no table says better, said anew by its structure: who it is about, the verdict, the rest.

"Her memory is like a sieve" -> "Her memory is an area of need", "goes blank when the picture is gone" ->
"needs support when the picture is gone", "Nothing gets through to him" -> "He needs support with [...]".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.checks.wording import words_of
from assistant.composer.belongings import to_keep_organized
from assistant.composer.flagged_clause import (
    BLANK,
    FlaggedClause,
    flagged_clause,
    has_verb,
    is_past,
    is_plural,
    is_verb,
    opens_with_verb,
)
from assistant.composer.learner import Learner
from assistant.composer.slots import how_often
from assistant.composer.support_words import (
    FINITE,
    FUNCTION_WORDS,
    MOTIVE,
    RANKING,
    Kept,
    about_words,
    last_phrase,
    occasion_of,
    support_of,
)
from assistant.composer.verbs import is_base_act, is_third

_WHOLE_SUBJECTS = re.compile(
    r"(?:there\s+(?:is|are|was|were|has\s+been|have\s+been)|it\s+(?:is|was|takes)|it['’]s|i\s+am|"
    r"i['’]m|we\s+are|this\s+is|that\s+is)\s+$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|i|the student|student)\b", re.IGNORECASE)
_LEADS = re.compile(
    r"^(?:(?:honestly|frankly|realistically|basically|overall|in short|to be frank|to put it kindly|"
    r"to be honest|but|and|so|again|also),?\s+)+",
    re.IGNORECASE,
)
_NONE_OF = words_of("zero no none little without")
_DROPS = words_of("like with without as than even not next unlike just only despite especially")
_PEOPLE = re.compile(
    r"\b(?:mom|mother|dad|father|kids?|peers?|others?|people|staff|teachers?|aide|we|you|i|no\s+one|"
    r"nobody|everyone|adults?|"
    r"classmates|children|students|parents?|grandma|family|everybody|anyone|strangers|listeners|visitors|friends|cousins|school|sub|subs|siblings?|"
    r"brother|sister)$",
    re.IGNORECASE,
)
_CANNOT = re.compile(
    r"(?:can(?:not|['’]t|\s+barely|\s+hardly)?|do(?:es)?(?:n['’]t|\s+not)|could)\b", re.IGNORECASE
)
_DANGLES = re.compile(
    r"(?:^|\s)(?:with|without|the|an?|his|her|their|of|for|to|in|on|at|by|such)$", re.IGNORECASE
)
_LISTED = re.compile(
    r"(?:\]|\bsupport(?:\s+with\s+[\w\s]{1,60})?)(?P<joint>\s*,\s*(?:and\s+)?|\s+and\s+)(?:is\s+)?$"
)
_GRADED = re.compile(
    r"(?:\w+ly\s+|very\s+)?(?P<word>poor|weak|low|limited|inadequate|deficient|delayed|impaired|reduced|minimal|little)\s+"
    r"(?P<skill>[a-z][\w' -]{2,60})$",
    re.IGNORECASE,
)
_NO_ONE = words_of("it that this")
# "throws himself on the floor [like a two year old]": the act is seen, the likeness is a verdict.
_SIMILE = re.compile(
    r"(?<!looks)(?<!sounds)(?<!acts)(?<!is)(?<!was)(?<!feels)(?<!behaves)(?<!runs)(?<!walks)(?<!moves)(?<!talks)"
    r"(?<!seems)(?<!writes)(?<!reads)(?<!goes)(?<!sits)\s+(?:just\s+|almost\s+)?(?:like|as\s+if|as\s+though)\s+(?:an?|the|some|his|her|he|she)\s[^,.;]{2,50}$"
)
_NOTHING = Kept()


@dataclass(frozen=True, slots=True)
class Restated:
    """A sentence said anew, and the blank that stands in it."""

    text: str
    blank: str


def restated(
    sentence: str,
    start: int,
    core_end: int,
    learner: Learner,
    blank: str,
    kept: Kept = _NOTHING,
    topic: str = "",
) -> Iterator[Restated]:
    """Wordings without the verdict at `sentence[start:end]`, the most natural one first.

    Args:
        sentence: One sentence.
        start: Where the verdict begins.
        core_end: Where the words that judge end; what follows may be its occasion ("when asked to read").
        learner: Whom the text is about.
        blank: The blank that asks what was seen, or "" where data stands near.
        kept: Words of the verdict that have to stay: the skill it names.
        topic: What the need is with where the verdict names no skill, or "".
    """
    clause = flagged_clause(sentence, start, core_end)
    if (clause.verdict + clause.tail).count('"') % 2:
        return
    if (listed := _LISTED.search(sentence[:start])) and BLANK.search(sentence):
        # "needs support [...], lazier than any other": one more verdict adds nothing to be seen.
        asked = BLANK.search(sentence, start)
        kept_blank = f" {asked.group()}" if asked and asked.group() not in clause.rest else ""
        yield Restated(f"{sentence[: listed.start('joint')]}{kept_blank}{clause.rest}", "")
    if not kept.text and (graded := _GRADED.match(clause.verdict)):
        kept = Kept(graded["skill"], graded["word"])  # "and poor attention to task" names its skill
    about = about_words(kept)
    if simile := _SIMILE.search(sentence, start, len(sentence) - len(clause.rest)):
        yield Restated(f"{sentence[: simile.start()]}{clause.rest}", "")
    tails = (clause.tail, last_phrase(clause.verdict) + clause.tail, last_phrase(clause.tail), "")
    for tail in dict.fromkeys(tails):
        occasion = occasion_of(tail) if not about else RANKING.sub("", MOTIVE.sub("", tail)).strip(" ,")
        said = support_of(about, occasion, blank, topic)
        for text in _by_role(clause, learner, said, occasion, blank):
            yield Restated(text, blank if blank and blank in text else "")
    if not about:
        yield from _without_words(clause, learner, blank)
    if blank or about:
        called = _called(learner, clause.lead)
        said = support_of(about, "", blank, topic)
        need = "need" if called.lower() in ("they", "i") else "needs"
        yield Restated(f"{clause.lead}{called} {need} {said}{clause.rest}", blank if blank in said else "")


def _by_role(clause: FlaggedClause, learner: Learner, said: str, occasion: str, blank: str) -> Iterator[str]:
    """The clause with its predicate replaced, by who or what its subject is."""
    subject = clause.subject.rstrip()
    opener = _LEADS.match(subject + " ")
    bare = subject[opener.end() :] if opener else subject
    told = re.fullmatch(r"(?:i|we|you)", bare, re.IGNORECASE) and not learner.speaks
    nobody = bare.lower() in _NO_ONE and not _is_copula(clause)
    if nobody:  # "It breaks my heart to watch Percy ..."
        said = support_of("", "", blank)
    front = subject[: len(subject) - len(bare)]
    if not bare and clause.joined and _is_about(learner, clause.lead):
        yield f"{clause.lead}{_needs(clause.lead, clause)} {said}{clause.rest}"
    elif not bare:
        yield from _without_subject(clause, learner, said)
    elif learner.is_subject(subject) and not told:
        yield f"{clause.lead}{subject} {_needs(subject, clause)} {said}{clause.rest}"
    elif (
        told
        or nobody
        or _PEOPLE.search(bare)
        or _WHOLE_SUBJECTS.fullmatch(f"{bare} {clause.auxiliary}".strip() + " ")
    ):
        if not told and _CANNOT.match(f"{clause.auxiliary}{clause.verdict}"):
            return  # "Strangers cannot follow what she says": it is not she who is to follow
        called = _called(learner, clause.lead + front)
        yield f"{clause.lead}{front}{called} {_needs(called, clause)} {said}{clause.rest}"
    elif _DANGLES.search(bare) or bare.endswith(",") or has_verb(bare):
        yield from _by_actor(clause, subject, learner, said)
    elif kept := to_keep_organized(subject, learner):
        yield f"{clause.lead}{subject[: kept[0]]}{kept[1]}{clause.rest}"
    else:
        many = is_plural(bare, clause)
        are = ("were" if many else "was") if is_past(clause) else ("are" if many else "is")
        what = "areas of need" if many else "an area of need"
        inside = f" {occasion}" if occasion else ""
        asked = f" {blank}" if blank else ""
        yield f"{clause.lead}{subject} {are} {what}{inside}{asked}{clause.rest}"


def _is_copula(clause: FlaggedClause) -> bool:
    """Whether the verdict is what something is: "It is a disaster"."""
    first = f"{clause.auxiliary} {clause.verdict}".split()[:1]
    return not first or first[0].lower() in ("is", "was", "'s", "’s", "has", "gets", "takes")


def _is_about(learner: Learner, lead: str) -> bool:
    """Whether a predicate joined to `lead` is about the student: "He reads and", "Ana, 9,", "Can't sit,"."""
    aside = (
        bool(learner.name) and re.match(rf"{re.escape(learner.name)},\s[^,]{{1,30}},\s*$", lead) is not None
    )
    return aside or learner.is_subject(lead) or opens_with_verb(lead)


def _by_actor(clause: FlaggedClause, subject: str, learner: Learner, said: str) -> Iterator[str]:
    """The verdict stands inside the predicate: "makes [poor choices]", "shouted, with [no respect]"."""
    named = rf"|{re.escape(learner.name)}" if learner.name else ""
    acting = re.search(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|student|child{named})(?=\s+[a-z])", subject)
    if acting is None:
        return
    needs = _needs(acting.group(), clause)
    if subject.rstrip().endswith((", with", ", without", " with", " without")):
        before = re.sub(r",?\s+with(?:out)?$", "", subject.rstrip())
        yield f"{clause.lead}{before} and {needs} {said}{clause.rest}"
    yield f"{clause.lead}{subject[: acting.end()]} {needs} {said}{clause.rest}"


def _without_subject(clause: FlaggedClause, learner: Learner, said: str) -> Iterator[str]:
    """A clause that opens with the verdict: a note, or a sentence whose subject is part of the verdict."""
    words = clause.verdict.split()
    first = re.sub(r"['’](?:s|re|ll|d)$", "", words[0]) if words else ""
    opening = clause.lead + clause.subject
    if _PRONOUN.fullmatch(first) or (learner.name and first == learner.name):
        yield f"{opening}{first} {_needs(first, clause)} {said}{clause.rest}"
        return
    mentions = re.search(r"\b(?:him|her|them|he|she)\b", clause.verdict) or (
        learner.name and learner.name in clause.verdict
    )
    if mentions and not is_third(first):
        called = _called(learner, opening)
        yield f"{opening}{called} {_needs(called, clause)} {said}{clause.rest}"
    elif is_third(first) or first.lower() in ("is", "has", "does") or is_base_act(first):
        yield f"{opening}{_cased('needs', first)} {said}{clause.rest}"
    if any(word.lower() in FINITE for word in BLANK.sub("", said).split()):
        return
    noun = _cased("Support" if not opening.strip() else "support", first)
    yield f"{opening}{noun} needed {said.removeprefix('support ')}{clause.rest}"


def _without_words(clause: FlaggedClause, learner: Learner, blank: str) -> Iterator[Restated]:
    """The sentence with the grading words taken out of it: "turns in sloppy work" -> "turns in work"."""
    words = clause.verdict.split()
    before = clause.lead + clause.subject + clause.auxiliary
    asked = f" {blank}" if blank else ""
    if not before.strip() or not words or learner.is_subject(clause.lead + clause.subject):
        return
    if words[0].lower() in _NONE_OF:
        if len(words) > 1:  # "- zero organization" is no organization
            needed = _cased("support needed with", words[0])
            yield Restated(
                f"{before}{needed} {' '.join(words[1:])}{clause.tail}{asked}{clause.rest}",
                blank if asked else "",
            )
    elif not is_verb(words[0]):
        for at in range(1, min(len(words), 3)):
            if words[at].lower() in FUNCTION_WORDS or words[at - 1].lower() in FUNCTION_WORDS:
                break
            noun = " ".join(words[at:])
            front = re.sub(r"\b(an?)\s+$", _article(noun), before)
            text = f"{front}{_cased(noun, words[0])}{clause.tail}{asked}{clause.rest}"
            yield Restated(text, blank if asked else "")
    if words[0].lower() in _DROPS or clause.subject.rstrip().endswith(","):
        yield Restated(f"{before.rstrip(' ,')}{clause.tail}{clause.rest}", "")


def _article(noun: str) -> str:
    return "an " if noun[:1].lower() in "aeiou" else "a "


_OF_MINE = re.compile(r"\b(?:of|about|with|by|see|hate)\s+(?:my|our)\s+\w+$", re.IGNORECASE)


def _needs(subject: str, clause: FlaggedClause) -> str:
    last = subject.split()[-1].lower() if subject.split() else ""
    often = how_often(f"{clause.auxiliary} {clause.verdict}")
    need = "need" if last in ("they", "i", "we", "you") else "needs"
    if _OF_MINE.search(subject) and re.match(r"\w+ing\b", f"{clause.auxiliary} {clause.verdict}".strip()):
        return "needing"  # "tired of my son | being lazy"
    return f"{often} {'needed' if is_past(clause) else need}".strip()


def _called(learner: Learner, opening: str) -> str:
    """What the student is called here: a name or pronoun that fits the place in the sentence."""
    pronoun = {"his": "he", "her": "she"}.get(learner.possessive, "")
    fresh = not opening.strip() or opening.rstrip()[-1:] in ".!?:;"
    if pronoun:
        return pronoun.capitalize() if fresh else pronoun
    called = learner.called or "The student"
    return called if fresh or called == learner.name else called[0].lower() + called[1:]


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new[:1].lower() + new[1:]
