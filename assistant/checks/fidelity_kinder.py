"""Kind words that change what was said: a refusal told as inability, a gap told as nearly closed.

Each rule is a pair of patterns: what the rewrite says, and what of the original would allow it. They are
read on whole texts, because the words that give a rule its right may stand in another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.facts_terms import Reading
from assistant.types import FidelityItem

_HELP = r"(?:support|help|assistance|prompting|supervision)"

# (kind, what the original has, what the rewrite says, what in the original allows it, reason)
_RULES: tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str], str], ...] = tuple(
    (kind, *(re.compile(pattern, re.IGNORECASE) for pattern in patterns), reason)
    for kind, patterns, reason in (
        (
            "claim",
            (
                r"\brefus\w+|\bwon['’]t\b|\bdefian\w+",
                r"\b(?:not able|unable|inability|cannot|can['’]t|(?:has|have|having) (?:trouble|difficulty))\b",
                r"\b(?:not able|unable|inability|cannot|can['’]t|trouble|difficult\w*|struggl\w+|hard)\b",
            ),
            "what the student refuses became what the student is not able to do",
        ),
        (
            "claim",
            (
                r"",
                r"\b(?:near(?:ly|ing)?|close to|almost|approaching|just (?:below|under|short of))\b"
                r"(?: (?:at|on|the|his|her|their|a)){0,2} (?:grade|benchmark|average|age|level|target|norm|peers)",
                r"\b(?:near\w*|close|almost|approach\w*|just|slightly)\b",
            ),
            "the original does not say that it is near",
        ),
        (
            "need",
            (
                r"\b(?:delay(?:s|ed)?|impair(?:ed|ment)|disorder(?:ed)?)\b",
                r"\b(?:is|are) (?:still )?(?:developing|emerging|growing|progressing|coming along)\b",
                r"\b(?:developing|emerging|growing|progressing)\b",
            ),
            "a delay became growth",
        ),
        (
            "claim",
            (
                r"\b(?:grade[- ]level|(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth)[- ]grade)\b",
                r"\bat (?:his|her|their) (?:own|instructional|independent|reading|current|present) (?:\w+ )?level\b",
                r"\b(?:own|instructional|independent|ability|current|present)\b",
            ),
            "a level that was set became the student's own",
        ),
        (
            "claim",
            (
                r"",
                r"\b(?:made|making|makes|shown|showing) (?:\w+ ){0,3}(?:progress|growth|gains|improvement)\b"
                r"|\bhas (?:grown|improved|come a long way|come far)\b",
                r"\b(?:progress\w*|grow\w*|grew|gain\w*|improv\w*|increas\w*|rose|risen|up from|better|went from)\b"
                r"|\bfrom \w+%? to\b|\bnow\b",
            ),
            "the original tells of no progress",
        ),
        (
            "prompt",
            (
                r"\bwill\b",
                rf"\bwith (?:(?:some|adult|extra|more|added|staff|teacher|peer) )?{_HELP}\b(?! (?:of|with)\b)",
                r"\b(?:support\w*|help\w*|assist\w*|prompt\w*|supervis\w*|scaffold\w*|cue\w*|remind\w*|adult|aide|"
                r"staff|guid\w*)\b",
            ),
            "the original gives no such help",
        ),
        (
            "cause",
            (
                r"",
                r"\b(?:ever )?since (?:the|his|her|their) (?:family|parents?|mother|mom|father|dad|grand\w+|brother"
                r"|sister|divorce|move|accident|birth)\b",
                r"\bsince\b|\bafter\b|\bbecause\b|\bdue to\b",
            ),
            "the original gives no cause",
        ),
        (
            "need",
            (
                r"\b(?:constant(?:ly)?|always|continuous(?:ly)?|all day|at all times)\b",
                r"\b(?:some|occasional(?:ly)?|a little|at times|sometimes) (?:\w+ )?"
                r"(?:support|help|assistance|prompt\w*|supervision|reminders?|redirection)\b",
                r"\b(?:some|occasional\w*|sometimes|little|at times)\b",
            ),
            "makes the need smaller than the original does",
        ),
        (
            "setting",
            (
                r"\b(?:leav\w+|left|out of|stay\w* in) (?:his|her|their) (?:seat|chair|spot|desk)\b",
                r"\b(?:leav\w+|left|exit\w*) (?:the|his|her|their) (?:class)?(?:room|building|campus|area)\b",
                r"\b(?:room|classroom|building|campus|area|elop\w*|ran|runs?|outside)\b",
            ),
            "another place is left",
        ),
        (
            "claim",
            (
                r"\b(?:will|to) (?:correctly )?(?:produc|pronounc|articulat)\w*",
                r"\bwill (?:correctly )?(?:identify|recogni[sz]e|hear|discriminate|point to|listen)\b",
                r"\b(?:identif|recogni|hear|discriminat|point|listen)\w*",
            ),
            "what the student will say became what the student will hear",
        ),
    )
)


def kinder_than_said(
    before: Reading, after: Reading, strengths: Sequence[Reading] = ()
) -> list[FidelityItem]:
    """Words of the rewrite that make a need or an expectation another one, in a kind or a careful way."""
    told = " ".join(reading.text for reading in strengths).lower()
    found: list[FidelityItem] = []
    for kind, given, said, allowed, reason in _RULES:
        match = said.search(after.text)
        if (
            match
            and given.search(before.text)
            and not allowed.search(before.text)
            and match.group().lower() not in told
        ):
            found.append(
                FidelityItem(
                    kind=kind, text=match.group(), start=match.start(), end=match.end(), reason=reason
                )
            )
    return found
