"""Which councils a document means, and under what name."""

import pytest

from tests.extract.named import named, names, only

#: More than the head of a document, where a council named would be its own.
_LONG = "Members discussed the scheme at length and heard from officers.\n" * 12


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An officer of Swindon Borough Council attended.", ["Swindon Borough Council"]),
        ("The Clerk wrote to Lower Wick Parish Council about the lane.", ["Lower Wick Parish Council"]),
        ("wrote to Network Rail and Lower Wick Parish Council", ["Lower Wick Parish Council"]),
        ("Elm and Oak with Ash Parish Council\n\nMinutes of the meeting", ["Elm and Oak with Ash Parish Council"]),
        ("A letter from Elmford District Community Council was read.", ["Elmford District Community Council"]),
        ("The District Community Council was asked.", []),
        ("A letter from Cyngor Tref Aberwen was read.", ["Cyngor Tref Aberwen"]),
        ("Members thanked the London Borough of Camden.", ["London Borough of Camden"]),
        ("Handyman/Norfolk County Council to mend the gate.", ["Norfolk County Council"]),
        ("A reply from Hants County Council was noted.", ["Hants County Council"]),
        ("EHDC will sweep the leaves.", ["EHDC"]),
        ("A skip was lent by BCKLWN.", ["BCKLWN"]),
        ("A skip was lent by BCTLXN.", []),
        ("The aims of Herefordshire council are clear.", ["Herefordshire council"]),
        ("Kent county council agreed; Kent council tax rose.", ["Kent county council"]),
        ("the Weld Community Trust and Weld Community Council.", ["Weld Community Council"]),
        ("The Clerk is to ask Burgh Weld PC Clerk.", ["Burgh Weld PC"]),
        ("an application (22/02395/LBC) for a wall", []),
        ("They had spoken to Copeland Council of it.", ["Copeland Council"]),
        ("that outstanding ANWBC grants could be paid out", []),
        (
            "The County Council of the City & County of Cardiff met, and the Council of the European Union did not.",
            ["County Council of the City & County of Cardiff"],
        ),
        (
            "The Borough Council of King’s Lynn and West Norfolk; King’s Lynn and West Norfolk Borough Council.",
            ["Borough Council of King’s Lynn and West Norfolk"],
        ),
        ("The West Midlands Combined Authority met.", ["West Midlands Combined Authority"]),
        ("Announcing Community Council Members as elected.", []),
        ("The November Parish Council meeting was cancelled.", []),
        ("The County Councils Network had published research.", []),
        ("Steep PCC asked for a grant towards the churchyard.", []),
        ("A grant from the Arts Council was spent.", []),
        (
            "NEWRY, MOURNE & DOWN DISTRICT COUNCIL wrote to Newry, Mourne and Down District Council.",
            ["Newry, Mourne and Down District Council"],
        ),
        ("Elm Green with Harwen Parish Council\nMinutes", ["Elm Green with Harwen Parish Council"]),
        ("The liaison meeting with Harwen Parish Council was held.", ["Harwen Parish Council"]),
        ("Abbot’s Weld Town Council\nMinutes", ["Abbot’s Weld Town Council"]),
        ("It wrote to St Mary’s Weld Parish Council.", ["St Mary’s Weld Parish Council"]),
        ("Tuesday’s Weld Town Council and Moss’s Parish Council.", ["Weld Town Council"]),
        ("MEETING of ELM, MOSS & DALE COMMUNITY COUNCIL", ["ELM, MOSS & DALE COMMUNITY COUNCIL"]),
        ("Present: Ann Moss, Weld and Dale Parish Council", ["Weld and Dale Parish Council"]),
        ("It went to Cabinet and HDC and Parish Council members.", ["HDC"]),
        ("The clerk to Elmworth RDC wrote.", []),
        ("Mr Moss CC and R. Weld CC were thanked.", []),
        ("Bournemouth, Christchurch and Poole Council met.", ["Bournemouth, Christchurch and Poole Council"]),
    ],
)
def test_a_council_is_found_by_name_by_form_or_by_its_letters(text: str, found: list[str]) -> None:
    assert names(text, "council") == found


def test_a_town_is_a_council_only_where_its_council_is_meant() -> None:
    claims = named("Swindon needed to recruit social workers.\nTwo homes were opened in Swindon.")
    assert [e.name for e in claims.of_kind("council")] == ["Swindon"]
    assert [e.name for e in claims.of_kind("place")] == ["Swindon"]
    assert names("Two homes were opened in Swindon.", "council") == []
    assert names("NHS Swindon needed to recruit nurses.", "council") == []


def test_short_names_join_the_council_that_they_stand_for() -> None:
    council = only(
        "Kent County Council (KCC) met.\nKCC agreed.\nThe County Council noted it.\nThe Council rose.", "council"
    )
    assert {council.name, *council.aliases} == {"Kent County Council", "KCC", "the County Council", "the Council"}
    assert council.code == "E10000016"


