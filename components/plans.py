"""Which plan is on screen, loaded once for all readers."""

import os
from pathlib import Path

import streamlit as st

from data import load
from data.faults import PlanError
from data.schema import Plan

DEFAULT = "DEFAULT_PLAN"


@st.cache_data(show_spinner=False, ttl=60)
def list_plans(folder: str) -> list[str]:
    """The ids of the plans in a folder; looked up at most once a minute."""
    return load.list_plans(Path(folder))


@st.cache_resource(show_spinner="正在读取计划…", max_entries=8)
def read_plan(name: str, folder: str, changed: float) -> Plan:
    """A checked plan. `changed` is the newest time stamp of its files, so that an edit is seen."""
    return load.load_plan(name, Path(folder))


def current_plan() -> Plan:
    """The plan that the address names with `?plan=`, or the first one; a page with faults stops politely."""
    folder = str(load.plans_folder())
    plans = list_plans(folder)
    if not plans:
        st.error("没有可显示的计划：计划文件夹是空的。", icon=":material/folder_off:")
        st.stop()
    default = os.environ.get(DEFAULT, plans[0])
    default = default if default in plans else plans[0]
    wanted = st.query_params.get("plan") or st.session_state.get("_plan") or default
    if wanted not in plans:
        st.warning("地址中的计划不存在，已显示默认计划。", icon=":material/link_off:")
        wanted = default
    st.session_state["_plan"] = wanted
    if wanted != default:
        st.query_params["plan"] = wanted
    elif "plan" in st.query_params:
        del st.query_params["plan"]
    try:
        return read_plan(wanted, folder, _changed(Path(folder) / wanted))
    except PlanError as error:
        st.error(
            f"这份计划的数据有 {len(error.faults)} 处问题，未显示。请在命令行运行 python -m data check。",
            icon=":material/error:",
        )
        st.code("\n".join(map(str, error.faults[:20])), language=None)
        st.stop()


def _changed(folder: Path) -> float:
    return max((path.stat().st_mtime for path in folder.iterdir()), default=0.0)


def export_name(plan: Plan, what: str, ending: str) -> str:
    """The name of a file to take away: plan, content, and the plan's date."""
    return f"{plan.info.title}_{what}_{plan.info.published:%Y%m%d}.{ending}"
