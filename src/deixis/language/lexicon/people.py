"""Words for people, by the gender and age that they carry."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = ["CARRIED", "PEOPLE", "PLAIN_PEOPLE", "PLURAL_PEOPLE", "TRADERS"]

PEOPLE: dict[tuple[str | None, str | None], str] = {
    (
        None,
        None,
    ): "person; human; human being; individual; someone; somebody; figure; patron; anyone; "
    "anybody; whoever; "
    # sport
    "player; skier; snowboarder; snow boarder; surfer; skateboarder; skate boarder; "
    "skater; batter; catcher; pitcher player; umpire; referee; athlete; "
    "hitter; baseball player; tennis player; soccer player; football player; "
    "basketball player; base player; fielder; outfielder; "
    "infielder; baseman; shortstop; goalie; goalkeeper; goal keeper; keeper; ref; runner; "
    "base runner; jogger; cyclist; bicyclist; biker; bike rider; "
    "motorcyclist; motorcycle rider; rider; jockey; equestrian; horse rider; "
    "horseback rider; swimmer; diver; golfer; boxer; wrestler; fighter person; "
    "rower; paddler; kayaker; canoer; sailor; boater; racer; teammate; opponent; champion; "
    "competitor; contestant; gymnast; "
    "kitesurfer; kite surfer; wind surfer; windsurfer; parasailer person; wake boarder; "
    "wakeboarder; kite boarder; kiteboarder; paraglider person; hiker; climber; "
    "camper person; "
    "sportsperson; goaltender; defender; striker; quarterback; linebacker; bowler; "
    "batsmen; skaters; frisbee player; volleyball player; rugby player; polo player; "
    "cricketer; rollerblader; roller skater; "
    "baseball pitcher; baseball catcher; baseball batter; baseball umpire; tennis pro; "
    "first baseman; trainer; coach person; ball kid; hockey player; team mate; sledder; "
    "tennis star; snowboarders; cross country skier; rock climber; cheerleader; skydiver; "
    "fencer; bull rider; paddle boarder; paddleboarder; body boarder; lifeguard; "
    "life guard; "
    "home plate umpire; line judge; linesperson; batboy kid; starting pitcher; lefty; "
    "slugger; marathon runner; longboarder; bmx rider; sportsman; goalee; defenseman; "
    "first base coach; "
    # work
    "worker; construction worker; chef; cook; baker; waiter server; bartender; barista; "
    "driver; bus driver; truck driver; taxi driver; conductor; train conductor; pilot; "
    "doctor; nurse; dentist; surgeon; patient; teacher; student; professor; scientist; "
    "engineer; firefighter; fire fighter; police; cop; officer; police officer; "
    "soldier; guard; security guard; crossing guard; farmer; rancher; gardener; fisher; "
    "vendor; salesperson; seller; cashier; clerk; barber; hairdresser; hair dresser; "
    "hairstylist; stylist; "
    "photographer; cameraperson; camera operator; reporter; journalist; artist; painter; "
    "musician; singer; guitarist; drummer; dancer; performer; actor; "
    "magician; clown; model; politician; speaker person; president; ceo; boss; employee; "
    "staff member; official; judge; lawyer; priest; pastor; minister; "
    "monk; tailor; mechanic; technician; janitor; cleaner person; butcher; shopkeeper; "
    "zookeeper; zoo keeper; handler; elephant handler; shepherd person; sheep herder; "
    "herder; jester; breakdancer; "
    "street performer; band member; guide; tour guide; crew member; attendant; "
    "flight attendant; assistant; veterinarian; vet; presenter; host; interviewer; "
    "repairer; usher; commuter; butler; dj; "
    "business person; businessperson; pianist; violinist; dj person; shearer; "
    "sheep shearer; caddy; chauffeur; operator; controller person; marine; trooper; troop; "
    "army person; mayor; senator; "
    "king person; laborer; labourer; ranger; park ranger; porter; trick rider; "
    "animal trainer; spectator; fan person; viewer; onlooker; bystander; observer; "
    "watcher; "
    "author; writer; secretary; receptionist; librarian; architect; plumber; electrician; "
    "carpenter; potter; welder; blacksmith; astronaut; pirate; ninja; knight; superhero; "
    "wizard; "
    # roles
    "customer; shopper; guest; diner person; passenger; traveler; traveller; tourist; "
    "visitor; pedestrian; walker person; passerby; passer by; audience member; owner; "
    "dog owner; dog walker; leader; "
    "friend; neighbor; neighbour; partner; companion; spouse; parent; sibling; cousin; "
    "relative; lover; couple; bridal couple; graduate; homeless person; protester; gamer; "
    "reader; drinker; smoker; eater; "
    "stranger; roommate; classmate; colleague; member; volunteer; participant; winner; "
    "loser; speaker human; celebrity; marcher; mourner; immigrant; hippie; hipster; nerd; "
    "punk; goth; scout; "
    "blond; blonde; brunette; redhead; red head; asian; african american; caucasian; bald head; "
    "guys backside; backside; human figure; people; crew; team; pedestrians; crowd member; "
    "player number; number 7 player; another force; self; oneself; meter maid; mexican; "
    "indian; chinese; japanese; african; arab; hispanic; latino; latina; european; "
    "homeless; human arm; human hand; "
    "santa; santa claus; elvis; demetrius; jesus; mickey mouse character; foreigner; "
    "civilian; peron; persom; preson; poeple; ppl; folk; peoples; peson; persn; skiier; "
    "sakteboarder; skatboarder; snowborder; umpre; cather",
    (
        "male",
        None,
    ): "man; men; guy; gentleman; gentlemen; fellow; male; dude; mister; mr; sir; husband; "
    "father; dad; daddy; groom; bridegroom; "
    "brother; uncle; nephew; policeman; fireman; businessman; business man; salesman; "
    "fisherman; cowboy; waiter; king; prince; mailman; postman; "
    "cameraman; camera man; sportsman male; batsman; father in law; son in law; boyfriend; "
    "boy friend; best man; groomsman; groomsmen; hunk; gent; lad; bloke; chap; he; him; fella; "
    "delivery man; workman; handyman; garbage man; military man; serviceman; sportsmen; "
    "fisherman man; doorman; milkman; horseman; ice cream man; repairman; repair man; "
    "linesman; lineman; monk man; priest man; "
    "bullfighter; matador; father figure; bachelor; widower; tennis guy; him self; "
    "actor man; bearded guy; buddy; emperor; santa man; craftsman; foreman; congressman; "
    "crewman; mna; amn; maan; guyu; guuy; mane; ama",
    (
        "female",
        None,
    ): "woman; women; lady; ladies; female; gal; madam; ma'am; mrs; miss; ms; wife; mother; "
    "mom; mum; mommy; mama; bride; bridesmaid; "
    "sister; aunt; niece; policewoman; businesswoman; business woman; saleswoman; cowgirl; "
    "waitress; queen; princess; actress; hostess; maid; nun; ballerina; "
    "girlfriend; girl friend; housewife; mermaid person; stewardess; she; maid of honor; "
    "broad; dame; mother in law; ballgirl; ball girl; sportswoman; heroine; geisha; widow; "
    "witch; "
    "camera woman; cleaning lady; flight stewardess; lunch lady; goddess; duchess; diva; "
    "momma; wonan; womam; woamn; womna; wman; womans; laddy; womem; mom's",
    (
        None,
        "young",
    ): "child; children; kid; kids; toddler; baby; infant; newborn; teen; teenager; youth; "
    "youngster; little one; tot; minor; preteen; tween; "
    "adolescent; schoolchild; baby person; kiddo; school kid; bub; preschooler; "
    "grandchild; little kid; offspring; toddlers; babe; young one; young adult; childs; "
    "chid; chld; kindergartener; young kid",
    (
        "male",
        "young",
    ): "boy; boys; little boy; son; schoolboy; school boy; ballboy; ball boy; batboy; "
    "bat boy; baby boy; young man; teenage boy; teen boy; lil boy; paperboy; grandson; "
    "cub scout; boy scout; young boy; altar boy; "
    "ring bearer; toddler boy; busboy; godson; stepson; boi; biy; small boy; young guy",
    (
        "female",
        "young",
    ): "girl; girls; little girl; daughter; schoolgirl; school girl; baby girl; young woman; "
    "young lady; teenage girl; teen girl; flower girl; lil girl; granddaughter; "
    "girl scout; young girl; toddler girl; lass; lassie; goddaughter; stepdaughter; gril; "
    "gir; girll; grl; giirl; chick girl; gitl; small girl",
    (None, "adult"): "adult; grownup; grown up; grown ups",
    (
        None,
        "old",
    ): "elder; elderly person; senior; senior citizen; old person; grandparent; old couple; "
    "old timer; elderly; pensioner; oldster; veteran; ancient person",
    (
        "male",
        "old",
    ): "old man; grandfather; grandpa; granddad; elderly man; old guy; old gentleman; "
    "elderly gentleman; older man; gramps; elderly guy",
    (
        "female",
        "old",
    ): "old woman; grandmother; grandma; granny; old lady; elderly woman; elderly lady; "
    "older woman; older lady; nana; gran",
}
"""(gender, age) -> the words. The words give the head an Attribute of that gender and age."""

PLURAL_PEOPLE = word_set(
    "people men women children ladies gentlemen kids boys girls folk folks police crew team "
    "staff couple everyone everybody peoples poeple ppl sportsmen batsmen groomsmen family"
)
"""Plurals that no rule finds, and words for several people."""

PLAIN_PEOPLE = word_set(
    "person human individual people man men guy dude gentleman fellow chap bloke lad male woman "
    "women lady gal lass female kid child children toddler baby teen teenager youth boy girl adult "
    "mom mother dad father grandma grandpa"
)
"""Words that say no more than that, how old and of which gender: what stands before them is worn
or carried, as by the "umbrella lady"; a "bus driver" carries none."""

TRADERS = word_set(
    "seller vendor salesperson salesman saleswoman shopkeeper tailor model hairdresser stylist"
)
"""Who deals with what stands before them: the "red hat seller" need not wear one."""

CARRIED = frozenset(
    {"umbrella", "backpack", "handbag", "suitcase", "tie", "cell phone", "laptop", "camera", "book"}
    | {"bottle", "cup", "wine glass", "frisbee", "kite", "balloon", "skateboard", "surfboard"}
    | {"snowboard", "skis", "tennis racket", "baseball bat", "baseball glove", "bicycle", "dog"}
    | {"motorcycle", "guitar", "cart"}
)
"""Categories of what people have with them."""
