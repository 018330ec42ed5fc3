// A toast of Streamlit is a dialog that is named by an element which it does not have: it is called what it says.
function run() {
  if (window.namesToasts) return;
  window.namesToasts = true;
  const name = () => {
    for (const toast of document.querySelectorAll("[data-testid=stToast]:not([aria-label])")) {
      const said = toast.querySelector("[data-testid=stMarkdownContainer]")?.textContent || toast.textContent;
      toast.setAttribute("aria-label", said);
    }
  };
  new MutationObserver(name).observe(document.body, {childList: true, subtree: true});
  name();
}
