// Reports the view once the map rests where the reader moved it; keeps names clear of its edges and buttons, by signs
// that nobody sees; lets it be printed.
const RESTS = 500 // milliseconds without a move
const TOUCHED = ["pointerdown", "keydown"] // how a reader begins to move it
const STEP = 9 // pixels between two signs, less than a name is high

let stop = null // what it began is not ended for it where its data change

export default function ({ data, setStateValue }) {
  stop?.()
  let map = null, root = null, buttons = null, reported = "", size = "", moved = false, fenced = "", waiting = 0

  const cover = coverMap(data.cover, data.below)

  const put = features => map.getSource(data.edge)?.setData({ type: "FeatureCollection", features })

  // While the map moves, the old edges would push names aside, and they would stay there.
  const open = () => { if (fenced) put([]); fenced = "" }

  const fence = here => {
    const source = map.getSource(data.edge)
    if (!source || (fenced === here && source._data?.features?.length)) return
    fenced = here
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    const along = length => Array.from({ length: Math.ceil(length / STEP) + 1 }, (_, n) => Math.min(n * STEP, length))
    const { left, top } = map.getContainer().getBoundingClientRect()
    const covered = buttons?.getBoundingClientRect() ?? { left, top, width: 0, height: 0 }
    const pixels = [
      ...along(width).flatMap(x => [[x, 0], [x, height]]),
      ...along(height).flatMap(y => [[0, y], [width, y]]),
      ...along(covered.width).flatMap(x =>
        along(covered.height).map(y => [covered.left - left + x, covered.top - top + y])),
    ]
    const features = pixels.map(pixel => ({
      type: "Feature", properties: {},
      geometry: { type: "Point", coordinates: map.unproject(pixel).toArray() },
    }))
    if (map.style?.placement) map.style.placement.variableOffsets = {} // a name that had to move aside may come back
    put(features)
  }

  const rest = () => {
    const { lng, lat } = map.getCenter(), box = map.getContainer()
    const room = `${box.clientWidth},${box.clientHeight}`
    const here = [lng.toFixed(5), lat.toFixed(5), map.getZoom().toFixed(2), room].join()
    fence(here)
    cover.lift()
    clearTimeout(waiting)
    if (size && size !== room) moved = true // the whole window, or a turned phone
    size = room
    if (!moved) reported = here // where the server sent it
    else waiting = setTimeout(() => {
      moved = false
      if (here !== reported) setStateValue("view", reported = here)
    }, RESTS)
  }

  // A browser prints an empty canvas, because the map lets go of what it has drawn: print a copy, drawn this moment.
  const copy = document.createElement("canvas")
  copy.style.cssText = "position: absolute; top: 0; left: 0; max-width: 100%; visibility: visible"
  const print = () => {
    if (!map) return
    map._render()
    const ground = map.getCanvas()
    const marks = root.querySelector("canvas")
    copy.width = ground.width
    copy.height = ground.height
    for (const drawn of [ground, marks]) copy.getContext("2d").drawImage(drawn, 0, 0, copy.width, copy.height)
    root.style.visibility = "hidden"
    root.append(copy)
  }
  const printed = () => {
    if (copy.parentElement) copy.parentElement.style.visibility = ""
    copy.remove()
  }
  addEventListener("beforeprint", print)
  addEventListener("afterprint", printed)

  const touch = () => { moved = true; cover.lift() }

  // A press on a button is no press on what lies below it.
  const keep = event => event.stopPropagation()

  const leave = () => {
    map?.off("idle", rest).off("movestart", open)
    TOUCHED.forEach(name => root?.removeEventListener(name, touch, true))
  }

  const look = () => {
    const found = livingMap()
    if (found === map) return
    leave()
    map = found
    root = map?.getContainer().closest(".deck-root")
    buttons = root?.querySelector(".mapboxgl-ctrl-group")
    TOUCHED.forEach(name => root?.addEventListener(name, touch, true))
    buttons?.addEventListener("pointerdown", keep)
    fenced = ""
    map?.on("idle", rest).on("movestart", open)
    if (map?.loaded()) rest()
  }
  const looking = setInterval(look, 400)
  look()
  return stop = () => {
    clearInterval(looking)
    clearTimeout(waiting)
    leave()
    cover.lift()
    removeEventListener("beforeprint", print)
    removeEventListener("afterprint", printed)
    printed()
  }
}
