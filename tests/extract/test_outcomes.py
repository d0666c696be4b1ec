"""How minutes of all nations word what was decided, and with what outcome."""

import pytest

from kg.extract.decisions import find_decisions
from kg.model import Claims, Document, Span
from kg.parse import parse
from tests.extract.minuted import MEETING, outline
from tests.extract.test_decisions import LEXICON, decided


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("APPLICATION PERMITTED subject to the conditions in the report.", ["approved"]),
        ("Resolved (7 for, 1 against, 0 abstentions) to grant the licence.", ["resolved"]),
        ("Resolution: That the accounts be approved.", ["resolved"]),
        ("RECOMMENDATION TO COUNCIL: That the plan be approved.", ["recommended"]),
        ("RESOLVED: That it be RECOMMENDED to Cabinet that the fees be raised.", ["recommended"]),
        ("The Committee agreed to recommend to Council that the plan be adopted.", ["recommended"]),
        ("AGREED that it be a recommendation to Council that the plan be adopted.", ["recommended"]),
        (
            "The Panel agreed the following recommendations to Cabinet:\n1. That fees be cut.\n2. That it be thanked.",
            ["recommended", "recommended"],
        ),
        ("The Committee decided to continue consideration of the application to its next meeting.", ["deferred"]),
        ("The Committee thereafter remitted the matter to the Council.", ["other"]),
        ("The Committee homologated the action taken by the Chief Executive.", ["approved"]),
        ("PENDERFYNWYD: bod yr adroddiad yn cael ei nodi.", ["resolved"]),
        ("24/0123/FUL 4 High Street – Decision: Support", ["agreed"]),
        ("Decision: Grant", ["approved"]),
        ("The decision of the Sub-Committee was to refuse the application.", ["refused"]),
        ("The Committee voted 5 – 4 to refuse.", ["refused"]),
        ("The motion was not seconded and therefore fell.", ["refused"]),
        ("The request for a grant was declined.", ["refused"]),
        ("The Cabinet Member for Housing agreed the recommendations in the report.", ["agreed"]),
        ("Information noted.", ["noted"]),
        ("The Parish Council noted the list.", ["noted"]),
        ("It was felt best to write to the owner of the gate.", ["agreed"]),
        ("The Chair felt that it was best to wait.", []),
        ("A resolution was passed to adopt the code.", ["agreed"]),
        ("A letter came from the band but no grant was made.", ["refused"]),
        ("The matter was left until the next meeting.", ["deferred"]),
        ("Councillors agreed with one abstention.", ["agreed"]),
        ("Councillors agreed with the Chair.", []),
        ("The Council objected to this application as it is too tall.", ["agreed"]),
        ("24/0131 Roof at Mill Row. Approval recommended.", ["recommended"]),
        ("Proposed by Cllr Moss, seconded by Cllr Reed and by majority decision agreed to pay.", ["agreed"]),
        ("It was moved by Cllr Moss, seconded by Cllr Reed and referred to the Harbour Board.", ["other"]),
        ("The votes were equal and the Chair used his casting vote against the bench.", ["refused"]),
        ("Members were content that the plan be followed.", ["agreed"]),
        ("Bank statement of 1 March, balance £1,346.73 Noted", ["noted"]),
        ("Cllr Moss asked whether it could be cut back – it was agreed to ask the warden first.", ["agreed"]),
        ("Cllr Moss asked whether it was agreed to cut it back.", []),
        ("It was agreed that the accounts should be adopted and the form was signed.", ["agreed"]),
        ("Concern was raised that few knew of it and it was agreed that it be told of in the news.", ["agreed"]),
        ("Mr Moss was concerned that few knew of it and it was agreed by the trust that it end.", []),
        ("The details of the appeal were noted – there were no comments.", ["noted"]),
        ("The Clerk and members discussed the hours, agreed to add an hour a week.", ["agreed"]),
        ("Quote of £300 plus VAT from Oakley Mowing accepted.", ["agreed"]),
        ("It was decided that the lamps should be carried forward to the next meeting.", ["deferred"]),
        ("It was agreed that the underspend be carried forward to next year.", ["agreed"]),
        ("Decision: To obtain three prices for the lamps.", ["agreed"]),
        ("DECISION: 1. To let the old barn. 2. To thank the wardens.", ["agreed", "agreed"]),
        ("Decision: 1. Tolby Road was closed. The Chair left.", []),
        ("The Board:-\n1. Noted the report.\n2. otherwise CONTINUED the matter.", ["noted", "deferred"]),
        ("The Harbour Board:-\n1. Considered and noted the report.\n2. Noted the pack.", ["noted", "noted"]),
        ("24/0456/FUL Barn at Oak Lane – no objection.", ["agreed"]),
        ("Councillors raised no objections.", ["agreed"]),
        ("The Committee voted by 6 votes to 2 to keep the clock.", ["agreed"]),
        ("A quotation of £900 was accepted from Oakley Mowing.", ["agreed"]),
        ("Planning decisions received:\n24/0301 - 9 Low Street - Approved\n24/0302 - 10 Low Street - Refused", []),
        ("Approved. All in favour.", ["approved"]),
        ("RESOLVED that the Committee:\n(a) Recommended to Council that the fee be paid.", ["recommended"]),
        ("Noted with thanks.", ["noted"]),
        ("Minutes approved.", ["approved"]),
        ("Apologies were received from Cllr Ash and accepted.", []),
        ("Apologies were received and noted.", []),
        ("resolved:\n\nThat the plan be adopted.", ["resolved"]),
        ("Members supported the recommendations.", ["agreed"]),
        ("Approved:\n1. the lease of the barn;\n2. the fee.\nPublished in May", ["approved", "approved"]),
        ("The Chairman was authorised to sign the minutes of May.", ["approved"]),
        ("The Committee was supportive of the proposals.", ["agreed"]),
        ("The Local Committee (Wold) resolved to AGREE that:\n(i) it be let;\n(ii) all be told.", ["resolved"] * 2),
        ("That the following sums be approved:\n- Piers, £4.\n- Mills, £5.", ["approved"]),
        ("One copy was noted and removed.", []),
        ("The sum of £67.79was approved.", ["approved"]),
        ("Cabinet resolved to:\n1. Note it.\n2. Recommend to Council that it be paid.", ["resolved", "recommended"]),
        ("Decision: The Board resolved to let the barn.\nVoting: unanimous", ["agreed"]),
        (
            "Moved by Cllr Hill, seconded by Cllr Ash, and\n1) the paper be sent out;\n2) all be thanked.",
            ["resolved"] * 2,
        ),
        (
            "Moved by Cllr Hill\nSeconded by Cllr Ash and agreed that\n(a) it be sent out;\n(b) it be paid.",
            ["agreed"] * 2,
        ),
        ("It was RESOLVED:\n1 That the fee be paid\n2 That the barn be let", ["resolved", "resolved"]),
        ("RESOLVED:\ni.To pay the fee;\nii.To let the barn.", ["resolved", "resolved"]),
        ("Accounts of £90 were passed for payment.", ["agreed"]),
        ("Resolution: Clerk to obtain three prices.", ["agreed"]),
        ("Consent was GRANTED for a year.", ["approved"]),
        ("The Board took note of the paper.", ["noted"]),
        ("The report be received.", ["resolved"]),
        ("19/0034: Council objects on the grounds of access", ["agreed"]),
        ("The leak was mended. This has been resolved.", []),
        ("This was approved by the Roads Agency.", []),
        ("He told of the plan that was agreed in May.", []),
        ("It was agreed by a vote of 7 to 1 to let the barn.", ["agreed"]),
        ("Cllr Hill was elected to the County Council.", []),
        ("The fee was agreed with the owner.", []),
        ("Members agreed that the site was untidy.", []),
        ("Resolved complaints would be told of in May.", []),
        ("The Board noted the following points:\n- Costs had risen.\n- Time was short.", []),
        ("The Panel noted their yearly report.", ["noted"]),
        ("Of the decisions still open it was agreed that the Clerk would write.", ["agreed"]),
        ("Cllr Hill seconded it and this was agreed.\nResolved: That Cllr Ash be named Chair.", ["resolved"]),
        ("1362 LAMPS RESOLVED: To write to the County.", ["resolved"]),
        ("The Parish Council supported the application.", []),
        ("The Board was content to note the paper.", ["noted"]),
        ("The Panel thanked the wardens and noted its contents.", ["noted"]),
        ("We agreed that the Clerk should write.", ["agreed"]),
        ("Cllr Hill moved the proposals and Cllr Ash seconded.\nIt was RESOLVED\n(1) to let the barn.", ["resolved"]),
        ("The minutes of May were taken as read. Resolved: to sign the minutes.", ["resolved"]),
        ("Mr Lock explained the cost; however it was agreed that the hall be hired.", ["agreed"]),
        ("The minutes were confirmed as a correct record; the Chair signed them.", ["approved"]),
        ("Cllr Hill proposed that the quotation be accepted. All in favour.", ["agreed"]),
        ("Proposed: Cllr Hill, Seconded: Cllr Ash, Vote: 5 for, 1 against. Carried.", ["agreed"]),
        ("Cllr Hill proposed that the quotation be accepted.", []),
        ("No resolution was passed.", []),
        ("Members agreed that the meeting had been useful.", []),
        ("Mr Lock explained that it was agreed by the Board to hire the hall.", []),
        ("Apologies were accepted from Cllr Ash.", []),
    ],
)
def test_a_decision_is_known_by_its_wording(text: str, outcomes: list[str]) -> None:
    assert [outcome for _, outcome in decided(text)] == outcomes


