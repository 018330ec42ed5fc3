"""The row that is read, and what can be said of it: it holds, it is changed, it is no quantity, or later."""

from collections.abc import Callable

import streamlit as st

from components.review.change import FAULTS, show_change, show_no_quantity
from components.review.decided import decide, decided, reader, undo
from components.review.steps import go, go_on
from components.shell.browser import focus_in, reader_day
from components.text.typography import bold, escape, prose
from data.review import sheet as form
from data.review.queue import alike
from data.review.settle import Decision
from data.schema import HEADINGS, Figure, Plan

OPENED = "_review_opened"
"""The row whose form is open, and which."""
FORM = "review_form"
"""The key of the container with what a button asks for."""
KEYS = {"confirm": "Y", "change": "E", "none": "N", "later": "S", "all": "A", "undo": "U"}
"""The keys of the buttons, as long as no field is being typed into."""


def show_answer(plan: Plan, item: form.Item, queue: list[form.Item]) -> bool:
    """The row, the buttons, and below them what the chosen one asks for; whether one of them does."""
    opened, ready = st.session_state.get(OPENED), bool(reader())
    way = opened[1] if ready and opened and opened[0] == item.id else ""
    _show_row(plan, item, readings=way != "change")
    same, by, on = alike(item, queue), reader(), reader_day().isoformat()

    def settle(decisions: list[Decision]) -> None:
        decide(plan, decisions)
        go_on(item, queue, {each.id for each in decisions})
        st.session_state.pop(OPENED, None)

    def confirm(items: list[form.Item]) -> None:
        settle([Decision(each.id, "confirm", by, on, note=form.why(each)) for each in items])

    def toggle(way: str) -> None:
        now = (item.id, way)
        st.session_state[OPENED] = None if st.session_state.get(OPENED) == now else now
        st.session_state.pop(FAULTS, None)

    def back() -> None:
        go(undo(plan))
        st.session_state.pop(OPENED, None)

    with st.container(horizontal=True, gap="small"):
        _button("确认", "confirm", confirm, [item], ready=ready)
        _button("改", "change", toggle, "change", ready=ready)
        if isinstance(item, Figure):
            _button("不是数量", "none", toggle, "none", ready=ready)
        _button("跳过", "later", go_on, item, queue, (item.id,), ready=len(queue) > 1)
        if len(same) > 1:
            _button(f"同样读法 {len(same)} 条", "all", toggle, "all", ready=ready)
        _button("撤销", "undo", back, ready=bool(decided(plan)))
    if not ready:
        st.markdown(":small[:gray[填写校对人后可以处理。]]")
    with st.container(key=FORM):
        if way == "change":
            show_change(plan, item, by, on, settle)
        elif way == "none":
            show_no_quantity(plan, item, by, on, settle)
        elif way == "all":
            _show_alike(plan, same, confirm)
    if way:
        focus_in(FORM, f"{item.id} {way}")
    return bool(way)


def _show_row(plan: Plan, item: form.Item, *, readings: bool) -> None:
    """What the row is and what the draft doubts; its readings, where no form shows them."""
    row = form.shown(plan, item)
    heading = not isinstance(item, Figure) and item.role in HEADINGS
    what = f"{item.value}{item.unit}" if isinstance(item, Figure) else "标题" if heading else "句子"
    doubt = f"　:orange-badge[:material/help: {escape(row[form.HINT])}]" if row[form.HINT] else ""
    st.markdown(bold(escape(what)) + doubt)
    said = [(field.title, row[field.title]) for field in form.fields_of(item) if row[field.title]]
    said += [(form.WHY, why)] if (why := form.why(item)) else []
    if readings:
        st.markdown("  \n".join(f":gray[{title}]　{prose(words)}" for title, words in said))


def _button(label: str, name: str, act: Callable[..., None], *args: object, ready: bool) -> None:
    st.button(
        label,
        key=f"review_{name}",
        shortcut=KEYS[name],
        on_click=act,
        args=args,
        disabled=not ready,
        type="primary" if name == "confirm" else "secondary",
    )


def _show_alike(plan: Plan, same: list[form.Item], confirm: Callable[[list[form.Item]], None]) -> None:
    """Every row of the pattern, so that nothing is confirmed unseen."""
    with st.container(border=True):
        with st.container(height=320, border=False):
            st.markdown("\n".join(f"- {prose(form.shown(plan, each)[form.TEXT])}" for each in same))
        st.button(
            f"全部确认（{len(same)} 条）", on_click=confirm, args=(same,), key="review_confirm_all", type="primary"
        )
