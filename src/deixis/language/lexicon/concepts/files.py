"""Files, folders, documents and what is done with them."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
file; document; data file; saved document
folder; directory; map for files; file folder; dir
file name; filename; name of the file; called; title of the file; document name
file type; file format; format; extension; kind of file; type of file; file extension
file size; size in bytes; how big the file is; size on disk; kilobytes; space used by the file;
megabytes
path; file location; where it is saved; directory path; saved in; where the file lies;
save location
open; open file; load; bring up; open up; view the file; launch
close; shut; close window; exit; x button; cross in the corner; leave the window; close it; quit;
close the app
save; store; keep; save changes; floppy disk; save file; diskette; disk icon; write to disk;
keep changes; saving
save as; save a copy; save under another name; save with a new name; store under a different name;
save copy as
autosave; save automatically; automatic saving; saves itself; auto save
unsaved; not saved; changes not stored; unsaved changes; not yet saved; pending changes
saved; all changes saved; stored; kept safe
delete; remove; trash; discard; bin; throw away; get rid of; erase; wastebasket; throw out;
take away; wipe; dispose; scrap; garbage can; dustbin; trash can; waste basket; delete it; dump;
eliminate
recycle bin; rubbish; trash; wastebasket; bin; deleted files; deleted items; waste paper basket;
rubbish bin; trash can; garbage; deleted; where deleted files go; paper basket; recently deleted;
dustbin; garbage bin; where deleted files end up
empty trash; empty the bin; delete for good; delete permanently; clear the wastebasket;
empty recycle bin; remove forever; permanently delete; delete forever
copy; duplicate; make a copy; clone; replicate; copy to; xerox
paste; insert from clipboard; put in what was copied; clipboard; paste here; insert copied
cut; cut out; scissors; take out and keep; snip
move; move to; relocate; shift; put elsewhere; transfer to a folder; drag to
rename; change the name; give another name; name it differently; new name; retitle
new folder; create folder; make a folder; add folder; create directory; make a directory
new; create; make; add; plus; new file; start a new one; set up a new one; create new; add new;
make new
upload; put online; send to the server; upload file; put up; add from computer; choose file;
send a file up; load up; import from device
download; load down; get the file; save to computer; fetch; save to device; get a copy; pull down;
save offline
downloads; downloaded files; files from the internet; download folder; fetched files
share; share with others; give access; send a link; let others see; sharing; pass along;
share link
shared with me; from others; others shared; shared files; files from others
link; hyperlink; web link; reference link; anchor
copy link; get link; link address; copy url; copy address; get the url
export; save in another format; export as; extract to file; write out; output to file
import; bring in; load from file; take in; read in; import from file
compress; zip; pack; make smaller as archive; zip up; archive into one file
unzip; extract; unpack; decompress; expand the archive; inflate
search; find; look for; magnifier; magnifying glass; seek; look up; loupe; lens; search box;
searching; search for; query; hunt for
replace; find and replace; substitute; swap for; change all; exchange words
replaced; swapped; substituted; exchanged for
search results; hits; matches; found items; results; what was found; findings
no results; nothing found; no matches; no hits; zero results; not found; came up empty
properties; file info; get info; file details; information; details; attributes; metadata;
more info
preview; quick look; see before opening; look inside; print preview; peek; see how it looks
recent files; last opened; recently used; recent; opened lately; recent documents; last used
favourites; bookmarks; starred; quick access; marked pages; saved pages; bookmarked;
favourites bar
bookmark; add to favourites; remember page; save page; star; add bookmark; mark this page
version history; older versions; previous versions; revisions; earlier versions;
history of changes; change history; past versions
history; past activity; what happened before; log of visits; visited pages; earlier activity
desktop; home screen; work surface; screen background with icons; main screen of the computer
home; start page; house; main page; front page; go to start; homepage of the app; landing page;
house icon
my documents; documents folder; documents; papers; paperwork; files
pictures folder; photos; gallery; picture library; my pictures; camera roll; photo album;
photo library; images; snapshots
music folder; music library; my music; songs; tunes; audio library
videos folder; movies; clips; my videos; films; video library
cloud; online storage; in the cloud; drive online; web storage; cloud storage; cloud drive
owner; belongs to; property of; file owner; who owns it; possessor
created by; author; made by; written by; writer; creator; by whom; byline; authored by;
who wrote it
edited by; modified by; changed by; last editor; who changed it; updated by; editor
editor; can edit; may change; write access; editing allowed
viewer; read only; can view; view only; only reading; look but not change; write protected
view; show; display; look at; see; take a look; show me
hide; make invisible; conceal; do not show; put out of sight; hidden from view
hidden; invisible; not shown; concealed; not visible
visible; shown; displayed; can be seen; in sight
list view; as a list; rows; in lines; show as list
grid view; tiles; icons view; as tiles; thumbnails view; in squares; icon view; mosaic
thumbnail; small picture; preview image; miniature; mini picture; little preview
select; choose; pick; tick; mark it; opt for; single out; pick out; make a choice
select all; mark all; choose everything; tick all; pick everything; choose all; mark everything
deselect; select none; clear selection; unmark; untick; unselect; uncheck
selected; chosen; marked; highlighted; ticked; checked; picked; current selection
unselected; unticked; not selected; unchecked; empty box; not chosen; not ticked; unmarked
name; title; called; label; denomination; designation; what it is called; heading
type; kind; category; variety; what kind
size; how big; bulk; magnitude; extent; largeness
status; state; condition; situation; stage; how it stands; standing
id; identifier; identification number; code; reference number; ref no; unique number; reference;
id number; key number
number; figure; numeral; digits
description; details; explanation; what it is about; summary text; account of it; blurb
comment; remark; note; annotation; notes; comments; observation
value; amount; figure; quantity; number of it
document type; kind of document; type of paper; what kind of paper; form type
page; sheet; leaf; side of paper; page of the document
page number; which page; number of the page; page count position; page x of y
number of pages; page count; how many pages; pages in all; length in pages
encrypted; ciphered; protected by password; secret coded; password protected
corrupt; damaged; broken file; unreadable; cannot be opened; defective; faulty; broken
spreadsheet; table of numbers; worksheet; workbook; excel sheet; calc sheet
presentation; slides; slide show; slideshow; deck; powerpoint; slide deck
slide; page of the presentation; transparency; foil
template; pattern; ready made form; sample document; master copy; blueprint
form; questionnaire; sheet to fill in; blank form; fill in form; form to complete
"""