def test_the_borough_council_of_a_parish_stays_unnamed() -> None:
    claims = named("Minutes of Lower Wick Parish Council\nThe Borough Council will empty the bin.")
    assert [(e.name, e.code) for e in claims.of_kind("council")] == [
        ("Lower Wick Parish Council", None),
        ("Borough Council", None),
    ]


def test_a_borough_that_is_named_by_letters_and_its_kind_is_not_the_one_that_meets() -> None:
    text = (
        f"Lower Wick parish Council\n{_LONG}The Borough Council replied. BCKLWN wrote. Lower Wick Parish Council met."
    )
    found = {e.name: e.aliases for e in named(text).of_kind("council")}
    assert found["BCKLWN"] == ("the Borough Council",)
    bodies = named(f"{text}\nThe Playing Field Committee of the Council reported.").of_kind("body")
    assert {e.part_of for e in bodies} == {"council:lower-wick-parish-council"}


def test_a_name_that_two_councils_have_had_gets_no_code() -> None:
    assert only("North Yorkshire were supporting the service.", "council").code is None


@pytest.mark.parametrize(
    "text",
    [
        "Useful feedback had been received from Kent County Council. The Council would use it.",
        "Over 600,000 people in Surrey had received their first dose.",
        "Mr G Robb (on behalf of Elm Rode Parish Council) spoke. The Council would reply.",
        "Jo Moss, Chair of Elm Rode Community Council; Al Hart, Leader of the Council.",
    ],
)
def test_a_council_that_is_only_dealt_with_is_not_the_one_whose_document_it_is(text: str) -> None:
    assert all("the Council" not in council.aliases for council in named(f"{_LONG}{text}").of_kind("council"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("BOAT OF TARREN COMMUNITY COUNCIL met.", "BOAT OF TARREN COMMUNITY COUNCIL"),
        ("The Parish Council continues to move forward.", "Parish Council"),
        ("MINUTES OF THE COUNCIL OF THE CITY AND COUNTY OF SWANSEA", "CITY AND COUNTY OF SWANSEA"),
        ("He thought all Town Council papers too long.", "Town Council"),
    ],
)
def test_a_council_is_named_whole_in_capitals_or_by_its_kind_alone(text: str, name: str) -> None:
    assert names(text, "council") == [name]


def test_one_of_several_councils_of_a_kind_is_named_by_no_kind_alone() -> None:
    text = "The District Council members of the Board reported back. District Councils had a part in housing."
    assert names(text, "council") == []


def test_whose_officer_somebody_is_does_not_make_a_council_the_documents_own() -> None:
    text = "Minutes of the Trees Panel\nMr B Dye - Norfolk County Council (Highways)\nThe Council agreed."
    assert only(text, "council").aliases == ()


def test_the_members_of_a_community_council_are_none() -> None:
    assert names("Present: Liz Cowie CC members: Ian Ash", "council") == []


def test_letters_in_brackets_after_a_council_may_be_a_members() -> None:
    text = "Cllr Ann Moss, Weldham Town Council (AM) and Weldham Town Council (WTC). AM spoke."
    (council,) = named(text).of_kind("council")
    assert "AM" not in (council.name, *council.aliases)


@pytest.mark.parametrize("words", ["D&G Council", "D and G Council", "D & G council"])
def test_a_council_of_two_names_is_known_by_their_letters(words: str) -> None:
    (council,) = named(f"The roads team of {words} came.").of_kind("council")
    assert council.ref == "council:dumfries-and-galloway-council"


def test_letters_that_fit_two_councils_or_a_firm_name_none() -> None:
    assert names("B&D Council wrote. CBC Ltd built the wall.", "council") == []


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            "Harwenshire Combined Fire Authority\nPlanning Committee\nMonday, 6 May 2024",
            ["Harwenshire Combined Fire Authority"],
        ),
        ("ELMGORMS NATIONAL PARK AUTHORITY\nMINUTES OF THE PLANNING COMMITTEE\n", ["ELMGORMS NATIONAL PARK AUTHORITY"]),
        (
            "Harwen and Tolby Fire and Rescue Authority\n\nAudit Committee\n",
            ["Harwen and Tolby Fire and Rescue Authority"],
        ),
        (
            "ELMGORMS NATIONAL PARK AUTHORITY MINUTES OF THE BOARD MEETING held at Elm on 10th September 2004",
            ["ELMGORMS NATIONAL PARK AUTHORITY"],
        ),
        ("The report went to Harwenshire Fire Authority and its Planning Committee.", []),
        ("Harwenshire Fire Authority\nThe hoses were new.\n", []),
        ("Minutes of Harwenshire Police Authority\nStandards Committee\n", []),
    ],
)
def test_an_authority_over_its_committees_name_is_whose_committee_met(head: str, found: list[str]) -> None:
    assert names(head, "council") == found
