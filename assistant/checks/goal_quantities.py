"""Quantities and dates as IEP goals write them: 80%, 4 of 5, 3 consecutive weeks, by EOY.

Every pattern is matched against the user's own text (case is ignored by the pattern, never by a copy).
Repetitions are bounded and never nested without a bound, so time grows with the length of the text.
"""

from __future__ import annotations

import re

from assistant.checks.wording import alternatives, words_of

NUMBER_WORDS = words_of(
    """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        hundred half once twice
    """
)
FRACTIONS = "¼½¾⅓⅔"

_S = r"\s{1,5}"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
# A blank stands where the team will write a number.
_BLANK = (
    r"(?:(?<!_)_{2,80}|\[[^\[\]\n]{0,40}\]|\{[^{}\n]{0,40}\}|<[^<>\n]{1,40}>"
    r"|\bX{1,3}(?=\s?%|\b)|\bblank\b|#|(?<!\?)\?{2,9}|(?<!\.)\.{3,20})"
)
_FIGURE = (
    rf"(?:(?<!\d)\d{{1,12}}(?:,\d{{3}}){{0,4}}(?:\.\d{{1,6}})?|(?<!\d)\.\d{{1,6}}|[{FRACTIONS}]"
    rf"|\b(?:{_TENS}[- ]{_ONES}|{'|'.join(sorted(NUMBER_WORDS))})\b)"
)
_NUMBER = rf"(?:{_FIGURE}|{_BLANK})"
_TO = rf"\+?(?:\s?(?:-|–|to|or)\s?{_NUMBER})?"
_EVERY = rf"(?:every{_S}|(?:the|his|her|their){_S}(?:(?:last|next|first|past){_S})?|a{_S}possible{_S})?"

_UNITS = alternatives(
    """
        times? trials? trails sessions? opportunity opportunities opps? probes? samples? attempts? tries
        occasions? chances instances? observations? checks? intervals? data_points? data_days?
        data_collections? days? weeks? wks? months? quarters? periods? assignments? minutes? mins?
        seconds? secs? hours? hrs? points? pts? words? wpm wcpm cwpm lpm digits? letters? sounds? items?
        problems? questions? prompts? cues? reminders? redirections? errors? mistakes? outbursts?
        incidents? episodes? feet ft inch inches steps? peers? classes activities situations? settings?
        exchanges turns consecutive percentile lessons? transitions routines people adults homerooms
        staff teachers environments quizzes tests tickets trips rides visits shifts meals games books
        stories passages pages entries drafts essays conversations talks blocks mornings afternoons
    """
)
_COMPARE = alternatives(
    """
        at_least at_most at_or_above at_or_below as_many_as as_few_as not_less_than not_fewer_than
        no_greater_than no_longer_than not_to_exceed upwards_of a_max_of max_of a_min_of min_of no_more_than no_fewer_than no_less_than not_more_than
        fewer_than less_than more_than greater_than better_than higher_than lower_than a_minimum_of
        a_maximum_of minimum_of maximum_of up_to under over above below within a_total_of an_average_of
    """
)
_EACH_TIME = (
    "(?:"
    + alternatives(
        """
        minute min hour hr day week wk session class period block lesson month semester quarter
        marking_period school_day minuto
    """
    )
    + r")\b"
)
_FLUENCY = alternatives(
    """
        wpm wcpm cwpm crwpm lspm lpm dcpm cws cls words_correct correct_words digits_correct
        correct_digits palabras_por_minuto
    """
)


def _pattern(*alternative: str) -> re.Pattern[str]:
    return re.compile("|".join(alternative), re.IGNORECASE)


number = _pattern(_NUMBER)
fluency = _pattern(rf"\b(?:{_FLUENCY})\b")
figure = _pattern(_FIGURE)
percent = _pattern(rf"{_NUMBER}(?:\s?(?:-|–|to)\s?{_NUMBER})?\s?-?(?:%|percent\b|per\s?cent\b|pct\b)")
ratio = _pattern(
    rf"(?<![\d/]){_NUMBER}x?(?:\s?\(\d{{1,4}}\))?"
    rf"(?:\s?/\s?|(?:{_S}[\w-]{{1,30}})?(?:{_S}|-)out(?:{_S}|-)of(?:{_S}|-){_EVERY}"
    rf"|(?:{_S}|-)(?:of|in|de)(?:{_S}|-){_EVERY}){_NUMBER}(?![\d/])",
    rf"(?<![\d/]){_NUMBER}{_S}per{_S}{_NUMBER}(?![\d/]|[-\s](?:min|sec|hour|day|week))",
)
_CONSECUTIVE = words_of("consecutive consecutively consec straight successive back-to-back running")


