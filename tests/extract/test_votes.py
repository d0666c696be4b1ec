"""Numbers, names and movers of votes."""

import pytest

from kg.extract.decisions import find_decisions
from kg.extract.votes import find_votes
from kg.lexicon import load_lexicon
from kg.model import Claims, Span, Statement, Vote
from tests.extract.minuted import outline, people

LEXICON = load_lexicon()


def votes(text: str, *names: str) -> tuple[Vote, ...]:
    claims = people(text, *names)
    claims = claims.merge(find_decisions(outline(text), LEXICON, claims))
    return find_votes(outline(text), LEXICON, claims).votes


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("5 For, 0 Against, 1 Abstention", (5, 0, 1)),
        ("For: 26 Against: 32", (26, 32, None)),
        ("The motion was carried by 22 votes to one, with two abstentions.", (22, 1, 2)),
        ("Resolved (by 8 votes to 0) that the grant be paid.", (8, 0, None)),
        ("There were four in favour, one against and one abstained.", (4, 1, 1)),
        ("The minutes were declared accurate by 24 votes, to 10 votes, with 1 abstention.", (24, 10, 1)),
        (
            "On a division, there voted:- For the motion by the Convener (9) - the Convener; "
            "For the amendment by Councillor Day (1) - Councillor Day; Declined to vote (5)",
            (9, 1, 5),
        ),
        ("The motion was put to the vote and carried (7:2).", (7, 2, None)),
        ("It was agreed that the hall be sold. (6/3)", (6, 3, None)),
        ("RESOLVED to sell the hall (6/3/1).", (6, 3, 1)),
        ("Members voted 6-4 in favour of the recommendation.", (6, 4, None)),
        ("It was voted 5 – 1 that the precept would remain for the year.", (5, 1, None)),
        ("For the Motion 15 Members; For the Amendment 9 Members.", (15, 9, None)),
        ("Motion - 21 Amendment - 12 Abstentions - 1", (21, 12, 1)),
        ("Ayes: 12; Noes: 4; Abstentions: 0", (12, 4, 0)),
        ("The motion was carried by a majority of 22 with 10 voting against.", (22, 10, None)),
        ("It was agreed by a majority of 7:1 to let the barn.", (7, 1, None)),
        ("Resolved by 5 votes with 2 abstentions to support the application.", (5, None, 2)),
        ("On a vote, nine Members voted for the amendment and nine against.", (9, 9, None)),
        ("The Council approved the policy with one Councillor dissenting.", (None, 1, None)),
        ("On a recorded vote, eighteen Members voted for it, and thirty-nine against.", (18, 39, None)),
        ("Twenty Members voted for the motion and twenty-one against.", (20, 21, None)),
        ("It was carried by a vote of 7 to 3.", (7, 3, None)),
        ("It was put and LOST by eight votes to three.", (3, 8, None)),
        ("The amendment was lost by 7 to 9.", (7, 9, None)),
        ("It was agreed 7-3 to refuse the application.", (7, 3, None)),
        ("Voting: 8 – For 3 – Against 2 – Abstentions", (8, 3, 2)),
        ("The voting being equal at 4 votes each, the Chair gave a casting vote.", (4, 4, None)),
        ("There appeared: for the motion 12; against 4; abstentions 1.", (12, 4, 1)),
        ("The amendment received 8 votes and the motion 12 votes.", (12, 8, None)),
        ("Votes: 7-1-0", (7, 1, 0)),
        ("Carried (8/3/1).", (8, 3, 1)),
        ("Vote 7/2/1", (7, 2, 1)),
        ("The motion was carried 7-2.", (7, 2, None)),
        ("14 Members voted for the Amendment and 8 Members voted for the Motion.", (8, 14, None)),
        ("The vote was 5:3 in favour.", (5, 3, None)),
        ("RESOLVED by 6 votes to 2, with 1 abstention.\nVoting For 6 Against 2 Abstain 1", (6, 2, 1)),
        ("30 votes were cast in favour of the motion and 20 votes in favour of the amendment.", (30, 20, None)),
        ("Vote: Carried 6/1/2", (6, 1, 2)),
        ("The voting was tied at 4 votes each and the Mayor used his casting vote.", (4, 4, None)),
        ("On a vote there were 4 for, 3 against with Councillor Lane abstaining.", (4, 3, 1)),
        ("Motion: That the hall be let. For: 6. Against: 1. Abstentions: 2. Motion carried.", (6, 1, 2)),
    ],
)
def test_sides_are_counted(line: str, numbers: tuple[int | None, ...]) -> None:
    (vote,) = votes(line)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == numbers


