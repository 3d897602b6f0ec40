"""Kinds of files, units, devices and times, and what a page shows of them."""

from __future__ import annotations

__all__ = ["INSTANCES"]

INSTANCES = """\
photo; picture; image; photograph; image file; snapshot >
jpg; jpeg; png; gif; webp; heic; bmp; tiff; tif; svg
sound; audio; music; song; sound file; audio file; recording >
mp3; ogg; wav; flac; m4a; aac; opus; wma
video; film; movie; clip; video file; footage >
mp4; mov; avi; mkv; webm; mpg; mpeg; m4v; wmv
compressed file; archive; compressed; packed file; zip file; zipped; compressed folder >
zip; tar.gz; tgz; 7z; rar; gz; tar; bz2; xz
document; text document; text file; written document; letter file >
pdf; docx; odt; txt; doc; rtf; md
spreadsheet; table file; worksheet; table of numbers; calculation sheet >
xlsx; ods; csv; xls; tsv; excel
presentation; slides; slide show; deck >
pptx; odp; ppt; keynote; powerpoint
source code; program text; script; code file >
py; js; ts; cpp; java; rs; html; css; sh; php; rb; ipynb
settings file; configuration file; config file; data file >
json; yaml; yml; toml; ini; xml; conf; cfg
program file; installer; setup program; program to install >
exe; msi; dmg; deb; rpm; apk; appimage; pkg
disk image; image of a disc >
iso; vhd; vdi; qcow2
e-book; electronic book; book file >
epub; mobi; azw3; fb2
font file; typeface file >
ttf; otf; woff; woff2
drawing file; vector drawing; vector graphic >
svg; eps; cdr; dwg; dxf
letter; mail file; saved mail >
eml; msg; mbox
calendar file; appointment file >
ics; ical; vcs
contact file; business card file; address card >
vcf; vcard
weekday; day of the week; day >
monday; tuesday; wednesday; thursday; friday; mon; tue; wed; thu; fri; tues; thurs; saturday;
sunday; sat; sun
weekend; days off at the end of the week >
saturday; sunday; sat; sun
month; month of the year; which month >
january; february; march; april; june; july; august; september; october; november; december; jan;
feb; apr; jun; jul; aug; sep; sept; oct; nov; dec
season; time of year >
spring; summer; autumn; fall; winter
relative day; near day; how recent >
today; yesterday; tomorrow; last week; this week; next week
time of day; part of the day; daypart >
morning; noon; afternoon; evening; night; midnight
currency; money; kind of money >
euro; dollar; pound; yen; franc; krone; krona; rupee; peso; yuan; zloty; eur; usd; gbp; chf; jpy;
sek; nok; dkk; cent; pence
dollars; dollar; bucks >
usd
euros; euro >
eur
pounds; pound sterling; quid >
gbp
distance; length; how far; measurement of length >
km; kilometre; mile; mi; metre; cm; mm; centimetre; millimetre; inch; foot; ft; yard; feet
weight; mass; how heavy >
kg; kilogram; gramme; gram; lb; lbs; pound; ounce; oz; ton; tonne; mg; kilo
temperature; degrees; how warm; how cold; how hot >
°c; °f; celsius; fahrenheit; kelvin
time span; duration; how long; length of time >
second; minute; hour; day; week; month; year; sec; min; hrs; fortnight
volume; how much liquid; amount of liquid; liquid measure >
litre; ml; millilitre; cl; gallon; pint; cup; fl oz; quart; tablespoon; teaspoon; tbsp; tsp
area; surface; how large an area; floor space >
m²; sqm; sq m; sq ft; square metre; square feet; hectare; acre
speed; how fast; velocity >
km/h; kmh; mph; kph; knots; m/s
data amount; file size; how big the file is; storage size >
kb; mb; gb; tb; byte; megabyte; gigabyte; kilobyte; terabyte; kib; mib; gib
power; wattage; electric power; energy >
kwh; watt; kw; kilowatt; kilowatt hour; mwh
share; percentage; percent >
pct; per cent
payment method; way to pay; how to pay; means of payment; payment; pay >
cash; credit card; debit card; card; cheque; bank transfer; paypal; visa; mastercard; amex;
american express; maestro; apple pay; google pay; direct debit; invoice; voucher; gift card;
contactless; klarna; bitcoin; prepaid
credit card; bank card; plastic; card >
visa; mastercard; amex; american express; maestro; discover; diners; debit card
social network; social media; social site >
facebook; instagram; twitter; linkedin; tiktok; mastodon; youtube; pinterest; reddit; snapchat;
bluesky
messenger; chat app; messaging app >
whatsapp; telegram; messenger; slack; teams; discord; skype; imessage; viber
browser; internet program; web browser >
firefox; chrome; safari; opera; brave; chromium; vivaldi; internet explorer
operating system; os; platform >
windows; macos; linux; ubuntu; android; ios; debian; fedora; chromeos
mobile; cell phone; smartphone; handset; mobile phone >
iphone; android; blackberry
computer; pc; machine >
laptop; notebook; desktop; macbook; chromebook; netbook; workstation; mac; thinkpad
removable disk; storage device; drive; external drive >
usb; memory stick; sd card; external disk; cd; dvd; blu ray; floppy; usb stick; flash drive
"""
