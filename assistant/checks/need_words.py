"""The wording by which a clause about a student shows a need: what is still hard, and what would help.

The cues come from how teams write present levels (knowledge_facts B2, B5).
"""

from __future__ import annotations

from assistant.checks.gates import GatedPattern
from assistant.checks.wording import LazyPattern, alternatives, words_of

NEED = GatedPattern(
    r"\b(?:"
    + alternatives(
        """
        needs?(?!\\s+constant) needed requires?(?!\\s+(?:constant|excessive|endless)) will_(?:learn|work_on|practice) (?:would|could|will|may|might)_(?:benefit|profit|gain|learn)_from please_help_(?:him|her|them)_(?:with|to) (?:can|could|will|would)_(?:you|we|someone|the_(?:school|team|teacher))_(?:please_)?(?:work_on|teach|practice|focus_on)
        benefits?_from
        (?:is|are|now|still|currently|continues_to|begun|beginning|started)_(?:be_)?(?:working_on|working_toward)
        (?:is|are|now|still|currently|continues_to|begun|beginning|started)_(?:be_)?(?:work_on|learning_to|learning_how)
        (?:is|are|['’]s|now|still|currently)_learning_(?:the|his|her|their|new|more|an?|about)
        working_(?:on|toward) learning_to
        (?:wants?|wanted)_to(?!\\s+(?:be(?:come)?\\s+an?\\b|please|help|do\\s+well|be\\s+first|be\\s*(?:[.,;!]|$)))
        would_do_(?:well|better|best)_(?:in|with)
        wants?_(?:help|more|time|teachers?|staff|people|somebody|someone|adults)
        wants?_(?:an?|her|him|them|his|their) would_like_(?:him|her|them)_to wishes hopes_to
        (?:I|we)['’]d_like (?:I|we)_would_like (?:he|she|they)(?:['’]d|_would)_like_(?:more|help|extra|less|a_chance|a_way|someone|somebody) next_(?:step|skill|goal|target)
        areas?_of_(?:need|growth|concern|weakness|difficulty|challenge)
        areas?_to_(?:build|grow|work_on) areas?_for_(?:growth|improvement) priority priorities
        place_to_start
        (?:is|are)_(?:just_|now_|only_)?(?:beginning|starting|learning)_to(?!\\s+(?:notice|realize|see|feel|worry|hate|get)) could_use
        would_help will_help where_(?:we|he|she)(?:_are|_is|['’]re|['’]s)_(?:headed|going|working)
        (?:goal|focus|aim|hope)_(?:is|for)
        focus(?:ing|ed)?_on (?:wants?|hopes?|wish(?:es)?)_(?:someone|somebody|you|that|for)
        (?:hopes?|wants?|wish(?:es)?)_(?:he|she|they)_(?:will|can|could|would|learns?)
        (?:should|must|has_to|have_to)_(?:learn|practice|work_on) should_(?:have|get|receive|be_given)_(?:an?|the|more|extra|some) comes_next is_next(?!\\s+to\\b)
        (?:would|I['’]d|we['’]d|I|we)_(?:like|love)_to_see still_learning it_would_help
        (?:we|I|staff|team|ot|pt|slp|speech|therapist|teacher|school)_(?:will|plans?_to|(?:am|are|is)_going_to)_(?:target|work_on|focus_on|address|teach|practice)
        (?:recommend(?:s|ed)?|suggest(?:s|ed)?)(?!\\s+he\\b) hoping_(?:he|she|they|for) add_(?:a|an)_goal
        building_(?:up_)?(?:his|her|their) is_ready_(?:to|for)(?!\\s+(?:the|school|class|lunch|bed|go|leave)\\b) must_have
    """
    )
    + r")\b"
)

