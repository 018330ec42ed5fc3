// A picture over the map until the map has drawn. It stands in the container that the map is in, as high as itself and
// in the middle, where the map shows the same, and lets touches through.
function coverMap(svg, key) {
  const box = document.querySelector(`.st-key-${key}`)
  const drawn = livingMap()
  if (!svg || !box || (drawn?.loaded() && drawn.areTilesLoaded())) return { lift() {} }
  const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement
  picture.style.cssText = "position: absolute; left: 50%; transform: translateX(-50%)"
  const cover = document.createElement("div")
  const height = `${picture.getAttribute("height")}px`
  cover.setAttribute("aria-hidden", "true")
  cover.dataset.mapCover = ""
  cover.style.cssText = "position: absolute; inset: 0 0 auto 0; overflow: hidden; z-index: 1; pointer-events: none"
  cover.style.height = height
  cover.style.background = picture.querySelector("path")?.getAttribute("fill") ?? ""
  cover.append(picture)
  box.style.position = "relative"
  box.style.minHeight = height
  box.append(cover)
  return {
    lift() {
      cover.remove()
      box.style.minHeight = ""
    },
  }
}
