"""Whose need a clause states: "The store needs two weeks' notice" is no need of the student's.

Three kinds of clause use the words of a need and state none:

1. the one who needs is a thing or another person ("The ramp needs repair", "Staff need to sign", "We need
   it in writing"), unless it is the student that is asked for ("We need her to wait");
2. the need is denied ("needs no reminders", "is not needed", "does not require a lift");
3. the word is a noun of the meeting ("Needs were discussed").
"""

from __future__ import annotations

from assistant.checks.need_words import skill_words
from assistant.checks.wording import LazyPattern, words_of

# "does not need", "never needed", "no longer requires", "requires no", "No needs in"
_DENIED_BEFORE = LazyPattern(
    r"(?:\b(?:not|no\s+longer|never|without|no|nor|neither|cannot|zero)|n['’]t)\s+(?:(?:currently|really|yet|ever|usually|any|identified)\s+){0,2}$"
)
_DENIED_AFTER = LazyPattern(
    r"(?:needs?|needed|requires?)\s+(?:no|zero|neither|nothing|little\s+or\s+no)\b(?!\s+(?:less|fewer))"
)
# What is said of needs at a meeting or by law.
_SPOKEN_OF = LazyPattern(
    r"needs?\s+(?:(?:was|were|is|are|have\s+been|has\s+been|will\s+be)\s+)?"
    r"(?:discussed|reviewed|considered|assessed|assessments?|assessed|identified\s+(?:by|at|in|on)|listed|met|addressed\s+(?:by|in|at)|not\s+met)\b"
)
_NEEDS = LazyPattern(r"(?:needs?|needed|requires?|required)\b")
# Words before "needs" that belong to the verb and not to the one who needs.
_BETWEEN = LazyPattern(
    r"\s+(?:also|still|now|only|really|currently|often|usually|sometimes|both|then|just|always|do|does|did|will|would|may|might)$"
)
_NOUN_PHRASE = LazyPattern(
    r"(?:^|(?<=\s)|(?<=[(\"“]))(?P<det>the|an?|this|these|that|those|our|his|her|their|my|your|each|every|any|both|all|some|other)"
    r"\s+(?P<words>(?:[\w'’-]{1,20}\s+){0,3}?)(?P<head>[\w’'-]{2,20})(?:\s+(?:in|at|on|for|from|of|near|by)\s+(?:[\w'’-]{1,20}\s+){0,3}[\w'’-]{1,20})?$"
)
# "Staying on the line needs work": what needs it is the staying.
_PLACE_OF_SKILL = LazyPattern(
    r"(?:^|\s)(?!(?:during|meeting|building|hearing)\b)\w{3,15}ing\s+(?:\w{1,15}\s+){0,2}(?:in|on|at|to|with|from|for|between|across|through|around)\s+$"
)
_BARE = LazyPattern(r"(?:[a-z]{2,15}\s+){0,2}(?P<head>[a-z]{3,15})$")
_SPEAKER = LazyPattern(r"\b(?P<who>we|you|i)$")
_REACH = 120  # characters before the word of need in which its subject stands
# "Children with hearing loss often need", "Every child needs": anybody.
_ANYBODY = LazyPattern(
    r"(?:^|(?<=[.;,!?]\s)|(?<=\bbecause\s)|(?<=\bthat\s))\W*(?:(?:all|every|each|any|most|many|some|other|few|no)\s+(?:of\s+(?:the|our)\s+)?(?:[a-z]{2,12}\s+)?"
    r"(?:students?|child(?:ren)?|kids?|learners?|teens?|readers?|people|peers|classmates|person|one)"
    r"|(?:students|children|kids|learners|teens|adolescents|toddlers|people|individuals)\b)"
    r"(?:\s+(?:with|who|in|at|of|learning)\s+(?:[\w'’-]+\s+){0,3}[\w'’-]+)?(?:\s+(?:often|usually|also|still|may|will|would|might|can|generally|typically))?$"
)
# The student is who should do it, or who it is for.
_FOR_STUDENT = LazyPattern(
    r"\b(?:him|them|her(?=\s+(?:to|more|and)\b|\s*$))|\b(?:for|with|to|about|from|near|by|beside)\s+(?:him|her|them)(?!\s+(?!and\b|at\b|in\b|when\b|every\b|to\b|on\b)\w)"
    r"|\bmy\s+(?:son|daughter|child|kid|boy|girl|grandson|granddaughter)\b|\b(?:the|this)\s+(?:student|child)\b|\b[sS]?he\b"
)
LEARNERS = words_of(
    """
    student child children learner boy girl son daughter kid kiddo pupil grader kindergartner
    kindergartener preschooler teen teenager toddler youth man woman senior freshman junior sophomore
    grandson granddaughter nephew niece individual adolescent youngster who one
    """
)
# After "his" and "her" a word may name a skill this list does not know ("her letter formation needs work"):
# only what plainly is a thing or another person needs something of its own.
_BELONGS = words_of(
    """
    aide aides aunt backpack battery bench bike binder boots brace braces brother brothers bus cane case
    chair charger chromebook class coach coat computer counselor cousin dad desk device doctor driver
    employer family father folder friend friends glasses grandfather grandma grandmother grandpa
    guardian headphones helmet inhaler interpreter ipad job keyboard laptop locker lunch machine manager
    mom mother nurse notebook office para paras parent parents partner pass peer peers phone planner
    ride room school schedule seat shoes sibling siblings sister sisters splint stander store supervisor
    switch table tablet talker tables teacher teachers team therapist tutor uncle van walker wheelchair
    """
)
# Who never is the student, without "the": "Staff need to sign".
_BARE_OTHERS = words_of(
    """
    staff teachers adults paras aides peers classmates parents siblings drivers subs substitutes
    administrators therapists employers coaches interpreters counselors collection sheets materials
    devices forms minutes supplies buses families schools districts teams everyone everybody nobody
    nurses volunteers coworkers customers
    """
)