@pytest.mark.parametrize(
    "line",
    [
        "All were in favour.",
        "Two Councillors agreed to attend.",
        "He spoke against the plan.",
        "3 objections were received.",
    ],
)
def test_what_is_not_counted_is_no_vote(line: str) -> None:
    assert votes(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Proposed by Cllr Dunn, seconded by Cllr Hay.",
        "Cllr Dunn proposed the purchase of a bin, Cllr Hay seconded it, all were in favour.",
        "It was moved by Cllr Dunn and seconded by Cllr Hay that the road be closed.",
        "Cllr Dunn proposed and Cllr Hay, Chair of Works and Leader, seconded the motion.",
        "Proposed by: Cllr Dunn                Seconded by: Cllr Hay",
        "The minutes were approved by Cllr Dunn, seconded by Cllr Hay.",
        "Motion by Cllr Dunn, seconded by Cllr Hay: That the road be closed.",
        "The proposer was Cllr Dunn and the seconder was Cllr Hay.",
        "Cllr Dunn’s proposal, seconded by Cllr Hay, was carried.",
        "Cllr Dunn Proposed, Seconded by Cllr Hay",
        "Motion (Cllr Dunn and Cllr Hay)",
        "This was moved and seconded by Cllr Dunn and Cllr Hay.",
        "Having been proposed and seconded by Cllr Dunn and Cllr Hay, the motion was carried.",
        "Cllr Dunn, Chair of the Parks Committee, proposed that fees stay and was seconded by Cllr Hay.",
        "Moved (Cllr Dunn) Seconded (Cllr Hay) that signs be put up.",
        "It was proposed, by Cllr Dunn, and seconded, by Cllr Hay, to buy two signs.",
        "Cllr Dunn made a proposal that a gate be bought. This was seconded by Cllr Hay and carried.",
        "RESOLVED: Proposed by Cllr Dunn. Seconded by Cllr Hay. All agreed.",
    ],
)
def test_movers_are_the_people_named(line: str) -> None:
    (vote,) = votes(line, "Cllr Dunn", "Cllr Hay")
    assert (vote.proposer, vote.seconder) == ("person:cllr-dunn", "person:cllr-hay")


def test_movers_on_two_lines_are_one_vote_on_the_resolution_below() -> None:
    text = "Moved by Cllr Dunn,\nSeconded by Cllr Hay and\nResolved – That the minutes be taken as read."
    (vote,) = votes(text, "Cllr Dunn", "Cllr Hay")
    assert vote.seconder == "person:cllr-hay"
    assert vote.decision and vote.decision.of(text).startswith("Resolved")


def test_the_names_of_a_division_go_with_its_count_after_an_amendment() -> None:
    text = (
        "Cllr Dunn, seconded by Cllr Hay, moved that the bus be kept.\n"
        "Cllr Cole, seconded by Cllr Lane, moved as an amendment that it be cut.\n"
        "On a vote being taken, the MOTION received 2 votes and the AMENDMENT received 3 votes, as follows:-\n"
        "For the Motion:\nCllr Dunn, Cllr Hay\nFor the Amendment:\nCllr Cole, Cllr Lane, Cllr Moss"
    )
    found = votes(text, "Cllr Dunn", "Cllr Hay", "Cllr Cole", "Cllr Lane", "Cllr Moss")
    assert [(v.votes_for, v.votes_against) for v in found if v.votes_for is not None] == [(2, 3)]
    assert len(found) == 2


