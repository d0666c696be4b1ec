"""Which posts people hold, in the words of the minutes."""

import pytest

from kg.extract.people import find_people
from kg.lexicon import load_lexicon
from kg.model import Claims, Document, Entity, Span
from kg.parse import parse
from tests.extract.minuted import outline


def held(text: str, so_far: Claims | None = None) -> list[tuple[str, str]]:
    """Each person with each post of a few lines of minutes."""
    found = find_people(outline(text), load_lexicon(), so_far or Claims())
    names = {e.ref: e.name for e in found.entities}
    return [(names[m.person], names[m.post]) for m in found.memberships if m.post]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Present:\nCouncillor Bo Moss, Vale Council, Chair\nCouncillor Al Hill, Vale Council", [("Bo Moss", "Chair")]),
        (
            "In attendance: Ms S Bell, Principal Solicitor (Clerk)",
            [("S Bell", "Principal Solicitor"), ("S Bell", "Clerk")],
        ),
        (
            "Apologies: Dist Cllr Jo Mills and Cty Cllr Al Moss",
            [("Jo Mills", "Dist Cllr"), ("Al Moss", "Cty Cllr")],
        ),
        (
            "Councillor Bo Reed, cabinet member for sport and leisure, added that it was late.",
            [("Bo Reed", "cabinet member for sport and leisure")],
        ),
        (
            "Present: Cllr Moss\nOfficers: Town Clerk - Jo Penn\nDeputy Clerk - Al Foss",
            [("Jo Penn", "Town Clerk"), ("Al Foss", "Deputy Clerk")],
        ),
        ("The Head of Law R Moss said that it was late.", [("R Moss", "Head of Law")]),
        ("Sue Tibbs, Director, Elmer Marlow LLP, spoke.", [("Sue Tibbs", "Director")]),
        ("Present: Dist Cllr Jo Mills\nDistrict Councillor Mills spoke.", [("Jo Mills", "Dist Cllr")]),
        ("Councillor Bo Reed, leader of the walk, was late.", []),
        ("Jo Dale, the architect, spoke.", []),
        ("Councillor Bo Reed, cabinet member for sport said that it was late.", []),
        ("Present: Ann Moss, Sue Colmer, Andrew Finlay\n(Chair), Jo Dale", [("Andrew Finlay", "Chair")]),
        (
            "Councillors Ann Moss and Jo Hill were elected Chair and Vice-Chair.",
            [("Ann Moss", "Chair"), ("Jo Hill", "Vice-Chair")],
        ),
        (
            "That the choice of Cllrs Ann Moss and Jo Hill as Chair and Deputy Chair be noted.",
            [("Ann Moss", "Chair"), ("Jo Hill", "Deputy Chair")],
        ),
        ("Councillors Ann Moss, Jo Hill and Al Day were elected Chair and Vice-Chair.", []),
        (
            "In attendance: J Moss, Fire Officer (EFRS) E Hill, Head of Estates (EFRS) N Dale, Area Manager (EFRS)",
            [("J Moss", "Fire Officer"), ("E Hill", "Head of Estates"), ("N Dale", "Area Manager")],
        ),
        ("The Chair welcomed Jim Cunning, the newly appointed Head of Roads.", [("Jim Cunning", "Head of Roads")]),
        ("Mr T Grove, Licensing Officer, Elmshire Constabulary, spoke.", [("T Grove", "Licensing Officer")]),
        ("Ann Rook, Chief Executive, Healthwatch Elm, spoke.", [("Ann Rook", "Chief Executive")]),
        ("A cheque came from the former Chairman, Cllr Pam Boss, at tea.", []),
        ("Last year’s Chair, Councillor Reed, thanked officers.", []),
        ("Cllr Vale was elected Chairman (Proposer: Cllr Hill, seconder: Cllr Moss).", [("Vale", "Chairman")]),
        ("Councillor Green took the role of Chairman.", [("Green", "Chairman")]),
        ("Councillor Green took the Chair.", [("Green", "Chair")]),
        ("Councillor Moss left the room and Councillor Green took the Chair for this item.", []),
        ("In attendance: Mrs S Bell (parish clerk) and two visitors", [("S Bell", "parish clerk")]),
        (
            "PRESENT: Councillors Tom Farr and Jim Neil; and Church Representatives: Rev Ian Tay and Jo McHale.",
            [("Ian Tay", "Church Representative"), ("Jo McHale", "Church Representative")],
        ),
        (
            "R Farrow, Director of Children’s Care; G Early, Head of Prevention; H Clark, Team Manager (Early Help) "
            "and A Parkes, Newport Neighbourhood Manager.",
            [
                ("R Farrow", "Director of Children’s Care"),
                ("G Early", "Head of Prevention"),
                ("H Clark", "Team Manager (Early Help)"),
                ("A Parkes", "Newport Neighbourhood Manager"),
            ],
        ),
        (
            "Present:\n\nCllr Bo Reed / Leader, Vale Borough Council\nSara Birch / Governance Manager",
            [("Bo Reed", "Leader"), ("Sara Birch", "Governance Manager")],
        ),
        (
            "The new Director of Schools, A Bates, and the Head of Inclusion, Assessment and Review, Mrs Cole, spoke.",
            [("A Bates", "Director of Schools"), ("Cole", "Head of Inclusion, Assessment and Review")],
        ),
        (
            "Faye Stone (Head of Families) and Tom Ryle – Clerk",
            [("Faye Stone", "Head of Families"), ("Tom Ryle", "Clerk")],
        ),
        ("Mrs Shaw, Projects and Performance Manager. She agreed.", [("Shaw", "Projects and Performance Manager")]),
        ("Present: Mrs R Dowd-Chair and Mr F Hill", [("R Dowd", "Chair")]),
        ("1. CHAIRMAN: Cllr. L. Moss", [("L. Moss", "Chairman")]),
        (
            "Officers Present:\nJo Moss\nHead of Roads\nAnn Hill\nHead of Parks\n",
            [("Jo Moss", "Head of Roads"), ("Ann Hill", "Head of Parks")],
        ),
        ("Present:\nFrank Dale (FD)       Councillor/Chair\nBo Hill (BH)      Councillor\n", [("Frank Dale", "Chair")]),
        (
            "Apologies came from Zuleyma Vale (Head of Finance) and the Finance Committee (Clerk).",
            [("Zuleyma Vale", "Head of Finance")],
        ),
        ("Contact: James Dowd, Governance Manager Tel: 01632 960001", [("James Dowd", "Governance Manager")]),
        ("The PCSO (Jane Dowd) spoke.", [("Jane Dowd", "PCSO")]),
        (
            "Attending: Jo Dowd, Director of Direct and Care Services",
            [("Jo Dowd", "Director of Direct and Care Services")],
        ),
        ("Zuleyma Dowd, Acting Head of Finance, spoke.", [("Zuleyma Dowd", "Acting Head of Finance")]),
        ("Ann Ward, Chief Executive", [("Ann Ward", "Chief Executive")]),
        ("Bins in Abbey Ward, Clerk to write.", []),
        ("Borough Councillor C Samson reported.", [("C Samson", "Borough Councillor")]),
        ("CHAIRMAN: Jim Dougall CLERK: Jenny Holt", [("Jim Dougall", "Chairman"), ("Jenny Holt", "Clerk")]),
        (
            "Helen Carr is new Chairman, Linda Cobb - Treasurer.",
            [("Helen Carr", "Chairman"), ("Linda Cobb", "Treasurer")],
        ),
        ("Councillor Moss, the Clerk and three residents came.", []),
        (
            "Jo Dowd, Executive Director – Adult Care, and Tom Reed (Area Manager - Roads) spoke.",
            [("Jo Dowd", "Executive Director – Adult Care"), ("Tom Reed", "Area Manager - Roads")],
        ),
        ("Richard Mill, Leader at EHDC, has replied.", [("Richard Mill", "Leader")]),
        ("Peter Wells, Children's Services Manager, spoke.", [("Peter Wells", "Children's Services Manager")]),
    ],
)
def test_a_post_is_read_whole_with_its_commas_and_goes_to_whom_it_stands_beside(
    text: str, posts: list[tuple[str, str]]
) -> None:
    assert held(text) == posts