def is_consecutive(words: list[str]) -> bool:
    """Whether lower-case words say that something holds several times running ("3 days in a row")."""
    return not _CONSECUTIVE.isdisjoint(words) or ("row" in words and words[words.index("row") - 1] == "a")


rate = _pattern(
    rf"{_NUMBER}(?:{_S}(?:[\w-]{{1,30}}{_S}){{0,3}}?(?:per|an?|each|every){_S}|(?:{_S}[a-z]{{1,12}})?\s?/\s?){_EACH_TIME}",
    rf"{_NUMBER}\s?(?:[a-z]{{1,12}}{_S})?(?:{_FLUENCY})\b",
    rf"{_NUMBER}{_S}(?:[\w-]{{1,30}}{_S}){{0,3}}?per{_S}[a-z]",
    rf"{_NUMBER}{_S}(?:(?!of\b)[\w'’-]{{2,30}}{_S}){{1,4}}?(?:in|within){_S}(?:an?|one|{_NUMBER})(?:{_S}|-)(?:minutes?|mins?|seconds?|secs?|hour)\b",
)
named_in_time = _pattern(
    rf"{_NUMBER}{_S}[\w'’-]{{2,30}}(?:{_S}(?!in\b|within\b)[\w'’-]{{2,30}}){{1,3}}(?={_S}(?:in|within){_S})"
)
# A count that can only say how often or how far: "3 times", "5x/week", "150 ft", "4 consecutive days".
tally = _pattern(
    rf"{_NUMBER}{_TO}\s?(?:times\b|x\s?(?:\d|/|per|a\b|weekly|daily)|x(?=\s+(?:each|every|in|during|across|on|over)\b|[.,;)]|\s*$)"
    r"|(?:consecutive|straight|successive|consec)\b|(?:feet|ft|yards|meters)\b)"
)
# "two or more times", "3 to 5 times", "5 days in a row"
repeated = _pattern(
    rf"{_NUMBER}{_S}(?:or{_S}(?:more|fewer|less){_S})?[a-z]{{3,20}}\b(?={_S}(?:in{_S}a{_S}row|running|straight|consecutively)\b)",
    rf"{_NUMBER}{_S}or{_S}(?:more|fewer|less){_S}(?:times|days|trials|sessions|weeks|occasions)\b",
)
counted = _pattern(
    rf"{_NUMBER}{_TO}{_S}(?:(?!and\b|or\b|of\b)[\w'’/-]{{1,30}}\.?{_S}){{0,3}}?(?:{_UNITS})\b",
    rf"{_NUMBER}\s?[\"”″]",
    r"\d\s?(?:wpm|wcpm|cwpm|min|sec|x|ft)\b",
)
compared = _pattern(
    rf"(?:\b(?:{_COMPARE}){_S}|[<>≥≤]=?\s?)(?:an?{_S}|the{_S})?"
    rf"(?:(?:average|score|total|level|rate){_S}(?:of{_S})?)?{_NUMBER}",
    rf"{_NUMBER}{_S}(?:\w{{1,20}}{_S})?or{_S}(?:fewer|more|less|better|higher|above|below|greater)",
    rf"\b(?:{_COMPARE}){_S}{_NUMBER}x\b",
)
# What stands right after a preposition: "in at least two homerooms", "across 3 peers", "for 15 minutes".
grade = _pattern(r"\b(?-i:[A-D])[+-]?\s{1,3}(?:or|and)\s{1,3}(?:better|higher|above|up)\b")
governed = _pattern(
    rf"[\w/]{{1,20}}{_S}(?:of{_S})?(?:(?:about|(?:score|level|rate|pace|grade|average)(?:{_S}of)?|approximately|any|another|the(?:{_S}first)?|(?:a{_S})?total{_S}of|each{_S}of|{_COMPARE}){_S}"
    rf"|an?{_S}|[<>≥≤]=?\s?){{0,3}}{_NUMBER}(?:x\b|(?![-/\w]))"
)
counted_object = _pattern(
    rf"(?:\b(?:at{_S}least|up{_S}to|a{_S}minimum{_S}of){_S})?(?:(?!one\b)(?<![\w-]){_NUMBER})\+?(?![-/\w%]){_S}"
    rf"(?:of{_S}(?:the|his|her|their)\b|correct(?:ly)?\b|(?:[\w'’-]{{1,30}}{_S}){{0,3}}?[\w'’-]{{2,30}}s\b)"
)
from_number = _pattern(
    rf"\w{{1,12}}{_S}(?:(?:"
    + alternatives(
        """
        an? the about approximately around current currently his her their baseline average level score
        rate of less_than scoring reading pre-test pretest
    """
    )
    + rf"){_S}){{0,6}}{_NUMBER}(?:x\b|(?![-\w]))"
)

