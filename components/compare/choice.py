"""Which plans stand side by side: in the address as `?plans=a,b`, else the plan that is shown and the nearest other."""

import re

import streamlit as st

from components.shell import url
from components.shell.plans import plan_called, plan_infos
from data.compare.relation import partners
from data.labels import NUMERALS
from data.load import plans_folder
from data.loading.faults import PlanError
from data.schema import Plan

KEY, VIEW, PAGE, FOUND = "plans", "view", "page", "found"
KEYS = (KEY, VIEW, PAGE, FOUND)
MOST = 3


def chosen_plans(plan: Plan) -> tuple[Plan, ...]:
    """The plans that the address names, in its order; the default where it names none that is there."""
    names = asked(plan)
    found = []
    for name in names:
        try:
            found.append(plan if name == plan.id else plan_called(name))
        except PlanError:
            st.warning(f"计划 {name} 的数据有问题，未列入对照。", icon=":material/error:")
    return tuple(found)


def asked(plan: Plan) -> list[str]:
    """The ids in the address, each once; what is no plan, or one too many, is dropped with a notice."""
    known = plan_infos(str(plans_folder()))
    raw = [value for each in st.query_params.get_all(KEY) for value in re.split("[,;]", each) if value]
    valid = [value for value in dict.fromkeys(raw) if value in known][:MOST]
    if valid != raw:
        url.reject(KEY, ",".join(raw))
        url.write(KEY, ",".join(valid) or None)
    return valid or _default(plan)


def show_plan_choice(plan: Plan) -> None:
    """A box a plan, by title, the last one to be left empty; a change clears the page within a list."""
    infos, names = plan_infos(str(plans_folder())), asked(plan)
    boxes = [f"in_{KEY}_{place}" for place in range(min(MOST, len(infos)))]

    def changed() -> None:
        _write(plan, [name for box in boxes if (name := st.session_state[box])])
        url.write(PAGE, None)

    for place, (column, box) in enumerate(zip(st.columns(len(boxes)), boxes, strict=True)):
        chosen = names[place] if place < len(names) else None
        st.session_state[box] = chosen
        column.selectbox(
            f"计划{NUMERALS[place]}",
            [name for name in infos if name == chosen or name not in names],
            index=None,
            format_func=lambda name: infos[name].title,
            placeholder="可不选" if place > 1 else "请选一份计划",
            key=box,
            on_change=changed,
        )


def _default(plan: Plan) -> list[str]:
    others = partners(plan.info, plan_infos(str(plans_folder())))
    return [plan.id, *others[:1]]


def _write(plan: Plan, names: list[str]) -> None:
    """The default is not written."""
    url.write(KEY, None if names == _default(plan) else ",".join(names))
