"""Lists under a lead-in: whose words the items are."""

import pytest

from kg.extract.speech import find_statements
from kg.lexicon import load_lexicon
from kg.model import Claims
from tests.extract.minuted import outline


def told(text: str) -> list[tuple[str, str | None, str]]:
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    return [(s.kind, s.label, s.span.of(text)[:20]) for s in found]


def test_the_lead_ins_speaker_said_each_item() -> None:
    text = (
        "In the course of the talk, the Head of Roads highlighted the following;\n"
        "· The gritters were ready. They had been serviced in May.\n"
        "· In June it had been suggested that more salt was needed.\n"
        "The meeting closed at 9pm."
    )
    assert told(text) == [
        ("statement", "the Head of Roads", "The gritters were re"),
        ("statement", "the Head of Roads", "In June it had been "),
    ]


def test_an_item_with_its_own_speaker_keeps_it_under_a_lead_in_without_one() -> None:
    text = (
        "Further to questions it was noted:\n· The grant had fallen.\n"
        "· Members commented on the low sum. It was hoped that it would rise."
    )
    assert [label for _, label, _ in told(text)] == [None, "Members", None]


def test_a_lead_in_that_only_announces_leaves_each_bullet_to_itself() -> None:
    text = (
        "During discussion, the following issues were raised:-\n"
        "· A Member asked about litter. The Clerk replied that bins were due.\n"
        "· It was queried whether parking was an issue."
    )
    assert [(kind, label) for kind, label, _ in told(text)] == [
        ("question", "A Member"),
        ("answer", "The Clerk"),
        ("question", None),
    ]


def test_a_lead_in_over_paragraphs_that_name_their_own_speakers_asks_nothing() -> None:
    text = "Members asked the following:\n\nA Member asked about litter.\n\nThe Clerk replied that bins were due."
    assert [(kind, label) for kind, label, _ in told(text)] == [("question", "A Member"), ("answer", "The Clerk")]


def test_what_somebody_replies_to_is_no_part_of_the_label() -> None:
    text = "The Director of Care in response to a question about the list advised that it had shortened."
    assert [(kind, label) for kind, label, _ in told(text)] == [("answer", "The Director of Care")]


def test_a_paper_that_an_item_speaks_of_is_not_who_said_it() -> None:
    text = (
        "The Panel noted the following:\n· That the service required improvement.\n"
        "· The Ofsted inspection recognised that progress had been made.\n· No areas were judged inadequate.\n"
    )
    assert [label for _, label, _ in told(text)] == ["The Panel"] * 3


def test_an_announcements_points_are_those_of_whoever_made_it() -> None:
    text = (
        "The Leader made a short announcement. The following key points were made:\n"
        "· Explained that this would be the last meeting.\n· Members thanked the staff.\n"
    )
    assert next(label for _, label, _ in told(text)) == "The Leader"


@pytest.mark.parametrize(
    "lead",
    [
        "Key points raised by Martin Hill on behalf of the Police, Applicant, were that:",
        "Some of the key points made by Martin Hill were that:",
        "Amongst the issues highlighted by Martin Hill were:",
    ],
)
def test_points_that_a_lead_in_names_the_speaker_of_are_that_speakers(lead: str) -> None:
    text = f"{lead}\n· There was no confidence in the licence holder.\n· The premises had been searched in May.\n"
    assert [label for _, label, _ in told(text)] == ["Martin Hill", "Martin Hill"]


@pytest.mark.parametrize(
    "lead",
    ["Members discussed a number of other areas;", "An update was provided on the work of the Board, namely:-"],
)
def test_a_list_of_topics_is_one_entry_on_its_lead_in(lead: str) -> None:
    assert len(told(f"{lead}\n· The sickness policy.\n· Funding pressures in adult care.")) == 1


def test_the_questions_of_a_list_are_those_of_who_put_them() -> None:
    text = (
        "Gary Hill responded in detail to the following questions raised by the Committee:\n"
        "· Is the plan on track?\n· Who will pay?"
    )
    assert [(kind, label) for kind, label, _ in told(text)] == [("question", "the Committee")] * 2


def test_the_parts_of_an_amendment_are_no_speech() -> None:
    text = (
        "Mr Hill suggested the following amendment to the motion:\n"
        "· Agree to submit a request.\n· Note that it was due in May."
    )
    assert len(told(text)) == 1


