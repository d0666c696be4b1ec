"""Literals are typed as exactly as they are stated, and contact details are cut away."""

import pytest

from kg.graph.contacts import spare, without_contacts
from kg.graph.entities import SUBCLASSES
from kg.graph.values import amount, date, plain
from kg.lexicon import load_scheme
from kg.model import Span
from kg.resources import resource


@pytest.mark.parametrize(
    ("said", "kind"),
    [("2021", "gYear"), ("2021-11", "gYearMonth"), ("2021-11-22", "date"), ("before the next meeting", "string")],
)
def test_a_date_is_as_exact_as_it_is_stated(said: str, kind: str) -> None:
    literal = date(said)
    assert literal is not None and literal.value == said
    assert literal.datatype.value == f"http://www.w3.org/2001/XMLSchema#{kind}"


@pytest.mark.parametrize(
    ("said", "written"),
    [("14", "14"), ("3300000", "3300000"), ("4.50", "4.5"), ("1.0", "1"), ("1E+3", "1000"), ("many", None)],
)
def test_a_number_is_written_in_full(said: str, written: str | None) -> None:
    literal = amount(said)
    assert (literal.value if literal else None) == written


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Venue: Town Hall. Telephone (01632) 960 001", "Venue: Town Hall. Telephone"),
        ("Contact Jo Platt on 020 7946 0000 for help with the papers", "for help with the papers"),
        ("jo.platt@westmoor.example", None),
        ("+44 1632 960001", None),
        ("Application 07/00123/FUL was refused", "Application 07/00123/FUL was refused"),
        ("14 homes on 04.05.2022", "14 homes on 04.05.2022"),
        ("Decision 24/00096 of 0 homes", "Decision 24/00096 of 0 homes"),
    ],
)
def test_contact_details_are_cut_away_and_other_numbers_stay(text: str, kept: str | None) -> None:
    assert without_contacts(text) == kept


def test_a_cut_passage_is_still_a_slice() -> None:
    text = "The Clerk (clerk@parish.example) will write to all residents of Northside."
    kept = spare(text, Span(0, len(text)))
    assert kept is not None and kept.of(text) == ") will write to all residents of Northside."


def test_a_file_name_of_another_encoding_is_held() -> None:
    literal = plain("minutes\udce9\x0b.txt")
    assert literal is not None and literal.value == "minutes\ufffd\ufffd.txt"


def test_nothing_is_no_passage() -> None:
    assert spare("Westmoor Council", Span(4, 4)) is None
    assert spare("Westmoor  Council", Span(8, 10)) is None


def test_every_body_type_has_its_class() -> None:
    notations = {c.notation for c in load_scheme(resource("ontology", "vocab", "body-types.ttl"))}
    assert notations == {subtype for kind, subtype in SUBCLASSES if kind == "body"}
