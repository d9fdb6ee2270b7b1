"""What a phrase names by its head noun: a place, an event, a thing handed over, a posture, a body part.

The head noun settles most of what labelled goals show about the border of condition and act: "from *a photo
guide*", "on *a mat*", "at *morning meeting*" are put around the act, "in *sentences*", "on *the line*",
"with *both hands*" are the act's own.
"""

from __future__ import annotations

from assistant.checks.wording import words_of

DETERMINERS = words_of("a an the his her their")
# "a choice *of* snacks", "a card *with* pictures": the head noun stands before these.
_AFTER_HEAD = words_of(
    """
        & ( ) , . : ; and as at by for from in of on or than that to which while who with
    """
)
# "a variety of settings", "a set of cards": the head noun stands after "of".
_TRANSPARENT = words_of(
    """
        all any box each kind kinds list most number pair pairs range series set sets some type
        types variety
    """
)


def head_of(words: list[str]) -> str:
    """The head noun of a phrase whose first word is its preposition; "" where it has none.

    Args:
        words: The words and marks of the phrase in lower case.
    """
    head = ""
    for word in words[1:]:
        if word == "of" and head in _TRANSPARENT:
            continue
        if word in _AFTER_HEAD:
            if head:
                break
            continue
        head = word
    return head


# Rooms, grounds and buildings.
PLACES = words_of(
    """
        aisle apartment auditorium backyard bakery bank bathroom bedroom bleachers booth building
        bus buses cafe cafeteria car carrel center centers church classroom classrooms clinic
        community corner court crosswalk daycare dorm driveway farm field field-trip foyer garage
        garden grocery gym gymnasium hall halls hallway hallways home hospital hotel house
        intersection kitchen lab laundromat laundry library lobby locker lot lounge lunchroom mall
        market neighborhood nursery office park parking playground pool preschool restaurant
        restroom room rooms sandbox school schools shelter shop sidewalk sink site sites stairs
        stairwell station stations store stores street studio supermarket theater town track van
        warehouse water woods workplace workshop worksite yard zoo
    """
)

# Lessons, games, meals, meetings: what goes on while the act is done.
EVENTS = words_of(
    """
        activities activity appointment arrival art assemblies assembly assessment band breakfast
        centers chore chores chorus circle class classes conference conferences conversation
        conversations crafts debate debates dialogue dinner dismissal drill drills event events
        experiment free-play free-time game games gathering group groups homeroom interview
        interviews journaling lesson lessons lunch meal meals mealtime mealtimes meeting meetings
        music naptime outing outings partners party pe play playdate playtime practice
        presentation presentations project projects race reading-group recess rehearsal role-play
        roleplay rotation rotations routine routines sample seminar session sessions simulation
        simulations snack snacktime song songs sport sports storytime studio talk talks team teams
        therapy time-trial transition transitions trip trips tutoring unit visit visits walk walks
        warm-up workout
    """
)

# Told, shown or sounded to the student: the act answers it.
SIGNALS = words_of(
    """
        bell buzzer command cue cues direction gesture greeting model prompt prompts reminder
        request signal timer
    """
)

# What is written, printed or recorded and put before the student.
TEXTS = words_of(
    """
        ad ads agenda anchor-chart article articles audio backpack bag basket bin board book
        booklet books box calendar card cards catalog chart checklist clip clips database diagram
        dictation document draft drawing drawings equation equations example examples excerpt
        flashcard flashcards flyer flyers folder form graph graphs grid guide handout icons
        illustration illustrations index jar keypad label labels letter-tiles lineup list lists
        log magazine map memory menu menus model models news newspaper notecards notes novel
        number-line objects organizer outline outlines packet page pages paper paragraphs passage
        passages photo photograph photographs photos picture pictures plan planner plate poem
        prompt prompts quiz quizzes receipt recipe recording recordings ring rubric scenario
        scenarios schedule screenshot script scripts sentences-strips set sheet sheets sign sketch
        slides spreadsheet stories story strip strips symbols table tables template templates test
        tests text textbook texts timeline transcript video videos wall website worksheet
        worksheets
    """
)

