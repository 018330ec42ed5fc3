// What stage.js, which follows, is made with: elements from HTML without scripts, keys, type that fits, a clock.
const LARGEST = 1.35, SMALLEST = 0.5, STEP = 0.04 // of a body’s type: text alone grows, what does not fit shrinks
const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", Home: "first", End: "last",
  b: "black", f: "full", o: "overview", n: "notes", p: "presenter", "?": "help", Escape: "close",
}

const fill = (element, html) => {
  element.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes)
  return element
}
const make = (tag, attributes = {}, html = "") => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return fill(element, html)
}

function fit(body) {
  const natural = body.querySelector(":scope > table, :scope > .groups, :scope > .halves") // may fill the slide
  const largest = natural ? LARGEST : 1
  body.style.setProperty("--fit", largest)
  for (let size = largest; size > SMALLEST && tooLarge(body); size -= STEP) {
    body.style.setProperty("--fit", size - STEP)
  }
}

function tooLarge(body) {
  if (body.closest(".stage").classList.contains("column")) return false
  return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1
}

// Time of day, and minutes since `began`.
function clockText(began) {
  const gone = Math.floor((Date.now() - began) / 1000)
  const spent = `${Math.floor(gone / 60)}:${String(gone % 60).padStart(2, "0")}`
  return `${new Date().toTimeString().slice(0, 5)}　${spent}`
}
