"""The words of a strength made ready to read: bullets, quotes, pictures and shouting go."""

from __future__ import annotations

import re

from assistant.composer.lexicon import StrengthLexicon

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2190-\u21ff\u2b00-\u2bff\ufe0f\u200d\U000e0020-\U000e007f]+"
)


# "kind of a ham", "way too trusting", "charming when he wants to be": the strength without the shrug.
_HEDGED = re.compile(
    r"^((?:(?:s?he|they)(?:['’](?:s|re)|\s+is|\s+are)|is|can\s+be)\s+)?(?:(?:kind\s+of|sort\s+of|kinda|sorta|a\s+bit|a\s+little|maybe|i\s+guess|"
    r"not\s+sure,?(?:\s+but)?|idk,?(?:\s+but)?|i\s+don['’]?t\s+know,?\s+but|i\s+think|"
    r"no\s+(?:me\s+acuerdo|s[eé]),?(?:\s+pero)?|no\s+cap|ngl|tbh|honestly|"
    r"(?:his|her|their|my)(?=\s+(?:dream|goal)\s+is\s+to\b)|"
    r"way\s+too|far\s+too|a\s+bit\s+too|a\s+little\s+too|almost\s+too|too)\s+(?:of\s+)?)+(?=\w)",
    re.IGNORECASE,
)
_HEDGED_AFTER = re.compile(
    r"(?:,?\s+(?:in\s+a\s+good\s+way|when\s+(?:s?he|they)\s+wants?\s+to(?:\s+be)?|most\s+days|some\s+days|i\s+guess|"
    r"i\s+suppose|as?f|fr|frfr|no\s+cap|ngl|tbh|imo|when\s+things\s+go\s+(?:his|her|their|my)\s+way|if\s+that\s+counts|lol|haha+|for\s+sure|to\s+a\s+fault))+$",
    re.IGNORECASE,
)
# "quiet but notices everything": the strength is what comes after the "but".
_TURNED = re.compile(
    r"^(?:(?:s?he|they)(?:['’](?:s|re)|\s+is|\s+are)\s+)?(?:(?:very|pretty|a\s+bit|a\s+little|kinda)\s+)?"
    r"(?:shy|quiet|reserved|slow|nervous|anxious|timid)(?:\s+at\s+first)?,?\s+but\s+(?=\w)",
    re.IGNORECASE,
)
# "very empathetic, cries at movies": what a strong feeling does is told beside the strength, and is none.
_BESIDE = re.compile(
    r",\s+(?:(?:s?he|they)\s+)?(?:cries|stims|flaps|never\s+(?:stops|sits\s+still)|\d(?:st|nd|rd|th)\s+place)\b"
    r"[^,;]*|^(?:(?:s?he|they)\s+)?(?:cries|stims|flaps)\b[^,;]*,\s+(?=\w)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”]|^\s*'|'\W*$")


def cleaned(strength: str, lexicon: StrengthLexicon) -> str:
    """The words of a strength without bullets, emoji, quotes, closing marks or extra space."""
    strength = re.sub(r"(?:['’](?:s|ve)|\bhas|\bhave) got\b(?! to)", " has", strength)
    text = re.sub(r"\s*&\s+", " and ", _pictures_named(strength, lexicon))
    text = re.sub(r"[\"“”]|^'(?=.*'\W*$)|(?<=\w)'(?=\W*$)", "", text) if _QUOTED.search(text) else text
    text = re.sub(r"^[\s•*·\-–—\"'“”‘’(\[]+|^\s*\d+[.)]\s+", "", text)
    text = re.sub(r"\bhands on(?=\s+(?:learn|kid|work|activit|project|stuff))", "hands-on", text)
    text = re.sub(r"[\s.!?…,;:\"“”\]]+$", "", " ".join(text.split()))
    text = re.sub(r"^(they|we)\s+r\s+(?=\w)", r"\1 are ", text, flags=re.IGNORECASE)
    text = re.sub(r"^im\s+(?=\w)", "I'm ", text, flags=re.IGNORECASE)  # typed in a hurry
    text = re.sub(r"(?<=\w )w/?\s+(?=\w)", "with ", text)  # "good w hands"
    text = _BESIDE.sub("", _TURNED.sub("", _HEDGED_AFTER.sub("", _HEDGED.sub(r"\1", text))))
    text = text if "(" in text else text.rstrip(")")
    if not any(c.isalnum() for c in text):
        return ""
    letters = [c for c in text if c.isalpha()]
    shouted = len(letters) > 3 and all(c.isupper() for c in letters) and text not in lexicon.proper_names
    return text.lower() if shouted else _calmed(text, lexicon)


def _pictures_named(strength: str, lexicon: StrengthLexicon) -> str:
    """Pictures turned to their words where the words are not there: "loves 🐶" -> "loves dogs"."""
    bare = _EMOJI.sub(" ", strength)
    low = bare.lower()
    named = {sign: word for sign, word in lexicon.emoji.items() if sign in strength}
    new = [w for w in dict.fromkeys(named.values()) if not any(part[:4] in low for part in w.split())]
    if not new:
        return bare
    if not re.search(r"(?!(?:and|y)\b)\b\w", bare):
        return f"interested in {' and '.join(new)}"
    opens = re.fullmatch(
        r"\W*(?:\w+\s+){0,2}(?:loves?|likes?|enjoys?|about|into|in|with|at|of|for|the)\W*",
        bare,
        re.IGNORECASE,
    )
    return f"{bare.strip()} {' and '.join(new)}" if opens else bare


def _calmed(text: str, lexicon: StrengthLexicon) -> str:
    """ "LOVES Legos" -> "loves Legos": shouted words that carry a strength are said calmly."""

    def calm(match: re.Match[str]) -> str:
        low = match.group().lower()
        said = low in lexicon.openings or low in lexicon.adjectives or low in lexicon.intensifiers
        return low if said or low in lexicon.praise_words else match.group()

    return re.sub(r"\b[A-Z]{3,}\b", calm, text)
