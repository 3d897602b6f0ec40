"""Adjectives: kind -> canonical value -> words; modifiers such as "dark"; measures."""

from __future__ import annotations

__all__ = [
    "ATTRIBUTES",
    "COLOURS",
    "COLOUR_MODIFIERS",
    "MODIFIERS",
    "OWN_STATES",
    "SUPERLATIVE_MEASURES",
]

COLOURS: dict[str, str] = {
    "red": "crimson; scarlet; ruby; cherry red; vermilion; brick red; reddish; reds; blood red; "
    "fire engine red; cardinal red; rusty red",
    "maroon": "burgundy; wine coloured; wine colored; oxblood; dark red colour",
    "orange": "peach coloured; tangerine coloured; orangish; orangey; rust coloured; "
    "coral coloured; "
    "burnt orange; rust orange; neon orange; salmon coloured; apricot coloured; amber; "
    "coral pink",
    "yellow": "golden yellow; mustard yellow; yellowish; mustard coloured; lemon yellow; yello; "
    "canary yellow; "
    "neon yellow; yelow; lemon coloured",
    "green": "olive green; lime green; greenish; emerald; forest green; mint green; kelly green; "
    "hunter green; neon green; sage; jade; army green; grren; lime coloured; "
    "olive coloured; sea green; avocado green; chartreuse; gren; military green",
    "teal": "turquoise; aqua; cyan; aquamarine; teal blue; bluish green; blue green; tealish; "
    "seafoam",
    "blue": "sky blue; light blue colour; baby blue; royal blue; bluish; cobalt; azure; sapphire; "
    "blues; powder blue; ablue; cornflower; denim blue; bule; indigo; blu; periwinkle; "
    "electric blue; steel blue; blueish",
    "navy": "navy blue; midnight blue; dark navy",
    "purple": "violet; lavender coloured; lilac; mauve; plum coloured; purplish; amethyst; "
    "eggplant coloured; grape coloured; orchid coloured; purpel; purpleish",
    "pink": "magenta; fuchsia; rose coloured; hot pink; pinkish; salmon pink; fuschia; neon pink; "
    "blush; pinks; baby pink; rose pink; bubblegum pink",
    "brown": "chocolate coloured; chocolate brown; chestnut; brownish; bronze coloured; mahogany; "
    "coffee coloured; "
    "cinnamon; caramel coloured; borwn; brwon; auburn; sepia; "
    "walnut coloured; browns; copper coloured; hazel; rust brown; brwn; umber; brow; "
    "reddish brown; umbre; mocha; bron",
    "tan": "beige; khaki; khaki coloured; sand coloured; camel coloured; taupe; nude coloured; "
    "buff; "
    "ecru; fawn coloured; tans; sandy; oatmeal coloured; wheat coloured; tanned",
    "white": "ivory; off white; whitish; snow white; cream coloured; creamy white; cream colored; "
    "eggshell; whites; wite; pearl white; albino; milky; alabaster; whit; wht; "
    "snowy white; wihte; bone coloured",
    "cream": "creamy; creme; cream colour; vanilla coloured",
    "black": "jet black; ebony; blackish; coal black; pitch black; onyx; blck; balck; "
    "charcoal black; blacks; blk; ink black; midnight black",
    "grey": "gray; greyish; grayish; slate; charcoal; ash coloured; gunmetal; greys; "
    "heather grey; "
    "slate grey; battleship grey; graphite; gery; slate blue; ash; charcoal grey; pewter",
    "silver": "silvery; chrome; silver coloured; silvered; stainless; sliver; metallic silver",
    "gold": "golden; goldish; gold coloured; gilded; brass coloured; gilt",
    "blond": "blonde; fair haired; dirty blond; dirty blonde; "
    "blonde haired; blond haired; strawberry blond; strawberry blonde; platinum blonde; "
    "sandy blonde; sandy haired; flaxen; towheaded; golden haired; towhead",
    "transparent": "clear; see through; translucent; colourless; colorless; see thru; "
    "transluscent; "
    "opaque white; invisible",
    "multicoloured": "multicolored; multi colored; multi coloured; colourful; colorful; "
    "rainbow coloured; "
    "rainbow; multi color; multi colour; multicolor; multicolour; tie dye; tie dyed; "
    "colorfull; variegated; many colored; iridescent; two tone; two toned; tricolor; "
    "motley; bicolor; multi hued; psychedelic; rainbow colored; technicolor; colourfull",
}

COLOUR_MODIFIERS: dict[str, str] = {
    "dark": "dark; deep; darker; darkish; darkly; drak",
    "light": "light; pale; lighter; pastel; lite; soft; faint; lightly; faded; muted; baby",
    "bright": "bright; neon; vivid; hot; vibrant; fluorescent; brightly; brighter; hi vis; shiny; "
    "brilliant; electric; glowing; fluoro",
    "mostly": "mostly; mainly; primarily; predominantly; partly; partially; half; all; solid; "
    "entirely; completely; plain; just; almost; fully; totally; nearly; very; really; "
    "slightly; somewhat; extremely; too; so; quite",
}
"""Canonical modifier -> words before a colour."""

