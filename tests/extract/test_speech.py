"""Reported speech: which sentences report it, of what kind, and in whose name."""

import time
from dataclasses import replace

import pytest

from kg.extract.noun_phrases import label_of
from kg.extract.reporting_words import plain
from kg.extract.speech import find_statements
from kg.lexicon import load_lexicon
from kg.model import Claims, Statement
from tests.extract.minuted import outline, paragraphs, people


def statements(text: str) -> tuple[Statement, ...]:
    return find_statements(outline(text), load_lexicon(), Claims()).statements


def told(text: str) -> list[tuple[str, str | None]]:
    return [(s.kind, s.label) for s in statements(text)]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Director of Housing advised that the works had begun.", "The Director of Housing"),
        ("CIVIC MATTERS The Mayor reported that the fair was wet.", "The Mayor"),
        ("Council leader Glen Sand said he was proud of it.", "Council leader Glen Sand"),
        ("“We have a chance to do better,” she said.", "she"),
        ("“It was late,” Mr Moss added.", "Mr Moss"),
        ("A resident drew the Leader of the Board’s attention to a hole in the road.", "A resident"),
        (
            "Jo Bell, Head of Planning – Development Management reported that the site was wet.",
            "Jo Bell, Head of Planning – Development Management",
        ),
        ("Mr Paul Hill – Harbour Audit advised that work had begun.", "Mr Paul Hill – Harbour Audit"),
        ("The Chief Executive in response said that he would write.", "The Chief Executive"),
        ("The Corporate Director: Communities confirmed that it was due.", "The Corporate Director: Communities"),
        ("Cllr A Len, on behalf of Cllrs G John, P Hugh and himself, commended Dr Evans.", "Cllr A Len"),
        ("It was with much sadness that the Chairman informed the Council of her death.", "the Chairman"),
        ("Debate followed, during which the Director confirmed that funds were agreed.", "the Director"),
        ("It was the view of Councillor Ash that the signs were poor.", "Councillor Ash"),
        ("The Chair Welcomed Councillor Dee's offer of help.", "The Chair"),
        ("Resident 1 said that the path was wet.", "Resident 1"),
        ("Councillor Pendle was then invited to speak where she raised a concern.", "Councillor Pendle"),
        ("Representing the Hedge Group, Mr Pear said that it was high.", "Mr Pear"),
        ("The Mayor also extended, to all staff, her wishes for the year.", "The Mayor"),
        ("PRECEPT & BUDGET 2021/2022 The Chairman said that it was tight.", "The Chairman"),
        (
            "The Leader, Councillor Ann Ash, and the Roads Member, Councillor Tom Oak, responded to Mr Hill.",
            "The Leader, Councillor Ann Ash, and the Roads Member, Councillor Tom Oak",
        ),
        ("Overall, the Committee had been pleased that progress was seen.", "the Committee"),
        ("Councillor K.J Hill, Cabinet Member for Finance, commented that costs rose.", "Councillor K.J Hill"),
        (
            "The Head of Inclusion, Assessment and Review explained how it worked.",
            "The Head of Inclusion, Assessment and Review",
        ),
        ("In terms of leadership, the Commissioner found that it was strong.", "the Commissioner"),
        ("In response to Members’ remarks the Head of Legal confirmed that it was lawful.", "the Head of Legal"),
        ("Members’ referred to the complexity of the service.", "Members’"),
        ("The Panel felt reassured by the progress made.", "The Panel"),
        ("The report informed Members that numbers had fallen.", "The report"),
        ("FS said the hedge needed cutting.", "FS"),
        ("In response K Hale advised that she would look at the law.", "K Hale"),
        ("The Sub Committee heard from Mr Moss, Legal Advisor, who advised that notice was given.", "Mr Moss"),
        ("Ms Reed provided the Sub Committee with a verbal update on the licence.", "Ms Reed"),
        ("He touched on the recent road works.", "He"),
        ("The Chairman had serious concerns about the access.", "The Chairman"),
        ("(The Chair announced that the meeting would be filmed.)", "The Chair"),
        ("Cllr JD Advised that the markings were in hand.", "Cllr JD"),
        ("Mrs Oake: Asked whether the markings were in hand.", "Mrs Oake"),
        ("*Willa Oake* raised the state of the kerbs.", "Willa Oake"),
        ("Introducing the report, Jo Bell stated that reserves were low.", "Jo Bell"),
        ("In presenting the report, Jo Bell drew attention to reserves.", "Jo Bell"),
        ("The Leader said that costs had risen and details were given by Mr Ash.", "The Leader"),
        ("The Chair opened the meeting by welcoming Mr Dell.", "The Chair"),
        ("Jo Bell presented the report, noting that reserves were low.", "Jo Bell"),
        ("The Clerk read out a letter of resignation.", "The Clerk"),
        ("A letter from a resident was read out by the Clerk.", "the Clerk"),
        ("The report set out the proposals for the pool.", "The report"),
        ("There was a discussion about bins and Mr Dell advised that they were full.", "Mr Dell"),
        ("This was confirmed by the Clerk.", "the Clerk"),
        ("The submitted report stated that numbers had fallen.", "The submitted report"),
        (
            "The Head of Service: Housing, Planning and Waste explained the plan.",
            "The Head of Service: Housing, Planning and Waste",
        ),
        ("The Clerk: Cllr Hill reported that the bus was late.", "Cllr Hill"),
        ("Members debated the design of the dormer.", "Members"),
        ("Cllr Ash shared residents’ concerns about parking.", "Cllr Ash"),
        ("Cllr Ash called for a new bin.", "Cllr Ash"),
        ("As to the licence at the Old Barn, Elm Trading Estate, the Clerk advised that it had lapsed.", "the Clerk"),
        ("Officers present responded to all of the questions raised.", "Officers present"),
        ("The Committee wished it to be recorded that all were agreed.", "The Committee"),
        ("The Committee was addressed by an objector, who lived nearby.", "an objector"),
        ("Concerns were raised by residents re speeding.", "residents"),
        ("The Clerk went through the figures.", "The Clerk"),
        ("Members were encouraged to attend.", None),
        ("The Committee heard representations from Mr Dell in objection to the scheme.", "Mr Dell"),
        ("With respect to notices, Jo Bell, the Clerk, confirmed that they were up.", "Jo Bell, the Clerk"),
        ("The Mayor extended, on behalf of the Council, a warm welcome to the choir.", "The Mayor"),
        ("Cllr Hill and Cllr Ash had met the owner, concern was raised about the dust.", None),
        ("The lane had flooded again, it was reported that the gully was blocked.", None),
        ("The progress on the roof was reported by Mr Dell.", "Mr Dell"),
        ("Disclosure of Interests 4 The Chief Executive reminded Members of the Act.", "The Chief Executive"),
        ("Heard the Head of Law in explanation of the order.", "the Head of Law"),
        ("Members' attention was drawn to the late papers by the Solicitor.", "the Solicitor"),
        ("Cemetery Seats - Mr Brook reported that all seats had been repaired.", "Mr Brook"),
        ("Apologies: None. As this is a new Council Cllr Ash thanked the members.", "Cllr Ash"),
        ("Alderman Kerr intimated that the deputation had withdrawn.", "Alderman Kerr"),
        ("Highways have advised they will not be replacing these.", "Highways"),
        ("Cllr Ash had stood down, so the Clerk presided and asked for names.", "the Clerk"),
        (
            "A warden had come and the Director of Parks and Social Care spoke of it at length.",
            "the Director of Parks and Social Care",
        ),
        ("Mr Ash was asked by the Mayor to explain his plan.", "the Mayor"),
        ("Members were informed by way of a note that the works were done.", None),
        ("The Mayor, having welcomed those present, requested that phones be put on silent.", "The Mayor"),
        (
            "The Commissioner submitted a report and, having seen the service, concluded that it could improve.",
            "The Commissioner",
        ),
        ("A letter had been received from Highways stating the limit would not change.", "Highways"),
        ("The matter was discussed at length with one Councillor expressing serious concerns.", None),
        ("The suggestion was put forward by the Clerk that it be moved.", "the Clerk"),
        ("It was reported by the Treasurer that the balance was healthy.", "the Treasurer"),
        ("Clerk: Reported that the bench had been mended.", "Clerk"),
        ("Alternatively, other Members felt that the lane was safe.", "other Members"),
        ("In response some Members felt that the lane was safe.", "some Members"),
        ("At this point The Right Worshipful the Mayor thanked the staff.", "The Right Worshipful the Mayor"),
        ("The lane, the officer explained, would be mended in May.", "the officer"),
        ("The aim of the club, he stated, was to act.", "he"),
        ("The Leader rejected the suggestion that the lane was closed.", "The Leader"),
        ("The Board was updated on the works at the pool.", None),
        ("There being no further business the Chairman thanked all for coming.", "the Chairman"),
        ("\uf0a7 Mr Hale asked for a letter to be sent.", "Mr Hale"),
        ("4.1.1- A resident raised the matter of verges.", "A resident"),
        ("Query from Cllr Hale regarding the bus shelter – Clerk to chase.", "Cllr Hale"),
        ("Complaint from a resident about the hedge.", "a resident"),
        ("The plan was outlined by Jo Bell.", "Jo Bell"),
        ("Grass cutting in the lanes The Clerk reported that it had begun.", "The Clerk"),
        ("Village hall car park Cllr Hale reported that it was shut.", "Cllr Hale"),
        ("Planters a) Councillors felt that more were needed.", "Councillors"),
        ("County Cllr Hale reported that it was shut.", "County Cllr Hale"),
        ("Council leader Mr Hale said that it was shut.", "Council leader Mr Hale"),
        ("Mr Hale fielded several questions on the works.", "Mr Hale"),
        ("Several thefts were reported together with a poor response.", None),
        ("Street Name Plates It was felt that one was missing.", None),
        ("The Council discussed reports of damage on the land behind the mill.", "The Council"),
        ("Mr Ash turned to the settlement which he said was poor.", "Mr Ash"),
        ("It was the general view that the lane was narrow.", None),
    ],
)
def test_the_label_is_the_speaker_in_the_words_of_the_sentence(text: str, label: str | None) -> None:
    found = told(text)
    assert found, text
    assert found[0][1] == label


