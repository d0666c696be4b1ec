"""Lists of those present by organisation, with footnotes and counts, and boards of appointed members."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse


def _claims(text: str) -> Claims:
    return extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims


def _told(claims: Claims) -> dict[str, str]:
    """Each person's kind and capacity: "councillor present"."""
    capacities = {a.person: a.capacity for a in claims.attendances}
    return {e.name: f"{e.subtype} {capacities.get(e.ref, '-')}" for e in claims.of_kind("person")}


def test_an_organisation_that_runs_on_after_a_name_is_no_part_of_it() -> None:
    text = (
        "Minutes of the Scrutiny Committee Date 27 May 2017 Minutes Members Councillor Martin Vane Elmford "
        "Metropolitan "
        "Borough Council (Chair) Councillor David Reed Oxley Metropolitan Borough Council Councillor "
        "Harjit Rowe City of "
        "Elmham Council Councillor Helen Frost Marford City Council Owen Birch Vale Local Enterprise Partnership In "
        "Attendance Tess Holm Elmford Metropolitan Borough Council Jan Britt Vale Combined Authority By "
        "Invitation John "
        "Pell Institute of Local Studies (ILS) Observer Councillor Alan Tarn City of Elmham Council "
        "17/16 Apologies for "
        "Absence Apologies for absence had been received from Councillor Keith Ames (Oakham Council) and Councillor "
        "Ian Mott (Ashby City Council).\n"
    )
    assert _told(_claims(text)) == {
        "Martin Vane": "councillor present",
        "David Reed": "councillor present",
        "Harjit Rowe": "councillor present",
        "Helen Frost": "councillor present",
        "Owen Birch": "other present",
        "Tess Holm": "other in-attendance",
        "Jan Britt": "other in-attendance",
        "John Pell": "other in-attendance",
        "Alan Tarn": "councillor in-attendance",
        "Keith Ames": "councillor apologies",
        "Ian Mott": "councillor apologies",
    }


def test_a_policing_board_has_members_who_are_no_councillors_and_footnotes_beside_their_names() -> None:
    text = (
        "NORTH VALE POLICING BOARD MINUTES OF THE RESOURCES COMMITTEE MEETING HELD ON 8 DECEMBER 2016 AT "
        "9.30AM PRESENT: "
        "(3) Mr Noel Marsh (Chairperson) (4) Ms Joan Bell Mr Gerry Ames ABSENT: Mrs Ann Drew OMBUDSMAN IN "
        "ATTENDANCE (2) "
        "Mr Victor Lowe (Chief Executive Officer) (2) Ms Carol Hicks PSNI IN ATTENDANCE (1) ACC Colm "
        "Moss (2) Ch/Supt "
        "Hugh Carr (2) 1 PSNI Officer OFFICIALS IN ATTENDANCE Mrs Olive Stone (Chief Executive) 3 "
        "Board Officials "
        "(1) Item 6.2 only (2) Item 6.6 only 1. APOLOGIES, ETC Apologies for the meeting were received from "
        "Dr Leo Noel "
        "and Mr Rory Cross.\n"
    )
    assert _told(_claims(text)) == {
        "Noel Marsh": "other present",
        "Joan Bell": "other present",
        "Gerry Ames": "other present",
        "Ann Drew": "other absent",
        "Victor Lowe": "officer in-attendance",
        "Carol Hicks": "other in-attendance",
        "Colm Moss": "other in-attendance",
        "Hugh Carr": "other in-attendance",
        "Olive Stone": "officer in-attendance",
        "Leo Noel": "other apologies",
        "Rory Cross": "other apologies",
    }


