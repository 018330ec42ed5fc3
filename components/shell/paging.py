"""Long lists in pages, so that what is sent does not grow with the plan. The page's number stands in the URL."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from components.shell import url

Item = TypeVar("Item")
PAGE = "page"
PAGE_SIZE = 250


def paginate(
    items: Sequence[Item], size: int = PAGE_SIZE, weight: Callable[[Item], int] = lambda _: 1
) -> list[list[Item]]:
    """Items in order, on pages that hold at most `size` by weight, or one item that is heavier; at least one page."""
    pages: list[list[Item]] = [[]]
    left = size
    for item in items:
        if pages[-1] and weight(item) > left:
            pages.append([])
            left = size
        pages[-1].append(item)
        left -= weight(item)
    return pages


def current_page(pages: Sequence[Sequence[Item]], default: int = 1) -> tuple[int, Sequence[Item]]:
    """The page that the URL names, counted from 1, and the items on it."""
    number = int(url.number(PAGE, 1, len(pages), default))
    return number, pages[number - 1]


def show_pager(pages: Sequence[object], number: int, default: int = 1) -> None:
    """Links to the other pages; nothing where there is only one."""
    if len(pages) > 1:
        st.pagination(len(pages), **url.widget_args(PAGE, number, default))