@pytest.mark.parametrize(
    "text",
    [
        "It was explained that referrals had risen.",
        "The Panel was advised that the pilot would end in March.",
        "The Panel heard that the programme had been rolled out.",
        "Concern was expressed at the state of the path.",
        "Examples of joint working were provided.",
        "An update was received regarding the use of the hall.",
        "Attention was drawn to page 4.",
        "A comparison was drawn with the rents paid in the next valley.",
        "Members were made aware that the ford was shut.",
        "Clarification was given on the terms of the lease.",
        "It was understood that the bank would go.",
        "A discussion took place regarding whether the group could help.",
        "By way of background, the Panel was reminded that the scheme was new.",
        "This was accepted by the Minister, however, concerns were raised about caseloads.",
        "Further thanks was paid to officers.",
        "An invitation to observe was extended to Members.",
    ],
)
def test_an_agentless_passive_is_a_statement_with_no_label(text: str) -> None:
    assert told(text) == [("statement", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Staff worked closely together within the localities.",
        "The minutes of the meeting held on 4 May were approved as a correct record.",
        "Apologies for absence were intimated from Councillors Hill and Ash.",
        "The first minutes were approved, and Member comments on the second were with the clerk.",
        "The Committee noted the report.",
        "Members agreed to give the sum of £300.",
        "It was agreed that the Clerk should write to the owner.",
        "The Head of Finance submitted a report.",
        "Cllr Ash proposed the motion, seconded by Cllr Hill.",
        "The Clerk to write to residents asking them to cut their hedges.",
        "The Service currently supported 154 care leavers.",
        "This recognised that costs had risen.",
        "There were opportunities for staff to report back.",
        "The number of families was higher than reported.",
        "Demand was rising, whilst it was recognised that numbers were high.",
        "Appointed the panels and such other groups as the Council considered proper.",
        "RESOLVED: Dates for the year agreed and to be published.",
        "Members considered and RESOLVED to adopt the quay report.",
        "Apologies from Councillors Hill and Ash received and accepted.",
        "Any other papers he thought might be material would follow.",
    ],
)
def test_narrative_decisions_and_procedure_are_no_speech(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Head of Finance recommended that the grant be paid.", "statement"),
        ("A Member queried the cost of the scheme.", "question"),
        ("Clarification was sought in relation to the weekly meetings.", "question"),
        ("Reference was made to staffing and it was queried how many had left.", "question"),
        ("A Member complimented the service and asked whether it would grow.", "question"),
        ("Officers were asked whether feedback was sought.", "question"),
        ("A resident said that the lane was flooded, they asked how long it would last.", "question"),
        ("The Chairman asked that this be checked.", "statement"),
        ("The Chair asked the Clerk to find out when the works would end.", "statement"),
        ("The rationale behind the scheme was queried.", "question"),
        ("Reference was made to staffing and the Panel was advised that it was stable.", "statement"),
        ("In response to a query, it was confirmed that it was a national issue.", "answer"),
        ("Asked by Mr Ash whether it would rain, the Head of Parks said that it would.", "answer"),
        ("Replying, the Head of Parks said that it would.", "answer"),
        ("Mr Ash wished to know when the pool would open.", "question"),
        ("The Chair asked that where Members saw faults they tell her.", "statement"),
        ("There was a query about the number of complaints.", "question"),
        ("Assurances were sought that the lease would be renewed.", "question"),
        ("A supplementary question was asked regarding the cost.", "question"),
        ("Following a question from the Chair, the Director confirmed that stocks were good.", "answer"),
        ("Following questions, the Director clarified that stocks were good.", "answer"),
        ("When asked, the Director confirmed that stocks were good.", "answer"),
        ("The Board was asked to bear in mind when the fair was.", "statement"),
        (
            "A resident asked the Member for Roads and Parks and the Member for Sport and Play if lamps would be lit.",
            "question",
        ),
        ("Mr Hill asked for clarity about the plan to be followed.", "question"),
        ("Mr Hill asked officers for an update on the plan to close the lane.", "question"),
        ("Mr Hill asked the Clerk to explain why it had closed.", "question"),
        ("Mr Hill asked the Clerk to write to the owner for information.", "statement"),
    ],
)
def test_the_kind_tells_whether_information_is_asked_for(text: str, kind: str) -> None:
    assert [k for k, _ in told(text)] == [kind]


