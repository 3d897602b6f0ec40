"""Manuals, help pages, programs' reference and tables of data."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
documentation; manual; handbook; user guide; docs; instructions; guide; user manual;
operating instructions; instruction book
quick start; getting started; first steps; quickstart; start here; how to begin; beginners guide
tutorial; lesson; step by step; how to; walkthrough; learn how; guided lesson; howto
example; sample; for instance; e.g.; demonstration; sample code; demo; instance;
illustration of use
faq; frequently asked questions; common questions; questions people ask; q and a; often asked
reference manual; api reference; api documentation; list of functions; command reference;
technical reference
installation guide; how to install; setup guide; installing; set up instructions
prerequisites; requirements; needed before; system requirements; what you need;
what is needed first
download link; get it; where to download; download page
changelog; release notes; new stuff; what is new; what's new; what changed; news of the version;
history of versions; changes; whats changed
known issues; known problems; known bugs; limitations; open problems; what does not work
roadmap; future plans; planned features; what comes next; plans
contributing; how to contribute; help develop; take part in the project; join the development
licence; usage rights; terms of use of the code; license type; licensing
glossary; list of terms; vocabulary; terms explained; word list; definitions; dictionary; lexicon
definition; meaning; what it means; explanation of the term; sense of the word
synonym; word with the same meaning; other word; similar word
translation of the word; in other languages; equivalent in another language
see also; related; related topics; similar pages; more on this; further reading; read more;
related articles
note box; hint box; info box; important note; please note; nota bene
parameter; argument; option; setting; input value; param; variable passed
return value; returns; output; gives back; what comes out; result of the function
function; method; procedure; routine; callable
variable; named value; placeholder name; identifier name
data type; type of value; type of the variable; kind of value
string; text value; sequence of characters; character string
integer; whole number; int; number without decimals
boolean; true or false; yes or no value; bool; truth value
list type; array; sequence; vector
dictionary type; map; hash; object; key value pairs; mapping
loop; repetition; iteration; for each; cycle through
condition; if clause; case distinction; branching; when
exception; error raised; raises; throws; exception thrown
input data; what goes in; data in; source data
output; result; what it prints; printed text; printout on the screen; console output
default value; value if nothing is given; standard value; preset value; initial value
required parameter; must be given; mandatory argument; needs to be passed
environment variable; env var; system variable
command; instruction; order to the computer; shell command; directive
flag; switch of a command; command line option; option of a command
endpoint; api address; route of the api; resource address; service url
request body; payload; data sent; sent data; body of the request
response; reply of the server; answer of the server; server response; data returned
status code; http code; return code; response code; exit code
authentication; proving who you are; sign in method; auth; proof of who it is
rate limit; request limit; how many calls; calls per minute; throttling
deprecated; outdated; no longer recommended; obsolete; do not use any more; legacy; phased out
beta; preview version; test version; early access; experimental; trial version; not final
stable; reliable version; final version; for production; production ready
maintainer; who looks after it; kept by; person behind the project; looked after by
contributor; contributors; people who helped; helpers; collaborators; co authors
dependency; dependencies; needed libraries; required packages; libraries used
package; library; module; software package; lib
test; tests; checks of the code; unit tests; test suite
coverage; tested share; how much is tested; code coverage
performance; speed; how fast it is; efficiency; benchmark; benchmarks
figure; illustration; picture in the text; fig; image in the text
table number; table caption; name of the table
bibliography; references; literature; sources; works cited; cited works; list of sources
abstract; short summary of a paper; summary of the paper
acknowledgements; thanks to; we thank; with thanks; credits
keywords; tags; index terms; subject words; key terms
estimated reading time; minutes to read; read time; how long to read; reading time; min read
last reviewed; checked on; proofread on; date of review
was this helpful; rate this page; helpful or not; did this help; page feedback
edit this page; improve this page; suggest an edit; correct this page
on this page; in this article; page contents; jump to; contents of the page
back to top; to the top; up to the beginning; scroll to top; arrow up; top of page
permalink; link to this place; lasting link; direct link; paragraph sign
syntax; how to write it; grammar of the command; notation; usage; writing rules
shortcut; keyboard shortcut; key combination; hotkey; keys to press; hot key; shortcuts;
keyboard shortcuts
screenshot of it; picture of the program; how it looks; screen picture
video tutorial; instruction video; film that explains; how to video; explanatory video
community; forum; discussion board; message board; user group; discussions; bulletin board
blog; web log; articles; posts; journal online; news blog
newsletter; news mail; circular; news letter; email news
press; media contact; for journalists; press office; newsroom
jobs; careers; work with us; vacancies; join our team; job offers; work for us; open positions;
job openings
about us; who we are; our company; company information; about the company; our story; about
mission; our aim; what drives us; vision; purpose of the company
sitemap; site map; all pages; overview of the website; index of pages
sponsors; supporters; backers; funded by; supported by; patrons; donors
"""