# "has not yet filed a form", "Not yet using it on the bus": what follows is the need.
NOT_YET = GatedPattern(
    r"\b(?:not[ \t]{1,3}yet(?:[ \t]{1,3}(?:able[ \t]{1,3}to|ready[ \t]{1,3}(?:to|for)|learned(?:[ \t]{1,3}(?:how[ \t]{1,3})?to)?"
    r"|mastered|been|consistently|independently|reliably))?|yet[ \t]{1,3}to)\b\s*"
)
# "Extended time is recommended", "Zippers to be addressed weekly", "wh- questions continue as targets".
PLANNED = GatedPattern(
    r"(?P<need>(?!(?:when|if|because|he|she|they|it|this|that|there|no|not)\b)"
    r"[^\s.;:!?][^.;:!?\n]{1,160}?)\s{1,5}(?:"
    r"(?:is|are|will\s+be|would\s+be|should\s+be|remains?|continues?(?:\s+to\s+be)?|seems?)\s{1,5}"
    r"(?:(?:also|still|therefore|strongly|highly|now|currently|again)\s{1,5}){0,2}"
    r"(?:recommended|needed|required|suggested|indicated|warranted|advised|necessary|essential|called\s+for"
    r"|being\s+(?:introduced|taught|practiced|targeted|addressed|worked\s+on)"
    r"|(?:an?|the|our|his|her|their|another|one|still)\s{1,5}(?:[a-z]{2,12}\s{1,5}){0,2}"
    r"(?:replacement\s+(?:skill|behavior)s?|goals?|targets?|focus|priority|priorities|objectives?|next\s+(?:step|skill|goal|target)s?|areas?\s+(?:of|for|to)\s+\w{3,12}))"
    r"|(?:should|must|will|needs?\s+to|need\s+to|to|ought\s+to)\s{1,5}(?:continue\s{1,5}to\s{1,5})?be\s{1,5}(?:\w{2,12}ly\s{1,5})?"
    r"(?:addressed|targeted|provided|taught|practiced|introduced|offered|given|worked\s+on|used|built|tried|in\s+place"
    r"|(?:an?|the|our|his|her|their)\s{1,5}(?:[a-z]{2,12}\s{1,5}){0,2}(?:goals?|targets?|focus|priority))"
    r"|(?:continues?|cont\.?|remains?)\s{1,5}as\s{1,5}(?:[a-z]{2,12}\s{1,5}){0,3}(?:goals?|targets?|focus|priority|needs?|priorities)"
    r"|(?:is|are)\s{1,5}(?:the\s+way\s+in|the\s+ask|what\s+(?:s?he|they|mom|dad|the\s+family)\s+(?:asked|asks|wants?|needs?)"
    r"|(?:the|one)\s+(?:one\s+)?thing\s+(?:s?he|they)\s+(?:asked|asks|wants?|needs?))"
    r"|(?:is|are)\s{1,5}(?:still\s{1,5})?to\s{1,5}be\s{1,5}(?:learned|mastered|taught)"
    r"|(?:would|will)\s{1,5}(?:\w{2,12}ly\s{1,5})?(?:help|support|serve|benefit|suit)\s{1,5}(?:him|her|them|(?-i:[A-Z])[a-z]{1,15})"
    r"|(?:is|are)\s{1,5}what\s+(?:his|her|their|the)\s+(?:family|mother|father|mom|dad|parents?|grandmother|grandma)\s+(?:asked|asks|wants?|hopes?)"
    r"|(?:is|are)\s{1,5}(?:the|one|a)\s{1,5}(?:next\s{1,5})?(?:skill|step|piece|part)\s{1,5}(?:s?he|they|we)\s{1,5}(?:will|wants?|hopes?|needs?|plans?|can)\b"
    r"|comes?\s{1,5}next|(?:is|are)\s{1,5}(?:up\s{1,5})?next)\b"
)

# "The IEP will address [self-regulation]": what the plan, and nobody in it, is said to work on.
TARGETED = GatedPattern(
    r"(?:(?:the|this|his|her|their|new|annual|(?-i:[A-Z])\w{1,20}['’]s)\s+){0,2}(?:[a-z]{3,15}\s+)?(?:goals?|objectives?|iep|plan|program|instruction|intervention|services|sessions|therapy|lessons)"
    r"(?:\s+(?:this|next)\s+\w{4,8})?\s+(?:(?:will|should|to|would)\s+)?(?:also\s+)?"
    r"(?:target|address|focus\s+on|work\s+on|emphasize|continue\s+to\s+(?:target|address|focus\s+on|work\s+on))\s+(?P<need>[\w/][^.;:!?\n]{2,160})"
)

