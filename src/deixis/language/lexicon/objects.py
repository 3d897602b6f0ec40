"""Countable things: canonical name -> the words people use for it.

To add a synonym, write it on the line of its category; plurals are found by themselves. The
canonical name is COCO's where COCO has the thing, and always counts as a word for itself.
"""

from __future__ import annotations

__all__ = ["COCO_OBJECTS", "EXTRA_OBJECTS", "STUFF"]

COCO_OBJECTS: dict[str, str] = {
    # vehicles
    "bicycle": "bike; cycle; tricycle; trike; mountain bike; road bike; push bike; pushbike; "
    "ten speed; bmx; bmx bike; racing bike; tandem; low rider bicycle; unicycle; "
    "beach cruiser; bicycle wheel",
    "car": "automobile; auto; sedan; hatchback; coupe; convertible; minivan; mini van; suv; "
    "station wagon; jeep; taxi; cab; taxi cab; taxicab; limo; limousine; police car; cop car; "
    "sports car; race car; racecar; honda; civic; honda civic; toyota; subaru; mercedes; bmw; "
    "audi; volkswagen; vw; vw bug; beetle car; ford; chevy; chevrolet; nissan; mazda; hyundai; "
    "kia; porsche; ferrari; tesla; volvo; fiat; mini cooper; prius; camry; corolla; mustang; "
    "corvette; lexus; acura; cadillac; buick; dodge; plymouth; pontiac; saab; peugeot; "
    "renault; citroen; "
    "jaguar car; hot rod; patrol car; roadster; cruiser; squad car; rv car; golf cart; crossover; "
    "hummer; land rover; range rover; van car; motorcar; clunker; coup",
    "motorcycle": "motorbike; motor bike; motor cycle; motor scooter; scooter; moped; vespa; "
    "dirt bike; dirtbike; harley; harley davidson; ducati; kawasaki; yamaha; suzuki; "
    "chopper; sport bike; "
    "motocross bike; police motorcycle; motercycle; motorcyle; motor; sidecar; side car; "
    "quad bike; atv; "
    "four wheeler; crotch rocket; street bike; hog; motorcross bike; motobike; trail bike",
    "airplane": "plane; aeroplane; aircraft; jet; airliner; jetliner; jet plane; jumbo jet; "
    "fighter jet; fighter plane; biplane; seaplane; air plane; passenger plane; propeller plane; "
    "cargo plane; military plane; military jet; boeing; airbus; jumbo; glider; bomber; "
    "fighter; learjet; "
    "commercial jet; passenger jet; private jet; aero plane; aeoplane; model airplane; "
    "toy plane; flight; "
    "float plane; crop duster; stunt plane; airline; delta",
    "bus": "double decker; double decker bus; doubledecker; tour bus; school bus; coach; "
    "city bus; "
    "shuttle; shuttle bus; motorcoach; minibus; mini bus; trolley bus; trolleybus; charter bus; "
    "transit bus; party bus; omnibus; greyhound bus; double ducker bus; tourist bus; "
    "public transportation; "
    "passenger bus; metro bus; commuter bus; decker; bus coach",
    "train": "locomotive; subway; tram; trolley; streetcar; street car; train car; train engine; "
    "engine car; train cart; "
    "steam engine; engine; rail car; railcar; railroad car; freight train; subway car; "
    "subway train; "
    "monorail; passenger train; commuter train; steam train; metro; amtrak; caboose; "
    "boxcar; box car; "
    "bullet train; cable car; trolley car; light rail; cargo train; tramcar; carriage; "
    "train carriage; "
    "toy train; railway car; tube train; coal train; railroad train; high speed train",
    "truck": "lorry; pickup; pickup truck; pick up; pick up truck; fire truck; firetruck; "
    "fire engine; semi; semi truck; semi trailer; dump truck; tow truck; food truck; "
    "tractor trailer; "
    "18 wheeler; eighteen wheeler; big rig; van; garbage truck; delivery truck; flatbed; "
    "flatbed truck; "
    "flat bed truck; cargo truck; box truck; ambulance; moving truck; mail truck; "
    "ups truck; camper; rv; "
    "tanker; tanker truck; cement truck; ice cream truck; delivery van; moving van; "
    "u haul; uhaul; motor home; "
    "motorhome; wrecker; truck cab; trailer; semitrailer; hauler; tundra; f150; cargo van; "
    "utility truck; "
    "monster truck; army truck; work van; vehicle truck; recreational vehicle; 4x4; tow; "
    "big truck; trucks; campervan; camper van; winnebago; bulldozer; flat bed",
    "boat": "ship; sailboat; sail boat; canoe; kayak; rowboat; row boat; yacht; ferry; raft; "
    "speedboat; speed boat; motorboat; motor boat; barge; dinghy; gondola; catamaran; "
    "fishing boat; "
    "tugboat; tug boat; cruise ship; house boat; houseboat; paddle boat; vessel; longboat; tug; "
    "steamboat; schooner; lifeboat; life boat; jet ski; pontoon; pontoon boat; ferry boat; "
    "submarine; "
    "row boats; sailing boat; sailing ship; junk boat; cruiser boat; skiff; trawler; sloop; "
    "inflatable boat; punt; dory; riverboat; sailship; cargo ship; container ship",
    # street
    "traffic light": "traffic signal; stoplight; stop light; signal light; street signal; "
    "traffic lights; signal; red light; green light; pedestrian signal; walk signal; "
    "crossing light; "
    "crosswalk signal; crossing signal; semaphore; stop lights; light signal; "
    "traffic lamp; street light signal",
    "fire hydrant": "hydrant; firehydrant; fire plug; fireplug; water hydrant",
    "stop sign": "stopsign",
    "parking meter": "meter; parking machine; pay station; parking ticket machine; "
    "parking pay station",
    "bench": "park bench; pew; bleacher; bleachers; garden bench; wooden bench; church pew; "
    "settle bench; "
    "picnic bench; beanch",
    # animals
    "bird": "pigeon; seagull; gull; sea gull; duck; goose; swan; parrot; crow; robin; sparrow; "
    "chicken bird; rooster; hen; owl; eagle; hawk; falcon; pelican; flamingo; penguin; "
    "ostrich; peacock; "
    "turkey bird; stork; heron; crane bird; egret; hummingbird; parakeet; dove; finch; "
    "woodpecker; "
    "duckling; birdie; blue jay; bluejay; cardinal; cockatoo; macaw; budgie; canary; "
    "raven; vulture; toucan; "
    "mallard; geese; gosling; chick; cormorant; kingfisher; magpie; blackbird; starling; fowl; "
    "waterfowl; emu; ibis; puffin; lorikeet; cockatiel; hatchling; songbird; osprey; "
    "buzzard; kite bird; "
    "sandpiper; tern; albatross; swallow bird; warbler; quail; pheasant; loon; jay; wren",
    "cat": "kitten; kitty; kitty cat; tabby; tabby cat; feline; tomcat; calico; siamese; "
    "siamese cat; "
    "calico cat; persian cat; pussycat; cate; house cat; black cat; tom cat; house kitty; "
    "tuxedo cat; housecat",
    "dog": "puppy; pup; doggy; doggie; canine; hound; labrador; lab; golden retriever; retriever; "
    "poodle; bulldog; bull dog; beagle; terrier; chihuahua; pug; husky; dachshund; dalmatian; "
    "german shepherd; shepherd; collie; border collie; spaniel; cocker spaniel; corgi; "
    "rottweiler; "
    "boxer dog; great dane; pit bull; pitbull; greyhound; schnauzer; mutt; weiner dog; "
    "wiener dog; pooch; "
    "shih tzu; black lab; yellow lab; pomeranian; yorkie; sheepdog; doberman; weimaraner; "
    "setter; whippet; "
    "goldendoodle; golden doodle; german shepard; german sheperd; german shephard; heeler; "
    "akita; maltese; mastiff; saint bernard; st bernard; newfoundland; bichon; labradoodle; chow; "
    "basset hound; bloodhound; wolfhound; malamute; samoyed; shiba; shiba inu; "
    "australian shepherd; "
    "boston terrier; guide dog; service dog; sheep dog; mongrel",
    "horse": "pony; stallion; mare; foal; colt; bronco; filly; mustang horse; steed; donkey; "
    "mule; "
    "thoroughbred; racehorse; race horse; clydesdale; gelding; bronc; palomino; appaloosa; "
    "horsey; "
    "horsie; pinto; equine; burro; mini horse; shetland pony; bay horse; draft horse; ass; "
    "jackass; force; "
    "workhorse; work horse; polo pony; charger horse; police horse",
    "sheep": "lamb; ram; ewe; goat; sheeps; wool sheep; lambs; baby sheep; billy goat; "
    "mountain goat; "
    "sheared sheep; baby lamb; kid goat; baby goat; nanny goat; ruminant; alpaca; llama; lama",
    "cow": "bull; calf; cattle; ox; oxen; steer; heifer; bovine; buffalo; bison; longhorn; yak; "
    "holstein; water buffalo; baby cow; water cow; cows; dairy cow; milk cow; brahman; "
    "steers; bullock; "
    "texas longhorn; livestock; baby bull; jersey cow; highland cow; moo cow; cattles",
    "elephant": "baby elephant; elephants; asian elephant; african elephant; pachyderm; mammoth; "
    "tusker; "
    "elephant calf; bull elephant; elaphant; elelphant; elephent; baby elephants",
    "bear": "polar bear; grizzly; grizzly bear; brown bear; black bear; panda; panda bear; "
    "bear cub; "
    "cub; koala; koala bear; baby bear; kodiak; sun bear; mama bear; sloth bear",
    "zebra": "zeebra; zerba; baby zebra; zebras; zebra foal; adult zebra; zebraa; zebr",
    "giraffe": "baby giraffe; girafe; girrafe; giraff; girraffe; giraffee; firaffe; girarafe; "
    "giraffes; "
    "girraff; griaffe; giaffe; gireffe; griffe; girrafes; girrafee",
    # carried things
    "backpack": "rucksack; back pack; knapsack; book bag; bookbag; school bag; schoolbag; "
    "daypack; "
    "hiking pack; "
    "haversack; hydration pack; ruck sack; bag pack; bagpack; camelback; jansport",
    "umbrella": "parasol; sunshade; beach umbrella; sun umbrella; patio umbrella; brolly; "
    "umprella; "
    "umberella; umbrela; "
    "umbralla; bumbershoot",
    "handbag": "purse; bag; hand bag; shoulder bag; tote; tote bag; pocketbook; clutch; satchel; "
    "messenger bag; shopping bag; slingbag; sling bag; clutch bag; pouch; carry bag; "
    "cloth bag; plastic bag; "
    "paper bag; diaper bag; gift bag; fanny pack; laptop bag; wallet; carrier bag; "
    "leather bag; hand purse; "
    "computer bag; camera bag; beach bag; coin purse; canvas bag; evening bag; man bag; "
    "duffel; cross body bag; "
    "crossbody bag; grocery bag; pocket book",
    "tie": "necktie; neck tie; bow tie; bowtie; cravat; bolo tie; neckties; clip on tie; ascot",
    "suitcase": "luggage; suit case; baggage; briefcase; brief case; trunk suitcase; travel bag; "
    "duffle; "
    "duffle bag; duffel bag; carry on; carry on bag; trolley bag; rolling bag; hard case; "
    "valise; travel case; "
    "luggage bag; piece of luggage; gym bag; overnight bag; rolling suitcase; guitar case; "
    "carryall; "
    "luggages; suitcse; suit bag; garment bag; rolling luggage; attache case; attache; case",
    # sport
    "frisbee": "disc; disk; flying disc; frisbe; frisby; frizbee; flying disk; freesbee",
    "skis": "ski; pair of skis; skiis; set of skis; snow skis; cross country skis; snow ski; "
    "ski's; "
    "water skis; water ski",
    "snowboard": "snow board; snowboards",
    "sports ball": "ball; soccer ball; tennis ball; baseball; basketball; volleyball; football; "
    "soccerball; golf ball; beach ball; rugby ball; softball; volley ball; basket ball; "
    "bowling ball; "
    "cricket ball; cue ball; billiard ball; exercise ball; ping pong ball; hockey puck; "
    "puck; foot ball; "
    "medicine ball; pool ball; base ball; yoga ball; dodgeball; kickball; handball",
    "kite": "kites; wind sock kite; box kite; kite surfing kite; wind kite; parasail; para sail; "
    "dragon kite; wind sail",
    "baseball bat": "bat; baseballbat; base ball bat; wooden bat; aluminum bat; cricket bat; "
    "softball bat",
    "baseball glove": "mitt; catcher's mitt; catchers mitt; baseball mitt; catcher mitt; "
    "fielder glove; "
    "catching glove; catchers glove; base ball glove; fielders glove",
    "skateboard": "skate board; longboard; long board; penny board; skateboards; skate; "
    "roller board; "
    "scateboard; deck skateboard",
    "surfboard": "surf board; boogie board; bodyboard; body board; paddle board; paddleboard; "
    "wakeboard; "
    "surfboards; wake board; wind surfer board; windsurf board; surfbord; boogieboard; "
    "kite board; windsurfer board; "
    "surf ski; windsurfing board; wind sail board",
    "tennis racket": "racket; racquet; tennis racquet; tennis raquet; badminton racket; raquet; "
    "tennis rackets; "
    "squash racket; ping pong paddle; racket ball racket; paddle; tennis paddle; rackets; "
    "tennis bat; table tennis bat; "
    "raket; rackett",
    # kitchen things
    "bottle": "wine bottle; beer bottle; water bottle; soda bottle; ketchup bottle; flask; "
    "plastic bottle; glass bottle; bottled water; soda pop bottle; pop bottle; "
    "coke bottle; pepsi; "
    "beer; champagne bottle; medicine bottle; shampoo bottle; perfume bottle; baby bottle; "
    "spray bottle; "
    "canteen; sports bottle; spice bottle; dispenser bottle; liquor bottle; ketchup; "
    "mustard; syrup; budweiser; "
    "thermos bottle; whiskey bottle; bottle of wine; bottle of water; bottle of beer; "
    "soap bottle; lotion bottle; "
    "hot sauce; vodka; carafe; heineken; corona; pill bottle; soap dispenser; cruet; "
    "bottle water; hot sauce bottle; "
    "growler; salt shaker; pepper shaker; shaker",
    "wine glass": "wineglass; glass of wine; champagne glass; champagne flute; goblet; flute; "
    "glasses of wine; red wine glass; chalice; martini glass; cocktail glass; wine; "
    "red wine; white wine; stemware; "
    "brandy glass; glass of champagne; glass of red wine; glass of white wine; margarita; "
    "margarita glass; "
    "wine goblet; champagne; snifter; flute glass; wine glasses; martini; glass of rose; "
    "glass of sherry",
    "cup": "mug; coffee cup; coffee mug; teacup; tea cup; tumbler; drinking glass; glass; "
    "water glass; "
    "beer mug; paper cup; glass of water; glass of beer; glass of milk; glass of juice; "
    "starbucks cup; "
    "plastic cup; cup of coffee; cup of tea; beer glass; shot glass; pint; pint glass; "
    "stein; soda cup; "
    "travel mug; measuring cup; solo cup; styrofoam cup; beverage; drink; milkshake; "
    "smoothie; espresso; latte; "
    "cappuccino; glass cup; glass mug; sippy cup; juice glass; coffee; glassware; tea; "
    "pint of beer; "
    "soda; coke; iced tea; lemonade; orange juice; juice; milk; beaker; starbucks; mason jar; "
    "hot chocolate; cocoa; glass of tea; shake; root beer; glass of liquid; frappuccino; "
    "ramekin; dixie cup; "
    "glass of soda; toothbrush holder; thermos; thermos cup; soft drink; kool aid; "
    "creamer; cold drink; "
    "pepsi cup; drinks glass; glass of coke; drinking cup; glass of lemonade",
    "fork": "forks; salad fork; dinner fork; serving fork; plastic fork; pitchfork fork; "
    "dessert fork",
    "knife": "butter knife; steak knife; kitchen knife; knives; carving knife; blade; cleaver; "
    "bread knife; "
    "pocket knife; butcher knife; cake knife; server knife; pizza cutter; chef knife; "
    "chefs knife; machete; "
    "dagger; sword; switchblade; table knife; dinner knife; peeler; scalpel; paring knife; "
    "cake server; "
    "pizza server; cheese knife; jackknife; pie server; butterknife; knief",
    "spoon": "teaspoon; tablespoon; soup spoon; ladle; serving spoon; wooden spoon; ladel; "
    "sugar spoon; spork; "
    "measuring spoon; slotted spoon; scoop; plastic spoon; dessert spoon; ice cream scoop; "
    "spoons; spoon utensil",
    "bowl": "dish; dishes; serving dish; soup bowl; salad bowl; mixing bowl; cereal bowl; "
    "bowl of soup; bowl of cereal; dish bowl; "
    "fruit bowl; tureen; glass bowl; fingerbowl; finger bowl; soup; cereal; oatmeal; "
    "chili; porridge; stew; "
    "basin bowl; crock; punch bowl; sugar bowl; bowl of fruit; bowl of rice; mixer bowl; "
    "gravy boat; sauce boat; "
    "bowl of salad; bowl of broth; coleslaw; cole slaw; ceasar; salsa; guacamole; gravy; "
    "ranch dressing; "
    "souffle; dipping sauce; dip; broth; serving bowl; dog bowl; pet bowl; rice bowl; "
    "clam chowder; chowder; "
    "ramen; pho; wooden bowl; casserole dish; mashed potatoes; small bowl; bowls; yogurt; "
    "sauce bowl",
    # food
    "banana": "bananas; plantain; bunch of bananas; bananna; bannana; banannas; bananan; "
    "bannanas; "
    "bananna bunch",
    "apple": "apples; granny smith; green apple; red apple; granny smith apple; gala apple; "
    "red delicious; "
    "fuji apple; macintosh apple; crab apple; granny smiths; golden delicious; appple",
    "sandwich": "sub; hoagie; panini; burger; hamburger; cheeseburger; wrap; sandwhich; sanwich; "
    "sandwitch; "
    "blt; grilled cheese; submarine sandwich; sub sandwich; club sandwich; sanwhich; "
    "sandwiche; bagel sandwich; "
    "burrito; taco; quesadilla; gyro; pita; toast; sliders; bagel; reuben; patty; pulled pork; "
    "tortilla; bread; slice of bread; sandwich half; baguette; meatloaf; bun; hoagies; "
    "bread roll; "
    "breakfast sandwich; egg sandwich; cheese burger; grilled cheese sandwich; "
    "french toast; toasted sandwich; "
    "loaf; loaf of bread; garlic bread; falafel; ciabatta; sloppy joe; flatbread; "
    "flat bread; roll; "
    "sandwhiches; chicken sandwich; sandwish; sandwhichs; ham; meat; po boy; lobster roll; "
    "fajita; enchilada; english muffin; kebab; shawarma; naan; focaccia; rye bread; "
    "crostini; bruschetta",
    "orange": "tangerine; mandarin; clementine; citrus; citrus fruit; grapefruit; satsuma; "
    "mandarin orange; "
    "orange slice; blood orange; navel orange; orange fruit; orange half; lemon; lime; "
    "oranges; orage",
    "broccoli": "brocoli; broccolli; brocolli; head of broccoli; broccoli floret; floret; "
    "piece of broccoli; "
    "brocoli floret; brocolie; broccolis; broccoli stalk; broccoli crown; greens; "
    "green vegetable; "
    "cauliflower; cauliflour; caulifower; brussel sprouts; brussels sprouts; "
    "broccoli florets; brocilli; "
    "broccoli stem; broccoli head; broccoi; green vegetables",
    "carrot": "carrots; baby carrot; carrot stick; carrot slice; carrot cake carrot; carront; "
    "carrot coin; shredded carrots; "
    "carrot peel; carot; carots; carrott; carrot sticks",
    "hot dog": "hotdog; hot dogs; frankfurter; wiener; weiner; sausage; bratwurst; chili dog; "
    "corn dog; brat; "
    "chilidog; weenie; link sausage; frank; chili cheese dog; hot dog bun; sausages; "
    "polish sausage; "
    "hotdog bun; coney dog; kielbasa; pig in a blanket; veggie dog; hotdogs",
    "pizza": "pizza slice; slice of pizza; pizza pie; pepperoni pizza; cheese pizza; calzone; "
    "flat bread pizza; "
    "slice pizza; pepperoni; pizzas; deep dish pizza; deep dish; piece of pizza; "
    "pizza crust; piza; ppizza; "
    "margherita; personal pizza; veggie pizza; pizza pan; pizzza; pizza half; stromboli; "
    "lasagna; pizz",
    "donut": "doughnut; donuts; doughnuts; pastry; glazed donut; cruller; fritter; donut hole; "
    "bear claw; "
    "eclair; croissant; jelly donut; cronut; krispy kreme; danish; beignet; donought; "
    "dounut; donut holes; "
    "apple fritter; dunkin donut; sprinkle donut; dougnut; chocolate donut; cake donut; "
    "bavarian cream; pretzel; churro; dunkin donuts; "
    "onion ring",
    "cake": "cupcake; birthday cake; wedding cake; layer cake; cheesecake; cheese cake; cup cake; "
    "muffin; "
    "pound cake; brownie; gateau; chocolate cake; piece of cake; slice of cake; dessert; "
    "fruitcake; bundt cake; "
    "cake slice; angel food cake; tart; pie; sheet cake; shortcake; ice cream cake; carrot cake; "
    "coffee cake; sponge cake; tiramisu; torte; fondant; frosting; icing; tier; cupcakes; "
    "pudding; cobbler; "
    "pancake; pancakes; waffle; apple pie; pumpkin pie; quiche; crepe; scone; cakes; "
    "red velvet cake; "
    "fruit tart; birthday cakes; biscotti; strudel; ice cream; cream puff; mousse; "
    "whipped cream; cream",
    # furniture
    "chair": "seat; stool; armchair; arm chair; rocking chair; recliner; office chair; "
    "desk chair; "
    "folding chair; lawn chair; dining chair; wheelchair; wheel chair; high chair; "
    "highchair; rocker; "
    "bar stool; barstool; lounge chair; easy chair; beach chair; swivel chair; "
    "kitchen chair; chaise; "
    "deck chair; adirondack chair; patio chair; lounger; throne; camp chair; booster seat; "
    "car seat; carseat; "
    "dining room chair; rolling chair; computer chair; bean bag chair; beanbag chair; "
    "wingback chair; "
    "wing chair; seating; captain's chair; chair back; chairs; director's chair; "
    "lawnchair; chaise lounge; "
    "glider chair; chiar; chaor; wicker chair; step stool; wingback; stroller seat; "
    "chair seat; parlor chair; "
    "accent chair; adirondack; pool chair; leather chair; club chair; papasan; "
    "booster chair; side chair; "
    "wood chair",
    "couch": "sofa; settee; loveseat; love seat; divan; futon; sectional; sofa bed; couches; "
    "daybed; day bed; davenport; chesterfield; sleeper sofa; sectional sofa; "
    "leather couch; leather sofa; "
    "coach sofa; ottoman; sectional couch; couch cushion; sofa cushion; sofa couch; chaise sofa; "
    "three seater; foot stool; footstool; cough; ottoman couch; sofas; hide a bed; "
    "sofa chair; couch seat",
    "potted plant": "plant; houseplant; house plant; pot plant; potted flower; planter; "
    "flower pot; "
    "flowerpot; potted tree; bonsai; cactus; fern; potted palm; succulent; plant pot; "
    "potted flowers; "
    "shrub; pot with plant; ficus; ivy; aloe; aloe plant; spider plant; pot of flowers; plants; "
    "bonsai tree; potted cactus; clay pot; plant in pot; palm plant; flower planter; "
    "orchid; flowering plant; "
    "green plant; potted fern; window box; poinsettia; plant vase; planter box; "
    "plantation; potted bush; "
    "pot of plants; jade plant; hanging plant; topiary; plant box",
    "bed": "bunk; bunk bed; crib; mattress; cot; twin bed; hospital bed; king size bed; "
    "queen size bed; "
    "double bed; single bed; bedspread; comforter; four poster; four poster bed; "
    "canopy bed; cradle; "
    "bassinet; hammock; queen bed; king bed; duvet; bed spread; toddler bed; murphy bed; "
    "trundle bed; loft bed; "
    "top bunk; bottom bunk; lower bunk; upper bunk; bunkbed; quilt; sheets; bed sheet; bedsheet; "
    "bedding; bed sheets; headboard; day bed mattress; dog bed; pet bed; hotel bed; "
    "air mattress; bed frame; beds; baby bed",
    "dining table": "table; dinner table; kitchen table; picnic table; coffee table; "
    "dining room table; "
    "tablecloth; table cloth; table top; tabletop; desk table; side table; end table; "
    "wooden table; "
    "glass table; restaurant table; dinning table; round table; banquet table; card table; "
    "buffet table; placemat; place mat; "
    "buffet; tables; diningtable; dining tables; patio table; cafe table; breakfast table; "
    "bar table; "
    "dinner tables; table mat; wood table; tabel; folding table; work table; worktable; "
    "conference table; "
    "serving table; tablecloths; table setting; school table; dinning room table; "
    "tavern table; bistro table; place setting",
    # rooms
    "toilet": "toilet bowl; commode; urinal; lavatory; toilet seat; porta potty; bidet; john; "
    "loo; "
    "toilet tank; latrine; toilet lid; potty; potty chair; squat toilet; water closet; "
    "toliet; toilets; tolet; urinals",
    "tv": "television; monitor; tv screen; television set; flat screen; flatscreen; "
    "flat screen tv; tv set; "
    "computer monitor; computer screen; screen; telly; big screen; plasma tv; lcd; lcd monitor; "
    "flat panel; display monitor; flat screen monitor; television screen; desktop monitor; "
    "tube tv; "
    "hdtv; t v; pc monitor; flat screen television; desktop screen; widescreen; "
    "wide screen; televisions; "
    "plasma; crt; crt monitor; jumbotron; projector screen; flat panel monitor; "
    "monitor screen; telivision; lcd screen; desktop computer; imac",
    "laptop": "laptop computer; notebook computer; macbook; mac book; notebook pc; lap top; "
    "netbook; "
    "macbook pro; mac; mac computer; computer laptop; chromebook; thinkpad; laptops; "
    "computer; ibook; laptop pc; "
    "dell laptop; apple laptop; personal computer; lap tops; pc; powerbook; laptop screen; "
    "apple computer; loptop",
    "mouse": "computer mouse; wireless mouse; mice; pc mouse; mouse device; optical mouse; "
    "trackball; magic mouse",
    "remote": "remote control; tv remote; controller; wii remote; wiimote; wii controller; "
    "game controller; "
    "clicker; joystick; gamepad; joy stick; video game controller; wii mote; "
    "nintendo wii controller; "
    "control; nunchuck; remotes; remote controller; nintendo controller; "
    "wii remote controller; xbox controller; "
    "television remote; playstation controller; nunchuk; tv controller; wii controllers; "
    "remote controls; "
    "dvd remote; game remote; game control; remote controllers; wii nunchuck",
    "keyboard": "computer keyboard; key board; keypad keyboard; wireless keyboard; mac keyboard; "
    "apple keyboard; pc keyboard; "
    "keyboards; laptop keyboard; key boards; qwerty keyboard; keyboad",
    "cell phone": "phone; cellphone; mobile phone; smartphone; smart phone; iphone; mobile; "
    "telephone; "
    "flip phone; blackberry; android phone; handset; cellular phone; nokia; galaxy phone; "
    "motorola; "
    "samsung phone; cell phones; camera phone; samsung; ipod; handphone; i phone; cordless phone; "
    "mobile device; cellular telephone; nokia phone; smart phones; razr; mp3 player; pda",
    "microwave": "microwave oven; microwaves; toaster oven microwave; micro wave; micro; "
    "microwave ovens",
    "oven": "stove; stovetop; stove top; range; cooker; range oven; gas stove; stove oven; "
    "pizza oven; "
    "wall oven; kitchen stove; double oven; cooktop; cook top; burner; ovens; "
    "toaster oven; brick oven; "
    "kitchen range; furnace; oven door; convection oven; stoves; gas range; "
    "electric stove; wood stove; oven stove; hob; aga",
    "toaster": "toasters; bread toaster",
    "sink": "basin; washbasin; wash basin; kitchen sink; bathroom sink; washstand; faucet; tap; "
    "sinks; "
    "vanity; wash bowl; hand sink; pedestal sink; sink basin; water basin; utility sink; "
    "spigot; sink bowl",
    "refrigerator": "fridge; freezer; icebox; ice box; frigerator; refridgerator; mini fridge; "
    "minifridge; "
    "refrigerator door; fridger; refrigerators; refigerator; frige; fridges; frig; refridgerator; "
    "cooler fridge; freezer door; fridge freezer; fridge door; mini refrigerator; refrigerater",
    "book": "novel; textbook; text book; hardcover; paperback; cookbook; bible; magazine; "
    "comic book; "
    "notebook; books; dictionary; note book; hardback; journal; diary; guidebook; "
    "photo album; volume; "
    "encyclopedia; booklet; manual; workbook; pamphlet; brochure; comic; bibles; "
    "magazines; cook book; picture book; "
    "hymnal; story book; storybook; novels; text books; binder; guide book; manga; "
    "leaflet; catalog; catalogue; address book",
    "clock": "wall clock; alarm clock; clock face; clocktower; clock tower; timepiece; "
    "grandfather clock; "
    "cuckoo clock; digital clock; wall watch; clocks; sundial; pocket watch; analog clock; "
    "stopwatch; timer; clockface; time piece",
    "vase": "urn; vases; flower vase; glass vase; pot vase; amphora; glass vases; pitcher; jug; "
    "ceramic vase; clay vase; pottery; ceramic pot; flower arrangement; pewter vase; "
    "bouquet; vessel vase; vace; "
    "decanter; flower holder; bud vase; ceramic jug; flower jar; flower bowl; pottery vase; ewer",
    "scissors": "scissor; shears; pair of scissors; pairs of scissors; snips; garden shears; "
    "scissore; "
    "clippers; "
    "sissors; kitchen shears; pruners; pair of shears; pruning shears; siccors; "
    "hair clippers; scissors blade; nail scissors",
    "teddy bear": "teddy; teddybear; stuffed bear; plush bear; stuffed animal; stuffed toy; "
    "plush toy; "
    "toy bear; plush; teddy bears; plushie; bear doll; stuffed teddy bear; plush doll; soft toy; "
    "stuffed dog; stuffed rabbit; stuffed bunny; bear toy; care bear; teedy; teedy bear; "
    "stuffed cat; "
    "teddies; stuffed animals; beanie baby; paddington; winnie the pooh; pooh bear; "
    "stuffed elephant; stuffed teddy; "
    "stuff bear; stuff animal; stuffed monkey; stuffy; fluffy bear; stuffed panda; "
    "plush animal; teddy bear toy; teddie",
    "hair drier": "hair dryer; hairdryer; blow dryer; blowdryer; hairdrier; blow drier; hand dryer",
    "toothbrush": "tooth brush; toothbrushes; electric toothbrush; tooth brushes; "
    "toothpaste brush; "
    "brush toothbrush",
}
"""The 79 COCO things that are not people."""

