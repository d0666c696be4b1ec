"""Recommendations whose list bears no marks, and who makes them and to whom."""

from dataclasses import replace

import pytest

from kg.extract.recommendations import find_recommendations
from kg.model import Claims, Recommendation
from tests.extract.minuted import MEETING, outline
from tests.extract.named import named
from tests.extract.test_recommendations import LEXICON, made


def met(text: str) -> tuple[Recommendation, ...]:
    """What a committee's minutes recommend, the organisations of the text known."""
    claims = named(text).merge(Claims(meetings=(replace(MEETING, body="body:parks-committee"),)))
    return find_recommendations(outline(text), LEXICON, claims).recommendations


def test_each_paragraph_that_words_one_below_the_line_that_makes_them_is_a_recommendation() -> None:
    text = (
        "Following a look at the site, Members made the following recommendations:\n"
        "That the gate be mended.\nThat a guide be made for visitors.\nThe meeting went on."
    )
    found = met(text)
    assert [one.span.of(text) for one in found] == ["That the gate be mended.", "That a guide be made for visitors."]
    assert {one.made_by for one in found} == {"body:parks-committee"}


def test_the_exclusion_of_the_public_is_no_recommendation() -> None:
    assert met("Members are recommended to resolve:\nThat the public be excluded from the meeting.") == ()


def test_an_inspectorates_coded_recommendations_are_its_own_with_their_numbers() -> None:
    text = "Estyn's recommendations were:\nR1 Improve the teaching of sums.\nR2 Strengthen the work with parents."
    assert [(one.number, one.made_by) for one in met(text)] == [
        ("1", "organisation:estyn"),
        ("2", "organisation:estyn"),
    ]


def test_an_auditors_proposals_for_improvement_are_recommendations() -> None:
    text = (
        "Audit Wales made two proposals for improvement:\nP1 The Council should say what it wants.\nP2 It should check."
    )
    assert [(one.number, one.made_by) for one in met(text)] == [
        ("1", "organisation:audit-wales"),
        ("2", "organisation:audit-wales"),
    ]


@pytest.mark.parametrize(
    ("line", "maker", "reader"),
    [
        ("The Harbour Panel recommended in March that the Executive keep the pier.", "harbour panel", "executive"),
        (
            "The Harbour Panel, at its meeting on 5 June, had recommended that the Executive open it.",
            "harbour panel",
            "executive",
        ),
        (
            "The Harbour Panel recommended the draft strategy to the Executive for approval.",
            "harbour panel",
            "executive",
        ),
        (
            "The Harbour Panel sent it back to the Executive, with the recommendation that it be read.",
            "harbour panel",
            "executive",
        ),
    ],
)
def test_who_recommends_to_whom_is_read_through_what_stands_between(line: str, maker: str, reader: str | None) -> None:
    (one,) = made(line, "minutes", "Harbour Panel", "Executive")
    assert (one.made_by, one.addressed_to) == (f"body:{maker}", reader and f"body:{reader}")


def test_the_recommendations_of_another_body_of_a_day_are_that_bodys() -> None:
    text = (
        "The Executive considered the recommendations of the Harbour Panel held on 3 June 2019, as follows:-\n"
        "(1) That trees be planted.\n(2) That a warden be found."
    )
    found = made(text, "minutes", "Harbour Panel")
    assert [(one.number, one.made_by) for one in found] == [("1", "body:harbour panel"), ("2", "body:harbour panel")]


def test_a_heading_says_to_whom_a_meeting_recommends_what_is_below_it() -> None:
    text = "Recommendation to the Executive\nThat the scheme be extended to all wards."
    claims = Claims(meetings=(replace(MEETING, body="body:parks-committee"),))
    entities = made(text, "minutes", "Executive")
    assert [one.addressed_to for one in entities] == ["body:executive"]
    (one,) = find_recommendations(outline(text), LEXICON, claims).recommendations
    assert one.made_by == "body:parks-committee"


def test_a_peer_team_recommends_for_the_association_and_inspectors_for_their_inspectorate() -> None:
    (peer,) = met("The Local Government Association wrote. The peer team recommended that the vision be made anew.")
    (inspected,) = met("Estyn wrote. The inspectors recommended that the service be looked at.")
    assert peer.made_by == "organisation:local-government-association"
    assert inspected.made_by == "organisation:estyn"
