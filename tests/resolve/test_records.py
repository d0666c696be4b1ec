"""One item in two documents, the days of an undated meeting, contradictions."""

import pytest

from tests.resolve.made import Paper, inferred, keys

TALE = " ".join(
    f"The panel was advised that {n} homes in ward {n * 7} had stood empty for {n + 2} years and that the team of "
    f"officer {n * 3} would visit street {n * 11} to see what could be done with house {n * 13}."
    for n in range(12)
)


def test_a_text_that_a_page_cuts_off_and_the_full_minute_are_one_item() -> None:
    page = Paper("page", date="2021-11-22").item("21/25", "Empty Homes", TALE[: len(TALE) // 3] + " The Panel was ...")
    full = Paper("full", None).text(TALE)
    same = inferred(page, full, predicate="#sameAs")
    assert [(a.rsplit("/id/", 1)[1], rule) for a, _, rule in same] == [("item/d-full/text", "near-duplicate-text")]
    assert [o.rsplit("/", 1)[1] for _, o, _ in inferred(page, full, predicate="#records")] == ["2021-11-22"]


def test_a_form_of_words_at_two_meetings_is_not_one_item() -> None:
    one = Paper("one", date="2021-11-22").item("1", "Public Speaking", TALE)
    other = Paper("other", date="2021-12-20").item("1", "Public Speaking", TALE)
    assert not inferred(one, other, predicate="#sameAs")


def test_an_undated_meeting_lies_between_what_it_looks_back_on_and_what_it_looks_forward_to() -> None:
    paper = Paper("a").text(
        "The second report was submitted in December 2020. The standards would be launched during the week "
        "commencing 8 March. The home was looking towards being fully occupied by April 2021."
    )
    assert [o for _, o, _ in inferred(paper, predicate="#earliestDate")] == ["2021-01-01"]
    assert [o for _, o, _ in inferred(paper, predicate="#latestDate")] == ["2021-03-08"]


def test_a_text_that_looks_back_only_has_no_days() -> None:
    paper = Paper("a").text("The second report was submitted in December 2020.")
    assert not inferred(paper, predicate="#earliestDate")


@pytest.mark.parametrize(
    ("said", "earliest"),
    [
        ("The minutes of the last meeting held on 16 May 2012 were approved as a correct record.", ["2012-05-16"]),
        ("To confirm the minutes of the Parks Committee of 3 July 2019.", []),
        ("The minutes of the Parks Committee held on 3 July 2019 were noted.", []),
        ("The fair held on 3 July 2019 was approved of by all.", []),
    ],
)
def test_a_meeting_follows_within_a_year_or_so_the_one_whose_minutes_it_approves(
    said: str, earliest: list[str]
) -> None:
    paper = Paper("a").text(said)
    assert [o for _, o, _ in inferred(paper, predicate="#earliestDate")] == earliest


def test_one_number_under_the_same_month_of_two_years_is_a_conflict() -> None:
    one = Paper("a", date="2021-02-01").counted("713", "children looked after", "2020-08")
    other = Paper("b", date="2021-11-01").counted("713", "children in the care system", "2019-08")
    assert [rule for _, _, rule in inferred(one, other, predicate="#conflictsWith")] == ["one-value-two-dates"]
    round_number = Paper("c", date="2021-11-01").counted("700", "children in care", "2019-08")
    assert not inferred(one, round_number, predicate="#conflictsWith")


def test_two_values_of_one_measure_and_date_are_a_conflict() -> None:
    one = Paper("a", date="2021-02-01").counted("713", "empty council homes", "2020-08")
    other = Paper("b", date="2021-11-01").counted("731", "empty council homes", "2020-08")
    assert [rule for _, _, rule in inferred(one, other, predicate="#conflictsWith")] == ["one-date-two-values"]


def test_nobody_is_both_at_a_meeting_and_away_from_it() -> None:
    draft = Paper("a", date="2021-02-01").person("Ann Moss", subtype="councillor").present("Ann Moss")
    final = Paper("b", date="2021-02-01").person("Ann Moss", subtype="councillor").present("Ann Moss", "apologies")
    assert [rule for _, _, rule in inferred(draft, final, predicate="#conflictsWith")] == ["present-and-away"]


def at(name: str, venue: str, body: str, hour: str = "19:30") -> Paper:
    paper = Paper(name, date="2021-02-01", body=body).person("Ann Moss", subtype="councillor").present("Ann Moss")
    return paper.meets_at(venue, hour)


def test_nobody_is_in_two_places_at_once() -> None:
    one, other = at("a", "Reading Room", "Finance Committee"), at("b", "Village Hall", "Burial Board")
    assert [rule for _, _, rule in inferred(one, other, predicate="#conflictsWith")] == ["two-places-at-once"]
    later, within = (
        at("c", "Village Hall", "Burial Board", "21:00"),
        at("d", "The Reading Room, Mill Lane", "Burial Board"),
    )
    assert not inferred(one, later, predicate="#conflictsWith")
    assert not inferred(one, within, predicate="#conflictsWith")


def test_a_post_with_two_holders_on_one_day_is_a_conflict() -> None:
    one = Paper("a", date="2021-02-01").person("Ann Moss", "Chief Executive")
    other = Paper("b", date="2021-02-01").person("Ian Hart", "Chief Executive")
    assert [rule for _, _, rule in inferred(one, other, predicate="#conflictsWith")] == ["one-post-two-holders"]


def test_a_misprinted_name_and_a_change_of_chair_within_one_document_are_no_conflict() -> None:
    one = Paper("a", date="2021-02-01").person("Anjan Gosh", "Director of Public Health")
    other = Paper("b", date="2021-02-01").person("A Ghosh", "Director of Public Health")
    assert not inferred(one, other, predicate="#conflictsWith")
    annual = Paper("c", date="2021-05-01")
    annual.person("Ann Moss", "Chairman", "councillor", annual.body)
    assert not inferred(annual.person("Ian Hart", "Chairman", "councillor", annual.body), predicate="#conflictsWith")


@pytest.mark.parametrize(("time", "one"), [("19:00", True), ("20:00", False), (None, False)])
def test_a_councils_records_of_one_day_and_hour_without_a_body_are_of_one_meeting(time: str | None, one: bool) -> None:
    papers = [Paper(n, "Tameford Parish Council", "2021-02-01", None).item("4", "Reports") for n in ("a", "b")]
    for paper, hour in zip(papers, ("19:00", time), strict=True):
        paper.meets_at("Quill Hall", hour)
    found = keys(*papers)
    assert (found["a#meeting:0"] == found["b#meeting:0"], found["a#item:0"] == found["b#item:0"]) == (one, one)
