"""What people put around a strength: labels, reports, side clauses, "is his thing"."""

from __future__ import annotations

import re

_WHOSE = r"(?:his|her|their|my|our|the|\w+['’]s)"
_MOST = (
    r"(?:biggest|greatest|main|top|best|strongest|number one|real|true|other|current|favorite|special|"
    r"personal)"
)
_STRENGTHS = (
    r"(?:areas? of strengths?|strengths?|strong suits?|superpowers?|talents?|gifts?|skills?|"
    r"best qualit(?:y|ies)|"
    r"best traits?|assets?|forte|speciality|specialty|strong points?)"
)
_LOVES = (
    r"(?:interests?|passions?|hobby|hobbies|favorites?|(?:favorite|fave|favourite) (?:\w+ )?\w+|obsessions?|"
    r"pastimes?)"
)
_GOES = (
    r"\s*(?:\b(?:is|are|was|include|includes|including|lies? in)\b\s*(?:in\s+(?=\w))?|[:=]|\s[-–—])[\s:=–—-]*"
)
_STRENGTH_LABEL = re.compile(
    rf"(?:one of\s+)?(?:{_WHOSE}\s+)?(?:{_MOST}\s+)*{_STRENGTHS}{_GOES}(?P<rest>\S.*)", re.I | re.S
)
_LOVE_LABEL = re.compile(
    rf"(?:one of\s+)?(?:{_WHOSE}\s+)?(?:{_MOST}\s+)*{_LOVES}{_GOES}(?P<rest>\S.*)", re.I | re.S
)
_LIKES_LABEL = re.compile(
    r"(?P<verb>likes|loves|enjoys|prefers|good at|great at)\s*(?:[:=]|\s[-–—])[\s–—-]*(?P<rest>\S.*)",
    re.I | re.S,
)
_LOVED_ONE = re.compile(
    r"(?:(?:his|her|their|my)\s+)?(?:favorite|favourite|fave)\s+(?:person|people)\s+(?:is|are)\s+(?P<rest>[^,.;]+)",
    re.IGNORECASE,
)
_PART_LABEL = re.compile(
    r"(?:academic|social|communication|home|school|reading|math|writing|motor|behavior|other)s?"
    r"(?:\s+strengths?)?\s*:\s*(?P<rest>\S.*)",
    re.I | re.S,
)
_THING = (
    r"(?:thing|jam|happy place|passion|love|life|world|hobby|outlet|safe place|whole (?:life|world)|"
    r"(?:favorite|favourite|fave)(?:\s+\w+){0,2})"
)
_IS_LOVED = re.compile(
    rf"(?P<rest>[^,.;]+?)\s+(?:is|are)\s+(?:really |definitely |totally )?{_WHOSE}\s+(?:(?:number one|"
    rf"real|true|"
    rf"absolute|whole|big)\s+)?{_THING}s?",
    re.IGNORECASE,
)
_IS_STRONG = re.compile(
    rf"(?P<rest>[^,.;]+?)\s+(?:(?:is|are)\s+(?:really |definitely |clearly )?(?:an?\s+|{_WHOSE}\s+)?"
    rf"(?:(?:real|relative|big|{_MOST})\s+)?(?:strengths?|strong suits?|superpower|forte|specialty|"
    rf"(?:strong|best)\w* "
    r"(?:subject|area|class)|area of strength|natural gift)|"
    r"com(?:es?|ing) (?:very |so )?(?:easy|easily|naturally))(?:\s+(?:for|to|of)\s+\w+)?",
    re.IGNORECASE,
)
_ADMIRED = re.compile(
    r"(?:i|we|everyone|everybody|people)\s+(?:have\s+|really\s+|just\s+|always\s+){0,3}"
    r"(?:loved?|loves|liked?|likes|appreciate[sd]?|admire[sd]?|adore[sd]?|enjoy(?:s|ed)?)\s+"
    r"(?:about (?:him|her|them) (?:is\s+)?)?(?P<rest>(?:how|that)\s+.+|(?:his|her|their)\s+.+)",
    re.IGNORECASE | re.DOTALL,
)
_REPORTED = re.compile(
    rf"(?:{_WHOSE}\s+)?(?:mom|mother|dad|father|mama|parents?|family|grandma|grandmother|grandpa|aunt|uncle|"
    r"(?:\w+\s+)?teachers?|(?:ms|mr|mrs|dr|miss)\.?\s+\w+|staff|students?|peers|guardian|everyone|"
    r"everybody|people|coach|therapist|i|we)\s+"
    r"(?:all\s+|both\s+|also\s+)?"
    r"(?:says?|said|reports?|reported|notes?|noted|shares?|shared|thinks?|feels?|believes?|told us|tells us|"
    r"observed?|mentioned)\s+(?:that\s+)?(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_DESCRIBED = re.compile(
    r"(?:[\w'’ ]{1,40}?\b(?:describes?|sees?|calls?|considers?)\s+(?:him|her|them|me|[A-Z]\w+)\s+(?:as\s+)?|"
    r"(?:(?:he|she|they)\s+)?(?:is|are|was)\s+(?:often\s+|always\s+)?(?:described|seen|regarded|viewed)\s+"
    r"(?:by\s+[\w ]{1,40}?\s+)?as\s+|described as\s+)(?:being\s+|having\s+)?(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_SIDE_CLAUSE = re.compile(
    r"(?:when|whenever|if|although|though|while|even though|even if|even when|despite|once|because|since|"
    r"after|"
    r"in spite of|given|with|as|at|in|outside|during)\b[^,.;]{2,90},\s+(?P<rest>(?:(?:he|she|they|i|"
    r"we)\b|[A-Z]\w+\s).+)",
    re.IGNORECASE | re.DOTALL,
)
# "A in art", "gets A's in PE", "WIDA 4 in listening": what was scored is the strength, not the score.
_GRADED_IN = re.compile(
    r"(?:(?:gets?|has|got|earns?|earned)\s+)?(?:(?:an?|all|straight|mostly)\s+)?(?:(?-i:[AB])[+-]?(?:['’]?s)?|"
    r"(?:wida|access|level|score|scored)\s+(?:a\s+)?\d(?:\.\d)?)\s+(?:in|on|for)\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_BEST = re.compile(
    r"(?:what\s+)?(?:he|she|they)\s+(?:does|do|likes?|loves?)\s+(?:best|most)\s+is\s+(?P<rest>\S.*)",
    re.I | re.S,
)
_FILLERS = re.compile(
    r"^(?:(?:honestly|overall|basically|well|um+|hmm+|idk|i guess|i think|i don['’]t know|maybe|also|"
    r"plus|oh|mostly|truly|just|definitely|"
    r"probably|in general|at home|at school|for sure|per (?:\w+ ){1,2}?(?:report|interview)|per (?:mom|"
    r"dad|parents?|family|teacher|staff)|"
    r"according to [\w ]{1,30}?|(?:parent|teacher|family|staff)(?: report)?)\s*[,:-]\s*|(?:honestly|idk|"
    r"maybe|i guess|um+|overall)\s+)+",
    re.IGNORECASE,
)
_SOMEONE_WHO = re.compile(
    r"(?:(?:he|she|they)(?:['’]s| is| are)\s+)?(?:just\s+|really\s+)?(?:(?:an?|the|such an?|"
    r"one of those)\s+)?(?:[\w-]+\s+){0,3}"
    r"(?:kids?|boy|girl|child|student|person|man|lady|woman|guy|learner|individual|one|sweetheart|kiddo|soul|friend)\s+(?:who|"
    r"that)\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BEST_THING = re.compile(
    r"(?:what\s+(?:i|we|everyone|people)\s+(?:loves?|likes?|admires?|appreciates?)(?:\s+(?:most|"
    r"best))?(?:\s+about\s+\w+)?|"
    r"(?:the|my)\s+(?:best|favorite|greatest)\s+(?:thing|part|quality)\s+(?:about|of|"
    r"in)\s+\w+)\s+is\s+(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_SAID_HOW = re.compile(r"(?:how|that|what|when)\s+(?=(?:he|she|they|much|well|\w+)\b)", re.IGNORECASE)


def unwrapped(said: str) -> str:
    """The strength without what introduces it: "Math is his thing" -> "loves math".

    Args:
        said: A strength without bullets and closing marks.
    """
    for _ in range(3):
        inner = _inner(said)
        if inner == said:
            break
        said = inner
    return said


def _inner(said: str) -> str:
    said = _FILLERS.sub("", said)
    for pattern in (_SIDE_CLAUSE, _BEST, _BEST_THING, _SOMEONE_WHO, _REPORTED, _STRENGTH_LABEL, _PART_LABEL):
        if found := pattern.fullmatch(said):
            plain = pattern in (_PART_LABEL, _SOMEONE_WHO, _SIDE_CLAUSE)
            return found["rest"] if plain else _SAID_HOW.sub("", found["rest"], count=1)
    if found := _ADMIRED.fullmatch(said):
        return re.sub(r"^(?:how|that)\s+(?:much\s+)?", "", found["rest"], flags=re.IGNORECASE)
    if found := _DESCRIBED.fullmatch(said):
        return f"is {found['rest']}"
    if found := _LIKES_LABEL.fullmatch(said):
        return f"{found['verb']} {_small(found['rest'])}"
    if found := _LOVED_ONE.fullmatch(said):
        return f"close to {_small(found['rest'])}"
    if found := _LOVE_LABEL.fullmatch(said):
        return f"enjoys {_small(found['rest'])}"
    if found := _IS_LOVED.fullmatch(said):
        return f"loves {_small(found['rest'])}"
    if re.match(r"to\s+[a-z]+\b", said):
        return f"likes {said}"  # the end of "He likes", on a form
    if found := _GRADED_IN.fullmatch(said):
        return f"strong in {found['rest']}"
    if found := _IS_STRONG.fullmatch(said):
        return f"good at {_small(found['rest'])}"
    return said


def _small(thing: str) -> str:
    """A sentence's first word inside a sentence; what may be a name keeps its capital."""
    first = thing.split(" ", 1)[0]
    common = re.fullmatch(r"[A-Z][a-z]+(?:ing|s)|Art|Math|Music|Science|Reading|The|His|Her|My", first)
    return thing[:1].lower() + thing[1:] if common else thing
