"""Who recommends what to whom."""

from dataclasses import replace

import pytest

from kg.extract.decisions import find_decisions
from kg.extract.recommendations import find_recommendations
from kg.lexicon import load_lexicon
from kg.model import Claims, DocumentKind, Entity, Recommendation, Span
from tests.extract.minuted import MEETING, outline

LEXICON = load_lexicon()


def made(text: str, document: DocumentKind = "report", *bodies: str) -> tuple[Recommendation, ...]:
    entities = tuple(
        Entity(f"body:{name.lower()}", "body", name, (Span(text.index(name), text.index(name) + len(name)),))
        for name in bodies
    )
    return find_recommendations(outline(text, document=document), LEXICON, Claims(entities=entities)).recommendations


def test_a_lettered_entry_is_one_recommendation_with_its_sub_points() -> None:
    text = (
        "RECOMMENDATIONS\nThe Harbour Panel makes the following recommendations for approval by the Executive:-\n"
        "a) That berths be dredged.\nb) That signs are put up, to warn:\ni) of tides\nii) of mud\n"
        "c) Ensure that staff know."
    )
    found = made(text, "report", "Harbour Panel", "Executive")
    assert [r.number for r in found] == ["a", "b", "c"]
    assert {(r.made_by, r.addressed_to) for r in found} == {("body:harbour panel", "body:executive")}


def test_a_reports_own_proposals_are_its_authors_to_its_reader() -> None:
    text = (
        "Report of:\tDirector of Place\nSubmitted to:\tExecutive\n"
        "It is recommended that the Executive notes the plan.\n"
        "What decision(s) are being recommended?\n- That the plan be noted.\n- That the budget be approved."
    )
    found = made(text, "report", "Executive")
    assert [r.span.of(text) for r in found] == ["That the plan be noted.", "That the budget be approved."]
    assert {r.made_by for r in found} == {"post:director-of-place"}


@pytest.mark.parametrize(
    "line",
    [
        "The Internal Auditor recommended that reserves be reviewed each year.",
        "The Panel therefore recommends that numbers be monitored.",
        "RECOMMENDED to Council that the budget be approved.",
        "The Panel recommended raising the target for calls.",
        "We therefore recommend that the lamps be counted.",
        "Members recommended that a letter be sent.",
    ],
)
def test_a_sentence_that_recommends_is_a_recommendation(line: str) -> None:
    (one,) = made(line, "minutes")
    assert one.span.of(line) == line


def test_what_was_accepted_as_a_recommendation_was_one() -> None:
    text = "The Commissioner concluded that the service should stay. This recommendation was accepted by the Minister."
    (one,) = made(text, "minutes")
    assert one.span.of(text).startswith("The Commissioner") and one.made_by == "post:commissioner"


def test_what_asks_for_nothing_before_an_accepted_recommendation_is_none() -> None:
    text = "The Treasurer gave the balance at the bank. This recommendation was accepted by the Minister."
    assert all(not r.span.of(text).startswith("The Treasurer") for r in made(text, "minutes"))


@pytest.mark.parametrize(
    "line", ["A Member recommended a good book.", "Rationale for the recommended decision(s)", "RECOMMENDATIONS"]
)
def test_mere_talk_of_recommending_is_none(line: str) -> None:
    assert made(line, "minutes") == ()


def test_the_parts_below_a_bare_marker_are_each_recommended() -> None:
    found = made("RECOMMENDED\n(1) That the Cabinet adopts the plan; and\n(2) That the Council notes it.", "minutes")
    assert [r.number for r in found] == ["1", "2"]


def test_an_entry_that_says_whom_the_next_are_for_is_none_itself() -> None:
    text = (
        "The review made the following three recommendations:\n"
        "- The Head of Piers should:\n- inspect the ropes.\n- mend the lamps.\n"
        "- The Harbour Board should:\n- fund the work."
    )
    found = made(text, "minutes", "Harbour Board")
    assert [r.span.of(text) for r in found] == ["inspect the ropes.", "mend the lamps.", "fund the work."]
    assert found[2].addressed_to == "body:harbour board"


def test_what_a_report_recommends_on_the_page_of_its_item_is_its_own() -> None:
    text = "Report by Head of Roads (CA10).\n\nCabinet is RECOMMENDED to note the outcome of the review.\n"
    (found,) = made(text, "item", "Cabinet")
    assert found.addressed_to == "body:cabinet"
    assert found.made_by
    assert found.span.of(text).startswith("Cabinet is RECOMMENDED")


