"""Quantities as IEP goals write them: 80%, 4 of 5, 3 consecutive weeks, no more than 2.

Every pattern is matched against the user's own text (case is ignored by the pattern, never by a copy).
Repetitions are bounded and never nested without a bound, so time grows with the length of the text.
"""

from __future__ import annotations

from assistant.checks.wording import LazyPattern, alternatives, words_of

NUMBER_WORDS = words_of(
    """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        hundred half once twice
    """
)
FRACTIONS = "¼½¾⅓⅔"

_NTH = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
GAP = r"\s{1,5}"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = "(?:one|two|three|four|five|six|seven|eight|nine)"
# A blank stands where the team will write a number.
_BLANK = (
    r"(?:(?<!_)_{2,80}|\[[^\[\]\n]{0,40}\]|\{[^{}\n]{0,40}\}|<[^<>\n]{1,40}>"
    r"|\bX{1,3}(?=\s?%|\b)|\bblank\b|#|(?<!\?)\?{2,9}|(?<!\.)\.{3,20})"
)
_FIGURE = (
    rf"(?:(?<!\d)\d{{1,12}}(?:,\d{{3}}){{0,4}}(?:\.\d{{1,6}})?(?-i:L\b)?|(?<!\d)\.\d{{1,6}}|[{FRACTIONS}]"
    rf"|\b(?:{_TENS}[- ]{_ONES}|{'|'.join(sorted(NUMBER_WORDS))})\b)"
)
# Looked at first, so that a search passes quickly over the letters of ordinary words.
_FIRST = rf"(?=[\d.#_\[{{<?{FRACTIONS}]|\b[zotfsenhbx])"
NUMBER = rf"{_FIRST}(?:{_FIGURE}|{_BLANK})"
_TO = r"\+?(?:\s?(?:-|–|to|or)\s?[\w.]{1,12})?"
_EVERY = rf"(?:every{GAP}|(?:the|his|her|their){GAP}(?:(?:last|next|first|past){GAP})?|a{GAP}possible{GAP})?"

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
        no_greater_than no_longer_than not_to_exceed upwards_of a_max_of max_of a_min_of min_of
        no_more_than no_fewer_than no_less_than not_more_than
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


number = LazyPattern(NUMBER)
fluency = LazyPattern(rf"\b(?:{_FLUENCY})\b")
figure = LazyPattern(_FIGURE)
percent = LazyPattern(rf"{NUMBER}(?:\s?(?:-|–|to)\s?[\d.]{{1,6}})?\s?-?(?:%|percent\b|per\s?cent\b|pct\b)")
ratio = LazyPattern(
    rf"(?<![\d/]){NUMBER}x?(?:\s?\(\d{{1,4}}\))?"
    rf"(?:\s?/\s?|(?:{GAP}[\w-]{{1,30}})?(?:{GAP}|-)out(?:{GAP}|-)of(?:{GAP}|-){_EVERY}"
    rf"|(?:{GAP}|-)(?:of|in(?!{GAP}\d{{1,3}}{GAP}(?:out{GAP})?of\b)|de)(?:{GAP}|-){_EVERY}"
    rf"|{GAP}per{GAP}(?!\d{{1,4}}[-\s](?:min|sec|hour|day|week))){NUMBER}(?![\d/])"
)
_CONSECUTIVE = words_of(
    "succession consecutive consecutively consec straight successive back-to-back running"
)


def is_consecutive(words: list[str]) -> bool:
    """Whether lower-case words say that something holds several times running ("3 days in a row")."""
    return not _CONSECUTIVE.isdisjoint(words) or ("row" in words and words[words.index("row") - 1] == "a")


