"""Further things that people want of programs and pages, told in everyday words.

They are written as those of `intents` are, which see.
"""

from __future__ import annotations

from deixis.language.lexicon.intent import Intent

__all__ = ["EVERYDAY"]

EVERYDAY: tuple[Intent, ...] = (
    # Leaving and coming back
    Intent(
        "finish later",
        "stop|finish|continue|complete|resume|do|carry|come|return|go|pick|work|fill|leave it|this|"
        "on|up|back|here|the|rest later|tomorrow|afterwards|another|tonight; "
        "finish|continue|complete|resume|do|return later|tomorrow|afterwards|another; "
        "stop here; another day|time; stop|carry|go here|on another day|time; take break; stop|"
        "leave|quit|go without losing|loss; keep progress|draft; "
        "without losing; save progress|draft|for later",
        "save draft; save and continue later; save for later; finish later; finish this later; "
        "save and exit; save and return later; save and come back later; continue later; "
        "save progress; save and close; come back later; draft; save; later",
        "save; bookmark",
    ),
    Intent(
        "remind later",
        "ask|remind|tell|show|bother me later|again|tomorrow; another|some other time; "
        "put off; postpone; snooze; do later|tomorrow",
        "remind me later; later; not now; maybe later; ask me later; remind me tomorrow; snooze; "
        "postpone",
        "clock",
    ),
    Intent(
        "minimise",
        "minimise|minimize; make|get window small|smaller|away; put|send window|it|this "
        "taskbar|dock|down",
        "minimize; minimise; _; –",
        "minus",
    ),
    # Programs and machines
    Intent(
        "install",
        "install; put|get|load|set on|onto computer|machine|device|phone|laptop|disk; "
        "set up program|app|software; update|upgrade program|app|software|system|firmware|"
        "computer|machine; get newest|latest|new version",
        "install; install now; update; update now; upgrade; set up; download; get",
        "download",
    ),
    Intent(
        "restart",
        "restart|reboot; start computer|machine|device|system again|anew; turn off on",
        "restart; reboot; restart now; reboot now",
        "refresh",
    ),
    Intent(
        "shut down",
        "shut|power|switch|turn down|off computer|machine|pc|laptop|device",
        "shut down; power off; turn off; switch off",
    ),
    Intent(
        "run",
        "run|execute|launch|start program|code|script|query|command|tests|test|job|app|build; "
        "execute; launch",
        "run; execute; launch; start; build; go",
        "play",
    ),
    Intent(
        "try it",
        "try|test out|it|this|request|call|run|connection; send|make|do|run|fire test|trial; "
        "see if|whether works",
        "try it; try it out; test; run; send; execute; test connection; try",
        "play",
    ),
    Intent(
        "stop it",
        "stop|end|kill|abort|halt|terminate process|job|program|script|run|recording|download|"
        "upload|installation|scan|build; terminate",
        "stop; end; kill; abort; cancel; terminate; halt",
        "stop; close",
    ),
    Intent(
        "defaults",
        "put|set|change|bring|go|get|restore|return everything|all|it|things|settings|back "
        "default|defaults|normal|original|standard|factory; "
        "restore|use|want default|defaults|original|standard|factory",
        "restore defaults; defaults; default; reset; reset to defaults; use defaults; "
        "factory reset; restore",
        "refresh; undo",
    ),
    Intent(
        "choose a place",
        "pick|choose|change|use|select|save another|different|other folder|location|directory|"
        "place|path|drive; change folder|location|directory|path|where",
        "browse; change; choose; choose folder; select folder; browse folders",
        "folder",
    ),
    # Questions of dialogs
    Intent(
        "yes to all",
        "overwrite|replace|allow|confirm|apply all|everything|every; yes all|everything",
        "yes to all; replace all; overwrite all; apply to all; all; do this for all",
    ),
    Intent(
        "yes",
        "overwrite|replace; go ahead; say yes; do it; i am sure; yes",
        "yes; replace; overwrite; ok; continue; confirm; proceed",
        "check",
    ),
    Intent(
        "no",
        "leave|keep old|existing|original|one|file|it alone|as|one|file|version; "
        "don't|not overwrite|replace|delete|do|touch|change; say no",
        "no; keep; keep both; skip; don't replace; cancel; don't save; leave",
        "close",
    ),
    Intent(
        "send again",
        "send|mail|try invitation|invite|code|mail|email|message|it|link again|anew|more; "
        "remind|nudge|prod person|them|him|her; get|want another|new code|link|mail|email; "
        "resend; did not|never get|arrive|come",
        "resend; send again; remind; send reminder; resend code; resend email; nudge; "
        "send new code; resend link",
    ),
    Intent(
        "take back",
        "take|call|pull back invitation|invite|request|offer|message|post|application; "
        "withdraw; revoke; recall; retract; rescind",
        "withdraw; revoke; retract; recall; cancel; cancel request; undo; unsend",
    ),
    Intent(
        "copy link",
        "copy link|url|address; give|send|share|pass|get them|him|her|link|url myself|link|url; "
        "get link|url",
        "copy link; copy invite link; share link; get link; copy url; invite link; link",
        "link; copy",
    ),
    # Safety
    Intent(
        "keep others out",
        "stop|prevent|keep|hinder|block anyone|anybody|someone|somebody|others|people|everyone|"
        "strangers|thieves|them from|using|use|opening|getting|reading|seeing|spending|out; "
        "freeze|block|lock|suspend|deactivate card|account|phone|it; lost|stolen card|phone",
        "freeze; freeze card; lock; block; lock card; block card; suspend; deactivate; "
        "report lost; report lost or stolen",
        "lock",
    ),
    Intent(
        "password",
        "change|set|update|choose|pick|make|renew|need new|another|other|different|my|the|a "
        "password|passcode|pin; change|update|renew password|passcode|pin",
        "change password; password; change pin; passcode; pin; password and security; "
        "sign-in & security; security",
        "key; lock",
    ),
    Intent(
        "privacy",
        "who|what can|may see|find|contact me|my|profile; protect data|privacy; "
        "control who|data|privacy",
        "privacy; privacy settings; privacy and security; visibility; who can see",
        "lock; eye",
    ),
    Intent(
        "delete account",
        "delete|close|remove|erase|end|cancel|terminate|deactivate my|the|this|whole|entire|a "
        "account|profile|membership; "
        "get rid account|profile|membership; delete|close|leave account|profile",
        "delete account; delete your account; delete my account; close account; "
        "close your account; close my account; remove account; deactivate account; deactivate",
        "trash",
    ),
    Intent(
        "allow once",
        "let|allow|permit|give once|one-time; let|allow|permit|give this|one time; "
        "let|allow know|use|see|access once",
        "only this time; allow once; just once; just this time; this time only; once",
    ),
    # Buying, booking, giving
    Intent(
        "book",
        "book|reserve|rent room|table|seat|flight|ticket|hotel|appointment|it|place|this|that; "
        "reserve; make reservation|booking; get seat|ticket|table|room",
        "book; book now; reserve; reserve now; book a table; book appointment; confirm booking; "
        "make a reservation; get tickets; buy tickets; rent",
        "calendar",
    ),
    Intent(
        "cancel booking",
        "cancel|call off booking|reservation|order|appointment|trip|flight|meeting|event|stay; "
        "cannot come|make|attend; not come|going",
        "cancel; cancel booking; cancel reservation; cancel order; cancel appointment; decline; "
        "not going; can't go",
    ),
    Intent(
        "attend",
        "say|tell|confirm coming|going|attending|there; will come|attend|be there; "
        "accept invitation; am|are coming|attending",
        "going; accept; attend; yes; i'm coming; rsvp; join; count me in; attending",
        "check",
    ),
    Intent(
        "cancel subscription",
        "stop|end|cancel|quit|leave paying|subscription|membership|plan|contract; "
        "not renew; stop renewing|renewal|charging",
        "cancel subscription; cancel plan; cancel membership; end membership; end subscription; "
        "unsubscribe; turn off auto-renew; cancel",
    ),
    Intent(
        "payment method",
        "update|change|add|edit|replace|remove|use|set credit|debit|bank|payment|billing "
        "card|method|details|data|information; pay with|by another|other|different|new "
        "card|method|way|account",
        "payment methods; payment method; add card; change card; billing; payment; "
        "billing and plans; cards; wallet; payment options; change payment method",
        "credit card",
    ),
    Intent(
        "bid",
        "bid; place|make|submit|give|put|raise|send bid|offer",
        "place bid; bid; bid now; make offer; make an offer; submit offer; submit bid",
    ),
    Intent(
        "watch it",
        "keep eye; watch item|auction|listing|this|page|topic; let|tell me know when; "
        "alert|tell|notify me when|if",
        "watch; watch this; watch this item; add to watchlist; watchlist; follow; notify me; save",
        "eye; heart; star; bell",
    ),
    Intent(
        "donate",
        "donate; give money|something|charity|donation; support us|them|project|cause; chip in",
        "donate; donate now; give; support; support us; make a donation",
        "heart; gift",
    ),
    Intent(
        "vote",
        "vote; cast|give vote|ballot; have my say",
        "vote; submit vote; cast vote; vote now",
        "thumbs up; check",
    ),
    Intent(
        "apply",
        "apply for; apply job|position|post|role|loan|visa|permit; send application; "
        "want the|this job|position",
        "apply; apply now; apply online; start application; submit application",
    ),
    Intent(
        "refund",
        "get|want|ask|claim money|cash back; get|want|ask|claim|request refund|reimbursement",
        "refund; request refund; get a refund; money back; return; claim",
    ),
    Intent(
        "size guide",
        "find|know|which|what|help|measure|check|choose size|fits|fit; how measure",
        "size guide; size chart; find my size; sizing; which is mine; which size; size help; "
        "fit guide",
        kinds="link button tab",
    ),
    # People
    Intent(
        "contact",
        "contact|ask|message|reach|write|talk|speak|email seller|vendor|owner|host|author|landlord|"
        "agent|dealer|shop|company|driver|courier|doctor|teacher|organiser|organizer|manager; "
        "get touch|hold",
        "contact; contact seller; contact us; ask seller; ask a question; message; "
        "ask seller a question; message seller; contact host; contact owner; write; get in touch; "
        "email; call",
        "mail; chat; phone",
    ),
    Intent(
        "address book",
        "open|see|find|show|where contacts; my contacts",
        "address book; contacts; addresses; people; phone book",
        "users; user",
        nouns="=contact|address|phone book|list",
    ),
    Intent(
        "reply to all",
        "reply|answer|respond all|everyone|everybody|group; write back all|everyone",
        "reply all; reply to all; answer all; answer everyone; reply to everyone",
    ),
    # Mail folders
    Intent(
        "check mail",
        "see|check|look|get|fetch|receive|pick|load new|any|if|whether mail|mails|messages|email|"
        "emails|post|letters; check|fetch|receive mail|mails|email|emails|messages",
        "send/receive; get mail; check mail; receive; send/recv; get messages; refresh; "
        "send and receive; inbox",
        "refresh; download",
    ),
    Intent(
        "deleted things",
        "where deleted|removed|erased|binned|discarded go|end|land|live|are|kept|stay; "
        "get|bring|find back deleted|removed; recover|restore deleted|removed",
        "trash; bin; wastebasket; deleted items; recycle bin; deleted; rubbish; waste; "
        "recently deleted",
        "trash",
        "link tab button icon badge",
        nouns="=trash|bin|deleted|junk|rubbish folder|items|files|mail|can",
    ),
    Intent(
        "drafts",
        "find|see|open|show|where unfinished|unsent|started|half mail|mails|message|messages|"
        "letters|written|work",
        "drafts; unsent; unfinished",
        "edit",
        nouns="=unfinished|unsent mails|messages|letters",
    ),
    Intent(
        "sent things",
        "find|see|open|show|where mails|messages|letters|what i|have sent|send|wrote; "
        "find|see|show already sent",
        "sent; sent items; sent mail; outbox",
        "send",
        nouns="=sent mails|messages|folder|items",
    ),
    # Finding one's way
    Intent(
        "contents",
        "see|show|go|open|find table contents; see|show chapters|outline|overview",
        "contents; table of contents; toc; outline; overview; chapters",
        "list; menu",
        nouns="table contents; =list of chapters",
    ),
    Intent(
        "index",
        "find|see|show|list everything|words|terms|entries|all alphabetically|alphabetic|"
        "alphabetical",
        "index; a-z; a to z; alphabetical index; alphabetical",
        nouns="=alphabetic|alphabetical list|register|order|index",
    ),
    Intent(
        "any one",
        "show|open|give|take|read|see|go|surprise any|random|arbitrary|me "
        "page|article|one|entry|recipe|word; "
        "surprise me; don't|not care which",
        "random; random article; random page; surprise me; i'm feeling lucky; shuffle",
    ),
    Intent(
        "page history",
        "see|find|know|show|look|check who|what|when changed|edited|wrote|altered|modified|did; "
        "see|show|compare|look|find|open earlier|older|previous|past|former "
        "versions|version|revisions|revision|changes|edits",
        "history; view history; page history; version history; revisions; versions; changes; "
        "activity; log; recent changes",
        "clock",
    ),
    Intent(
        "week view",
        "see|show|view|switch|look|go|display|change whole|one|full|at|to|by|just|as|the "
        "week|weekly; see|show|view|look|display seven days",
        "week; weekly; 7 days; week view; one week",
        "calendar",
        "button tab link dropdown radio",
        nouns="=week view",
    ),
    Intent(
        "month view",
        "see|show|view|switch|look|go|display|change whole|full|at|to|by|just|as|the month|monthly",
        "month; monthly; month view; 30 days",
        "calendar",
        "button tab link dropdown radio",
        nouns="=month view",
    ),
    Intent(
        "day view",
        "see|show|view|look|display just|only|single|one day; see|show|view|switch by|to|as "
        "day|daily",
        "day; daily; day view; one day; 1 day",
        "calendar",
        "button tab link dropdown radio",
        nouns="=day view",
    ),
    Intent(
        "reason",
        "explain why|this|that|it|what; tell|know|see|learn|understand why; "
        "why|what need|ask|asking|want for",
        "why; why is this needed; why do we ask; why do you need this; what is this; "
        "learn more; more info; about this; explain",
        "help; info",
        nouns="explanation; reason",
    ),
    Intent(
        "clear what is written",
        "clear|empty|delete|remove|erase|wipe search|field|input|box text|words|term|query|it; "
        "get rid search text|words|term|query; clear|empty search|field|input|box",
        "×; x; ✕; clear; clear search",
        "close",
    ),
    # Pictures and drawings
    Intent(
        "crop",
        "crop; cut|trim|chop off|away|edges|border|borders|sides|margins",
        "crop; trim; cut",
        nouns="crop",
    ),
    Intent(
        "rotate",
        "rotate; turn|spin|tilt picture|photo|image|page|it|drawing "
        "round|around|sideways|upright|left|right|clockwise|anticlockwise|upside",
        "rotate; turn; rotate left; rotate right; straighten",
        "refresh; redo; undo",
        nouns="rotate",
    ),
    Intent(
        "retouch",
        "remove|fix|hide|clean|heal|erase|get blemishes|spots|pimples|wrinkles|scratches|dust|"
        "imperfections|spot; touch up; get rid spots|blemishes|pimples|scratches",
        "retouch; heal; healing; spot; fix; clean up; clone; repair",
    ),
    Intent(
        "black and white",
        "make|turn|want|change|show black white; without colour|color|colours|colors; "
        "make|turn grey|gray|colourless|monochrome; take|remove colour|color|colours|colors out",
        "mono; black & white; b&w; black and white; grayscale; greyscale; noir; bw; monochrome",
        kinds="button link tab text image radio card",
    ),
    Intent(
        "make a chart",
        "make|draw|insert|create|add|plot|show|turn|get chart|graph|diagram|plot",
        "chart; graph; insert chart; diagram; create chart; plot",
        "chart",
    ),
    Intent(
        "fill",
        "fill|flood|pour area|shape|region|space|colour|color|paint|it; paint whole area",
        "fill; bucket; paint bucket; fill with color; flood fill",
        nouns="=paint bucket|pot|can; =fill tool",
    ),
    Intent(
        "eraser",
        "erase|rub part|line|mistake|drawing|bit|out|it",
        "eraser; erase; rubber",
        nouns="eraser; =rubber",
    ),
)
"""Intents after those of the usual controls."""
