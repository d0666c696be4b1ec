"""Which councils, bodies and services are one."""

from dataclasses import replace
from datetime import date

import pytest

from kg.resolve import resolve
from kg.resolve.councils import Register, shires_of
from kg.resolve.intervals import Interval
from kg.resolve.names import gist, misprinted
from tests.resolve.made import LEXICON, PANEL, Paper, keys

REGISTER = Register(LEXICON.councils)
IN_2021 = Interval(date(2021, 2, 1), date(2021, 3, 8))
IN_2024 = Interval(date(2024, 2, 1), date(2024, 2, 1))


@pytest.mark.parametrize(
    ("name", "when", "key"),
    [
        ("North Yorkshire", IN_2021, "council/E10000023"),
        ("North Yorkshire", IN_2024, "council/E06000065"),
        ("North Yorkshire", None, None),
        ("North Yorkshire County Council", IN_2024, "council/E10000023"),
        ("Worcestershire", None, "council/E10000034"),
        ("Worcester City Council", None, "council/E07000237"),
        ("the London Borough of Southwark", None, "council/E09000028"),
        ("Southwark Council", None, "council/E09000028"),
        ("Perth & Kinross Council", None, "council/S12000048"),
        ("Tameford Parish Council", None, "council/tameford-parish-council"),
        ("the Parish Council", None, None),
        ("KCC", None, "council/E10000016"),
        ("WCC", None, None),
        ("K.C.C.", None, "council/E10000016"),
        ("W.C.C.", None, None),
        ("Gloucestershire CC", None, "council/E10000013"),
        ("St Bride CC", None, "council/st-bride-community-council"),
        ("the Council", None, None),
    ],
)
def test_a_name_means_the_council_that_stood_on_the_day(name: str, when: Interval | None, key: str | None) -> None:
    assert REGISTER.named(name, when).key == key


def test_a_short_name_leans_on_the_full_one_beside_it() -> None:
    full = REGISTER.by_key("council/E06000003")
    assert full and REGISTER.named("Redcar", None, [full]).key == "council/E06000003"


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("Multi-Agency Support Hub", "Mulit-Agency Support Hub", True),
        ("Housing Improvement Board", "Housing Imrpovement Board", True),
        ("Planning Committee North", "Planning Committee South", False),
        ("Area Board 1", "Area Board 2", False),
        ("Adult Social Care Panel", "Adult Social Care and Health Panel", False),
    ],
)
def test_one_slip_of_a_letter_is_a_misprint_and_another_word_is_not(one: str, other: str, slip: bool) -> None:
    assert misprinted(gist(one), gist(other)) is slip


def bodies(*names: str) -> set[str]:
    """Return the identities of bodies that one council's minutes name, one a paper."""
    papers = [Paper(f"p{n}", date="2021-02-01", body=name) for n, name in enumerate(names)]
    return {key for name, key in keys(*papers).items() if "#body:" in name}


def test_an_ampersand_and_an_apostrophe_make_no_other_body() -> None:
    assert len(bodies("Children and Young People’s Panel", "Children & Young People's Panel")) == 1


def test_boards_of_different_names_stay_apart() -> None:
    assert len(bodies("Improvement Board", "Children’s Trust Board")) == 2
    assert len(bodies("Adult Social Care Scrutiny Panel", "Adult Social Care and Health Scrutiny Panel")) == 2


def test_committee_for_panel_is_a_slip_where_only_the_panel_meets() -> None:
    minutes, report = Paper("a", date="2021-02-01"), Paper("b")
    report.entity("body", PANEL.replace("Panel", "Committee"), part_of=report.council)
    assert len({key for name, key in keys(minutes, report).items() if "#body:" in name}) == 1


def test_the_panel_names_nothing_outside_its_document() -> None:
    one, other = Paper("a"), Paper("b")
    for paper in (one, other):
        paper.entity("body", "Scrutiny Panel", part_of=paper.council)
    assert len({key for name, key in keys(one, other).items() if "#body:" in name}) == 2


def test_an_acronym_is_the_hub_that_another_document_defines() -> None:
    one, other = Paper("a"), Paper("b")
    one.entity("service", "Multi-Agency Support Hub", "MASH")
    other.entity("service", "MASH")
    found = keys(one, other)
    assert found["a#service:multi-agency-support-hub"] == found["b#service:mash"]


