"""What a clause is about where no person is its subject: "[Cutting on a curve] is off by half an inch".

An act or a help that stands as the subject is the topic of the sentence. It is a need unless the sentence
says that it goes well: the act is still worked on, the help is one the student has or will get (34 CFR
300.320(a)(1) and (a)(4)).
"""

from __future__ import annotations

from assistant.checks.gates import GatedPattern
from assistant.checks.need_frames import IS_PRAISE
from assistant.checks.strength_clauses import Clause
from assistant.checks.strength_words import ACT, is_positive
from assistant.checks.wording import LazyPattern
from assistant.types import Span

# "[Waiting for a turn] lasts 5 seconds": up to ten words, then what is told of the act now.
_ACT = LazyPattern(
    r"\s*(?P<need>(?!(?:during|nothing|something|everything|anything|morning|evening|testing|hearing|being|meeting|according"
    r"|including|starting|beginning|seeing|knowing|considering|having|training|scheduling|building)\b)[a-z-]{2,14}ing\b"
    r"(?:\s+(?!(?:he|she|they)\b)[\w'’/:-]{1,20},?){0,9}?)\s+(?:still\s+|also\s+)?"
    r"(?:is|are|takes?|needs?|lasts?|slows?|tires?|remains?|stands?|requires?|goes|worries|wears|holds?|happens?)\b"
    # "needs no help", "is what calms her", "is at mastery", "holds her attention"
    r"(?!\s+(?:no\b|only\b|what\b|at\s+(?:mastery|(?:[89]\d|100)\s?%)|(?:his|her|their|the\s+class['’]s)\s+(?:attention|interest|focus)"
    r"|every\b|each\b|daily\b|on\s+[A-Z]|(?:very\s+)?(?:easy|easier|important|fun|natural|done\s+(?:alone|well|with\s+(?:no|\d+\s+of))|mastered)\b))"
)
# "[A facts strip] is in place", "[A chewy necklace] is being tried": a help that is there or tried.
_HELP = GatedPattern(
    r"(?P<need>(?!(?:he|she|they|it|this|that|these|those|there|who|which|what|where|if|when|i|we|you)\b)"
    r"(?:[\w'’/:-]{1,20},?\s+){0,7}?[\w'’/:-]{1,20}),?\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+|also\s+|already\s+)?"
    r"(?:in\s+place|in\s+(?:the|his|her)\s+(?:health|care|behavior)\s+plan|on\s+(?:the|his|her)\s+(?:504|feeding\s+plan|plan|iep)"
    r"|being\s+tried|on\s+order|ordered|assigned|used\s+(?:now|daily|\d|every|at|in|for|during)|what\s+(?:s?he|they)\s+(?:wants?|misses|asks?\s+for)"
    r"|(?:the|a|his|her)\s+(?:main|real|greatest|biggest)\s+need)|would\s+(?:be\s+(?:good|nice|useful)|suit\s+(?:him|her))"
    r"|(?:has|have)\s+to\s+be\s+(?:made|read|enlarged|adapted|brailled|repeated|cut|broken)|sets?\s+in)\b"
)
# "[Place value and rounding] stand at 40%": a level below what a strength is. Few errors are no need.
_LEVEL = LazyPattern(
    r"(?P<need>(?!(?:[\w'’/-]+\s+){0,4}(?i:errors?|mistakes|absences|tardies|tardiness|refusals|battery|off-task)\b)"
    r"[A-Z][\w'’/-]{1,20}(?:\s+(?!(?:at|he|she|they)\b)[\w'’/-]{1,20}){0,6}?)\s+(?:(?:stands?|is|are|was|were)\s+)?"
    r"(?:still\s+|now\s+)?at\s+(?:[1-5]\d?|\d)\s?%",
    flags=0,
)
# Who is no help.
_PERSON = LazyPattern(
    r"(?:\w+\s+){0,3}(?:student|teacher|aide|mother|father|mom|dad|parents?|team|[A-Z]\w+['’]s\s+\w+)$"
)
# What is bought, driven, eaten or booked for everybody, unless more is said of it ("ordered in large print").
_FOR_ALL = LazyPattern(
    r"(?:(?:an?|the|our|some|new)\s+){0,2}(?:bus|buses|van|taxi|cab|pizzas?|lunch|lunches|breakfast|food|"
    r"snacks?|cakes?|cupcakes|drinks|yearbooks?|photos|pictures|tickets?|uniforms?|t-?shirts?|supplies|lockers?|homework|gym|"
    r"auditorium|cafeteria|library|field|homeroom|novel|textbooks?|essays?|project)$"
)
_NO_MORE = LazyPattern(
    r"\s*(?:(?:by|for)\s+(?:the|a|our|all|every)\s+(?:whole\s+)?(?:class|office|school|band|team|teams|choir|trip|party|pta|grade|"
    r"students?|teacher|everyone)|for\s+every(?:one|body)|(?:in|on|last|this|next)\s+(?:monday|tuesday|wednesday|thursday|friday|"
    r"week|month|year|fall|spring|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"(?:\s+\d{1,4})?)?\s*[.!;,]*\s*$"
)


def act_told(text: str, clause: Clause) -> Span | None:
    """The act a clause is about, unless it is said to go well: "[Stopping on time] takes 4 reminders".

    Args:
        text: The whole text.
        clause: A clause.
    """
    act = None if clause.heading else _ACT.match(text, clause.start, clause.end)
    if act is None or (clause.subject and " " not in act.group("need")):
        return None  # "Irving takes turns" is about Irving
    if is_positive(text, act.start("need"), clause.end, clause.heads):
        return None
    return None if IS_PRAISE.match(text, act.end(), clause.end) else Span.of(text, *act.span("need"))


def topic_told(text: str, clause: Clause) -> Span | None:
    """The act or the help a clause is about.

    Args:
        text: The whole text.
        clause: A clause.
    """
    if act := act_told(text, clause):
        return act
    level = None if clause.subject or clause.heading else _LEVEL.match(text, clause.start, clause.end)
    if level and not ACT.match(text, clause.act, clause.end):
        return Span.of(text, *level.span("need"))
    if clause.heading or not _HELP.may(clause.heads):
        return None
    found = _HELP.match(text, clause.start, clause.end)
    if found is None or _PERSON.match(found.group("need")):
        return None
    if _FOR_ALL.match(found.group("need")) and _NO_MORE.match(text, found.end(), clause.end):
        return None
    if is_positive(text, *found.span("need"), clause.heads):
        return None  # "a strong vocabulary is in place"
    return Span.of(text, *found.span("need"))
