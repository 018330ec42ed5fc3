// The view a map has drawn wholly, as text; nothing while there is no canvas, or one that loads or moves.
// The map itself stands in the state of a React component above its element.
() => {
  const fiberOf = (element) => element[Object.keys(element).find((key) => key.startsWith("__reactFiber"))];
  const mapIn = (held) => held?.map?.getMap?.() ?? held?.getMap?.() ?? held?._map ?? held?.map;
  let element = document.querySelector("[data-testid=stDeckGlJsonChart] :is(.maplibregl-map, .mapboxgl-map)");
  while (element && !fiberOf(element)) element = element.parentElement;
  for (let fiber = element && fiberOf(element); fiber; fiber = fiber.return) {
    for (let hook = fiber.memoizedState; hook && typeof hook === "object"; hook = hook.next) {
      const state = hook.memoizedState;
      const map = [state, state?.current, state?.[0]].map(mapIn).find((found) => found?.isStyleLoaded);
      if (!map) continue;
      const drawn = map.loaded() && map.areTilesLoaded() && !map.isMoving();
      return drawn ? JSON.stringify([map.getZoom(), map.getCenter()]) : null;
    }
  }
  return null;
}