def test_one_meeting_is_one_whatever_documents_record_it_and_so_is_its_item() -> None:
    draft = Paper("a", date="2021-02-01").item("21/05", "Empty Homes in Tameford")
    final = Paper("b", date="2021-02-01").item("21/05", "Empty Homes in Tameford pdf icon PDF 255 KB")
    found = keys(draft, final)
    assert found["a#meeting:0"] == found["b#meeting:0"]
    assert found["a#item:0"] == found["b#item:0"]


def test_an_open_name_is_the_only_council_of_those_initials_that_the_same_council_names_in_full() -> None:
    one, other = Paper("a", date="2021-02-01"), Paper("b", date="2021-03-01")
    one.entity("council", "Norfolk County Council")
    for name in ("NCC", "County Council", "Borough Council"):
        other.entity("council", name)
    found = keys(one, other)
    assert found["b#council:ncc"] == found["b#council:county-council"] == "council/E10000020"
    assert found["b#council:borough-council"] == "council/tameford-parish-council/borough-council"
    third = Paper("c", date="2021-04-01")
    third.entity("council", "Norwich City Council")
    assert keys(one, other, third)["b#council:ncc"] == "council/tameford-parish-council/ncc"


def test_the_police_of_two_councils_are_two_forces_and_one_inspectorate_serves_all() -> None:
    one, other = Paper("a"), Paper("b", "Ashwick Town Council")
    for paper in (one, other):
        paper.entity("organisation", "Police")
        paper.entity("organisation", "Ofsted", subtype="inspectorate")
    found = keys(one, other)
    assert found["a#organisation:police"] != found["b#organisation:police"]
    assert found["a#organisation:ofsted"] == found["b#organisation:ofsted"]


def test_a_body_named_as_its_council_is_the_full_council() -> None:
    assert len(bodies("Tameford Parish Council", "Full Council", "TPC")) == 1


def names_of(*papers: Paper) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return each identity's name and aliases by its key."""
    return {i.key: (i.name, i.aliases) for i in resolve([p.reading() for p in papers], LEXICON).identities}


def test_capitals_and_abbreviations_are_aliases_where_a_name_is_written_out() -> None:
    forms = ("TAMEFORD PARISH COUNCIL", "TAMEFORD PARISH COUNCIL", "Tameford P.C.", "Tameford Parish Council")
    papers = [Paper(f"p{n}", date=f"2021-0{n}-01", body=name) for n, name in enumerate(forms, 1)]
    found = names_of(*papers)["body/tameford-parish-council/council"]
    assert found == ("Tameford Parish Council", ("TAMEFORD PARISH COUNCIL", "Tameford P.C."))


def test_a_name_printed_in_capitals_alone_is_kept() -> None:
    paper = Paper("a", date="2021-02-01", body="FOOTPATHS WORKING PARTY")
    assert names_of(paper)["body/tameford-parish-council/footpaths-working-party"][0] == "FOOTPATHS WORKING PARTY"


def test_initials_in_a_councils_own_minutes_are_that_council() -> None:
    paper = Paper("a", date="2021-02-01")
    paper.entity("council", "TPC")
    assert keys(paper)["a#council:tpc"] == "council/tameford-parish-council"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("CASTLEREAGH CITY COUNCIL", "N09000007"),
        ("Castlereagh Borough Council", "castlereagh-borough-council"),
        ("Castlereagh", "castlereagh-borough-council"),
        ("Norfolk District Council", None),
    ],
)
def test_a_name_that_a_line_breaks_off_is_the_councils_whose_name_it_ends(name: str, key: str | None) -> None:
    assert REGISTER.named(name).key == (key and f"council/{key}")


@pytest.mark.parametrize(
    ("name", "key"), [("Glos CC", "E10000013"), ("East Hants District Council", "E07000085"), ("Wilts", "E06000054")]
)
def test_a_county_cut_short_is_that_county(name: str, key: str) -> None:
    assert Register(LEXICON.councils, shires_of(LEXICON)).named(name).key == f"council/{key}"


