"""Strengths said as how someone is or what someone has: "kind and funny", "great memory"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checks.wording import words_of
from assistant.composer import strength_nouns as nouns
from assistant.composer import strength_people as people
from assistant.composer import strength_told as told_words
from assistant.composer.lexicon import NounEntry, StrengthLexicon
from assistant.composer.strength_capitals import small_title
from assistant.composer.strength_levels import plain_level
from assistant.composer.strength_states import as_state

Found = tuple[NounEntry, str] | None

# Words that judge a child: the clause names the strength in them instead.
_JUDGES = re.compile(
    r"(?:very |so |really )?(?:stubborn|bossy|nosy|silly|goofy|loud|headstrong|strong[- ]willed)$",
    re.IGNORECASE,
)


# "has an attitude" says the opposite of "has a great attitude".
_NEEDS_GOOD = {"attitude", "personality", "ethic", "work ethic", "effort", "relationship", "relationships"}


_GOOD = {"attitude": "positive", "personality": "great", "relationship": "good", "relationships": "good"}


_KINDS_OF_MEMORY = words_of(
    """
    visual auditory rote long-term short-term long short term working spatial expressive receptive
    verbal
    """
)


# "gentle with babies", "friendly to everyone": a gentle way with them
_WITH_WHOM = re.compile(r"\s(?:with|to|towards?|around)\s+(?=\w)")


_ALONE = {"memory", "vocabulary", "imagination", "recall", "ear", "eye", "retention"}


def as_trait(told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    """Adjectives ("kind and funny"), people words ("a natural leader"), strength nouns ("great memory")."""
    bare = told_words.trimmed(plain_level(told_words.without_article(told.text)))
    if being := re.match(r"being (?=(?:an?|the|his|her|their|in)\s)", bare, re.IGNORECASE):
        rest = bare[being.end() :]
        return NounEntry(f"enjoyment of being {rest}", "interest"), f"enjoys being {rest}"
    traits = _traits(bare, lexicon)
    if traits:
        first = sorted(traits, key=lambda entry: entry.kind == "praise")[:2]
        # "determination and habit of working hard", not the other way round.
        named = dict.fromkeys(e.noun for e in sorted(first, key=lambda e: e.noun.startswith("habit")))
        kind = min(traits, key=lambda entry: entry.kind == "praise").kind
        verb = traits[0].verb or ("draw on" if kind in {"character", "social", "praise"} else "use")
        clause = f"is {told_words.in_a_row(told_words.uncapitalized(told.text))}"
        if len(traits) == 1 and (_JUDGES.match(told.text) or nouns.said_as(traits[0].noun) == "works hard"):
            clause = _has(traits[0].noun, traits[0].noun, kind, lexicon)
        return NounEntry(" and ".join(named), kind, verb), clause
    if nouns.is_bare_kin(bare) and not (told.copula or told.article):
        return _possession(bare, lexicon)
    return (
        (None if told.copula else as_state(told, lexicon))
        or people.as_person(bare, told, lexicon)
        or _strength_noun(bare, told, lexicon)
    )


def _traits(text: str, lexicon: StrengthLexicon) -> list[NounEntry]:
    """The traits of "kind and funny", "patient with little kids", "empathetic and a good friend"."""
    parts = [p for p in re.split(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|/)\s*", text) if p]
    known: list[NounEntry] = []
    for part in parts:
        plain = told_words.without_intensifiers(told_words.without_article(part), lexicon).lower()
        person = nouns.longest_ending(plain, lexicon.people) if len(parts) > 1 else ""
        entry = lexicon.adjectives.get(plain) or lexicon.people.get(person)
        if entry is None and (len(parts) < 3 or " " in plain or not known):
            break
        known += [entry] if entry else []
    else:
        return known
    word, rest = nouns.adjective_with_object(text, lexicon)
    if not word:
        return []
    entry = lexicon.adjectives[word]
    # "calm in a crisis": "calm nature in a crisis" is no English.
    noun = entry.noun.removesuffix(" nature") if rest and entry.noun == "calm nature" else entry.noun
    if rest and noun.endswith(" nature"):
        with_whom = _WITH_WHOM.match(rest)
        noun = f"{word} way with {rest[with_whom.end() :]}" if with_whom else f"way of being {word}{rest}"
        return [replace(entry, noun=noun)]
    if rest and noun.endswith(" for others"):
        noun, rest = noun.removesuffix(" for others"), re.sub(r"^ (?:to|of|with|towards?)\b", " for", rest)
    joins = bool(re.search(r"\b(?:with|to|for|of|in)\b", noun))
    return [replace(entry, noun=noun if joins else noun + rest)]


def _strength_noun(bare: str, told: told_words.Told, lexicon: StrengthLexicon) -> Found:
    if told_words.opens_with_verb(bare, lexicon) or "," in bare:
        return None
    head = nouns.head_noun(bare, lexicon)
    if head is None:
        return _possession(bare, lexicon) if told.has or nouns.opens_with_quality(bare, lexicon) else None
    kind = lexicon.heads[head]
    first, _, rest = bare.partition(" ")
    noun = bare
    if first.lower() in lexicon.praise_words and rest and kind != "praise":
        droppable = kind in {"character", "social", "movement"} or told_words.first_word(rest) in {
            "sense",
            "imagination",
        }
        noun = rest if droppable and head not in _NEEDS_GOOD else f"{_GOOD.get(head, 'strong')} {rest}"
    elif first.lower() == "good" and rest.lower().startswith("sense of"):
        noun = rest
    noun = small_title(noun, lexicon)
    return NounEntry(noun, kind), _has(noun, head, kind, lexicon)


def _has(noun: str, head: str, kind: str, lexicon: StrengthLexicon) -> str:
    """The clause of a strength noun: "is creative", "has a strong memory", "shows patience with kids"."""
    said = nouns.said_as(noun)
    if said:
        return said
    if nouns.head_part(noun).endswith("ing") and not nouns.opens_with_quality(f"{noun} x", lexicon):
        return f"is good at {noun}"
    is_so = next((word for word, entry in lexicon.adjectives.items() if entry.noun == noun.lower()), "")
    if is_so and not re.search(r"skills$|detail$", noun):
        return f"is {is_so}"
    kinds = noun.lower().removesuffix(head).split()
    if head in _ALONE and (noun.startswith("strong") or all(word in _KINDS_OF_MEMORY for word in kinds)):
        return f"has {nouns.with_article(noun if noun.startswith('strong') else f'strong {noun}')}"
    said = nouns.with_article_if_counted(noun)
    shows = kind in {"character", "social", "routine"} and said == noun and not nouns.is_plural(noun)
    return f"{'shows' if shows and head not in {'humor', 'bond', 'friendship'} else 'has'} {said}"


# "his cousin Marco", "her dog Biscuit"
_SOMEONE_NAMED = re.compile(
    r"(?P<who>(?i:(?:(?:little|baby|big|older|younger|best|twin)\s+)?(?:cousin|brother|sister|friend|uncle|aunt|"
    r"grandpa|grandma|neighbor|buddy|coach|(?P<pet>dog|cat|puppy|kitten|horse|rabbit|bunny|hamster|bird))))\s+"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+)"
)


def _possession(bare: str, lexicon: StrengthLexicon) -> tuple[NounEntry, str]:
    kinds = lexicon.kinds_of(bare)
    if nouns.is_bare_kin(bare):
        kin = nouns.kin(bare)
        return NounEntry(f"bond with {kin}", "social", "build on"), f"is close to {kin}"
    if named := _SOMEONE_NAMED.fullmatch(bare):
        who = f"{named['who'].lower()} {named['name']}"
        if named["pet"]:
            who = f"{named['name']} the {named['pet'].lower()}"
        return NounEntry(f"bond with {who}", "social", "build on"), f"is close to {who}"
    first, _, rest = bare.partition(" ")
    noun = rest if rest and first.lower() in lexicon.praise_words else bare
    noun = small_title(noun, lexicon)
    clause = f"has {nouns.with_article_unless_mass(noun)}"
    if rest and first.lower() == "best" and nouns.is_plural(bare):
        noun, clause = f"great {rest}", f"has the {bare}"  # "has the best ideas", but "her great ideas"
    if nouns.is_someone(bare):
        return NounEntry(f"bond with {nouns.with_article(noun)}", "social", "build on"), clause
    return NounEntry(noun, kinds[0] if kinds else "skill"), clause
