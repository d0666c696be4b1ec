"""Minutes of community councils: members by their names alone, "CC Moss", lists that hang under their label."""

from kg.extract import extract
from kg.extract.community import is_community
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse

MINUTES = """GLEN ELM COMMUNITY COUNCIL

Minutes of Meeting held on Thursday 9 May 2013

Elm Community Centre at 19.30

Attendees:           Councillor Jean Moss, Councillor Ann Yelland, Pat Hill (Chair), Kim Day, Colin
                     Marlow, Hugh Tranter, Morag McAulay, Rob Vane, Isla
                     McKeown, Bridget Pike and Euan Macleish

Other Attendees:     Ivor Lindley (Elm Herald)

Apologies:           Robin Ash

1. Election of Office Bearers

CC Hill proposed Kim Day for the position of Treasurer and was seconded by CC Tranter. All agreed that the
election should stand, since nobody else had been put forward, and the Chair thanked everybody present for
coming on such a wet evening.

Rob Vane was proposed as Vice Chair by Kim Day and seconded by CC Tranter.

Euan Macleish was interviewed for the position of Clerk.
"""


def _claims(text: str) -> Claims:
    return extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims


def test_its_members_are_councillors_by_their_names_alone() -> None:
    claims = _claims(MINUTES)
    kinds = {e.name: e.subtype for e in claims.of_kind("person")}
    assert {n for n, kind in kinds.items() if kind != "councillor"} == {"Ivor Lindley"}
    assert {"Isla McKeown", "Colin Marlow", "Robin Ash"} <= set(kinds)


def test_a_post_goes_to_whom_it_is_proposed_for_and_the_letters_of_a_member_are_none() -> None:
    claims = _claims(MINUTES)
    names = {e.ref: e.name for e in claims.entities}
    held = {(names[m.person], names[m.post]) for m in claims.memberships if m.post}
    assert held == {("Pat Hill", "Chair"), ("Kim Day", "Treasurer"), ("Rob Vane", "Vice Chair")}


def test_the_hour_and_the_place_stand_on_one_line_of_the_head() -> None:
    meeting = _claims(MINUTES).meetings[0]
    assert (meeting.time, meeting.venue) == ("19:30", "Elm Community Centre")


def test_a_committee_that_hears_of_a_community_council_is_none() -> None:
    assert is_community(MINUTES)
    assert not is_community("Elm Area Committee\n\nPresent: Jo Moss\n\nThe Glen Elm Community Council had written.")


def test_guests_and_whoever_takes_the_minutes_are_no_members_and_absent_members_are() -> None:
    text = (
        "GLEN ELM COMMUNITY COUNCIL\n\nMinutes of Meeting held on Thursday 9 May 2013\n\n"
        "Present: Jean Vane (Chair), Kim Day, Rob Pike, Ivor Lindley (Elm Express), Ann Yelland (Minute Taker)\n\n"
        "1. Apologies\n\nApologies for absence were received from Hugh Tranter (representing the Old Kirk of Elm and "
        "its Hall) and Euan Macleish.\n"
    )
    kinds = {e.name: e.subtype for e in _claims(text).of_kind("person")}
    assert {kinds[n] for n in ("Jean Vane", "Kim Day", "Rob Pike")} == {"councillor"}
    assert "councillor" not in {kinds[n] for n in ("Ivor Lindley", "Ann Yelland", "Hugh Tranter")}


def test_a_post_after_the_letters_of_a_name_is_that_names() -> None:
    text = (
        "Minutes of Meeting on 9 May 2013\n\nPresent: Jean Vane (JV) Chair Cllr Kim Day (KD) Rob Pike (RP) Secretary "
        "Cllr Ian Reekie (IR) Ann Yelland (AY) Vice-Chair\n"
    )
    claims = _claims(text)
    names = {e.ref: e.name for e in claims.entities}
    held = {(names[m.person], names[m.post]) for m in claims.memberships if m.post}
    assert held == {("Jean Vane", "Chair"), ("Rob Pike", "Secretary"), ("Ann Yelland", "Vice-Chair")}
