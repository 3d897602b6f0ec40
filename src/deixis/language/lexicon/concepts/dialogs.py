"""Buttons, dialogs, fields, states and messages that every program has."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
ok; okay; confirm; yes; fine; got it; alright; understood; i agree; go ahead; all right
confirm; verify; say yes; acknowledge; affirm; confirmation; validate
no; nope; do not do it; negative; nay
cancel; abort; never mind; do not do it; leave it; discard changes; back out; forget it;
stop without saving
apply; use these settings; put into effect; make changes take effect; enforce; apply changes
continue; next step; proceed; go on; carry on; next; go ahead with it; keep going; resume;
move on; onwards
back; previous step; go back; previous; arrow left; step back; return to last page; backwards
skip; leave out; pass over; jump over; not this one; omit; skip this step
retry; try again; once more; another attempt; attempt again; try once more; repeat the attempt
submit; send in; hand in; send form; turn in; file the form; post the form; send off; submission
finish; complete; wind up; wrap up; conclude; be done; finalise
undo; take back; reverse; step back; revert; undo last step; reverse the last action; unmake;
put it back as it was; roll back
redo; do again; repeat last step; do it once more; redo last step; reapply
edit; change; modify; alter; amend; pencil; pen; make changes; revise; adjust; correct;
pencil icon; rework; editing
insert; put in; add into; place in; include; embed; put into
remove; take out; take off; drop from the list; take away; strike off; detach; remove from list
clear; empty; wipe out; blank out; make blank; clear all; erase all; delete the text
refresh; reload; update view; circular arrow; load again; load new; renew; refresh page;
get new data; circle arrow
more; show more; see more; more options; three dots; ellipsis; further; overflow menu;
additional options; load more; view more; more actions; kebab menu
less; show less; fewer; see less; reduce the list; collapse text
menu; hamburger; three lines; main menu; navigation; nav; hamburger menu; nav menu; burger
expand; unfold; open section; show details; fold out; spread out; open out; extend
collapse; fold; fold in; close section; hide details; fold up; contract
drop down; dropdown; pull down; select box; combo box; choice list; pick list; drop-down menu;
list box; selection list; chooser; dropdown list
checkbox; tick box; check box; box to tick; square to tick; tickbox; box with a tick
tick; checkmark; check mark; tick mark; hook sign; check sign
radio button; option button; round button; option; choice; one of several; option circle
switch; toggle; slider to turn on; on off switch; flip switch; toggle switch; on/off
slider; sliding control; knob on a line; range control; drag bar; slide bar; regulator
button; push button; key to press; clickable; control to press; press button
icon; symbol; pictogram; glyph; little picture; sign
text field; input; entry field; text box; input field; box to type in; field; where to type;
blank to fill in; entry box; typing field
placeholder; hint text; grey text; example text; prompt text
required; mandatory; must be filled in; obligatory; compulsory; needed; necessary;
has to be filled in
optional; voluntary; not required; can be left empty; if you like; not needed; not mandatory
invalid; not valid; incorrect; wrong; not accepted; malformed; false; not right; erroneous
valid; correct; right; accepted input; proper; in order; accurate; true
error; mistake; failure; fault; problem; something went wrong; malfunction; error message; slip;
trouble; went wrong
warning; caution; alert; attention; exclamation mark; watch out; danger; beware; heads up; careful
success; worked; successful; it went well; done well; all went well; succeeded; ok message
failed; unsuccessful; did not work; went wrong; not successful; failure; broke down; fell through
loading; please wait; spinner; busy wheel; being loaded; hourglass; spinning circle; wait;
buffering
progress bar; loading bar; bar that fills; progress indicator; status bar
window; pane; frame; panel; dialog window
dialog; popup; pop up; dialog box; modal; message box; prompt; pop-up window
tab; tabs; register tab; rider; tab page
title bar; top bar; head of the window; caption bar; window title
toolbar; tool bar; button bar; ribbon; row of tools; tool strip
sidebar; side panel; side bar; side menu; left column; navigation pane; drawer; side pane
header; top of the page; page head; page header; heading line
footer; bottom of the page; foot; page foot; bottom line; page footer
banner; notice at the top; strip at the top; announcement bar
tooltip; hover text; bubble help; little explanation; balloon help
badge; counter on an icon; red number; bubble with a number; number on the icon
scroll bar; scrollbar; bar at the side; scroll down bar; scroller
minimise; make small; put in the taskbar; window down; shrink window
maximise; make full size; full size; enlarge window; window as large as possible; full window
full screen; fullscreen; whole screen; fill the screen; expand to whole screen; entire screen
breadcrumb; path of pages; where am i; trail of pages
wizard; assistant; step by step guide; guided setup; setup assistant
tour; introduction; get to know; walk through; intro; guided tour; walkthrough
agree; accept; consent; i accept; i consent; allow; say yes; permit; approve; give permission;
okay it
disagree; refuse; do not allow; deny; block; forbid; do not accept; reject; decline; disapprove;
turn down; say no
allowed; permitted; may; admissible; authorised; ok to do
forbidden; not allowed; prohibited; banned; must not; not permitted; disallowed; no entry
access denied; no permission; not authorised; no access; unauthorised; permission denied
session expired; logged out automatically; time out; timed out; timeout
all; everything; whole lot; every one; the lot; complete list; the whole list; entire
none; nothing; not any; not one; zero; empty
other; another; different; something else; others; miscellaneous; misc; various; else; sundry
custom; own; user defined; individual; tailor made; customised; self defined; bespoke;
personalised
automatic; auto; by itself; automatically; on its own; hands free; without doing anything
manual; by hand; manually; do it yourself; hand operated
increase; raise; more of it; plus one; up; higher; turn up; step up; boost; increment; add one
decrease; lower; less of it; minus one; down; turn down; reduce; step down; decrement; one less
top; upper; above; uppermost; highest place; at the head
bottom; lower part; below; lowermost; at the foot; underside
left; left hand; on the left side; port side
right hand; on the right side; right side
empty; blank; nothing in it; no content; vacant; unfilled; void; without content
full; no space left; filled; filled up; at capacity; no room; occupied fully; crammed
welcome; hello; hi; greetings; good day; hey
captcha; not a robot; prove you are human; i am human; are you human; robot check
drag and drop; drop files here; pull here; drag here; drop here; drag files
enter; type in; key in; fill in; input text; fill out; write in; put down
press; click; tap; push; hit; touch; click on
"""
