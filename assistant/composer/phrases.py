"""People's own words for a strength, turned into a phrase that fits inside a goal or a paragraph.

"He is tech savvy" -> "skill with technology"; "likes to be first" -> "enjoyment of being first". The words of
the family are kept wherever grammar allows; what cannot be turned is quoted as given, never guessed at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.composer import strength_forms as forms
from assistant.composer import strength_spoken as spoken_words
from assistant.composer import strength_told as told_words
from assistant.composer.lexicon import NounEntry, StrengthLexicon
from assistant.composer.strength_cleaned import cleaned
from assistant.composer.strength_parts import compound_parts
from assistant.composer.strength_spelling import respelled
from assistant.composer.strength_wrapped import unwrapped

# A strength longer than this is a paragraph; its beginning says what it is about.
_LONGEST = 400
_SHORT = 10
_THREE_TOGETHER = 11  # words of three strengths that a goal can still carry


@dataclass(frozen=True, slots=True)
class StrengthPhrase:
    """One strength, ready to weave in.

    Attributes:
        original: The words as given.
        noun: What stands after "her", "his" or "their": "love of trains", "strong memory".
        clause: What stands after a name: "loves trains", "has a strong memory".
        kind: The lexicon kind of the strength (interest, skill, character, ...).
        kinds: `kind` and the kinds its topic words show ("love of drums": interest, music).
        domains: Skill areas its own words name (reading, math, ...).
        verb: The verb that carries it: "use", "draw on" or "build on".
        quoted: Whether the words could only be quoted.
    """

    original: str
    noun: str
    clause: str
    kind: str
    kinds: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    verb: str = "use"
    quoted: bool = False

    def owned_noun(self, possessive: str) -> str:
        """The noun, with a family's "my" and "our" turned to the possessive of the sentence."""
        return spoken_words.owned(self.noun, possessive)

    def owned_clause(self, possessive: str) -> str:
        """The clause, with a family's "my" and "our" turned to the possessive of the sentence."""
        return spoken_words.owned(self.clause, possessive)


def phrase_for(strength: str, lexicon: StrengthLexicon) -> StrengthPhrase:
    """Turn a strength, in anyone's words, into a phrase.

    Args:
        strength: A word, a phrase, a sentence, an emoji, English or Spanish.
        lexicon: The loaded `knowledge/strengths`.
    """
    said = respelled(cleaned(strength[:_LONGEST], lexicon), lexicon)
    said = unwrapped(said)
    parts = compound_parts(said, lexicon)
    phrases = [_phrase(strength, part, lexicon) for part in parts]
    first = phrases[0]
    if len(phrases) > 1 and not any(p.quoted for p in phrases):
        first = _together(phrases)
    return first


def _together(phrases: Sequence[StrengthPhrase]) -> StrengthPhrase:
    """Strengths typed as one: "loves trains, very caring" is a love of trains and a caring nature."""
    first = phrases[0]
    nouns = list(dict.fromkeys(p.noun for p in phrases[:3]))
    short = len(" ".join(nouns).split()) <= _THREE_TOGETHER and not any(" and " in n for n in nouns)
    told = phrases[:3] if short else phrases[:2]
    return replace(
        first,
        noun=_in_a_series(dict.fromkeys(p.noun for p in told)),
        clause=_in_a_series(dict.fromkeys(p.clause for p in phrases[:3])),
        verb=first.verb if len({p.verb for p in told}) == 1 else "use",
        kinds=tuple(dict.fromkeys(k for p in told for k in p.kinds)),
    )


def _in_a_series(said: Iterable[str]) -> str:
    *others, last = said
    return " and ".join(filter(None, (", ".join(others), last)))


def tells_looks(strength: str, lexicon: StrengthLexicon) -> bool:
    """Whether the words only tell looks or age: "he is tall", "very small for her age"."""
    told = told_words.without_subject(cleaned(strength[:_LONGEST], lexicon), lexicon)
    parts = told_words.without_article(told.text).lower().replace(" and ", ", ").split(", ")
    return all(part in lexicon.looks for part in parts)


def readings(strengths: Sequence[str], lexicon: StrengthLexicon) -> tuple[str, ...]:
    """The strengths as given, and how the lexicon reads each ("doesn't give up": "persistence").

    What a rewrite may draw on: pass it to the fidelity check in place of the bare strengths.
    """
    phrases = [phrase_for(strength, lexicon) for strength in strengths]
    return tuple(dict.fromkeys([*strengths, *(p.noun for p in phrases)]))


def _phrase(original: str, said: str, lexicon: StrengthLexicon) -> StrengthPhrase:
    found = forms.read_strength(said, lexicon)
    quoted = found is None
    entry, clause = found or (NounEntry(f"strength (“{told_words.quotable(original)}”)", "skill"), "")
    # In a long story, words beside the strength ("they ride every Sunday") say nothing about it.
    about = said if len(said.split()) <= _SHORT else entry.noun
    kinds = dict.fromkeys((entry.kind, *lexicon.kinds_of(about)))
    return StrengthPhrase(
        original=original,
        noun=spoken_words.spoken(entry.noun),
        clause=spoken_words.spoken(clause) or f"has this strength: “{told_words.quotable(original)}”",
        kind=entry.kind,
        kinds=tuple(kinds),
        domains=tuple(lexicon.domains_of(about)),
        verb=entry.verb or ("draw on" if entry.kind in {"character", "praise"} else "use"),
        quoted=quoted,
    )