_HEAD = "Elm District Council\n\nMinutes of the meeting of Elm District Council held on 4 March 2020\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Present: Provost Angus MARR (in the Chair) Councillor Graham HOWE Depute Convenor Jim THORN "
            "Councillor Jo LAMB",
            {"Angus MARR": "councillor present", "Graham HOWE": "councillor present"},
        ),
        (
            "In Attendance\nAnnmarie Black, Chief Officer – Vale Care Partnership\nTam Boyd, Chief Officer – Finance\n",
            {"Annmarie Black": "officer in-attendance", "Tam Boyd": "officer in-attendance"},
        ),
        (
            "Present:       Cllr Wendy Marsh – Tidy\n\nCllr Brenda Haines\n\nCllr Sue Lane\n",
            {
                "Wendy Marsh": "councillor present",
                "Brenda Haines": "councillor present",
                "Sue Lane": "councillor present",
            },
        ),
        (
            "PRESENNOL: Cyng Idris Ames (Cadeirydd), Cyng Nia Bell a Mr J Alun Dale (Clerc). Cynghorydd Sirol: "
            "Mr Carwyn Lee.",
            {"Nia Bell": "councillor present", "Carwyn Lee": "councillor present", "J Alun Dale": "officer present"},
        ),
        (
            "Apologies for absence were intimated from Councillors Moss, R E Ames, William Cross (Church rep) "
            "and D Hill.",
            {"R E Ames": "councillor apologies", "William Cross": "other apologies", "D Hill": "councillor apologies"},
        ),
        (
            "An apology was received from Neil Patel (Director of Finance) with Rajesh Lee (Deputy Director) "
            "attending as his deputy.",
            {"Neil Patel": "officer apologies", "Rajesh Lee": "officer substitute"},
        ),
        (
            "Presiding: Miss K Lane\n\nOther Members Present: R A Moss T J Carr R T Wm McCrae P McLean H E "
            "Mull\n\nApology: P H McEwan",
            {"T J Carr": "councillor present", "H E Mull": "councillor present", "P H McEwan": "councillor apologies"},
        ),
        (
            "Present: Cllr Moss\n\nIn Attendance Tess Holm Elm District Council Jan Britt Vale NHS Trust "
            "Al Hunt Elm District and Vale Borough Councils Ann Dale",
            {
                "Tess Holm": "officer in-attendance",
                "Al Hunt": "officer in-attendance",
                "Jan Britt": "other in-attendance",
                "Ann Dale": "other in-attendance",
            },
        ),
        (
            "Present: Councillor Yule\n\nIn Attendance: L Brady and D Marsh (both Corporate and Legal Services).",
            {"L Brady": "officer in-attendance", "D Marsh": "officer in-attendance"},
        ),
        (
            "Present :- Councillor Yule (Chairperson), and Councillors Bolt, Carr and Dean (Elm District "
            "Council); and Mr "
            "Eddie Moss.\n\nIn Attendance: Gale Reed, Rob Temple and Mark Mason (Elm District Council) and "
            "Ann Fox (Audit "
            "Vale).\n\nApologies: Councillors Peter Lamb and Jo Hunt; and Ed Lane and Al Shaw.",
            {
                "Dean": "councillor present",
                "Eddie Moss": "other present",
                "Gale Reed": "officer in-attendance",
                "Ann Fox": "other in-attendance",
                "Jo Hunt": "councillor apologies",
                "Al Shaw": "other apologies",
            },
        ),
        (
            "PRESENT Mr C King, Argyll and Bute Council (Chairman) Mr D Mann, Comhairle nan Eilean "
            "Siar\n\nOFFICIALS IN "
            "ATTENDANCE The Chief Executive, the Head of Direct Services, Mr D Duff, Argyll and Bute "
            "Council and Jo Lane.",
            {"D Mann": "councillor present", "D Duff": "officer in-attendance", "Jo Lane": "officer in-attendance"},
        ),
        (
            "PRESENT\nSchool members:\nPaul Moss, Mary Cope\nNominated subs:\nSally Joyce\nApologies had been received "
            "from: -\n\nSchool members\nGill James, Nick Wells\n",
            {"Mary Cope": "councillor present", "Sally Joyce": "other substitute"},
        ),
        (
            "Apologies were received from Councillor Ali and Councillor Wright.\nCouncillor Amin "
            "substituted for Councillor "
            "Ali.\nCouncillor Page substituted for Councillor Wright.",
            {"Wright": "councillor apologies", "Amin": "councillor substitute", "Page": "councillor substitute"},
        ),
        (
            "In the Chair: Councillor R Moss\n\nIn attendance: (Councillors)\n\nCouncillor T Andrews "
            "Councillor R BurgessCouncillor "
            "P Byrne\n\n(Officials)Mr L Hann, Chief ExecutiveMrs D Carr, Director of ParksMiss S Taggart, Clerk\n\n"
            "Apologies were received from Councillors Bailie, Brown and Quill.",
            {
                "R Burgess": "councillor present",
                "P Byrne": "councillor present",
                "D Carr": "officer in-attendance",
                "S Taggart": "officer in-attendance",
                "Bailie": "councillor apologies",
            },
        ),
        (
            "Present:-\n\nNon-members in attendance at request of Chief Officer:-\n\nJenny HILL\n\nHead of Care\n",
            {"Jenny HILL": "officer in-attendance"},
        ),
        (
            "Present: Cllr Moss, Cllr Hill until item 5, Cllr Dale, left at 7.40pm, Cllr Ames for items 1 – 5 and, "
            "following Item 2, Mrs Lorraine Hunt\nCllr B Vane – until 8.30 pm\nCllr C Lowe arrived 7.45pm\n"
            "In attendance: Al Shaw (Director of Care) – items 4 and 5; Tayo Fox, Planning Officer (item 7)",
            {
                "Ames": "councillor present",
                "Lorraine Hunt": "other present",
                "C Lowe": "councillor present",
                "Tayo Fox": "officer in-attendance",
            },
        ),
        (
            "Present: Jo Lowe, Ann Hill and Bo Dale.\n\nSergeant Al Penn from Harwen Police.\n\nMary Fox.\n",
            {
                "Jo Lowe": "councillor present",
                "Ann Hill": "councillor present",
                "Bo Dale": "councillor present",
                "Al Penn": "other present",
                "Mary Fox": "other present",
            },
        ),
        (
            "PRESENT: Dr Nadim Fell\nKatherine Shear\n\nGP – Matchworks Locality Chair\n",
            {"Nadim Fell": "councillor present", "Katherine Shear": "councillor present"},
        ),
        (
            "IN ATTENDANCE:\nMs P Duncan, Elmwood Sirol (Third Sector)\nMr F Weir, Glen Argyll Council Forum\n",
            {"P Duncan": "other in-attendance", "F Weir": "other in-attendance"},
        ),
    ],
)
def test_who_was_there_is_read_in_more_layouts(text: str, told: dict[str, str]) -> None:
    found = _told(_claims(_HEAD + text))
    assert told.items() <= found.items(), found
    assert not {"Twiddy", "Matchworks", "Sirol", "Argyll", "Elmwood Sirol", "Glen Argyll"} & set(found)