EXTRA_OBJECTS: dict[str, str] = {
    # house
    "door": "doorway; gate; front door; entrance; entryway; garage door; sliding door; exit; "
    "back door; french door; hatch",
    "window": "windowpane; window pane; skylight; porthole; shop window; bay window",
    "lamp": "light; lantern; desk lamp; table lamp; floor lamp; light fixture; chandelier; "
    "light bulb; lightbulb; lampshade; "
    "ceiling light; bulb; torch; flashlight; candlestick; streetlight; street light; "
    "lamp post; lamppost; street lamp; spotlight; "
    "sconce; night light; headlamp",
    "mirror": "looking glass; rear view mirror",
    "curtain": "drape; drapes; blinds; window blinds; shower curtain; shade; window shade",
    "rug": "carpet; mat; doormat; bath mat; door mat; yoga mat",
    "pillow": "cushion; throw pillow; pillowcase; bolster",
    "blanket": "throw; afghan; throw blanket; bed cover",
    "shelf": "bookshelf; bookcase; book shelf; rack; shelving; shelving unit; mantle; mantel; "
    "book case; wine rack",
    "ledge": "ledges; window ledge; stone ledge",
    "leash": "lead; dog leash; dog lead; leashes; leads",
    "hurdle": "hurdles; jump hurdle",
    "cabinet": "cupboard; closet; wardrobe; dresser; drawer; chest of drawers; sideboard; "
    "armoire; "
    "nightstand; "
    "night stand; hutch; bureau; filing cabinet; bedside table; locker; credenza; "
    "china cabinet; tv stand; entertainment center; "
    "kitchen cabinet; medicine cabinet; bathroom cabinet; chest; bedside cabinet; "
    "console table; vanity cabinet",
    "desk": "computer desk; office desk; writing desk; workstation; school desk; work desk; "
    "workbench",
    "counter": "countertop; counter top; kitchen counter; worktop; kitchen island; island; "
    "bar counter; work surface",
    "stairs": "staircase; stairway; steps; step; escalator",
    "fireplace": "fire place; hearth; chimney",
    "radiator": "heater",
    "fan": "ceiling fan; electric fan",
    "air conditioner": "air conditioning unit; ac unit",
    "bathtub": "bath tub; tub; bath; hot tub; jacuzzi",
    "shower": "shower head; showerhead; shower stall",
    "towel": "hand towel; beach towel; dish towel; dishcloth; washcloth; paper towel; bath towel; "
    "tea towel; dishtowel",
    "napkin": "serviette; paper napkin; doily",
    "soap": "bar of soap; hand soap",
    "toothpaste": "tube of toothpaste",
    "tissue": "toilet paper; tissue box; kleenex; roll of toilet paper; toilet roll; "
    "paper towel roll",
    "trash can": "garbage can; bin; trash bin; dustbin; rubbish bin; wastebasket; waste basket; "
    "garbage bin; recycling bin; "
    "trashcan; waste bin; dumpster; wastepaper basket",
    "bucket": "pail; bin bucket; wash tub",
    "basket": "wicker basket; laundry basket; bread basket; shopping basket; hamper; "
    "picnic basket; "
    "bike basket; basketball hoop; hoop",
    "box": "carton; crate; cardboard box; package; parcel; container; packet; tin; wooden box; "
    "lunch box; lunchbox; bento box; "
    "bento; toolbox; tool box; shoe box; shoebox; cooler; pizza box; mailbox; mail box; "
    "letter box; post box; compartment; ice chest; "
    "storage box; storage bin; chest box; casket; tupperware; packaging; tackle box; "
    "jewelry box; letterbox; postbox; phone booth; "
    "telephone booth; booth; kiosk",
    "jar": "canister; cookie jar; jam jar; spice jar; glass jar; jelly jar; jars",
    "can": "soda can; beer can; tin can; soup can; spray can; can of soda; can of coke; "
    "can of beer; coke can; can of soup",
    "tray": "serving tray; baking tray; cookie sheet; platter; baking sheet; baking pan; "
    "cookie tray; cafeteria tray; food tray; serving platter",
    "plate": "saucer; dinner plate; paper plate; dinnerware; side plate; casserole; crockery; "
    "dessert plate; white plate; plateful",
    "pan": "frying pan; skillet; wok; saucepan; sauce pan; fry pan; griddle; pie pan; "
    "cast iron skillet",
    "pot": "cooking pot; kettle; teapot; tea pot; tea kettle; teakettle; stockpot; stock pot; "
    "coffee pot; cauldron; crockpot; crock pot; "
    "pressure cooker; rice cooker; slow cooker; dutch oven; instant pot",
    "coffee maker": "coffee machine; coffeemaker; espresso machine; keurig; coffee brewer",
    "blender": "food processor; mixer; juicer; kitchen aid mixer; kitchenaid mixer; stand mixer; "
    "hand mixer; kitchenaid",
    "dishwasher": "dish washer",
    "washing machine": "washer; dryer; laundry machine; clothes dryer; drier; tumble dryer",
    "vacuum cleaner": "vacuum; hoover",
    "broom": "mop; dustpan; duster",
    "iron": "clothes iron; ironing board",
    "spatula": "turner; tongs; whisk; rolling pin; grater; can opener; bottle opener; corkscrew; "
    "colander; strainer; sieve; egg beater; "
    "pair of tongs; cheese grater; server; pie cutter",
    "cutting board": "chopping board; chopping block; butcher block; bread board; breadboard; "
    "cheese board",
    "chopsticks": "chopstick; pair of chopsticks",
    "straw": "drinking straw",
    "toothpick": "skewer; toothpicks",
    "candle": "candles; birthday candle; tealight; votive; candelabra; candle holder; candleholder",
    "ashtray": "ash tray",
    "cigarette": "cigar; cigarettes; pipe cigarette; lighter; joint",
    "picture": "photo; painting; photograph; poster; portrait; picture frame; framed picture; "
    "drawing; artwork; mural; art; framed photo; photo frame; "
    "wall art; artwork frame; wall painting; print; wall hanging; cartoon; polaroid; "
    "canvas; paintings; graffiti; sketch; advertisement; ad; "
    "photos; tapestry; snapshot; self portrait",
    "statue": "sculpture; figurine; bust; monument; gargoyle; statuette; figurines; carving; "
    "totem pole; idol",
    "toy": "doll; action figure; stuffed frog; lego; legos; toy car; barbie; puppet; rattle; "
    "puzzle; toys; toy truck; baby doll; "
    "rubber duck; building blocks; toy soldier; rocking horse; yo yo; rubber ducky; "
    "play set; playset; toy dinosaur; dollhouse; doll house; "
    "spinner; lego brick; toy boat; american girl doll; jigsaw; board game; dice; "
    "jigsaw puzzle; toy animal; mannequin; snowman; scarecrow",
    "balloon": "balloons; hot air balloon; air balloon; blimp",
    "gift": "present; presents; gift box; wrapped gift; christmas present; birthday present",
    "fire extinguisher": "extinguisher",
    "piano": "grand piano; electric keyboard; organ; upright piano; accordion; synthesizer",
    "guitar": "electric guitar; acoustic guitar; bass guitar; ukulele; banjo; mandolin",
    "drum": "drums; drum set; drum kit; cymbal; bongo; tambourine",
    "violin": "cello; fiddle; viola; double bass",
    "trumpet": "trombone; saxophone; sax; tuba; clarinet; french horn; bugle; recorder; "
    "harmonica; "
    "horn instrument; oboe",
    "microphone": "mic; mike; megaphone; bullhorn; podium; lectern",
    "speaker": "loudspeaker; loud speaker; stereo; boombox; boom box; speakers; soundbar; "
    "amplifier; "
    "amp; subwoofer; radio; record player; turntable",
    "headphones": "headphone; earphones; earbuds; headset; ear buds; ear phones; earphone; "
    "head phones; "
    "airpods; pair of headphones",
    "camera": "digital camera; camcorder; video camera; webcam; web cam; dslr; nikon; canon; "
    "tripod; "
    "camera lens; security camera; surveillance camera; gopro",
    "printer": "copier; photocopier; scanner; fax machine; copy machine; fax; xerox machine",
    "desktop computer": "computer tower; cpu; tower computer; pc tower; computer case; "
    "server rack; "
    "hard drive; modem; router; playstation; "
    "xbox; game console; games console; video game console; wii console; dvd player; vcr; "
    "cable box; console; cd player; projector; "
    "game system; nintendo; dvr; stereo receiver; mac mini",
    "tablet": "ipad; kindle; e reader; ereader; tablet computer; ipads; e book; drawing tablet; "
    "game boy; gameboy; nintendo ds; nintendo switch",
    "telephone": "landline; desk phone; pay phone; payphone; rotary phone; landline phone; "
    "office phone; telephone receiver",
    "charger": "power cord; cable; cord; wire; power strip; extension cord; plug; adapter; "
    "usb cable; "
    "wires; cables; cords; phone charger; "
    "power supply; power cable; electrical cord; hose; chain; rope; string; "
    "shoelace; lanyard; twine; thread; tape; ribbon; garden hose; "
    "strap; duct tape; masking tape; tape measure; measuring tape",
    "outlet": "power outlet; socket; light switch; electrical outlet; wall socket; wall outlet; "
    "thermostat; doorbell; smoke detector; smoke alarm",
    "calculator": "cash register; register; abacus; adding machine; typewriter; till",
    "watch": "wristwatch; wrist watch; smartwatch; smart watch; fitbit; apple watch",
    "key": "keys; keychain; key chain; padlock; lock; key ring; keyring; combination lock",
    "coin": "coins; penny; quarter; dime; nickel; cash; money; dollar bill; banknote; dollar; "
    "change; euro; credit card; debit card; "
    "bank card; id card; business card; playing card; cards; playing cards; passport; "
    "ticket; ticket stub; gift card; credit cards",
    "medal": "trophy; award; plaque; medallion; certificate",
    # office and tools
    "pen": "ballpoint; ballpoint pen; fountain pen; marker; highlighter; sharpie; felt tip; "
    "stylus; crayon; felt tip pen; chalk; biro; pens; markers; crayons",
    "pencil": "colored pencil; pencils; coloured pencil; mechanical pencil; pencil case; "
    "pencil sharpener; sharpener",
    "eraser": "rubber eraser; blackboard eraser",
    "ruler": "yardstick; protractor; set square",
    "stapler": "staple; hole punch; hole puncher; paper clip; paperclip; pushpin; thumbtack; "
    "push pin; binder clip; glue stick; glue; tape dispenser",
    "paper": "invoice; contract; report; resume; bank statement; sheet of paper; document; "
    "paperwork; letter paper; page of paper; newspaper; "
    "papers; "
    "sticky note; post it; post it note; envelope; "
    "note; map; news paper; piece of paper; receipt; menu paper; wrapping paper; flyer; "
    "cardboard; folder; file folder; stack of papers; notepad; "
    "sheet; notes; postcard; greeting card; calendar; wrapper; notebook paper; "
    "writing pad; legal pad; clipboard; sheet music; program; post card; "
    "sticky notes; documents; flier; stamp; wall calendar; check paper; test tube",
    "hammer": "mallet; sledgehammer; sledge hammer; gavel",
    "wrench": "spanner; pliers; adjustable wrench; pipe wrench; monkey wrench; vise; clamp; "
    "socket wrench; allen key; hex key; tweezers; tool; tools; pair of pliers",
    "screwdriver": "screw driver; phillips screwdriver; flathead screwdriver",
    "saw": "hand saw; handsaw; chainsaw; chain saw; hacksaw; circular saw",
    "drill": "power drill; electric drill; cordless drill",
    "axe": "ax; hatchet; pickaxe; tomahawk",
    "shovel": "spade; rake; hoe; trowel; pitchfork; garden fork; snow shovel; wheelbarrow; "
    "wheel barrow; lawn mower; lawnmower; mower; watering can; sprinkler",
    "nail": "screw; bolt; nut; washer ring; nails; screws; bolts; spring; gear wheel; cog",
    "ladder": "stepladder; step ladder; scaffold; scaffolding",
    "gun": "rifle; pistol; shotgun; handgun; revolver; machine gun; cannon; water gun; "
    "bow and arrow; spear; shield; weapon; musket",
    "telescope": "binoculars; microscope; magnifying glass; spyglass; pair of binoculars",
    "globe": "world globe",
    "blackboard": "whiteboard; chalkboard; white board; bulletin board; chalk board; "
    "notice board; "
    "pin board; corkboard; cork board; easel; dry erase board; scoreboard; score board",
    "flag": "american flag; banner; pennant; flags; us flag; union jack; streamer; bunting",
    # street and buildings
    "building": "house; skyscraper; church; tower; castle; barn; shed; hut; cabin; "
    "apartment building; "
    "office building; store; shop; "
    "cathedral; temple; garage; hotel; school building; structure; apartment; home; "
    "cottage; mansion; restaurant; dome; warehouse; buildings; "
    "museum; library; stadium; gazebo; farmhouse; lighthouse; factory; mosque; pagoda; "
    "stable; hangar; terminal; station; train station; "
    "bus station; gas station; supermarket; market; mall; hospital; airport; greenhouse; "
    "green house; skyscrapers; silo; palace; fort; ruins; "
    "brick building; doghouse; dog house; birdhouse; bird house; townhouse; bank building; "
    "town hall; tenement; houses; storefront; store front; "
    "shack; arena; chapel; steeple; cafe; diner; bakery; pub; bungalow; windmill; "
    "bird cage; birdcage; cage; kennel; pyramid",
    "bridge": "overpass; viaduct; footbridge; aqueduct; arch; tunnel; pier; dock; jetty; "
    "boardwalk; "
    "wharf; drawbridge",
    "fence": "railing; gate fence; barrier; guard rail; guardrail; chain link fence; "
    "picket fence; "
    "rail; barricade; barbed wire; handrail; banister; "
    "hand rail; fencing; balustrade; fence post; barb wire; hedge; wire fence; net; "
    "netting; mesh; tennis net; soccer goal; goal; goal post; goalpost; soccer net; "
    "wooden fence; railings; volleyball net; hockey net; pen fence; corral; enclosure; "
    "paddock; stall; pen enclosure",
    "sign": "street sign; road sign; billboard; traffic sign; signpost; sign post; neon sign; "
    "placard; sign board; signboard; signage; notice; "
    "parking sign; yield sign; speed limit sign; one way sign; warning sign; street signs; "
    "road signs; store sign; signs; picket sign; direction sign; "
    "exit sign; welcome sign; protest sign; sandwich board; no parking sign; sale sign; "
    "name plate; nameplate",
    "pole": "post; telephone pole; light pole; flagpole; flag pole; street pole; utility pole; "
    "column pole; pillar; ski pole; stick; rod; lamp pole; "
    "power pole; ski poles; poles; electric pole; fishing pole; fishing rod; "
    "telephone poles; walking stick; cane; crutch; crutches; log; plank; twig; "
    "board; beam; pipe; wooden stick; wooden plank; bollard; selfie stick; metal pole; "
    "baton; wand; staff; mast; hockey stick; golf club; sticks; "
    "pool cue; oar; post pole; tent pole; antenna; antiena; totem; stump; tree stump; "
    "tree trunk; lumber; bamboo; wood pole; ski stick",
    "traffic cone": "cone; road cone; safety cone; orange cone; pylon; cones; traffic cones",
    "cart": "wagon; buggy; shopping cart; stroller; baby carriage; pram; carriage cart; chariot; "
    "pushchair; baby stroller; horse carriage; "
    "horse drawn carriage; sleigh; sled; rickshaw; luggage cart; hand cart; sledge; "
    "toboggan; hot dog cart; food cart; handcart; dolly; trolley cart; "
    "shopping trolley; tuk tuk; pedicab; baggage cart; walker; luggage trolley; "
    "covered wagon; snowmobile; ski lift; chair lift; chairlift; hay wagon; "
    "roller skate; roller skates; ice skate; ice skates; rollerblades; roller blades; "
    "hoverboard; segway; food stand; fruit stand; stand; stall stand; "
    "market stall; vendor stand; kick scooter; push scooter; razor scooter; tea cart; "
    "double stroller",
    "helicopter": "chopper helicopter; drone; quadcopter",
    "tractor": "excavator; backhoe; forklift; fork lift; digger; steamroller; "
    "construction vehicle; "
    "farm equipment; harvester; combine; tank; army tank; plow; snow plow; snowplow; "
    "crane; "
    "bull dozer; machinery; machine; equipment; vending machine; atm; slot machine; "
    "parking machine kiosk; gas pump; petrol pump; jukebox; treadmill; exercise bike; "
    "sewing machine; gym equipment; pump; generator; "
    "weights; dumbbell; barbell; kettlebell; ticket machine; arcade machine; "
    "electronic device; device; gadget",
    "rocket": "missile; spaceship; space shuttle; satellite; satellite dish",
    "parachute": "paraglider; parasailer; hang glider; parachutes",
    "tent": "canopy; awning; marquee; teepee; gazebo tent; tipi; tarp; tarpaulin; pavilion; "
    "shelter; tents; bus stop; bus shelter",
    "playground": "slide playground; swing; swing set; seesaw; jungle gym; trampoline; sandbox; "
    "skate ramp; ramp; half pipe; halfpipe; ferris wheel; "
    "carousel; merry go round; roller coaster; skate park; skatepark; swings; monkey bars; "
    "diving board; bounce house; slide",
    "fountain": "water fountain; drinking fountain; well; trough; feeding trough; feeder; "
    "bird bath; "
    "birdbath; bird feeder; waterer; hay feeder; water trough; manger; hay rack",
    "bowling pin": "bowling pins; pin",
    "ski lift pole": "ski lift tower",
    # nature
    "tree": "palm tree; pine tree; oak; oak tree; evergreen; christmas tree; trees; palm; pine; "
    "fir; willow; maple; birch; fruit tree; apple tree; sapling; "
    "palm trees; xmas tree; pine trees; evergreens; cherry tree; maple tree; acacia; "
    "branch; tree branch; branches; cypress; dead tree; tree limb; fir tree",
    "flower": "rose; tulip; daisy; sunflower; lily; flowers; blossom; carnation; roses; daffodil; "
    "tulips; lilies; petals; petal; sunflowers; daisies; iris; "
    "lavender; dandelion; corsage; boutonniere; lei; flower arrangements; wildflowers; "
    "chrysanthemum; marigold; peony; hydrangea; wreath; garland; lotus; "
    "hibiscus; rosebud; cherry blossom; wildflower; violets",
    "bush": "hedge bush; bushes; shrubs; shrubbery; underbrush; foliage; vegetation; vine; vines; "
    "reeds; weeds; weed; hedges; brush bush; greenery; tumbleweed",
    "leaf": "leaves; frond; palm leaf; maple leaf; clover; pine cone; pinecone; acorn; seed; "
    "seeds; stem; stalk",
    "rock": "boulder; stone; rocks; boulders; pebble; stones; pebbles; cliff rock; large rock; "
    "brick; bricks; cinder block; concrete block; block; blocks; meteor",
    "mushroom": "toadstool; mushrooms; fungus; truffle",
    # animals beyond COCO
    "monkey": "ape; gorilla; chimpanzee; chimp; baboon; orangutan; lemur; monkeys; primate; "
    "gibbon; "
    "macaque",
    "lion": "lioness; tiger; leopard; cheetah; panther; cougar; jaguar; big cat; lion cub; lynx; "
    "bobcat; puma; mountain lion; tigress; hyena",
    "fox": "wolf; coyote; jackal; dingo; foxes; wolves",
    "deer": "stag; doe; fawn; reindeer; moose; elk; antelope; gazelle; caribou; impala; "
    "wildebeest; gnu; buck; buffalo deer; kudu; oryx; springbok",
    "pig": "hog pig; piglet; boar; sow; swine; pigs; wild boar; warthog",
    "rabbit": "bunny; hare; bunny rabbit; bunnies; jackrabbit",
    "squirrel": "chipmunk; hamster; guinea pig; rat; rodent; hedgehog; beaver; gopher; otter; "
    "raccoon; "
    "skunk; badger; weasel; ferret; gerbil; opossum; "
    "possum; groundhog; porcupine; mole animal; prairie dog; meerkat; mongoose; "
    "field mouse; rats; bat animal; armadillo; sloth",
    "camel": "dromedary; camels",
    "rhino": "rhinoceros; hippo; hippopotamus; rhinos; hippos",
    "kangaroo": "wallaby; kangaroos; joey",
    "seal": "sea lion; walrus; dolphin; whale; porpoise; manatee; orca; killer whale; seals",
    "fish": "shark; goldfish; salmon; tuna; trout; eel; stingray; seahorse; clownfish; koi; "
    "catfish; carp; cod; swordfish; fishes; sea horse; angelfish; guppy; bass fish",
    "turtle": "tortoise; lizard; snake; frog; toad; crocodile; alligator; gecko; iguana; reptile; "
    "chameleon; salamander; newt; dinosaur; dragon; sea turtle; turtles; "
    "python; cobra; rattlesnake; komodo dragon; tadpole; croc; gator",
    "insect": "bug; bee; butterfly; spider; ant; fly insect; ladybug; dragonfly; beetle; moth; "
    "caterpillar; wasp; grasshopper; mosquito; worm; scorpion; snail; "
    "ladybird; cricket insect; spider web; cobweb; cockroach; praying mantis; slug; "
    "bumblebee; honeybee; housefly; centipede; beehive; firefly; earthworm",
    "crab": "lobster; shrimp; prawn; octopus; squid; starfish; jellyfish; clam; oyster; "
    "shellfish; "
    "mussel; seashell; shell; prawns; scallop; coral; crayfish",
    "chicken": "turkey; poultry; roast chicken; fried chicken; rotisserie chicken; chicken wing; "
    "drumstick; chicken wings; chicken leg; chickens; chicken nugget; chicken nuggets; "
    "chicken breast",
    "unicorn": "mermaid; pegasus; ghost; alien; robot; monster; skeleton; fairy; angel figure; "
    "zombie; gnome; elf; robots",
    # food beyond COCO
    "strawberry": "berry; blueberry; raspberry; blackberry; cherry; berries; cranberry; "
    "strawberries; "
    "cherries; blueberries; raspberries; currant; gooseberry",
    "grape": "grapes; raisin; raisins; bunch of grapes",
    "pear": "pears; avocado; fig; quince; guava",
    "peach": "plum; apricot; nectarine; mango; papaya; kiwi; pomegranate; peaches; date fruit; "
    "lychee; plums; kiwis; passion fruit; dragon fruit; persimmon; star fruit; mangoes",
    "pineapple": "coconut; pineapples; coconuts",
    "melon": "watermelon; cantaloupe; honeydew; watermelons; watermelon slice; honeydew melon",
    "tomato": "tomatoes; cherry tomato; tomato slice; cherry tomatoes; tomatos; ketchup packet",
    "potato": "potatoes; sweet potato; french fry; french fries; fries; fry; chip; chips; "
    "potato chips; potato wedge; baked potato; yam; tater tots; "
    "hash browns; hash brown; mashed potato; crisps; wedges; turnip; radish; beet; "
    "parsnip; beets; beetroot; radishes; rutabaga; home fries; potato chip; doritos; "
    "jiffy pop; popcorn",
    "onion": "garlic; scallion; leek; onions; shallot; green onion; onion rings; onion slice; "
    "red onion; chives; green onions; ginger; garlic clove; clove of garlic; leeks",
    "pepper": "bell pepper; jalapeno; chili pepper; peppers; red pepper; green pepper; capsicum; "
    "chile; chilies; paprika; bell peppers; jalapenos; pepperoncini",
    "lettuce": "cabbage; spinach; kale; celery; arugula; leafy greens; parsley; herb; herbs; "
    "basil; "
    "cilantro; sprout; sprouts; sprig; asparagus; mint; rosemary; "
    "bok choy; artichoke; watercress; collard greens; romaine; seaweed; endive; dill; "
    "thyme; oregano; celery stick; brussel sprout; salad greens; bean sprouts; collards; "
    "bay leaf",
    "cucumber": "zucchini; pickle; eggplant; squash; gourd; pickles; courgette; aubergine; "
    "zuchini; "
    "okra; gherkin; cucumbers; pickle spear; cucumber slice; squashes",
    "pumpkin": "jack o lantern; pumpkins; jackolantern",
    "corn": "ear of corn; corn on the cob; pea; peas; bean; beans; green beans; lentils; olive; "
    "olives; maize; sweetcorn; green bean; chickpeas; legumes; edamame; snow peas; "
    "soybeans; black beans; corn cob; caper",
    "egg": "eggs; fried egg; boiled egg; omelet; omelette; scrambled eggs; hard boiled egg; "
    "egg yolk; yolk; easter egg; scrambled egg; poached egg; deviled egg",
    "cheese": "butter; cheddar; mozzarella; feta; cream cheese; margarine; cheese slice; "
    "string cheese; parmesan; goat cheese; swiss cheese; cottage cheese; brie; "
    "slice of cheese; sour cream; stick of butter; tofu",
    "steak": "beef; pork; bacon; chop; ribs; meatball; meatballs; lamb chop; roast; roast beef; "
    "fillet; filet; hamburger patty; pork chop; slice of meat; jerky; salami; brisket; "
    "beef patty; corned beef; deli meat; prosciutto; veal; mutton; ground beef; "
    "strip of bacon; sirloin; bacon strip; rib; cold cuts; turkey slice",
    "salad": "side salad; caesar salad; garden salad; fruit salad; slaw; green salad; "
    "potato salad; "
    "veggies; vegetables; vegitables; mixed vegetables; vegies; pasta salad",
    "pasta": "noodle; noodles; spaghetti; macaroni; lasagna noodle; ravioli; mac and cheese; "
    "macaroni and cheese; linguine; penne; udon; fettuccine; stir fry; pad thai; "
    "chow mein; lo mein; tortellini",
    "rice": "sushi; fried rice; risotto; dumpling; dumplings; spring roll; egg roll; sushi roll; "
    "tempura; curry; wonton; potsticker; couscous; quinoa; grain; paella; california roll; "
    "dim sum; sashimi; tamale; hummus",
    "cookie": "biscuit; cracker; cookies; candy; chocolate; lollipop; candy bar; gum; candies; "
    "chocolates; chocolate bar; popsicle; ice cream cone; "
    "oreo; gingerbread; candy cane; gummy bear; gummy bears; marshmallow; sprinkles; "
    "jelly bean; snack; snacks; granola bar; energy bar; gingerbread man; macaron; m m; "
    "fortune cookie; crackers; "
    "chocolate chip cookie; sundae; gelato; sorbet; sweets; fudge; toffee; caramel; honey; "
    "jelly; jam; peanut butter; sugar; frozen yogurt; truffle chocolate; peanut; peanuts; "
    "nuts; almond; almonds; walnut; pecan; cashew; granola; pistachio",
    "sauce": "dressing; mayo; mayonnaise; relish; vinegar; salt; spice; seasoning; bbq sauce; "
    "tomato sauce; soy sauce; ranch; pesto; salad dressing; tartar sauce; spices; oil; "
    "olive oil; condiment; condiments; barbecue sauce; marinara; nutella; spread; topping; "
    "hot sauces; sause; chutney; peppercorn",
    "ice": "ice cube; ice cubes; crushed ice; icicle",
    "food": "meal; dinner; lunch; breakfast; entree; appetizer; dishes food; foods; foof; "
    "groceries; takeout; leftovers; picnic; grub; cuisine; seafood; brunch; supper",
    # clothing seen on its own lies in parts.py
    "medicine": "pill; pills; tablet pill; capsule; vitamins; syringe; bandage; bandaid; "
    "band aid; "
    "thermometer; stethoscope; first aid kit; inhaler",
    "makeup": "lipstick; mascara; nail polish; comb; hairbrush; hair brush; brush; razor; shaver; "
    "perfume; lotion; shampoo; sunscreen; deodorant; cosmetics; eyeliner; hand sanitizer; "
    "shaving cream; paintbrush; paint brush; "
    "sponge; scrub brush; toilet brush; conditioner; curling iron; powder; cleaner; "
    "detergent; plunger; flat iron; hairspray; bleach; cotton swab; mouthwash; floss",
    "fishing net": "butterfly net",
    "ball pit": "pool table; ping pong table; foosball table; billiard table; table tennis table; "
    "chess board; chessboard; checkerboard; chess piece; dartboard; dart; air hockey table",
    "barrel": "keg; drum barrel; cask; barrels; fire pit; firepit; campfire; bonfire; grill; "
    "barbecue; bbq; barbecue grill; bbq grill; propane tank; gas tank; smoker grill; "
    "hibachi; stove grill",
    "anchor": "buoy; life preserver; life ring; lifebuoy; surf leash; inner tube; paddle oar; "
    "sail; "
    "floatie; pool float; life saver; pool noodle; float; oars; propeller; rudder",
    "saddle": "bridle; harness; reins; stirrup; horseshoe; halter; reigns; whip",
    "tire": "spare tire; wheel tire; tyre; tires; tire swing; hubcap; rim tire",
}
"""Things beyond COCO, under names of our own."""

