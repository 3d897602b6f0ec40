"""Parts of things and people, and what people wear."""

from __future__ import annotations

__all__ = ["BODY_PARTS", "CLOTHING", "THING_PARTS"]

CLOTHING: dict[str, str] = {
    "shirt": "t shirt; tshirt; tee shirt; tee; blouse; polo; polo shirt; tank top; tanktop; "
    "dress shirt; jersey; sweatshirt; sweat shirt; sleeveless shirt; "
    "undershirt; tunic; button down shirt; button up shirt; longsleeve; long sleeve; "
    "long sleeves; short sleeve; crop top; halter top; flannel; top clothing; tank; shrit; "
    "shit; t shirts; "
    "button down; button up; tea; tie dye shirt; shirts; turtleneck; turtle neck; "
    "pullover shirt; camisole; muscle shirt; base layer; kurta; collared shirt; halter; "
    "henley; singlet; shirtsleeves; tube top; dress t shirt; leotard; jumper; shorter shirt",
    "jacket": "coat; blazer; parka; windbreaker; wind breaker; overcoat; raincoat; rain coat; "
    "sports coat; sport coat; suit coat; suit jacket; snow jacket; ski jacket; "
    "leather jacket; denim jacket; jean jacket; trench coat; winter coat; lab coat; "
    "anorak; fleece; bomber jacket; tux jacket; smock; cape; cloak; poncho; shawl; "
    "winter jacket; letterman jacket; dinner jacket; down jacket; puffy jacket; sportcoat; "
    "peacoat; pea coat; fur coat; rain jacket; jackets; coats; windcheater; jaket",
    "sweater": "cardigan; hoodie; hoody; pullover; sweaters; fleece sweater; vest; sweater vest; "
    "waistcoat; jumper sweater; safety vest; hooded sweatshirt; sweat top; life vest; "
    "life jacket; reflective vest; hoodies; swetshirt; "
    "turtle neck sweater; zip up; hooded jacket; gilet; sweter; vests",
    "suit": "tuxedo; tux; business suit; pant suit; pantsuit; suits; three piece suit; snowsuit; "
    "snow suit; jumpsuit; jump suit; overalls; coveralls; wetsuit; wet suit; "
    "bathing suit; swimsuit; swim suit; bikini; swimwear; onesie; romper; bodysuit; "
    "body suit; track suit; tracksuit; space suit; ski suit; overall; sweat suit; "
    "sweatsuit; swim wear; bathing suits; scuba suit; bikini top; bikini bottoms; "
    "swimming suit; speedo; jogging suit; running suit; dungarees; unitard; sailor suit",
    "uniform": "baseball uniform; outfit; costume; clothes; clothing; attire; gear; apparel; "
    "garment; "
    "gown; robe; kimono; sari; wedding dress; wedding gown; bathrobe; bath robe; scrubs; "
    "pajamas; "
    "pyjamas; pjs; pajama; fatigues; camo; camouflage; uniforms; garb; outfits; costumes; "
    "military uniform; team uniform; ensemble; ski gear; getup; nightgown; night gown; "
    "soccer uniform; tennis uniform; dress clothes; outerwear; "
    "clothings; cloths; tennis outfit; catcher's gear; catchers gear; graduation gown; "
    "hospital gown; loincloth; toga; police uniform; ski outfit; habit; tennis whites; "
    "lingerie; wardrobe clothes; dresscode; umpire uniform; armor; armour; catcher gear; "
    "nightie; sleepwear; snow gear; riding gear; tennis clothes",
    "dress": "skirt; sundress; mini skirt; miniskirt; frock; evening gown; dresses; kilt; "
    "sun dress; tutu; skirts; tennis skirt; tennis dress; evening dress; petticoat; "
    "slip dress; maxi dress; ball gown; dress skirt; short dress; jumper dress; pinafore; "
    "skort; muumuu; cocktail dress",
    "trousers": "pants; jeans; shorts; slacks; khakis; leggings; tights; capris; sweatpants; "
    "sweat pants; dress pants; snow pants; ski pants; blue jeans; denim; denims; trunks; "
    "swim trunks; board shorts; "
    "jean shorts; cargo shorts; cargo pants; pant; trouser; boxers; underwear; "
    "boxer shorts; swim shorts; chaps; joggers; capri pants; bermuda shorts; panty; "
    "panties; briefs; yoga pants; corduroys; stockings; pantyhose; short pants; bra; "
    "khaki; basketball shorts; "
    "cut offs; jean; knickers; denim shorts; bell bottoms; bottoms; camo pants; "
    "khaki pants; swimming trunks; diaper; capri; pantaloons; undies; culottes; bloomers; "
    "jodhpurs; hot pants; paints; tennis shorts; baseball pants; leather pants; black pants",
    "hat": "cap; baseball cap; ball cap; ballcap; beanie; cowboy hat; straw hat; visor; helmet; "
    "hardhat; hard hat; bonnet; turban; hood; headband; bandana; bandanna; toboggan hat; "
    "fedora; "
    "stocking cap; ski cap; knit cap; top hat; tophat; sun hat; sunhat; chef hat; "
    "chef's hat; chefs hat; party hat; beret; crown; tiara; headscarf; head scarf; hats; "
    "caps; santa hat; bike helmet; safety helmet; hairnet; hair net; skull cap; hijab; "
    "head wrap; headwear; headgear; "
    "head gear; head band; sombrero; derby hat; bowler hat; bucket hat; winter hat; "
    "knit hat; do rag; doo rag; baseball hat; batting helmet; riding helmet; ski hat; "
    "wool hat; head covering; veil; motorcycle helmet; shower cap; snow hat; hard hats; "
    "ball hat; head cover; toque; cowboy hats; pilgrim hat; helmets; sweatband; "
    "sweat band; fez; burka; burqa; hooded top; kerchief; head dress; headdress; "
    "mohawk hat; visor cap; yarmulke; kippah; derby; sun visor; panama hat; newsboy cap; "
    "newsboy hat; wig; trucker hat; police hat; baseball helmet; mortarboard; halo; "
    "straw cowboy hat; catcher helmet; crash helmet",
    "shoe": "sneaker; sneakers; boot; boots; sandal; sandals; flip flop; flip flops; slipper; "
    "slippers; heel; high heel; high heels; cleat; cleats; tennis shoe; tennis shoes; "
    "running shoe; footwear; loafer; loafers; "
    "snow boot; snow boots; ski boot; ski boots; cowboy boot; cowboy boots; rain boots; "
    "shoes; moccasin; mocassins; heels; converse; tennies; nike; nikes; adidas shoes; "
    "clogs; croc; crocs; dress shoe; dress shoes; athletic shoes; running shoes; chappal; "
    "mary janes; ballet shoes; pumps; ballet flats; thong sandal; gym shoes; uggs; "
    "rubber boots; rain boot; hiking boots; trainers; wedge; wellies; stiletto; flipflops; "
    "flipflop; rollerblade; rollerskates",
    "sock": "socks; stocking; knee socks; knee high socks; ankle socks; leg warmers; shin guard; "
    "shin guards; knee pad; knee pads; kneepads; elbow pad; pads; knee brace; brace; "
    "leg warmer; wrist guard; stirrups; shin pads; leg guards; leg brace; knee pad guards; "
    "elbow pads; gaiters; kneepad; chest protector; protector; shoulder pads; hose socks",
    "glove": "gloves; mitten; mittens; batting glove; batting gloves; ski gloves; oven mitt; "
    "leather gloves; boxing glove; boxing gloves; rubber gloves; oven mitts; goalie glove; "
    "potholder; pot holder",
    "scarf": "neckerchief; scarves; muffler scarf; bib; collar; apron; boa; necklace cloth; sash; "
    "stole; apron dress; scarfs; handkerchief; hanky; pocket square; feather boa; ponchos; "
    "bibs; shawls; ruffle; dog collar; aprons",
    "glasses": "eyeglasses; eye glasses; sunglasses; sun glasses; spectacles; goggles; shades; "
    "eyewear; goggle; eyeglass; pair of glasses; reading glasses; ski goggles; sun glass; "
    "eye glass; monocle; glases; glassing specs; snow goggles; safety glasses; "
    "swim goggles; 3d glasses; eye patch; pair of sunglasses; sunglass; eyepatch; "
    "aviators; contacts",
    "jewelry": "ring; necklace; earring; earrings; bracelet; ring jewelry; pendant; brooch; "
    "bangle; "
    "chain necklace; jewellery; beads; pearls; pearl necklace; anklet; piercing; "
    "nose ring; locket; cufflink; wristband; wrist band; wristbands; armband; arm band; "
    "hoop earrings; necklaces; bracelets; hairband; hair band; hair clip; barrette; "
    "hair tie; hair bow; "
    "wedding ring; gold chain; ear ring; ear rings; bangles; arm bands; badge pin; "
    "button pin; name tag; nametag; id badge; bluetooth; earpiece; ear piece; hearing aid; "
    "scrunchie; choker; rosary; rings; earing; earings; cuff links; tie clip; bow; bows; "
    "bobby pin; hair pin; pigtail holder; mask; face mask; surgical mask; catcher's mask; "
    "catchers mask; gas mask; ski mask; facemask; masks",
    "belt": "suspenders; belt buckle; buckle; waistband; seat belt; seatbelt; tool belt; belts; "
    "fanny belt; holster; cummerbund; sash belt",
}

