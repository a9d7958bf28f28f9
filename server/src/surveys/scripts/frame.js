// In a frame: tells the page around it how high this one is, and when somebody has come to the end.
(() => {
  if (parent === window) return;
  // Browsers show this page only inside the sites that its frame-ancestors names; where they tell which one it is, only that one hears.
  const around = location.ancestorOrigins?.[0];
  const to = around && around !== "null" ? around : "*";
  const page = document.documentElement;
  const say = (what) => parent.postMessage(what, to);
  const tell = () => say({ bancada: "height", height: Math.ceil(page.getBoundingClientRect().height) });
  new ResizeObserver(tell).observe(page);
  addEventListener("load", tell);
  tell();
  if (page.dataset.finished !== undefined) say({ bancada: "finished" });
})();
