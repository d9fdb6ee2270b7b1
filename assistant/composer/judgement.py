"""Judgments of character and sayings: the verdict goes, the need stays, and a blank asks what was seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.patterns import Found
from assistant.checks.pieces import Pieces
from assistant.composer.belongings import to_keep_organized
from assistant.composer.edits import touches
from assistant.composer.learner import Learner
from assistant.composer.rewording import Prompt, Rewording
from assistant.composer.verbs import form_of, inflected

_ADVERBS = (
    r"(?:(?:very|really|so|too|quite|rather|pretty|extremely|highly|overly|somewhat|often|always|usually|constantly|generally|"
    r"sometimes|easily|still|a\s+bit|a\s+little|just|simply|totally|completely|basically|just\s+plain|downright|incredibly|"
    r"severely|frequently|typically|consistently|chronically|also|at\s+times|never|being|beyond|frankly|plain|such|kind\s+of|sort\s+of)\s+)*"
)
_COPULA = (
    r"(?:is|are|was|were|am|seems|appears|gets|becomes|remains|acts|can\s+be|has\s+been|(?:seems|appears|tends|continues)\s+to\s+be|"
    r"comes\s+across\s+as|(?:finds|found|considers|calls|describes|sees|thinks)\s+(?:him|her|them)(?:\s+(?:as|to\s+be))?|is\s+(?:described|seen|viewed|perceived|known)\s+as|is\s+considered|['’]s)"
)
# "is off task 60% of the time and [defiant]", but not "is at recess, where friends are loud and [rude]"
_AFTER_COPULA = re.compile(
    rf"\b{_COPULA}\s+(?:(?!(?:who|where|when|while|if|because|that|[a-z]+s\s+(?:him|her|them|the|a))\b)[\w'’%/-]+,?\s+){{1,8}}$",
    re.IGNORECASE,
)
_NOUN = (
    r"(?:student|child|boy|girl|kid|learner|young\s+man|young\s+lady|young\s+woman|teen|"
    r"teenager|individual|person|reader|worker)"
)
_CLAUSE_END = re.compile(
    r"[;:.!?](?=\s|$)|,(?=\s)|\s+(?:but|however|although|and|or)\s+"
    r"(?=(?:he|she|they|[a-z]+s|has|is|was|had|did|[a-z]{2,}ed|got|made|left|went|ran|took|gave|hit|wrote|threw)\b)"
    r"|\s[–—-]\s"
)
# "slow [as molasses]", "stubborn [as a mule]": the likeness goes with the verdict.
_LIKENESS = (
    r"(?:\s+as\s+(?:an?\s+)?(?!(?:when|if|he|she|they|it|soon|well|long|far|the|his|her|their|other|many|much)\b)"
    r"[a-z]+(?=\s*[.,;!?]|\s+(?:and|but|when|at|in|with)\b|$))?"
)
# What a judgment is aimed at: "rude to staff" becomes a need "with staff".
_TOWARD = re.compile(
    r"\s+(w/|(?:to|toward|towards|by(?=\s+\w+ing\b)|by|about|of|over|at|with|in|during|when|if|on|after|before|around|because|until|for|"
    r"the\s+(?:second|minute|moment)|as\s+soon\s+as|daily|weekly|almost|nearly|every|each|several|multiple|many|up\s+to|at\s+least|"
    r"most|\d+|one|two|three|four|five|once|twice)\b)",
    re.IGNORECASE,
)
# "says he is dumb", "thinks math is stupid": what a student says of themselves or the work is no verdict.
_OWN_WORDS = re.compile(
    r"\b(?P<who>[\w'’-]+)\s+(?:often\s+|also\s+|sometimes\s+)?(?:says?|said|thinks?|thought|feels?|felt|believes?|tells?\s+\w+|told\s+\w+)"
    r"\s+(?:that\s+)?(?:(?:she|he|they|it)\b(?:\s+(?:is|are|was|were)\b|['’]s)?"
    r"|(?:(?!(?:and|but|or|when|if)\b)[\w'’-]+\s+){0,3}?(?:is|are|was|were)\b)",
    re.IGNORECASE,
)
# "because people think I'm [weird]": told by the student, in the student's own words.
_OF_ME = re.compile(r"\bI(?:['’]m|\s+am|\s+was|\s+sound|\s+look|\s+feel)?(?:\s+\w+ly|\s+so|\s+too)?\s*$")
_FAMILY_BEFORE = re.compile(
    r"\b(?:parents?|mom|mother|dad|father|family|guardians?|grandma|grandmother|grandfather|aunt|uncle|home(?:\s+life)?)"
    r"\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "His home life is bad": a family is nobody's area of need. The words stay, and a question asks.
OF_HOME = re.compile(
    r"(?:^|[.;,]\s*)(?:(?:his|her|their|the)\s+|[\w-]+['’]s\s+)?(?:home(?:\s+(?:life|situation|environment|setting))?|"
    r"family(?:\s+(?:life|situation))?|things\s+at\s+home|parents|mom|mother|dad|father)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "has meltdowns 3 times a week": a count is data. What was counted stays; a question asks the rest.
COUNTED = re.compile(
    r"\s+(?:(?:about|up\s+to|at\s+least|around|nearly|almost|roughly|approximately)\s+)?"
    r"(?:\d+(?:\s*(?:-|–|to)\s*\d+)?|once|twice|two|three|four|five|six|several|multiple|many)\s*"
    r"(?:x\b|times?\b|(?:an?|each|every|per)\b|/)",
    re.IGNORECASE,
)
# A person is nobody's area of need: "defiant with adults" is not "needs support with adults".
_PEOPLE = re.compile(
    r"\s+(?:(?:the|his|her|their|my|other|some|all|most|female|male|familiar|unfamiliar|new|younger|older|same-age)\s+)*"
    r"(?:adults?|staff|teachers?|subs?|substitutes?|aides?|paras?|peers?|class-?mates?|children|kids|students|others|people|"
    r"friends?|siblings?|brothers?|sisters?|family|parents?|mom|mother|dad|father|grandma|grandmother|grandpa|grandfather|him|her|"
    r"them|us|me|everyone|anyone|strangers|girls|boys|women|men|authority(?:\s+figures)?)"
    r"(?=\s*(?:[^\w\s'’]|$)|\s+(?:and|or|but|who|when|whenever|if|while|in|at|on|during|for|about|over|after|before|to|\d)\b)",
    re.IGNORECASE,
)
_AIMED = frozenset(("to", "toward", "towards", "by", "about", "of", "over"))
_TO_WHOM = frozenset(("to", "toward", "towards", "with", "w/"))
_ABOUT_WHAT = frozenset(("over", "about"))
# What may follow a verdict. "was off task 11 minutes" is an observation, "a slow processor" needs its noun.
_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\]/—–\"”&]|$)|\s+w/|\s+(?:to|toward|towards|by|about|of|over|at|with|in|during|when|if|on|after|before|around|because|until|"
    r"for|the\s+(?:second|minute|moment)|as|and|but|or|so|then|that|than|enough|most|all|every|some|each|sometimes|often|now|lately|overall|"
    r"whenever|while|though|although|unless|without|even|both|again|today|compared|throughout|from|this|he|she|they|his|her|behavior|[–—-])\b"
    r"(?!\s+(?:\d|average))",
    re.IGNORECASE,
)

_TRYING = re.compile(r"\b(?:try|tries)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgment in a sentence and what stands there instead; its blank goes to `blank_at`."""

    start: int
    end: int
    new: str
    prompt: str
    blank_at: int


