"""Kind or careful words that change what was said: a refusal told as inability, a gap told as nearly closed.

A rule names what the rewrite says, and what of the original makes it wrong or allows it. Rules are read on
whole texts, because the words that give them their right may stand in another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.facts_terms import Reading
from assistant.types import FidelityItem

_KIN = r"family|parents?|mother|mom|father|dad|grand\w+|brother|sister|divorce|move|accident|birth"
_AIDS = r"support\w*|help\w*|assist\w*|prompt\w*|supervis\w*|scaffold\w*|cue\w*|remind\w*|guid\w*"


@dataclass(frozen=True, slots=True)
class _Rule:
    """`said` in the rewrite is wrong where the original has `given` ("": any) and not `allowed`."""

    kind: str
    reason: str
    said: str
    allowed: str
    given: str = ""

    def breach(self, before: str, after: str) -> re.Match[str] | None:
        """The words of `after` that break the rule."""
        match = re.search(self.said, after, re.IGNORECASE)
        if match is None or not re.search(self.given, before, re.IGNORECASE):
            return None
        return None if re.search(self.allowed, before, re.IGNORECASE) else match


_RULES = (
    _Rule(
        kind="claim",
        reason="what the student refuses became what the student is not able to do",
        given=r"\brefus\w+|\bwon['’]t\b|\bdefian\w+",
        said=r"\b(?:not able|unable|inability|cannot|can['’]t|ha(?:s|ve|ving) (?:trouble|difficulty))\b",
        allowed=r"\b(?:not able|unable|inability|cannot|can['’]t|trouble|difficult\w*|struggl\w+|hard)\b",
    ),
    _Rule(
        kind="claim",
        reason="the original does not say that it is near",
        said=r"\b(?:near(?:ly|ing)?|close to|almost|approaching|just (?:below|under|short of))\b"
        r"(?: (?:at|on|the|his|her|their|a)){0,2} "
        r"(?:grade|benchmark|average|age|level|target|norm|peers)",
        allowed=r"\b(?:near\w*|close|almost|approach\w*|just|slightly)\b",
    ),
    _Rule(
        kind="need",
        reason="a delay became growth",
        given=r"\b(?:delay(?:s|ed)?|impair(?:ed|ment)|disorder(?:ed)?)\b",
        said=r"\b(?:is|are) (?:still )?(?:developing|emerging|growing|progressing|coming along)\b",
        allowed=r"\b(?:developing|emerging|growing|progressing)\b",
    ),
    _Rule(
        kind="claim",
        reason="a level that was set became the student's own",
        given=r"\b(?:grade[- ]level|(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)[- ]grade)\b",
        said=r"\bat (?:his|her|their) "
        r"(?:own|instructional|independent|reading|current|present) (?:\w+ )?level\b",
        allowed=r"\b(?:own|instructional|independent|ability|current|present)\b",
    ),
    _Rule(
        kind="claim",
        reason="the original tells of no progress",
        said=r"\b(?:made|making|makes|shown|showing) (?:\w+ ){0,3}(?:progress|growth|gains|improvement)\b"
        r"|\bhas (?:grown|improved|come a long way|come far)\b",
        allowed=r"\b(?:progress\w*|grow\w*|grew|gain\w*|improv\w*|increas\w*|rose|risen|better|now)\b"
        r"|\b(?:up|went) from\b|\bfrom \w+%? to\b",
    ),
    _Rule(
        kind="prompt",
        reason="the original gives no such help",
        given=r"\bwill\b",
        said=r"\bwith (?:(?:some|adult|extra|more|added|staff|teacher|peer) )?"
        r"(?:support|help|assistance|prompting|supervision)\b(?! (?:of|with)\b)",
        allowed=rf"\b(?:{_AIDS}|adult|aide|staff)\b",
    ),
    _Rule(
        kind="cause",
        reason="the original gives no cause",
        said=rf"\bsince (?:the|his|her|their) (?:{_KIN})\b",
        allowed=r"\b(?:since|after|because|due to)\b",
    ),
    _Rule(
        kind="need",
        reason="makes the need smaller than the original does",
        given=r"\b(?:constant(?:ly)?|always|continuous(?:ly)?|all day|at all times)\b",
        said=r"\b(?:some|occasional(?:ly)?|a little|at times|sometimes) (?:\w+ )?"
        r"(?:support|help|assistance|prompt\w*|supervision|reminders?|redirection)\b",
        allowed=r"\b(?:some|occasional\w*|sometimes|little|at times)\b",
    ),
    _Rule(
        kind="setting",
        reason="another place is left",
        given=r"\b(?:leav\w+|left|out of|stay\w* in) (?:his|her|their) (?:seat|chair|spot|desk)\b",
        said=r"\b(?:leav\w+|left|exit\w*) (?:the|his|her|their) (?:class)?(?:room|building|campus|area)\b",
        allowed=r"\b(?:room|classroom|building|campus|area|elop\w*|ran|runs?|outside)\b",
    ),
    _Rule(
        kind="claim",
        reason="what the student will say became what the student will hear",
        given=r"\b(?:will|to) (?:correctly )?(?:produc|pronounc|articulat)\w*",
        said=r"\bwill (?:correctly )?(?:identify|recogni[sz]e|hear|discriminate|point to|listen)\b",
        allowed=r"\b(?:identif|recogni|hear|discriminat|point|listen)\w*",
    ),
)


def kinder_than_said(
    before: Reading, after: Reading, strengths: Sequence[Reading] = ()
) -> list[FidelityItem]:
    """Words of the rewrite that make a need or an expectation another one, in a kind or a careful way."""
    told = " ".join(reading.text for reading in strengths).lower()
    found: list[FidelityItem] = []
    for rule in _RULES:
        match = rule.breach(before.text, after.text)
        if match and match.group().lower() not in told:
            start, end = match.span()
            found.append(
                FidelityItem(kind=rule.kind, text=match.group(), start=start, end=end, reason=rule.reason)
            )
    return found
