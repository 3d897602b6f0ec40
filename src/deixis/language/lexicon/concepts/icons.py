"""Pictures on buttons, what the buttons say, and controls that have two directions."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
x; cross; close; close icon; x icon
plus sign; add; plus icon; plus button
minus sign; remove one; minus icon; minus button
star; favourites; star icon; favourite
heart; like; heart icon; love it
floppy; save; floppy icon
pencil; edit; pencil icon
paper clip; paperclip; attach; attachment; clip icon
envelope; mail; email; messages
bell; notifications; bell icon; alerts
speaker icon; volume; sound; speaker symbol
crossed out speaker; muted; sound off; speaker with a cross
microphone; voice; dictate; speak; voice input; voice search; dictation
camera; take photo; take a photo; camera icon
printer icon; print; printer symbol
cloud icon; cloud; cloud symbol
arrow back; back; left arrow; arrow pointing left; arrow to the left
right arrow; next; arrow to the right; arrow pointing right; forward arrow
down arrow; arrow down; chevron down; arrow pointing down
arrow pointing up; up arrow; arrow up; chevron up; upwards
arrow out of a box; share; share icon; box with an arrow
arrow into a tray; download; arrow down to a line; download icon; download arrow
arrow out of a tray; upload; arrow up from a line; upload icon; upload arrow
bent arrow left; undo; arrow curved to the left; curved arrow back
bent arrow right; redo; arrow curved to the right; curved arrow forward
circular arrows; refresh; round arrow; arrows in a circle; reload icon; sync
two sheets; copy; two papers; two pages on each other; copy icon
scissors; cut; scissors icon
clipboard icon; paste; board with a clip
wrench; tools; spanner; screwdriver; settings icon
cogwheel; gear; settings; cog; gear icon
question mark; help; question mark icon; help icon
exclamation mark; warning; alert icon; warning sign; warning triangle
letter i in a circle; info; information icon
eye; show; visible; eye icon; view
crossed out eye; hide; invisible; eye with a line
padlock; lock; lock icon; closed lock
open padlock; unlock; unlocked; open lock
key icon; password; login key
person icon; account; user; profile; little man; head and shoulders; human figure
two people; group; people icon; contacts; several persons; community icon
speech bubble; comment; chat; balloon; message bubble; chat bubble
handset icon; call; telephone receiver; phone icon; receiver
video camera icon; video call; start video; film camera
calendar page; calendar; date picker; calendar icon; sheet with a date
clock icon; recent; history; clock face
hourglass; loading; sand glass; egg timer icon
map pin; location; place marker; pin; marker on the map; drop pin; balloon on the map
compass needle; navigation; explore; compass icon
shopping cart icon; cart; basket icon; trolley icon; shopping trolley
label icon; tag; price tag; tag icon
funnel; filter; filter icon; funnel icon
arrows up and down; sort; sort icon; up and down arrows
grid of dots; app launcher; all apps; nine dots; square of dots; waffle
three lines; menu; three bars; stacked lines; hamburger icon
three dots; more; dots; ellipsis icon; more icon; dotted button
moon; dark mode; moon icon; crescent; black mode; half moon
sun; light mode; sun icon; brightness
globe; language; web; world; globe icon; earth ball
flame; hot; popular; trending; fire
trophy; awards; achievements; prize cup; trophy icon
gift box; rewards; gift; present icon
bulb; ideas; tip; hint; light bulb; idea
rocket; launch; start quickly; rocket icon
flag icon; flag; little flag
thumb up; like; thumbs up; upvote; thumb upwards
thumb down; dislike; thumbs down; downvote; thumb downwards
triangle pointing right; play; play icon
two vertical bars; pause; pause icon
square symbol; stop; stop icon
crossed arrows; shuffle; intertwined arrows; shuffle icon
red circle; record button; recording dot
paint palette; colours; theme; palette; colour palette; paint
magic wand; automatic fix; enhance; auto enhance; improve the picture
shield; security; protection; safe; shield icon
qr code; square code to scan; scan code; pixel code; two dimensional code
barcode; striped code; bar code; ean; bars to scan
volume up; louder; make it louder; raise the volume; turn the sound up; increase the volume
volume down; quieter; make it quieter; lower the volume; turn the sound down; softer
cheapest; price low to high; lowest price; cheapest first; price ascending; least expensive
most expensive; price high to low; highest price; dearest first; price descending; priciest
newest first; latest first; most recent first; sort by date; recently added first
"""
