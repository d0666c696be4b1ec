"""Speakers: who a label, a pronoun or a short post means in its document."""

import pytest

from kg.extract.coverage import coverage
from kg.extract.speech import find_statements
from kg.lexicon import load_lexicon
from kg.model import Claims, Entity, Membership, Span
from tests.extract.minuted import outline

NOWHERE = Span(0, 0)
CLAIMS = Claims(
    entities=(
        Entity("person:a-hill", "person", "Ann Hill", (NOWHERE,), aliases=("Mrs Hill",)),
        Entity("person:b-ash", "person", "B Ash", (NOWHERE,)),
        Entity("person:c-frost", "person", "C Frost", (NOWHERE,), aliases=("Councillor Frost",)),
        Entity("post:director-of-care", "post", "Director of Care", (NOWHERE,)),
        Entity("post:team-manager-early-help", "post", "Team Manager (Early Help)", (NOWHERE,)),
        Entity("body:care-panel", "body", "Care Scrutiny Panel", (NOWHERE,), aliases=("the Panel",)),
    ),
    memberships=(
        Membership("person:a-hill", NOWHERE, "post:director-of-care"),
        Membership("person:b-ash", NOWHERE, "post:team-manager-early-help"),
    ),
)


def speakers(text: str) -> list[str | None]:
    return [s.speaker for s in find_statements(outline(text), load_lexicon(), CLAIMS).statements]


def test_a_pronoun_and_a_short_post_go_back_to_whoever_spoke_last() -> None:
    text = (
        "The Director of Care reported that numbers had fallen. She added that more would leave.\n"
        "The Panel noted that this was welcome.\nThe Director stated that the trend would go on."
    )
    assert speakers(text) == ["person:a-hill", "person:a-hill", "body:care-panel", "person:a-hill"]


def test_he_does_not_go_back_to_a_woman() -> None:
    text = "B Ash reported that he was busy. Mrs Hill advised that she would help. He added that the sign was broken."
    assert speakers(text) == ["person:b-ash", "person:a-hill", "person:b-ash"]
    assert speakers("Mrs Hill advised that she would help. He added that it was late.") == ["person:a-hill", None]


def test_a_pronoun_goes_back_to_whom_its_sentence_says_was_approached() -> None:
    assert speakers("The Director of Care had approached Mrs Hill about the post; she stated that she was busy.") == [
        "person:a-hill"
    ]


def test_a_post_is_known_by_its_words_in_another_order() -> None:
    assert speakers("The Early Help Team Manager advised that cases were closed.") == ["person:b-ash"]


def test_a_label_that_nobody_bears_stays_unresolved() -> None:
    assert speakers("A Member stated that the road was closed. He added that it flooded.") == [None, None]


def test_those_who_are_told_are_the_addressee() -> None:
    found = find_statements(outline("The Panel was advised that work had begun."), load_lexicon(), CLAIMS).statements
    assert [s.addressee for s in found] == ["body:care-panel"]


def test_a_sentence_with_a_reporting_verb_and_no_claim_is_told() -> None:
    made = outline("The Clerk reported that it rained. The Service supported 20 leavers. Rain fell.")
    found = coverage(made, load_lexicon(), find_statements(made, load_lexicon(), Claims()))
    assert (found.sentences, found.claimed) == (3, 1)
    assert [s.of(made.text) for s in found.unclaimed] == ["The Service supported 20 leavers."]


def test_a_person_is_known_with_where_they_come_from() -> None:
    assert speakers("Ann Hill from Harbour Life reported that the hall would open.") == ["person:a-hill"]
    assert speakers("A resident from Ann Hill reported that the hall would open.") == [None]


def test_a_heading_that_ran_into_the_name_hides_nobody() -> None:
    assert speakers("Chairman's Business Mrs Hill stated that the team had won.") == ["person:a-hill"]
    assert speakers("Mr Oak and Mrs Hill stated that the team had won.") == [None]


def test_whom_the_minutes_call_he_no_later_she_means() -> None:
    assert speakers("B Ash advised that he would help. He thanked the nurses. She replied that it was kind.") == [
        "person:b-ash",
        "person:b-ash",
        None,
    ]


