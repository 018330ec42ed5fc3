// The table of contents marks where the reader is: the last heading above the middle of the window.
function run({contents}) {
  if (window.contentsFollow) return;
  window.contentsFollow = true;
  let waiting = false;
  const follow = () => {
    waiting = false;
    const links = [...document.querySelectorAll(`${contents} a[href^='#']`)];
    const above = (link) => document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top < innerHeight / 2;
    const current = links.filter(above).at(-1);
    for (const link of links) {
      if (link === current) continue;
      link.removeAttribute("aria-current");
      link.style.fontWeight = "";
    }
    if (!current || current.hasAttribute("aria-current")) return;
    current.setAttribute("aria-current", "location");
    current.style.fontWeight = "700";
    current.scrollIntoView({block: "nearest"});
  };
  document.addEventListener("scroll", () => {
    if (!waiting) { waiting = true; requestAnimationFrame(follow); }
  }, {capture: true, passive: true});
}
