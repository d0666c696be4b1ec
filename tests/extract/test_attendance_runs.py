"""Lists of those present whose names run together, with no mark between them."""

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document
from kg.parse import parse


def test_names_that_no_comma_parts_are_told_by_their_capitals_and_titles() -> None:
    text = (
        "Elm City Council\n\nMinute of Meeting of Elm City Council held on Monday, 2 March 2020 at 10.30 am\n\n"
        "PRESENT: Lord Provost George HALDANE, in the Chair; Depute Lord Provost Rhona TULLOCH BAILIES Fraser MACKIE "
        "Christina REEKIE COUNCILLORS Yvonne ALLARDICE Lesley DUNCAN, Convener of Finance Stephen FLYNN Dell "
        "HENRICKSON and Ian YUILL; Mrs Fiona REED, Religious Representative.\n\n1. Apologies\n\nThere were none.\n"
    )
    claims = extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims
    names = {e.ref: e.name for e in claims.of_kind("person")}
    present = {names[a.person] for a in claims.attendances if a.capacity == "present"}
    assert present >= {
        "George HALDANE",
        "Rhona TULLOCH",
        "Christina REEKIE",
        "Lesley DUNCAN",
        "Dell HENRICKSON",
        "Ian YUILL",
    }
    titles = {names[m.person]: m.post for m in claims.memberships if m.post}
    assert titles["Lesley DUNCAN"] == "post:convener-of-finance" and "Stephen FLYNN" not in titles
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