def test_recommendations_that_were_agreed_are_decisions_and_no_recommendations() -> None:
    text = "The following recommendations of the Finance Committee were agreed:\n\na) A grant be made.\n"
    assert made(text, "minutes", "Finance Committee") == ()


def test_a_report_that_names_its_author_in_a_sentence_and_its_reader_in_brackets_recommends() -> None:
    text = (
        "The report of the Director of Roads (Document “AO”) provides an update.\n\nRecommended -\n\n"
        "(1)   That the actions be noted.\n\n(2)   That the statement be considered.\n\n(Roads Scrutiny Committee)\n"
    )
    found = made(text, "item", "Roads Scrutiny Committee")
    assert [r.number for r in found] == ["1", "2"]
    assert {r.addressed_to for r in found} == {"body:roads scrutiny committee"}
    assert all(r.made_by for r in found)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Recommendation 2: The Trust should open the pool on Sundays.", "2"),
        ("RECOMMENDATION A – That parents be told by letter.", "A"),
        ("R3: The Head of Roads should mend the lamps.", "3"),
    ],
)
def test_a_recommendation_that_bears_its_number_before_its_words_is_one(line: str, number: str) -> None:
    (found,) = made(line, "minutes")
    assert found.number == number


@pytest.mark.parametrize(
    ("line", "reader"),
    [
        ("RESOLVED TO RECOMMEND to the Harbour Board: That the quay be mended.", "body:harbour board"),
        ("The Committee agreed to recommend to the Harbour Board that a warden be appointed.", "body:harbour board"),
        ("RESOLVED that it be recommended to the Harbour Board that the slip be closed.", "body:harbour board"),
        ("AGREED TO RECOMMEND, on the proposal of Councillor Moss, that new rails be laid.", None),
    ],
)
def test_what_a_meeting_resolves_to_recommend_is_a_decision_and_a_recommendation(line: str, reader: str | None) -> None:
    bodies = ("Harbour Board",) if reader else ()
    entities = tuple(
        Entity(f"body:{n.lower()}", "body", n, (Span(line.index(n), line.index(n) + len(n)),)) for n in bodies
    )
    read = outline(line, document="minutes")
    claims = Claims(entities=entities)
    decisions = find_decisions(read, LEXICON, claims)
    assert [d.outcome for d in decisions.decisions] == ["recommended"]
    found = find_recommendations(read, LEXICON, claims.merge(decisions)).recommendations
    assert [(r.span.of(line), r.addressed_to) for r in found] == [(line, reader)]


@pytest.mark.parametrize(
    "lead", ["Resolved to RECOMMEND: (To the Harbour Board)\nThat (1)", "RECOMMENDED TO the Harbour Board –\n(1) That"]
)
def test_the_parts_below_are_recommended_to_the_body_that_the_marker_names(lead: str) -> None:
    text = f"{lead} the quay be mended; and\n(2) a warden be appointed."
    start = text.index("Harbour Board")
    claims = Claims(entities=(Entity("body:harbour", "body", "Harbour Board", (Span(start, start + 13),)),))
    read = outline(text, document="minutes")
    claims = claims.merge(find_decisions(read, LEXICON, claims))
    found = find_recommendations(read, LEXICON, claims).recommendations
    assert [(r.number, r.addressed_to) for r in found] == [("1", "body:harbour"), ("2", "body:harbour")]


def test_each_part_below_a_committee_recommends_is_recommended() -> None:
    text = (
        "RESOLVED: That the Committee recommends to Cabinet that:\n(a) the pilot go on; and\n(b) the fee be halved.\n"
    )
    read = outline(text, document="minutes")
    decisions = find_decisions(read, LEXICON, Claims())
    assert [d.outcome for d in decisions.decisions] == ["recommended", "recommended"]
    assert len(find_recommendations(read, LEXICON, decisions).recommendations) == 2


