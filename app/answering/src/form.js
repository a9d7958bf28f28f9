// The form of a survey that changes while it is answered: what stands on the page now, at once. The server decides all the same, and
// without this script the page does the same with one more step.
const told = document.querySelector("[data-live]");
const form = told?.closest("form");

// Whatever comes and goes, with the template that marks its place; `there` while it stands on the page.
const spots = [];
const texts = new Map();

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

function show({ mark, node }) {
  mark.after(node);
  if (!form.contains(mark)) return;
  // What was kept for it unseen is in its own fields.
  for (const { name } of controls(node)) {
    for (const kept of form.querySelectorAll(`input[type=hidden][name="${CSS.escape(name ?? "")}"]`)) kept.remove();
  }
}

function hide({ mark, node }) {
  const here = form.contains(mark);
  const was = controls(node).filter((control) => control.name && control.value && (!chooses(control) || control.checked));
  node.remove();
  if (!here) return;
  const left = new Set([...form.elements].map((control) => control.name));
  for (const control of was) {
    if (left.has(control.name)) {
      // One option less: whoever had chosen it has chosen nothing.
      control.checked = false;
      continue;
    }
    // Nothing is lost when it is asked again, on this page or after it.
    const kept = document.createElement("input");
    Object.assign(kept, { type: "hidden", name: control.name, value: control.value });
    mark.after(kept);
  }
  if (node.localName === "option") node.selected = false;
}

function write(element, text) {
  const prose = element.querySelector(".prose");
  if (prose) {
    const paragraphs = text.split("\n\n").filter((part) => part.trim());
    prose.replaceChildren(...paragraphs.map((part) => Object.assign(document.createElement("p"), { className: "typed", textContent: part.trim() })));
    return;
  }
  let inside = element;
  while (inside.firstElementChild && inside.firstChild.nodeType === 1) inside = inside.firstElementChild;
  if (inside.firstChild) inside.firstChild.data = text;
  else inside.textContent = text;
}

const news = new Map();
let timer;

// Politely: after a pause, so that what is said does not talk over what is typed; what came and went meanwhile is not told.
function tell({ name, node }, there) {
  if (name.endsWith("?") || node.localName === "span") return;
  if (news.get(name)?.there === !there) news.delete(name);
  else news.set(name, { there, words: (node.querySelector(".label, legend, label") ?? node).textContent.trim().replace(/\s+/g, " ") });
  clearTimeout(timer);
  timer = setTimeout(() => {
    const appeared = [...news.values()].filter((one) => one.there).map((one) => one.words);
    if (appeared.length) told.textContent = told.dataset.appeared.replace("{}", () => appeared.join("; "));
    else if (news.size) told.textContent = told.dataset.gone;
    news.clear();
  }, 500);
}

let known = "";

function now(quiet) {
  for (let turn = 0; turn < 5; turn += 1) {
    const typed = [...new FormData(form)].flat().join("\0");
    if (typed === known) return;
    known = typed;
    const [standing, ...words] = hear(typed).split("\0");
    const names = new Set(standing.split(" "));
    for (const spot of spots) {
      const there = names.has(spot.name);
      if (there === spot.there) continue;
      spot.there = there;
      (there ? show : hide)(spot);
      if (quiet !== true) tell(spot, there);
      if (spot.name.endsWith("?")) {
        const control = form.elements.namedItem(`a-${spot.name.slice(0, -1)}`);
        if (control?.matches?.(".input, .select, textarea")) control.required = !there;
      }
    }
    for (let at = 0; at < words.length; at += 2) {
      for (const element of texts.get(words[at]) ?? []) write(element, words[at + 1]);
    }
    form.elements.namedItem("shown").value = [...names].filter((name) => !name.endsWith("?")).join(" ");
  }
}

// The browser gives back, on the way back to the page, what was typed into fields that came with it, not into those that came later.
const later = () => spots.flatMap(({ node }) => controls(node)).filter((control) => control.name);

function keep() {
  history.replaceState({ ...history.state, typed: later().map(({ name, value, checked }) => [name, value, checked]) }, "");
}

function restore() {
  if (performance.getEntriesByType("navigation")[0]?.type !== "back_forward") return;
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
  restore();
  now(true);
  form.addEventListener("input", now);
  form.addEventListener("change", now);
  addEventListener("pageshow", () => now(true));
  addEventListener("pagehide", keep);
  form.dataset.heard = "";
}