_JUDGED_AT = (
    "helpless|hopeless|clueless|lost|bad|terrible|awful|horrible|lousy|disaster|mess|nightmare|thumbs|clumsy|shaky"
    "|slow|inconsistent|unsure|confused|behind|stuck|awkward|uncomfortable|rusty|careless|sloppy|wreck|failure"
)
# "has trouble with counting": what follows the cue is the need.
DIFFICULTY = GatedPattern(
    r"\b(?:"
    + alternatives(
        """
        (?:struggl\\w{1,4}|difficult(?:y|ies)|troubles?|problems?|deficits?|weakness(?:es)?)_(?:are_|is_)?{WITH}
        (?:delays?|challenges?|concerns?|gaps?|impairments?|weak|poor|hopeless|clueless)_(?:are_|is_)?{WITH}
        (?:poor|weak|inadequate|deficient|delayed|impaired|limited(?!\\s+to\\b))_(?!{PERSON})(?=\\w)
        (?:weakness(?:es)?|challenges?|deficits?|struggles|concerns)_(?:include|includes|are|is)
        forgets_to (?:interferes?|interfered|interfering)_with
        (?:deficienc(?:y|ies)|weakness(?:es)?|deficits?|difficult(?:y|ies)|delays?|concerns|gaps)_(?:(?:is|are|was|were)_)?(?:noted|evident|seen|observed|found|apparent)_(?:in|with|on)
        guess(?:es|ed|ing)_at
        (?:areas?_with_)?(?:his|her|the|their)_lowest_scores?_(?:is|are|was|were)(?:_in)?
        (?:errors|mistakes)_(?:are|were|come)_(?:in|with|on|from) please_(?:work_on|teach)
        takes_(?:him|her|them)_(?:a_long_time|forever|too_long|ages)_to concerned_{WITH}
        (?:dismal|poor|low|weak|failing)_(?:performance|scores?|results|marks|grades?)_(?:on|in) failure_to inability_to
        no_(?:concept|sense|understanding|idea|awareness|grasp)_of struggl(?:es|ing|ed)(?:_to)?
        (?:{JUDGED})_(?:at|with|in|on|about)
        (?:lags?|lagging|lagged|trails?|trailed|trailing)_(?:\\w{1,15}_){0,3}(?:behind_)?in
        (?:fallen|falls?|fell|far|way)_(?:\\w{1,15}_){0,2}behind_in way_to_go_in
        nowhere_(?:near|close_to)(?:_ready)?(?:_for|_to)? (?:not|isn['’]t|aren['’]t)_ready_(?:for|to)
        (?:gets?_|is_|was_)?(?:stuck|lost)_(?:on|in|when)
        (?:confuses?|mixes_up|loses_track_of|stumbles_(?:on|over)|trips_over|leaves_out)
        (?:has|have)_to_be_(?:told|reminded|prompted|asked|shown)(?:_how)?_to
        (?:hard|hardest|toughest|trickiest|biggest|greatest|main)_(?:part|thing|hurdle|challenge|struggle|difficulty|obstacle|barrier)(?:_for_\\w{2,12})?_is
        (?:depends|relies|counts)_on_(?:\\w{2,15}_){1,3}(?:to|for) no_idea_how_to unsure_how_to
        (?:does|do)(?:n['’]t|_not)_know_how_to
        incapable_of (?:fail|fails|failed|failing)_to(?:_demonstrate_(?:mastery|understanding)_of)?
        (?:has|have|shows?|demonstrates?)_(?:little|limited|minimal|weak|poor|very_low)_(?!{NOTHING}\\b)
        has_no_(?=(?:\\w{3,15}_){0,2}{LEARNED}\\b)
        (?:has_never|hasn['’]t|has_not|hasn['’]t_yet)_(?:learned|mastered)(?:_how)?(?:_to)?
        (?:has|have|had|having|shows?)_(?:difficulty|trouble|problems|a_hard_time|deficits?)(?:_{WITH})?
        (?:is|are|was|were)_(?:unable|not_able)_to unable_to
        (?:cannot|can['’]?t)(?!\\s+(?:expect|be|help|sit\\s+still|stand|wait|get\\s+enough|stop|say))
        could(?:n['’]t|_not)(?!\\s+care) (?:hard|harder|difficult|tough|tougher|challenging|impossible)_for_(?:him|her|them|(?:the_)?\\w{1,20})(?:_to)?
        finds?_it_(?:so_|too_|very_|really_)?(?:hard|difficult|challenging|tough|tricky|impossible)_to
        has_not_(?:mastered|learned) lacks? (?:is_)?behind_in low_in
    """.replace("{WITH}", "(?:with|in|when|to|regarding|about|around)")
        .replace("{JUDGED}", _JUDGED_AT)
        .replace("{NOTHING}", "(?:idea|problem|trouble|difficulty|friends)")
        .replace(
            "{LEARNED}",
            "(?:communication|language|skills?|speech|sense|strategies|stamina|vocabulary|control)",
        )
        .replace(
            "{PERSON}",
            r"in\b|at\b|for\b|to\b|and\b|but\b|or\b|so\b|choices|decisions|sport|reader|student|writer|speller|little|thing|child|kid|guy",
        )
    )
    + r")\b"
)

