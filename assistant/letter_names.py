"""The name of the student whom a message is about, and of nobody else: a letter to the school holds it."""

from __future__ import annotations

import re

from assistant.retrieval.spanish_words import fold

# "my son Darnell", "one of my students, Omar,", "a daughter named Ana", "mi hija se llama Ximena". Not "her
# name is Karen": that may be the teacher.
_KIN = r"son|daughter|grandson|granddaughter|grandchild|nephew|niece|hij[oa]s?|niet[oa]s?|sobrin[oa]s?"
_CHILD = rf"{_KIN}|child|kid|boy|girl|students?|niñ[oa]s?|nin[oa]s?|alumn[oa]s?|estudiantes?"
_NAME = r"(?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?:[-'’][A-ZÁÉÍÓÚÑ][a-záéíóúñü]+)?)\b"
_CALLED = r"(?i:name\s+is|is\s+(?:named|called)|named|called|se\s+llama|llamad[oa])"
_WORD = r"(?:[a-záéíóúñü]+\s+)?"  # "my older son"
# In "a boy, Tyler, hits my son" the student is mine; an advocate tells of a mom and "her son Theo".
_WHOSE = (
    rf"\b(?i:my|our|mis?|nuestr[oa]s?)\s+{_WORD}(?:{_CHILD})\b",
    rf"\b(?:(?i:her|his|their|su)\s+{_WORD}(?:{_CHILD})|(?i:an?|una?)\s+{_WORD}(?:{_KIN}))\b",
)
_CHILDREN = tuple(map(re.compile, _WHOSE))
_NAMED = tuple(re.compile(rf"{child}(?:\s*,?\s+|(?:['’]s)?\s+{_CALLED}\s+){_NAME}") for child in _WHOSE)
# Where nobody says "my son", by what is said of a student only: "Quinn is 16", "Ana's reading goal", "la meta
# de Sofía". Not "Ms. Roe's goal", and not in a story of another child.
_AGE = (
    r"(?:[3-9]|1\d|2[01]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen)"
)
_IS_STUDENT = (
    rf"(?i:is\s+{_AGE}\b(?!\s*(?:min|weeks?|months?|days?|points?|percent|%|grades?|levels?|of|out|feet|inches|"
    r"dollars?|pages?|words?|[ap]\.?m|o['’]clock))"
    r"|is\s+(?:in|starting|entering)\s+(?:the\s+)?(?:\w+\s+grade(?!\s+(?:wing|hall|building|team))|kindergarten|preschool|pre-?k)\b"
    r"|is\s+(?:non-?\s?(?:verbal|speaking)|autistic)\b|(?:has|needs|got)\s+an?\s+(?:IEP|aide)\b"
    r"|tiene\s+(?:\w+\s+años|autismo|dislexia|un\s+(?:IEP|PEI)))"
)
_PAPER = (
    r"(?i:IEP(?!\s+(?:drafts?|forms?|templates?|notes|meeting\s+notes))|"
    r"PEI|goals?|BIP|present\s+levels|progress\s+reports?|accommodations)"
)
_TITLED = (
    r"(?P<title>\b(?i:ms|mr|mrs|dr|miss|coach|teacher|principal|psychologist|sra?|maestr[oa]|profe|doctora?)"
    r"\.?\s+)?"
    rf"\b{_NAME}(?:\s+(?P<family>[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+))?"
)
_SUBJECT = (
    rf"{_TITLED}\s+{_IS_STUDENT}",
    rf"{_TITLED}['’]s\s+(?:(?!(?i:class|caseload|draft|proposed|own|sample)\b)\w+\s+)?{_PAPER}\b",
    rf"\b(?i:mov(?:e|ing)|put(?:ting)?|plac(?:e|ing))\s+{_TITLED}\s+(?:in|into|to|out\s+of)\s+(?:an?|another|the)\s+"
    r"(?:[\w-]+\s+){0,3}?(?i:class|classroom|room|school|program|placement|group|unit)\b",
    rf"\b(?i:IEP|PEI|metas?|terapias?|avances?)\s+(?:de\s+[a-záéíóúñ]+\s+)?de\s+{_TITLED}",
)
_TOLD_OF = tuple(map(re.compile, _SUBJECT))
# Who works at the school goes by a first name too: "Karen, his aide", "the teacher, Karen", "Karen wrote".
_ROLE = (
    r"(?:aide|para\w*|teacher|therapist|case\s+manager|counselor|advocate|attorney|lawyer|nurse|tutor|principal|"
    r"psychologist|director|coordinator|specialist|slp|ot|pt|maestr[oa]|terapeuta|consejer[oa]|director[a]?|abogad[oa])"
)
_STAFF = (
    rf"(?i:\b{_ROLE}\s*,?\s+(?:is\s+|named\s+|se\s+llama\s+)?)NAME\b",
    rf"\bNAME(?i:\s*[,(]?\s*(?:(?:is|es)\s+)?(?:the|his|her|their|my|our|an?|la|el|su|mi|una?)\s+(?:\w+\s+)?{_ROLE})\b",
    r"\bNAME(?i:\s+(?:who\s+)?(?:wrote|writes|drafted|emailed|teaches|handed|sent|(?:says?|said)\s+no)\b)",
)
_ANOTHER_CHILD = re.compile(
    r"\b(?:another|other|neighbou?r\S*|cousins?|friends?|classmates?|bull(?:y|ies|ied|ying)|hits?|hitting|pushe[sd]|"
    r"kicks?|threat\w*|teas\w+|compañer[oa]s?|vecin[oa]s?|prim[oa]s?|pega|empuja|molesta)\b",
    re.IGNORECASE,
)
# Capitalised words that follow "my son" and are not his name, without accents.
_NO_NAME_TEXT = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december lunes martes english spanish french math reading science i he she they
    we the and but because who is was has does will can had ms mr mrs dr miss senora senor kindergarten asl
    please help mom dad mama papa grandma grandpa teacher school what how when why where which could would
    should do did are am if not no yes so it its that this there all every after before since today now then
    also any some at in on for from with to of by as needs goes gets you your thanks autism down que como
    cuando donde por porque para pero si el ella ellos ellas los las y yo me mi en es esta tiene quiero
    necesito ayuda gracias ohio texas florida california oregon arizona nevada utah idaho kansas iowa missouri
    michigan illinois indiana kentucky tennessee alabama mississippi arkansas louisiana oklahoma minnesota
    wisconsin nebraska colorado maine vermont massachusetts connecticut delaware maryland pennsylvania alaska
    hawaii washington
    nobody everyone everybody someone everything each neither none one deaf blind black ingles today
    tomorrow yesterday team district state county preschool college speech writing spelling behavior student
    daughter son child kid boy girl baby twin brother sister sibling cousin nephew niece grandson
    granddaughter aunt uncle parent mother father hija hijo nina nino nieta nieto tia tio don dona nurse
    officer judge superintendent counselor therapist director coordinator supervisor aide para advocate goal
    objective meeting recess age score room section chapter unit lunch grade level lesson class page part
    step item question test week month year period spring summer fall autumn winter common special general
    medicaid google whoever new nueva nuevo san santa lenguaje lectura matematicas escritura habla conducta
    ciencias"""
_NO_NAME = frozenset(_NO_NAME_TEXT.split())
_PLACE_TEXT = """
    elementary middle high school schools academy county district public core center program street university
    hospital clinic park learning reading house hall prep charter"""
_PLACES = frozenset(_PLACE_TEXT.split())


def names_in(message: str) -> set[str]:
    """The writer's own children or students; else somebody else's; else who is spoken of as a student is."""
    for child, named in zip(_CHILDREN, _NAMED, strict=True):
        if child.search(message):
            names = {found["name"] for found in named.finditer(message)}
            return _true_names(names)
    if _ANOTHER_CHILD.search(message):
        return set()
    told = [found for frame in _TOLD_OF for found in frame.finditer(message)]
    named = {found["name"] for found in told if not found["title"] and _no_place(found["family"])}
    return {name for name in _true_names(named) if not _is_staff(name, message)}


def _no_place(family: str | None) -> bool:
    """Whether what follows a name is a family's, as it is not in "Lincoln Elementary" and "Common Core"."""
    return family is None or fold(family).lower() not in _PLACES


def _is_staff(name: str, message: str) -> bool:
    return any(re.search(frame.replace("NAME", re.escape(name)), message) for frame in _STAFF)


def _true_names(names: set[str]) -> set[str]:
    return {name for name in names if fold(name).lower() not in _NO_NAME}
