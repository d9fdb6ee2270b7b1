"""The wording by which a clause about a student shows a need: what is still hard, and what would help.

The words are in knowledge/language/need_words.txt; the cues come from how teams write present levels
(knowledge_facts B2, B5). Here stand the sentences around them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from assistant.checks.gates import GatedPattern
from assistant.checks.line_lists import read_lists
from assistant.checks.wording import LazyPattern, any_of
from assistant.settings import data_folder

_FILLED = ("with", "judged", "nothing", "learned", "person")
_LISTS = ("need", "difficulty", *_FILLED, "skill is", "vexes", "denial", "belongings", "skill words")


def _lists() -> Mapping[str, tuple[str, ...]]:
    return read_lists(data_folder("knowledge") / "language" / "need_words.txt", _LISTS)


def _any(name: str) -> str:
    """A pattern of any wording of a list."""
    return any_of(_lists()[name])


def _filled(name: str) -> Iterator[str]:
    """The wordings of a list, each {NAME} in them replaced by the wordings of that list."""
    for wording in _lists()[name]:
        for inner in _FILLED:
            wording = wording.replace(f"{{{inner.upper()}}}", f"(?:{'|'.join(_lists()[inner])})")
        yield wording


def belongings() -> str:
    """A pattern of the things a student may need help to keep organized: "desk", "work area"."""
    return f"(?:{_any('belongings')})"


@lru_cache(maxsize=1)
def skill_words() -> frozenset[str]:
    """What a child learns at school: in a clause that judges, the skill it names is the need."""
    return frozenset(_lists()["skill words"])


NEED = GatedPattern(lambda: rf"\b(?:{_any('need')})\b")

# "has not yet filed a form", "Not yet using it on the bus": what follows is the need.
NOT_YET = GatedPattern(
    r"\b(?:not[ \t]{1,3}yet(?:[ \t]{1,3}(?:able[ \t]{1,3}to|ready[ \t]{1,3}(?:to|for)|learned(?:[ \t]{1,3}(?:how[ \t]{1,3})?to)?"
    r"|mastered|been|consistently|independently|reliably))?|yet[ \t]{1,3}to)\b\s*"
)
# "areas of need", "an area for growth", and no area of strength
_AREA = (
    r"areas?\s+(?:of|for|to)\s+(?!(?:\w{2,12}\s+)?(?:strengths?|interests?|talents?|expertise|enjoyment|pride|success|"
    r"confidence|passion|gifts?)\b)\w{3,12}"
)
# "Extended time is recommended", "Zippers to be addressed weekly", "wh- questions continue as targets".
PLANNED = GatedPattern(
    r"(?P<need>(?!(?:when|if|because|he|she|they|it|this|that|there|no|not)\b)"
    r"[^\s.;:!?][^.;:!?\n]{1,160}?)\s{1,5}(?:"
    r"(?:is|are|will\s+be|would\s+be|should\s+be|remains?|continues?(?:\s+to\s+be)?|seems?)\s{1,5}"
    r"(?:(?:also|still|therefore|strongly|highly|now|currently|again)\s{1,5}){0,2}"
    r"(?:recommended|needed|required|suggested|indicated|warranted|advised|necessary|essential|called\s+for"
    r"|being\s+(?:introduced|taught|practiced|targeted|addressed|worked\s+on)"
    r"|(?:an?|the|our|his|her|their|another|one|still)\s{1,5}(?:[a-z'’]{2,12}\s{1,5}){0,3}"
    r"(?:replacement\s+(?:skill|behavior)s?|goals?|targets?|focus|priority|priorities|objectives?|next\s+(?:step|skill|goal|target)s?|"
    + _AREA
    + r"))"
    r"|(?:should|must|will|needs?\s+to|need\s+to|to|ought\s+to)\s{1,5}(?:continue\s{1,5}to\s{1,5})?be\s{1,5}(?:\w{2,12}ly\s{1,5})?"
    r"(?:addressed|targeted|provided|taught|practiced|introduced|offered|given|worked\s+on|used|built|tried|in\s+place"
    r"|(?:an?|the|our|his|her|their)\s{1,5}(?:[a-z]{2,12}\s{1,5}){0,2}(?:goals?|targets?|focus|priority))"
    r"|(?:continues?|cont\.?|remains?)\s{1,5}as\s{1,5}(?:[a-z]{2,12}\s{1,5}){0,3}(?:goals?|targets?|focus|priority|needs?|priorities)"
    r"|(?:is|are)\s{1,5}(?:the\s+way\s+in|the\s+ask|what\s+(?:s?he|they|mom|dad|the\s+family)\s+(?:asked|asks|wants?|needs?)"
    r"|(?:the|one)\s+(?:one\s+)?thing\s+(?:s?he|they)\s+(?:asked|asks|wants?|needs?))"
    r"|(?:is|are)\s{1,5}(?:still\s{1,5})?to\s{1,5}be\s{1,5}(?:learned|mastered|taught)"
    r"|(?:would|will)\s{1,5}(?:\w{2,12}ly\s{1,5})?(?:help|support|serve|benefit|suit)\s{1,5}(?:him|her|them|(?-i:[A-Z])[a-z]{1,15})"
    r"|(?:is|are)\s{1,5}what\s+(?:his|her|their|the)\s+(?:family|mother|father|mom|dad|parents?|grandmother|grandma)\s+(?:asked|asks|wants?|hopes?)"
    r"|(?:is|are)\s{1,5}(?:the|one|a)\s{1,5}(?:next\s{1,5})?(?:skill|step|piece|part)\s{1,5}(?:s?he|they|we)\s{1,5}(?:will|wants?|hopes?|needs?|plans?|can)\b"
    r"|(?:is|are)\s{1,5}(?:still\s{1,5})?(?:the|one|his|her)\s{1,5}(?:[a-z]{2,12}\s{1,5})?(?:gap|sticking\s+point|stumbling\s+block|snag|hurdle"
    r"|hang-?up|missing\s+(?:piece|link|step)|weak\s+spot)(?!\s+(?:in|for)\s+(?:the|our)\b)"
    r"|are\s{1,5}(?:\w{2,12}\s{1,5}){0,2}(?:needs|" + _AREA + r"|priorities|goals|targets|concerns)"
    r"|(?:is|are)\s{1,5}(?:the\s+)?(?:\w{3,5}\s+)?(?:skills?|steps?)\s+(?:for\s+(?:this|the|next|now)\b|(?:that\s+)?(?:come|we)\b)"
    r"|(?:is|are)\s{1,5}(?:an?\s+|the\s+)?(?:skills?|habits?|areas?|strateg(?:y|ies))\s+(?:s?he|they|we)\s+(?:is|are)\s+(?:(?:still|now)\s+)?(?:building|learning|working|practicing|developing)"
    r"|(?:is|are)\s{1,5}the\s+(?:real\s+|next\s+)?work\s+(?:ahead|now|for|of|that)"
    r"|(?:is|are)\s{1,5}what\s+(?:we|staff|(?:the|his|her|their)\s+(?:team|teachers?|therapists?))\s+(?:(?:are|is)\s+)?(?:after|aim|work|practice|plan|want|teach)(?:ing|s)?\b"
    r"|(?:is|are)\s{1,5}(?:still\s{1,5}|all\s{1,5}|quite\s{1,5}){1,2}new(?:\s+(?:to|for)\s+(?:him|her|them|(?-i:[A-Z])\w+))?(?=\s*(?:[.,;:]|$))"
    r"|(?:is|are)\s{1,5}where\s+(?:s?he|they)\s+(?:asked|asks|wants?(?!\s+to\s+be\b)|needs?(?!\s+no\b)|stalls?|stops(?=\s*(?:[.,;]|$))|slows?|gets\s+stuck|got\s+stuck|loses|falls|trips)"
    r"|comes?\s{1,5}first(?=\s*(?:[.;]|$))"
    r"|comes?\s{1,5}next|(?:is|are)\s{1,5}(?:up\s{1,5})?next)\b"
)

# "The IEP will address [self-regulation]": what the plan, and nobody in it, is said to work on.
TARGETED = GatedPattern(
    r"(?:(?:the|this|his|her|their|new|annual|(?-i:[A-Z])\w{1,20}['’]s)\s+){0,2}(?:[a-z]{3,15}\s+)?(?:goals?|objectives?|iep|plan|program|instruction|intervention|services|sessions|therapy|lessons)"
    r"(?:\s+(?:this|next)\s+\w{4,8})?\s+(?:(?:will|should|to|would)\s+)?(?:also\s+)?"
    r"(?:target|address|focus\s+on|work\s+on|emphasize|continue\s+to\s+(?:target|address|focus\s+on|work\s+on))\s+(?P<need>[\w/][^.;:!?\n]{2,160})"
)

# "has trouble with counting": what follows the cue is the need.
DIFFICULTY = GatedPattern(lambda: rf"\b(?:{any_of(_filled('difficulty'))})\b")

# "Spelling is deficient", "Working memory is an area of need": the subject is the need.
SUBJECT_NEED = GatedPattern(
    lambda: (
        r"(?P<need>(?!(?i:when|if|because|he|she|they|it|this|that|there|anything|everything|something|no|nothing|nobody)\b)"
        r"(?:(?!(?i:when|if|that|who|which|why|how|he|she|they|does|did|do|is|are|was|can|will|has|had|not)\b)[A-Za-z][\w'’/-]{0,30}\s{1,5}){0,8}?[A-Za-z][\w'’/-]{0,30})\s{1,5}(?:skills?\s{1,5})?"
        r"(?:(?:presents?|poses?|proves?|proved)\s{1,5}(?:to\s{1,5}be\s{1,5})?(?:(?:an?|some|\w{3,12})\s{1,5}){0,2}(?:challenges?|challenging|difficult(?:y|ies)?|hard|tricky|problems?)"
        r"|could\s{1,5}be\s{1,5}(?:stronger|better|clearer|neater|faster|steadier|more\s{1,5}(?:consistent|fluent|independent|legible|accurate))"
        r"|(?:is|are|was|were|remains?|remained|continues?\s{1,5}to\s{1,5}be)\s{1,5}"
        r"(?:(?:[a-z]{2,12}ly|very|still|also|quite|well|somewhat|so|too|an?|the|his|her|their|[A-Z]\w{1,20}['’]s"
        r"|biggest|greatest|main|primary)\s{1,5}){0,3}(?:"
        rf"{_any('skill is')}))\b"
    ),
    flags=0,
)
# "Small talk mystifies her": what is too much is the need.
VEXING = GatedPattern(
    lambda: (
        r"(?P<need>(?!(?i:when|if|because|he|she|they|it|this|that|there|who|anything|everything|something|nothing)\b)"
        r"(?:[A-Za-z][\w'’/-]{0,30}\s{1,5}){0,5}?[A-Za-z][\w'’/-]{0,30})\s{1,5}(?:often|still|always|completely|really|totally)?\s{0,5}"
        rf"(?:{'|'.join(_lists()['vexes'])})\s{{1,5}}(?:him|her|them)\b"
    ),
    flags=0,
)
# "finds regrouping hard"
FOUND_HARD = GatedPattern(
    r"\b(?:finds?|makes?|made)\s+(?P<need>(?!(?:it|this|that|him|her|them|what|something|nothing|everything|things|time|life|someone|an?)\b)[a-z][^.,;:!?\n]{2,60}?)\s+"
    r"(?:(?:to\s+be\s+)?(?:very|so|too|quite|really|especially|\w{3,14}ly)\s+)?(?:hard|harder|difficult|challenging|tricky|tough|confusing|overwhelming|frustrating|exhausting|tiring)"
    # "finds solutions to difficult problems" finds no solution hard
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:and|but|because|when|if|so|for|at|in|on|to|during|without|unless|after)\b)"
)
# "his reading troubles"
NOUN_TROUBLE = GatedPattern(
    r"\b(?P<need>(?!(?:has|have|had|with|word|math|his|her|their|the|some|no|of|and|solve\w{0,3}|few|any|sensory|health|family|behaviou?r|sleep|medical|vision|hearing|anger|bus|tech)\b)"
    r"[a-z]{1,30}\s{1,5}(?:troubles|problems|difficulties|issues|delays?|deficits?|challenges))\b"
)

JUDGED = LazyPattern(
    r"\b(?:with|at|in|on|of|about|during)\s{1,3}(?P<need>(?:(?:his|her|their|the|any|all|basic)\s{1,3})?"
    r"(?:[a-z-]{2,20}\s{1,3}){0,2}?(?P<skill>[a-z-]{4,20}))\b"
)

# What stands before the skill in a deficit: "does not yet [rhyme]", "barely [holds a pencil]".
DENIAL = LazyPattern(
    lambda: (
        r"(?:(?:he|she|they)\s+)?(?:still\s+)?(?:"
        rf"{_any('denial')})\s+(?:(?:even|really|always|yet|ever|able\s+to|been\s+able\s+to)\s+){{0,2}}"
    )
)
# A subject that is a person and no skill.
SUBJECT_PERSON = LazyPattern(
    r"\b(?:he|she|they|i|we|you|who|it|this|that|there|student|child|son|daughter|kid|boy|girl|mom|dad|teacher|staff)\b"
    r"|^(?-i:[A-Z])\w+$"
)
# After a denial these name a motive, and no skill: "doesn't care", "won't try".
NO_SKILL_ACT = LazyPattern(
    r"(?:try|take\s+responsibility|listen(?=\s*(?:[.;,]|$|and\b|to\s+any))|keep\s+up|care|bother|want|like|have|let\s+(?:others|anyone|peers|go)|be\s+(?:with|around|near)|ma(?:ke|king|de)\s+(?:any\s+|much\s+)?progress|making\s+an?\s+effort|know\s+better|get\s+it|so\s+much|seem|be|the|a|an|it|that|where|going|cut)\b"
)
# "Multi-step directions", "Her comprehension": a subject that is a skill.
SUBJECT_SKILL = LazyPattern(
    lambda: (
        r"(?:(?:his|her|their|the)\s+)?(?:[\w'’-]{2,20}\s+){0,3}?(?:"
        rf"{'|'.join(sorted(skill_words()))}|money|time|algebra|skills?|concepts|problems|tasks|steps)(?=\s+[a-z])"
    )
)
# What follows a difficulty and is still no skill: "depends on adults for everything", "inconsistent at best".
NO_SKILL = LazyPattern(
    r"(?:readers?|writers?|students?|learners?|spellers?|speakers?|kid|child|has|everything|anything|nothing|something|best|least|all|where|what|when|it|this|that|them|him|her(?!\s+\w)|himself|herself"
    r"|the\s+rest|learning|function|grade[\s-]level|the\s+prerequisite|be\s+(?:with|around|near)"
    r"|a\s+thing|an?\s+finger|life|times|school|class|words(?!\s+(?:with|of|that|ending|longer|over)\b)|head|heads|motion|sight|one|so|too|more|any\s+more)"
    r"(?:\s+(?:to|the|on|in)\b[^.;]{0,80})?(?=$|[\s.,;)])(?!\s+(?:problems?|facts?|story|stories|finding|recognition|parts))"
    r"|(?:there|keep\s+up|anyone|anybody|(?:our|the|my)\s+(?:house|home|table)|home|night|bedtime)\b"
    r"|(?:the\s+)?(?:[\w-]{2,12}\s+){1,3}range\b|spots?\b|(?:a\s+)?\d|\w+\s+a\s+finger\b|make\s+heads"
)
# Where the name of a skill ends and only the report goes on: "motor planning [noted on novel tasks]".
SKILL_ENDS = LazyPattern(
    r"\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:noted|observed|reported|evident|apparent|seen\s+(?:in|on|by|across))\b"
    r"|\s+per\s+(?:his|her|the|their|class|teacher|parent|staff|report|mom|dad|slp|ot|pt)\b|\s+overall\b"
    r"|\s+(?:(?:also|often|still|\w{3,14}ly)\s+)?(?:(?:affect|impact|hinder|hamper|imped|interfer)(?:e?s?|ed|ing)(?:\s+with)?|makes?\s+it)(?=\s+\w)"
)
# "When asked to write, he throws the pencil": what he is asked to do is the need.
ASKED = GatedPattern(
    r"\b(?:asked|told|expected|required|directed|prompted|has|have|time|made)\s{1,3}to\s{1,3}(?P<need>[a-z][^,.;:]{2,60})(?=,)"
)
# What others plan for the student, whoever says it.
FOR_LEARNER = LazyPattern(
    r"\b(?:recommend(?:s|ed)?|suggest(?:s|ed)?|hoping|it\s+would\s+help|will\s+(?:target|work\s+on|focus\s+on|address|teach|practice)"
    r"|plans?\s+to\s+(?:target|work\s+on|focus\s+on|address|teach|practice)"
    r"|(?:more|extra)\s+(?:help|support|practice)\s+(?:with|in|on)"
    r"|going\s+to\s+(?:target|work\s+on|focus\s+on|address|teach|practice))\b"
)

# "can name a quarter but not the penny": what comes after is not yet there. How and where it is not is no skill.
BUT_NOT = LazyPattern(
    r"not\s+(?!the\s+\w+est\b|(?:yet|only|always|so|as|all|much|every|just|because|when|if|until|unless|without|in|on|at|with|to|from|for|by|during"
    r"|after|before|today|anymore|any\s+more|really|quite|often|enough|about|like|\w+ly)\b)(?=\w)"
)
# "what he wants to hear", "how many points they need": no plan is stated.
ASIDE = LazyPattern(r"\bhow\s+(?:many|much)\s+(?:\w+\s+){0,2}(?:s?he|they|it)\s+needs?\b")
