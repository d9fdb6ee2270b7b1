"""The offline writer for present levels: strength, level with its data, what helps, next skill, area by area.

Edits as little as it can: deficit wording is said anew clause by clause, each skill area opens with a
strength, what only the team can say becomes a blank with a question. A text that is fine already stays letter
for letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.need_words import skill_words
from assistant.checks.table_rows import without_tables
from assistant.composer.areas import Paragraph, Sentence, read_paragraphs
from assistant.composer.feared import begins_feared, is_feared
from assistant.composer.judgement import OF_HOME
from assistant.composer.learner import Learner, find_learner
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.morphology import base_of_gerund, base_of_third
from assistant.composer.phrases import StrengthPhrase
from assistant.composer.plain_levels import plain_levels
from assistant.composer.predicates import EYE_CONTACT
from assistant.composer.proof import Proof, TextProof
from assistant.composer.reword import reword
from assistant.composer.rewording import Prompt, Rewording
from assistant.composer.rework import rework
from assistant.composer.weaving import Weaver
from assistant.types import JUDGING, Draft, Finding, LeftOutStrength, Question, TextReview

MOST_QUESTIONS = 6
MOST_DATA_QUESTIONS = 3
ONLY_DATA = "The text has only headings and data: no sentence that it could go into."


def compose_present_levels(
    text: str,
    review: TextReview,
    phrases: Sequence[StrengthPhrase],
    lexicon: StrengthLexicon,
    rewording: Rewording,
    proof: Proof,
) -> Draft:
    """Rewrite present levels strengths-first.

    Args:
        text: The user's text, exactly as given.
        review: What the checks say about it (findings, strengths, needs).
        phrases: The strengths on offer, as phrases.
        lexicon: The loaded `knowledge/strengths`.
        rewording: The loaded `knowledge/rewording`.
        proof: The checks, asked about every sentence that is said anew.

    Returns:
        The rewrite with the strengths used, the questions for the team and a plain-language companion. Order
        within an area follows knowledge_facts B2.
    """
    checks = proof.of(review)
    draft = _written(text, review, phrases, lexicon, rewording, checks, frozenset())
    offered = [words for phrase in phrases for words in (phrase.original, phrase.noun)]
    broken_in = checks.whole(offered)
    broken = broken_in(draft.text)
    if broken:
        # What a sentence may lose on its own can still be missed in the whole: such a sentence stays.
        again = _written(text, review, phrases, lexicon, rewording, checks, frozenset(broken))
        if again.text != draft.text and len(broken_in(again.text)) < len(broken):
            return again
    return draft


def _written(
    text: str,
    review: TextReview,
    phrases: Sequence[StrengthPhrase],
    lexicon: StrengthLexicon,
    rewording: Rewording,
    proof: TextProof,
    kept: frozenset[int],
) -> Draft:
    """The rewrite; sentences that hold one of the places `kept` are not said anew."""
    paragraphs = [p for p in read_paragraphs(review) if not p.heading or p.awaits]
    if not paragraphs:
        left = tuple(LeftOutStrength(strength=phrase.original, why=ONLY_DATA) for phrase in phrases)
        return Draft(text=text, left_out=left, plain_language=plain_levels(text, ()))
    for sentence in (s for p in paragraphs for s in p.sentences):
        sentence.closed = (
            sentence.quoted
            or any(sentence.start <= place < sentence.end for place in kept)
            or begins_feared(text[sentence.start : sentence.end], sentence.start, review.findings)
        )
    learner = find_learner(without_tables(text), [phrase.original for phrase in phrases])
    prompts = _reword_all(text, review, paragraphs, learner, rewording)
    prompts += rework(review, paragraphs, learner, rewording, proof)
    writer = Weaver(text, review, paragraphs, learner, lexicon)
    writer.weave(phrases)
    writer.reorder()
    asked = [Question(part=p.name, text=p.question, blank=p.blank) for p in dict.fromkeys(prompts)]
    opening = writer.opening_blank() if not phrases else None
    composed = writer.rendered()
    questions = [
        *([opening] if opening else []),
        *(q for q in asked if q.blank in composed or q.blank.upper() in composed),
        *_data_questions(text, review, paragraphs),
    ]
    return Draft(
        text=composed,
        strengths_used=tuple(phrase.original for phrase in phrases),
        questions=tuple(questions[:MOST_QUESTIONS]),
        plain_language=plain_levels(composed, paragraphs, writer.ahead),
    )


def _data_questions(text: str, review: TextReview, paragraphs: Sequence[Paragraph]) -> list[Question]:
    """Questions for remarks about the student that have no number of their own, or stay as they are."""
    questions: dict[Question, None] = {}
    uncounted: list[str] = []
    seen_asked = any(_ASKS_WHAT_IS_SEEN.search(s.said) for p in paragraphs for s in p.sentences)
    counted = _counted_acts(text, paragraphs)
    for sentence in (s for p in paragraphs for s in p.sentences):
        here = text[sentence.start : sentence.end]
        judged = [
            f for f in review.findings if f.category in JUDGING and sentence.start <= f.start < sentence.end
        ]
        asked = [ask for finding in judged if (ask := _asked_without_count(finding, here, sentence.said))]
        questions |= dict.fromkeys(Question(part="wording", text=ask) for ask in asked)
        if not asked and not any(character.isdigit() for character in here):
            # One question about what staff see is enough for all that only judges.
            told = [
                f
                for f in judged
                if not (_HAS_SAID.search(f.matched) or (seen_asked and f.category != "deficit"))
                and counted.isdisjoint(_skills_in(f.matched))
            ]
            uncounted += _without_count(told, sentence.said)
    if remarks := list(dict.fromkeys(uncounted))[:MOST_DATA_QUESTIONS]:
        questions[Question(part="baseline", text=_ask_for_counts(remarks))] = None
    return list(questions)[:MOST_DATA_QUESTIONS]


def _counted_acts(text: str, paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """The acts told with a number anywhere in the text: "struggles with writing" and "writes 2 sentences"."""
    told = (text[s.start : s.end] for p in paragraphs for s in p.sentences)
    return frozenset(_act(word) for here in told if re.search(r"\d", here) for word in _WORD.findall(here))


def _skills_in(remark: str) -> frozenset[str]:
    words = {word.lower() for word in _WORD.findall(remark)}
    return frozenset(_act(word) for word in words if word in skill_words() or word.endswith("ing"))


def _act(word: str) -> str:
    """What "writing" and "writes" have in common."""
    low = word.lower()
    return base_of_gerund(low) if low.endswith("ing") else base_of_third(low)


_WORD = re.compile(r"[^\W\d_]{3,}")
_ASKS_WHAT_IS_SEEN = re.compile(r"\[(?:what is (?:seen|said)|which act)")


def _without_count(judged: Sequence[Finding], said: str) -> list[str]:
    """The wordings that stand as they are, or the first one that was said anew without a blank."""
    stay = [finding for finding in judged if finding.matched in said]
    anew = () if "[" in said else judged[:1]
    return [" ".join(finding.matched.split()) for finding in stay or anew]


def _ask_for_counts(remarks: Sequence[str]) -> str:
    """One question for all of them: three that differ in a quotation are read as one."""
    words = "”, “".join(remarks)
    if len(remarks) == 1:
        return f"The draft says “{words}” with no number. What is seen now, where, and how often?"
    return f"The draft says “{words}” with no numbers. For each: what is seen now, where, and how often?"


_SAID_NEED = re.compile(r"\bneeds? support with ([^.\[\]]+)\.$")
# What a person is, or what somebody else believes, is not counted: these ask for what helps to plan instead.
_SPEECHLESS = re.compile(r"\b(?:non-?verbal|mute|no\s+(?:words|speech|language))\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bwheel-?chair\b", re.IGNORECASE)
_FAMILY = re.compile(
    r"\b(?:parents?|mom|mother|dad|father|family|home|grandma|grandmother|aunt|uncle)\b", re.IGNORECASE
)
# "suffers from ADHD" is said anew as "has ADHD": a diagnosis leaves nothing to ask.
_HAS_SAID = re.compile(r"\b(?:suffer(?:s|ed|ing)?\s+from|afflicted|stricken|victim)\b", re.IGNORECASE)
_FUNCTIONING = re.compile(r"\b(?:low|high|lower|higher)[\s-]functioning\b", re.IGNORECASE)
_EPISODE = re.compile(r"\b(?:meltdowns?|tantrums?|outbursts?|fits?|episodes?|blow-?ups?)\b", re.IGNORECASE)


def _asked_without_count(finding: Finding, original: str, said: str) -> str:
    """The question about a wording for which no count makes sense, or ""."""
    words = " ".join(finding.matched.split())
    if EYE_CONTACT.search(words):
        return (
            "What shows that the student is listening or taking part? Write that; "
            "eye contact does not have to be a goal."
        )
    if _SPEECHLESS.search(words):
        return "How does the student communicate now: signs, pictures, a device, sounds, gestures?"
    at = original.find(finding.matched)
    if is_feared(original, at):
        return f"“{words}” is a fear about the future. What is hoped for, and what has been asked for?"
    of_home = OF_HOME.search(original[:at])
    if (
        finding.rule_id == "stigmatizing.home"
        or of_home
        or (finding.category == "stigmatizing" and _FAMILY.search(words))
    ):
        words = f"{of_home.group().strip()} {words}" if of_home else words
        return f"The draft says “{words}”. What do the parents report, and what have they asked for?"
    if _FUNCTIONING.search(words):
        return (
            "What is the current level, on which task or measure, and on what date?"
            if "[" not in said
            else ""
        )
    if _EPISODE.search(words) and finding.matched in said:
        return f"The draft says “{words}”. What does it look like, how long does it last, and what helps?"
    told = _CHAIR.search(words) or (_HAS_SAID.search(words) and finding.matched not in said)
    if finding.category == "stigmatizing" and "[" not in said and not told:
        return f"“{words}” labels the student. What does the student do now, and with which help?"
    return ""


def _reword_all(
    text: str, review: TextReview, paragraphs: Sequence[Paragraph], learner: Learner, rewording: Rewording
) -> list[Prompt]:
    prompts: list[Prompt] = []
    for paragraph in paragraphs:
        numbers = any(character.isdigit() for character in text[paragraph.start : paragraph.end])
        kept: list[Sentence] = []
        asked: set[str] = set()
        after_verdict = False
        for sentence in paragraph.sentences:
            if sentence.closed:
                kept.append(sentence)
                continue
            done = reword(
                text,
                sentence.start,
                sentence.end,
                review.findings,
                rewording,
                learner,
                has_numbers=numbers,
                asked=asked,
            )
            prompts += done.prompts
            if done.only_judgement and after_verdict:
                continue  # a second verdict in a row adds nothing that could be observed
            need = _SAID_NEED.search(done.text) if done.only_judgement else None
            if need and any(need[1] in before.said for before in kept):
                continue  # "lazy" and, later, "could do it if he wanted to": one need
            if done.changed and any(done.text == before.said for before in kept):
                continue  # two wordings of one need, said anew alike
            sentence.said = done.text
            asked |= {prompt.name for prompt in done.prompts}
            after_verdict = done.only_judgement
            kept.append(sentence)
        paragraph.sentences = kept
    return prompts
