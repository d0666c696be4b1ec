"""Lists of those present whose names run together, with no mark between them."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document
from kg.parse import parse


def test_names_that_no_comma_parts_are_told_by_their_capitals_and_titles() -> None:
    text = (
        "Elm City Council\n\nMinute of Meeting of Elm City Council held on Monday, 2 March 2020 at 10.30 am\n\n"
        "PRESENT: Lord Provost Ewan HALDANE, in the Chair; Depute Lord Provost Mona TULLOCH BAILIES Rory MARLOW "
        "Flora REEKIE COUNCILLORS Esme LINDLEY Lesley VANE, Convener of Finance Stephen PIKE Dell "
        "TRANTER and Ian ORMEROD; Mrs Fiona REED, Religious Representative.\n\n1. Apologies\n\nThere were none.\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    present = {names[a.person] for a in claims.attendances if a.capacity == "present"}
    assert present >= {
        "Ewan HALDANE",
        "Mona TULLOCH",
        "Flora REEKIE",
        "Lesley VANE",
        "Dell TRANTER",
        "Ian ORMEROD",
    }
    titles = {names[m.person]: m.post for m in claims.memberships if m.post}
    assert titles["Lesley VANE"] == "post:convener-of-finance" and "Stephen PIKE" not in titles
    assert [e.subtype for e in claims.of_kind("person") if e.name == "Fiona REED"] == ["other"]


def test_the_chair_of_a_run_on_list_does_not_lend_the_post_to_the_next_name() -> None:
    text = (
        "Elm District Council\n\nMinutes of the Meeting held on 4 March 2020 at 7pm in the Town Hall\n\n"
        "Members Present In the Chair: Councillor Moss, Chair Councillors Ashe, Bell and Wilson\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    assert {names[m.person] for m in claims.memberships if m.post} == {"Moss"}
    assert {e.name for e in claims.of_kind("person") if e.subtype == "councillor"} == {"Moss", "Ashe", "Bell", "Wilson"}


def test_a_roll_in_capitals_one_a_line_needs_no_heading() -> None:
    roll = ("Lord Provost Ian MOSS", "Depute Lord Provost Bill HALDANE", "BAILIES", "Tom HILL", "Ann J McLANE")
    more = ("COUNCILLORS", "Ray DALE", "Jo REEKIE", "Lynne SHORT")
    text = (
        "At a MEETING of the ROADS COMMITTEE held at Elmford on 3rd May, 2021.\n\n"
        + "\n\n".join((*roll, *more))
        + "\n\nCouncillor Ray DALE, Convener, in the Chair.\n\nThe minute of meeting of 4th April was held as read.\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    present = {names[a.person].split()[-1] for a in claims.attendances if a.capacity == "present"}
    assert present == {"MOSS", "HALDANE", "HILL", "McLANE", "DALE", "REEKIE", "SHORT"}


def test_a_heading_that_a_table_split_is_one_of_those_in_attendance() -> None:
    text = (
        "Minutes of Meeting of Elm District Council held on 4 March 2020\n\nMembers Present: Councillor Moss, Chair "
        "Councillors Ashe, Bell and Wilson Officers in Mr A Dale, Chief Executive Attendance: Dr Lane, Planning "
        "Manager Mr Reed, Director of Finance\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    came = {names[a.person]: a.capacity for a in claims.attendances}
    assert came == dict.fromkeys(("Moss", "Ashe", "Bell", "Wilson"), "present") | dict.fromkeys(
        ("A Dale", "Lane", "Reed"), "in-attendance"
    )


CAME = """\
Present: Jo Moss, Chair; Ann Dale, Vice Chair; Bob Hill -> Jo Moss=present, Ann Dale=present, Bob Hill=present
Apologies for absence|Paul Hill / Chair of Elm Trust|Councillors Sue Moss, Al Bone and Jim Reed declared an interest -> Paul Hill=apologies
Present: Cllr Vane – Chairman, Cllr Tait||Attendance: Mrs Jo Moss – Clerk -> Vane=present, Tait=present, Jo Moss=in-attendance
In Attendance: Mrs K Bone Director of Finance; 2 FC/01/17||Mrs P Ames Head of Law; Mrs V Lowe Head of Communications. -> K Bone=in-attendance, P Ames=in-attendance, V Lowe=in-attendance
Present: Councillors Baxter, Constable, de Vane, Moss and Hill -> Baxter=present, Constable=present, de Vane=present, Moss=present, Hill=present
Mr P Moss|Mr G Hill|Mrs D Ames|Mr A Reed|Ms M Dale||1. Apologies -> P Moss=present, G Hill=present, D Ames=present, A Reed=present, M Dale=present
Time 3.05pm||Chair The Mayor, Councillor G Duff||Present Councillors Y Bole and W Cream -> G Duff=present, Y Bole=present, W Cream=present
"""  # noqa: E501 — a page of a list is a line


def test_a_list_holds_entries_with_posts_goes_on_over_a_page_and_ends_where_somebody_does_something() -> None:
    for line in CAME.splitlines():
        page, _, wanted = line.partition(" -> ")
        text = "Minutes of the meeting of Elm Council held on 4 March 2020\n\n" + page.replace("|", "\n")
        claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
        names = {e.ref: e.name for e in claims.of_kind("person")}
        assert {f"{names[a.person]}={a.capacity}" for a in claims.attendances} == set(wanted.split(", ")), page


def test_the_post_after_the_first_of_a_run_on_list_is_that_ones_own() -> None:
    text = (
        "Elm Community Council\n\nMINUTES OF A MEETING HELD ON FRIDAY 4TH JUNE 2021\n\n1 MEMBERS\n\n"
        "Mr A Marr, Chairman Ms J Hill Ms R Dale\n\n2 APOLOGIES\n\nThere were none.\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    assert {names[m.person] for m in claims.memberships if m.post} == {"A Marr"}


def _came(text: str) -> dict[str, str]:
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    return {names[a.person]: a.capacity for a in claims.attendances}


def test_a_roll_of_full_names_needs_no_colon_and_no_commas() -> None:
    text = (
        "ELM MOORS PARK MINUTES OF ROADS BOARD MEETING held at The Boat Hall, Elmford on Friday 5th March 2004 "
        "at 2pm PRESENT Ann Tulloch Tom McArdle Ian Reekie Mona Vane Nic Pollingham Roger Tait David Green Joyce Pike "
        "In Attendance: Jane Orme Karen Lane Apologies: Ewan Haldane 1. The minutes were approved.\n"
    )
    here = ("Ann Tulloch", "Tom McArdle", "Ian Reekie", "Mona Vane", "Nic Pollingham", "Roger Tait", "David Green")
    assert _came(text) == dict.fromkeys((*here, "Joyce Pike"), "present") | dict.fromkeys(
        ("Jane Orme", "Karen Lane"), "in-attendance"
    ) | {"Ewan Haldane": "apologies"}


def test_a_surname_that_is_a_forename_ends_before_the_next_initial() -> None:
    text = (
        "Minutes of the Meeting of Elm Parish Council held on 4 March 2020\n\nMembers Present Councillors: A Pike "
        "B James G Leslie T R Reekie C Higgs\n"
    )
    assert _came(text) == dict.fromkeys(("A Pike", "B James", "G Leslie", "T R Reekie", "C Higgs"), "present")


def test_initials_alone_name_nobody() -> None:
    text = (
        "Minutes of Elm Community Council held on 4 March 2020\n\nPresent: Tam Reekie (Chair), Mona Vane, Ward "
        "Councillors Esme Pike and Al Orme, TD, DFo, TMcK\n"
    )
    assert set(_came(text)) == {"Tam Reekie", "Mona Vane", "Esme Pike", "Al Orme"}


def test_one_appointed_as_a_substitute_for_the_meeting_is_one() -> None:
    head = "Elm Council\n\nMinutes of the Roads Panel held on 4 March 2020\n\n1. Substitutes\n\n"
    told = "The Panel noted that Councillor A Pike was duly appointed as substitute for Councillor B Vane"
    assert _came(f"{head}{told}.\n") == {"A Pike": "substitute"}
    assert _came(f"{head}{told} on the Waste Board.\n") == {}


def test_the_clerk_of_the_letterhead_is_no_list_of_those_there() -> None:
    head = "Clerk: Mrs A Pike | Email: clerk@elm.example | Tel: 01632 960001\n\nElm Parish Council\n\n"
    text = f"{head}Minutes of the meeting on 4 March 2020\n\nPresent: Cllrs B Vane and C Tait\n\n1. Minutes\n"
    assert _came(text) == {"B Vane": "present", "C Tait": "present"}


def test_the_public_after_a_dash_are_in_attendance() -> None:
    text = (
        "Minutes of the meeting on 4 March 2020\n\nPRESENT: Cllrs B Vane, C Tait\nMembers of the Public – PC D Pike, "
        "Mr A Orme\nApologies – Cllr E Haldane\n\n1. Minutes\n"
    )
    assert _came(text) == {
        "B Vane": "present",
        "C Tait": "present",
        "D Pike": "in-attendance",
        "A Orme": "in-attendance",
        "E Haldane": "apologies",
    }


def test_the_heads_of_columns_head_no_list() -> None:
    heads = "Council |\nPresent |\nApologies\n|\nOfficers |\n"
    table = f"{heads}Cllr B Vane Cllr C Tait |\n|\nELM TOWN COUNCIL |\nCllr D Pike |"
    assert _came(f"MINUTES\nOf the Annual Meeting held at Elm Hall on 4 March 2014\nThose there were:\n{table}\n") == {}


@pytest.mark.parametrize(
    ("line", "posts"),
    [
        (
            "Present: L Morland Chair, T Ashby, S Finch Treasurer, P Carrow",
            {"L Morland": "chair", "S Finch": "treasurer"},
        ),
        ("Present: L Morland Chair; J Ashby Secretary; P Carrow", {"L Morland": "chair", "J Ashby": "secretary"}),
        (
            "Present: Cllr Beth Moss BM Chair Cllr Peter Marlow PM Vice Chair Cllr Anna Kerr AK Helen Reekie HR Clerk",
            {"Beth Moss": "chair", "Peter Marlow": "vice-chair", "Helen Reekie": "clerk"},
        ),
        (
            "Present: Cllr Beth Morland (BM) Chair Cllr Peter Marlow (PM) Vice Chair Cllr Anna Tulloch (AT)",
            {"Beth Morland": "chair", "Peter Marlow": "vice-chair"},
        ),
        ("Present: Cllrs T Ashby and S Finch\n\nIn attendance: Clerk … Carol Reekie", {"Carol Reekie": "clerk"}),
        ("Present: Cllr T Ashby\n\nIn attendance: Parish Clerk ……… Carol Reekie", {"Carol Reekie": "parish-clerk"}),
    ],
)
def test_a_post_with_no_mark_before_it_is_that_of_the_name_before_a_comma_or_letters(
    line: str, posts: dict[str, str]
) -> None:
    text = f"Elm Parish Council\n\nMinutes of the Meeting held on 4 March 2020\n\n{line}\n\n1. Reports\n\nNone.\n"
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    assert {names[m.person]: m.post for m in claims.memberships if m.post} == {n: f"post:{p}" for n, p in posts.items()}


def test_an_unknown_forename_before_a_post_opens_an_entry_between_semicolons() -> None:
    text = (
        "Elm Parish Council\n\nMinutes of the Meeting held on 4 March 2020\n\n1. Welcome\n\nThe Chair welcomed "
        "Peter Marlow, Cabinet Member for Roads; Selwin Tulloch, Drainage Manager; and the roads; "
        "Planning Services, Head of Roads.\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    assert {e.name for e in claims.of_kind("person")} == {"Peter Marlow", "Selwin Tulloch"}
