"""Questions, answers and remarks after them; and speech told by nouns, labels and those who come along."""

import pytest

from kg.extract.speech import find_statements
from kg.lexicon import load_lexicon
from kg.model import Claims, Entity, Span
from tests.extract.minuted import outline

NOWHERE = Span(0, 0)


def told(text: str) -> list[tuple[str, str | None]]:
    return [(s.kind, s.label) for s in find_statements(outline(text), load_lexicon(), Claims()).statements]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Rose Elder (Harbour Trust) also had concerns about the tide.", "statement", "Rose Elder"),
        ("There was concern for walkers should the lamp fail.", "statement", None),
        ("There had been complaints about the lamp.", "statement", None),
        ("There were concerns raised about the lamp.", "statement", None),
        ("During the open session Rose Elder asked why it was late.", "question", "Rose Elder"),
        ("The Head of Ferries in presenting the paper indicated that it was late.", "statement", "The Head of Ferries"),
        ("The quotation for the lamp was felt to be excessive.", "statement", None),
        ("The old lamp was considered to be unsafe by the Committee.", "statement", "the Committee"),
        ("Parking on the quay was raised by Mr Elder.", "statement", "Mr Elder"),
        ("Reference was made by the Mayor to the late ferry.", "statement", "the Mayor"),
        ("The Committee's thanks were conveyed to the crew.", "statement", None),
        ("A letter was read from Mrs Elder asking for a lamp.", "statement", "Mrs Elder"),
        ("Mrs Elder: Asked when the lamp would be mended.", "question", "Mrs Elder"),
        ("Mr Elder's supplementary question was who would pay.", "question", "Mr Elder"),
        ("Confirmation had been received from the Trust that the quay was theirs.", "statement", "the Trust"),
        ("The Chair welcomed Rose Elder, who explained that the quay was full.", "statement", "Rose Elder"),
        ("The Chair proposed that the crew be invited. It was late.", "statement", "The Chair"),
        ("Councillor Quill retorted that the ferry was late.", "statement", "Councillor Quill"),
        ("A member raised whether the quay could be closed.", "question", "A member"),
        ("The Head of Ferries answered Members' questions.", "answer", "The Head of Ferries"),
        ("Questions from Members were answered by the Head of Ferries.", "answer", "the Head of Ferries"),
        ("On being asked, the Head of Ferries said that it was late.", "answer", "the Head of Ferries"),
        ("With reference to Cllr Quill's query, it was confirmed that it was late.", "answer", None),
        ("Following a question from Cllr Quill, it was noted that it was late.", "answer", None),
        ("In relation to a query about fares, Members were informed that they rose.", "answer", None),
        ("The group had a discussion on the fares of the ferry.", "statement", "The group"),
        ("The matter of the late ferry was debated.", "statement", None),
        ("Members were divided on the matter.", "statement", "Members"),
        ("The Clerk was unaware that the quay was private.", "statement", "The Clerk"),
        ("The Clerk could now confirm that the quay was private.", "statement", "The Clerk"),
        ("Members had mixed feelings about the ferry.", "statement", "Members"),
        ("The Clerk sought permission to buy a lamp.", "statement", "The Clerk"),
        ("Attention was drawn by the Clerk to the fares.", "statement", "the Clerk"),
        ("Mixed views were expressed about the ferry.", "statement", None),
        ("She encouraged everyone to respond.", "statement", "She"),
        ("He was however quite sure that it was late.", "statement", "He"),
        ("Chair Rosa Elder began by announcing that it was late.", "statement", "Chair Rosa Elder"),
        ("At the start of the meeting Rosa announced that it was late.", "statement", "Rosa"),
        ("Letter from Mr Elder re: the ferry, suggesting that it be mended.", "statement", "Mr Elder"),
        ("Councillor Quill, referring to page 22, asked how it was done.", "question", "Councillor Quill"),
        (
            "Introducing the report, Rosa Elder, Head of Ferries, explained that it was late.",
            "statement",
            "Rosa Elder, Head of Ferries",
        ),
        ("The ferry was late, the Clerk reported.", "statement", "the Clerk"),
        ("Rose Elder shared her early thoughts on the ferry.", "statement", "Rose Elder"),
        ("Other Members agreed with these comments.", "statement", "Other Members"),
        ("The presentation emphasised the duties of the crew.", "statement", "The presentation"),
        ("Mr Elder referred to the ferry and he said that it was late.", "statement", "Mr Elder"),
        ("The crew was thanked by Mr Elder for their work.", "statement", "Mr Elder"),
        ("The Leader in response to Cllr Quill stated that it was late.", "answer", "The Leader"),
        ("In her response, the Leader stated that it was late.", "answer", "the Leader"),
        ("By way of reply, the Leader stated that it was late.", "answer", "the Leader"),
    ],
)
def test_what_nouns_labels_and_guests_report(text: str, kind: str, label: str | None) -> None:
    assert told(text) == [(kind, label)]


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Quill had requested to speak on the ferry.",
        "Councillor Quill asked to address the meeting.",
        "The Chair proposed that the crew be invited. Carried.",
        "A sum of £200 was raised by Mrs Elder.",
        "The lamp was felt to wobble.",
        "Response rates had risen.",
        "The application sought permission for a shed.",
        "The road was divided on the map.",
        "Members agreed with the recommendation.",
        "Rose Elder shared the document with Members.",
    ],
)
def test_asking_for_the_floor_and_motions_report_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("question", "after", "kind"),
    [
        ("Cllr Quill asked when it would open.", "Cllr Sedge felt that it should be soon.", "statement"),
        ("Cllr Quill asked when it would open.", "Cllr Sedge suggested that it be soon.", "statement"),
        ("Cllr Quill asked when it would open.", "Cllr Sedge confirmed that it was soon.", "answer"),
        ("A resident asked when it would open.", "Cllr Sedge felt that it should be soon.", "answer"),
        ("A resident asked when it would open.", "The Chair said that it would be soon.", "answer"),
        ("Members asked when it would open.", "He confirmed that it would be soon.", "answer"),
        ("Mr Elder asked when it would open.", "He said that it was late.", "statement"),
        ("Mr Elder asked when it would open.", "Response: In May.", "answer"),
        ("Mr Elder asked when it would open.", "This was confirmed.", "answer"),
        ("Mr Elder asked when it would open.", "The reply was that it would be in May.", "answer"),
        (
            "Rose Elder asked when it would open.",
            "Alf Teasel brought to the meeting's notice a broken lamp.",
            "statement",
        ),
    ],
)
def test_a_remark_after_a_question_answers_it_only_where_it_replies(question: str, after: str, kind: str) -> None:
    assert [k for k, _ in told(f"{question} {after}")] == ["question", kind]


