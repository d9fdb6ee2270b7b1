"""Word lists that tell names from words. Kept apart from the code that uses them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list, split at spaces."""
    return frozenset(text.split())


# Given and family names that are English words too. Seen in class lists; not meant to be complete: a name
# that is missing here is masked wherever it stands, which is the safe way to be wrong.
WORD_NAMES = words("""
    abbey alpha beau belle berry birdie blossom booker brandy buddy buster chastity china delta desire
    dot dulce earl easter ebony echo fairy fawn foster garland genie glory journey kit lacy lady liberty
    major malik maple marine marquise melody pansy peg prudence roman rosette rosy sari sonny sparkle
    sterling stormy sunshine tanner tiny velvet wade warner windy blessing
    ace amber an angel april arch archer art ash aspen august autumn bailey baker banks bear bell best
    bill birch bishop black blaze blue bond bow branch brand bright brock brook brooks brown buck bud
    burns bush butler candy cannon carol carter case cash castle chance charity chase chip christian chuck
    church clay cliff coal cole colt cook cooper coral cord crew crisp cross crystal daisy dale dawn day
    dean deal dell destiny diamond dick do dolly dominant drew duke dusty early earnest eden ember en
    english era eve ever faith fall farmer fern field fields finch fisher flint flora flower forest fox
    frank frost gale gardener gates gay gem gene genesis genius gentry gilt ginger glass glen gold golden
    good grace grant gray green grey grove guy hale hall harmony harp hart haven hawk hazel heart heath
    heather heaven hill holly honey honor hope hunt hunter ice iris ivory ivy jack jade jay jazz jean jet
    jewel journey joy judge june justice kind king kitty knight lake lamb lance land lane lark laurel lawn
    lee legend lily linden link lion little long love low luck lucky lyric major mark marsh marshall mason
    may mercy merit merry mike miles miller mills miracle misty moon moor moore moss my myth nick noble
    north nova oak ocean olive opal page paige park parker parks pat patience peace pearl penny pepper
    phoenix piper pond poppy porter praise precious price pride prince princess queen quest rain ram
    ranger raven ray read reason red reed rich ridge river rivers rob robin rock rocky rod rose rowan
    royal ruby rush rusty sage sailor saint sandy sawyer say season see serenity shade sharp shell
    shepherd short sierra silver sky skip slate small smith so song south speaks spring star stark steel
    stone storm strong sue summer sung sunny swift sweet tanner taylor teal temple tidy timber trace
    treasure tree trinity true turner tyler unique vale van vance victor victory viola violet walker wall
    ward warren waters weaver webb wells west white will willow wills winter wise wolf wood woods woody
    wren wright york you young zeal can con ken hank ted art bob don jerry mel gal brave clever cherish
    promise blessed heavenly star royalty reign majesty messiah
""")

MONTHS_AND_SEASONS = words("""
    april may june august summer autumn spring winter fall march
""")

# Function words that are names as well ("An", "Do", "Will"): only the grammar around them tells.
FUNCTION_NAMES = words("""
    an can do may my say see so will you read
""")

# Of these and of the months, those that stand for no person even where one is spoken of: "Tell You why".
NOT_A_FRAMED_NAME = words("you so see say read can spring fall winter march")

# Given names that look like a short form of the field or of the calendar, typed with one capital; and those
# that a test, a brand or a country has too: "Amira reads", beside "the Amira screener".
SHORT_FORMS_AND_NAMES = words("""
    abi ada ai ala che da ela ha jan jun le lea ma mar min pa ran raz sai said sen si sid sing sun thu
    amira asia elmo elsa india mario otis saxon zelda
""")

# Pronouns that are family names too; Her is a Hmong clan.
PRONOUN_NAMES = words("her")

TITLES = words("""
    mr mrs ms miss mx dr prof professor coach principal nurse sr sra srta señor señora sir rev pastor
    judge
""")

CREDENTIALS = words("""
    slp ccc ccc-slp ot otr otr/l pt dpt bcba bcba-d rbt lcsw lmsw msw lpc rn lpn md do phd edd psyd ma ms
    med ba bs bed jd esq ncsp cota pta lep mft ii iii iv jr sr
""")