BODY_PARTS: dict[str, str] = {
    "hair": "ponytail; pony tail; bangs; braid; braids; dreadlocks; dreads; pigtails; pig tails; "
    "pigtail; afro; mohawk; bun hair; curls; curl; beard; mustache; moustache; goatee; "
    "sideburns; facial hair; haircut; hair cut; hairstyle; hairdo; stubble; "
    "mullet; corn rows; cornrows; bald spot; hairs; hair do; hairline; buzz cut; crew cut; "
    "fur; mane; whiskers; eyebrow; eyebrows; eyelash; eyelashes; crewcut; bob haircut; "
    "hiar; haired; dread locks; bald hair; highlights; comb over",
    "head": "face; skull; heads; faces; back of head; bald head part; profile; scalp; noggin; "
    "countenance",
    "eye": "eyes; pupil; pupils; eyeball; eyeballs; eyelid",
    "ear": "ears; earlobe; eardrum",
    "mouth": "lip; lips; tooth; teeth; tongue; smile; jaw; smiles; grin; fang; fangs; mouths; "
    "frown; gum line; tongues; dimple; dentures; braces",
    "nose": "snout; muzzle; beak; bill; nostril; trunk; trunks elephant; nostrils; noses; "
    "elephant trunk; proboscis",
    "neck": "throat; nape; necks; chin; chins; cheek; cheeks; forehead; temple part; "
    "adam's apple; "
    "jawline; cleavage",
    "arm": "forearm; elbow; shoulder; shoulders; arms; wrist; elbows; bicep; biceps; armpit; "
    "wrists; upper arm; sleeve arm; triceps; limb; limbs; forearms",
    "hand": "finger; fingers; hands; palm of hand; thumb; fist; fingernail; fingernails; "
    "index finger; thumbs; nails hand; knuckle; knuckles; fists; fingertip; fingertips; "
    "pinky; pointer finger; middle finger; hnad; fingure",
    "leg": "thigh; knee; calf muscle; legs; thighs; knees; shin; lap; laps; hind leg; hind legs; "
    "front leg; front legs; hip; hips; feets; back leg; back legs; hindlegs; forelegs; "
    "calves leg; groin; crotch",
    "foot": "feet; toe; toes; ankle; ankles; hoof; hooves; paw; paws; barefoot; claw; claws; "
    "hoofs; bare feet; sole; talon; talons; toenail; bare foot; toenails",
    "torso": "chest; belly; stomach; waist; body; back part; bodies; upper body; tummy; rear end; "
    "butt; buttocks; bottom part; bum; rump; udder; utters; midsection; skin; complexion; "
    "breast; breasts; abs; abdomen; spine; hump; belly button; midriff; backs; "
    "hindquarters; hind end; buttock; udders; flank; haunches; hide; lower body; "
    "shoulder blade; booty; tush; navel; pouch belly; muscle; muscles; rib cage; "
    "bust line; coat hair; behind part; nude body",
    "tail": "tails; tail feathers; horn; horns; antler; antlers; tusk; tusks; wing; wings; "
    "feather; feathers; fin; fins; ossicone; ossicones; crest; flipper; flippers; "
    "tail feather; tale; tailfin; tail fin; tail end; tail wing; tailwing; quill; plumage",
    "tattoo": "tatoo; scar; freckles; wrinkle; wrinkles; mole; tattoos; makeup face; face paint; "
    "tatoos; wound; bruise; birthmark; nail polish hand; blemish; blemishes; scars; "
    "tan line; sunburn; rash; dimples",
}

