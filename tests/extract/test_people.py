"""Who is named in minutes, in which forms, and who is not a person at all."""

import pytest

from kg.extract.people import find_people
from kg.lexicon import load_lexicon
from kg.model import Claims, Entity
from tests.extract.minuted import outline
from tests.extract.named import named


def people(text: str) -> dict[str, Entity]:
    """The people of a few lines of minutes, by their names."""
    found = find_people(outline(text), load_lexicon(), Claims())
    return {e.name: e for e in found.of_kind("person")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Councillors Ames, J Bone and Cole-Parr asked for a report.", ["Ames", "J Bone", "Cole-Parr"]),
        ("Cllrs Shore, Evans & Snell agreed.", ["Shore", "Evans", "Snell"]),
        ("Mr R C Lowe, OBE, and Mrs S Two-Names thanked officers.", ["R C Lowe", "S Two-Names"]),
        ("Councillor K.J Marr commented that costs had risen.", ["K.J Marr"]),
        ("Councillor van der Berg asked about buses.", ["van der Berg"]),
        ("Ms Siân O’Brien reported on the visit.", ["Siân O’Brien"]),
        ("PCSO’s Roger Anton and Louise Lowe attended the meeting.", ["Roger Anton", "Louise Lowe"]),
        ("Councillor Liz Green moved the motion.", ["Liz Green"]),
        ("Cllr Lord, who sits on the Board, asked why.", ["Lord"]),
        ("Mr Sergeant said that it was late.", ["Sergeant"]),
        ("Present: Cllrs A Dale, C Green, T Page and F Moss", ["A Dale", "C Green", "T Page", "F Moss"]),
        ("The Lord Mayor (Councillor Copley) welcomed visitors.", ["Copley"]),
        ("Mr Crow- Brown seconded the motion.", ["Crow-Brown"]),
        ("It was explained by S Booth, Executive Director of Care, that costs had risen.", ["S Booth"]),
        ("A Brown and H Watt were in attendance.", ["A Brown", "H Watt"]),
        ("Tina Rusk provided a presentation.", ["Tina Rusk"]),
        ("It was resolved that Zephie Kelm be co-opted as a councillor.", ["Zephie Kelm"]),
        ("Mayor Vane said that Mayor Making was on Monday.", ["Vane"]),
        ("Area Commander Steve Wells thanked Pastor Jim Ritch.", ["Steve Wells", "Jim Ritch"]),
        ("Shaista Naz and Dougie Moss attended.", ["Shaista Naz", "Dougie Moss"]),
        ("It was agreed to co-opt Orla-May Kelm onto the Parish Council.", ["Orla-May Kelm"]),
    ],
)
def test_people_are_found_in_the_forms_that_minutes_use(text: str, names: list[str]) -> None:
    assert list(people(text)) == names


