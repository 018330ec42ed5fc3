"""The one download button: the file is made when it is pressed, in memory, and is not stored."""

from collections.abc import Callable

import streamlit as st

from components.shell.plans import export_name
from data.schema import Plan

OFFICE = "application/vnd.openxmlformats-officedocument"
MIME = {
    "csv": "text/csv",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "geojson": "application/geo+json",
    "html": "text/html",
    "json": "application/json",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "svg": "image/svg+xml",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "zip": "application/zip",
}


def download_button(
    plan: Plan,
    label: str,
    make: Callable[[], bytes],
    what: str,
    ending: str,
    *,
    icon: str | None = "download",
    help: str | None = None,
    key: str = "",
) -> None:
    """A button for a file of the plan named after `what` is in it; `icon` is the name of a Material symbol."""
    name = export_name(plan, what, ending)
    st.download_button(
        label,
        data=make,
        file_name=name,
        mime=MIME[ending],
        icon=icon and f":material/{icon}:",
        help=help,
        on_click="ignore",
        key=key or f"download_{name}",
    )
