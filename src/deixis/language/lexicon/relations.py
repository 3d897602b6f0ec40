"""Words of relations: relation kind -> surface phrases.

To add a spatial relation, add one line to `RELATION_WORDS`. A phrase that starts with an -ing verb
is also understood in its other forms ("holding" -> hold, holds, held).
"""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = ["ACTIONS", "HUMAN_VERBS", "INVERSE", "PREPOSITIONS_AFTER_VERBS", "RELATION_WORDS"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(";") if word.strip())


RELATION_WORDS: dict[str, tuple[str, ...]] = {
    # places
    "left_of": _words(
        "left of; to the left of; on the left of; on the left side of; at the left of; "
        "to left of; on left of; left side of; to the left hand side of; "
        "on the left hand side of; left from; to the left from; at the left side of; "
        "to the left side of; left hand side of; left to; to the immediate left of; "
        "to its left; on his left; on her left; west of; in the left of; just left of; "
        "on left side of"
    ),
    "right_of": _words(
        "right of; to the right of; on the right of; on the right side of; at the right of; "
        "to right of; on right of; right side of; to the right hand side of; "
        "on the right hand side of; right from; to the right from; at the right side of; "
        "to the right side of; right hand side of; to the immediate right of; to its right; "
        "on his right; on her right; east of; in the right of; just right of; on right side of"
    ),
    "above": _words(
        "above; over; over top of; higher than; up above; hanging over; hanging above; "
        "north of; overhead; over the top of"
    ),
    "below": _words(
        "below; beneath; lower than; down below; at the foot of; south of; at the bottom of; "
        "on the bottom of"
    ),
    "under": _words("under; underneath; under neath; directly under; on the underside of"),
    "on": _words(
        "on; on top of; atop; upon; onto; on to; ontop of; on the top of; at the top of; "
        "aboard; on board; on the back of; on the side of; on the front of; on either side of; "
        "on the edge of; at the edge of; off of; off; on each side of; on the end of; "
        "at the end of; on the surface of; top of; on the corner of; on both sides of; ontop"
    ),
    "in": _words(
        "in; inside; within; inside of; into; in to; in the middle of; in the center of; "
        "in the centre of; in the corner of; in the back of; among; amongst; amidst; amid; "
        "in the midst of; through; throughout; in the bottom of; in the top of; "
        "in the inside of; out of; in side; half in; partway in; halfway in; enclosed in; "
        "in the inside; at the center of; at the centre of; in between of; via; out from; "
        "coming out of; sticking out of; poking out of; hanging out of; peeking out of; "
        "popping out of; looking out of; looking out; peering out of; contained in; "
        "in the side of; in the front of"
    ),
    "behind": _words(
        "behind; in back of; at the back of; to the rear of; at the rear of; in the rear of; "
        "beyond; past; right behind; directly behind; behind of; after; to the back of; "
        "hiding behind; hidden behind; back of"
    ),
    "in_front_of": _words(
        "in front of; infront of; ahead of; before; at the front of; front of; infront; "
        "in font of; in fron of; in front; to the front of; in the path of"
    ),
    "next_to": _words(
        "next to; beside; besides; by; alongside; adjacent to; at the side of; by the side of; "
        "to the side of; next; close beside; side by side with; side of; flanking; bordering; "
        "adjoining; along side; along side of; alongside of; nextto; nest to; on side of; "
        "beside of; closest next to; bside; besides of; hugging the side of; aside; aside of; "
        "in line with; parallel to; abutting; abreast of; next door to; along"
    ),
    "between": _words(
        "between; in between; inbetween; sandwiched between; halfway between; "
        "in the middle between; betwen; betweeen; inbetween of"
    ),
    "near": _words(
        "near; near to; close to; nearby to; not far from; nearest side of; "
        "in the vicinity of; close by; around the area of; right near; closer to; nearer to; "
        "nearer; towards; toward; in reach of; approaching; nearing; coming towards; "
        "moving towards; walking towards; heading towards; coming toward; heading toward; "
        "walking toward; moving toward; just off; headed towards"
    ),
    "far_from": _words(
        "far from; away from; far away from; distant from; further from; farther from; "
        "further away from; farther away from; a distance from"
    ),
    "around": _words(
        "around; surrounding; all around; round about; encircling; circling; gathered around; "
        "wrapped around; enclosing"
    ),
    "against": _words(
        "against; up against; pressed against; backed against; touching; in contact with; "
        "rubbing against"
    ),
    "across_from": _words(
        "across from; opposite; opposite of; opposite to; across; facing off with; "
        "on the other side of; on the opposite side of; other side of; the other side of; "
        "face to face with; at the other side of; at the opposite side of; on other side of"
    ),
    "at": _words("at; arriving at; att"),
    # having
    "with": _words(
        "with; has; have; had; having; w; containing; holding inside; featuring; includes; "
        "including; contains; bearing; plus; that's got; along with; together with; "
        "accompanied by; sporting a view of; topped with; topped by; filled with; full of; "
        "loaded with; filled by; packed with; stocked with; equipped with; adorned with; "
        "decorated with; garnished with; served with; stuffed with; accented with; showing; "
        "displaying; exposing; consisting of; consists of; comprised of; displays; shows; "
        "lined with; wit; wih; whit; withe; wth; laden with; loaded up with; crammed with; "
        "complete with; trimmed with; in possession of; owning; trimmed in; embellished with; "
        "dotted with; fitted with; piled with; piled high with; heaped with; stacked with; "
        "cluttered with; laced with; painted with; marked with; printed with; "
        "embroidered with; carved with; illustrated with; combined with; mixed with; "
        "attached with; flavored with; seasoned with; inscribed with; emblazoned with; "
        "made up of; composed of; boasting"
    ),
    "of": _words(
        "of; for; belonging to; from; owned by; o; intended for; meant for; about; regarding; "
        "concerning; due to; as part of; used for; designed for; part of; member of; "
        "consisting; that belongs to; o f; related to; corresponding to; associated with; per"
    ),
    "wearing": _words(
        "wearing; dressed in; dressed up in; clad in; sporting; donning; clothed in; "
        "attired in; dressed as; dressed like; wering; wear; weaing; waering; werring; "
        "outfitted in; dressed with; decked out in; who's wearing; suited in; suited up in; "
        "bundled in; weraing; wearin; adorned in; garbed in; wearingt; weraring; wears; wore; "
        "modeling; putting on; trying on; warring; wearimg; wwearing; weaaring; rocking a"
    ),
    "holding": _words(
        "holding; holding on to; holding onto; grasping; gripping; clutching; clasping; "
        "holds up; holding up; gripping on to; grabbing; hloding; holing; grabbing onto; "
        "hanging on to; hanging onto; hodling; holdng; embracing; cradling; clenching; "
        "squeezing; wielding; brandishing; displaying in hand; presenting; hoisting; "
        "hold on to; raising; lifting; handling; extending; swinging; hugging; cuddling; "
        "snuggling; controlling; supporting; hoding; possessing; cupping; picking up; "
        "snuggling with; cuddling with; lifting up; swinging at; waving; taking hold of; "
        "brandish"
    ),
    "riding": _words(
        "riding; riding on; riding in; mounted on; astride; on horseback of; straddling; "
        "riding on top of; riding atop; driving; steering; piloting; surfing on; skating on; "
        "skateboarding on; rding; rideing; riding a top; skiing on; ridding; "
        "pedaling; mounting; aboard of; cycling on; on back of; operating; driving in; "
        "paddling; rowing; sailing; sailing in; racing on"
    ),
    "sitting_on": _words(
        "sitting on; sitting in; sitting at; sitting atop; sitting on top of; seated on; "
        "seated at; seated in; sits upon; sitting upon; perched on; perched atop; perching on; "
        "sitting inside; sitting onto; perched upon; seated on top of; seated atop; "
        "squatting on; sitting around; seated around; crouching on; kneeling on; roosting on; "
        "siting on; siting in; siting at; sitting down on; sitting down in; sitting down at; "
        "sitting with in; perched on top of; perched in; nesting in; sitting up in; "
        "sitting up on; kneeling in; crouching in; resting atop; placed on; placed on top of; "
        "placed atop; set on; placed in; kept on; kept in; situated on; situated in; "
        "located on; located in; set in; set atop; set on top of; sittin on; sitttng on; "
        "sitting on the edge of; sitting on the side of; sitting at the end of; "
        "sitting in the middle of; sitting on the back of; sitting on the top of; "
        "sitting on the end of; sitting on the front of; sat upon; put on; positioned on; "
        "left on; served on; served in; balanced on; piled on; stacked on; piled on top of; "
        "stacked on top of; squatting in; squatting at; crouching at; kneeling at; "
        "balancing on; balancing on top of; rested on; propped on; propped up on; held in; "
        "served on top of; situated at; placed at; laid out on; positioned in; docked at; "
        "docked in"
    ),
    "standing_on": _words(
        "standing on; standing in; standing atop; standing upon; standing on top of; "
        "standing at; standing inside; standing up on; standing up in; walking on; walking in; "
        "walking through; walking across; walking along; walking down; walking up; "
        "walking over; running on; running in; running through; running across; running down; "
        "running along; parked on; parked in; parked at; parked along; driving on; "
        "driving down; driving through; driving along; driving up; grazing on; grazing in; "
        "wading in; crossing; traveling on; traveling down; going down; going through; "
        "going up; going over; skiing down; skiing in; skiing through; skating in; stading on; "
        "stopped at; stopped on; running over; standing within; standing on the edge of; "
        "standing on the side of; standing in the middle of; standing by the side of; "
        "stepping on; stepping over; stepping into; stepping onto; traveling along; "
        "traveling through; entering; exiting; walking into; walking out of; walking onto; "
        "walking off; walking off of; boarding; coming down; coming up; rolling down; "
        "trotting in; trotting on; trotting through; roaming in; roaming; marching in; "
        "marching down; playing in; playing on; swimming in; floating in; floating on; "
        "landing on; flying in; flying through; flying over; flying above; jumping in; "
        "jumping on; jumping into; landing in; moving through; moving on; wading through; "
        "treading on; skiing up; climbing; climbing on; climbing up; climbing into; "
        "climbing over; running towards base; strolling along; strolling down; strolling on; "
        "perusing; taxiing on; traveling over"
    ),
    "lying_on": _words(
        "lying on; lying in; lying at; lying across; lying atop; laying on; laying in; "
        "laying at; laying across; laying atop; laying on top of; lying on top of; lying over; "
        "laid on; laid across; resting on; resting in; resting upon; resting on top of; "
        "sleeping on; sleeping in; sleeping at; reclining on; reclining in; sprawled on; "
        "curled up on; curled up in; resting at; laying down on; lying down on; "
        "laying down in; lying down in; laid in; laying inside; napping on; sprawled across; "
        "sprawled out on; lounging on; lounging in; sleeping on top of; relaxing on; "
        "relaxing in; draped over; draped on; draped across; laying upon; laying over; "
        "spread on; lay on; spread across; laying with in; bathing in; sunbathing on; "
        "tucked in; tucked into; nestled in; draped around; spread over; draped; "
        "resting against; folded on; rests atop; rests upon; slung over; slung across; "
        "sleeping inside; laid over; laid upon; laying up on; lying inside; lying upon; "
        "nestled on"
    ),
    "leaning_on": _words(
        "leaning on; leaning against; leaned against; leaning up against; leaning over; "
        "leaning into; leaning in; leaning to; propped against; propped up against; "
        "leaning towards; leaning toward; leaned on; leaned over; leaning onto; leaning upon; "
        "leaning in towards; leaning out of; leaning across; leaning off; leaning out; "
        "lean on; bending over; bent over; bending towards; hunched over; bending down to; "
        "reclining against; leaning down to; bending down in; bending toward; stooping over; "
        "leaning back on; leaning back in"
    ),
    "hanging_from": _words(
        "hanging from; hanging on; hanging off; hanging off of; hung from; hung on; "
        "suspended from; dangling from; hanging in; hanging down from; dangling; "
        "hanging onto to; hanging by; hung up on; hanging up on; hung over; hanging around; "
        "hanging out from; hung in; drooping from; dangling off; dangling over; dangling on; "
        "strung from; hooked on; hooked to; mounted on the wall over; mounted to; "
        "suspended in; hangs over the side of; suspended over; suspended above; "
        "hanging outside; hanging against; hanging inside; falling from; falling off; "
        "falling out of; falling off of; dripping from; flowing from; dropping from"
    ),
    "attached_to": _words(
        "attached to; connected to; fixed to; tied to; tied around; stuck to; fastened to; "
        "strapped to; hooked up to; linked to; joined to; chained to; hitched to; tethered to; "
        "taped to; clipped to; mounted into; affixed to; plugged into; stuck in; stuck on; "
        "plugged in to; pinned to; built into; bolted to; glued to; wrapped on; tied on; "
        "anchored to; moored to; bound to; tied with; secured to; locked to; leashed to; "
        "fitted to; strapped on; strapped onto; attached on; attached onto; attached with; "
        "connected with; connected by; tied up to; hitched on; inserted in; inserted into; "
        "coming from; sticking out from; protruding from; extending from; coming off; "
        "coming off of; sticking from; coming out from; growing on; growing from; growing in; "
        "growing out of; stuck into; printed on; written on; painted on; engraved on; "
        "embroidered on; jutting out from"
    ),
    "covered_with": _words(
        "covered with; covered in; covered by; coated with; coated in; wrapped in; "
        "wrapped up in; draped with; draped in; smothered in; smothered with; dusted with; "
        "sprinkled with; drizzled with; slathered with; smeared with; surrounded by; "
        "surrounded with; glazed with; spread with; frosted with; dipped in; encased in; "
        "bordered by; framed by; encircled by; soaked in; drenched in; caked in; "
        "overgrown with; enveloped in; shaded by; covered up with; covered up by; "
        "covered over with; dripping with; swaddled in; hidden by; obscured by; blocked by; "
        "partially hidden by; partially obscured by; partially covered by; bundled up in; "
        "flanked by; concealed by; shrouded in; enclosed by; enclosed with; veiled in; "
        "blanketed in; blanketed with; plastered with; coverd with; coverd in; coverd by; "
        "rolled in; layered with; upholstered in"
    ),
    "made_of": _words(
        "made of; made from; made out of; made with; built of; constructed of; crafted from; "
        "formed from; built from; carved from; carved out of; constructed from; made up from; "
        "constructed out of; fashioned from; made in; shaped like; shaped as; in the shape of; "
        "in the form of; in shape of; formed into; resembling; looks like; looking like; "
        "that looks like; look like; made to look like; designed like; similar to; cut into; "
        "cut in; cut out of; sliced into; rolled into; formed of; crafted of; composed from; "
        "comprised from; made by"
    ),
    # doing
    "looking_at": _words(
        "looking at; watching; staring at; gazing at; peering at; looking toward; "
        "looking towards; glancing at; observing; viewing; looking over at; looking over; "
        "looking down at; looking up at; looking into; looking through; looking on at; "
        "peering into; peering through; looking in; looking for; looking out at; staring down; "
        "staring into; eyeing; inspecting; examining; looking back at; looking on; focused on; "
        "checking out; peeking at; peering over; peering out; looking in to; admiring; "
        "focusing on; studying; reading; reading from; browsing; looking across at; "
        "gazing into; looking right at; gazing out at; smiling at; looking off at; "
        "gazing toward; gazing towards; looking directly at; looking straight at; "
        "looking down on; looking onto; looking upon; looking off into; peering down at; "
        "looking out over; contemplating; checking; checking on; concentrating on"
    ),
    "facing": _words(
        "facing; facing towards; facing toward; facing to; turned toward; turned towards; "
        "pointed at; pointed toward; pointed towards; aimed at; pointing at; pointing to; "
        "pointing toward; pointing towards; facing into; aiming at; facing in; headed toward; "
        "headed for; heading for; heading to; aiming; facing up to; turned to; turning to; "
        "turning toward; turning towards; faced toward; faced towards; faced to; pointed to; "
        "pointing; directed at"
    ),
    "eating": _words(
        "eating; eating from; eating out of; biting; chewing; chewing on; nibbling; "
        "nibbling on; munching on; munching; consuming; licking; tasting; devouring; "
        "feasting on; biting into; feeding on; grazing; eating off of; eating off; biting on; "
        "eating at; eating on; eating in; sucking on; snacking on; gnawing on; dining at; "
        "dining on; swallowing; sampling; feeding off; feeding from; foraging in; "
        "nursing from; licking off; eats from; grazing upon; sniffing; smelling; enjoying; "
        "having lunch of; eatting; sucking; enjoying eating"
    ),
    "drinking": _words(
        "drinking; drinking from; sipping; sipping from; drinking out of; sipping on; gulping; "
        "guzzling; drinking at; drinking in; lapping; sips from; lapping up; slurping; "
        "sipping out of"
    ),
    "using": _words(
        "using; typing on; working on; working at; operating with; talking on; speaking on; "
        "texting on; talking into; speaking into; writing on; playing with; typing; utilizing; "
        "writing with; writing in; working with; cutting with; photographing with; "
        "talking through; talking with phone; listening to; writing; typing into; surfing; "
        "steering with; drawing on; painting with; on his phone; texting; typing at; "
        "texting with; speaking through; paying with; working; playing on the; drawing; "
        "painting"
    ),
    "playing": _words(
        "playing; performing; playing on wii; competing in; participating in; practicing; "
        "playing at; playing a game of; playing in a game of; engaging in; engaged in; "
        "taking part in; doing; preforming; juggling; training for; plays in; "
        "enjoying a game of; involved in; competing at; conducting; skateboarding down; "
        "performing in; performing on; playing game"
    ),
    "carrying": _words(
        "carrying; lugging; toting; hauling; transporting; bringing; bearing on; taking; "
        "carying; delivering; hauling away; carries; loading; unloading; retrieving; "
        "putting away; collecting; gathering; fetching; carring; removing; hauling in; "
        "holding on its back; loading up; shouldering"
    ),
    "pulling": _words(
        "pulling; towing; dragging; tugging; drawing along; tugging on; pulling on; leading; "
        "walking with on leash; tugging at; pulling along; herding; guiding; pushing; "
        "pulling up; walking his; walking her; walking a; leading along; pulling at; "
        "pushing on; shoving; pulling out; pushing around"
    ),
}
"""Relation kind -> what people say. Longest match wins."""