def test_an_answer_comes_after_more_of_the_asker() -> None:
    text = "Mr Elder asked when it would open. He said that it was late. The Clerk explained that a part was due."
    assert told(text) == [("question", "Mr Elder"), ("statement", "He"), ("answer", "The Clerk")]
    text = "Mr Elder asked when it would open. He said that it was late. Cllr Quill explained that he walked there."
    assert told(text)[-1] == ("statement", "Cllr Quill")


@pytest.mark.parametrize(
    "text",
    [
        "A member asked if it was late - the Head of Ferries confirmed that it was.",
        "A member enquired about the fares, to which the Head of Ferries replied that they rose.",
    ],
)
def test_a_reply_after_a_dash_or_to_which_is_an_entry_of_its_own(text: str) -> None:
    assert told(text) == [("question", "A member"), ("answer", "the Head of Ferries")]


def test_an_item_can_hold_its_question_and_the_answer() -> None:
    text = "Members asked questions and received responses as follows:\n\n- How wide is it? It is four metres wide.\n\n"
    assert told(text + "- Who owns it? The Trust owns it.") == [("question", "Members"), ("answer", None)] * 2


def test_somebody_who_asked_does_not_answer_it() -> None:
    chair = Entity("person:q", "person", "Ann Quill", (NOWHERE,))
    text = "Ann Quill asked why it was late. The Clerk said it was the tide. Ann Quill advised that the tide was low."
    found = find_statements(outline(text), load_lexicon(), Claims(entities=(chair,))).statements
    assert [s.kind for s in found] == ["question", "answer", "statement"]


