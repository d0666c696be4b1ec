"""Who said what, as the index answers: speakers, holders of posts, questions with answers, what is no name."""

import pytest

from kg.ask.said import said
from kg.ask.session import Session
from kg.errors import AmbiguousNameError, QueryError, UnknownNameError
from tests.ask.made import session_of

TWO_SMITHS = """Minutes of a meeting of the Scrutiny Panel of Oldtown Borough Council held on 4 May 2021

PRESENT: Councillors J Brown (Chair), Alan Smith and Anna Smith

3. HIGHWAYS

Councillor Alan Smith asked why the bridge was closed. The Head of Highways responded that a survey was under way.
Councillor Anna Smith stated that the diversion was well signed.
"""


def test_a_question_stands_beside_its_answers(session: Session) -> None:
    asked = [one for one in said(session, kind="question") if one.answers]
    assert asked and all(answer.kind == "answer" for one in asked for answer in one.answers)


def test_an_answer_stands_beside_its_question(session: Session) -> None:
    given = [one for one in said(session, kind="answer") if one.question]
    assert given and all(one.question.kind == "question" for one in given if one.question)


def test_a_post_finds_its_holder_and_the_holder_the_post(session: Session) -> None:
    by_post = {one.claim.iri for one in said(session, by="Director of Children's Care")}
    by_name = {one.claim.iri for one in said(session, by="R Farnham")}
    assert by_name and by_name <= by_post


def test_what_is_inferred_is_left_out_on_request(session: Session, seed_store: object) -> None:
    with_rules = [one.claim for one in said(session) if one.claim.speaker and one.claim.speaker.rule]
    asserted = Session(session.build, session.index, asserted_only=True)
    assert with_rules
    for one in said(asserted):
        assert one.claim.earliest is None and not any(link.rule for link in one.claim.links)


def test_two_people_of_one_name_are_listed_with_what_tells_them_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    session = session_of(tmp_path_factory.mktemp("smiths"), TWO_SMITHS)
    with pytest.raises(AmbiguousNameError) as error:
        said(session, by="Smith")
    told = str(error.value)
    assert "2 people" in told and "Alan Smith" in told and "Anna Smith" in told and "claim" in told
    assert next(one.claim.text for one in said(session, by="Alan Smith")).startswith("Councillor Alan Smith asked")


@pytest.mark.parametrize(("since", "until", "some"), [("2018", "2018-12", True), ("2030", None, False)])
def test_dates_may_be_as_exact_as_one_likes(session: Session, since: str, until: str | None, some: bool) -> None:
    assert bool(said(session, since=since, until=until)) is some


def test_an_interval_counts_where_it_touches(session: Session) -> None:
    touched = said(session, since="2021-02-01", until="2021-02-28")
    assert touched and all(one.claim.latest for one in touched)


def test_a_document_or_a_council_narrows(session: Session) -> None:
    assert {one.claim.place.file[:3] for one in said(session, within="004_")} == {"004"}
    assert {one.claim.council for one in said(session, within="Middlesbrough")} == {"Middlesbrough Borough Council"}


@pytest.mark.parametrize("wrong", ["yesterday", "2021-1-1", "'; DROP TABLE claim"])
def test_what_is_no_date_is_told(session: Session, wrong: str) -> None:
    with pytest.raises(QueryError, match="no date"):
        said(session, since=wrong)


@pytest.mark.parametrize("words", ["", "  ", "?!", '"'])
def test_no_word_is_told(session: Session, words: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        said(session, about=words)


def test_a_slip_of_the_pen_finds_near_names(session: Session) -> None:
    with pytest.raises(UnknownNameError, match="near it: R Farnham"):
        said(session, by="R Farnam")
