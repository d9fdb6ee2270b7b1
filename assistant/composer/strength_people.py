"""Strengths said as who someone is: "a good listener", "big helper at home", "captain of the chess team"."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.checks.wording import words_of
from assistant.composer import strength_nouns as nouns
from assistant.composer.lexicon import NounEntry, StrengthLexicon
from assistant.composer.morphology import base_of_agent, gerund
from assistant.composer.strength_capitals import small_title
from assistant.composer.strength_told import Told, without_intensifiers

_TAIL = re.compile(
    r"\s+(?:with|for|in|at|on|to|about|of|when|around|during|from|who|and|under|after|before|outside)\s",
    re.IGNORECASE,
)
_LOVER = re.compile(
    r"(?:(?:big|huge|true|real|avid|total|major|super|serious|massive|certified|"
    r"biggest)\s+)*(?P<thing>[\w'’& -]{2,60}?)"
    r"[ -](?P<who>lover|collector|enthusiast|fanatic|fan|buff|nerd|geek|nut|junkie)",
    re.IGNORECASE,
)
_WHIZ = re.compile(
    r"(?:(?:real|total|true|little|resident|class)\s+)*(?P<thing>[\w'’& -]{2,60}?)\s+"
    r"(?P<who>whiz|wiz|wizard|pro|genius|ace|guru|master|expert|champ|champion)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:(?P<alone>co-captain|captain|president|vice president|leader|manager|editor|head|first chair|"
    r"goalie)|(?P<the>stars?|mvp|"
    r"lead)|(?P<one>member|part|player|starter))\s+(?:of|on|for|in)\s+.+",
    re.IGNORECASE,
)
_KID = re.compile(
    r"(?P<how>[\w'’, -]{2,60}?)\s+(?:little |young )?(?:kid|kiddo|boy|girl|child|student|learner|man|"
    r"lady|woman|person|individual|"
    r"guy|gal|teen|teenager|human)",
    re.IGNORECASE,
)
# Empty in front of a person word: they praise, or are part of the expression.
_PLAIN_LEADS = words_of("strong natural born true big huge real hard such little own mommy's daddy's mom's")
_NOT_AGENTS = words_of(
    """
    twist wrist mist assist consist exist resist persist insist computer counter folder mixer timer
    cooker printer roller poster tracker boxer cleaner toaster paper water letter number order
    counter matter scooter monitor motor color flavor mirror helicopter joker rubber color
    """
)
COUNTED = words_of(
    """
    animal dog cat horse bird bug insect car train truck plane bus bike book puzzle game movie robot comic
    pattern mistake clue dinosaur map plant shark snake reptile superhero monster tractor rock
    video-game fish-tank board-game
    """
)


def as_person(bare: str, told: Told, lexicon: StrengthLexicon) -> tuple[NounEntry, str] | None:
    """The noun and clause of a strength that names a person, or None.

    Args:
        bare: The strength without article and data.
        told: What stood in front of it.
        lexicon: Its `people`; other words in "-er" count when their verb is known.
    """
    bare = re.sub(r"^(?:my|our)\s+(?:\w+\s+)?(?=\w+$)", "", bare, flags=re.IGNORECASE)
    clause = f"is {nouns.with_article(small_title(bare, lexicon))}"
    if nouns.opens_like_an_act(bare, lexicon):
        return None
    if role := _ROLE.fullmatch(bare):
        return _role(small_title(bare, lexicon), role)
    whole = nouns.longest_ending(bare, lexicon.people)
    head, tail = _cut(bare)
    # "caretaker of her little brother" is about the caretaker, "ray of sunshine" is one expression.
    if len(whole) > len(tail):
        head, tail = bare, ""
    else:
        whole = ""
    if not whole and not tail and (kid := _kid(head, lexicon)):
        return kid, clause
    if not tail and (thing := _lover(head, lexicon) or _whiz(head, lexicon)):
        return thing, clause
    known = whole or nouns.longest_ending(head, lexicon.people)
    person = known or _agent(head, lexicon)
    if not person or not (told.copula or told.has or not nouns.is_plural(head)):
        return None
    entry = lexicon.people[person] if known else NounEntry(f"strength as a {person}", "skill")
    if entry.kind == "praise":
        shown = nouns.with_article_unless_mass(small_title(bare, lexicon))
        shown = f"the {shown.removeprefix('a ')}" if bare.lower().startswith("life of") else shown
        return replace(entry, noun=f"strengths (“{shown}”)"), f"is {shown}"
    lead = _lead(head[: len(head) - len(person)], lexicon)
    if not known and not tail and lead in COUNTED:  # "pattern finder"
        return NounEntry(f"skill at {gerund(base_of_agent(person))} {lead}s", "skill"), clause
    noun = re.sub(r"\bas a (?=[aeiouAEIO])", "as an ", _noun(entry.noun, lead, person, tail))
    named = lexicon.adjectives.get(lead.lower())
    if named and person == "worker":
        return replace(named, noun=named.noun + tail, verb=named.verb or "draw on"), clause
    if named and " " not in named.noun and entry.kind != "praise" and not noun.startswith("love"):
        noun = f"{named.noun} as {nouns.with_article(person)}{tail}"
        clause = f"shows {noun}" if lead.lower() == "brave" else clause
    return replace(entry, noun=noun), _told_clause(entry, clause)


def _told_clause(entry: NounEntry, clause: str) -> str:
    # "is a hard worker" is praise and "is a class clown" judges; what the student does is the strength.
    if re.search(r"\bclown\b", clause):
        return "is funny"
    return nouns.said_as(entry.noun) if entry.noun == "habit of working hard" else clause


def _cut(bare: str) -> tuple[str, str]:
    found = _TAIL.search(bare)
    return (bare[: found.start()], bare[found.start() :]) if found else (bare, "")


def _lead(text: str, lexicon: StrengthLexicon) -> str:
    words = nouns.without_praise(without_intensifiers(text.strip(), lexicon), lexicon).split()
    return small_title(" ".join(w for w in words if w.lower() not in _PLAIN_LEADS), lexicon)


def _noun(noun: str, lead: str, person: str, tail: str) -> str:
    joins = bool(re.search(r"\b(?:with|in|of|for|to)\b", noun)) and bool(
        re.match(r"\s(?:with|in|of|for)\b", tail)
    )
    fixed = noun.startswith(("preference", "love", "role", "quick", "interest", "habit"))
    if fixed:
        return noun if joins else noun + tail
    if lead or joins or noun.startswith("strength as"):
        return f"strength as {nouns.with_article(f'{lead} {person}'.strip())}{tail}"
    return noun + (re.sub(r"^\s+to\s", " with ", tail) if noun.startswith("friendship") else tail)


def _role(bare: str, role: re.Match[str]) -> tuple[NounEntry, str]:
    one = role["one"] or ""
    a_leader = (role["alone"] or "").lower() == "leader" and not re.match(
        r"leader\s+of\b", bare, re.IGNORECASE
    )
    article = "the " if role["the"] else "a " if a_leader or (one and one.lower() != "part") else ""
    bare = f"{bare[:1].lower()}{bare[1:]}" if not bare.startswith("MVP") else bare
    return NounEntry(f"role as {article}{bare}", "social", "build on"), f"is {article}{bare}"


def _kid(head: str, lexicon: StrengthLexicon) -> NounEntry | None:
    """ "happy kid" is told by "happy"; "theater kid" can only be quoted."""
    found = _KID.fullmatch(head)
    if found is None:
        return None
    words = [w for w in re.split(r"[\s,]+(?:and\s+)?", found["how"].lower()) if w not in lexicon.intensifiers]
    known = [lexicon.adjectives[w] for w in words if w in lexicon.adjectives]
    told = [entry for entry in known if entry.kind != "praise"]
    if told:
        return replace(told[0], noun=" and ".join(dict.fromkeys(entry.noun for entry in told[:2])))
    return NounEntry(f"strengths (“{nouns.with_article(head)}”)", "praise")


def _lover(head: str, lexicon: StrengthLexicon) -> NounEntry | None:
    found = _LOVER.fullmatch(head)
    if found is None or head.lower() in lexicon.people:
        return None
    love = "love of" if found["who"].lower() == "lover" else "interest in"
    return NounEntry(f"{love} {_things(found['thing'], lexicon)}", "interest")


def _whiz(head: str, lexicon: StrengthLexicon) -> NounEntry | None:
    found = _WHIZ.fullmatch(head)
    if found is None or head.lower() in lexicon.people:
        return None
    thing = nouns.without_praise(found["thing"], lexicon)
    if not thing:
        return None
    thing = "technology" if thing.lower() == "tech" else _things(thing, lexicon)
    knows = found["who"].lower() == "expert"
    return NounEntry(f"{'knowledge of' if knows else 'skill with'} {thing}", "memory" if knows else "skill")


def _things(thing: str, lexicon: StrengthLexicon) -> str:
    small = small_title(thing, lexicon)
    return f"{small}s" if small.lower().replace(" ", "-").split("-")[-1] in COUNTED else small


def _agent(head: str, lexicon: StrengthLexicon) -> str:
    """The last word when it says who does something: "climber", "gardener"."""
    last = head.split()[-1].lower() if head.split() else ""
    if re.fullmatch(r"\w{3,}(?<!l)(?<!w)ist", last) and last not in _NOT_AGENTS:
        return last
    if last in _NOT_AGENTS or len(head.split()) > 4 or not re.fullmatch(r"[a-z-]{4,}(?:er|or)", last):
        return ""
    return last if base_of_agent(last) in lexicon.verbs else ""
