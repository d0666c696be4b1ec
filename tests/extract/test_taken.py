"""How a proposal fared, told in the words after it, and what a resolution lists without deciding it."""

import pytest

from tests.extract.test_decisions import decided

MOVED = "Acceptance of the quotation, proposed by Councillor Dell."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{MOVED}\n\nSeconded by Councillor Oake\n\nVote unanimous to accept", [(MOVED, "agreed")]),
        ("Proposed by Cllr Dell\nSeconded by Cllr Oake\nAll in favour", [("Proposed by Cllr Dell", "agreed")]),
        ("Proposed: Cllr Dell\n\nSeconded: Cllr Oake\n\nVote: unanimous", [("Proposed: Cllr Dell", "agreed")]),
        (
            "Mr Dell proposed the purchase. Mr Oake seconded. All agreed.",
            [("Mr Dell proposed the purchase.", "agreed")],
        ),
        ("Approved by Ann Dell\n\nSeconded by Lee Oake", [("Approved by Ann Dell", "approved")]),
        (
            "It was RESOLVED that a bench be bought. Proposed Cllr Dell. Seconded Cllr Oake. All in favour.",
            [("It was RESOLVED that a bench be bought.", "resolved")],
        ),
        ("Cllr Dell proposed that a bench be bought.\n\nThe lamp was discussed.", []),
        ("Two prices came in. Approved Oakley at £900. All in favour.", [("Approved Oakley at £900.", "agreed")]),
        ("Jo suggested new lamps. This was unanimously agreed.", [("Jo suggested new lamps. This was", "agreed")]),
        (
            "Ann Dell proposed Jo Hay as Chair. This was seconded by Lee Oake and unanimously agreed.",
            [("Ann Dell proposed Jo Hay as Chair. This was seconded", "agreed")],
        ),
        (
            "The trust met.\nIt was unanimously proposed that Ann Dell and Lee Oake be the trustees. Agreed by all.",
            [("It was unanimously proposed that Ann Dell and Lee Oake be the trustees. Agreed", "agreed")],
        ),
        ("a) Food bank - £500. Refused.\nb) Choir.", [("Food bank - £500. Refused.", "refused")]),
        ("The clerk thanked the band. All in favour.", [("All in favour.", "agreed")]),
    ],
)
def test_a_proposal_is_decided_where_the_words_after_it_say_so(text: str, found: list[tuple[str, str]]) -> None:
    made = decided(text)
    assert [outcome for _, outcome in made] == [outcome for _, outcome in found]
    assert all(words.startswith(start) for (words, _), (start, _) in zip(made, found, strict=True))


@pytest.mark.parametrize(
    "opening",
    [
        "RESOLVED:\n\nThat the application be REFUSED for the following reasons:",
        "RESOLVED that permission be granted subject to the following conditions:",
        "Resolved - that permission be granted subject to conditions:",
        "DECISION: Refused for the following reasons:",
    ],
)
def test_reasons_and_conditions_are_no_parts_of_a_resolution(opening: str) -> None:
    made = decided(
        f"{opening}\n\n1. It would harm the view.\n\n2. Details must be submitted and approved.\n\nThe Chair left."
    )
    assert len(made) == 1
    assert opening.endswith(made[0][0])


def test_resolutions_below_a_carried_motion_are_the_decisions() -> None:
    moved = "The recommendation was moved, seconded, put to the vote and carried."
    text = f"{moved}\n\n1. To approve the plan.\n\n2. To thank officers."
    assert decided(text) == [("To approve the plan.", "approved"), ("To thank officers.", "resolved")]


def test_amendments_to_minutes_are_no_decisions_of_their_own() -> None:
    made = decided(
        "The minutes were approved as a correct record, subject to:-\n\n(a) the removal of a name; and\n\n(b) a date."
    )
    assert [outcome for _, outcome in made] == ["approved"]


def test_what_was_put_to_the_vote_may_be_named_at_length() -> None:
    line = "On being put to the vote, the proposal to accept the suggested reasons for refusal was carried."
    assert decided(line) == [(line, "agreed")]


def test_a_status_on_a_list_of_decisions_is_none() -> None:
    assert decided("10/09/2020 - Capital Programme ref: 4188 Recommendations Approved") == []


@pytest.mark.parametrize(
    "line",
    [
        "Cabinet is RECOMMENDED to note the report.",
        "The following Members voted in favour of the minute of Cabinet:",
        "It was moved and seconded that consideration of the item be deferred until July.",
        "Councillor Dell moved that the recommended minute be approved and adopted (seconded by Councillor Oake).",
    ],
)
def test_what_is_asked_moved_or_listed_is_not_yet_decided(line: str) -> None:
    assert decided(f"{line}\n\nCouncillors Ash, Birch and Cole\n\nRESOLVED that the plan be kept.")[1:] == []


@pytest.mark.parametrize(
    ("line", "outcome"),
    [
        ("Recommendations Agreed.", "agreed"),
        ("All recommendations were approved.", "approved"),
        ("The Committee noted a report by the Director on new appeals.", "noted"),
        ("The Sub-Committee upheld the appeal against revocation.", "agreed"),
        ("Payments for authorisation: Resolved to pay the clerk.", "resolved"),
        ("Adopted.\n\nNote: the Cabinet thanked all officers for their work.", "approved"),
        ("Decision: Secretary to prepare notices for the community.", "agreed"),
        ("Treasurer: David Marr proposed by Ann Hill; seconded by Jo Lane", "agreed"),
        ("The procedure was discussed and there was general agreement that it be adopted.", "agreed"),
        ("That the matter be referred to the Licensing Committee.", "resolved"),
        ("It was voted 5 – 1 that the precept would remain.", "agreed"),
        ("The Council took a few moments to consider the plaque and unanimously resolved to allow it.", "resolved"),
        ("It was recommended to Full Council that the precept be held.", "recommended"),
        ("The proposal, on being put to the meeting and voted upon, was declared CARRIED.", "agreed"),
    ],
)
def test_a_line_that_only_says_so_decides(line: str, outcome: str) -> None:
    assert [made for _, made in decided(line)] == [outcome]