ACTIONS = _words(
    "catching; hitting; throwing; kicking; swinging; serving; chasing; feeding; petting; "
    "touching up; cutting; slicing; cooking; preparing; making; brushing; cleaning; "
    "washing; "
    "kissing; licking at; helping; teaching; showing off; giving; taking photo of; "
    "photographing; filming; recording; opening; closing; fixing; building; selling; "
    "buying; paying; ordering; serving up; pouring; mixing; stirring; "
    "talking; speaking; waiting; reaching; jumping; trying; attempting; getting; going; "
    "coming; preparing; returning; striking; tossing; pitching; bowling; batting; "
    "shooting; flipping; grinding; blowing; smelling; smoking; lighting; blocking; "
    "tying; adjusting; fixing up; shaving; combing; massaging; rubbing; scratching; "
    "milking; shearing; saddling; training; racing; jumping over; leaping; passing; "
    "following; leaving; cutting into; tagging; guarding; "
    "protecting; attacking; fighting; wrestling; boxing; fighting over; sharing; offering; "
    "accepting; receiving; signing; drying; folding; ironing; sewing; knitting; wiping; "
    "sweeping; mopping; digging; planting; watering; picking; "
    "peeling; eyeballing; crossing over; stepping; stretching; bending; twisting; turning; "
    "rolling; spinning; flying kite; sailing off; surfboarding; wake boarding; attending; "
    "visiting; touring; celebrating; blowing out; "
    "lifting weights; signaling; motioning; signalling; beckoning; instructing; directing; "
    "teaching how; coaching; officiating; refereeing; umpiring; judging; missing; "
    "swatting; bunting; sliding; diving; dunking; dribbling; spiking; bouncing; hurling; "
    "lobbing; volleying; "
    "towering; floating; hiding; covering; hovering; shading; sheltering; splashing; "
    "spraying; squirting; dipping; decorating; icing; frosting; garnishing; cutting up; "
    "chopping; grilling; baking; frying; roasting; boiling; "
    "warming; heating; cooling; adding; putting; placing; setting; dropping; losing; "
    "finding; searching; hunting; exploring; perusing; shopping; meeting; greeting; "
    "welcoming; hugging each; shaking hands; shaking; waving; nodding; bowing; praying; "
    "begging; asking; telling; saying; answering; calling; shouting; yelling; screaming; "
    "singing; dancing; dancing with; marching; modelling; posing; smiling; laughing; "
    "grinning; crying; frowning; "
    "nuzzling; nursing; suckling; mating; sniffing at; grooming; preening; pecking; "
    "scavenging; rummaging; flapping; spreading; landing; taking; balancing; performing; "
    "demonstrating; explaining; discussing; interviewing; "
    "repairing; inspecting out; installing; assembling; painting over; sketching; carving; "
    "sculpting; welding; drilling; hammering; sawing; measuring; weighing; counting; "
    "sorting; packing; unpacking; wrapping; unwrapping; "
    "throwing out; retrieving from; catching up; winning; losing to; competing; "
    "exercising; stretching out; lunging; squatting; kneeling; crouching; crawling; "
    "creeping; sneaking; running; walking; standing; sitting; lying; sleeping; resting; "
    "relaxing; awaiting; contemplating doing; "
    "battling; waxing; buttoning; zipping; tucking; lacing; removing; undressing; "
    "dressing; bathing; showering; soaking; swimming; drowning; rescuing; saving; "
    "giving away; exchanging; trading; stealing; dealing; shuffling; "
    "gesturing; indicating; explaining to; presenting to; addressing; lecturing; "
    "announcing; kneading; tossing up; grabbing at; pinching; poking; tapping; clapping; "
    "patting; stroking; tickling; brushing off; dusting; polishing; vacuuming; scrubbing; "
    "rinsing; "
    "blending; pressing; clicking; dialing; scrolling; swiping; turning on; switching; "
    "charging; plugging; connecting; attaching; hooking; hitching; loading onto; boarding; "
    "exiting from; docking; anchoring; fishing; skiing; skating; snowboarding; surfing; "
    "skateboarding; sledding; "
    "depicting; representing; reflecting; casting; emitting; shining; glowing; indicating; "
    "reads; states; forming; creating; producing; making out; dividing; separating; "
    "connecting with; overlooking; overhanging; "
    "attempting to; competing against; coasting; boxing with; interacting; "
    "interacting with; communicating; cheering; encouraging; mimicking; imitating; "
    "demonstrating how; kickflip; scaring; biting at; retreating; resembling; belonging; "
    "keeping; letting; allowing; causing; stopping; starting; beginning; finishing; "
    "ending; continuing; staying; remaining; "
    "happening; occurring; existing; growing; hatching; blooming; wilting; melting; "
    "dripping; burning; exploding; breaking; smashing; crushing; tearing; ripping; "
    "bursting; popping; squeezing out; bathing with; shielding; huddling; leaping over; "
    "hopping; skipping; galloping; trotting; prancing; "
    "grimacing; blinking; winking; sneezing; coughing; yawning; stuffing; filling; "
    "emptying; spilling; scooping; spooning; spreading out; buttering; salting; seasoning; "
    "sprinkling; drizzling; tasting; testing; experimenting; playing against; ending up; "
    "dealing with; fooling; goofing; messing; hanging; bunched; taping; stapling; "
    "writing down; noting; signing up; cutting off; ducking; swerving; braking; towing; "
    "hosing; shoveling; raking; mowing; plowing; harvesting; farming; herding; roping; "
    "lassoing; branding; assisting; tending; serving to; waiting on; "
    "delivering to; dodging; accompanying; joining; surrounding; meeting with; chatting; "
    "conversing; gossiping; whispering; arguing; flirting; embracing with; "
    "sniffing around; feeding to; depicted; juggling; marrying"
)
"""Other verbs; they give a relation `acting_on` when something follows, else a state."""