ATTRIBUTES: dict[str, dict[str, str]] = {
    "brightness": {
        "dark": "dark; dim; darkened; shadowy; darkish; drak; unlit; shaded; dark coloured; "
        "dark colored; dark color; dark toned; dark colour; darkly coloured; "
        "deep coloured; gloomy; dark complected",
        "light": "light; pale; light coloured; light colored; light color; light toned; faded; "
        "pastel; light colour; lightly colored; lightly coloured; pale coloured; faint; "
        "lite",
        "bright": "bright; shiny; glossy; glowing; brightly coloured; brightly colored; lit; "
        "lit up; "
        "neon; gleaming; bright coloured; bright colored; bright color; sparkling; "
        "illuminated; well lit; reflective; fluorescent; brilliant; vivid; sunlit; "
        "vibrant; glittery; sunny; shimmering; luminous; bright colour; high vis; sparkly",
    },
    "size": {
        "big": "big; large; huge; giant; enormous; massive; oversized; gigantic; jumbo sized; "
        "great; full size; full sized; extra large; sizable; larger sized; biggish; bulky; "
        "hefty; heavy; heavyset; heavy set; xl; over sized; large sized; towering; "
        "humongous; immense; king size; life size; life sized; queen size; good sized; "
        "vast; mega; bug; lage; larg; ginormous; colossal; monstrous; lager; big sized; "
        "humungous",
        "small": "small; little; tiny; mini; miniature; petite; smallish; minute; compact; wee; "
        "lil; itty bitty; bite sized; bite size; small sized; pint sized; teeny; "
        "smaller sized; travel size; diminutive; undersized; littl; smal; litle; "
        "personal size; baby sized; teensy; microscopic; toy sized; average sized; "
        "pocket sized",
        "tall": "tall; high; lofty; tallish; sky high; upright tall",
        "short": "short; low; shortish; stubby; squat; low rider; low profile; stumpy; stout short",
        "long": "long; lengthy; elongated; full length; extended; long length; floor length; "
        "stretched; outstretched; extra long; knee length; long lengthed",
        "wide": "wide; broad; full width; extra wide; wide spread",
        "narrow": "narrow; slim; slender; skinny; thin; lean; lanky; slimmer; slight; skinnny; "
        "svelte",
        "thick": "thick; fat; chunky; chubby; plump; overweight; obese; thickly; fluffy thick; "
        "stout; round bellied; big bellied; heavier; stocky; husky built; puffy; pudgy; "
        "rotund; bulging; tubby; beefy; muscular; buff built; burly; portly; bushy",
        "medium": "medium; medium sized; medium size; midsize; midsized; mid sized; mid size; "
        "average sized; normal sized; average",
        "deep": "deep",
        "shallow": "shallow",
    },
    "shape": {
        "round": "round; circular; rounded; ball shaped; spherical; circle; round shaped; "
        "circle shaped; curved; ringed; disc shaped; bowl shaped; arched; globe shaped; "
        "dome shaped; domed; disk shaped; bell shaped; donut shaped; curvy; bulbous; "
        "half round; semi circular; semicircle; semicircular; crescent; crescent shaped; "
        "egg shaped; spiral; roundish; u shaped; curly shaped; curled; coiled; wavy shaped",
        "square": "square; squared; squarish; boxy; square shaped; cube shaped; cubed; cubic; "
        "box shaped; blocky; cubical; square cut",
        "rectangular": "rectangular; rectangle; oblong; rectangular shaped; rectangle shaped; "
        "brick shaped; rectanglular; retangular; rectangler",
        "oval": "oval; elliptical; oval shaped; ovular; ellipse; almond shaped; oblong oval; "
        "football shaped",
        "triangular": "triangular; triangle; triangle shaped; pyramid shaped; cone shaped; "
        "conical; "
        "wedge shaped; v shaped; a frame; pointed; pointy; triangular shaped; tapered; "
        "sharp; spiky; teardrop; spiked; sharply; pyramidal; jagged",
        "other shape": "heart shaped; star shaped; diamond shaped; l shaped; hexagonal; "
        "octagonal; "
        "cylindrical; diamond; hexagon; octagon; tubular; s shaped; t shaped; x shaped; "
        "y shaped; hourglass; odd shaped; oddly shaped; crooked; bent; flat; straight; "
        "hollow; irregular; misshapen; cylinder; pentagonal; c shaped; heart; tube shaped; "
        "arrow shaped; boat shaped; flower shaped; bear shaped; hooked; zigzag; winding; "
        "angular; shaped; flattened; cross shaped; oddly; uneven; bowed; flat shaped; "
        "ridged; strange shaped; asymmetrical; flatbed; flat bottomed; deformed",
    },
    "material": {
        "wood": "wood; wooden; timber; oak wood; pine wood; plywood; bamboo; woodgrain; "
        "wood grain; wood grained; mahogany wood; teak; woodan; hardwood; maple wood; "
        "woden; driftwood; wood panelled",
        "glass": "glass; crystal; glassy; glass topped; glass top",
        "metal": "metal; metallic; steel; iron; stainless steel; aluminium; aluminum; brass; "
        "copper; bronze; chrome plated; tin; cast iron; wrought iron; silverplated; wire; "
        "metalic; foil; chain link; rusty metal; titanium; tinfoil; galvanized; corrugated",
        "plastic": "plastic; vinyl; rubber; styrofoam; acrylic; plastc; foam; polyester; nylon; "
        "inflatable; silicone; spandex; latex; pvc; rubbery; lycra; plexiglass; fiberglass",
        "leather": "leather; suede; faux leather; leathery; pleather; naugahyde",
        "fabric": "cotton; wool; woolen; knit; knitted; denim material; silk; velvet; "
        "lace material; "
        "linen; fleece material; fabric; cloth; upholstered; crocheted; satin; quilted; "
        "fur material; furry material; canvas; woven; crocheted fabric; plush material; "
        "felt; fleecy; chiffon; burlap; corduroy; tweed; terrycloth; terry cloth; "
        "microfiber; woolly; wooly; cashmere; mesh; sheer; silky; lacy; crochet; furry; "
        "knited; textile",
        "stone": "stone; marble; concrete; brick; granite; cement; clay; ceramic; porcelain; "
        "china; "
        "terracotta; terra cotta; tile material; tiled; earthenware; cobblestone; bricked; "
        "cobbled; slate stone; rock material; pottery; stoneware; adobe; sandstone; stucco",
        "paper": "paper; cardboard; papery; carboard; card; parchment; paper mache; wax paper",
        "wicker": "wicker; straw; rattan; woven straw; rattan material; cane material; raffia; "
        "hemp; "
        "thatched; thatch",
        "gold material": "solid gold",
    },
    "pattern": {
        "striped": "striped; stripes; stripey; stripy; pinstriped; pinstripe; pin striped; "
        "pin stripe; stripped; stripe; banded; zebra striped; strips; lined; "
        "candy striped; pinstripes; strped; zebra print; stripedy; zebra patterned",
        "plaid": "plaid; checkered; checked pattern; chequered; tartan; gingham; checkerboard; "
        "flannel; plaided; check patterned; argyle; checkard; checker; checkerd; "
        "houndstooth; flannel patterned; tattersall; checked print; "
        "black and white checked; checkers",
        "spotted": "spotted; dotted; polka dot; polka dotted; speckled; polka dots; spotty; "
        "dappled; "
        "polkadot; mottled; leopard print; leopard; cheetah print; splotchy; animal print; "
        "giraffe print; cow print; freckled; flecked; polka dot patterned; spots; "
        "splotched; cow spotted; brindle; cow patterned; merle; patchy",
        "floral": "floral; flowered; flowery; flower patterned; flower print; hawaiian; paisley; "
        "floral print; tropical; floral patterned; flower printed; rose patterned",
        "patterned": "patterned; printed; decorated; ornate; camo; camouflage; camouflaged; "
        "tie dyed pattern; embroidered; decorative; graphic; designed; checked patterned; "
        "quilted pattern; zigzag pattern; monogrammed; geometric; marbled; swirled; "
        "swirly; intricate; print; patchwork; engraved; carved; embossed; colour blocked; "
        "ribbed; textured; paneled; crisscross; criss cross; criss crossed; cammo; tribal; "
        "ombre; patterened; crosshatched; zigzag; stitched; design; woven patterned; "
        "designer; fancy patterned; lattice; pleated; ruffled; ethnic patterned; latticed; "
        "herringbone; frilly; ornamental; graffitied; embellished; bedazzled; sequined; "
        "beaded",
        "plain": "plain; solid; solid coloured; solid colored; solid color; unpatterned; "
        "solid colour; unicolor; unmarked; blank pattern; uncolored; unadorned",
    },
    "age": {
        "young": "young; younger; youthful; little young; juvenile; teenage; teenaged; infantile; "
        "baby aged; youngish; school aged; school age; teen aged; preteen aged; "
        "newborn aged; underage; adolescent aged; immature; college aged; yung",
        "old": "old; elderly; older; aged; senior aged; ancient; antique; vintage; wrinkled; "
        "wrinkly; retired; olden; mature; old fashioned; oldish; classic; retro; "
        "middle aged; old style; old time; old school; middle age; gray haired old; aging; "
        "geriatric; greying; graying; antiquated; ageing",
        "adult": "adult; grown; grown up; full grown; fully grown; fully-grown; grownup; "
        "mother aged; parent; full size adult",
        "baby": "baby; infant; newborn; toddler aged; calf aged; cub aged; new born; tiny baby; "
        "mama aged",
    },
    "gender": {
        "male": "male; masculine; manly; mens; boyish; macho",
        "female": "female; feminine; girly; womens; ladylike; mother; mama; girlish; womanly",
    },
    "state": {
        "filled": "filled in; filled out; completed field; prefilled; pre filled",
        "full": "full; filled; filled up; loaded; loaded up; packed; stocked; overflowing; "
        "brimming; fulll; occupied; in use; fuller; laden",
        "broken": "broken; cracked; damaged; wrecked; crushed; shattered; destroyed; chipped; "
        "dented; busted; smashed; torn; ripped",
        "dirty": "dirty; stained; soiled; filthy; grimy; unclean; smudged; unwashed; grungy",
        "clean": "clean; cleaned; washed; spotless",
        "wet": "wet; soaked; damp; dripping; soggy; drenched; moist; waterlogged",
        "sliced": "sliced; cut; halved; chopped; diced; quartered; cut up; cut in half; "
        "cut into pieces; cut open; bisected",
        "whole": "whole; entire; uncut; intact; unsliced; unbroken; complete; uneaten",
        "on": "lit; lit up; lighted; switched on; turned on; powered on; illuminated; on fire; "
        "burning; glowing",
        "off": "off; switched off; turned off; unlit",
        "eaten": "half eaten; partially eaten; bitten; eaten; partly eaten; bitten into; "
        "already eaten; halfeaten; missing a bite; missing a few bites; missing bites; "
        "missing a slice; missing a few slices; missing slices; with a bite missing; "
        "with a slice missing; with slices missing",
        "flying": "flying; flies; soaring; in flight; hovering; fly; airborne",
        "fallen": "fallen; fallen over; fallen down; fell over; fell down; falls over; falls down",
        "jumping": "jumping; jumps; leaping; leap; jump; leaps; mid jump; in mid air; in midair; "
        "mid air; midair; in the air",
        "parked": "parked; stopped; stationary; double parked",
        "moving": "moving; driving; drives; in motion; moves; drive",
        "open": "open; opened; ajar; unlocked; wide open; open mouthed; opened up; unzipped; "
        "unbuttoned; half open; outspread; unfurled; open faced; open face; "
        "partially open; slightly open; unfolded; unwrapped; fully open; peeled open; "
        "partly open",
        "closed": "closed; shut; locked; sealed; folded; folded up; zipped; unopened; "
        "folded over; "
        "closed up; unpeeled; rolled up; covered up; furled; buttoned; collapsed; wrapped; "
        "half closed; buttoned up; boarded up; zipped up; rolled; docked; corked; "
        "furled up; crumpled; bundled; wadded; capped",
        "empty": "empty; unoccupied; vacant; bare; hollow empty; no one; noone; unfilled; "
        "deserted; "
        "emptied; abandoned; unused; blank; unattended; nobody; empy; untouched; "
        "empty handed; riderless; drained; emtpy; vacated; uninhabited; half empty; "
        "nearly empty; almost empty",
        "checked": "checked; ticked; selected box; enabled option; marked; crossed off",
        "unchecked": "unchecked; unticked; cleared; not checked; unmarked",
        "selected": "selected; highlighted; active; chosen; current; focused; circled; encircled; "
        "ringed; emphasised; emphasized; singled out; picked; picked out; pressed; activated; "
        "focussed; hovered; in focus element; currently selected; preselected; toggled",
        "unselected": "unselected; inactive; deselected; unfocused; unhighlighted",
        "disabled": "disabled; greyed out; grayed out; unavailable; deactivated; dimmed; "
        "inactive element; not clickable; unclickable; read only; readonly",
        "enabled": "enabled; available; clickable; editable; operable",
        "struck": "crossed out; struck out; struck through; strikethrough; struckthrough; "
        "with a line through it; with a line through; with a line across it; "
        "lined out; scratched out; crossed through; scored out; stricken",
        "bold": "bold; bolded; boldface; boldfaced; in bold; in bold letters; in bold type",
        "unread": "unread; not yet read; unopened message; new unread",
        "underlined": "underlined; underscored; with an underline; with a line under it",
        "optional": "optional; not required; not mandatory; voluntary",
        "required": "required; mandatory; compulsory",
        "expanded": "expanded; unfolded panel; opened panel",
        "collapsed": "collapsed panel; minimised; minimized",
        "standing": "standing; upright; stands; stood; standing up; stand; erect; standing still; "
        "stading; starnding; standig; on its feet; on their feet; vertically standing; "
        "on foot; stnading; standng; stainding; starnd; on his feet",
        "sitting": "sitting; seated; sat; sits; sitting down; perched; sit; squatting; squats; "
        "crouching; crouched; kneeling; squatted; crouches; kneels; crouching down; "
        "sitted; on knees; sittiing; siting; kneeling down; squatting down; knelt; "
        "on one knee; sittin; perching; seats; hunched; hunched over; sitting up; "
        "crosslegged; cross legged; on his knees; bent down; bending down; stooped; "
        "crosslegged sitting; sittng; sitting upright; straddling; straddled; roosting; "
        "nesting; crouch; bending; bent over; bending over; bends; bends over; "
        "leaning over; leaned over; leans over; stooping",
        "lying": "lying; laying; lying down; laying down; lies; lays; reclining; sprawled; laid; "
        "laid out; resting; lie; lay; sleeping; asleep; sleeps; napping; curled up; "
        "sprawling; laid down; reclined; on its side; lounging; lays down; lies down; "
        "snoozing; sprawled out; dozing; stretched out; rests; spread out; sleepy; "
        "leaning back; curling up; laying flat; tucked in; lounges; snuggled; cuddled up; "
        "cuddled; nestled; cuddling; snuggling; tucked",
        "walking": "walking; walks; strolling; marching; stepping; walk; walking by; "
        "walking away; "
        "roaming; wandering; strutting; pacing; trotting; galloping; trots; in stride; "
        "walking together; walking past; walking around; striding; waling; crawling; "
        "passing by; hiking; strolls; gallops; wading; wades; wading through; trailing; "
        "trails; stepping up; steps",
        "running": "running; runs; jogging; sprinting; racing; dashing; run; jogs; charging; "
        "rushing; "
        "chasing; speeding; sprints; jog; in a hurry; fleeing; races",
        "smiling": "smiling; smiles; laughing; happy; grinning; laughs; smile; smiling big; "
        "cheerful; "
        "joyful; grins; giggling; smirking; smiley; smirks; chuckling; beaming; excited; "
        "joyous; amused; proud; pleased; overjoyed; glad; merry; lauging; simling; "
        "cheering; celebrating; cheers; jolly; dancing; dances; singing; sings; "
        "clapping; applauding",
    },
    "orientation": {
        "facing left": "facing left; looking left; left facing; turned left; pointing left; "
        "facing to the left; looking to the left; turned to the left; looking to its left; "
        "looking to his left; looking to her left; facing the left; pointed left; "
        "pointing to the left; looks left; faces left; facing towards left; "
        "facing toward the left; facing leftward; walking left; heading left; "
        "looking towards the left; going left; looking leftward; headed left; "
        "walking to the left; leaning left; leaning to the left; faced left; moving left; "
        "facing towards the left; turned toward the left",
        "facing right": "facing right; looking right; right facing; turned right; pointing right; "
        "facing to the right; looking to the right; turned to the right; "
        "looking to its right; looking to his right; looking to her right; "
        "facing the right; pointed right; pointing to the right; looks right; faces right; "
        "facing towards right; facing toward the right; facing rightward; walking right; "
        "heading right; looking towards the right; going right; looking rightward; "
        "looking right side; headed right; walking to the right; leaning right; "
        "leaning to the right; faced right; moving right; facing towards the right; "
        "turned toward the right",
        "facing away": "facing away; turned away; looking away; back turned; from behind; "
        "facing backwards; facing backward; with back turned; with back turned to us; "
        "back turned to us; with his back turned to us; with her back turned to us; "
        "with back turned to the camera; with his back turned; with her back turned; "
        "with its back turned; facing away from the camera; facing away from camera; "
        "looking away from the camera; looking away from camera; facing the other way; "
        "facing the other direction; looking the other way; turned around; "
        "facing the opposite direction; facing the opposite way; facing opposite; "
        "with back to the camera; with his back to the camera; "
        "with her back to the camera; with back to camera; with his back to us; "
        "with her back to us; with its back to the camera; back to the camera; "
        "with their back to the camera; with their backs to the camera; with its back to us; "
        "with their backs to us; "
        "back to camera; back to us; with back facing the camera; looking back; "
        "looking behind; turning around; looking backwards; walking away from the camera; "
        "backwards; backward; rear view; looking over his shoulder; "
        "looking over her shoulder; from the back; viewed from behind; seen from behind; "
        "rear facing; turned backwards; faced away; looking elsewhere; "
        "away from the camera; away from camera; facing the wall",
        "facing camera": "facing the camera; coming towards us; coming toward us; "
        "coming at us; coming towards the camera; walking towards us; "
        "walking towards the camera; walking toward the camera; heading towards us; "
        "coming toward the camera; facing camera; looking at the camera; "
        "looking at camera; "
        "facing forward; facing us; looking forward; facing front; looking straight ahead; "
        "facing the front; facing towards the camera; facing toward the camera; "
        "looking straight; looking ahead; looking into the camera; "
        "looking toward the camera; looking towards the camera; looking at us; "
        "looking directly at the camera; forward facing; facing forwards; face on; "
        "head on; front facing; staring at the camera; staring at camera; facing this way; "
        "looking this way; facing towards camera; looking towards camera; "
        "looks at the camera; looking at you; facing the viewer; looking at the viewer; "
        "facing viewer; facing you; smiling at the camera; smiling at camera; "
        "faces the camera; faces camera; looking up at the camera; "
        "staring into the camera; smiling for the camera; turned toward the camera; "
        "turned towards the camera; looking in the camera; looking in camera; front view; "
        "looking onwards; staring straight ahead; facing straight ahead; "
        "looking right at the camera; looking straight at the camera; "
        "looking toward camera; facing the photographer",
        "facing up": "facing up; looking up; pointing up; pointing upwards; pointing upward; "
        "looking upward; looking upwards; upward; upwards; looks up; up turned; upturned; "
        "right side up; upward facing; face up; facing upwards; looking to the sky; "
        "looking skyward; heading up; facing upward",
        "facing down": "facing down; looking down; face down; pointing down; bent downward; "
        "head down; "
        "downward; downwards; looks down; pointing downwards; pointing downward; "
        "looking downward; looking downwards; facing downwards; head lowered; bowed; "
        "downcast; heads down; head bent; staring down; gazing down; downward facing; "
        "facing downward; face downward; looking at the ground; looking below",
        "upside down": "upside down; inverted; flipped; overturned; turned over; flipped over; "
        "up side down; tipped over; toppled; knocked over; on its head; upside; bottom up; "
        "upsidedown; turned upside down; toppled over; flopped; upside down turned; "
        "bottoms up",
        "tilted": "tilted; slanted; leaning sideways; crooked tilt; angled; diagonal; "
        "at an angle; "
        "tilting; sloped; sloping; lopsided; slanting; askew; tipped; diagonally; "
        "slanted sideways; on an angle; at a slant; cocked; tilts; rotated; twisted; "
        "twisting; skewed; cockeyed; banked; turned at an angle",
        "horizontal": "horizontal; horizontally; lengthwise; flat lying; landscape; widthwise; "
        "crosswise; level; lying flat; landscape oriented",
        "vertical": "vertical; vertically; upright vertical; portrait oriented; standing on end; "
        "on end; straight up; portrait orientation; straight up and down",
        "facing sideways": "sideways; facing sideways; looking sideways; side view; "
        "in profile; side profile; "
        "side facing; turned sideways; looking to the side; facing the side; "
        "facing to the side; turned to the side; from the side; looking off to the side; "
        "side on; side ways; looking to side; facing side; looking off; looking around; "
        "looking away to the side; turned to side; broadside; sidewise; looking over; "
        "looking across; looking out; looks over; facing each; turned; "
        "looking in the other direction; facing opposite directions; "
        "looking in a different direction; looking off camera; "
        "looking in opposite directions",
    },
}
OWN_STATES: dict[str, str] = {
    "motion": "moving; driving; drives; in motion; rolling; turning; moves; stopped; parked; "
    "stationary; parking; idle; still; motionless; stopping; braking; departing; "
    "approaching; arriving; pulling in; pulling out; broken down; drive; driving away; "
    "driving by; passing; oncoming; driving down; traveling; travelling; incoming; "
    "merging; exiting; pulling up; pulling away; travels; waiting; waits; motoring; "
    "on the move; coming; going; leaving; moored; anchored; tied up; double parked; goes; "
    "comes; leaves; arrives; coming out; going down; going up; climbing; climbs; entering; "
    "downhill; uphill; out of frame; out of the frame; out of the picture; out of the shot; "
    "enters; towed; stuck; crossing; crosses",
    "mood and doing": "sad; crying; angry; upset; frowning; unhappy; serious; scared; "
    "surprised; bored; "
    "tired; screaming; yelling; shouting; mad; grumpy; confused; worried; weeping; sour; "
    "annoyed; scowling; grimacing; shocked; interested; angrily; concerned; crying out; "
    "concentrating; thinking; contemplating; focused person; wondering; cries; frightened; "
    "disgusted; stern; stoic; serious looking; puzzled; frustrated; grouchy; tearful; "
    "emotional; anxious; astonished; afraid; disappointed; yawning; yawns; curious; "
    "alert animal; calm; relaxed; relaxing; content; thoughtful; pensive; shy; dazed; "
    "intent; solemn; exhausted; drunk; pouting; moody; sick; ill; injured; sneezing; "
    "blinking; staring; stares; gazing; looking; looks; look; watching; watches; peeking; "
    "glancing; peering; observing; squinting; winking; squints; focusing; posing; poses; "
    "pose; posed; posing for a picture; pose for a picture; posing for picture; "
    "posing for the camera; posing for a photo; waving; waves; talking; talks; chatting; "
    "speaking; speaks; conversing; gesturing; motioning; signaling; pointing; points; "
    "reading; reads; writing; writes; working; works; studying; typing; types; texting; "
    "texts; shopping; cooking; cooks; baking; cleaning; cleans; eating; eats; grazing; "
    "grazes; dining; snacking; feeding; drinking; drinks; chewing; sipping; licking; "
    "licks; munching; foraging; sipping drink; bathing; bathes; showering; grooming; "
    "grooms; shaving; brushing; brushes; bowing; hugging; hugs; kissing; kisses; "
    "embracing; wrestling; fighting; fights; boxing; fishing; camping; hunting; bowling; "
    "golfing; gardening; farming; praying; nursing; nuzzling; mating; batting; bats; "
    "pitching; pitches; swinging; swings; throwing; throws; catching; catches; hitting; "
    "hits; kicking; kicks; serving; serves; bunting; sliding; slides; stretching; "
    "stretches; reaching; reaches; balancing; balances; practicing; competing; performing; "
    "performs; exercising; training; officiating; coaching; blocking; defending; aiming; "
    "winding up; warming up; goofing; goofing off; goofing around; smoking; smokes; "
    "listening; presenting; recording; filming; photographing; grilling; roasting; sewing; "
    "knitting; painting; juggling; dressing; undressing; preparing; getting ready; ready; "
    "waiting to bat; at bat; up to bat; on deck; in action; multitasking; juggles; "
    "whispering; barking; growling; drooling; panting; sniffing; purring; begging; mooing; "
    "drools; shedding; scratching; sunbathing; swatting; fetching; fetches; shaking; "
    "shakes; shrugging; thumbs up; flexing; struts; nodding; trying; tries; tiptoeing; "
    "handstand; handstands; headstand; headstands; cartwheel; cartwheels; wheelie; wheelies; "
    "somersault; somersaults; backflip; backflips; kickflip; pirouette; "
    "in labor; helping; helps; playing; plays; playful; having fun; "
    "leading; leads; in the lead; guiding; following; follows; trick; "
    "tricking; grinding; grinds; crashing; crashes; wiping; bathing suit clad; meeting; "
    "facing each other; kissing each other; looking at each other; side by side; "
    "hand in hand; together; back to back; next to each other; in a row; in line; "
    "lined up; in a line; in a group; in a pile; in a stack; in a circle; in formation; "
    "in a bunch; in the distance; in pieces; alone; by itself; by himself; by herself; "
    "by themselves; on its own; isolated; separate; single; lone; solo; apart; separated; "
    "individual; solitary; grouped; attached; detached; loose; disconnected; paired; "
    "joined; huddled; crowded together; stacked up; arranged; scattered; piled up; "
    "connected; conjoined; bunched; clustered; tangled; intertwined; lining up; gathered; "
    "gathering; closely; spread; spread apart; touching; touching each other; overlapping",
    "weather and wetness": "wet; dry; soaked; damp; dripping; melted; frozen; muddy; snowy; "
    "dusty; soggy; icy; "
    "frosted; drenched; moist; frosty; soapy; melting; rainy; steaming; steamy; foggy; "
    "hot; cold; warm; cool; frothy; foamy; greasy; oily; bubbly; slushy; slimy; sweaty; "
    "waterlogged; snow covered; sandy covered; shadowed",
    "cleanness": "dirty; clean; stained; soiled; messy state; cleaned; filthy; grimy; neat; tidy; "
    "unclean; used; unkempt; polished; unwashed; washed; dirt covered; smudged; smeared; "
    "mud covered; grungy; spotless; organized; disorganized; disheveled; made up; "
    "well kept; discarded; trashy; groomed; well groomed; manicured; fresh; overgrown; "
    "trimmed; mowed; uncut",
    "cutting": "sliced; cut; halved; chopped; diced; slit; quartered; peeled; cut up; "
    "cut in half; "
    "shredded; split open; cubed food; whole; uncut food; unsliced; entire; complete; "
    "intact; full sized whole; unpeeled food; grated; minced; mashed; julienned; "
    "cut into pieces; broken up; carved food; cut off; half cut; cut open; sheared; "
    "shaved; shorn; unshaven; clean shaven; shaven; bisected; cropped; complete whole; "
    "skinned; shelled; cored; unbroken",
    "cooking": "cooked; raw; fried; baked; grilled; toasted; steamed; boiled; roasted; ripe; "
    "unripe; "
    "glazed; uncooked; unripened; deep fried; scrambled; smoked; crispy; crusty; seasoned; "
    "browned; stewed; barbecued; golden brown; powdered; iced; buttered; breaded; "
    "half baked; well done; pickled; sauteed; stir fried; ripened; undercooked; "
    "overcooked; poached; braised; sugared; blackened; chocolate covered; "
    "chocolate frosted; caramelized; undressed food; fluffy food; battered; crunchy; "
    "juicy; spicy; sweet; salty; sour food; salted; tender; creamy food; gooey; crumbled; "
    "freshly baked; dried; fermented; candied; creamed; dehydrated; moldy food; stale; "
    "sprinkled; sugar coated; sprinkle covered; marinated; roast; well cooked; over ripe; "
    "under ripe; frosted food; homemade; home made; burned food; rare; organic; "
    "vegetarian; vegan; gluten free; edible",
    "light": "lighted; burning; on fire; flaming; lighting; flashing; blinking light; plugged in; "
    "unplugged; charging battery; running water; turned; switched",
    "looks and dress": "fully visible; visible; partially visible; hidden; obscured; blurry; "
    "blurred; "
    "out of focus; in focus; partially hidden; obstructed; partly visible; unseen; "
    "in shadow; in shadows; in the shadows; in the dark; partially seen; blury; fuzzy; "
    "cut off picture; covered partially; barely visible; seen; concealed; not visible; "
    "pictured; shown; partially obscured; partially covered; blurring; focused; unfocused; "
    "mostly hidden; half hidden; in view; out of view; half visible; only half; "
    "silhouetted; reflected; mirrored; inverted picture; in full view; most visible; "
    "cutoff; cropped off; partially shown; partially blocked; blocked; fading; "
    "out of frame; off camera; half shown; camera shy; barely seen; unclear; exposed; "
    "uncovered; protruding; peeking out; poking out; sticking out; sticking up; "
    "hanging out; hanging down; popping out; leaned; leaning; leans; lean; slouching; "
    "slouched; slumped; propped; propped up; hanging; hangs; hung; hanging up; suspended; "
    "mounted; wall mounted; raised; lifted; lowered; held up; extended arm; "
    "outstretched arms; raised up; elevated; up in the air; arms raised; arms up; "
    "arms crossed; crossed; crossed out; struck through; struck out; strikethrough; "
    "hands up; hand up; inflated; deflated; stretched; bound; "
    "chained; leashed; tethered; harnessed; saddled; caged; fenced; fenced in; penned; "
    "collared; tied; tagged; bridled; haltered; blindfolded; muzzled; saddled up; crated; "
    "herded; penned in; married; engaged; wedding; pregnant; disabled person; handicapped; "
    "handicap; twin; identical; similar; matching; duplicate; married couple; bearded; "
    "mustached; mustachioed; moustached; bald; balding; hairless; bald headed; "
    "bald headded; curly; curly haired; wavy; wavy haired; frizzy; straight haired; "
    "long haired; short haired; dark haired; gray haired; grey haired; red haired; "
    "brown haired; black haired; white haired; haired; spiky haired; shaggy; hairy; "
    "shaggy haired; curley; light haired; braided; silver haired; ponytailed; pony tailed; "
    "pigtailed; unbearded; freckle faced; toothless; ginger; longhaired; shorthaired; "
    "tattooed; tatooed; pierced; scruffy; fluffy; wooly coated; bushy haired; red headed; "
    "redheaded; dark headed; pink haired; blue haired; horned; tusked; spectacled; "
    "bespectacled; glasses wearing; goggled; hatless; barefooted; shirtless; topless; "
    "naked; nude; bare chested; barefoot; bare footed; barechested; unclothed; clothed; "
    "dressed; dressed up; well dressed; clad; costumed; uniformed; masked; hooded; "
    "helmeted; suited; gloved; half naked; scantily clad; fully clothed; casually dressed; "
    "geared up; bundled up; bare legged; uniformed person; hat wearing; veiled; "
    "long sleeved; short sleeved; sleeveless; long sleeve; short sleeve; long legged; "
    "strapless; strappy; baggy; tight; loose fitting; collarless; skintight; form fitting; "
    "tight fitting; see through clothing; tucked shirt; v necked; high heeled; "
    "striped shirted; white shirted; red shirted; blue shirted; black shirted; "
    "capped person; left handed; right handed; lefthanded; righthanded; two handed; "
    "one handed; one legged; three legged; four legged; open toed; double breasted; "
    "button up; long necked; flat screened; wheeled; two wheeled; three wheeled; handled; "
    "two handled; legged; four wheeled; footed; lidded; topped; cushioned; padded; "
    "cousioned; stemmed; long stemmed; backless; armless; high backed; low backed; "
    "wingback shaped; leafy; leafless; flowering; blooming; bloomed; budding; potted; "
    "planted; wild; domestic; artificial; fake; real; stuffed toy; toy; wind up; electric; "
    "electronic; digital; analog; wireless; portable; motorized; motorised; manual; "
    "automatic; battery operated; gas powered; solar; handheld; hand held; cordless; "
    "foldable; reclining chair; adjustable; rotating; revolving; retractable; disposable; "
    "reusable; double sided; framed; unframed; glass fronted; carpeted; tiled; paved; "
    "unpaved; cobbled; grassy; sandy; rocky; wooded; forested; mountainous; hilly; cloudy; "
    "overcast; clear skied; icy covered; winter; summer; spring; fall; autumn; christmas; "
    "halloween; holiday; birthday; easter; outdoors; indoors; outside; inside; outdoor; "
    "indoor; outdoor wear; away; further away; far away; off to the side; distant; "
    "faraway; close up; closeup; nearby; far; near; nearer; close; up close; "
    "isolated away; in the sun; in the sunlight; in the shade; in sunlight; in the light; "
    "unlit candle",
    "in the air": "flying; flies; soaring; in flight; hovering; gliding; fly; taking off; "
    "landing; "
    "taxiing; landed; taking flight; lifting off; about to land; ascending; descending; "
    "soars; floating; floats; swimming; swims; surfing; skiing; skating; skateboarding; "
    "snowboarding; sailing; surfs; skis away; skates; sail; rowing; swiming; sails; "
    "rafting; skying; skates by; snowboards; kayaking; boating; canoeing; docking; "
    "sledding; biking; cycling; bicycling; riding; rides; riding a wave",
    "in the air too": "jumping; jumps; leaping; mid air; midair; in mid air; in the air; "
    "in midair; "
    "airborne; jump; leaps; bouncing; diving; leap; hopping; mid jump; doing a trick; "
    "doing tricks; doing a jump; jumped; doing a flip; performing a trick; doing a stunt; "
    "in air; dives; skydiving; falling; falls; fallen; falling down; falling off; "
    "tumbling; tripping; wiping out; upended",
    "forms": "optional; recommended; suggested; featured; sponsored; popular",
    "filling": "full; filled; filled up; occupied; half full; stuffed; loaded; crowded; "
    "packed; busy; "
    "fulll; half filled; brimming; overflowing; stocked; heaping; piled high; loaded up; "
    "fuller; piled; in use; topped up; laden; cluttered; messy; unmade; bursting; "
    "overfilled; partially filled; stacked; partially full; almost full; nearly full",
    "wear": "broken; cracked; damaged; torn; ripped; crashed; wrecked; bent broken; crushed; "
    "shattered; worn; worn out; rusted; rusty; weathered; tattered; destroyed; splashed; "
    "chipped; dented; peeling; rundown; run down; disassembled; dilapidated; distressed; "
    "frayed; ruined; dismantled; worn down; unfinished; out of order; punctured; mangled; "
    "scratched; busted; tarnished; scuffed; wilted; holey; flat tired; split; missing; "
    "beat up; old worn; decayed; burned; burnt; charred; rotten; rotting; overripe; "
    "bruised; spoiled; moldy; dead; wilting; withered; dying; brown spotted; crumbling; "
    "half eaten; partially eaten; half-eaten; bitten; eaten; partly eaten; chewed; "
    "bitten into; already eaten; uneaten; partial; halfeaten",
}
"""States by topic; each word is its own value, for none of them has true synonyms here."""

