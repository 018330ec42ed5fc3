// "/" goes to the search box, on the page that has it. It types as usual where the reader is typing.
function run({box, page}) {
  if (window.searchKey) return;
  window.searchKey = true;
  const input = () => document.querySelector(`${box} input`);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, [contenteditable=true]")) return;
    event.preventDefault();
    if (input()) { input().focus(); return; }
    history.pushState({}, "", new URL(page, location.href));
    window.dispatchEvent(new PopStateEvent("popstate"));
    const until = performance.now() + 10000;
    const wait = () => {
      if (input()) input().focus();
      else if (performance.now() < until) requestAnimationFrame(wait);
    };
    wait();
  });
}
