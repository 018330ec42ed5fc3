"""What every page shares around its content: frame, URL, plans, paging, and what only the browser can do.

Decision: URLs are ours, not `bind="query-params"`. Context: Streamlit's binding writes the label that is shown into
the URL. Choice: `url.py` writes stable ids, the URL wins at every run, and a page's last choices come back. Price:
a module of our own.

Decision: `pages/` with `st.navigation`. Context: on a cold server a first request for `/map` runs the old multipage
mode. Choice: each page calls `ensure_shell()` first (`frame.py`). Price: two lines a page; a browser test on a
fresh server guards it.

Decision: links keep the session. Context: Markdown links always open a new tab with a new session, and
`st.page_link` is one element each. Choice: citations are Markdown links, and a small script (`browser.py`) sends a
plain click through the browser's history, which Streamlit follows; Back returns. Price: where the script does not
run, a link opens beside the page.
"""
