"""What is said of each number agrees with the words that the plan prints around it."""

import re
from collections.abc import Callable, Iterator

import pytest

from data.derive import base_unit
from data.schema import Figure, Plan
from data.wording import hedged, when

Around = tuple[str, str]  # the statement's words before a number, and after it

# Words right before a number, and right after its unit, that make it more or less than what is printed.
BEFORE = {
    "ge": ("不少于", "不低于", "至少"),
    "le": ("不超过",),
    "gt": ("超过", "超", "突破"),
    "lt": ("低于",),
    "approx": ("近", "约"),
}
AFTER = {"ge": ("以上",), "le": ("以内", "以下", "内"), "approx": ("左右",)}

# Units that do not stand right after their number: ranks are printed without one.
UNIT_ELSEWHERE = {"pm25-drop-rank", "urban-villages-rank", "land-rank", "cultural-facilities-rank"}
# New things whose number is not the number of new things: floor area sold in a year, not floor area built.
NEW_BUT_NO_INCREMENT = {"new-home-sales"}
# The text means an increase without the word 新 before the number: 新 stands after it, or it is a founding.
INCREMENT_WITHOUT_NEW_BEFORE = {"schools-new-projects-2020", "vocational-schools-2020"}


def printings(plan: Plan, figure: Figure) -> Iterator[Around]:
    """Each place where a figure is printed, second printings included."""
    for name, start, end in [
        (figure.statement, figure.start, figure.end),
        *((m.id, m.start, m.end) for m in figure.also),
    ]:
        statement = plan.statement[name]
        yield plan.text[statement.start : start], plan.text[end : statement.end]


def unit_pattern(figure: Figure) -> str:
    """The unit as printed, with 余 or 多 after its scale: 万余人."""
    _, bare = base_unit(figure.unit)
    return re.escape(figure.unit.removesuffix(bare)) + "(?P<more>[余多])?" + re.escape(bare)


def comparator_by_words(figure: Figure, around: Around) -> str:
    before, after = around
    unit = re.match(unit_pattern(figure), after)
    if unit and unit["more"]:
        return "gt"
    rest = after[unit.end() :] if unit else after
    said = [(len(word), name) for name, words in BEFORE.items() for word in words if before.endswith(word)]
    said += [(len(word), name) for name, words in AFTER.items() for word in words if rest.startswith(word)]
    return max(said)[1] if said else "eq"


def wrong(plan: Plan, holds: Callable[[Figure, Around], bool]) -> list[str]:
    """Every printing for which a claim does not hold, in words."""
    return [
        f"{figure.id}: {before[-12:]}[{figure.value}]{after[:12]}"
        for figure in plan.figures
        for before, after in printings(plan, figure)
        if not holds(figure, (before, after))
    ]


def test_number_stands_where_it_is_said_to(any_plan: Plan) -> None:
    for figure in any_plan.figures:
        statement = any_plan.statement[figure.statement]
        assert any_plan.text[figure.start : figure.end] == figure.value
        assert statement.start <= figure.start < figure.end <= statement.end
        assert figure.id in statement.figures
        for again in figure.also:
            assert any_plan.text[again.start : again.end] == figure.value
            assert figure.id in any_plan.statement[again.id].figures


def test_number_is_what_is_printed(any_plan: Plan) -> None:
    for figure in any_plan.figures:
        if figure.value[0].isdigit():
            assert float(figure.value.replace(",", "")) == float(figure.number), figure.id
        else:
            assert figure.number in (1, 2, 3, 4, 6, 12), figure.id


def test_comparator_is_what_the_words_say(any_plan: Plan) -> None:
    assert wrong(any_plan, lambda figure, around: figure.comparator == comparator_by_words(figure, around)) == []


def test_unit_is_printed_after_the_number(any_plan: Plan) -> None:
    def holds(figure: Figure, around: Around) -> bool:
        return figure.id in UNIT_ELSEWHERE or bool(re.match(unit_pattern(figure), around[1]))

    assert wrong(any_plan, holds) == []


def test_ranks_say_who_is_first(any_plan: Plan) -> None:
    ranks = [figure for figure in any_plan.figures if figure.basis == "rank"]
    assert {figure.id for figure in ranks} >= UNIT_ELSEWHERE or any_plan.id != "guangming-2020"
    for figure in ranks:
        assert figure.unit == "位" and figure.value in ("首", "第一"), figure.id
        assert re.search("排名|居|降幅", any_plan.statement[figure.statement].text), figure.id


@pytest.mark.parametrize(
    ("basis", "unit", "words"),
    [
        ("growth_rate", "%", "增长|增速"),
        ("ratio", "%", "率|占比|比例|水平|覆盖|进度"),
        ("concentration", "微克/立方米", "浓度"),
        ("multiple", "倍", "倍"),
        ("duration", "年|个月|天|周年", "年|个月|天"),
    ],
)
def test_basis_agrees_with_unit_and_words(any_plan: Plan, basis: str, unit: str, words: str) -> None:
    for figure in any_plan.figures:
        if figure.basis == basis:
            assert re.fullmatch(unit, figure.unit), figure.id
            assert re.search(words, any_plan.statement[figure.statement].text), figure.id


