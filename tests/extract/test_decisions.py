"""What counts as a decision, its parts and its outcome."""

import pytest

from kg.extract.decisions import find_decisions
from kg.lexicon import load_lexicon
from kg.model import Claims, Decision, Document, DocumentKind, Entity, SectionKind, Span
from kg.parse import parse
from tests.extract.minuted import MEETING, outline

LEXICON = load_lexicon()


def decided(
    text: str, kind: SectionKind = "minutes", document: DocumentKind = "minutes", claims: Claims | None = None
) -> list[tuple[str, str]]:
    return [(d.span.of(text), d.outcome) for d in found(text, kind, document, claims)]


def found(
    text: str, kind: SectionKind = "minutes", document: DocumentKind = "minutes", claims: Claims | None = None
) -> tuple[Decision, ...]:
    made = find_decisions(outline(text, kind, document), LEXICON, claims or Claims(meetings=(MEETING,)))
    return made.decisions


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("RESOLVED – That the report be received.", "resolved"),
        ("That Councillor Moss be appointed Vice-Chair for the year.", "agreed"),
        ("Councillor Moss be elected Chairman of the Harbour Committee for 2019/20.", "agreed"),
        ("That the Head of Piers be thanked for the work.", "resolved"),
        ("UNANIMOUSLY RESOLVED that the grant be paid.", "resolved"),
        ("RESOLVEDthat the plan be adopted.", "resolved"),
        ("19/10Resolved to approve the plan.", "resolved"),
        ("23/12 RESOLVED to adopt the plan.", "resolved"),
        ("Penderfynwyd / Resolved: to adopt the plan.", "resolved"),
        ("DECISION: Application approved.", "approved"),
        ("These were moved as correct by Mrs Dell, seconded by Mr Oake.", "approved"),
        ("The Council voted in favour of ordering a bench.", "agreed"),
        ("The decision was made to buy a bench.", "agreed"),
        ("Approval was given to pay the invoice.", "approved"),
        ("There was agreement to buy a bench.", "agreed"),
        ("The minute of meeting of 3 May was held as read.", "approved"),
        ("Signed as a true record by the Chair, agreed by all", "approved"),
        ("The licence was granted for a period of three years.", "approved"),
        ("The IJB agreed to note the position.", "agreed"),
        ("The plan was submitted and noted for information.", "noted"),
        ("The minute of the Ferry Panel was submitted and noted (Appendix 2).", "noted"),
        ("Adoption deferred to the June meeting.", "deferred"),
        ("The paper was presented discussed and noted.", "noted"),
        ("To confirm the minutes of the last meeting\tIt was unanimously resolved to confirm them.", "resolved"),
        (
            "However, the Council were sympathetic to riders and thus also resolved that it would not charge.",
            "resolved",
        ),
        ("Invoices approved for payment.", "approved"),
        ("The update was accepted as a true record.", "agreed"),
        ("The Committee, without division, agreed to renew the lease.", "agreed"),
        ("The Committee continued the application to the next meeting.", "deferred"),
        ("Having been advised that the Alderman was ill, the Members agreed that a letter be sent.", "agreed"),
        ("R E S O L V E D - T H A T the plan be adopted.", "resolved"),
        ("ORDERED that the sale proceed.", "resolved"),
        ("AGRRED- that the update be received.", "agreed"),
        ("RECOMMENDED that the Executive review the contract.", "recommended"),
        ("RESOLVED: That the application be refused on highway grounds.", "refused"),
        ("RESOLVED that consideration of the item be deferred to July.", "deferred"),
        ("Resolved - That the petition be received.", "resolved"),
        ("The Committee AGREED to confirm its original decision.", "agreed"),
        ("The Committee REQUESTED that a note on dredging come back to it.", "resolved"),
        ("NOTED", "noted"),
        ("DETERMINED that permission be granted.", "resolved"),
        ("Members raised concerns about the access and resolved to object.", "resolved"),
        ("The Committee received a report on bins and agreed that another be brought.", "agreed"),
        ("Council declined the request.", "refused"),
        ("2.1 Noted the report.", "noted"),
        ("The report be noted.", "noted"),
        ("Planning permission be granted subject to conditions.", "approved"),
        ("The Committee granted planning permission subject to conditions.", "approved"),
        ("The Board gave its approval to the plan.", "approved"),
        ("The Mayor approved the award of the contract.", "approved"),
        ("The Sub-Committee’s decision was to grant the licence.", "agreed"),
        ("Item deferred to the April meeting.", "deferred"),
        ("So resolved.", "resolved"),
        ("The amendment was put to the vote and was lost by 20 votes to 35.", "refused"),
        ("The proposal to approve was put and carried by 5 votes to 4.", "agreed"),
        ("DELEGATED to the Head of Planning to grant permission.", "other"),
        ("REFERRED BACK to the Cabinet.", "other"),
        ("The report was referred back to the Cabinet for a new costing.", "other"),
        ("Application approved subject to the conditions in the report.", "approved"),
        ("Permission refused for the following reasons: it was too high.", "refused"),
        ("Resolved (Cllr Oake voting against) that the fee rise.", "resolved"),
        ("Draft Minutes of 3 May It was: AGREED: To approve the draft minutes.", "agreed"),
        ("CA seconded and a unanimous vote followed.", "agreed"),
        ("It was agreed to ask the landowner about the stile.", "agreed"),
        ("Councillors agreed to give £300 to the fete.", "agreed"),
        ("The bank reconciliation for May was approved and signed.", "approved"),
        ("Approved & signed as correct.", "approved"),
        ("All approved for payment.", "approved"),
        ("The minutes of the last meeting were submitted and approved as a correct record.", "approved"),
        ("Cllr Dunn proposed that the minutes be accepted seconded by Cllr Hay.", "approved"),
        ("It was proposed by Cllr Dunn, seconded by Cllr Hay and unanimously agreed that a bin be bought.", "agreed"),
        ("The updates were deferred to the next meeting of the Cabinet", "deferred"),
        ("Amendment lost.", "refused"),
        ("Hedgehog Trust - requesting a donation - not agreed to", "refused"),
        ("The Committee noted the contents of the report.", "noted"),
    ],
)
def test_a_line_that_decides_is_one_decision(line: str, outcome: str) -> None:
    assert decided(line) == [(line, outcome)]


