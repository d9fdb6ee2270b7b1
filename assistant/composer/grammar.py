"""The last look at a sentence said anew: would a teacher reading it aloud stumble?

A broken sentence is worse than an unchanged one: where it slips, the words stay and a question asks.
"""

from __future__ import annotations

import re

from assistant.checks.wording import alternatives

_PERSON = "(?:student|learner|child|kid|boy|girl|reader|writer|teen|person|individual)"
_FINITE = alternatives(
    """
    is are was were has had does did do can cannot will would turned finished wrote read_at got made
    left refused completed needs need
    """
)
_SLIPS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bsupport\s+(?:needed\s+)?(?:with|in|to|for)\s+\[",  # a blank is no object
        r"\bsupport\s+(?:needed\s+)?(?:with|in|to)\s+(?:\d|once\b|twice\b|daily\b|weekly\b|(?:two|three|four|five)\s+times)",
        rf"\bsupport\s+(?:needed\s+)?(?:with|in|to|for)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+)?{_PERSON}(?:\s+who\b|\s*[.,;]|$)",
        rf"\bsupport\s+(?:needed\s+)?(?:with|in)\s+(?:{_FINITE})\b",
        r"\bsupport\s+(?:needed\s+)?with\s+eye\s+contact\b",
        r"\b(?:do|does|did|is|are|was|were)\s+not\s+\[",
        r"\]\s+yet\b",
        r"\]\s+and\s+(?:with|in|for)\b",
        r"\bsupport\s+(?:needed\s+)?(?:with|in|to|for)?\s*(?:&|\byet\b)",
        r"\b(?:has|have|had)\s+(?:did|does|do|is|was)\s+not\b",
        r"^(?:he|she|they|[A-Z][\w'’-]*)\s+needs?\s+support\s*\.?$",  # with what, nobody could say
        r"\bsupport\b[^.;,\[]{0,40}\sat\s+all\b",
        r"\bsupport,\s+(?:and\s+)?(?:non-?verbal|mute|blind|deaf|wheel-?chair|a\s+wheelchair|[a-z]+\s+and\s+uses)\b",
        r"\bsupport\s+(?:needed\s+)?(?:to\s+need|with\s+(?:back|rather|night|kid|himself|herself|themselves))\b",
        r"\bsupport\s+with\s+(?:deal|cope|handle|manage|sit|stay|get|make|keep|go|be|follow|listen|understand|remember|"
        r"finish|complete|tell|say|see|know|find|give|put)\b",
        r"\bspeech,\s+an?\s+[\w-]+\s+user\b",
        r"\b(?:do|does|did)\s+not\s+(?:yet\s+)?(?:be|have\s+yet|the|an?|his|her|their)\b",
        r"\b(?:does\s+not\s+use\s+speech|needs?\s+support(?:\s+with\s+\w+)?)\s+and\s+an?\s+[\w-]+\s+user\b",
        # "He is reading 58 words, needs support": two clauses and nothing that joins them
        r"^(?:[A-Z][\w'’-]*|He|She|They)\s+(?:is|was|reads|read|has|had|writes|wrote|scored|can|does)\b"
        r"[^,;:.\[\]]*,\s+needs?\s+support\b(?!.*,\s+and\s)",
        r"(?:^|[.;]\s+)(?:needs?|is|are)\s+(?:is|are|needs?)\b",
        r"\bsupport\s+(?:needed\s+)?(?:with|in|to|for)\s+['’]",  # "with ' learning": half a word is gone
        r"\bsupport\s+(?:needed\s+)?(?:with|in|to|for)\s+(?:w/|with\b|falling|slipping|dropping|tripping|failing|losing|getting(?!\s+(?:along|work)\b)|being)",
        r"\b(?:speaks?|reads?|writes?|makes?|shows?|has|gets?|gives?|takes?|uses?|does)\s+support\s+needed\b",
        r"\ban?\s+area\s+of\s+need\s+to\s+[a-z]",
        r"\bwhich\s+needs?\s+support\b",
        # a person is nobody's object of "support with", "getting along with" excepted
        r"\bsupport\s+(?:needed\s+)?with\s+(?:(?:his|her|their|the|a|female|male|other)\s+){0,2}(?:grand)?(?:mothers?|fathers?|"
        r"moms?|dads?|mas?|pas?|parents?|brothers?|sisters?|siblings?|partners?|teachers?|aides?|staff|peers|classmates|friends|"
        r"neighbou?rs?|girls|boys|kids|substitutes)\b",
        r"\bsupport\s+(?:needed\s+)?with\s+(?:done|the\s+drop|(?:\w+\s+)?bone|behavior\s+(?:on|(?:all\s+)?over))\b",
        r"\d\s+(?:is|are)\s+(?:an\s+area|areas)\s+of\s+need\b",
        r"\]\s+[a-z]+ed\s*[.;]",
        r"\bsupport\s+(?:needed\s+)?with\s+(?:at|in|on|nothing|nobody)\b",
        r"\bsupport\s+with\s+\w+\s+(?:see|get|make|find|know|go|tell|say)\b",
        r"\b(?:do|does|did)(?:n['’]t)?\s+(?:do|does|did)\s+not\b",
        r"\bsupport\s+to\s+[^.;\[]*\band\s+with\s+(?:his\s+|her\s+)?(?:peers|classmates)\b",
        r"\bareas?\s+of\s+need,\s+[a-z]+\s+and\s+[a-z]+",  # half a list of verdicts is left
        r"\bsupport\s+(?:needed\s+)?with\s+\w+n['’]t\b",
        r"\],\s+(?-i:[A-Z])[a-z]+\s+(?:does|is|has|needs|can)\b",
        r"\b(?:is|was)\s+an?\s+(?:[\w-]+\s+){0,2}(?:boy|girl|child|kid|student)\s+need(?:s|ed)\s+support\b",
        r"\bneeds?\s+support\b[^.;:\[\]]*,\s+(?-i:[A-Z])[a-z]+\s+(?:does|is|has|needs|can)\b",
        r"\bis\s+where\s+\w+\s+needs?\s+support\s+with\b",
        r"\bsupport\s+(?:needed\s+)?(?:with\s+|to\s+)?(?:not|as)\b",
        r"\bsupport\s+(?:needed\s+)?with\s+(?:the\s+)?(?:level|grade|age|skills\s+for\s+(?:his|her|their))\b(?!\s*-)",
        # "reads like a robot" without its likeness
        r"\b(?:reads|walks|runs|moves|talks|speaks|writes|sounds|looks|sings)\s*[.;]",
        r"\bnot\s+yet\s*(?:[.,;]|$)",  # "when they are not": no skill of anybody's
        r"\b(?:I|he|she|they|we|nothing|nobody|no\s+one)\s+(?:\w+\s+)?(?:is|are|was|were)\s+(?:an\s+area|areas)\s+of\s+need\b",
        r"\bin\s+the\s+way\s+of\s+(?:him|her|them|me|us)\b",
        r"(?<=[a-z])(?<!\band)(?<!\bbut)(?<!\bor)\s+support\s+needed\b",
        r"\bsupport\b[^.;\[]*\bwith\s+(?:forgetting|missing|skipping|avoiding|ignoring|confusing|reversing|omitting|"
        r"dawdling|fighting|yelling|bolting|quitting|arguing)\b",  # what should grow less is no need
        r"\bsupport\s+(?:for|with|in)\s+(?:his|her|their)\s+age\b",
        # half a saying: "is nothing [like his sister]", "[the attention of] a gnat", "like [a zombie] when"
        r"\b(?:is|are|was|were)\s+nothing\s*[.,;]",
        r"\]\s+(?:to|toward|towards|about|a|an)\s+[a-z]",
        r"\blike\s+(?:when|if|while|during|in|at|and)\b",
        r"\bneeds?\s+support\s+(?!(?:with|in|to|at|on|from|during|for|and|or|when|of)\b)[a-z]+\s+(?:for|of|to)\s+(?:his|her|their)\b",
        r"\blets?\s+\w+\s+all\s+over\b",
        # "No speech concerns" tells of no need, and a thing gives nobody help
        r"\bnot\s+yet\s+use\s+(?:words|speech)\s+(?:concerns?|issues?|problems?|delays?|errors?|therapy|needs?)\b",
        r"\bhelp\s+from\s+(?:(?:his|her|their|an?|the)\s+)?(?:\w+\s+)?(?:inhaler|tube|wheelchair|walker|device|pump|"
        r"ventilator|glasses|tablet|calculator|chair|fingers)\b",
        r"\b(?:girl|boy|kid|friend|peer|adult|teacher|student)ing\b",
        r"\b(?:does|do)\s+not\s+yet\b[^.;\[]*,\s+is\s+an\s+area\s+of\s+need\b",
        r"\bsupport\s+(?:needed\s+)?to\s+be\s+(?:bothered|counted\s+on)\b|\bnot\s+yet\s+counted\s+on\b",
        r"\bsupport\s+needed\s+support\b",
        r"\bneeds?\s+with\s+[a-z]+ing\b",
        r"\bsupport\s+(?:needed\s+)?with\s+(?:bit|lot|kind|sort)\b",
        r"\b(?:support|help)\s+(?:needed\s+)?(?:to|with|from)\s+(?:support|help|assistance)\b",
        r"\bsupport\s+(?:needed\s+)?(?:to|with|in|for)\s+\(",  # "poor (12th %ile)"
        r"\bsupport\s+(?:needed\s+)?with\s+\w+ing\s+there\b",  # "just sits there and stares"
        r"\bsupport\s+(?:needed\s+)?to\s+get\s+from\b",
        r"\bsupport\s+(?:needed\s+)?to\s+(?:read|talk|sing)\s+to\s*(?:[\[.,;]|$)",  # "hates being read to"
        r"\bsupport\s+(?:needed\s+)?to\s+(?!bring|sing|ring|swing|cling|sting|string|spring|wing|fling)[a-z]+ing\b",
        r"\]\s+(?:is|are|was|were)\s+(?:what|all|how)\b",
        r"\bneeds?\s+support\s+with\s+[^.;\[]{1,60}\s(?:is|are|was)\s+(?:what|all|how)\b",
        # "Support needed, work is what we get from Tom": a note, and a clause nothing joins to it
        r"^support\s+needed\b[^.;]*,\s+[^.;]*\b(?:is|are|was|were)\s+what\b",
        r"\],\s+[a-z]+(?:\s+and\s+[a-z]+)?,\s+(?-i:[A-Z])",  # "[what is seen], bossy and rude, Tom hits"
        r"\b(?:exhibits?|displays?|demonstrates?|presents?|experiences?)\s+(?:is|are|was|were|needs?)\b",
        r"\ban\s+need\b|\bneed\s+support\s+with\s+of\b",
        r"(?<!\bhow he )(?<!\bway he )\b(?:acts|acted|behaves|behaved)\s*[.,;]",
        r"\b(?!no\b)([\w/]+\s+[\w/]+)\s+\1\b",  # "r/t transitions r/t transitions"
        # "needs support with behavior, silly and with ...": a quality is left without its verb
        r"\bneeds?\s+support(?:\s+with\s+[\w\s]+)?,\s+\w+\s+and\s+(?:with|to|needs?)\b",
        r"(?:\bneeds?\s+support\b[^.;,]*|\])\s+and\s+[a-z]+ed\s*[.;]",
        r"\b(?:he|she|it)['’]s\s+needs?\b",
        r"\bsupport\s+(?:needed\s+)?to\s+(?:potty|toilet|bathroom)\s+trained\b",
        r"\([^()\[\]]*\[",  # a blank inside what the user put in brackets
        r"\barea\s+of\s+need\s+\[[^\]]*\]\s+to\b",
        r"\bareas?\s+of\s+need\s+with\s+(?:self\b|(?-i:[A-Z])[a-z]+\s*[\[.])",
        r"\b(?:thus|therefore|hence)\s+(?:is|are)\s+(?:an\s+area|areas)\s+of\s+need\b",
        # what is left of a saying, a person or a place is nothing a child could be helped with: "with finger"
        r"\bsupport\s+(?:needed\s+)?with\s+(?:(?:the|an?|his|her|their|my|any|every|first|least|little)\s+){0,3}(?:finger|fuse|pencil|"
        r"spot|filter|others|class|diplegia|floor|board|things?|step|way|ethic|potential|errors?|whatsoever|age|world|tool|"
        r"bone|sink|kids|reader|problem|[\w]+-year-old|college)(?:\s+(?:in|on|at|to|from|go|goes|through|across|around|outside)\b"
        r"|\s*[\[.;,]|$)",
        r"\bsupport\s+(?:needed\s+)?with\s+(?:(?!\b(?:when|if|while|that|because|until|unless|what|who|where|how)\b)[^.;,\[\]]){1,40}"
        r"\s(?:is(?!\s+such)|are|was|were|led|cost)\b",
        r"\bsupport\s+(?:needed\s+)?with\s+(?:I['’]|bc\b|across\b|clean\b|prioriti[sz]e\b|explore\b|recess\s+\w+\s+times|new\s+staff\b|"
        r"(?:a\s+much\s+)?(?:younger|older)\s+child)",
        r"\bareas?\s+of\s+need\s+(?:that|than|of)\b",
        # the object is gone, and what it was about hangs in the air: "needs support, ever has a pencil"
        r"\bneeds?\s+support,?\s+(?:and(?!\s+(?:is|are)\s+not\s+left)|ever)\b",
        r"\bsupport\s+(?:needed\s+)?on\s+(?:his|her|their)\b|\bsupport\s+to\s+(?:be\s+left|stand)\b|\bsupport\s+to\s+(?:stay|sit)\s*[.;]",
        r"\bsupport\s+(?:needed\s+)?to\s+(?:taught|seen|met|had|known|tested|been)\b",
        r"\bsupport\s+(?:needed\s+)?with\s+behaviou?r\s+on\s+(?!the\b)\w+s\b",
        r"\b(with\s+\w+\s+\w+)\s+with\s+(?:his|her|their)\b",
        r"\b(?:performing|working|functioning|achieving)\s+(?:(?:grade|age)(?:[\s-]level)?\s+)?(?:expectations?|standards?|average)\b",
    )
)
_DOUBLED = re.compile(r"\b([a-z]{2,})\s+\1\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset(("had", "that", "very", "really", "no", "bye", "knock", "so", "night", "choo", "ha"))


def slips(said: str, original: str) -> int:
    """How many places of `said` are broken English that `original` did not hold.

    Args:
        said: A sentence said anew.
        original: The same sentence as the user wrote it; what is broken there is the user's own.
    """
    if said == original:
        return 0
    found = sum(bool(slip.search(said)) and not slip.search(original) for slip in _SLIPS)
    doubled = {m[1].lower() for m in _DOUBLED.finditer(said)} - _MAY_DOUBLE
    return found + len(doubled - {m[1].lower() for m in _DOUBLED.finditer(original)})
