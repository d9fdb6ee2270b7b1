"""The wording by which a clause about a student shows a strength, a need or neither.

Lower case; the cues come from how teams write present levels (knowledge_facts B2, B5). Single words are
looked up in sets, which is what keeps a paragraph under a millisecond; only phrases are patterns.
"""

from __future__ import annotations

from assistant.checks.gates import GatedPattern, Heads
from assistant.checks.wording import LazyPattern, alternatives, words_of

_WORD = LazyPattern(r"[^\W\d_][\w'’-]*", flags=0)

# Said of the main clause, these keep it from being a strength.
_NEGATIVE = words_of(
    """
        not never bothers bothered concerned cannot cant dont doesnt wont hardly barely rarely seldom
        scarcely zero nothing nobody neither nowhere none unable inability trouble troubles weak
        weakness weaknesses weaker poor poorly deficit deficits limited limitation limitations below
        behind inadequate hopeless lazy laziness sloppy careless unmotivated off-task inattentive
        inattention noncompliant non-compliant tantrum tantrums meltdown meltdowns outburst outbursts
        hit hits hitting bites biting throws threw cries crying argues arguing mad angry sad upset hate
        hates worst terrible awful disaster bad mess messy confined dependent incapable clueless lies
        steals cheats nasty stubborn immature clings clingy anxious anxiety worried afraid scared
        fearful withdrawn isolated wanders fidgets absent absences tardy suspended suspension referral
        referrals removal removals incident incidents accident accidents illegible choppy laborious slow
        slowly blames nonresponsive leaves skips skipped misses missed forgets loses lost unsafe stuck
        concern concerns worry worries gap gaps nonverbal non-verbal low lowest smells broken shrugs shrugged
        burden victim wheelchair-bound bossy rude meaner spoiled crutch babyish wrong ruin ruins minimal
        barrier fog scattered flies disorganized melts negative sluggish rushes rushed tires emerging
        stops stopped quit quits pretends worrywart disorder disorders mouths emotionless unmotivated
        uncooperative destructive messes whined whines whining whiny helpless tears trapped attitude
        nonsense trails lags drags complains complained complaining sulks pouts mopes slumps sleeps naps
        swears curses cusses threatens bullies teases pokes slaps spits rips tears tore destroys damages
        sneaks hides bolts roams drifts drops falls collapses demands nags pesters bothers annoys
        disturbs provokes instigates garbled babbles drowning walking_disaster disruptive unintelligible
        unable insists spoils unreliable incapable crocodile worse worsening attention-seeking
        drools soils wets gap zones spaced spaces stares blank blankly wiggles squirms
        dysregulated hostile moody irritable grumpy sullen combative stubbornly reluctant hesitant bored
        coasts dumb half-finished forever grunts nonstop flaps revolves paste scribbles reverses
        empty-handed scare scares scared blames crazy noises chews fights fight excuse excuses
        slam slams slammed slap slaps slapped punch punches punched chokes choked strangles strangled
        stabs stabbed scratches scratched pinches pinched headbutts headbutted trashes trashed smashes smashed
        vandalizes vandalized shattered snatches snatched tackles tackled taunts taunted mocks mocked cusses
        cussed growls growled hisses hissed urinates urinated smears smeared stomps stomped stormed storms vapes
        vaped smokes smoked bit spat swore broke stole lied cheated shoplifted lunges lunged swats swatted
        mediocre failing flunking dirty screams missing hungry tired sleepy exhausted owes late retained hits
    """
)
_NEGATIVE_STEMS = (
    *words_of(
        """
        struggl difficult deficien delay impair disabilit inappropriat distract disrupt defian defie
        aggress kick scream yell shout push shov interrupt blurt elop refus ignor avoid frustrat
        embarrass dislik suffer severe fail lack manipulat impulsiv hyper obsess fixat perseverat
        challeng omit disrespect declin regress inconsisten explod overwhelm guess mumbl fatigu daydream
    """
    ),
)
_NEGATIVE_PHRASE = GatedPattern(
    r"\b(?<!/)(?:"
    + alternatives(
        """
        no(?!\\s+(?:longer|more|prompt\\w*|help|support|errors?|reminders?|adult|assistance|cue\\w*|mistakes|trouble|problem)\\b)
        off_task gives?_up gave_up shuts?_down checks?_out at_best hard_for too_much depends_on
        relies_on has_to_be dropped_to left_(?:his|her|the|their) only_when only_if problems_with
        acts_(?:up|out) talks_back hit_or_miss all_over out_of_control no_matter so_much
        easily_frustrated like_a acts_like own_(?:planet|world|little) in_one_ear
        runs_(?:from|out|away|off) tunes_out plays_(?:us|people|adults|staff) (?:only|just)_works
        everything_done
        grab(?:s|bed)_(?:an?|the|his|her|another)_(?:peer|aide|teacher|student|classmate|staff|girl|boy|adult|friend) knocks?_(?:over|down) knocked_(?:over|down) (?:ran|runs)_(?:into|in\\s+front|away|off|out) pulls?_(?:hair|\\w+['’]s\\s+hair)
        climb(?:s|ed)_(?:on|onto|over|out)(?:\\s+of)?_(?:the|his|her|a|furniture|desks|tables) jump(?:s|ed)_(?:off|out|on)_(?:the|a|of)
        dr(?:inks|ank)_(?:alcohol|beer|vodka) bang(?:s|ed)_(?:his|her|their)_head
        look(?:s|ed|ing)_away puts?_(?:his|her|their)_(?:pencil|head|book)_down same_question wakes_up_(?:at|around)
        snail['’]?s_pace run_for_(?:his|her|their)_money own_drummer picks_at
        keeps_to_(?:himself|herself|themselves)
        before_(?:he|she|they)_thinks? follows_the_crowd mean_(?:things|words|names|to) over_and_over
        same_thing held_back
        takes_(?:two|three|\\d)_(?:adults|people|staff)
        rules_are calls_out(?!\\s+for) talks_(?:over|out) copies_(?:off|from)
        gets_up_(?:and|during|without|every|from_(?:his|her)_(?:seat|desk|chair)) out_of_seat wanted_to
        knows_better sits_out
        gets_in_trouble head_(?:down|on) would_like
        (?:eats|sits|stays|stands|lunch|recess|plays)_alone (?:comes|arrives)_(?:to_(?:class|school)_)?without sent_to_the
        go_to_the_(?:nurse|bathroom|office) takes_(?:medicine|medication|ritalin|adderall) back_and_forth
        (?:earned|has|got)_(?:\\d+|two|three|four|five)_(?:fs|ds)
        (?:makes?|made|making|many|frequent|with)_(?:\\w{1,15}_)?(?:errors|mistakes)
    """
    )
    + r")\b|n['’]t\b"
)

