"""Who a present-levels text is about: the name it uses, and its pronouns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.checks.strengths import speaks_for_self
from assistant.checks.wording import words_of
from assistant.composer.pronouns import possessive_of, tells_they
from assistant.composer.verbs import opens_act

_NAME = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:(?:['’]|-)[A-ZÀ-Þ][a-zà-ÿ]+|-[a-zà-ÿ]{2,3}(?![\w]))*(?!-[a-z])"
# Words with a capital that are not names, mostly because they open a sentence.
_NOT_NAMES = words_of("""
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
    rf"(?<![\w.'’-])({_NAME})(?=(?:\s+[A-ZÀ-Þ][\w'’-]+)?(?:['’]s?\s|\s+(?:(?:is|was|has|does|did|ca|could|wo|would)n['’]t|is|was|has|had|does|did|can|could|will|would|also|often|cannot|may|just|still|really|usually|sometimes|always|now|needs|wants|left|made|read|wrote|took|got|ran|came|went|gave|kept|led|found|put|won|built|drew|spoke|taught|told|began|knew|sat|never|rarely|seldom|hardly"
    rf"|(?!(?:his|its|this|us|as|less|across)\b)[a-z]+s|[a-z]+ed|[a-z]+ly\s+[a-z]+(?:s|ed))\b(?!\s*:)|,\s(?:\d|an?\s|ages?d?\s|who\s|now\s)|\s\([^()]{{1,40}}\)\s(?:is|was|has|had|can|cannot|could|did|will|would|[a-z]+s|[a-z]+ed)\b))"
)
_MENTION = re.compile(rf"(?<![\w.])({_NAME})(?![\w])")
# "Ana's math", and not "Ana's a mess" or "Ana's learning".
_OWNS = re.compile(
    r"['’]s?\s+(?!(?:an?|the|so|very|not|always|never|been|got|just|also|learning|working|trying|"
    r"getting|doing|making|having|struggling|talking|starting|going)\b)[a-z]"
)
_LAST_NAME = re.compile(rf"(?<![\w'’])({_NAME})$")
_GOVERNED = re.compile(
    rf"\b(?:for|with|of|to|on|about|say|says|said|report|reports|help|watch|ask|tell)\s+({_NAME})(?=[.,;:)]|\s*\(|\s+(?:in|on|at|and|during|when|to)\b|$)"
)
# A capital in the middle of a sentence: "you have to tell Idony a hundred times".
_INSIDE = re.compile(rf"(?<=[a-z]\s)(?<!Mr\s)(?<!Ms\s)(?<!Dr\s)(?<!Mrs\s)({_NAME})(?![\w’'-])(?!\s+[A-ZÀ-Þ])")
_TITLE_BEFORE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Miss|Coach|Principal|Aunt|Uncle)\.?|\bfriends?|\bbrother|\bsister|\bcousin|\bpartner)\s+$"
)
_STUDENT = re.compile(r"\b(?:(?:the|this)\s+)?(student|child)\b", re.IGNORECASE)
_ADVERBS_END = re.compile(
    r"(?:\s+(?:also|often|still|just|always|really|usually|sometimes|currently|now|then|generally|[a-z]+ly))+\s*$",
    re.IGNORECASE,
)
# "Rafferty (3) is", "Ana (grade 4) can": who is meant stands in front of the aside.
_ASIDE_END = re.compile(r"(?<=\w)\s+\([^()]{1,40}\)\s*$")
_PRONOUN_END = re.compile(
    r"\b(?:he|she|they|i|who|student|child|son|daughter|boy|girl|kid|learner|that)$", re.IGNORECASE
)
_AND_END = re.compile(r"(?:\b(?:and|but|or)|,)$", re.IGNORECASE)
_SUBJECTS = {"his": "he", "her": "she", "their": "they", "my": "I", "his/her": "he/she"}
# After these, "her" is the object of what stands before it: "pick her first", "lets her in".
_NOT_OWNED = words_of("""
    to in at on with when and or for by as if the a an first out up off down back over away again about
    from into than that because during after before while until every each daily more most less well too
    his who but so will can is was has not alone how what where why instead once through without
    """)


