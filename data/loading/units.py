"""Words that count or measure, as they stand behind a printed number, and nouns that only begin like one.

A unit that is missing here is not read, and so not compared; a longer one (吨标煤) may begin like one that is here.
"""

import re

from data.derive import SCALES
from data.wording import MORE

_RATES_AND_MONEY = "% ％ ‰ 个百分点 百分点 倍 元 美元 港元 欧元"
_MEASURES = (
    "平方公里 平方千米 平方米 公顷 亩 公里 千米 米 厘米 毫米 立方米 升 毫升 吨标准煤 吨 千克 公斤 斤 克 毫克 微克 "
    "千瓦时 千瓦 兆瓦 千伏安 千伏 分贝"
)
_TIMES = "年 周年 个月 月 周 天 日 个工作日 小时 分钟 秒 季度 期 届 岁"
_COUNTS = (
    "个 家 所 座 条 项 处 名 人次 人 位 户 套 间 栋 幢 件 宗 起 例 场次 场 次 批次 批 班次 班 趟 架次 架 辆次 辆 艘 "
    "番 成 台套 台 部 本 册 种 类 片 块 张 支 只 株 棵 头 站 层 道 篇 幅 枚 款 组 笔 轮 标准箱 标箱 车次 航次 大"
)
# 6片区 are no 片, and 3个人才公寓 is left unread.
_NOUNS = (
    "元旦 元素 元宇宙 米业 升级 升至 年级 年度 年代 年均 月均 周边 周围 周末 天然 天桥 天津 天河 日均 日间 日照 日常 "
    "期间 个人 个体 个性 个税 个别 家庭 家园 家居 家长 家电 所有 所属 所在 座谈 座位 条例 条件 项目 处置 处理 处罚 "
    "名单 名录 名师 名校 名企 名牌 人才 人均 人员 人口 人群 人民 位于 位置 户籍 户外 套餐 件套 起步 起降 例外 例行 "
    "成都 成功 成为 成果 成立 成员 成本 成效 成长 成熟 成交 成品 成年 成人 成分 成绩 成就 成片 成套 成网 成型 成批 "
    "番茄 番禺 场馆 场地 场所 场景 次要 批复 批准 批发 班级 班子 班车 台风 台湾 部门 部委 部分 部长 "
    "本地 本科 本级 本土 本区 本市 种植 种子 种养 类别 类型 片区 支持 支撑 支付 支出 支队 只能 头部 站点 层级 层次 "
    "道路 篇章 幅度 组织 组团 大型 大中 大学 大道 大气 大厦 大桥 大街 大院"
)
_UNITS = sorted(f"{_RATES_AND_MONEY} {_MEASURES} {_TIMES} {_COUNTS}".split(), key=len, reverse=True)

TIMES = frozenset(_TIMES.split())
UNIT = f"(?:{'|'.join(_UNITS)})"
# Behind a number: 余 or 多 on either side of the scale, then the unit; each may be missing.
BEHIND_NUMBER = re.compile(
    rf"[ \u3000]*(?P<more>[{MORE}]?)(?P<scale>(?:{'|'.join(SCALES)})?)(?P<again>[{MORE}]?)"
    rf"(?P<unit>(?:(?!{'|'.join(_NOUNS.split())}){UNIT}(?:[/／]{UNIT})?)?)"
)