def services(*named: tuple[str, str], council: str = "Tameford Parish Council") -> set[str]:
    """Return the identities of services, each given with a council that its minutes name; one a paper."""
    papers = [Paper(f"p{n}", council) for n in range(len(named))]
    for paper, (service, other) in zip(papers, named, strict=True):
        paper.entity("council", other)
        paper.entity("service", service)
    return {key for name, key in keys(*papers).items() if "#service:" in name}


def test_a_service_in_a_parishs_minutes_is_the_one_that_a_councils_name_leads() -> None:
    norfolk, suffolk = "Norfolk County Council", "Suffolk County Council"
    assert len(services(("Norfolk Highways", norfolk), ("Highways", norfolk))) == 1
    assert len(services(("BCQW Environmental Health", norfolk), ("Environmental Health", norfolk))) == 1
    assert len(services(("Norfolk Highways", norfolk), ("Suffolk Highways", suffolk), ("Highways", norfolk))) == 3


def test_a_councils_own_name_before_a_bodys_makes_no_other_and_another_councils_does() -> None:
    assert len(bodies("Tameford Fete Committee", "Fete Committee")) == 1
    assert len(bodies("EHDC Planning Committee", "Planning Committee")) == 2


def test_initials_at_the_head_of_a_name_stand_for_its_first_words() -> None:
    assert len(bodies("CYP Scrutiny Panel", "Children and Young People Scrutiny Panel")) == 1
    assert len(bodies("CYP Scrutiny Panel", "Crime and Young People Panel")) == 2
    both = ("CYP Scrutiny Panel", "Children and Young People Scrutiny Panel", "Carers and Young People Scrutiny Panel")
    assert len(bodies(*both)) == 3


def test_a_name_turned_about_in_brackets_is_the_same_body() -> None:
    assert len(bodies("Scrutiny Committee (Housing)", "Housing Scrutiny Committee")) == 1
    assert len(bodies("Transport and Economy Select Committee", "Economy and Transport Select Committee")) == 1
    assert len(bodies("Area Board North", "North Area Board")) == 2


def test_a_title_turned_about_in_brackets_is_the_same_post() -> None:
    papers = [Paper("a"), Paper("b")]
    for paper, title in zip(papers, ("Team Manager (Early Help)", "Early Help Team Manager"), strict=True):
        paper.entity("post", title)
    assert len({key for name, key in keys(*papers).items() if "#post:" in name}) == 1


def test_a_name_that_a_text_cuts_off_is_the_longer_one_that_the_words_before_it_make_whole() -> None:
    whole, cut, other = Paper("a"), Paper("b"), Paper("c")
    whole.entity("service", "Children, Young People and Education Directorate")
    name = "Young People and Education Directorate"
    cut.named("service", name, f"It lies with the Children, {name}.")
    other.named("service", name, f"It lies with a {name}.")
    assert len({key for name, key in keys(whole, cut).items() if "#service:" in name}) == 1
    assert len({key for name, key in keys(whole, cut, other).items() if "#service:" in name}) == 2


def test_a_plain_name_in_which_several_bodies_end_is_none_of_them_nor_one_of_its_own() -> None:
    assert len(bodies("Housing Cabinet Committee", "Finance Cabinet Committee")) == 2
    papers = [Paper(f"p{n}") for n in range(4)]
    names = ("Housing Cabinet Committee", "Finance Cabinet Committee", "Cabinet Committee", "Cabinet Committee")
    for paper, name in zip(papers, names, strict=True):
        paper.entity("body", name)
    assert len({key for name, key in keys(*papers).items() if "#body:" in name}) == 4


def test_a_plain_name_is_within_its_document_the_one_body_that_ends_so() -> None:
    papers = [Paper("a"), Paper("b"), Paper("c")]
    named = (("Housing Cabinet Committee", "Cabinet Committee"), ("Finance Cabinet Committee",), ("Cabinet Committee",))
    for paper, names in zip(papers, named, strict=True):
        for name in names:
            paper.entity("body", name)
    found = keys(*papers)
    assert found["a#body:cabinet-committee"] == found["a#body:housing-cabinet-committee"]
    assert found["c#body:cabinet-committee"] != found["a#body:cabinet-committee"]