def test_a_motion_that_an_amendment_follows_is_not_decided_yet() -> None:
    text = (
        "Councillor Hill proposed, seconded by Councillor Ash, that the report be accepted.\n"
        "As an amendment Councillor Dow, seconded by Councillor Lane, moved that the matter be put off."
    )
    assert decided(text) == []


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "The Head of Piers gave the paper.\nThat the Harbour Panel:\ni) notes it;\nii) asks for more.",
            ["noted", "resolved"],
        ),
        (
            "The paper was put.\n(a) the plan be adopted;\n(b) Cllr Ash be named –\nfor piers\n(c) all be thanked.",
            ["resolved"] * 3,
        ),
        ("Members agreed to refuse for these reasons:\n1. It be too high.\n2. It be too wide.", ["refused"]),
        ("In talk these were raised:\n1. That the fee be raised.\n2. That the barn be shut.", []),
        ("The paper was put. He asked that:\n(a) the plan be adopted;\n(b) it be sent out.", []),
    ],
)
def test_a_list_at_the_end_of_an_items_page_is_what_was_resolved(text: str, outcomes: list[str]) -> None:
    assert [outcome for _, outcome in decided(text, document="item")] == outcomes


def test_a_line_that_lost_its_mark_goes_on_with_those_of_its_decision_block() -> None:
    text = "That the plan be approved.\n\nThat a paper come back in May."
    assert [words for words, _ in decided(text, "decision")] == text.split("\n\n")


