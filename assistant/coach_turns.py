"""The turns of a visit: "and if they say no?" is about what was asked before.

Nothing is kept: whoever shows the conversation hands over the earlier messages of this visit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.coach_phrases import LEAD, PATTERNS, Turn
from assistant.retrieval.spanish_words import fold

ABOUT_THE_ANSWER: tuple[Turn, ...] = ("write", "send", "wait", "law", "cost", "worried")

REFUSED: tuple[str, ...] = ("prior_written_notice", "disagreeing", "dispute_resolution")
"""The scripts for a school that says no, and no again."""

_SHORT = 140  # characters: a longer message tells a story of its own

_KINDS: tuple[tuple[Turn, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(LEAD + "(?:" + "|".join(patterns) + ")", re.IGNORECASE)) for kind, patterns in PATTERNS
)
# Nothing but thanks, or "ok"; a question mark asks for more.
_THANKS = re.compile(
    r"(?=.*\b(?:thank|thanks|thx|ty|gracias|amable|bendiciones|helps|got\s+it|bye|adios|bless)\b"
    r"|\W*(?:ok(?:ay)?|bueno|vale|de\s+acuerdo|i\s+see|entiendo|entendido|alright)\W*\Z)(?!.*\?)\W*"
    r"(?:(?:ok(?:ay)?|oh|great|perfect[oa]?|wonderful|awesome|good|thanks?|thx|ty|got|it|that|this|really|helps?|bye|"
    r"god|bless|so|very|much|lot|again|for|your|the|all|everything|you|i|will|gracias|mil|muchas|mucho|muy|amable|"
    r"bendiciones|adios|por|todo|su|la|ayuda|a|dios|le|bendiga|dear|friend|now|que|lo|"
    r"la|los|bueno|vale|de|acuerdo|see|entiendo|entendido|alright|god|senor|usted|ustedes|ok)\b\W*)+\Z",
    re.IGNORECASE,
)
# Nothing but a hello, or who is there; it may open a visit.
_GREETING = re.compile(
    r"\W*(?:(?:hi|hey|hello|hiya|good\s+(?:morning|afternoon|evening|day)|hola|buen[oa]s?(?:\s+(?:dias?|tardes|noches))?)"
    r"(?:\s+(?:there|everyone|coach|again|de\s+nuevo|otra\s+vez))?|(?:who|what)\s+are\s+you|are\s+you\s+(?:a\s+)?(?:real|human|person|robot|bot|ai)"
    r"(?:\s+person)?|quien\s+(?:es\s+usted|eres)|how\s+are\s+you|como\s+esta[s]?)(?:\W+|\Z)",
    re.IGNORECASE,
)
_HELP = re.compile(r"\W*(?:(?:please|help|me|ayuda|ayudeme|por|favor)\b\W*){1,4}\Z", re.IGNORECASE)
_BACK = re.compile(
    r"(?:(?:can|could|may|let['’]?s|i(?:['’]d|\s+would)?\s+(?:want|like)\s+to|i\s+want\s+to|to)\s+(?:we\s+|i\s+)?"
    r"(?:please\s+)?(?:go|get|come|talk)\s+(?:back\s+to|about)|\A\W*(?:(?:ok(?:ay)?|anyway|so|now|and|but)[\s,]+)+back\s+to|"
    r"\A\W*(?:going|getting)\s+back\s+to|(?:volv(?:er|iendo|amos)|regres(?:ar|ando|emos))\s+a(?:l|\s+lo\s+de)?)"
    r"\s+(?P<what>[\w'’ ]{3,60})",
    re.IGNORECASE,
)
_SHORT_FORMS = {
    "u": "you", "r": "are", "n": "and", "wat": "what", "wut": "what", "abt": "about", "pls": "please",
    "plz": "please", "ur": "your", "q": "que", "xq": "por que", "k": "ok",
}  # fmt: skip
_TYPED = re.compile(rf"\b(?:{'|'.join(_SHORT_FORMS)})\b(?!['’.])", re.IGNORECASE)
_JOINED = re.compile(
    r"\A\W*(?:and|but|what\s+about|how\s+about|also|even|(?:and\s+)?why|how\s+so|y|pero|por\s+que)\b"
    # Told to wait, and nothing more: for what was asked.
    r"|\A\W*(?:they|she|he)\s+(?:say|says|said|told\s+(?:me|us)|tells?\s+(?:me|us))\s+(?:we\s+should\s+|to\s+)?(?:just\s+)?"
    r"wait(?:\s+and\s+see)?\W*\Z"
    r"|\A\W*(?:me\s+|nos\s+)?(?:dicen|dijeron|dice|dijo)\s+que\s+(?:hay\s+que\s+)?esper(?:emos|e|ar|o)\W*\Z",
    re.IGNORECASE,
)

_QUESTION = re.compile(
    LEAD
    + r"(?:what|who|whom|which|when|where|why|how|is|are|do|does|did|can|could|should|would|will|must|may|"
    r"que|quien|cual|cuando|donde|adonde|como|cuanto|cuanta|puedo|debo|tengo|tienen|pueden|y)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST_WORDS = 10
# Words of a question that says nothing by itself: small ones, and those that fit any answer.
_SMALL_TEXT = """
    a an the and or but so to of in on at for from with about if then than that that's this it it's they
    they're them their he he's him his she she's her i i'm me my we us our you your do does did don't is
    isn't are was be been have has had can can't could would should will won't may might must what
    what's which who who's whom when where why how there here not no yes any some all more much many one
    another other else just even still really actually again ever also too now first next before after
    only out up down by as ok okay say says said tell ask mean means need want take takes long write
    writing put pay pays free cost start starts stop decide decides count counts talk speak bring limit
    proof prove wait happen happens work works help know see show allowed legal rule change fix get give
    go make nicely exactly different way words word thing try soon right el la los las un una lo le les
    se mi mis su sus nos que como cuando porque por para con sin al del de y o si ya es son esta eso
    esto yo ella ellos usted puedo puede pueden debo tengo tienen tiene hay quien cual donde adonde
    cuanto cuanta tiempo hago hace hacer digo dice decir pido pedir quiere avisar significa sirve cuesta
    paga empieza llevo necesito ahora entonces pues luego primero
    school teacher principal escuela maestra maestro director directora"""
_SMALL = frozenset(_SMALL_TEXT.split())


def leans(question: str) -> bool:
    """Whether `question` says nothing by itself: "who decides that?", "what do I say exactly?"."""
    found = [word.lower().replace("’", "'") for word in _WORD.findall(question)]
    return len(found) <= _MOST_WORDS and bool(_QUESTION.match(question)) and _SMALL.issuperset(found)


def _spelled_out(plain: str) -> str:
    """`plain` with the short forms of text messages written out: "can u write it", "n if they dont"."""
    return _TYPED.sub(lambda found: _SHORT_FORMS[found.group().lower()], plain)


def _greets(plain: str) -> bool:
    """Whether a message is nothing but greetings: "hi", "good morning, who are you?"."""
    place = 0
    while found := _GREETING.match(plain, place):
        place = found.end()
        if place == len(plain):
            return True
    return False


def turn_of(question: str, earlier: Sequence[str]) -> Turn:
    """What `question` is to the `earlier` messages of the visit; without any it is new, or a greeting."""
    if len(question) > _SHORT:
        return "new"
    plain = _spelled_out(fold(question))
    if _greets(plain) or (not earlier and _HELP.match(plain)):
        return "greeting"
    if not earlier:
        return "new"
    if _THANKS.match(plain):
        return "thanks"
    if _BACK.search(plain):
        return "back"
    for kind, pattern in _KINDS:
        if pattern.match(plain):
            return kind
    return "joined" if _JOINED.match(plain) or _HELP.match(plain) or leans(plain) else "new"


def asks(message: str) -> bool:
    """Whether `message` is put as a question, with a question mark or without."""
    return "?" in message or bool(_QUESTION.match(fold(message)))


def back_to(message: str) -> tuple[str, str]:
    """What `message` wants to go back to, and what it says after that: "the bus", "what do I write?"."""
    found = _BACK.search(fold(message))
    return (found["what"], message[found.end() :].strip(" ,.;?!")) if found else ("", "")
