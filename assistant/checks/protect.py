"""Places where no wording is flagged, because nobody is described there.

Questions, advice to the writer, quotations, words that are only mentioned, form prompts, statutes,
eligibility categories, names of tests and programmes. Precision comes before recall (design, knowledge_facts
B4.15 and B4.16).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.clauses import ADVERBS, DETERMINERS, NEGATIONS, Sentence, Token, is_finite
from assistant.checks.word_classes import Words
from assistant.checks.wording import by_first_letter, lazily, words_of
from assistant.types import Kind

_QUOTE = lazily(
    r"“[^”\n]{1,400}”|\"[^\"\n]{1,400}\"|«[^»\n]{1,400}»|(?<![\w])‘[^’\n]{1,200}’(?!\w)|(?<![\w])'(?:[^'\n]|(?<=\w)'(?=\w)){1,200}'(?!\w)"
)
_OWN_WORDS = lazily(r"\b(?:I|me|my|we|our|us)\b|\bI['’]", re.IGNORECASE)
_LEARNER_SAYS = lazily(
    r"\b(?:he|she|they|student)\s+\w+(?:\s+\w+){0,2}[,:]$|\b(?:title|story|book)\b", re.IGNORECASE
)
_PREDICATED = lazily(
    r"(?:\b(?:is|was|be|seems|remains|considered|known\s+as)|[’']s|\b(?:he|she|that|who|and)|\b(?:say|says|said|reports?|reported|feels?|thinks?|notes?|noted)\s+(?:that\s+)?(?-i:[A-Z][a-z]+))\s+"
    r"(?:(?:just|so|very|always|too|also|often|what\s+we\s+call|our|such|a|an|the|like|basically|simply)\s+){0,3}$",
    re.IGNORECASE,
)
_TITLED = lazily(
    r"\b(?:word|term|label|title|titled|song|book|show|movie|poem|motto|sign|phrase|favorite|answers?|answered|says?\s+(?:he|she)\s+is|game|chapter)\b"
    r"|\b(?:wrote|write|read|reads|replaces?|becomes)\s*$",
    re.IGNORECASE,
)
_SAID = lazily(r"\s*,?\s*(?:he|she|they)\s+(?:says?|said|told|wrote|adds?|explained)\b", re.IGNORECASE)
_STORY = lazily(
    r"\b(?:in|from)\s+(?:the|a|this|his|her)\s+(?:\w+\s+)?(?:fable|story|tale|poem|novel|book|movie|film|show|cartoon|play|song|legend)\b"
    r"|\b(?:story|stories|book|poem|song|novel|movie|film|play|skit|comic|essay|show|legend|video)\s+(?:(?:is|was|are)\s+)?"
    r"about\s+(?:an?|the|two|three|some)\s+[^.;:]{1,60}?\b(?:who|that|whose|which)\b"
    r"|\b(?:character|hero|villain|narrator|protagonist)\b",
    re.IGNORECASE,
)
_COLON = lazily(r":(?!\d)")
_OWN_ACCOUNT = lazily(r"\bin\s+(?:his|her|their)\s+own\s+words\b", re.IGNORECASE)
_ARROW = lazily(r"→|⇒|=>|->")
_STATUTE = lazily(
    r"§|\bC\.?F\.?R\b|\bU\.?S\.?C\b|(?-i:\bIDEA\b)|\bFERPA\b|\bFAPE\b|\b(?:federal|state)\s+(?:law|rule|regulation)s?\b"
    r"|\brule[- ]?outs?\b|\b(?:is|are|was|were|be|been)\s+ruled\s+out\b(?=\s*(?:by\b|[.;]|\Z))"
    r"(?!.*\b(?:he|she|they)\b)|\bthe\s+law\b|\bwords?\s+of\s+the\s+rule\b"
    r"|\bthe\s+IEP\s+must\s+(?:say|state|include|contain|describe)\b"
    r"|\bregulations?\s+(?:say|require|allow)|\bfederal\s+definition|\bstatute"
    r"|\b(?:hearing officer|court|judge)s?\b",
    re.IGNORECASE,
)
_MENTION = lazily(
    r"\b(?:"
    + by_first_letter(
        (
            r"(?:words?|terms?|phrases?|labels?|adjectives?|language|wording|statements?|comments?|expressions?|tags?)\s+"
            r"(?:such\s+as|like|including|as)\b",
            r"(?:the|a)\s+(?:word|term|phrase|label|adjective)s?\s+(?=[\"“'‘]|\w+\s+(?:tells?|says?|hides?|does|means?|in|on|to|from|with)\b)",
            r"(?:vocabulary|spelling|antonyms?|synonyms?|adjectives?|opposites|word(?=\s+list|\s+sort|\s+of))\s*(?:words?|lists?|tests?|matched|sort|of\s+the\s+(?:day|week))?\s*\d*\s*(?::|had|has|was|were|included?s?)\s",
            r"(?:ask|wonder)(?:s|ed|ing)?\s+(?:(?:him|her|us|me|the\s+\w+)\s+)?(?:why|whether|if)\s",
            r"(?:drew|draws|built|builds|painted|coded|programmed|designed|sculpted|animated|knitted|sewed|invented)\s+(?:a|an|the|his|her)\s+(?:\w+\s+){1,2}(?:that|which|who)\s",
            r"what\s+(?:others|some|people|we|they)\s+(?:might\s+|may\s+|used\s+to\s+)?(?:call|see|read|label)\w*\b",
            r"(?:disagree\w*\s+(?:with|that)|disput\w+|reject\w*|object\w*\s+to|den(?:y|ies|ied))\s+(?:\w+\s+){0,4}?"
            r"(?:statement|claim|label|wording|description|idea|notion|report|conclusion|suggestion)s?\s+(?:that|of|as)\b",
            r"(?:old|prior|previous|last|earlier|former|first)\s+(?:year['’]s\s+)?(?:page|report|iep|plan|draft|file|note|record|evaluation|version|teacher)\s+"
            r"(?:had\s+)?(?:said|called|described|labell?ed|painted|listed|read)\b",
            r"(?:argu|debat|claim)\w+\s+(?:that|whether)\b",
            r"(?:disagree\w*|objected|disput\w+)\s+that\b",
            r"(?:is|was|are)(?:n['’]t|\s+not)\s+(?:true|so|correct|accurate|the\s+case)\s+that\b",
            r"(?:sentence|line|paragraph|part|section|comment|page)s?\s+(?:that|which)\s+"
            r"(?=(?:(?:calls?|describes?|labels?)\s+(?:him|her|them|my|our|the\s+(?:student|child)|(?-i:[A-Z])\w+)"
            r"|says?\s+(?:that\s+)?(?:he|she|they|[\"“]))(?!\w))",
            r"match(?:es|ed)?\s+(?:each|the|every)\s+words?\s+(?:to|with)\s[^.:\n]{1,40}:",
            r"in\s+(?:the|a|his|her)\s+(?:debate|essay|speech|poem|skit)\b",
            r"in\s+(?:his|her|their)\s+own\s+words\b",
            r"(?:instead|rather|better)\s+(?:of|than)\s+(?:say|writ|call|us|describ|label)\w*",
            r"(?:instead\s+of|rather\s+than|in\s+place\s+of|replaces?|not)\s+(?=[\"“'‘])",
            r"(?:red[- ]flag|loaded|banned|judg\w*|deficit|negative|stigmati\w+|harmful|hurtful)\s+"
            r"(?:words?|terms?|phrases?|labels?|language|wording)\b",
            r"(?:call(?:s|ed|ing)?|describ(?:es?|ed|ing)|consider(?:s|ed)?)\s+(?:him|her|them)sel(?:f|ves)\b",
            r"(?:we|you|they|schools?|teams?|staff|teachers?|districts?|reports?|people|anyone|nobody|no\s+one)\s+"
            r"(?:can['’]?t|cannot|should\s*n[o'’]t|should\s+not|must\s+not|may\s+not|should\s+never|do\s+not|don['’]t)\s+"
            r"(?:just\s+|simply\s+|ever\s+)?(?:say|write|call|label|assume|claim|conclude|put)\b",
            r"(?:avoid|stop|quit|without|steer\s+clear\s+of)\s+(?:saying|writing|calling|using|describing|labell?ing)\b",
        )
    )
    + ")",
    re.IGNORECASE,
)
_GOAL = lazily(r"\b(?:will|shall)\b|\bbe\s+able\s+to\b", re.IGNORECASE)
_MEASURE = lazily(r"\d|_{2,}|\bmeasured\b|\bby\s+the\s+end\b|\bconsecutive\b", re.IGNORECASE)
_STRATEGY = lazily(
    r"\b(?:asks?|asking|uses?|using|requests?|requesting|seeks?|raises?|raising|signals?|rereads?|re-reads?|checks?\s+(?:it|his|her|their|the|with)\b"
    r"|looks?\s+(?:it\s+)?up|sounds?\s+(?:it|them)\s+out|self-corrects?|takes?\s+a\s+break|tells?\s+(?:an?|the|her|his)"
    r"|keeps?\s+trying|tries\s+again|lets\s+(?:an?|the|her|his|us)|speaks\s+up|self-advocates?)\b",
    re.IGNORECASE,
)
_NEAR = 300
# "Focus is poor" and "Work habits are weak" are no advice; "Focus on" and "Answer the parent" are.
_NOUNS_TOO = words_of(
    "answer base change cut drop end email file focus form help name note offer open own place plan point "
    "print record report request respect review show sign sort start state talk teaching track turn use "
    "watch work writing letting put"
)
# "Statement of why the child will not participate": what a form asks for.
_PROMPT = re.compile(
    r"\W*(?:an?\s+)?(?:statement|explanation|description|summary|reasons?|justification|rationale|extent|list|date|evidence)\s+"
    r"(?:of|for|to\s+which|that)\s+(?:why|how|what|any|all|the|each|when|whether)\b(?=[^.]*(?::|_{2,}|\[|if\s+applicable|if\s+any|☐|\.?\s*$))"
    r"|[^.?!]{0,80}\(\s*(?:please\s+)?(?:check|circle|mark|select|tick)\s+(?:all|one|any|each|those)\b"
    r"|[^.?!]{0,60}(?:☐|☑|\[\s?\])[^.?!]{0,60}(?:☐|☑|\[\s?x?\])"
    r"|(?=[^.?!]*\b(?:strengths|concerns|goals|services)\b)"
    r"[^/.?!:;\d]{3,50}(?:\s/\s[^/.?!:;\d]{3,50}){2,}$",  # "Deficits / Strengths / Parent concerns"
    re.IGNORECASE,
)
# "Noncompliance is defined as ...", "Off-task means looking away for 5 seconds": how a word is counted.
_DEFINITION = re.compile(
    r"\W*(?:(?:the|an|one)\s+)?[a-z][\w-]{2,20}(?:\s[\w-]{2,20}){0,3}\s(?:"
    r"(?:is|are)\s(?:ignored|blocked|reported|redirected|not\s(?:rewarded|reinforced)),[^.?!]{3,60}\s(?:is|are)\s\w+ed\b"
    r"|(?:is|are|was|were|will\s+be)\s(?:(?:operationally|here)\s)?(?:defined\s(?:as|by|here)|(?:scored|counted|recorded|coded|tallied)\s(?:when|if|as\s(?:any|each|one|an?)\b))"
    r"|(?:means|meant|counts\sas)\s(?:any|each|all|(?!no|any|some|every)\w{3,15}ing|a\s\w+\sof\s\d+)\b)"
    r"|[^.?!]{3,60}[,(]\s?(?:operationally\s)?defined\s(?:as|by)\b",
    re.IGNORECASE,
)
# "Difficulties in Emotion Regulation Scale": the title of a test.
_TEST_TITLE = re.compile(
    r"\b(?:[A-Z][\w'’-]*,?\s(?:(?:in|of|and|for|the|to|with)\s){0,2}){1,7}"
    r"(?:Scales?|Index|Inventory|Checklist|Survey|Questionnaire|Test|Screener|Subtest|Subscale|Composite|Schedule)\b"
)
_COPULAS = words_of("is are was were has had")
_AFTER_ORDER = words_of("on with to what how who when whether about for only down out in it him them")
_BEFORE_ORDER = ADVERBS | words_of("please then first next instead")
_NO_NOUN_FOLLOWS = DETERMINERS | _AFTER_ORDER
_CONDITION = words_of("when whenever if once before until unless")
_PURPOSE = lazily(
    r"(?:(?<![,;])(?<!\bis)(?<!\bwas)(?<!\bgets)\s+so|\b(?:so\s+that|(?:makes?|making|be)\s+sure(?:\s+that)?|ensur\w+(?:\s+that)?|in\s+case|lest|means?(?:\s+that)?))\s+"
    r"(?:\w+\s+){1,2}$",
    re.IGNORECASE,
)


def quoted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Quotations of a sentence in which nothing is flagged.

    A quotation that is (nearly) the whole sentence is a text pasted in quotes. A whole sentence that somebody
    else said about the learner (Aide: "He cannot sit still.") is part of the record like any other; the
    learner's own words, single words and titles stay as they are.
    """
    return [
        m.span()
        for m in _QUOTE.finditer(text, start, end)
        if m.end() - m.start() < 0.9 * (end - start)
        and not _is_record(text, start, m)
        and not _is_predicate(text, start, m)
    ]


