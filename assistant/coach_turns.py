"""The turns of a visit: "and if they say no?" is about what was asked before.

Nothing is kept: whoever shows the conversation hands over the earlier messages of this visit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from assistant.retrieval.spanish_words import fold, is_english, is_spanish

Turn = Literal["new", "refused", "more", "joined", "write", "send", "wait", "law", "thanks", "greeting"]
"""What a message is to the visit. From `write` to `law` it asks about the answer that is on the table."""

ABOUT_THE_ANSWER: tuple[Turn, ...] = ("write", "send", "wait", "law")

REFUSED: tuple[str, ...] = ("prior_written_notice", "disagreeing", "dispute_resolution")
"""The scripts for a school that says no, and no again."""

_LEAD = (
    r"\A\W*(?:(?:and|but|ok(?:ay)?|so|well|then|now|great|thanks?|thank\s+you|(?:that|this)\s+helps|"
    r"y|pero|entonces|bueno|gracias)\b[\s,.!]*)*"
)
_SHORT = 140  # characters: a longer message tells a story of its own

# Words that may end a question about the answer without making it a question about something else.
_TAIL = (
    r"(?:[\s,]+(?:it|that|this|them|him|her|to|the|a|an|my|school|teacher|principal|in|on|of|e-?mail|letter|note|"
    r"text|down|then|now|exactly|back|up|writing|as|so|please|for|me|words?|first|today|tonight))*\W*\Z"
)
_TAIL_ES = (
    r"(?:[\s,]+(?:eso|esto|ellos|les?|lo|la|a|al|el|en|un|una|de|correo|carta|nota|email|mensaje|escuela|maestra|"
    r"director|directora|por|escrito|favor|entonces|ahora|primero|hoy|pues|yo|para|mandarles?|mandarlo))*\W*\Z"
)
_NO_MEANS = (  # "she says she has no money for that" is a refusal, whatever it is called
    r"(?:says?|said)\s+(?:that\s+)?(?:they|she|he|we|there)\b['’\w\s]{0,20}?\s(?:no|not\s+enough|(?:any|enough))\s+"
    r"(?:money|budget|funds?|funding|staff|people|time|room)\b(?!\s+(?:skills?|sense|on\s+task|management))"
)
_NO_EN = (
    r"(?:what\s+(?:do\s+i\s+(?:say|do)\s+)?(?:if|when)|if|when|suppose)\s+"
    r"(?:they|she|he|the\s+\w+|everyone)\s*(?:still\s+|just\s+|all\s+|again\s+)?"
    r"(?:say\s+no|says\s+no|said\s+no|"
    + _NO_MEANS
    + r"|refuses?|won['’]t|will\s+not|ignores?|den(?:y|ies)|laughs?|disagrees?|"
    r"don['’]t|doesn['’]t|do\s+not|push(?:es)?\s+back|gets?\s+(?:mad|angry|upset)|turns?\s+(?:me|us|it)\s+down)"
)
_NO_ES = (
    r"(?:(?:que\s+(?:pasa|hago|digo|les\s+digo|le\s+digo)\s+)?(?:si|cuando)\s+"
    r"(?:(?:ellos|todos|la\s+\w+|el\s+\w+|otra\s+vez|de\s+nuevo|me|nos|lo|la|se|aun\s+asi|igual|todavia)\s+){0,4}"
    r"(?:(?:(?:vuelven?|siguen?|salen)\s+(?:a\s+|con\s+)?)?(?:me\s+)?"
    r"(?:dicen?|dicha|diciendo|decir(?:me|nos)?|responden?|contestan?|insisten?(?:\s+en)?)\s+que\s+no"
    r"|no\s+quieren?|no\s+aceptan?|no\s+estan?\s+de\s+acuerdo|no\s+hacen?\s+nada|no\s+cambian?\s+nada|se\s+niegan?|niegan?|rechazan?|se\s+(?:enojan?|molestan?)"
    r"|no\W*\Z))"
)
_ALREADY = (
    r"(?:they|she|he|the\s+\w+)\s+(?:(?:have|has)\s+)?(?:already\s+(?:said|told\s+(?:me|us))\s+no\b.{0,60}\Z"
    r"|(?:said|told\s+(?:me|us))\s+(?:no|that)\s+already\b.{0,60}\Z)"
    r"|ya\s+(?:me\s+|nos\s+)?(?:dijeron|dijo)\s+que\s+no\b.{0,60}\Z"
)
_PATTERNS: tuple[tuple[Turn, tuple[str, ...]], ...] = (
    (
        "wait",
        (
            r"how\s+(?:long|many\s+days)\s+(?:do|does|should|must|have|can|will|would)\s+"
            r"(?:they|i|we|she|he|the\s+school)\b.{0,40}\Z",
            r"(?:by\s+)?when\s+(?:do|should|must|will|can)\s+(?:they|i|we|she|he|the\s+school)\s+"
            r"(?:have\s+to\s+)?(?:answer|reply|respond|hear|get\s+back|write\s+back|expect)\b.{0,30}\Z",
            r"(?:what\s+(?:do\s+i\s+do\s+)?)?(?:if|when)\s+(?:they|she|he|nobody|no\s+one|the\s+\w+)\s+"
            r"(?:never\s+|just\s+|still\s+)?(?:don['’]?t\s+|doesn['’]?t\s+|do\s+not\s+|won['’]?t\s+)?(?:ever\s+)?"
            r"(?:answers?|reply|replies|responds?|(?:write|call|get)s?\s+back|ignores?)\b.{0,30}\Z",
            r"(?:que\s+hago\s+)?(?:si|cuando)\s+(?:nadie\s+|ellos\s+|la\s+escuela\s+|no\s+|nunca\s+|me\s+|"
            r"nos\s+){1,3}(?:contesta|responde|hace[n]?\s+caso)\w*\W*\Z",
            r"cuant[oa]s?\s+(?:tiempo|dias)\s+(?:tienen?|debo|tengo|espero|hay|me|tardan?)\b.{0,40}\Z",
            r"cuanto\s+(?:se\s+)?(?:tardan?|van\s+a\s+tardar|demoran?)\W*\Z",
            r"(?:by\s+)?when\s+(?:do|should|must|can)\s+i\s+(?:send|e-?mail|mail|hand)\s+(?:it|this|that|the\s+letter)\b.{0,20}\Z",
            r"(?:para\s+)?cuando\s+(?:me\s+)?(?:tienen|deben|van)\s+(?:que\s+|a\s+)?(?:contestar|responder)\w*.{0,20}\Z",
        ),
    ),
    ("refused", (_NO_EN, _NO_ES, _ALREADY)),
    (
        "more",
        (
            r"(?:what|anything|something)\s+else\b",
            r"(?:is\s+there\s+)?another\s+(?:way|script|one)\b",
            r"(?:say|put|word)\s+it\s+(?:another\s+way|differently|some\s+other\s+way)",
            r"(?:any\s+)?other\s+(?:ideas|options|words)",
            r"(?:\w*(?:diga|digo|dilo)\w*\s+|hay\s+)?(?:de\s+)?otr[ao]\s+(?:manera|forma|modo)",
            r"(?:que|algo)\s+mas\b",
            r"(?:no\b[\s,]*)?(?:that|this)(?:['’]?s|\s+is|\s+was)\s+not\s+(?:it|what\s+i\s+(?:meant|mean|asked|said))\b\W*\Z",
            r"(?:no\b[\s,]*)?eso\s+no\s+es\s+lo\s+que\s+(?:dije|pregunte|quise\s+decir)\W*\Z",
        ),
    ),
    (
        "write",
        (
            r"(?:what|how)\s+(?:do|should|would|can|could)\s+i\s+(?:even\s+|actually\s+)?"
            r"(?:write|put|e-?mail|text|word|phrase)\b" + _TAIL,
            r"(?:can|could|will|would)\s+you\s+(?:please\s+|help\s+me\s+)?(?:write|put|turn|make|draft|word)\b"
            + _TAIL,
            r"(?:can\s+i\s+have|give\s+me|write(?:\s+me)?|i\s+need|is\s+there|do\s+you\s+have|what\s+about|how\s+about)"
            r"\s+(?:it\s+(?:as|in)\s+)?(?:a|an|the|that\s+letter|it\s+in\s+writing)\b" + _TAIL,
            r"write\s+(?:it|that|this)\b" + _TAIL,
            r"(?:in\s+|as\s+)(?:an?\s+)?(?:e-?mail|letter|writing|text)\W*\Z",
            r"(?:que|como)\s+(?:les?\s+|lo\s+|la\s+|se\s+lo\s+)*(?:escribo|pongo|redacto|digo\s+por\s+escrito)\b"
            + _TAIL_ES,
            r"(?:me\s+)?(?:puede|puedes|podria|podrias)\s+(?:hacer|escribir|redactar|poner)(?:me|lo|la)?\b"
            + _TAIL_ES,
            r"en\s+(?:una?\s+)?(?:carta|correo|escrito)\W*\Z",
        ),
    ),
    (
        "send",
        (
            r"(?:to\s+)?(?:who(?:m)?|where)\s+(?:do|should|would|can|does)\s+(?:i|it|this|that|the\s+letter)\s+"
            r"(?:even\s+)?(?:send|e-?mail|give|mail|cc|copy|hand|go|address|take|write)\b" + _TAIL,
            r"(?:do|should)\s+i\s+(?:send|e-?mail|give|mail|cc|copy|hand)\s+(?:it|this|that|the\s+letter)\b.{0,60}\Z",
            r"(?:who|whom)\s+(?:gets|reads|sees)\b" + _TAIL,
            r"(?:(?:send|e-?mail|give|mail)\s+(?:it|this|that)\s+)?to\s+who(?:m)?\W*\Z",
            r"(?:a\s+quien|adonde|a\s+donde|donde)\s+(?:se\s+|le\s+|les\s+|lo\s+|la\s+)*"
            r"(?:mando|envio|entrego|doy|escribo|dirijo|llevo)\b" + _TAIL_ES,
            r"(?:se\s+)?(?:lo|la)\s+(?:mando|envio|entrego|doy)\s+(?:a|al)\b.{0,40}\Z",
        ),
    ),
    (
        "law",
        (
            r"(?:is|isn['’]?t)\s+(?:that|this|it)\s+(?:even\s+|actually\s+|really\s+|not\s+)?"
            r"(?:legal|illegal|allowed|the\s+law|a\s+law|against\s+the\s+law|true)\b.{0,20}\Z",
            r"(?:can|are)\s+they\s+(?:really\s+|even\s+|just\s+|actually\s+|legally\s+)*"
            r"(?:allowed\s+to\s+)?do\s+(?:that|this|it)\b\W*\Z",
            r"(?:do|does)\s+(?:they|the\s+school)\s+(?:really\s+|actually\s+|even\s+)?have\s+to(?:\s+do\s+(?:it|that))?\W*\Z",
            r"what\s+(?:does\s+the\s+law|is\s+the\s+law|law)\b.{0,30}\Z|what['’]s\s+the\s+law\b.{0,30}\Z",
            r"(?:eso\s+)?es\s+(?:eso\s+)?(?:legal|ilegal|la\s+ley|permitido)\b.{0,20}\Z|(?:eso\s+)?esta\s+permitido\W*\Z",
            r"(?:eso\s+)?(?:lo\s+)?pueden\s+hacer(?:\s+(?:eso|esto)|lo)?\W*\Z",
            r"que\s+dice\s+la\s+ley\b.{0,30}\Z|tienen\s+que\s+hacerlo\W*\Z",
        ),
    ),
)
_KINDS: tuple[tuple[Turn, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(_LEAD + "(?:" + "|".join(patterns) + ")", re.IGNORECASE))
    for kind, patterns in _PATTERNS
)
# Nothing but thanks; a question mark asks for more.
_THANKS = re.compile(
    r"(?=.*\b(?:thank|thanks|thx|ty|gracias|amable|bendiciones|helps|got\s+it|bye|adios|bless)\b)(?!.*\?)\W*"
    r"(?:(?:ok(?:ay)?|oh|great|perfect[oa]?|wonderful|awesome|good|thanks?|thx|ty|got|it|that|this|really|helps?|bye|"
    r"god|bless|so|very|much|lot|again|for|your|the|all|everything|you|i|will|gracias|mil|muchas|mucho|muy|amable|"
    r"bendiciones|adios|por|todo|su|la|ayuda|a|dios|le|bendiga|dear|friend|now)\b\W*)+\Z",
    re.IGNORECASE,
)
# Nothing but a hello, or who is there; it may open a visit.
_GREETING = re.compile(
    r"\W*(?:(?:hi|hey|hello|hiya|good\s+(?:morning|afternoon|evening|day)|hola|buen[oa]s?(?:\s+(?:dias?|tardes|noches))?)"
    r"(?:\s+(?:there|everyone|coach))?|(?:who|what)\s+are\s+you|are\s+you\s+(?:a\s+)?(?:real|human|person|robot|bot|ai)"
    r"(?:\s+person)?|quien\s+(?:es\s+usted|eres)|how\s+are\s+you|como\s+esta[s]?)(?:\W+|\Z)",
    re.IGNORECASE,
)
_HELP = re.compile(r"\W*(?:(?:please|help|me|ayuda|ayudeme|por|favor)\b\W*){1,4}\Z", re.IGNORECASE)
_JOINED = re.compile(
    r"\A\W*(?:and|but|what\s+about|how\s+about|also|even|(?:and\s+)?why|how\s+so|y|pero|por\s+que)\b",
    re.IGNORECASE,
)

_QUESTION = re.compile(
    _LEAD
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
    paga empieza llevo necesito ahora entonces pues luego primero"""
