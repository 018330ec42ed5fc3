// The fields may come one after the other: for two seconds the first one gets the focus, until the reader does
// something. A touch screen would open its keyboard over what the reader wants to see, so there nothing is done.
// `occasion` is not read, as in scroll_to.js.
function run({selector}) {
  if (matchMedia("(pointer: coarse)").matches) return;
  const until = performance.now() + 2000;
  let free = false, given = null;
  for (const name of ["pointerdown", "keydown"])
    addEventListener(name, () => { free = true; }, {once: true, capture: true, passive: true});
  const step = () => {
    if (free) return;
    const field = document.querySelector(`${selector} :is(input, textarea, button)`);
    if (field && field !== given) field.focus();
    given = field;
    if (performance.now() < until) requestAnimationFrame(step);
  };
  step();
}
