"""Kinds of people, contracts, states and media, and what a page shows of them."""

from __future__ import annotations

__all__ = ["INSTANCES"]

INSTANCES = """\
allergens; what one may be allergic to; things people cannot eat; allergy; allergies >
peanuts; nuts; gluten; lactose; milk; egg; soy; shellfish; sesame; wheat; fish; pollen;
penicillin; latex; mustard; celery; dust mites; almonds
painkiller; pain relief; pain tablet; pain killer; pain >
ibuprofen; paracetamol; aspirin; acetaminophen; diclofenac; naproxen; codeine
antibiotic; medicine against infection; medicine >
amoxicillin; penicillin; azithromycin; doxycycline; ciprofloxacin
blood test; blood value; laboratory value; lab value >
haemoglobin; hemoglobin; glucose; cholesterol; ferritin; creatinine; sodium; potassium; platelets;
tsh; leukocytes; crp; hba1c; triglycerides; ldl; hdl; vitamin d; iron
vitamin; nutrient; mineral >
vitamin c; vitamin d; b12; iron; zinc; magnesium; calcium; protein; fibre; folate
vital signs; body values; measurements of the body >
blood pressure; pulse; heart rate; temperature; oxygen saturation; respiratory rate; bmi; spo2
doctor; physician; medical specialist >
dentist; cardiologist; dermatologist; paediatrician; surgeon; gp; neurologist; orthopaedist;
gynaecologist; radiologist; ophthalmologist; optician; urologist; psychiatrist; ent
medical place; emergency room; doctor; medical help >
hospital; clinic; medical centre; a&e; ambulance; surgery
x-ray; scan of the body; medical imaging; body scan >
mri; ct; ultrasound; radiology; x ray; radiography; mammography; sonography
vaccination; jab; shot; vaccine >
tetanus; measles; flu shot; mmr; polio; hepatitis b; rabies; influenza; covid; booster
public office; authorities; government office; local authority >
town hall; city hall; tax office; registry office; council; court; police; embassy; consulate;
municipality; job centre
emergency services; help in an emergency >
police; fire brigade; ambulance; fire department; coastguard; 112; 911; 999
craftsman; tradesman; handyman; tradesperson; craftsperson >
plumber; electrician; carpenter; painter; roofer; locksmith; joiner; bricklayer; tiler; plasterer;
glazier; mason; decorator; mechanic; gardener; plumbing
repair; repairs; fixing; mending >
plumbing; car service; phone repair; shoe repair; bike repair; piano tuning; electrical work
wiring; electrical work; sockets and switches >
electrician; electrical services; electrical contractor
haircut; hair; barber; hairdresser; get hair cut >
barber; hairdresser; hair salon; stylist; salon
legal help; lawyer; legal adviser >
solicitor; attorney; barrister; law firm; notary; advocate
tax help; bookkeeping; accountant; help with taxes >
tax adviser; accountant; bookkeeper; auditor; tax consultant
animal doctor; vet; doctor for pets >
vet; veterinarian; animal clinic; veterinary practice; veterinary surgeon
relative; family member; relation; relatives >
mother; father; sister; brother; aunt; uncle; cousin; grandmother; grandfather; son; daughter;
niece; nephew; husband; wife; grandma; grandpa
language; tongue >
english; german; french; spanish; italian; portuguese; dutch; swedish; polish; russian; chinese;
japanese; arabic; turkish; greek; danish; norwegian; finnish; czech; korean; hindi; deutsch;
français; español; italiano; hungarian; ukrainian; hebrew
school subject; subject; what one learns >
mathematics; biology; chemistry; physics; history; geography; english; art; physical education;
latin; economics; computer science; religion; maths; french; german; philosophy; social studies;
literature
science; natural science; sciences >
physics; biology; chemistry; astronomy; geology
profession; job; occupation; what someone does >
teacher; nurse; engineer; developer; designer; accountant; lawyer; driver; cook; carpenter;
architect; baker; electrician; secretary; programmer; scientist; journalist; waiter; farmer;
hairdresser; pharmacist; consultant; analyst
salutation; form of address; courtesy title; title >
mr; mrs; ms; miss; dr; prof; mx; sir; madam
gender; sex >
male; female; non binary; diverse; m; f; man; woman
marital status; family status; civil status >
single; married; divorced; widowed; separated; engaged; civil partnership
identity document; id; proof of identity >
passport; identity card; driving licence; residence permit; birth certificate; driver's license
utility; utilities; running costs of the flat; household bills >
electricity; gas; water; internet; heating; phone; sewage; waste; rubbish collection; broadband;
council tax
insurance; kind of insurance; cover >
liability; household contents; car insurance; life insurance; health insurance; travel insurance;
legal protection; home insurance; third party; comprehensive; dental insurance
tax; duty; kind of tax >
vat; income tax; sales tax; property tax; gst; council tax; church tax; capital gains tax;
payroll tax; customs duty
deduction; taken off the pay; payroll deduction >
income tax; pension; social security; health insurance; national insurance; union dues;
unemployment insurance; medicare; student loan
investment; security; financial product >
stock; bond; fund; etf; share; certificate; index fund; gold; bitcoin; treasury bill
relationship; how they are related to me >
spouse; partner; parent; child; sibling; friend; colleague; guardian
carrier; parcel service; delivery company; courier >
dhl; ups; fedex; royal mail; usps; hermes; gls; dpd; evri; postnl; tnt; an post
shipping option; kind of delivery; delivery type; delivery option >
standard; express; overnight; economy; next day; same day; click and collect; priority; registered
order state; state of the order; order status; delivery status; how far the order is >
shipped; delivered; processing; pending; cancelled; dispatched; in transit; returned;
out for delivery; packed; refunded; on hold; placed
payment state; payment status; whether it is paid >
paid; unpaid; overdue; open; refunded; pending; partially paid; settled; due; failed
task state; task status; how far the task is >
to do; in progress; done; blocked; backlog; in review; open; closed; completed; not started
importance; priority; urgency; severity >
high; low; medium; critical; urgent; normal; major; minor; blocker; trivial
frequency; how often; repeats; interval >
daily; weekly; monthly; yearly; annually; quarterly; fortnightly; hourly; once; every day;
every week; weekdays; biweekly; never
permission; access level; role >
admin; editor; viewer; owner; guest; member; moderator; read only; contributor; can edit;
can view; commenter
contract type; kind of employment; type of job; employment type >
full time; part time; temporary; permanent; freelance; internship; contract; apprenticeship;
mini job; fixed term
leave; absence; type of leave; reason for absence >
vacation; sick leave; parental leave; unpaid leave; maternity leave; annual leave; training;
bereavement; holiday; special leave
travel class; class; cabin >
economy; business; first class; premium economy; second class; standard
board; meals at the hotel; meal plan; catering >
breakfast; half board; full board; all inclusive; self catering; room only; bed and breakfast
kind of ticket; ticket type; fare type >
single; return; day ticket; monthly pass; one way; round trip; group ticket; week pass;
season ticket; concession; adult; child; senior
amenities; comforts; facilities; features of the room >
wifi; pool; parking; air conditioning; gym; sauna; balcony; minibar; spa; kitchenette; tv; safe;
hairdryer; breakfast; lift
genre; kind of music; music style >
rock; pop; jazz; classical; hip hop; electronic; folk; blues; country; metal; soul; reggae;
techno; rap; indie; punk; ambient; opera
genre of film; kind of film; film genre; movie genre >
comedy; drama; thriller; documentary; horror; romance; science fiction; animation; western; crime;
fantasy; action; adventure; mystery
celebration; festivity; party; special day >
birthday; wedding; christmas; easter; anniversary; new year; halloween; christening; graduation;
thanksgiving; baptism; engagement party
event; something going on; happening >
concert; conference; exhibition; festival; workshop; fair; webinar; meetup; lecture; match; show;
premiere; market; seminar; reading; performance
chart; graph; diagram >
pie chart; bar chart; line chart; histogram; scatter plot; heatmap; treemap; gauge; column chart;
area chart; donut chart
shape; form; geometric figure >
circle; square; triangle; rectangle; oval; star; line; arrow; polygon; hexagon; ellipse; diamond
connector; port; socket for a cable; plug >
usb; hdmi; usb c; displayport; ethernet; headphone jack; vga; thunderbolt; lightning; audio jack;
rj45
wireless; radio link; without cable >
wifi; bluetooth; nfc; 5g; 4g; lte; wlan
number kind; phone type; kind of phone number >
mobile; work; fax; landline; office; cell
mouse action; pointer action; what the mouse does >
click; double click; right click; drag; scroll; hover
key; key on the keyboard; keyboard key >
enter; escape; shift; ctrl; alt; tab; delete; backspace; esc; caps lock; f1; f5
programming language; coding language >
python; javascript; java; rust; ruby; php; swift; kotlin; typescript; perl; haskell; scala; c++
"""
