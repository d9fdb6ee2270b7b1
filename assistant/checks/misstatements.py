"""Claims about special education law that are wrong or too strong, and what is right instead.

The list is data (`knowledge/law/misstatements.yaml`; knowledge_facts rows N1 to N44). The same check runs
over the program's own words, in the tests, and over what a language model answers, before it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.checks.expressions import read_expression, read_wordings
from assistant.checks.gates import GatedPattern
from assistant.datafiles import Located, read_yaml
from assistant.types import Finding

_KEYS = ("id", "statement", "why", "say", "basis", "patterns", "wrong", "right")
_ID = re.compile(r"N\d+")
_SENTENCE = re.compile(r"(?:[^.?!\n]|[.?!](?=[^\s\"'”’)\]]))+[.?!]*")
_CITED_DOT = re.compile(r"(?<=\b[A-Z])\.(?=\s?[A-Z\d])|(?<=\b[vF])\.(?=\s)")

# "Do not say that ...", "No federal rule says ...", "It is not true that ...": the claim is being refused.
_REFUSED = re.compile(
    r"\b(?:(?:do(?:es)?\s+not|don['’]t|doesn['’]t|never|should\s+not|shouldn['’]t|cannot|can['’]t)\s+"
    r"(?:\w+\s+)?(?:say|says|claim|write|tell|assume|think|believe|promise|argue|mean)"
    r"|(?:no|nothing\s+in\s+the)\s+(?:federal\s+)?(?:law|rule|statute|regulation|text)s?\s+(?:\w+\s+)?"
    r"(?:says?|requires?|makes?|gives?|sets?|that)"
    r"|(?:is|are)(?:\s+not|n['’]t)\s+(?:true|so|right|correct|the\s+case)|(?:common\s+)?myth"
    r"|a\s+mistake\s+to\s+say"
    r"|neither\b|nowhere\b|instead\s+of\s+saying|avoid\s+saying|wrong\s+to\s+say"
    r"|no\s+(?:diga|digan|suponga|crea|piense|prometa|exija|reclame)"
    r"|(?:ningun|ninguna|nada\s+en\s+la)\s+(?:ley|regla|norma)"
    r"|(?:ley|idea|reglas?|normas?)\s+(?:federal(?:es)?\s+)?no\s+(?:dicen?|exigen?|obligan?|piden?|prometen?|fijan?|dan?)"
    r"|no\s+(?:es|son)\s+(?:cierto|verdad|asi|un\s+derecho)|no\s+(?:significa|quiere\s+decir)|es\s+un\s+mito)\b",
    re.IGNORECASE,
)
# Spanish is compared without its accents, one character for another: places stay the same.
_WITHOUT_ACCENTS = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanishWordings:
    """How a claim is made in Spanish, and the sentences that this is tested with."""

    patterns: tuple[GatedPattern, ...]
    wrong: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Misstatement:
    """One claim nobody should make, with what to say instead and the sentences it is tested with."""

    id: str
    statement: str
    why: str
    say: str
    basis: str
    patterns: tuple[GatedPattern, ...]
    exceptions: tuple[GatedPattern, ...]
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    spanish: SpanishWordings | None = None


def load_misstatements(knowledge: Path) -> tuple[Misstatement, ...]:
    """The claims of `knowledge`/law/misstatements.yaml, with their Spanish from misstatements_es.yaml.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(knowledge / "law" / "misstatements.yaml").keys(("words", "statements"))
    named = read_wordings(top["words"])
    claims = [_misstatement(entry, named) for entry in top["statements"].items(at_least=1)]
    spanish = _in_spanish(knowledge / "law" / "misstatements_es.yaml", {claim.id for claim in claims})
    return tuple(replace(claim, spanish=spanish.get(claim.id)) for claim in claims)


def find_misstatements(text: str, claims: Sequence[Misstatement]) -> tuple[Finding, ...]:
    """Where `text` states what the law does not say; `text[start:end] == matched` for each finding.

    Questions are left alone, and so is a sentence that refuses the claim ("no rule says that ...").

    Args:
        text: Anything the program or a model is about to say.
        claims: What to look for, from `load_misstatements`.

    Returns:
        At most one finding for each claim and sentence, in order of place.
    """
    plain = text.translate(_WITHOUT_ACCENTS)
    found = [
        _finding(claim, text, span)
        for start, end in _statements(text)
        for claim in claims
        if (span := _match(claim, plain, start, end)) is not None
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.rule_id)))


def _statements(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text` that are no questions. A dot in a name or a section number ends none."""
    dots = _CITED_DOT.sub("\N{ONE DOT LEADER}", text)  # one character for another: places stay the same
    for sentence in _SENTENCE.finditer(dots):
        if not sentence.group().rstrip("\"'”’)] ").endswith("?"):
            yield sentence.span()


def _match(claim: Misstatement, text: str, start: int, end: int) -> tuple[int, int] | None:
    excused = [m.span() for pattern in claim.exceptions for m in pattern.finditer(text, start, end)]
    in_spanish = claim.spanish.patterns if claim.spanish else ()
    for pattern in (*claim.patterns, *in_spanish):
        for match in pattern.finditer(text, start, end):
            here = match.span()
            if any(s < here[1] and here[0] < e for s, e in excused):
                continue
            if not _REFUSED.search(text, start, here[1]):
                return here
    return None


def _finding(claim: Misstatement, text: str, span: tuple[int, int]) -> Finding:
    start, end = span
    return Finding(
        rule_id=f"law.{claim.id}",
        category="legal",
        severity="error",
        start=start,
        end=end,
        matched=text[start:end],
        message=claim.why,
        why=claim.basis,
        suggestions=(claim.say,),
    )


def _in_spanish(path: Path, ids: AbstractSet[str]) -> dict[str, SpanishWordings]:
    """The Spanish wordings of `path` by the id of their claim, each of `ids` at most once."""
    top = read_yaml(path).keys(("words", "statements"))
    named = read_wordings(top["words"])
    found: dict[str, SpanishWordings] = {}
    for entry in top["statements"].items(at_least=1):
        given = entry.keys(("id", "patterns", "wrong", "right"))
        if given["id"].text() not in ids - found.keys():
            raise given["id"].wrong("Use the id of a claim of misstatements.yaml, once.")
        found[given["id"].text()] = SpanishWordings(
            patterns=tuple(read_expression(at, named) for at in given["patterns"].items(at_least=1)),
            wrong=given["wrong"].different_texts(at_least=2),
            right=given["right"].different_texts(at_least=1),
        )
    return found


def _misstatement(entry: Located, named: Mapping[str, str]) -> Misstatement:
    given = entry.keys(_KEYS, optional=("exceptions",))
    if not _ID.fullmatch(given["id"].text()):
        raise given["id"].wrong("Write N and a number, like N12.")
    exceptions = given["exceptions"].items() if "exceptions" in given else ()
    return Misstatement(
        id=given["id"].text(),
        statement=given["statement"].flat(),
        why=given["why"].flat(),
        say=given["say"].flat(),
        basis=given["basis"].flat(),
        patterns=tuple(read_expression(at, named) for at in given["patterns"].items(at_least=1)),
        exceptions=tuple(read_expression(at, named) for at in exceptions),
        wrong=given["wrong"].different_texts(at_least=3),
        right=given["right"].different_texts(at_least=3),
    )