def test_whoever_introduced_a_paper_tells_what_follows() -> None:
    text = "The report was introduced by the Head of Housing who highlighted that:\n- costs had risen\n- staff were few"
    assert [label for _, label in told(text)] == ["the Head of Housing", "the Head of Housing"]


def test_a_response_told_of_within_the_words_is_no_reply() -> None:
    text = "The Harbour Master advised that an appeal came in response to the revised tariff."
    assert [kind for kind, _ in told(text)] == ["statement"]


def test_a_discussion_replies_to_nobody() -> None:
    text = "Members asked whether the road was open. A discussion ensued regarding the verge."
    assert [kind for kind, _ in told(text)] == ["question", "statement"]


def test_answers_follow_their_question_until_another_matter_begins() -> None:
    text = (
        "A Member asked how many homes were planned. The Director responded that there were three. "
        "The Head of Housing added that one was open. The Member responded that he meant other homes. "
        "The Director clarified that those were private.\n"
        "The Chair thanked the officers for their attendance."
    )
    found = statements(text)
    assert [s.kind for s in found] == ["question", "answer", "answer", "statement", "answer", "statement"]
    assert {s.answers for s in found if s.kind == "answer"} == {found[0].span}


def test_a_reply_to_somebody_else_answers_no_question_of_another() -> None:
    text = "Councillor Moss asked whether it was open. In reply to Councillor Hill, the Director said that it was not."
    assert [(s.kind, s.answers) for s in statements(text)] == [("question", None), ("answer", None)]
    text = text.replace("Councillor Hill", "Councillor Moss")
    question, answer = statements(text)
    assert answer.answers == question.span


