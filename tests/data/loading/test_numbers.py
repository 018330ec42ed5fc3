"""Numbers are read exactly, in digits and in numerals, as they are printed and as they are spoken."""

from decimal import Decimal

import pytest

from data.loading.numbers import amount_of, is_whole, number_of


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("2500", "2500"),
        ("1.3万", "13000"),
        ("1020.9亿", "102090000000"),
        ("13万5", "135000"),
        ("12亿3456万", "1234560000"),
        ("〇", "0"),
        ("两", "2"),
        ("十", "10"),
        ("廿", "20"),
        ("二十六", "26"),
        ("一百五", "150"),
        ("一百零五", "105"),
        ("两百五十四", "254"),
        ("三千五", "3500"),
        ("三千零五", "3005"),
        ("一万三", "13000"),
        ("一万三千", "13000"),
        ("一亿三", "130000000"),
        ("千亿", "100000000000"),
        ("七点二", "7.2"),
        ("一点三万", "13000"),
        ("十二点五亿", "1250000000"),
        ("二〇二〇", "2020"),
    ],
)
def test_amounts_are_exact(written: str, amount: str) -> None:
    assert amount_of(written) == Decimal(amount)


@pytest.mark.parametrize("written", ["", "点", "点五", "五点", "几", "几百", "1.2.3", "公园", "三公园"])
def test_what_is_no_number_amounts_to_nothing(written: str) -> None:
    assert amount_of(written) is None


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1,020.9", "1020.9"),
        ("7.2", "7.2"),
        ("两", "2"),
        ("三十六", "36"),
        ("第一", "1"),
        ("第十二", "12"),
        ("首", "1"),
        ("双", "2"),
        ("半", "0.5"),
        ("零", "0"),
        ("一点三", "1.3"),
        ("八点五", "8.5"),
        ("一万七千四百", "17400"),
        ("十亿八千万", "1080000000"),
        ("3亿5000万", "350000000"),
        ("二〇三五", "2035"),
        ("20—34", "20"),
        ("6.0%—6.5", "6.0"),
        ("三至五", "3"),
    ],
)
def test_printed_numbers(printed: str, number: str) -> None:
    assert number_of(printed) == Decimal(number)


@pytest.mark.parametrize("printed", ["", "五六", "1,02", "第", "几", "7.2%", "1.3万", "一点三万", "三万", "几万"])
def test_other_words_are_no_printed_number(printed: str) -> None:
    assert number_of(printed) is None


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("共120家", "120", True),
        ("共120家", "20", False),
        ("5.6%", "5", False),
        ("共一万七千四百人", "一万七千四百", True),
        ("共一万七千四百人", "七千四百", False),
        ("共三万人", "三", True),
        ("共20—34岁", "20—34", True),
        ("共20—34岁", "20", True),
        ("共20—34岁", "0—34", False),
    ],
)
def test_a_number_is_whole_or_a_piece(text: str, number: str, whole: bool) -> None:
    start = text.index(number)
    assert is_whole(text, start, start + len(number)) == whole
