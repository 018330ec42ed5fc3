"""What this reader has decided of a draft: for the session, in the order of deciding, so that it can be undone."""

from collections.abc import Iterable

import streamlit as st

from components.shell.kept import kept
from data.review.queue import waiting
from data.review.settle import Decision
from data.schema import Plan

_NAME = "_review_name"


def decided(plan: Plan) -> dict[str, Decision]:
    """The decisions by the ids of their rows, without those of rows that the folder has settled since."""
    drafts = {item.id for item in waiting(plan, ())}
    return {name: each for name, (_, each) in _room(plan).items() if name in drafts}


def decide(plan: Plan, decisions: Iterable[Decision]) -> None:
    """Add what was decided in one step."""
    room = _room(plan)
    step = max((at for at, _ in room.values()), default=0) + 1
    for each in decisions:
        room[each.id] = (step, each)


def undo(plan: Plan) -> str:
    """Take the last step back; the first row of it."""
    room = _room(plan)
    last = max((at for at, _ in room.values()), default=0)
    undone = [name for name, (at, _) in room.items() if at == last]
    for name in undone:
        del room[name]
    return next(iter(undone), "")


def _room(plan: Plan) -> dict[str, tuple[int, Decision]]:
    return kept(f"review:{plan.id}")


def reader() -> str:
    """Who reads, as long as the session lasts."""
    return str(st.session_state.get(_NAME, ""))


def name_reader(name: str) -> None:
    """Say who reads; an empty name asks again."""
    st.session_state[_NAME] = " ".join(name.split())[:30]
