"""Parts of pages, documents, interfaces and charts: element kind -> words."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = [
    "ELEMENTS",
    "ELEMENT_ROLES",
    "ELEMENT_WITH_ROLE",
    "LABEL_BESIDE",
    "SECTIONS",
    "THINGS_IN_PHOTOS",
]

ELEMENTS: dict[str, str] = {
    "button": "push button; btn; cta; call to action; buttons; toolbar button; action button; "
    "pushbutton; toggle button; fab; buton; hamburger; hamburger menu; hamburger button; "
    "stepper; call to action button; spinner button; kebab menu; burger menu",
    "link": "hyperlink; anchor link; url; links; web link; hyper link; "
    "permalink; weblink; footnote link",
    "textbox": "field; text box; text field; input; input field; textfield; entry field; "
    "text area; "
    "textarea; text input; input box; fields; inputs; form field; entry box; edit box; "
    "text entry; comment box; message box field; search bar; searchbar; textboxes; "
    "search field; "
    "searchbox; address bar; url bar; combobox input; prompt; omnibox; location bar; "
    "search input; date picker; datepicker; color picker; time picker; file input; "
    "file picker; upload field; message field; form control; blank; line to fill; reply box; "
    "reply field; chat box; chat input; chat field; compose box; compose field; comment field; "
    "message input; comment input; reply input; message text box; message bar",
    "dropdown": "drop down; select; select box; combo box; combobox; dropdown list; "
    "drop down list; "
    "dropdown menu; drop down menu; selector; picker; list box; listbox; pull down; "
    "pulldown; pull down menu; pulldown menu; dropdown box; drop down box; select menu; "
    "menu list; select field; dropdowns; drop downs; pull downs; chooser",
    "checkbox": "check box; tick box; tickbox; checkboxes; check boxes; check mark box; "
    "tick boxes; "
    "checkmark box; chekbox",
    "radio": "radio button; option button; radio option; radio buttons; radio circle; radiobutton",
    "switch": "toggle; toggle switch; on off switch; toggles; switches; slide switch",
    "slider": "range slider; scrubber; volume slider; progress slider; sliders; seek bar; "
    "seekbar; "
    "track bar; trackbar; range input; slider handle; slider thumb",
    "icon": "icons; glyph; pictogram; logo icon; avatar; favicon; emoji; emoticon; app icon; "
    "thumbnail icon; gear icon; app; shortcut; smiley; chevron; arrow; arrows; caret; "
    "bullet; bullet point; checkmark; check mark; tick mark; asterisk; spinner; "
    "spinner icon; loading spinner; cogwheel icon; "
    "magnifier; three dots; ellipsis; plus sign; dollar sign; cursor; pointer; red dot; "
    "crosshair; desktop icon; icon button; icon buttons",
    "image": "thumbnail; screenshot; banner image; profile picture; profile photo; hero image; "
    "cover image; preview; thumbnails; illustration; figure image; diagram; qr code; "
    "barcode image; images; profile image; profile pic; avatar image; cover photo; video; "
    "video player; gif; infographic; captcha; carousel image; watermark; chart image; "
    "flowchart; map image; embed",
    "heading": "title; header; headline; heading text; subheading; subtitle; sub heading; "
    "sub title; "
    "headings; page title; section title; section heading; section header; titles; h1; h2; "
    "h3; masthead; document title; chapter title; caption title; main heading; "
    "page heading; headers; main title; column header; column heading; row header; "
    "table header; banner heading; letterhead; subheader; heading line; chapter heading",
    "text": "paragraph; breadcrumb; breadcrumbs; breadcrumb trail; "
    "line of text; text line; sentence; label; caption; body text; text block; "
    "block of text; footnote; paragraphs; quote; quotation; description; message; error; "
    "warning; warning text; hint; help text; placeholder; placeholder text; list item; "
    "bullet item; "
    "list; code; code block; code snippet; snippet; comment; abstract; text; tooltip text; "
    "copyright notice; copyright; footer text; labels; sentences; texts; disclaimer; "
    "note text; review; status message; validation message; post text; excerpt; equation; "
    "formula; listing; terminal output; output; log line; tagline; blurb; subtext; "
    "testimonial; body copy; error text; instruction; instructions; annotation; "
    "text content; stanza; reference; bibliography; citation; axis label; axis title; "
    "tick label; tick labels; axis labels; data label; x axis label; y axis label; "
    "command; command line; shell prompt; ",
    "badge": "chip tag; pill badge; counter badge; notification badge; status badge; tag badge; "
    "badges; notification count; chip element; status label; status pill; "
    "notification dot; bubble; stamp badge; indicator; unread count; status indicator; "
    "notification number; notification counter; number of notifications; count of notifications; "
    "unread counter; unread badge; number of unread messages; number of new messages",
    "card": "panel; dialog; dialogue; modal; popup; pop up; alert; notification; toast message; "
    "toast notification; alert box; dialog box; dialogue box; modal dialog; message box; "
    "window dialog; cards; panels; tile card; widget; tooltip; info box; callout; "
    "banner alert; product card; pricing card; popover; snackbar; "
    "warning box; error box; "
    "sidebar card; alert banner; notification banner; call out; form box; login form; "
    "signup form; form; contact form; search form; login box; fieldset; group box; "
    "section; section card; well panel; plan; pricing plan; subscription; accordion panel; "
    "confirm dialog; confirmation dialog; popups; prompt box; sign up form; sign in form; "
    "login panel; chat bubble; chat window; speech bubble; post; tweet; article; "
    "text panel; frame panel; box panel; forms; product tile; quote box; kpi; kpi card; "
    "stat card; terminal; terminal window; code editor; editor; chat; canvas area; "
    "dialogs; pane; registration form; order summary; summary box; cart summary; "
    "review card; plan card; price card; pricing box; plan box; offer card",
    "navigation": "navigation bar; nav bar; navbar; nav; menu bar; menubar; toolbar; tool bar; "
    "top bar; "
    "side bar; sidebar; menu; navigation menu; footer; tab bar; tabbar; header bar; "
    "status bar; title bar; app bar; bottom bar; pagination; pager; side menu; main menu; "
    "nav menu; taskbar; task bar; bottom navigation; site header; site footer; "
    "page footer; page header; navigation drawer; nav drawer; scrollbar; "
    "scroll bar; context menu; side panel; menus; button bar; action bar; header area; "
    "sidenav; top navigation; side navigation; left navigation; table of contents; "
    "bookmarks bar; dock bar; system tray; tree view; file tree",
    "tab": "tabs; browser tab; page tab; tab button; tabsheet; sheet tab",
    "table": "spreadsheet; data table; grid table; price table; line items; items table; "
    "data grid; "
    "grid; datagrid; pricing table; price list; table grid; invoice table; schedule; "
    "timetable; pivot table; matrix; results table; order table; worksheet; "
    "comparison table; line item table; month view; week view; day view; calendar view",
    "row": "table row; line item; rows; grid row; item row; record; table line; line items row; "
    "data row; header row; entry; footer row; list row; heading row; "
    "table entry; listing row; ledger line",
    "column": "table column; col; columns; grid column; header column; text column",
    "cell": "table cell; grid cell; cells; spreadsheet cell; data cell; header cell",
    "rule": "horizontal rule; divider line; separator; separator line; horizontal line; "
    "vertical line; dividing line; rules; hairline rule; underline; border line; "
    "dashed line; dotted line; signature line; double line; vertical rule; separator bar",
    "chart": "graph; bar chart; pie chart; line chart; bar graph; line graph; plot; histogram; "
    "scatter plot; scatterplot; pie; charts; graphs; donut chart; area chart; "
    "column chart; heat map; heatmap; pie graph; sparkline; box plot; diagram chart; "
    "scatter chart; gauge; radar chart; treemap; funnel chart; doughnut chart; "
    "gantt chart; stacked bar chart; candlestick chart; bubble chart; dashboard chart; "
    "boxplot; organization chart; org chart",
    "bar": "bars; chart bar; column bar; graph bar; histogram bar; bar segment; bin bar; "
    "stacked bar; progress bar; loading bar; scale bar; progress indicator; battery bar",
    "line": "curve; trend line; trendline; chart line; graph line; series; data series; "
    "lines chart; plot line; lines; line series; regression line; reference line; "
    "grid line; gridline; x axis; y axis; axis; gridlines; axes; horizontal axis; "
    "vertical axis; time series; data line",
    "slice": "pie slice; wedge slice; pie segment; pie piece; chart slice; segment; pie wedge; "
    "sector",
    "legend": "chart legend; map legend; color key; map key; legend entry; legends; colour key; "
    "legend item; chart key; graph legend",
}

ELEMENT_WITH_ROLE: dict[str, tuple[str, str]] = {
    "search box": ("textbox", "search"),
    "search bar": ("textbox", "search"),
    "search field": ("textbox", "search"),
    "search input": ("textbox", "search"),
    "password box": ("textbox", "password"),
    "email box": ("textbox", "email"),
    "menu item": ("link", "menu item"),
    "x": ("icon", "close"),
    "bell": ("icon", "notification"),
    "notification bell": ("icon", "notification"),
    "menu entry": ("link", "menu item"),
    "menu option": ("link", "menu item"),
    "nav item": ("link", "menu item"),
    "navigation item": ("link", "menu item"),
    "nav link": ("link", "navigation"),
    "navigation link": ("link", "navigation"),
    "menu link": ("link", "menu item"),
    "item": ("row", "item"),
    "option": ("radio", "option"),
    "logo": ("icon", "logo"),
    "company logo": ("icon", "logo"),
    "signature": ("image", "signature"),
    "stamp": ("image", "stamp"),
    "star rating": ("icon", "rating"),
    "rating": ("icon", "rating"),
}
"""Heads whose words also say a role: words -> (element kind, role)."""

ELEMENT_ROLES: dict[str, str] = {
    "search": "search; searching; find; magnifying glass; magnifier; lookup",
    "password": "password; passcode; pin code; passwd; secret",
    "error": "error; failure; invalid; danger; validation; failed",
    "warning": "warning; caution; alert; attention",
    "success": "success; confirmation; done message; successful; ok message",
    "info": "info; information; informational; help; hint",
    "close": "close; dismiss; x; closing; exit; cross",
    "menu": "hamburger; burger; kebab; three dot; overflow; navigation",
    "settings": "settings icon; gear; cog; cogwheel; wrench; preferences; gearwheel",
    "home": "home icon; house icon",
    "user": "user icon; profile icon; account icon; person icon; avatar",
    "cart": "cart; shopping cart; basket; shopping bag; trolley",
    "delete": "trash; trash can; bin; garbage; rubbish bin; wastebasket",
    "edit": "pencil; pen",
    "notification": "notification; bell; notifications",
    "download": "download arrow",
    "upload": "upload arrow",
    "play": "play icon; play triangle",
    "email": "envelope; mail icon; letter icon",
    "phone": "telephone icon; handset icon",
    "calendar": "calendar icon",
    "star": "star; favourite; favorite",
    "heart": "heart; like",
    "lock": "lock; padlock",
    "eye": "eye",
    "check": "check; checkmark; tick; tick mark",
    "plus": "plus; plus sign",
    "minus": "minus; minus sign",
    "arrow": "arrow; chevron; caret",
    "primary": "primary; main; call to action; default",
    "secondary": "secondary; ghost; outline; outlined",
    "navigation": "navigation; nav",
    "header": "header; heading; title",
    "footer": "footer",
    "total": "grand total row",
    "axis": "axis; x axis; y axis",
    "login": "login form; log in form",
    "logo": "logo",
    "radio": "radio",
    "dropdown": "dropdown; drop down",
    "toolbar": "toolbar",
    "sidebar": "sidebar; side bar",
}
"""Role -> words before an element head: "search box", "close icon", "primary button"."""

LABEL_BESIDE = word_set("checkbox radio switch textbox dropdown slider icon")
"""Elements whose words stand beside them, never inside."""

SECTIONS = word_set(
    "page form screen document invoice picture image photo photograph pic photos screenshot "
    "shot view scene frame window dialog receipt letter website site webpage app interface ui "
    "display slide pdf sheet bill contract report photograpgh immage"
)
"""Words that, after "on the", "in the", mean the image itself."""

THINGS_IN_PHOTOS = frozenset({"window", "screen"})
"""Of these, the ones that are more often a thing in a photo."""