# "Spelling is deficient", "Working memory is an area of need": the subject is the need.
SUBJECT_NEED = GatedPattern(
    r"(?P<need>(?!(?i:when|if|because|he|she|they|it|this|that|there|anything|everything|something)\b)"
    r"(?:[A-Za-z][\w'’/-]{0,30}\s{1,5}){0,5}?[A-Za-z][\w'’/-]{0,30})\s{1,5}(?:skills?\s{1,5})?"
    r"(?:is|are|was|were|remains?|remained|continues?\s{1,5}to\s{1,5}be)\s{1,5}"
    r"(?:(?:[a-z]{2,12}ly|very|still|also|quite|well|somewhat|so|too|an?|the|his|her|their|[A-Z]\w{1,20}['’]s"
    r"|biggest|greatest|main|primary)\s{1,5}){0,3}(?:"
    + alternatives(
        """
        deficient illegible limited(?!\\s+to) weak poor delayed impaired below hard difficult
        tough tricky challenging lacking inadequate inappropriate awkward messy an?_mess sloppy shaky slow
        choppy labored
        inconsistent low sparse immature unintelligible disorganized minimal emerging behind atrocious
        terrible
        awful horrible nonexistent non-existent all_over next where_we hard_to need priority concern
        weakness challenge struggle hurdle obstacle
        areas?_(?:of_(?:need|concern|weakness|difficulty|growth|challenge)|to_(?:build|grow|work)|for_growth)
        next_(?:skill|step)
    """
    )
    + r")\b",
    flags=0,
)
# "Small talk mystifies her": what is too much is the need.
VEXING = GatedPattern(
    r"(?P<need>(?!(?i:when|if|because|he|she|they|it|this|that|there|who|anything|everything|something|nothing)\b)"
    r"(?:[A-Za-z][\w'’/-]{0,30}\s{1,5}){0,5}?[A-Za-z][\w'’/-]{0,30})\s{1,5}(?:often|still|always|completely|really|totally)?\s{0,5}"
    r"(?:mystif(?:y|ies)|baffles?|confuses?|eludes?|escapes?|stumps?|perplex(?:es)?|flummox(?:es)?|bewilders?|confounds?"
    r"|overwhelms?|defeats?|throws?|frustrates?|derails?)\s{1,5}(?:him|her|them)\b",
    flags=0,
)
# "finds regrouping hard"
FOUND_HARD = GatedPattern(
    r"\bfinds?\s+(?P<need>(?!(?:it|this|that|him|her|them|what|something|nothing|everything|time|someone)\b)[a-z][^.,;:!?\n]{2,60}?)\s+"
    r"(?:(?:to\s+be\s+)?(?:very|so|too|quite|really|especially|\w{3,14}ly)\s+)?(?:hard|harder|difficult|challenging|tricky|tough|confusing|overwhelming|frustrating|exhausting|tiring)\b"
)
# "his reading troubles"
NOUN_TROUBLE = GatedPattern(
    r"\b(?P<need>(?!(?:has|have|had|with|word|math|his|her|their|the|some|no|of|and|solve\w{0,3}|few|any|sensory|health|family|behaviou?r|sleep|medical|vision|hearing|anger|bus|tech)\b)"
    r"[a-z]{1,30}\s{1,5}(?:troubles|problems|difficulties|issues|delays?|deficits?|challenges))\b"
)