@pytest.mark.parametrize(
    "line",
    [
        "It was noted that the bridge had been closed since May.",
        "Members noted that the figures were provisional.",
        "Mr Dunn agreed to attend the next meeting of the trust.",
        "The Clerk advised that the scheme was approved in 2019.",
        "Cllr Hay felt that anything already agreed should be honoured.",
        "The works were carried out in June.",
        "Once the plan is approved a contractor will be found.",
        "This advice was accepted by the Secretary of State.",
        "To approve the minutes of the meeting held on 3 June.",
        "The Chairman agreed with Cllr Hay that the verge was a disgrace.",
        "A fault was noted with the second invoice.",
        "Cllr Hay accepted that the minutes were only for noting.",
        "Members agreed that it reflected the year well.",
        "Mr Dunn said that he could not accept the minutes as a true record.",
        "The Chairman would move that the minutes of the last meeting be signed.",
        "Minutes of the annual meeting held in May (approved and signed on 4 June 2019).",
        "Mr Dunn disliked the manner in which recommendations were approved.",
    ],
)
def test_what_is_reported_wished_or_put_off_is_no_decision(line: str) -> None:
    assert decided(line) == []


def test_each_numbered_part_of_a_resolution_is_a_decision_and_its_sub_points_belong_to_it() -> None:
    text = "RESOLVED that Cabinet:\n1. agree the plan;\n2. note risks:\n(a) of delay\n(b) of cost; and\n3. thank staff."
    assert [d.number for d in found(text)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "opening",
    [
        "RESOLVED: That (1) the",
        "RESOLVED – (1) That the",
        "Resolved to RECOMMEND: (To the Harbour Board)\nThat (1) the",
    ],
)
def test_the_first_part_may_stand_on_the_line_of_that(opening: str) -> None:
    assert [d.number for d in found(f"{opening} report be noted; and\n(2) the grant be paid.")] == ["1", "2"]


