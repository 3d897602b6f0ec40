// Boxes [left, top, right, bottom] in CSS pixels of the window, and what styles say.
const windowWidth = innerWidth;
const windowHeight = innerHeight;

const width = (box) => box[2] - box[0];
const height = (box) => box[3] - box[1];
const area = (box) => width(box) * height(box);

const edges = (rectangle) => [rectangle.left, rectangle.top, rectangle.right, rectangle.bottom];
const rect = (el) => edges(el.getBoundingClientRect());

const intersection = (a, b) => {
  const box = [
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
    Math.min(a[2], b[2]),
    Math.min(a[3], b[3]),
  ];
  return width(box) > 0 && height(box) > 0 ? box : null;
};

const seen = (rectangle) => rectangle.width > 0.5 && rectangle.height > 0.5;

// The box around DOM rectangles; null where none of them has any extent.
const union = (rectangles) => {
  const solid = rectangles.filter(seen);
  if (!solid.length) return null;
  return [
    Math.min(...solid.map((r) => r.left)),
    Math.min(...solid.map((r) => r.top)),
    Math.max(...solid.map((r) => r.right)),
    Math.max(...solid.map((r) => r.bottom)),
  ];
};

const styles = new Map();
const style = (el) => {
  if (!styles.has(el)) styles.set(el, getComputedStyle(el));
  return styles.get(el);
};
const pixels = (length) => parseFloat(length);

// Class names in small letters between blanks, so that / btn / finds the whole name only.
const classes = (el) => {
  const names = typeof el.className === "string" ? el.className : el.getAttribute("class");
  return ` ${(names || "").toLowerCase()} `;
};
const words = (el) => (el.innerText || "").trim();

// Red, green, blue, alpha; wide-gamut notations count as some grey.
const colour = (text) => {
  const found = /rgba?\(([^)]+)\)/.exec(text || "");
  if (!found) return /color\(|lab\(|lch\(/.test(text || "") ? [128, 128, 128, 1] : [0, 0, 0, 0];
  const [red, green, blue, alpha = 1] = found[1].split(/[ ,\/]+/).map(Number);
  return [red, green, blue, alpha];
};
const contrast = (a, b) => Math.max(...[0, 1, 2].map((i) => Math.abs(a[i] - b[i])));

// The plain colour that lies under an element's content; null over a picture.
const ground = (el) => {
  for (let at = el; at; at = at.parentElement) {
    if (style(at).backgroundImage !== "none") return null;
    const fill = colour(style(at).backgroundColor);
    if (fill[3] > 0.5) return fill;
  }
  return [255, 255, 255, 1];
};

// Which edges one can see of an element itself, as bits.
const FILL = 1;
const BORDER = 2;
const SHADOW = 4;
const SOME_SIDES = 8;
const frame = (el) => {
  const own = style(el);
  const under = el.parentElement ? ground(el.parentElement) : [255, 255, 255, 1];
  const fill = colour(own.backgroundColor);
  let found = 0;
  if (fill[3] > 0.04 && (!under || contrast(fill, under) * fill[3] > 5)) found |= FILL;
  if (own.backgroundImage.includes("gradient")) found |= FILL;
  const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => {
    if (own[`border${side}Style`] === "none" || !(pixels(own[`border${side}Width`]) >= 0.5))
      return false;
    const line = colour(own[`border${side}Color`]);
    return line[3] > 0.08 && (!under || contrast(line, under) * line[3] > 8);
  });
  if (sides.length) found |= sides.length === 4 ? BORDER : SOME_SIDES;
  if (own.boxShadow !== "none" && colour(own.boxShadow)[3] > 0.04) found |= SHADOW;
  return found;
};
const framed = (el) => (frame(el) & (FILL | BORDER | SHADOW)) > 0;