def test_each_recommendation_under_its_number_is_one() -> None:
    text = (
        "Recommendation 1\nThat Cabinet reviews the fee.\nRecommendation 2\nThe Head of Roads should mend the lamps.\n"
        "Recommendation 3\nIn progress since May.\n"
    )
    found = made(text, "other")
    assert [(r.number, r.span.of(text)) for r in found] == [
        ("1", "That Cabinet reviews the fee."),
        ("2", "The Head of Roads should mend the lamps."),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "2.0 RECOMMENDATION: That the Harbour Board\n",
        "RECOMMENDATIONS\nRecommendations: that Cabinet\n",
        "The report recommended:-\nthat the Committee –\n",
        "2 Recommendations\n2.1 That the Harbour Commission agrees:\n",
        "The letter identified two recommendations for improvement:\n",
    ],
)
def test_who_is_to_do_what_is_recommended_can_stand_over_the_list(lead: str) -> None:
    found = made(f"{lead}(a) approves the contract; and\n(b) notes the fee.\n", "report")
    assert [r.number for r in found] == ["a", "b"]


def test_a_review_recommends_in_the_name_of_the_body_that_made_it() -> None:
    text = "Harbour Scrutiny Panel\nLamps: Final Report\nWe recommend that the lamps be counted.\n"
    (found,) = made(text, "other", "Harbour Scrutiny Panel")
    assert found.made_by == "body:harbour scrutiny panel"


def test_what_a_report_before_a_meeting_recommended_is_its_authors() -> None:
    text = (
        "The Board had before it a report by the Head of Roads which set out the scheme.\n"
        "The report recommended:-\nthat the Board –\n(a) note the scheme.\n(b) meet again.\n"
    )
    assert {r.made_by for r in made(text, "minutes")} == {"post:head-of-roads"}


def test_whom_a_decision_is_sent_back_to_with_recommendations_made_none_of_them() -> None:
    text = (
        "That it be referred back to Cabinet with the following recommendations:\n1. That it be kept.\n2. That it rest."
    )
    found = made(text, "minutes", "Cabinet")
    assert len(found) == 2
    assert not any(r.made_by == "body:cabinet" for r in found)


def test_it_is_recommended_that_a_body_does_names_the_reader() -> None:
    text = (
        "REPORT OF THE CORPORATE DIRECTOR – EDUCATION\nIt is recommended that Cabinet:\n- notes the plan;\n- meets.\n"
    )
    found = made(text, "report", "Cabinet")
    assert {(r.made_by, r.addressed_to) for r in found} == {("post:corporate-director-education", "body:cabinet")}


@pytest.mark.parametrize(("others", "maker"), [((), "organisation:ofsted"), (("Estyn",), None)])
def test_an_inspection_report_recommends_in_the_name_of_the_one_inspectorate(
    others: tuple[str, ...], maker: str | None
) -> None:
    lead = "Ofsted came in May. The inspection report identified two recommendations for improvement:\n"
    text = f"{lead}1. Count the lamps that the team has.\n2. Write to all parents in good time.\n"
    entities = tuple(
        Entity(f"organisation:{name.lower()}", "organisation", name, (Span(0, 6),), (), "inspectorate")
        for name in ("Ofsted", *others)
    )
    found = find_recommendations(outline(text, document="report"), LEXICON, Claims(entities=entities)).recommendations
    assert [r.made_by for r in found] == [maker, maker]


@pytest.mark.parametrize(
    ("line", "maker"),
    [
        ("The Slipway Working Party recommended that the old ramp be taken up.", "body:slipway working party"),
        (
            "The Slipway Working Party heard from two anglers and recommended that the gate stay open.",
            "body:slipway working party",
        ),
        (
            "Members read the paper of the Slipway Working Party, which had recommended the closure of the ramp.",
            "body:slipway working party",
        ),
        ("It was recommended by the Slipway Working Party that a lamp be bought.", "body:slipway working party"),
        ("The Harbour Engineer recommended that permission be granted.", "post:harbour engineer"),
    ],
)
def test_who_recommends_stands_before_the_verb(line: str, maker: str) -> None:
    kind, _, name = maker.partition(":")
    at = line.lower().index(name)
    span = Span(at, at + len(name))
    entity = Entity(maker, "post" if kind == "post" else "body", span.of(line), (span,))
    (found,) = find_recommendations(outline(line), LEXICON, Claims(entities=(entity,))).recommendations
    assert (found.span.of(line), found.made_by) == (line, maker)


