// Reads from the rendered page what only its style sheet knows: the plain colour of marked things,
// and the box of a control that is drawn by a pseudo element. Runs when the page has loaded.
window.addEventListener("load", () => document.fonts.ready.then(() => {
  const rgba = (text) => {
    const found = (text || "").match(/rgba?\([^)]*\)/g) || [];
    return found.map((one) => one.match(/[\d.]+/g).map(Number)).map((n) => [n[0], n[1], n[2], n[3] ?? 1]);
  };
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parse = (text) => {
    if (!text || text === "none") return null;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const d = canvas.getImageData(0, 0, 1, 1).data;
    return [d[0], d[1], d[2], d[3] / 255];
  };
  const behind = (el) => {
    let stack = [];
    for (let at = el; at; at = at.parentElement) {
      const c = parse(getComputedStyle(at).backgroundColor);
      if (c && c[3] > 0) stack.push(c);
      if (c && c[3] > 0.99) break;
    }
    let out = [255, 255, 255];
    for (const c of stack.reverse()) out = out.map((v, i) => v * (1 - c[3]) + c[i] * c[3]);
    return out;
  };
  const over = (c, base) => [0, 1, 2].map((i) => base[i] * (1 - c[3]) + c[i] * c[3]);
  const hsl = ([r, g, b]) => {
    r /= 255; g /= 255; b /= 255;
    const max = Math.max(r, g, b), min = Math.min(r, g, b), d = max - min, l = (max + min) / 2;
    const s = d === 0 ? 0 : d / (1 - Math.abs(2 * l - 1));
    let h = 0;
    if (d) h = max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
    return [h * 60, s, l, d];
  };
  // [name or null, names that some would say]
  const named = (c) => {
    const [h, s, l, d] = hsl(c);
    if (d < 0.09) {
      if (l < 0.13) return ["black", ["grey"]];
      if (l > 0.96) return ["white", []];
      if (l > 0.38 && l < 0.66) return ["grey", []];
      return [null, l < 0.38 ? ["black", "grey"] : ["grey", "white"]];
    }
    const hue = (x) => {
      if (x < 9 || x >= 349) return ["red"];
      if (x < 19) return [null, "red", "orange"];
      if (x < 38) return ["orange"];
      if (x < 45) return [null, "orange", "yellow"];
      if (x < 60) return ["yellow"];
      if (x < 88) return [null, "yellow", "green"];
      if (x < 158) return ["green"];
      if (x < 200) return [null, "green", "blue"];
      if (x < 232) return ["blue"];
      if (x < 262) return [null, "blue", "purple"];
      if (x < 291) return ["purple"];
      if (x < 318) return [null, "purple", "pink"];
      if (x < 338) return l > 0.55 ? ["pink"] : [null, "pink", "purple", "red"];
      return [null, "red", "pink"];
    };
    let [name, ...also] = hue(h);
    if (name) also = [];
    const all = name ? [name] : also;
    const weak = d < 0.3 || s < 0.35 || l > 0.8 || l < 0.17;
    if (name === "orange" && l < 0.38) return [null, ["orange", "red", "black"]];
    if (name === "yellow" && l < 0.4) return [null, ["yellow", "green"]];
    if (name === "red" && l > 0.72) return [null, ["red", "pink"]];
    if (weak || !name) return [null, [...all, ...(l > 0.8 ? ["white", "grey"] : l < 0.25 ? ["black", "grey"] : ["grey"])]];
    return [name, []];
  };
  const amend = (el, colour, tints) => {
    const facts = JSON.parse(el.dataset.p);
    if (colour) facts.colour = colour; else delete facts.colour;
    const rest = [...new Set(tints)].filter((t) => t && t !== colour);
    if (rest.length) facts.tints = rest; else delete facts.tints;
    el.dataset.p = JSON.stringify(facts);
  };
  const fill = (el) => {
    const css = getComputedStyle(el);
    const stops = rgba(css.backgroundImage);
    const own = parse(css.backgroundColor);
    const inks = [css.color].concat(parseFloat(css.borderLeftWidth) ? [css.borderLeftColor] : []).map(parse);
    const under = behind(el.parentElement || el);
    const faded = parseFloat(css.opacity) < 1;
    if (stops.length && css.backgroundImage.includes("gradient")) {
      const seen = stops.filter((c) => c[3] > 0.2).map((c) => named(over(c, under)));
      const agree = seen.length && seen.every((n) => n[0] && n[0] === seen[0][0]);
      return agree ? [seen[0][0], []] : [null, seen.flatMap((n) => [n[0], ...n[1]]).concat(["grey"])];
    }
    if (own && own[3] > 0.02 && !faded) {
      const [name, also] = named(over(own, under));
      // Pale fills with a strong outline or coloured words could be called by those.
      const pale = !name || ["white", "grey", "black"].includes(name);
      const more = pale ? inks.flatMap((c) => { const n = named(over(c, under)); return [n[0], ...n[1]]; }) : [];
      const chromatic = more.some((n) => n && !["white", "grey", "black"].includes(n));
      return pale && (chromatic || name === "white") ? [null, [name, ...also, ...more, "white", "grey"]] : [name, also];
    }
    const names = inks.flatMap((c) => { const n = named(over(c, under)); return [n[0], ...n[1]]; });
    return [null, [...names, "white", "grey", "black"]];
  };
  const ink = (el) => {
    const n = named(over(parse(getComputedStyle(el).color), behind(el)));
    const plain = !n[0] || ["white", "grey", "black"].includes(n[0]);
    return plain ? [null, [n[0], ...n[1]]] : n;
  };
  const svg = (el) => {
    const css = getComputedStyle(el);
    const c = parse(css.fill === "none" || el.tagName === "polyline" ? css.stroke : css.fill);
    return c ? named(over(c, behind(el.closest("svg").parentElement))) : [null, []];
  };
  // The hue of an alert, however pale its ground.
  const tone = (el) => {
    const css = getComputedStyle(el);
    const hues = [];
    for (const text of [css.backgroundColor, css.borderLeftColor, css.borderTopColor, css.color]) {
      const c = parse(text);
      if (!c || c[3] < 0.02) continue;
      const [h, s, l, d] = hsl(over(c, [255, 255, 255]));
      if (d < 0.05) continue;
      hues.push(h < 9 || h > 345 ? "red" : h < 20 ? "?" : h < 42 ? "orange" : h < 66 ? "yellow" : h > 85 && h < 165 ? "green" : h > 190 && h < 240 ? "blue" : "?");
    }
    const first = hues[0];
    const warm = new Set(["orange", "yellow"]);
    const same = hues.every((n) => n === first || (warm.has(n) && warm.has(first)));
    return first && first !== "?" && same ? [first, []] : [null, hues.filter((n) => n !== "?")];
  };
  const readers = { fill, ink, svg, tone };
  for (const el of document.querySelectorAll("[data-c]")) amend(el, ...readers[el.dataset.c](el));

  // The probe stands inside the element, so that it moves along with the pseudo element.
  for (const el of document.querySelectorAll("[data-probe]")) {
    const css = getComputedStyle(el, el.dataset.probe);
    const px = (name) => parseFloat(css[name]) || 0;
    const edges = css.boxSizing === "border-box" ? 0 : 1;
    const wide = px("width") + edges * (px("borderLeftWidth") + px("borderRightWidth"));
    const tall = px("height") + edges * (px("borderTopWidth") + px("borderBottomWidth"));
    const placed = css.position === "absolute";
    if (!placed) el.style.position = "relative";
    const left = placed ? px("left") + px("marginLeft") : px("marginLeft");
    const top = placed ? px("top") + px("marginTop") : (el.getBoundingClientRect().height - tall) / 2;
    const i = document.createElement("i");
    i.setAttribute("style", `position:absolute!important;pointer-events:none;margin:0;padding:0;border:0;` +
      `left:${left}px;top:${top}px;width:${wide}px;height:${tall}px;min-width:0;display:block`);
    for (const key of ["k", "p"]) { i.dataset[key] = el.dataset[key]; delete el.dataset[key]; }
    el.append(i);
  }
  // A grid is ruled on all sides of every cell.
  const ruled = (td) => ["Left", "Right", "Top", "Bottom"].every((side) => {
    const css = getComputedStyle(td);
    const c = parse(css[`border${side}Color`]);
    return parseFloat(css[`border${side}Width`]) > 0 && css[`border${side}Style`] !== "none" && c && c[3] > 0.2;
  });
  for (const table of document.querySelectorAll('table[data-k="table"]')) {
    const cells = [...table.querySelectorAll('[data-k="cell"]')];
    const grid = cells.length && cells.every(ruled);
    for (const cell of cells) {
      const facts = JSON.parse(cell.dataset.p);
      if (facts.role === "day") continue;
      facts.role = grid ? "grid" : "plain";
      cell.dataset.p = JSON.stringify(facts);
    }
  }
}));
