// The element may not be on the page yet, and what lies above it may still grow: look for two seconds, and give way
// as soon as the reader scrolls. On a phone it goes to the top, because what belongs to it is below. The focus moves
// there too: the link that led here is gone, and with it the place from which Tab would go on.
// `occasion` is not read: it makes the call another text, so that the browser runs it again.
function run({selector}) {
  const until = performance.now() + 2000;
  let settled = 0, last = null, free = false;
  for (const name of ["wheel", "touchstart", "keydown"])
    addEventListener(name, () => { free = true; }, {once: true, capture: true, passive: true});
  const step = () => {
    if (free) return;
    const target = document.querySelector(selector);
    const top = target?.getBoundingClientRect().top;
    if (target && top !== last) {
      target.style.scrollMarginTop = "6rem";
      target.scrollIntoView({block: innerWidth < 640 ? "start" : "center"});
      if (document.activeElement === document.body) {
        target.tabIndex = -1;
        target.style.outline = "none";  // it is marked already
        target.focus({preventScroll: true});
      }
      settled = 0;
    } else settled += 1;
    last = target?.getBoundingClientRect().top;
    if (performance.now() < until && settled < 60) requestAnimationFrame(step);
  };
  step();
}