def test_initials_are_resolved_like_names() -> None:
    text = "Payments approved. Prop. AB Sec. CD"
    (vote,) = votes(text, "AB", "CD")
    assert (vote.proposer, vote.seconder) == ("person:ab", "person:cd")


def test_who_moved_and_seconded_may_stand_in_brackets_after_a_resolution() -> None:
    (vote,) = votes("Present: Ann Moss, Bill Reed. RESOLVED to buy a bench. (AM/BR)", "Ann Moss", "Bill Reed")
    assert (vote.proposer, vote.seconder) == ("person:ann-moss", "person:bill-reed")


def test_a_count_after_its_movers_is_the_same_vote() -> None:
    text = "Cllr Dunn proposed that Mr Cole be co-opted seconded by Cllr Hay. 4 votes for, 1 against, 1 abstention."
    (vote,) = votes(text, "Cllr Dunn", "Cllr Hay")
    assert (vote.votes_for, vote.proposer) == (4, "person:cllr-dunn")


def test_a_vote_on_the_motion_is_not_on_the_amendment_that_fell_before_it() -> None:
    text = (
        "Cllr Dunn proposed the plan. Cllr Hay seconded the proposal.\n"
        "A vote was taken on the amendment, which was not carried.\n"
        "The vote on the plan was then taken, and carried by 12 votes to one."
    )
    (vote,) = votes(text, "Cllr Dunn", "Cllr Hay")
    assert vote.votes_for == 12 and vote.decision is not None
    assert vote.decision.of(text) == "The vote on the plan was then taken, and carried by 12 votes to one."


def test_a_motion_is_voted_on_after_its_amendment_and_keeps_its_movers() -> None:
    text = (
        "Cllr Dunn moved, and Cllr Hay seconded, the following motion:\n“That the bus be kept.”\n"
        "An amendment was moved by Cllr Cole and seconded by Cllr Lane to add the words “for a year”.\n"
        "The amendment was put to the vote and declared LOST by 2 votes to 3.\n"
        "The motion was then put and CARRIED, 3 voting in favour and 2 against."
    )
    found = votes(text, "Cllr Dunn", "Cllr Hay", "Cllr Cole", "Cllr Lane")
    assert sorted((v.proposer, v.votes_for, v.votes_against) for v in found) == [
        ("person:cllr-cole", 2, 3),
        ("person:cllr-dunn", 3, 2),
    ]
    (motion,) = (v.decision for v in found if v.votes_for == 3)
    assert motion is not None and motion.of(text).startswith("The motion was then put")


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        ("The following motion was moved by Cllr Dunn and seconded by Cllr Hay.", [("person:cllr-dunn", 9)]),
        ("The minutes were moved by Cllr Dunn and seconded by Cllr Hay.", [("person:cllr-dunn", None), (None, 9)]),
    ],
)
def test_a_motion_keeps_its_movers_through_its_text_and_the_debate(
    moved: str, told: list[tuple[str | None, int | None]]
) -> None:
    debate = "“This Council would light the pier. " + "It is dark there, and people fall. " * 9 + "”"
    text = f"{moved}\n\n{debate}\n\nUpon being put the motion was LOST, with 9 votes in favour and 18 against."
    assert [(v.proposer, v.votes_for) for v in votes(text, "Cllr Dunn", "Cllr Hay")] == told


def test_a_motion_and_an_amendment_are_counted_on_lines_of_their_own() -> None:
    text = (
        "Cllr Dunn, seconded by Cllr Hay, moved that the plan be approved.\n\n"
        "Cllr Cole, seconded by Cllr Lane, moved as an amendment that the matter be continued to the next meeting.\n\n"
        "Members voted as follows:-\n\nMotion - 6 votes\n\nAmendment - 3 votes\n\nThe motion was carried."
    )
    found = votes(text, "Cllr Dunn", "Cllr Hay", "Cllr Cole", "Cllr Lane")
    assert [(v.proposer, v.votes_for, v.votes_against) for v in found if v.votes_for] == [("person:cllr-dunn", 6, 3)]
    assert [d.outcome for d in find_decisions(outline(text), LEXICON, people(text, "Cllr Cole")).decisions] == [
        "agreed"
    ]


