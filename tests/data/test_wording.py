"""A number is said as the plan prints it, with the word that makes it more or less."""

import pytest

from data.schema import Plan
from data.wording import wording


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("gdp-2019", "1020.9亿元"),
        ("gdp-growth-2019", "8.0%"),
        ("gdp-growth-2020", "7.2%左右"),
        ("trade-2019", "773.3亿元"),
        ("pm25-2019", "25.4微克/立方米"),
        ("pm25-2020", "低于29微克/立方米"),
        ("pm25-annual-mean-2020", "29微克/立方米内"),
        ("unemployment-rate-2019", "3%以内"),
        ("unemployment-rate-2020", "3%以内"),
        ("fixed-asset-investment-streak-years", "三年"),
        ("fixed-asset-investment-streak-floor", "20%以上"),
        ("large-firms-threshold", "5亿元以上"),
        ("daqianli-floor-area", "超过15万平方米"),
        ("prefab-building-area", "突破200万平方米"),
        ("land-prepared-2019", "超过10平方公里"),
        ("firms-served", "1400余次"),
        ("polluting-firms-rectified", "3300余家"),
        ("cultural-events", "4100余场"),
        ("anti-fraud-audience", "21万余人"),
        ("video-surveillance-2019", "5600多个"),
        ("firm-problems-solved", "近900个"),
        ("firms-approached", "超320家"),
        ("jobs-offered", "超过6万个"),
        ("attracted-firms-output-expected", "超350亿元"),
        ("petition-resolution-rate", "超90%"),
        ("housing-supplied-2020", "不少于4500套"),
        ("kindergarten-places-2020", "不少于1.76万个"),
        ("investment-events-2020", "不少于40场"),
        ("5g-stations-2020", "2500座以上"),
        ("job-fairs-2020", "20场以上"),
        ("pipeline-gas-rate-2020", "60%以上"),
        ("school-places-2020", "1.3万个"),
        ("renewal-demolition-multiple", "两倍"),
        ("contest-entries-rank", "首位"),
        ("urban-villages-rank", "第一"),
        ("parks-total-2020", "254个"),
    ],
)
def test_wording_of_the_real_plan(plan: Plan, figure: str, words: str) -> None:
    assert wording(plan, plan.figure[figure]) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("gdp-growth-2023", "6%左右"),
        ("library-visits-2023", "30万人次以上"),
        ("trees-2023", "1500余株"),
        ("reading-clubs-2023", "不少于60场"),
        ("anniversary", "十二周年"),
        ("library-visits-2022", "26.4万人次"),
    ],
)
def test_wording_between_full_width_punctuation(tiny: Plan, figure: str, words: str) -> None:
    assert wording(tiny, tiny.figure[figure]) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("pm25-2020", "低于29"),
        ("gdp-growth-2020", "7.2左右"),
        ("anti-fraud-audience", "21万余"),
        ("5g-stations-2020", "2500以上"),
    ],
)
def test_wording_without_its_unit(plan: Plan, figure: str, words: str) -> None:
    assert wording(plan, plan.figure[figure], unit=False) == words


@pytest.mark.parametrize("name", ["plan", "tiny", "bare"])
def test_every_wording_is_printed_around_its_number(name: str, request: pytest.FixtureRequest) -> None:
    loaded: Plan = request.getfixturevalue(name)
    for figure in loaded.figures:
        words = wording(loaded, figure)
        near = loaded.text[max(figure.start - 4, 0) : figure.end + 16]
        assert words in near, f"{figure.id}: “{words}” is not in “{near}”"
        assert figure.value in words