def _is_record(text: str, start: int, quote: re.Match[str]) -> bool:
    inside = quote.group()[1:-1]
    speaker = text[start : quote.start()].rstrip()
    return (
        inside[-1:] in ".!,"
        and len(inside.split()) >= 4
        and speaker[-1:] in (",", ":")
        and not _OWN_WORDS.search(inside)
        and not _LEARNER_SAYS.search(speaker)
    )


def _is_predicate(text: str, start: int, quote: re.Match[str]) -> bool:
    """Whether quotes only hold a label at arm's length: she is "lazy", staff say he "never tries"."""
    if quote.group()[1:].istitle() or not _PREDICATED.search(text, start, quote.start()):
        return False
    if _TITLED.search(text, start, quote.start()) or _OWN_WORDS.search(quote.group()):
        return False
    return not _SAID.match(text, quote.end())


def is_silent(text: str, sentence: Sentence, words: Words) -> bool:
    """Whether a whole sentence describes nobody: a question, advice to the writer, or a rule of law."""
    if _is_question(text, sentence):
        return True
    if is_advice(sentence, words):
        return True
    if any(form.match(text, sentence.start, sentence.end) for form in (_PROMPT, _DEFINITION)):
        return True
    return bool(_STATUTE.search(text, sentence.start, sentence.end))