def test_a_title_of_an_election_is_the_post_of_whom_it_elects() -> None:
    text = (
        "Minutes of the Parks Committee held on 4 May 2021\n\nPresent: Councillors Moss, Hill and Dale\n\n"
        "1. Election of Chair\n\nCouncillor Moss was elected, proposed by Councillor Hill.\n\n"
        "2. Appointment of Vice-Chair\n\nCouncillor Dale was appointed.\n\n"
        "3. Lights\n\nCouncillor Hill was appointed.\n"
    )
    found = find_people(parse(Document("k", "f.txt", text, "0")), load_lexicon(), Claims())
    names = {e.ref: e.name for e in found.entities}
    assert [(names[m.person], names[m.post]) for m in found.memberships if m.post] == [
        ("Moss", "Chair"),
        ("Dale", "Vice-Chair"),
    ]


def test_what_every_member_is_called_is_no_post() -> None:
    everyone = "County Councillors A Moss, B Hill, C Dale and D Reed came."
    assert held(everyone) == []
    assert held("Present: Councillors A Moss, B Hill and C Dale.\nAlso: County Councillor D Reed.") == [
        ("D Reed", "County Councillor")
    ]


def test_a_post_ends_before_an_organisation_that_the_paper_knows() -> None:
    known = Claims(entities=(Entity("organisation:moss-dale", "organisation", "Moss Dale", (Span(0, 1),)),))
    text = "Olwen Hill, Partner, Moss Dale (Independent Legal Adviser) spoke to it."
    assert held(text, known) == [("Olwen Hill", "Partner")]
    assert held("Olwen Hill, Director of Parks, Roads and Homes, spoke.", known) == [
        ("Olwen Hill", "Director of Parks, Roads and Homes")
    ]