ATTRIBUTES["other"] = {
    "": "bold; italic; underlined; strikethrough; in bold; in italics; monospace; uppercase; "
    "lowercase; capitalised; capitalized; bolded; italicised; struck through; beautiful; "
    "pretty; cute; ugly; nice; delicious; tasty; yummy; good; bad; best; worst; "
    "great looking; attractive; handsome; sexy; adorable; lovely; gorgeous; "
    "cool looking; funny; silly; weird; strange; odd; unusual; interesting; fancy; "
    "elegant; stylish; expensive; cheap; modern; new; brand new; contemporary; futuristic; "
    "traditional; old world; "
    "regular; normal; standard; ordinary; common; typical; simple; basic; special; "
    "original; different; same; various; several; unique; certain; specific; particular; "
    "random; extra; additional; "
    "asian; african; american; european; white person; african american; mexican; indian; "
    "chinese; japanese; french; italian; english; british; german; spanish; russian; "
    "irish; greek; thai; korean; caucasian; hispanic; latino; latina; ethnic; native; "
    "foreign; arab; arabic; jewish; muslim; christian; buddhist; "
    "oriental; polish; danish; swedish; canadian; dutch; swiss; vietnamese; turkish; "
    "persian; middle eastern; belgian; scottish; cuban; australian; brazilian; "
    "skinned; dark skinned; light skinned; pale skinned; tan skinned; fair skinned; "
    "black skinned; brown skinned; dark skin; faced; "
    "soft; hard; smooth; rough; fuzzy texture; fluffy textured; comfortable; comfy; cozy; "
    "sturdy; strong; weak; heavy duty; delicate; fragile; light weight; lightweight; "
    "stiff; flexible; thorny; sticky; flaky; doughy; chewy; cheesy; meaty; plump texture; "
    "stringy; saucy; fruity; nutty; bready; lumpy; spongy; crumbly; cuddly; "
    "public; private; personal; commercial; industrial; residential; rural; urban; "
    "suburban; local; national; international; military; civilian; royal; religious; "
    "political; medical; scientific; professional; amateur; official; formal; casual; "
    "informal; academic; historical; historic; cultural; "
    "male looking; mean; friendly; gentle; nice looking; quiet; loud; noisy; fast; quick; "
    "slow; sporty; athletic; fit; healthy; unhealthy; lazy; brave; wise; smart; clever; "
    "rich; poor; wealthy; homeless; famous; popular person; important; lucky; "
    "left over; leftover; ready to eat; store bought; hand made; handmade; custom; "
    "customized; restored; renovated; ornamental style; rustic; antique looking; gothic; "
    "victorian; medieval; colonial; art deco; chic; shabby; trendy; hip; hippy; "
    "goth style; preppy; nerdy; girlie; geeky; "
    "main; major; minor; central focus; featured thing; prominent; obvious; noticeable; "
    "distinct; clear cut; visible only; odd one; lone one; focal; primary subject; "
    "secondary subject; entire thing; total thing; "
    "unknown; unidentified; unnamed; mysterious; anonymous; non; specialty; assorted; "
    "mixed; combined; joint; "
    "cloth like; double; triple; dual; twofold; half; quarter; partial thing; "
    "quarter sized; two story; multi level; multi story; two tiered; three tiered; tiered; "
    "layered; two piece; one piece; three piece; multi layered; multi tiered; "
    "two toned thing; single story; two tier; three tier; multilayered; multi; "
    "twin engine; two seater; two door; four door; "
    "low rider; wheeled vehicle; off road; passenger; flat panel; "
    "whipped; chocolate flavored; strawberry flavored; vanilla; flavored; "
    "first class; high class; high end; high chair; highschool; low fat; diet; decaf; "
    "fattening; nutritious; natural; organic thing; "
    "holy; sacred; evil; scary; spooky; creepy; magic; magical; enchanted; mythical; "
    "dangerous; safe; gross; nasty; disgusting; crazy; wild looking; perfect; pristine; "
    "awesome; amazing; wonderful; fantastic; terrible; horrible; awful; awkward; "
    "adult looking; mom looking; bigger than life; "
    "brief; final; initial; former; latter; previous; current thing; following; "
    "subsequent; opposite; adjacent; corresponding; respective; surrounding; remaining; "
    "rest; neighboring; intended; "
    "adorned; accented; accessorized; equipped; furnished; outfitted; fitted; tailored; "
    "detailed; contrasting; coordinating; trimmed out; coated; plated; laminated; painted; "
    "colored; coloured; dyed; tinted; stained glass; toned; sun kissed; tinged; hued; "
    "varnished; glazed pottery; highlighted hair; printed on; "
    "bumpy; pitted; grooved; scaly; woolen coat; steaming hot; ice cold; "
    "kid size; unisex; "
    "long term; short term; part time; full time; parent child; able; capable; willing; "
    "present; absent; alive; living; lifelike; realistic; abstract; cartoon; cartoonish; "
    "animated; virtual; three dimensional; two dimensional; live; "
    "hungry; thirsty; sleepy looking; busy looking; lonely; lost; awake; alert; aware; "
    "attentive; distracted; careful; nervous; carefree; involved; aggressive; defensive; "
    "offensive; winning; losing; leading player; opposing; rival; competing; home team; "
    "away team; "
    "straight ahead; high up; way up; up high; low down; underneath side; mid; "
    "sideways turn; upper class; low; lower end; mid air jump",
}
"""Kind -> value -> words. Under "other" each word is its own value."""

MODIFIERS = {
    word: name
    for name, line in COLOUR_MODIFIERS.items()
    for word in (w.strip() for w in line.split(";"))
}
"""Word -> canonical modifier."""

SUPERLATIVE_MEASURES: dict[tuple[str, bool], str] = {
    ("area", True): "big; large; huge; great; fat; heavy; chubby; full; massive; wide open",
    ("area", False): "small; little; tiny; puny; mini; light weight",
    ("height", True): "tall; high up",
    ("height", False): "short; squat",
    ("width", True): "wide; broad; thick",
    ("width", False): "narrow; thin; slim; skinny; slender; lean",
    ("length", True): "long; lengthy",
    ("y", False): "high; upper",
    ("y", True): "low",
    ("brightness", True): "bright; light; pale; shiny; white",
    ("brightness", False): "dark; dim; black; deep",
    ("age", True): "old; elderly",
    ("age", False): "young",
    ("value", True): "expensive; costly; pricey",
    ("value", False): "cheap; inexpensive",
}
"""(measure, most) -> positive adjectives; -er, -est, "more" and "most" are made of them."""
