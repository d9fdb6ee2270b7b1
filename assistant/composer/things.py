"""Goals whose subject is a thing: a person uses a strength, speech and homework do not."""

from __future__ import annotations

import re

from assistant.checks.goal_words import BARE_AREAS, LEARNER_NOUNS, MONTHS, PRONOUNS
from assistant.checks.wording import words_of
from assistant.composer.anchor import Anchor
from assistant.types import GoalParts

_THING = re.compile(
    r"\w['’]s?\s+(?P<thing>(?:\w+\s+){0,2}(?:speech|voice|writing|handwriting|behaviou?r|reading|work|"
    r"responses?|answers|"
    r"language|attendance|engagement|participation|stuttering|fluency|score|grades?|utterances|sentences|"
    r"skills|outbursts|tantrums|meltdowns|absences|tardies|referrals|errors|elopement|aggression|stamina|length|"
    r"(?:length|number|rate|use|time|level)\s+(?:of|on|in)\s+\w+(?:\s\w+)?))"
    r"\s+(?:will|shall|should|can)$",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\s*be\s+(?:\w+ly\s+)?\w+(?:\s+\w+){0,2}?\s+by\s+(?P<who>(?:the|this)\s+(?:student|learner|child)|him|them|"
    rf"_{{2,}}|\[[^\]\n]{{1,30}}\]|(?!(?:{'|'.join(sorted(MONTHS))})\b)(?-i:[A-ZÀ-Þ])[\w’-]*)(?=[\s.,;]|$)",
    re.IGNORECASE,
)
# Things that are done, changed or handed in. A first word with a capital may be a name: only these are none.
_THINGS = BARE_AREAS | words_of(
    """
    homework classwork work assignment assignments task tasks worksheet worksheets page pages paragraph
    paragraphs sentence sentences essay essays story stories word words letter letters number numbers
    sound sounds syllable syllables question questions direction directions instruction instructions
    step steps routine routines problem problems equation equations fact facts money object objects
    shape shapes color colors picture pictures card cards toy toys material materials supplies book
    books text texts passage passages emotion emotions feeling feelings strategy strategies choice
    choices request requests need needs break breaks turn turns schedule schedules transition
    transitions rule rules note notes journal journals conversation conversations greeting greetings
    comment comments planner notebook shoe shoes shoelaces coat zipper button buttons hand hands teeth
    face lunch food meal meals dishes laundry bed chore chores project projects quiz quizzes test tests
    lab labs form forms tool tools device utterance utterances tense grammar phrase phrases item items
    response responses answer answers skills outburst outbursts tantrum tantrums incident incidents
    referral referrals absence absences tardies elopement aggression score scores frequency duration
    episode episodes error errors rate accuracy grade grades level levels
    """
)
_MODAL = re.compile(r"\s*\b(?:will|shall|should|must|can|may)\s*$", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\s*be\s+(?:\w+ly\s+|correctly\s+)?(?!able\b|on\b|in\b|at\b)"
    r"(?:\w+ed|\w+en|\w+wn|\w+nt|kept|made|done|read|said|told|put|cut|met|used|taught|shown|held|found|built)\b",
    re.IGNORECASE,
)
_NAMED_OWNER = re.compile(r"\b[A-ZÀ-Þ][\w-]*['’]s\b|\b(?:his|her|their|my)\b")


def after_thing(text: str, anchor: Anchor) -> int:
    """Where "Ondine's speech" ends in front of its "will"; 0 where a person acts."""
    thing = _THING.search(text[anchor.body : anchor.start]) if anchor.lead == "modal" else None
    return anchor.body + thing.end("thing") if thing else 0


def opens_with_thing(text: str, anchor: Anchor) -> int | None:
    """Where a clause begins that says only of a thing what will happen to it, or None.

    "Math problems will be completed", "By May, reading fluency will improve": nobody is named.
    """
    if anchor.lead != "modal":
        return None
    before = _MODAL.sub("", text[anchor.body : anchor.start])
    subject = before.rsplit(",", 1)[-1].rsplit(":", 1)[-1]
    words = subject.split()
    if not words or len(words) > 7 or not words[-1].isalpha():
        return None
    last = words[-1].lower()
    named = last in LEARNER_NOUNS or last.removesuffix("s") in LEARNER_NOUNS or last in PRONOUNS
    lettered = len(words) > 1 and words[-1].islower() and bool(_PASSIVE.match(text, anchor.end))
    if named or not (last in _THINGS or lettered) or _NAMED_OWNER.search(subject):
        return None
    return anchor.body + len(before) - len(subject.lstrip())


def fronted(words: str, student: str, *, opens: bool) -> str:
    """ "use their love of maps to" in front of a thing: "building on [student]'s love of maps, "."""
    said = re.sub(r"^(?:use|draw on|build on) (.*) to$", r"building on \1, ", words)
    said = re.sub(r"^building on (?:their|\S+['’]s?) ", f"building on {student}'s ", said)
    return f"{said[:1].upper()}{said[1:]}" if opens else said


def after_doer(text: str, goal: GoalParts, anchor: Anchor) -> int:
    """Where "by Ana" ends in "Shoes will be tied by Ana": shoes use no strength, Ana does. 0 without one."""
    doer = _DONE_BY.match(text[anchor.start : anchor.unit.end]) if anchor.lead == "modal" else None
    if doer is None:
        return 0
    by, end = anchor.start + doer.start("who"), anchor.start + doer.end()
    learner = goal.learner
    return end if learner is None or by <= learner.start < end else 0


def beside(words: str) -> str:
    """ "use her love of maps to" as an aside: ", building on her love of maps,"."""
    return re.sub(r"^(?:use|draw on|build on) (.*) to$", r", building on \1,", words)
