"""What lists can be narrowed by is counted rightly, and leads to lists of as many claims."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.serve.facets import FACETS, columns, counted
from kg.serve.lists import _chosen
from kg.serve.opened import Opened


@pytest.mark.parametrize("kinds", [("statement", "question", "answer"), ("recommendation",), ("attendance",)])
def test_a_value_that_is_counted_leads_to_a_list_of_as_many_claims(seed_store: Path, kinds: Sequence[str]) -> None:
    opened = Opened(seed_store)
    session, held = opened.session(), opened.columns
    whole = _chosen(session, held, kinds, (), "")
    assert len(whole.numbers) > 5 and whole.facets
    for facet in whole.facets:
        for value, label, count in facet.values[:3]:
            narrowed = _chosen(session, held, kinds, ((facet.name, value),), "")
            assert len(narrowed.numbers) == count, (facet.name, label)
            assert [n for n in whole.numbers if n in set(narrowed.numbers)] == list(narrowed.numbers)


def test_a_facet_of_one_value_is_shown_only_where_the_list_is_narrowed_by_it(seed_store: Path) -> None:
    opened = Opened(seed_store)
    session, held = opened.session(), columns(opened.session())
    numbers = [n for (n,) in session.index.execute("SELECT id FROM claim WHERE kind = 'question'")]
    assert "kind" in FACETS
    assert "kind" not in {facet.name for facet in counted(session, held, numbers, set())}
    assert "kind" in {facet.name for facet in counted(session, held, numbers, {"question"})}
