"""Tables that become a list: the style sheet knows the same widths as the function that names its containers."""

import re

from components.text.tables import BY_WIDTH, ROOM


def test_the_style_sheet_has_every_width() -> None:
    rules = BY_WIDTH.read_text(encoding="utf-8")
    for form, sign in (("table_from", "<"), ("list_below", ">=")):
        found = re.findall(rf"width {sign} (\d+)rem\) {{\s+\[class\*=\"st-key-{form}_(\d+)_", rules)
        assert found and all(first == second for first, second in found)
        assert {int(first) for first, _ in found} == set(ROOM.values())
