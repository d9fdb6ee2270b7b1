"""The forms of English verbs and nouns: "sulked" -> sulk, "try" -> tries, "score" -> scores."""

from __future__ import annotations

from functools import lru_cache

# Base form and irregular forms; a verb that is not listed is regular.
_LISTED = """
be is are was were been being am, beat beat beaten, become became become, begin began begun,
bite bit bitten, blow blew blown, break broke broken, bring brought, build built, burst burst,
buy bought, catch caught, choose chose chosen, cling clung, come came come, cost cost, cut cut,
dig dug, do did done, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten,
fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fling flung,
fly flew flown, forget forgot forgotten, get got gotten, give gave given, go went gone,
grow grew grown, hang hung, have had, hide hid hidden, hit hit, hold held, hurt hurt, keep kept,
know knew known, lead led, leave left, let let, lose lost, make made, mean meant, meet met,
mistake mistook mistaken, overdo overdid overdone, pay paid, put put, quit quit, read read,
ride rode ridden, ring rang rung, rise rose, run ran run, say said, see saw seen, sell sold,
send sent, set set, shake shook shaken, shut shut, sing sang, sink sank sunk, sit sat, sleep slept,
slide slid, speak spoke, spend spent, spin spun, spit spat spit, spread spread, stand stood,
steal stole stolen, stick stuck, sting stung, strike struck, swear swore sworn, sweep swept,
swing swung, take took taken, tear tore torn, tell told, think thought, throw threw thrown,
understand understood, upset upset, wake woke, wear wore worn, weep wept, win won, wind wound,
withdraw withdrew withdrawn, write wrote written
"""
_IRREGULAR = {forms.split()[0]: tuple(forms.split()[1:]) for forms in _LISTED.split(",")}
_BASE_OF = {form: base for base, forms in _IRREGULAR.items() for form in forms}
_VOWELS = "aeiou"


@lru_cache(maxsize=32768)
def base_forms(word: str) -> tuple[str, ...]:
    """The verbs a word may be a form of, itself first: "dragged" -> dragged, drag, dragg, dragge.

    A guess from its ending: most of the candidates are no words, and no list of verbs has those.

    Args:
        word: One lower-case word.
    """
    found = [word]
    if word in _BASE_OF:
        found.append(_BASE_OF[word])
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
        if word.endswith("es"):
            found.append(word[:-2])
        if word.endswith("ies"):
            found.append(word[:-3] + "y")
    elif word.endswith(("ed", "ing")) and len(word) > 4:
        stem = word[:-2] if word.endswith("ed") else word[:-3]
        found += [stem, stem + "e"]
        if stem[-1:] == stem[-2:-1] or stem.endswith("ck"):
            found.append(stem[:-1])
        elif stem.endswith("i") and word.endswith("ed"):
            found.append(stem[:-1] + "y")
        elif stem.endswith("y"):
            found.append(stem[:-1] + "ie")
    return tuple(dict.fromkeys(found))


def plural(noun: str) -> str:
    """The regular plural: "score" -> "scores", "ability" -> "abilities", "class" -> "classes"."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def third_person(verb: str) -> str:
    """The form after he or she: "read" -> "reads", "try" -> "tries", "go" -> "goes"."""
    special = {"go": "goes", "do": "does", "have": "has", "be": "is", "quit": "quits"}
    return special.get(verb) or plural(verb)
