// Reads the whole page: what speaks for an element first, keeps it.
const SKIPPED = ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BR", "OPTION", "OPTGROUP"];
const READERS = [tick, slider, inputButton, textbox, dropdown, table, row, chart, drawing, picture];
READERS.push(glyph, tab, button, link);
// These are not looked for inside a button.
const OUTSIDE = [badge, cell, card];

const readPage = () => {
  for (const el of document.body.querySelectorAll("*")) {
    if (el.ownerSVGElement || SKIPPED.includes(el.tagName)) continue;
    const role = (el.getAttribute("role") || "").toLowerCase();
    const facts = { tag: el.tagName, names: classes(el), role };
    if (READERS.some((reader) => reader(el, facts))) continue;
    if (!within(el.parentElement, BUTTON)) OUTSIDE.some((reader) => reader(el, facts));
  }
  putTexts();
  for (const mark of [BUTTON, LINK, BADGE, TABLE, DROPDOWN]) {
    for (const el of document.querySelectorAll(`[${mark}]`)) el.removeAttribute(mark);
  }
  return found;
};
