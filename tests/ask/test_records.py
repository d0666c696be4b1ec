"""Decisions, recommendations, inspections, attendance, paths, matters and reasons, over the seeds."""

import itertools
from pathlib import Path

import pytest

from kg.ask.path import path
from kg.ask.records import Filters, attended, conflicts, decisions, inspections, recommendations
from kg.ask.session import Session, open_session
from kg.ask.trace import trace
from kg.ask.who import who
from kg.ask.why import Reason, why
from kg.errors import UnknownNameError
from kg.pipeline import build
from tests.conftest import SEEDS


def test_decisions_narrow_by_body_and_outcome(session: Session) -> None:
    of_executive = decisions(session, Filters(), by="Executive", outcome="approved")
    assert of_executive and all(d.facts["outcome"] == "approved" for d in of_executive)
    assert len(decisions(session, Filters(), substance=True)) < len(decisions(session, Filters()))


def test_recommendations_that_have_an_answer_are_no_unanswered_ones(session: Session) -> None:
    every = recommendations(session, Filters(), to="Executive")
    open_ones = recommendations(session, Filters(), to="Executive", unanswered=True)
    assert len(every) >= 10
    assert {r.claim.iri for r in open_ones} == {r.claim.iri for r in every if not r.responses}


def test_inspections_are_in_order_of_their_dates(session: Session) -> None:
    dates = [claim.date for claim in inspections(session, Filters(), by="Ofsted")]
    assert dates == sorted(dates, key=str) and "2016" in dates


def test_a_person_s_meetings_are_found_by_part_of_the_name(session: Session) -> None:
    assert {claim.linked("attendee")[0].name for claim in attended(session, Filters(), who="Farnham")} == {"R Farnham"}


def test_each_place_leads_to_the_words(session: Session) -> None:
    for claim in decisions(session, Filters()):
        text = (SEEDS / claim.place.file).read_text(encoding="utf-8")
        assert " ".join(text[claim.place.start : claim.place.end].split()) == claim.text


def test_conflicts_are_inferred_and_left_out_on_request(session: Session) -> None:
    assert conflicts(session)
    assert not conflicts(Session(session.build, session.index, asserted_only=True))


def test_a_person_is_known_by_the_posts_that_documents_show(session: Session) -> None:
    known = who(session, "Farnham")
    assert {claim.linked("post")[0].name for claim in known.memberships} == {"Director of Children’s Care"}


def test_a_path_is_a_chain_of_claims_from_one_end_to_the_other(session: Session) -> None:
    steps = path(session, "R Farnham", "Ofsted")
    assert steps[0].start.name == "R Farnham" and steps[-1].end.name == "Ofsted"
    assert all(one.end == after.start for one, after in itertools.pairwise(steps))
    with pytest.raises(UnknownNameError, match="the same"):
        path(session, "R Farnham", "Farnham")


def test_a_matter_runs_from_decision_to_report(session: Session) -> None:
    matter = trace(session, "locality working")
    days = [step.date for step in matter.steps if step.date]
    assert matter.thread and days == sorted(days)
    assert {"decision", "recommendation"} <= {step.kind for step in matter.steps}


def test_what_is_no_matter_is_followed_by_its_words(session: Session) -> None:
    assert trace(session, "caseloads").thread is None
    with pytest.raises(UnknownNameError, match="no matter"):
        trace(session, "unicorn")


def test_an_inferred_speaker_rests_on_passages(session: Session) -> None:
    row = session.select("SELECT ?s WHERE { ?i a ckg:Inference ; rdf:predicate ckg:speaker ; rdf:subject ?s } LIMIT 1")
    reasons = why(session, row[0]["s"])
    inferred = [reason for reason in reasons if reason.ground.startswith("inferred by rule")]
    assert inferred and any(premise.words for premise in inferred[0].premises)


def test_a_place_tells_its_rule(session: Session) -> None:
    place = str(decisions(session, Filters())[0].place)
    (reason, *_) = why(session, place)
    assert isinstance(reason, Reason) and "rule" in reason.ground and reason.place == place


def test_no_such_fact_is_told(session: Session) -> None:
    with pytest.raises(UnknownNameError, match="no such fact"):
        why(session, "R Farnham", "skos:notation")


def test_why_a_committee_is_a_councils_is_told_by_what_its_minutes_are_filed_under(tmp_path: Path) -> None:
    folder = tmp_path / "kent-county-council"
    folder.mkdir()
    text = "MINUTES of the Planning Committee held on 4 May 2021\n\nThe Chair opened the meeting.\n"
    (folder / "march.txt").write_text(text)
    build([folder], tmp_path / "store", workers=1)
    session = open_session(tmp_path / "store")
    filed = Reason(
        "march.txt ckg:filedUnder Kent County Council", "inferred by rule council-in-folder-name, confidence 0.80"
    )
    (owner,) = why(session, "Planning Committee", "unitOf")
    assert (owner.what, owner.ground, owner.premises) == (
        "org:unitOf Kent County Council",
        "the register says so",
        (filed,),
    )
    assert [(r.what, r.ground) for r in why(session, "march.txt", "filedUnder")] == [
        ("ckg:filedUnder Kent County Council", filed.ground)
    ]
    asserted = open_session(tmp_path / "store", asserted_only=True)
    assert why(asserted, "Planning Committee", "unitOf")[0].premises == ()
    with pytest.raises(UnknownNameError):
        why(asserted, "march.txt", "filedUnder")
