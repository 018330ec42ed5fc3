// One action of the reader is one entry in the browser's history. Streamlit writes one for each change of the address:
// a page that restores its filters, or a button that clears four, would leave entries that nobody chose.
function run() {
  if (window.oneEntryAnAction) return;
  window.oneEntryAnAction = true;
  let entered = true;  // whether the reader's last action has its entry; nothing was done yet, so nothing is due
  for (const action of ["pointerdown", "click", "keydown", "change"])
    addEventListener(action, () => { entered = false; }, {capture: true, passive: true});
  addEventListener("popstate", () => { entered = true; }, {capture: true});  // back and forward lead to entries
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, url) => {
    const there = new URL(url ?? location.href, location.href);
    if (there.href === location.href) return;
    if (entered) history.replaceState(state, unused, there.href);
    else push(state, unused, there.href);
    entered = true;
  };
}