# What a child learns at school: in a clause that judges, the skill it names is the need.
SKILLS = words_of(
    """
        addition articulation attendance attention balance capitalization communication comprehension
        conversation conversations coordination counting cutting decoding directions division dressing
        endurance facts feeding fluency focus fractions friendships geometry grammar handwriting
        homework hygiene impulse impulses independence inference inferences inferencing initiation
        keyboarding language listening literacy math maths memory money multiplication number numeracy
        organization participation penmanship phonics phonemic planning pragmatics printing
        problem-solving processing pronunciation punctuation reading reasoning recall regrouping
        self-advocacy self-care self-control self-regulation sentence sentences sequencing sharing
        social spelling stamina subtraction syntax toileting transitions turn-taking typing vocabulary
        writing
    """
)
JUDGED = LazyPattern(
    r"\b(?:with|at|in|on|of|about|during)\s{1,3}(?P<need>(?:(?:his|her|their|the|any|all|basic)\s{1,3})?"
    r"(?:[a-z-]{2,20}\s{1,3}){0,2}?(?P<skill>[a-z-]{4,20}))\b"
)

# What stands before the skill in a deficit: "does not yet [rhyme]", "barely [holds a pencil]".
DENIAL = LazyPattern(
    r"(?:(?:he|she|they)\s+)?(?:still\s+)?(?:"
    + alternatives(
        """
        (?:does|do|did|is|are|was|has|have|will|would|can|could)(?:n['’]t|_not)(?:_yet)?(?:_been)?(?:_able_to)?
        cannot cant (?:can|could)_(?:barely|hardly|scarcely|only) (?:has_)?never barely hardly rarely seldom
        hardly_ever refuses_to won['’]t will_not fails_to neglects_to
        (?:makes?|made|puts?_(?:in|forth))_no_(?:effort|attempt)_(?:to|at)
        (?:has|have|shows?)_(?:no|zero|little)(?:_\\w+)?_(?:of|for|in) (?:no|zero)_\\w{3,15}_of
        has_(?:not|yet_to)
        (?:seems?_|is_)?(?:unwilling|reluctant|resistant|too_\\w{3,12})_to knows_nothing_(?:of|about)
        """
    )
    + r")\s+(?:(?:even|really|always|yet|ever|able\s+to|been\s+able\s+to)\s+){0,2}"
)
# A subject that is a person and no skill.
SUBJECT_PERSON = LazyPattern(
    r"\b(?:he|she|they|i|we|you|who|it|this|that|there|student|child|son|daughter|kid|boy|girl|mom|dad|teacher|staff)\b"
    r"|^(?-i:[A-Z])\w+$"
)
# After a denial these name a motive, and no skill: "doesn't care", "won't try".
NO_SKILL_ACT = LazyPattern(
    r"(?:try|take\s+responsibility|listen(?=\s*(?:[.;,]|$|and\b|to\s+any))|keep\s+up|care|bother|want|like|have|let\s+(?:others|anyone|peers|go)|be\s+(?:with|around|near)|ma(?:ke|king|de)\s+(?:any\s+|much\s+)?progress|making\s+an?\s+effort|know\s+better|get\s+it|so\s+much|seem|be|the|a|an|it|that|where|going|cut)\b"
)
# "Multi-step directions", "Her comprehension": a subject that is a skill.
SUBJECT_SKILL = LazyPattern(
    r"(?:(?:his|her|their|the)\s+)?(?:[\w'’-]{2,20}\s+){0,3}?(?:"
    + "|".join(sorted(SKILLS))
    + r"|money|time|algebra|skills?|concepts|problems|tasks|steps)(?=\s+[a-z])"
)
# What follows a difficulty and is still no skill: "depends on adults for everything", "inconsistent at best".
NO_SKILL = LazyPattern(
    r"(?:readers?|writers?|students?|learners?|spellers?|speakers?|kid|child|has|everything|anything|nothing|something|best|least|all|where|what|when|it|this|that|them|him|her|himself|herself"
    r"|the\s+rest|learning|function|grade[\s-]level|the\s+prerequisite|be\s+(?:with|around|near)"
    r"|a\s+thing|an?\s+finger|life|times|school|class|words|head|heads|motion|sight|one|so|too|more|any\s+more)"
    r"(?:\s+(?:to|the|on|in)\b[^.;]{0,80})?(?=$|[\s.,;)])(?!\s+(?:problems?|facts?|story|stories|finding|recognition|parts))"
    r"|(?:there|keep\s+up|anyone|anybody|(?:our|the|my)\s+(?:house|home|table)|home|night|bedtime)\b"
    r"|(?:the\s+)?(?:[\w-]{2,12}\s+){1,3}range\b|spots?\b|(?:a\s+)?\d|\w+\s+a\s+finger\b|make\s+heads"
)
# Where the name of a skill ends and only the report goes on: "motor planning [noted on novel tasks]".
SKILL_ENDS = LazyPattern(
    r"\s+(?:(?:is|are|was|were|has\s+been|have\s+been)\s+)?(?:noted|observed|reported|evident|apparent|seen\s+(?:in|on|by|across))\b"
    r"|\s+per\s+(?:his|her|the|their|class|teacher|parent|staff|report|mom|dad|slp|ot|pt)\b|\s+overall\b"
    r"|\s+(?:(?:also|often|still|\w{3,14}ly)\s+)?(?:(?:affect|impact|hinder|hamper|imped|interfer)(?:e?s?|ed|ing)(?:\s+with)?|makes?\s+it)(?=\s+\w)"
)
# "When asked to write, he throws the pencil": what he is asked to do is the need.
ASKED = GatedPattern(
    r"\b(?:asked|told|expected|required|directed|prompted|has|have|time|made)\s{1,3}to\s{1,3}(?P<need>[a-z][^,.;:]{2,60})(?=,)"
)
# What others plan for the student, whoever says it.
FOR_LEARNER = LazyPattern(
    r"\b(?:recommend(?:s|ed)?|suggest(?:s|ed)?|hoping|it\s+would\s+help|will\s+(?:target|work\s+on|focus\s+on|address|teach|practice)"
    r"|plans?\s+to\s+(?:target|work\s+on|focus\s+on|address|teach|practice)"
    r"|going\s+to\s+(?:target|work\s+on|focus\s+on|address|teach|practice))\b"
)

# "can name a quarter but not the penny": what comes after is not yet there. How and where it is not is no skill.
BUT_NOT = LazyPattern(
    r"not\s+(?!the\s+\w+est\b|(?:yet|only|always|so|as|all|much|every|just|because|when|if|until|unless|without|in|on|at|with|to|from|for|by|during"
    r"|after|before|today|anymore|any\s+more|really|quite|often|enough|about|like|\w+ly)\b)(?=\w)"
)
# "what he wants to hear", "how many points they need": no plan is stated.
ASIDE = LazyPattern(r"\bhow\s+(?:many|much)\s+(?:\w+\s+){0,2}(?:s?he|they|it)\s+needs?\b")