def test_percentages_are_rates(any_plan: Plan) -> None:
    assert {figure.basis for figure in any_plan.figures if figure.unit == "%"} <= {"growth_rate", "ratio"}


def test_cumulative_and_total_are_stocks(any_plan: Plan) -> None:
    def holds(figure: Figure, around: Around) -> bool:
        total = re.search("累计[^,，]{0,12}$|(总数|总长)(已)?(达|达到|为)$", around[0])
        return not total or figure.basis == "stock"

    assert wrong(any_plan, holds) == []


def test_new_in_the_year_is_an_increment(any_plan: Plan) -> None:
    def holds(figure: Figure, around: Around) -> bool:
        new = re.search("(新增|新建|新引进|新开工)[^、，,]{0,12}$", around[0]) and "续建" not in around[0]
        if figure.id in NEW_BUT_NO_INCREMENT or figure.basis == "scope":
            return True
        return not new or figure.basis in ("increment", "growth_rate")

    assert wrong(any_plan, holds) == []


def test_increments_are_called_new(any_plan: Plan) -> None:
    def holds(figure: Figure, around: Around) -> bool:
        return figure.basis != "increment" or "新" in around[0] or figure.id in INCREMENT_WITHOUT_NEW_BEFORE

    assert wrong(any_plan, holds) == []


def test_period_kind_and_stage_agree(any_plan: Plan) -> None:
    base, target = any_plan.info.base_year, any_plan.info.target_year
    for figure in any_plan.figures:
        role = any_plan.statement[figure.statement].role
        years = [int(year) for year in re.findall(r"\d{4}", figure.period)]
        if figure.kind == "target":
            assert figure.stage == "planned" and role in ("target", "action"), figure.id
            assert figure.period in (str(target), f"end-{target}"), figure.id
        elif figure.kind == "actual":
            assert figure.stage in ("achieved", "in_progress", "projected"), figure.id
            assert role == "achievement" or (role == "context" and figure.stage == "projected"), figure.id
            assert all(year <= base for year in years), figure.id
        else:
            assert figure.stage in ("projected", "context"), figure.id
        if figure.stage == "projected":
            assert re.search("预计|将|有望", any_plan.statement[figure.statement].text), figure.id


def test_expectations_are_no_results(any_plan: Plan) -> None:
    def holds(figure: Figure, around: Around) -> bool:
        if figure.kind != "actual" or not re.search("预计|有望|将", around[0]):
            return True
        return figure.stage == "projected" and "预计" in around[0] and "达产" not in around[0]

    assert wrong(any_plan, holds) == []


def test_what_is_expected_of_the_past_year_says_so(plan: Plan) -> None:
    figure = plan.figure["land-prepared-2019"]
    assert (when(figure), hedged(plan, figure)) == ("2019年预计", "预计超过10平方公里")
    assert (figure.kind, figure.stage) == ("actual", "projected")


def test_numbers_of_the_city_are_context(plan: Plan) -> None:
    for figure in plan.figures:
        before = plan.text[plan.statement[figure.statement].start : figure.start]
        if before.endswith("全市"):
            assert figure.kind == "context" or figure.basis == "rank", figure.id


def test_figures_of_an_indicator_are_of_its_kind(any_plan: Plan) -> None:
    rates = {"growth_rate", "ratio", "concentration"}
    for figure in any_plan.figures:
        if figure.indicator and (indicator := any_plan.indicator[figure.indicator]).basis in (
            "growth_rate",
            "concentration",
        ):
            assert (figure.basis, figure.unit) == (indicator.basis, indicator.unit), figure.id
        elif figure.indicator and figure.basis in rates - {"ratio"}:
            pytest.fail(f"{figure.id} is a {figure.basis}, its indicator is not")


def test_names_say_what_is_measured(any_plan: Plan) -> None:
    for figure in any_plan.figures:
        assert re.search(r"[\u4e00-\u9fff]{2}", figure.name) and figure.name[-1] not in "，。；、,;", figure.id
        assert figure.value not in figure.name or not figure.value[0].isdigit(), figure.id


def test_pairs_that_compare_are_one_thing_in_two_years(any_plan: Plan) -> None:
    for pair in any_plan.pairs:
        if pair.comparability == "same":
            assert pair.actual and pair.target
            assert pair.actual.unit == pair.target.unit and pair.actual.basis == pair.target.basis
            assert pair.actual.period == str(any_plan.info.base_year)
            assert str(any_plan.info.target_year) in pair.target.period
        else:
            assert len(pair.note) >= 8, pair.id


def test_exceptions_are_needed(plan: Plan) -> None:
    for name in UNIT_ELSEWHERE | NEW_BUT_NO_INCREMENT | INCREMENT_WITHOUT_NEW_BEFORE:
        assert name in plan.figure
