"""What people want from an interface, and how the controls that do it are labelled and drawn.

Each intent is told by what people say when they want it ("make it louder"), by what its control
says ("Volume"), by the icons that draw it and by the element kinds it is usually built as. The
words are those of common interfaces: browsers, mail, chat, shops, editors, players, file managers,
calendars, maps, settings and the names that accessibility guidelines give to icons.

Patterns are separated by ";". In a pattern the words stand in this order, with other words between
them; "a|b" takes either word; a pattern that begins with "=" wants nothing between its words. In
``labels`` the usual word comes first, the words that say less come later.
"""

from __future__ import annotations

from deixis.language.lexicon.everyday_intents import EVERYDAY
from deixis.language.lexicon.intent import Intent

__all__ = ["ALIKE", "GENERIC", "INTENTS", "Intent"]


_FONTS = (
    "arial; helvetica; times; georgia; verdana; courier; calibri; cambria; garamond; palatino; "
    "futura; roboto; open sans; lato; montserrat; tahoma; trebuchet; comic sans; consolas; inter; "
    "baskerville; didot; bodoni; rockwell; gill sans; avenir; menlo; monaco; liberation; dejavu; "
    "noto; ubuntu; serif; sans; mono; century; franklin; optima; bookman"
)
_LANGUAGES = (
    "english; deutsch; german; français; french; español; spanish; italiano; italian; português; "
    "portuguese; nederlands; dutch; svenska; swedish; norsk; norwegian; dansk; danish; suomi; "
    "finnish; polski; polish; čeština; czech; magyar; hungarian; română; romanian; türkçe; "
    "turkish; русский; russian; українська; ukrainian; ελληνικά; greek; 日本語; japanese; 中文; "
    "chinese; 한국어; korean; العربية; arabic; עברית; hebrew; हिन्दी; hindi; eesti; latviešu; "
    "lietuvių; hrvatski; slovenščina; slovenčina; íslenska; gaeilge; cymraeg; català; euskara; en; "
    "de; fr; es; it; pt; nl"
)
_SPANS = (
    "today; yesterday; last 7 days; last 24 hours; last 30 days; last 14 days; last 90 days; "
    "last week; last month; last year; last quarter; this week; this month; this year; "
    "this quarter; last 12 months; year to date; all time; past week; past month; past year; "
    "month to date; days; weeks; months; hours"
)
_CURRENCIES = "usd; eur; gbp; chf; jpy; sek; nok; dkk; euro; dollar; pound; krone; krona; franc"
_COUNTRIES = (
    "norway; sweden; denmark; finland; germany; france; spain; italy; portugal; poland; austria; "
    "switzerland; netherlands; belgium; ireland; united kingdom; united states; canada; mexico; "
    "brazil; argentina; chile; japan; china; india; australia; new zealand; turkey; greece; "
    "iceland; estonia; latvia; lithuania; czechia; hungary; romania; bulgaria; croatia; ukraine"
)
_ZONES = "utc; gmt; cet; est; pst; europe; america; asia; africa; oslo; berlin; london; new york"
_SORTS = (
    "newest; oldest; newest first; oldest first; relevance; best match; most recent; name; a-z; "
    "price low to high; price high to low; cheapest; popular; most popular; date; rating"
)

