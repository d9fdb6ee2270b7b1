"""Sentences that the tables left judging or unfaithful: said anew by their structure, and proved.

Every wording is tried against the linter and the fidelity check; the first that passes both stands. Where
none does, the faithful one stands: wording is better left for the team than changed in what it says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.composer.areas import Paragraph, Sentence
from assistant.composer.changes import tidied
from assistant.composer.edits import touches
from assistant.composer.flagged_clause import BLANK
from assistant.composer.grammar import slips
from assistant.composer.judgement import COUNTED, OF_HOME, in_own_words
from assistant.composer.learner import Learner
from assistant.composer.predicates import EYE_CONTACT
from assistant.composer.proof import TextProof, Verdict
from assistant.composer.restate import restated
from assistant.composer.rewording import Prompt, Rewording, plain
from assistant.composer.support_words import Kept, names_skill
from assistant.composer.verbs import is_third
from assistant.types import JUDGING, Finding, TextReview

_ROUNDS = 6  # findings of one sentence that are worked on
_AGE = re.compile(r"\b(?:years?|months?|old|toddler|baby)\b", re.IGNORECASE)
_TURN = re.compile(r"\bbut\s+(?=(?:he|she|they)\b)")  # "is a sweet kid but he ...": only what follows judges
_COUNTED_FEELING = re.compile(
    rf"\b(?:meltdowns?|tantrums?|outbursts?|fits?|blow-?ups?|episodes?|melts\s+down|blows\s+up){COUNTED.pattern}",
    re.IGNORECASE,
)
# A family's "she talks all the time at home" is good news of a child who is silent at school.
_TALKATIVE = re.compile(
    r"(?:constantly\s+)?(?:talks|sings|laughs|smiles|reads|draws|asks)\b(?!\s+(?:back|over|out)\b)",
    re.IGNORECASE,
)
_DISTRACTED = re.compile(r"\b(?:distract|sidetrack)", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Z][A-Za-z/ ]{1,24}:\s+(?=\w)")
_DASHED = re.compile(r"([A-Z][A-Za-z/ ]{1,24}?)\s+[–—-]\s+(?:very\s+)?[\w-]+")  # "Fine motor – weak"
_BLANK_ON = re.compile(r"\[[^\]]*\]?")  # a finding may end inside a blank
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|or|but)\s+")
_TRIED = 24  # wordings tried for one finding


@dataclass(frozen=True, slots=True)
class _Said:
    """A wording of one sentence, what the checks say about it, and the prompts whose blanks it holds."""

    text: str
    verdict: Verdict
    prompts: tuple[Prompt, ...] = ()
    slips: int = 0

    @property
    def rank(self) -> tuple[int, int]:
        """Faithful and grammatical before clean; the lower the better."""
        return (self.verdict.broken + self.slips, len(self.verdict.findings))


def rework(
    review: TextReview,
    paragraphs: Sequence[Paragraph],
    learner: Learner,
    rewording: Rewording,
    proof: TextProof,
) -> list[Prompt]:
    """Say anew what still judges or is no longer faithful; changes the sentences of `paragraphs` in place.

    Returns:
        The prompts whose blanks were put in.
    """
    prompts: list[Prompt] = []
    for paragraph in paragraphs:
        numbers = any(c.isdigit() for s in paragraph.sentences for c in s.said)
        for place, sentence in enumerate(paragraph.sentences):
            if not sentence.flagged or sentence.closed:
                continue
            around = (
                "".join(f"{s.said} " for s in paragraph.sentences[:place]),
                "".join(f" {s.said}" for s in paragraph.sentences[place + 1 :]),
            )
            asked = {p.blank for p in rewording.prompts.values() if p.blank in around[0] + around[1]}
            worker = _Worker(review, sentence, around, learner, rewording, proof, asked, numbers)
            done = worker.best()
            said = _second_subject(done.text, review.text[sentence.start : sentence.end], learner)
            sentence.said = _as_loud(said, review.text[sentence.start : sentence.end])
            prompts += done.prompts
    return prompts


class _Worker:
    """Finds the best wording of one sentence."""

    def __init__(
        self,
        review: TextReview,
        sentence: Sentence,
        around: tuple[str, str],
        learner: Learner,
        rewording: Rewording,
        proof: TextProof,
        asked: Collection[str],
        numbers: bool,
    ) -> None:
        self._original = review.text[sentence.start : sentence.end]
        self._table = sentence.said
        self._found = [
            replace(f, start=max(0, f.start - sentence.start), end=f.end - sentence.start)
            for f in review.findings  # one may begin in the label: "[Speech: unintelligible]"
            if f.category in JUDGING and sentence.start < f.end <= sentence.end
        ]
        self._learner = learner
        self._rewording = rewording
        self._proof = proof
        self._sentence = proof.sentence(self._original, self._found, *around)
        self._asked = asked
        self._numbers = numbers
        self._names_topic = True

    def best(self) -> _Said:
        """The table's wording if it passes, else the best one found from it or from the original."""
        table = self._said(self._table)
        if table.verdict.clean and not table.slips:
            return table
        reached = [self._climb(table)]
        if (not reached[0].verdict.clean or reached[0].slips) and self._table != self._original:
            reached.append(self._climb(self._said(self._original)))
        if all(not said.verdict.clean or said.slips for said in reached):
            self._names_topic = False  # what it is with may be more than the original tells
            reached.append(self._climb(self._said(self._original)))
        return min(reached, key=lambda said: said.rank)

    def _climb(self, said: _Said) -> _Said:
        best = said
        for _ in range(_ROUNDS):
            if said.verdict.clean or not said.verdict.findings:
                break
            better = self._next(said)
            if better is None:
                break
            said = better
            best = min(best, said, key=lambda one: one.rank)
        return best

    def _next(self, said: _Said) -> _Said | None:
        """The first wording in which one finding less stands and nothing more is lost."""
        best: _Said | None = None
        for finding in said.verdict.findings:
            if (
                finding.rule_id == "stigmatizing.home"
                or EYE_CONTACT.search(finding.matched)
                or OF_HOME.search(said.text[: finding.start])
                or _COUNTED_FEELING.search(finding.matched)
                or _TALKATIVE.match(finding.matched)
                or touches(self._rewording.seen.left(said.text), finding.start, finding.end)
                or in_own_words(said.text, finding.start, self._learner)
            ):
                continue  # stays as it is, and a question asks
            for tried in self._tried(said, finding):
                fewer = len(tried.verdict.findings) < len(said.verdict.findings)
                if tried.slips > said.slips or self._rewording.seen.lost(said.text, tried.text):
                    continue
                if fewer and tried.verdict.broken <= said.verdict.broken:
                    return tried
                less = _judging(tried) < _judging(said)
                if less and (best is None or (tried.rank, _judging(tried)) < (best.rank, _judging(best))):
                    best = tried
        return best

    def _tried(self, said: _Said, finding: Finding) -> Iterator[_Said]:
        prompt = self._prompt(finding)
        blank = prompt.blank if prompt and "[" not in said.text else ""
        core_end = self._proof.core_end(said.text, finding)
        if (asked := BLANK.search(said.text, finding.start)) and asked.start() < core_end:
            core_end = len(said.text[: asked.start()].rstrip())  # a blank is nobody's verdict
        turn = _TURN.search(said.text, finding.start, finding.end)
        label = _LABELLED.match(finding.matched)
        start, core_end = (turn.end(), max(core_end, finding.end)) if turn else (finding.start, core_end)
        start = finding.start + label.end() if label else start  # "Motor: clumsy" stays under "Motor:"
        count = 0
        dashed = _DASHED.fullmatch(finding.matched)
        kept = Kept(dashed[1].lower(), "with") if dashed else Kept()
        named = self._rewording.topics_of(finding.matched)  # "clumsy" is coordination, whatever its rule asks
        asks = finding.rule_id in self._rewording.asks and self._asked_by(finding.matched)
        about = named[0] if asks and len(named) == 1 else prompt.about if prompt else ""
        topic = about if prompt and self._names_topic and about not in said.text else ""
        topics = dict.fromkeys((topic, ""))  # with what, where it may be said
        for _ in range(2):
            lost = Kept()
            for wording in (
                wording
                for topic in topics
                for wording in restated(said.text, start, core_end, self._learner, blank, kept, topic)
            ):
                text = tidied(wording.text, said.text)
                tried = self._said(text, (*said.prompts, *((prompt,) if prompt and wording.blank else ())))
                yield tried
                lost = (
                    lost
                    if lost.text
                    else self._to_keep(
                        said.text[finding.start : finding.end], tried, deficit=finding.category == "deficit"
                    )
                )
                count += 1
                if count >= _TRIED:
                    return
            if not lost.text:
                return
            kept = lost

    def _to_keep(self, verdict: str, tried: _Said, *, deficit: bool) -> Kept:
        """The words of the verdict that the wording lost, as they stand in it, from the first to the last."""
        places = [(at, at + len(s.text)) for s in tried.verdict.lost if (at := verdict.find(s.text)) >= 0]
        if not places:
            return Kept()
        start, end = min(at for at, _ in places), max(end for _, end in places)
        before = verdict[:start].split()
        words = verdict[start:end]
        if verdict.startswith(words) and words[1:2].islower():
            words = words[0].lower() + words[1:]  # "Attention - poor": no longer the first word
        kept = Kept(words, before[-1] if before else "")
        if (
            len(kept.text) == len(verdict)
            or _AGE.search(kept.text)
            or not (deficit or names_skill(kept.text))
        ):
            return Kept()
        return kept

    def _prompt(self, finding: Finding) -> Prompt | None:
        name = self._rewording.asks.get(finding.rule_id, "")
        name = (self._asked_by(finding.matched) or name) if name else ""
        if _DISTRACTED.search(finding.matched):
            name = "attention"  # found with "easily upset", and no feeling
        if not name and finding.category == "deficit":
            if self._numbers:
                return None
            name = "now"
        prompt = self._rewording.prompts[name or "behavior"]
        if prompt.blank not in self._asked:
            return prompt
        return None

    def _asked_by(self, verdict: str) -> str:
        """The prompt of the words of a verdict, where all ask one: a rule may find "rude" and "defiant"."""
        skills, words = self._rewording.plain_skills, self._rewording.plain_words
        said = [plain(word) for word in self._rewording.quality.findall(verdict)]
        names = {skills[word].prompt if word in skills else words[word] for word in said}
        known = len(said) >= len(
            _JOINT.split(verdict)
        )  # "snippy, disrespectful and lazier": one known of three
        return names.pop() if known and len(names) == 1 else ""

    def _said(self, text: str, prompts: tuple[Prompt, ...] = ()) -> _Said:
        return _Said(text, self._sentence.verdict(text), prompts, slips(text, self._original))