INVERSE: dict[str, str] = {
    "holding": "held_by",
    "carrying": "held_by",
    "wearing": "worn_by",
    "riding": "ridden_by",
    "sitting_on": "sat_on_by",
    "standing_on": "sat_on_by",
    "lying_on": "sat_on_by",
    "leaning_on": "sat_on_by",
    "using": "used_by",
    "playing": "used_by",
    "eating": "used_by",
    "drinking": "used_by",
    "looking_at": "looked_at_by",
    "with": "of",
    "of": "with",
    "above": "below",
    "below": "above",
    "under": "above",
    "behind": "in_front_of",
    "in_front_of": "behind",
    "left_of": "right_of",
    "right_of": "left_of",
    "in": "with",
    "on": "under",
    "next_to": "next_to",
    "near": "near",
    "pulling": "acted_on_by",
    "covered_with": "on",
}
"""What the other side of a relation is called: "the cup the man is holding" is held_by the man."""

HUMAN_VERBS = word_set("wearing holding riding eating drinking using playing carrying")
"""What people do with things: who does it need not be named."""

PREPOSITIONS_AFTER_VERBS = word_set(
    "to for at from into up of about off out down over onto as toward towards around through "
    "with away back"
)
"""Particles that belong to an action before them ("reaching for", "talking to")."""