_SMALL = frozenset(_SMALL_TEXT.split())


def _leans(question: str) -> bool:
    """Whether `question` says nothing by itself: "who decides that?", "what do I say exactly?"."""
    found = [word.lower().replace("’", "'") for word in _WORD.findall(question)]
    return len(found) <= _MOST_WORDS and bool(_QUESTION.match(question)) and _SMALL.issuperset(found)


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
    plain = fold(question)
    if _greets(plain) or (not earlier and _HELP.match(plain)):
        return "greeting"
    if not earlier:
        return "new"
    if _THANKS.match(plain):
        return "thanks"
    for kind, pattern in _KINDS:
        if pattern.match(plain):
            return kind
    return "joined" if _JOINED.match(plain) or _HELP.match(plain) or _leans(plain) else "new"


def subject_of(earlier: Sequence[str]) -> str:
    """The last message that was no follow-up: what the visit is about."""
    for place in range(len(earlier) - 1, 0, -1):
        if turn_of(earlier[place], earlier[:place]) == "new":
            return earlier[place]
    return earlier[0]


def in_spanish_turn(question: str, subject: str) -> bool:
    """Whether `question` is in Spanish; one too short to tell is in the language of its `subject`."""
    return is_spanish(question) or (is_spanish(subject) and not is_english(question))


def times(turn: Turn, earlier: Sequence[str]) -> int:
    """How often a turn of this kind came since the subject was last changed."""
    count = 0
    for place in range(len(earlier) - 1, -1, -1):
        kind = turn_of(earlier[place], earlier[:place])
        if kind == "new":
            break
        count += kind == turn
    return count
