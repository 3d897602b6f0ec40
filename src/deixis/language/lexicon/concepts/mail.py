"""Letters, mails, chats and calls: who, what about, and what is done with them."""

from __future__ import annotations

__all__ = ["GROUPS"]

GROUPS = """\
sender; from; sent by; mail from; who it is from; who sent it; return address
recipient; to; addressee; sent to; addressed to; receiver; who it is for; attention
cc; carbon copy; copy to; copied in; in copy
bcc; blind copy; hidden copy; blind carbon copy
subject; subject line; re; regarding; concerning; about; topic; what it is about
message; note; text message; sms; text
body; message text; body text; content; text of the mail
greeting; opening; dear; salutation line; hello
closing; complimentary close; yours sincerely; kind regards; best regards; sign off;
yours faithfully
postscript; ps; afterthought
attachment; attached file; enclosed file; file attached; paper clip; paperclip
attach; add a file; attach file; add attachment; enclose
enclosure; enclosures; encl; enclosed; enc
inbox; incoming mail; received mail; received messages; mail received
outbox; outgoing mail; waiting to be sent; sending
sent; sent items; sent mail; sent messages; mail that went out
drafts; unfinished messages; unsent messages; unsent; not sent yet
draft; rough version; preliminary version; unfinished; first version
spam; junk; junk mail; unwanted mail; unsolicited mail; bulk mail; rubbish mail
compose; new message; write a mail; new mail; compose mail; write; new email; draft a mail
reply; answer; respond; write back; reply to; get back to
reply all; answer everyone; respond to all; answer all
forward; fwd; pass on; send on; send to someone else; hand on
send; submit; dispatch; post; deliver; fire off; ship off
archive; put away; file away; move to archive; store away
unread; new mail; not yet read; new messages; unopened
read; opened; already read; seen
mark as read; set to read; mark read
flagged; starred; marked; important; with a star
flag; mark; star; pin; mark with a star
pinned; fixed at the top; stuck to the top; sticky
mailing list; newsletter; news by mail; email updates; subscribe to news
unsubscribe; opt out; stop getting mails; cancel newsletter; leave the mailing list; no more mails
subscribe; sign up for news; follow; get updates; keep me posted
conversation; thread; chat; discussion; dialogue; exchange
group chat; chat room; channel; group conversation; room
participants; attendees; people coming; guests coming; members; people in it; who takes part;
who is coming; present
typing; is writing; writing a message; is typing
online; available; active; active now; present; there; reachable; connected
offline; disconnected; not connected; no connection; unreachable; not there
away; absent; out of office; not at the desk; on leave; be right back
busy; engaged; occupied; in a meeting; not available
do not disturb; quiet hours; dnd; quiet mode; silent time; no interruptions; leave me alone;
no notifications; quiet time; focus mode
last seen; last online; last active; when last there
out of office; auto reply; automatic reply; absence message; vacation responder; absence notice
read receipt; seen by; confirmation of reading; return receipt
emoji; smiley; emoticon; smiley face; reaction
voice message; voice note; audio message; spoken message; recorded message
voicemail; answering machine; mailbox messages; answerphone; recorded calls
call; phone; ring; dial; telephone; give a ring; make a call; phone up
hang up; end call; ring off; finish the call; leave call; put down the phone
pick up; answer the call; take the call; accept call; answer call
incoming call; someone is calling; caller; is calling
missed call; call not answered; unanswered call
call history; recent calls; call log; recents; list of calls
video call; video chat; facetime; video conference; videoconference; video meeting
conference call; group call; telephone conference; conference
mute; turn off the sound; silence; mute microphone; sound off; make quiet
unmute; turn the sound back on; sound on
muted; silent; on mute; without sound; silenced; noiseless
microphone; mic; mike; microphone on
camera; webcam; video camera; cam
share screen; show my screen; present now; screen sharing; present screen; show others my screen
raise hand; hands up; ask to speak; put the hand up
invite; add people; invite people; add participants; bring in; ask to join
quit the group; exit the group; leave group; leave chat
join; take part; enter; participate; join in; get in
block; ban; blacklist; block sender; shut out
report; report abuse; flag as inappropriate; complain about; denounce
letterhead; head of the letter; letter heading
stamp; postage stamp; franking; postmark
envelope; letter icon; cover of the letter
our reference; file number; reference of the sender; file reference
your reference; reference of the recipient; your sign
date of letter; letter date; dated; written on; date written
received; arrived; date received; came in; got on; receipt date
place and date; location and date; where and when signed
"""