THING_PARTS: dict[str, str] = {
    "wheel": "wheels; tire wheel; front wheel; back wheel; rear wheel; rim; spoke; spokes; "
    "training wheels; front tire; back tire; tires wheel; hub; axle; front wheels; "
    "wagon wheel; steering wheel; wheelset",
    "handle": "handles; knob; handlebar; handlebars; handle bar; handle bars; doorknob; "
    "door knob; "
    "door handle; grip; pull; handgrip; hilt; pommel; joy stick handle; kickstand; "
    "kick stand; pedal; pedals; lever; crank",
    "lid": "cap lid; lids; cork; bottle cap; stopper; cover; screw cap; covering; bottle top; "
    "case cover; pot lid; hood lid; manhole cover; cozy",
    "screen part": "touchscreen; touch screen; touch pad; touchpad; keypad; trackpad; "
    "track pad; key pad",
    "windshield": "windscreen; wind shield; side mirror; wiper; windshield wiper; headlight; "
    "headlights; "
    "taillight; tail light; tail lights; taillights; bumper; fender; grille; "
    "license plate; licence plate; number plate; hood part; "
    "exhaust; exhaust pipe; tailpipe; cockpit; cargo bed; truck bed; dashboard; dash; "
    "roof rack; head light; head lights; brake light; blinker; turn signal; "
    "hatchback door; car door; car seat part; muffler; fog light; mirrors; propellers; "
    "nosecone; "
    "landing gear; engines; fuselage; side view mirror; rearview mirror; spoiler; "
    "tailgate; brake; brakes; brake lights; gas cap; mud flap; windsheild; gear shift; "
    "radiator grill; car hood; hub caps; car window; gas pedal; chassis; bed part; "
    "seat post; cargo hold; car roof; running board; smoke stack; smokestack; engine part; "
    "sunroof; sun roof; cab part; trunk part; crossbar",
    "pattern": "stripe; stripes; dot; dots; polka dots; polka dot; spot mark; spots; "
    "print pattern; marking; markings; patch; patches; line stripe; streak; blotch; blotches; "
    "speck; speckles",
    "frame": "border; rim frame; trim; edge frame; framework; decal; design; designs; swirl; "
    "floral pattern; checkers; squares; fringe; tassels; tassel; ruffles; flower pattern; "
    "zigzag; band; bands; emblem; crack; stain; hole part; holes; "
    "plaid pattern; dent; scratch; flower print; heart; hearts; graphics; graphic; "
    "embroidery; lacing; laces; studs; seam; zipper; zip; bottom trim; bite mark; "
    "dirt spot; decor; decoration; decorations; "
    "designs print; highlights stripe; hem; flames decal; crease; fold; swirls; insignia; "
    "star; stars; animal print; leopard print; camo print; fur trim; tear; rust; rips; "
    "rip; cutout; cut out; accents; accent; white spot; mural design; ornament; ornaments; "
    "motif; ring part; polka dot pattern; circle shape; shapes; bullet hole; rhinestones; "
    "sequins",
    "sleeve": "sleeves; pocket; pockets; cuff; button part; shoulder strap; hem part; "
    "collar part; "
    "lapel; lapels; drawstring; shirt sleeve; cuffs; pant leg; pant legs; zippers; "
    "hemline; armhole; v neck; neckline; stitching; name on back; pleats; straps; sleeved; "
    "waist line; belt loop",
    "leg part": "chair leg; table leg; armrest; arm rest; backrest; back rest; footrest; "
    "foot rest; "
    "headrest; head rest; seat cushion; upholstery; arm rests; cushions part; chair arm; "
    "chair legs; table legs; couch arm; seat back; foot board; footboard; couch back; "
    "bed post; bedpost; slat; slats; lid seat; casters; caster; rollers; table edge; "
    "box spring; springs; bed skirt; armrests; bed rail; corner post",
    "peel": "skin peel; rind; bunch stem; crust; topping part; slice mark; filling; pit; core; "
    "peels; peeling; seeds part; toppings; stems; sesame seeds; stem part; "
    "sesame seed bun; breading; crumb; crumbs; fillings; core part; bite; bites; garnish; "
    "glaze; drizzle; layer; layers; tiers; layer part; rinds; middle layer; husk; "
    "batter part; tail part",
    "number": "digit; digits; numbers; letter; letters; initial; initials; numeral; numerals; "
    "lettering; words; word; writing; logo; text mark; label part; brand; brand name; "
    "inscription; symbol; slogan; jersey number; jersey numbers; writting; wording; "
    "markings text; red cross; roman numerals; numeral part; barcode; bar code; sticker; "
    "stickers; price tag; tag; tags; handwriting; calligraphy; printing; signature mark; "
    "caption part; number seven; ear tag; stamp mark; license number; decals; name label; "
    "crosses; cross; logos; letters print; emblem logo; letter mark; nutrition label",
    "blade part": "prong; prongs; tine; tines; bristle; bristles; tip; spout; nozzle; bowl part; "
    "edge blade; scissor blade; scissor handle; knife handle; knife blade; tips; trigger; "
    "snowboard binding; bindings; ski binding; binding; racket head; string racket; "
    "strings; sheath; bat handle; tynes",
    "front": "fronts; front half; front section; front portion; front part; nose cone",
}
