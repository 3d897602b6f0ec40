"""Music, films, photos, cameras and players."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
play; start playing; triangle; run; listen; play button; start the song; begin playing; hear;
watch; arrow to start the film
pause; hold; interrupt; two bars; stop for a moment; take a break; freeze the film
stop; halt; end playing; square; cease; bring to a stop
next track; skip forward; next song; following song; skip song; next title
previous track; last song; skip back; previous song; song before; previous title
fast forward; wind forward; jump ahead; skip ahead; double arrow right; ff
rewind; wind back; jump back; go back a bit; double arrow left; skip backwards
repeat; loop; play again; over and over; once again; again; replay
shuffle; random; mix; random order; any order; mixed order; random play
record; recording; start recording; red dot; capture; rec; tape
song; track; tune; piece of music; melody
singer; artist; band; performer; musician; interpreter; vocalist; by whom it is sung
album; record; lp; cd; disc; music collection
playlist; list of songs; song list; queue; play queue; set list; up next
lyrics; words of the song; song text; text to sing
music; tunes; songs; sound; melodies
genre; style; kind of music; music style; type of film; category of film
film; movie; motion picture; feature film; flick; picture show
series; show; tv series; serial; tv show; programme on tv
episode; part; instalment of a series; show part; chapter of the show
season; series number; staffel; run of episodes
trailer; teaser; preview of the film; film clip
director; directed by; film maker; filmmaker; regie
actors; cast; starring; players in the film; who plays in it; actresses; actor; stars of the film
plot; story; storyline; what happens; synopsis; tale
runtime; running time; film length; length of the film; how long the film is; playing time;
duration
age rating; age limit; suitable from; rated; from what age; minimum age; parental rating
television; tv; telly; tv set; goggle box
radio; wireless set; broadcast; radio station; tuner
podcast; audio show; talk show to hear; audio series
audiobook; talking book; book to listen to; audio book; spoken book
live; on air; direct broadcast; live stream; being broadcast; streaming now
channel; station; broadcaster; programme number
speaker; loudspeaker; loudspeakers; speakers; box for sound; sound box
headphones; earphones; headset; earbuds; ear pieces; earpieces
bass; low tones; low frequencies; deep sound
treble; high tones; high frequencies
equaliser; equalizer; sound settings; tone control; eq
video quality; picture quality; resolution of the video; hd; image quality
playback speed; speed of playing; how fast it plays; tempo of the video
watch later; see it later; save for later; on my list; queue to watch
watched; seen already; viewed; already seen
like; thumbs up; love; heart; favour; give a like; good one; i like it
dislike; thumbs down; do not like; not for me; bad one
followers; fans; subscribers; readership; people who follow
following; subscribed to; people i follow; accounts followed
views; times watched; plays; number of viewers; clicks; how often seen; view count
viewers; audience; spectators; watchers; public
photo; picture; image; snapshot; photograph; shot; snap; illustration
camera; take a photo; take a picture; photo camera; snap a picture; shoot a picture; shutter
selfie; picture of myself; self portrait; front camera
video; clip; film clip; moving picture; recording of a film; footage
album of photos; photo album; picture book; picture collection; photo collection
screenshot; screen capture; snapshot of the screen; picture of the screen; screen shot;
screen grab; print screen
flash; flashlight of the camera; camera light; lightning icon
torch; flashlight; pocket lamp; pocket light
crop; trim; cut to size; cut the edges; clip; cut off the edges
rotate; turn; spin; turn around; rotation; swivel
flip; mirror; reflect; turn over; reverse sideways
resize; scale; change the size; make bigger or smaller; change dimensions; rescale
filter effect; photo effect; effects; photo filter; special effect; look of the photo
red eye removal; fix red eyes; red eye
blur; make unsharp; soften; out of focus; unsharp
sharpen; make sharper; focus; clearer picture; crisp
saturation; colour intensity; vividness; how colourful; vibrance
exposure; light amount; lighter or darker; brightness of the photo
black and white; grayscale; greyscale; monochrome; without colour; b&w
landscape; horizontal format; wide format; sideways page; landscape orientation
portrait format; upright format; vertical format; tall format; portrait orientation
advert; ad; advertisement; commercial; sponsored; promoted; advertising; paid post
post; entry; publish; share publicly; put on the wall
publish; make public; put online; release; post it; go live; issue
public; visible to all; everyone can see; open to all; for everybody
private; only me; personal; not public; hidden from others; only for me; confidential
friends; buddies; pals; mates; connections
add friend; friend request; connect with; send a friend request; make friends
story; status update; news from me; moment
feed; timeline; news stream; wall; stream of posts
trending; popular now; hot; what is in; in vogue; popular
news; headlines; latest news; current events; current affairs; newsflash
article; report; story; piece; news item; write up
headline; title; heading; caption; header line; top line
caption; legend; text under the picture; picture text; photo text
source; taken from; origin; where it comes from; credit line; reference
newspaper; paper; daily; gazette; journal
magazine; periodical; weekly paper; mag
"""