def test_a_number_that_does_not_follow_ends_the_list() -> None:
    text = "RESOLVED\n1. That the plan be agreed.\n2. That it be published.\n14. Items for the next meeting."
    assert [t for t, _ in decided(text)] == ["That the plan be agreed.", "That it be published."]


def test_parts_inside_one_sentence_are_told_apart() -> None:
    text = "RESOLVED that: (1) the report be noted; and (2) the grant be paid to the trust."
    assert [d.number for d in found(text)] == ["1", "2"]


def test_what_is_recommended_may_stand_on_a_line_of_its_own_below_the_marker() -> None:
    text = (
        "RESOLVED:\n\nThat the Panel recommends to Cabinet:\n\n(a) that the pier be lit; and\n\n(b) that it be swept."
    )
    assert [outcome for _, outcome in decided(text)] == ["recommended", "recommended"]


def test_an_item_that_lost_its_label_of_minutes_still_resolves() -> None:
    text = (
        "Agenda and minutes\n\nVenue: The Hall\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n"
        "2.\n\nLamps\n\nMinutes:\n\nThey were lit.\n\n3.\n\nWalls\n\nRESOLVED that the walls be mended."
    )
    found = find_decisions(parse(Document("k", "f.txt", text, "0")), LEXICON, Claims(meetings=(MEETING,))).decisions
    assert [d.span.of(text) for d in found] == ["RESOLVED that the walls be mended."]


def test_a_part_ends_before_what_joins_it_to_the_next() -> None:
    text = "RESOLVED that -\n\ni) the report be noted; and\n\nii) the Clerk be asked to write to the bus company."
    assert [said for said, _ in decided(text)] == [
        "the report be noted",
        "the Clerk be asked to write to the bus company.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Panel noted the following:\n\n• That rents had risen.\n\n• Two flats stood empty.", []),
        (
            "The minutes of 3 May were agreed and signed once these corrections had been made:\n\n• “Elm” for “Oak”.",
            ["The minutes of 3 May were agreed and signed once these corrections had been made:"],
        ),
    ],
)
def test_what_is_told_or_corrected_in_a_list_is_not_decided_by_part(text: str, said: list[str]) -> None:
    assert [words for words, _ in decided(text)] == said


def test_the_text_may_stand_on_the_line_below_the_marker() -> None:
    assert decided("RESOLVED –\nThat the lease be granted.") == [("That the lease be granted.", "resolved")]


def test_a_heading_decision_makes_its_list_the_decision() -> None:
    text = "The Provost moved the report.\nDecision\n1. Noted the contents of the report.\n2. To write to the Minister."
    assert decided(text) == [("Noted the contents of the report.", "noted"), ("To write to the Minister.", "agreed")]


def test_a_motion_carried_and_its_resolution_are_one_decision() -> None:
    text = "Motion carried.\nRESOLVED that the Council notes the budget."
    assert decided(text) == [("RESOLVED that the Council notes the budget.", "resolved")]


def test_a_proposal_before_its_resolution_is_no_second_decision() -> None:
    text = "Mr Dunn proposed and Mr Hay seconded the motion that the road be closed.\nRESOLVED that the road be closed."
    assert len(found(text)) == 1


def test_an_amendment_agreed_with_its_wording_below_is_one_decision() -> None:
    text = "The Committee agreed to the following amendment:\n1. Delete the second line\n2. Insert a new line"
    assert [t for t, _ in decided(text)] == ["The Committee agreed to the following amendment:"]


def test_lines_under_an_outcome_are_decisions_of_that_outcome() -> None:
    text = "Approved by Parish:\nPorch at 2 Mill Lane\nGarage at Hill View\nRefused:\nStable at Long Acre"
    assert [o for _, o in decided(text)] == ["approved", "approved", "refused"]


def test_a_blurb_decides_nothing() -> None:
    assert decided("That the Committee agreed the plan.", kind="blurb") == []
    assert decided("RESOLVED that the plan be agreed.", document="agenda") == []


def test_approving_minutes_and_excluding_the_public_are_procedure() -> None:
    lines = (
        "The minutes of 3 June were approved as a correct record.\n"
        "RESOLVED that the press and public be excluded.\nAGREED that the grant be paid."
    )
    assert [d.procedural for d in found(lines)] == [True, True, False]