_PAGE = "Agenda item\n\nHarbour Plan\n\nMinutes:\n\nThe Head of Piers gave the paper.\n\n"


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("DECISION: 1.\nTo\nendorse the plan.\n2.\nTo\nlet the barn.", ["agreed", "agreed"]),
        ("DECISION: 1.\nTo\nlet the barn. 2.\nTo note the plan. 3.\nTo\nend the lease.", ["agreed", "noted", "agreed"]),
        ("DECISION: 1.\nTo\nnote the plan.\n2.\nTo\napprove the fee.", ["noted", "approved"]),
        (
            "RESOLVED TO RECOMMEND TO COUNCIL:\n\n6.1 that the pier be let;\n6.2 to thank the staff.",
            ["recommended"] * 2,
        ),
        (
            "Decision:\n\nPART A\n\nOn the fees for boats\n\na. to set the fee\n\nb. to note the cost",
            ["agreed", "noted"],
        ),
    ],
)
def test_the_parts_of_a_resolution_are_read_however_its_page_breaks_them(text: str, outcomes: list[str]) -> None:
    page = parse(Document("k", "f.txt", f"{_PAGE}{text}\n", "0"))
    assert [decision.outcome for decision in find_decisions(page, LEXICON, Claims()).decisions] == outcomes


def test_a_line_that_lost_its_mark_is_the_marked_one_that_says_the_same() -> None:
    text = (
        "Agenda item\n\nPlan\n\nMinutes:\n\nThat it be adopted.\n\nMr Lock spoke.\n\nResolved:\n\nThat it be adopted.\n"
    )
    made = find_decisions(parse(Document("k", "f.txt", text, "0")), LEXICON, Claims()).decisions
    assert [decision.rule for decision in made] == ["decisions:title-marker"]


