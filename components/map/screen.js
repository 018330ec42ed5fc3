// Reports the widest frame that fits into the page, and whether the browser has WebGL, or had it and has lost it.
const GONE = 300 // milliseconds: a canvas that is taken off the page loses its own, too
let lost = false // until the page is opened anew

let stop = null // what it began is not ended for it where its data change

export default function ({ data, parentElement, setStateValue }) {
  stop?.()
  const axis = parentElement.querySelector("div")
  const webgl = Boolean(document.createElement("canvas").getContext("webgl2"))
  let reported = data.assumed
  const look = () => {
    if (!axis.clientWidth) return
    const [frame] = data.frames.find(([, width]) => width <= axis.clientWidth + 4) ?? data.frames.at(-1)
    const screen = `${frame} ${lost ? "lost" : webgl ? "webgl" : "plain"}`
    if (screen !== reported) setStateValue("screen", reported = screen)
  }
  const lose = event => setTimeout(() => {
    if (!event.target.isConnected || !event.target.closest("[data-testid=stDeckGlJsonChart]")) return
    lost = true
    look()
  }, GONE)
  document.addEventListener("webglcontextlost", lose, true)
  const watch = new ResizeObserver(look)
  watch.observe(axis)
  return stop = () => {
    watch.disconnect()
    document.removeEventListener("webglcontextlost", lose, true)
  }
}
