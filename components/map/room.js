// What surrounds the map: it fills the window with legend and card, its card is a sheet on a phone, and it comes into
// sight when something is chosen. Attributes of the page tell the style, because Streamlit replaces its elements.
const PAGE_STYLE = `
  .st-key-map_room [data-testid=stElementToolbar] { display: none }
  html[data-map-whole] .st-key-map_room {
    position: fixed; inset: 0; z-index: 999995; overflow: auto; padding: 1rem 1.25rem; background: var(--map-paper);
  }
  html[data-map-whole] .st-key-map_room [data-testid=stDeckGlJsonChart],
  html[data-map-whole] .st-key-map_room [data-testid=stDeckGlJsonChart] > div:last-child,
  html[data-map-whole]:not([data-map-sheet]) .st-key-map_card { height: max(20rem, calc(100vh - 21rem)) !important }
  html[data-map-sheet] .st-key-map_card {
    position: fixed; inset: auto 0 0 0; z-index: 999996; width: auto; height: auto; max-height: 46vh; overflow-y: auto;
    padding: 0 1rem 1rem; background: var(--map-paper);
    border-radius: 0.9rem 0.9rem 0 0; box-shadow: 0 -2px 16px rgba(0, 0, 0, 0.35);
  }
  html[data-map-sheet] .st-key-map_card_head {
    position: sticky; top: 0; z-index: 1; padding-top: 0.5rem; background: var(--map-paper);
  }
  html[data-map-sheet] [data-testid=stMainBlockContainer] { padding-bottom: 48vh }
  .st-key-map_room { scroll-margin-top: 4.25rem }
  @media print { html[data-map-sheet] .st-key-map_card { position: static; max-height: none } }
`
const BUTTON_STYLE = `
  button {
    font: inherit; color: inherit; background: none; border: 1px solid var(--st-border-color, currentColor);
    border-radius: var(--st-button-radius, 0.25rem); padding: 0.4rem 0.8rem; min-height: 2.5rem; cursor: pointer;
  }
  button:hover, button:focus-visible { color: var(--st-primary-color); border-color: currentColor }
`
let whole = false // survives a new choice
let before = null // what was chosen when the page last looked

export default function ({ data, parentElement }) {
  const page = document.documentElement
  const room = () => document.querySelector(".st-key-map_room")
  if (!document.getElementById("map-room-style")) {
    const style = document.createElement("style")
    style.id = "map-room-style"
    style.textContent = PAGE_STYLE
    document.head.append(style)
  }
  const box = parentElement.querySelector("div")
  const look = document.createElement("style")
  look.textContent = BUTTON_STYLE
  const button = document.createElement("button")
  box.replaceChildren(look, button)

  const show = () => {
    const paper = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor
    page.style.setProperty("--map-paper", paper)
    page.toggleAttribute("data-map-whole", whole)
    page.toggleAttribute("data-map-sheet", data.sheet && Boolean(data.chosen))
    button.textContent = whole ? data.back : data.full
    button.setAttribute("aria-pressed", String(whole))
  }
  const turn = to => { whole = to; show() }
  button.onclick = () => turn(!whole)
  const press = event => { if (event.key === "Escape" && whole) turn(false) }
  document.addEventListener("keydown", press)
  show()

  const came = data.chosen && data.chosen !== before && (before !== null || data.sheet)
  before = data.chosen
  const chart = room()?.getBoundingClientRect()
  if (came && chart && !whole && (data.sheet ? Math.abs(chart.top - 68) > 8 : chart.top < 0 || chart.top > innerHeight / 2))
    room().scrollIntoView({ block: "start" })
  return () => {
    document.removeEventListener("keydown", press)
    page.removeAttribute("data-map-whole")
    page.removeAttribute("data-map-sheet")
  }
}
