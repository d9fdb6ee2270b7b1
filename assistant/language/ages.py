"""Ages of a person: "he is ten", "CA: 9-4". Beside other details they can point to a child (34 CFR 300.32).

Left readable is an age that is nobody's own, on which an expectation or a rule hangs: that of a norm group
("norms for age 9"), of a test ("age equivalent 6-2"), of a deadline ("by age 18", "by her 16th birthday").
"""

from __future__ import annotations

import re

_AGE = (  # 3 to 22 years: whom IDEA serves (34 CFR 300.101)
    r"(?:[3-9]|1\d|2[0-2]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two))?)"
)
_MONTHS = r"(?:(?:,|[ ]and|,[ ]and)?[ ]\d{1,2}[ -](?:months?|mos?\.?))"
_YEARS_OLD = rf"(?:[\s-]*(?:years?|yrs?\.?){_MONTHS}?[\s-]+(?:old|of[ ]age)|[\s-]*(?:y/?o\b(?!-)|y\.o\b\.?))"
_AND_MONTHS = rf"(?:[;:-]\d{{1,2}}|[ ](?:years?|yrs?\.?)\b{_MONTHS}?)"
_NOT_A_LEVEL = r"(?!s|['’]s|[ -]?(?:level|norm|peer|range|equivalent|group))"
# With a space: "children his age often" tells no age.
_SAID = r"(?:[ \t]*[:=|][ \t]*|[ \t]+(?:(?:is|was|of)[ \t]+)?|(?=\d))"


def _not_after(*words: str, then: tuple[str, ...] = ("", "the ")) -> str:
    """A look back that refuses each of `words`, followed by each of `then`."""
    return "".join(rf"(?<!\b{word} {more})" for word in words for more in then)


# What makes an age one of a rule, a deadline or a table.
_OF_NOBODY = _not_after(
    *("by", "until", "till", "through", "before", "under", "over", "than", "to", "from", "reach", "reaches"),
    *("attains", "beginning at", "beginning with", "turning", "children of", "students of", "norms for"),
    *("begin at", "begins at", "start at", "starts at", "starting at"),
    *(
        "transfer at",
        "transfers at",
        "transferred at",
        "rights at",
        "majority at",
        "majority is",
        "majority,",
    ),
    *(
        "norm for",
        "mental",
        "developmental",
        "typical for",
        "typical at",
        "expected for",
        "expected at",
        "average for",
    ),
)
_THEIR = ("", "the ", "a ", "my ", "our ", "your ", "his ", "her ", "their ")
_FORESEEN = _not_after(
    "when", "until", "till", "once", "if", "time", "before", "after", "day", "year", "as", then=_THEIR
)
_NOT_A_TARGET = _not_after("for", "by", then=_THEIR)  # "the goal for the student is 10"
_RULED = _not_after(
    *("begin", "begins", "beginning", "start", "starts", "starting", "end", "ends"), then=("",)
)
# "At age 18 rights transfer" (34 CFR 300.520) is true of everybody.
_THE_LAW = r",?[ ](?:(?:all|the|parental|parents?['’]?|educational)[ ]){0,2}rights\b"
# With the random mark too that a placeholder has in a text with "ID 4".
_HIDDEN_NAME = r"⟦(?:[A-Z0-9]{1,8}_)?(?:STUDENT|PERSON)_\w{1,12}⟧"
_WHO = (
    r"(?:s?he|who|son|daughter|child|boy|girl|student|learner|grand(?:son|daughter|child)|brother|sister|twin|"
    rf"{_HIDDEN_NAME})"
)
_WHO_BEGINS = r"(?=[bcdghlstw⟦])"
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
# The sentence goes on without counting anything: not "he is 10 points behind", "10 of 12", "8, 9 and 10".
_NO_COUNT = (
    r"(?=[.;!?)](?!\d)|,(?![ ]?\d)|[ \t]*(?:$|\n)|[ ](?:and|but)\b(?![ ]\d)|"
    r"[ ](?:who|when|now|today|this|last|years(?=[.;!?])|with|at[ ](?:the|that)[ ]time|as[ ]of|on[ ]\d|"
    rf"(?:in|on)[ ](?:{_MONTH_NAME}|\d{{4}}|grade|kindergarten|the[ ]\w+[ ]grade))\b)"
)
_WHOSE = r"(?:his|her|their|my|our)"
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth)"
)
# The group `v` is what is masked. Where a pattern looks back, its first letter is asked for before: most
# places in a text then cost one look instead of fifty.
AGES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?P<v>{_AGE}{_YEARS_OLD})(?!\w){_NOT_A_LEVEL}",
        rf"\b(?=a){_OF_NOBODY}(?P<v>aged?(?:[ ]at[ ]\w+)?{_SAID}{_AGE}{_AND_MONTHS}?)\b"
        rf"(?![-–\d]|\.\d|[ ](?:to|through)[ ]|{_THE_LAW}){_NOT_A_LEVEL}",
        # "C.A. 9;4", "chronological age of 9 years, 4 months"
        rf"(?P<v>\b(?:C\.A\.|chronological[ ]age){_SAID}{_AGE}{_AND_MONTHS}?)\b(?![-–\d]|\.\d)",
        # "CA: 9-4"; not "Fresno, CA: 12 students"
        rf"(?P<v>\bCA(?=[ ]?[:=]|[ ]of){_SAID}{_AGE}"
        rf"(?:{_AND_MONTHS}|(?![ ](?!(?:at|as|on|and|when)\b)[a-z])))\b(?![-–\d]|\.\d)",
        # "He's ten.", "My son is now 10 and": what is, not what is to come ("when he is 18")
        rf"(?<!\w){_WHO_BEGINS}{_FORESEEN}{_NOT_A_TARGET}"
        rf"(?:s?he['’]s|{_WHO}[ ](?:is|turns|will[ ]turn|is[ ]turning))"
        rf"(?:[ ](?:now|only|just|already|currently|about))?[ ](?P<v>{_AGE}){_NO_COUNT}",
        rf"(?<!\w){_WHO_BEGINS}{_NOT_A_TARGET}{_WHO}(?:[ ](?:had|has))?(?:[ ](?:just|only))?[ ](?:was|turned)"
        rf"(?:[ ](?:only|just|about|already))?[ ](?P<v>{_AGE}){_NO_COUNT}",
        rf"\b(?:boy|girl|child|son|daughter|student|teen(?:ager)?)[ ]of[ ]"
        rf"(?P<v>{_AGE})(?:[ ]years\b|{_NO_COUNT})",
        # "Ada, 10, reads", "Ada (10)": beside a name that is hidden already
        rf"{_HIDDEN_NAME},[ ](?P<v>{_AGE}),(?=[ ][a-z])",
        rf"{_HIDDEN_NAME}[ ]\((?P<v>{_AGE})\)",
        # "celebrated her 10th birthday"; not the deadline "by her 16th birthday"
        rf"\b(?=[cheasf]){_RULED}(?:celebrated|had|enjoyed|since|at|for)[ ]{_WHOSE}[ ]"
        rf"(?P<v>{_ORDINAL})[ ]birthday",
        rf"\b(?=[htmo]){_FORESEEN}{_WHOSE}[ ](?P<v>{_ORDINAL})[ ]birthday[ ](?:was|party)",
    )
)
