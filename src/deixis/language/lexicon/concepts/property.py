"""Houses, flats, contracts, authorities and things at home."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
rent; monthly rent; rental; cost of the flat; rental price; rent per month; rent amount
basic rent; rent without utilities; cold rent; net rent; base rent
total rent; rent with utilities; warm rent; rent including bills; gross rent
utilities; service costs; additional costs; running costs; service charges; ancillary costs;
bills for heating and water
tenant; renter; lessee; lodger; person renting; occupier
landlord; landlady; lessor; owner of the flat; letting agent; property owner
lease; rental contract; tenancy agreement; rental agreement; lease agreement; tenancy contract
to let; for rent; to rent; available for rent; rental offers
for sale; to be sold; on the market; to buy
purchase price; buying price; sale price of the house; price to buy; asking price of the house
estate agent; realtor; agent; broker; real estate agent; property agent
commission; broker fee; agent's fee; brokerage; agent fee
property; real estate; house and land; estate; immovable
living area; living space; floor area; square metres; floor space; square footage;
surface of the flat; how big the flat is
plot; land; lot; ground area; plot size; plot of land; lot size
number of rooms; rooms; how many rooms; room count
bedrooms; number of bedrooms; rooms to sleep in; sleeping rooms; beds
bathroom; bath; washroom; shower room; baths; bathrooms
toilet; wc; loo; restroom; lavatory; washrooms; ladies and gents
kitchen; cooking area; fitted kitchen; kitchenette; cooking room
living room; lounge; sitting room; parlour; front room
hall; hallway; corridor; entrance hall; foyer
cellar; basement; storage below; downstairs storage
attic; loft; roof space; top floor space
garage; carport; parking for the car; car shelter
garden; yard; backyard; green area; lawn
floor; storey; level of the building; story of the house; which floor; floor number
ground floor; first floor level; street level
top floor; attic floor; highest floor
lift; elevator; hoist
stairs; staircase; steps up; stairway
year of construction; built in; year built; building year; age of the building; built;
construction year
condition of the flat; renovated; state of repair; refurbished; newly renovated
furnished; with furniture; furniture included; equipped
unfurnished; without furniture; no furniture
vacant from; available from; move in date; free from; free as of; ready to move in;
when one can move in; moving in date
move in; take possession; relocate into; moving in
move out; vacate; moving out; leave the flat
viewing; visit the flat; viewing appointment; open house; house viewing; inspection of the flat
floor plan; ground plan; room layout; layout of the rooms; plan of the flat
energy certificate; energy rating; epc; energy performance; energy class; energy efficiency
pets; animals; keep a pet; dogs and cats
house rules; rules of the house; regulations for tenants
repairs; maintenance; fixing; mending; upkeep; servicing; service work
caretaker; janitor; concierge; house keeper; superintendent
neighbour; person next door; next door; neighbours
keys; door keys; bunch of keys; key
electricity meter; power meter; meter number; counter
waste; rubbish; garbage; refuse; litter; trash collection
recycling; reuse; waste separation; recyclables
contract; agreement; deal in writing; written agreement; treaty; accord
contract number; agreement number; contract id; number of the agreement; contract no
contract start; start of the contract; commencement; effective from; commencement date;
in force from; start of agreement
contract end; end of the contract; termination date; contract expiry; ends on; expires;
end of agreement
contract term; minimum term; contract period; length of the contract; contract duration;
term of contract; fixed period
renewal; extension; prolongation; renew; extend; auto renewal; automatic extension; prolong
termination; cancellation; ending the contract; notice of termination; give notice; terminate;
end the contract
parties; contracting parties; contractors; both sides; signatories; parties to the contract
clause; paragraph of the contract; provision; article; section of the contract; stipulation
annex; appendix; attachment to the contract; addendum; schedule to the contract; supplement
witness; attested by; witnessed by; witnesses
notary; certified by; notarised by; notary public
confidentiality; secrecy; non disclosure; nda; secret; not for others
liability; responsibility for damage; legal responsibility; answerability
jurisdiction; place of jurisdiction; competent court; governing law; applicable law;
court responsible
copyright; all rights reserved; intellectual property; rights of the author; ©
license agreement; eula; terms of the licence; licence terms
authority; office; agency; public body; administration; government office
application form; request form; form to apply; claim form
case number; file number; reference of the case; docket number; case id; matter number;
case reference
permit; permission; authorisation; approval; licence; leave to do
certificate number; number of the certificate; registration of the certificate
date of issue of the id; issued on; issue date; issued
issuing authority; issued by office; authority; place of issue; issuing office
citizen; inhabitant; resident; local; townsfolk
council; town hall; city hall; municipal office; city council; town council
police; cops; law enforcement; officers; constable
court; tribunal; court of law; courthouse
lawyer; attorney; solicitor; legal counsel; barrister; advocate
judge; magistrate; justice
vote; ballot; poll; cast a ballot; election; voting
survey; poll; questionnaire; opinion poll; inquiry of opinions
petition; sign a petition; collect signatures; appeal
complaint; grievance; objection; claim; dissatisfaction; complain
objection; appeal; contest the decision; protest
will; testament; last will
power of attorney; proxy; authorisation to act; mandate
rubber stamp; seal; official seal; stamp of the office
original; first copy; authentic document; genuine document
certified copy; true copy; authenticated copy; attested copy
washing machine; washer; laundry machine; clothes washer
dishwasher; dish washing machine; washes the dishes
vacuum cleaner; hoover; vacuum
oven; stove; cooker; range; hob
microwave; microwave oven
tv; television; telly; television set; flat screen
sofa; couch; settee; loveseat; divan
wardrobe; closet; cupboard; clothes cabinet
curtain; curtains; drapes; blinds; shutters; window shades
door lock; smart lock; lock of the door; front door lock
motion sensor; movement detector; motion detector; presence sensor
smoke detector; fire alarm; smoke alarm
doorbell; door bell; bell at the door; someone at the door
security camera; surveillance camera; cctv; monitoring camera
burglar alarm; alarm system; intruder alarm; home security
scene; mood; lighting scene; atmosphere setting
socket; outlet; power point; plug socket; smart plug; wall socket; power outlet
router; modem; internet box; wifi box; network box
humidity in the room; moisture; dampness; damp
lost property; lost and found; found objects; missing things
"""
