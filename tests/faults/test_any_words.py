"""Whatever is searched for, the search answers with clauses of the plan, or with none."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.schema import Plan
from data.search import search
from data.tasks.facets import Choices, select


@settings(max_examples=200)
@given(
    words=st.text(max_size=60)
    | st.sampled_from(["", " ", "%", "(", "[", "\\", "*", "年" * 500, "\x00", "２０２０", "pm2.5", "Ｇ"])
)
def test_any_words(plan: Plan, words: str) -> None:
    hits = search(plan, words, 10).hits
    assert len(hits) <= 10
    assert all(hit.statement.id in plan.statement for hit in hits)
    assert all(action in plan.actions for action in select(plan, Choices(query=words)))