# "Smiles when he hears it": the name belongs in front of the verb.
_OCCASION_END = re.compile(r"\s(?:when|if|while|after|before|once|until|because)\s+$")


@dataclass(frozen=True, slots=True)
class Learner:
    """The student as the text calls them.

    Attributes:
        name: The given name, or "".
        possessive: "his", "her" or "their".
        called: What can open a sentence: the name, "The student", "He" or "She"; "" for fragments.
        speaks: Whether the student speaks: "I" is the student.
    """

    name: str
    possessive: str
    called: str
    speaks: bool = False

    @property
    def owner(self) -> str:
        """The name with 's, or the possessive."""
        if not self.name:
            return self.possessive
        return f"{self.name}'" if self.name.endswith("s") else f"{self.name}'s"

    def is_subject(self, before: str) -> bool:
        """Whether the words in front of a verb end in the student, or go on about the student.

        Args:
            before: What stands before the verb in its sentence.
        """
        bare = _ASIDE_END.sub("", _ADVERBS_END.sub("", before)).rstrip(" \t;:-–—•*(")
        if not bare or _PRONOUN_END.search(bare):
            return True
        if self.name and re.search(
            rf"\b{re.escape(self.name)}(?:\s+[A-ZÀ-Þ][\w'’-]*)?(?:,\s(?:an?|ages?d?|who|now|\d)\b[^,.;]{{0,60}},?)?$",
            bare,
        ):
            return True
        last = _LAST_NAME.search(bare)
        if last and last[1].lower() not in _NOT_NAMES:
            return True
        if _AND_END.search(bare):
            # "Ana reads well and is ...": the subject is the one the clause began with.
            named = re.escape(self.name) if self.name else "student"
            return bool(
                re.search(rf"\b(?:he|she|they|{named})\s+(?!['’])\w|^(?:\w+s)\b", bare, re.IGNORECASE)
            )
        return False

    def is_missing(self, before: str) -> bool:
        """Whether neither the student's name nor a pronoun stands in `before`."""
        return not self._pronoun().search(before) and not (self.name and self.name in before)

    def introduced(self, sentence: str) -> str:
        """`sentence` with its first pronoun replaced by the name, when the name does not come first."""
        if not self.name:
            return sentence
        named = re.search(rf"\b{re.escape(self.name)}\b", sentence)
        pronoun = self._pronoun().search(sentence)
        first = re.match(r"[A-Z][a-z]+(?=\s)", sentence)
        if (
            not named
            and first
            and opens_act(first.group())
            and (
                pronoun is None
                or pronoun.group().lower() not in ("he", "she")
                or _OCCASION_END.search(sentence[: pronoun.start()])
            )
        ):
            return f"{self.name} {sentence[0].lower()}{sentence[1:]}"
        if pronoun is None or (named and named.start() < pronoun.start()):
            return sentence
        return sentence[: pronoun.start()] + self._in_place_of(pronoun, sentence) + sentence[pronoun.end() :]

    def resumed(self, sentence: str) -> str:
        """`sentence` with the name that opens it replaced by a pronoun, when the one before names them."""
        pronoun = {"his": "He", "her": "She"}.get(self.possessive)
        if not self.name or pronoun is None or not sentence.startswith(self.name):
            return sentence
        rest = sentence[len(self.name) :]
        if _OWNS.match(rest):
            return self.possessive.capitalize() + re.sub(r"^['’]s?", "", rest)
        return pronoun + rest if re.match(r"\s+[a-z]", rest) else sentence

    def acts_in(self, sentence: str) -> bool:
        """Whether the student is named or meant in `sentence`, or it has no subject at all."""
        first = re.match(r"[A-Z][a-z]+", sentence)
        named = bool(self.name) and self.name in sentence
        return named or bool(self._pronoun().search(sentence)) or bool(first and opens_act(first.group()))

    def _pronoun(self) -> re.Pattern[str]:
        forms = {"his": "he|his|him", "her": "she|her"}.get(self.possessive, "they|their|them")
        return re.compile(rf"\b(?:{forms})\b(?!['’/])", re.IGNORECASE)

    def _in_place_of(self, pronoun: re.Match[str], sentence: str) -> str:
        said = pronoun.group().lower()
        if said in ("his", "their"):
            return self.owner
        if said != "her":
            return self.name
        following = re.match(r"\s+([\w'’-]+)", sentence[pronoun.end() :])
        owned = following is not None and following[1].lower() not in _NOT_OWNED
        return self.owner if owned else self.name