def test_a_decision_of_another_body_belongs_to_that_body_and_its_day() -> None:
    text = "On 8 October 2019 the Council's Executive approved proposals for two pilots."
    start = text.index("Executive")
    executive = Entity("body:executive", "body", "Executive", (Span(start, start + 9),))
    (decision,) = found(text, document="report", claims=Claims(entities=(executive,)))
    assert (decision.decided_by, decision.date, decision.meeting) == ("body:executive", "2019-10-08", None)


def test_appointments_to_outside_bodies_are_one_decision_each() -> None:
    text = (
        "Election of representatives\n(1) Village Hall - Cllr Dunn.\n"
        "(2) Burial Board - Cllrs Hay & Dunn.\n(3) School - To be discussed in June."
    )
    made = find_decisions(outline(text, title=Span(0, 27)), LEXICON, Claims(meetings=(MEETING,))).decisions
    assert [d.outcome for d in made] == ["agreed", "agreed", "deferred"]


def test_a_scottish_resolution_stands_on_the_lines_below_its_words() -> None:
    text = "The Committee resolved:-\n(i) to approve the minute; and\n(ii) to note the oral update."
    assert [d.number for d in found(text)] == ["i", "ii"]


def test_a_list_goes_on_past_the_headings_between_its_parts() -> None:
    text = (
        "RESOLVED that:\nthe Council, having considered the report, agrees\nCapital\n(a) The programme of works.\n"
        "Revenue\n(b) The net budget requirement."
    )
    assert [d.number for d in found(text)] == ["a", "b"]


def test_a_status_beside_a_resolution_is_no_second_decision() -> None:
    assert len(found("RESOLVED: That the minutes be signed.\nAgreed")) == 1


def test_reasons_for_a_decision_decide_nothing() -> None:
    text = "RESOLVED: That the lease be granted.\nReasons for decision\nCabinet agreed the terms because rents rose."
    assert len(found(text)) == 1


def test_a_resolution_that_lost_its_marker_counts_and_a_motion_in_its_words_does_not() -> None:
    assert len(found("That the scheme set out in the report be agreed.")) == 1
    assert found("Moved by Councillor Dunn:\nThat the motion before us be rejected.") == ()


def test_another_council_that_agreed_is_named_and_the_meeting_is_not() -> None:
    text = "Lamp in Mill Lane - the Borough Council have agreed to repair it."
    start = text.index("Borough")
    borough = Entity("council:borough", "council", "Borough Council", (Span(start, start + 15),))
    (decision,) = found(text, claims=Claims(entities=(borough,), meetings=(MEETING,)))
    assert (decision.decided_by, decision.meeting) == ("council:borough", None)


def test_a_record_of_decision_names_its_maker() -> None:
    text = "DECISION TO BE TAKEN BY:\nCabinet Member for Roads\nAs Cabinet Member for Roads, I agree to:\na) close it"
    post = Entity("post:roads", "post", "Cabinet Member for Roads", (Span(25, 49),))
    (decision,) = found(text, "decision", "decisions", Claims(entities=(post,)))
    assert (decision.number, decision.decided_by) == ("a", "post:roads")


def test_a_body_over_a_list_did_what_each_item_says() -> None:
    text = (
        "The Harbours and Roads Committee –\n1. Noted the content of the report.\n"
        "2. Agreed to write to the Minister.\n(Reference: Report by the Director dated 4 May)"
    )
    assert decided(text) == [
        ("Noted the content of the report.", "noted"),
        ("Agreed to write to the Minister.", "agreed"),
    ]


def test_a_record_that_only_names_who_decides_lists_the_decisions() -> None:
    text = "That the Cabinet Member:\n1. Approves the lease.\n2. Delegates the signing of it to the Director of Place."
    assert decided(text, "report", "decisions") == [
        ("Approves the lease.", "approved"),
        ("Delegates the signing of it to the Director of Place.", "agreed"),
    ]


