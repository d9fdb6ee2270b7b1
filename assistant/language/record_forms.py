"""Numbers, dates and addresses that point to someone by their form: IDs, birth dates, streets, schools.

Dates that carry an expectation, grade levels and scores have another form and stay; so does an age that is
nobody's own, such as that of a norm group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.language.ages import AGES
from assistant.language.word_lists import words

CAPITAL_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’\u0300-\u036f-]{0,40}\.?"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATE = (
    rf"(?:\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?"
    rf"(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?(?:,?\s+\d{{4}})?)"
)
# A whole date: its year is the group `y` (or `yy`, of two digits).
_WHOLE_DATES = (
    re.compile(
        r"(?<![\w/.-])(?<!grades )(?<!ages )"
        r"(?P<v>(?:0?[1-9]|1[0-2])(?P<s>[/.-])(?:0?[1-9]|[12]\d|3[01])(?P=s)"
        r"(?:(?P<y>\d{4})|(?<!\.)(?P<yy>\d{2}(?![ ](?:of|out|correct)\b))))(?![\w/-]|\.\d)"
    ),
    re.compile(r"(?<![\w/.-])(?P<v>(?P<y>\d{4})[-/](?:0\d|1[0-2])[-/](?:[0-2]\d|3[01]))(?![\w/-])"),
    re.compile(
        rf"\b(?P<v>(?:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH}\.?,?)"
        r"[\s-]+(?P<y>\d{4}))\b",
        re.IGNORECASE,
    ),
)
_YOUNGEST, _OLDEST = 3, 22  # years: whom IDEA serves (34 CFR 300.101)
_STREETS = words("""
    Street St Avenue Ave Road Rd Drive Dr Lane Ln Boulevard Blvd Court Ct Circle Cir Way Place Pl Terrace Ter
    Trail Trl Parkway Pkwy Highway Hwy Loop Alley Square Sq Pike Plaza Crossing Cove Turnpike