def test_sides_in_figures_below_the_movers_are_the_same_vote() -> None:
    text = (
        "Cllr Dunn moved and Cllr Hay seconded a change to the order of business.\n"
        "The proposed change was put to the vote, with the following result:\nFor: 26\nAgainst: 32\nAbstention: 0"
    )
    (vote,) = votes(text, "Cllr Dunn", "Cllr Hay")
    assert (vote.votes_for, vote.votes_against, vote.seconder) == (26, 32, "person:cllr-hay")


def test_who_proposed_what_was_resolved_can_be_told_after_it() -> None:
    (vote,) = votes("RESOLVED: The meeting to be held in May. This was proposed by Cllr Dunn.", "Cllr Dunn")
    assert vote.proposer == "person:cllr-dunn"


def test_names_are_listed_by_side() -> None:
    text = "For (2)\nMr Dunn, Mrs Hay\nAgainst (0)\nAbstain (1)\nMr Cole\nMotion carried."
    (vote,) = votes(text, "Mr Dunn", "Mrs Hay", "Mr Cole")
    assert vote.voters_for == ("person:mr-dunn", "person:mrs-hay")
    assert (vote.votes_against, vote.voters_against, vote.abstainers) == (0, (), ("person:mr-cole",))


def test_sides_may_be_named_in_a_row_on_one_line() -> None:
    text = "A recorded vote was taken: For: Councillors Dunn, Hay and Lowe (3). Against: Councillors Cole and Bray (2)."
    (vote,) = votes(text, "Dunn", "Hay", "Lowe", "Cole", "Bray")
    assert (vote.votes_for, vote.votes_against) == (3, 2)
    assert vote.voters_against == ("person:cole", "person:bray")


def test_names_may_stand_before_the_side_they_took() -> None:
    text = "Councillors Dunn, Hay and Lowe voted FOR the motion (3);\nCouncillors Cole and Bray abstained from voting."
    (vote,) = votes(text, "Dunn", "Hay", "Lowe", "Cole", "Bray")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (3, None, 2)
    assert vote.voters_for == ("person:dunn", "person:hay", "person:lowe")
    assert vote.abstainers == ("person:cole", "person:bray")


def test_a_side_may_call_its_members_councillors_before_a_colon() -> None:
    text = (
        "In favour of the motion: Councillors: Ann Reed and Jo Moss\n"
        "Against the motion: Councillors: Al Day, Bo Cole and Di Hill\n"
        "Abstained: Councillor Ed Penn.\nThe motion was LOST by three votes to two."
    )
    (vote,) = votes(text, "Ann Reed", "Jo Moss", "Al Day", "Bo Cole", "Di Hill", "Ed Penn")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (2, 3, 1)
    assert len(vote.voters_against) == 3


def test_one_member_who_abstained_is_no_vote_by_name() -> None:
    assert votes("Councillor Cole abstained from voting.", "Cole") == ()


def test_names_after_a_count_are_of_the_same_vote() -> None:
    text = "Permission was granted with no objections and 1 abstention. Councillors Dunn and Hay voted in favour."
    (vote,) = votes(text, "Dunn", "Hay")
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (2, 0, 1)
    assert vote.voters_for == ("person:dunn", "person:hay")


def test_a_proposal_that_nobody_seconded_is_no_vote() -> None:
    assert votes("The Chairman proposed a short break to study the plans.") == ()


def test_a_division_counts_the_motion_against_the_amendment() -> None:
    text = "The MOTION received 28 votes and the AMENDMENT received 23 votes, with 2 abstentions."
    (vote,) = votes(text)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == (28, 23, 2)


def test_names_without_counts_join_the_count_before_them() -> None:
    text = (
        "There voted for the motion (1); for the amendment (1).\nFor the Motion:\nMr Dunn\nFor the Amendment:\nMrs Hay"
    )
    (vote,) = votes(text, "Mr Dunn", "Mrs Hay")
    assert (vote.votes_for, vote.voters_against) == (1, ("person:mrs-hay",))