INTENTS: tuple[Intent, ...] = (
    # Accounts
    Intent(
        "sign in",
        "log in|into|on|me; sign in|into|me; login; signin; get into account; enter account; "
        "identify myself; access my account",
        "log in; login; sign in; signin; log on; enter; continue; go; next; submit",
        "user; key",
    ),
    Intent(
        "sign out",
        "log out|off|me; sign out|off|me; logout; leave account; end session; exit account",
        "log out; logout; sign out; log off; sign off; exit; end session; leave",
        "log out",
    ),
    Intent(
        "sign up",
        "sign up; signup; register; make|create|open|set|get|start|need|want account|profile; "
        "become member|customer|user; join; new here",
        "sign up; signup; register; create account; join; create an account; new account; "
        "get started; become a member; registration",
        nouns="=new account; register; registration",
    ),
    Intent(
        "forgotten password",
        "forgot|forgotten|lost|recover|reset password|login|it; remember not password; "
        "cannot|can't remember password; get new password",
        "forgot password; forgot your password; reset password; lost password; trouble; forgot; "
        "recover",
        nouns="forgotten|lost password",
    ),
    Intent(
        "remember me",
        "stay|keep|remain logged|signed in; remember me; remember login|password|device|computer; "
        "=stay in",
        "remember me; keep me logged in; keep me signed in; stay signed in; stay logged in; "
        "remember; stay; keep",
        kinds="checkbox switch",
    ),
    Intent(
        "show password",
        "show|see|reveal|unhide|read|display|view|uncover password|typed|pin|passcode; "
        "make password visible|readable",
        "show password; show; reveal",
        "eye; eye off",
        "icon button checkbox link",
    ),
    Intent(
        "hide password",
        "hide|conceal|cover password|typed|pin",
        "hide password; hide",
        "eye off; eye",
        "icon button checkbox link",
    ),
    Intent(
        "account",
        "open|see|view|edit|go|visit|change|manage profile|account",
        "profile; my account; account; my profile; me; user",
        "user",
        nouns="profile; my account; account; user menu",
    ),
    # Files and documents
    Intent(
        "attach",
        "attach; add|include|enclose|append attachment|file|document|picture|photo|image|paper; "
        "send|put|take file|picture|photo|image|document|attachment along|with|too; "
        "send|share picture|photo|image|file|document; put|add picture|photo|file in|to message",
        "attach; attach file; add attachment; attachment; add file; add photo; file; photo; upload",
        "attachment; image; camera; upload; plus; link",
        nouns="attachment; paperclip; =paper clip",
    ),
    Intent(
        "upload",
        "upload; put|bring|add|load|move|send|copy|place file|picture|photo|document|image|it "
        "up|here|from|computer|disk|phone|there; pick|choose|select|add|browse file|files; "
        "set|add|change|choose|pick my picture|photo|avatar|portrait; import",
        "upload; choose file; upload file; browse; select file; choose files; add files; "
        "upload photo; choose photo; change photo; choose; select; import; add photo",
        "upload; cloud; camera",
        nouns="upload",
    ),
    Intent(
        "download",
        "download; export; get|take|pull|bring|fetch data|table|numbers|figures|list|report|"
        "contacts|file|copy out|down; save|get|store|keep list|table|data|page|report|copy|file|"
        "bill|invoice|receipt|document as|to|on computer|file|pdf|csv|excel|spreadsheet|disk|"
        "device; store computer|disk|device; get|fetch file|pdf|copy|spreadsheet|csv",
        "export; download; download pdf; download csv; export csv; save as; csv; pdf; excel; get; "
        "export data",
        "download",
        nouns="export; download; =download arrow",
    ),
    Intent(
        "save",
        "save; store; keep changes|work|settings|edits|it|this|everything|what|document|file; "
        "remember changes|settings|choices; apply changes|settings; confirm settings|changes; "
        "make permanent; don't lose; keep safe",
        "save; save changes; apply; save and close; save settings; update; ok; done; store; "
        "confirm",
        "save; check",
        nouns="floppy; =floppy disk; disk; diskette; save",
    ),
    Intent(
        "discard",
        "throw|toss away|out|changes; discard; forget changes|edits|it; cancel; abandon; abort; "
        "drop changes|edits; leave|close|quit|exit|get without saving; changed my mind; forget it; "
        "leave everything|it|all was|is; undo all changes; revert; do not|don't "
        "save|keep|change|want; never mind; quit without; give up; change nothing; back out",
        "discard; cancel; discard changes; don't save; revert; reset; undo; abort; "
        "never mind; close; back",
        "close; undo",
        nouns="cancel",
    ),
    Intent(
        "reset",
        "reset; begin|start over|again|afresh|anew|scratch; clear|empty form|fields|all|"
        "everything|filters|selection; start over|again|afresh; "
        "restore defaults|settings; wipe; begin anew|again",
        "reset; clear; clear all; clear form; start over; restore defaults; reset filters; "
        "clear filters; empty",
        "refresh; close; trash",
    ),
    Intent(
        "print",
        "print; put|get|bring on|onto paper|printer; make|get paper|hard copy|printout|version",
        "print; print page; print this page",
        "printer",
        nouns="printer; print",
    ),
    Intent(
        "share",
        "share; show|tell|pass|give|send friends|friend|others|somebody|someone|colleague|people|"
        "on; "
        "post facebook|twitter|social|somewhere; forward to; recommend to; pass on; "
        "send list|page|article|link|it|this to",
        "share; share link; share this; send; send to; forward; tell a friend; copy link; email",
        "share; send; link; users; mail",
        nouns="share",
    ),
    Intent(
        "delete",
        "delete; remove; erase; throw|chuck|put away|bin|trash|out; trash; bin; get rid; wipe; "
        "take off|out|away from; clear ticked|bought|done|completed|finished|list|checked; "
        "discard; "
        "scrap; eliminate; empty trash|bin",
        "delete; remove; clear; trash; erase; discard; bin; empty; x; ×; ✕",
        "trash; close; minus; error",
        nouns="trash; =trash can; bin; =rubbish bin; dustbin; wastebasket; delete",
    ),
    Intent(
        "edit",
        "edit; change|alter|correct|modify|fix|adjust|amend|update data|details|text|name|entry|"
        "address|contact|person|row|it|this|of|information|info|post|title|for; rename; rewrite; "
        "make changes|corrections",
        "edit; change; modify; rename; update; edit details",
        "edit",
        nouns="pencil; pen; edit",
    ),
    Intent(
        "copy",
        "copy; duplicate; clone; make copy|duplicate|double; put clipboard",
        "copy; duplicate; copy link; copied; clone; make a copy",
        "copy; clipboard",
        nouns="copy; =two pages; =two squares",
    ),
    Intent("cut", "cut out|text|selection|it", "cut", nouns="scissors"),
    Intent("paste", "paste; insert clipboard|copied", "paste", "clipboard", nouns="clipboard"),
    Intent(
        "undo",
        "undo; take|go|put back last|step|change|it|what; reverse last|change|it; "
        "step back|backwards; was mistake; restore last|previous",
        "undo; revert; restore",
        "undo",
        nouns="undo",
    ),
    Intent(
        "redo",
        "redo; do|make again last|it|step|change; repeat last|step|change; bring change back",
        "redo; repeat",
        "redo",
        nouns="redo",
    ),
    Intent(
        "new folder",
        "make|create|add|open|start new|another folder|directory; new folder|directory",
        "new folder; create folder; add folder; new directory; new",
        "folder; plus",
        nouns="new folder|directory",
    ),
    Intent(
        "add",
        "add; create; make|start|open|begin|put|set|enter|record|insert|need|want|write|plan|book "
        "new|another|extra|more|further|fresh; enter|put|note|record|plan|schedule|set|book|insert|"
        "write|arrange appointment|event|meeting|contact|person|somebody|someone|entry|task|note|"
        "reminder|card|item|row|friend|product|date|down; append; plus",
        "add; new; create; +; add new; create new; insert; add entry; plus",
        "plus; edit",
        nouns="new|another|further|additional; plus; =plus sign; add; create",
    ),
    # Sending and talking
    Intent(
        "send",
        "send; submit message|reply|comment; post message|reply|comment|it; dispatch; mail off|it; "
        "get going message; deliver message|reply; fire off",
        "send; send message; post; submit; reply; deliver",
        "send; arrow right; arrow up; mail",
        nouns="=paper plane; =paper aeroplane; =paper airplane; send",
    ),
    Intent(
        "submit",
        "hand|turn|send in|form|off|application; submit; finish|complete|file form|application|"
        "request; send answers|details|data|off|in; deliver form",
        "submit; send; finish; submit form; done; complete; apply; confirm; ok",
        "check; send",
        nouns="submit",
    ),
    Intent(
        "compose",
        "write|start|compose|begin|make|open|type|draft mail|email|message|letter|post|note|"
        "conversation|chat|thread; write|talk|speak to somebody|someone|friend|person|them|her|"
        "him; "
        "compose; =new mail|message|email|letter|chat|conversation; contact somebody|someone; "
        "send new|mail|email|letter",
        "compose; new message; write; new mail; new email; new chat; start chat; create; new; "
        "message; +",
        "edit; plus; chat; mail",
        nouns="=new mail|message|email|letter|chat|conversation; compose",
    ),
    Intent(
        "reply",
        "reply; answer mail|message|email|her|him|them|it|this|sender; write|send back; respond",
        "reply; answer; respond; reply all",
        "undo; chat; arrow left",
        nouns="reply",
    ),
    Intent(
        "forward",
        "forward mail|email|message|it|this; pass on mail|message",
        "forward; fwd; send on",
        "redo; arrow right; share",
        nouns="=forward mail",
    ),
    Intent(
        "comment",
        "comment; leave|write|post|add|make comment|remark|opinion|note; have say; "
        "join discussion; discuss",
        "comment; add comment; leave a comment; post comment; write a comment; comments; reply",
        "chat",
        nouns="comment",
    ),
    Intent(
        "review",
        "review; write|leave|give|add|post review|rating|feedback|opinion; rate; give stars",
        "write a review; review; rate; add review; leave a review; reviews; feedback",
        "star; edit",
    ),
    Intent(
        "call",
        "call; phone; ring; dial; telephone; make|start|place|begin call|phone; "
        "talk on|by phone|telephone; speak by phone",
        "call; phone; dial; ring; voice call; start call",
        "phone",
        nouns="phone; telephone; handset; receiver; call",
    ),
    Intent(
        "video call",
        "video call; start|make|begin|place video|camera|face; call with video|camera|picture; "
        "see each|face; face to face; join meeting video",
        "video call; video; start video; join video; video chat; camera",
        "video; camera",
        nouns="=video call; =video camera; camcorder",
    ),
    Intent(
        "record voice",
        "record; speak|talk instead|in|microphone|into; dictate; say instead typing; "
        "send|leave voice|audio; unmute me",
        "record; voice; microphone; dictate; speak; voice message; mic",
        "microphone",
        nouns="microphone; mic; =voice message",
    ),
    Intent(
        "mail to",
        "mail; email; write|send mail|email|letter to; write to",
        "email; mail; send mail; message; write; contact; e-mail",
        "mail; chat; edit",
        nouns="envelope; letter; mail; email",
    ),
    Intent(
        "emoji",
        "add|insert|pick|choose|send|use emoji|smiley|smileys|emoticon|sticker|reaction",
        "emoji; smiley; 🙂; ☺; 😀",
        nouns="smiley; emoji; =smiling face; emoticon; smileys",
    ),
    Intent(
        "invite",
        "invite; bring|add|ask|get|let|have another|more|new|someone|somebody|people|person|member|"
        "colleague|friend|others|user in|join|onto|into|to|board|team|person|people|here|group; "
        "add member|members|colleague|people|participant; share board|project with",
        "invite; add member; add people; add person; invite people; add members; members; share; "
        "add user; new member",
        "users; user; plus; share",
        nouns="invite",
    ),
    Intent(
        "follow",
        "follow; subscribe to channel; become follower|fan; be friend; befriend",
        "follow; subscribe; add friend; connect",
        "plus; user; bell",
    ),
    Intent("archive", "archive; put|move archive; file away", "archive", "folder", nouns="archive"),
    Intent(
        "spam", "report|mark spam|junk; is spam|junk", "spam; report spam; junk", "warning; error"
    ),
    Intent(
        "report",
        "report; tell them|you|us|someone|somebody|support|team about|problem|error|bug|wrong; "
        "complain; inform them|support|team|you; let know them|you|support|problem; "
        "flag; something wrong|broken",
        "report; report it; report a problem; report problem; report an issue; send report; "
        "report bug; flag; feedback; contact us; contact support; tell us",
        "flag; warning; error",
        nouns="=problem report",
    ),
    Intent(
        "help",
        "help; get|need|find|want help|support|assistance|hand; "
        "reach|contact|ask|call|talk|write|speak|message support|service|team|staff|us|somebody|"
        "someone|human|agent|them|desk|expert|sales; ask question; understand; explain; "
        "have question|problem; learn how; don't know|understand",
        "help; support; contact support; contact us; contact; get help; help center; help centre; "
        "faq; ask; talk to; customer service; live chat; ?; contact sales; about",
        "help; info; chat",
        nouns="=question mark; help",
    ),
    # Search, lists, order
    Intent(
        "search",
        "search; look for|up|it|something|through; find something|out|order|page|place|contact|"
        "message|product|article|song|file|person|people; start|begin looking|searching|search; "
        "go looking|searching; seek; run|do search; look up; hunt",
        "search; find; look up; search for; go; query; filter; type to search; lookup",
        "search",
        "textbox button icon link",
        nouns="magnifier; =magnifying glass; search; loupe; lens",
    ),
    Intent(
        "filter",
        "filter; narrow; restrict|limit results|list|selection; show|see only; refine; "
        "hide others|other|all",
        "filter; filters; refine; narrow; add filter; show only",
        "filter",
        nouns="funnel; filter",
    ),
    Intent(
        "sort",
        "sort; order by; arrange; change|set|pick order|sorting; rank; put in order; "
        "cheapest|newest|oldest|best first",
        "sort; sort by; order by; order; sorted by; arrange",
        "sort; arrow up; arrow down",
        "dropdown button icon link",
        nouns="sort; sorting; =sort order",
        values=_SORTS,
    ),
    Intent(
        "show all",
        "see|show|view|open|read all|complete|whole|full|entire|everything|rest; see|show|view|"
        "load|get|give more; expand list; unfold; show|see what else|further|remaining",
        "show all; see all; view all; all; see more; show more; more; view more; load more; "
        "full list; expand",
        "chevron down; arrow right; plus",
        nouns="=complete list; =full list",
    ),
    Intent(
        "details",
        "see|show|view|read|get|know|learn|find details|information|info|description; "
        "read more|on|rest|article|full|further; learn more; know|find more; tell me more; "
        "continue reading",
        "details; read more; learn more; more info; more; view details; view; info; "
        "more information; about",
        "info; arrow right; eye",
        nouns="=information sign",
    ),
    Intent(
        "compare",
        "compare; see|show|look difference|differences|side|comparison; set against",
        "compare; comparison; compare all; compare plans; differences",
        nouns="comparison; compare",
    ),
    # Going places
    Intent(
        "home",
        "go|return|get|come|take|leave|bring|back|jump|head home|start|homepage|mainpage|main|"
        "frontpage; leave|return|back to home|start|front|main; go beginning|start page|screen",
        "home; take me home; home page; homepage; back to home; start; start page; go home; "
        "main page; front page; main; overview; dashboard",
        "home",
        nouns="home; house; =home page; homepage",
    ),
    Intent(
        "back",
        "go|get|move|step|return|take|come|head|turn back|previous|last; =back; "
        "return; leave screen|page|chat|conversation|view; previous|earlier step|page|screen",
        "back; previous; go back; return; ‹; <; ←; «; prev",
        "arrow left; chevron left; undo",
        nouns="=back arrow; =left arrow; arrow pointing|to|facing left; back; =arrow left; "
        "previous page|step|screen",
    ),
    Intent(
        "previous",
        "see|show|view|open|go|jump|move|turn|flip|want|read|play|skip|look earlier|previous|older|"
        "last|preceding|prior|before|back|backwards page|week|month|day|year|results|orders|"
        "messages|posts|entries|one|slide|picture|photo|step|chapter|article; "
        "week|month|day|year|page|step back|earlier|before|ago; "
        "go|jump|move|see|show|step|turn|skip|flip week|month|day|year|page|step "
        "back|earlier|before|backwards; back a|one|week|month|day|year|page; previous; earlier|"
        "older",
        "previous; back; prev; older; earlier; last; last week; last month; previous week; "
        "previous month; previous page; yesterday; ‹; <; ←; «",
        "chevron left; arrow left; undo",
        nouns="previous; earlier; older; week|month|day|year|page|step before|back; "
        "last|preceding week|month|day|page; =left arrow; arrow pointing|to|facing left",
    ),
    Intent(
        "next",
        "see|show|view|open|go|jump|move|turn|flip|want|read|look|continue|proceed|play|step next|"
        "following|later|coming|newer|further|forward|forwards|ahead|on|upcoming page|week|month|"
        "day|year|results|orders|messages|posts|entries|one|slide|picture|photo|step|chapter|"
        "article|along; go forward|on|ahead|further; week|month|day|year|page|step "
        "ahead|later|forward|on|after|further|forwards; "
        "go|jump|move|see|show|step|turn|skip|flip week|month|day|year|page|step "
        "ahead|later|forward|on|after|further|forwards; more results|pages|hits; continue; "
        "take|bring|lead|get|send|move me|us next|following page|step|screen|one|chapter|part; "
        "proceed; "
        "move on|forward; next; one further; carry on; get next",
        "next; continue; forward; newer; later; next page; next week; next month; proceed; "
        "go on; next step; tomorrow; ›; >; →; »; more",
        "chevron right; arrow right; redo",
        nouns="next; following; newer; later; week|month|day|year|page|step after|ahead|later; "
        "=right arrow; arrow pointing|to|facing right; =more results",
    ),
    Intent(
        "today",
        "go|jump|get|come|return|move|back|take|show|see|scroll today|now|current|present; today",
        "today; now; this week; this month; current",
        "calendar",
        nouns="today; =current date",
    ),
    Intent(
        "up",
        "go|scroll|get|move|jump up|top|upwards; one folder up; =back to top",
        "up; top; back to top; scroll up; to top; ↑; ^",
        "arrow up; chevron up",
        nouns="=up arrow; arrow pointing|to|facing up|upwards",
    ),
    Intent(
        "down",
        "go|scroll|get|move|jump down|bottom|downwards|end",
        "down; bottom; scroll down; ↓",
        "arrow down; chevron down",
        nouns="=down arrow; arrow pointing|to|facing down|downwards",
    ),
    Intent(
        "close",
        "close; shut; get rid window|message|popup|banner|dialog|dialogue|notice; dismiss; hide "
        "message|window|notice|banner; go|make away; leave dialog|window; exit; quit; "
        "end dialog|program|app",
        "close; dismiss; exit; got it; hide; quit; done; ok; no thanks; x; ×; ✕; ✖",
        "close",
        nouns="cross; x; close; =x mark",
    ),
    Intent(
        "menu",
        "open|show|see|unfold|expand|bring|pull menu|navigation|sidebar|drawer",
        "menu; navigation; ☰; ≡; all menus",
        "menu; list; more",
        nouns="hamburger; =three lines|bars|stripes; =main menu; burger",
    ),
    Intent(
        "more options",
        "more|other|further|extra options|choices|actions|functions|settings; "
        "see|show|open|get|find|have options|actions|choices; what else can",
        "more; options; more options; more actions; actions; ...; …; ⋮; ⋯; •••",
        "more; menu; settings; chevron down",
        nouns="more|other|further|extra options|choices|actions|functions; =three dots|points; "
        "=vertical|horizontal dots; ellipsis; kebab; dots; =dots menu",
    ),
    Intent(
        "settings",
        "change|open|adjust|edit|set|see|find|manage|go settings|preferences|options|configuration|"
        "setup; configure; customise; customize; personalise; personalize; set up",
        "settings; preferences; options; configure; setup; configuration; customize; customise; "
        "manage; tools",
        "settings; sun; menu",
        nouns="gear; cog; =cog|gear|toothed wheel; gearwheel; cogwheel; settings; preferences; "
        "wrench; spanner",
    ),
    Intent(
        "notifications",
        "see|show|read|open|check|get notifications|alerts|news|reminders; what's new; "
        "notify me; be notified|informed|reminded; remind me; set|turn alert|reminder|alarm",
        "notifications; alerts; notify me; remind me; reminders; updates; activity; inbox",
        "bell",
        nouns="bell; notifications; alarm",
    ),
    Intent(
        "calendar",
        "pick|choose|select|set|open|see|enter date|day|calendar",
        "calendar; date; pick a date; choose date; schedule",
        "calendar; clock",
        "icon button textbox link dropdown",
        nouns="calendar; =date picker",
    ),
    Intent(
        "history",
        "see|show|open|look past|history|earlier versions|recent; what did before",
        "history; recent; activity; log; versions",
        "clock; undo",
        nouns="clock; history",
    ),
    # Buying
    Intent(
        "add to cart",
        "add|put|place|throw|lay cart|basket|bag|trolley; buy; purchase; order; get one; "
        "want to have; shop; take it|one|this|these; want this|it|one",
        "add to cart; add to basket; put in basket; buy now; buy; add to bag; order now; order; "
        "purchase; put in cart; in the basket; shop now; get it; get",
        "cart; bag; plus",
        nouns="=buy button; =order button",
    ),
    Intent(
        "cart",
        "see|show|view|open|go|check|what cart|basket|bag|trolley|chosen",
        "cart; basket; bag; view cart; shopping cart; view basket; my cart; trolley; shopping bag",
        "cart; bag",
        nouns="cart; basket; trolley; =shopping cart|basket|bag|trolley",
    ),
    Intent(
        "pay",
        "pay; check out; checkout; take|bring|lead|get me|us|to checkout|payment|till|paying|"
        "pay; settle bill|invoice|it|up|account|amount; finish|complete|place "
        "order|purchase|payment; go|proceed|get|move to checkout|payment|till|pay; transfer money; "
        "make payment; clear bill; get rid bill",
        "pay; pay now; checkout; check out; proceed to checkout; settle; settle bill; place order; "
        "buy now; go to checkout; complete order; confirm order; pay bill; payment; pay this bill; "
        "order now; proceed; continue; transfer",
        "credit card; lock; cart",
        nouns="payment; checkout",
    ),
    Intent(
        "voucher",
        "redeem; apply|use|enter|cash|activate voucher|coupon|code|discount|promo|gift; "
        "get discount|reduction; have voucher|coupon|code",
        "redeem; apply; use voucher; apply code; apply voucher; use code; voucher; coupon; "
        "promo code; discount code; activate; add; ok; use",
        "gift; tag",
    ),
    Intent(
        "wish list",
        "save|keep|put for|on|to later|wishlist|wish|list; remember for later; "
        "save|put|keep|add wish list; "
        "add wishlist|favourites|favorites; mark favourite|favorite; make favourite|favorite",
        "wishlist; wish list; add to wishlist; save for later; keep for later; favourite; "
        "favorite; "
        "favourites; favorites; save",
        "heart; bookmark; star",
        nouns="wishlist",
    ),
    Intent(
        "like",
        "like; love; heart; give like|heart|thumb|thumbs; say|show like|love; vote for|up; "
        "upvote; approve",
        "like; love; upvote; ♥; ❤; ♡",
        "heart; thumbs up; star",
        nouns="heart; like; =liked song|post|picture; thumb",
    ),
    Intent(
        "star",
        "star; mark important|favourite|favorite|star; favourite; favorite; flag important",
        "star; favourite; favorite; mark as important; important; ★; ☆",
        "star; heart; bookmark; flag",
        nouns="star; favourite; favorite",
    ),
    Intent(
        "bookmark",
        "bookmark; save|keep page|article|place|for later|read|reading; read|find|see later|again",
        "bookmark; save; save for later; read later; add bookmark",
        "bookmark; star; save",
        nouns="bookmark; ribbon",
    ),
    Intent(
        "more of it",
        "increase|raise number|quantity|amount|count; one more; "
        "add|take|want|order one|another more; make number higher",
        "+; more; increase; plus",
        "plus; chevron up; arrow up",
        nouns="plus; =plus sign; =increase quantity|button",
    ),
    Intent(
        "less of it",
        "decrease|lower|reduce number|quantity|amount|count; one less|fewer; "
        "take one away|off|less; fewer; make number lower",
        "-; –; −; less; decrease; minus",
        "minus; chevron down; arrow down",
        nouns="minus; =minus sign; =decrease quantity|button",
    ),
    Intent(
        "track order",
        "track; follow|see|check|where parcel|order|delivery|package|shipment; "
        "where is parcel|order|package",
        "track; track order; track parcel; tracking; where is my order",
        "truck; location",
        nouns="tracking",
    ),
    Intent(
        "return",
        "return item|product|it|order|parcel|goods; send back item|product|order|goods|it; "
        "send|bring|give it|this|them|these back; "
        "give back",
        "return; returns; return item; send back; refund; start return; delivery & returns; "
        "return policy; shipping & returns",
    ),
    Intent(
        "reorder",
        "reorder; order|buy|get again|once; buy same; repeat order",
        "reorder; buy again; order again; repeat order",
        "refresh",
    ),
    Intent(
        "subscribe",
        "subscribe; sign up newsletter|mailing; get|receive|order|want|join "
        "newsletter|mails|updates; get news",
        "subscribe; sign up; newsletter; join; get updates; notify me",
        "mail; bell",
    ),
    Intent(
        "unsubscribe",
        "unsubscribe; stop|end|quit|cancel|leave|no|without|switch|turn|refuse newsletter|emails|"
        "mails|mailing|subscription|advertising|ads; no more newsletter|emails|mails; "
        "opt out; get off list",
        "unsubscribe; newsletter; opt out; cancel subscription; send me; email updates; mailing "
        "list; marketing",
        kinds="checkbox switch link button",
    ),
    Intent(
        "free trial",
        "try free|out|it|first; start|get|begin free|trial; test first|it|out",
        "free trial; start free trial; try it free; try free; try for free; try; get started; "
        "start trial",
    ),
    Intent(
        "choose plan",
        "choose|take|want|get|pick|select|buy|book|start|go plan|offer|package|tariff|tier|with; "
        "upgrade",
        "choose; select; get; start with; start; get started; buy; upgrade; choose plan; "
        "select plan; try; go; subscribe; order",
    ),
    Intent(
        "accept",
        "accept; agree; allow; approve; say yes|ok; consent; confirm; permit",
        "accept; agree; i agree; accept all; allow; ok; yes; confirm; got it; approve; i accept",
        "check",
        "button link checkbox icon badge",
    ),
    Intent(
        "decline",
        "decline; refuse; reject; deny; say no; disagree; forbid; turn down; don't|not accept|"
        "allow|agree",
        "decline; reject; reject all; deny; don't allow; do not allow; block; no; refuse; no "
        "thanks; "
        "only necessary; disagree; never",
        "close",
    ),
    Intent(
        "skip",
        "skip; do|leave later|out step|this; not now; pass over step",
        "skip; skip this; not now; later; maybe later",
    ),
    Intent(
        "done",
        "done; finish; complete; am done|ready|finished; end",
        "done; finish; complete; ok; close; end",
        "check",
    ),
    Intent(
        "confirm",
        "confirm; verify; approve; is|all right|correct; ok",
        "confirm; ok; yes; verify; continue; submit; save; save changes; done; apply",
        "check",
    ),
    # Playing
    Intent(
        "play",
        "play; start|begin|hear|listen song|music|video|film|album|track|playing|playback|it|to; "
        "resume; listen; watch; let hear",
        "play; start; listen; watch; resume; ▶; play all; play now",
        "play; pause",
        nouns="play; =play triangle",
    ),
    Intent(
        "pause",
        "pause; stop|hold|halt|interrupt|freeze song|music|video|playing|playback|sound|film|it|"
        "track; make silent; take break; halt",
        "pause; stop; ⏸; ‖",
        "pause; play; stop",
        nouns="pause; =two bars; =stop music",
    ),
    Intent(
        "next track",
        "skip|next|following|jump|another|change song|track|video|tune|episode|piece; "
        "play next|following|another; next song|track; song|track|tune|episode after|next; skip",
        "next; next track; next song; skip; ⏭; ▶▶; >>",
        nouns="song|track|tune|episode|piece after|next|following; next|following "
        "song|track|tune|episode; =skip forward|next",
    ),
    Intent(
        "previous track",
        "previous|last|earlier|back|preceding song|track|tune|episode|piece; song|track|tune|"
        "episode|piece before|back|again; play previous|last; go back song|track; hear again",
        "previous; previous track; previous song; ⏮; <<",
        nouns="song|track|tune|episode|piece before|back|earlier; previous|last|preceding "
        "song|track|tune|episode; =skip back|previous",
    ),
    Intent(
        "shuffle",
        "shuffle; mix songs|tracks|order|up; random|randomly|any order; play|put "
        "random|mixed|randomly|mix; change order songs",
        "shuffle; random; mix; shuffle play",
        nouns="shuffle; =crossed|crossing|twisted|interwoven arrows; random",
    ),
    Intent(
        "repeat",
        "repeat; loop; play|hear again|over|repeatedly|endlessly; again again; start song again",
        "repeat; loop; repeat all; replay",
        nouns="repeat; loop; =repeating arrows; arrows in circle|loop",
    ),
    Intent(
        "volume",
        "make|turn|set|change|adjust|put it|this|sound|volume|music|up|down|how louder|quieter|"
        "loud|softer|up|down|loudness; louder; quieter; softer; turn up|down; "
        "raise|lower|increase|reduce|change|adjust|control|set volume|sound|loudness; how loud; "
        "loud|loudness|volume",
        "volume; sound volume; loudness; sound; audio; speaker; sound level; output volume",
        "volume",
        "slider",
        nouns="volume; loudness; =sound level",
    ),
    Intent(
        "mute",
        "mute; silence; turn|switch off sound|volume|audio; no sound; make silent|quiet; "
        "unmute; turn|switch on sound",
        "mute; unmute; sound; sound off",
        "volume; microphone",
        nouns="loudspeaker; speaker; mute; =sound symbol",
    ),
    Intent(
        "full screen",
        "fill|use|see|make|show|view|open|watch whole|full|entire|fullscreen|bigger screen|display|"
        "window; maximise; maximize; enlarge window|video|picture; fullscreen",
        "full screen; fullscreen; maximize; maximise; expand; enlarge",
        "fullscreen",
        nouns="=full screen; fullscreen",
    ),
    Intent(
        "zoom in",
        "zoom in; closer; enlarge; magnify; "
        "make|see|show map|picture|page|it|image|text|everything|all "
        "bigger|larger|closer|detail; get closer",
        "zoom in; +; enlarge; bigger",
        "plus; search; fullscreen",
        nouns="=zoom in",
    ),
    Intent(
        "zoom out",
        "zoom out; further away|out; make|see map|picture|page|it|image "
        "smaller|further|overview|more; see larger|wider area",
        "zoom out; -; –; −; smaller",
        "minus; search",
        nouns="=zoom out",
    ),
    Intent(
        "lyrics",
        "see|show|read|sing words|lyrics|text along|song; lyrics",
        "lyrics; song text",
        nouns="lyrics",
    ),
    Intent(
        "queue",
        "see|show queue|coming|upcoming|playlist|next songs; what plays next",
        "queue; up next; playlist; play next",
        "list; menu",
        nouns="queue; =play list",
    ),
    # Text
    Intent(
        "bold",
        "bold; make|set|put|turn it|text|letters|words|type bold|fat|thick|strong|"
        "thicker|heavier|fatter; embolden; thicker|fat|thick letters",
        "bold; b",
        nouns="bold; =fat|thick letters|letter; =letter b",
    ),
    Intent(
        "italic",
        "italic; italics; italicise; italicize; slant; make|set|put text|letters|words|"
        "it italic|slanted|sloping|cursive|leaning; slanted|sloping letters",
        "italic; i",
        nouns="italic; italics; =slanted|sloping|leaning letters|letter|text|type; cursive",
    ),
    Intent(
        "underline",
        "underline; put|draw line under|beneath|below; line under text|words|letters",
        "underline; u",
        nouns="underline; underlined letter|text; =line under letters|text",
    ),
    Intent(
        "strike through",
        "strike; cross|strike out|through text|words; line through text|words",
        "strikethrough; s; ab",
        nouns="strikethrough; =crossed out letters|text",
    ),
    Intent(
        "font",
        "change|pick|choose|set|use|select font|typeface|lettering|type; other|another|different "
        "font|typeface|lettering",
        "font; typeface; font family; font name; type",
        kinds="dropdown button textbox",
        nouns="=font menu|list|family|name|type|picker|chooser|selector|dropdown|field|box; "
        "font; typeface; lettering",
        values=_FONTS,
    ),
    Intent(
        "font size",
        "make|set|change letters|text|font|writing|words|print|type bigger|larger|smaller|size|"
        "medium|small|large|tiny|huge; change|set|choose|pick font|text|letter|type size; "
        "bigger|larger|smaller letters|text|font|type; enlarge|shrink text|letters|font",
        "font size; text size; size; text; letter size",
        kinds="dropdown textbox radio slider button",
        nouns="=font|text|letter|type size; size|height of letters|text|font|type",
        values="8; 9; 10; 10.5; 11; 12; 13; 14; 15; 16; 18; 20; 22; 24; 28; 32; 36; 10 pt; 11 pt; "
        "12 pt; 14 pt; 12 px; 14 px; 16 px; small; medium; large",
    ),
    Intent(
        "link it",
        "link; insert|add|make|put link|hyperlink|url; hyperlink",
        "link; insert link; add link; url",
        "link",
        nouns="chain; link; =chain link",
    ),
    Intent(
        "insert picture",
        "insert|add|put|place picture|image|photo|drawing into|in|text|here; "
        "insert picture|image|photo",
        "insert image; image; picture; add image; insert picture; photo",
        "image; camera",
        nouns="image; picture; photo",
    ),
    Intent(
        "bullet list",
        "make|insert|start|turn list|bullets|bulleted; bulleted list; bullets",
        "bullets; list; bullet list; •",
        "list",
        nouns="=bullet list; bullets",
    ),
    Intent(
        "align left",
        "align|move|push|set text|it|left",
        "align left; left",
        "menu; list",
        nouns="=align left|right|centre|center",
    ),
    Intent(
        "text colour",
        "change|set|pick colour|color letters|text|font|writing; colour|color text|letters|words",
        "text color; text colour; color; colour; a",
    ),
    Intent(
        "translate",
        "translate; read|see|show other|another|my language; in english|german|french",
        "translate; translation; see translation",
        "globe",
    ),
    # Settings and views
    Intent(
        "language",
        "change|set|pick|choose|select|switch|use|want|other|another|different|read|see "
        "language|tongue|languages; speak language; switch to english|german|french|spanish",
        "language; languages; lang; locale; display language",
        "globe",
        "dropdown link button icon textbox radio",
        nouns="language; =language menu|list|picker|switcher|selector|setting",
        values=_LANGUAGES,
    ),
    Intent(
        "currency",
        "change|set|pick|choose|pay|see|show currency|euros|dollars|pounds|money; currency",
        "currency; prices in",
        kinds="dropdown link button radio",
        nouns="currency",
        values=_CURRENCIES,
    ),
    Intent(
        "country",
        "change|set|pick|choose|select|say|tell country|land|nation|state|region",
        "country; region; land; nation; state; country or region",
        "globe; flag",
        "dropdown textbox button",
        nouns="country; nation; =country selector|list|menu|picker",
        values=_COUNTRIES,
    ),
    Intent(
        "time zone",
        "change|set|pick|choose time|zone clock|zone",
        "time zone; timezone; zone",
        "clock; globe",
        "dropdown textbox button",
        nouns="=time zone; timezone",
        values=_ZONES,
    ),
    Intent(
        "time range",
        "change|set|pick|choose|select|show|see|look|limit period|range|timespan|span|interval|"
        "days|weeks|months|dates; other|another|different|longer|shorter period|time|range|span",
        "period; date range; time range; range; time period; dates; from; interval; timeframe",
        "calendar; clock",
        "dropdown button textbox",
        nouns="=time range|span|period|frame|window; period; =date range; timespan",
        values=_SPANS,
    ),
    Intent(
        "dark mode",
        "dark|darker|night mode|theme|colours|colors|screen|background|page; "
        "make|turn|switch dark|darker|black|night; light|bright|brighter mode|theme|colours; "
        "easier eyes",
        "dark mode; dark theme; dark; night mode; theme; appearance; light mode",
        "moon; sun",
        "switch checkbox button icon link dropdown radio",
        nouns="=dark|night mode; moon",
    ),
    Intent(
        "brightness",
        "brighter; dimmer; make|turn|set|change|adjust screen|picture|it|display "
        "brighter|dimmer|brightness|darker",
        "brightness; screen brightness; contrast",
        "sun",
        "slider switch",
        nouns="brightness",
    ),
    Intent(
        "switch period",
        "switch|change|toggle|flip|choose between monthly|yearly|month|year|annual; "
        "pay yearly|monthly|annually; change billing|payment; see|show prices yearly|monthly|"
        "annual|year|month",
        "monthly; yearly; annual; annually; billed yearly; billed monthly; billing",
        kinds="switch radio tab button checkbox",
    ),
    Intent(
        "grid view",
        "see|show|view|switch|display|arrange as|in|to tiles|grid|icons|squares|"
        "thumbnails; =grid|tile view",
        "grid; grid view; tiles; icons; thumbnails",
        "grid",
        nouns="grid; =nine dots|squares; =grid|tile|icon view; apps",
    ),
    Intent(
        "list view",
        "see|show|view|switch|display|arrange as|in|to list|lines|rows; =list view",
        "list; list view; rows; details",
        "list; menu",
        nouns="=list view",
    ),
    Intent(
        "map view",
        "see|show|view|open|switch map|on map|plan; =map view",
        "map; map view; show map; view map; show on map",
        "location",
        nouns="=map view",
    ),
    Intent(
        "table of",
        "insert|add|make|put|draw table|grid",
        "table; insert table",
        "grid",
        nouns="=table icon|symbol|button",
    ),
    Intent(
        "refresh",
        "refresh; reload; update page|list|data|view|it|screen; load again|anew|newly; "
        "try again|once; get newest|latest|fresh; check new|again; sync; "
        "synchronise; synchronize; retry; renew",
        "refresh; reload; try again; retry; update; sync; reload page; again; check again",
        "refresh; redo; undo",
        nouns="=round|circular|curved|circling|circle arrow|arrows; reload; refresh; retry; "
        "arrow|arrows in|going circle|round",
    ),
    Intent(
        "lock",
        "lock; secure; protect; block",
        "lock; secure; protect",
        "lock; key",
        nouns="lock; padlock",
    ),
    Intent("unlock", "unlock; free; release", "unlock; open", "unlock; lock", nouns="=open lock"),
    Intent(
        "view",
        "view; look at; preview; see before|how|preview|looks; watch",
        "view; preview; open; show; see",
        "eye; search",
        nouns="eye; preview",
    ),
    Intent(
        "hide",
        "hide; conceal; fold|collapse away|up|it|section|panel; minimise; minimize",
        "hide; collapse; minimize; less; show less; fold",
        "eye off; chevron up; minus",
        nouns="=crossed eye; =crossed out eye",
    ),
    Intent(
        "expand",
        "expand; unfold; open section|panel|row; show|see hidden|underneath",
        "expand; show; more; open",
        "chevron down; chevron right; plus",
    ),
    Intent(
        "select all",
        "select|mark|tick|check|choose all|everything|every",
        "select all; all; mark all; check all",
        kinds="checkbox button link",
    ),
    Intent(
        "mark read",
        "mark read|seen; have read",
        "mark as read; mark all as read; read",
        "check; mail",
    ),
    # Places
    Intent(
        "directions",
        "get|show|find|see|plan|go directions|route|way|there; navigate; how get|reach|go there|"
        "to; "
        "lead|take|bring me there; take me to; drive; walk there",
        "directions; route; navigate; get directions; go; start; plan route",
        "arrow right; location; send",
        nouns="directions; route",
    ),
    Intent(
        "my location",
        "where am|are i; show|find|see my|current location|position|place; "
        "locate me; centre|center on me; go to my place|position",
        "my location; locate me; current location; near me; use my location",
        "location; fullscreen",
        nouns="=my location|position|place; crosshair",
    ),
    Intent(
        "traffic",
        "traffic; show|see traffic|jams|congestion",
        "traffic; traffic layer",
        "truck",
        nouns="traffic",
    ),
    Intent(
        "layers",
        "layers; change map type|view|layer; satellite; aerial; "
        "show|see|view|switch|look satellite|aerial|terrain",
        "layers; satellite; map type; terrain",
        "copy",
        nouns="layers; satellite",
    ),
    Intent(
        "camera",
        "take|shoot|snap picture|photo|photograph|selfie; scan; photograph; use camera; "
        "search by|with picture|photo|image|camera",
        "camera; take photo; scan; search by image",
        "camera",
        nouns="camera",
    ),
    Intent(
        "image search",
        "search|look|find by|with|using picture|photo|image|camera",
        "search by image; image search; camera",
        "camera; image",
    ),
    Intent(
        "pin",
        "pin; mark place|spot; drop pin; see|show|read|find|open pinned",
        "pin; drop pin; mark; save place",
        "location; flag",
        nouns="pin; marker; =map pin|marker",
    ),
    # Money
    Intent(
        "transfer",
        "transfer|send|move|wire money|funds|amount; pay somebody|someone; give money",
        "transfer; send money; send; new transfer; move money; pay",
        "send; arrow right",
    ),
    Intent(
        "receive",
        "receive|request|ask|get money|funds|payment",
        "request; request money; receive; ask",
        "download; arrow down; plus",
    ),
    Intent(
        "top up",
        "top up; add|put|load|deposit money|funds|credit|balance; charge account|card",
        "top up; add money; deposit; add funds; load",
        "plus; arrow down",
    ),
    Intent(
        "type",
        "type|write|enter|put|fill|key|insert|mention|state|specify|describe|note; where type|"
        "write",
        kinds="textbox",
        nouns="",
    ),
    *EVERYDAY,
)
"""Everything that common interfaces do, the more special intents before the more general ones."""

