// Tabs, buttons, links, badges and cards. Each function says whether it has spoken for the element.

const TAB_LISTS =
  ".nav-tabs,.tabs,.uk-tab,.tab,.ui.tabular.menu,.ui-tabs-nav,.mdl-tabs__tab-bar,.w2ui-tabs,.fr-tabs__list";
const TAB_PANELS = ".tab-content,.tab-pane,.mdl-tabs__panel,.ui-tabs-panel,.fr-tabs__panel";

// A tab is its whole field, padding included.
const tab = (el, { tag, names, role }) => {
  const bareItem =
    tag === "LI" && !el.querySelector("a,button") && !/ (header|title|pull-left) /.test(names);
  const listed =
    (tag === "A" || tag === "BUTTON" || bareItem) &&
    el.closest(TAB_LISTS) &&
    !el.closest(TAB_PANELS);
  if (role !== "tab" && !listed) return false;
  if (tag === "UL" || words(el).length >= 60 || el.querySelector("[role=tab]")) return false;
  const holder = (tag === "LI" && el.querySelector("a,button")) || el;
  if (!spoken.has(holder)) {
    spoken.add(holder);
    const drawn = words(holder) || holder.querySelector("svg,i");
    if (drawn) put("tab", holder, rect(holder), words(holder));
  }
  return true;
};

const BUTTON_NAMES = / (btn|button|uk-button|mdl-button|fr-btn|ui-button|weui-btn|w2ui-btn) /;
const DRAWINGS = "img,svg,i,canvas";

const isButton = (tag, names, role) => {
  if (tag === "BUTTON" || role === "button") return true;
  const group =
    / (btn|button)-group /.test(names) || (/ ui /.test(names) && / buttons /.test(names));
  return ["A", "LABEL", "DIV", "SPAN"].includes(tag) && BUTTON_NAMES.test(names) && !group;
};

// A button is its visible frame or fill. Without one it is an icon where it shows no words (the
// drawing inside speaks for itself), a link where it is marked up as one, else plain text.
const button = (el, { tag, names, role }) => {
  if (!isButton(tag, names, role) || within(el.parentElement, BUTTON)) return false;
  const box = rect(el);
  if (height(box) > 110 && el.children.length > 1) return true;
  el.setAttribute(BUTTON, "");
  spoken.add(el);
  const said = words(el);
  if (height(box) > 110 || (width(box) > windowWidth * 0.95 && height(box) > 70)) return true;
  const sized = width(box) >= 12 && height(box) >= 10;
  const small = width(box) >= 12 && width(box) <= 64 && height(box) <= 64;
  if (framed(el)) {
    if (sized) put("button", el, box, said || el.getAttribute("aria-label") || "");
  } else if (!said && small && !el.querySelector(DRAWINGS)) {
    put("icon", el, box, "", { mode: INK });
  } else if ((said && tag === "A") || / btn-link | link /.test(names)) {
    putWords("link", el, wording(el), said);
  }
  return true;
};

const putWords = (kind, el, read, said) => {
  if (read) put(kind, el, read.box, said, { mode: TEXT, probe: read.first, hit: read.holder });
};

const MENUS =
  "nav,.nav,.sidebar,.sidenav,.navbar,[role=navigation],[role=menu],[role=menubar],.dropdown-menu," +
  ".list-group,.sidebar-menu,.side-menu,aside,.ui.menu,.ui-menu,.uk-nav,.menu,.breadcrumb,.breadcrumbs";
const INLINE = ["I", "SVG", "SPAN", "STRONG", "B", "EM", "SMALL"];
const NO_BUTTON = / (badge|tag|label|chip|card|tile|list-group-item|dropdown-item|nav-link) /;
const HEADINGS = "h1,h2,h3,h4,h5,h6";

// A link drawn as a button: padded, framed, short, and no entry of a menu.
const looksLikeButton = (el, names, said) => {
  const own = style(el);
  const padded =
    pixels(own.paddingLeft) >= 5 && pixels(own.paddingTop) >= 2 && own.display !== "inline";
  if (!framed(el) || !padded || said.length > 40 || height(rect(el)) > 80) return false;
  if (el.querySelector(`${HEADINGS},img,p,.card`) || el.closest(MENUS) || NO_BUTTON.test(names))
    return false;
  return [...el.children].every((child) => INLINE.includes(child.tagName.toUpperCase()));
};

// Links around paragraphs or whole cards are areas to click, which nobody calls a link.
const isArea = (el, said) => {
  const paragraphs = el.querySelectorAll("p").length;
  const long = said.length > 140 || paragraphs > 1 || (paragraphs && said.length > 40);
  return long || el.querySelector(`.card,table,a,${HEADINGS}`);
};

