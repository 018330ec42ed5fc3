// What a reader has set in the browser holds: a larger default type, which a size in pixels would undo, and forced
// colours, in which a background no longer tells what is chosen. And where the keyboard stands in the navigation shows.
const STYLE = (percent) => `
  html { font-size: ${percent}% !important; }
  [data-testid=stTopNavLink]:focus-visible, [data-testid=stSidebarNavLink]:focus-visible {
    outline: 2px solid currentColor !important; outline-offset: -2px;
  }
  @media (forced-colors: active) {
    [data-testid=stButtonGroup] :is([aria-checked=true], [aria-pressed=true]) {
      forced-color-adjust: none; background: Highlight !important; border-color: Highlight !important;
    }
    [data-testid=stButtonGroup] :is([aria-checked=true], [aria-pressed=true]) * { color: HighlightText !important; }
    [data-testid=stTopNavLink][aria-current=page] { outline: 1px solid currentColor; }
    [data-testid=stSlider] [role=group] > div > :first-child { outline: 1px solid CanvasText; }
    [data-testid=stSlider] [role=group] > div > div:has(> div > input) {
      forced-color-adjust: none; background: Highlight !important; outline: 2px solid CanvasText;
    }
  }
`;

function run({percent}) {
  if (document.getElementById("reader-style")) return;
  const style = document.createElement("style");
  style.id = "reader-style";
  style.textContent = STYLE(percent);
  document.head.append(style);
}
