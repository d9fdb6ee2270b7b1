"""Find what a student does, likes and can do, in a team's own words."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.gates import GatedPattern
from assistant.checks.need_topics import topic_told
from assistant.checks.need_words import ASIDE, NEED, NOT_YET, PLANNED
from assistant.checks.strength_clauses import Clause, clauses, relative
from assistant.checks.strength_words import (
    ACT,
    BASE_ACT,
    GAIN,
    GOAL_MET,
    NAMED_STRENGTH,
    NEUTRAL,
    NO_STRENGTH,
    NOT_ACTS,
    OTHERS,
    is_negative,
    is_positive,
)
from assistant.checks.wording import LazyPattern
from assistant.types import JUDGING, Finding, Span


def find_strengths(
    text: str, findings: Sequence[Finding] = (), within: Sequence[Clause] | None = None
) -> tuple[Span, ...]:
    """What the student does, can do and likes, and the conditions under which it works.

    A clause counts unless something in it says otherwise: a negative, a need, a low figure, a test score.
    The subject is left out ("Ana draws maps" gives "draws maps"); an opening that tells when it works stays.

    Args:
        text: Present levels (works on goals too), exactly as given.
        findings: What the linter found; a clause that judges the student is no strength.
        within: The clauses of `text`, where they were cut before.
    """
    own = speaks_for_self(text)
    judged = [f for f in findings if f.category in JUDGING]
    found = (
        _built_on(text, clause) or _strength(text, clause, own=own) for clause in within or clauses(text)
    )
    return tuple(
        span
        for span in found
        if span is not None
        and not any(f.start < span.end and span.start < f.end for f in judged)
        and not ("[" in span.text and _TO_FILL.search(span.text))
    )


# "measured by [how and how often]": what the team has still to say.
_TO_FILL = LazyPattern(r"\[[^\]\n]*\s[^\]\n]*\]")
# "is a sweet girl" is kind, but names nothing a team can build on.
_PRAISE = LazyPattern(
    r"\s*(?:(?:s?he|they|(?-i:[A-ZÀ-Þ])[\w'’-]{1,20})\s{1,3})?(?:is|was|are)\s{1,3}(?:(?:such|just|also|still|really|truly)\s{1,3})?"
    r"(?:an?\s{1,3}(?:(?:very|really|so|such|absolutely|truly)\s{1,3})?"
    r"(?:(?:sweet|nice|good|great|lovely|wonderful|adorable|delightful|precious|beautiful|pretty|cute|amazing|awesome|dear|darling|pleasant)"
    r"(?:,?\s{1,3}(?:and\s{1,3})?|(?=\s))){1,3}\s{0,3}"
    r"(?:little\s{1,3}|young\s{1,3}|[67]th\s{1,3}grade\s{1,3})?(?:girl|boy|kid|child|student|lady|man|person|kiddo|guy)"
    r"|(?:an?\s{1,3})?(?:joy|pleasure|delight|sweetheart|sweetie|angel|doll)(?:\s{1,3}to\s{1,3}(?:have|teach|be\s+around)\b[^.;,]{0,40})?"
    r"|(?:so\s{1,3}|very\s{1,3})?(?:sweet|nice|lovely|adorable|cute|precious))\s*[.!]*\s*$"
)
# "will improve reading with 80% accuracy" is a plan, not what the student does.
_IS_PLANNED = GatedPattern(
    r"(?<!what )(?<!who )(?<!which )\bwill\s{1,3}(?:(?:be\s{1,3}able\s{1,3}to|also|then)\s{1,3})?"
    r"(?:(?:improve|increase|decrease|reduce|master|achieve|demonstrate|develop|learn|show\s{1,3}(?:growth|progress|improvement))\b"
    r"|[^.;]{0,120}?(?:\d{1,3}\s?(?:%|percent\b)|\b\d{1,3}\s?(?:/|of|out\s+of)\s?(?:the\s+)?\d{1,3}\b"
    r"|\b\d{1,3}\s{1,3}(?:correct\s{1,3})?words\b|\bwith\s{1,3}no\s{1,3}more\s{1,3}than\b))"
)
# "Theo will write 4 lines" promises; "he will talk to anyone" and "she'll read all day" tell a habit.
_PROMISE = LazyPattern(
    r"(?:(?:s?he|they|I|(?-i:[A-ZÀ-Þ])[\w'’-]{1,20}|the\s{1,3}student)\s{1,3})?will\s{1,3}(?=[a-z])"
)
_COUNT = (
    r"(?<![\w.])(?:\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r"(?!\s{0,3}-?(?:hours?|minutes?|min|days?)\b)\s{1,3}[a-z]"
)
_TARGET = LazyPattern(
    rf"{_COUNT}|\bby\s{{1,3}}(?:the\s{{1,3}}(?:end|time)\b|(?-i:[A-Z])|next\b|\d|spring|fall)"
)
_HABIT = LazyPattern(
    r"\b(?:any(?:one|body|thing|where|time)?|whoever|whatever|when(?:ever)?|if|unless|once|as\s+soon\s+as|the\s+(?:minute|second|moment)"
    r"|every\s+time|over\s+and\s+over|again\s+and\s+again|all\s+(?:day|night|afternoon|morning|evening|weekend|the\s+time)"
    r"|for\s+(?:hours|days|an?\s+\w{1,12}|\d{1,3}|\w{3,8}\s+(?:hours|minutes)|as\s+long)|until|(?:a|the)\s+whole|your|you|even"
    r"|happily|gladly|readily|willingly|eagerly|voluntarily|always|often|usually|sometimes|typically|generally|frequently|just|still|most"
    r"|without\s+being\s+(?:asked|told|reminded))\b"
)
_TITLE = LazyPattern(
    r"(?:[\w'’/-]{1,20}\s{1,3}){0,3}(?:goals?|objectives?|benchmarks?|levels?|accommodations?|modifications?|services?|supports?"
    r"|results|scores|minutes|placement)\s{1,3}(?:for|of)\s[^.;:]{1,60}$"
)
_UNDER_GOALS = LazyPattern(
    r"[\s\d.)•*-]{0,8}(?:(?:annual|yearly|iep|measurable|short-term|long-term|his|her|their|current|new|next)\s{1,3}){0,3}"
    r"(?:goals?|objectives?|benchmarks?)\b[^:.;\n]{0,40}:"
)


def _is_to_come(text: str, clause: Clause) -> bool:
    """Whether a clause tells what is planned or not yet there, or is a title of such."""
    start, end, there = clause.start, clause.end, clause.heads
    if any(cue.may(there) and cue.search(text, start, end) for cue in (NOT_YET, _IS_PLANNED)):
        return True
    if (PLANNED.may(there) and PLANNED.match(text, start, end)) or _TITLE.match(text, start, end):
        return True
    if topic_told(text, clause):
        return True
    return _is_promised(text, clause) or _stands_under_goals(text, clause)


def _is_promised(text: str, clause: Clause) -> bool:
    promise = _PROMISE.match(text, clause.act, clause.end) or _PROMISE.match(text, clause.start, clause.end)
    if promise is None:
        return False
    if _TARGET.search(text, clause.start, clause.end):
        return True
    return not _HABIT.search(text, clause.start, clause.end)


def _stands_under_goals(text: str, clause: Clause) -> bool:
    """Whether the sentence of a clause opens with "Goal:" or the like."""
    opens = max(text.rfind(mark, 0, clause.start) + len(mark) for mark in ("\n", ". ", "? ", "! "))
    begins = opens if opens > 1 else 0
    return bool(_UNDER_GOALS.match(text, begins, clause.start))


def only_praises(said: str) -> bool:
    """Whether a clause is a kind word about the person and nothing else: "is a sweet girl"."""
    return bool(_PRAISE.match(said))


def goes_well(said: str) -> bool:
    """Whether a sentence says by its own words or figures that something goes well.

    An act that is only told ("writes 2 sentences", "laughs when someone is hurt") may be built on, but nobody
    said that it is good: a family's summary does not say so either.

    Args:
        said: One sentence that is neither deficit wording nor a need.
    """
    if only_praises(said) or is_negative(said, 0, len(said)):
        return False
    level = _level(said, 0, len(said))
    return is_positive(said, 0, len(said)) if level is None else level >= _HIGH


def _only_tells(text: str, clause: Clause) -> bool:
    """Whether a clause tells an act or a fact nobody could build on: "takes 40 minutes", "Level III"."""
    if _SCORES.fullmatch(text, clause.start, clause.end) or _SAID_BY.match(text, clause.start, clause.end):
        return True
    return NO_STRENGTH.may(clause.heads) and bool(NO_STRENGTH.search(text, clause.start, clause.end))


# "Conceptual 71, Social 88, Practical 66" lists scores; "says the fall form" tells who said so.
_SCORE = r"(?:[A-Z][A-Za-z]{2,20}\s){1,3}\d{2,3}"
_SCORES = LazyPattern(rf"{_SCORE}(?:(?:,|,?\s+and)\s+{_SCORE})+", flags=0)
_SAID_BY = LazyPattern(
    r"(?:says?|said|writes?|wrote|notes|noted|reports|reported|adds|added)\s+(?:(?:the|his|her|their|our|one)\s+(?:\w{2,12}\s+){0,2}"
    r"(?:form|report|note|notes|teacher|aide|coach|therapist|counselor|principal|referral|log|mom|dad|mother|father|grandmother)|(?-i:Mr|Mrs|Ms|Dr)\.?\s)"
)


_SUBORDINATE = LazyPattern(
    r"\b(?:wh(?:en|ile)|without|if|before|after|un(?:til|less)|instead\s+of|rather\s+than|once|even\s+when|so)\b"
    r"|(?<=s)\s+(?=(?:he|she|they)\s+(?:does|did|has|can|could)(?:n['’]t|\s*not)\b)"
)
_WITHOUT = LazyPattern(
    r"without\s+(?:it|them|one|this|that|the|an?|his|her|help|support|prompts?|reminders?)\b"
)
_PERCENT = LazyPattern(r"(?<![\d.])(\d{1,3})(?:\.\d{1,3})?\s?(?:%|percent)", flags=0)
_RATIO = LazyPattern(
    r"(?<![\d/.])(\d{1,4})\s?(?:/|of|out\s+of)\s?(?:the\s+)?(\d{1,4})\b(?![/.]\d)"
    r"(?!\s?(?:[\"”]|-?\s?(?:inch|in\b(?!\s+[a-z])|cup|mile|page|hour)))",  # a quarter of an inch is no share
    flags=0,
)
# "an error rate under 2%": the lower, the better.
_ERROR_RATE = LazyPattern(
    r"\b(?:errors?|mistakes?)(?:\s+rates?)?\s+(?:is\s+|was\s+)?(?:of|under|below|at|less\s+than|about)\s+$"
)
_LOW, _HIGH = 0.6, 0.8  # below: no strength without praise; at or above: a strength even without a verb


def speaks_for_self(text: str) -> bool:
    """True where "I" is the student: nobody else is spoken of."""
    return bool(_SELF.search(text)) and not _THIRD_PERSON.search(text)


_SELF = LazyPattern(r"\bI\b", flags=0)
_THIRD_PERSON = LazyPattern(
    r"\b(?:he|she|him|her|his|hers|my\s+(?:son|daughter|child|kid|boy|girl|grandson|granddaughter))\b"
)


def is_other(text: str, clause: Clause, start: int, *, own: bool) -> bool:
    """Whether somebody other than the student acts in a clause, and does not act on the student."""
    who = clause.subject or text[clause.span : clause.span + 40]
    if not OTHERS.match(who) or (own and who[:1] == "I" and who[1:2] in ("", " ", "'", "’")):
        return False
    if _LEARNER_WHO.search(text, clause.start, clause.end):
        return False
    return not _LEARNER_OBJECT.search(text, start, clause.end)


def _built_on(text: str, clause: Clause) -> Span | None:
    """Of "Next steps can draw on her love of trains" what the plan is to build on."""
    plan = _PLAN.match(text, clause.start, clause.end)
    return Span.of(text, plan.end(), clause.end) if plan else None


def _strength(text: str, clause: Clause, *, own: bool) -> Span | None:
    if clause.heading:
        return Span.of(text, clause.start, clause.end) if clause.heading == "strength" else None
    act, span, there = clause.act, clause.span, clause.heads
    who = relative(text, clause)
    if who > 0 and not is_positive(text, act, who, there):
        act = span = who
    named = NAMED_STRENGTH.may(there) and NAMED_STRENGTH.search(text, act, clause.end)
    if named and not is_negative(text, named.start(), clause.end, there):
        return Span.of(text, named.start(), clause.end)
    if GAIN.match(text, act, clause.end):
        return Span.of(text, span, clause.end)
    main = _main(text, act, clause.end)
    if is_negative(text, act, main, there) or _states_need(text, clause, main):
        return None
    if _is_to_come(text, clause) or only_praises(text[act : clause.end]) or _only_tells(text, clause):
        return None
    if _WITHOUT.match(text, clause.start, clause.end) and not is_positive(text, act, clause.end, there):
        return None
    if is_other(text, clause, act, own=own):
        return None
    level = _level(text, act, clause.end)
    if level is not None and level < _LOW:
        return _better_half(text, clause)
    high = level is not None and level >= _HIGH
    neutral = NEUTRAL.may(there) and NEUTRAL.search(text, clause.start, clause.end)
    if neutral and who < 0 and (not high or "percentile" in text[act : clause.end].lower()):
        return None
    praised = high or is_positive(text, act, clause.end, there)
    acts = ACT.match(text, act, clause.end) and not NOT_ACTS.match(text, act, clause.end)
    if clause.subject in ("I", "They", "they") or clause.subject[-3:] in ("'ll", "’ll"):
        acts = acts or BASE_ACT.match(text, act, clause.end)
    return Span.of(text, span, clause.end) if praised or acts else None


def _better_half(text: str, clause: Clause) -> Span | None:
    """Of "2 of 6 from the hall and 6 of 6 from beside her" the half that shows what works."""
    halves = [found.start("half") for found in _HALF.finditer(text, clause.act, clause.end)]
    if not halves or is_negative(text, halves[-1], clause.end, clause.heads):
        return None
    level = _level(text, halves[-1], clause.end)
    return Span.of(text, halves[-1], clause.end) if level is not None and level >= _HIGH else None


# "..., 88% by his dad", "..., and in drama in 91%"
_HALF = LazyPattern(
    r"(?:,\s+(?:and\s+|but\s+)?|\s+and\s+)(?P<half>(?:(?:in|at|with|from|on|by|for)\s[^,;.\d]{1,40}?\s)?"
    r"(?:\d{1,3}\s?%|\d{1,3}\s(?:of|out\s+of)\s\d{1,3}\b)[^,;]{0,60})"
)


def _states_need(text: str, clause: Clause, main: int) -> bool:
    """Whether the main clause states a need: "how many points they need" is the object of an act."""
    if not NEED.may(clause.heads) or not NEED.search(text, clause.start, main):
        return False
    return not (ASIDE.search(text, clause.start, main) or GOAL_MET.match(text, clause.act, main))


_PLAN = LazyPattern(r"next\s+steps?\s+(?:can|could|may|will)\s+(?:draw|build)\s+on\s+(?=\w)")
_LEARNER_OBJECT = LazyPattern(r"\b(?:he|she|him|her|them|his|their)\b")
# "We see a boy who fixes radios": what others see is the student.
_LEARNER_WHO = LazyPattern(
    r"\b(?:an?|my|our)\s+(?:[\w-]+\s+){0,2}(?:boy|girl|child|kid|son|daughter|student|learner)\s+(?:who|that)\b"
)


def _main(text: str, act: int, end: int) -> int:
    """Where the main clause ends: what follows "when" or "before" tells the occasion, not the act."""
    later = _SUBORDINATE.search(text, act + 1, end)
    return later.start() if later else end


def _level(text: str, start: int, end: int) -> float | None:
    """The lowest share a clause reports, from 0 to 1: 85% or 4 of 5; None without one."""
    found = [
        min(1.0, int(match.group(1)) / 100)
        for match in _PERCENT.finditer(text, start, end)
        if not _ERROR_RATE.search(text, max(start, match.start() - 40), match.start())
    ]
    for match in _RATIO.finditer(text, start, end):
        part, whole = int(match.group(1)), int(match.group(2))
        if 0 <= part <= whole and whole:
            found.append(part / whole)
    return min(found, default=None)
