"""Recommendations of whole papers, as they are printed: reports, agendas' pages and minutes."""

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse

LEXICON = load_lexicon()
REPORT = "Report to: Cabinet\nDate: 14 May 2024\nReport of: Director of Place\n\nHarbour Plan\n\n"
ITEM = "Agenda item\n\nHarbour Plan\n\n"
MINUTES = "Minutes of the Parks Committee held on 14 May 2024\n\n4. Audit\n\n"


def read(text: str) -> Claims:
    return extract(parse(Document("key", "paper.txt", text, "")), LEXICON).claims


def recommended(text: str) -> list[str]:
    return [one.span.of(text) for one in read(text).recommendations]


TWO = ["approves the plan.", "notes the costs."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (REPORT + "2. RECOMMENDATIONS\n\nThat Cabinet:\n\n2.1 approves the plan.\n\n2.2 notes the costs.\n", TWO),
        (REPORT + "2. RECOMMENDATIONS\n\n2.1 That Cabinet:\n\n(a) approves the plan.\n\n(b) notes the costs.\n", TWO),
        (REPORT + "It is recommended that the Council:\napproves the plan.\nnotes the costs.\n", TWO),
        (REPORT + "Recommendation:\n\nTo pay for the gate.\n", ["To pay for the gate."]),
        (
            REPORT + "RECOMMENDED:\n\n(b) That a gate be built;\n\n(c) That it be shut.\n",
            ["That a gate be built", "That it be shut."],
        ),
        (
            REPORT + "Recommendation: That Cabinet pays for the gate.\n",
            ["Recommendation: That Cabinet pays for the gate."],
        ),
        (
            ITEM + "Recommended:\n\n1. To approve the plan.\n\n2. To note the costs.\n",
            ["To approve the plan.", "To note the costs."],
        ),
        (
            ITEM + "To hear of the gate.\n\nRecommendation:\n\nThat the Committee pays for it.\n",
            ["That the Committee pays for it."],
        ),
        (
            ITEM + "The Committee is asked to pay for the gate.\n\nMinutes:\n\nThe gate was shut.\n",
            ["The Committee is asked to pay for the gate."],
        ),
        (ITEM + "Members are asked to consider the report.\n\nMinutes:\n\nThe gate was shut.\n", []),
        (ITEM + "Minutes:\n\nThat the owners be invited to the next meeting.\n", []),
        (
            MINUTES + "Estyn made two recommendations:\n\nR1 Mend the roof.\n\nR2 Train the staff.\n",
            ["Mend the roof.", "Train the staff."],
        ),
    ],
)
def test_what_a_paper_recommends_is_found_under_its_line(text: str, expected: list[str]) -> None:
    assert recommended(text) == expected


def test_a_numbered_list_right_above_the_reasons_for_recommendations_recommends() -> None:
    text = (
        "Cabinet: 14 May 2024\n\nReport of the Director of Place\n\nPurpose of the Report\n\n1. To tell of it.\n\n"
        "1. That Cabinet pays for it.\n\n2. Members shut it.\n\nReasons for the Recommendations\n\n1. It is old.\n"
    )
    assert recommended(text) == ["That Cabinet pays for it.", "Members shut it."]


@pytest.mark.parametrize(
    ("line", "maker", "reader"),
    [
        ("The Parks Committee requested that Cabinet:", "body:parks-committee", "body:cabinet"),
        ("RESOLVED that the Committee recommend to Cabinet", "body:parks-committee", "body:cabinet"),
        ("Recommended (to Cabinet):", "body:parks-committee", "body:cabinet"),
    ],
)
def test_a_line_that_asks_another_body_opens_a_list_for_it(line: str, maker: str, reader: str) -> None:
    text = f"{MINUTES}{line}\n\n(a) builds a gate; and\n\n(b) shuts it.\n"
    found = read(text).recommendations
    assert [one.span.of(text) for one in found] == ["builds a gate", "shuts it."]
    assert {(one.made_by, one.addressed_to) for one in found} == {(maker, reader)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is recommended:-\n\n(i) that a gate be built; and\n\n(ii) that it be shut.\n", ["i", "ii"]),
        ("Recommendation 1: Build a high gate.\n\nRecommendation 2: Keep it shut.\n", ["1", "2"]),
        (
            "2. Recommendation/s\n\n2.1 Cabinet is recommended to:\n\n2.1.1 build it.\n\n2.1.2 shut it.\n",
            ["2.1.1", "2.1.2"],
        ),
        (
            "2. Draft resolution\n\n2.1 That a gate be built:\n\n2.1.1 of wood.\n\n2.2 That it be shut.\n",
            ["2.1", "2.2"],
        ),
    ],
)
def test_what_a_report_recommends_is_its_authors(text: str, expected: list[str]) -> None:
    found = read(f"{REPORT}It tells of the gate.\n\n{text}").recommendations
    assert [one.number for one in found] == expected
    assert {one.made_by for one in found} == {"post:director-of-place"}


def test_an_agenda_asks_for_each_of_its_items() -> None:
    text = (
        "Harbour Board\n\nAgenda\n\nThursday, 14 March 2024\n\n1. Apologies\n\n2. Gate\n\nThere is a report.\n\n"
        "The Board is asked to pay for the gate.\n\n3. Wall\n\nThere is circulated a report.\n\n"
        "The Board is asked to agree:-\n\n(i) a wall; and\n(ii) a path.\n\n4. Visits\n\n"
        "Members of the public are asked to sit down.\n"
    )
    assert recommended(text) == ["The Board is asked to pay for the gate.", "a wall", "a path."]