// A link is the ink of its words, however wide the area to click is.
const link = (el, { tag, names, role }) => {
  const isLink = tag === "A" || role === "link" || role === "menuitem";
  if (!isLink || within(el.parentElement, BUTTON)) return false;
  const said = words(el);
  const box = rect(el);
  if (!said) {
    const small = width(box) >= 12 && width(box) <= 64 && height(box) >= 10 && height(box) <= 64;
    if (small && !framed(el) && !el.querySelector(DRAWINGS))
      put("icon", el, box, "", { mode: INK });
    return true;
  }
  if (/ datatable-sorter /.test(names)) return true;
  if (looksLikeButton(el, names, said)) {
    el.setAttribute(BUTTON, "");
    spoken.add(el);
    put("button", el, box, said);
  } else if (/ (badge|tag|label|chip|pill) /.test(names) && framed(el)) {
    spoken.add(el);
    put("badge", el, box, said);
  } else if (!isArea(el, said)) {
    const read = wording(el);
    if (read && read.pieces <= 3) {
      putWords("link", el, read, said);
      el.setAttribute(LINK, "");
    }
  }
  return true;
};

const BADGES =
  / (badge|tag|chip|pill|uk-label|uk-badge|fr-badge|fr-tag|mdl-chip|ui-badge|bs-badge|callout-badge) /;
const BADGE_TAGS = ["SPAN", "DIV", "SMALL", "STRONG", "B", "SUP", "EM"];

// A badge is a small filled or outlined lozenge with a few words, called one or just looking so.
const badge = (el, { tag, names }) => {
  const said = words(el);
  const box = rect(el);
  if (!said || said.length > 30 || height(box) > 44 || width(box) > 260 || !framed(el))
    return false;
  const labelled = / label /.test(names) && tag !== "LABEL";
  const named = BADGES.test(names) || labelled || / badge-/.test(names);
  if (!named && !(/ label-[a-z]+ /.test(names) && tag === "SPAN") && !looksLikeBadge(el, tag, said))
    return false;
  if (el.closest("code,pre,kbd") || el.querySelector("input") || /input-group|addon/.test(names))
    return false;
  if (!within(el.parentElement, BADGE)) {
    el.setAttribute(BADGE, "");
    spoken.add(el);
    put("badge", el, box, said);
  }
  return true;
};
const looksLikeBadge = (el, tag, said) => {
  const own = style(el);
  const box = rect(el);
  const sized = height(box) >= 12 && height(box) <= 28 && width(box) < 160 && said.length <= 18;
  const round = pixels(own.borderRadius) >= 2 && pixels(own.paddingLeft) >= 3;
  const still = own.cursor !== "pointer" && own.display.includes("inline") && !el.children.length;
  return BADGE_TAGS.includes(tag) && sized && round && still && (frame(el) & (FILL | BORDER)) > 0;
};

const CARD_TAGS = ["DIV", "SECTION", "ARTICLE", "LI", "FORM", "ASIDE", "FIGURE", "BLOCKQUOTE"];
CARD_TAGS.push("FIELDSET", "DETAILS", "A", "DIALOG", "MAIN");
const CARDS = new RegExp(
  " (card|panel|tile|alert|toast|modal-content|modal-dialog|well|callout|box|message|notification|" +
    "segment|uk-card|uk-alert|mdl-card|small-box|info-box|x_panel|tile-stats|popover|ui-dialog|fr-card|" +
    "fr-tile|fr-alert|fr-callout|stat-card|widget|thumbnail|ui-widget-content) ",
);
const NO_CARDS = new RegExp(
  " (row|container|container-fluid|wrapper|content-wrapper|table-responsive|input-group|" +
    "list-group-item|form-control|progress|carousel|slider|navbar|dropdown-menu|tab-content|sidebar|menu) ",
);
const NO_CARD_IN =
  `nav,.navbar,.btn-group,.input-group,select,table,.sidebar,.sidenav,[${DROPDOWN}],[contenteditable],` +
  "header.navbar";
const PARTS = ["IMG", "I", "svg", "INPUT", "BUTTON", "CANVAS", "TABLE"];
const saysItself = (el) =>
  [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim());

// A card is a box with edges to see and two things in it at least; an alert may hold one.
const card = (el, { tag, names }) => {
  const box = rect(el);
  const whole = width(box) > windowWidth * 0.985 || height(box) > windowHeight * 0.97;
  if (!CARD_TAGS.includes(tag) || width(box) < 90 || height(box) < 36 || whole || !framed(el))
    return false;
  if (!CARDS.test(names)) {
    const round = frame(el) & FILL && pixels(style(el).borderTopLeftRadius) >= 3;
    const edged = frame(el) & (BORDER | SHADOW) || round;
    if (!edged || width(box) < 120 || height(box) < 60) return false;
    if (el.closest(NO_CARD_IN) || NO_CARDS.test(names)) return false;
  }
  const parts = [...el.querySelectorAll("*")].filter(
    (part) => !part.ownerSVGElement && (PARTS.includes(part.tagName) || saysItself(part)),
  );
  const alert = parts.length === 1 && /alert|toast|message|notification/.test(names);
  if (parts.length >= 2 || alert) put("card", el, box, "", { many: true });
  return true;
};