def test_what_runs_on_after_a_mover_is_no_part_of_the_name() -> None:
    (vote,) = votes("Proposed: Simon Dunn Seconded: John Hay Declarations of Interest None", "Simon Dunn", "John Hay")
    assert (vote.proposer, vote.seconder) == ("person:simon-dunn", "person:john-hay")


def test_who_proposed_stands_before_the_verb() -> None:
    (vote,) = votes("Cllr Dunn proposed, Cllr Hay seconded, 7 in favour, 1 abstained.", "Cllr Dunn", "Cllr Hay")
    assert (vote.proposer, vote.seconder, vote.votes_for) == ("person:cllr-dunn", "person:cllr-hay", 7)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("On a show of hands, 14 voted for the motion and 11 for the amendment.", (14, 11, None)),
        (
            "With the Motion receiving 21 votes and the Amendment 12 votes, the Council resolved accordingly.",
            (21, 12, None),
        ),
        (
            "Councillor Dunn moved as a procedural motion, seconded by Councillor Hay:-\n"
            "That the meeting be adjourned.\n"
            "For the procedural motion  (23)  -  Lord Provost; and Councillors Ash, Bell and Dunn.\n"
            "Against the procedural motion   (21)  -  Councillors Hay and Moss.\n"
            "Declined to vote  (1)  -  Councillor Reed.",
            (23, 21, 1),
        ),
    ],
)
def test_a_division_of_any_motion_is_counted(text: str, numbers: tuple[int | None, ...]) -> None:
    (vote,) = votes(text)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "S. Dunn proposed acceptance of the accounts, seconded by R. Hay and agreed.",
        "Proposer: S. Dunn\n2nd: R. Hay",
        "Proposer S. Dunn\nSeconder R. Hay",
        "PROPOSED by S. Dunn Seconded by R. Hay",
    ],
)
def test_movers_need_no_title(text: str) -> None:
    (vote,) = votes(text, "S. Dunn", "R. Hay")
    assert (vote.proposer, vote.seconder) == ("person:s-dunn", "person:r-hay")


def test_the_one_who_is_proposed_is_not_the_proposer() -> None:
    (vote,) = votes("Cllr Dunn proposed Cllr Hay seconded by Cllr Moss.", "Cllr Dunn", "Cllr Hay", "Cllr Moss")
    assert (vote.proposer, vote.seconder) == ("person:cllr-dunn", "person:cllr-moss")


def test_a_resolution_that_counts_a_vote_by_name_again_is_no_second_vote() -> None:
    text = (
        "Cllr Gow put forward a proposal to defer it. This was seconded by Cllr Brae and voted on. "
        "For (2): Councillors Gow and Brae. Against (1): Councillor Ash.\n"
        "RESOLVED: by (2 votes to 1 against) That it be deferred."
    )
    (vote,) = votes(text, "Gow", "Brae", "Ash")
    assert (vote.votes_for, vote.votes_against) == (2, 1)
    assert (vote.proposer, vote.seconder) == ("person:gow", "person:brae")


def test_a_division_on_an_amendment_stands_apart_from_its_mover() -> None:
    text = (
        "As an amendment, Cllr Dunn, seconded by Cllr Hay, moved that the report be noted.\n"
        "For the Motion (2) Councillors Ash and Bell\nFor the Amendment (5) Councillors Dunn and Hay\nAbstentions (0)"
    )
    movers, division = votes(text, "Cllr Dunn", "Cllr Hay")
    assert (movers.proposer, movers.votes_for) == ("person:cllr-dunn", None)
    assert (division.votes_for, division.votes_against, division.abstentions) == (2, 5, 0)


