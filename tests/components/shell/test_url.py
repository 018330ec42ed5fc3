"""Numbers and dates in the URL: read, and what is none or out of bounds falls back."""

from streamlit.testing.v1 import AppTest


def script() -> None:
    import streamlit as st

    from components.shell import url

    st.text(repr(url.number("rate", -10.0, 20.0, 7.0)))
    st.text(repr(url.number("months", 1, 12, 12)))
    st.text(str(url.day("on")))
    st.text(repr(url.many("kind", ["rail", "road", "park"])))
    st.text(repr(url.number("share", 0.0, 10.0, 5.0, step="0.1")))


def opened(**choices: str) -> AppTest:
    app = AppTest.from_function(script)
    for key, value in choices.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def shown(**choices: str) -> list[str]:
    return [item.value for item in opened(**choices).text]


def test_numbers_are_read() -> None:
    assert shown()[:3] == ["7.0", "12", "None"]
    assert shown(rate="-2.5", months="3")[:2] == ["-2.5", "3"]
    assert shown(rate="20", months="12")[:2] == ["20.0", "12"]


def test_what_is_no_number_or_out_of_bounds_falls_back() -> None:
    for rate in ("x", "nan", "inf", "21", "<b>", "1e9", ""):
        assert shown(rate=rate)[0] == "7.0", rate
    for months in ("0", "13", "2.5", "二"):
        assert shown(months=months)[1] == "12", months


def test_dates_are_read_and_anything_else_is_none() -> None:
    assert shown(on="2020-06-30")[2] == "2020-06-30"
    for day in ("2020-13-01", "yesterday", "<b>", ""):
        assert shown(on=day)[2] == "None", day


def test_unknown_values_go_with_one_notice_and_leave_the_known_ones() -> None:
    app = opened(kind="x0;park;" + ";".join(f"x{n}" for n in range(1, 12)))
    assert app.text[3].value == "['park']" and app.query_params["kind"] == "park"
    assert len(app.toast) == 1
    assert "kind" not in opened(kind="x;y").query_params


def test_a_number_between_two_steps_is_the_nearest_and_stands_so_in_the_address() -> None:
    for typed, value in (("7.25", "7.3"), ("7.24", "7.2"), ("0.05", "0.1")):
        app = opened(share=typed)
        assert (app.text[4].value, app.query_params["share"]) == (value, value)