@pytest.mark.parametrize(
    "line",
    [
        "Members asked whether the Slipway Working Party recommended that the gate be shut.",
        "The Slipway Working Party recommended that residents keep their dogs at home.",
        "The Slipway Working Party recommended a cheap contractor.",
        "The Harbour Engineer recommended that dogs be kept on leads.",
        "The Slipway Working Party asked that the Clerk bring a list.",
    ],
)
def test_what_is_put_to_nobody_who_decides_is_no_recommendation(line: str) -> None:
    entities = tuple(
        Entity(f"{kind}:x", kind, name, (Span(line.index(name), line.index(name) + len(name)),))
        for kind, name in (("body", "Slipway Working Party"), ("post", "Harbour Engineer"))
        if name in line
    )
    assert find_recommendations(outline(line), LEXICON, Claims(entities=entities)).recommendations == ()


@pytest.mark.parametrize(
    ("line", "reader"),
    [
        ("RESOLVED - That the Harbour Board be requested to approve the new byelaws.", "body:harbour board"),
        ("AGREED that it be a recommendation to the Harbour Board that the fee be halved.", None),
        ("RESOLVED - That the terms be endorsed for recommendation to the Harbour Board.", "body:harbour board"),
    ],
)
def test_what_a_meeting_resolves_to_ask_of_another_body_is_recommended_to_it(line: str, reader: str | None) -> None:
    at = line.index("Harbour Board")
    claims = Claims(entities=(Entity("body:harbour board", "body", "Harbour Board", (Span(at, at + 13),)),))
    read = outline(line)
    claims = claims.merge(find_decisions(read, LEXICON, claims))
    (found,) = find_recommendations(read, LEXICON, claims).recommendations
    assert found.addressed_to == (reader or found.addressed_to)


def test_the_parts_of_a_resolution_are_recommended_to_the_body_that_stands_over_them() -> None:
    text = "RESOLVED TO RECOMMEND TO THE HARBOUR BOARD:\n(a) that the plan be approved; and\n(b) that rents rise.\n"
    at = text.index("HARBOUR BOARD")
    claims = Claims(entities=(Entity("body:harbour board", "body", "Harbour Board", (Span(at, at + 13),)),))
    read = outline(text)
    claims = claims.merge(find_decisions(read, LEXICON, claims))
    found = find_recommendations(read, LEXICON, claims).recommendations
    assert [r.addressed_to for r in found] == ["body:harbour board", "body:harbour board"]


def test_what_a_committee_is_recommended_to_do_itself_is_the_reports_own() -> None:
    text = (
        "The Head of Roads presented a report on the quay.\n"
        "It was recommended that the Harbour Committee note the works.\n"
    )
    at = text.index("Harbour Committee")
    entity = Entity("body:council", "body", "Harbour Committee", (Span(at, at + 17),))
    claims = Claims(entities=(entity,), meetings=(MEETING,))
    (found,) = find_recommendations(outline(text), LEXICON, claims).recommendations
    assert (found.made_by, found.addressed_to) == ("post:head-of-roads", "body:council")


def test_a_telegram_on_a_planning_application_is_the_meetings_recommendation() -> None:
    text = "Recommend refusal as the roof is too high.\n"
    meeting = replace(MEETING, body="body:planning-committee")
    (found,) = find_recommendations(outline(text), LEXICON, Claims(meetings=(meeting,))).recommendations
    assert found.made_by == "body:planning-committee"


def test_a_councils_own_meeting_recommends_to_nobody() -> None:
    text = "It was recommended that the hedge be cut.\n"
    meeting = replace(MEETING, body="council:lowtown")
    assert find_recommendations(outline(text), LEXICON, Claims(meetings=(meeting,))).recommendations == ()


def test_the_recommendations_of_a_named_committee_are_its_own() -> None:
    text = (
        "To consider the recommendations of the Slipway Committee:\na) That the ramp be mended.\nb) That it be lit.\n"
    )
    assert {r.made_by for r in made(text, "minutes", "Slipway Committee")} == {"body:slipway committee"}


