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