def test_what_a_paper_asked_for_is_no_decision() -> None:
    asked = (
        "Considered:\nReport of the Head of Finance.\nRecommended –\n1. That the plan be noted.\n2. That it be sent on."
    )
    assert decided(f"{asked}\nResolved – That the plan be rejected.") == [
        ("Resolved – That the plan be rejected.", "refused")
    ]
    moved = "The report of the Head of Finance was considered.\nRECOMMENDED – That the plan be adopted."
    assert [outcome for _, outcome in decided(moved)] == ["recommended"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("RESOLVED (unanimously) –\nThat the plan be adopted.", ["That the plan be adopted."]),
        ("Seconded by Cllr Hay and resolved\nthat the plan be adopted.", ["that the plan be adopted."]),
        ("To adopt the plan Deferred\nTo be discussed in July.", ["To adopt the plan Deferred"]),
    ],
)
def test_a_resolution_goes_on_from_the_line_that_breaks_off(text: str, said: list[str]) -> None:
    assert [words for words, _ in decided(text)] == said


def test_a_decision_before_the_marked_ones_of_its_block_counts() -> None:
    text = "To agree the fees for the year.\nCabinet:\na) noted the survey; and\nb) adopted the plan."
    assert [words for words, _ in decided(text, "decision", "decisions")] == [
        "To agree the fees for the year.",
        "noted the survey",
        "adopted the plan.",
    ]


def test_a_body_can_also_have_done_what_decides_nothing_by_its_verb() -> None:
    text = "The Committee:\n(1) noted the report; and\n(2) requested a further report."
    assert [outcome for _, outcome in decided(text)] == ["noted", "other"]


def test_what_came_of_a_motion_on_the_minutes_is_no_second_decision() -> None:
    text = "Approval of the minutes was proposed by Mr Dunn and seconded by Mrs Dell. This was approved as such."
    assert len(decided(text)) == 1


def test_a_consideration_before_the_verb_does_not_make_a_list_one_matter() -> None:
    text = (
        "Following consideration the Committee agreed:\n1. to note the draft plan; and\n2. to receive a report in May."
    )
    assert len(decided(text)) == 2


def test_what_is_listed_in_a_decision_block_after_being_told_is_no_decision() -> None:
    text = "The Chair gave advice on these points:\n- Live streaming;\n- Rules of debate."
    assert decided(text, "decision") == []


def test_a_cabinet_that_approves_after_the_movers_has_decided() -> None:
    text = "It was moved by Mr Dunn, seconded by Mrs Dell and\nCabinet approves the revised plan."
    assert [outcome for _, outcome in decided(text)] == ["approved"]


def test_a_matter_is_not_put_off_by_the_motion_to_do_so() -> None:
    assert decided("As an amendment, Mrs Dell, seconded by Mr Oake, moved that the item be deferred.") == []


def test_a_page_of_decisions_that_lost_its_marker_still_lists_them() -> None:
    text = "Members were not minded to approve.\n(1) that the minutes are submitted anew;\n(2) that a meeting is held."
    assert [outcome for _, outcome in decided(text, "report", "decisions")] == ["resolved", "resolved"]


def test_the_result_of_a_vote_is_no_part_of_what_was_agreed() -> None:
    text = "The change of order was agreed after a vote, with the following result:\nFor: 35\nAgainst: 0"
    assert decided(text) == [("The change of order was agreed after a vote, with the following result:", "agreed")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "To Approve Revised Standing Orders Deferred.",
            [("To Approve Revised Standing Orders Deferred.", "deferred")],
        ),
        ("Unanimously agree to purchase the bench.", [("Unanimously agree to purchase the bench.", "agreed")]),
        ("Carried 4 for and 1 against. Motion carried.", [("Carried 4 for and 1 against.", "agreed")]),
        (
            "It was proposed by Cllr Dunn and seconded by Cllr Hay that the shed be let. All in favour.",
            [("It was proposed by Cllr Dunn and seconded by Cllr Hay that the shed be let.", "agreed")],
        ),
        (
            "The minutes were approved as a true record. The minutes were signed by the Chairman.",
            [("The minutes were approved as a true record.", "approved")],
        ),
        ("The accounts were scrutinised and all approved by the Council.", None),
        ("The vote on the recommendation was then taken, and carried by 22 votes to one.", None),
        ("There being no one otherwise minded, the motion became the finding of the Meeting.", None),
        ("The Committee was in agreement that the minutes be published.", None),
        ("The meeting unanimously agreed with payment to the churches.", None),
    ],
)
def test_a_result_is_one_decision_with_what_it_is_about(text: str, said: list[tuple[str, str]] | None) -> None:
    made = decided(text)
    assert made == said if said else [words for words, _ in made] == [text]


