"""Concerts, cinema, sports, weather and recipes."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
ticket; admission ticket; entrance ticket; entry pass; admit one
admission; entry; entrance fee; admission fee; price of entry; cover charge; admission price
entrance; way in; entry door; doors; access door
exit; way out; emergency exit; leaving door
doors open; admission from; entry from; let in from; doors
concert; gig; live music; music event; performance of music
performance; show; play on stage; staging; presentation on stage
exhibition; show of art; display of works; exhibit; art show
festival; fest; open air; fete; fair
workshop; hands on session; practical course; seminar day
lecture; talk; speech; address to the audience; presentation by a speaker; keynote
speaker of the talk; lecturer; presenter; keynote speaker; who gives the talk
host; presenter; moderator; master of ceremonies; compere
main act; headliner; top act; star of the evening
opening act; support act; supporting band; warm up act
guest list; list of invited; who is invited; invitees
invitation; you are invited; please come; invite card
dress code; what to wear; attire; clothing rules
rsvp; please reply; let us know if you come; answer by; respond by
venue map; seating plan; seat map; hall plan; plan of the seats
block of seats; stand; sector; tier of seats
stalls; ground floor seats; parquet; orchestra seats
balcony seats; circle; gallery seats; upper seats
standing room; standing place; no seat; standing
concession; reduced ticket; reduced price ticket; discounted ticket; student price
cinema; movie theatre; picture house; pictures; movies
screening; showing; film showing; show time; showtime; showtimes; performance of the film
original version; ov; undubbed; original with subtitles; not dubbed
dubbed; synchronised voices; voice over version
conference; congress; convention; symposium; summit
exhibitor; stand holder; company at the fair; booth holder
booth; stand; stall; exhibition stand; exhibition booth
registration desk; check in counter; welcome desk of the event; sign in desk
match; game; fixture; encounter; contest; bout
team; side; squad; club; eleven
home team; hosts; home side; local team
away team; visiting side; visitors team; guests team; road team
score; result of the game; points; goals; final score; match result; how it ended
goal; score a goal; hit in the net
halftime; half time; interval of the match; break of the match
kickoff; kick off; start of the match; tip off; throw in time
referee; umpire; match official; judge of the game; ref
player; sportsman; athlete; footballer; competitor; sportswoman
trainer; team coach; team manager; head coach
captain; skipper; leader of the side
substitute; reserve player; bench player; replacement player
yellow card; booking by the referee; caution card
red card; sending off; sent off; dismissal from the field
win; victory; won; triumph; wins
loss; defeat; lost; beaten; losses; defeats
draw; tie; drawn; even result; level score
played; games played; matches played; number of games; gp
goal difference; goals for and against; gd; plus minus of goals
league; division; championship; premier league
cup; trophy; tournament; knockout competition
final; last match; championship game; deciding match
season; sports year; playing year; campaign
table; standings; league standings; ranking; positions of the teams
top scorer; most goals; leading scorer; best scorer
record; best ever; personal best; pb; best time
medal; award; prize; decoration
gold medal; first place; winner; champion; number one; 1st
silver medal; second place; runner up; vice champion; 2nd
bronze medal; third place; 3rd
race; run; competition over a distance; heat
lap; circuit; round of the track; loop of the course
finish line; finish; end of the race; goal line
start line; starting line; start of the race
stadium; arena; sports ground; ground; sports field; ballpark
spectators; attendance; crowd; number of spectators; fans in the stadium
pace; min per km; speed of running; minutes per kilometre
personal trainer; fitness coach; gym instructor
warm up; stretching before; loosening up
weather; forecast; weather forecast; weather report; meteorology
chance of rain; probability of rain; precipitation; rain risk; will it rain; likelihood of rain
wind; breeze; wind speed; air movement; windy; how windy
humidity; moisture of the air; air humidity; relative humidity; how humid
air pressure; barometer; pressure; atmospheric pressure; hpa
uv index; sun strength; strength of the sun; uv
sunrise; sun up; dawn; daybreak; first light
sunset; sundown; dusk; nightfall; when it gets dark
feels like; perceived temperature; felt temperature; apparent temperature; wind chill
high; maximum temperature; warmest; day high; daytime temperature; highest temperature
low; minimum temperature; coldest; night low; night temperature; lowest temperature
air quality; pollution; aqi; smog; air pollution
severe weather; weather warning; storm warning; weather alert
recipe; cooking instructions; how to cook; dish instructions
ingredients; what you need for it; what to buy for it; what goes in; shopping for the dish;
components of the dish
preparation; method; instructions; directions; how to make it; steps; how it is made; what to do
servings; portions; serves; for how many people; number of servings; yields; makes; for how many
preparation time; prep time; time to prepare; prep; preparing
cooking time; baking time; time in the oven; cook time; how long to cook
total time; overall time; time in all
oven temperature; bake at; heat of the oven; preheat to; oven heat
difficulty of the dish; level of cooking; skill needed
nutrition; nutritional values; nutrition facts; nutritional information; nutrients;
what is in the food
fat; fats; lipids in food; total fat
carbohydrates; carbs; carbohydrate
protein; egg white; proteins
sugar; sugars; sweetener; sucrose
fibre; roughage; dietary fibre; fiber
salt; sodium; sodium chloride
allergens; contains; may contain; allergy information; allergen information; allergy advice
starter; appetiser; first course; entree; hors d'oeuvre; appetizer; starters; appetizers
main course; main dish; mains; entrees; mains of the menu; principal dish; mains to eat
dessert; sweet; pudding; afters; something sweet; desserts; puddings
side dish; side; sides; accompaniment; extra dish
drinks; beverages; something to drink; refreshments; drink
soft drinks; alcohol free drinks; non alcoholic; soda; pop; fizzy drinks
breakfast; morning meal; brekkie; first meal of the day
lunch; midday meal; noon meal; luncheon
dinner; supper; evening meal; tea; main meal
menu; bill of fare; food list; dishes; carte; list of dishes
dish of the day; daily special; today's special; special of the day; plat du jour
vegetarian; meatless; without meat; veggie; no meat
vegan; plant based; no animal products; without animal products; purely plant
spicy; hot; piquant; chilli hot; peppery
gluten free; without gluten; no gluten; for coeliacs
lactose free; without lactose; dairy free; no milk
organic; bio; ecological; from organic farming; eco
fridge; refrigerator; icebox; keep cool
freezer; deep freeze; frozen storage; keep frozen
best before; use by; best by; sell by; minimum shelf life; shelf life
table reservation; book a table; reserve a table; table booking; table for
waiter; waitress; server; service staff; table staff
takeaway; take away; to go; takeout; carry out; food to go; take out
delivery service; bring food; home delivery; food delivery
restaurant; eatery; diner; place to eat; bistro
"""