ALIKE: tuple[str, ...] = (
    "person people somebody someone contact member user friend colleague customer human guest "
    "anyone anybody",
    "appointment event meeting entry date booking reservation",
    "song track tune title music piece episode",
    "mail email message letter note",
    "message chat text post conversation",
    "order purchase parcel delivery shipment package",
    "voucher coupon code promo discount gift",
    "picture photo image portrait avatar photograph pic",
    "file document attachment paper",
    "result hit match find",
    "bought purchased done completed complete finished ticked checked crossed",
    "address place location spot destination town city street",
    "problem error issue bug fault trouble",
    "term rule condition agreement policy privacy",
    "plan offer package tariff tier subscription",
    "bill invoice amount balance",
    "task card item todo job issue ticket",
    "product item article thing good",
    "feature function property",
    "comparison compare difference",
    "letter text font type writing",
    "phone mobile cell telephone cellphone handy",
    "computer disk device machine",
    "board project team workspace group",
    "folder directory",
    "surname family",
    "sheet tab page worksheet",
    "everything all",
    "login username user",
    "week weekly",
    "month monthly",
    "year yearly annual annually",
    "trip journey travel ride tour",
    "flight plane",
    "ticket seat booking",
    "doctor physician practitioner",
    "money fund payment amount",
    "picture drawing illustration",
    "film movie video clip",
    "news newsletter update",
    "storage space memory",
    "staff support service help",
    "colour color",
    "size length height",
    "price cost amount fee",
)
"""Words that name the same thing on an interface, one group a line."""

GENERIC: frozenset[str] = frozenset(
    """page site website app application screen window view list document file form data text entry
    profile thing item stuff computer device program programme content section area part box field
    button link icon symbol sign picture control key switch option setting change work place number
    line row word everything anything something nothing all whole entire complete full current
    other another more further new own my mine your this that these those here there now later
    again already just only really next way somehow somewhere kind sort bit little lot step
    dialog dialogue panel menu bar top bottom left right side corner one two three it them me us
    what which who whom whose how why when where result information info detail version
    account""".split()  # noqa: SIM905 - a plain word list
)
"""Words whose absence from a control says nothing against it."""