rate = LazyPattern(
    rf"{NUMBER}(?:{GAP}(?:[\w-]{{1,30}}{GAP}){{0,3}}?(?:per|an?|each|every){GAP}{_EACH_TIME}"
    rf"|(?:{GAP}[a-z]{{1,12}})?\s?/\s?{_EACH_TIME}"
    rf"|\s?(?:[a-z]{{1,12}}{GAP})?(?:{_FLUENCY})\b"
    rf"|{GAP}(?:[\w-]{{1,30}}{GAP}){{0,3}}?per{GAP}[a-z]"
    rf"|{GAP}(?:(?!of\b)[\w'’-]{{2,30}}{GAP}){{1,4}}?(?:in|within){GAP}[\w.]{{1,8}}(?:{GAP}|-)"
    r"(?:minutes?|mins?|seconds?|secs?|hour)\b)"
)
# "name 48 letter sounds in one minute", "check 5 of 6 parts": what is named, and no rate
named = LazyPattern(
    rf"(?:(?:at{GAP}least|up{GAP}to|about){GAP})?{NUMBER}(?:{GAP}(?:out{GAP})?of{GAP}{NUMBER})?{GAP}"
    rf"(?!(?:{_UNITS}|{_FLUENCY}|correct(?:ly)?|or|of|out|net|right)\b|[\w-]{{1,20}}{GAP}(?:per|an?|each|correct)\b)"
    rf"[\w'’-]{{2,30}}(?:{GAP}(?!(?:in|within|on|with|at|per|by|across|for|over|from|about|correct|correctly|and)\b)[\w'’-]{{2,30}}){{0,5}}"
)
# A count that can only say how often or how far: "3 times", "5x/week", "150 ft", "4 consecutive days".
tally = LazyPattern(
    rf"{NUMBER}{_TO}\s?(?:times\b|x\s?(?:\d|/|per|a\b|weekly|daily)"
    r"|x(?=\s+(?:each|every|in|during|across|on|over)\b|[.,;)]|\s*$)"
    r"|(?:consecutive|straight|successive|consec)\b|(?:feet|ft|yards|meters)\b)"
)
# "two or more times", "5 days in a row"
repeated = LazyPattern(
    rf"{NUMBER}{GAP}(?:or{GAP}(?:more|fewer|less){GAP}(?:times|days|trials|sessions|weeks|occasions)\b"
    rf"|(?:(?!for\b|with\b|and\b|{NUMBER})[a-z]{{3,20}}{GAP}){{1,3}}(?:in{GAP}a{GAP}row|running|straight|consecutively)\b)"
)
# After "by a safe adult" or "the night before": no date, but "5/5 times", "4 nights a week", "80%".
share_of_times = LazyPattern(
    rf"{NUMBER}\s?%|{NUMBER}{GAP}(?:out{GAP})?of{GAP}{NUMBER}"
    rf"|{NUMBER}(?:/\d{{1,3}})?{GAP}(?:times|trials|opportunities|sessions|tries|attempts|\w{{3,12}}{GAP}(?:a|per|each){GAP}(?:day|week|month))\b"
)
counted = LazyPattern(
    rf"{NUMBER}(?:{_TO}{GAP}(?:(?!and\b|or\b|of\b)[\w'’/-]{{1,30}}\.?{GAP}){{0,3}}?(?:{_UNITS})\b|\s?[\"”″])",
    r"\d\s?(?:wpm|wcpm|cwpm|min|sec|x|ft)\b|\d\s{1,2}s\b",
)
compared = LazyPattern(
    rf"(?:\b(?:{_COMPARE}){GAP}|[<>≥≤]=?\s?)(?:an?{GAP}|the{GAP})?"
    rf"(?:(?:average|score|total|level|rate){GAP}(?:of{GAP})?)?{NUMBER}",
    rf"{NUMBER}{GAP}(?:\w{{1,20}}{GAP})?or{GAP}(?:fewer|more|less|better|higher|above|below|greater)",
)
clock = LazyPattern(r"\b\d{1,2}:\d\d\b")
# "with a C or better"
grade = LazyPattern(r"\b(?-i:[A-D])[+-]?\s{1,3}(?:or|and)\s{1,3}(?:better|higher|above|up)\b")
# What stands right after a preposition: "in at least two homerooms", "across 3 peers", "for 15 minutes".
governed = LazyPattern(
    rf"[\w/]{{1,20}}{GAP}(?:of{GAP})?(?:(?:about|approximately|any|another|the(?:{GAP}first)?|(?:a{GAP})?total{GAP}of"
    rf"|(?:score|level|rate|pace|grade|average)(?:{GAP}of)?|each{GAP}of|{_COMPARE}){GAP}"
    rf"|an?{GAP}|[<>≥≤]=?\s?){{0,3}}{NUMBER}(?:x\b|(?![-/\w]))"
)
# "during three 15-minute observations", not "during the 2026-27 school year"
during_count = LazyPattern(rf"during{GAP}{NUMBER}{GAP}(?:[\w-]{{1,20}}{GAP})?[a-z]{{3,20}}s\b")
counted_object = LazyPattern(
    rf"(?:\b(?:at{GAP}least|up{GAP}to|a{GAP}minimum{GAP}of){GAP})?(?:(?!one\b)(?<![\w-]){NUMBER})\+?(?![-/\w%]){GAP}"
    rf"(?:of{GAP}(?:the|his|her|their)\b|(?:correct(?:ly)?|right)\b|(?:[\w'’-]{{1,30}}{GAP}){{0,3}}?[\w'’-]{{2,30}}s\b)"
)
from_number = LazyPattern(
    rf"\w{{1,12}}{GAP}(?:(?:"
    + alternatives(
        """
        an? the about approximately around current currently his her their baseline average level score
        rate of less_than scoring reading pre-test pretest
    """
    )
    + rf"){GAP}){{0,6}}{NUMBER}(?:x\b|(?![-\w]))"
)

