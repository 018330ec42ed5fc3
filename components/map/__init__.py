"""The district map: one drawing of marks in pixels, shown on a WebGL canvas, as a picture, or as a file.

Decision: the map is a drawing in pixels. Context: many places may stand at one station, names must not overlap, and
the same map is wanted on a WebGL canvas, without WebGL, on slides and in files. Choice: marks are laid out for a
size of screen (names in the margins, text only where there is room, places never moved), and each renderer only
draws them. Touching a mark writes the URL; a new id for the touched layers ends Streamlit's own selection, which
would fade the rest. Price: at a closer zoom the margin names stay behind, and the pointer tells the name instead.

Decision: a base map only on request. Context: the app works without a network, and Chinese web maps are shifted
(GCJ-02). Choice: off by default; OpenFreeMap without a key, 天地图 where `tianditu_key` stands in
`.streamlit/secrets.toml` (the browser sees that key: restrict it to your site); both agree with WGS84 within a
metre; the browser is asked first whether it can reach them. Price: a second's wait before the base map shows.
"""
