"""Which plan is on screen, loaded once for all readers."""

import os
from collections.abc import Callable
from operator import attrgetter
from pathlib import Path
from typing import Any

import streamlit as st

from components.shell.browser import reader_day
from data import load
from data.loading.faults import PlanError
from data.schema import Plan, PlanInfo

DEFAULT = "DEFAULT_PLAN"
BY_EDITION: dict[str | type[Any], Callable[[Any], Any]] = {Plan: attrgetter("edition")}
"""`hash_funcs` of a cache for what is made of a plan: an edited plan is another one, and its text is not hashed."""


@st.cache_data(show_spinner=False, ttl=60)
def list_plans(folder: str) -> list[str]:
    """The ids of the plans in a folder; looked up at most once a minute."""
    return load.list_plans(Path(folder))


@st.cache_data(show_spinner=False, ttl=60)
def plan_infos(folder: str) -> dict[str, PlanInfo]:
    """What each plan in a folder is, by id; those whose file cannot be read are left out. At most once a minute."""
    found = {name: load.plan_info(name, Path(folder)) for name in list_plans(folder)}
    return {name: info for name, info in found.items() if info}


@st.cache_resource(show_spinner="正在读取计划…", max_entries=8)
def read_plan(name: str, folder: str, changed: float) -> Plan:
    """A checked plan. `changed` is the newest time stamp of its files, so that an edit is seen."""
    return load.load_plan(name, Path(folder))


class NoPlanError(Exception):
    """No plan can be shown, and the page has said why. After `st.stop` nothing could be drawn, not even the frame."""


def current_plan() -> Plan:
    """The plan that the address names with `?plan=`, or the first one; raises NoPlanError where none can be shown."""
    try:
        plan = chosen_plan()
    except PlanError as error:
        st.error(
            f"这份计划的数据有 {len(error.faults)} 处问题，未显示。请在命令行运行 python -m data check。",
            icon=":material/error:",
        )
        st.code("\n".join(map(str, error.faults[:20])), language=None)
        raise NoPlanError from error
    if plan is None:
        st.error("没有可显示的计划：计划文件夹是空的。", icon=":material/folder_off:")
        raise NoPlanError
    _settle_address(plan.id)
    return plan


def chosen_plan() -> Plan | None:
    """The plan to show, or None where there is none; raises PlanError where its files have faults."""
    plans = list_plans(str(load.plans_folder()))
    if not plans:
        return None
    wanted = st.query_params.get("plan") or st.session_state.get("_plan")
    return plan_called(wanted if wanted in plans else _default(plans))


def plan_called(name: str) -> Plan:
    """A plan of the folder by its id; raises PlanError where its files have faults."""
    folder = load.plans_folder()
    return read_plan(name, str(folder), _changed(folder / name))


def has_others() -> bool:
    """Whether the folder has more than one plan."""
    return len(list_plans(str(load.plans_folder()))) > 1


def _default(plans: list[str]) -> str:
    name = os.environ.get(DEFAULT)
    return name if name in plans else plans[0]


def _settle_address(shown: str) -> None:
    """The address and the session name the plan that is shown; the default one is not written."""
    asked = st.query_params.get("plan")
    if asked and asked != shown:
        st.toast("地址中的计划不存在，已显示默认计划。", icon=":material/link_off:", duration="long")
    st.session_state["_plan"] = shown
    if shown != _default(list_plans(str(load.plans_folder()))):
        st.query_params["plan"] = shown
    elif asked:
        del st.query_params["plan"]


def _changed(folder: Path) -> float:
    return max((path.stat().st_mtime for path in folder.iterdir()), default=0.0)


def export_name(plan: Plan, what: str, ending: str) -> str:
    """The name of a file for download: plan, content with what was chosen, and the day it is taken."""
    return f"{plan.info.title}_{what}_{reader_day():%Y%m%d}.{ending}"
