"""How people put the follow-ups of a visit: "and if they say no?", "who do I send it to?", "is that rude?".

Python regular expressions over folded text (small letters, no accents), each from the start of the message.
"""

from __future__ import annotations

from typing import Literal

Turn = Literal[
    "new", "refused", "refused_in_danger", "more", "joined", "back", "write", "send", "wait", "law",
    "cost", "worried", "thanks", "greeting",
]  # fmt: skip
"""What a message is to the visit. From `write` to `worried` it asks about the answer that is on the table."""

LEAD = (
    r"\A\W*(?:(?:and|but|ok(?:ay)?|so|well|then|now|great|thanks?|thank\s+you|(?:that|this)\s+helps|"
    r"y|pero|entonces|bueno|gracias)\b[\s,.!]*)*"
)

# Words that may end a question about the answer without making it a question about something else.
_TAIL = (
    r"(?:[\s,]+(?:it|that|this|them|him|her|to|the|a|an|my|school|teacher|principal|in|on|of|e-?mail|letter|note|"
    r"text|down|then|now|exactly|back|up|writing|as|so|please|for|me|words?|first|today|tonight))*\W*\Z"
)
_TAIL_ES = (
    r"(?:[\s,]+(?:eso|esto|ellos|les?|lo|la|a|al|el|en|un|una|de|correo|carta|nota|email|mensaje|escuela|maestra|"
    r"director|directora|por|escrito|favor|entonces|ahora|primero|hoy|pues|yo|para|mandarles?|mandarlo))*\W*\Z"
)
_TAIL_ANY = r".{0,40}\Z"
# "What if she gets mad" is a worry about the school; "he gets mad when he has to write" tells of the child.
_THEY = r"(?:they|she|he|the\s+\w+|everyone)"
_WILL = r"(?:['’]?ll|\s+(?:will|would|is\s+going\s+to|are\s+going\s+to))"
_WITH_ME = (
    r"(?:\s+(?:at|with)\s+(?:me|us)|\s+about\s+(?:it|that|this)|\s+(?:if|when|because)\s+i\b.{0,30})?\W*\Z"
)
_MEANS = r"(?:money|budget|funds?|funding|staff|people|time|room)"
# "What if he refuses to go?" is about the child, and no refusal of the school.
_NO_TASK = r"(?!\s+to\s+(?:go|eat|work|do|write|read|talk|speak|leave|get|come|wear|sit|take|try)\b)"
_NO_MEANS = (  # "she says she has no money for that" is a refusal, whatever it is called
    r"(?:says?|said)\s+(?:that\s+)?(?:they|she|he|we|there)\b['’\w\s]{0,20}?\s(?:no|not\s+enough|(?:any|enough))\s+"
    + _MEANS
    + r"\b(?!\s+(?:skills?|sense|on\s+task|management))"
)
_NO_EN = (
    r"(?:what\s+(?:do\s+i\s+(?:say|do)\s+)?(?:if|when)|if|when|suppose)\s+"
    r"(?:they|she|he|the\s+\w+|everyone)\s*(?:still\s+|just\s+|all\s+|again\s+)?"
    r"(?:say\s+no|says\s+no|said\s+no|"
    + _NO_MEANS
    + r"|refuses?|won['’]t|will\s+not|ignores?|den(?:y|ies)|laughs?|disagrees?|"
    r"don['’]?t|doesn['’]?t|do\s+not|push(?:es)?\s+back|turns?\s+(?:me|us|it)\s+down)"
    + r"\b"
    + _NO_TASK
    + r"|(?:what\s+)?(?:if|when)\s+there(?:\s+is|['’]?s|\s+isn['’]?t|\s+are|\s+aren['’]?t)\s+"
    r"(?:no|not\s+enough|(?:any|enough))\s+" + _MEANS + r"\b.{0,30}\Z"
    r"|(?:what\s+)?(?:if|when)\s+(?:they|she|he|the\s+\w+)\s+(?:just\s+)?(?:says?|said|blames?)\s+"
    r"(?:it['’]?s\s+|it\s+is\s+)?(?:the|a|about\s+the)\s+(?:money|budget|staff(?:ing)?)\b.{0,20}\Z"
)
_NO_ES = (
    r"(?:(?:que\s+(?:pasa|hago|digo|les\s+digo|le\s+digo)\s+)?(?:si|cuando)\s+"
    r"(?:(?:ellos|todos|la\s+\w+|el\s+\w+|otra\s+vez|de\s+nuevo|me|nos|lo|la|se|aun\s+asi|igual|todavia)\s+){0,4}"
    r"(?:(?:(?:vuelven?|siguen?|salen)\s+(?:a\s+|con\s+)?)?(?:me\s+)?"
    r"(?:dicen?|dicha|diciendo|decir(?:me|nos)?|responden?|contestan?|insisten?(?:\s+en)?)\s+que\s+no"
    r"|no\s+quieren?|no\s+aceptan?|no\s+estan?\s+de\s+acuerdo|no\s+hacen?\s+nada|no\s+cambian?\s+nada|se\s+niegan?|niegan?|rechazan?"
    r"|no\s+hay\s+(?:dinero|presupuesto|fondos|personal|maestr[oa]s?|terapeutas?|tiempo|cupo)\b.{0,30}\Z"
    r"|no\W*\Z))"
)
_ALREADY = (
    r"(?:they|she|he|the\s+\w+)\s+(?:(?:have|has)\s+)?(?:already\s+(?:said|told\s+(?:me|us))\s+no\b.{0,60}\Z"
    r"|(?:said|told\s+(?:me|us))\s+(?:no|that)\s+already\b.{0,60}\Z)"
    r"|ya\s+(?:me\s+|nos\s+)?(?:dijeron|dijo)\s+que\s+no\b.{0,60}\Z"
)
PATTERNS: tuple[tuple[Turn, tuple[str, ...]], ...] = (
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
            r"(?:can|are|is)\s+(?:they|she|he|the\s+\w+)\s+(?:really\s+|even\s+|just\s+|actually\s+|legally\s+)*"
            r"(?:allowed\s+to\s+)?(?:do\s+(?:that|this|it)|refuse|say\s+no)\b(?:\s+like\s+that|\s+to\s+(?:me|us))?\W*\Z",
            r"(?:do|does)\s+(?:they|the\s+school)\s+(?:really\s+|actually\s+|even\s+)?have\s+to(?:\s+do\s+(?:it|that))?\W*\Z",
            r"what\s+(?:does\s+the\s+law|is\s+the\s+law|law)\b.{0,30}\Z|what['’]s\s+the\s+law\b.{0,30}\Z",
            r"(?:eso\s+)?es\s+(?:eso\s+)?(?:legal|ilegal|la\s+ley|permitido)\b.{0,20}\Z|(?:eso\s+)?esta\s+permitido\W*\Z",
            r"(?:eso\s+)?(?:lo\s+)?pueden\s+hacer(?:\s+(?:eso|esto)|lo)?\W*\Z",
            r"que\s+dice\s+la\s+ley\b.{0,30}\Z|tienen\s+que\s+hacerlo\W*\Z",
        ),
    ),
    (
        "cost",
        (
            r"(?:does|will|would|do|is)\s+(?:it|that|this|any\s+of\s+(?:it|this)|i|we)\s+"
            r"(?:cost|have\s+to\s+pay|pay|free|for\s+free)\b"
            r"(?:\s+(?:anything|something|money|extra|a\s+lot|me|us|to\s+(?:ask|do)|for|it|that|this))*\W*\Z",
            r"how\s+much\s+(?:does|is|will|would|do)\s+(?:it|that|this|i|we)"
            r"(?:\s+(?:going\s+to\s+|have\s+to\s+|need\s+to\s+)?(?:cost|pay|owe|run)\b.{0,40})?\W*\Z",
            r"(?:eso\s+|esto\s+)?(?:cuanto\s+(?:me\s+)?(?:cuesta|vale|cobran|sale|tengo\s+que\s+pagar)|"
            r"tengo\s+que\s+pagar|hay\s+que\s+pagar|es\s+gratis|cuesta\s+(?:algo|dinero)|me\s+cobran)\b"
            + _TAIL_ANY,
        ),
    ),
    (
        "worried",
        (
            r"(?:what\s+)?(?:if|when)\s+i\s+(?:start\s+(?:to\s+)?|begin\s+to\s+)?"
            r"(?:cry(?:ing)?|freeze|(?:get|am)\s+(?:too\s+)?(?:nervous|upset|emotional|mad|angry)|lose\s+it|"
            r"forget|mess\s+up|break\s+down|can['’]?t\s+(?:talk|speak))\b" + _TAIL_ANY,
            r"(?:i['’]?m|i\s+am|i\s+feel|i\s+get)\s+(?:so\s+|too\s+|just\s+|really\s+|kind\s+of\s+)?"
            r"(?:scared|afraid|nervous|shy|ashamed|embarrassed|terrified|stupid|intimidated)"
            r"(?:\s+(?:to\s+(?:say|ask|speak|tell|talk|go\s+in|send)|of\s+(?:them|her|him|the\s+meeting)|about\s+(?:it|that)"
            r")\b.{0,40})?\W*\Z",
            r"i\s+(?:do\s+not|don['’]?t)\s+want\s+(?:(?:them|her|him|the\s+\w+|anyone)\s+)?to\s+"
            r"(?:make\s+(?:them|her|him|anyone|the\s+\w+)\s+(?:mad|angry|upset)|get\s+(?:mad|angry|upset)|"
            r"(?:be|sound|seem)\s+(?:rude|mean|pushy)|be\s+that\s+(?:mom|dad|parent)|take\s+it\s+out|hate\s+me)\b"
            + _TAIL_ANY,
            r"(?:isn['’]?t|is)\s+(?:that|it|this)\s+(?:too\s+|a\s+bit\s+|kind\s+of\s+)?"
            r"(?:rude|mean|pushy|harsh|disrespectful)\b" + _TAIL_ANY,
            r"(?:that|it|this)\s+(?:sounds?|seems?|feels?)\s+(?:too\s+|a\s+bit\s+|kind\s+of\s+|so\s+)?"
            r"(?:rude|mean|pushy|harsh|disrespectful)\b" + _TAIL_ANY,
            rf"(?:(?:what\s+)?if\s+{_THEY}(?:{_WILL})?|{_THEY}{_WILL})\s+(?:just\s+)?"
            r"(?:(?:be|gets?)\s+(?:so\s+)?(?:mad|angry|upset)"
            + _WITH_ME
            + r"|takes?\s+it\s+out\s+on\b.{0,40}\Z)",
            rf"(?:(?:what\s+)?if\s+)?{_THEY}(?:{_WILL})?\s+(?:just\s+)?hates?\s+me\b" + _TAIL_ANY,
            r"(?:maybe\s+)?(?:i['’]?m|i\s+am|it['’]?s|is\s+it|am\s+i)\s+(?:the\s+problem|my\s+fault)\b"
            + _TAIL_ANY,
            r"(?:si\s+)?(?:me\s+da|me\s+dan|tengo)\s+(?:much[oa]\s+)?(?:pena|miedo|verguenza|nervios)"
            r"(?:\s+(?:de\s+)?(?:(?:decir|pedir|preguntar|hablar|mandar|ir)\w*|eso|ellos|la\s+(?:junta|reunion|maestra|"
            r"directora)|el\s+(?:maestro|director)|que\s+(?:se|me|nos)\s+(?:enoj|molest|desquit|regan)\w*)\b.{0,40})?\W*\Z",
            r"(?:que\s+(?:pasa|hago)\s+)?si\s+(?:me\s+pongo\s+(?:a\s+llorar|nervios[oa])|lloro|me\s+gana\s+el\s+llanto)"
            r"\b" + _TAIL_ANY,
            r"no\s+quiero\s+(?:que\s+(?:se|me|la|lo)\s+)?(?:enoj|molest|desquit|hacer(?:los|la|lo)\s+enojar)\w*\b"
            + _TAIL_ANY,
            r"(?:(?:que\s+(?:pasa|hago)\s+)?si\s+(?:(?:la|el)\s+\w+\s+)?se\s+(?:enoja|molesta)n?"
            r"|(?:si\s+)?(?:(?:la|el)\s+\w+\s+)?se\s+van?\s+a\s+(?:enojar|molestar)|se\s+(?:enoja|molesta)n)"
            r"(?:\s+conmigo|\s+por\s+eso|\s+si\s+(?:les?|lo|digo|pido|pregunto)\b.{0,30})?\W*\Z",
            r"(?:es|sera)\s+(?:mi\s+culpa|culpa\s+mia)\b" + _TAIL_ANY,
        ),
    ),
)
"""What each kind of follow-up looks like; the first kind that matches counts."""
