"""Maps, journeys, flights, trains, hotels and cars."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
map; city map; road map; street map; plan of the town; chart of the area
route; way; way there; path to take; course; itinerary by road
directions; how to get there; route planner; way description; get directions; navigate;
navigation; show me the way; route description
start point; from; starting point; place of departure; origin; point of departure; where from;
leaving from; departing from; setting off from
destination; to; last stop; going to; where to; target place; end point; end of the journey;
arriving at; heading to; bound for
departure; departs; leaves; leaving; takes off; departure time; sets off; outbound time; dep;
time of departure; when it leaves; depart; leaves at; starts from
arrival; arrives; arriving; lands; arrival time; arr; time of arrival; when it arrives; arrive;
gets in; gets there; reaches
journey; trip; travel; tour; voyage; travels; excursion; outing
journey time; travel time; trip duration; flight time; how long the trip takes; driving time;
duration of the trip; time on the road
distance; how far; way length; kilometres; miles; length of the route; mileage; how far away;
range
stop; halt; bus stop; stopping place; stop on the way; intermediate stop; calling at
stopover; layover; waypoint; via; intermediate landing; stop in between; connection in between
change; transfer; change trains; interchange; connection; changing trains; change of trains;
changeover; connecting service
direct; non stop; nonstop; no changes; without changing; through train; straight through;
no transfers
flight; plane; aeroplane; airplane; by air; air travel; flights; aircraft
flight number; flight no; flight code; number of the flight
airline; airway; air carrier; flight company; operated by
gate; departure gate; boarding gate; exit to the plane
boarding; boarding time; getting on the plane; go on board; boarding starts; get on; embark
boarding pass; boarding card; flight ticket; pass for the plane
seat; place; seat number; where i sit; seating; sitting place; seat reservation
row; line of seats; seat row
aisle seat; seat by the aisle; seat on the corridor
window seat; seat by the window; place at the window
class; travel class; cabin class; cabin; service class; class of travel; booking class
first class; best class; luxury class
business class; club class
economy; economy class; coach; second class; tourist class; standard class
luggage; baggage; bags; suitcases; suitcase; cases
hand luggage; carry on; cabin bag; carry on bag; cabin baggage; hand baggage
checked baggage; hold luggage; checked bags; bags to check in; hold baggage
baggage claim; baggage reclaim; luggage belt; bag pick up; carousel at the airport
check in; checkin; register for the flight; online check in; sign in at the desk
train; railway; rail; by rail; railroad; trains
train number; number of the train; service number
platform; track; platform number; rail track
carriage; coach; wagon; car of the train; railcar
bus; coach; motor coach; omnibus; autobus; shuttle bus
tram; streetcar; trolley car; light rail; tramway
underground; subway; metro; tube; u-bahn; rapid transit
taxi; cab; ride; taxicab; minicab; hail a ride
ferry; boat; ship; vessel; ferryboat; by sea
bicycle; bike; cycle; push bike; cycling; by bike
on foot; walking; walk; pedestrian; by foot
car; automobile; auto; vehicle; motor car; motorcar
lorry; truck; heavy goods vehicle; hgv
car rental; hire car; rental car; car hire; rent a car; rented car
pick up location; collect the car at; pickup place; pick up point; meeting point for the ride
number plate; licence plate; registration number; plate number; car number; registration plate;
vehicle registration; reg number
fuel; petrol; gas; gasoline; diesel; juice for the car
petrol station; gas station; filling station; fuel station; service station
mileage; odometer; kilometres driven; mileage reading; kilometre reading
speed; velocity; how fast; pace; tempo; rate of travel; kmh; mph
speed limit; top speed allowed; maximum speed; how fast one may go
traffic; traffic jam; congestion; heavy traffic; tailback; road traffic; gridlock
toll; road charge; road toll; motorway fee; turnpike fee
motorway; highway; freeway; expressway; autobahn; interstate
roundabout; traffic circle; rotary; circle in the road
junction; intersection; crossroads; crossing; road junction
car park; parking; parking lot; parking space; garage; where to park; parking garage;
park the car; parking place
ticket; travel ticket; fare ticket; admission ticket; pass; e ticket
fare; ticket price; price of the ride; cost of the trip; cost of the ticket
single; one way; outward only; single ticket; just there
return ticket; round trip; there and back; return journey; both ways; roundtrip; return trip
outward journey; outbound; way there; outbound flight; trip out; going out
return flight; inbound; way back; inbound flight; journey home; homeward; trip back
passenger; traveller; passengers; person travelling; passenger name; who is travelling;
travellers; rider
driver; chauffeur; who drives; person at the wheel; operator of the car
adult; grown up; adults; full fare passenger; grown ups
child ticket; child; minor; young passenger; kid
senior; pensioner; retired person; elderly; oap; older person
delay; late; delayed; behind time; running late; not on time; lateness; delayed by
on time; punctual; as scheduled; no delay; in time; according to plan; on schedule
hotel; lodging; accommodation; inn; place to sleep; guest house; where to stay; hostel;
bed and breakfast; lodge; place to stay; guesthouse
arrival day; check-in date; check in; arrival date; arriving on; first night; from date of stay;
arrival
departure day; check-out date; check out; departure date; leaving on; last day of stay;
date of leaving; departure; day we leave
nights; number of nights; overnight stays; length of stay; how many nights; stay
guests; number of guests; people staying; persons; travellers; how many people; party size;
number of people; occupancy; number of persons
room; chamber; hotel room; bedroom type; room type; kind of room
room number; number of the room; which room; room no
single room; room for one; single bed room; one bed
double room; room for two; double bed; king size bed
breakfast included; with breakfast; morning meal included; bed and breakfast rate
half board; dinner included; breakfast and dinner
full board; all meals included; all meals
balcony; terrace; patio; veranda; deck outside
sea view; ocean view; view of the sea; looks at the water; view of the ocean
swimming pool; pool; swim; bathing
gym; fitness room; fitness studio; fitness centre; workout room; fitness
amenities; facilities; features of the room; equipment of the hotel; what it has; conveniences
reception; front desk; lobby; check in desk; welcome desk
pets allowed; dogs welcome; animals allowed; pet friendly; bring a dog
smoking; smokers; cigarettes allowed; tobacco
non smoking; no smoking; smoke free; smoking forbidden
wheelchair accessible; step free; barrier free; disabled access; accessible
booking; reservation; reserved place; booked; reserve; book; booking made; reserved
booking number; reservation number; confirmation number; booking reference; booking code;
record locator; pnr; reservation code; booking id; confirmation code; reservation no
cancellation policy; cancel until; free cancellation; cancel for free; cancellation conditions;
cancellation terms; rules for cancelling
travel date; date of travel; day of the trip; when travelling; travel day
dates; when; period of stay; travel dates; days of the trip; from when to when
visa; entry permit; travel permit; permission to enter
customs; border control; duty; customs declaration; border check
travel agency; tour operator; travel agent; travel company
sights; sightseeing; places of interest; attractions; things to see; landmarks;
tourist attractions; what to see
guide; tour guide; leader of the tour; travel guide
nearby; near me; around here; close by; in the area; in the vicinity; close to me; neighbourhood;
surroundings
satellite view; aerial view; satellite; from above; photo map; bird's eye view; satellite image
layers; map layers; overlays; map type
compass; north arrow; which way is north; direction finder
north; n; northern; northwards
south; s; southern; southwards
east; e; eastern; eastwards
west; w; western; westwards
latitude; longitude; coordinates; lat; lon; geographic position; gps coordinates
elevation; altitude; height above sea level; how high; metres above sea; above sea level
"""
