// A browser that translates the page puts elements of its own where React keeps its texts. React then changes texts
// that nobody sees, and stops with an error where it removes one. Each text is remembered with what stands for it:
// where React changes the text, it comes back (and is translated anew); where React removes it, its stand-in goes.
function run() {
  if (window.survivesTranslation) return;
  window.survivesTranslation = true;
  const standIns = new WeakMap();
  const watcher = new MutationObserver((records) => {
    for (const {type, target, removedNodes: [gone], addedNodes: [come]} of records) {
      if (type === "characterData") standIns.get(target)?.replaceWith(target);
      else if (gone?.nodeType === Node.TEXT_NODE && come?.nodeName === "FONT") {
        standIns.set(gone, come);
        watcher.observe(gone, {characterData: true});
      }
    }
  });
  watcher.observe(document.body, {childList: true, subtree: true});
  const here = (parent, node) => {
    const found = node && node.parentNode !== parent ? standIns.get(node) : node;
    return found?.parentNode === parent ? found : null;
  };
  const {removeChild, insertBefore} = Node.prototype;
  Node.prototype.removeChild = function (child) {
    const found = here(this, child);
    if (found) removeChild.call(this, found);
    return child;
  };
  Node.prototype.insertBefore = function (node, next) {
    return insertBefore.call(this, node, here(this, next));
  };
}
