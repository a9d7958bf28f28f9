// On a kiosk: goes back to the beginning when nobody has done anything for a while, and warns half a minute before.
(() => {
  const { patience, start } = document.documentElement.dataset;
  if (!start) return;
  // A page that the browser had put aside belongs to somebody who has gone.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) location.replace(start); });
  const warning = document.getElementById("kiosk-warning");
  let ends = 0;
  const again = () => {
    ends = Date.now() + Number(patience) * 1000;
    if (warning) warning.hidden = true;
  };
  for (const kind of ["input", "keydown", "pointerdown", "pointermove", "wheel", "touchmove", "focusin"]) {
    addEventListener(kind, again, { passive: true, capture: true });
  }
  again();
  setInterval(() => {
    const left = ends - Date.now();
    if (left <= 0) location.replace(start);
    else if (left <= 30000 && warning) warning.hidden = false;
  }, 1000);
})();
