"""In which way a quantity counts, from the words around it."""

import re

from data.loading.units import TIMES
from data.schema import Basis, Comparator

_GROWTH = re.compile(
    "增长|增速|增幅|上升|下降|降低|提高|增加(?!值)|同比|涨幅|上涨|减少|翻番|降幅|压减|削减|压缩|缩短|降价|上浮"
)
REACHED = re.compile("(?:达到|达|至|到|为|突破|控制在|保持在|稳定在|超过|不低于|不少于|占|超|近|约)$")
_NEW = re.compile(
    "(?:新增|新建|新引进|新开工|新认定|新设|净增|新开通|新培育|新推出|新孵化|新投产|新登记)[^、，,；;]{0,18}$|(?:增加|增长|减少)$"
)
_STOCK = re.compile(
    "(?:累计|总数|总量|总长|总面积|保有量|存量|拥有|现有|共有|达到|达|突破|增至|升至|增加到|扩大到|提高到)[^，,；;]{0,12}$|(?:里程|面积|规模|集聚了?|全[市区县]有|现有)[^，,；;]{0,6}$"
)
_SCOPE = re.compile(
    "(?:推进|加快|开展|实施|管控|整合|深入|涉及|覆盖|涵盖|推动|启动|协调|落实|建立|出台|优化|等)[^，,；;]{0,24}$"
)
_RENEWED = re.compile("新建?(?:和|、)?改(?:扩?建|造)[^，,；;、]{0,18}$")  # not all of it is new
_DONE = re.compile(
    "(?:完成|打通|整备|筹集|签约|推广|淘汰|打掉|销售|出让|提供|推出|接洽|新?改扩?建|改造|整治|拆除|处理|解决|化解|服务|举办|抽检|接待|培训|帮扶|投入|供应|补种|发放)[^，,；;]{0,24}$"
)
THRESHOLD = re.compile("^(?:以上|以下)(?:的|大型|工业|企业|项目|集群|高新|规模|重大|产业|龙头|人才)")


def basis_of(near: str, behind: str, unit: str, comparator: Comparator, before: str) -> Basis:
    """In which way a quantity counts, from the words around it; `unspecified` where they do not say."""
    bare = unit.lstrip("万亿")
    if unit == "位" and re.search("[居列名排位降][^，,]{0,14}$", near):
        return "rank"
    if bare == "岁":
        return "threshold"
    if unit in ("%", "‰"):
        reached = REACHED.search(near.rstrip("以上不少低高于约近超过")) or re.search("率|比重|占", near)
        grown = _GROWTH.search(near) and not re.search("率[^，,]{0,8}(?:达|为|至|到|提高到|控制)", near)
        return (
            "growth_rate"
            if grown
            and not (reached and re.search("[至到达占为]$|控制在|保持在", near) and not re.search("增长|增速", near))
            else "ratio"
        )
    if unit == "微克/立方米" or "浓度" in near:
        return "concentration"
    if bare == "倍":
        return "multiple"
    if bare in TIMES and bare not in ("期", "届"):
        return "duration"
    if comparator == "ge" and THRESHOLD.match(behind[len(unit) :]):
        return "threshold"
    if _NEW.search(near):
        return "flow" if _RENEWED.search(near) else "increment"
    if bare.endswith("元"):
        if re.match("的?[^，,。；;]{0,12}基金", behind[len(unit) :]):
            return "scope"
        return "stock" if re.search("余额|市值|总资产|资产总额|债务|存款|贷款", near) else "flow"
    if _STOCK.search(near):
        return "stock"
    if _DONE.search(near):
        return "flow"
    if _SCOPE.search(near) or re.match("[^，,]{0,3}(?:项目|社区|街道|措施|类别|专项|试点)", behind[len(unit) :]):
        return "scope"
    return "flow" if bare in ("人次", "次", "场", "场次", "批次", "件", "宗", "起") else "unspecified"