def test_a_title_that_several_posts_begin_with_is_nobodys_in_particular() -> None:
    papers = [Paper(f"p{n}") for n in range(4)]
    titles = (
        "Corporate Director of Housing",
        "Corporate Director of Finance",
        "Corporate Director",
        "Corporate Director",
    )
    for paper, title in zip(papers, titles, strict=True):
        paper.entity("post", title)
    assert len({key for name, key in keys(*papers).items() if "#post:" in name}) == 4


def test_the_label_of_a_form_is_no_one_post() -> None:
    papers = [Paper("a"), Paper("b")]
    for paper in papers:
        paper.entity("post", "Responsible Head of Service")
        paper.entity("post", "Responsible Financial Officer")
        paper.entity("post", "Responsible Officer")
    found = keys(*papers)
    assert found["a#post:responsible-officer"] != found["b#post:responsible-officer"]
    assert found["a#post:responsible-head-of-service"] != found["b#post:responsible-head-of-service"]
    assert found["a#post:responsible-financial-officer"] == found["b#post:responsible-financial-officer"]


def test_a_body_is_one_under_the_name_that_its_text_says_it_had_before() -> None:
    line = "The Budget Committee - was renamed the Resources Committee in July."
    paper = Paper("a").named("body", "Budget Committee", line)
    at = paper.lines.index(line)
    start = sum(len(text) + 1 for text in paper.lines[:at]) + line.index("Resources Committee")
    paper.at("body", "Resources Committee", start)
    assert len({key for name, key in keys(paper).items() if "#body:" in name}) == 1


def test_the_county_council_is_itself_in_its_own_papers_whatever_other_counties_they_name() -> None:
    paper = Paper("a", "Kent County Council", "2021-02-01")
    paper.entity("council", "Essex County Council")
    paper.entity("council", "County Council")
    assert keys(paper)["a#council:county-council"] == "council/E10000016"


def test_a_commission_of_one_nation_is_not_anothers() -> None:
    paper = Paper("a", "Tameford Community Council")
    paper.entity("organisation", "Boundary Commission")
    assert "england" not in keys(paper)["a#organisation:boundary-commission"]


@pytest.mark.parametrize(
    ("short", "long", "found"),
    [("Fairfield", "Fairfield School", 1), ("CDE", "CDE Ltd", 1), ("Fairfield", "Fairfield Trust", 2)],
)
def test_what_an_organisation_is_may_be_left_out_of_its_name(short: str, long: str, found: int) -> None:
    papers = [Paper("a"), Paper("b")]
    for paper, name in zip(papers, (short, long), strict=True):
        paper.entity("organisation", name)
    assert len({key for name, key in keys(*papers).items() if "#organisation:" in name}) == found


def test_an_organisation_led_by_the_parishs_own_name_is_the_one_without_it() -> None:
    first, second = Paper("first", date="2021-03-06"), Paper("second", date="2021-05-06")
    first.entity("organisation", "Tameford Festivals Association")
    second.entity("organisation", "Festivals Association")
    second.entity("organisation", "Ashwick Festivals Association")
    found = keys(first, second)
    led = found["first#organisation:tameford-festivals-association"]
    assert led == found["second#organisation:festivals-association"]
    assert led != found["second#organisation:ashwick-festivals-association"]


def test_a_parishs_bodies_are_its_own_though_its_minutes_speak_of_the_county_more_often() -> None:
    paper = Paper("minutes", "Tameford Parish Council", "2021-02-01")
    county = paper.entity("council", "Norfolk County Council")
    for kind in ("body", "service"):
        paper.entity(kind, f"Footpaths {kind}", part_of=county)
    found = keys(paper)
    assert found["minutes#body:footpaths-body"] == "body/tameford-parish-council/footpaths-body"
    assert found["minutes#service:footpaths-service"] == "service/tameford-parish-council/footpaths-service"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("The deeds are with the Church’s Legal Department", "service/tameford-parish-council/church/legal-department"),
        ("The deeds are with the Council’s Legal Department", "service/tameford-parish-council/legal-department"),
        ("The deeds are with yesterday’s Legal Department", "service/tameford-parish-council/legal-department"),
    ],
)
def test_a_service_that_is_said_to_be_anothers_is_not_the_councils(line: str, key: str) -> None:
    paper = Paper("a", "Tameford Parish Council").named("service", "Legal Department", line)
    assert keys(paper)["a#service:legal-department"] == key


