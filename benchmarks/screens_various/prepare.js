// Runs inside each page: draws icons, lays out tables, then marks what the questions point at.
(asks, icons) => {
  // <i i="trash"></i> becomes a drawing; "trash!" is the solid one.
  for (const el of document.querySelectorAll("i[i]")) {
    const [name, solid] = [el.getAttribute("i").replace("!", ""), el.getAttribute("i").endsWith("!")];
    if (!icons[name]) throw new Error(`no icon ${name}`);
    const look = solid
      ? 'fill="currentColor" stroke="currentColor" stroke-width="1"'
      : `fill="none" stroke="currentColor" stroke-width="${el.getAttribute("w") || 2}"`;
    const size = el.getAttribute("s") || 20;
    const shown = document.createElement("template");
    shown.innerHTML =
      `<svg viewBox="0 0 24 24" width="${size}" height="${size}" ${look} ` +
      `stroke-linecap="round" stroke-linejoin="round">${icons[name]}</svg>`;
    const svg = shown.content.firstElementChild;
    for (const a of el.attributes) if (!["i", "w", "s"].includes(a.name)) svg.setAttribute(a.name, a.value);
    el.replaceWith(svg);
  }
  // <pre t> holds a table: a line a row, cells between bars, the first line is the head;
  // a first cell such as ".on" is the class of its row.
  for (const el of document.querySelectorAll("pre[t]")) {
    const table = document.createElement("table");
    for (const a of el.attributes) if (a.name !== "t") table.setAttribute(a.name, a.value);
    const [head, ...body] = el.innerHTML.trim().split("\n").map((line) => line.split("|"));
    const named = (line) => (line[0].startsWith(".") ? line.shift().slice(1) : "");
    const cells = (line, tag) => line.map((c) => `<${tag}>${c.trim()}</${tag}>`).join("");
    table.innerHTML =
      `<thead><tr>${cells(head, "th")}</tr></thead><tbody>` +
      body.map((line) => `<tr class="${named(line)}">${cells(line, "td")}</tr>`).join("") + "</tbody>";
    el.replaceWith(table);
  }
  const clean = (text) => (text || "").replace(/\s+/g, " ").trim();
  // The words as written in the source: the deepest elements that hold just them, else a new span.
  const holding = (words) => {
    const same = [...document.body.querySelectorAll("*")].filter(
      (el) => !["SCRIPT", "STYLE", "OPTION"].includes(el.tagName) && clean(el.textContent) === words);
    const deepest = same.filter((el) => !same.some((other) => other !== el && el.contains(other)));
    if (deepest.length) return deepest;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const spots = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (["STYLE", "SCRIPT"].includes(node.parentElement.tagName)) continue;
      const at = node.nodeValue.indexOf(words);
      if (at >= 0) spots.push([node, at]);
    }
    return spots.map(([node, at]) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const span = document.createElement("span");
      range.surroundContents(span);
      return span;
    });
  };
  const find = (target) => {
    const said = target.match(/^"(.+?)"(?:\^(\S+))?(?:\s+(.+))?$/);
    if (!said) return [...document.querySelectorAll(target)];
    let found = holding(said[1]);
    if (said[2]) found = found.map((el) => el.closest(said[2])).filter(Boolean);
    if (said[3]) found = found.flatMap((el) => [...el.querySelectorAll(`:scope ${said[3]}`)]);
    return found;
  };
  const framed = (el) => {
    const style = getComputedStyle(el);
    const drawn = style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none" ||
      style.boxShadow !== "none" || ["Top", "Left", "Bottom", "Right"].filter(
        (side) => parseFloat(style[`border${side}Width`])).length > 2;
    return drawn || !clean(el.textContent) || el.closest("[frame]") === el ||
      (["BUTTON", "TD", "TH", "TR", "TABLE", "SELECT", "TEXTAREA", "INPUT"].includes(el.tagName) &&
        !el.closest("[ink]")) ||
      (el instanceof SVGElement && el.tagName !== "text") ||
      /\b(row|card|item|msg|panel|tile)\b/.test(el.getAttribute("class") || "");
  };
  const kind = (el) => {
    const tag = el.tagName.toLowerCase();
    const given = el.getAttribute("kind");
    if (given) return given;
    if (tag === "input") {
      return { checkbox: "checkbox", radio: "radio", range: "slider", button: "button",
        submit: "button" }[el.type] || "textbox";
    }
    if (/^h[1-6]$/.test(tag)) return "heading";
    if (el instanceof SVGElement) return tag === "svg" ? "icon" : tag === "text" ? "text" : "image";
    return { button: "button", a: "link", textarea: "textbox", select: "dropdown", td: "cell",
      th: "cell", tr: "row", table: "table", img: "image" }[tag] || (framed(el) ? "card" : "text");
  };
  const mark = (el, ink) => {
    el.dataset.k = kind(el);
    if (ink) el.dataset.m = "text";
    el.dataset.p = el.dataset.p || '{"label":""}';
  };
  const wrong = [];
  asks.forEach(({ targets, many }, number) => {
    for (const raw of targets) {
      const forced = raw.match(/^([tf]):(.+)$/);
      const target = forced ? forced[2] : raw;
      const found = find(target);
      if (!found.length || (!many && found.length > 1)) wrong.push(`${found.length} x ${raw}`);
      for (const el of found) {
        const ink = forced ? forced[1] === "t" : !framed(el);
        if (el.dataset.k && (el.dataset.m === "text") !== ink) wrong.push(`both ways ${raw}`);
        mark(el, ink);
        const label = JSON.parse(el.dataset.p).label;
        el.dataset.p = JSON.stringify({ label: `${label} ${number}`.trim() });
      }
    }
  });
  for (const el of document.querySelectorAll("button,a,input,select,textarea,h1,h2,h3,td,th,svg")) {
    if (!el.dataset.k && !(el.tagName === "svg" && el.closest("button,a"))) mark(el, !framed(el));
  }
  if (wrong.length) throw new Error(wrong.join("; "));
}
