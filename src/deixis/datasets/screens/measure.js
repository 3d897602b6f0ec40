// Reads the true boxes of every marked element from the rendered page.
() => {
  const union = (rects) => {
    const seen = rects.filter((r) => r.width > 0.5 && r.height > 0.5);
    if (!seen.length) return null;
    return [
      Math.min(...seen.map((r) => r.left)),
      Math.min(...seen.map((r) => r.top)),
      Math.max(...seen.map((r) => r.right)),
      Math.max(...seen.map((r) => r.bottom)),
    ];
  };
  // The rectangles of the text itself: a block is often far wider than its words.
  const textBox = (el) => {
    const rects = [];
    const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue.trim()) continue;
      const range = document.createRange();
      const start = node.nodeValue.search(/\S/);
      range.setStart(node, start);
      range.setEnd(node, node.nodeValue.trimEnd().length);
      rects.push(...range.getClientRects());
    }
    return union(rects);
  };
  const frame = (el) => union([el.getBoundingClientRect()]);
  const elements = [...document.querySelectorAll("[data-k]")].map((el) => ({
    kind: el.dataset.k,
    tight: el.dataset.m === "text",
    box: el.dataset.m === "text" ? textBox(el) : frame(el),
    text: (el.innerText || "").trim().replace(/\s+/g, " "),
    facts: JSON.parse(el.dataset.p),
  }));
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (["STYLE", "SCRIPT", "OPTION"].includes(holder.tagName)) continue;
    const words = node.nodeValue.trim().replace(/\s+/g, " ");
    if (words) texts.push(words);
  }
  for (const el of document.querySelectorAll("input, textarea")) {
    const shown = el.value || el.placeholder;
    if (shown && !["checkbox", "radio", "range"].includes(el.type)) texts.push(shown);
  }
  return { elements: elements.filter((el) => el.box), texts };
}
