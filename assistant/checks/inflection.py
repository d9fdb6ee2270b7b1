"""The forms of an English verb: "sulk" -> sulk, sulks, sulked, sulking."""

from __future__ import annotations

from assistant.checks.wording import words_of

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
_DOUBLING = words_of(
    "bat beg begin bet blab blot blur bob bug chat chip clap clip clog commit con cop cram cut dab dig "
    "dip drag drip drop drum fib flap flip flit flop flub forget fret gab get grab grin grip gut hem "
    "hit hog hop hug jab jam jog jot knit lag lap let mob mop mug nab nag nap nip nod pad pan pat peg "
    "pet plan plod plot plug pop prod put quit rag ram rap rat rebel regret rip rob rot rub run sag "
    "sap scan scar scrap set shop shred shrug shut sip sit skid skim skip slam slap slip slog slug "
    "snag snap snip snub sob spin spit spot spur stab star step stir stop strip strut stun submit swap "
    "swat swim tag tan tap thin tip top trap trek trim trip trot tug tut upset vet wag whip whiz win "
    "wrap yap zap zip"
)
_VOWELS = "aeiou"


def verb_forms(verb: str) -> tuple[str, ...]:
    """All forms of a verb, the base form first: "drag" -> drag, drags, dragging, dragged.

    Args:
        verb: The base form, one lower-case word.
    """
    past = _IRREGULAR.get(verb) or (_with_ed(verb),)
    return tuple(dict.fromkeys((verb, third_person(verb), _with_ing(verb), *past)))


def phrase_forms(phrase: str) -> tuple[str, ...]:
    """The forms of a phrase that begins with its verb: "wander off" -> wanders off, wandered off, ..."""
    verb, space, rest = phrase.partition(" ")
    return tuple(form + space + rest for form in verb_forms(verb))


def plural(noun: str) -> str:
    """The regular plural: "score" -> "scores", "ability" -> "abilities", "class" -> "classes"."""
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def third_person(verb: str) -> str:
    """The form after he or she: "read" -> "reads", "try" -> "tries", "go" -> "goes"."""
    special = {"go": "goes", "do": "does", "have": "has", "be": "is", "quit": "quits"}
    return special.get(verb) or plural(verb)


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return _stem(verb) + "ing"


def _stem(verb: str) -> str:
    """What an ending that begins with a vowel is added to: "drag" -> dragg, "panic" -> panick."""
    return verb + verb[-1] if verb in _DOUBLING else verb + "k" if verb.endswith("ic") else verb
