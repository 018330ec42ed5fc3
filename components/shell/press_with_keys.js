// A button of Streamlit has one shortcut; the other keys of a presenter, and of the remote control in their hand, press
// it too. A key that means something where the focus is (a field, a list, a table, an open dialog) is left to it.
function run({buttons}) {
  window.keysPress = buttons;
  if (window.keysHeard) return;
  window.keysHeard = true;
  const used = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [data-testid=stPopoverBody]";
  document.addEventListener("keydown", (event) => {
    const name = window.keysPress[event.key];
    if (!name || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(used)) return;
    const button = document.querySelector(`.st-key-${name} button`);
    if (!button || button.disabled) return;
    event.preventDefault();
    button.click();
  });
}