# Words for people, not names of people; declaring one masks nothing.
ROLE_WORDS = words("""
    student child kid boy girl pupil learner parent parents guardian guardians mom mommy mother dad daddy
    father papa mama brother sister sibling siblings twin grandma grandmother grandpa grandfather abuela
    abuelo aunt uncle cousin family teacher teachers para paraprofessional aide assistant therapist
    counselor psychologist principal nurse coach case manager provider team staff friend peer peers
    classmate speech occupational physical special general education social worker the and of his her
    their our advocate interpreter caregiver stepmom stepdad foster
""")

NAME_PARTICLES = words("""
    de la las los del da das do dos di du van von der den ten ter bin bint ibn al el st san mac y e
""")

ORGANISATION_WORDS = words("""
    school schools elementary middle high junior senior primary intermediate academy preparatory prep
    charter magnet montessori preschool prekindergarten kindergarten district isd usd cusd unified public
    county consolidated community college center centre institute department education campus elem
    independent hospital clinic church agency services program
""")

# Two- and three-letter capitals of the field and of English that are never somebody's initials.
ACRONYMS = words("""
    pbis aac aba abc abi ad add adl ai ala all am an and are art as asd asl at atm awl ba bd be bip bx by ca
    can cbm cc cd che cms cogat cp csa cst cvc da dd did do dob dol dr dva ea ebd ec ecse ed eeg ef eip el
    ela eld ell esl esy et etr fape fba fbo fm for fry ga ge get go got had has he her hi him his hr hs i
    id idea iee iep ifsp ii iii in inc iq is it iv ixl kg la lab ld lea led lep let lre lsa m ma map mb md
    me mi min ms mtss my na nd no nor not now nv of off oh ohi oi ok on one ot our out pa pbs pc pd pe per
    pic plc plop pm pt pwn qi rr rsp rti sai sc sci sd sdc sdi se sea sel sen set she si sid sit six sl
    slc sld slp so sop ss ssi st sw swd ta tbi tch td ten the tm to tv two ua uk up us use va vb vi vp was
    wcpm we who will wj wpm ws you
""")

NICKNAMES: dict[str, tuple[str, ...]] = {
    "abigail": ("abby", "abbie"),
    "alejandro": ("alex", "ale"),
    "alexander": ("alex", "xander", "sasha"),
    "alexandra": ("alex", "lexi", "sandra"),
    "andrew": ("andy", "drew"),
    "anthony": ("tony",),
    "antonio": ("tony", "toño"),
    "benjamin": ("ben", "benny", "benji"),
    "catherine": ("cathy", "cat", "katie", "kate"),
    "charles": ("charlie", "chuck"),
    "charlotte": ("charlie", "lottie"),
    "christina": ("chris", "tina", "chrissy"),
    "christopher": ("chris", "topher", "kit"),
    "daniel": ("dan", "danny"),
    "david": ("dave", "davey"),
    "edward": ("ed", "eddie", "ted", "teddy"),
    "eleanor": ("ellie", "nora"),
    "elizabeth": ("liz", "lizzie", "beth", "betsy", "eliza", "ellie", "betty"),
    "emily": ("em", "emmy"),
    "francisco": ("paco", "pancho", "frankie"),
    "gabriel": ("gabe",),
    "gabriella": ("gabby", "ella"),
    "guadalupe": ("lupe", "lupita"),
    "gregory": ("greg",),
    "isabella": ("bella", "izzy", "isa"),
    "jackson": ("jack", "jax"),
    "jacob": ("jake",),
    "james": ("jim", "jimmy", "jamie"),
    "jennifer": ("jen", "jenny"),
    "jesus": ("chuy",),
    "john": ("johnny", "jack"),
    "jonathan": ("jon", "john", "jonny"),
    "jose": ("pepe", "joey"),
    "joseph": ("joe", "joey"),
    "joshua": ("josh",),
    "katherine": ("kate", "katie", "kathy", "kat", "kathryn"),
    "kenneth": ("ken", "kenny"),
    "lawrence": ("larry",),
    "leonardo": ("leo",),
    "madeline": ("maddie", "maddy"),
    "madison": ("maddie", "maddy"),
    "margaret": ("maggie", "meg", "peggy", "margie"),
    "maria": ("mari",),
    "matthew": ("matt", "matty"),
    "michael": ("mike", "mikey"),
    "mohammed": ("mo",),
    "muhammad": ("mo",),
    "nathaniel": ("nate", "nathan"),
    "nicholas": ("nick", "nicky"),
    "olivia": ("liv", "livvy"),
    "patricia": ("pat", "patty", "trish"),
    "patrick": ("pat",),
    "peter": ("pete",),
    "rebecca": ("becky", "becca"),
    "richard": ("rich", "rick", "ricky", "dick"),
    "robert": ("rob", "bob", "bobby", "robbie"),
    "ronald": ("ron", "ronnie"),
    "samantha": ("sam", "sammy"),
    "samuel": ("sam", "sammy"),
    "santiago": ("santi",),
    "sophia": ("sophie",),
    "stephanie": ("steph",),
    "steven": ("steve",),
    "susan": ("sue", "susie"),
    "theodore": ("theo", "ted", "teddy"),
    "thomas": ("tom", "tommy"),
    "timothy": ("tim", "timmy"),
    "victoria": ("vicky", "tori"),
    "vincent": ("vince", "vinny"),
    "william": ("will", "bill", "billy", "willy", "liam"),
    "zachary": ("zach", "zack"),
}