@pytest.mark.parametrize(("led", "counted"), [("On a division, there voted:-", 2), ("The plan was shown.", None)])
def test_a_division_that_follows_a_long_motion_is_on_it(led: str, counted: int | None) -> None:
    text = (
        "Cllr Dunn moved as a procedural motion, seconded by Cllr Hay:-\nThat the Council -\n"
        f"{'(1) refer the item on the harbour wall to the Parks Committee; ' * 4}\n{led}\n"
        "For the procedural motion (2) - Councillors Dunn and Hay.\nAgainst the procedural motion (1) - Councillor Ash."
    )
    first = votes(text, "Cllr Dunn", "Cllr Hay")[0]
    assert (first.proposer, first.seconder, first.votes_for) == ("person:cllr-dunn", "person:cllr-hay", counted)


def test_a_pronoun_proposes_for_who_spoke_before() -> None:
    text = "Councillor Gow said that funds were short. He then proposed, seconded by Councillor Brae, that it go."
    claims = people(text, "Gow", "Brae")
    said = Statement(Span(0, text.index(".") + 1), "statement", "Councillor Gow", claims.entities[0].ref)
    (vote,) = find_votes(outline(text), LEXICON, claims.merge(Claims(statements=(said,)))).votes
    assert (vote.proposer, vote.seconder) == (claims.entities[0].ref, claims.entities[1].ref)


def test_a_pronoun_can_propose_in_the_sentence_before_its_seconder() -> None:
    text = "Councillor Gow said that funds were short. He proposed the plan.\n\nCouncillor Brae seconded the proposal."
    claims = people(text, "Gow", "Brae")
    said = Statement(Span(0, text.index(".") + 1), "statement", "Councillor Gow", claims.entities[0].ref)
    (vote,) = find_votes(outline(text), LEXICON, claims.merge(Claims(statements=(said,)))).votes
    assert (vote.proposer, vote.seconder) == (claims.entities[0].ref, claims.entities[1].ref)


def test_whoever_seconds_somebodys_thanks_moves_nothing() -> None:
    assert votes("Councillor Gow seconded this and recorded his own thanks.", "Gow") == ()


def test_one_side_counted_and_named_is_a_vote() -> None:
    text = "For the Motion (3): Councillors Gow, Brae and Dunn."
    (vote,) = votes(text, "Gow", "Brae", "Dunn")
    assert (vote.votes_for, len(vote.voters_for)) == (3, 3)


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Moss proposed that the minutes be accepted. Cllr Reed seconded the proposal. All were in favour.",
        "Cllr Moss moved that the report be approved. Cllr Reed seconded.",
        "Cllr Dale was nominated for the position of Chair of the Harbour Board by Cllr Moss, seconded by Cllr Reed.",
    ],
)
def test_a_seconder_joins_whoever_moved_before(line: str) -> None:
    (vote,) = votes(f"Minutes of the meeting\n\n{line}\n", "Moss", "Reed", "Dale")
    assert (vote.proposer, vote.seconder) == ("person:moss", "person:reed")


def test_members_told_below_how_they_voted_are_counted() -> None:
    text = (
        "The following Members voted in favour of the minute of Cabinet:\n\nCouncillors Ash, Birch and Cole\n\n"
        "The following Members voted against the minute:\n\nCouncillors Dell and Oake\n"
    )
    (vote,) = votes(text, "Ash", "Birch", "Cole", "Dell", "Oake")
    assert (vote.votes_for, vote.votes_against) == (3, 2)


def test_who_moved_may_have_posts_in_a_long_bracket() -> None:
    text = "Councillor Ash (Deputy Leader and Cabinet Member for Finance), moved it (seconded by Councillor Cole)."
    (vote,) = votes(text, "Ash", "Cole")
    assert vote.proposer and vote.seconder


def test_approved_by_over_seconded_by_names_the_mover() -> None:
    (vote,) = votes("Approved by Jo Ash\n\nSeconded by Lee Cole\n", "Jo Ash", "Lee Cole")
    assert vote.proposer and vote.seconder


def test_the_count_on_an_amendment_is_not_the_motions() -> None:
    text = (
        "Councillor Ash moved it, seconded by Councillor Cole.\n\nThe amendment by Mr Oak was lost by 20 votes to 8.\n"
    )
    made = votes(text, "Ash", "Cole")
    assert [(v.votes_for, bool(v.proposer)) for v in made] == [(None, True), (8, False)]