# "from RIT 188", "from an independent level of 3"
near_number = _pattern(rf"from{_S}(?:[\w'’-]{{1,20}}{_S}){{0,5}}?{_NUMBER}")
raised_to = _pattern(
    rf"\s{{0,5}}(?:\([^()\n]{{0,40}}\)\s{{0,5}})?,?\s{{0,5}}(?:up{_S}|down{_S})?to{_S}(?:[\w'’-]{{1,20}}{_S}){{0,4}}?(?:{_NUMBER}|(?-i:[A-Z])\b)"
)
# A figure follows: what stands before it goes on into it.
goes_on = _pattern(rf"[\s,]{{0,4}}(?:(?:in|on|for|across|over|at|during){_S})?(?:{_COMPARE}{_S})?{_NUMBER}")
# "in under a minute", "within an hour": "a" stands for one.
within_one = _pattern(
    rf"(?:in|within|under|than|of){_S}(?:(?:about|{_COMPARE}){_S})?(?:an?|half{_S}an?){_S}(?:minute|hour|second|day|week)\b"
)
level = _pattern(r"\b(?:level|lvl|stage)s?\s{1,3}(?-i:[A-Z])\b|\b(?-i:[A-Z])\s(?:level)\b")
distance = _pattern(rf"{_NUMBER}{_S}(?:feet|ft|foot|yards?|meters?|miles?|blocks?|laps?|steps|stairs|city)\b")