def judged_words(
    sentence: str, found: Sequence[tuple[int, int]], rewording: Rewording, learner: Learner
) -> Iterator[Judged]:
    """The judgments of a sentence that a finding lies on.

    Args:
        sentence: One sentence.
        found: The places of its findings.
        rewording: The loaded tables.
        learner: Whom the text is about.
    """
    for match in _of_student(sentence, rewording, learner):
        if touches(found, *match.span()) and _ENDS.match(sentence, match.end()):
            yield _adjective(sentence, match, rewording, learner)
    for match in _bare_list(rewording).finditer(sentence):
        if touches(found, *match.span()) and _ENDS.match(sentence, match.end()):
            name = rewording.words[_listed_word(match["word"], rewording)]
            new = f"support needed with {_topics(match, rewording)}".rstrip()
            yield Judged(match.start(1), match.end(), new, name, match.end())
    yield from _second_verdicts(sentence, found, rewording, learner)
    pieces = Pieces(sentence)
    for pattern, entry in rewording.candidates(pieces):
        if not isinstance(entry, str):
            continue
        for match in pattern.finditer(pieces):
            if entry == "feelings" and COUNTED.match(sentence, match.end()):
                continue
            if _TRYING.search(match.group()) and not _ENDS.match(sentence, match.end()):
                continue  # "never tries new foods"
            if touches(found, *match.span()):
                yield _saying(sentence, match, rewording.prompts[entry], learner)


