// Asks before a page is left or reloaded on which something would be lost. The browser asks in its own language.
function run({active}) {
  window.onbeforeunload = active ? (event) => event.preventDefault() : null;
}