_POSITIVE = words_of(
    """
        can likes like strength strengths great good favorite favourite friendly helpful polite funny
        curious creative gentle patient organized thoughtful caring hardworking hard-working bright
        proud confident eager interested interest interests skilled knowledgeable best well well-liked
        popular responsible respectful original imaginative artistic athletic musical social sweet
        cheerful happy lovely pleasure persistent determined expert leader leads honest stimulable
        succeeds prefers proficient mastered improved improvement gains progress grown growth learned
        automatic pleasant joy accurate accurately resourceful outgoing considerate loyal dependable
        reliable
        cooperative compassionate empathetic energetic enthusiastic engaged attentive motivated observant
        articulate clever smart intelligent neat careful brave charming affectionate warm trustworthy
        inventive witty adventurous talented capable knack passion passionate fascinated pride favorites
        easy-going well-behaved successful
        quickly first grade-level advanced humor friends buddies pick picks helps kind kindest kindness
        talkative whiz wonderful amazing awesome fantastic impressive terrific outstanding chosen natural
        champion star aces enthusiast hoot
    """
)
_POSITIVE_STEMS = (*words_of("lov enjoy strong excel talent gift independent delight successful fluent"),)
_POSITIVE_PHRASE = GatedPattern(
    r"\b(?:"
    + alternatives(
        """
        able_to motivated_by on_time by_heart from_memory without_(?:help|prompt|reminder|being)
        (?:on|by)_(?:his|her|their)_own by_(?:himself|herself|themselves) grade_level above_average
        (?:nearly|almost)_(?:all|every) hard_worker gets_(?:himself|herself|themselves) bilingual
        self-starter all_correct every_time word_for_word average_range responds_well works_(?:best|well)
        best_when gets_along gets_right_to gets_up_at seeks?_(?:him|her|them)_out looks?_up_to_(?:him|her|them)
        (?:asks?|comes?|turns?|goes?)_(?:to|for)_(?:him|her|them)\\b(?!['’]) (?:nobody|no_one)_\\w{3,12}_\\w{2,10}er
    """
    )
    + r")"
)


