"""The limit to measure against: a Streamlit page that writes one word."""

from pathlib import Path

SOURCE = 'import streamlit as st\n\nst.write("x")\n'


def write_bare_app(folder: Path) -> Path:
    """A bare app in a folder of its own, so that no configuration of ours applies to it."""
    app = folder / "app.py"
    app.write_text(SOURCE, encoding="utf-8")
    return app