def test_two_speakers_in_one_sentence_are_two_statements() -> None:
    text = "Members queried the governance of the company and the Director of Finance explained that it had a board."
    assert told(text) == [("question", "Members"), ("answer", "the Director of Finance")]
    assert len({s.span for s in statements(text)}) == 1


def test_a_table_run_together_is_read_in_a_moment() -> None:
    started = time.process_time()
    told("In all " + "and the Panel was advised that it rained, " * 2000)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Clerk updated the Parish Council on the footpath.", "The Clerk"),
        ("The report proposed that the process continue.", "The report"),
        ("PUBLIC PARTICIPATION Cllr Ash reported that the lane was closed.", "Cllr Ash"),
        (
            "The Director, as the Returning Officer at the election held in May intimated that he was elected.",
            "The Director",
        ),
        ("Mr Dunn gave the Council notice of his retirement.", "Mr Dunn"),
        ("The Chairman called for nominations for Vice-Chairman.", "The Chairman"),
        ("On behalf of all Members, the Chairman declared that many letters had come.", "the Chairman"),
        ("Councillor Ash wished to correct the minute.", "Councillor Ash"),
        ("The Chair gave the following communications, I thank you all.", "The Chair"),
    ],
)
def test_a_speaker_is_heard_in_words_of_parish_and_town(text: str, label: str) -> None:
    assert told(text) == [("statement", label)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Dunn (to the point mentioned), Cllr Hay and the Clerk.",
        "Apologies were received and accepted from Cllr Moss.",
        "Cllr Dunn, Seconded Cllr Hay, all agreed.",
        "(Cllr Dunn proposed, Cllr Hay seconded, all were in favour).",
        "The Clerk reported.",
        "Mr Dell had agreed to cut the hedge.",
        "DB proposed as Chair by RS and SH.",
        "The meeting then observed a minute's silence.",
        "Mr Dell accepted the nomination.",
        "The residents had no issues to raise.",
        "Reasons for absence noted; members accepted them.",
        "The Board noted the proposal that the public be excluded for item 9.",
        "The Clerk reported the broken slide to Highways.",
        "Information was provided to the auditor.",
        "All agreed, the Resolution was passed.",
        "He proposed the recommendations.",
        "This was noted.",
        "Approval recommended.",
        "The meeting concluded at 11.20 am.",
        "All Councillors were in favour of buying the camera.",
        "The Committee noted the apologies of Mr Moss.",
        "Cllr Dunn proposed the council buy pigeon spikes. This was seconded by Cllr Hay.",
        "Items noted after the village walk.",
        "Ash Fair raised £273.",
        "The Committee was in agreement that the minutes be published.",
        "The Council referred the petition to the Cabinet Member for Roads.",
        "Pastor Hill addressed the Council and said a prayer.",
        "Councillor Hill apologised for his inability to attend the meeting.",
    ],
)
def test_what_a_meeting_does_is_no_speech(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("There was some discussion around the storage of the chairs.", "statement", None),
        ("There was concern that the lane would close.", "statement", None),
        ("The consensus of the meeting was that the bench should stay.", "statement", "the meeting"),
        ("District Councillor Report – Cllr Oake advised that bins would be late.", "statement", "Cllr Oake"),
        ("In the absence of Mrs Hill, the Clerk read out her report.", "statement", "the Clerk"),
        ("Cllr Oake updated on the state of the paths.", "statement", "Cllr Oake"),
        ("The Leader, responding, said that the pool was safe.", "answer", "The Leader"),
        ("Councillor Oake, in response, confirmed that it was late.", "answer", "Councillor Oake"),
        ("Councillor Oake saw no reason to wait.", "statement", "Councillor Oake"),
        ("Councillor Oake remained concerned about the wall.", "statement", "Councillor Oake"),
        ("Mrs Hill took exception to the remark.", "statement", "Mrs Hill"),
        ("A presentation was given by Mrs Hill highlighting the rise in costs.", "statement", "Mrs Hill"),
        ("Members were informed by Mrs Hill as follows: it was late.", "statement", "Mrs Hill"),
        ("Work on the pier was slower than hoped, said Councillor Oake.", "statement", "Councillor Oake"),
        ("The lane, Councillor Oake felt, was too narrow for a bus.", "statement", "Councillor Oake"),
        ("In the opinion of the Clerk, the lane was too narrow.", "statement", "the Clerk"),
        ("Officers' advice was that the wall was sound.", "statement", "Officers"),
        ("These concerns were echoed by Mrs Hill.", "statement", "Mrs Hill"),
        ("Councillor Oake's second question related to the cost of bins.", "question", "Councillor Oake"),
        ("A further query from Mrs Hill concerned the cost of bins.", "question", "Mrs Hill"),
        ("Mrs Hill was curious about the cost of bins.", "question", "Mrs Hill"),
        ("A debate ensued during which Members raised concerns about cost.", "statement", "Members"),
        ("The Clerk gave a commitment that the hall would stay open.", "statement", "The Clerk"),
        ("In reply to a query, Mrs Hill noted that costs had fallen.", "answer", "Mrs Hill"),
        ("Visitors were informed that parking by coaches was a problem.", "statement", None),
        ("The Leader could not say more but his personal view was that it should wait.", "statement", "The Leader"),
        ("Clarification requested regarding the lease of the field.", "question", None),
        ("Clarification made that the wardens cannot enforce the limit.", "statement", None),
        ("Confirmation from the Clerk that the seats will arrive in July.", "statement", "the Clerk"),
        ("Notice received from Wharton Water stating that the main will be renewed.", "statement", "Wharton Water"),
        (
            "A question was received from Councillor Oake who asked whether the pool would open.",
            "question",
            "Councillor Oake",
        ),
        ("Details of the works were outlined to the Committee.", "statement", None),
        ("Thanks to Mrs Dell for the flowers on the green.", "statement", None),
        ("A vote of thanks was given to the Clerk.", "statement", None),
        ("I am sorry to report that we have lost our treasurer.", "statement", "I"),
        ("Geoff states that he does not want to go on.", "statement", "Geoff"),
        ("A resident attended to raise concerns about the pavement.", "statement", "A resident"),
        ("The Chair shared that the beacon was in store.", "statement", "The Chair"),
        ("The Chief Fire Officer talked Members through the figures.", "statement", "The Chief Fire Officer"),
        ("Cllr Oake is concerned about the state of the path.", "statement", "Cllr Oake"),
        ("The Chair extended a warm welcome to Mr Dell.", "statement", "The Chair"),
        ("He went on to provide the meeting with a summary of the scheme.", "statement", "He"),
        ("The Hall Committee offered to meet the firm.", "statement", "The Hall Committee"),
        ("The report also asked the Committee to consider a working group.", "statement", "The report"),
        ("The peer review report recognised good work on the harbour.", "statement", "The peer review report"),
        ("Councillor Oake noted the motion before the City Council on fireworks.", "statement", "Councillor Oake"),
        ("Hannah was congratulated on her talk.", "statement", None),
        (
            "Jeanne de Vere presented the report, which had been tabled, and advised that a group had met.",
            "statement",
            "Jeanne de Vere",
        ),
        (
            "The wardens would look at this, the Parish Council expressed its thanks for their work.",
            "statement",
            "the Parish Council",
        ),
        ("**Councillor Oake** reported on the new notice boards.", "statement", "Councillor Oake"),
        ("Boho Community Hall The Committee considered a request for a grant.", "statement", "The Committee"),
        ("Summer Fayre Costs Cllr Sue Dell advised that they had doubled.", "statement", "Cllr Sue Dell"),
    ],
)
def test_notes_views_and_marked_up_lines_report_what_was_said(text: str, kind: str, label: str | None) -> None:
    assert told(text) == [(kind, label)]


