"""Places are named where the text names them, and stand where a source says."""

import re

import pytest

from data.schema import Plan


@pytest.fixture(scope="module", params=["plan", "tiny", "bare"])
def any_plan(request: pytest.FixtureRequest) -> Plan:
    return request.getfixturevalue(request.param)


def named_in_plain_words(plan: Plan) -> list[tuple[str, int, int]]:
    """Left to right, the longest name or shielded phrase at each position; another way than the loader's."""
    owners = {alias: place.id for place in plan.places for alias in place.aliases}
    shields = {words: "" for place in plan.places for words in place.except_in}
    phrases = {**shields, **owners}
    found, position = [], plan.body[0]
    while position < plan.body[1]:
        here = [words for words in phrases if plan.text.startswith(words, position)]
        longest = max(here, key=len, default="")
        if longest and phrases[longest]:
            found.append((phrases[longest], position, position + len(longest)))
        position += len(longest) or 1
    return found


def test_mentions_are_the_longest_names(any_plan: Plan) -> None:
    mentions = [(mention.id, mention.start, mention.end) for mention in any_plan.mentions]
    assert mentions == named_in_plain_words(any_plan)


def test_statements_carry_the_places_they_name(any_plan: Plan) -> None:
    for statement in any_plan.statements:
        inside = [m.id for m in any_plan.mentions if statement.start <= m.start and m.end <= statement.end]
        assert list(statement.places) == list(dict.fromkeys(inside)), statement.id


def test_every_place_is_named(any_plan: Plan) -> None:
    assert {mention.id for mention in any_plan.mentions} == {place.id for place in any_plan.places}


def test_every_place_says_where_it_is_from(any_plan: Plan) -> None:
    for place in any_plan.places:
        if place.placement == "unplaced":
            assert len(place.reason) >= 6, place.id
        elif place.placement != "line":
            assert place.source and place.licence and place.precision and place.precision_m, place.id


def test_nothing_but_own_coordinates_claims_to_be_exact(any_plan: Plan) -> None:
    for place in any_plan.places:
        if place.placement.endswith("anchor"):
            assert place.precision != "exact", place.id


def test_places_within_others_do_not_go_in_circles(any_plan: Plan) -> None:
    for place in any_plan.places:
        seen = set()
        while place.within:
            assert place.id not in seen
            seen.add(place.id)
            place = any_plan.place[place.within]


def test_unsourced_pieces_of_a_line_say_so(any_plan: Plan) -> None:
    for line in any_plan.lines:
        assert line.sourced or "直线" in line.status_note, line.id
    drawn = {(line.id, line.piece) for line in any_plan.lines}
    assert len(drawn) == len(any_plan.lines)


def test_the_printed_sites_of_land_have_their_area(plan: Plan) -> None:
    for place in plan.places:
        if place.area_figure:
            figure = plan.figure[place.area_figure]
            assert figure.unit == "平方公里" and place.id in plan.statement[figure.statement].places, place.id


def test_names_that_look_alike_stay_apart(plan: Plan) -> None:
    """长兴工业园 and 长兴科技园 are two; a campus is not the stretch of road named after it."""
    of = {alias: place.id for place in plan.places for alias in place.aliases}
    assert of["长兴工业园"] != of["长兴科技园"]
    road = next(place for place in plan.places if any("公常路" in alias for alias in place.aliases))
    campus = next(place for place in plan.places if "中山大学深圳校区" in place.aliases)
    assert road.id != campus.id
    assert campus.id not in plan.statement["a-gongchang-road-sinking"].places


def test_the_real_plan_names_more_than_a_hundred_places(plan: Plan) -> None:
    assert len(plan.places) > 100
    placed = [place for place in plan.places if place.placement != "unplaced"]
    assert len(placed) >= 40
    assert plan.outline is not None and len(plan.lines) >= 8 and len(plan.stations) >= 20
    assert re.search("示意", plan.outline.note)