def test_a_question_about_earlier_minutes_decides_nothing() -> None:
    assert decided("Mr Moss asked the Chairman why the minutes were published before they had been approved.") == []


def test_a_number_on_a_line_of_its_own_numbers_the_text_below_it() -> None:
    made = found("RESOLVED: That\n(1) |\nthe constitution be amended; and\n(2) |\nthe clerk report back in May.")
    assert [d.number for d in made] == ["1", "2"]


@pytest.mark.parametrize(
    ("document", "text", "number"),
    [
        ("agenda", "Apologies from Mr Moss.\nIt was agreed to cut the hedge.\nIt was agreed to buy a bench.", 2),
        ("other", "Present: Mr Moss and Mr Reed.\nRESOLVED that the hedge be cut.", 1),
        ("other", "The Committee had before it a report on hedges.\nThe Committee resolved to cut them.", 1),
        ("agenda", "Apologies for absence\nTo resolve that the hedge be cut", 0),
        (
            "agenda",
            "Minutes of 3 May were confirmed as an accurate record.\nThe Council unanimously resolved to meet in June.",
            2,
        ),
        ("report", "Present members agreed.\nIt was agreed to cut the hedge.", 0),
    ],
)
def test_minutes_whose_kind_is_not_known_are_read(document: DocumentKind, text: str, number: int) -> None:
    assert len(decided(text, "blurb" if document == "agenda" else "report", document)) == number


def test_a_count_in_brackets_does_not_part_a_resolution_from_its_marker() -> None:
    text = (
        "It was moved by Cllr Dunn, seconded by Cllr Hay and\nRESOLVED: (For: 30, Against: 13)\nThat no change be made."
    )
    assert ("That no change be made.", "resolved") in decided(text)


@pytest.mark.parametrize(
    ("numbers", "outcome"), [("9 for proposal, 2 against", "agreed"), ("2 for proposal, 9 against", "refused")]
)
def test_a_proposal_goes_as_its_votes_go(numbers: str, outcome: str) -> None:
    ((_, said),) = decided(f"Cllr Dunn proposed to continue funding, seconded by Cllr Hay. Vote – {numbers}.")
    assert said == outcome


def test_a_list_below_the_decisions_heading_is_the_decision() -> None:
    text = "Decision\nThe Committee:\na) Noted the position of the works; and\nb) Agreed to write to the Government."
    assert [outcome for _, outcome in decided(text)] == ["noted", "agreed"]


@pytest.mark.parametrize("text", ["Budget 2017/18: Deferred to November.", "Lighting – Held over until May."])
def test_what_is_put_off_beside_its_title_is_deferred(text: str) -> None:
    assert decided(text) == [(text, "deferred")]


def test_a_lone_verb_below_the_decisions_heading_opens_its_list() -> None:
    text = "DECISION\nAGREED\n(a) to hold the fair in June; and\n(b) that Ms Marr open it."
    assert [(words, outcome) for words, outcome in decided(text)] == [
        ("to hold the fair in June", "agreed"),
        ("that Ms Marr open it.", "agreed"),
    ]


