"""What is told in running lines: recommendations by their paragraphs' numbers, and counts of grades."""

from kg.extract import extract
from kg.extract.figure_runs import noun_of
from kg.lexicon import load_lexicon
from kg.model import Claims, Document
from kg.parse import parse

REPORT = (
    "ELM METROPOLITAN BOROUGH COUNCIL This is a Key Decision as the Council defines it, and it stands "
    "in the Forward Plan Joint Report of the Executive Director People and Executive Director Place "
    "to Cabinet Elm Interchange – Works 1.0 Purpose of the Report 1.1 To seek approval for the works. 2.0 "
    "Recommendation 2.1 Cabinet Approval is given to fund the works at £150,000; 2.2 Cabinet note the outcome of "
    "the consultation. 3.0 Introduction 3.1 The interchange serves 12,000 passengers each day."
)
GRADES = (
    "Elm Council\n\nMinutes of the meeting held on 4 March 2024\n\n1. Inspections\n\nThe Director advised that %s\n"
)


def _claims(text: str) -> Claims:
    return extract(parse(Document("k", "f.txt", text, "0")), load_lexicon()).claims


def test_each_numbered_paragraph_under_recommendations_is_one() -> None:
    claims = _claims(REPORT)
    names = {e.ref: e.name for e in claims.entities}
    found = [(r.number, names[r.made_by or ""], names[r.addressed_to or ""]) for r in claims.recommendations]
    author = "Executive Director People and Executive Director Place"
    assert found == [("2.1", author, "Cabinet"), ("2.2", author, "Cabinet")]


def test_the_numbers_of_sections_are_no_figures() -> None:
    assert [f.value for f in _claims(REPORT).figures] == ["150000", "12000"]


def test_counts_of_grades_count_what_the_first_one_does() -> None:
    table = {
        "4 local authorities had been rated ‘Outstanding’, 31 had received a rating of ‘Good’ and 6 ‘Inadequate’.": (
            [("31", "Good"), ("6", "Inadequate")],
            "local authorities",
        ),
        "14 schools were Outstanding, 61 Good and 9 Requires Improvement.": (
            [("61", "Good"), ("9", "Requires Improvement")],
            "schools",
        ),
    }
    for told, (grades, noun) in table.items():
        figures = {f.value: f.measure for f in _claims(GRADES % told).figures}
        for value, grade in grades:
            assert grade in figures[value] and figures[value].startswith(noun), (told, figures)


def test_a_count_of_something_else_keeps_its_own_noun() -> None:
    figures = {f.value: f.measure for f in _claims(GRADES % "3 schools had closed, 58 pupils had moved.").figures}
    assert figures["58"].startswith("pupils")


def test_what_is_said_of_those_counted_is_no_part_of_the_noun() -> None:
    assert noun_of("local authorities had been rated") == "local authorities"