# Capitalised words of the field that a name finder takes for people or places: tests, programs, brands,
# subjects, forms. Masking one would hide what is measured.
NOT_PEOPLE = words("""
    attends attended lives goes enjoys likes loves reads writes adds counts decodes demonstrates requires
    uses shows identifies struggles works knows has is was does did had continue continues making makes
    concerta adderall vyvanse focalin strattera intuniv keppra depakote albuterol zoloft prozac lexapro
    risperdal abilify epipen phonak oticon widex ueb servsafe cursive gestural
    acadience adhd aimsweb amira annual april august autism baseline basc beery behavior bible boardmaker
    brigance chromebook chromebooks christmas chrome classdojo common core conners curriculum data
    december december decodable desmos dibels dolch dragon dreambox dyslexia easycbm ela elementary
    english epic eureka fastbridge february fortnite fountas freckle friday fry fundations gilliam google
    goalbook gort grade gray halloween handwriting heggerty iready i-ready istation january july june
    kaufman kahoot kindergarten krieger ktea lego legos lexia lexile lexiles lexington map mario march
    math mathematics mathia may mclass melatonin minecraft monday mondays montessori motor naplan newsela
    november nwea october orton orton-gillingham otis pe peabody pinnell pinterest pokemon pokémon present
    proloquo proloquo2go quill raz raz-kids read reading renaissance ritalin roblox saturday saxon science
    scratch seesaw september sight slp smart social sonic spanish speech spelling spring stanford star
    starfall student students sunday swift tap teacher texas thanksgiving thursday touchchat touchmath
    tuesday unlock unique velcro vineland wechsler wednesday wiat wilson winter wisc woodcock
    woodcock-johnson wordle writing xbox youtube zearn zones zoom gillingham johnson-iv fall summer
    spongebob disney marvel batman spiderman spider-man pixar peppa bluey elsa barbie nintendo playstation
    english spanish french vietnamese arabic mandarin chinese american america algebra geometry biology
    she he they it his her their this that these those when while during given with without by after
    before if in on at as for from to the a an and or but not no yes strengths strength needs need goal
    goals accommodations present levels iep team parent parents mother father mom dad grandmother guardian
    currently overall also however although because since according per based additionally mid end
    adaptive academic functional communication listening comprehension fluency phonics vocabulary
    gr mgr birthdate birthplace caseload rm homeroom username login logins
    attention executive functioning sensory self-help daily living transition vocational
""")

# A state or country does not point to one child; a town does.
BROAD_PLACES = words("""
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota
    mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
    vermont virginia washington wisconsin wyoming usa us u.s u.s. america mexico canada guatemala honduras
    vietnam china india haiti somalia africa asia europe earth mars english spanish argentina afghanistan
    bangladesh bolivia brazil britain burma cambodia cameroon chile colombia congo ecuador england eritrea
    ethiopia france germany ghana greece iran iraq japan korea laos lebanon liberia morocco myanmar nepal
    nicaragua nigeria pakistan panama peru philippines poland portugal russia rwanda scotland senegal
    somalia spain sudan syria taiwan tanzania thailand tonga turkey uganda ukraine uruguay venezuela
    vietnam yemen zimbabwe
""")

