// The form of a survey that changes while it is answered: what stands on the page now, at once. The server decides all the same, and
// without this script the page does the same with one more step.
const told = document.querySelector("[data-live]");
const form = told?.closest("form");

// Whatever comes and goes, with the template that marks its place; `there` while it stands on the page, or in something that does.
const spots = [];
const texts = new Map();

// What was typed into what does not stand there now: it is sent along, so that nothing is lost when it is asked again.
const carried = document.createElement("div");
carried.hidden = true;

function gather(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    texts.set(element.dataset.text, [...(texts.get(element.dataset.text) ?? []), element]);
  }
  for (const mark of root.querySelectorAll("template[data-item]")) {
    const inside = mark.content.firstElementChild;
    if (inside) gather(mark.content);
    spots.push({ name: mark.dataset.item, mark, node: inside ?? mark.nextElementSibling, there: !inside });
  }
}

const controls = (node) => (node.matches("input, select, textarea, option") ? [node] : [...node.querySelectorAll("input, select, textarea")]);
const chooses = (control) => control.type === "radio" || control.type === "checkbox";
const within = (inner, outer) => inner !== outer && outer.node.contains(inner.mark);

function carry() {
  carried.replaceChildren();
  const here = new Set([...form.elements].map((control) => control.name));
  for (const { node, there } of spots) {
    if (there) continue;
    for (const control of controls(node)) {
      if (!control.name || !control.value || here.has(control.name) || (chooses(control) && !control.checked)) continue;
      carried.append(Object.assign(document.createElement("input"), { type: "hidden", name: control.name, value: control.value }));
    }
  }
}

// Where somebody goes on whose place is gone: to what comes after it, or else before it.
function focusNear(mark) {
  const open = [...form.elements].filter((control) => control.type !== "hidden" && control.tabIndex >= 0);
  const after = open.find((control) => mark.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
  (after ?? open.at(-1))?.focus();
}

function show({ mark, node }) {
  mark.after(node);
  // A repeat that is asked more often now: the form says so.
  const count = mark.dataset.count && form.elements.namedItem(mark.dataset.count);
  if (count && Number(count.value) < Number(mark.dataset.number)) count.value = mark.dataset.number;
}

function hide({ mark, node }) {
  const lost = node.contains(document.activeElement);
  const names = new Set(controls(node).map((control) => control.name));
  node.remove();
  if (node.localName === "option") node.selected = false;
  // One option less: whoever had chosen it has chosen nothing.
  const left = new Set([...form.elements].map((control) => control.name));
  if ([...names].some((name) => name && left.has(name))) {
    for (const control of controls(node).filter(chooses)) control.checked = false;
  }
  if (lost) focusNear(mark);
}

function write(element, text) {
  const prose = element.querySelector(".prose");
  if (prose) {
    const paragraphs = text.split("\n\n").filter((part) => part.trim());
    prose.replaceChildren(...paragraphs.map((part) => Object.assign(document.createElement("p"), { className: "typed", textContent: part.trim() })));
    return;
  }
  let inside = element;
  while (inside.firstChild?.nodeType === 1) inside = inside.firstChild;
  if (inside.firstChild) inside.firstChild.data = text;
  else inside.textContent = text;
}

const news = new Map();
let timer;

const words = (node) => (node.querySelector(".label, legend, label") ?? node).textContent.trim().replace(/\s+/g, " ");

// Politely: after a pause, so that what is said does not talk over what is typed; what came and went meanwhile is not told.
function tell({ name, node, there }) {
  if (name.endsWith("?") || node.localName === "span") return;
  const option = name.includes(":");
  // Of options that came or went, the question is named.
  const [key, of] = option ? [name.split(":")[0], node.closest(".field")] : [name, node];
  if (option && !of) return;
  if (!option && news.get(key)?.there === !there) news.delete(key);
  else news.set(key, { there: there || news.get(key)?.there === true, of });
  clearTimeout(timer);
  timer = setTimeout(() => {
    const appeared = [...news.values()].filter((one) => one.there).map((one) => words(one.of));
    if (appeared.length) told.textContent = told.dataset.appeared.replace("{}", () => appeared.join("; "));
    else if (news.size) told.textContent = told.dataset.gone;
    news.clear();
  }, 500);
}

const typed = () => [...new FormData(form)].flatMap(([name, value]) => [name, value.name ?? value]).map((text) => text.replaceAll("\0", "")).join("\0");

let known = "";

function now(quiet) {
  // A question that came may be answered already, and what follows from that comes too.
  for (let turn = 0; turn < 5; turn += 1) {
    const heard = typed();
    if (heard === known) return;
    known = heard;
    const [standing, ...said] = hear(heard).split("\0");
    const names = new Set(standing.split(" "));
    const changed = spots.filter((spot) => names.has(spot.name) !== spot.there);
    for (const spot of changed) {
      spot.there = !spot.there;
      (spot.there ? show : hide)(spot);
      if (spot.name.endsWith("?")) {
        const control = form.elements.namedItem(`a-${spot.name.slice(0, -1)}`);
        if (control?.matches?.(".input, .select, textarea")) control.required = !spot.there;
      }
    }
    for (let at = 0; at < said.length; at += 2) {
      for (const element of texts.get(said[at]) ?? []) write(element, said[at + 1]);
    }
    if (quiet !== true) changed.filter((spot) => !changed.some((other) => within(spot, other))).forEach(tell);
    carry();
    form.elements.namedItem("shown").value = spots.filter(({ name, there }) => there && !name.endsWith("?")).map(({ name }) => name).join(" ");
  }
}

// The browser gives back, on the way back to the page, what was typed into fields that came with it, not into those that came later.
// A form that forgets is not remembered here either.
const later = () => spots.flatMap(({ node }) => controls(node)).filter((control) => control.name && control.type !== "file");
const forgets = form?.autocomplete === "off";

function remember() {
  if (!forgets) history.replaceState({ ...history.state, typed: later().map(({ name, value, checked }) => [name, value, checked]) }, "");
}

function restore() {
  if (forgets || performance.getEntriesByType("navigation")[0]?.type !== "back_forward") return;
  const kept = history.state?.typed ?? [];
  later().forEach((control, at) => {
    const [name, value, checked] = kept[at] ?? [];
    if (name !== control.name) return;
    if (chooses(control)) control.checked = checked;
    else control.value = value;
  });
}

await __wbg_init();
if (form && open(told.dataset.live)) {
  gather(form);
  // What the page brought along for what does not stand there is in its own fields.
  const own = new Set(spots.filter((spot) => !spot.there).flatMap(({ node }) => controls(node)).map((control) => control.name));
  for (const control of form.querySelectorAll("input[type=hidden]")) if (own.has(control.name)) control.remove();
  form.append(carried);
  carry();
  restore();
  now(true);
  form.addEventListener("input", now);
  form.addEventListener("change", now);
  addEventListener("pageshow", () => now(true));
  addEventListener("pagehide", remember);
  form.dataset.heard = "";
}
