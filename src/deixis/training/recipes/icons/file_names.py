"""Which names of icon files stand for which icon of ours, and which pictures are none of them."""

from __future__ import annotations

from deixis.training.recipes.icons.packages import IconFile

__all__ = ["OTHER", "icon_of"]

OTHER = "other"

_FILES = {
    "search": "search magnify magnifying-glass search-normal",
    "close": (
        "x close x-mark xmark x-lg x-circle close-circle x-circle-fill cancel xmark-circle "
        "circle-x window-close close-thick highlight-off"
    ),
    "menu": "menu menu-2 three-lines bars bars-3 reorder-three menu-hamburger",
    "more": (
        "more more-vertical more-horizontal more-vert more-horiz dots dots-vertical ellipsis "
        "ellipsis-vertical ellipsis-horizontal dots-horizontal dots-three dots-three-vertical "
        "three-dots three-dots-vertical kebab-horizontal overflow-menu-vertical "
        "more-vert-circle overflow-menu-horizontal ellipsis-horizontal-circle "
        "ellipsis-vertical-circle more-horizontal-circle dots-horizontal-circle "
        "dots-vertical-circle more-circle"
    ),
    "plus": (
        "plus add plus-circle circle-plus add-circle plus-thick plus-lg plus-small "
        "add-circle-outline add-large plus-box plus-square square-plus"
    ),
    "minus": (
        "minus remove minus-circle circle-minus remove-circle subtract dash dash-lg "
        "minus-small minus-thick do-not-disturb-on dash-circle"
    ),
    "check": (
        "check done tick checkmark check-circle circle-check check-lg check-bold "
        "checkmark-circle check-small check-thick check-circle-outline task-alt"
    ),
    "arrow left": (
        "arrow-left arrow-back arrow-left-circle circle-arrow-left arrow-circle-left "
        "arrow-small-left arrow-long-left arrow-left-long arrow-left-thick arrow-left-bold"
    ),
    "arrow right": (
        "arrow-right arrow-forward arrow-right-circle circle-arrow-right arrow-circle-right "
        "arrow-small-right arrow-long-right arrow-right-thick"
    ),
    "arrow up": (
        "arrow-up arrow-upward arrow-up-circle circle-arrow-up arrow-circle-up arrow-small-up "
        "arrow-long-up arrow-up-thick"
    ),
    "arrow down": (
        "arrow-down arrow-downward arrow-down-circle circle-arrow-down arrow-circle-down "
        "arrow-small-down arrow-long-down arrow-down-thick"
    ),
    "chevron left": (
        "chevron-left chevron-back arrow-ios-back nav-arrow-left left caret-left "
        "circle-chevron-left chevron-left-circle keyboard-arrow-left arrow-back-ios-new"
    ),
    "chevron right": (
        "chevron-right chevron-forward arrow-ios-forward nav-arrow-right right "
        "circle-chevron-right chevron-right-circle keyboard-arrow-right arrow-forward-ios"
    ),
    "chevron up": (
        "chevron-up arrow-ios-upward nav-arrow-up up caret-up menu-up arrow-drop-up "
        "circle-chevron-up chevron-up-circle keyboard-arrow-up expand-less triangle-up"
    ),
    "chevron down": (
        "chevron-down arrow-ios-downward nav-arrow-down down caret-down menu-down "
        "circle-chevron-down chevron-down-circle keyboard-arrow-down expand-more "
        "arrow-drop-down triangle-down"
    ),
    "home": ("home house home-2 home-simple house-simple house-door home-variant home-alt cottage"),
    "user": (
        "user person account user-circle person-circle account-circle circle-user "
        "circle-user-round user-round user-avatar user-profile profile-circle user-2"
    ),
    "users": (
        "users people group users-group users-round user-group account-group account-multiple "
        "users-2 user-multiple users-three people-fill groups supervisor-account users-four"
    ),
    "settings": (
        "settings gear cog cog-6-tooth cog-8-tooth gear-six gear-wide setting cog-outline"
    ),
    "trash": (
        "trash delete trash-2 trash-can trash-simple trash-bin bin trash2 trash3 bin-half "
        "delete-outline delete-forever trash-round"
    ),
    "edit": (
        "edit pencil pen edit-2 edit-3 create mode-edit pencil-simple edit-pencil mode "
        "pencil-line square-pen pencil-square edit-square pencil-box note-pencil"
    ),
    "save": "save floppy-disk floppy device-floppy content-save save-floppy-disk",
    "download": (
        "download download-simple tray-arrow-down box-arrow-down arrow-down-tray "
        "arrow-down-to-line arrow-bar-to-down get-app tray-download"
    ),
    "upload": (
        "upload upload-simple tray-arrow-up arrow-up-tray tray-upload arrow-up-from-line publish"
    ),
    "printer": "printer print",
    "mail": "mail email envelope envelope-simple mail-outline markunread local-post-office",
    "phone": "phone call telephone phone-call local-phone",
    "bell": (
        "bell notification notifications bell-ring bell-ringing notifications-none "
        "notifications-active notification-bell"
    ),
    "calendar": (
        "calendar calendar-month calendar-today calendar-event calendar-blank calendar-days "
        "calendar-dots calendar-week calendar3 calendar4 calendar2 date-range event "
        "calendar-view-month"
    ),
    "clock": (
        "clock time schedule access-time query-builder clock-circle clock-time-four "
        "clock-outline clock-3 clock-hour-4 clock-hour-3 alarm-clock"
    ),
    "heart": "heart favorite favorite-border cards-heart heart-straight suit-heart",
    "star": "star star-border grade star-rate star-outline",
    "bookmark": "bookmark bookmark-simple bookmark-border turned-in turned-in-not",
    "share": (
        "share share-2 share-variant share-network share-social share-alt share-android "
        "share-arrow share-fat share-forward arrow-redo-share"
    ),
    "link": (
        "link link-2 link-variant link-simple link-45deg insert-link link-horizontal "
        "link-simple-horizontal link-alt chain-link"
    ),
    "lock": ("lock lock-closed lock-simple lock-keyhole locked lock-key https lock-2 lock-square"),
    "unlock": (
        "unlock lock-open unlocked lock-simple-open lock-open-variant lock-key-open "
        "lock-keyhole-open lock-open-right"
    ),
    "eye": "eye visibility view eye-open remove-red-eye",
    "eye off": "eye-off eye-slash visibility-off eye-invisible view-off eye-closed-slash",
    "camera": "camera photo-camera camera-alt local-see",
    "image": ("image photo picture insert-photo image-alt media-image image-rectangle mode-image"),
    "video": "video videocam video-camera camera-video camera-reels",
    "play": (
        "play play-arrow player-play play-circle circle-play play-circle-outline play-outline "
        "play-circle-filled caret-right-filled-play"
    ),
    "pause": (
        "pause player-pause pause-circle circle-pause pause-large pause-circle-filled "
        "pause-circle-outline"
    ),
    "stop": "stop player-stop stop-circle circle-stop",
    "volume": (
        "volume volume-2 volume-high volume-up sound-high speaker-high speaker-wave "
        "speaker-wave-2 unmute volume-max sound volume-1"
    ),
    "microphone": "microphone mic mic-none keyboard-voice microphone-2 audio-mic",
    "folder": (
        "folder folder-open folder-simple folder-2 file-directory folder-empty "
        "file-directory-open file-directory-open-fill folder-opened"
    ),
    "file": (
        "file file-text document page file-earmark file-earmark-text file-document "
        "document-text article description insert-drive-file text-snippet file-blank "
        "empty-page note-blank file-lines page-text journal-page"
    ),
    "copy": (
        "copy content-copy duplicate copy-simple files document-duplicate file-copy "
        "square-2-stack file-multiple copies square-on-square"
    ),
    "clipboard": (
        "clipboard paste content-paste clipboard-text clipboard-simple paste-clipboard "
        "clipboard-list clipboard-outline clipboard2 assignment clipboard-document "
        "clipboard-document-list"
    ),
    "filter": "filter funnel filter-alt funnel-simple-filled filter-solid",
    "sort": (
        "sort sort-descending sort-ascending swap-vert arrow-down-up arrow-up-down "
        "arrows-up-down arrows-down-up arrows-sort sort-variant sort-down sort-up "
        "swap-vertical sort-descending-2 sort-ascending-2 arrow-separate-vertical "
        "swap-vertical-bold caret-up-down"
    ),
    "refresh": (
        "refresh reload sync refresh-cw refresh-ccw rotate-cw arrow-clockwise "
        "arrows-clockwise restart-alt loop autorenew cached arrow-repeat arrow-path "
        "arrows-counter-clockwise renew refresh-double sync-circle refresh-circle redo-alt"
    ),
    "undo": (
        "undo undo-2 arrow-u-up-left arrow-undo arrow-back-up arrow-uturn-left undo-alt "
        "arrow-curve-left corner-up-left-undo arrow-u-left-top u-turn-left reply-undo"
    ),
    "redo": (
        "redo redo-2 arrow-u-up-right arrow-redo arrow-forward-up arrow-uturn-right "
        "redo-arrow arrow-u-right-top"
    ),
    "cart": "shopping-cart cart shopping-cart-simple cart-outline cart2 cart3 cart4 cart-large",
    "bag": (
        "shopping-bag bag handbag bag-handle shopping-bag-2 local-mall tote bag-simple "
        "handbag-simple shopping"
    ),
    "credit card": (
        "credit-card card payment credit-card-alt purchase credit-card-front "
        "credit-card-2-front credit-card-2-back"
    ),
    "location": (
        "location map-pin pin-map place location-on room map-marker geo-alt location-dot "
        "environment location-pin pin-drop-simple location-filled map-pin-2 fmd-good"
    ),
    "globe": (
        "globe world language earth public globe-simple globe-alt globe-2 web internet "
        "globe-americas global globe-asia-australia globe-europe-africa globe-hemisphere-west "
        "globe-hemisphere-east"
    ),
    "info": (
        "info information info-circle information-circle circle-info info-outline info-empty "
        "information-slab-circle"
    ),
    "warning": (
        "warning alert-triangle triangle-alert exclamation-triangle warning-triangle "
        "warning-amber report-problem alert-outline"
    ),
    "error": (
        "error alert-circle circle-alert exclamation-circle warning-circle error-outline "
        "alert-octagon octagon-alert warning-octagon exclamation-octagon report warning-hex "
        "exclamation-circle-alert"
    ),
    "help": (
        "help help-circle question question-circle question-mark-circle circle-question-mark "
        "circle-help help-outline help-square contact-support-circle live-help-circle "
        "help-circled question-diamond patch-question-circle"
    ),
    "cloud": "cloud cloud-outline cloud-queue wb-cloudy cloud-filled",
    "sun": (
        "sun sunny light-mode brightness-high wb-sunny white-balance-sunny sun-light sun-high "
        "asleep-off brightness-up"
    ),
    "moon": (
        "moon dark-mode moon-night half-moon weather-night nightlight-round mode-night "
        "nightlight asleep bedtime moon-waxing-crescent"
    ),
    "wifi": "wifi wifi-high wifi-strength-4 network-wifi signal-wifi-4-bar",
    "battery": (
        "battery battery-full battery-high battery-half battery-medium battery-75 battery-50 "
        "battery-3 battery-4 battery-2 battery-low battery-charging battery-100 battery-0 "
        "battery-empty battery-1 battery-25 battery-80 battery-60 battery-quarter"
    ),
    "flag": "flag flag-2 flag-variant emoji-flags flag-3 outlined-flag flag-banner",
    "tag": "tag label pricetag tag-simple local-offer sell price-tag tag-outline price-tag-2",
    "chart": (
        "chart bar-chart bar-chart-2 chart-bar chart-line line-chart pie-chart chart-pie "
        "bar-chart-3 chart-column chart-line-up insert-chart equalizer show-chart graph-up "
        "bar-chart-line chart-no-axes-column analytics stats-chart trending-up "
        "stats-up-square chart-pie-2 chart-bar-vertical chart-line-smooth assessment poll "
        "signal-bars-chart presentation-bar bar-graph chart-column-big"
    ),
    "grid": (
        "grid apps grid-3x3 layout-grid view-grid squares-four grid-2x2 grid-view squares-2x2 "
        "grid-3x3-gap grid-four dots-nine appstore-filled grid-nine view-module layout-grid-2 "
        "grid-dots dialpad-grid appstore view-comfy"
    ),
    "list": (
        "list list-ul view-list format-list-bulleted list-bullets list-bullet unordered-list "
        "list-unordered list-bulleted format-list-bulleted-square list-task-plain"
    ),
    "attachment": "attachment paperclip attach paper-clip attach-file",
    "send": (
        "send paper-plane paper-plane-tilt paper-airplane send-2 send-horizontal "
        "paper-plane-right navigation-send"
    ),
    "log out": (
        "log-out logout sign-out box-arrow-right exit exit-to-app arrow-right-on-rectangle "
        "arrow-right-start-on-rectangle arrow-right-from-line-square"
    ),
    "thumbs up": ("thumbs-up thumb-up thumbsup like thumb-up-off-alt hand-thumbs-up hand-thumb-up"),
    "chat": (
        "chat message comment message-circle message-square chat-bubble chat-bubble-outline "
        "chat-left chat-circle chatbox chat-square chat-teardrop chat-bubble-empty "
        "chat-centered chatbubble chatbubble-ellipses chat-text chat-dots message-text "
        "mode-comment sms chat-bubble-oval-left chat-bubble-left chat-circle-text "
        "chat-circle-dots forum"
    ),
    "code": "code code-slash code-xml code-tags code-simple",
    "terminal": (
        "terminal console terminal-2 terminal-window square-terminal command-line "
        "terminal-square code-terminal"
    ),
    "key": "key vpn-key key-2 key-variant key-round key-outline password-key",
    "gift": "gift card-giftcard redeem gift-2",
    "truck": "truck local-shipping delivery truck-delivery delivery-truck car-truck tram-truck",
    "fullscreen": (
        "fullscreen maximize maximize-2 expand fullscreen-maximize arrows-maximize arrows-out "
        "corners-out arrows-fullscreen arrow-maximize open-in-full arrows-pointing-out "
        "full-screen screen-full expand-2 arrows-angle-expand arrow-expand-all arrow-expand "
        "scan-expand"
    ),
}

