"""What the columns of the tasks page's heat map count: facets, types of action, or how firmly an action promises."""

from dataclasses import dataclass

from data.schema import Plan
from data.tasks import facets
from data.tasks.facets import YES
from data.tasks.measurability import STRENGTH_NAMES


@dataclass(frozen=True)
class Column:
    """What one column counts: actions with this value of a facet; without a facet, all of them.

    `narrow` is the two-character label where there is no room for all columns; types that share one are
    added up. Without it the column is left out there.
    """

    label: str
    facet: str = ""
    value: str = ""
    shaded: bool = False
    narrow: str = ""


ALL = Column("举措")
QUANTIFIED = Column("数字", "quantified", YES)
PLACED = Column("地点", "placed", YES)
CONTINUES = Column("接续", "continues", YES)
DATED = Column("时限", "dated", YES)
CHECKABLE = Column("核对", "measurable", YES, narrow="核对")
TYPES = {
    "规划编制": ("编制", "规划"),
    "政策": ("政策", "规划"),
    "工程建设": ("工程", "建设"),
    "开工": ("开工", "建设"),
    "建成": ("建成", "投用"),
    "运营": ("运营", "投用"),
    "引进": ("引进", "引进"),
    "活动": ("活动", "引进"),
    "服务": ("服务", "服务"),
    "监管": ("监管", "治理"),
    "改革": ("改革", "治理"),
    "研究": ("研究", "规划"),
    "前期审批与土地整备": ("前期", "规划"),
    "产业培育": ("培育", "引进"),
    "环境达标": ("达标", "治理"),
    "争创设立": ("争创", "引进"),
    "其他": ("其他", "其他"),
}
STRENGTHS_SHORT = {"done": "完成", "start": "开工", "strive": "争取", "push": "推进", "study": "研究"}


def columns(plan: Plan, view: str) -> list[Column]:
    """Plain counts first, then the shaded ones. Every head has two characters: longer ones would touch."""
    if view == "measurable":
        strengths = [
            Column(STRENGTH_NAMES[each], "strength", each, True, STRENGTHS_SHORT[each])
            for each in facets.options(plan, "strength")
        ]
        return [ALL, QUANTIFIED, DATED, CHECKABLE, *strengths]
    types = [Column(TYPES[each][0], "type", each, True, TYPES[each][1]) for each in facets.options(plan, "type")]
    return [ALL, QUANTIFIED, PLACED, CONTINUES, *types]
