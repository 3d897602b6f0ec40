"""Text editors, drawing programs and spreadsheets."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
bold; fat; thick letters; strong; heavy type; b; boldface; thick
italic; slanted; cursive; i; italics; sloping letters; leaning
underline; line under; underscore; u; underlined; line below the words
strikethrough; cross out; crossed out; strike through; line through; strike out
superscript; raised letters; small and high; exponent
subscript; lowered letters; small and low
text colour; font colour; colour of letters; letter colour; colour of the text
highlight; highlighter; marker; text marker; background colour of text; mark yellow;
mark with colour
align left; left aligned; flush left; to the left edge; left justified
align right; right aligned; flush right; to the right edge
centre; centred; align middle; in the middle; align centre; middle
justify; justified; block text; both edges straight; full width text
indent; move in; increase indent; shift right; more indent
outdent; decrease indent; move out; shift left; less indent
line spacing; space between lines; line height; line distance; leading
paragraph; section of text; block of text; text block
heading; headline; title line; header; caption of a section
bullet list; bullets; dots list; unordered list; bulleted list; bullet points; list with dots
numbered list; ordered list; numbers list; list with numbers; numbering; enumeration
checklist; to do list with boxes; list to tick; tick list
quote; quotation; block quote; cited text; citation; quotation marks
insert picture; add image; put in a photo; insert image; add a picture; insert photo; place image;
picture from file; add photo
insert table; add a table; grid; make a table; table
insert link; add a link; add hyperlink; make a link; link to
footnote; note at the bottom; endnote; remark below
page break; new page; start a new page; break of the page
margins; page margins; edge of the page; border distance; white space at the edge
columns; column; multiple columns; text in columns; vertical rows; newspaper columns
rows; row; line of the table; horizontal line of cells; record line
cell; field of the table; box of the table; square of the table
merge cells; join cells; combine cells; make one cell
split; divide; separate; part; break up; cut in two
merge; combine; join together; unite; put together; consolidate
formula; equation; calculation; function; fx; sum formula
sum; total; add up; sigma; adding up; addition; autosum
average; mean; median; on average; typical value; arithmetic mean
minimum; lowest; least; smallest; min; bottom value; at least
maximum; highest; most; largest; top value; at most; biggest; greatest
sort ascending; a to z; smallest first; from low to high; ascending; increasing; lowest first
sort descending; z to a; largest first; from high to low; descending; decreasing; highest first
chart; graph; diagram; plot; figure; curve; graphic
pie chart; pie; cake diagram; circle chart; round chart; donut chart; doughnut chart
bar chart; bar graph; columns chart; column chart; bars; histogram; bar diagram
line chart; line graph; curve; trend line; line diagram; line plot
legend; key; explanation of colours; colour key; what the colours mean
axis; scale; axes; x axis; y axis; axis of coordinates
spell check; spelling; check the spelling; spellchecker; typos; proofread; spell checker;
misspellings
grammar; language check; grammar check; sentence structure
translate; translation; interpret; other language; put in another language;
render in another language
word count; number of words; count of words; how many words; words
character; letter; sign; symbol; glyph; typed sign
characters; letters; signs; how many letters; character count
special character; symbol; omega; insert symbol; special characters; special signs
upper case; capital letters; capitals; uppercase; caps; big letters; block letters; all caps
lower case; small letters; lowercase; minuscule
track changes; suggestions mode; suggest edits; show changes; mark up changes; review mode
accept change; take over the change; keep the change
layout; arrangement; page design; set up of the page; positioning
page setup; paper settings; page settings; page format; paper format; paper size; sheet size
ruler; measure; measuring stick; yardstick; scale at the top
gridlines; guide lines; grid; raster; guides; helper lines
pencil; draw; freehand; pen; scribble; sketch; drawing; doodle
brush; paint; paintbrush; painter; painting tool
eraser; rubber; rub out; wipe off; erase
fill; bucket; paint bucket; fill colour; fill with colour; flood fill
eyedropper; pipette; pick colour; colour picker; take a colour; dropper; choose a colour
line; stroke; straight line; dash; rule
arrow; pointer line; line with a head; arrowhead
rectangle; square; box shape; oblong; quadrilateral
circle; ellipse; round shape; oval; ring shape
triangle; three corners; three cornered shape
polygon; many cornered shape; star shape; shape
shapes; forms; figures; geometric shapes; autoshapes
outline; border; edge; frame; contour; stroke colour; rim; borderline
shadow; drop shadow; shade behind
transparency; opacity; see through; translucency; how see through; alpha
layer; level; sheet on top; plane of the drawing
bring to front; move to top; to the foreground; in front of all; move forward
send to back; move to bottom; to the background; behind all; move backward
group objects; tie together; make a group; group together
ungroup; separate the group; break the group; take the group apart
lock position; fix in place; keep from moving; hold still
lasso; free selection; select freely; free hand selection
clone stamp; stamp; copy brush; retouch
text tool; t; add text; type text; insert text; write on it; text box
font style; text style; styles; format of letters; style of writing; type style
format; formatting; appearance of text; how it looks
clear formatting; remove format; plain text; no format; remove formatting; without formatting
format painter; copy format; paint format; transfer the format
code; source code; source; program text; script; source text; listing
run code; execute; run; start program; launch; perform
debug; find bugs; step through; bug hunt; debugger
bug; defect; flaw; error in the program; fault; glitch
terminal; console; command line; shell; command prompt; cmd
repository; repo; code store; project archive
branch; line of development; fork; development branch
commit; check in the change; save a revision; record changes
pull request; merge request; proposed change; pr
conflict; clash; collision; contradiction
line number; number of the line; line count position
comment out; make a comment; turn into a comment
compile; build; make the program; assemble
"""