def test_a_speaker_on_quoted_lines_is_named_without_their_marks() -> None:
    assert label_of("Gordon\n> **Oake**") == "Gordon Oake"
    assert plain("Gordon\n> **Oake** noted") == "Gordon     Oake   noted"


@pytest.mark.parametrize(
    "text",
    [
        "The Chair welcomed everyone to the meeting.",
        "Cllr Oake took the Chair and welcomed all present.",
        "The Convener welcomed Ann Moss from the college to the Panel.",
        "The Council welcomed Sergeant Dell, who had come to listen.",
        "A welcome was extended to the new members.",
        "The new members were welcomed to the Forum.",
        "MH welcomed MR from the county.",
        "The Chair welcomed Councillors and members of the public.",
        "Highways had raised an order for a new post.",
        "Several potholes were reported to Highways.",
    ],
)
def test_a_greeting_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Oake gave apologies due to a family illness.",
        "The Finance Officer presented a report on the accounts.",
        "The Estate has been informed.",
        "The Care Inspectorate undertook a review of the home in May.",
        "Cllr Oake has been asked to join the group.",
        "The Borough Council had been notified of the vacancy.",
        "Cllr Oake has supported the parish this year in its bid for funds.",
        "There was no discussion on the matter.",
        "A notice from the Council was displayed.",
        "It was agreed to buy the seat and this was noted to the public.",
        "The Council continued to support the school.",
        "The Member presented the plan, based on a study of current and predicted need.",
        "Anyone with news of the thefts mentioned above should ring the desk.",
        "Residents with news of the fires reported last week should ring the desk.",
        "AM, 2nd CD, All agreed.",
        "The new bins answered the need for a clean street.",
        "The Clerk answered the telephone.",
        "Mr Hill reported the broken seat to the county.",
        "The Clerk had reported the broken lamp.",
        "Public session: Asked if the hall was let.",
        "The plans were not discussed.",
        "The Panel was invited to review its draft plan.",
        "Two visitors came, who were greeted by Mr Hill and thanked for coming.",
    ],
)
def test_what_was_done_or_said_elsewhere_is_no_statement(text: str) -> None:
    assert told(text) == []


