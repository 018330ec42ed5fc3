// A Markdown link opens a new tab with a new session. A plain click on a link to this app goes through the
// browser's history instead, which Streamlit follows; any other click does what the browser does.
function run({language}) {
  document.documentElement.lang = language;
  if (window.linksKeepSession) return;
  window.linksKeepSession = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const plain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !link.closest("[data-testid=stMarkdownContainer]")) return;
    if (link.getAttribute("href").startsWith("#") || link.origin !== location.origin) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, true);
}
