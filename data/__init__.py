"""What is true: the published text of a plan and the curated files over it.

Nothing here imports streamlit, altair, pydeck or components.
"""
