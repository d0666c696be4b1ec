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
        ("David Hartley", "Ms Hartley", False),
        ("Robin Hartley", "Ms Hartley", True),
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


def people(*named: tuple[str, str]) -> int:
    """Return how many people are found of councillors named one a paper, each with its date."""
    papers = [Paper(f"p{n}", date=day).person(name, subtype="councillor") for n, (name, day) in enumerate(named)]
    return len({key for key in keys(*papers).values() if key.startswith("person")})


def test_a_surname_alone_is_the_one_member_of_that_surname_from_meeting_to_meeting() -> None:
    assert people(("Cllr Moss", "2021-02-01"), ("Moss", "2021-03-01"), ("Cllr Moss", "2022-03-01")) == 1
    assert people(("Cllr Moss", "2021-02-01"), ("Cllr Moss", "2011-02-01")) == 2
    assert people(("Mr Moss", "2021-02-01"), ("Mrs Moss", "2021-03-01")) == 2


def test_surnames_alone_stay_apart_where_two_members_bear_the_name() -> None:
    both = Paper("both", date="2021-04-01").person("Ann Moss", subtype="councillor")
    both.person("Ian Moss", subtype="councillor")
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01").person("Cllr Moss", subtype="councillor") for n in (1, 2)]
    assert len({key for key in keys(both, *papers).values() if key.startswith("person")}) == 4


@pytest.mark.parametrize(
    ("printed", "slip", "found"),
    [
        ("Martin Lark", "Martyn Lark", 1),
        ("David Farnwell", "David Farnwll", 1),
        ("Caroline Quill", "Caro Quill", 1),
        ("Andrew Lark", "Andrea Lark", 2),
        ("Robert Lark", "Roberta Lark", 2),
        ("Frances Lark", "Francis Lark", 2),
        ("David Moss", "David Ross", 2),
        ("David Farnwell", "Ian Farnwll", 2),
    ],
)
def test_a_slip_in_a_long_name_makes_no_second_member(printed: str, slip: str, found: int) -> None:
    often = [(printed, f"2021-0{n}-01") for n in range(1, 6)]
    assert people(*often, (slip, "2021-06-01")) == found


def test_two_spellings_side_by_side_are_two_people() -> None:
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01").person("David Farnwell", subtype="councillor") for n in (1, 2)]
    papers[0].person("David Farnwll", subtype="councillor")
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 2


def test_who_speaks_but_is_not_on_the_list_is_a_member_misprinted() -> None:
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01").person("David Farnwell", subtype="councillor") for n in (1, 2)]
    for paper in papers:
        paper.present("David Farnwell")
    papers[0].person("D Farnwll", subtype="councillor")
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 1
    papers[0].present("D Farnwll")
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 2


def test_an_initial_that_two_people_bear_is_neither_of_them() -> None:
    list_of_both = Paper("a", date="2021-02-01")
    for name in ("Mr J Moss", "Ms J Moss"):
        list_of_both.person(name, subtype="councillor").present(name)
    full = Paper("b", date="2021-03-01").person("Jackie Moss", subtype="other")
    found = keys(list_of_both, full)
    assert len({key for key in found.values() if key.startswith("person")}) == 3


def test_a_short_name_in_draft_and_final_minutes_is_one_persons() -> None:
    tale = " ".join(
        f"Item {n} was about street {n * 7} and what {n * 13} neighbours said of tree {n}." for n in range(40)
    )
    papers = [Paper(name, date="2021-02-01").text(tale).person("L Quill", subtype="other") for name in ("a", "b")]
    found = keys(*papers, Paper("c", date="2021-03-01").person("Lena Quill", "Clerk"))
    assert found["a#person:l-quill"] == found["b#person:l-quill"]


def test_a_double_surname_is_one_with_and_without_its_hyphen() -> None:
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01") for n in (1, 2, 3)]
    for paper, name in zip(papers, ("Rose Field-Moss", "R Field Moss", "Cllr Field Moss"), strict=True):
        paper.person(name, subtype="councillor")
    assert len({key for key in keys(*papers).values() if key.startswith("person")}) == 1
    alone = Paper("p4", date="2021-04-01").person("Field Moss", subtype="councillor")
    assert keys(alone)["p4#person:field-moss"] == "person/tameford-parish-council/field-moss"