def test_who_was_asked_replies() -> None:
    found = find_statements(
        outline("B Ash asked Mrs Hill whether the date was firm. She said it was not."), load_lexicon(), CLAIMS
    ).statements
    assert [(s.kind, s.speaker) for s in found] == [("question", "person:b-ash"), ("answer", "person:a-hill")]
    assert speakers(
        "Mrs Hill stated that the mast was new. B Ash asked her whether it was safe. She confirmed that it was."
    ) == ["person:a-hill", "person:b-ash", "person:a-hill"]
    found = find_statements(
        outline("Mrs Hill was asked whether the date was firm. She said it was not."), load_lexicon(), CLAIMS
    ).statements
    assert [(s.kind, s.speaker) for s in found] == [("question", None), ("answer", "person:a-hill")]
    assert speakers("B Ash asked the Director of Care if it was firm. She replied that it was.") == [
        "person:b-ash",
        "person:a-hill",
    ]


def test_a_whole_name_is_known_with_whom_its_bearer_comes_from() -> None:
    assert speakers("Ann Hill of Harbour Audit said that fees had risen.") == ["person:a-hill"]
    assert speakers("A resident of Hill Road said that fees had risen.") == [None]


def test_the_member_is_the_councillor_who_spoke_or_had_asked() -> None:
    assert speakers(
        "Councillor Frost referred to the noise. B Ash noted this. The Member felt that it was too loud."
    ) == [
        "person:c-frost",
        "person:b-ash",
        "person:c-frost",
    ]
    assert speakers("In response to Councillor Frost, B Ash said that it was so. The Member asked why.") == [
        "person:b-ash",
        "person:c-frost",
    ]
    assert speakers("A Member stated that it rained. The Member felt that it was cold.") == [None, None]


def test_who_has_just_asked_does_not_reply() -> None:
    text = "Mrs Hill added that it rained. Councillor Frost asked if it was wet. She responded that it was."
    assert speakers(text) == ["person:a-hill", "person:c-frost", "person:a-hill"]


def test_the_officer_is_the_one_whose_post_was_named() -> None:
    posts = (Entity("post:trees-officer", "post", "Trees Officer", (NOWHERE,)),)
    held = (Membership("person:b-ash", NOWHERE, "post:trees-officer"),)
    claims = Claims(entities=(*CLAIMS.entities, *posts), memberships=held)
    text = "The Trees Officer reported that it fell. The Officer apologised for this."
    found = find_statements(outline(text), load_lexicon(), claims).statements
    assert [s.speaker for s in found] == ["person:b-ash", "person:b-ash"]
    text = (
        "The Trees Officer reported that it fell. An officer said that it was old. The officer added that it was oak."
    )
    found = find_statements(outline(text), load_lexicon(), claims).statements
    assert [s.speaker for s in found] == ["person:b-ash", None, None]


def beside(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    found = find_statements(outline(text), load_lexicon(), CLAIMS).statements
    return [(s.speaker, s.beside) for s in found]


def test_several_who_speak_together_are_each_the_speaker() -> None:
    both = ("person:c-frost", ("person:b-ash",))
    assert beside("Councillors Frost and Ash asked whether the mast was safe.") == [both]
    assert beside("Councillor Frost and Mr Ash thanked the crew.") == [both]
    assert beside("CF & BA felt that this was late.") == [both]
    assert beside("The Director of Care, Councillors Frost and Ash, asked whether it was safe.") == [
        ("person:a-hill", ("person:c-frost", "person:b-ash"))
    ]
    assert beside("Councillor Frost and the Director of Care explained the plan.") == [
        ("person:c-frost", ("person:a-hill",))
    ]
    assert beside("Councillors Frost and Oak asked whether the mast was safe. He was told not.")[0] == (None, ())


def test_who_says_something_of_herself_is_no_he() -> None:
    assert speakers("B Ash replied that she would ask. He had not heard of it.")[:1] == ["person:b-ash"]
    assert speakers("B Ash replied that she would ask. He added that it was late.") == ["person:b-ash", None]


def test_the_councillor_is_the_member_who_spoke() -> None:
    assert speakers("Councillor Frost asked why. The councillor also stated that it was late.") == [
        "person:c-frost",
        "person:c-frost",
    ]


def test_whom_a_bracket_after_an_office_names_is_meant() -> None:
    assert speakers("The Director of Care (Councillor Frost) said that it was late.") == ["person:c-frost"]
    assert speakers("The Director of Care (Housing) said that it was late.") == ["person:a-hill"]


def test_he_who_is_named_nowhere_else_is_whoever_opens_the_paragraph_before() -> None:
    assert speakers("Mrs Hill presented the accounts.\nShe said that they balanced.") == ["person:a-hill"]
    assert speakers("Mrs Hill presented the accounts.\nHe said that they balanced.") == [None]
    assert speakers("The accounts were late.\nShe said that they balanced.") == [None]


def test_he_goes_back_to_whom_the_note_before_gives_something_to_do() -> None:
    assert speakers(
        "B Ash said that it rained. Councillor Frost to write to the club. He also said that it was wet."
    ) == [
        "person:b-ash",
        "person:c-frost",
    ]


def test_he_who_introduced_a_paper_is_the_officer_without_a_name() -> None:
    parks = Claims(entities=(Entity("post:parks-officer", "post", "Parks Officer (North)", (NOWHERE,)),))
    text = "The Parks Officer (North) introduced the report. He explained that it was late."
    assert [s.speaker for s in find_statements(outline(text), load_lexicon(), parks).statements] == [
        "post:parks-officer"
    ]


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("The Panel welcomed Councillor Frost to the meeting.", "person:c-frost"),
        ("Members received a presentation from Ann Hill, Director of Care.", "person:a-hill"),
        ("Telephone conversation with Ann Hill of the care team.", "person:a-hill"),
        ("The Panel welcomed Mrs Hill and Councillor Frost.", None),
        ("B Ash spoke at length. He welcomed Councillor Frost to the meeting.", "person:b-ash"),
        ("The Panel welcomed the report of Councillor Frost.", None),
    ],
)
def test_the_guest_of_a_meeting_is_who_speaks_next(before: str, who: str | None) -> None:
    pronoun = "She" if "Hill" in before else "He"
    assert speakers(f"{before} {pronoun} explained that the school was full.")[-1] == who