@pytest.mark.parametrize("line", ["Resolved:", "AGREED", "The Panel resolved:"])
def test_what_was_resolved_to_be_done_is_no_agenda(line: str) -> None:
    text = f"{ITEM}Report by the Director.\n\n{line}\n\n1. To approve the plan.\n\n2. To note the costs.\n"
    assert [one.span.of(text) for one in read(text).decisions] == ["To approve the plan.", "To note the costs."]


def test_a_panel_that_recommends_in_anothers_report_is_not_that_reports_body() -> None:
    text = REPORT + "The Panel recommends to Cabinet that:\n\n1. the plan be adopted;\n\n2. costs be cut.\n"
    assert {one.made_by for one in read(text).recommendations} == {None}


def test_a_table_words_each_recommendation_between_its_number_and_whom_it_is_for() -> None:
    text = (
        "Final Report of the Roads Task Group\n\nRecommendations\n\nNo. | Recommendation | For\n"
        "1 | That lamps be counted each spring | Head of Roads\n2 | That gates be shut at night | Cabinet\n"
    )
    assert recommended(text) == ["That lamps be counted each spring", "That gates be shut at night"]


@pytest.mark.parametrize(
    ("sentence", "maker"),
    [
        ("The Parks Committee called on Cabinet to mend the gate.", "body:parks-committee"),
        ("The Parks Committee believes that the fee is high and recommends its abolition.", "body:parks-committee"),
        ("The Parks Committee recommended the Head of Roads bring a report.", "body:parks-committee"),
        ("The working party recommends buying two gates.", None),
    ],
)
def test_a_body_calls_for_something_in_many_words(sentence: str, maker: str | None) -> None:
    found = read(f"{MINUTES}Members met. {sentence}\n").recommendations
    assert [(one.span.of(f"{MINUTES}Members met. {sentence}\n"), one.made_by) for one in found] == [(sentence, maker)]


def test_an_update_on_recommendations_is_not_by_whom_it_was_given() -> None:
    lead = "The Principal Scrutiny Officer gave an update on the following recommendations to Cabinet from May:"
    text = f"{MINUTES}{lead}\n\n(a) that gates be shut;\n\n(b) that lamps be lit.\n"
    assert {one.made_by for one in read(text).recommendations} == {"body:parks-committee"}


def test_what_a_review_recommends_in_its_own_minutes_is_its_own() -> None:
    text = (
        "Minutes of the Flooding Task Group held on 14 May 2024\n\n4. Gullies\n\nMembers spoke of mud.\n\n"
        "Recommendation: That gullies be cleaned twice a year.\n\n5. Maps\n\nThere were none.\n"
    )
    assert {one.made_by for one in read(text).recommendations} == {"body:flooding-task-group"}


@pytest.mark.parametrize(
    ("sentence", "maker"),
    [
        ("The Clerk recommended that the hedge be cut.", "post:clerk"),
        ("The internal auditor's report recommended that two sign each form.", "post:internal-auditor"),
    ],
)
def test_those_who_advise_a_small_council_recommend(sentence: str, maker: str) -> None:
    text = f"Minutes of Hill Parish Council held on 14 May 2024\n\n4. Audit\n\n{sentence}\n\n5. Bins\n\nNone.\n"
    assert [one.made_by for one in read(text).recommendations] == [maker]


def test_a_section_that_sends_a_matter_up_holds_what_was_decided() -> None:
    text = (
        f"{MINUTES}It was read.\n\nRECOMMENDATION TO COUNCIL:\n\nThat:\n\n1. a gate be built; and\n\n2. it be shut.\n"
    )
    found = read(text)
    assert [(one.span.of(text), one.outcome) for one in found.decisions] == [
        ("a gate be built", "recommended"),
        ("it be shut.", "recommended"),
    ]
    assert [one.span.of(text) for one in found.recommendations] == ["a gate be built", "it be shut."]


def test_quoted_parts_of_what_was_recommended_are_parts() -> None:
    lead = f"{MINUTES}The Roads Panel had recommended:"
    text = f'{lead}\n\n"(a) that lamps be lit; and\n\n(b) that it be told."\n\nIt was late.\n'
    assert [one.number for one in read(text).recommendations] == ["a", "b"]


@pytest.mark.parametrize(
    "head",
    [
        "CHILDREN SCRUTINY COMMITTEE\n3 OCTOBER 2022\n\nLEISURE TASK AND FINISH REVIEW GROUP – FINAL REPORT\n\n",
        "Elm Council\n\nOverview and Scrutiny Board\n14 March 2023\n\nFinal Report of the Leisure Task Group\n\n",
    ],
)
def test_the_group_in_a_reports_title_recommends_and_neither_its_writer_nor_an_inspector(head: str) -> None:
    text = (
        f"{head}Ofsted, in its inspection of the Council's services in May 2022, found too little oversight.\n\n"
        f"{'The Group met five times and heard from many. ' * 40}\n\n"
        "Recommendations\n\nRecommendation 1 – Build a gate by May.\n\nRecommendation 2 – Rewrite the letters.\n\n"
        "Report author: Jo Moss, Senior Scrutiny Officer\n"
    )
    claims = read(text)
    names = {entity.ref: entity.name for entity in claims.entities}
    assert {str(names.get(one.made_by or "")) for one in claims.recommendations} <= {
        "LEISURE TASK AND FINISH REVIEW GROUP",
        "Leisure Task and Finish Review Group",
        "Leisure Task Group",
    }
    assert len(claims.recommendations) == 2