@pytest.mark.parametrize(
    "text",
    [
        "Non-Pecuniary Interests: none were told.",
        "Daniel Court had opened and Rose Tree was closed for repairs.",
        "The bin in Peter Street and the bench in Victoria Park were broken.",
        "The Kings Lynn Enforcement Officer attended.",
        "Thirteen Housing had written, and the Jane Forbes Charity would reply.",
        "St Mary Magdalene Church asked for a grant.",
        "Councillor Vacancies and Councillors Expenses were noted.",
        "A Panel Member asked about Grade A Listed buildings and Appendix A Report.",
        "Mr and Mrs Jones objected to the application.",
        "The applicant, Mr Toddy, spoke for three minutes.",
        "Interment of Mr Reginald Moss was noted.",
    ],
)
def test_streets_services_and_private_people_are_no_people_of_the_graph(text: str) -> None:
    assert not people(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Councillor Ann Dowd asked.", "Ann Dowd", "councillor"),
        ("Jane Marsh, Cabinet Member for Transport, replied.", "Jane Marsh", "councillor"),
        ("H Clark, Team Manager (Early Help), replied.", "H Clark", "officer"),
        ("Contact: Joan Dickson", "Joan Dickson", "officer"),
        ("Officers in Attendance: Mr C Dale (Chief Fire Officer), Mr K Jory (Treasurer)", "C Dale", "officer"),
        ("The Board heard from Ms Ju Nairn, Solicitor in support of the application.", "Ju Nairn", "other"),
        ("Apologies: Councillors Tom Hill and Jo Moss, MSPs Ann Malik and Bo Mason", "Bo Mason", "other"),
        (
            "Minutes of Vale Community Council\nPresent: Cllr Al Rose (Chair), Jo Hall (Vale Association), Ann Laing",
            "Jo Hall",
            "other",
        ),
        ("Present: Mr J Hall and Ms N Lane\nNon-Members also present: Mr R Bain, Ms A Coll", "A Coll", "councillor"),
        ("PRESENT: Councillors Tom Farr and Jim Neil; and Church Representatives: Rev Ian Tay", "Ian Tay", "other"),
        ("Present:\nMr J Hall (Chair), Ms N Lane\nReligious Representatives:\nMs S Lamb", "S Lamb", "other"),
        ("In attendance: Mr A Hill, Clerk and Ms J Nisbet, Solicitor for the Applicant", "J Nisbet", "other"),
        ("Present: Cllr Ash\nOfficers Mr. Emrys Hall, Mrs. Ann Gale.", "Ann Gale", "officer"),
        (
            "Present: Cllr Ash\nRepresentatives from Other Bodies in Attendance: Ms A Hill, Planning Officer",
            "A Hill",
            "other",
        ),
        ("Mr Mark Dowd had resigned as a Councillor in May.", "Mark Dowd", "councillor"),
        ("It was resolved that Jo Marr be co-opted to the post of councillor.", "Jo Marr", "councillor"),
        ("It was agreed to co-opt Jo Marr to fill the vacancy.", "Jo Marr", "councillor"),
        ("The Panel agreed to co-opt Jo Marr as a parent.", "Jo Marr", "other"),
        ("We received the resignation of Jo Marr from our Parish Council.", "Jo Marr", "councillor"),
        ("Members Present: Jo Marr, Al Hill\nApologies: Nick Dowd, Ann Orr", "Nick Dowd", "councillor"),
        ("Present: Jo Marr, Al Hill\nApologies: Nick Dowd (Clerk)", "Nick Dowd", "officer"),
        ("PC Jarvis reported three thefts.", "Jarvis", "other"),
        (
            "PRESENT: Mr R Gorse, Mrs C Bell\nIn attendance: Chief Executive\nMr B Lodge in the Chair",
            "B Lodge",
            "councillor",
        ),
        ("Cllr Bell Personal interest in item 7", "Bell", "councillor"),
        ("PRESENT: Mr R Gorse (Chairman), Mrs C Bell and Mr N Barker", "C Bell", "councillor"),
        ("PRESENT\nCouncillor Lisa Birk (Chair), Dewi Lewis, Ann Jones, Owen Roberts.", "Ann Jones", "councillor"),
        ("Present: Councillor Lisa Birk, Jane Holt (Clerk), Ann Jones", "Jane Holt", "officer"),
    ],
)
def test_a_persons_kind_is_what_titles_posts_and_lists_show(text: str, name: str, kind: str) -> None:
    assert people(text)[name].subtype == kind


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        ("Contact Officer: Jo Moss, Head of Roads", ["Head of Roads"]),
        ("Cabinet Member: Councillor Jo Moss, Cabinet Member for Roads", ["Cabinet Member for Roads"]),
        ("Lead Officer: Jo Moss (Clerk)", ["Clerk"]),
        ("Town Clerk: Jo Moss", ["Town Clerk"]),
    ],
)
def test_a_forms_field_is_no_post_where_the_post_follows_the_name(line: str, posts: list[str]) -> None:
    claims = find_people(outline(line), load_lexicon(), Claims())
    held = [claims.entity(membership.post) for membership in claims.memberships]
    assert [post.name for post in held if post] == posts


def test_a_hall_that_bears_a_persons_name_is_nobody() -> None:
    text = "Venue: David Moss Room - Civic Offices\n\nContact: Ann Lowe, Clerk\n\nMinutes:\n\nCouncillor Fry spoke."
    assert list(people(text)) == ["Ann Lowe", "Fry"]


def test_forms_of_one_name_are_one_person_where_only_one_fits() -> None:
    text = "Councillor Sue Butler asked. Ms Butler thanked officers. Council Butler noted it. S Butler, Chair, agreed."
    assert list(people(text)) == ["Sue Butler"]
    assert len(people(text)["Sue Butler"].spans) == 4


def test_two_councillors_of_one_surname_remain_two_and_the_surname_alone_is_neither() -> None:
    found = people("Councillor John Smith and Councillor Jane Smith spoke. Councillor Smith left.")
    assert [len(e.spans) for e in found.values()] == [1, 1]


def test_a_mrs_is_not_the_man_of_her_surname_who_sits_there() -> None:
    found = people("Present: Cllr Simon Moss, Cllr Robin Hart. Mrs Moss explained. Mr Moss replied. Mrs Hart agreed.")
    assert {name: len(e.spans) for name, e in found.items()} == {"Simon Moss": 2, "Robin Hart": 2, "Moss": 1}