# States that children are named after.
PEOPLE_TOO = words(
    "virginia georgia carolina dakota montana tennessee indiana florida alaska arizona china india"
)

# Past forms of common verbs that look like no present form: whoever stands before one did it.
PAST_FORMS = words("""
    ate began bit blew bought broke brought built came caught chose drew drove fell felt flew forgot found
    gave got grew heard held kept knew laid led left lost made met paid ran rang rode rose said sang sat saw
    sent shook slept sold spent spoke stood swam swept swung taught thought threw told took understood went
    woke won wore wrote
""")

# Whom these happen to is a person: "asked Itzel to write", "met with Jamal".
DONE_TO_PEOPLE = words("""
    allow ask assist call encourage give help hear let meet observe praise prompt remind see show support
    teach tell watch with by from to for
""")

# A capitalised word that ends so is more likely a word than a name nobody has met.
WORD_ENDINGS = tuple(words("ing ings tion ment ness ity ics ism ogy ance ence ers ly s"))

# Words before "School" or "Elementary" that do not name one.
NOT_SCHOOLS = words("""
    the this that at in his her their our my a an of to from attends attended upper lower public private
    home summer sunday middle high elementary junior senior neighborhood local new old current before
    after all both regular general special is was since while when by for with and per during throughout
    each every extended alternative charter magnet night day preschool pre student students name school date
    district
""")

# Capitalised words that may stand before "will" or "'s" without being anybody's name.
NOT_SUBJECTS = words("""
    we you who what which where there here how why everyone everybody someone somebody nobody all both
    each one two today tomorrow yesterday let it's that's services instruction support supports progress
    data staff adults children kids people schools classmates peers homework work time behavior attendance
    performance assessments bloom webster gardner piaget maslow mcdonald valentine mother father new year
    women men hz khz district bus minutes tests breaks
""")

# Capitalised, in no list of English words, and nobody's name.
LANGUAGES_AND_BRANDS = words("""
    americans ramadan hanukkah chanukah kwanzaa diwali passover juneteenth tagalog somali hmong haitian
    creole korean japanese portuguese russian farsi urdu hindi punjabi polish cantonese ukrainian swahili
    amharic asl latino latina hispanic african asian european medicaid medicare celsius tuesdays mondays
    wednesdays thursdays fridays ipad ipads iphone ipod docs slides powerpoint netflix tiktok fortnite
    ninja zelda frozen elmo sesame olympics braille uno jenga chutes scrabble duplo asperger down tourette
    wii bluetooth quizlet edmark powerschool infinite khmer dari basque pashto burmese mon tue tues wed
    thu thur thurs fri sat sun jan feb mar apr jun jul aug sept oct nov dec sundays saturdays dynavox
    tobii gotalk bigmack novachat touchchat plaafp staar wida tabe cico afo afos artic calc ate went came
    took gave made said told wrote knew ran sat i'd i'll i'm i've we'd we'll we're we've you'd you'll
    you're he'd he'll she'd she'll they'd they'll they're can't won't don't shan't ain't multi firstname
    lastname studentname childname
""")

# Words with a capital of their own: alone, none of them is a name nobody has met.
NEVER_NAMES = (
    NOT_PEOPLE
    | ROLE_WORDS
    | TITLES
    | MONTHS_AND_SEASONS
    | BROAD_PLACES
    | NOT_SUBJECTS
    | CREDENTIALS
    | ACRONYMS
    | LANGUAGES_AND_BRANDS
)

# Short family names, most of them Chinese, Korean or Vietnamese, that are English words or short forms too.
SHORT_FAMILY_NAMES = PRONOUN_NAMES | words("""
    an at can do go ha he ho hu hung in is it la lam lay le li long lo lo low lu ma may me men my on oh or
    pa see sin so song sun tan tang than thin to too tu up wan war way we yes you young all am as be by
    her his will read say each art day early english french may march moon noon star sharp spring winter
    summer
""")
