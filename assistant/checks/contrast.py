"""Places where a lack is taken back by what stands beside it.

"She could not tie her shoes in fall; she ties both now", "there is nothing he can't draw", "tantrums went
from six a week to none", "does not use speech; he uses a device": the sentence as a whole tells of a skill.
"""

from __future__ import annotations

import re

from assistant.checks.clauses import Sentence
from assistant.checks.wording import lazily, words_of

_NEAR = 120
_NOW = lazily(
    r"\b(?:now|today|(?:this|by)\s+(?:year|spring|fall|winter|summer|month|week|semester|quarter|grade)|since\s+then|these\s+days"
    r"|no\s+longer|anymore|currently|at\s+(?:six|seven|eight|nine|ten|eleven|twelve|\d+))\b",
    re.IGNORECASE,
)
_THEN = lazily(
    r"\b(?:used\s+to|once|formerly|previously|initially|originally|at\s+first|ago|last\s+(?:year|spring|fall|winter|summer|month)"
    r"|in\s+(?:the\s+)?(?:fall|spring|winter|summer|september|october|kindergarten|preschool|\w+\s+grade|\d{4})|as\s+a\s+(?:toddler|baby|preschooler)"
    r"|at\s+(?:two|three|four|five|six|seven)|early\s+(?:in|on)|before|when\s+(?:he|she|they)\s+was|was|were|had|could|did|didn['’]t|couldn['’]t|wasn['’]t)\b",
    re.IGNORECASE,
)
_PAST = lazily(
    r"(?:was|were|had|could|did|used|would|gave|threw|fell|hid|cried|ran|took|broke|lost)\b|\w+ed\b|\w*n['’]t\b",
    re.IGNORECASE,
)
_PRESENT = lazily(
    r"(?:is|are|has|does|can|cannot|will|gets|seems|am|isn|aren|doesn|don|hasn|haven|won)\b|\w+[^s]s\b",
    re.IGNORECASE,
)
_PERFECT = lazily(r"\b(?:has|have)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_SHRINKS = lazily(
    r"\b(?:(?:went|gone|came|dropp?ed|fell|down|decreased|declined|were\s+reduced|shrank)\s+(?:down\s+)?(?:from\b.{1,40}?\bto|to)\b"
    r"(?!\s+(?:us|me|him|them|her|his|our|this|my|school|class|camp|bed|sleep|work|lunch|the\s+\w+(?!\s+(?:percent|level))|a\s+(?:\w+\s+)?(?:school|class|game|party|stop|halt))\b)"
    r"|(?:have|has)\s+(?:stopped|ended|decreased|dropped|lessened|faded|all\s+but\s+stopped)|are\s+(?:down|fewer|rare|less\s+frequent)|stopped\b)",
    re.IGNORECASE | re.DOTALL,
)
_TWICE = lazily(
    r"\b(?:nothing|nobody|no\s+one|not\s+a|isn['’]t\s+an?|is\s+no|are\s+no|aren['’]t\s+many|few|hardly\s+a|not\s+(?:that|because))"
    r"(?:\s+(?!(?:because|when|unless|if|and|but|so|while|since|until)\b)[^\s.,;:!?]+){0,5}\s+(?:he|she|they|(?-i:[A-Z])\w+)\s*$",
    re.IGNORECASE,
)
_BODY_VERBS = words_of(
    "use speak talk eat drink walk hear see ride climb write wear sit stand swallow chew take move crawl "
    "breathe vocalize"
)
_INSTEAD = lazily(
    r"(?:[;,]|\band\b|\bbut\b)\s+(?:instead\s+)?(?:(?:he|she|they|and|but|so)\s+)*(?:uses?|communicates?|signs?|takes?|is\s+fed|eats|drives|wheels|types"
    r"|dictates|points|gets\s+around|answers|talks\s+with|walks\s+with|rides|wears|reads|follows|tells|is\s+read|has\s+a)\b",
    re.IGNORECASE,
)
# "Is not interested in cheerleading; she wants to try robotics": a choice, not a lack.
_CHOICE = lazily(
    r"(?:is|was)(?:\s+not|n['’]t)\s+(?:interested|a\s+fan)"
    r"|(?:does\s+not|doesn['’]t)\s+(?:like|want|enjoy)",
    re.IGNORECASE,
)
_RATHER = lazily(
    r"[;,]\s*(?:instead\s+)?(?:he|she|they)\s+"
    r"(?:wants|prefers|would\s+rather|likes|loves|chose|chooses|plans|is\s+trying)\b",
    re.IGNORECASE,
)
_NEXT_NOW = lazily(
    r"[.!;]?[\"”’')]*\s+(?:(?:but|and)\s+)?(?:now|today|this\s+(?:year|spring|fall|winter|summer|month|week|semester|quarter)|by\s+(?:spring|winter|may|june|march)"
    r"|since\s+then|currently|these\s+days|(?:he|she|they)\s+(?:can\s+)?now)\b",
    re.IGNORECASE,
)
# "Cannot reach the shelf, so it was lowered", "doesn't hear the bell and wears a pager": with its remedy.
_LACK = lazily(
    r"(?:can(?:not|['’]?t)|could(?:\s+not|n['’]?t)|does(?:\s+not|n['’]?t)|did(?:\s+not|n['’]?t)|has\s+(?:trouble|difficulty)|lacks?"
    r"|is\s+(?:not|un)\s*able|loses|forgets|misses|mixes)\b",
    re.IGNORECASE,
)
_REMEDY = lazily(
    r",\s+so\s+(?:the|a|an|his|her|their|we|staff|it)\s+\w+"
    r"|[,;]?\s+(?:and|but|so)\s+(?:(?:he|she|they)\s+)?(?:uses\s+(?:a|an|the|his|her|two|one)|asks\s+(?:for|to|a|an|the|his|her)|wears|signs|types|dictates|carries"
    r"|is\s+enrolled|looks\s+it\s+up|picks\s+it\s+up|rereads|checks\s+(?:it|the|his|her))\b"
    r"|[,;]?\s+(?:and|but)\s+(?:a|an|the)\s+(?:\w+\s+){1,3}(?:cut|cuts|brought|brings|lowered|lowers|reduced|reduces|fixed|fixes|solves|solved|doubled|helps)\b",
    re.IGNORECASE,
)
# "Marks words she does not know": which words, not what she lacks.
_WHICH = lazily(
    r"\b(?:words|letters|facts|foods|people|items|signs|steps|sounds|questions|problems|topics|places|parts|songs|rules"
    r"|terms|idioms|ones|anything|something|someone|anyone|a\s+word|a\s+sign|a\s+sound|the\s+word|a\s+step)\s+(?:that\s+)?"
    r"(?:he|she|they|(?-i:[A-Z])\w+)\s+(?:(?:still|really|just)\s+)?$",
    re.IGNORECASE,
)
_BREAK = lazily(r",\s+so\s|[,;]?\s+(?:and|but|so)\s", re.IGNORECASE)
_AIDED = lazily(
    r"\b(?:uses?|using|has|with|in)\s+(?:a|an|his|her|their)\s+(?:\w+\s+){0,2}(?:wheelchair|walker|device|talker|tube|tablet|cane|interpreter|switch)\b",
    re.IGNORECASE,
)
# "Is not potty trained yet": it is on its way. Not the "yet" that joins two clauses.
_NEGATED = lazily(
    r"(?:(?:is|are|was|were|has|have|had|does|do|did|can|could|will)\s+)?(?:not|never|no|unable)\b"
    r"|(?:cannot|cant|\w+n['’]t)\b",
    re.IGNORECASE,
)
_NOT_YET = lazily(
    r"[^.;:!?—]*?\byet(?=\s*(?:[.,;:!?)(—]|$)|\s+(?:and|but|or|so|in|on|at|with|for|because|when|to|from|by|during)\b)"
    r"|\S*\s?(?:not|n['’]t|cannot)\s+yet\b",
    re.IGNORECASE,
)
_ELLIPSIS = lazily(r"(?:does\s+not|doesn['’]t|did\s+not|didn['’]t)", re.IGNORECASE)
# "Doesn't do small talk, he does facts": the same verb says what is.
_SAME_VERB = lazily(
    r"(?:does\s+not|doesn['’]?t)\s+(\w+)\b[^,;.]{0,60}[,;]\s+(?:but\s+)?(?:he|she|they)\s+\1e?s\b",
    re.IGNORECASE,
)
# "Failed at it forty times and landed it": what came of it is told in the same breath.
_GOT_THERE = lazily(
    r"[^.;:!?]{0,40}?[,;]?\s+(?:and|but|then)\s+(?:(?:then|later|finally|still)\s+){0,2}(?:(?:he|she|they)\s+)?(?:landed|agreed|grew|won|finished|solved|made\s+up"
    r"|apologi[sz]ed|learned|passed|mastered|built|fixed|tried\s+again|started\s+over|got\s+(?:it|them)\s+(?:right|working|done)\b|sings|sang|shook\s+hands|hugged)\b(?!\s+(?:nothing|none|neither|no\b|it\s+wrong|that\b))",
    re.IGNORECASE,
)
_WAS_HARD = lazily(
    r"(?:failed|struggled|argued|fought|quit|lost|fell|missed|cried|got\s+it\s+wrong)\b", re.IGNORECASE
)
_NEGATED_VERB = lazily(r"(?:does\s+not|doesn['’]?t|do\s+not|don['’]?t)\s+(\w+)", re.IGNORECASE)