def test_a_list_of_questions_and_answers_needs_no_reporting_verb() -> None:
    text = (
        "The questions and responses are set out below.\n"
        "- Would the pool open on Sundays?\n"
        "- It would open from May.\n"
        "- Why had the fees gone up?\n"
        "- The Head of Leisure advised that heating cost more."
    )
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    assert [(s.kind, s.label) for s in found] == [
        ("question", None),
        ("answer", None),
        ("question", None),
        ("answer", "The Head of Leisure"),
    ]
    assert [s.answers for s in found] == [None, found[0].span, None, found[2].span]


def test_a_printed_question_is_that_of_whom_its_label_names() -> None:
    text = (
        "Question 1 from Mr John Stone to the Leader:\n"
        "Will the survey of the bridge be published? It was paid for by residents.\n"
        "Response from the Leader:\n"
        "The survey will be out in June.\n"
        "Supplementary question: Will it be in colour?\n"
        "Answer: Yes.\n"
        "Q2. Why are the bins green?\n"
        "A2. The county says so.\n"
    )
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    assert [(s.kind, s.label) for s in found] == [
        ("question", "Mr John Stone"),
        ("answer", "the Leader"),
        ("question", None),
        ("answer", None),
        ("question", None),
        ("answer", None),
    ]
    assert [s.answers for s in found[1::2]] == [s.span for s in found[::2]]


def test_items_that_begin_with_a_verb_are_those_of_the_one_their_lead_in_names() -> None:
    text = "During discussion Members:\n- asked about the bench\n- noted the bin was full\n- Raised concerns about it"
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    assert [(s.kind, s.label) for s in found] == [
        ("question", "Members"),
        ("statement", "Members"),
        ("statement", "Members"),
    ]
    decides = "The Committee:\n1. noted the report; and\n2. requested another."
    assert find_statements(outline(decides), load_lexicon(), Claims()).statements == ()


def test_lines_that_end_in_semicolons_are_a_list_that_lost_its_bullets() -> None:
    text = (
        "Members highlighted the following points:\nThere were 500 customers in the branch;\n"
        "There had been no money in it at weekends; and\nThe branch covered both villages.\nThe Chair closed it."
    )
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    assert [s.span.of(text) for s in found] == text.split("\n")[1:4]
    assert {s.label for s in found} == {"Members"}


def test_a_label_may_give_an_address_and_whom_it_is_put_to() -> None:
    text = (
        "Question:  Mrs M. Stone, 19 High Road, Elmford\nTo Councillor Linda Hill, Leader:-\nWhy are vouchers cut?\n"
        "Response: Councillor Mrs Linda Hill\nThank you for your question.\n"
        "Mr Ash asked: When will it open?\nReply: In May.\n"
    )
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    assert [(s.kind, s.label) for s in found] == [
        ("question", "Mrs M. Stone"),
        ("answer", "Councillor Mrs Linda Hill"),
        ("question", "Mr Ash"),
        ("answer", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Q1 results were good.",
        "Questions from Members\nThere were none.",
        "Response from Highways: no objection.",
        "A1. There are four.",
        "Public Question Time\nNobody spoke.",
    ],
)
def test_a_label_without_a_question_prints_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("The Head of Roads gave an update on the works. This included:-", "The Head of Roads"),
        ("Key points raised:", None),
        ("Comments from Members included:", "Members"),
        ("The objector's concerns were as follows:", "The objector"),
        ("In the ensuing discussion, the following was noted:", None),
        ("The main points of the presentation were:", None),
    ],
)
def test_a_lead_in_without_a_verb_of_saying_opens_what_was_said(lead: str, label: str | None) -> None:
    items = "\n· The roof had been mended.\n· New windows would be fitted."
    assert [found for _, found, _ in told(lead + items)][-2:] == [label, label]
    assert told("Key points raised:\n· The roof.\n· The windows.") == []


def test_under_a_list_of_matters_a_sentence_with_its_own_speaker_is_read() -> None:
    text = (
        "The Chair updated Members on events, including:-\n· The carol service in the minster.\n"
        "· The opening of the hall. The Chair urged Members to go in future years.\n"
    )
    assert [words for _, _, words in told(text)] == ["The Chair updated Me", "The Chair urged Memb"]


def test_questions_in_a_list_are_those_of_the_lead_ins_asker() -> None:
    text = "Members raised the following questions:\n· Was the budget enough?\n· Who would pay?"
    assert [(kind, label) for kind, label, _ in told(text)] == [("question", "Members")] * 2


