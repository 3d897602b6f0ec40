"""What people call the common icons of interfaces, and which icons a word can mean."""

from __future__ import annotations

__all__ = ["ICON_NAMES", "icons_called"]

ICON_NAMES: dict[str, tuple[str, ...]] = {
    "search": ("magnifying glass", "magnifier", "find", "loupe", "lookup"),
    "close": ("x", "cross", "dismiss", "cancel", "clear", "exit"),
    "menu": ("hamburger", "hamburger menu", "burger", "three lines", "navigation menu", "bars"),
    "more": ("dots", "three dots", "ellipsis", "kebab", "overflow", "more options", "meatballs"),
    "plus": ("add", "new", "create", "plus sign"),
    "minus": ("remove", "subtract", "minus sign", "dash"),
    "check": ("tick", "check mark", "checkmark", "tick mark", "done", "confirm"),
    "arrow left": ("arrow", "left arrow", "back", "back arrow", "left"),
    "arrow right": ("arrow", "right arrow", "forward", "forward arrow", "right", "next"),
    "arrow up": ("arrow", "up arrow", "up"),
    "arrow down": ("arrow", "down arrow", "down"),
    "chevron left": ("chevron", "left chevron", "previous", "back", "left arrow"),
    "chevron right": ("chevron", "right chevron", "next", "right arrow"),
    "chevron up": ("chevron", "up chevron", "collapse", "caret up", "up arrow"),
    "chevron down": ("chevron", "down chevron", "dropdown arrow", "caret", "caret down",
                     "down arrow"),
    "home": ("house", "home page", "homepage"),
    "user": ("person", "account", "profile", "avatar", "contact", "member"),
    "users": ("people", "group", "team", "contacts", "members", "friends"),
    "settings": ("gear", "cog", "cogwheel", "gears", "preferences", "options", "configuration"),
    "trash": ("delete", "bin", "trash can", "rubbish bin", "waste bin", "garbage", "garbage can",
              "dustbin", "recycle bin", "wastebasket", "remove"),
    "edit": ("pencil", "pen", "rename", "modify", "compose", "write"),
    "save": ("floppy", "floppy disk", "disk", "diskette"),
    "download": ("download arrow",),
    "upload": ("upload arrow",),
    "printer": ("print",),
    "mail": ("envelope", "email", "e-mail", "letter", "message", "inbox"),
    "phone": ("telephone", "call", "handset", "receiver"),
    "bell": ("notification", "notifications", "alert", "alarm bell", "reminder"),
    "calendar": ("date", "date picker", "schedule"),
    "clock": ("time", "history", "watch"),
    "heart": ("favourite", "favorite", "favourites", "favorites", "like", "love", "wishlist"),
    "star": ("favourite", "favorite", "favourites", "favorites", "rating"),
    "bookmark": ("ribbon", "save for later"),
    "share": ("share nodes", "share arrow"),
    "link": ("chain", "hyperlink", "url"),
    "lock": ("padlock", "locked", "closed lock", "security", "secure"),
    "unlock": ("open lock", "open padlock", "unlocked", "padlock"),
    "eye": ("view", "show", "visible", "visibility", "preview", "watch"),
    "eye off": ("crossed eye", "crossed-out eye", "hide", "hidden", "invisible", "eye slash"),
    "camera": ("photo camera", "take photo"),
    "image": ("picture", "photo", "gallery", "photograph"),
    "video": ("video camera", "camcorder", "film camera", "movie"),
    "play": ("play button", "start", "triangle"),
    "pause": ("pause button", "two bars"),
    "stop": ("stop button",),
    "volume": ("speaker", "sound", "audio", "loudspeaker"),
    "microphone": ("mic", "voice", "record"),
    "folder": ("directory",),
    "file": ("document", "page", "paper", "sheet", "doc"),
    "copy": ("duplicate", "two pages", "two squares"),
    "clipboard": ("paste",),
    "filter": ("funnel", "filters"),
    "sort": ("sort order", "sorting", "up down arrows"),
    "refresh": ("reload", "sync", "circular arrow", "circular arrows", "update", "rotate"),
    "undo": ("undo arrow", "revert"),
    "redo": ("redo arrow",),
    "cart": ("shopping cart", "trolley", "shopping trolley", "shopping basket", "basket"),
    "bag": ("shopping bag", "handbag"),
    "credit card": ("card", "payment", "bank card", "payment card"),
    "location": ("pin", "map pin", "marker", "map marker", "place", "location pin"),
    "globe": ("world", "earth", "language", "internet", "web"),
    "info": ("information", "i", "details"),
    "warning": ("alert", "caution", "warning triangle", "exclamation mark", "exclamation",
                "danger"),
    "error": ("alert", "exclamation mark", "exclamation", "exclamation circle"),
    "help": ("question", "question mark", "support"),
    "cloud": ("weather",),
    "sun": ("light mode", "light theme", "brightness", "day"),
    "moon": ("dark mode", "dark theme", "night", "night mode", "crescent"),
    "wifi": ("wi-fi", "wireless", "wi fi"),
    "battery": ("charge", "power"),
    "flag": ("report",),
    "tag": ("label", "price tag", "tags"),
    "chart": ("graph", "bar chart", "pie chart", "statistics", "stats", "analytics", "diagram"),
    "grid": ("grid view", "apps", "tiles", "nine dots", "squares"),
    "list": ("list view", "bullet list", "bullets"),
    "attachment": ("paperclip", "paper clip", "clip", "attach"),
    "send": ("paper plane", "paper airplane", "paper aeroplane", "plane", "submit"),
    "log out": ("logout", "sign out", "log off", "exit", "door"),
    "thumbs up": ("like", "thumb", "thumb up", "upvote"),
    "chat": ("speech bubble", "comment", "comments", "message", "messages", "bubble",
             "conversation"),
    "code": ("angle brackets", "brackets", "source code", "source"),
    "terminal": ("console", "command line", "prompt", "shell"),
    "key": ("password",),
    "gift": ("present", "gift box", "reward"),
    "truck": ("lorry", "delivery", "shipping", "delivery truck", "van"),
    "fullscreen": ("full screen", "expand", "maximise", "maximize", "enlarge"),
}  # fmt: skip
"""Canonical name of each icon -> other words for it. A word may stand under several icons."""


def icons_called(name: str) -> tuple[str, ...]:
    """Canonical names of all icons that ``name`` can mean, () when it names none.

    Case, hyphens and a closing "icon", "button", "symbol" or "sign" do not matter.

    Example:
        >>> icons_called("the Trash-can icon".removeprefix("the "))
        ('trash',)
        >>> icons_called("favourite")
        ('heart', 'star')
        >>> icons_called("unicorn")
        ()
    """
    plain = _plain(name)
    exact = tuple(icon for icon, words in _SPOKEN.items() if plain in words)
    return exact or tuple(icon for icon, words in _SPOKEN.items() if _bare(plain) in words)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())


def _bare(plain: str) -> str:
    head, _, last = plain.rpartition(" ")
    return head if last in {"icon", "icons", "button", "symbol", "sign", "glyph"} else plain


_SPOKEN = {
    icon: frozenset(_plain(word) for word in (icon, *others)) for icon, others in ICON_NAMES.items()
}