_QUOTED = LazyPattern(r"[\"“][^\"”]{1,200}[\"”]", flags=0)


def is_negative(text: str, start: int, end: int, heads: Heads = None) -> bool:
    """Whether something in a main clause keeps it from being a strength; `heads` of all it stands in."""
    said = _QUOTED.search(text, start, end)
    if said:  # whose words those are tells nothing about the act: 'used words such as "reluctant"'
        return is_negative(text, start, said.start(), heads) or is_negative(text, said.end(), end, heads)
    if _has_word(text, start, end, _NEGATIVE, _NEGATIVE_STEMS):
        return True
    return _NEGATIVE_PHRASE.may(heads) and bool(_NEGATIVE_PHRASE.search(text, start, end))


def is_positive(text: str, start: int, end: int, heads: Heads = None) -> bool:
    """Whether a clause says by a word of its own that it is a strength; `heads` of all it stands in."""
    if _has_word(text, start, end, _POSITIVE, _POSITIVE_STEMS):
        return True
    return _POSITIVE_PHRASE.may(heads) and bool(_POSITIVE_PHRASE.search(text, start, end))


def _has_word(text: str, start: int, end: int, words: frozenset[str], stems: tuple[str, ...]) -> bool:
    lows = [word.lower() for word in _WORD.findall(text, start, end)]
    return not words.isdisjoint(lows) or any(low.startswith(stems) for low in lows)


# "never misses practice", "no longer needs a prompt", "went up from 30 to 52 words"
GAIN = LazyPattern(
    r"(?:(?:he|she|they|[a-z]{2,20}(?:\s{1,3}[a-z]{2,20}){0,3})\s{1,3})?(?:(?:"
    + alternatives("(?:has_)?never rarely seldom hardly_ever no_longer")
    + r")\s{1,3}(?:"
    + alternatives(
        """
        needs? misses missed cries hits argues complains forgets loses quits gives_up leaves interrupts yells
        screams refuses throws runs requires? asks_for_help
        """
    )
    + r")|(?:has\s{1,3})?(?:"
    + alternatives("improved rose grew went_up gone_up increased jumped climbed doubled gained moved_up")
    + r")\b[^.;]{0,60}\d)"
    # "With headphones, outbursts fell from 6 to 1 a week"
    + r"|(?:[^.;]{0,60}[,\s])?(?:(?:"
    + alternatives(
        "outbursts? leaving elopements? errors? mistakes absences tardies prompts? reminders? incidents? refusals? meltdowns? tantrums? blurting hitting biting crying aggression"
    )
    + r")\s{1,3}(?:has_|have_)?(?:".replace("_", r"\s{1,3}")
    + alternatives("dropped fell decreased declined went_down came_down gone_down")
    + r")\s{1,3}(?:to|from|by)\b)"
)