def test_two_posts_in_two_organisations_are_told_apart() -> None:
    text = (
        "Councillor K May, Cabinet Member for Change, Woldshire County Council and Deputy Leader and "
        "Portfolio Holder for Towns, The Centre and Partnerships, Ambleford District Council commented."
    )
    councils = tuple(
        Entity(f"council:{n}", "council", n, (Span(0, 1),))
        for n in ("Woldshire County Council", "Ambleford District Council")
    )
    found = find_people(outline(text), load_lexicon(), Claims(entities=councils))
    names = {e.ref: e.name for e in found.entities} | {c.ref: c.name for c in councils}
    assert [(names[m.post or ""], names[m.organisation or ""]) for m in found.memberships] == [
        ("Cabinet Member for Change", "Woldshire County Council"),
        ("Deputy Leader", "Ambleford District Council"),
        ("Portfolio Holder for Towns, The Centre and Partnerships", "Ambleford District Council"),
    ]


def test_a_post_that_nobody_is_named_in_is_a_post_all_the_same() -> None:
    found = find_people(outline("The Director of Children's Services (DCS) replied."), load_lexicon(), Claims())
    assert [(p.name, p.aliases) for p in found.of_kind("post")] == [("Director of Children's Services", ("DCS",))]
    assert not found.memberships


def test_the_matter_of_a_report_is_no_part_of_its_authors_post() -> None:
    found = find_people(outline("To consider a report of the Head of Parks on the Plan."), load_lexicon(), Claims())
    assert [p.name for p in found.of_kind("post")] == ["Head of Parks"]


def test_one_post_in_longer_and_shorter_words_is_held_once() -> None:
    assert len(held("Mrs A Beer (Chief Executive) spoke. Amy Beer, Chief Executive Officer, agreed.")) == 1


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("In response to a question from Councillor Jo Hill, the Leader referred to the works.", []),
        ("Having been asked by the Chair, Mr Jo Hill clarified the rating.", []),
        ("Seconded by Councillor Jo Hill, the Chair moved the motion.", []),
        ("After words of Councillor Jo Hill, the Leader of the Council, members asked why.", ["Leader of the Council"]),
        ("Councillor Jo Hill, the Leader of the Council said that it was late.", ["Leader of the Council"]),
        ("In reply to the Chairman, Councillor Jo Hill advised that it was late.", []),
        ("Following his election as Chairman, Councillor Jo Hill thanked the members.", ["Chairman"]),
        ("In the absence of the Chairman, Councillor Jo Hill presided.", []),
        ("In the absence of the Chairman, Councillor Jo Hill, Cllr Al Dale presided.", ["Chairman"]),
        ("That Councillor Jo Hill be elected Chairman for the year.", ["Chairman"]),
        (
            "Cllr Moss nominated Cllr Jo Hill to be appointed Chairman; this was seconded and carried.",
            ["Chairman"],
        ),
        ("Cllr Moss nominated Cllr Jo Hill to be appointed Chairman; this was seconded but lost.", []),
        ("It was moved that Councillor Jo Hill be elected Chairman.", []),
        ("It would consist of Cllrs Hill, Ash, Dale and the Chair of the Trees Panel.", []),
    ],
)
def test_whoever_speaks_after_someone_named_before_a_comma_is_somebody_else(text: str, posts: list[str]) -> None:
    assert [post for _, post in held(text)] == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Cllr Ann Reed was elected to the position of Chairman unopposed.", [("Ann Reed", "Chairman")]),
        ("With no other nominations Cllr Ann Reed was declared Vice-Chairman.", [("Ann Reed", "Vice-Chairman")]),
        ("Cllr Ann Reed was unanimously elected as Mayor.", [("Ann Reed", "Mayor")]),
        ("Cllr Ann Reed agreed to continue as Chair.", [("Ann Reed", "Chair")]),
        ("Cllr Ann Reed agreed with the Chair.", []),
        (
            "Ann Reed was re-elected as Treasurer and Jo Hill as Secretary.",
            [("Ann Reed", "Treasurer"), ("Jo Hill", "Secretary")],
        ),
        ("Al Moss proposes Ann Reed as Vice Chair and Ros Moss seconds.", [("Ann Reed", "Vice Chair")]),
        ("In attendance: The Clerk: Mrs Jo Reed", [("Jo Reed", "Clerk")]),
        ("In attendance: Jo Reed, Corporate Director: Communities", [("Jo Reed", "Corporate Director")]),
        (
            "In attendance: Jo Reed, Executive Director of Education, Leisure and Housing",
            [("Jo Reed", "Executive Director of Education, Leisure and Housing")],
        ),
    ],
)
def test_a_post_is_told_by_how_somebody_came_to_it(text: str, posts: list[tuple[str, str]]) -> None:
    assert held(text) == posts


