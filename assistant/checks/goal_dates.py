"""Dates and deadlines as IEP goals write them: by 6/3/27, by EOY, in 36 weeks, by the spring concert.

Every pattern is matched against the user's own text; repetitions are bounded, as in goal_quantities.py.
"""

from __future__ import annotations

from assistant.checks.goal_quantities import GAP, NUMBER
from assistant.checks.wording import LazyPattern, alternatives

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
        goal_period instructional_period iep_period month week esy sy grade cycle qtr sem mp
    """
    )
    + ")"
)
_ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th|final|last|next|this|current|coming|upcoming)"
_REVIEW = (
    rf"\b(?:annual|yearly|triennial|next|iep|ard|mid-?year){GAP}(?:[\w'’]{{1,20}}{GAP}){{0,2}}?"
    r"(?:reviews?|iep|ard|meeting|date|evaluation|re-?evaluation|conferences?|report)\b"
    rf"|\breview{GAP}date\b|\bprogress{GAP}reports?\b|\breport{GAP}cards?\b"
    r"|\b(?:conferences?|graduation|birthday|benchmark|annual|anniversary|finals|exams)\b"
    rf"|\b(?:end|target|completion|exit|iep|goal|expiration){GAP}date\b"
)
_GRADE = (
    "(?:5th|6th|7th|8th|9th|1[0-2]th|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
    rf"{GAP}grade\b|\bkindergarten\b|\bpre-?k\b|\bmiddle{GAP}school\b|\bhigh{GAP}school\b"
)
date = LazyPattern(
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?![\d/])|\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}",
    _MONTH,
    r"\b20\d\d\b|\b(?:eoy|moy|q[1-4]|sy|iep|mid-?(?:term|semester|quarter)s?)\b",
    _REVIEW,
    r"\b(?:thanksgiving|christmas|xmas|x-mas|easter|halloween|break|vacation|holidays?)\b",
    rf"\b(?:spring|fall|autumn|winter|summer|mid-?year|year-end)\b|\bage{GAP}\w|\b(?:this|next|the){GAP}time\b",
    rf"\b{_ORDINAL}{GAP}{_PERIOD}\b|\b{_PERIOD}(?:'s|’s)?(?:{GAP}|-)(?:end|one|two|three|four|[1-4])\b",
    rf"\b{_GRADE}|\bweek{GAP}\d|\b\w{{3,12}}['’]s?{GAP}end\b",
)
# "by the end of the year", but not "by the end of class".
end_of = LazyPattern(
    r"\b(?:end|close|start|beginning|conclusion|completion|middle|last\s{1,5}day|course|expiration)"
    rf"{GAP}of{GAP}(?!(?:each|every)\b)(?!(?:(?:the|a|her|his){GAP})?(?:\w{{1,20}}{GAP})?(?:"
    + alternatives(
        """
        class day lesson session activity story block task line sentence sentences hour passage book
        shift recess
    """
    )
    + rf")\b)(?!(?:the|each|every){GAP}period\b)"
)
span_of_time = LazyPattern(
    rf"{NUMBER}(?:\s?\(\d{{1,4}}\))?(?:{GAP}|-)(?:[\w-]{{1,20}}{GAP}){{0,2}}?"
    rf"(?:weeks?|months?|years?|yrs?|wks?|quarters?|semesters?|(?:school|instructional){GAP}days|trimesters?)\b"
)
# "by her birthday", "by Labor Day", "by our spring meeting": an occasion that comes once or once a year.
event = LazyPattern(
    r"\b(?:[\w'’]{2,20}\s{1,5}day(?!\s{1,5}of)|\w{3,20}(?:['’]s|s['’])\s{1,5}(?:week|eve)|ramadan|passover|hanukkah|diwali|eid"
    r"|(?:lunar\s{1,5})?new\s{1,5}year['’]?s?)\b",
    r"\b(?:"
    + alternatives(
        """
        birthday meetings? conferences? concert fair festival recital play tournament season finals exams?
        testing camp prom graduation commencement move-up trip deadline review checkpoint reevaluation exit
        semester['’]?s? year['’]?s term['’]?s quarter['’]?s month['’]?s
        """
    )
    + r")\b",
)
# "through June 12", "through the end of May"
through = LazyPattern(
    rf"through{GAP}(?:the{GAP}end{GAP}of{GAP})?(?:{_MONTH}(?!{GAP}(?:will|is|street|avenue|road|hall)\b)|\d{{1,2}}/\d{{1,2}}\b"
    r"|(?:spring|winter|fall|summer)\s{1,5}break\b)"
)
# "before the class trip in May"
dated_event = LazyPattern(rf"before{GAP}(?:[\w'’]{{1,20}}{GAP}){{1,4}}in{GAP}{_MONTH}")
# "before he leaves preschool", "by the time she turns 5"
turning_point = LazyPattern(
    rf"\w{{2,8}}{GAP}(?:the{GAP}time{GAP})?(?:that{GAP}|when{GAP})?"
    rf"(?!(?:it|this|that|there|they{GAP}are|bell){GAP})[\w'’-]{{1,20}}{GAP}"
    r"(?:leav\w{1,4}(?!\s{1,5}(?:(?:the|his|her|their|a|any)\s{1,5})?(?:\w{1,15}\s{1,5})?"
    r"(?:room|classroom|house|home|class|table|desk|bus|bathroom|restroom|seat|area|building|store|lab|gym|car|van)\b)|turns?|starts?\s{1,5}(?:school|kindergarten|middle|high|grade|first)|enters?(?!\s{1,5}(?:the|his|her|a)\s{1,5}(?:\w{1,15}\s{1,5})?(?:room|classroom|house|store|building|gym|lab|bus)\b)|graduat\w{1,4}"
    r"|transitions?\s{1,5}(?:to|from|out)|moves?\s{1,5}(?:to|on|up)|exits?|ages?\s{1,5}out"
    r"|goes\s{1,5}to\s{1,5}(?:kindergarten|middle|high))\b"
)
# "when he turns 16"
turns_age = LazyPattern(rf"when{GAP}[\w'’-]{{1,20}}{GAP}turns{GAP}{NUMBER}")
long_time = LazyPattern(
    rf"{NUMBER}(?:\s?\(\d{{1,4}}\))?{GAP}(?:(?:calendar|academic|school|instructional|full|iep|more|additional){GAP})?"
    r"(?:weeks?|months?|years?|wks?|quarters?|semesters?|trimesters?)\b",
    rf"{NUMBER}{GAP}(?:instructional|calendar){GAP}days\b",
    r"_{2,80}\s?\([^)\n]{0,40}\b(?:weeks|months)\b",
    rf"\b(?:an?|one){GAP}(?:(?:calendar|school|full|iep){GAP})?(?:year|semester|trimester)\b",
)
firm_date = LazyPattern(
    r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b\d{1,2}/20\d\d\b",
    rf"{_MONTH}{GAP}(?:\d{{1,2}}(?:st|nd|rd|th)?\b,?\s?)?20\d\d|\b(?:eoy|moy)\b",
    rf"\b(?:end|close|conclusion|completion|course){GAP}of{GAP}[^,;]{{0,40}}?\b{_PERIOD}s?\b",
    rf"\b(?:annual|next){GAP}(?:iep|review|ard)\b|\b{_ORDINAL}{GAP}(?:marking|grading|reporting){GAP}period\b",
    rf"\b(?:this|next|coming|upcoming){GAP}(?:(?:school|iep){GAP})?year\b",
)
school_year = LazyPattern(
    r"\bSY\s?['’]?\d\d|\b\d{2,4}\s?[-–/]\s?\d{2,4}\s{1,5}(?:school|academic|sy\b|iep)",
    rf"\b(?:school|academic|iep|plan){GAP}year\b|\b(?:this|the|her|his|their|next){GAP}iep\b(?!{GAP}meeting)"
    rf"|\biep{GAP}(?:period|cycle|term)\b",
)
after_school = LazyPattern(
    rf"\b(?:graduat\w{{1,6}}|high{GAP}school|exiting|secondary{GAP}school|school{GAP}exit"
    rf"|(?:leav|finish|complet|exit)\w{{1,3}}{GAP}(?:high{GAP})?school|(?:his|her|their){GAP}exit)\b"
)
