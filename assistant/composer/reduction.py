"""Goals that only take something away ("will not spit"): they need a skill to put in its place.

Reduction verbs are allowed only with a replacement skill (knowledge_facts B6); the skill is never invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.goal_words import OBSERVABLE_VERBS
from assistant.checks.wording import words_of

_REDUCES = re.compile(
    r"\s*(?:(?:not|never|no longer)\b|(?:consistently |significantly |independently |begin to |work to )?"
    r"(?:stop|quit|cease|discontinue|refrain from|abstain from|avoid|decrease|lessen|eliminate|extinguish|"
    r"minimize|reduce|lower|limit|cut (?:down|back)|curb|"
    r"(?:have|display|exhibit|show|demonstrate|make|engage in|receive|get|earn)\s+"
    r"(?:no|zero|fewer|less|no more than|(?:a |an )?(?:\d+% )?(?:decrease|reduction|decline))\b))",
    re.IGNORECASE,
)
# The same words in academic work, or at a curb.
_WORK = re.compile(
    r"\s*(?:(?:reduce|lower|simplify)\s+(?:\w+\s+){0,3}(?:fractions?|ratios?|expressions?|terms|pitch|volume|voice)\b|"
    r"stop\s+(?:at|and|for|before|on|in|to|within|when|a|the|his|her|their|if|walking)\b|"
    r"avoid\s+(?:\w+\s+){0,2}(?:obstacles?|hazards?|objects|run-on|repetition)\b|"
    r"eliminate\s+(?:\w+\s+){0,3}(?:choices?|answers?|options?|variables?)\b|"
    r"(?:have|show|make|receive|get|earn)\s+(?:no|zero)\s+(?:more than\s+)?\w*\s*"
    r"(?:prompts?|reminders?|cues?|errors?|help)\b|"
    r"(?:make|show|have|demonstrate)\s+(?:fewer|less|no more)\s+than\s+\w+\s+(?:\w+\s+)?errors?\b)",
    re.IGNORECASE,
)
_REPLACED = re.compile(
    r"\b(?:instead\b|by\s+\w+ing\b|in place of\b|rather than\b|replac\w+\b|substitut\w+\b|"
    r",\s+(?:remaining|staying|asking|raising|keeping|waiting|walking|requesting|returning|choosing|following|"
    r"sitting|telling|joining|using)\b|"
    r"through the use of\b|using\s+(?:a|an|his|her|their|the|learned|taught|one|\d)\b)",
    re.IGNORECASE,
)
_AND_WILL = re.compile(r"(?:\band|,|;)\s+(?:he |she |they )?will\s+(?=\w)", re.IGNORECASE)
# "stop eloping and remain in his area": the second verb goes with "will", not with "stop". "not hit and kick"
# and "reduce hits and kicks" take both away.
_STOPS = re.compile(
    r"\s*(?:stop|quit|cease|discontinue|refrain from|abstain from|avoid|reduce|decrease|eliminate|limit)\b",
    re.IGNORECASE,
)
# "and keep biting to 1 a day", "and tell lies", "and speak over peers": still what is to be less.
_NO_MORE_OF_IT = (
    r"(?!keep\s+(?:\w+ing\b|it\b|them\b)|tell\s+(?:\w+\s+){0,2}(?:lies|fibs|secrets?)\b|speak\s+(?:over|out|back)\b|"
    r"respond\s+with\s+(?:anger|threats?)\b|communicate\s+threats?\b|"
    r"increase\s+(?:\w+\s+)?(?:tantrums?|outbursts?|refusals?|hitting|biting|kicking|yelling|errors?)\b)"
)
_JOINT = r"(?:\band(?: instead)?|\bbut(?: instead| rather)?|;)\s+"
_AND_VERB = re.compile(
    _JOINT
    + _NO_MORE_OF_IT
    + r"(?=(?P<verb>[a-z]+)\s+(?:his|her|their|the|an?|in|on|with|within|to|at|for|from|when|out|up|until|"
    r"it|them|him|himself|herself|themselves|all|each|every|[a-z]{3,}ly|seated|kind|\d+)\b)",
    re.IGNORECASE,
)
# Verbs that are no nouns: "accept feedback" is an act, "name calling" and "hand flapping" are more of it.
_VERB_ALONE = re.compile(
    _JOINT
    + _NO_MORE_OF_IT
    + r"(?=(?P<verb>keep|remain|stay|ask|accept|respond|comply|join|listen|participate|follow|choose|tell|"
    r"speak|sit|communicate|cooperate|attend|increase|squeeze)\s+\w)",
    re.IGNORECASE,
)
# "not leave the room and remain seated": "not" would govern any other verb behind "and".
_PLAINLY_INSTEAD = re.compile(
    r"(?:(?:\band instead|\bbut(?: instead| rather)?)\s+(?=(?P<verb>[a-z]+)\s)|"
    r"(?:\band|,(?: and)?)\s+(?=(?P<act>(?:remain|stay)\s+(?:seated|in|at|on|with|near|beside|calm|quiet)|"
    r"keep\s+(?:(?:his|her|their|all)\s+)?(?:hands|feet|body)|raise\s+(?:his|her|their|a)\s+hand|"
    r"ask\s+for\s+(?:(?:a|an|some|more|his|her|their)\s+)?(?:\w+\s+)?(?:break|help|space|walk|turn|time|permission|support))\b))",
    re.IGNORECASE,
)
_FEELING = words_of("comply accept cooperate calm squeeze increase respect")
# "reduce attempts to get up and leave", "times he will yell and throw": the second verb goes with the first.
# "to 2 times a day" holds no verb.
_FIRST_VERB = re.compile(
    r"\b(?:to(?!\s+(?:his|her|their|the|an?|peers?|others|adults|staff|class|\d|zero|one|two|three|four|five|fewer|"
    r"less|no more|at most|under|once)\b)|will|would|can|could|might|must|makes?|lets?|helps?)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\s*(?:not|never|no longer)\b", re.IGNORECASE)
# To need no more help is an act, not less of one.
_NEEDS_NO_HELP = re.compile(r"\s*no longer (?:need|require|depend on|rely on)\b", re.IGNORECASE)


def reduces(act: str) -> bool:
    """Whether an act is only about less of something."""
    return bool(_REDUCES.match(act)) and not _WORK.match(act) and not _NEEDS_NO_HELP.match(act)


def names_replacement(rest: str) -> bool:
    """Whether the words after the act already say what the student does instead."""
    return bool(_REPLACED.search(rest))


def positive_act(rest: str) -> int | None:
    """Where the second act of "will stop X and will ^raise a hand" starts inside `rest`, or None."""
    for found in _AND_WILL.finditer(rest):
        if not reduces(rest[found.end() :]):
            return found.end()
    for found in _second_verbs(rest):
        if _FIRST_VERB.search(rest, 0, found.start()):
            return None
        if _is_act(found) and not reduces(rest[found.end() :]):
            return found.end()
    return None


def under_not(before: str, *, denied: bool) -> bool:
    """Whether "not" would be read into the second act too: "will not hit and use her love of maps to wait".

    Args:
        before: The first act and the joint behind it.
        denied: Whether a "not" stands in front of the first act.
    """
    denied = denied or bool(_NOT.match(before))
    return denied and not re.search(r"\b(?:will|instead|to)\s+$", before, re.IGNORECASE)


def _second_verbs(rest: str) -> Sequence[re.Match[str]]:
    """Where a second verb may begin that does not go with the first, in the order of the text."""
    patterns = (_AND_VERB, _VERB_ALONE, _PLAINLY_INSTEAD) if _STOPS.match(rest) else (_PLAINLY_INSTEAD,)
    found = [match for pattern in patterns for match in pattern.finditer(rest)]
    return sorted(found, key=lambda match: match.start())


def _is_act(found: re.Match[str]) -> bool:
    said = found.groupdict()
    return bool(said.get("act")) or said["verb"].lower() in OBSERVABLE_VERBS | _FEELING