def is_taken_back(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the lack told at `[start:end]` of a sentence is over, denied twice, or only half of the matter.

    Args:
        text: The whole text.
        sentence: The sentence the wording stands in.
        start: Where the wording begins.
        end: Where it ends.
    """
    before = text[max(sentence.start, start - _NEAR) : start]
    if _TWICE.search(before) or (_LACK.match(text, start) and _WHICH.search(before)):
        return True
    after = text[end : min(sentence.end, end + 2 * _NEAR)]
    if _SHRINKS.match(after.lstrip()) or _SHRINKS.search(after[:_NEAR].split(",")[0]):
        return True
    if _is_past(before, text[start:end]) and (_NOW.search(after) or _is_over(text, sentence, end)):
        return True
    if _WAS_HARD.match(text, start) and _GOT_THERE.match(text, end, sentence.end):
        return True
    if _NEGATED.match(text, start) and _NOT_YET.match(text, start, _reach(sentence, end)):
        return True
    chosen = _CHOICE.search(text, max(sentence.start, start - 5), min(sentence.end, end + 9))
    if chosen and _RATHER.search(text, start, sentence.end):
        return True
    if _SAME_VERB.match(text, start, sentence.end):
        return True
    if _ELLIPSIS.fullmatch(text[start:end]) and not after.lstrip(" ")[:1].isalnum():
        return True  # "Writing tires her hand, and typing does not."
    if _LACK.match(text, start) and _REMEDY.match(text, _clause_break(text, end, sentence.end)):
        return True
    negated = _NEGATED_VERB.match(text[start : min(sentence.end, end + 20)])
    if not negated or negated.group(1).lower() not in _BODY_VERBS:
        return False
    return bool(_INSTEAD.search(after) or _AIDED.search(before))


def _reach(sentence: Sentence, end: int) -> int:
    """How far a negation that ends at `end` is looked after for a "yet"."""
    return min(sentence.end, end + _NEAR)


def _clause_break(text: str, start: int, end: int) -> int:
    """Where the next clause of a sentence begins: at ", so", " and uses" and the like, or `end`."""
    found = _BREAK.search(text, start, end)
    return found.start() if found else end


def _is_over(text: str, sentence: Sentence, end: int) -> bool:
    """Whether the next sentence says what is now: "He could not tie a bow last year. Today he ties two."."""
    rest = text[end : sentence.end]
    return _THEN.search(rest) is not None and _NEXT_NOW.match(text, sentence.end) is not None


def _is_past(before: str, wording: str) -> bool:
    if _PRESENT.match(wording) or _PERFECT.search(before):
        return False
    return bool(_PAST.match(wording)) or bool(_THEN.search(before))