def _is_question(text: str, sentence: Sentence) -> bool:
    return text[: sentence.end].rstrip("\"”’')")[-1:] == "?" if sentence.end else False


def is_advice(sentence: Sentence, words: Words) -> bool:
    """Whether a sentence tells the writer what to do: "Describe ...", "Still, avoid ...", "Don't say ..."."""
    for index, token in enumerate(sentence.tokens[:5]):
        if not token.is_word or token.lower in _BEFORE_ORDER:
            continue
        if token.lower in ("don't", "do"):
            follow = _next_word(sentence.tokens, index + 1)
            follow = _next_word(sentence.tokens, index + 2) if follow and follow.lower == "not" else follow
            return follow is not None and (follow.lower in words.verbs or follow.lower in words.writing_verbs)
        if token.lower not in words.writing_verbs:
            return False
        follow = _next_word(sentence.tokens, index + 1)
        if token.lower in _NOUNS_TOO:
            return follow is not None and (follow.lower in DETERMINERS or follow.lower in _AFTER_ORDER)
        # "Name is ...", "Work is never finished" and "Circle time is ...": a noun, not an order.
        second = _next_word(sentence.tokens, index + 2)
        compound = second is not None and second.lower in _COPULAS and follow is not None
        if compound and follow is not None and follow.lower not in _NO_NOUN_FOLLOWS:
            return False
        return follow is None or not is_finite(follow, words)
    return False


