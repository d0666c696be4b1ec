"""Who is who within a council."""

import pytest

from kg.resolve.person_names import compatible, name_words, parse_name
from tests.resolve.made import LEXICON, Paper, keys

WORDS = name_words(LEXICON)


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("S Hartley", "Sue Hartley", True),
        ("Councillor K.J Moss", "Cllr K.J. Moss", True),
        ("Susan Hartley", "Sue Hartley", True),
        ("Mrs Hartley", "Sue Hartley OBE", True),
        ("J Hartley", "Sue Hartley", False),
        ("John Hartley", "Jane Hartley", False),
        ("J B Hartley", "J A Hartley", False),
        ("Mr Hartley", "Mrs Hartley", False),
        ("Sue Hartley", "Sue Hartwell", False),
    ],
)
def test_names_may_be_one_where_nothing_in_them_contradicts(one: str, other: str, may_be_one: bool) -> None:
    assert compatible(parse_name(one, WORDS), parse_name(other, WORDS), WORDS) is may_be_one


def test_an_initial_joins_the_fuller_name_that_holds_the_same_post() -> None:
    early = Paper("a", date="2021-02-01").person("S Hartley", "Director of Housing Services")
    late = Paper("b", date="2022-07-12").person("Sue Hartley", "Director of Housing Services")
    found = keys(early, late)
    assert found["a#person:s-hartley"] == found["b#person:sue-hartley"] == "person/tameford-parish-council/sue-hartley"


def test_an_initial_without_a_post_in_common_stays_a_person_of_its_own() -> None:
    early = Paper("a", date="2021-02-01").person("S Hartley", "Head of Parks")
    late = Paper("b", date="2022-07-12").person("Sue Hartley", "Director of Housing Services")
    found = keys(early, late)
    assert found["a#person:s-hartley"] != found["b#person:sue-hartley"]


def test_an_initial_that_two_councillors_share_stays_open() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("J Moss", subtype="councillor"),
        Paper("b", date="2021-03-01").person("John Moss", subtype="councillor"),
        Paper("c", date="2021-04-01").person("Jane Moss", subtype="councillor"),
    ]
    found = keys(*papers)
    assert len({found["a#person:j-moss"], found["b#person:john-moss"], found["c#person:jane-moss"]}) == 3


def test_a_councillor_with_an_initial_is_the_only_councillor_of_that_name() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("J Moss", subtype="councillor"),
        Paper("b", date="2021-03-01").person("John Moss", subtype="councillor"),
    ]
    found = keys(*papers)
    assert found["a#person:j-moss"] == found["b#person:john-moss"]


def test_a_bare_surname_is_the_councillor_of_that_surname_within_some_years() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("Councillor Moss", subtype="councillor"),
        Paper("b", date="2021-03-01").person("J Moss", subtype="councillor"),
        Paper("c", date="2009-03-01").person("Cllr Moss", subtype="councillor"),
    ]
    found = keys(*papers)
    assert found["a#person:councillor-moss"] == found["b#person:j-moss"] != found["c#person:cllr-moss"]


def test_namesakes_in_two_councils_are_two_people() -> None:
    here = Paper("a", date="2021-02-01").person("John Moss", subtype="councillor")
    there = Paper("b", "Ashwick Town Council", date="2021-02-01").person("John Moss", subtype="councillor")
    found = keys(here, there)
    assert found["a#person:john-moss"] != found["b#person:john-moss"]


def test_an_officer_is_not_the_councillor_of_the_same_initials() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("J Moss", "Head of Parks"),
        Paper("b", date="2021-03-01").person("J Moss", subtype="councillor"),
    ]
    found = keys(*papers)
    assert found["a#person:j-moss"] != found["b#person:j-moss"]


def test_two_officers_of_one_initial_and_surname_in_two_posts_stay_two() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("A Hill", "Team Manager (Social Care)"),
        Paper("b", date="2021-03-01").person("A Hill", "Head of Legal Services"),
        Paper("c", date="2021-04-01").person("A Hill", "Team Manager (Social Care)"),
    ]
    found = keys(*papers)
    assert found["a#person:a-hill"] == found["c#person:a-hill"] != found["b#person:a-hill"]


def test_a_surname_that_one_person_bears_in_the_council_is_theirs() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("E Quill", subtype="other"),
        Paper("b", date="2021-03-01").person("Edith Quill", subtype="other"),
    ]
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 1
    relative = Paper("c", date="2021-03-01").person("Mark Quill", subtype="other")
    assert len({key for key in keys(*papers, relative).values() if key.startswith("person")}) == 3


def test_one_slip_of_a_list_does_not_make_two_of_the_clerk() -> None:
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01").person("Jenny Lark", "Clerk") for n in range(1, 6)]
    papers.append(Paper("slip", date="2021-06-01").person("Jenny Lark", subtype="councillor"))
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 1


def test_an_initial_meets_two_forms_of_one_name_as_one_person() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("B Lark", "General Counsel"),
        Paper("b", date="2021-03-01").person("Ben Lark", "General Counsel"),
        Paper("c", date="2021-04-01").person("Benjamin Lark", "General Counsel"),
    ]
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 1


def test_a_long_service_is_one_persons_from_year_to_year() -> None:
    papers = [
        Paper(f"p{year}", date=f"{year}-05-01").person("Edith Quill", subtype="councillor")
        for year in (2001, 2012, 2023)
    ]
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 1
    assert len({key for key in keys(papers[0], papers[2]).values() if key.startswith("person")}) == 2
