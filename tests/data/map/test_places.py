"""Places are named where the text names them, and stand where a source says."""

import re

from data.labels import labels
from data.map.geometry import metres
from data.map.places import NEAR, neighbours, places_in_area, places_on_line, position, spots, statements_at
from data.schema import Plan


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


def test_who_may_be_another_says_so_on_both_cards(any_plan: Plan) -> None:
    for place in any_plan.places:
        if place.may_be:
            other = any_plan.place[place.may_be]
            assert other.name.split("(")[0] in place.same_as_note or other.aliases[0] in place.same_as_note, place.id
            assert place.name in other.same_as_note or place.aliases[0] in other.same_as_note, place.id


def test_every_place_says_where_it_is_from(any_plan: Plan) -> None:
    for place in any_plan.places:
        if place.placement == "unplaced":
            assert len(place.reason) >= 6, place.id
        elif place.placement != "line":
            assert place.source and place.licence and place.precision and place.precision_m, place.id


def test_nothing_but_own_coordinates_claims_to_be_exact(any_plan: Plan) -> None:
    for place in any_plan.places:
        if place.placement.endswith("anchor"):
            assert place.precision == "approximate", place.id  # neither exact nor a centre


def test_places_within_others_do_not_go_in_circles(any_plan: Plan) -> None:
    for place in any_plan.places:
        seen = set()
        while place.within:
            assert place.id not in seen
            seen.add(place.id)
            place = any_plan.place[place.within]


def test_unsourced_pieces_of_a_line_say_so(any_plan: Plan) -> None:
    for line in any_plan.lines:
        assert line.sourced or re.search("直线|推断", line.status_note), line.id
    drawn = {(line.id, line.piece) for line in any_plan.lines}
    assert len(drawn) == len(any_plan.lines)


def test_what_a_line_is_said_to_be_is_quoted(any_plan: Plan) -> None:
    """No deadline of ours: every quote is the text's, and it carries the words of the status."""
    words = {"opening": ("推动", "按期开通"), "starting": ("推动", "开工"), "upgrading": ("市政化改造",)}
    for line in any_plan.lines:
        quotes = re.findall("“(.*?)”", line.status_note)
        assert all(quote in any_plan.text for quote in quotes), line.id
        assert all(word in "".join(quotes) for word in words.get(line.status_at_plan, ())), line.id
    assert not any("年内" in label for label in labels("line_statuses").values())


def test_an_area_of_a_place_is_its_own_size(any_plan: Plan) -> None:
    """Land that was signed for in a zone is not the zone's area: figures of land in this plan are no stocks."""
    for place in any_plan.places:
        if place.area_figure:
            figure = any_plan.figure[place.area_figure]
            assert figure.basis == "stock" and place.id in any_plan.statement[figure.statement].places, place.id


def test_one_thing_under_two_printed_names_is_one_place(plan: Plan) -> None:
    for one, other in (("星河大丰安", "大丰安"), ("外环高速光明段", "大外环高速")):
        assert plan.place_called[one] == plan.place_called[other]
        assert other in plan.place[plan.place_called[one]].same_as_note
    assert plan.place_called["dafengan"] in plan.statement["a-industrial-renewal-projects"].places
    assert plan.place_called["国家级石墨烯制造业创新中心"] != plan.place_called["深圳市石墨烯制造业创新中心示范基地"]


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


def test_what_is_said_at_a_place_is_complete_and_in_its_year(any_plan: Plan) -> None:
    for place in any_plan.places:
        said = statements_at(any_plan, place.id)
        named = [item.id for item in any_plan.clauses if place.id in item.places]
        assert sorted(item.id for item in (*said.review, *said.planned)) == sorted(named)
        assert not any(item.role in ("action", "target") for item in said.review)
        assert not any(item.role == "achievement" for item in said.planned)


def test_places_share_one_station(plan: Plan) -> None:
    shared = next(spot for spot in spots(plan.places) if spot.anchor == "st-shenligong")
    assert len(shared.places) == 8
    for place in shared.places:
        assert {other.id for other in neighbours(plan, place)} == {p.id for p in shared.places} - {place.id}


def test_spots_lose_no_place_and_move_none(any_plan: Plan) -> None:
    found = spots(any_plan.places)
    assert sorted(place.id for spot in found for place in spot.places) == sorted(
        place.id for place in any_plan.places if position(place)
    )
    assert all(position(place) == spot.at for spot in found for place in spot.places)


def test_places_of_an_area_are_named_in_its_section(any_plan: Plan) -> None:
    for area in any_plan.info.task_areas:
        named = {p for item in any_plan.clauses if item.section == area.section for p in item.places}
        assert places_in_area(any_plan, area.id) == named


def test_places_on_a_line_lie_near_one_of_its_stations(plan: Plan) -> None:
    found = places_on_line(plan, "metro-13-north")
    assert "metro-13-north" in found and "lisonglang" in found and "brain-facility" not in found
    stops = [plan.station[stop] for line in plan.lines if line.id == "metro-13-north" for stop in line.stations]
    for place in plan.places:
        at = position(place)
        near = at is not None and any(metres(at, (stop.lon, stop.lat)) <= NEAR for stop in stops)
        assert (place.id in found) == (near or place.id == "metro-13-north"), place.id
