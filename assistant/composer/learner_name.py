"""The student's name in a present-levels text: the capitalised word the text tells of."""

from __future__ import annotations

import re
from collections import Counter

from assistant.checks.wording import words_of
from assistant.composer.verbs import opens_act

NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:(?:['’]|-)[A-ZÀ-Þ][a-zà-ÿ]+|-[a-zà-ÿ]{2,3}(?![\w]))*(?!-[a-z])"
# Words with a capital that are not names, mostly because they open a sentence.
NOT_NAMES = words_of("""
    a an the he she they it i we you his her their its my our this that these those there here when
    while with without if in on at by for from to of as and or but so yet because since although though
    after before during during per according given using based compared despite unlike most some many
    all each every no not never rarely seldom often always usually currently recently overall however
    also additionally therefore unfortunately sadly both one two three four five six seven eight nine
    ten first second third last today now then once mr mrs ms dr miss coach mom mother dad father mommy
    daddy mama papa grandma grandmother grandpa grandfather aunt uncle parent parents family guardian
    teacher teachers staff team school district student students child children peers classmates friends
    adults people reading writing math maths spelling handwriting science english spanish history art
    music speech language communication behavior social emotional motor fine gross attention
    organization homework classwork grades academics academic strengths strength needs need weaknesses
    weakness concerns concern goal goals present levels level performance functional baseline data
    scores score test tests testing results evaluation assessment observation observations monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december fall winter spring summer grade special education general
    classroom autism adhd iep slp ot pt section area areas effect impact disability eligibility category
    specific learning other health impairment low poor weak limited severe severely unable cannot
    struggles has is was does did can will would needs lacks refuses fails hates loves likes enjoys
    works reads writes follows uses shows demonstrates presents exhibits receptive expressive working
    memory processing comprehension fluency decoding vocabulary grammar asked told incidents lunch
    recess supervisor site comment transition vocational daily living self adaptive safety counts knows
    completes answers talks what where who why how nobody everyone everything nothing something please
    early intervention input supports accommodations services medical vision hearing deaf blind braille
    difficulty trouble problems deficits delays significant great good very never gets gives makes takes
    says said adds reports next work homework binder desk locker backpack notebook stamina attention
    focus effort behavior motivation interest attitude engagement participation attendance organization
    hygiene grooming toileting feeding dressing speech articulation intelligibility pragmatics
    conversation play peer peers transitions transition ideas sentences paragraphs essays answers
    responses skill skills task tasks classwork assignments assignment computation calculation numbers
    number fractions division multiplication addition subtraction place value money time planning coping
    sensory balance coordination grip grasp strength endurance handwriting typing printing fluency
    accuracy retell inference inferential phonics letter letters sight words word story stories book
    books passage passages english american deaf mornings afternoons weekdays outside inside socially
    academically emotionally behaviorally functionally physically medically results records report
    reports form goal progress grade grades iep ieps eligibility overall data probe probes accommodation
    accommodations modification service related testing standard percentile composite index verbal
    nonverbal help support supports directions direction routine routines schedule changes change noise
    loud crowds test quiz independent independently verbal physical visual auditory sensory executive
    functioning impulse control strangers kid kids youth listeners folks marked put puts guesses honestly
    quick note notes okay ok clean hard poor little such big huge daily weekly monthly severe red blue green
    group bubble skip thing things nothing zero half several few more less right left potty toilet bless
    same full kind sweet happy other others another given asked displays evidences experiences seems appears
    remains continues tends performs functions achieves scores earns requires feb apr aug sept sep oct nov dec
    tue tues wed thu thur thurs fri
    algebra geometry calculus precalculus trigonometry statistics chemistry biology physics astronomy
    economics civics government geography literature literacy grammar phonics journalism drama theater
    theatre band choir chorus orchestra ceramics woodshop shop homeroom advisory gym phys pe ela stem
    french german latin mandarin org coding robotics keyboarding health culinary algebraic trig calc chem bio
    studies elective electives specials kindergarten preschool college university employment housing
    panic average range conversational bullied down
    still yet again soon later earlier triggers trigger de-escalates
    violent frequent constant sudden extreme intense aggressive oppositional defiant explosive garbled
    whiny messy careless sloppy pouty bossy rude moody lazy angry loud wild daily weekly endless repeated
    folder binders folders desks papers paper worksheet worksheets pencil planner budgeting cooking cleaning
    amharic arabic armenian bengali burmese cantonese creole dari farsi fula greek gujarati haitian
    hausa hebrew hindi hmong igbo italian japanese khmer kinyarwanda korean kurdish lao lingala
    mixtec nahuatl navajo nepali oromo pashto persian polish portuguese punjabi quechua romanian
    russian samoan somali swahili tagalog tamil telugu thai tigrinya tongan turkish twi ukrainian
    urdu uzbek vietnamese wolof yoruba
    """)
_SUBJECT = re.compile(
    rf"(?<![\w.'’-])({NAME})(?=(?:\s+[A-ZÀ-Þ][\w'’-]+)?(?:['’]s?\s|\s+(?:(?:is|was|has|does|did|ca|could|wo|would)n['’]t|is|was|has|had|does|did|can|could|will|would|also|often|cannot|may|just|still|really|usually|sometimes|always|now|needs|wants|left|made|read|wrote|took|got|ran|came|went|gave|kept|led|found|put|won|built|drew|spoke|taught|told|began|knew|sat|never|rarely|seldom|hardly"
    rf"|(?!(?:his|its|this|us|as|less|across)\b)[a-z]+s|[a-z]+ed|[a-z]+ly\s+[a-z]+(?:s|ed))\b(?!\s*:)|,\s(?:\d|an?\s|ages?d?\s|who\s|now\s)|\s\([^()]{{1,40}}\)\s(?:is|was|has|had|can|cannot|could|did|will|would|[a-z]+s|[a-z]+ed)\b))"
)
_MENTION = re.compile(rf"(?<![\w.])({NAME})(?![\w])")
_NO_PLACE = r"(?<!\bsize\sof\s)(?<!\bhere\sto\s)(?<!\bway\sto\s)(?<!\bcity\sof\s)(?<!\bmoved\sto\s)"
_GOVERNED = re.compile(
    rf"\b(?:for|with|of|to|on|about|say|says|said|report|reports|help|watch|ask|tell)\s+{_NO_PLACE}({NAME})(?=[.,;:)]|\s*\(|\s+(?:in|on|at|and|during|when|to)\b|$)"
)
# A capital in the middle of a sentence: "you have to tell Idony a hundred times".
_INSIDE = re.compile(
    rf"(?<=[a-z]\s)(?<!Mr\s)(?<!Ms\s)(?<!Dr\s)(?<!Mrs\s){_NO_PLACE}({NAME})(?![\w’'-])(?!\s+[A-ZÀ-Þ])"
)
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss|Coach|Principal|Aunt|Uncle)\.?|\bfriends?|\bbrother|\bsister|\bcousin|\bpartner)\s+$"
)


