// Shows a drawing (SVG), and another one in its place on a narrow screen where there is one. Its parts are links: an
// <a> in it, or what stands for a place that has a link. A plain click goes through the browser's history, so that the
// session is kept; any other click does what the browser does.
// The style is set here: Streamlit drops a component's own style within its shadow root.
const STYLE = `
  svg { display: block; width: 100%; height: auto; }
  a { cursor: pointer; }
  .narrow { display: none; }
  @media (max-width: 640px) { .wide:has(+ .narrow) { display: none; } .narrow { display: block; } }
  a:focus-visible { outline: 2px solid var(--st-link-color); }
`

function linked(svg, links) {
  const seen = new Set()
  for (const mark of svg.querySelectorAll("[data-place]")) {
    const [href, label] = links[mark.dataset.place] ?? []
    if (!href) continue
    const link = document.createElementNS(svg.namespaceURI, "a")
    link.setAttribute("href", href)
    const name = mark.localName === "text" && !seen.has(href)  // one stop of the keyboard a place: its name
    if (name) seen.add(href)
    link.setAttribute("aria-label", label)
    if (!name) { link.setAttribute("tabindex", "-1"); link.setAttribute("aria-hidden", "true") }
    mark.replaceWith(link)
    link.append(mark)
  }
  return svg
}

export default function ({ data, parentElement }) {
  const box = parentElement.querySelector("div")
  const style = document.createElement("style")
  style.textContent = STYLE
  const drawn = data.drawings.map((drawing, at) => {
    const svg = new DOMParser().parseFromString(drawing, "image/svg+xml").documentElement
    svg.setAttribute("class", at ? "narrow" : "wide")
    return linked(svg, data.links)
  })
  box.replaceChildren(style, ...drawn)
  box.onclick = event => {
    const href = event.target.closest("a")?.getAttribute("href")
    if (!href || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    history.pushState({}, "", new URL(href, location.href))
    window.dispatchEvent(new PopStateEvent("popstate"))
  }
}