def _next_word(tokens: Sequence[Token], index: int) -> Token | None:
    return tokens[index] if index < len(tokens) else None


def is_mention(text: str, sentence: Sentence, position: int) -> bool:
    """Whether a wording is only mentioned: "words such as lazy", "the label 'slow'"."""
    start = max(sentence.start, position - _NEAR)
    if any(m.end() <= position for m in _MENTION.finditer(text, start, sentence.end)):
        return True
    if _STORY.search(text, start, position):
        return True
    if _OWN_ACCOUNT.search(text, sentence.start, sentence.end):
        return True
    if any(m.start() <= position < m.end() for m in _TEST_TITLE.finditer(text, sentence.start, sentence.end)):
        return True
    return bool(_ARROW.search(text, sentence.start, sentence.end)) or _is_proper_noun(sentence, position)


def _is_proper_noun(sentence: Sentence, position: int) -> bool:
    """Whether a label is somebody's name: "Mr. Slow", "the Nonverbal index"."""
    index = sentence.before(position)
    if index == 0 or index >= len(sentence.tokens) or not sentence.tokens[index].is_capitalised:
        return False
    previous = sentence.tokens[index - 1]
    return previous.is_word or previous.text == "," or (previous.text == "." and index > 1)


def is_prompt(text: str, sentence: Sentence, end: int, words: Words) -> bool:
    """Whether a wording belongs to a heading or form prompt: what stands before a colon in a short line."""
    colon = _COLON.search(text, end, sentence.end)
    if colon is None or colon.start() - sentence.start > 90:
        return False
    return not any(is_finite(t, words) for t in sentence.tokens if t.start < colon.start())


