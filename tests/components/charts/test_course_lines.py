"""The small lines: a row each, colours by role, heights within their row, and only words are read aloud."""

from typing import Any

from components.charts.courses import course_lines
from data.reports.courses import Course, CoursePoint

QUARTERS = ((0.25, "3月31日"), (1.0, "12月31日"))
WITH = Course(
    "a:0", "甲", (CoursePoint(0.25, 0.2, "4"), CoursePoint(1.0, 1.0, "40")), 1.0, "40场", "3月31日 4 → 12月31日 40"
)
WITHOUT = Course("b:0", "乙", (CoursePoint(0.25, 0.5), CoursePoint(0.5, 1.0, "9")), None, "", "3月31日 5 → 6月30日 9")


def spec(*rows: Course) -> dict[str, Any]:
    found: dict[str, Any] = course_lines(rows, QUARTERS).to_dict()
    return found


def values(chart: dict[str, Any], column: str) -> list[float]:
    return [row[column] for rows in chart["datasets"].values() for row in rows if column in row]


def test_heights_stay_in_their_row() -> None:
    chart = spec(WITH, WITHOUT)
    assert chart["height"] == 2 * spec(WITH)["height"]
    points = [row for rows in chart["datasets"].values() for row in rows if "id" in row]
    for row in points:
        place = ["a:0", "b:0"].index(row["id"])
        assert place < row["y"] < place + 1
    first, second = (row["y"] for row in points if row["id"] == "a:0")
    assert second < first  # more is higher
    assert all(0 <= y <= 2 for y in values(chart, "y"))


def test_the_target_is_drawn_only_where_there_is_one() -> None:
    assert sum(row.get("text") == "40场" for rows in spec(WITH)["datasets"].values() for row in rows) == 1
    dashed = [layer for layer in spec(WITHOUT)["layer"] if "strokeDash" in layer["mark"]]
    assert dashed == []
    assert [layer for layer in spec(WITH)["layer"] if "strokeDash" in layer["mark"]] != []


def test_colours_are_roles_and_marks_are_silent() -> None:
    for layer in spec(WITH, WITHOUT)["layer"]:
        assert not {"color", "fill", "stroke"} & set(layer["mark"])
        assert layer["mark"]["type"] == "text" or layer["mark"]["aria"] is False