# What takes long or takes help, what is turned away from, and what is only part of what was asked: an act is
# told, but no strength. A number of cues is a level of help; the words of a plan ("lessons of") are supports.
NO_STRENGTH = GatedPattern(
    r"\b(?:"
    + alternatives(
        """
        takes?_(?:\\w{2,12}_)?(?:about_|over_|around_|up_to_)?(?:\\d{1,3}|two|three|five|ten|fifteen|twenty|thirty|forty)_(?:minutes|min\\b|hours?)
        takes?_(?:him_|her_|them_)?(?:much_|a_lot_|even_)?longer
        (?:took|takes?)_(?:\\d{1,2}|two|three|four|five|six|several|many)_breaks
        (?:uses?|used)_(?:\\d{1,2}|two|three|four|five|six|many|several|multiple|constant|frequent)_(?:\\w{3,12}_){0,2}(?:cues|prompts|reminders|redirections)
        (?:level|type|stage)_(?:i{1,3}|iv|v|[1-5])\\b since_(?:age|birth|(?:s?he|they)_(?:was|were)|\\d)
        (?:lessons|sessions|directions|chunks|periods|blocks)_of_(?:\\d|\\w{3,8}_(?:minutes|min)\\b|one|no_more)
        spills? off_in (?:turns?|turned)_(?:his|her|their)_(?:head|face|back|eyes)_(?:away|from)
        covers?_(?:his|her|their|both)_(?:ears|eyes|face|head) looks?_(?:down|at_the_(?:floor|ceiling|wall))
        (?:takes?|took)_(?:his|her|their)_(?:pants|shirt|clothes|shoes|socks|glasses|hearing\\s+aids?)_off
        (?:takes?|took)_off_(?:his|her|their)_(?:pants|shirt|clothes|glasses|hearing)
        touche?s?_other (?:backwards?|upside\\s+down)(?=\\s*(?:[.,;]|$)) watche?s?_from
        one-word_(?:answers?|responses?|replies) (?:one|two|1|2)_(?:words?|lines?|sentences?)_when
        (?:words?|lines?|sentences?)_when_(?:the|his|her|others|everyone|classmates|peers)_(?:\\w{3,12}_)?(?:asks?|asked|calls|called|writes?|wrote|is_(?:asked|told))
        only_the_(?:first|last|beginning|ending|easy|one) the_(?:first|last)_(?:one|step|part|two)_only
        (?:told|tells)_(?:\\w{2,12}_){1,3}(?:that_)?(?:s?he|they)_(?:wants?|needs?|hates?|would|does|did|can|could|is\\s+(?:tired|sad|scared|bored))
        (?:turned|came)_out_(?:fine|ok|okay|all\\s+right) completed_(?:first|second|third|fourth|fifth|sixth|seventh|eighth|kindergarten|preschool|\\d{1,2}(?:st|nd|rd|th))_grade
        took_(?:the_)?(?:general|gen|special|sped|same|regular|resource) (?:sits?|sat|stays?|stayed|lasts?|lasted|works?|worked|walks?|walked)_(?:\\w{1,12}_){0,4}before_(?:s?he|they)_(?:needs?|needed|has|had)_(?:to|a)
        (?:sometimes|often|usually|mostly|at_times)_by
    """
    )
    + r")|\b(?:says?|writes?|wrote|spells?|spelled|reads?)\s{1,3}[\"“][^\"”]{1,40}[\"”]\s{1,3}(?:for|instead)\b"
)

# Test results, biography and paperwork: facts, neither strength nor need.
NEUTRAL = GatedPattern(
    r"\b(?:"
    + alternatives(
        """
        scores?_(?:of|on|was|were|is|are|in|at|from|ranged?|\\d) scored
        (?:earned|obtained)_(?:an?_)?(?:\\w+_)?(?:score|standard|scaled|index|percentile|\\d+\\s+(?:on|in)\\b)
        percentile
        standard_score iq composite index range criteria
        eligib\\w{1,12} diagnos\\w{1,8} medication (?:takes?|on)_medicine medical took_place
        (?:is|was|\\w+,)_an?_(?:\\w{1,15}[\\s-]){0,2}grader(?!['’]s)
        years?_old months?_old year-old baseline (?:was|were)_taken attends(?!\\s+to\\b) receives? enrolled
        lives_with records wisc\\S{0,8} ktea\\S{0,8} celf\\S{0,8} wida access_reading norms benchmark_is
        median observed observation evaluat\\w{1,8} assessments? administered given_the born moved_to
        transferred qualif\\w{1,8} hearing_passed iep services? minutes_(?:weekly|per_week|a_week)
    """
    )
    + r")\b"
)