def find_learner(text: str, strengths: Sequence[str] = ()) -> Learner:
    """The student of a present-levels text.

    Args:
        text: The whole text.
        strengths: Looked at for pronouns when the text has none.
    """
    possessive = possessive_of(text, strengths)
    if possessive not in ("his", "her"):
        possessive = _by_count(text)
    name = _name_in_capitals(text) if text.isupper() else _name(text)
    if name:
        return Learner(name, possessive, name)
    if _STUDENT.search(text):
        return Learner("", possessive, "The student")
    if possessive == "their" and _OPENS_WITH_THEY.match(text):
        return Learner("", possessive, "The student", speaks_for_self(text))
    has_pronoun = re.search(rf"\b{_SUBJECTS[possessive]}\b", text, re.IGNORECASE) or _MEANT.search(text)
    if possessive == "their" and _TELLS_OF_ALL.search(text) and not tells_they(text):
        return Learner("", possessive, "The student", speaks_for_self(text))
    called = _SUBJECTS[possessive].capitalize() if has_pronoun and possessive != "their" else ""
    return Learner("", possessive, called, speaks_for_self(text))


# "Her stutter gets in the way", "It is hard to see him": he or she is meant, and can be the subject.
_MEANT = re.compile(
    r"(?:^|[.!?]\s+)(?:His|Her)\s(?=[a-z])|\b(?:see|for|with|to|of|help|let|gets?|keeps?|makes?)\s+(?:him|her)(?=[\s.,;!?](?![a-z]+ing\b)|$)"
)
_OPENS_WITH_THEY = re.compile(
    r"\s*They\s+(?:are|have|can|do|need|struggle|get|read|write|refuse|never|often)\b"
)
# Whole sentences that name nobody: a strength in front of them needs a subject as well.
_TELLS_OF_ALL = re.compile(
    r"(?:^|[.!?]\s+)(?:There|It|Everything|Nothing|None|This|That)\s+(?:is|are|was|has|of|we|I)\b"
)


def _by_count(text: str) -> str:
    """Where both "he" and "she" stand in a text (a mother, a brother): the one who acts most often."""
    he, she = (len(re.findall(rf"\b{word}\b", text, re.IGNORECASE)) for word in ("he", "she"))
    if not re.search(r"s/he|he/she|his/her|\(s\)he", text, re.IGNORECASE) and he != she:
        return "his" if he > she else "her"
    return "their"


_NAMES_IN_ING = words_of("channing fleming irving jing king ling ming ping sterling ting xing ying")
_MONTHS = words_of("jan mar jun jul")  # also names: only a time beside one tells it is a month


def _may_be_name(word: str, text: str) -> bool:
    """Whether a capitalised word can be a name: no listed word, no adverb, and never written small here."""
    low = word.lower()
    if low in _NOT_NAMES or (low.endswith("ly") and len(low) > 5) or opens_act(word):
        return False
    if low.endswith("ing") and low not in _NAMES_IN_ING:
        return False  # "Budgeting is beyond him."
    if low.endswith(("sion", "tion", "ment", "ness", "ship", "ology")):
        return False  # "Aggression is unprovoked."
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
    return first if 2 * counted[first] > most else max(counted, key=lambda w: (counted[w], -text.index(w)))