def is_no_need(text: str, start: int, cue: int, end: int, *, own: bool) -> bool:
    """Whether a clause that uses a word of need at `cue` states none of the student's.

    Args:
        text: The text.
        start: Where the clause begins.
        cue: Where the word of need stands.
        end: Where the clause ends.
        own: True where "I" is the student.
    """
    if not _NEEDS.match(text, cue, end):
        return False
    if _DENIED_AFTER.match(text, cue, end) or _SPOKEN_OF.match(text, cue, end):
        return True
    before = text[max(start, cue - _REACH) : cue].rstrip()
    if _DENIED_BEFORE.search(before + " ") or _ANYBODY.search(before):
        return True
    if _FOR_STUDENT.search(text, cue, end):
        return False
    while shorter := _BETWEEN.search(before):
        before = before[: shorter.start()]
    if speaker := _SPEAKER.search(before):
        return not (own and speaker.group("who").lower() == "i")
    return _is_another(before)


def _is_another(before: str) -> bool:
    """Whether the words before "needs" end in somebody or something that is not the student."""
    phrase = _NOUN_PHRASE.search(before)
    if phrase and _PLACE_OF_SKILL.search(before[: phrase.start()]):
        return False
    if phrase is None:
        bare = _BARE.match(before)
        return bare is not None and bare.group("head").lower() in _BARE_OTHERS
    head = phrase.group("head").lower()
    if head in ("he", "she", "they"):
        return False  # "Testing showed that she needs ..."
    named = {word.lower() for word in f"{phrase.group('words')} {phrase.group('head')}".split()}
    if named & LEARNERS or named & skill_words() or (head.endswith("ing") and head not in _PLACES):
        return False
    if phrase.group("det").lower() in ("his", "her", "their", "my"):
        return head in _BELONGS
    return not phrase.group("head")[0].isupper() and not named & _WORK


_PLACES = words_of("building meeting hearing ceiling clothing heating lighting")
# What can stand for a skill after "the": "The skill of waiting needs practice".
_WORK = words_of(
    "skill skills area areas behavior behaviors goal goals grip grasp letters words sounds facts steps work"
    " concept concepts"
)