def test_an_officer_of_the_county_is_one_with_and_without_the_countys_name() -> None:
    one, other = Paper("a", date="2021-02-01"), Paper("b", date="2021-05-01").person("Andy Quill")
    one.person("Andy Quill", "Highways Manager", organisation=one.entity("council", "Norfolk County Council"))
    found = keys(one, other)
    assert found["a#person:andy-quill"] == found["b#person:andy-quill"]
    third = Paper("c", "Ashwick Town Council", "2021-05-01").person("Andy Quill")
    assert keys(one, other, third)["c#person:andy-quill"] != found["b#person:andy-quill"]


def guest(council: str, county: str) -> Paper:
    paper = Paper(council[:3], council, "2021-02-01").person("Rose Quill", "County Councillor", "councillor")
    paper.entity("council", county)
    return paper


def test_a_county_councillor_is_one_in_two_parishes_that_name_the_same_county() -> None:
    here, there = guest("Tameford Parish Council", "Norfolk County Council"), "Ashwick Town Council"
    same = keys(here, guest(there, "Norfolk County Council"))
    assert same["tam#person:rose-quill"] == same["ash#person:rose-quill"]
    other = keys(here, guest(there, "Suffolk County Council"))
    assert other["tam#person:rose-quill"] != other["ash#person:rose-quill"]
    resident = Paper("res", there, "2021-02-01").person("Rose Quill", subtype="councillor")
    alone = keys(here, resident)
    assert alone["tam#person:rose-quill"] != alone["res#person:rose-quill"]


def test_a_surname_that_one_list_bears_is_that_members_though_printed_with_a_slip() -> None:
    paper = Paper("a", date="2021-02-01").person("R G Farnwell", subtype="councillor").present("R G Farnwell")
    paper.entity("person", "Mr Farnwlel")
    assert len({key for key in keys(paper).values() if key.startswith("person")}) == 1
    short = Paper("b", date="2021-02-01").person("R Clarke", subtype="councillor").present("R Clarke")
    short.entity("person", "Mr Clark")
    assert len({key for key in keys(short).values() if key.startswith("person")}) == 2


@pytest.mark.parametrize(
    ("council", "days", "one"),
    [
        ("Tameford Parish Council", ("2022-05-23", "2022-07-25"), True),
        ("Tameford Parish Council", ("2020-05-23", "2022-07-25"), False),
        ("Middlesbrough Council", ("2022-05-23", "2022-07-25"), False),
    ],
    ids=["in one parish's months", "years between", "in a large council"],
)
def test_a_strangers_initial_is_the_one_fuller_name_of_a_parishs_months(
    council: str, days: tuple[str, str], one: bool
) -> None:
    first = Paper("first", council, days[0]).person("Vivien Moss", subtype="other").person("Rhiannon Moss")
    second = Paper("second", council, days[1]).person("Mrs V. Moss", subtype="other")
    found = keys(first, second)
    assert (found["first#person:vivien-moss"] == found["second#person:mrs-v-moss"]) is one


@pytest.mark.parametrize(("year", "one"), [("2017", True), ("2031", False)])
def test_a_members_initial_is_followed_through_three_terms_and_no_further(year: str, one: bool) -> None:
    first = Paper("first", date="2007-03-14").person("I Quill", subtype="councillor").present("I Quill")
    second = Paper("second", date=f"{year}-03-06").person("Ian Quill", subtype="councillor").present("Ian Quill")
    found = keys(first, second)
    assert (found["first#person:i-quill"] == found["second#person:ian-quill"]) is one


def test_a_letter_written_twice_makes_no_second_member_of_one_given_name() -> None:
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01") for n in range(1, 7)]
    for n, paper in enumerate(papers):
        paper.person("Jim McNeil" if n % 2 else "Jim McNeill", subtype="councillor")
        paper.person("Tom Philips" if n % 2 else "Tim Phillips", subtype="councillor")
    found = set(keys(*papers).values())
    assert sum("mcneil" in key for key in found) == 1
    assert sum("philips" in key or "phillips" in key for key in found) == 2