def test_who_is_paid_as_clerk_is_no_councillor_of_the_same_initial() -> None:
    text = "Cllr Jill Moss and Cllr Al Hart came.\nBills were paid: Mrs J Moss, Clerk’s salary May.\nCllr. J Moss left."
    found = people(text)
    assert {name: (e.subtype, len(e.spans)) for name, e in found.items()} == {
        "Jill Moss": ("councillor", 2),
        "Al Hart": ("councillor", 1),
        "J Moss": ("officer", 1),
    }


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Cllr Mrs Dale and Cllr Mrs Hart came. Cllr Moss led. Mrs L Moss seconded.", True),
        ("Cllr Dale and Cllr Hart came. Cllr Moss led. Mrs L Moss seconded.", False),
        ("Cllr Mrs Dale and Cllr Hart came. Cllr Moss led. Mrs L Moss seconded.", False),
        ("Cllr Mrs Dale, Cllr Mrs Hart and Cllr Mrs Moss came. Cllr Moss led. Mrs Moss seconded.", False),
        ("Cllr Mrs Dale, Cllr Mrs Hart and Cllr Lou Moss came. Mrs Moss seconded.", False),
    ],
    ids=[
        "its women are so styled",
        "nobody is",
        "one woman alone",
        "she is so styled too",
        "a forename is written out",
    ],
)
def test_cllr_alone_is_no_woman_where_minutes_say_cllr_mrs(text: str, two: bool) -> None:
    assert (len([name for name in people(text) if name.endswith("Moss")]) == 2) is two


def test_two_of_one_list_are_two_though_one_could_be_short_for_the_other() -> None:
    found = people("Present: Cllr J Moss, Cllr R Williams, Cllr A Hart, Cllr R A Williams\nApologies: None.")
    assert sorted(found) == ["A Hart", "J Moss", "R A Williams", "R Williams"]


def test_initials_in_brackets_name_the_person_from_then_on() -> None:
    stone = people("Present: Faye Stone (FS), Gary Roper (GR)\nFS welcomed everyone.")["Faye Stone"]
    assert "FS" in stone.aliases and len(stone.spans) == 3


def test_a_councils_letters_in_brackets_are_no_members_initials() -> None:
    found = people("Present: Tom Coe (KCC), Gary A Roper (GAR)\nThe KCC met. GAR agreed.")
    assert {name: len(e.spans) for name, e in found.items()} == {"Tom Coe": 1, "Gary A Roper": 3}


def test_every_mention_is_a_slice_of_the_text() -> None:
    text = "Councillors Ames and J Bone asked. Mr Bone agreed."
    assert [span.of(text) for span in people(text)["J Bone"].spans] == ["J Bone", "Mr Bone"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In attendance: Ann Moss, Regional Manager, Anyshire NHS Trust", "other"),
        ("In attendance: Ann Moss, Head of Nursing at Elm Hospital", "other"),
        ("In attendance: Ann Moss, Regional Manager, Anyshire Council", "officer"),
        ("In attendance: Ann Moss, Regional Manager", "officer"),
        ("In attendance: Ann Moss, Anyshire County Council", "officer"),
        ("In attendance: Ann Moss, Elmford Parish Council", "other"),
    ],
)
def test_the_staff_of_an_organisation_are_no_officers_of_a_council(text: str, kind: str) -> None:
    assert next(e.subtype for e in named(text).of_kind("person") if e.name == "Ann Moss") == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Apologies were received from Councillors V Bell, M F Moss cc, K Lane and C Reed.", "C Reed", "councillor"),
        (
            "Present: Jo Marr (Vice Chairman), Al Hill, Di Lane (Clerk).\n10. Annual Parish Meeting\nAll went well.",
            "Al Hill",
            "councillor",
        ),
        (
            "Minutes of the Annual Parish Meeting\nPresent: Jo Marr (Chairman), Al Hill, Di Lane (Clerk).",
            "Al Hill",
            "other",
        ),
        (
            "Present: Jo Marr, Al Hill, Cllr Lane\nApologies: Nick Dowd\nNo community councillors could go.",
            "Nick Dowd",
            "councillor",
        ),
        ("Present: Jo Marr, Al Hill, Cllr Lane\nApologies: Nick Dowd\nNobody could go.", "Nick Dowd", "other"),
    ],
)
def test_members_are_known_by_what_their_council_is(text: str, name: str, kind: str) -> None:
    assert people(text)[name].subtype == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Apologies were received from Councillor W Moss, Alison Hill and Kate Dowd Co-opted Members.",
            "Kate Dowd",
            "other",
        ),
        (
            "Present:\nAnn REED\nNominated by Vale Council (Elected Member)\nJo MARR\nRegistered Nurse",
            "Ann REED",
            "councillor",
        ),
        (
            "Present:\nAnn REED\nNominated by the Health Board\nJo MARR\nNominated by Vale Council (Elected Member)",
            "Ann REED",
            "other",
        ),
        (
            "Present: Jo Marr\nNon-members in attendance at request of Chief Officer:-\nAnn Reed\nVale Carers Centre",
            "Ann Reed",
            "other",
        ),
    ],
)
def test_who_sits_for_others_is_told_beside_the_names(text: str, name: str, kind: str) -> None:
    integrated = "Vale Integration Joint Board\n" if "Health" in text or "Elected" in text else ""
    assert people(integrated + text)[name].subtype == kind


def test_a_stop_after_saint_ends_no_name() -> None:
    text = "Present: Councillors S Coyle, R St. John and T Ellis\nCouncillor St. John asked about access."
    found = find_people(outline(text), load_lexicon(), Claims())
    assert [p.name for p in found.of_kind("person")] == ["S Coyle", "R St John", "T Ellis"]
