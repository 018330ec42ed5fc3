"""The titles over the charts of targets: short enough to be read, however many targets a plan has."""

from pathlib import Path

from components.indicators.story import amounts_title
from data.indicators.highlights import limit_title
from data.indicators.story import main_stories
from data.indicators.story_rows import amount_stories
from tests.data.draft.test_make import ENDS, plan_of

FEW = ENDS.replace("控制在4%以内", "控制在4%以内；公园总数达400个，造林面积500亩")
MANY = FEW.replace("造林面积500亩", "造林面积500亩，粮食产量30万吨，发电量20亿千瓦时")


def test_a_title_names_a_few_targets_and_counts_many(tmp_path: Path) -> None:
    for name, text in {"few": FEW, "many": MANY}.items():
        (tmp_path / name).mkdir()
        plan = plan_of(text, tmp_path / name)
        title = amounts_title(plan, amount_stories(main_stories(plan)), limit_title(plan))
        assert title.startswith("上（下）限目标和")
        assert ("公园总数、造林面积：" in title, "和其他4项目标：" in title) == (name == "few", name == "many"), title
