"""Verb forms of English, as far as a goal or a strength needs them. Pure string work, no model."""

from __future__ import annotations

import re

from assistant.checks.wording import words_of

_IRREGULAR_PAST = {
    "been": "be",
    "begun": "begin",
    "brought": "bring",
    "built": "build",
    "caught": "catch",
    "chosen": "choose",
    "come": "come",
    "cut": "cut",
    "done": "do",
    "drawn": "draw",
    "driven": "drive",
    "eaten": "eat",
    "fed": "feed",
    "found": "find",
    "gained": "gain",
    "given": "give",
    "gone": "go",
    "gotten": "get",
    "got": "get",
    "grown": "grow",
    "had": "have",
    "held": "hold",
    "kept": "keep",
    "known": "know",
    "learnt": "learn",
    "led": "lead",
    "left": "leave",
    "made": "make",
    "met": "meet",
    "put": "put",
    "ran": "run",
    "read": "read",
    "run": "run",
    "said": "say",
    "sent": "send",
    "set": "set",
    "shown": "show",
    "spoken": "speak",
    "spent": "spend",
    "spelt": "spell",
    "stood": "stand",
    "taken": "take",
    "taught": "teach",
    "thrown": "throw",
    "told": "tell",
    "turned": "turn",
    "understood": "understand",
    "won": "win",
    "worn": "wear",
    "written": "write",
    "wrote": "write",
}
_IRREGULAR_THIRD = {"has": "have", "is": "be", "does": "do", "goes": "go"}
_IE_VERBS = {"ties": "tie", "lies": "lie", "dies": "die", "unties": "untie"}
_NOT_DOUBLED = re.compile(r"(?:[wxy]|[aeiou]{2}[^aeiou]|[^aeiou]{2}|[aeiou])$")
_DOUBLED_LONG = words_of(
    """
    begin forget admit permit submit refer control commit program babysit format unzip unplug overlap outrun
    upset reset regret equip kidnap
    """
)
_MUTE_E_WORDS = words_of(
    """
    achieve acknowledge acquire advocate alphabetize analyze argue arrange arrive articulate  assemble
    associate assume bake balance bathe behave believe bike bounce brace breathe bridge  buckle bundle
    calculate capitalize care categorize cause cease celebrate challenge change chase  choose circle
    close clothe code collaborate combine come communicate compare compete complete  compute concentrate
    conclude consume continue contribute cooperate cope create crumble cuddle  cycle dance decline
    decode decorate decrease define delete demonstrate describe deserve  determine dice differentiate
    dine discriminate divide dodge donate dose drive educate eliminate  emerge encourage engage enhance
    erase estimate evaluate evolve examine exchange exclude excuse  explode explore expose face fade
    fiddle fidge file force gauge generate giggle give glue grade  guide handle have hide hike hope
    hustle ice illustrate imagine imitate improve include increase  indicate infuse initiate integrate
    introduce investigate invite involve isolate issue joke  judge juggle juice leave like live locate
    lose love make manage mature maximize measure  memorize merge message mime mingle minimize move
    mumble name narrate navigate negotiate notice  observe operate organize outline pace package paddle
    paraphrase participate paste pause peddle  persevere phrase place please pledge plunge practice
    prepare preserve prioritize produce  pronounce prove provide punctuate purchase pursue puzzle quote
    raise rate receive recite  recognize recycle reduce refuse regulate release require rescue reserve
    resolve resume retrieve  reuse reverse revise rhyme ride rotate rule save schedule score scribble
    self-regulate sense  sequence serve settle shake shape share shave skate slice slide smile solve
    soothe splice  sprinkle stage stare state store struggle stumble summarize tackle take taste tease
    tickle time  toggle tolerate trace trade transcribe translate trickle tumble tune update urge use
    utilize  value verbalize vocalize vote wave whistle wiggle wipe wrestle write
    """
)


def base_of_third(word: str) -> str:
    """The base form of a third-person verb: "decodes" -> "decode", "carries" -> "carry"."""
    low = word.lower()
    if low in _IRREGULAR_THIRD:
        return _IRREGULAR_THIRD[low]
    if low in _IE_VERBS:
        return _IE_VERBS[low]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if re.search(r"(?:ch|sh|ss|x|zz|o)es$", low):
        return low[:-2]
    if low in {"focuses", "quizzes", "buses"}:
        return {"focuses": "focus", "quizzes": "quiz", "buses": "bus"}[low]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def base_of_gerund(word: str) -> str:
    """The base form of an -ing verb: "writing" -> "write", "running" -> "run", "reading" -> "read"."""
    low = word.lower()
    stem = low.removesuffix("ing")
    if stem == low or len(stem) < 2:
        return low
    return _restored(stem)


def base_of_agent(word: str) -> str:
    """The base form of what someone in "-er" does: "climber" -> "climb", "runner" -> "run"."""
    low = word.lower().rsplit("-", 1)[-1]
    return _restored(low[:-2]) if re.search(r"(?:er|or)$", low) and len(low) > 4 else low


def base_of_past(word: str) -> str:
    """The base form of a past form or participle: "shared" -> "share", "written" -> "write"."""
    low = word.lower()
    if low in _IRREGULAR_PAST:
        return _IRREGULAR_PAST[low]
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    stem = low.removesuffix("ed")
    return low if stem == low or len(stem) < 2 else _restored(stem)


def _restored(stem: str) -> str:
    """A base verb from what is left without -ing or -ed: "hopp" -> "hop", "shar" -> "share"."""
    if stem + "e" in _MUTE_E_WORDS:
        return stem + "e"
    if stem in {"ty", "ly", "dy", "unty"}:
        return stem[:-1] + "ie"
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt"
    return stem[:-1] if doubled else stem


def gerund(base: str) -> str:
    """The -ing form of a base verb: "write" -> "writing", "run" -> "running", "tie" -> "tying"."""
    low = base.lower()
    if low == "be":
        return "being"
    if low.endswith("ie"):
        return low[:-2] + "ying"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")):
        return low[:-1] + "ing"
    if low in _DOUBLED_LONG or (_is_short(low) and not _NOT_DOUBLED.search(low)):
        return low + low[-1] + "ing"
    return low + "ing"


def third(base: str) -> str:
    """The third-person form of a base verb: "carry" -> "carries", "be" -> "is"."""
    low = base.lower()
    irregular = {"have": "has", "be": "is", "do": "does", "go": "goes"}
    if low in irregular:
        return irregular[low]
    if re.search(r"[^aeiou]y$", low):
        return low[:-1] + "ies"
    return low + "es" if re.search(r"(?:ch|sh|ss|us|x|zz|o)$", low) else low + "s"


def _is_short(word: str) -> bool:
    return len(re.findall(r"[aeiouy]+", word)) == 1 and len(word) > 2
