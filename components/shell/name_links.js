// Many links of a page look alike, 出处 or an icon, and a reader who hears them one by one cannot tell them apart. Each
// is named by what it does and by the words before it: those since the last link of its kind, or of its whole item.
function run({icons, plain}) {
  if (window.linksAreNamed) return;
  window.linksAreNamed = true;
  const LONGEST = 24;
  const ICON = "[role=img]";
  const words = (range) => {
    const part = range.cloneContents();
    for (const icon of part.querySelectorAll(ICON)) icon.remove();
    return part.textContent.replace(/\u2060/g, "").replace(/\s+/g, " ").trim();
  };
  const does = (link) => {
    const icon = link.querySelector(ICON)?.textContent.trim();
    const text = link.textContent.trim();
    return icon && icon === text ? icons[icon] : plain.some((each) => text.startsWith(each)) ? text : "";
  };
  const about = (link) => {
    const block = link.closest("li, tr, p, h2, h3, h4") ?? link.parentElement;
    const alike = [...block.querySelectorAll("a")].filter((each) => does(each));
    const last = alike[alike.indexOf(link) - 1];
    const range = document.createRange();
    range.setStart(block, 0);
    if (last) range.setStartAfter(last);
    range.setEndBefore(link);
    let found = words(range);
    if (!found) {
      range.selectNodeContents(block);
      found = words(range);
    }
    return found.length > LONGEST ? `${found.slice(0, LONGEST)}…` : found;
  };
  const name = () => {
    waiting = 0;
    for (const link of document.querySelectorAll("[data-testid=stMarkdownContainer] a[href]")) {
      if (named.get(link) === link.href) continue;
      named.set(link, link.href);
      const done = does(link);
      if (done) link.ariaLabel = `${done}：${about(link)}`;
      else if (ours.has(link)) link.removeAttribute("aria-label");
      if (done) ours.add(link);
    }
  };
  const ours = new WeakSet();  // what is named already, as the anchor of a heading is, keeps its name
  const named = new WeakMap();  // React may show another link in the same element
  let waiting = 0;
  new MutationObserver(() => { waiting ||= setTimeout(name, 200); })
    .observe(document.body, {childList: true, characterData: true, subtree: true});
  name();
}
