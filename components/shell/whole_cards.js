// A card that has one way on is that way as a whole: a plain click anywhere in it follows its first link. The link
// stays what it is for the keyboard and screen readers; other links, buttons and marking text in the card do theirs.
function run() {
  if (window.cardsAreLinks) return;
  window.cardsAreLinks = true;
  const card = (event) => event.target.closest?.("[class*='st-key-card-']");
  document.addEventListener("pointerover", (event) => { if (card(event)) card(event).style.cursor = "pointer"; });
  document.addEventListener("click", (event) => {
    const whole = card(event);
    if (!whole || event.target.closest("a, button, input, summary") || String(getSelection())) return;
    whole.querySelector("a[href]")?.click();
  });
}