def name_in(text: str) -> str:
    """The name of the student, or "" where none is told.

    Args:
        text: The whole text, without its tables.
    """
    return _name_in_capitals(text) if text.isupper() else _name(text)


_NAMES_IN_ING = words_of("channing fleming irving jing king ling ming ping sterling ting xing ying")
_MONTHS = words_of("jan mar jun jul")  # also names: only a time beside one tells it is a month


def _may_be_name(word: str, text: str) -> bool:
    """Whether a capitalised word can be a name: no listed word, no adverb, and never written small here."""
    low = word.lower()
    if low in NOT_NAMES or (low.endswith("ly") and len(low) > 5) or opens_act(word):
        return False
    if low.endswith("ing") and low not in _NAMES_IN_ING:
        return False  # "Budgeting is beyond him."
    if low.endswith(("sion", "tion", "ment", "ness", "ship", "ology", "ical", "less", "able", "ible", "ous")):
        return False  # "Aggression is unprovoked.", "Nonsensical answers to questions."
    if low in _MONTHS and re.search(
        rf"\b(?:in|since|by|until|last|this|late|early|mid)[\s-]{{1,3}}{word}\b|\b{word}\.?\s{{1,3}}\d",
        text,
        re.IGNORECASE,
    ):
        return False
    return re.search(rf"(?<![\w'’-]){re.escape(low)}(?![\w'’-])", text) is None


def _name_in_capitals(text: str) -> str:
    """The name in a text that is all in capitals: "LUIS IS ...", and not "OFFICE REFERRALS: 9"."""
    small = re.sub(r"(?:^|(?<=[.!?]\s)|(?<=\n))[a-zà-ÿ]", lambda first: first.group().upper(), text.lower())
    name = _name(small).upper()
    return name if name and re.search(rf"\b{re.escape(name)}(?:['’]S\s|\s+{_DOES})", text) else ""


_DOES = (
    r"(?:IS|WAS|HAS|HAD|CAN|DOES|DID|WILL|NEEDS|READS|WRITES|LOVES|LIKES|KNOWS|USES|WORKS|SAYS|ASKS|GETS)\b"
)


def _name(text: str) -> str:
    """The capitalised word that is subject or owner most often, the earliest of those."""
    counted: Counter[str] = Counter()
    for found in _SUBJECT.finditer(text):
        word = found[1]
        if _may_be_name(word, text) and not _TITLE_BEFORE.search(
            text[max(0, found.start() - 14) : found.start()]
        ):
            counted[word] += 2
    for found in _MENTION.finditer(text):
        if found[1] in counted:
            counted[found[1]] += 1
    for found in _GOVERNED.finditer(text) if not counted else ():
        if _may_be_name(found[1], text):
            counted[found[1]] += 1
    if not counted:
        inside = {m[1] for m in _INSIDE.finditer(text) if _may_be_name(m[1], text)}
        return inside.pop() if len(inside) == 1 else ""
    first, most = min(counted, key=text.index), max(counted.values())
    # A friend named at the end ("Amara is kind") is not who the text is about, if often told of.
    return first if 2 * counted[first] >= most else max(counted, key=lambda w: (counted[w], -text.index(w)))
