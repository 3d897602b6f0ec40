"""Kinds of goods, food, places and weather, and what a page shows of them."""

from __future__ import annotations

__all__ = ["INSTANCES"]

INSTANCES = """\
diet; way of eating; food preference >
vegan; vegetarian; halal; kosher; gluten free; lactose free; pescatarian; low carb; dairy free
plane; flight; fly; flying; catch a plane; aeroplane; airplane >
airport; airfield; terminal; airline; boarding pass; gate
train; rail; catch a train; railway; take the train >
station; railway station; train station; central station; main station; platform; hauptbahnhof;
gare
boat; ship; by sea; sail >
harbour; port; ferry terminal; marina; pier; quay; dock
bus; coach; take the bus; catch a bus >
bus stop; bus station; coach station; bus terminal
public transport; transit; public transportation >
bus; tram; metro; underground; subway; train; ferry; light rail
car; vehicle; motor vehicle; automobile >
van; suv; truck; lorry; pickup; sedan; estate car; hatchback; coupe; minivan; convertible;
motorcycle; station wagon
fuel; what the car runs on; kind of fuel >
petrol; diesel; electric; hybrid; lpg; gasoline; unleaded; e10
place to eat; restaurant; eat out; somewhere to eat; food place >
cafe; bistro; pizzeria; diner; snack bar; canteen; brasserie; grill; trattoria; steakhouse;
bakery; coffee shop; sushi bar
place to drink; pub; bar; somewhere to drink >
bar; pub; tavern; brewery; wine bar; beer garden; cocktail bar; lounge
place to stay; accommodation; lodging; somewhere to sleep; hotel >
hotel; hostel; inn; motel; guest house; bed and breakfast; campsite; resort; apartment;
holiday home; lodge
shop; store; place to shop >
supermarket; bakery; butcher; grocer; kiosk; pharmacy; bookshop; department store; florist; mall;
hardware store; boutique; market; drugstore; greengrocer; newsagent
food shop; groceries; grocery shopping; place to buy food >
supermarket; grocer; bakery; butcher; greengrocer; market; delicatessen; fishmonger
sights; attraction; sightseeing; tourist attraction; something to see >
museum; castle; cathedral; palace; zoo; gallery; monument; tower; aquarium; botanical garden;
ruins; theatre; opera house
culture; cultural place; going out >
theatre; museum; opera; concert; gallery; ballet; exhibition; cinema
church; place of worship; religious building >
cathedral; chapel; mosque; synagogue; temple; abbey; minster
school; place to learn; educational institution >
primary school; secondary school; high school; kindergarten; university; college; academy;
grammar school; nursery; elementary school; gymnasium
water; lake or river; body of water >
lake; river; sea; ocean; pond; canal; bay; stream; reservoir
park; green space; nature; somewhere green >
garden; park; forest; wood; meadow; nature reserve; playground
road; street; way >
avenue; lane; boulevard; alley; motorway; highway; crescent; st; rd; ave; blvd
leaking pipe; blocked drain; dripping tap; water pipes >
plumber; plumbing; pipe fitter
car repair; car trouble; fix the car; garage >
mechanic; garage; car workshop; auto repair; car service; mot
piano; instrument out of tune; instrument maintenance >
piano tuner; piano tuning; piano technician
pet; animal; household animal >
dog; cat; rabbit; hamster; guinea pig; parrot; goldfish; budgie; tortoise; puppy; kitten
sport; sports; kind of sport >
football; soccer; tennis; basketball; swimming; running; cycling; hockey; golf; volleyball; rugby;
badminton; handball; skiing; athletics; cricket; baseball; boxing; judo; yoga; climbing; rowing
winter sport; sport on snow >
skiing; snowboarding; ice hockey; biathlon; curling; skating; ski jumping; luge; bobsleigh
water sport; sport in the water >
swimming; rowing; sailing; surfing; diving; kayaking; water polo; canoeing
musical instrument; instrument; what one plays >
piano; guitar; violin; drums; flute; trumpet; cello; saxophone; clarinet; organ; harp; accordion;
bass guitar; keyboard; ukulele; viola; trombone
drink; beverage; something to drink; drinks >
water; juice; cola; tea; coffee; lemonade; beer; wine; milk; soda; sparkling water; smoothie;
espresso; cappuccino; latte; cider; cocoa; mineral water; hot chocolate
hot drink; warm drink; hot beverage >
tea; coffee; cappuccino; espresso; hot chocolate; latte; cocoa; americano; macchiato; mulled wine
alcohol; alcoholic drink; booze >
beer; wine; whisky; vodka; gin; rum; cocktail; prosecco; champagne; cider; liqueur; lager; ale;
sherry; brandy; red wine; white wine
fruit; kind of fruit >
apple; banana; pear; orange; grape; strawberry; lemon; cherry; melon; plum; peach; kiwi; mango;
pineapple; raspberry; blueberry; lime; apricot
vegetable; veggies; greens; veg >
carrot; onion; tomato; potato; cucumber; lettuce; broccoli; spinach; cabbage; leek; courgette;
zucchini; aubergine; eggplant; bell pepper; peas; beans; cauliflower; celery; radish; pumpkin;
garlic; beetroot
meat; kind of meat >
beef; pork; chicken; lamb; turkey; ham; sausage; bacon; veal; duck; steak; mince; salami
fish; seafood; kind of fish >
salmon; tuna; cod; trout; herring; shrimp; prawn; mussels; squid; haddock; anchovy; crab; lobster
dairy; milk product; dairy product >
milk; butter; cheese; yoghurt; yogurt; cream; quark; curd; mozzarella; parmesan; cheddar; feta
spice; seasoning; herb >
salt; black pepper; paprika; cumin; basil; oregano; thyme; curry; cinnamon; parsley; rosemary;
turmeric; ginger; chilli; nutmeg; dill; coriander; vanilla
dessert; something sweet; sweet; pudding; afters >
ice cream; cake; tiramisu; pancakes; chocolate mousse; pie; brownie; cheesecake; panna cotta;
apple pie; sorbet; waffle; fruit salad; custard; creme brulee
starter; appetiser; first course; small dish before the meal >
soup; salad; bruschetta; carpaccio; garlic bread; antipasti; spring rolls; tomato soup
baked goods; bread; from the bakery >
roll; baguette; croissant; bread; bun; bagel; rye bread; toast; sourdough; pretzel; loaf; muffin
side dish; side; goes with the main dish >
fries; rice; chips; mashed potatoes; french fries; side salad; vegetables; wedges; coleslaw
noodles; pasta; italian noodles >
spaghetti; penne; lasagne; lasagna; ravioli; tagliatelle; macaroni; linguine; fusilli; carbonara
meal; time to eat; mealtime >
breakfast; lunch; dinner; supper; brunch; snack; tea time
clothes; clothing; something to wear; garment; apparel >
shirt; trousers; jeans; jacket; dress; skirt; sweater; coat; socks; t-shirt; blouse; hoodie;
shorts; pullover; pants; jumper; cardigan; suit; tights; underwear; leggings; pyjamas
shoes; footwear; something for the feet >
boots; sneakers; sandals; trainers; slippers; heels; loafers; flip flops; running shoes;
ballerinas; wellingtons
headgear; something for the head; headwear >
hat; cap; beanie; helmet; headband; bobble hat; sun hat
jewellery; trinket; something shiny to wear >
ring; necklace; bracelet; earrings; brooch; pendant; chain; bangle
furniture; piece of furniture; furnishings >
chair; table; sofa; bed; wardrobe; shelf; desk; cupboard; couch; armchair; bookcase; dresser;
stool; sideboard; chest of drawers; bench; mattress
household appliance; kitchen machine; appliance; white goods >
fridge; washing machine; dishwasher; oven; microwave; vacuum cleaner; dryer; freezer; toaster;
kettle; blender; refrigerator; hoover; coffee machine; tumble dryer; mixer
tool; tools; hand tool >
hammer; screwdriver; drill; saw; pliers; wrench; spanner; axe; chisel; spirit level; sander
stationery; office supplies; writing material; something to write with >
pen; pencil; notebook; stapler; paper clip; envelope; eraser; ruler; ballpoint; folder; marker;
notepad; highlighter; printer paper; sticky notes
toy; something for children; plaything >
doll; puzzle; lego; building blocks; teddy bear; board game; kite; train set; toy car
garden; gardening; plants >
seeds; compost; lawn mower; watering can; flower pot; rake; spade; hose; fertiliser; hedge trimmer
flower; blossom; kind of flower >
rose; tulip; lily; daisy; sunflower; orchid; carnation; daffodil; peony
cleaning; cleaning supplies; something to clean with >
detergent; soap; sponge; mop; washing powder; bleach; washing up liquid; dish soap;
all purpose cleaner; broom; toilet cleaner
cosmetics; body care; toiletries; beauty; care product >
shampoo; soap; toothpaste; deodorant; lipstick; mascara; shower gel; sun cream; perfume;
conditioner; face cream; razor; hand cream; sunscreen; nail polish
weather; kind of weather; sky >
sunny; cloudy; rain; snow; storm; fog; windy; thunderstorm; showers; overcast; partly cloudy;
hail; drizzle; sleet
rain; wet weather; bring an umbrella; wet >
showers; drizzle; thunderstorm; downpour; rainy; precipitation
colour; shade; hue >
red; green; blue; yellow; black; white; orange; purple; pink; brown; grey; beige; turquoise; navy;
violet; gold; silver; cyan; magenta; olive; maroon
size of clothes; clothes size >
xs; s; m; l; xl; xxl; small; medium; large; extra large; one size
room; part of the flat; part of the house >
kitchen; bathroom; bedroom; living room; hall; dining room; cellar; attic; study; guest room;
nursery; lounge; basement; utility room; corridor; toilet; hallway
bathroom; toilet; loo; restroom; wc; where to go to the toilet >
wc; ladies; gents; lavatory; washroom; restroom; toilets; men's room; powder room
home; type of home; kind of property; property >
flat; house; apartment; studio; bungalow; villa; cottage; terraced house; detached house;
penthouse; maisonette; loft; duplex; townhouse; condo; semi detached
heating; kind of heating; how it is heated >
gas heating; district heating; heat pump; underfloor heating; oil heating; pellet stove;
central heating; radiators
reading material; something to read; literature >
novel; magazine; newspaper; comic; biography; poetry; short stories; textbook; picture book;
graphic novel
headline news topic; section of the newspaper; news section >
politics; sport; business; culture; weather; economy; technology; opinion; travel; science; world;
local; health; lifestyle
material; what it is made of; fabric >
cotton; wool; leather; polyester; wood; metal; plastic; silk; linen; glass; steel; oak; aluminium;
ceramic; paper; nylon; viscose; denim; pine; cashmere; velvet
pattern; print on the fabric; design on the cloth >
striped; dotted; checked; floral; plain; polka dots; plaid; paisley; camouflage
"""
