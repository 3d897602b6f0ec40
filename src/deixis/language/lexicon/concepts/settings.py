"""Settings, accounts, devices, privacy and what switches do."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
settings; preferences; options; configuration; setup; cog; gear; config; cogwheel; prefs; set up;
control panel; change how it works
general; basics; common settings; general settings; main settings
advanced; expert; more settings; for experts; extended settings; expert mode
default; standard; preset; factory setting; out of the box; standard value
reset; restore defaults; back to default; factory reset; start over; set back; put back to normal;
original settings; revert to default
account; profile; my account; user account; my profile; account settings; personal area
log in; sign in; login; log on; get in; sign on; enter the account; signin; logging in
log out; sign out; logout; log off; sign off; get out; leave the account; signout; logging out
sign up; register; create account; join now; new account; registration; open an account;
become a member; get started; signup; create an account; enrol
password; passphrase; passcode; secret word; login secret; access code
forgot password; lost password; reset password; forgotten password; password recovery;
cannot remember password; trouble signing in
change password; new password; set another password; update password; choose new password
repeat password; confirm password; password again; retype password; re enter password
show password; reveal password; see what i typed; make password visible; uncover the password
remember me; stay signed in; keep me logged in; stay logged in; keep me signed in;
do not ask again
delete account; close account; remove my account; cancel membership; deactivate account;
leave for good; terminate account
switch user; change user; change account; other user; switch account
guest; visitor; without account; continue as guest; guest access
user; member; account holder of the site; participant; end user
administrator; admin; superuser; system manager; root; sysadmin; moderator
role; permission level; access level; user role; rights of the user
permissions; access rights; rights; allowed to; privileges; authorisations; who may
privacy; data protection; personal data; data privacy; privacy settings; privacy policy
security; safety; protection; safeguard
cookies; tracking; cookie settings; cookie preferences; cookie policy
accept all; allow all; agree to all; take all cookies; allow all cookies; consent to all
reject all; only necessary; refuse all; necessary only; decline all; essential only; deny all;
only essential cookies
terms; terms of use; conditions; terms and conditions; terms of service; t&c; legal terms;
small print; fine print; tos; rules of use
imprint; legal notice; impressum; publisher details; legal information; who runs the site
notifications; alerts; bell; notices; push messages; messages from apps; notification settings;
pings
sound; audio; tone; noise; acoustic; sounds
volume; loudness; louder or quieter; sound level; how loud; speaker volume; loud or quiet
ringtone; ring sound; call sound; ringing melody
vibration; vibrate; buzz; haptic; haptic feedback; shaking
display; screen; monitor; visual display; panel of the device
brightness; screen light; how bright; backlight; luminosity; light level
dark mode; night mode; dark theme; black background; dark appearance; dark look; night theme; moon
light mode; day mode; light theme; white background; bright theme; light appearance; sun icon
theme; appearance; look; skin; design; look and feel; style of the app
night light; blue light filter; warm colours; night shift; eye comfort; reading mode colours
wallpaper; background picture; desktop background; backdrop; background image
font size; text size; size of letters; letter size; type size; how big the text is;
bigger letters; size of the text
font; typeface; lettering; kind of letters; font family; typography
zoom; magnification; enlargement; scale; magnify; enlarge view; view size
zoom in; make bigger; enlarge; magnify; larger; closer; plus magnifier; increase size
zoom out; make smaller; shrink; reduce size; farther away; minus magnifier; decrease size
resolution; pixels; sharpness; image resolution; screen resolution; number of pixels; dpi
language; tongue; display language; idiom; lingo; interface language; locale; which language;
region and language
keyboard; keypad; keys; input method; keyboard layout
mouse; pointer; cursor; mouse pointer; pointing device; touchpad; trackpad
wifi; wireless; wlan; wireless network; wireless lan; internet without cable; wireless internet
bluetooth; wireless device pairing; bt; bluetooth devices; cordless connection
network; internet; connection; net; online access; internet connection; connectivity; networking
ethernet; wired connection; lan; cable network; lan cable; network cable
mobile data; cellular data; data roaming; data plan; mobile network; data connection
hotspot; tethering; share the connection; personal hotspot; shared internet
airplane mode; flight mode; aeroplane mode; plane mode; all radios off; for flying
vpn; private network; secure tunnel; virtual private network
proxy; proxy server; relay server; gateway
firewall; network protection; block connections; traffic filter
signal; reception; bars; signal strength; network strength; coverage of the network
battery; charge level; power left; accumulator; battery level; how much power is left;
battery charge; juice; energy left
charging; being charged; plugged in; on the charger; power connected; loading the battery
charger; power adapter; power supply; charging cable; plug; mains adapter
power saving; battery saver; energy saving; low power mode; eco mode; save energy; energy saver;
save battery
turn off; switch off; shut down; power off; disable; deactivate; turn it off; shutdown; shut off;
kill
turn on; switch on; power on; enable; activate; turn it on; start up; boot; boot up
on; enabled; activated; switched on; turned on; in use; engaged
off; disabled; inactive; deactivated; switched off; turned off; not in use; out of use
restart; reboot; start again; relaunch; reload the system; boot again; power cycle
sleep; standby; suspend; hibernate; stand by; rest mode; sleep mode
lock; lock screen; secure the screen; screen lock; bolt
unlock; open the lock; unbolt; release the lock; unlock screen
locked; secured; closed with a key; padlock; shut with a lock; lock icon
fingerprint; touch id; biometrics; finger scan; thumbprint
face recognition; face id; unlock with face; face unlock; facial recognition
update; upgrade; new version; software update; system update; get the latest version; updates;
bring up to date; patch
up to date; latest version; no updates; current version; newest version; already the latest
version; release; build; version number; edition; which version; revision number
about; information about the program; about this app; version info; system information;
about this device
device; appliance; gadget; machine; equipment; hardware
device name; name of the computer; computer name; host name; hostname
serial number; serial no; s/n; device id; manufacturer number; serial; imei
operating system; os; system software; platform
memory; ram; working memory; main memory; system memory
processor; cpu; chip; processing unit; central processor
graphics card; gpu; video card; graphics chip; graphics processor
storage; disk space; space; free space; memory left; room for files; space left; storage space;
capacity
hard drive; hard disk; disk; drive; hdd; ssd; storage device; harddisk
memory stick; usb stick; usb; flash drive; thumb drive; pen drive; usb drive; removable disk;
usb key
memory card; sd card; sd; flash card; card of the camera; microsd
printer; printing device; laser printer; inkjet
print; print out; make a hard copy; on paper; paper copy; hardcopy; printout
scanner; scan; scan in; read in paper; digitise
accessibility; ease of access; for disabled people; universal access; assistive features;
disability settings; easier to use
high contrast; stronger contrast; more contrast; contrast
screen reader; read aloud; voice over; text to speech; narrator; speak text; reads the text out
subtitles; captions; cc; closed captions; text of the spoken words; subtitle
parental control; child lock; screen time limit; kids mode; parental controls; family link
location services; gps; where i am; positioning; my position; my location; location access;
share location; current location
date and time; clock settings; time and date; set the clock; clock
temperature unit; celsius or fahrenheit; degrees unit; units of temperature
units; units of measurement; metric or imperial; measuring units; measurement system
add device; pair; connect a device; link device; pair new device; hook up; couple
connect; link; plug in; join up; establish a connection; hook up to; connecting
disconnect; unlink; unpair; cut the connection; forget device; detach; unplug
connected; linked; joined; attached; paired; plugged
apps; applications; programmes; software; installed programs
app; application; programme; tool; software program
install; set up software; put on the computer; installation; add the app; get the app
uninstall; remove the program; deinstall; delete app; remove app; take off the computer
synchronise; sync; keep in step; synchronisation; match with the cloud; bring in line
backup; back up; safety copy; security copy; save a copy of everything; data backup; backing up
restore; recover; bring back; get back; undelete; put back; retrieve; revive
feedback; send feedback; tell us; report a problem; give your opinion; tell us what you think
help; support; assistance; question mark; f1; how to use; get help; need help; aid; guidance
tips and tricks; hints; tips; advice; hint; good to know; suggestion for use
diagnostics; troubleshooting; find problems; fix problems; problem solver; repair tool;
trouble shooter
temperature; degrees; how warm; how hot; how cold; celsius; fahrenheit; warmth
heating; thermostat; heater; radiator; heat setting; central heating
air conditioning; ac; cooling; climate control; aircon; a/c
light; lamp; lights; lighting; bulb; illumination
"""