def test_a_proposal_that_nobody_moved_is_a_suggestion() -> None:
    assert told("It was proposed that the group should sit below the board.") == [("statement", None)]
    assert told("It was proposed that the accounts be taken as read, seconded by Mr Oake.") == []


def test_a_sentence_that_looks_like_a_heading_is_read() -> None:
    line = "The Chief Executive advised that there were no matters as such arising out of the last record"
    heading = replace(next(paragraphs(line)), role="heading")
    made = replace(outline(line), sections=(replace(outline(line).sections[0], paragraphs=(heading,)),))
    assert [s.label for s in find_statements(made, load_lexicon(), Claims()).statements] == ["The Chief Executive"]


def test_a_pronoun_goes_back_to_whoever_opens_the_sentence_before_it() -> None:
    text = "Paul Dell saw the moor in May. He explained that it was fenced. Jo Oake had gone - she said it was dry."
    found = find_statements(outline(text), load_lexicon(), people(text, "Paul Dell", "Jo Oake")).statements
    assert [s.speaker for s in found] == ["person:paul-dell", "person:jo-oake"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Mr Reed asked if the council knew of the holes; Cllr Low said she would report them.", "Cllr Low"),
        ("Cllr Ash asked whether grit had been delivered and the Clerk advised that it had.", "the Clerk"),
        ("Cllr Ash asked whether grit had been delivered; it was confirmed that it had.", None),
    ],
)
def test_a_reply_in_the_sentence_of_its_question_is_an_entry_of_its_own(text: str, label: str | None) -> None:
    assert [told(text)[0][0], *told(text)[1:]] == ["question", ("answer", label)]


