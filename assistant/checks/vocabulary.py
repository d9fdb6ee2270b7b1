"""The words the checks understand: numbers, units, dates, limits, and which wordings mean the same thing.

Everything here is data in `knowledge/language/*.yaml`, which educators edit. A concept is one line of
equivalent wordings; a wording that starts with "!" is the opposite of its line ("distracted" is a lack of
"focus"), and "..." in a wording stands for up to three words ("let ... know").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from assistant.checks.language_files import LanguageFile
from assistant.checks.nearness import Nearness
from assistant.checks.restatements import Restatement, load_restatements
from assistant.checks.shift_rules import CREDITED, EXCHANGED, ShiftRule, load_shift_rules
from assistant.checks.stems import Stemmer
from assistant.checks.synonyms import Synonyms
from assistant.checks.thesaurus import Thesaurus
from assistant.checks.wording import words_of
from assistant.errors import DataError

_NUMBER_MAPS = ("words", "ordinals", "times", "fractions", "steps", "months", "grades")
_NUMBER_SECTIONS = (*_NUMBER_MAPS, "units", "periods", "rates", "terms", "trials", "comparators")
_STEM_SETS = (
    *("soft", "light", "reporting", "generic", "strength", "connective", "judgement", "intensifiers"),
    *("telling", "private", "acclaim"),
)
_WORD_SECTIONS = ("stop", *_STEM_SETS, "need", "idioms", "boundaries", "negators", "reducers", "irregular")
_IMPLIED_SECTIONS = ("told", "needs")
_LIMITS = frozenset({"at_least", "at_most", "under", "over", "about"})
_PIECE = re.compile(r"\.\.\.|[^\W_]+(?:['’][^\W_]+)*|[^\w\s]", re.UNICODE)
# "doesn't" is read as "does" and "n't" (`facts_tokens`); "can't" stays whole.
_DENIAL = re.compile(r"(?<=[a-z])(?<!\bca)n['’]t\b", re.IGNORECASE)
GAP = "..."


# "turn in" is also said "turn it in".
_PARTICLES = words_of("in out up down off away back over aloud apart")
_HE = re.compile(r"\b(?:he|him|his|himself)\b")
_PRONOUNS = (
    {"he": "he", "him": "him", "his": "his", "himself": "himself"},
    {"he": "she", "him": "her", "his": "her", "himself": "herself"},
    {"he": "they", "him": "them", "his": "their", "himself": "themselves"},
)
_NO_VERBS = words_of("is be are was come comes go goes get gets run runs up out in down off away back right")
_MORE_OPENERS = words_of("a an any bi per each every / $ ½ ¼ ¾ ⅓ ⅔ ⅛ grade grades gr q t mp k kinder")


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a concept, as stems; `opposite` when it denies the concept."""

    stems: tuple[str, ...]
    concept: str
    kind: str
    opposite: bool


@dataclass(frozen=True, slots=True)
class Limit:
    """A wording that puts a limit on a number, such as "no more than" or "or fewer"."""

    words: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Association:
    """What a strength named by `when` brings to a rewrite, and which acts it `may` bring; all stems."""

    when: frozenset[str]
    brings: frozenset[str]
    may: frozenset[str]


