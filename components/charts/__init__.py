"""Charts: plain values in, charts out; `row_charts`, `heat_maps` and `clicks` put them on the page.

Decision: charts are compiled once. Context: `st.altair_chart` compiles a chart at every run, which was half of a
rerun, and sends each text of its data once a row. Choice: `vega.py` holds the compiled specification with its data
as Arrow categories, and `st.vega_lite_chart` sends it; a heat map is compiled once for its labels and filled with
each choice's numbers. A browser caches small messages for a whole sitting (`.streamlit/config.toml`), so that a
choice and its undoing send little; it must be that long: a browser that drops a message while the server, not yet
told, refers to it ends its connection (a browser test moves a slider there and back on a slow line). Caches are
keyed by what is drawn, so that edited data are drawn anew. Price: a module of ours between Altair and Streamlit,
and two settings that Streamlit does not list.
"""