def test_members_answer_a_question_from_the_public_and_whoever_wants_something_does_not() -> None:
    assert [kind for kind, _ in told("A resident asked if it was mended. The Council confirmed that it was.")] == [
        "question",
        "answer",
    ]
    assert [kind for kind, _ in told("The Chair asked if time was short. The Police requested a break.")] == [
        "question",
        "statement",
    ]


def test_a_question_about_what_had_been_requested_is_answered() -> None:
    found = told("A resident asked if the Council had requested the bin. Members confirmed that none had come.")
    assert [kind for kind, _ in found] == ["question", "answer"]


def test_what_is_asked_about_is_no_reply() -> None:
    assert len(told("Cllr Ash queried why the Council had paid and the Clerk had signed.")) == 1


def test_whoever_joins_in_after_an_answer_gives_none() -> None:
    found = statements(
        "A resident asked when the hedge would be cut. The Clerk replied that it was due in May. "
        "Mr Hill said that the bins were full."
    )
    assert [s.kind for s in found] == ["question", "answer", "statement"]
    worried = statements("A Member asked how many waited.\nThe nurses were concerned that carers were forgotten.")
    assert [s.kind for s in worried] == ["question", "statement"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Provost concurred.", "The Provost"),
        ("Councillor Hill disagreed.", "Councillor Hill"),
        ("Cllr Ash brought the state of the wall to the Council's attention.", "Cllr Ash"),
        ("Cllr Ash made Members aware of the closure.", "Cllr Ash"),
        ("Cllr Ash associated herself with these remarks.", "Cllr Ash"),
        ("Cllr Ash did, however, state that the pier was hers.", "Cllr Ash"),
        ("Cllr Ash sought to thank the crew.", "Cllr Ash"),
        (
            "The Panel received a verbal update from the Superintendent, who reported that it was full.",
            "the Superintendent",
        ),
    ],
)
def test_joining_in_and_making_known_is_speech(text: str, label: str) -> None:
    assert [s.label for s in statements(text)] == [label]