def test_accepted_under_a_title_of_apologies_decides_nothing() -> None:
    text = "Apologies for absence\nCllr Moss.\nAccepted.\nRESOLVED to pay the fee."
    made = find_decisions(outline(text, title=Span(0, 21)), LEXICON, Claims(meetings=(MEETING,))).decisions
    assert [decision.span.of(text) for decision in made] == ["RESOLVED to pay the fee."]


def test_a_line_that_lost_its_mark_and_stands_twice_in_an_items_page_is_one_decision() -> None:
    text = (
        "Agenda item\n\nPlan\n\nMinutes:\n\nThat the plan be adopted.\n\nMr Lock spoke.\n\nThat the plan be adopted.\n"
    )
    assert len(find_decisions(parse(Document("k", "f.txt", text, "0")), LEXICON, Claims()).decisions) == 1


def test_a_list_that_a_block_leaves_to_another_body_is_recommended() -> None:
    text = "That Council is recommended to:\n(a) approve the plan; and\n(b) note the limits."
    assert [outcome for _, outcome in decided(text, "decision")] == ["recommended", "recommended"]


def test_a_resolution_over_a_list_of_appointments_is_no_decision_beside_them() -> None:
    text = "Outside bodies\nRESOLVED that these be made:\nPier Trust – Councillor Moss\nMill Trust – Councillor Hill"
    made = find_decisions(outline(text, title=Span(0, 14)), LEXICON, Claims(meetings=(MEETING,))).decisions
    assert [decision.span.of(text)[:10] for decision in made] == ["Pier Trust", "Mill Trust"]


def test_a_decision_blocks_list_takes_its_outcome_from_the_line_over_it() -> None:
    text = "The Joint Committee (Wold) noted:\ni. The resolution of the Council on lamps."
    assert [outcome for _, outcome in decided(text, "decision")] == ["noted"]


def test_a_line_that_names_who_decided_stays_in_its_decision() -> None:
    head = (
        "Decisions\n\n18/09/2019 - Piers ref: 38 Recommendations Approved\n\nDecision Maker: Pier Joint Committee\n\n"
    )
    text = f"{head}Decision:\n\nThe Pier Joint Committee:\n\n(i)  Approved the plan.\n\nReasons:\n\nTo mend them.\n"
    made = find_decisions(parse(Document("k", "f.txt", text, "0")), LEXICON, Claims()).decisions
    assert [decision.outcome for decision in made] == ["approved"]


def test_a_post_holder_who_decides_acts_below_the_decisions_heading() -> None:
    text = "The Cabinet Member agreed to let the barn."
    assert decided(text, "decision", "decisions") == [(text, "agreed")]
