// The container may not be on the page yet: look for two seconds. A touch screen would open its keyboard over what the
// reader wants to see, so there nothing is done. `occasion` is not read, as in scroll_to.js.
function run({selector}) {
  if (matchMedia("(pointer: coarse)").matches) return;
  const until = performance.now() + 2000;
  const step = () => {
    const field = document.querySelector(`${selector} :is(input, textarea, button)`);
    if (field) field.focus();
    else if (performance.now() < until) requestAnimationFrame(step);
  };
  step();
}