_NOT_WHAT_IT_SAYS = {
    "lucide-static": "share delete",
    "feather-icons": "share delete",
    "@primer/octicons": "share report",
    "ionicons": "share notification",
    "@tabler/icons": "share-2 notification language report location",
    "iconoir": "share-ios language",
    "bootstrap-icons": "save phone",
    "heroicons": "language",
    "@phosphor-icons/core": "person notification",
    "@ant-design/icons-svg": "x stop undo redo notification code schedule",
    "@carbon/icons": "language warning error report",
    "@material-design-icons/svg": "arrow-left arrow-right camera filter web tag grid-3x3 grid-4x4 "
    "expand maximize call-to-action",
}
"""Files that show another thing than their name says in other packages, found by eye."""

_PLAIN_WORDS = (
    "circle simple square box outline large small thick variant off on fill round 2 3 4 alt "
    "text all line forever lg full half high low in out up down left right horizontal vertical "
    "hand new wb insert mode local map rate short go open closed view format"
)
"""Parts of names that say nothing of what is drawn."""

_DOUBTFUL = (
    "caret login signin log sign triangle rotate zoom align pin email mailbox inbox basket "
    "mobile smartphone tel device eye visibility hide heart favourite microphone mic video film "
    "movie photo images camera note notes paper journal book notebook clip play player skip "
    "reply forward return enter equal equals hash number letter alpha abc square rectangle "
    "checkbox radio toggle watch timer alarm history gallery earth planet exclamation question "
    "alert signal multiply times crossed hamburger burger reorder drag density headline justify "
    "subject segment toc table columns rows layout dashboard pen write compose draw signature "
    "crescent bubble dialog quote speech avatar face contact contacts man woman human profile "
    "accounts team equalizer trolley payments wallet cards store dot disc record bullet period "
    "circle gps navigation near geo bluetooth rss cast airplay scan frame focus crop resize "
    "collapse minimize exit direction expand arrows move swap transfer exchange import export "
    "cross ban block slash brightness contrast light night day trend trending stats statistics "
    "graph analytics cog cogs gear gears tools wrench options preferences tune sliders shell "
    "bash prompt html css xml script bracket brackets braces"
)
"""A file with one of these may look like one of our icons: learned neither as it nor as other."""