def test_an_initial_more_is_one_clerk_where_one_title_begins_the_other() -> None:
    paper = Paper("a", date="2021-02-01").person("S R Baxter", "Clerk").person("S Baxter", "Clerk and RFO")
    found = keys(paper)
    assert found["a#person:s-r-baxter"] == found["a#person:s-baxter"]


@pytest.mark.parametrize(
    ("name", "later", "one"),
    [
        ("Mrs T Quillan", "2006-01-09", True),
        ("Mrs T Quillan", "2014-01-09", False),
        ("T Quillan", "2006-01-09", False),
        ("Mrs T Jones", "2006-01-09", False),
    ],
    ids=["within three years", "ten years on", "no form of address", "a common surname"],
)
def test_a_parishs_initial_with_a_form_of_address_is_one_person_of_some_years(name: str, later: str, one: bool) -> None:
    papers = [Paper("a", date="2004-12-13"), Paper("b", date=later)]
    for paper in papers:
        paper.entity("person", name)
    assert (len({key for ref, key in keys(*papers).items() if "#person:" in ref}) == 1) is one


@pytest.mark.parametrize(("surname", "one"), [("Quillan", True), ("Jones", False)])
def test_a_members_uncommon_surname_alone_is_followed_from_one_term_into_the_next(surname: str, one: bool) -> None:
    papers = [Paper("a", date="2013-01-30"), Paper("b", date="2018-10-31")]
    for paper, name in zip(papers, (f"L {surname}", surname), strict=True):
        paper.person(name, subtype="councillor").present(name)
    assert (len({key for ref, key in keys(*papers).items() if "#person:" in ref}) == 1) is one


@pytest.mark.parametrize(
    ("full", "post", "subtype", "one"),
    [
        ("Corin Quillan", "Chairman", "", True),
        ("Corin Quillan", "Resident", "", False),
        ("Corin Quillan", "Chairman", "officer", False),
        ("Corin Jones", "Chairman", "", False),
    ],
)
def test_a_councillors_bare_surname_is_the_one_of_that_name_who_presides(
    full: str, post: str, subtype: str, one: bool
) -> None:
    paper = Paper("a", date="2016-04-20").person(full, post, subtype)
    paper.entity("person", full.split()[1], subtype="councillor")
    assert (len({key for ref, key in keys(paper).items() if "#person:" in ref}) == 1) is one


@pytest.mark.parametrize(("surname", "one"), [("Quillan-Harvey", True), ("Quillan", False)])
def test_a_strangers_bare_surname_is_followed_for_years_only_where_it_is_double(surname: str, one: bool) -> None:
    papers = [Paper("a", date="2012-01-11"), Paper("b", date="2014-09-14")]
    for paper, name in zip(papers, (f"Kit {surname}", surname), strict=True):
        paper.entity("person", name)
    assert (len({key for ref, key in keys(*papers).items() if "#person:" in ref}) == 1) is one


@pytest.mark.parametrize(
    ("post", "named", "one"),
    [
        ("Borough Councillor", "King’s Lynn and West Norfolk", True),
        ("BC", "King’s Lynn and West Norfolk", True),
        ("County Councillor", "King’s Lynn and West Norfolk", False),
        ("Handyman", "King’s Lynn and West Norfolk", False),
    ],
)
def test_a_guest_of_two_parishes_sits_in_the_one_council_of_that_tier_that_both_name(
    post: str, named: str, one: bool
) -> None:
    papers = [Paper(p[:3], f"{p} Parish Council", "2012-01-11") for p in ("Tameford", "Oxley")]
    for paper in papers:
        paper.person("C Quillan", post, "councillor" if "ouncillor" in post or post == "BC" else "")
        paper.entity("council", named)
    assert (len({key for ref, key in keys(*papers).items() if "#person:" in ref}) == 1) is one


