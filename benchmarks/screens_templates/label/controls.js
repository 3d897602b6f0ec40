// Form controls. Each function says whether it has spoken for the element.

// A checkbox, radio or switch is the drawn square, ring or track, not its words. Style sheets hide
// the browser's own and draw another on a neighbour or on its ::before; buttons that toggle are none.
const tick = (el, { tag, names, role }) => {
  if (tag !== "INPUT" || (el.type !== "checkbox" && el.type !== "radio")) return false;
  const box = rect(el);
  const native = !hidden(el) && width(box) >= 8 && width(box) <= 70 && height(box) <= 44;
  const drawn = drawnTick(el, native);
  const ghost = drawn && style(el).appearance !== "none" && opacity(el) < 0.5;
  const used = (drawn && (!native || ghost) && drawn.box) || (native ? box : null);
  const next = el.nextElementSibling;
  const button = el.closest(".btn,.btn-group-toggle") || (next && / btn /.test(classes(next)));
  if (!used || button) return true;
  const toggles = el.closest(
    ".form-switch,.custom-switch,.switch,.toggle,.custom-toggle,.c-switch,.mdl-switch,.ui.toggle,.form-check-switch",
  );
  const isSwitch = toggles || role === "switch" || / switch| toggle/.test(names);
  const long = width(used) > (isSwitch ? 1.25 : 1.4) * height(used);
  const holder = used === box ? el : drawn.holder;
  put(long ? "switch" : el.type, holder, used, "", {
    unprobed: used !== box && !uncovered(holder, used),
  });
  return true;
};

// Where a tick is drawn by another element or by one's ::before, and which.
const drawnTick = (el, native) => {
  const next = el.nextElementSibling;
  const parent = el.parentElement;
  const near = [next, ...(el.labels || []), parent, next && next.firstElementChild];
  for (const holder of [...near, parent && parent.nextElementSibling].filter(Boolean)) {
    const box = rect(holder);
    const bare = !native && !words(holder) && width(box) <= 64 && height(box) <= 40;
    const painted = framed(holder) || /url\(/.test(style(holder).backgroundImage);
    const large = width(box) >= 12 && height(box) >= 12;
    if (bare && large && painted && shown(holder) && !/^(INPUT|A|BUTTON)$/.test(holder.tagName)) {
      return { box, holder };
    }
    const before = pseudoTick(holder, "::before") || pseudoTick(holder, "::after");
    if (before) return { box: before, holder };
    if (bare && width(box) >= 10 && height(box) >= 10 && framed(holder)) return { box, holder };
  }
  return null;
};

const pseudoTick = (holder, name) => {
  const own = getComputedStyle(holder, name);
  if (!own.content || own.content === "none" || !shown(holder)) return null;
  const [wide, high] = [pixels(own.width), pixels(own.height)];
  if (!(wide >= 10 && wide <= 64 && high >= 10 && high <= 40)) return null;
  const border = pixels(own.borderTopWidth);
  if (!(colour(own.backgroundColor)[3] > 0.1 || border > 0)) return null;
  if (own.position !== "absolute") {
    const box = rect(holder);
    return width(box) > 64 ? null : [box[0], box[1], box[0] + wide, box[1] + high];
  }
  const [left, top] = [pixels(own.left), pixels(own.top)];
  if (isNaN(left) || isNaN(top)) return null;
  let base = holder;
  while (base && style(base).position === "static") base = base.parentElement;
  if (!base) return null;
  const extra = own.boxSizing === "border-box" ? 0 : 2 * (border || 0);
  const [x, y] = [rect(base)[0] + base.clientLeft + left, rect(base)[1] + base.clientTop + top];
  return [x, y, x + wide + extra, y + high + extra];
};

// A slider is its whole track with the knob.
const slider = (el, { tag, names, role }) => {
  if (tag === "INPUT" && el.type === "range") {
    put("slider", el, rect(el), "");
    return true;
  }
  if (role !== "slider" && !/ ui-slider | nouislider|noui-target| irs /.test(names)) return false;
  const whole = / ui-slider |noui-target| irs /.test(names)
    ? el
    : el.closest(".noUi-target,.ui-slider,.slider,.irs");
  if (whole && !spoken.has(whole)) {
    spoken.add(whole);
    put("slider", whole, rect(whole), "");
  }
  return true;
};

const inputButton = (el, { tag }) => {
  if (tag !== "INPUT" || !["submit", "button", "reset"].includes(el.type)) return false;
  spoken.add(el);
  if (framed(el)) put("button", el, rect(el), el.value || el.type);
  return true;
};

const TYPED = ["text", "email", "password", "search", "url", "tel", "number", "date", "time"];
TYPED.push("datetime-local", "month", "week", "");

// A text box is its frame; where the input has none, that of the parent drawn closely around it.
const textbox = (el, { tag, names, role }) => {
  const editable =
    el.isContentEditable && !(el.parentElement && el.parentElement.isContentEditable);
  const typed = (tag === "INPUT" && TYPED.includes(el.type)) || tag === "TEXTAREA";
  const asRole = ["textbox", "searchbox"].includes(role) && tag !== "INPUT";
  if (!typed && !editable && !asRole) return false;
  spoken.add(el);
  const own = rect(el);
  const parent = el.parentElement;
  let holder = el;
  if (tag === "INPUT" && parent && !framed(el) && !(frame(el) & SOME_SIDES)) {
    const around = rect(parent);
    const close = height(around) <= 2 * height(own) + 6 && width(around) <= width(own) * 2;
    if (framed(parent) && close) holder = parent;
  }
  const box = rect(holder);
  const partOfOther = el.closest(".select2,.choices,.ts-control,.selectize-control");
  const sized = width(box) >= 24 && height(box) >= 12 && height(box) < windowHeight * 0.8;
  if (!sized || partOfOther || / knob /.test(names)) return true;
  const kind = role === "combobox" && / dropdown|select/.test(names) ? "dropdown" : "textbox";
  put(kind, holder, box, el.value !== undefined ? el.value || el.placeholder : words(el));
  return true;
};

const WIDGETS =
  /( select2-selection | choices__inner | ts-control | selectize-input | dropdown bootstrap-select )/;

// A dropdown is the closed field; lists that show several entries are none.
const dropdown = (el, { tag, names, role }) => {
  if (tag === "SELECT") {
    spoken.add(el);
    const list = el.multiple || el.size > 1;
    if (!list && !hidden(el)) put("dropdown", el, rect(el), (el.selectedOptions[0] || {}).text);
    return true;
  }
  const semantic = / ui /.test(names) && / dropdown /.test(names) && / selection /.test(names);
  if (!(role === "combobox" && tag !== "INPUT") && !WIDGETS.test(names) && !semantic) return false;
  if (within(el.parentElement, DROPDOWN)) return true;
  el.setAttribute(DROPDOWN, "");
  spoken.add(el);
  if (height(rect(el)) < 80) put("dropdown", el, rect(el), words(el));
  return true;
};