def test_what_an_organisations_or_a_places_name_leads_is_not_the_one_known_everywhere() -> None:
    plain = Paper("a").named("organisation", "National Eisteddfod", "An appeal from the National Eisteddfod")
    led = Paper("b").named("organisation", "Urdd", "The Urdd has written")
    led.named("organisation", "National Eisteddfod", "Appeal: Urdd National Eisteddfod")
    text = "\n".join(led.lines)
    found = keys(plain, led.at("place", "Urdd", text.index("Urdd National")))
    assert found["a#organisation:national-eisteddfod"] == "organisation/national-eisteddfod"
    assert found["b#organisation:national-eisteddfod"].endswith("/urdd-national-eisteddfod")


def test_how_a_payee_was_paid_is_no_part_of_its_name() -> None:
    found = keys(Paper("a").named("organisation", "Anglian Water DD", "Anglian Water DD 32.48"))
    assert found["a#organisation:anglian-water-dd"] == "organisation/anglian-water"


def test_a_place_led_by_the_parishs_own_name_is_the_one_without_it() -> None:
    one = Paper("a", "Tameford Parish Council").named("place", "Tameford Village Hall", "Tameford Village Hall")
    other = Paper("b", "Tameford Parish Council").named("place", "Village Hall", "the Village Hall")
    found = keys(one, other)
    assert found["a#place:tameford-village-hall"] == found["b#place:village-hall"]


def test_a_report_to_the_council_is_of_the_meeting_that_its_minutes_record() -> None:
    minutes = Paper("minutes", date="2025-03-13", body="Full Council").item("292", "Apologies").text("(Item 1)")
    agenda = Paper("agenda", date="2025-03-13", body="Full Council").item("1", "Apologies")
    reports = [
        Paper(f"to-{whom}", date="2025-03-13").text(f"To: {whom} - 13 March 2025") for whom in ("Council", "Cabinet")
    ]
    for paper in reports:
        paper.claims = replace(paper.claims, meetings=(replace(paper.claims.meetings[0], body=None),))
    found = keys(minutes, agenda, *reports)
    assert found["minutes#meeting:0"] == found["agenda#meeting:0"] == found["to-council#meeting:0"]
    assert found["to-cabinet#meeting:0"] not in (found["minutes#meeting:0"], found["to-council#meeting:0"])
    assert found["minutes#item:0"] == found["agenda#item:0"]


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        ("post", "Vice-Chair", "Vice Chairman", True),
        ("post", "Chair", "Chairman", True),
        ("post", "Depute Leader", "Deputy Leader", True),
        ("post", "Parish Clerk", "Clerk and Responsible Finance Officer", True),
        ("post", "Vice-Chair of the Harbour Board", "Harbour Board Vice-Chair", True),
        ("post", "Leader of the Council", "Council Leader", True),
        ("post", "Head of Legal", "Head of Legal Services", True),
        ("post", "Head of Legal", "Head of Legal Advice", False),
        ("post", "Executive Member", "Executive Member Service", False),
        ("post", "Deputy Clerk", "Clerk", False),
        ("post", "Vice-Chair", "Chair", False),
        ("service", "Highways and Transport", "Highways & Transportation", True),
        ("service", "Occupational Therapy", "Occupational Therapy Service", True),
        ("service", "Family Hub", "Family Hub Service", False),
        ("service", "Highways", "Highways Team", False),
        ("service", "Planning Enforcement Team", "Planning Enforcement Department", True),
        ("service", "Highways Team", "Highways Department", False),
        ("body", "Roads Working Party", "Roads Working Group", True),
        ("body", "Roads Working Party", "Roads Party", False),
    ],
)
def test_words_that_say_the_same_make_one_name(kind: str, one: str, other: str, same: bool) -> None:
    papers = Paper("a"), Paper("b")
    for paper, name in zip(papers, (one, other), strict=True):
        paper.entity(kind, name)  # type: ignore[arg-type]
    assert (len({key for ref, key in keys(*papers).items() if f"#{kind}:" in ref}) == 1) == same