@pytest.mark.parametrize(
    ("one", "other", "later", "same"),
    [
        (("F Quillan", None), ("F Quillan", None), "2021-09-01", True),
        (("F Quillan", None), ("F Quillan", "Engineer"), "2021-09-01", True),
        (("F Quillan", None), ("F Quillan", None), "2023-09-01", False),
        (("F Quillan", None), ("T Quillan", None), "2021-09-01", False),
        (("F Quillan", "Solicitor"), ("F Quillan", "Engineer"), "2021-09-01", False),
        (("Mr F Quillan", None), ("Ms F Quillan", None), "2021-09-01", False),
        (("F Jones", None), ("F Jones", None), "2021-09-01", False),
    ],
    ids=["some months", "a post", "years between", "another initial", "two posts", "Mr and Ms", "a common surname"],
)
def test_one_initial_of_an_uncommon_surname_is_one_person_of_some_months(
    one: tuple[str, str | None], other: tuple[str, str | None], later: str, same: bool
) -> None:
    kent = "Kent County Council"
    papers = [Paper("a", kent, "2021-02-01").person(*one), Paper("b", kent, later).person(*other)]
    assert (len({key for ref, key in keys(*papers).items() if "#person:" in ref}) == 1) is same


def test_an_initial_beside_another_of_its_surname_is_not_taken_for_one_person() -> None:
    kent = "Kent County Council"
    papers = [Paper("a", kent, "2021-02-01").person("F Quillan"), Paper("b", kent, "2021-04-01").person("F Quillan")]
    papers[1].person("T Quillan")
    found = keys(*papers)
    assert found["a#person:f-quillan"] != found["b#person:f-quillan"]


def test_who_is_listed_as_a_member_is_the_councillor_of_the_same_initials() -> None:
    listed = Paper("a", date="2021-02-01").person("L Moss", subtype="other").present("L Moss", "apologies")
    named = Paper("b", date="2022-02-01").person("L Moss", subtype="councillor")
    other = [Paper(d, date="2021-02-01").person(n, subtype="councillor") for d, n in (("c", "A Moss"), ("d", "J Moss"))]
    found = keys(listed, named, *other)
    assert found["a#person:l-moss"] == found["b#person:l-moss"]


def test_a_chairman_of_the_council_is_a_councillor() -> None:
    chair = Paper("a", date="2024-02-01").person("E W Quill", "Chairman of the County Council", "other")
    vice = Paper("b", date="2023-02-01").person("E W Quill", "Vice-Chairman of the Council", subtype="councillor")
    found = keys(chair, vice)
    assert found["a#person:e-w-quill"] == found["b#person:e-w-quill"]


def test_judy_and_judith_of_one_surname_are_one_councillor() -> None:
    papers = [
        Paper("a", date="2021-02-01").person("Judy Quill", subtype="councillor"),
        Paper("b", date="2022-02-01").person("Judith Quill", subtype="councillor"),
    ]
    assert keys(*papers)["a#person:judy-quill"] == keys(*papers)["b#person:judith-quill"]


@pytest.mark.parametrize(
    ("council", "line", "post", "one"),
    [
        ("Tameford Parish Council", "Mrs J Davies, Clerk’s salary £90", None, True),
        ("Tameford Parish Council", "J Davies spoke", "Clerk and RFO", True),
        ("Tameford Parish Council", "Mrs J Davies, Clerk’s stationery £9", None, False),
        ("Kent County Council", "Mrs J Davies, Clerk’s salary £90", None, False),
    ],
    ids=["paid as clerk", "clerk by a longer title", "paid for what the clerk needs", "no parish"],
)
def test_whoever_is_paid_as_a_parishs_clerk_is_the_clerk_of_that_name(
    council: str, line: str, post: str | None, one: bool
) -> None:
    paid, later = Paper("a", council, "2018-02-01"), Paper("b", council, "2020-02-01")
    for made in (paid, later):
        made.person("Jill Davies", subtype="councillor")
    paid.person("J Davies", post) if post else paid.named("person", "J Davies", line, "officer")
    later.person("Jane Davies", "Parish Clerk")
    found = keys(paid, later)
    assert (found["a#person:j-davies"] == found["b#person:jane-davies"]) is one