def test_the_count_on_a_motion_is_not_its_amendments() -> None:
    text = (
        "Motion\n\nMoved by Councillor Ash, seconded by Councillor Cole.\n\nAmendment\n\n"
        "Moved by Councillor Dell, seconded by Councillor Oake.\n\nThe motion was carried by 8 votes to 5.\n"
    )
    made = votes(text, "Ash", "Cole", "Dell", "Oake")
    assert {v.proposer: v.votes_for for v in made} == {"person:ash": 8, "person:dell": None}


def test_what_is_said_to_be_the_vote_on_a_motion_is_not_the_amendments() -> None:
    text = (
        "Councillor Ash proposed an amendment, seconded by Councillor Cole.\n\nMembers voted on the motion –\n\n"
        "For 20; Against 11\n"
    )
    made = votes(text, "Ash", "Cole")
    assert [(v.votes_for, bool(v.proposer)) for v in made] == [(None, True), (20, False)]


def test_works_to_be_carried_out_settle_no_proposal() -> None:
    assert votes("Mr Ash proposed that an inspection be carried out as part of the plan.", "Ash") == ()


def test_a_division_by_name_after_the_debate_is_a_vote_of_its_own() -> None:
    text = (
        "The motion was moved by Councillor Ash and seconded by Councillor Cole.\n\nMembers debated it at length and "
        "asked many questions.\n\nFor the motion (2)\nCouncillors Ash and Cole\nAgainst (1)\nCouncillor Dell\n"
    )
    made = votes(text, "Ash", "Cole", "Dell")
    assert [(v.votes_for, bool(v.proposer)) for v in made] == [(None, True), (2, False)]


def test_an_amendment_that_is_seconded_in_its_own_sentence_has_no_part_in_the_motions_division() -> None:
    text = (
        "As an amendment, Councillor Ash moved that the fee rise. Councillor Cole seconded.\n\n"
        "For the motion (2) – Councillors Dell and Hay\nFor the amendment (1) – Councillor Ash\n"
    )
    made = votes(text, "Ash", "Cole", "Dell", "Hay")
    assert [(v.proposer, v.votes_for, v.voters_for) for v in made] == [
        ("person:ash", None, ()),
        (None, 2, ("person:dell", "person:hay")),
    ]


def test_those_for_the_motion_and_those_for_the_amendment_can_be_counted_apart() -> None:
    text = (
        "3 members voted for the motion as follows:\n\nCouncillors Ash, Cole and Dell.\n\n"
        "2 members voted for the amendment as follows:\n\nCouncillors Hay and Dunn.\n"
    )
    made = votes(text, "Ash", "Cole", "Dell", "Hay", "Dunn")
    assert [(v.votes_for, v.votes_against) for v in made] == [(3, 2)]


def test_a_recorded_vote_that_was_taken_is_on_the_motion_before_it() -> None:
    text = (
        "Councillor Ash proposed and Councillor Cole seconded it.\n\nUnder Rule 17 a recorded vote was held:\n\n"
        "FOR: Councillors Ash and Cole (2)\nAGAINST: Councillor Dell (1)\n"
    )
    made = votes(text, "Ash", "Cole", "Dell")
    assert [(v.proposer, v.votes_for, v.votes_against) for v in made] == [("person:ash", 2, 1)]


def test_a_division_between_motion_and_amendment_is_the_votes_of_those_who_moved_the_motion() -> None:
    text = (
        "Councillor Ash, seconded by Councillor Cole, moved that the licence be granted.\n\n"
        "Councillor Dell, seconded by Councillor Oake, moved as an amendment that it be refused.\n\n"
        "On a division, 4 Members voted for the amendment; 9 Members voted for the motion.\n"
    )
    made = votes(text, "Ash", "Cole", "Dell", "Oake")
    assert sorted((v.proposer, v.votes_for, v.votes_against) for v in made) == [
        ("person:ash", 9, 4),
        ("person:dell", None, None),
    ]