def test_questions_of_a_list_have_their_answers_as_paragraphs_between_them() -> None:
    text = (
        "The Panel made the following comments and asked the following questions:\n\n"
        "1. It was felt that the trees were tall.\n\nOfficers agreed that they were.\n\n"
        "2. How many would be felled?\n\nOfficers confirmed that there were three."
    )
    assert [(kind, label) for kind, label, _ in told(text)] == [
        ("statement", None),
        ("statement", "Officers"),
        ("question", "The Panel"),
        ("answer", "Officers"),
    ]


def test_a_list_of_names_says_nothing_itself() -> None:
    text = (
        "The chairs of the groups were confirmed by the Chair as follows:\n\n"
        "· Dalby – Councillor Ann Moss\n· Weld – Councillor Jo Hill\n"
    )
    assert [what for _, _, what in told(text)] == ["The chairs of the gr"]


def test_a_list_of_titles_names_matters_and_says_nothing() -> None:
    text = "The main points were explained as follows:\n· Council Tax and Rates\n· Harbour Dues\n· Drainage Boards"
    assert len(told(text)) == 1


def test_a_list_that_replies_to_questions_answers_them() -> None:
    text = "In response to questions from Members, officers advised:\n· The lane would reopen.\n· Money was set aside."
    assert [(kind, label) for kind, label, _ in told(text)] == [("answer", "officers")] * 2


def test_a_list_after_questions_that_asks_nothing_is_no_dialogue() -> None:
    text = "The questions and responses are set out below.\n- The pool.\n- The fees."
    assert find_statements(outline(text), load_lexicon(), Claims()).statements == ()


def test_a_list_that_lost_its_bullets_is_its_lead_ins_up_to_where_the_minutes_go_on() -> None:
    text = (
        "The Panel were informed of a range of ideas and some of these were:\n"
        "Training to help schools.\nMoney for the best settings.\nA local mark for schools.\n"
        "Members thanked the officers.\nThe meeting closed at 9pm."
    )
    assert [label for _, label, _ in told(text)] == [None, None, None, "Members"]


def test_two_lines_after_a_colon_and_the_fields_of_a_form_are_no_list() -> None:
    for items in ("The pool.\nThe hall.", "Name: Jo Hill\nAddress: 1 High Road\nDate: 4 May"):
        assert len(told(f"The Clerk stated that these were refused:\n{items}")) == 1


def test_an_office_alone_on_its_line_says_what_the_list_below_begins_with() -> None:
    text = (
        "The Provost\n(1) welcomed everyone;\n(2) intimated that there were no apologies; and\n(3) referred to sport."
    )
    assert [label for _, label, _ in told(text)] == ["The Provost"] * 3


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("Key messages from the presentation were:", None),
        ("Ms Bell's presentation highlighted:", "Ms Bell's presentation"),
    ],
)
def test_what_a_presentation_showed_is_said_item_by_item(lead: str, label: str | None) -> None:
    assert [who for _, who, _ in told(f"{lead}\n- Costs were high.\n- Staff were tired.")] == [label, label]


def test_words_in_quotation_marks_after_a_members_name_are_that_members() -> None:
    text = (
        "The following declarations were made:\n· County Borough Councillor S Tarr – “My wife works for the school”.\n"
        "· Councillor Ann Hay – Pier Works"
    )
    assert told(text) == [("statement", "County Borough Councillor S Tarr", "County Borough Counc")]


def test_a_list_that_replies_begins_with_verbs_of_the_offices_its_lead_in_names() -> None:
    text = (
        "In response to questions from Members, the Cabinet Member and the Head of Roads:\n"
        "- advised that the grant ended in May; and\n- confirmed that the lane was closed."
    )
    assert [(kind, label) for kind, label, _ in told(text)] == [
        ("answer", "the Cabinet Member and the Head of Roads")
    ] * 2


def test_a_line_that_announces_printed_questions_is_none_of_them() -> None:
    text = (
        "The following questions were put and answers given:\n"
        "Q. Why was the lane closed?\nA. The engineer said that a pipe had burst."
    )
    assert [(kind, words[:2]) for kind, _, words in told(text)] == [("question", "Q."), ("answer", "A.")]


def test_a_comment_of_several_is_that_of_whom_its_bullet_names() -> None:
    text = (
        "During discussion Members made the following comments:\n"
        "· Cllr Hill welcomed the depot.\n· That the salt was dear.\n· The Director was of no help."
    )
    assert [label for _, label, _ in told(text)] == ["Cllr Hill", "Members", "Members"]


