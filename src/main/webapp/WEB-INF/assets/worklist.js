// Keys for the work list, an addition: every one of them presses a control that is there without it.
// They work only while the focus is inside the list (WCAG 2.1.4), and never while something is typed.
(() => {
  const list = () => document.getElementById("list");
  const rows = () => [...list().querySelectorAll("tbody tr")];
  const linkOf = (row) => row && row.querySelector("th a");

  const step = (from, by) => {
    const all = rows();
    const at = all.indexOf(from);
    const to = linkOf(all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]);
    if (to) to.focus();
  };

  const keys = {
    j: (row) => step(row, 1),
    k: (row) => step(row, -1),
    x: (row) => row && row.querySelector("input[type=checkbox]").click(),
    c: (row) => row && row.querySelector("button[name=claim]")?.click(),
    C: () => list().querySelector(".bulk button")?.click(),
    "/": () => document.getElementById("q").focus(),
    "?": () => {
      const help = document.getElementById("keys");
      help.open = !help.open;
    },
  };

  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (!(target instanceof Element) || !list() || !list().contains(target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.matches("textarea, select, input:not([type=checkbox])")) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act(target.closest("tbody tr"));
    }
  });

  // A row that was claimed is replaced, and the button with the focus is gone: its link takes the focus.
  document.addEventListener("htmx:load", (event) => {
    const row = event.detail.elt;
    if (row instanceof Element && row.matches("#tasks tr")) linkOf(row)?.focus();
  });
})();