_ADVERBS = alternatives(
    """
        also often usually mostly really always consistently independently regularly now already
        frequently sometimes typically just still even quickly will currently has is and then
    """
)
_PAST = alternatives(
    """
        made got read wrote took told knew ran came went gave kept led found put won built drew spoke
        taught chose sang held rode sat stood brought began set met cut fed hung drove flew wore swam
        threw caught
        bought understood grew showed paid sent swung shook ate
    """
)
# What the student does: a verb in the third person or the past, "is reading", "has worked".
ACT = LazyPattern(
    rf"(?:(?:{_ADVERBS})\s{{1,5}}){{0,5}}"
    rf"(?:[a-z]{{2,20}}[^s\W]s|[a-z]{{1,20}}(?:ies|sses)|will\s{{1,5}}\w{{1,20}}|[a-z]{{3,20}}ed|[a-z]{{3,20}}ing|{_PAST}"
    r"|has\s{1,5}been\s{1,5}\w{1,20}ing)\b(?!\s*:|\s+(?:were|are|was|is|have|had|follow|include)\b)"
)
NOT_ACTS = LazyPattern(
    r"(?:(?:"
    + alternatives(
        """
        is was has his this its as needs wants requires scores grades lives seems appears becomes gets
        struggles tends falls used_to sleeps weighs wears presents continues remains turned_\\d days times
        spends asked_to_(?!captain|help|lead|try|join|share|show|teach|stay\\b|be\\b) left
        reads?_(?:about_)?\\d{1,4}_(?:wcpm|wpm|cwpm|words) during
        nothing something everything regarding including are_being is_being says,?(?=\\s+["“])
        adds(?=,) told_us being
        according starting beginning ending morning spring reading writing spelling processing
        functioning
    """
    )
    + r")\b(?!\s+(?:[a-z]{1,20}ing|[a-z]{3,20}ed|made|written|read|kept|been|won|built|taught|begun|grown)\b)"
    r"|(?:his|her|their)\b)"
)
# What "I" and "they" do: the verb has no ending.
BASE_ACT = LazyPattern(
    r"(?:(?:really|also|can|already|always|usually|often|now|will)\s{1,5}){0,3}"
    r"(?!(?:am|was|were|have|had|do|did|don['’]t|get|got|want|wanted|need|guess|think|feel|hope|wish|told|said|say|worry"
    r"|asked|ask|see|hear|understand|believe|would|could|should|might|may|live|go|moved|just|never|not|are|is)\b)[a-z]{2,20}\b",
    flags=0,
)
# Somebody else's doing.
OTHERS = LazyPattern(
    r"(?:(?:an?|the|his|her|their|my|our|some|all|other|most|many|new|unfamiliar)\s+){0,2}(?:"
    + alternatives(
        """
        mom mother dad father mama papa grandma parents? family teachers? staff team we i school
        district case_manager therapist slp ot pt it these
        this(?!\\s+(?:[a-z]+\\s+)?(?:student|boy|girl|child|kid|learner|teen|young)\\b) that(?!\\s+(?:[a-z]+\\s+)?(?:student|boy|girl|child|kid|learner|teen|young)\\b) there peers classmates records
        services incidents hearing vision strangers kids children adults listeners people partners subs?
        friends siblings brothers sisters cousins adult teacher peer aides? para paras nurse nobody everyone everybody you who
    """
    )
    + r")\b(?!['’]s)"
)

# "a relative strength in math" says so itself, whatever stands around it.
NAMED_STRENGTH = GatedPattern(
    r"\b(?:(?:an?|his|her|their)\s{1,5})?(?:(?:relative|personal|real|big|great|clear|definite|particular|academic)\s{1,5})?"
    r"strengths?\s{1,5}(?:in|is|are|include|includes|with)\b"
)
