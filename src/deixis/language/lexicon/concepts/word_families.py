"""Nouns, verbs and adjectives of one family that endings alone do not join."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
pay; payment; payable
deliver; delivery; deliveries
depart; departure; departing
arrive; arrival; arriving
cancel; cancellation; cancelled
confirm; confirmation; confirmed
reserve; reservation; reserved
register; registration; registered
subscribe; subscription
invite; invitation; invited
apply; application
approve; approval; approved
refuse; refusal; refused
renew; renewal; renewed
remove; removal; removed
withdraw; withdrawal
propose; proposal
refer; referral
dispose; disposal
rent; rental; rented
describe; description
prescribe; prescription
produce; product; production; producer
reduce; reduction; reduced
introduce; introduction
inform; information
install; installation; installed
configure; configuration; configured
translate; translation; translator
create; creation; creator; created
publish; publication; publisher; published
notify; notification
identify; identification
verify; verification; verified
specify; specification
classify; classification
certify; certification; certificate
qualify; qualification
authorise; authorisation; authorised
organise; organisation of it; organiser
authenticate; authentication
validate; validation; validated
calculate; calculation; calculated
estimate; estimation; estimated
evaluate; evaluation
operate; operator
celebrate; celebration
donate; donation; donor
participate; participation; participant
recommend; recommendation; recommended
present a talk; presentation; presenter
explain; explanation
transport; transportation
adapt; adaptation; adapter
observe; observation
invest; investment; investor
employ; employment; employed
manage; management; managed
agree; agreement; agreed
measure; measurement; measured
treat; treatment; treated
move; movement; moving
develop; development; developer
improve; improvement; improved
replace; replacement; replaced
require; requirement; required
equip; equipment; equipped
settle; settlement; settled
adjust; adjustment; adjusted
attach; attachment; attached
advertise; advertisement; advertising
shipment; shipped
judge; judgement
educate; education
graduate; graduation; graduated
vaccinate; vaccination; vaccinated
examine; examination
inspect; inspection; inspected
connect; connection; connected
select; selection; selected
collect; collection; collected
protect; protection; protected
correct; correction; corrected
contribute; contribution; contributor
distribute; distribution
execute; execution
discuss; discussion
decide; decision
divide; division; divided
extend; extended
expand; expansion; expanded
permit; permission; permitted
submit; submission; submitted
admit; admission; admitted
transmit; transmission
convert; conversion; converted
compress; compression; compressed
encrypt; encryption; encrypted
receive; receiver; received
analyse; analysis; analysed
diagnose; diagnosis
choose; choice; chosen
lose; loss; lost
sell; sale; sold; selling
buy; buyer; bought
know; knowledge; known
grow; growth; grown
weigh; weight
warm; warmth
wide; width
long; length
deep; depth
tall; height
strong; strength
available; availability
visible; visibility
secure; security
private; privacy
accessible; accessibility
responsible; responsibility
possible; possibility
similar; similarity
popular; popularity
electric; electricity; electrical
humid; humidity
difficult; difficulty
urgent; urgency
frequent; frequency
efficient; efficiency
absent; absence
different; difference
important; importance
allergic; allergy
hungry; hunger
wealthy; wealth
sunny; sun; sunshine
rainy; rain; raining
snowy; snow; snowing
windy; wind
cloudy; clouds; cloud cover
foggy; fog; mist
stormy; storm; thunderstorm
icy; ice; frost
musical; music
financial; finance; finances
national; nation
post; postal
additional; addition
complain; complaint
respond; response
reply; replied; replies
remind; reminder; reminded
assist; assistance; assistant
maintain; maintenance; maintained
insure; insurance; insured; insurer
guarantee; guaranteed
accept; acceptance; accepted
attend; attendance; attended
perform; performance; performed
appear; appearance
enter; entry
fly; flight; flown
drive; driver; driving
travel; traveller; travelling
visit; visitor; visited
die; death; dead; died
be born; birth; born
marry; marriage; married; wedding
divorce; divorced
retire; retirement; retired
succeed; success; successful
fail; failure; failed
err; error; erroneous
expire; expiry; expiration; expired
owe; owed; owing
spend; spent; spending
earn; earnings; earned
save money; saving; saved money
lend; lender; lent
begin; beginning; begun
speak; speech; spoken
think; thought
sing; singer
write; writer; written; writing
read; reader; reading
play; player; playing
win; winner; won; winning
compete; competition; competitor
training; trainer; trained
teach; teacher; teaching; taught
learn; learner; learning
study; student; studies
work; worker; working
bake; baker; bakery; baked
cook; cooking; cooked
brew; brewery; brewed
clean; cleaner; cleaning
paint; painter; painting
build; builder; built
repair; repaired; repairer
farm; farmer; farming
hunt; hunter; hunting
photograph; photographer; photography
journalism; journalist; reporter
law; lawyer; legal
dentistry; dentist; dental
tour; tourist; tourism
science; scientist; scientific
art; artist; artistic
politics; politician; political
economy; economist; economic
accountant; accounting
design; designer; designed
programmer; write programmes; programming
use; user; used; usage
"""
