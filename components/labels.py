"""Words of the screen that more than one page uses; what the data's values are called stands in `data/labels.yaml`."""

APP_TITLE = "计划浏览"
MISSING = "没查到"
CONFIDENCE_MEANS = "可信度高：读到官方页面本身；中：转载，或具名媒体"