def test_a_service_stays_open_beside_a_team_and_a_directorate_of_its_name_but_in_a_parishs_minutes() -> None:
    named = ("Early Years", "Early Years Team", "Early Years Directorate")
    for council, services in (("Kent County Council", 3), ("Tameford Parish Council", 1)):
        papers = [Paper(name[-5:], council) for name in named]
        for paper, name in zip(papers, named, strict=True):
            paper.entity("service", name)
        assert len({key for ref, key in keys(*papers).items() if "#service:" in ref}) == services


@pytest.mark.parametrize(
    ("title", "bodies", "found"),
    [
        ("Chair", ("Planning Committee", "Planning Committee"), 1),
        ("Chair", ("Planning Committee", "Licensing Committee"), 2),
        ("Vice-Chairman", ("Planning Committee", "Licensing Committee"), 2),
        ("Chair", ("Kent County Council", "Council"), 1),
        ("Chair", (None, None), 2),
        ("Leader", ("Planning Committee", "Licensing Committee"), 1),
    ],
)
def test_each_body_of_a_larger_council_has_a_chair_of_its_own(
    title: str, bodies: tuple[str | None, str | None], found: int
) -> None:
    papers = [Paper(f"p{n}", "Kent County Council", "2021-02-01", body) for n, body in enumerate(bodies)]
    for paper in papers:
        paper.entity("post", title)
    assert len({key for ref, key in keys(*papers).items() if "#post:" in ref}) == found


def test_the_chair_and_the_chairman_of_a_county_are_not_known_to_be_of_one_body() -> None:
    papers = Paper("a", "Kent County Council"), Paper("b", "Kent County Council")
    for paper, name in zip(papers, ("Chair", "Chairman"), strict=True):
        paper.entity("post", name)
    assert len({key for ref, key in keys(*papers).items() if "#post:" in ref}) == 2


@pytest.mark.parametrize(
    ("named", "key"),
    [
        ("Monmouthshire County Council wrote.", "council/W06000021"),
        ("The Monmouthshire Review was heard.", "council/W06000021"),
        ("Both Monmouthshire and Manchester wrote.", None),
        ("Tameford County Council wrote.", None),
    ],
)
def test_initials_of_many_councils_are_those_of_the_one_that_the_document_names(named: str, key: str | None) -> None:
    paper = Paper("a").text(named)
    paper.entity("council", "MCC")
    found = keys(paper)["a#council:mcc"]
    assert (found == key) if key else found.endswith("/mcc")


def test_a_borough_is_the_one_whose_registered_name_says_so() -> None:
    paper, other = Paper("a"), Paper("b")
    paper.entity("council", "King’s Lynn and West Norfolk")
    other.entity("council", "Borough Council")
    assert keys(paper, other)["b#council:borough-council"] == "council/E07000146"


@pytest.mark.parametrize(
    ("council", "one", "other", "same"),
    [
        ("Kent County Council", "Leader", "Leader of the Council", True),
        ("Kent County Council", "Chair of the Council", "Chair of Kent County Council", True),
        ("Kent County Council", "Vice-Chairman of the County Council", "Chairman of the County Council", False),
        ("Kent County Council", "Leader", "Leader of the Council House Board", False),
        ("Tameford Parish Council", "Clerk to Tameford Parish Council", "Clerk to the Council", True),
        ("Tameford Parish Council", "Clerk to the Trust", "Clerk to the Council", False),
    ],
)
def test_a_council_in_a_post_s_title_may_be_left_out_where_no_other_can_be_meant(
    council: str, one: str, other: str, same: bool
) -> None:
    papers = Paper("a", council, "2021-02-01"), Paper("b", council, "2021-03-01")
    for paper, title in zip(papers, (one, other), strict=True):
        paper.entity("post", title)
    assert (len({key for ref, key in keys(*papers).items() if "#post:" in ref}) == 1) == same


def test_a_post_that_names_another_council_is_that_one_s() -> None:
    paper = Paper("a", "Tameford Parish Council", "2021-02-01")
    paper.entity("council", "Kent County Council")
    paper.entity("post", "Leader of Kent County Council")
    assert any(key.startswith("post/E10000016/") for key in keys(paper).values())