def test_whoever_is_asked_to_do_something_agrees_to_it() -> None:
    people = tuple(Entity(f"person:{n.lower()}", "person", f"{n} Quill", (NOWHERE,)) for n in ("Ann", "Bea"))
    text = "Ann Quill asked Mrs Bea Quill to write to the Trust. She agreed to do so."
    found = find_statements(outline(text), load_lexicon(), Claims(entities=people)).statements
    assert [s.kind for s in found] == ["statement", "statement"]


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("She added that it was the tide.", "answer"),
        ("It was further advised that the tide was low.", "answer"),
        ("Members noted that the tide was low.", "statement"),
        ("The Chair thanked the crew.", "statement"),
    ],
)
def test_whoever_goes_on_in_the_paragraph_of_an_answer_answers_still(after: str, kind: str) -> None:
    assert told(f"In response to a query, Rose Elder said that it was late. {after}")[-1][0] == kind


def test_lines_that_begin_with_a_name_are_what_it_says() -> None:
    text = (
        "1) Councillor Quill: Asked for details of the fares.\n\n2) Councillor Sedge: Pleased that it was early, but "
        "enquired as to the fares.\n\n3) Councillor Moss: The quay had been shut. Asked why it was.\n\n"
        "4) Councillor Reed: Lamps."
    )
    assert told(text) == [
        ("question", "Councillor Quill"),
        ("question", "Councillor Sedge"),
        ("statement", "Councillor Moss"),
        ("question", "Councillor Moss"),
    ]


def test_names_before_mere_topics_say_nothing() -> None:
    assert told("1) Councillor Quill: The lamp is out.\n\n2) Councillor Sedge: The quay is wet.") == []


def test_an_item_that_is_turned_round_as_a_question_asks() -> None:
    text = (
        "The Board raised a number of points, including:\n\n"
        "- What would good mean for the quay. It was noted that it was late.\n\n"
    )
    assert told(text + "- The quay was wet.") == [
        ("question", "The Board"),
        ("answer", None),
        ("statement", "The Board"),
    ]


def test_topics_with_a_question_in_them_are_no_words() -> None:
    text = (
        "Members discussed the following areas:\n\n- Thefts and if these were counted.\n\n"
        "- Clarity as to when a theft was counted.\n\n"
    )
    assert told(text + "- Thefts from cars.") == [("statement", "Members")]


def test_he_is_the_subject_of_the_clause_before_it() -> None:
    people = (Entity("person:q", "person", "Al Quill", (NOWHERE,)), Entity("person:m", "person", "Bo Moss", (NOWHERE,)))
    text = "Mr Moss said that it was late. Whilst Mr Quill liked the quay, he felt that it was late."
    found = find_statements(outline(text), load_lexicon(), Claims(entities=people)).statements
    assert [s.speaker for s in found][-1] == "person:q"


def test_what_somebody_is_asked_to_do_in_a_list_is_no_question() -> None:
    text = "Councillor Quill asked the Clerk:\n\n- to write to the Trust\n\n- to mend the lamp"
    assert told(text) == [("statement", "Councillor Quill")] * 2


def test_a_line_that_says_who_asked_whom_stands_over_the_printed_question() -> None:
    text = (
        "(1) Councillor Quill asked the Leader of the Council (Councillor Sedge):\n\n"
        "“Will the Leader tell us when it will reopen?”\n\nCouncillor Sedge replied that it would be in May."
    )
    assert told(text) == [("question", "Councillor Quill"), ("answer", "Councillor Sedge")]


def test_points_that_somebody_made_are_words_though_some_tell_who_said_them() -> None:
    text = "Mr Quill made the following points:\n\n- The quay had been shut.\n\n- They were not told where to go.\n\n"
    assert len(told(text + "- He asked that the Committee visit the quay.")) == 3


def test_he_is_nobody_known_where_the_name_before_is_nobody_known() -> None:
    peter = Entity("person:p", "person", "Peter Moss", (NOWHERE,))
    text = "Peter Moss said that it was late. Colin Quill made a plea for a lamp. He then said that it was wet."
    found = find_statements(outline(text), load_lexicon(), Claims(entities=(peter,))).statements
    assert (found[0].speaker, found[-1].speaker) == ("person:p", None)