def test_of_two_proposals_before_a_division_the_first_is_the_motion() -> None:
    text = (
        "Councillor Ash moved to refuse it. This was seconded by Councillor Cole.\n\n"
        "Councillor Dell proposed, seconded by Councillor Oake, to grant it.\n\nOn the division there voted:\n\n"
        "For the Motion (1) Councillor Ash\n\nFor the Amendment (2) Councillors Dell and Oake\n"
    )
    made = votes(text, "Ash", "Cole", "Dell", "Oake")
    assert sorted((v.proposer, v.votes_for, v.votes_against) for v in made) == [
        ("person:ash", 1, 2),
        ("person:dell", None, None),
    ]


def test_a_vote_that_a_paragraph_puts_is_on_what_was_moved_in_the_paragraph_it_names() -> None:
    text = (
        "(1) Mr Dunn proposed and Mr Hay seconded the motion that:\nThe budget be approved.\n"
        "(2) Mr Cole proposed, and Ms Moss seconded the following amendment:\nThat fees be cut. "
        + "It was long. "
        * 60
        + "\n(3) The Chair put to the vote the amendment set out in paragraph 2 above and the voting was as follows:\n"
        "For (2)\nMr Cole, Ms Moss\nAgainst (3)\nMr Dunn, Mr Hay, Mr Day\nAmendment lost.\n"
        "(4) The Chair put the motion as set out in paragraph 1 to the vote and the voting was as follows:\n"
        "For (3)\nMr Dunn, Mr Hay, Mr Day\nAgainst (2)\nMr Cole, Ms Moss\nMotion carried."
    )
    found = votes(text, "Mr Dunn", "Mr Hay", "Mr Cole", "Ms Moss", "Mr Day")
    assert [(v.votes_for, v.votes_against, v.proposer, v.seconder) for v in found] == [
        (2, 3, "person:mr-cole", "person:ms-moss"),
        (3, 2, "person:mr-dunn", "person:mr-hay"),
    ]


def test_whoever_moved_that_the_motion_be_put_did_not_move_it() -> None:
    text = (
        "(1) Mr Dunn proposed and Mr Hay seconded the motion that:\nThe budget be approved.\n"
        "(2) Mr Cole proposed and Ms Moss seconded that the motion be put to the vote. Agreed. It was late.\n"
        "(3) The Chair put the motion to the vote and the voting was as follows:\n"
        "For (2)\nMr Dunn, Mr Hay\nAgainst (1)\nMs Moss\nMotion carried."
    )
    counted = [v.proposer for v in votes(text, "Mr Dunn", "Mr Hay", "Mr Cole", "Ms Moss") if v.votes_for]
    assert counted == ["person:mr-dunn"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "An amendment from Cllr Dunn was seconded by Cllr Hay that lamps be lit.",
            [(None, None, "person:cllr-dunn", "person:cllr-hay")],
        ),
        (
            "Cllr Dunn moved an amendment, seconded by Cllr Hay. The amendment by Cllr Dunn was lost by 3 votes to 9.",
            [(3, 9, "person:cllr-dunn", "person:cllr-hay")],
        ),
        ("On being put to the vote the proposal by Cllr Hay was CARRIED.", [(None, None, "person:cllr-hay", None)]),
        ("The vote was tied 3-3.", [(3, 3, None, None)]),
        (
            "The policy had been read, Cllr Dunn, seconded by Cllr Hay, all were in favour.",
            [(None, None, "person:cllr-dunn", "person:cllr-hay")],
        ),
        ("It was approved by 7 votes with Councillors Dunn and Hay voting against.", [(7, 2, None, None)]),
        ("VOTES CAST: For 9 Against 0", [(9, 0, None, None)]),
        ("The amendment by Cllr Hay was read out.", []),
    ],
)
def test_a_vote_is_known_by_whose_motion_it_was_on(
    text: str, expected: list[tuple[int | None, int | None, str | None, str | None]]
) -> None:
    found = votes(text, "Cllr Dunn", "Cllr Hay")
    assert [(v.votes_for, v.votes_against, v.proposer, v.seconder) for v in found] == expected
