"""The words a goal is made of: verbs that can and cannot be seen, supports, settings, people.

The verb and criterion lists follow the drafting guides summarised in knowledge_facts B6 and B7; the rest
are the words teachers use in IEP forms. Everything is lower case; look a token up by its lower-case form.
"""

from __future__ import annotations

from assistant.checks.wording import words_of

# Cue words as they are often mistyped; only words that decide where a part begins are worth a row.
MISSPELT = {
    wrong: right
    for right, listed in {
        "given": "givn gven gievn givin giveng gived givien",
        "when": "wehn whne wen",
        "using": "usin useing usign",
        "within": "w/in withn",
        "with": "wiht wth whit w/th",
        "by": "bu",
        "accuracy": "accurracy accuracey acuracy accuarcy accurcy accuracu acurracy accuray acccuracy",
        "student": "studnet stduent sudent studetn studnt stundent",
        "independently": "independantly indepedently independetly independentely",
        "measured": "mesured measued meassured measurred",
        "baseline": "baselin basline basleine",
        "currently": "curently currenty currrently",
        "develop": "devlop develope devolop",
        "improve": "imporve improv inprove",
        "increase": "increse incease incrase ↑",
        "decrease": "decrese decrase ↓",
        "to": "→",
        "will": "wil willl wll iwll",
        "demonstrate": "demostrate demonstate demonstrat",
        "able": "abel abble albe",
        "prompts": "promts prompst",
        "during": "durring durin",
    }.items()
    for wrong in listed.split()
}

# A goal built on one of these verbs does not say what anyone would see or hear (B6).
UNOBSERVABLE_VERBS = words_of(
    """
        absorb achieve acknowledge acquire adapt advance appreciate aspire attain become behave believe
        benefit better bolster boost broaden build calm care comply comprehend concentrate consider
        cooperate cope cultivate decide deepen desire develop discover embrace enhance enjoy enrich
        ensure excel experience explore feel focus foster gain grasp grow hone hope improve interact
        internalize know learn like listen master mature motivate notice overcome perceive progress
        realize recognize refine regulate relate remember respect self-regulate sharpen strengthen
        strive succeed think tolerate try understand value want
    """
)

# These name a direction: specific when what rises or falls can be counted.
CHANGE_VERBS = words_of(
    """
        increase decrease reduce lower extend lengthen shorten minimize limit eliminate expand lessen
        double diminish refrain
    """
)

# "Improved social skills", "Increased time on task": goals written as their result.
CHANGED = words_of("improve increase decrease reduce enhance develop expand strengthen continue sustain")

# "demonstrate", "show" and their like are seen only if what follows can be seen.
SHOWING_VERBS = words_of(
    """
        demonstrate show display exhibit maintain keep have possess sustain form establish be act
        conduct control manage express handle
    """
)

# These are seen, unless what follows is a value ("use appropriate behavior").
USING_VERBS = words_of(
    "use utilize practice apply employ engage participate make initiate get take stop quit avoid meet"
)

# A bare area: naming it does not say what the student would do.
BARE_AREAS = words_of(
    """
        abilities ability attention attitude attitudes awareness behavior behaviors behaviour behaviours
        civility communication compliance comprehension conduct confidence control cooperation
        coordination courtesy decoding effort emotions engagement esteem executive expression fluency
        focus friendship friendships functioning growth habits hygiene improvement independence
        interaction interactions knowledge language literacy manners math maturity mastery maths mood
        motivation organization participation performance posture potential pragmatics proficiency
        progress reading regulation relationships resilience respect responsibility safety self-advocacy
        vocabulary self-awareness self-care self-confidence self-control self-esteem self-help
        self-image self-management self-regulation skill skills speech spelling stamina success
        understanding well-being wellbeing writing articulation temper defiance impulsivity
        noncompliance anxiety frustration anger impulses behaviorally
    """
)

# Of these, even "use" and "practice" do not make an act.
BARE_CONDUCT = words_of(
    """
        attitude attitudes behavior behaviors behaviour behaviours conduct skill skills manners respect
        responsibility effort self-control self-esteem relationships friendships ability abilities
        habits
    """
)

VALUE_WORDS = words_of(
    """
        acceptable adequate age-appropriate appropriate appropriately better developed effective good
        happy harder healthier healthy improved increased kind kinder mean motivated nice nicer
        organized polite positive positively ready respectful respectfully responsible responsibly
        socially-appropriate stronger successful succesful successfully mature calm
    """
)

