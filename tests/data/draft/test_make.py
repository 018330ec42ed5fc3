"""Any text becomes a folder that passes the check: text alone in, a plan out that says that it is a draft."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.draft.about import UnknownError
from data.draft.again import draft_plan
from data.draft.make import drafted
from data.draft.sources import Source
from data.draft.write import short_name
from data.indicators.story import main_stories
from data.load import load_plan
from data.schema import Plan
from tests.tree import FIXTURE_PLANS, FIXTURES, PLANS

TEXTS = sorted(path for folder in (PLANS, FIXTURE_PLANS, FIXTURES / "keys") for path in folder.glob("*/text.txt"))
ENDS = """云川市2024年政府工作报告
——2024年1月8日在云川市第九届人民代表大会第三次会议上

一、2023年工作回顾

（一）经济稳中有进。地区生产总值1020.9亿元、增长6.5%左右。

（二）民生持续改善。预计新增就业3.2万人，公园总数达300个，连续三年居全省第一；“十三五”以来累计建成“8+N”中心20个。

同时也要清醒地看到，发展还存在不少问题：产业层级不高。对此，我们将正视困难。

二、2024年工作安排

今年发展的主要预期目标是：地区生产总值增长6%—6.5%；城镇登记失业率控制在4%以内。

（一）加快发展。新建学校2所，修编第三版规划。到2025年底建成轨道100公里。

附录

名词解释：“8+N”指8个中心和30个站。
"""


def plan_of(text: str, tmp_path: Path, **facts: object) -> Plan:
    file = tmp_path / "文本.txt"
    file.write_bytes(text.encode())
    draft_plan(file, tmp_path / "draft", **facts)  # type: ignore[arg-type]
    return load_plan(tmp_path / "draft")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_the_text_is_kept_and_the_draft_passes_the_check(path: Path, tmp_path: Path) -> None:
    draft_plan(path, tmp_path / "draft")
    plan = load_plan(tmp_path / "draft")
    assert (tmp_path / "draft" / "text.txt").read_bytes() == path.read_bytes()
    assert {item.review for item in (*plan.statements, *plan.figures)} == {"draft"}
    assert not any(item.is_read for item in plan.statements)


def test_what_a_report_says_is_read(tmp_path: Path) -> None:
    plan = plan_of(ENDS, tmp_path)
    assert (plan.info.title, plan.info.district) == ("云川市2024年政府工作报告", "云川市")
    assert (plan.info.published, plan.info.base_year, plan.info.target_year) == (date(2024, 1, 8), 2023, 2024)
    assert "名词解释" not in plan.text[slice(*plan.body)]
    by_value = {figure.value: figure for figure in plan.figures}
    assert {value: (f.unit, f.comparator, f.period, f.kind, f.stage) for value, f in by_value.items()} == {
        "1020.9": ("亿元", "eq", "2023", "actual", "achieved"),
        "6.5": ("%", "approx", "2023", "actual", "achieved"),
        "3.2": ("万人", "eq", "2023", "actual", "projected"),
        "300": ("个", "eq", "2023", "actual", "achieved"),
        "三": ("年", "eq", "multi-year", "actual", "achieved"),
        "第一": ("位", "eq", "multi-year", "actual", "achieved"),
        "20": ("个", "eq", "2023", "actual", "achieved"),
        "6%—6.5": ("%", "eq", "2024", "target", "planned"),
        "4": ("%", "le", "2024", "target", "planned"),
        "2": ("所", "eq", "2024", "target", "planned"),
        "100": ("公里", "eq", "end-2025", "target", "planned"),
    }
    flagged = {value: figure.note for value, figure in by_value.items() if figure.note}
    assert {value: note for value, note in flagged.items() if value in ("3.2", "300", "三", "第一")} == {
        "3.2": "初稿：预计数",
        "300": "初稿：总数口径待核",
        "三": "初稿：连续年限待核",
        "第一": "初稿：位次范围待核",
    }
    assert [area.section for area in plan.info.task_areas] == ["2.1"]
    assert [item.text for item in plan.clauses if item.role == "shortcoming"][-1] == "产业层级不高"
    assert next(item for item in plan.clauses if "正视困难" in item.text).role == "context"
    pair = plan.pair["gdp-growth"]
    assert (pair.comparability, pair.actual, pair.target) == ("none", by_value["6.5"], by_value["6%—6.5"])


NATIONAL = """关于2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告
——2024年3月5日在全国人民代表大会会议上
国家发展和改革委员会
各位代表：
一、2023年计划执行情况
（一）经济稳中有进。国内生产总值126.06万亿元，增长5.2%。全国城镇调查失业率平均值为5.2%。
同时也要看到，民间投资信心仍需提振。我们既要正视困难，更要坚定信心。从有利条件看，产业体系完善。
二、2024年主要目标
国内生产总值增长5%左右。全国城镇调查失业率5.5%左右。
"""


def test_a_national_plan_keeps_its_own_words(tmp_path: Path) -> None:
    plan = plan_of(NATIONAL, tmp_path)
    assert (plan.info.district, plan.info.publisher) == ("全国", "国家发展和改革委员会")
    assert plan.indicator["gdp-growth"].name == "国内生产总值增长率"
    assert plan.pair["surveyed-unemployment-rate"].comparability == "same"
    assert [item.text for item in plan.clauses if item.role == "shortcoming"][-1].endswith("民间投资信心仍需提振")


FIVE_YEARS = """云川市2021年政府工作报告
——2021年1月8日在云川市第九届人民代表大会第三次会议上