STUFF: dict[str, str] = {
    "grass": "lawn; turf; hay; field; pasture; meadow; grassland; straw pile; yard; weeds grass; "
    "savanna; prairie; plain; tall grass; garden; backyard; outfield; infield; park; "
    "hay bale; bale; plains; hay pile; bale of hay",
    "sky": "clouds; cloud; skies; horizon; rainbow; blue sky; air; sun; moon; star sky; sunset; "
    "lightning; fog; mist; smoke; steam; fireworks",
    "water": "sea; ocean; lake; river; pond; pool; wave; waves; puddle; stream; waterfall; "
    "swimming pool; creek; surf; harbor; bay; splash; harbour; body of water; waters; "
    "watering hole; canal; marina; water hole; rain; raindrop; whitewater; swamp; lagoon; "
    "liquid; foam",
    "road": "street; highway; lane; pavement; asphalt; path; pathway; sidewalk; driveway; "
    "roadway; "
    "runway; tarmac; crosswalk; intersection; alley; curb; trail; parking lot; "
    "parking space; parking spot; "
    "dirt road; train track; train tracks; track; tracks; railroad tracks; railroad track; "
    "railway; railroad; bike lane; freeway; street corner; cobblestone; race track; "
    "walkway; railway track; railway tracks; rails; traffic; "
    "parking garage; cross walk; side walk; dirt path; avenue; kerb; skid mark; aerodrome; "
    "race course; racetrack; lot; route; median; plaza; town square; city street; "
    "footpath; motorway; bike path",
    "sand": "beach; shore; dirt; mud; soil; desert; dune; gravel; sandy beach; coast; shoreline; "
    "seashore; dust; clay; mound; pitcher's mound; pitchers mound; home plate; homeplate; "
    "dugout; base; baseball diamond; diamond; coastline; river bank; bank; sand dune; "
    "hole; ditch; dirt mound; trench",
    "snow": "slope; ski slope; snowy hill; snowbank; snow bank; slush; frost; snowball; "
    "snow pile; "
    "snowflake; ski trail; ski run; glacier; iceberg; ski hill",
    "ground": "floor; land; flooring; earth; terrain; tile floor; wood floor; hardwood floor; "
    "court; "
    "tennis court; basketball court; playing field; baseball field; soccer field; "
    "football field; stage; tiled floor; arena floor; hardwood; wooden floor; golf course; "
    "platform; train platform; deck; patio; porch; balcony; terrace; rink; ice rink; ring; "
    "courtyard; baseball court; court floor; clay court; ball field; cement floor; "
    "stadium field; wood deck; baseline; base line; foul line; plate home",
    "wall": "brick wall; bricks wall; tile; tiles; wallpaper; backsplash; stone wall; tile wall; "
    "partition; divider; wall tile; siding; board wall; facade; panel; paneling; "
    "retaining wall; wood wall; plywood; drywall; tiled wall; concrete wall; stucco",
    "ceiling": "roof; rooftop; roof top; overhang; rafters; shingles; gutter; eaves",
    "mountain": "hill; cliff; mountains; hills; hillside; valley; mountainside; volcano; hilltop; "
    "ridge; peak; mountain range; canyon; cave; precipice; mountain top; summit; "
    "landscape; scenery",
    "forest": "woods; jungle; wood; wooded area; woodland; orchard; vineyard; brush; grove; "
    "bamboo forest; thicket; zoo; wilderness; safari; farm; ranch; rainforest; crop; "
    "crops; cornfield; farmland; garden bed; bank of trees; tree line; treeline",
    "fire": "flame; flames; fires; sparks",
    "room": "kitchen; bathroom; bedroom; living room; office; hallway; corridor; lobby; "
    "livingroom; dining room; classroom; restroom; basement; attic; kitchenette; "
    "cafeteria; gym; gymnasium; waiting room; bath room; bed room; elevator; "
    "studio; meeting room; hotel room; conference room; laundry room; den; cell room; "
    "nursery; foyer; pantry; auditorium; family room; ballroom; locker room; theater; "
    "cubicle; changing room; dorm room; lounge; suite",
    "crowd": "audience; stands; spectators crowd; stadium seats; stadium crowd; grandstand; "
    "throng; "
    "public",
    "light stuff": "sunlight; sunshine; daylight; reflection; shadow; glare; shadows; "
    "reflections; "
    "darkness; beam of light; glow; silhouette",
    "cloth": "fabric; textile; rag; linen; lace; yarn; wool; drapery; sheet cloth; felt; "
    "thread stuff; netting cloth; burlap; tulle",
    "game": "wii; game; video game; tennis; soccer; baseball game; match; softball game; "
    "tennis match; soccer game; wii game; tennis game; baseball match; rugby; cricket; "
    "hockey; volleyball game; golf; sport; sports; sporting event; event; party; ceremony; "
    "picnic event; race; contest; tournament; competition; chess; poker; trick; tricks; "
    "stunt; concert; parade; show; festival; performance; video games; board games; "
    "table tennis; ping pong; nintendo wii; basketball game; football game; "
    "wedding ceremony; play area; meeting event; class; lesson; conversation; work; "
    "exercise; practice; yoga; karate; dance; music; song; defense; offense; inning; "
    "fastball; handshake; hug; kiss; nap; jump",
    "group": "bunch; pile; stack; group; pair; set; heap; piece; pieces; portion; half; halves; "
    "quarter; cluster; bundle; batch; herd; flock; crowd group; chunk; chunks; "
    "row of things; bunches; piles; stacks; groups; portions; section piece; others group; "
    "lot; collection; assortment; arrangement; combo; combination; duo; trio; party group; "
    "strip; strips; sliver; remainder; majority; pack; hunk; lump; bit; bits",
    "side": "side; sides; edge; edges; end; ends; corner; corners; way; direction; middle; "
    "center; "
    "centre; position; angle; distance; background; foreground; level; height; width; "
    "length; point; view; focus; line; part; parts; face side; surface; gap; opening; "
    "interior; exterior; underside; rest; base; base part; perimeter; boundary; display; "
    "time; day; night; afternoon; morning; moment; method; shape; shapes; colour; color; "
    "colors; style; attention; purchase; interest; luck; fun; look; appearance; fashion; "
    "manner; order; presence; contact; motion; action; use; service; support; protection; "
    "help; color scheme; scheme; situation",
    "area": "city; town; scene; surroundings; neighborhood; village; zone; region; space; place; "
    "spot; location; cityscape; skyline; environment; venue; setting; downtown; country; "
    "countryside; section; district; campus; world; state",
}
"""Things without a countable shape."""
