// Words: a text or heading is the ink of one block of lines that nothing else speaks for.

const UNREAD = "script,style,noscript,template,option,select,textarea,canvas,svg";
const forReaders = (el) => / (sr-only|visually-hidden) /.test(classes(el));
const iconText = (node) => isGlyph(node.nodeValue) || ligated(node.parentElement);

const textNodes = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.nodeValue.trim()) nodes.push(walker.currentNode);
  return nodes;
};

// The rectangles of a node's lines, without the blanks around its words.
const lines = (node) => {
  const range = document.createRange();
  range.setStart(node, node.nodeValue.search(/\S/));
  range.setEnd(node, node.nodeValue.trimEnd().length);
  return [...range.getClientRects()].filter(seen);
};

// Box and first line of the words in an element, without badges and floating parts in it.
const wording = (el) => {
  const rectangles = [];
  let first = null;
  let holder = el;
  let pieces = 0;
  for (const node of textNodes(el)) {
    const parent = node.parentElement;
    if (parent.closest("script,style,noscript") || parent.ownerSVGElement || !shown(parent))
      continue;
    if ((parent !== el && standsApart(parent)) || iconText(node)) continue;
    const found = lines(node);
    if (!found.length) continue;
    rectangles.push(...found);
    if (!first) [first, holder] = [edges(found[0]), parent];
    pieces += 1;
  }
  const box = union(rectangles);
  return box && { box, first, holder, pieces };
};
const standsApart = (el) => {
  const badge = within(el, BADGE) || (/ (badge|label|tag) /.test(classes(el)) && framed(el));
  return style(el).float !== "none" || badge || forReaders(el);
};

const block = (el) => {
  let at = el;
  const inline = (own) =>
    own.display.startsWith("inline") &&
    !own.display.includes("block") &&
    !own.display.includes("flex");
  while (inline(style(at)) && at.parentElement) at = at.parentElement;
  return at;
};

// Text nodes of the page, those next to each other in one block together.
const blocks = () => {
  const groups = [];
  for (const node of textNodes(document.body)) {
    const parent = node.parentElement;
    if (!parent || parent.ownerSVGElement || parent.closest(UNREAD)) continue;
    const home = block(parent);
    const last = groups[groups.length - 1];
    if (last && last.home === home) last.nodes.push(node);
    else groups.push({ home, nodes: [node] });
  }
  return groups;
};

const speaksFor = (el) => {
  for (let at = el; at && at !== document.body; at = at.parentElement) {
    if (spoken.has(at)) return true;
  }
  return false;
};
const readable = (node) => {
  const parent = node.parentElement;
  const inked = shown(parent) && colour(style(parent).color)[3] > 0.1;
  return inked && !speaksFor(parent) && !iconText(node) && !forReaders(parent);
};

// The lowest level of headings is often used for small print: it counts where it looks like one.
const isHeading = (home, parent) => {
  const titles = `${HEADINGS},[role=heading]`;
  const title = home.closest(titles) || parent.closest(titles);
  const bold = pixels(style(parent).fontSize) >= 16 || parseInt(style(parent).fontWeight) >= 600;
  return title && (title.tagName !== "H6" || bold);
};

const putTexts = () => {
  for (const { home, nodes } of blocks()) {
    const read = nodes.filter(readable);
    const rectangles = read.flatMap(lines);
    const box = union(rectangles);
    const said = read
      .map((node) => node.nodeValue)
      .join("")
      .replace(/\s+/g, " ")
      .trim();
    if (!box || !/[\p{L}\p{N}]/u.test(said)) continue;
    const parent = read[0].parentElement;
    const how = { mode: TEXT, probe: edges(rectangles[0]) };
    if (isHeading(home, parent)) put("heading", parent, box, said, how);
    else if (!read.every((node) => within(node.parentElement, LINK)))
      put("text", parent, box, said, how);
  }
};