一、“十三五”时期发展成就

（一）经济稳中有进。2020年地区生产总值达1020.9亿元，五年年均增长7.1%。新增就业64.6万人，公园总数达300个。

（二）结构更优。先进制造业增加值占规模以上工业增加值比重超过70%，办理时间压缩54%。

二、“十四五”时期发展目标

（一）加快发展。全市生产总值超过4万亿元，地铁运营里程达600公里，新增病床位5万张。

三、2021年工作安排

（一）加快建设。新建学校2所。
"""


def test_a_part_about_five_years_gives_its_numbers_their_years(tmp_path: Path) -> None:
    plan = plan_of(FIVE_YEARS, tmp_path)
    assert {figure.value: (figure.period, figure.kind, figure.basis) for figure in plan.figures} == {
        "1020.9": ("2020", "actual", "flow"),
        "7.1": ("2016-2020", "actual", "growth_rate"),
        "64.6": ("2016-2020", "actual", "increment"),
        "300": ("2020", "actual", "stock"),
        "70": ("2020", "actual", "ratio"),
        "54": ("2020", "actual", "growth_rate"),
        "4": ("2025", "target", "flow"),
        "600": ("end-2025", "target", "stock"),
        "5": ("2021-2025", "target", "increment"),
        "2": ("2021", "target", "increment"),
    }
    new_jobs = plan.pair.get("new-jobs")
    assert new_jobs is None or not new_jobs.actual  # five years beside one are no pair


LISTS = """云川市2017年政府工作报告
——2017年1月8日在云川市第九届人民代表大会第一次会议上

一、过去五年工作回顾

（一）经济稳中有进。地区生产总值由6679亿元增加到9210亿元，年均增长8.4%，拥有研究中心6家，国家级基地10家。人才由36人、165人分别增加到84人和407人。五年获批景区11家，产值分别突破1.5万亿元、3000亿元，约占生产总值20%。特别是刚刚过去的2016年，我们积极应对。改造旧住宅27万平方米，同比分别提高2.0、1.4和7.6个百分点，实现两个根本性转变。1年期利率分别下降0.6个和0.7个百分点，占比超过四成，将扣除比例提高至150%。

二、今后五年奋斗目标

到2021年，出口总值达到120亿美元，年均增长14%左右。三次产业比重为5：44：51，收入比2010年翻一番。人均纯收入达到2.5万元。

三、2017年工作安排

