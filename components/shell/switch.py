"""A choice among a few options in a row, of which one always holds."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components.shell import url


def show_switch(
    label: str, key: str, options: Mapping[str, str], *, show_label: bool = False, clears: Sequence[str] = ()
) -> None:
    """Tied to the URL's parameter `key`. `options` are values with their names; "" is the default, not written."""
    st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        required=True,
        label_visibility="visible" if show_label else "collapsed",
        **url.widget_args(key, url.one(key, options, ""), "", clears=clears),
    )
