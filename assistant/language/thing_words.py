"""Words for things, which a finder could take for a name: events, what is written with a capital, and what a
plan speaks of ("Anxiety is high before tests", "Stamina has improved")."""

from __future__ import annotations

from assistant.language.word_lists import words

# What these end is a thing or an event, and no family has such a name: "Fall Festival", "World Geography".
THING_ENDS = words("""
    festival fair week weeks month night club league sports arts geography history economics studies scales
    break bunch system program project poster parade museum zoo canyon team inventory road avenue
    presentation design attack search
""")

# What stands at the head of a sentence about a student and is, more often than not, nobody: a feeling, an
# act, a skill. What only people do still tells a name: "Memory likes maps".
PLAN_SUBJECTS = words("""
    absences accuracy aggression agitation alertness anger annoyance anticipation anxiety apathy
    appetite arguments arousal articulation assertiveness asthma avoidance awareness balance boredom
    calmness carryover cheating chores clumsiness cognition collaboration competence compliance
    comprehension compulsions concentration concepts confidence conflict confusion conversation
    cooperation coordination coughing crowds crying cursing cutting decoding defiance delays dexterity
    diction diet disappointment disobedience disorganization disrespect disruption disruptions
    dissociation distractibility distraction distractions dysregulation echolalia effort elopement
    embarrassment emotions empathy employment encoding endurance engagement enunciation errors
    escalation escape exhaustion expression fatigue fear fidgeting fighting flexibility fluency focus
    forgetfulness friendship friendships frustration gait generalization gestures gossip grammar grief
    grip guessing handwriting headaches hearing hesitancy hesitation homesickness humor hunger hygiene
    hyperactivity hyperfocus hypotonia illness immaturity impatience impulse impulses impulsivity
    inattentiveness inconsistency indecision independence inflexibility initiative insistence insomnia
    intelligibility interruptions intonation irritability isolation jealousy joking keyboarding language
    laughter lethargy levels lisp loneliness loudness lying maturity meltdowns memory mischief mobility
    mood moods morphology motivation mouthing movement mumbling nausea nervousness noise noises
    noncompliance numeracy obsessions opposition organization outbursts outings overload overreaction
    pain panic participation partners patterns perfectionism perseverance perseveration persistence
    phone phonics phrasing posture practice pragmatics priority procrastination production pronunciation
    prosody punctuality punctuation quality quarreling quietness rage recall refusal refusals regression
    regulation repetition resilience resistance responsiveness retention retrieval rigidity routines
    rudeness sadness sarcasm scores seizures sensitivity separation shame shutdowns shyness silence
    silliness sleep sleepiness slurring smells socialization sounds speech speed spelling stamina
    stereotypy stigma strength stress stubbornness stuttering swearing symptoms syntax talking tantrums
    tardiness tears teasing tension textures therapy threats thumbsucking tics tiredness toileting
    tolerance touch transfers transitions tremors truancy typing understanding unpredictability violence
    vision visitors visits vocabulary volume volunteers wandering weakness whining withdrawal worries
    worry writing yelling
""")

# Words that schools, tests and the law write with a capital, and that the guidance seldom has.
SCHOOL_CAPITALS = words("""
    god web internet lord bible koran torah testament congress senate president army navy police war wars
    nobody nothing everything anything something another any every many most few several
    impairment disability disturbance disorder syndrome injury borderline neutral doctor client
    chemistry physics calculus origami day eve week tier tiers editor criterion criteria afternoon semester
    trimester objective objectives socialization calculation applications similarities coding quarterly
    biweekly paraeducator lab homebound inventory checklist rubric caseworker superintendent director office
    commons annex average mastery elevated below history geography economics arts oral scales inattention
    inference elision combined inattentive hyperactive situational upon
    catholic christian jewish muslim islam buddhist hindu democrat republican
""")
