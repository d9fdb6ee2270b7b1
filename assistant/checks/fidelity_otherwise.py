"""Honest words in a dishonest place: refusals told as effort, leave as duty, absence as a beginning.

A rule names what of the original makes the rewrite wrong (`given`), what the rewrite says (`said`), and what
would allow it: `allowed` in the original, `still` in the rewrite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.facts_terms import Reading
from assistant.checks.fidelity_words import Cover
from assistant.checks.wording import LazyPattern, words_of
from assistant.types import FidelityItem

_AID = r"(?:support|help|assist|prompt|supervis|scaffold|cue|remind|guid|model|coach|hand[ -]over)\w*"
_DENIES = (
    r"\b(?:not|never|no|cannot|nothing|none|without|unable|refus\w+|declin\w+|resist\w*|avoid\w*|oppos\w+"
    r"|reject\w*|unwilling|opts?|says no)\b|n['’]t\b"
)
_PEERS = r"(?:class|classmates?|peers?|students?|children|kids|pupils|grade|others|friends|age)"
_NEVER = r"(?!)"
_OUSTING = words_of("without unless until before") | {"instead of", "rather than"}
_REACH = 5  # tokens from such a word to the strength


@dataclass(frozen=True, slots=True)
class _Rule:
    """One way of saying something else."""

    kind: str
    reason: str
    given: LazyPattern
    said: LazyPattern
    allowed: LazyPattern
    still: LazyPattern


def _rule(
    kind: str, reason: str, *, given: str, said: str, allowed: str = _NEVER, still: str = _NEVER
) -> _Rule:
    return _Rule(kind, reason, *(LazyPattern(one) for one in (given, said, allowed, still)))


_RULES = (
    _rule(
        "claim",
        "what the student refuses became what the student works at",
        given=r"\brefus(?:es?|ed|ing|al)\b|\bwon['’]t\b|(?<!goal: )\b(?:he|she|they) will not\b"
        r"|^\w+ will not\b",
        said=r"\b(?:is|are) (?:now |still |also )?(?:working on|learning to|trying to|practicing"
        r"|beginning to|starting to|growing in|building|developing)\b",
        allowed=r"\b(?:working on|learning|trying|practic\w+)\b",
        still=_DENIES,
    ),
    _rule(
        "claim",
        "what the student does not do became a beginning",
        given=r"\b(?:not|never|no|cannot|unable|n['’]t)\b|n['’]t\b",
        said=r"\b(?:is|are) (?:now |just )?(?:emerging|beginning|starting to|coming along)\b"
        r"|\b(?:has|have) (?:begun|started)\b",
        allowed=r"\b(?:emerg\w+|beg[iau]n\w*|start\w*|some|sometimes|few|only|inconsisten\w+|without|unless"
        r"|until)\b",
        still=_DENIES,
    ),
    _rule(
        "claim",
        "what the student is learning became learned",
        given=r"\w",
        said=r"\b(?:has|have) (?:now |already )?(?:learned|learnt|mastered)\b|\bno longer learning\b",
        allowed=r"\b(?:learned|learnt|master\w*|knows?)\b",
    ),
    _rule(
        "claim",
        "what may be became what will be",
        given=r"(?-i:\bmay\b)|\bis allowed to\b|\bcan choose\b",
        said=r"\b(?:will|must|has to|have to)\b",
        allowed=r"\b(?:will|must|has to|have to|shall|goal|objective|required?|needs? to)\b|['’]ll\b",
        still=r"(?-i:\bmay\b)|\ballow\w*|\bcan\b|\boption\w*|\bchoose\b|\bwill be (?:able|allowed|given)\b",
    ),
    _rule(
        "claim",
        "what must be became what may be",
        given=r"\b(?:must|shall|has to|have to|is required to|are required to|at all times)\b",
        said=r"(?-i:\bmay\b)|\b(?:might|could|can have|is able to have|is welcome to)\b",
        allowed=r"(?-i:\bmay\b)|\b(?:might|could)\b",
        still=r"\b(?:must|shall|has to|have to|requir\w+|always|at all times|needs?)\b",
    ),
    _rule(
        "claim",
        "the original does not compare the student with others",
        given=r"\w",
        said=rf"\b(?:as (?:well|good|fast|quickly|much|many|often) as|(?:better|faster|more|higher) than"
        rf"|ahead of|on par with|just like|the same as|along with) (?:\w+ ){{0,3}}{_PEERS}\b",
        allowed=rf"\b(?:than|compar\w+|average|norms?|like|same|par|ahead|as (?:well|good|much|many) as"
        rf"|{_PEERS})\b",
    ),
    _rule(
        "claim",
        "the original does not say that it is most of the time",
        given=r"\b(?:hard time|trouble|difficult\w*|struggl\w+|can(?:not|['’]t)|does not|doesn['’]t|unable"
        r"|poor\w*)\b",
        said=r"\b(?:for |in |during |through )?(?:most of|much of|nearly all|almost all|the majority of)\b"
        r"|\busually\b"
        r"|\bmost (?:days|times|lessons|of the time)\b",
        allowed=r"\b(?:most\w*|much|major\w*|usual\w*|general\w*|often|typical\w*|nearly|almost|rare\w*"
        r"|seldom|few|some"
        r"|sometimes|mainly|inconsisten\w+|half|unless|until|except)\b|\d ?%|\bpercent\b|\d of \d|\bout of\b",
    ),
    _rule(
        "claim",
        "what the student will do became what was done",
        given=r"\bwill\b(?! not)",
        said=r"\b(?:has|have) (?!not|been|a |an |the |difficult|trouble)(?:already |now )?\w+ed\b",
        allowed=r"\b(?:has|have|had)\b",
        still=r"\b(?:will|shall|goal|objective|target|expected|aim\w*|to)\b|['’]ll\b",
    ),
    _rule(
        "claim",
        "the strength became a hindrance",
        given=r"\bwill\b",
        said=r"\b(?:even (?:if|when|though)|as (?:though|if) (?:he|she|they)|despite|in spite of"
        r"|regardless of|no matter|whether or not)\b",
        allowed=r"\b(?:even|as (?:though|if)|despite|spite|regardless|no matter|whether|although|though)\b",
    ),
    _rule(
        "claim",
        "what went down became what went up",
        given=r"\b(?:dropp?(?:s|ed|ing)?|f[ae]ll(?:s|en|ing)?|slipp?(?:s|ed|ing)?|declin(?:es|ed|ing)"
        r"|decreas(?:es|ed|ing)|"
        r"went down|worsened|regressed)\b(?: \w+){0,2} (?:from|to)\b",
        said=r"\b(?:ris(?:es|en|ing)|rose|improv(?:es|ed|ing)|climb(?:s|ed|ing)|grew|grown|went up"
        r"|increased|gained)\b"
        r"(?: \w+){0,2} (?:from|to)\b",
        allowed=r"\b(?:ris(?:es|en|ing)|rose|improv\w*|climb\w*|grew|grown|went up|increas\w*|gain\w*)\b",
        still=r"\b(?:dropp?\w*|fall\w*|fell|slipp?\w*|declin\w*|decreas\w*|down|worse\w*|regress\w*|lower)\b",
    ),
    _rule(
        "scope",
        "one of them became all of them",
        given=r"\bthe (?:first|last|second|final)\b(?! (?:\w+ )?(?:quarter|semester|trimester|grade|half"
        r"|week|month|day|"
        r"period|term|marking|name|report|bell))",
        said=r"\b(?:each|every|all)\b(?: (?:one|of (?:them|these|those|the)))?",
        allowed=r"\b(?:each|every|all)\b",
        still=r"\b(?:first|last|second|final|1st|2nd|one|start|beginning|end)\b",
    ),
)
# Two ways at once, of which the rewrite may keep only one.
_BOTH_WAYS = re.compile(
    r"\b(up|in|on|to|forward|left|front|before|inside) and (down|out|off|from|back(?:ward)?s?|right|back"
    r"|after|outside)\b",
    re.IGNORECASE,
)
_WITH_AID = re.compile(rf"\bwith (?:\w+ ){{0,2}}?({_AID})\b", re.IGNORECASE)
_ANY_AID = re.compile(rf"\b{_AID}|\bneed|\btogether\b|\bbeside\b|\bnext to\b", re.IGNORECASE)
_WITH_SOMEBODY = re.compile(r"\bwith (?:an?|the|his|her|their) \w+|\bwhen (?:an?|the|some)", re.IGNORECASE)


def told_otherwise(before: Reading, after: Reading, strengths: Sequence[Reading] = ()) -> list[FidelityItem]:
    """What the rewrite turns into something else though its words are the original's.

    Args:
        before: the original.
        after: the rewrite.
        strengths: what the rewrite may draw on; their own words are not held against it.
    """
    return [
        *_rules_broken(before, after, strengths),
        *_in_the_way(before, after, strengths),
        *_one_way_gone(before, after),
        *_aid_gone(before, after),
    ]


def _rules_broken(before: Reading, after: Reading, strengths: Sequence[Reading]) -> Iterator[FidelityItem]:
    told = " ".join(reading.text for reading in strengths).lower()
    for rule in _RULES:
        match = rule.said.search(after.text)
        if match is None or match.group().lower() in told:
            continue
        if not rule.given.search(before.text) or rule.allowed.search(before.text):
            continue
        if not rule.still.search(_sentence_at(after, match.start())):
            yield _item(rule.kind, after.text, *match.span(), rule.reason)


def _sentence_at(reading: Reading, start: int) -> str:
    """The sentence of a place in the text."""
    sentence = next((token.sentence for token in reading.tokens if token.end > start), 0)
    here = [token for token in reading.tokens if token.sentence == sentence]
    return reading.text[here[0].start : here[-1].end] if here else ""


def _in_the_way(before: Reading, after: Reading, strengths: Sequence[Reading]) -> Iterator[FidelityItem]:
    """ "instead of drawing cats, he will write": the strength has to stop."""
    given = Cover(strengths)
    own = before.words.union(*(strength.words for strength in strengths))  # "reads before bed"
    for index, token in enumerate(after.tokens):
        low = f"{token.low} {after.tokens[index + 1].low}" if index + 1 < len(after.tokens) else token.low
        if not (low in _OUSTING or token.low in _OUSTING) or token.low in own:
            continue
        if "will" not in after.words_of(token.sentence):
            continue
        governed = [
            term
            for term in after.terms_from(index + 1, index + _REACH)
            if term.sentence == token.sentence and term.kind not in ("name", "person") and given.holds(term)
        ]
        if governed:
            end = governed[-1].end
            yield _item("claim", after.text, token.start, end, "the strength is told to be in the way")


def _one_way_gone(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "walks up and down the stairs" as "walks up the stairs"."""
    for match in _BOTH_WAYS.finditer(before.text):
        ways = [way.lower() for way in match.groups()]
        if sum(way in after.words for way in ways) == 1 and "both" not in after.words:
            yield _item("claim", before.text, *match.span(), "one of two ways is gone")


def _aid_gone(before: Reading, after: Reading) -> Iterator[FidelityItem]:
    """ "can line up with support" as "can line up"."""
    match = _WITH_AID.search(before.text)
    if match is None or _ANY_AID.search(after.text):
        return
    if len(_WITH_SOMEBODY.findall(after.text)) <= len(_WITH_SOMEBODY.findall(before.text)):
        yield _item("support", before.text, *match.span(), "the help is gone")


def _item(kind: str, text: str, start: int, end: int, reason: str) -> FidelityItem:
    return FidelityItem(kind=kind, text=text[start:end], start=start, end=end, reason=reason)