def _second_verdicts(
    sentence: str, found: Sequence[tuple[int, int]], rewording: Rewording, learner: Learner
) -> Iterator[Judged]:
    """ "is kind but [lazy]", "is shy, [clingy] and afraid": a verdict beside what stays."""
    for match in _second_adjective(rewording).finditer(sentence):
        joint = match["joint"] or ","
        before = f"{sentence[: match.start()]} " if joint == "," else sentence[: match.start()]
        copula = _AFTER_COPULA.search(before)
        if not (touches(found, *match.span()) and copula and _ENDS.match(sentence, match.end())):
            continue
        if joint == "," and not learner.is_subject(before[: copula.start()]):
            continue
        prompt = rewording.prompts[rewording.words[_listed_word(match["word"], rewording)]]
        yield _aimed(sentence, match.start(), match.end(), f"{joint} needs", prompt, prompt.about)


def in_own_words(sentence: str, start: int, learner: Learner) -> bool:
    """Whether the verdict at `start` is what the student says or thinks: "says she is stupid".

    Args:
        sentence: One sentence.
        start: Where the verdict begins.
        learner: Whom the text is about.
    """
    if learner.speaks and _OF_ME.search(sentence[:start]):
        return True
    told = (m for m in _OWN_WORDS.finditer(sentence) if m.start() <= start <= m.end() + 1)
    return any(learner.is_subject(sentence[: m.end("who")]) for m in told)


def _of_student(sentence: str, rewording: Rewording, learner: Learner) -> Iterator[re.Match[str]]:
    """Verdicts of others about the student: nobody's mother is an area of need; those words stay."""
    for match in _adjectives(rewording).finditer(sentence):
        of_family = _FAMILY_BEFORE.search(sentence, 0, match.start())
        if not of_family and not in_own_words(sentence, match.start(), learner):
            yield match


