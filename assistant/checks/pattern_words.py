"""What the signs of a pattern stand for: {name}, {number}, {acts}, {learner} and their like.

Each function tells of a place in a text whether a word there is one, or where the words end that are.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.pieces import Pieces
from assistant.checks.wording import words_of

_GAP = 4
_KIND = 3
_NO_KIND = words_of(
    "of to in for on by with at from about the a an but is are was were has had have when if his her no not "
    "any without than"
)
_NO_GAP = frozenset(",.;:!?")
COLONS = frozenset(":–—-")
NUMBERS = words_of("one two three four five six seven eight nine ten several many")
_NO_ACTS = words_of("less always this his was its yes as is has does goes us bus plus class unless perhaps")
_ACTS = words_of("came did got made took went goes does")
_DONE = words_of(
    "beat bought brought burnt caught cut fought held hit hurt kept led left let lost made put set shut "
    "stuck taught thrown told torn"
)
SELVES = words_of("him himself her herself them student")
_CHILDREN = words_of("student child boy girl learner son daughter kid")
OURS = words_of("the this my our")
# "Unmotivated", "unwilling"; not "under", "unique", "unafraid".
_UN_ENDINGS = (
    "ed",
    "ing",
    "able",
    "ible",
    "ful",
    "ive",
    "ent",
    "ant",
    "ous",
    "al",
    "ish",
    "ure",
    "are",
)
_NO_UN = words_of(
    "unmistakable unimpaired undistorted undetected unfeigned unrecognized uncut unmarked unedited "
    "unhurt unified "
    "united uniform understanding understandable undefeated unassisted unaided uninterrupted "
    "unprompted unhurried unflappable unbeaten unbeatable unstoppable unselfish unfazed unfailing "
    "unwavering unrelenting undaunted undeterred undeniable unforgettable unbelievable unlimited "
    "unpaid unpublished undergoing undisturbed unaccompanied unstructured unscheduled unannounced "
    "unplanned unspecified undetermined undiagnosed unrelated unaffected unrestricted unsupervised "
    "uncommon unusual unmatched unparalleled unrivaled uncanny unpretentious unassuming unconditional "
    "universal unavailable unexcused unchanged uninjured unharmed unvaccinated uninsured "
    "understandably unexpected unfamiliar unnecessary unopened undecided untested unconcerned "
    "unconventional unanimous unisex uncued undivided undying unending unleashing unlocking unloading "
    "unpacking unwrapping unfolding unrolling unlocked unloaded unpacked unwrapped unfolded"
)


def is_word(pieces: Pieces, at: int) -> bool:
    return pieces.lows[at][0].isalpha()


def is_act(pieces: Pieces, at: int) -> bool:
    low = pieces.lows[at]
    if low in _NO_ACTS:
        return False
    return (
        low in _ACTS
        or (len(low) > 2 and low[-1] == "s" and low[-2] not in "'s")
        or low.endswith(("sses", "ed"))
    )


def is_done(pieces: Pieces, at: int) -> bool:
    return pieces.lows[at].endswith(("ed", "en")) or pieces.lows[at] in _DONE


def is_name(pieces: Pieces, at: int) -> bool:
    return pieces.source(at)[0].isupper() and len(pieces.lows[at]) > 1


def is_superlative(pieces: Pieces, at: int) -> bool:
    return (len(pieces.lows[at]) > 4 and pieces.lows[at].endswith("est")) or pieces.lows[at] == "best"


def is_unlike(pieces: Pieces, at: int) -> bool:
    low = pieces.lows[at]
    return low.startswith("un") and low.endswith(_UN_ENDINGS) and len(low) > 6 and low not in _NO_UN


def superlative(pieces: Pieces, at: int) -> Sequence[int]:
    if at + 1 < len(pieces) and pieces.lows[at] == "most" and is_word(pieces, at + 1):
        return (at + 2,)
    return (at + 1,) if at < len(pieces) and is_superlative(pieces, at) else ()


def number(pieces: Pieces, at: int) -> Sequence[int]:
    if at >= len(pieces):
        return ()
    if pieces.lows[at] == "a" and at + 1 < len(pieces) and pieces.lows[at + 1] == "few":
        return (at + 2,)
    return (at + 1,) if pieces.lows[at][0].isdigit() or pieces.lows[at] in NUMBERS else ()


def learner(pieces: Pieces, at: int) -> Sequence[int]:
    if at >= len(pieces):
        return ()
    low = pieces.lows[at]
    if at + 1 < len(pieces) and low in OURS and pieces.lows[at + 1] in _CHILDREN:
        return (at + 2,)
    return (at + 1,) if low in SELVES or low[0] in "[_" or is_name(pieces, at) else ()


def gap(pieces: Pieces, at: int) -> Sequence[int]:
    """Up to four words, the fewer the better; no mark that ends a clause."""
    ends = [at]
    while len(ends) <= _GAP and at < len(pieces) and pieces.lows[at] not in _NO_GAP:
        at += 1
        while at < len(pieces) and pieces.glued[at]:
            at += 1
        ends.append(at)
    return ends


def kind(pieces: Pieces, at: int) -> Sequence[int]:
    """Up to three words that say of what kind, with a comma between them or not."""
    ends = [at]
    if at + 1 < len(pieces) and pieces.lows[at] == ",":
        at += 1
    while len(ends) <= _KIND and at < len(pieces) and pieces.lows[at] not in _NO_KIND:
        if pieces.lows[at] in _NO_GAP:
            break
        at += 1
        while at < len(pieces) and pieces.glued[at]:
            at += 1
        if at < len(pieces) and pieces.lows[at] == ",":
            at += 1
        ends.append(at)
    return ends