# Enough base forms to recognise a goal that starts with its verb (B6, observable).
OBSERVABLE_VERBS = words_of(
    """
        access activate add advocate analyze answer approximate arrange arrive articulate ascend ask
        assemble attach attend avoid balance blend bring brush build button calculate call carry catch
        categorize change check choose circle cite clap classify clean clear climb close collect color
        combine comment communicate compare complete compose compute compute conjugate construct
        contrast converse convert cook copy count create cross cut decode define deliver describe
        descend determine dial differentiate direct discriminate discuss divide don drag draft draw
        dress drink drive eat edit elicit end engage enter erase establish estimate evaluate exchange
        exit explain express extend factor fade fasten feed figure file fill find finish fix fold follow
        formulate gather generate give go graph grasp greet group hand hang highlight hit hold hop
        identify illustrate imitate implement include independently indicate infer initiate insert
        interpret introduce invite isolate join jump keep kick label lace launder lay lead leave lift
        line list listen locate log look maintain make manipulate map mark match measure memorize model
        monitor move multiply name navigate negotiate note obtain offer open order organize orient
        outline pack paraphrase participate pass paste pay perform pick place plan play plot point post
        pour practice predict prepare present press print produce pronounce propel propose provide pull
        punctuate push put raise reach react read recall recite recognize record reduce refer reference
        regroup reject remain remove repeat rephrase replace reply report represent request research
        resolve respond restate retell retrieve return reverse revise rhyme ride roll rotate round run
        say scan schedule scoop score search seek segment select send separate sequence set share shift
        shop show sign simplify sing sit skip slide solve sort sound speak spell spend stack stand start
        state stay step stop store string study submit subtract suck sum summarize support swallow sweep
        swing swipe take talk tally tap teach tell text throw tie touch tour trace track transfer
        transition translate transport travel tune turn type unbutton underline unzip use utilize utter
        save sleep email text click scroll download upload visit borrow sip chew bite blow breathe rest thank
        compliment apologize dictate gesture nod shave shower bathe dust mop vacuum peel stir slice spread
        crawl scoot kneel squat bounce dribble shoot
        verbalize verify vocalize wait walk wash watch wave wear weigh wipe withdraw work wrap write zip
    """
)

GOAL_VERBS = (
    OBSERVABLE_VERBS
    | CHANGE_VERBS
    | SHOWING_VERBS
    | USING_VERBS
    | (UNOBSERVABLE_VERBS - words_of("like have be"))
)

PRONOUNS = words_of("he she they it s/he he/she she/he they/them i we ze xe")

LEARNER_NOUNS = words_of(
    """
        student students child children learner learners pupil pupils kid kids boy girl youth toddler
        preschooler kindergartner kindergartener client scholar scholars individual participant stu std
        studnet stduent sudent adolescent teen son daughter grandson granddaughter nephew niece brother
        sister pt client estudiante alumno alumna niño niña hijo hija
    """
)

# What a team keeps or looks at to know how the student does.
SOURCES = words_of(
    """
        observation observations data log logs chart charts charting record records recording probe
        probes checklist checklists sample samples rubric rubrics tally tallies assessment assessments
        report reports quiz quizzes test tests documentation notes portfolio counts gradebook sampling
    """
)

ADULTS = words_of(
    """
        teacher teachers staff team parent parents mother father aide para paraprofessional paraeducator
        therapist slp clinician counselor nurse specialist provider
    """
)

# When one of these "will" do something, the sentence is about the plan and not a goal for the student.
PLAN_SUBJECTS = words_of(
    """
        progress data mastery goal goals criteria criterion objective objectives performance results
        teacher teachers staff team school district parent parents slp ot pt aide para paraprofessional
        paraeducator clinician therapist specialist provider case service services accommodations
        support supports it this these that which measurement evaluation reports probes samples adult
        adults assessment assessments
    """
)

PLAN_VERBS = words_of(
    """
        measured monitored recorded collected assessed evaluated reported tracked reviewed documented
        considered determined provided used graphed charted addressed introduced met taken
    """
)

TITLES = words_of("mr mrs ms miss dr prof mx")