def is_denied(sentence: Sentence, position: int) -> bool:
    """Whether the words before a label take it back: "is not lazy", "nobody thinks he is lazy"."""
    index = sentence.before(position)
    for distance in range(1, 9):
        if index - distance < 0:
            return False
        token = sentence.tokens[index - distance]
        if token.lower == "but" and sentence.tokens[index - distance - 1].lower == "anything":
            return index - distance > 0
        if token.text in ",;:()—" or token.lower in ("and", "but", "because", "when", "while", "that"):
            return False
        if token.lower == "without" and any(t.pronoun for t in sentence.tokens[index - distance + 1 : index]):
            return False  # "without an aide he is lost"
        if token.lower in NEGATIONS:
            following = sentence.tokens[index - distance + 1].lower if distance > 1 else ""
            return following not in ("only", "just", "merely")
        if token.lower == "nothing" and distance == 1 and sentence.tokens[index].lower not in _CONDITION:
            return True
        if token.lower == "far" and sentence.tokens[index - distance + 1].lower == "from":
            return True
    return False


def is_goal(text: str, start: int, end: int, kind: Kind | None) -> bool:
    """Whether a sentence is a goal: what somebody will do, and (where the kind is unknown) how well."""
    if kind == "present_levels" or not _GOAL.search(text, start, end):
        return False
    return kind == "goal" or bool(_MEASURE.search(text, start, end))


def is_met_with_strategy(text: str, sentence: Sentence, position: int) -> bool:
    """Whether a lack only sets the scene for what the learner does about it.

    "When she does not know a word, she looks it up" and "asks for help when he cannot find it" describe a
    skill. "So that he does not fall" names a purpose.
    """
    index = sentence.before(position)
    purpose = _PURPOSE.search(text, max(sentence.start, position - 60), position)
    # "Okay so he just does not try" names no purpose.
    if purpose and sentence.before(purpose.end()) > 4:
        return True
    opener = next(
        (i for i in range(index - 1, max(-1, index - 8), -1) if sentence.tokens[i].lower in _CONDITION), None
    )
    if opener is None:
        return False
    start = sentence.tokens[opener].start
    if "," in text[start:position]:
        return False
    if _STRATEGY.search(text, sentence.start, start):
        return True
    comma = text.find(",", position, sentence.end)
    return comma >= 0 and bool(
        _STRATEGY.search(text, comma, sentence.end) or _GOAL.search(text, comma, sentence.end)
    )
