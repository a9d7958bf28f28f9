// Puts a survey into a page: <script src="https://lab.example/embed.js" data-survey="/pt/surveys/name" async></script>
// Asks for nothing, keeps nothing, and listens to its own frame alone.
(() => {
  const script = document.currentScript;
  if (!script?.dataset.survey) return;
  const lab = new URL(script.src);
  const address = new URL(`${script.dataset.survey.replace(/\/+$/, "")}/embed`, lab);
  if (address.origin !== lab.origin || !address.pathname.includes("/surveys/")) return;
  if (script.dataset.language) address.searchParams.set("language", script.dataset.language);
  const frame = document.createElement("iframe");
  frame.title = script.dataset.title || "Inquérito";
  frame.loading = "lazy";
  Object.assign(frame.style, { display: "block", width: "100%", height: "600px", border: "0" });
  let shown = 0;
  frame.addEventListener("load", () => {
    // The next page begins at its top, also for somebody who had scrolled to the end of the one before.
    if (shown++ && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
  });
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== lab.origin || !data) return;
    if (data.bancada === "height" && Number.isFinite(data.height)) {
      frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), 120), 30000)}px`;
    }
    if (data.bancada === "finished") frame.dispatchEvent(new CustomEvent("bancada:finished", { bubbles: true }));
  });
  frame.src = address.href;
  script.after(frame);
})();
