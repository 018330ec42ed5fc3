"""Words of the screen that more than one page uses; what the data's values are called stands in `data/labels.yaml`."""

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
CONFIDENCE_MEANS = "可信度高：读到官方页面本身；中：转载，或具名媒体"
WHO_SAYS = """
- **计划原文的数字**：:gray[**灰色**] 是上年实绩，:green[**绿色**] 是本年目标；\
左右、以上、以内、低于等比较词原样保留，点开就是原句。
- :violet-badge[:material/calculate: 测算] **本站算出的数字**：\
只由原文数字按公开的公式算出，紫色标明，不与原文数字混排。
- :orange-badge[:material/open_in_new: 外部] **别处公布的数字**：写明提供者、地址、版本和可信度，橙色标明。
- 计划没有给出的，就写“未给出”，不推算、不补齐。不变价的增速和现价的总量不能互相推算。
"""