""")
_STREET = f"(?:{'|'.join(form for word in sorted(_STREETS) for form in (word, word.upper()))})"
_ROAD = r"(?:Road|Rd\.?|Route|Rte\.?|Highway|Hwy\.?|CR|FM|SR|ROAD|ROUTE|HIGHWAY)"
_UNIT = r"(?:,?[ ](?:Apt|Apartment|Unit|Suite|Ste|Lot|Space|Spc|#)\.?[ ]?[\w-]{1,6})?"
_TOWN = rf"(?:,?[ ]{CAPITAL_WORD}(?:[ ]{CAPITAL_WORD}){{0,2}},[ ][A-Z]{{2}}(?:[ ]\d{{5}}(?:-\d{{4}})?)?)?"
_HOUSE = r"\b\d{1,6}[ ](?:(?:[NSEW]|NE|NW|SE|SW)\.?[ ])?"
_SCHOOL_KIND = (
    r"(?:Elementary|Middle|Junior High|High|Primary|Intermediate|Preparatory|Prep|Charter|Magnet|Montessori)"
)
_NUMBERED = r"(?:No\.?[ ]?|\#)?\d{1,4}[A-Z]{0,2}"
_SCHOOL_END = (
    rf"(?:(?:(?:School|Elementary|Union|Unified|High|Joint|Area)[ ]){{1,3}}District(?:[ ]{_NUMBERED})?|"
    rf"{_SCHOOL_KIND}(?:[ ]Schools?)?|(?:Public[ ]|Community[ ])?Schools?|"
    rf"Academy|Preschool|(?:ISD|[A-Z]?USD)(?:[ ]{_NUMBERED})?|County[ ][A-Z]{{1,3}}-?\d{{1,3}}[A-Z]{{0,2}}|"
    r"(?:Unified|Independent|Consolidated|County|City|Community|Public)"
    r"(?:[ ](?:Unified|Independent|School)){0,3}[ ](?:District|Schools)|Unified)"
)
_NUMBER_SIGN = r"(?:(?:no\.?|number|num|#)[ ]?)"
_CALLED = rf"[ ]?(?:is[ ]|[:=]|{_NUMBER_SIGN})?[ ]?"
# After it the number counts something: "Resource Room 30 minutes", "on the bus 4 of 5 days".
_COUNTS = (
    r"(?![\w%/]|[.,:]\d|[-–]\d|[ ](?:to|or)[ ]\d|"
    r"[ ]?(?:x|%|of|out|min|mins|minutes?|hrs?|hours?|times?|days?|weeks?|months?|"
    r"seconds?|secs?|nights?|evenings?|feet|ft|inches|turns?|incidents?|referrals?|tardies|chairs?|"
    r"mornings?|afternoons?|trips?|rides?|periods?|sessions?|students?|peers?|steps?|percent|per)\b)"
)
# What a pupil rides, sits in and opens. Each has a number of its own, that a stranger could use.
_PLACES = (
    re.compile(
        rf"(?<![\w-])(?:Bus|BUS|Room|ROOM|Rm\.?|RM|Classroom|Homeroom|Portable|Locker|Route){_CALLED}"
        rf"(?P<v>[A-Z]?-?\d{{1,4}}[A-Z]?){_COUNTS}"
    ),
    re.compile(
        r"(?:^|[,;:(]|\b(?i:in|to|from|on|by|at|of|near|into|rides?|takes?|then|and|or|her|his|no))[ ]?"
        rf"(?:bus|room|rm\.?|classroom|homeroom|portable|locker|route){_CALLED}"
        rf"(?P<v>[A-Z]?-?\d{{1,4}}[A-Z]?){_COUNTS}",
        re.MULTILINE,
    ),
    re.compile(
        rf"\b(?:bus|room|rm|classroom|homeroom|portable|locker|route)[ ]?{_NUMBER_SIGN}"
        rf"(?P<v>[A-Z]?-?\d{{1,4}}[A-Z]?){_COUNTS}",
        re.IGNORECASE,
    ),
)
_CODES = (
    re.compile(
        r"\b(?:user[ ]?names?|user[ ]?ids?|screen[ ]?names?|pass(?:word|code)s?)"
        r"[ \t]*[:=][ \t]*(?P<v>[^\s,;]{1,60}[^\s,;.)])",
        re.IGNORECASE,
    ),
    # A sign that words have not, or one word alone: not "Login: needs two prompts", "Logins: 12 this week".
    re.compile(
        r"\b(?:logins?|log-ins?|(?<!door[ ])handle)[ \t]*[:=][ \t]*(?!\d{1,3}\b)"
        r"(?P<v>(?=[^\s,;]*(?:[\d_@]|\.\w))[^\s,;]{1,60}[^\s,;.)]|"
        r"[^\s,;.)|]{2,60}(?=[.)]?[ \t]*(?:$|[,;|(])))",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        r"\b(?:user[ ]?name|user[ ]?id|login|screen[ ]?name|pass(?:word|code)|handle)[ ]is[ ]"
        r"(?P<v>(?=\S*\d)[^\s,;]{1,60}[^\s,;.)])",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:(?:lunch|meal|keypad|door|locker)[ ](?:pin|code|combo|combination)|pin|combination)"
        rf"{_CALLED}(?P<v>\d(?:[ -]?\d){{2,9}}){_COUNTS}",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\w.@])(?P<v>@[A-Za-z_][\w.]{1,28}\w)"),
)
_LABEL_ENDS = r"[ \t]*(?:number|no\.?|num|id|#)?[ \t]*[:#=-]?[ \t]*"
_AGENCY = r"(?:[A-Z]{2,6}[ ])?"  # "Case No. OAH 2024012345"

# (kind, pattern); the group `v` is what is masked.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "BIRTHDATE",
        re.compile(
            r"\b(?:d\.?\s?o\.?\s?b\b\.?|date\s+of\s+birth\b|birth\s?date\b|birthday\b|born\b)"
            rf"[ \t]*(?:is|was|on|:|=|-|–)?[ \t]*(?:on[ \t]+)?(?P<v>{_DATE})",
            re.IGNORECASE,
        ),
    ),
    *(("HOWOLD", pattern) for pattern in AGES),
    *(("ID", pattern) for pattern in (*_PLACES, *_CODES)),
    ("ID", re.compile(r"(?P<v>(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-]))")),
    (
        "ID",
        re.compile(
            r"\b(?:(?:student|state|local|district|case|file|medicaid|record|pupil|insurance|lunch|meal|bus|route)\s*"
            r"(?:pin|code|id(?:entification)?|number|no\.?|num|#)|ssid|sasid|ssn|mrn|id|suid|guid)\s*"
            r"(?:number|no\.?|#)?[ \t]*(?:is|:|#|=|-)*[ \t]*(?P<v>[A-Z]{0,4}-?\d[\dA-Z-]{2,20})\b",
            re.IGNORECASE,
        ),
    ),
    (
        "ID",  # "case 23-4567", "Medicaid: S1234567"
        re.compile(
            r"\b(?:case|file|docket|complaint|matter|medicaid|ssid|sasid|mrn|chart|claim|policy|roster)\b"
            rf"{_LABEL_ENDS}{_AGENCY}(?P<v>(?:[A-Z]{{1,3}}-?\d{{4,12}}|\d{{2,4}}-\d{{3,8}}|\d{{5,12}}))(?![\w%])",
            re.IGNORECASE,
        ),
    ),
    (
        "ID",  # not a round number, nor one that shows how long numbers are read or written
        re.compile(
            r"(?<!digit number )(?<!digit numbers like )(?<!digit numbers such as )"
            r"(?P<v>(?<![\w.,/$-])(?!\d{1,7}00000(?!\d))\d{7,12}(?![\w/%-]|[.,]\d))",
            re.IGNORECASE,
        ),
    ),
    ("ID", re.compile(r"(?<=#)(?P<v>\d{5,12})(?![\w%])")),
    ("ID", re.compile(r"(?<![\w-])(?P<v>[A-Z]{1,3}-(?!(?:19|20)\d\d\b)\d{4,12})(?![\w-])")),
    (
        "ID",  # a cell of its own in a row: "Reed, Ada | 5/20/2014 | S69746 | Gr 7"
        re.compile(
            r"(?:^|[|\t])[ ]*(?P<v>[A-Z]{1,3}-?\d{4,12}|\d{6,12}|\d{3}-\d{3}-\d{3})[ ]*(?=[|\t]|$)",
            re.MULTILINE,
        ),
    ),
    (
        "ADDRESS",
        re.compile(
            rf"(?P<v>{_HOUSE}(?:(?:{CAPITAL_WORD}|\d{{1,3}}(?:st|nd|rd|th))[ ]){{1,4}}{_STREET}\b\.?"
            rf"(?:[ ](?:[NSEW]|NE|NW|SE|SW)\b)?{_UNIT}{_TOWN})"
        ),
    ),
    (
        "ADDRESS",
        re.compile(rf"(?P<v>{_HOUSE}(?:{CAPITAL_WORD}[ ]){{0,3}}{_ROAD}[ ]\d{{1,4}}[A-Z]?\b{_UNIT}{_TOWN})"),
    ),
    (
        "ADDRESS",
        re.compile(
            rf"(?P<v>{_HOUSE}(?:Calle|Camino|Avenida|Paseo|Via|Rue)[ ](?:(?:de|del|la|los|las)[ ]){{0,2}}"
            rf"{CAPITAL_WORD}(?:[ ]{CAPITAL_WORD}){{0,2}}{_UNIT}{_TOWN})"
        ),
    ),
    ("ADDRESS", re.compile(r"(?P<v>\bP\.?[ ]?O\.?[ ]Box[ ]\d{1,8})", re.IGNORECASE)),
    ("ADDRESS", re.compile(r"(?P<v>\b(?:RR|R\.R\.|HC|Rural Route)[ ]?#?\d{1,3},?[ ]Box[ ]\d{1,5}\b)")),
    (
        "PLACE",
        re.compile(
            rf"(?P<v>\b{CAPITAL_WORD}(?:[ ]{CAPITAL_WORD}){{0,2}},[ ][A-Z]{{2}}[ ]\d{{5}}(?:-\d{{4}})?)\b"
        ),
    ),
    ("SCHOOL", re.compile(rf"(?P<v>\b(?:{CAPITAL_WORD}[ ]){{1,4}}{_SCHOOL_END})\b")),
    ("SCHOOL", re.compile(r"(?P<v>\b(?:P\.?S\.?|I\.S\.|M\.S\.|J\.?H\.?S\.?)[ ]?#?\d{1,3}\b)")),
)


def find_old_dates(text: str, this_year: int | None = None) -> Iterator[tuple[int, int]]:
    """Where a whole date stands that can be the birthday of a child of school age, labelled or not.

    A row of a record has no labels ("Reed, Ada | 5/20/2014"), and no deadline lies that far back. An
    evaluation of long ago is masked with it, and comes back with the rest.

    Args:
        text: The user's text.
        this_year: Four digits; the current year if None.
    """
    now = this_year or date.today().year
    for pattern in _WHOLE_DATES:
        for match in pattern.finditer(text):
            fields = match.groupdict()
            year = int(fields["y"] or f"20{fields['yy']}")
            if _YOUNGEST <= now - year <= _OLDEST:
                yield match.span("v")