# "from RIT 188", "from an independent level of 3"
near_number = LazyPattern(rf"from{GAP}(?:[\w'’-]{{1,20}}{GAP}){{0,5}}?{NUMBER}")
from_units = LazyPattern(
    rf"from{GAP}(?:[\w'’-]{{1,20}}{GAP}){{0,3}}?{NUMBER}(?:{GAP}to{GAP}{NUMBER})?{GAP}(?:(?!in\b)[\w-]{{1,20}}{GAP})?"
    rf"(?:{_UNITS}|{_FLUENCY})\b"
)
raised_to = LazyPattern(
    rf"\s{{0,5}}(?:\([^()\n]{{0,40}}\)\s{{0,5}})?,?\s{{0,5}}(?:up{GAP}|down{GAP})?to{GAP}"
    rf"(?:[\w'’-]{{1,20}}{GAP}){{0,4}}?(?:{NUMBER}|(?-i:[A-Z])\b)"
)
# "by one and a half years", "by 1.5 grade levels": how much more
gained = LazyPattern(
    rf"by{GAP}(?:at{GAP}least{GAP})?{NUMBER}(?:{GAP}and{GAP}(?:a{GAP}half|one[- ]half))?{GAP}"
    r"(?:(?:grade|reading)[-\s]{1,3})?(?:years?|months?|levels?)\b(?!\s{1,3}from\b)"
)
# A figure follows: what stands before it goes on into it.
goes_on = LazyPattern(
    rf"[\s,]{{0,4}}(?:(?:in|on|for|across|over|at|during){GAP})?(?:an{GAP}average{GAP}of{GAP})?{NUMBER}"
)
# "without arguing in 4 of 5 games"
in_share = LazyPattern(
    rf"\s{{1,5}}(?:in|on|for|across|over|at|during){GAP}(?:an{GAP}average{GAP}of{GAP})?{NUMBER}"
)
# "in under a minute", "within an hour": "a" stands for one.
within_one = LazyPattern(
    rf"(?:in|within|under|than|of){GAP}(?:(?:about|under|less{GAP}than|no{GAP}more{GAP}than){GAP})?"
    rf"(?:an?|half{GAP}an?){GAP}(?:minute|hour|second|day|week)\b"
)
level = LazyPattern(r"\b(?:level|lvl|stage)s?\s{1,3}(?-i:[A-Z])\b|\b(?-i:[A-Z])\s(?:level)\b")
# "read at a 4th grade level"
grade_level = LazyPattern(
    rf"at{GAP}(?:an?{GAP}|the{GAP})?(?:\d{{1,2}}(?:st|nd|rd|th)|{_NTH})[- ]grade[- ]level"
)
# "on 4 of 5 days", "for 6 weeks", "across 3 probes": how often or how long, after the figure itself
how_often = LazyPattern(
    rf"\s(?:on|in|for|across|over|during){GAP}(?:at{GAP}least{GAP})?{NUMBER}(?!{GAP}\w{{1,20}}{GAP}(?:grade|level))"
)
# "in a 20-minute session": how long the count runs
in_session = LazyPattern(
    rf"(?:in|during){GAP}(?:an?|one|each|every){GAP}(?:(?:{NUMBER}[- ])?(?:minute|min|hour|hr)"
    r"|session|class|lesson|day|period|meal|game)\b"
)
# "8 sec each side, 4 of 5 trials", "5 snips, 80% of tries": a count with how often after it
each_so = LazyPattern(
    rf"{NUMBER}{GAP}[a-z]{{2,15}}(?:{GAP}(?:each|per){GAP}[a-z]{{2,15}})?,{GAP}{NUMBER}(?:\s?%|{GAP}(?:out{GAP})?of\b|/)"
)
# "25% off", "8% tax": a price, and not how well
priced = LazyPattern(rf"{NUMBER}\s?%{GAP}(?:off|discounts?|tips?|tax|sales|markup|interest)\b")
# "in a month", "across a 30-day stretch", "in one week": over how long or how much something is counted
in_stretch = LazyPattern(
    rf"\w{{2,8}}{GAP}(?:an?{GAP}(?:given{GAP})?(?:week|month|day)\b|one{GAP}week\b"
    rf"|an?{GAP}{NUMBER}[- ](?:day|week|month|utterance|word)\b)"
)
# "no more than 2 off-task incidents in a 30-minute class"
in_stretch_of_time = LazyPattern(
    rf"\w{{2,8}}{GAP}an?{GAP}{NUMBER}[- ](?:minute|min|hour|day|week|month|utterance)\b"
)
# "no yelling, in 9 of 12 games", "no bad reports, for 20 days"
none_at_all = LazyPattern(
    rf"no{GAP}(?!more|fewer|less|later|longer|matter)(?:[\w'’-]{{2,20}}(?:{GAP}|(?=,))){{1,3}},{GAP}?(?:(?:in|on|for|across|over){GAP})?{NUMBER}"
)
distance = LazyPattern(
    rf"{NUMBER}{GAP}(?:feet|ft|foot|yards?|meters?|miles?|blocks?|laps?|steps|stairs|city)\b"
)