def _stood_in(text: str) -> set[tuple[str, str]]:
    """Who sat in, each with for whom, as names."""
    claims = _claims(_HEAD + text)
    names = {e.ref: e.name for e in claims.entities}
    return {(names[a.person], names[a.substitutes_for]) for a in claims.attendances if a.substitutes_for}


def test_whoever_is_appointed_or_comes_as_anothers_substitute_sits_in_for_them() -> None:
    text = (
        "Present: Councillor E Ash (Chairman)\n\n1. Substitutes\n\nCouncillor M Bates had been appointed "
        "as a substitute member for Councillor D Moss. Katy Harvey, Service Director for Children, Young People and "
        "Families was attending this meeting as Jo Yates’s substitute.\n"
    )
    assert _stood_in(text) == {("M Bates", "D Moss"), ("Katy Harvey", "Jo Yates")}


def test_whoever_is_replaced_under_a_heading_of_substitutions_is_so_for_the_meeting() -> None:
    text = (
        "Present: Councillor E Ash (Chairman)\n\n1. Apologies and substitutions\n\nCouncillor A Moss was replaced by "
        "Councillor J Vane.\n\nCouncillor B Hill was replaced by Councillor T Lune\n\n2. Outside bodies\n\n"
        "Councillor D Reed was replaced by Councillor E Dale.\n"
    )
    assert _stood_in(text) == {("J Vane", "A Moss"), ("T Lune", "B Hill")}