class Implied(NamedTuple):
    """What a text that holds the phrase `when` tells without saying it; all stems."""

    when: tuple[str, ...]
    brings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the checks know about words, made by `load_vocabulary`; `words.yaml` says what each list does."""

    stemmer: Stemmer
    numbers: Mapping[str, Mapping[str, int]]
    units: Mapping[str, tuple[str, int]]
    periods: Mapping[str, str]
    rates: Mapping[str, str]
    terms: tuple[tuple[str, ...], ...]
    trials: frozenset[str]
    limits_before: Mapping[str, tuple[Limit, ...]]
    limits_after: Mapping[str, tuple[Limit, ...]]
    openers: frozenset[str]
    stop: frozenset[str]
    soft: frozenset[str]
    light: frozenset[str]
    reporting: frozenset[str]
    generic: frozenset[str]
    strength: frozenset[str]
    connective: frozenset[str]
    judgement: frozenset[str]
    intensifiers: frozenset[str]
    telling: frozenset[str]
    private: frozenset[str]
    acclaim: frozenset[str]
    need: frozenset[tuple[str, ...]]
    idioms: frozenset[tuple[str, ...]]
    boundaries: frozenset[str]
    negators: frozenset[tuple[str, ...]]
    reducers: frozenset[tuple[str, ...]]
    contraries: tuple[tuple[str, ...], ...]
    associations: tuple[Association, ...]
    implied: Mapping[str, Mapping[str, Sequence[Implied]]]
    wordings: Mapping[str, tuple[Wording, ...]]
    synonyms: Synonyms
    nearness: Nearness
    costs: Mapping[str, float]
    shifts: tuple[ShiftRule, ...]
    exchanges: tuple[ShiftRule, ...]
    credits: tuple[ShiftRule, ...]
    restatements: tuple[Restatement, ...]
    thesaurus: Thesaurus

    def stem(self, word: str) -> str:
        """The form `word` (lower case) is compared by."""
        return self.stemmer.stem(word)


@lru_cache(maxsize=4)
def load_vocabulary(folder: Path) -> Vocabulary:
    """Read and check the language files.

    Args:
        folder: `knowledge/language`: words.yaml, numbers.yaml, associations.yaml, contraries.yaml,
            implied.yaml, shifts.yaml, shifts_turned.yaml, exchanges*.yaml, credits.yaml, restatements.yaml,
            fidelity_costs.yaml, concepts_*.yaml and thesaurus_*.yaml (read when first needed).

    Raises:
        DataError: a file is missing or not valid; names the file, the line, the value and the fix.
    """
    words = LanguageFile(folder / "words.yaml", _WORD_SECTIONS)
    numbers = LanguageFile(folder / "numbers.yaml", _NUMBER_SECTIONS)
    stemmer = Stemmer(words.pairs("irregular"))
    limits = numbers.nested("comparators", ("before", "after"))
    for name in limits:
        if name not in _LIMITS:
            raise numbers.error(name, "is not a known limit", f"use one of {', '.join(sorted(_LIMITS))}")
    stem_sets = {name: frozenset(map(stemmer.stem, words.words(name))) for name in _STEM_SETS}
    return Vocabulary(
        stemmer=stemmer,
        numbers={name: numbers.integers(name) for name in _NUMBER_MAPS},
        units=numbers.units("units"),
        periods=numbers.pairs("periods"),
        rates=numbers.pairs("rates"),
        terms=tuple(tuple(term.split()) for term in numbers.words("terms")),
        trials=frozenset(numbers.words("trials")),
        limits_before=_limits(limits, "before", -1),
        limits_after=_limits(limits, "after", 0),
        openers=_openers(numbers),
        stop=frozenset(words.words("stop")),
        **stem_sets,
        need=_phrases(words, words.words("need"), stemmer),
        idioms=_phrases(words, _for_everyone(words.words("idioms")), stemmer),
        boundaries=frozenset(words.words("boundaries")),
        negators=frozenset(tuple(pieces(text)) for text in words.words("negators")),
        reducers=_phrases(words, words.words("reducers"), stemmer),
        contraries=tuple(
            tuple(group)
            for group in LanguageFile(folder / "contraries.yaml", ("contraries",))
            .lists("contraries")
            .values()
        ),
        associations=_associations(folder / "associations.yaml", stemmer),
        implied=_implied(folder / "implied.yaml", stemmer),
        wordings=_wordings(folder, stemmer),
        synonyms=Synonyms(folder / "synonyms.tsv"),
        nearness=Nearness(folder / "word_vectors.bin"),
        costs=LanguageFile(folder / "fidelity_costs.yaml", ("costs",)).decimals("costs"),
        shifts=load_shift_rules(folder / "shifts.yaml", folder / "shifts_turned.yaml"),
        exchanges=load_shift_rules(*sorted(folder.glob("exchanges*.yaml")), shows="given", parts=EXCHANGED),
        credits=load_shift_rules(folder / "credits.yaml", parts=CREDITED),
        restatements=load_restatements(folder / "restatements.yaml"),
        thesaurus=Thesaurus(folder, stemmer.stem),
    )


def pieces(text: str) -> Iterator[str]:
    """`text` in lower case, cut into words and signs, the way `facts_tokens` cuts a user's text."""
    return (match.group().lower().replace("’", "'") for match in _PIECE.finditer(text))


def _stems(text: str, stemmer: Stemmer) -> tuple[str, ...]:
    text = _DENIAL.sub(" n't", text)
    return tuple(stemmer.stem(piece) for piece in pieces(text) if piece[0].isalnum() or piece == GAP)


