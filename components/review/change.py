"""The two forms of a row: its readings to change, and why its number is no quantity."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.review.decided import decided
from components.text.typography import escape
from data.load import plans_folder
from data.review import sheet as form
from data.review.settle import Decision
from data.review.trial import refusals
from data.schema import HEADINGS, Plan, Statement

Settle = Callable[[list[Decision]], None]
FAULTS = "_review_faults"
"""Why the last decision was refused, with its row."""
MAY_BE_EMPTY = ("type", "indicator", "unit")
LETTERS = 300
"""The most that a field takes. Streamlit's own limit would be told in English."""
SAVE = "Mod+Enter"
FREE = ("unit", "period")
"""Fields of which other values than those offered may be typed."""


def show_change(plan: Plan, item: form.Item, by: str, on: str, settle: Settle) -> None:
    """The readings to change; what a heading is stands in its file."""
    row = form.shown(plan, item)
    heading = isinstance(item, Statement) and item.role in HEADINGS
    fields = () if heading else form.fields_of(item)
    why = f"review_note_{item.id}"

    def save() -> None:
        cells, faults = dict[str, str](), list[str]()
        for field in fields:
            typed = str(st.session_state[_key(item, field)] or "").strip()[:LETTERS]
            value = form.meant(plan, field, typed)
            if value is None:
                faults.append(f"“{typed[:30]}”不是“{field.title}”可以填的")
            elif typed != row[field.title]:
                cells[field.name] = value
        note = st.session_state[why].strip()[:LETTERS]
        if not faults and not cells and note == form.why(item):
            faults = ["没有一处改过；没有改动请按“确认”"]
        _settle(plan, faults, Decision(item.id, "change", by, on, cells, note), settle)

    with st.form("review_change", enter_to_submit=False):
        if heading:
            st.markdown(":small[:gray[标题的类别不在这里改，请改 statements.csv。]]")
        for line in _lines(fields):
            for column, field in zip(st.columns(len(line), gap="small"), line, strict=True):
                with column:
                    _ask(plan, field, row[field.title], _key(item, field))
        st.text_input(f"{form.WHY}（给读者看，可以不填）", form.why(item), key=why)
        _show_faults(item)
        st.form_submit_button("保存修改", type="primary", on_click=save, key="review_save", shortcut=SAVE)


def _lines(fields: Sequence[form.Field]) -> list[Sequence[form.Field]]:
    """Two fields a line, the name alone."""
    alone = sum(field.name == "name" for field in fields)
    pairs = [fields[at : at + 2] for at in range(alone, len(fields), 2)]
    return [fields[:1], *pairs] if alone else pairs


def show_no_quantity(plan: Plan, item: form.Item, by: str, on: str, settle: Settle) -> None:
    """What the number is instead, and the reason, which readers see."""
    kind, why = f"review_category_{item.id}", f"review_reason_{item.id}"

    def save() -> None:
        reason = st.session_state[why].strip()[:LETTERS]
        category = form.CATEGORIES[st.session_state[kind]]
        faults = [] if reason else ["请写原因，如“线路名称”"]
        _settle(plan, faults, Decision(item.id, "no_quantity", by, on, note=reason, category=category), settle)

    with st.form("review_no_quantity", enter_to_submit=False):
        st.selectbox("它是", list(form.CATEGORIES), key=kind)
        st.text_input("原因（给读者看）", key=why)
        _show_faults(item)
        st.form_submit_button("记为不是数量", type="primary", on_click=save, key="review_save", shortcut=SAVE)


def _settle(plan: Plan, faults: list[str], decision: Decision, settle: Settle) -> None:
    """Take the decision where the folder would pass the check with it; else say why not."""
    faults = faults or refusals(plan, plans_folder() / plan.id, decided(plan).values(), decision)
    st.session_state[FAULTS] = (decision.id, faults)
    if not faults:
        settle([decision])


def _show_faults(item: form.Item) -> None:
    name, faults = st.session_state.get(FAULTS, ("", []))
    for fault in faults if name == item.id else ():
        st.error(escape(fault))


def _ask(plan: Plan, field: form.Field, value: str, key: str) -> None:
    """One reading: free words, or one of the known ones."""
    words = form.choices(plan, field)
    if words:
        options = list(dict.fromkeys([value, *words, *([""] if field.name in MAY_BE_EMPTY else [])]))
        st.selectbox(
            field.title,
            options,
            key=key,
            accept_new_options=field.name in FREE,
            format_func=lambda words: words or "（无）",
        )
    else:
        st.text_input(field.title, value, key=key)


def _key(item: form.Item, field: form.Field) -> str:
    return f"review_{field.name}_{item.id}"