def test_the_next_label_of_a_list_ends_what_those_before_it_sit_as() -> None:
    text = "Present:\n\nMrs A Hill\n\nChurch Representatives:\n\nMs M Tate\n\nYouth Envoy:\n\nMs K Bates\n"
    claims = _claims(_HEAD + text)
    names = {e.ref: e.name for e in claims.entities}
    assert [(names[m.person], names[m.post]) for m in claims.memberships if m.post] == [
        ("M Tate", "Church Representative")
    ]


def test_the_bracket_after_an_organisation_is_the_post_of_whom_it_follows() -> None:
    text = (
        "PRESENT Mr C King, Argyll and Bute Council (Chairman) Mr R Slater, Moray Council (Vice-Chairman) Mrs Hoss\n\n"
        "IN ATTENDANCE Ch/Supt Al Moss\n\n1. Welcome\n\nCounty Cllr G Dale spoke. County Councillor Gwyn Dale left.\n"
    )
    claims = _claims(_HEAD + text)
    names = {e.ref: e.name for e in claims.entities}
    held = sorted((names[m.person], names[m.post]) for m in claims.memberships if m.post)
    assert held == [("C King", "Chairman"), ("Gwyn Dale", "County Cllr"), ("R Slater", "Vice-Chairman")]


def test_labels_that_lost_the_blank_before_a_name_still_open_their_lists() -> None:
    text = (
        "MINUTE OF MEETING of the ELMFORD COUNCIL held within the Town House, Elmford, on THURSDAY 4th MAY 2017.\n"
        "PresentCouncillor Ann MossCouncillor Bill Reed\nCouncillor Cara Dale\n"
        "In AttendanceEwan Marr, Chief Executive\nFay Lowe, Director of Schools\n"
        "As a preface to the meeting, the Chief Executive congratulated those members who had been elected.\n"
    )
    assert _told(_claims(text)) == {
        "Ann Moss": "councillor present",
        "Bill Reed": "councillor present",
        "Cara Dale": "councillor present",
        "Ewan Marr": "officer in-attendance",
        "Fay Lowe": "officer in-attendance",
    }


def test_a_mayor_before_the_councillors_opens_their_list_without_a_heading() -> None:
    text = (
        "Elmford Town Council Monthly Meeting Wednesday 4th January 2017\n\n"
        "Councillor Ann Moss (Mayor) Councillors Bill Reed, Cara Dale, Mrs Dot Marr and Ewan Lowe\n\n"
        "In attendance: Fay Vale (Town Clerk)\n\n1. Apologies\n\nApologies were received from Cllr Hill.\n"
    )
    told = _told(_claims(text))
    assert [name for name, how in told.items() if how == "councillor present"] == [
        *("Ann Moss", "Bill Reed", "Cara Dale", "Dot Marr", "Ewan Lowe")
    ]


def test_officials_in_a_line_that_lost_its_ends_are_in_attendance() -> None:
    text = (
        "Minutes of the Meeting of Elmford Council\nTUESDAY 23 MAY 2017 TOWN HOUSE, ELMFORD Council Officials Present: "
        "Mrs A Moss, Chief Executive Mr B Reed, Head of Schools Visitors Present: None\n"
    )
    assert _told(_claims(text)) == {"A Moss": "officer in-attendance", "B Reed": "officer in-attendance"}