# What stands in a support: "with ___" and "using ___" followed by one of these is a condition.
SUPPORTS = words_of(
    """
        aac access accommodation accommodations adaptation adaptations adapted aid aide aids app
        arrangement assist assistance assistive audio audiobook bank board boards brace buddy button
        calculator calming cane card cards chair chart charts checklist checklists chewy chunking
        clipboard coach coaching communication computer contact cube cubes cue cued cueing cues cushion
        delay desk device devices dictation dictionary display display eye-gaze facilitation feedback
        fidget fidgets formula frame frames glasses glossary glove graphic grid grip gripper guidance
        guide guided hand-over-hand hardware headphones headpointer help helper highlighter highlighting
        hint hints icons instruction interpreter keyboard laptop lined magnifier magnification
        manipulative manipulatives map maps mat materials menu mentor microphone mnemonic mode model
        modeling models modelling modification modifications multiplication multimodal mouse note
        notebook notes organizer organizers orthotics overlay pencil photo photos physical picture
        pictures picture-supported planner pointer pre-teaching preteaching preview printed prompt
        prompted prompting prompts protractor rail rails handrail railing ramp recorder redirection reference
        reinforcement reinforcer reinforcers reminder reminders repetition repetitions representation
        ruler rubric scaffold scaffolding scaffolds schedule schedules scissors screen screen-reader
        scribe script scripts seat seating signal slant slantboard smartboard software spacing
        spell-check spell-checker spellcheck splint splints spoon stand-by standby starter starters stem
        stems step-by-step stick stickers stool strip strips supervision support supported supports
        switch symbol symbols systems system table tablet tactile talker tape tech technology template
        templates text-to-speech speech-to-text tiles timer token tool tools touchscreen tts utensil
        utensils verbal video videos visual visuals vibrating walker warning warnings
        watch weighted wedge wheelchair jig
        extended extra wait breaks choices distractions trainer spotter sba cga fww rw afo afos gait
        stander escort whiteboard word-bank wordbank worksheet worksheets ipad chromebook organiser
        graphic-organizer lap prism lamp
    """
)

# Supports that make "using ..." a condition: things handed to the student, not the language produced.
TOOLS = (
    SUPPORTS
    - words_of(
        """
        adult access rail rails handrail line number object objects set sheet sentence time voice story
        text notes practice
        peer partner partners print verbal touch repetition contact space spacing feedback braille book
        books passage scale map maps rubric table outline paper strategy signal core step-by-step icons
        mode hand-over-hand reference representation script scripts break breaks choice choices physical
        button pointer desk
    """
    )
) | words_of("large-print large manipulatives cubes blocks counters tens-frame ten-frame abacus")

# Said or done by the student's own body, so "using her words" is the act and no support.
OWN_MEANS = words_of(
    """
        voice words word sentence sentences phrases phrase hand hands finger fingers grasp language
        grammar punctuation feet foot eye eyes tone volume vocabulary capitals capitalization capital
        letters operation details evidence speech gestures spelling
        signs classifiers movements pattern step-to posture manners detail order
    """
)

# Where things happen; "in the ___" with one of these is part of the condition.
SETTINGS = words_of(
    """
        activities activity assemblies assembly bathroom bus cafeteria center centers circle class
        classes classroom classrooms community conversation conversations discussion discussions
        environment environments gym home homeroom lesson lessons library lunch lunchroom outings pe
        playground recess routine routines session sessions setting settings situation situations
        small-group group groups specials therapy unstructured structured worksite workplace job
        hallway hall cafeteria kitchen park office auditorium van pool shop lab clinic resource carpet
        station stations simulation role-play roleplay public town crowd drill drills meeting meetings
        daycare preschool dismissal arrival snack talk instruction context contexts work room rooms
        store stores noise math science art music history ela
        sample specials advisory band chorus line school table desk
    """
)

# What is handed over: "from a list", "on a 10-problem quiz" are part of the condition.
MATERIALS = words_of(
    """
        array field list lists paper spreadsheet plate form diagram
        quiz quizzes worksheet worksheets cards menu choices pictures bank page
        pages passage passages assignments text texts test tests mixed
    """
)

# Quality words that make "with ___" part of how well, figure or not.
HOW_WELL = words_of(
    """
        accuracy acc accurate consistency success mastery proficiency independence error errors mistake
        mistakes intelligibility competency correctness precision slips compliance reliability accuarcy
        acuracy accurracy accuracey
    """
)

MONTHS = words_of(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
