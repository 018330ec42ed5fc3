// The map that is drawn below the canvas, or nothing. Streamlit reports neither its view nor its edges; the map itself
// stands in the state of a React component above its element.
function livingMap() {
  const fiberOf = element => element[Object.keys(element).find(key => key.startsWith("__reactFiber"))]
  const held = state => [state, state?.current].map(each => each?._map).find(map => map?.getCenter && map?.getSource)
  let element = document.querySelector("[data-testid=stDeckGlJsonChart] :is(.maplibregl-map, .mapboxgl-map)")
  while (element && !fiberOf(element)) element = element.parentElement
  for (let fiber = element && fiberOf(element); fiber; fiber = fiber.return)
    for (let hook = fiber.memoizedState; hook && typeof hook === "object"; hook = hook.next) {
      const map = held(hook.memoizedState)
      if (map) return map
    }
  return null
}
