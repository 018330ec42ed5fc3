"""The district map: a ground to find one's way on, and on top of it what the plan says where.

Decision: a map that explores offline. Context: `st.pydeck_chart` brings a map library with it, which avoids
collisions of names, writes them along roads and draws Chinese with the reader's own fonts. Choice: a style of our own,
its ground a file that Streamlit serves once (`data/map/ground_file.py`); names, lines and zones are layers of it
(`map_style.py`), and only what a pointer touches is a layer of the canvas (`webgl.py`). Touching writes the URL; a new
id for the touched layers ends Streamlit's own selection, which would fade the rest. Price: a glyph file for each
range of letters and digits (`data/map/glyphs.py`), and a style with every choice: two files, one a theme, would hold
the ground's names but not the plan's, and only names of one style keep clear of each other.

Decision: pictures are drawn apart, in pixels. Context: slides, files and browsers without WebGL need the same map as
shapes and text. Choice: one drawing of marks (`scene.py`), which each renderer only draws; what finds no room for its
name goes without. Price: the two look alike, and are not the same code.
"""