def test_what_another_member_raised_under_a_lead_in_is_that_members() -> None:
    text = (
        "Cllr C Moss had raised two items with the Clerk:\n"
        "- There were too many signs at the ford.\n"
        "- The lamps in the lane were out.\n"
        "- Cllr R Hill raised the concerns regarding parked vans, and hoped for more wardens.\n"
    )
    assert [label for _, label, _ in told(text)] == ["Cllr C Moss", "Cllr C Moss", "Cllr R Hill"]


@pytest.mark.parametrize(
    ("lead", "label"),
    [
        ("In the debate that ensued the following main points were made:", None),
        ("Nothing was settled, though in the ensuing debate the following points were made:", None),
        ("The Panel considered the plan and during discussion the following comments were made:", None),
        ("The Board had a discussion and the main points included:", None),
        ("Mr Hill gave a slide presentation, making the following points:", "Mr Hill"),
        ("The Head of Roads gave a presentation covering the following main areas:", "The Head of Roads"),
        ("The Clerk updated the meeting as follows:", "The Clerk"),
    ],
)
def test_points_made_in_a_debate_or_a_presentation_are_said_item_by_item(lead: str, label: str | None) -> None:
    assert told(f"{lead}\n· The lane had flooded.\n· The sign was down.") == [
        ("statement", label, "The lane had flooded"),
        ("statement", label, "The sign was down."),
    ]


def test_a_list_that_somebody_responded_with_answers() -> None:
    replied = "The Clerk responded as follows:\n- Staff had been ill.\n- It would open in May."
    assert [(kind, label) for kind, label, _ in told(replied)] == [("answer", "The Clerk")] * 2
    given = "The following responses were given by the Clerk:\n- Staff had been ill.\n- It would open in May."
    assert [(kind, label) for kind, label, _ in told(given)] == [("answer", "the Clerk")] * 2


@pytest.mark.parametrize(
    ("before", "lead", "label"),
    [
        ("The Head of Roads presented her report on the works.", "Points made included:", "The Head of Roads"),
        ("Ann Moss introduced the paper.", "The main points were as follows:", "Ann Moss"),
        ("Members received a report from the Head of Roads.", "The main points were:", None),
        ("The Head of Roads presented her report on the works.", "Points raised included:", None),
    ],
)
def test_the_points_made_are_those_of_whoever_presented_the_paper(before: str, lead: str, label: str | None) -> None:
    text = f"{before}\n{lead}\n· The bridge would open in May.\n· The road would be shut."
    assert [who for _, who, words in told(text) if words.startswith("The ")] == [label, label]


def test_a_remark_of_nobody_among_items_that_report_for_themselves_was_made_as_well() -> None:
    text = (
        "In the ensuing discussion the following points were made:\n"
        "- The rents were too high.\n- Cllr Hill said that the lift was old.\n- It was noted that the roof was new.\n"
        "- Concern was expressed about the lamps.\n- The Clerk advised that they were on order.\n"
    )
    assert [label for _, label, _ in told(text)] == [None, "Cllr Hill", None, None, "The Clerk"]


def test_what_a_member_updated_the_council_with_is_the_members() -> None:
    text = "Cllr Hill updated the Council with the following:\n- The roads were poor.\n- A bin was to be moved.\n"
    assert [label for _, label, _ in told(text)] == ["Cllr Hill", "Cllr Hill"]


def test_a_line_over_what_each_raised_is_no_statement() -> None:
    text = "The following issues were raised:\nA resident raised the state of the verges.\nMrs Oake asked about bins.\n"
    assert [label for _, label, _ in told(text)] == ["A resident", "Mrs Oake"]


def test_what_members_wished_to_know_is_a_question_among_their_questions_and_comments() -> None:
    text = (
        "Questions and comments from Members included:\n"
        "- whether the lifts were safe\n- that the contractor had been slow\n"
    )
    assert [kind for kind, _, _ in told(text)] == ["question", "statement"]


def test_whose_comments_a_lead_in_lists_is_their_speaker() -> None:
    text = "Members' comments on the report:\n- The tables were hard to read.\n- More detail was needed.\n"
    assert {label for _, label, _ in told(text)} == {"Members"}


def test_who_responded_in_the_next_bullet_answers() -> None:
    text = (
        "During discussion:\n- Councillor Ash asked about the gates.\n"
        "- The Head of Housing responded that they would be painted.\n- The Clerk said that it rained.\n"
    )
    assert [kind for kind, _, _ in told(text)] == ["question", "answer", "statement"]
