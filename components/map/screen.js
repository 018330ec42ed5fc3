// Reports the widest frame that fits into the page, and whether the browser has WebGL.
export default function ({ data, parentElement, setStateValue }) {
  const axis = parentElement.querySelector("div")
  const webgl = Boolean(document.createElement("canvas").getContext("webgl2"))
  let reported = data.assumed
  const look = () => {
    if (!axis.clientWidth) return
    const [frame] = data.frames.find(([, width]) => width <= axis.clientWidth + 4) ?? data.frames.at(-1)
    const screen = `${frame} ${webgl ? "webgl" : "plain"}`
    if (screen !== reported) setStateValue("screen", reported = screen)
  }
  const watch = new ResizeObserver(look)
  watch.observe(axis)
  return () => watch.disconnect()
}
