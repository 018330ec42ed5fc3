// What surrounds the map: it fills the window with legend and card, its card is a sheet on a phone, and it comes into
// sight when something is chosen. Attributes of the page tell the style, because Streamlit replaces its elements.
const PAGE_STYLE = `
  .st-key-map_room [data-testid=stElementToolbar] { display: none }
  html[data-map-whole] .st-key-map_room {
    position: fixed; inset: 0; z-index: 999995; overflow: auto; padding: 1rem 1.25rem; background: var(--map-paper);
  }
  html[data-map-whole] .st-key-map_room [data-testid=stDeckGlJsonChart],
  html[data-map-whole] .st-key-map_room [data-testid=stDeckGlJsonChart] > div:last-child,
  html[data-map-whole]:not([data-map-phone]) .st-key-map_card { height: max(20rem, calc(100vh - 21rem)) !important }
  html[data-map-phone] .st-key-map_card:has(.st-key-map_card_head) {
    position: fixed; inset: auto 0 0 0; z-index: 999996; width: auto; height: auto; max-height: 46vh; overflow-y: auto;
    padding: 0 1rem 1rem; background: var(--map-paper);
    border-radius: 0.9rem 0.9rem 0 0; box-shadow: 0 -2px 16px rgba(0, 0, 0, 0.35);
  }
  html[data-map-phone] .st-key-map_card_head {
    position: sticky; top: 0; z-index: 1; padding-top: 0.5rem; background: var(--map-paper);
  }
  html[data-map-phone] [data-testid=stMainBlockContainer]:has(.st-key-map_card_head) { padding-bottom: 48vh }
  .st-key-map_room { scroll-margin-top: 68px }
  @media print { html[data-map-phone] .st-key-map_card.st-key-map_card { position: static; max-height: none } }
`
const BUTTON_STYLE = `
  button {
    font: inherit; color: inherit; background: none; border: 1px solid var(--st-border-color, currentColor);
    border-radius: var(--st-button-radius, 0.25rem); padding: 0.4rem 0.8rem; min-height: 2.5rem; cursor: pointer;
  }
  button:hover, button:focus-visible { color: var(--st-primary-color); border-color: currentColor }
`
let whole = false // survives a new choice
let opened = null // the card that the page last saw
let phone = false // as the server knows by now: it learns of the screen from the browser
const LOOKS = 10
const SIGHT = 68 // pixels below the top of the window, clear of the app's own bar

let stop = null // what it began is not ended for it where its data change

export default function ({ data, parentElement }) {
  stop?.()
  const page = document.documentElement
  const room = () => document.querySelector(".st-key-map_room")
  if (!document.getElementById("map-room-style")) {
    const style = document.createElement("style")
    style.id = "map-room-style"
    style.textContent = PAGE_STYLE
    document.head.append(style)
  }
  const box = parentElement.querySelector("div")
  const dress = document.createElement("style")
  dress.textContent = BUTTON_STYLE
  const button = document.createElement("button")
  box.replaceChildren(dress, button)

  const mark = () => {
    page.toggleAttribute("data-map-whole", whole)
    page.toggleAttribute("data-map-phone", data.phone)
  }
  const show = () => {
    mark()
    button.textContent = whole ? data.back : data.full
    button.setAttribute("aria-pressed", String(whole))
  }
  const turn = to => { whole = to; show() }
  button.onclick = () => turn(!whole)
  const press = event => { if (event.key === "Escape" && whole) turn(false) }
  document.addEventListener("keydown", press)
  show()

  // A card that opens brings the map into sight: on a phone to the top, because the card covers what is below. The page
  // grows while it loads, so that it takes a few looks; a reader who moves the page is left alone.
  let looks = 0
  if (data.phone !== phone) [phone, opened] = [data.phone, null]
  const leave = () => { looks = 0 }
  addEventListener("pointerdown", leave)
  addEventListener("wheel", leave)
  const look = () => {
    const paper = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor
    page.style.setProperty("--map-paper", paper)
    mark()
    const card = document.querySelector(".st-key-map_card_head h2")?.textContent ?? ""
    if (card && card !== opened && (opened !== null || data.phone)) looks = LOOKS
    opened = card
    const top = looks-- > 0 && !whole ? room().getBoundingClientRect().top : SIGHT
    if (data.phone ? Math.abs(top - SIGHT) > 8 : top < 0 || top > innerHeight / 2) room().scrollIntoView()
  }
  const looking = setInterval(look, 250)
  return stop = () => {
    document.removeEventListener("keydown", press)
    page.removeAttribute("data-map-whole")
    page.removeAttribute("data-map-phone")
    clearInterval(looking)
    removeEventListener("pointerdown", leave)
    removeEventListener("wheel", leave)
  }
}
