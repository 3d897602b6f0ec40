"""Names, contact details and personal data on forms, cards and address books."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
first name; given name; forename; christian name; personal name
surname; last name; family name; second name
full name; complete name; name and surname; first and last name
middle name; middle initial; second given name
maiden name; birth name; name at birth; nee; former name; name before marriage
nickname; alias; pen name; known as; goes by; preferred name; called
username; user id; login name; account name; screen name; handle; user handle
initials; monogram
salutation; form of address; courtesy title; honorific; mr or mrs
date of birth; birth date; birthday; dob; born; born on; day of birth; when born
place of birth; birthplace; born in; town of birth; where born
age; years old; how old; age in years
gender; sex; male or female; m or f
marital status; civil status; married or single; family status; relationship status
spouse; husband or wife; wife or husband; partner; life partner; significant other; better half
nationality; citizenship; citizen of
mother tongue; native language; first language
mobile; cell; cell phone; cellphone; mobile phone; mobile number; cell phone number;
mobile phone number; handset; cellular
phone; telephone; tel; phone number; telephone number; contact number; landline; call us on;
ring us on
home phone; private phone; home number; landline number
work phone; office phone; business phone; office number; daytime phone
extension; ext; direct dial; extension number
fax; facsimile; fax number; telefax
email; mail; electronic mail; mails
email address; mail address; email; email id
website; web address; homepage; url; web page; site; internet address; www
address; postal address; mailing address; where to send; street address
home address; residence; place of residence; residential address; where you live; domicile;
lives at
street; road; street name; thoroughfare; avenue
house number; building number; street number; number of the house
apartment; flat; unit; apartment number; flat number; suite
post code; zip; zip code; postal code; postcode
city; town; municipality; locality; place name
county; province; state or province; region; district
country; nation; land
po box; post office box; mailbox number
occupation; profession; job; trade; line of work; what you do for a living; vocation
employer; company you work for; workplace; place of work; works at
company; firm; business; organisation; enterprise; corporation; organisation name; business name
job title; position; role; post; function
emergency contact; contact in an emergency; in case of emergency; ice; next of kin;
person to notify
identity card; id card; id; proof of identity; identification; identity document; photo id
passport number; passport id; travel document number
driving licence; driver's license; licence to drive; driving permit
social security number; ssn; national insurance number; national id; personal id number; tax id
signature; signed; signed by; sign here; autograph; undersigned
photo of me; profile picture; avatar; portrait; headshot; profile photo
about me; bio; biography; about yourself; short profile; self description
hobbies; interests; pastimes; spare time; leisure activities
contacts; address book; people; phone book; contact list
contact; contact us; get in touch; reach us; talk to us; write to us
contact person; point of contact; your contact; person in charge; responsible person
children; kids; sons and daughters; dependants; offspring
parents; mother and father; legal guardian; guardian; parent or guardian
mother; mum; mummy; mama
father; dad; daddy; papa
brother or sister; siblings; brothers and sisters
anniversary; wedding day; wedding anniversary
height; body height; how tall; stature
body weight; how heavy a person; weight in kilos
eye colour; colour of the eyes; eyes
native place; hometown; home town; origin; from originally
"""