# Set up, worn or held: what the act is done on, in or with.
EQUIPMENT = words_of(
    """
        ball balls beam bed bench bicycle bike blanket blocks bolster bucket calculator chair
        chairs chromebook clipboard computer cones couch counter crutches cubes curb cushion
        cutout desk device easel escalator floor floors fork glasses gloves grass gravel ground
        headphones highchair incline ipad jig keyboard ladder laptop lid loop magnet magnets mat
        mats microphone mirror monitor mount mower orthotics pass pen pencil pencils phone
        platform puppet puppets rail ramp rope rug rugs scissors scooter screen seat shoehorn
        slide spoon stand stander stool stroller surface surfaces swing swings table tablet talker
        tandem tape tiles timer toys trainer trampoline tray treadmill tricycle tub tumble-mat
        utensils vest video walker wall watch wedge wheelchair whiteboard zoom
    """
)

POSTURES = words_of(
    """
        back half-kneeling kneeling lying position prone quadruped side-lying sidelying sitting
        standing supine tummy
    """
)

# Carried on the body: "hop on *one foot*", "with *both hands*" is how the act itself is done.
BODY = words_of(
    """
        arm arms back body chest chin elbow elbows eye eyes face feet finger fingers fingertips
        fist foot forearm grasp grip hand hands head heel heels hip hips knee knees leg legs lip
        lips mouth neck palm shoulder shoulders side teeth thumb thumbs toe toes tongue trunk
        wrist wrists
    """
)

# Another person who helps; a friend beside the student.
HELPERS = words_of(
    """
        aide assistant buddy caregiver coach helper interpreter mentor nurse para paraprofessional
        partner peer-tutor scribe sibling supporter trainer tutor volunteer
    """
)
COMPANIONS = HELPERS | words_of("adult classmate friend parent teacher therapist grown-up")

# What an act is done with by its nature; "with *an adapted* fork" is a support.
INSTRUMENTS = {
    "eat": words_of("fork spoon"),
    "feed": words_of("fork spoon"),
    "scoop": words_of("spoon"),
    "cut": words_of("scissors knife"),
    "write": words_of("pencil pen marker"),
    "draw": words_of("pencil pen marker crayon"),
    "trace": words_of("pencil pen marker crayon finger"),
    "measure": words_of("ruler scale cup"),
    "pay": words_of("cash money card"),
    "drink": words_of("straw"),
}

# Verbs whose object is given shape by a "with" phrase: "write an essay with two reasons".
SHAPING_VERBS = words_of(
    """
        add answer blend build calculate comment compare complete compose compute connect
        construct convert count cover create decode define demonstrate describe design divide
        draft draw edit explain express fill find follow form give graph identify imitate include
        label list make match measure mix multiply name pair plan plot prepare present produce
        pronounce provide read recall recite replace report respond retell revise round say
        segment select sequence show sign simplify solve sound speak spell spread state subtract
        summarize talk tell type use utter verbalize vocalize write
    """
)

# Done together: the other one is part of the act.
SOCIAL_VERBS = words_of(
    """
        agree argue begin build chat check collaborate communicate compromise conference connect
        converse cooperate develop discuss engage form have hold initiate interact join keep live
        maintain meet negotiate play review share socialize speak start stay take talk trade visit
        work
    """
)
# "keep his group" but "keep a journal with a partner": what makes such an act a social one.
SOCIAL_NOUNS = words_of(
    """
        contact conversation conversations eye friend friends friendship friendships game games
        interaction interactions plans relationship relationships skills topic toys turn turns
    """
)

# Where the body goes or a thing is put: the place belongs to the verb.
MOVING_VERBS = words_of(
    """
        aim arrive ascend bounce bring carry climb crawl cross descend drive drop fly gaze get
        glance go guess hang hop jump kick land lay lean lift look march mount move pass place
        point propel pull push put reach return ride roll run scoot send set shoot sit slide stand
        stare stay step throw tiptoe toss transfer transition travel turn walk wave yell yelled
    """
)

# Quality named by an abstract noun: "with confidence", "with kindness" is how the act is done.
_ABSTRACT_ENDINGS = ("ness", "ity", "ance", "ence", "tude", "ship", "ism", "cy")
_ABSTRACT = words_of(
    """
        accent calm care clarity contact control detail details ease effort emotion endings energy
        enthusiasm expression flow focus grace inflection interest intonation manners meaning
        phrasing pride purpose respect rhyme rhythm smile soap speed strategies strategy strength
        tone volume words work
    """
)


def is_quality(head: str) -> bool:
    """Whether a noun names a quality of the act: "confidence", "kindness", "expression"."""
    return head in _ABSTRACT or head.endswith(_ABSTRACT_ENDINGS)
