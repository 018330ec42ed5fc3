// Shows a map that was drawn as SVG, and reports the place whose mark is clicked.
// The style is set here: Streamlit drops a component's own style within its shadow root.
const STYLE = `
  svg { display: block; max-width: 100%; height: auto; }
  [data-place] { cursor: pointer; }
`

export default function ({ data, parentElement, setTriggerValue }) {
  const box = parentElement.querySelector("div")
  const style = document.createElement("style")
  style.textContent = STYLE
  const map = new DOMParser().parseFromString(data.svg, "image/svg+xml").documentElement
  box.replaceChildren(style, map)
  box.onclick = event => {
    const mark = event.target.closest("[data-place]")
    if (mark) setTriggerValue("place", mark.dataset.place)
  }
}