_MONTH = (
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre)\b\.?"
)
_PERIOD = (
    "(?:"
    + alternatives(
        """
        school_year academic_year calendar_year iep_year plan_year fiscal_year year semester trimester
        quarter term marking_period grading_period reporting_period review_period progress_period
        goal_period instructional_period iep_period month week esy sy grade cycle
    """
    )
    + ")"
)
_ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last|next|this|current)"
_REVIEW = (
    rf"\b(?:annual|yearly|triennial|next|iep|ard|mid-?year){_S}(?:[\w'’]{{1,20}}{_S}){{0,2}}?"
    r"(?:reviews?|iep|ard|meeting|date|evaluation|re-?evaluation|conferences?|report)\b"
    rf"|\breview{_S}date\b|\bprogress{_S}reports?\b|\breport{_S}cards?\b"
    r"|\b(?:conferences?|graduation|birthday|benchmark|annual|anniversary|finals|exams)\b"
    rf"|\b(?:end|target|completion|exit|iep|goal|expiration){_S}date\b"
)
_GRADE = (
    "(?:5th|6th|7th|8th|9th|1[0-2]th|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
    rf"{_S}grade\b|\bkindergarten\b|\bpre-?k\b|\bmiddle{_S}school\b|\bhigh{_S}school\b"
)
date = _pattern(
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?![\d/])|\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}",
    _MONTH,
    r"\b20\d\d\b|\b(?:eoy|moy|q[1-4]|sy|iep|mid-?(?:term|semester|quarter)s?)\b",
    _REVIEW,
    r"\b(?:thanksgiving|christmas|easter|halloween|break|vacation|holidays?)\b",
    rf"\b(?:spring|fall|autumn|winter|summer|mid-?year|year-end)\b|\bage{_S}\w|\b(?:this|next|the){_S}time\b",
    rf"\b{_ORDINAL}{_S}{_PERIOD}\b|\b{_PERIOD}(?:'s|’s)?(?:{_S}|-)(?:end|one|two|three|four|[1-4])\b",
    rf"\b{_GRADE}|\bweek{_S}\d",
)
# "by the end of the year", but not "by the end of class".
end_of = _pattern(
    r"\b(?:end|close|start|beginning|conclusion|completion|middle|last\s{1,5}day|course|expiration)"
    rf"{_S}of{_S}(?!(?:(?:the|each|every|a|her|his){_S})?(?:\w{{1,20}}{_S})?(?:"
    + alternatives(
        """
        class day lesson session activity story block task line sentence sentences hour passage book
        shift recess
    """
    )
    + r")\b)"
)
span_of_time = _pattern(
    rf"{_NUMBER}(?:\s?\(\d{{1,4}}\))?(?:{_S}|-)(?:[\w-]{{1,20}}{_S}){{0,2}}?"
    rf"(?:weeks?|months?|years?|wks?|quarters?|semesters?|(?:school|instructional){_S}days|trimesters?)\b"
)
# "by her birthday", "by Labor Day", "by our spring meeting": an occasion that comes once or once a year.
event = _pattern(
    r"\b(?:[\w'’]{2,20}\s{1,5}day(?!\s{1,5}of)|ramadan|passover|hanukkah|diwali|eid|lunar\s{1,5}new\s{1,5}year|new\s{1,5}year['’]?s?)\b",
    r"\b(?:birthday|meeting|meetings|conference|conferences|concert|fair|festival|recital|play|tournament|season|finals|exams?"
    r"|testing|camp|prom|graduation|commencement|move-up|trip|deadline|review|checkpoint|reevaluation|exit|semester['’]?s?"
    r"|year['’]?s|term['’]?s|quarter['’]?s|month['’]?s)\b",
)
# "before he leaves preschool", "by the time she turns 5"
turning_point = _pattern(
    rf"\w{{2,8}}{_S}(?:the{_S}time{_S})?(?:that{_S}|when{_S})?(?!(?:it|this|that|there|they{_S}are|bell){_S})[\w'’-]{{1,20}}{_S}"
    r"(?:leav\w{1,4}|turns?|starts?\s{1,5}(?:school|kindergarten|middle|high|grade|first)|enters?|graduat\w{1,4}"
    r"|transitions?\s{1,5}(?:to|from|out)|moves?\s{1,5}(?:to|on|up)|exits?|ages?\s{1,5}out|goes\s{1,5}to\s{1,5}(?:kindergarten|middle|high))\b"
)
long_time = _pattern(
    rf"{_NUMBER}(?:\s?\(\d{{1,4}}\))?{_S}(?:(?:calendar|academic|school|instructional|full|iep|more|additional){_S})?"
    r"(?:weeks?|months?|years?|wks?|quarters?|semesters?|trimesters?)\b",
    rf"{_NUMBER}{_S}(?:instructional|calendar){_S}days\b",
    r"_{2,80}\s?\([^)\n]{0,40}\b(?:weeks|months)\b",
    rf"\b(?:an?|one){_S}(?:(?:calendar|school|full|iep){_S})?(?:year|semester|trimester)\b",
)
firm_date = _pattern(
    r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}",
    rf"{_MONTH}{_S}(?:\d{{1,2}}(?:st|nd|rd|th)?\b,?\s?)?20\d\d|\b(?:eoy|moy)\b",
    rf"\b(?:end|close|conclusion|completion|course){_S}of{_S}[^,;]{{0,40}}?\b{_PERIOD}s?\b",
    rf"\b(?:annual|next){_S}(?:iep|review|ard)\b|\b{_ORDINAL}{_S}(?:marking|grading|reporting){_S}period\b",
    rf"\b(?:this|next){_S}(?:(?:school|iep){_S})?year\b",
)
school_year = _pattern(
    r"\bSY\s?['’]?\d\d|\b\d{2,4}\s?[-–/]\s?\d{2,4}\s{1,5}(?:school|academic|sy\b|iep)",
    rf"\b(?:school|academic|iep|plan){_S}year\b|\b(?:this|the|her|his|their|next){_S}iep\b(?!{_S}meeting)|\biep{_S}(?:period|cycle|term)\b",
)
after_school = _pattern(
    rf"\b(?:graduat\w{{1,6}}|high{_S}school|(?:leav|finish|complet|exit)\w{{1,3}}{_S}(?:high{_S})?school|exiting|secondary{_S}school|school{_S}exit)\b"
)
