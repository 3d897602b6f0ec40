// What one can see: an element counts where at least four fifths of it show and nothing covers it.
const opacities = new Map();
const opacity = (el) => {
  if (!el || el === document.documentElement) return 1;
  if (!opacities.has(el)) opacities.set(el, pixels(style(el).opacity) * opacity(el.parentElement));
  return opacities.get(el);
};
const shown = (el) =>
  style(el).visibility === "visible" && style(el).display !== "none" && opacity(el) > 0.15;

// Inputs are often kept for screen readers while something else is drawn in their place.
const hidden = (el) => width(rect(el)) < 4 || height(rect(el)) < 4 || !shown(el);

const clippedAway = (own) => own.clip && own.clip !== "auto" && own.position === "absolute";

// What an element's own overflow leaves of the window; null where that is nothing.
const ownClip = (el) => {
  const own = style(el);
  const all = [0, 0, windowWidth, windowHeight];
  if (clippedAway(own) || /inset\(50%|inset\(100%/.test(own.clipPath)) return null;
  if (own.overflowX === "visible" || own.display === "inline") return all;
  return intersection(all, rect(el));
};

// The part of the window in which an element can show: inside all ancestors that cut it off.
const clip = (el, withOwn) => {
  let box = withOwn ? ownClip(el) : [0, 0, windowWidth, windowHeight];
  let at = el;
  let fixed = style(el).position === "fixed";
  let absolute = style(el).position === "absolute";
  while (box && !fixed && (at = at.parentElement) && at !== document.body) {
    if (at === document.documentElement) break;
    const own = style(at);
    // An absolute box is cut off by the positioned ancestors only.
    if (absolute && own.position === "static") continue;
    absolute = own.position === "absolute";
    if (own.overflowX !== "visible" || own.overflowY !== "visible")
      box = intersection(box, rect(at));
    if (clippedAway(own)) return null;
    fixed = own.position === "fixed";
  }
  return box;
};

// Whether what lies on top at a point belongs to the element: its parts, its closest parents
// (they paint overlays of their own) or its label.
const belongs = (hit, el) => {
  if (!hit) return false;
  if (el.contains(hit)) return true;
  if (hit === el.parentElement || (el.parentElement && hit === el.parentElement.parentElement))
    return true;
  return [...(el.labels || [])].some((label) => label.contains(hit));
};
const onTop = (el, x, y) => {
  const inside = (value, most) => Math.min(Math.max(value, 0), most - 1);
  return belongs(document.elementFromPoint(inside(x, windowWidth), inside(y, windowHeight)), el);
};
const MIDDLE = [[0.5, 0.5]];
const FIVE = [...MIDDLE, [0.2, 0.2], [0.8, 0.8], [0.2, 0.8], [0.8, 0.2]];
const uncovered = (el, box, many) => {
  const points = many ? FIVE : MIDDLE;
  const hits = points.filter(([u, v]) =>
    onTop(el, box[0] + width(box) * u, box[1] + height(box) * v),
  );
  return hits.length >= (many ? 3 : 1);
};

// How the box is finished on the picture: a frame stays as it is, text shrinks to its ink with a
// margin, ink to the drawing alone, a picture is left out where it shows one plain colour.
const FRAME = "frame";
const TEXT = "text";
const INK = "ink";
const PICTURE = "picture";

const found = [];

// Notes an element if one can see it. `hit` is the element to look for at the probed points,
// `probe` the part to look at (the first line of a text), `many` looks at five points,
// `unprobed` at none.
const put = (kind, el, box, text, { mode = FRAME, hit = el, probe, many, unprobed } = {}) => {
  if (!box || !shown(el) || width(box) < 3 || height(box) < 3) return;
  const room = clip(el, mode === TEXT);
  const visible = room && intersection(box, room);
  if (!visible || area(visible) < 0.8 * area(box)) return;
  if (!unprobed && !uncovered(hit, (probe && intersection(probe, visible)) || visible, many))
    return;
  found.push({
    kind,
    box: visible,
    text: (text || "").trim().replace(/\s+/g, " ").slice(0, 300),
    mode,
  });
};

// Elements whose words are spoken for: no text of its own stands in them.
const spoken = new Set();
// Attributes that mark, while the page is read, what `closest` has to find again.
const BUTTON = "data-label-button";
const LINK = "data-label-link";
const BADGE = "data-label-badge";
const TABLE = "data-label-table";
const DROPDOWN = "data-label-dropdown";
const within = (el, mark) => el && el.closest(`[${mark}]`);