def test_a_body_that_did_several_things_below_the_decisions_heading_decided() -> None:
    text = "Decision\nThe Committee thanked the wardens for their work, noted the survey and asked for a plan."
    assert [outcome for _, outcome in decided(text)] == ["noted"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_motion_and_its_being_carried_are_one_decision(gap: str) -> None:
    motion = "That the Committee agrees to defer the matter of the pier."
    told = "On a vote, six Members voted for it and it was declared carried."
    text = f"Moved by Councillor Ash,\nSeconded by Councillor Marr,{gap}{motion}{gap}{told}"
    ((words, outcome),) = decided(text)
    assert words.startswith(motion) and outcome == "deferred"


def test_the_chair_declares_a_motion_carried_that_stands_above_the_vote() -> None:
    text = (
        "Proposed by Alderman Ash\nSeconded by Councillor Marr\n\n- That the Committee resolves to APPROVE it.\n\n"
        "It was put to the vote, 5 for, 3 against. The Chair declared the motion to lease carried."
    )
    assert [outcome for words, outcome in decided(text) if words.startswith("That the Committee")] == ["agreed"]


def test_a_vote_between_a_motion_and_an_amendment_is_told_by_its_own_words() -> None:
    text = (
        "Councillor Ash, seconded by Councillor Marr, moved:-\nThat the report be taken.\n"
        "As an amendment, Councillor Dale, seconded by Councillor Hay, moved:-\nThat it be put off.\n"
        "2 Members were for the amendment and 4 for the motion, which was accordingly declared carried."
    )
    assert [words[:9] for words, _ in decided(text)] == ["2 Members"]


def test_a_motion_of_which_nothing_is_told_is_no_decision() -> None:
    assert decided("Councillor Ash Proposed, Seconded by Councillor Marr\nThat the pier be shut.") == []
    assert decided("PROPOSED by Councillor Ash Seconded by Councillor Marr, and") == []


def test_what_the_chair_is_going_to_propose_is_no_decision() -> None:
    assert decided("The Chair shall propose that the minutes of the last meeting be signed as a true record.") == []


def test_a_result_noted_alone_opens_no_list() -> None:
    assert decided("Carried.\nLand Sub-Committee:") == [("Carried.", "agreed")]


def test_a_resolution_that_lost_its_marker_is_read_by_its_first_word() -> None:
    text = "THAT: a) the outturn for the year be noted; and b) the work of the Directors be endorsed."
    assert [outcome for _, outcome in decided(text)] == ["resolved", "resolved"]


def test_what_others_might_decide_is_no_decision() -> None:
    assert decided("If the Assembly decided that spending should rise the Council would act.") == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("RESOLVED: (a) that the report be noted; and\n(b) that the grant be paid to the hall.", ["a", "b"]),
        ("The Committee agreed:- (i) to note the report; and\n(ii) to sell the hall.", ["i", "ii"]),
        ("THAT: a) the outturn for the year be noted; and\nb) the work of the Directors be endorsed.", ["a", "b"]),
        ("RESOLVED: (a) that the report on the hall be noted.", [None]),
    ],
)
def test_a_list_can_begin_on_the_line_of_the_resolution(text: str, numbers: list[str | None]) -> None:
    assert [d.number for d in found(text)] == numbers


def test_minutes_only_proposed_before_a_resolution_on_them_are_one_decision() -> None:
    text = (
        "It was proposed that the minutes of 8th January should be approved as a correct record\n"
        "It was RESOLVED to accept the proposal and the minutes."
    )
    assert [outcome for _, outcome in decided(text)] == ["resolved"]


def test_a_list_below_the_word_decision_is_what_was_decided_and_its_numbers_count_no_items() -> None:
    text = (
        "Minutes\n\nLicensing Sub-Committee\n\nEdbrae, 18 August 2016\n\nPresent\n\n"
        "Councillors Barr (Convener) and Hay.\n\n1. Landlords – Update\n\nMembers were advised of it.\n\n"
        "Decision\n\n1) To note the report.\n"
        "2) To agree to meet again.\n3) To refer it to the Housing Committee.\n\n2. Brae House\n\nMr Hill spoke.\n\n"
        "Decision\n\nTo approve the licence.\n"
    )
    page = parse(Document("k", "f.txt", text, "0"))
    assert [item.number for item in page.items] == ["1", "2"]
    made = find_decisions(page, LEXICON, Claims()).decisions
    assert [d.outcome for d in made] == ["noted", "agreed", "agreed", "approved"]


