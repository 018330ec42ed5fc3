"""The consistency sheet: what was checked, the working, what came out, and the sentences it rests on."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from components.exports.buttons import show_downloads
from components.shell import url
from components.text.passages import passage
from components.text.sources import DERIVED, OUTSIDE, source_words
from components.text.typography import escape, prose
from data.checks.consistency import CheckResult, run_checks
from data.labels import labels
from data.schema import Plan
from data.tables.checks import check_sheets

KEYS = ("status", "kind", "check")
"""What of this section stands in the address."""
EVERYTHING = "all"
FIRST = "flag"


@st.fragment
def show_checks(plan: Plan) -> None:
    """The sheet; status and kind are chosen in the address, and `?check=` shows one check alone."""
    results = run_checks(plan)
    if not results:
        st.info("本计划暂无口径核对。", icon=":material/rule:")
        return
    counts: Counter[str] = Counter(result.status for result in results)
    st.markdown(
        f"{len(results)} 项核对：**{counts['pass']}** 项相符，**{counts['flag']}** 项需核对，"
        f"**{counts['cannot_decide']}** 项凭原文无法判断。只并列原文，不作评价。"
        f" {DERIVED}"
    )
    alone = url.one("check", [result.id for result in results])
    shown = [result for result in results if result.id == alone] if alone else _chosen(results, counts)
    if alone:
        st.button("查看全部核对", icon=":material/arrow_back:", on_click=url.write, args=("check", None))
    for kind in labels("check_kinds"):
        _show_group(plan, kind, [result for result in shown if result.kind == kind])
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.popover("核对规则", icon=":material/rule:"):
            st.markdown(METHOD)
        show_downloads(plan, labels("tables")["checks"], _in_words(shown, results), lambda: check_sheets(plan, shown))


def _chosen(results: Sequence[CheckResult], counts: Counter[str]) -> list[CheckResult]:
    """What the two rows of choices leave; the flagged ones to begin with."""
    options = [*labels("check_statuses"), EVERYTHING]
    status = url.one("status", options, FIRST, names=labels("check_statuses"))
    names = {**labels("check_statuses"), EVERYTHING: "全部"}
    number: dict[str, int] = {**counts, EVERYTHING: len(results)}
    st.segmented_control(
        "结论",
        options,
        format_func=lambda name: f"{names[name]} {number.get(name, 0)}",
        required=True,
        label_visibility="collapsed",
        **url.widget_args("status", status, FIRST),
    )
    left = [result for result in results if status in (EVERYTHING, result.status)]
    kinds: Counter[str] = Counter(result.kind for result in left)
    kind = url.one("kind", labels("check_kinds"), names=labels("check_kinds"))
    st.pills(
        "类别",
        [name for name in labels("check_kinds") if kinds[name] or name == kind],
        format_func=lambda name: f"{labels('check_kinds')[name]} {kinds[name]}",
        label_visibility="collapsed",
        wrap=True,
        **url.widget_args("kind", kind),
    )
    found = [result for result in left if kind in (None, result.kind)]
    st.markdown(f":gray[显示 {len(found)} 项，共 {len(results)} 项]")
    return found


def _in_words(shown: Sequence[CheckResult], results: Sequence[CheckResult]) -> str:
    statuses = "、".join(dict.fromkeys(labels("check_statuses")[result.status] for result in shown))
    kinds = "、".join(dict.fromkeys(labels("check_kinds")[result.kind] for result in shown))
    return f"结论：{statuses}；类别：{kinds}；{len(shown)} 项，共 {len(results)} 项"


def _show_group(plan: Plan, kind: str, results: Sequence[CheckResult]) -> None:
    if not results:
        return
    st.header(labels("check_kinds")[kind])
    st.markdown(f":gray[{KINDS_MEAN[kind]}]")
    side_by_side = kind == "tension"
    grid = st.grid(1 if side_by_side else 2, min_column_width="auto" if side_by_side else 420, border=True, gap="small")
    for result in results:
        with grid.cell(), st.container(gap="xsmall"):
            st.markdown("  \n".join([_head(result), *_lines(plan, result)]))
            sentences = [passage(plan, plan.statement[name], result.mentions) for name in result.statements]
            if side_by_side:
                _show_side_by_side(plan, result, sentences)
            else:
                st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def _show_side_by_side(plan: Plan, result: CheckResult, sentences: Sequence[str]) -> None:
    """The sentences of the part that speaks first at the left, those of the others at the right."""
    parts = [plan.statement[name].section.partition(".")[0] for name in result.statements]
    left = [s for s, part in zip(sentences, parts, strict=True) if part == parts[0]]
    right = [s for s, part in zip(sentences, parts, strict=True) if part != parts[0]]
    if not right:
        left, right = left[:1], left[1:]
    for column, group in zip(st.columns(2), (left, right), strict=True):
        column.markdown("\n".join(f"- {sentence}" for sentence in group))


def _head(result: CheckResult) -> str:
    claim = escape if result.kind == "spelling" else prose  # a mark that is in question is shown as it is printed
    return f"{BADGES[result.status]} **{claim(result.claim)}** {_link(result)}"


def _link(result: CheckResult) -> str:
    """The address of this check alone, with the reader's other choices."""
    query = urlencode({**st.query_params.to_dict(), "check": result.id})
    return f"[:material/link:](indicators?{query})"


def _lines(plan: Plan, result: CheckResult) -> list[str]:
    working = f":violet[{escape(result.arithmetic)}]　" if result.arithmetic else ""
    said = working or result.status == "cannot_decide"
    lines = [f"{working}{escape(result.result)}"] if said else []
    for name in result.outside:
        row = plan.outside.row[name]
        lines.append(f"{OUTSIDE} :orange[{row.year}年] :small[:gray[{source_words(row)}]]")
    return [*lines, *([f":gray[{prose(result.note)}]"] if result.note else [])]


BADGES: dict[str, str] = {
    "flag": ":red-badge[:material/flag: 需核对]",
    "cannot_decide": ":gray-badge[:material/help: 无法判断]",
    "pass": ":gray-badge[:material/check: 相符]",
}
KINDS_MEAN: dict[str, str] = {
    "identity": "数字之间应有的数量关系。",
    "claim": "句中说法，用句中或其他数字复核。",
    "enumeration": "所写个数与逐一列举的个数。",
    "repeat": "同一数字两处出现，核对数值、单位和比较词。",
    "spelling": "相近名称的不同写法，是否同一待核。",
    "tension": "两处句子并列，供核对。",
}
METHOD = """
- **算式用原文数字**，用到其他单位公布的数字时写明出处；按单位换算后精确计算；除不尽的用 ≈ 表示，保留两位小数。
- **与原文数字比较**：无比较词的，按原文小数位四舍五入后应相等；“超”应大于，“以上”应不小于，“以内”应不大于，
  “低于”应小于；“左右”未写明幅度，不比较。
- **列举**按顿号等分隔符计数；列举数少于所写数的，有“等”字为未逐一列举，无法判断；无“等”字的，需核对。
- **写法**在全文中查找，长名称中包含的短名称不另计。
- **前后并列**的句子由人工选出，除列有算式的外，一律列为需核对。
- 其余的**相符、需核对**由算式和查找得出；**无法判断**的，逐条写明原文缺少的内容。
- 使用外部数字的，以橙色标明并写明出处。
"""
