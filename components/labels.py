"""Words that more than one page uses."""

APP_TITLE = "计划浏览"
MISSING = "没查到"
PAGE_TITLES = {
    "overview": "概览",
    "indicators": "指标",
    "tasks": "任务",
    "map": "地图",
    "source": "搜原文",
    "progress": "进展",
    "present": "演示",
    "about": "关于",
}
PAGE_ICONS = {
    "overview": "dashboard",
    "indicators": "monitoring",
    "tasks": "checklist",
    "map": "map",
    "source": "manage_search",
    "progress": "timeline",
    "present": "slideshow",
    "about": "info",
}

COMPARATORS = {"eq": "等于", "approx": "左右", "ge": "不少于", "gt": "超过", "le": "以内", "lt": "低于"}
KINDS = {"actual": "实绩", "target": "目标", "context": "背景"}
STAGES = {"achieved": "已完成", "in_progress": "进行中", "projected": "预计", "planned": "计划", "context": "背景"}
BASES = {
    "flow": "全年量",
    "increment": "新增量",
    "stock": "期末总量",
    "ratio": "比率",
    "growth_rate": "增长率",
    "concentration": "浓度",
    "duration": "时长",
    "rank": "位次",
    "threshold": "门槛",
    "multiple": "倍数",
    "scope": "工作范围",
    "unspecified": "口径未说明",
}
NATURES = {"expected": "预期性", "binding": "约束性", "": ""}
BETTER = {"higher": "越高越好", "lower": "越低越好", "": ""}
PRICES = {"constant": "不变价", "current": "现价", "": ""}
COMPARABILITY = {"same": "可直接比较", "caveat": "口径有别", "none": "不可比"}
ROLES = {
    "lead": "主题句",
    "achievement": "执行情况",
    "action": "举措",
    "target": "目标",
    "shortcoming": "短板",
    "context": "背景",
    "safeguard": "保障措施",
    "part": "部分",
    "section": "章节",
}
PLACE_KINDS = {
    "zone": "片区",
    "science": "科研装置与机构",
    "education": "学校",
    "health": "医疗",
    "culture": "文体场馆",
    "park": "公园绿道",
    "commerce": "商业园区",
    "housing": "住房",
    "road": "道路",
    "rail": "轨道",
    "water": "水务河流",
    "energy": "能源",
    "environment": "环境设施",
    "renewal": "整备更新",
    "service": "公共服务",
    "station": "车站",
}
MAP_GROUPS = {
    "zone": "片区",
    "science": "科研装置与机构",
    "people": "公共服务",
    "leisure": "文体公园",
    "living": "商业住房与更新",
    "works": "道路水务市政",
    "rail": "轨道",
}
GROUP_OF_KIND = {
    "zone": "zone",
    "science": "science",
    "education": "people",
    "health": "people",
    "service": "people",
    "culture": "leisure",
    "park": "leisure",
    "commerce": "living",
    "housing": "living",
    "renewal": "living",
    "road": "works",
    "water": "works",
    "energy": "works",
    "environment": "works",
    "rail": "rail",
    "station": "rail",
}
LOOKS = {"direct": "有自身坐标", "station_anchor": "画在最近车站", "zone_anchor": "画在片区中心"}
LINE_STATUS = {
    "opening": "年内开通",
    "starting": "年内开工",
    "under_construction": "建设中",
    "in_service": "既有",
    "upgrading": "市政化改造",
    "not_open": "当时未开通",
}
PLACEMENTS = {
    "direct": "有自身坐标",
    "station_anchor": "画在最近车站",
    "zone_anchor": "画在片区中心附近车站",
    "line": "线路",
    "unplaced": "未定位",
}
PRECISIONS = {"exact": "精确", "approximate": "近似", "centroid": "片区中心", None: ""}
TABLES = {
    "figures": "数字",
    "statements": "语句",
    "indicators": "指标",
    "pairs": "两年对照",
    "places": "地点",
    "checks": "口径体检",
}
CHECK_STATUSES = {"flag": "需核对", "cannot_decide": "无法判断", "pass": "相符"}
CHECK_KINDS = {
    "identity": "数字之间",
    "claim": "说法与数字",
    "tension": "前后并列",
    "repeat": "两处印出",
    "enumeration": "列举与个数",
    "spelling": "名称写法",
}
CONFIDENCE = {"H": "高", "M": "中"}
CONFIDENCE_MEANS = "可信度高：读到官方页面本身；中：转载，或具名媒体"
VINTAGES = {
    "final": "全年数",
    "official": "官方公布",
    "press": "媒体报道",
    "planned": "当年目标",
    "unstated": "版本未说明",
}
AREAS = {"district": "区", "city": "市"}
WHO_SAYS = """
- **计划原文的数字**：:gray[**灰色**] 是上年实绩，:green[**绿色**] 是本年目标；左右、以上、以内、低于等比较词原样保留，点开就是原句。
- :violet-badge[:material/calculate: 测算] **本站算出的数字**：只由原文数字按公开的公式算出，紫色标明，不与原文数字混排。
- :orange-badge[:material/open_in_new: 外部] **别处公布的数字**：写明提供者、地址、版本和可信度，橙色标明。
- 计划没有给出的，就写“未给出”，不推算、不补齐。不变价的增速和现价的总量不能互相推算。
"""


def period(value: str) -> str:
    """A period as a reader says it: `end-2020` -> 2020年底."""
    if value.startswith("end-"):
        return f"{value.removeprefix('end-')}年底"
    return {"multi-year": "多年", "none": "未注明时间"}.get(value, f"{value}年")


def section(value: str) -> str:
    """A section as a reader says it: `1.closing` -> 1·末尾, `2.0` -> 2·开头."""
    part, _, rest = value.partition(".")
    return {"0": f"{part}·开头", "closing": f"{part}·末尾"}.get(rest, value)
