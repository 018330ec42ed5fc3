"""Long lists in pages, so that what is sent does not grow with the plan. The page stands in the address."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from components.shell import url

Item = TypeVar("Item")
PAGE = "page"


def cut(items: Sequence[Item], room: int, weight: Callable[[Item], int] = lambda _: 1) -> list[list[Item]]:
    """Items in order, on pages that hold at most `room` by weight, or one item that is heavier; never no page."""
    pages: list[list[Item]] = [[]]
    left = room
    for item in items:
        if pages[-1] and weight(item) > left:
            pages.append([])
            left = room
        pages[-1].append(item)
        left -= weight(item)
    return pages


def chosen_page(pages: Sequence[Sequence[Item]], default: int = 1) -> tuple[int, Sequence[Item]]:
    """The page that the address names, counted from 1, and what is on it."""
    number = int(url.number(PAGE, 1, len(pages), default))
    return number, pages[number - 1]


def show_pager(pages: Sequence[object], number: int, default: int = 1) -> None:
    """The way to the other pages; nothing where there is only one."""
    if len(pages) > 1:
        st.pagination(len(pages), **url.bound(PAGE, number, default))