@lru_cache(maxsize=4)
def _bare_list(rewording: Rewording) -> re.Pattern[str]:
    """Verdicts with no verb, at the start or after a colon: "Teacher: lazy, rude"."""
    word = rf"{_ADVERBS}(?:{rewording.word})\b"
    return re.compile(
        rf"(?:^|:\s+)({_ADVERBS}(?P<word>{rewording.word})\b(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){word})*)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _second_adjective(rewording: Rewording) -> re.Pattern[str]:
    """ "kind but lazy", "shy, clingy and afraid": only the verdict goes."""
    return re.compile(
        rf"(?:\b(?P<joint>but|and|yet)|(?P<comma>,))\s+{_ADVERBS}(?P<word>{rewording.word})\b"
        rf"(?(comma)(?=,?\s+and\s+(?!{_ADVERBS}(?:{rewording.word})\b|\w+er\s+than)))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _adjectives(rewording: Rewording) -> re.Pattern[str]:
    word = rf"{_ADVERBS}(?:(?:a|an)\s+)?(?:{rewording.word})\b"
    return re.compile(
        rf"\b(?P<copula>{_COPULA})\s+{_ADVERBS}(?P<article>(?:a|an|such\s+a)\s+)?{_ADVERBS}(?P<word>{rewording.word})\b"
        rf"(?:(?:\s*,\s*(?:and\s+|or\s+|but\s+)?|\s+(?:and|or|but)\s+)(?:is\s+)?{word})*{_LIKENESS}(?P<noun>\s+{_NOUN}\b(?P<who>\s+who(?=\s))?)?",
        re.IGNORECASE,
    )


def _adjective(sentence: str, match: re.Match[str], rewording: Rewording, learner: Learner) -> Judged:
    name, topics = _asked_of(match, rewording), _topics(match, rewording)
    copula = match["copula"].lower()
    need = inflected("need", form_of(copula, sentence[: match.start()]))
    if copula.startswith("can"):
        need = "may need"
    if told := re.match(r"(\w+)\s+(him|her|them)\b", match["copula"], re.IGNORECASE):
        he = {"him": "he needs", "her": "she needs", "them": "they need"}[told[2].lower()]
        need = f"{told[1]} that {he}"
    elif not learner.is_subject(sentence[: match.start()]):
        return _of_thing(sentence, match, f"{match['copula']} an area of need", name, learner)
    if match["noun"] and match["who"]:
        noun = match["noun"].split()[0]
        new = (
            f"{match['copula']} a {noun} who needs {_support(topics)} {rewording.prompts[name].blank} and who"
        )
        return Judged(match.start(), match.end(), new, "", match.end())
    return _aimed(sentence, match.start(), match.end(), need, rewording.prompts[name], topics)


def _topics(match: re.Match[str], rewording: Rewording) -> str:
    """What a list of verdicts asks support with, each named once: "following directions and attention"."""
    return named_once(rewording.prompts[name].about for name in _names(match, rewording))


def named_once(topics: Iterable[str]) -> str:
    """Topics as a list, each named once: "a, b and c"."""
    once = dict.fromkeys(topic for topic in topics if topic)
    said = sorted(once, key=lambda topic: topic.endswith("others"))  # not "with others and behavior"
    return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else "".join(said)


def _support(topic: str) -> str:
    return f"support with {topic}" if topic else "support"


def ask_of_both(names: Collection[str]) -> str:
    """The prompt that asks about several kinds of verdict at once: what was seen, whichever it was."""
    return "aggression" if "aggression" in names else "behavior"


def _asked_of(match: re.Match[str], rewording: Rewording) -> str:
    """The prompt for a list of verdicts: its own where all ask the same, else the one that asks about any."""
    names = _names(match, rewording)
    return names[0] if len(names) == 1 else ask_of_both(names)


def _names(match: re.Match[str], rewording: Rewording) -> list[str]:
    said = re.findall(rewording.word, match.group(), re.IGNORECASE)
    return list(dict.fromkeys(rewording.words[_listed_word(word, rewording)] for word in said))


def _listed_word(word: str, rewording: Rewording) -> str:
    low = re.sub(r"\s+", " ", word.lower().replace("’", "'"))
    for variant in (low, low.replace(" ", "-"), low.replace("-", " ")):
        if variant in rewording.words:
            return variant
    return next(w for w in rewording.words if w.replace("-", " ") == low.replace("-", " "))


def _saying(sentence: str, match: Found, prompt: Prompt, learner: Learner) -> Judged:
    before = sentence[: match.start()]
    if before.strip() and not learner.is_subject(before) and learner.is_missing(before):
        return _of_thing(sentence, match, "is an area of need", prompt.name, learner)
    need = inflected("need", form_of(match.group(), sentence[: match.start()]))
    return _aimed(sentence, match.start(), match.end(), need, prompt, prompt.about)


def _of_thing(sentence: str, match: Found | re.Match[str], new: str, prompt: str, learner: Learner) -> Judged:
    """A verdict whose subject is not the student: a skill is an area of need, a desk is kept organized."""
    if kept := to_keep_organized(sentence[: match.start()], learner):
        return Judged(kept[0], match.end(), kept[1], "organization", match.end())
    more = _MORE_JUDGED.match(sentence, match.end()) if new.endswith("area of need") else None
    end = more.end() if more else match.end()
    return Judged(match.start(), end, new, prompt, end)


# "laborious [and error-ridden]", "weak [and sloppy]": one area of need says both.
_MORE_JUDGED = re.compile(
    r"\s+and\s+(?:very\s+)?(?:[a-z]+-(?:ridden|filled|prone)|[a-z]+(?:less|ble|some|ish|ive|ous))(?=\s*[.,;]|$)"
)


def _aimed(sentence: str, start: int, end: int, need: str, prompt: Prompt, topics: str) -> Judged:
    """The need, with what the judgment was aimed at, and the blank at the end of the clause."""
    aim = _TOWARD.match(sentence, end)
    if aim is None:
        return Judged(start, end, f"{need} support with {topics}".rstrip(), prompt.name, end)
    stop = _CLAUSE_END.search(sentence, aim.end())
    blank_at = stop.start() if stop else len(sentence)
    word = aim[1].lower()
    if word == "by" and re.match(r"\s+\w+ing\b", sentence[aim.end() :]):
        return Judged(start, aim.end(), f"{need} support when", prompt.name, blank_at)
    over = prompt.toward.endswith(" over")  # "cries over homework": what feelings are about, not who is near
    people = _PEOPLE.match(sentence, aim.end())
    fits = people or not prompt.toward.endswith(" from")  # directions come from people, not from hearing aids
    if fits and prompt.toward and word in (_ABOUT_WHAT if over else _TO_WHOM) and topics == prompt.about:
        return Judged(start, aim.end(), f"{need} support with {prompt.toward}", prompt.name, blank_at)
    if word not in _AIMED:
        first = re.split(r",| and ", topics)[
            0
        ]  # "bossy and rude with peers": one need stands before a person
        with_whom = _support(first) if people else "support"
        support = with_whom if word in ("with", "w/") else _support(topics)
        return Judged(start, end, f"{need} {support}", prompt.name, blank_at)
    return Judged(start, aim.end(), f"{need} support with", prompt.name, blank_at)