def _phrases(file: LanguageFile, texts: Iterable[str], stemmer: Stemmer) -> frozenset[tuple[str, ...]]:
    found = {text: _stems(text, stemmer) for text in texts}
    for text, stems in found.items():
        if not stems:
            raise file.error(text, "is not a wording", "write it in words")
    return frozenset(found.values())


def _for_everyone(texts: Iterable[str]) -> Iterator[str]:
    """Each text with "his" as it is, and as "her" and "their"."""
    for text in texts:
        for whose in ("his", "her", "their"):
            yield re.sub(r"\bhis\b", whose, text)


def _in_other_mouths(wording: str) -> Iterator[str]:
    """A wording as listed, told of another person, with its object between, and as inability."""
    for pronouns in _PRONOUNS:
        said = _HE.sub(lambda match, pronouns=pronouns: pronouns[match.group()], wording)
        yield said
        verb, _, particle = said.partition(" ")
        if particle in _PARTICLES and verb not in _NO_VERBS:
            yield from (f"{verb} {thing} {particle}" for thing in ("it", "them"))
        if verb == "can't":
            yield from (f"{denied} {particle}" for denied in ("cannot", "unable to", "not able to"))
        if said == wording and not _HE.search(wording):
            return


def _limits(
    comparators: Mapping[str, Mapping[str, list[str]]], side: str, word: int
) -> dict[str, tuple[Limit, ...]]:
    """The limits of one side by their first (0) or last (-1) word, the longest first."""
    found: dict[str, list[Limit]] = {}
    for name, sides in comparators.items():
        for text in sides[side]:
            limit = Limit(tuple(pieces(text)), name)
            found.setdefault(limit.words[word], []).append(limit)
    return {key: tuple(sorted(limits, key=lambda limit: -len(limit.words))) for key, limits in found.items()}


def _openers(numbers: LanguageFile) -> frozenset[str]:
    """Words that may start a quantity; digits may too."""
    maps = [numbers.pairs(name) for name in (*_NUMBER_MAPS, "rates")]
    words = {word for pairs in maps for word in pairs}
    return frozenset(words | {term.split()[0] for term in numbers.words("terms")} | _MORE_OPENERS)


def _associations(path: Path, stemmer: Stemmer) -> tuple[Association, ...]:
    file = LanguageFile(path, ("associations",))
    return tuple(
        Association(
            **{
                name: frozenset(stem for text in texts for stem in _stems(text, stemmer))
                for name, texts in entry.items()
            }
        )
        for entry in file.nested("associations", ("when", "brings", "may")).values()
    )


def _implied(path: Path, stemmer: Stemmer) -> dict[str, dict[str, list[Implied]]]:
    """What the phrases of each section bring, by their first stem."""
    file = LanguageFile(path, _IMPLIED_SECTIONS)
    found: dict[str, dict[str, list[Implied]]] = {}
    for section in _IMPLIED_SECTIONS:
        by_first = found.setdefault(section, {})
        for entry in file.nested(section, ("when", "brings")).values():
            brings = frozenset(stem for text in entry["brings"] for stem in _stems(text, stemmer))
            for when in _phrases(file, entry["when"], stemmer):
                by_first.setdefault(when[0], []).append(Implied(when, brings))
    return found


def _wordings(folder: Path, stemmer: Stemmer) -> dict[str, tuple[Wording, ...]]:
    """Every wording of every concept by its first stem, the longest first."""
    paths = sorted(folder.glob("concepts_*.yaml"))
    if not paths:
        raise DataError(f"{folder.name}: no concepts_*.yaml file.", "Put the language files back.")
    by_first: dict[str, set[Wording]] = {}
    for path in paths:
        file = LanguageFile(path, ("kind", "concepts"))
        kind = file.word("kind")
        for concept, texts in file.lists("concepts").items():
            for text in (concept, *texts):
                for said in _in_other_mouths(text.removeprefix("!")):
                    stems = _stems(said, stemmer)
                    if not stems or GAP in (stems[0], stems[-1]):
                        raise file.error(text, "is not a wording", "start and end it with a word")
                    wording = Wording(stems, f"{concept}#{kind}", kind, text.startswith("!"))
                    by_first.setdefault(stems[0], set()).add(wording)
    return {
        first: tuple(
            sorted(found, key=lambda wording: (-len(wording.stems), wording.concept, wording.opposite))
        )
        for first, found in by_first.items()
    }
