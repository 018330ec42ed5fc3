"""Words of the screen that more than one page uses; what the data's values are called stands in `data/labels.yaml`."""

APP_TITLE = "计划浏览"
MISSING = "未检索到公开数据"
CONFIDENCE_MEANS = "可信度高：官方页面原文（部分只读到摘录）；中：转载，或具名媒体"
