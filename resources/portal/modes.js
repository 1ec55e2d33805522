// The reader's own choice of type and contrast, kept for the next page; runs before the first paint.
"use strict";
(function () {
  const root = document.documentElement;
  root.classList.add("js");

  function kept(mode) {
    try { return localStorage.getItem("mode-" + mode); } catch { return null; }
  }

  function keep(mode, on) {
    try { localStorage.setItem("mode-" + mode, on ? "1" : "0"); } catch { /* for this page only */ }
  }

  const wished = { large: false, contrast: matchMedia("(prefers-contrast: more)").matches };
  for (const mode of Object.keys(wished)) {
    root.classList.toggle(mode, kept(mode) === null ? wished[mode] : kept(mode) === "1");
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-mode]")) {
      const mode = button.dataset.mode;
      button.setAttribute("aria-pressed", String(root.classList.contains(mode)));
      button.addEventListener("click", () => {
        const on = root.classList.toggle(mode);
        button.setAttribute("aria-pressed", String(on));
        keep(mode, on);
      });
    }
  });
})();
