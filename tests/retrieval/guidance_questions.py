"""Questions and draft goals, each with the guidance pages that help with it; all invented."""

from __future__ import annotations

QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("What is a strengths-based IEP and what is it not?", ("what_strengths_based_is",)),
    ("Is a strengths-based IEP required by law?", ("law_on_strengths",)),
    (
        "What order should present levels be written in?",
        (
            "present_levels",
            "present_levels_checklist",
        ),
    ),
    (
        "What has to be in present levels?",
        (
            "present_levels_checklist",
            "present_levels",
        ),
    ),
    ("How do I write present levels for math?", ("present_levels_academics",)),
    ("Present levels for behavior and friendships", ("present_levels_behavior_social",)),
    (
        "How do we describe that he uses a wheelchair and a speech device in present levels?",
        ("present_levels_communication_motor",),
    ),
    ("Where does my daughter's epilepsy and medicine go in the IEP?", ("present_levels_medical",)),
    ("What data should the present levels have?", ("present_levels_data",)),
    ("How do I write a parent input statement?", ("parent_input_statement",)),
    ("What does SMARTER mean?", ("smarter_goals",)),
    ("What makes a goal SMART and measurable?", ("smart_goals",)),
    ("How ambitious should a goal be after Endrew F.?", ("ambitious_goals",)),
    ("Which way of measuring fits a writing goal, rubric or percent?", ("measurement_methods",)),
    ("What does minimal prompts mean and how do we fade help?", ("prompts_and_independence",)),
    ("What is a good baseline and what does partially met mean?", ("baselines_and_progress",)),
    ("Accommodation ideas for a student who listens well", ("accommodations_by_strength",)),
    ("preferential seating is too vague", ("accommodations",)),
    (
        "How can my second grader take part in his own IEP meeting?",
        (
            "student_led_steps",
            "student_led",
        ),
    ),
    ("Research on student-led IEP meetings", ("student_led",)),
    ("survey of strengths and interests for a teenager", ("finding_strengths",)),
    ("Core Content Connectors and alternate standards", ("core_content_connectors",)),
    ("When does transition planning start and what is in it?", ("transition_planning",)),
    ("least restrictive environment and inclusion", ("placement_and_inclusion",)),
    ("autistic or person with autism, which should we write?", ("language_by_community",)),
    ("What can I write instead of lazy or defiant?", ("plain_wording",)),
    ("letter asking for an evaluation", ("letters_before",)),
    ("follow up letter template after the IEP meeting", ("letters_after",)),
    ("Do I have a right to be at the meeting and can I join by phone?", ("right_parent_participation",)),
    ("What must prior written notice contain?", ("right_prior_written_notice",)),
    ("How many days does the school have to show me records?", ("right_records",)),
    ("independent educational evaluation at public expense", ("right_iee",)),
    ("How long does the school have to do a first evaluation?", ("right_evaluation",)),
    ("every three years reevaluation", ("right_reevaluation",)),
    ("How often do progress reports have to come?", ("right_progress_reports",)),
    ("service minutes, group size and location", ("services_and_minutes",)),
    ("extended school year summer services", ("right_esy",)),
    (
        "does the team have to consider assistive technology",
        (
            "assistive_technology_right",
            "special_factors",
        ),
    ),
    ("suspended more than ten days manifestation review", ("right_discipline",)),
    ("we are moving to another state, what happens to the IEP?", ("right_transfer",)),
    ("do I have to sign the IEP, what is consent?", ("right_consent",)),
    ("state complaint, mediation or due process hearing", ("right_dispute_resolution",)),
    ("what is different in my state", ("state_differences",)),
    ("who has to be on the IEP team", ("iep_team",)),
    ("interpreter and translated documents", ("language_access",)),
    ("special factors page, braille, behavior", ("special_factors",)),
    ("plan and checklist for the day of the meeting", ("meeting_plan",)),
    ("Can I paste an IEP into a chatbot, FERPA", ("privacy",)),
    ("weave a strength into a goal, when it goes wrong", ("strength_as_means",)),
    (
        "By June 1, Maya will read 100 words correct per minute on grade 3 passages on 3 of 4 probes.",
        (
            "goals_reading",
            "smarter_goals",
            "measurement_methods",
        ),
    ),
    (
        "Given a grade 5 passage, the student will identify the main idea in 8 of 10 passages.",
        (
            "goals_reading",
            "strength_as_means",
        ),
    ),
    (
        "Jamal will write a five sentence paragraph with capital letters and end marks in 4 of 5 trials.",
        (
            "goals_writing",
            "strength_as_means",
        ),
    ),
    (
        "Given multi-step word problems, Lia will solve 8 of 10 correctly.",
        (
            "goals_math",
            "smart_goals",
        ),
    ),
    (
        "Student will know multiplication facts with 90% accuracy.",
        (
            "goals_math",
            "smart_goals",
        ),
    ),
    (
        "When upset, Kyle will ask for a break instead of leaving the room in 4 of 5 chances.",
        (
            "goals_behavior",
            "present_levels_behavior_social",
        ),
    ),
    ("Tyrone will take turns in conversation with a peer for 3 exchanges.", ("goals_social",)),
    (
        "Using her AAC device, Ella will request items in 8 of 10 chances.",
        (
            "goals_communication",
            "present_levels_communication_motor",
        ),
    ),
    ("Student will say the r sound in words with 80% accuracy in speech therapy.", ("goals_communication",)),
    ("Noah will cut with scissors along a line in 4 of 5 tries.", ("goals_motor",)),
    ("Grace will walk up the stairs using the rail.", ("goals_motor",)),
    (
        "Owen will tie his shoes and wash his hands with no prompts.",
        (
            "goals_adaptive",
            "prompts_and_independence",
        ),
    ),
    ("Sara will stay on task for 10 minutes and turn in homework 4 of 5 days.", ("goals_attention",)),
    (
        "After graduation, Leo will work part time at a garage.",
        (
            "goals_transition",
            "transition_planning",
        ),
    ),
    ("By May, Ana will complete a job application with no more than one prompt.", ("goals_transition",)),
    ("How do I turn a weak goal into a strong one, step by step?", ("goal_walkthrough",)),
    (
        "Is it a problem that the goal says improve and minimal prompts?",
        ("vague_words", "prompts_and_independence"),
    ),
    ("A goal for a four-year-old in preschool", ("goals_preschool",)),
    (
        "During circle time, Milo will name 5 colors in 4 of 5 chances.",
        ("goals_preschool", "goals_communication"),
    ),
)