def test_what_has_been_debated_was_debated_before() -> None:
    assert statements("The rules have been debated at length.") == ()
    assert len(statements("The rules were debated at length.")) == 1


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        ("The Mayor thanked Mr Hill for his question and confirmed that it was shut.", "answer"),
        ("The Mayor thanked Mr Hill for his question.", "statement"),
        ("The Mayor read out a response.", "answer"),
    ],
)
def test_a_question_is_answered_by_what_is_read_out_or_told_with_thanks(reply: str, kind: str) -> None:
    assert [s.kind for s in statements(f"Mr Hill asked whether the slip was shut.\n{reply}")] == ["question", kind]


def test_whom_a_list_of_questions_names_asks_in_every_sentence() -> None:
    text = (
        "Two public questions had been put:-\n(1) Mr Hill claimed that the slip was shut. He asked when it would open?"
    )
    assert [s.kind for s in statements(text)] == ["statement", "question"]


def test_to_ask_somebody_on_behalf_of_others_to_act_is_no_question() -> None:
    found = statements("Members asked Highways, on behalf of the village, to thank the crew.")
    assert [s.kind for s in found] == ["statement"]


def test_questions_that_were_put_and_answered_below_are_each_a_question() -> None:
    lead = "The following questions were put by members and were answered by the officers."
    text = f"{lead}\n- Was the pier old\n- Is it red"
    assert told(text) == [("question", "members")] * 2


def test_after_questions_that_were_answered_nobody_answers() -> None:
    found = statements("Questions were put and answers were given.\nMr Nash said that the plans were new.")
    assert [s.kind for s in found] == ["question", "statement"]


def test_a_comment_that_ends_in_a_question_mark_asks() -> None:
    asked = "Could the lease be longer? Mr Hill confirmed that it could."
    text = f"Members made the following comments:\n- {asked}\n- It was dear."
    assert [s.kind for s in statements(text)] == ["question", "answer", "statement"]


def test_a_heading_that_tells_what_somebody_told_of_a_matter_is_heard() -> None:
    made = outline("Flood forum: Ann Moss explained that the gauge was broken and that a new one would come.")
    sections = tuple(
        replace(s, paragraphs=tuple(replace(p, role="heading") for p in s.paragraphs)) for s in made.sections
    )
    found = find_statements(replace(made, sections=sections), load_lexicon(), Claims()).statements
    assert [s.label for s in found] == ["Ann Moss"]
