"""Decisions on pages that publish them without the words that mark them."""

import pytest

from kg.extract.decisions import find_decisions
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse

LEXICON = load_lexicon()


def decided(text: str) -> list[tuple[str, str]]:
    outline = parse(Document("page", "page.txt", text, "0"))
    return [(d.span.of(text), d.outcome) for d in find_decisions(outline, LEXICON, Claims()).decisions]


@pytest.mark.parametrize(
    ("below", "starts"),
    [
        (
            "(i) in relation to item 4 (Halls), to note the update; and\n\n(ii) to agree to remove items 5 and 6.",
            ["in relation to item 4", "to agree to remove"],
        ),
        (
            "The motions were put to the vote and carried.\n\n(1) that notes be sent;\n\n(2) that a meeting be held.",
            ["that notes be sent", "that a meeting be held"],
        ),
        ("to approve the lease of the pavilion.", ["to approve the lease"]),
        (
            "1. That the Council keeps a watch on the quays;\n\n2. Agreed to the Council mending the slip;\n\n"
            "3. Agreed that the piers be let.",
            ["That the Council keeps", "Agreed to the Council", "Agreed that the piers"],
        ),
        (
            "(1) the contract be let to Elm Ltd;\n\n(2) the Director be authorised to sign it.",
            ["the contract be let", "the Director be authorised"],
        ),
    ],
)
def test_a_list_that_lost_its_word_is_what_was_decided(below: str, starts: list[str]) -> None:
    made = decided(f"Issue - decisions\n\nHalls and Pavilions\n\n17/09/2018 - Halls and Pavilions\n\n{below}\n")
    assert [words[: len(start)] for (words, _), start in zip(made, starts, strict=True)] == starts


def test_the_field_of_a_record_that_words_the_decision_is_it_and_an_option_rejected_is_none() -> None:
    text = (
        "RECORD OF DECISION TAKEN UNDER DELEGATED POWERS\n\nDecision maker: Director of Place\n\n"
        "Decision: To award the works to Elm Ltd for two years.\n\nReasons for the decision: It cost least.\n\n"
        "Alternative options considered: To go on as before. This was rejected as it had been tried.\n"
    )
    assert decided(text) == [("To award the works to Elm Ltd for two years.", "agreed")]


def test_a_resolution_goes_on_from_a_pages_head_to_the_list_below_it() -> None:
    text = (
        "Decision details\n\nDecision Maker: Cabinet\n\nIs Key decision?: No\n\nRESOLVED: That Cabinet:\n\n"
        "(1)   Noted the report.\n\n(2)   Noted and endorsed the terms of reference.\n\nReport author: Jo Dell\n"
    )
    assert [words for words, _ in decided(text)] == ["Noted the report.", "Noted and endorsed the terms of reference."]


def test_an_items_last_words_are_its_resolution() -> None:
    text = (
        "Agenda item\n\nFitness of a driver\n\nThe Sub-Committee had a report. The driver answered questions.\n\n"
        "After reconvening, the Chair delivered the decision.\n\nThat no further action be taken.\n\n"
        "Supporting documents:\n"
    )
    assert decided(text) == [("That no further action be taken.", "resolved")]


def test_what_a_member_moved_is_no_resolution_at_the_end_of_an_item() -> None:
    text = (
        "Agenda item\n\nParking\n\nThe Committee considered a report.\n\nCouncillor Dell moved the following:\n\n"
        "That the charges be withdrawn.\n\nSupporting documents:\n"
    )
    assert decided(text) == []


def test_letters_without_marks_part_a_resolution() -> None:
    text = "Agenda item\n\nHalls\n\nMinutes:\n\nRESOLVED that:\n\nA Cabinet endorsed it.\n\nB Cabinet agreed a fee.\n"
    assert [words for words, _ in decided(text)] == ["Cabinet endorsed it.", "Cabinet agreed a fee."]


def test_a_page_that_is_nothing_but_a_decision_is_read() -> None:
    assert decided("DECISION: To refuse the application\n\nReason: A lack of need.\n")[0][1] == "refused"


def test_a_list_above_its_reasons_is_a_notice_of_decisions() -> None:
    text = (
        "(a) That Cabinet agrees to begin the procurement.\n(b) That the award be delegated to the Director.\n"
        "Reason for the decision\nCabinet is required to approve all key decisions of £500k or more.\n"
    )
    assert [words[:18] for words, _ in decided(text)] == ["That Cabinet agree", "That the award be "]


def test_a_part_that_says_what_the_body_agreed_goes_with_the_parts_below_it() -> None:
    text = (
        "Decision Maker: Cabinet\nDecision status: For Determination\nIs Key decision?: Yes\n"
        "(a) Cabinet agreed to begin the procedures.\n(b) That authority be delegated to the Member.\n"
        "Report author: Jo Dell\n"
    )
    assert [words[:17] for words, _ in decided(text)] == ["Cabinet agreed to", "That authority be"]


def test_a_list_below_a_carried_vote_closes_an_item() -> None:
    text = (
        "Agenda item\n\nBudget\n\nMinutes:\n\nThe Council had a report.\n\nThe minute was put and was carried.\n\n"
        "1.    The revised budget in Appendix 1.\n\n2.    The fees in Appendix 2.\n"
    )
    assert [words[:11] for words, _ in decided(text)][-2:] == ["The revised", "The fees in"]


def test_the_reason_for_a_decision_is_none() -> None:
    text = (
        "Agenda item\n\nMonitoring\n\nMinutes:\n\nDecisions:\n\n1.    That the report be noted.\n\n"
        "Reason for Decisions:\n\nTo update the budget for additional grants.\n\nSupporting documents:\n"
    )
    assert [words for words, _ in decided(text)] == ["That the report be noted."]


def test_a_decision_may_break_after_its_first_word() -> None:
    text = "Minutes:\nMembers had an update.\nDecision:\nThat\napproval be granted to it.\nSupporting documents:\n"
    assert [" ".join(words.split()) for words, _ in decided(text)] == ["That approval be granted to it."]


def test_a_page_of_nothing_but_what_the_committee_did_holds_its_decisions() -> None:
    text = (
        "A paper on it was before the Committee for thought.\nThe Committee:\n1. noted the plan for the pier; and\n"
        "2. agreed that the crane would be sold.\n"
    )
    assert decided(text) == [
        ("noted the plan for the pier", "noted"),
        ("agreed that the crane would be sold.", "agreed"),
    ]