def test_a_field_of_two_words_is_the_posts_whatever_follows_it() -> None:
    text = "The Director of Roads and Housing agreed to write. The Head of Planning and Trees was asked why."
    found = find_people(outline(text), load_lexicon(), Claims())
    assert {e.name for e in found.entities} == {"Director of Roads and Housing", "Head of Planning and Trees"}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Present: The Chairman, Councillors K Oak, P Reed and Q Thorne.", []),
        ("Present: Chairman, Cllrs Oak and Reed", []),
        ("Present: The Chairman, Councillor K Oak, and Councillor P Reed.", [("K Oak", "Chairman")]),
    ],
)
def test_one_office_before_several_names_is_held_by_none_of_them(text: str, posts: list[tuple[str, str]]) -> None:
    assert held(text) == posts


def test_a_title_in_capitals_is_whole_and_ends_before_a_report() -> None:
    text = (
        "Elm Parish Council\n\nMinutes of the meeting held on 4 March 2020\n\n1. ELECTION OF VICE CHAIR\n\n"
        "It was RESOLVED that Cllr Moss be elected.\n\n2. DISTRICT COUNCILLOR REPORT\n\nNone.\n\n"
        "3. CONFIRMATION OF CHAIR Ann Tulloch, who had acted till now, was thanked.\n"
    )
    found = find_people(parse(Document("k", "f.txt", text, "0")), load_lexicon(), Claims())
    names = {e.name.lower() for e in found.entities if e.kind == "post"}
    assert {"vice chair", "district councillor"} <= names
    assert not {"vice", "district", "district councillor report", "confirmation of chair"} & names


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Treasurer Merrin Hallow", "Treasurer"),
        ("Chair Merrin Hallow [address] Clerk", "Chair"),
        ("The Chair Audit Committee spoke.", "Chair Audit Committee"),
        ("The Head of Strategic ICT spoke.", "Head of Strategic ICT"),
        ("NOTES The Worshipful the Mayor in the Chair MEMBERS:", "Mayor"),
        ("At the invitation of the Lord Provost, Members heard of it.", "Lord Provost"),
    ],
)
def test_a_title_ends_before_whoever_holds_it_and_not_before_the_letters_that_it_needs(text: str, title: str) -> None:
    posts = find_people(outline(text), load_lexicon(), Claims()).of_kind("post")
    assert posts[0].name == title


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Jo Moss from Elm Housing asked that the path be lit.", True),
        ("Mr Al Moss of the Elm Housing was heard.", True),
        ("In attendance: Jo Moss, Elm Housing", True),
        ("The Chair thanked Jo Moss, Elm Housing and Di Hill.", False),
        ("Jo Moss and Elm Housing were thanked.", False),
    ],
)
def test_somebody_named_with_an_organisation_is_of_it(text: str, named: bool) -> None:
    at = text.index("Elm Housing")
    firm = Entity("organisation:elm", "organisation", "Elm Housing", (Span(at, at + 11),))
    found = find_people(outline(text), load_lexicon(), Claims(entities=(firm,)))
    assert [m.organisation for m in found.memberships] == ([firm.ref] if named else [])


def test_a_pupil_is_not_followed_to_a_school() -> None:
    text = "Jo Moss from Elm Primary School asked for a crossing."
    school = Entity("organisation:elm", "organisation", "Elm Primary School", (Span(13, 31),))
    assert not find_people(outline(text), load_lexicon(), Claims(entities=(school,))).memberships