# "needs support to disagree calmly with teachers and rolls her eyes": the second verb needs its own subject.
# Before "on" or "to" the word may be a thing: "shoes and buttons on his coat", "transitions to the gym".
_SECOND_VERB = re.compile(
    r"(\bneeds support (?:to|with) [^.;,\[\]]{3,60}?(?: \[[^\]]*\])?) and (?=(?P<verb>(?!does)[a-z]+s) "
    r"(?:his|her|their|the|an?|out|(?<=is )not|(?<=has )(?:not|had|been))\b)"
)


def _second_subject(said: str, original: str, learner: Learner) -> str:
    """ "..., and she rolls her eyes" behind a need that is said anew."""
    pronoun = {"his": "he", "her": "she"}.get(learner.possessive, "")
    found = _SECOND_VERB.search(said) if pronoun and said != original else None
    if found is None or not (is_third(found["verb"]) or found["verb"] in ("is", "has")):
        return said
    return f"{said[: found.end(1)]}, and {pronoun} {said[found.end() :]}"


def _as_loud(said: str, original: str) -> str:
    """New words in capitals where the sentence was all in capitals; blanks stay as they are."""
    if not original.isupper() or sum(c.isalpha() for c in original) < 5:
        return said
    return re.sub(
        r"\[[^\]]*\]|[^\[]+", lambda m: m.group() if m.group()[0] == "[" else m.group().upper(), said
    )


def _judging(said: _Said) -> tuple[int, int]:
    """How many places judge, and how many words they take; blanks do not count."""
    found = said.verdict.findings
    return len(found), sum(len(_BLANK_ON.sub("", f.matched).split()) for f in found)