def test_headings_can_stand_between_the_word_decision_and_its_list() -> None:
    text = (
        "Minutes\n\nCabinet\n\nEdbrae, 18 August 2016\n\n1. BUDGET\n\nDecision:\n\nPART A\n\n"
        "a. to set a budget of £12m\n\nb. to note the estimates\n\n2. BRAE HOUSE\n\nMr Hill spoke.\n"
    )
    made = find_decisions(parse(Document("k", "f.txt", text, "0")), LEXICON, Claims()).decisions
    assert [(d.number, d.outcome) for d in made] == [("a", "agreed"), ("b", "noted")]


def test_the_marker_that_ends_a_sentence_stands_over_what_was_decided() -> None:
    text = "The plan was AGREED by a majority and it was RESOLVED:\n\nThat the quay be widened.\n"
    assert decided(text) == [("That the quay be widened.", "resolved")]


def test_a_list_goes_on_below_a_second_marker_that_sends_its_rest_to_another_body() -> None:
    text = (
        "RESOLVED that:\n\n1) the quay be widened; and\n\n2) the lamps be lit; and\n\nRECOMMEND to FULL COUNCIL:\n\n"
        "3) That the fee be raised.\n"
    )
    assert [(d.number, d.outcome) for d in found(text)] == [
        ("1", "resolved"),
        ("2", "resolved"),
        ("3", "recommended"),
    ]


def test_what_is_to_be_reported_in_two_parts_is_decided_as_one() -> None:
    text = "It was agreed it be told in two parts a) the state of the quay and b) the plans of the engineer."
    assert decided(text) == [(text, "agreed")]


@pytest.mark.parametrize(
    "line",
    [
        "He wished that all proposals carried out by them were named.",
        "A site meeting has been held at which it was agreed that the ramp would be mended.",
        "It was agreed that his stake in it was not prejudicial.",
        "It was agreed that the new sheds were in keeping with the quay.",
    ],
)
def test_what_was_done_or_agreed_elsewhere_is_no_decision_of_the_meeting(line: str) -> None:
    assert decided(line) == []


@pytest.mark.parametrize("opening", ["Decision to", "Approval to", "Authority to"])
def test_a_record_of_decision_can_begin_with_a_noun(opening: str) -> None:
    assert decided(f"{opening} let the kiosk for a year.", "decision", "decisions") == [
        (f"{opening} let the kiosk for a year.", "agreed")
    ]


def test_the_parts_that_a_flattened_table_runs_on_are_apart() -> None:
    text = "RESOLVED:\n1. That the quay be dredged. 2. That the 3. lamps be lit. 3. That the crane be sold.\n"
    assert [(d.number, d.span.of(text)) for d in found(text)] == [
        ("1", "That the quay be dredged."),
        ("2", "That the 3. lamps be lit."),
        ("3", "That the crane be sold."),
    ]


def test_a_purpose_below_a_word_with_a_full_stop_is_not_what_it_decides() -> None:
    assert decided("Noted.\nTo determine an application for a kiosk on the quay.\n") == [("Noted.", "noted")]


def test_a_list_hangs_on_the_verb_that_a_resolution_ends_with() -> None:
    text = "Resolved: That the Harbour Panel notes\n\n(i) the report on the quay.\n\n(ii) that the crane was sold.\n"
    assert [d.number for d in found(text)] == ["i", "ii"]


def test_who_moved_an_item_is_not_the_title_of_the_one_whose_label_stands_below() -> None:
    text = (
        "Agenda and minutes\n\nHarbour Panel - Friday, 3rd May, 2019 2.00 pm\n\nItems\nNo. Item\n\n"
        "Fees\n\nMinutes:\n\nThe fees were approved.\n\n(Moved by Councillor Ash and seconded by Councillor Cole)\n\n"
        "Minutes:\n\nThere were none.\n\nChair's Update\n\nMinutes:\n\nThe Chair gave one.\n"
    )
    page = parse(Document("k", "f.txt", text, "0"))
    assert [item.title.of(text) for item in page.items] == ["Fees", "Chair's Update"]


def test_the_side_of_a_recorded_vote_is_no_decision() -> None:
    text = (
        "It was agreed that the vote be recorded:\nIn favour: Aldermen Moss and Hill, Councillor Cole (3)\n"
        "Against: Councillor Lane (1)"
    )
    assert not any(words.startswith(("In favour", "Against")) for words, _ in decided(text))
