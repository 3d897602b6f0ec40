// Tables, charts, pictures and icons. Each function says whether it has spoken for the element.

const GRID = "table,[role=grid],[role=table]";
const isCell = (el) =>
  /T[DH]/.test(el.tagName) || /cell|header/.test(el.getAttribute("role") || "");

// A table has two rows and two columns at least and holds no other: tables that lay out are none.
const table = (el, { tag, role }) => {
  if (tag !== "TABLE" && role !== "grid" && role !== "table") return false;
  const rows = [...el.querySelectorAll("tr,[role=row]")].filter((row) => row.closest(GRID) === el);
  const columns = Math.max(0, ...rows.map((row) => [...row.children].filter(isCell).length));
  if (rows.length >= 2 && columns >= 2 && !el.querySelector("table")) {
    el.setAttribute(TABLE, "");
    put("table", el, rect(el), "", { many: true });
  }
  return true;
};
const ofTable = (el) => {
  const whole = el.closest(GRID);
  return whole && whole.hasAttribute(TABLE);
};
const row = (el, { tag, role }) => {
  if (tag !== "TR" && role !== "row") return false;
  if (ofTable(el)) put("row", el, rect(el), words(el), { many: true });
  return true;
};
// A cell is its whole field, whether lines are drawn around it or not.
const cell = (el, { tag, role }) => {
  if (!["TD", "TH"].includes(tag) && !["cell", "gridcell", "columnheader"].includes(role))
    return false;
  if (ofTable(el)) put("cell", el, rect(el), words(el), { many: true });
  return true;
};

// A canvas or large drawing is a chart where names around it say so or it is lettered.
const chart = (el, { tag }) => {
  const box = rect(el);
  if (tag !== "CANVAS" && !(tag === "svg" && (width(box) > 60 || height(box) > 60))) return false;
  let hint = "";
  for (let at = el, step = 0; at && step < 4; at = at.parentElement, step++) {
    hint += `${classes(at)}${at.id || ""} `;
  }
  const named = /chart|plot|graph|spark|apex|morris|echart|easypie|donut/i.test(hint);
  const isChart = tag === "CANVAS" || named || el.querySelectorAll("text").length >= 3;
  if (width(box) >= 60 && height(box) >= 30 && width(box) <= windowWidth * 0.98) {
    put(isChart ? "chart" : "image", el, box, "", { mode: PICTURE });
  }
  return true;
};

const SHAPES = "path,circle,rect,line,polyline,polygon,ellipse,use,text,image";

// An icon is its drawing, not the square around it.
const drawing = (el, { tag }) => {
  if (tag !== "svg") return false;
  const square = rect(el);
  if (width(square) < 5 || width(square) > 60 || within(el, DROPDOWN)) return true;
  const shapes = [...el.querySelectorAll(SHAPES)].filter((shape) => {
    const own = getComputedStyle(shape);
    const painted = own.fill !== "none" || own.stroke !== "none";
    return painted && own.display !== "none" && !shape.closest("defs,clipPath,mask");
  });
  const around = union(shapes.map((shape) => shape.getBoundingClientRect()));
  if (!around) return true;
  const box = intersection(around, square) || square;
  if (width(box) <= 44 && height(box) <= 44) put("icon", el, box, "", { mode: INK });
  else put("image", el, box, "");
  return true;
};

const PHOTO = /\.jpe?g|avatar|user|profile|face|photo|team|people|faces|img\d/;

// Pictures up to 40 pixels are icons unless they are called people's; one behind the whole page
// is none at all.
const picture = (el, { tag }) => {
  if (["PICTURE", "OBJECT"].includes(tag)) return true;
  if (tag !== "IMG" && tag !== "VIDEO") return false;
  if (tag === "IMG" && (!el.complete || !el.naturalWidth)) return true;
  const box = rect(el);
  const longest = Math.max(width(box), height(box));
  const behind = width(box) > windowWidth * 0.97 && height(box) > windowHeight * 0.8;
  if (longest < 5 || behind) return true;
  const said = `${(el.getAttribute("src") || "").toLowerCase()} ${el.className}`;
  if (longest > 40) put("image", el, box, el.alt || "", { mode: PICTURE });
  else if (PHOTO.test(said)) put("image", el, box, "");
  else put("icon", el, box, "", { mode: INK });
  return true;
};

const ICON_FONTS = new RegExp(
  "awesome|icon|glyph|material symbols|themify|boxicons|nucleo|simple-line|ionic|fontello|icomoon|" +
    "dripicons|feather|remix|tabler|linearicons|pe-icon|stroke|cui|mdi|tinymce|summernote|phosphor|" +
    "bootstrap-select",
  "i",
);
// Icon fonts use the private areas of Unicode; Material's write the icon's name as a ligature.
const isGlyph = (text) => /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFF}]/u.test(text);
const ligated = (el) => /material (icons|symbols)/i.test(style(el).fontFamily);
const masked = (own) => own.maskImage && own.maskImage !== "none";

const pseudoIcon = (el) =>
  ["::before", "::after"].some((name) => {
    const own = getComputedStyle(el, name);
    if (!own.content || own.content === "none" || own.content === "normal") return false;
    if (/^url\(/.test(own.content)) return true;
    const text = own.content.replace(/^["']|["']$/g, "");
    if (text) return text.length <= 2 && (isGlyph(text) || ICON_FONTS.test(own.fontFamily));
    const wide = pixels(own.width);
    return masked(own) || (/url\(/.test(own.backgroundImage) && wide <= 44 && wide >= 6);
  });

// Icons of fonts and small backgrounds, then larger background pictures.
const glyph = (el, { tag }) => {
  const box = rect(el);
  const small = width(box) <= 64 && height(box) <= 64 && width(box) >= 5;
  const own = [...el.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.nodeValue.trim())
    .join("");
  const back = style(el).backgroundImage;
  if (small && !el.children.length) {
    if (own && (isGlyph(own) || ligated(el))) {
      spoken.add(el);
      put("icon", el, box, "", { mode: INK });
      return true;
    }
    const tiny = width(box) <= 40 && height(box) <= 40;
    const backed = (/url\(/.test(back) || masked(style(el))) && tiny;
    const plain = !/^(INPUT|BUTTON|TD|TH)$/.test(tag);
    if (!own && ((width(box) <= 60 && pseudoIcon(el)) || (backed && plain))) {
      put("icon", el, box, "", { mode: INK });
    }
    if (tag === "I") spoken.add(el);
    return tag === "I";
  }
  const photo =
    /url\((?!["']?data:image\/svg)/.test(back) && style(el).backgroundRepeat !== "repeat";
  const large = width(box) >= 60 && height(box) >= 60;
  const part = area(box) < 0.35 * windowWidth * windowHeight;
  if (!small && photo && large && part && !words(el)) put("image", el, box, "", { mode: PICTURE });
  return false;
};