def test_whoever_is_with_concerns_does_say_something() -> None:
    assert len(speakers("Residents with doubts said that the road should be closed.")) == 1


@pytest.mark.parametrize(
    ("before", "after", "who"),
    [
        ("B Ash welcomed Mrs Hill to the meeting.", "She explained that the school was full.", "person:a-hill"),
        ("B Ash introduced Councillor Frost.", "He outlined the plan.", "person:c-frost"),
        ("B Ash invited Ann Hill to speak.", "She said that the school was full.", "person:a-hill"),
        ("B Ash thanked everyone and introduced Councillor Frost.", "He gave an update.", "person:c-frost"),
        ("B Ash welcomed Mrs Hill to the meeting.", "He explained that the school was full.", "person:b-ash"),
        ("B Ash welcomed Ann Hill to the meeting.", "He also explained where to sit.", "person:b-ash"),
        ("B Ash welcomed Ann Hill to the meeting.", "He reminded all of the rules.", "person:b-ash"),
        ("B Ash welcomed Ann Hill and outlined the plan.", "He said that it was late.", "person:b-ash"),
        ("B Ash thanked Councillor Frost for his report.", "He explained that the plan was late.", "person:c-frost"),
        ("B Ash thanked Councillor Frost for his report.", "He hoped that the plan was good.", "person:b-ash"),
        (
            "Councillor Frost spoke. B Ash thanked Councillor Frost for coming.",
            "He advised that it rained.",
            "person:b-ash",
        ),
    ],
)
def test_whom_the_chair_calls_on_is_who_speaks_next(before: str, after: str, who: str) -> None:
    assert speakers(f"{before} {after}")[-1] == who


def test_he_is_whose_report_the_heading_names() -> None:
    assert speakers("B Ash said that it rained.\nCouncillor Frost's Report\nHe said that the road was shut.")[1:] == [
        "person:c-frost"
    ]
    assert speakers("Councillor Frost's report: He said that the road was shut.") == ["person:c-frost"]


@pytest.mark.parametrize(
    ("between", "who"),
    [
        ("The engineer came to the site.", None),
        ("Councillor Frost, Mrs Hill and the Clerk met the engineer.", None),
        ("Letter from Councillor Frost re: parking.", "person:c-frost"),
        ("The hall was full.", "person:b-ash"),
    ],
)
def test_he_does_not_go_back_past_somebody_else(between: str, who: str | None) -> None:
    assert speakers(f"B Ash said that it rained. {between} He asked that lines be painted.")[-1] == who


def test_letters_after_a_name_do_not_hide_whose_it_is() -> None:
    assert speakers("Councillor Frost CC MBE said that it rained.\nMrs Hill OBE asked why.") == [
        "person:c-frost",
        "person:a-hill",
    ]