@pytest.mark.parametrize(
    "asked",
    ["the Harbour Board be requested to widen the quay", "the new terms be commended to the Harbour Board"],
)
def test_a_part_of_a_resolution_can_ask_another_body(asked: str) -> None:
    text = f"RESOLVED: That\n(1) the report be noted; and\n(2) {asked}.\n"
    at = text.index("Harbour Board")
    claims = Claims(entities=(Entity("body:harbour board", "body", "Harbour Board", (Span(at, at + 13),)),))
    read = outline(text)
    claims = claims.merge(find_decisions(read, LEXICON, claims))
    (found,) = find_recommendations(read, LEXICON, claims).recommendations
    assert (found.number, found.addressed_to) == ("2", "body:harbour board")


def inspected(text: str) -> list[tuple[str | None, str | None]]:
    at = text.index("Estyn")
    entity = Entity("organisation:estyn", "organisation", "Estyn", (Span(at, at + 5),), subtype="inspectorate")
    claims = Claims(entities=(entity,), meetings=(replace(MEETING, body="body:committee"),))
    found = find_recommendations(outline(text), LEXICON, claims).recommendations
    return [(r.number, r.made_by) for r in found]


def test_what_the_report_of_an_inspection_recommended_is_the_inspectorates() -> None:
    text = (
        "The Committee heard that Estyn had published its inspection report in May.\n"
        "The report made the following two recommendations:\n"
        "• ensure that pupils are taught to swim; and\n• ensure that boats are counted.\n"
    )
    assert inspected(text) == [(None, "organisation:estyn"), (None, "organisation:estyn")]


def test_recommendations_told_by_their_numbers_after_an_inspection_are_the_inspectorates() -> None:
    text = (
        "Estyn had seen progress on two recommendations of its inspection of 2012.\n"
        "Recommendation 1: Ensure that pupils are taught to swim.\n"
    )
    assert inspected(text) == [("1", "organisation:estyn")]


def test_what_a_paper_without_an_author_recommended_is_not_the_meetings() -> None:
    text = (
        "Estyn was thanked. The report made the following recommendations:\n• That boats be counted.\n"
        "• That piers be lit.\n"
    )
    assert inspected(text) == [(None, None), (None, None)]


def quoted(text: str) -> tuple[Claims, Claims]:
    places = {name: text.index(name) for name in ("Harbour Panel", "Council")}
    entities = tuple(
        Entity(f"body:{name.lower()}", "body", name, (Span(at, at + len(name)),)) for name, at in places.items()
    )
    claims = Claims(entities=entities, meetings=(replace(MEETING, body="body:council"),))
    claims = claims.merge(find_decisions(outline(text), LEXICON, claims))
    return claims, find_recommendations(outline(text), LEXICON, claims)


def test_what_the_minute_of_another_body_recommends_is_that_bodys() -> None:
    text = (
        "The Council had these before it.\nA - Harbour Panel 4 May 2020\nMinute No 63 - Dredging\n"
        "RECOMMENDED that:-\n(a) the quay be dredged; and\n(b) the lamps be lit.\n"
    )
    claims, found = quoted(text)
    assert {(d.decided_by, d.meeting) for d in claims.decisions} == {("body:harbour panel", None)}
    assert [(r.number, r.made_by, r.addressed_to) for r in found.recommendations] == [
        ("a", "body:harbour panel", "body:council"),
        ("b", "body:harbour panel", "body:council"),
    ]


def test_what_a_meeting_recommends_in_its_own_minutes_is_its_own() -> None:
    text = "The Council noted the Harbour Panel.\nRECOMMENDED that the quay be dredged.\n"
    claims, found = quoted(text)
    assert [d.decided_by for d in claims.decisions] == ["body:council"]
    assert [r.made_by for r in found.recommendations] == ["body:council"]


def test_the_body_that_a_list_is_put_to_stands_in_the_words_over_it() -> None:
    found = made(
        "The Harbour Panel recommends that the Executive:-\n(a) dredge the quay; and\n(b) light the lamps.\n",
        "report",
        "Harbour Panel",
        "Executive",
    )
    assert {(r.made_by, r.addressed_to) for r in found} == {("body:harbour panel", "body:executive")}


def test_each_lettered_part_of_a_marked_sentence_is_recommended() -> None:
    text = "Recommended: (a) that the Harbour Panel be asked to look at it; and (b) that the fees be raised in June."
    found = made(text, "minutes", "Harbour Panel")
    assert [(r.number, r.span.of(text)) for r in found] == [
        ("a", "that the Harbour Panel be asked to look at it"),
        ("b", "that the fees be raised in June."),
    ]
