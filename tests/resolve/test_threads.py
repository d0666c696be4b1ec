"""Matters followed through time."""

from kg.model import Thread
from kg.resolve import resolve
from tests.resolve.made import LEXICON, Paper


def threads(*papers: Paper) -> tuple[Thread, ...]:
    return resolve([paper.reading() for paper in papers], LEXICON).threads


def test_a_topic_runs_from_one_meeting_to_the_next_oldest_first() -> None:
    papers = [
        Paper(f"p{n}", date=day).item(str(n), f"Empty Homes in Rural Wards{tail}")
        for n, (day, tail) in enumerate([("2021-05-01", " - Final Report"), ("2021-02-01", ""), ("2021-03-01", "")])
    ]
    (found,) = threads(*papers)
    assert found.label == "Empty Homes in Rural Wards"
    assert [day for _, day in found.steps] == ["2021-02-01", "2021-03-01", "2021-05-01"]


def test_what_heads_every_agenda_is_no_matter_of_its_own() -> None:
    titles = ("Declarations of Interest", "Reports from Outside Bodies", "Minutes of the Previous Meeting")
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01") for n in range(1, 5)]
    for paper in papers:
        for number, title in enumerate(titles):
            paper.item(str(number), title)
    assert not threads(*papers)


def test_draft_and_final_minutes_of_one_meeting_are_no_thread() -> None:
    papers = [Paper(name, date="2021-02-01").item(name, "Empty Homes in Rural Wards") for name in ("a", "b", "c")]
    assert not threads(*papers)