（一）加快发展。引进超800万美元重大项目45个，养老、医疗和失业保险分别扩面9万、4万和3万人以上，用三年时间新建学校146所，新增学位21万个。
"""


def test_numbers_of_a_list_share_what_is_printed_once_and_paragraphs_have_their_year(tmp_path: Path) -> None:
    plan = plan_of(LISTS, tmp_path)
    found = {figure.value: (figure.unit, figure.comparator, figure.period, figure.kind) for figure in plan.figures}
    assert found == {
        "6679": ("亿元", "eq", "none", "context"),
        "9210": ("亿元", "eq", "2016", "actual"),
        "8.4": ("%", "eq", "2012-2016", "actual"),
        "6": ("家", "eq", "2016", "actual"),
        "10": ("家", "eq", "2016", "actual"),
        "36": ("人", "eq", "none", "context"),
        "165": ("人", "eq", "none", "context"),
        "84": ("人", "eq", "2016", "actual"),
        "407": ("人", "eq", "2016", "actual"),
        "11": ("家", "eq", "2012-2016", "actual"),
        "1.5": ("万亿元", "gt", "2016", "actual"),
        "3000": ("亿元", "gt", "2016", "actual"),
        "20": ("%", "approx", "2016", "actual"),
        "27": ("万平方米", "eq", "2016", "actual"),  # of the year that the paragraph has come to
        "2.0": ("个百分点", "eq", "2016", "actual"),
        "1.4": ("个百分点", "eq", "2016", "actual"),
        "7.6": ("个百分点", "eq", "2016", "actual"),
        "0.6": ("个百分点", "eq", "2016", "actual"),
        "0.7": ("个百分点", "eq", "2016", "actual"),
        "四": ("成", "gt", "2016", "actual"),
        "150": ("%", "eq", "2016", "actual"),
        "120": ("亿美元", "eq", "2021", "target"),
        "14": ("%", "approx", "2017-2021", "target"),
        "5": ("", "eq", "2021", "target"),
        "44": ("", "eq", "2021", "target"),
        "51": ("", "eq", "2021", "target"),
        "一": ("番", "eq", "2021", "target"),
        "2.5": ("万元", "eq", "2021", "target"),
        "800": ("万美元", "gt", "none", "context"),
        "45": ("个", "eq", "2017", "target"),
        "9": ("万人", "ge", "2017", "target"),
        "4": ("万人", "ge", "2017", "target"),
        "3": ("万人", "ge", "2017", "target"),
        "三": ("年", "eq", "multi-year", "target"),
        "146": ("所", "eq", "multi-year", "target"),
        "21": ("万个", "eq", "multi-year", "target"),
    }
    names = {figure.value: figure.name for figure in plan.figures}
    assert {value: names[value] for value in ("9210", "407", "7.6", "一")} == {
        "9210": "地区生产总值",
        "407": "人才数",
        "7.6": "改造旧住宅面积同比分别提高",
        "一": "收入",
    }
    assert {item.name: item.of("district")[1].words for item in main_stories(plan)}[
        "出口总值"
    ] == "120亿美元※（2021年）"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("（一）毫不松懈抓好产业强市建设", "产业强市建设"),
        ("（二）突出聚力创新的工作导向", "聚力创新"),
        ("（四）持续用力推动全面深化改革", "推动全面深化改革"),
        ("（七）扎实开展“两减六治三提升”专项行动", "两减六治三提升"),
        ("（八）建设人民满意的服务型政府", "服务型政府"),
        ("三、全面推进城乡区域协调发展和乡村振兴", "城乡区域协调发展"),
    ],
)
def test_a_task_area_is_called_by_whole_words(title: str, short: str) -> None:
    assert short_name(title) == short


def test_the_same_words_have_the_same_ids_when_the_text_grows(tmp_path: Path) -> None:
    first = drafted(Source(ENDS, ENDS.encode()))
    longer = ENDS.replace("（二）民生持续改善。", "（二）民生持续改善。新开公交线路5条。")
    second = drafted(Source(longer, longer.encode()))
    assert first.tiles.keys() <= second.tiles.keys() and first.figures.keys() <= second.figures.keys()


def test_a_folder_that_holds_something_else_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "draft").mkdir()
    with pytest.raises(FileExistsError):
        plan_of(ENDS, tmp_path)
    assert list((tmp_path / "draft").iterdir()) == []


@pytest.mark.parametrize(
    ("without", "option"), [("2024年1月8日", "--published"), ("2024年", "--year")], ids=["no day", "no year"]
)
def test_what_the_text_does_not_say_is_asked_for(without: str, option: str, tmp_path: Path) -> None:
    text = (
        ENDS.replace(without, "").replace("2023年", "去年").replace("1月8日", "")
        if option == "--year"
        else ENDS.replace(without, "")
    )
    with pytest.raises(UnknownError, match=option):
        plan_of(text, tmp_path)
    assert not (tmp_path / "draft").exists()
    assert plan_of(text, tmp_path, published=date(2024, 1, 8), year=2024).info.target_year == 2024


def test_a_text_without_headings_is_one_part(tmp_path: Path) -> None:
    plan = plan_of("白石镇的话\n\n今年要做三件实事。修路12公里。\n", tmp_path, published=date(2024, 1, 5), year=2024)
    assert plan.statements[0].role == "part" and "没有找到标题" in plan.statements[0].note
    assert [figure.value for figure in plan.figures if figure.unit == "公里"] == ["12"]


def test_tables_open_in_excel(tmp_path: Path) -> None:
    plan_of(ENDS, tmp_path)
    raw = (tmp_path / "draft" / "figures.csv").read_bytes()
    assert raw.startswith("\ufeffid,statement,at".encode())
    with (tmp_path / "draft" / "names.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["category"] for row in csv.DictReader(file)} >= {"year", "ordinal"}


PIECES = re.findall(
    r"\S+",
    """新增 5 12.5 % 万人 三 一 两 十亿八千万 元 ， 。 ； 、 ： “ ” 《 》 （ ） [5] [ ] 2023年 达到 由 至 — 第 首
几 半 百分之 左右 以上 学校 个 （二） 1． 第一部分 PM2.5 0.3个百分点 同比 增长 20—34 岁 ! ( ) · 十三五 之一""",
)
WORDS = st.sampled_from([*PIECES, "\n", "\u3000"])


@settings(max_examples=150)
@given(words=st.lists(WORDS, min_size=1, max_size=40))
def test_any_words_pass_the_check(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    text = "一、2024年工作安排\n" + "".join(words) + "\n完。\n"
    plan_of(text, tmp_path_factory.mktemp("any"), published=date(2024, 1, 5), year=2024)
