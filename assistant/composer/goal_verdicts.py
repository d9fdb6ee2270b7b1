"""A goal that asks a student to be less of what they are called: "be less bossy", "not be so disorganized".

The verdict goes, and the need it names is the act: "less bossy" asks to "get better at getting along", "not
be rude" to "get along", so that a firm goal stays firm. Where no need is named a blank asks for the act. What
people see and hear is asked by the goal's own blanks (knowledge_facts B4.1, B6).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.composer.judgement import named_once
from assistant.composer.morphology import base_of_gerund
from assistant.composer.questions import INSTEAD_BLANK
from assistant.composer.rewording import Rewording, plain

_LESS = (
    r"(?:not\s+(?:be|act)\s+(?:so\s+|as\s+|such\s+)?|(?:be|become|act)\s+(?:a\s+lot\s+|much\s+)?less\s+|"
    r"(?:stop|quit|avoid|cease|refrain\s+from)\s+being\s+(?:so\s+|such\s+)?)"
)
_WHO = r"(?:student|reader|writer|speller|listener|learner|worker|teammate|partner|classmate|friend|speaker)"


@dataclass(frozen=True, slots=True)
class KindAct:
    """What stands in place of the first `length` characters of an act."""

    length: int
    words: str


def kind_act(act: str, rewording: Rewording | None) -> KindAct | None:
    """The act of a goal that only asks to be less of something judged, said by the need it names; or None.

    Args:
        act: The act and what follows it in its sentence: "be less bossy with her friends".
        rewording: Holds the judging words and what each needs support with.
    """
    found = _pattern(rewording).match(act) if rewording else None
    if rewording is None or found is None:
        return None
    if found["who"]:
        article = "an" if found["who"][0] in "aeiou" else "a"
        return KindAct(found.end("who"), f"{INSTEAD_BLANK} as {article} {found['who']}")
    topics = rewording.topics_of(found["words"])
    better = _BETTER.search(found["less"]) is not None
    if found["toward"]:
        names = {
            rewording.plain_words.get(plain(word), "") for word in rewording.quality.findall(found["words"])
        }
        toward = rewording.prompts[names.pop()].toward if len(names) == 1 and "" not in names else ""
        return KindAct(found.end("toward"), _as_act(toward, better)) if toward.endswith(_NEAR) else None
    telling = [topic for topic in topics if topic != "behavior"]  # "get better at behavior" names no skill
    return KindAct(found.end("words"), _as_act(named_once(topics), better) if telling else INSTEAD_BLANK)


def _as_act(topic: str, better: bool) -> str:
    """ "be less rude" asks for more of it, "stop being rude" for the thing itself: "get along"."""
    first, _, rest = topic.partition(" ")
    base = base_of_gerund(first) if first.endswith("ing") else ""
    several = re.search(r",|\band\b", rest)
    return f"get better at {topic}" if better or not base or several else f"{base} {rest}".strip()


_BETTER = re.compile(r"\bless\b", re.IGNORECASE)
_NEAR = (" with", " toward")  # "getting along with", "behavior toward"


@lru_cache(maxsize=4)
def _pattern(rewording: Rewording) -> re.Pattern[str]:
    word = rewording.quality.pattern
    more = rf"(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:(?:so|less)\s+)?{word})*"
    return re.compile(
        rf"(?P<less>{_LESS})(?:an?\s+(?={word}\s+{_WHO}\b))?(?P<words>{word}{more})(?:\s+(?P<who>{_WHO})\b)?"
        r"(?P<toward>\s+(?:to|toward|towards|with)\b)?(?!\s+(?:about|of|over|that|than|by|(?:and|but|or)\s+(?:be|more|\w+er))\b)(?=[\s.,;]|$)",
        re.IGNORECASE,
    )