def icon_of(file: IconFile) -> str | None:
    """Canonical name of a file's icon, ``"other"``, or None when it is better left out."""
    if file.name in _NOT_WHAT_IT_SAYS.get(file.package, "").split():
        return None
    if (icon := _ICONS.get(file.name)) is not None:
        return None if _misleading(file, icon) else icon
    return None if any(map(_doubtful, file.name.split("-"))) else OTHER


def _doubtful(word: str) -> bool:
    """A word of our icons, or one that begins with such a word: "filetype", "calendar3"."""
    return word in _WORDS or any(word.startswith(known) for known in _BEGINNINGS)


def _misleading(file: IconFile, icon: str) -> bool:
    """An outlined stop is a check box, a filled caret to the right is a play button."""
    style = f"{file.path.parent.name} {file.path.stem}"
    filled = any(word in style for word in ("fill", "solid", "sharp", "bold"))
    if icon == "stop":
        return not filled and "circle" not in file.name
    return file.name == "caret-right"


_ICONS = {name: icon for icon, names in _FILES.items() for name in names.split()}
_WORDS = frozenset(word for name in _ICONS for word in name.split("-"))
_WORDS = (_WORDS - frozenset(_PLAIN_WORDS.split())) | frozenset(_DOUBTFUL.split())
_BEGINNINGS = tuple(word for word in _WORDS if len(word) >= 4)
