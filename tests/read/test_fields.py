"""Names and values in boxes of their own, as the CMIS software of some councils lays them: a field of the header."""

from pathlib import Path

import pytest

from kg.extract import extract
from kg.lexicon import load_lexicon
from kg.model import Document
from kg.parse import parse
from tests.read.made import only, words

DECISION = """<!DOCTYPE html><html><head><title>Decision Details</title></head><body><form id="Form">
<div id="dnn_ContentPane"><div class="DNNModuleContent ModCMISDecisionsC"><h2>Decision Details</h2>
<h3>Opening hours of the harbour library</h3>
<div class="holder"><div class="DNNLabel"><div class="dnnLabel"><label><span>Decision Number:</span></label></div></div>
  <div class="Value">00412/2024</div></div>
<div class="holder"><div class="DNNLabel"><div class="dnnLabel"><label><span>Decision Maker:</span></label></div></div>
  <div class="Value"><a href="/committees/7">Harbour Committee</a></div></div>
<div class="holder"><div class="DNNLabel DateLabel"><div class="dnnLabel"><span>Decision Date:</span></div></div>
  <div class="Value Date">12 March 2024</div>
  <div class="holder"><div class="DNNLabel DateLabel"><div class="dnnLabel"><span>Status:</span></div></div>
    <div class="Value Date">Implemented</div></div></div>
<div class="holder"><div class="DNNLabel">Ward(s):</div><div class="Value">All wards;</div></div>
<div class="holder"><div class="DNNLabel">Key Decision:</div><div class="Value">Yes</div></div>
<div class="holder"><div class="DNNLabel"><div class="dnnLabel"><span>Decision:</span></div></div>
  <div class="Value"><p>RESOLVED: That the library be open on Sundays.</p><p>Two members asked for it.</p></div></div>
</div></div></form></body></html>"""


def page(*boxes: str, tag: str = "div", head: str = "div") -> str:
    """Boxes side by side; each second one is a value."""
    tags = [tag if number % 2 else head for number in range(len(boxes))]
    rows = "".join(f"<{of}>{told}</{of}>" for of, told in zip(tags, boxes, strict=True))
    long = f"<table><tr>{rows}</tr><tr><td><p>{'The Clerk told of the quay. ' * 20}</p></td></tr></table>"
    body = f"<div>{rows}</div>" if tag == "div" else long
    return f"<html><body><h1>Harbour Committee</h1>{body}<p>The quay is shut.</p></body></html>"


def fields(read: Document) -> dict[str | None, str]:
    return {b.label: b.span.of(read.text) for b in read.blocks if b.kind == "field"}


def test_a_decision_page_of_boxes_is_a_header_of_names_and_values(tmp_path: Path) -> None:
    read = only(tmp_path, "d.html", DECISION)
    assert fields(read) == {
        "Decision Number": "00412/2024",
        "Decision Maker": "Harbour Committee",
        "Decision Date": "12 March 2024",
        "Status": "Implemented",
        "Ward(s)": "All wards;",
        "Key Decision": "Yes",
    }
    assert "Decision Maker:\tHarbour Committee\nDecision Date:\t12 March 2024\n" in read.text
    assert read.text.endswith(
        "Decision:\n\nRESOLVED: That the library be open on Sundays.\n\nTwo members asked for it."
    )


def test_what_its_header_names_is_who_decided_and_when(tmp_path: Path) -> None:
    claims = extract(parse(only(tmp_path, "d.html", DECISION)), load_lexicon()).claims
    (body,) = (entity for entity in claims.entities if entity.kind == "body")
    assert (body.name, [meeting.date for meeting in claims.meetings]) == ("Harbour Committee", ["2024-03-12"])
    assert [decision.decided_by for decision in claims.decisions] == [body.ref]


@pytest.mark.parametrize(("tag", "head"), [("div", "div"), ("td", "td"), ("td", "th")])
def test_boxes_one_after_the_other_and_cells_that_lay_out_a_page_are_fields_too(
    tmp_path: Path, tag: str, head: str
) -> None:
    boxes = ("Venue:", "Town Hall, Mardle", "Ward(s):", "All wards;", "Is it urgent?:", "No")
    read = only(tmp_path, "a.html", page(*boxes, tag=tag, head=head))
    assert fields(read) == {"Venue": "Town Hall, Mardle", "Ward(s)": "All wards;", "Is it urgent?": "No"}


@pytest.mark.parametrize(
    ("boxes", "text"),
    [
        (("Resolved:", "That the report be noted"), "Resolved: That the report be noted"),
        (("Apologies for absence:", "Councillor Ash"), "Apologies for absence: Councillor Ash"),
        (("Present:", "Councillor Ash", "Councillor Pell"), "Present:\n\nCouncillor Ash\n\nCouncillor Pell"),
        (("Venue:", "Documents:", "The quay"), "Venue:\n\nDocuments:\tThe quay"),
        (("Venue:", "<p>Town Hall</p>"), "Venue:\n\nTown Hall"),
        (("Purpose:", "To mend the wall. " * 20), f"Purpose:\n\n{('To mend the wall. ' * 20).strip()}"),
        (("<h4>Venue:</h4>", "Town Hall"), "Venue:\n\nTown Hall"),
        (("Venue", "Town Hall"), "Venue\n\nTown Hall"),
        (("Contact:", "<br>"), "Contact:"),
    ],
)
def test_the_name_of_a_part_and_of_a_list_is_no_field(tmp_path: Path, boxes: tuple[str, ...], text: str) -> None:
    read = only(tmp_path, "a.html", page(*boxes))
    assert read.text == f"Harbour Committee\n\n{text}\n\nThe quay is shut."


def test_paragraphs_that_follow_one_another_are_no_fields(tmp_path: Path) -> None:
    read = only(tmp_path, "a.html", "<h1>Minutes</h1><p>Those present:</p><p>Councillor Ash</p><p>Councillor Pell</p>")
    assert not words(read, "field")


def test_how_to_reach_a_person_is_set_aside_with_its_name(tmp_path: Path) -> None:
    read = only(tmp_path, "a.html", page("Party:", "Independent", "Telephone:", "01632 960123"))
    assert fields(read) == {"Party": "Independent"}
    assert words(read, "furniture") == ["Party:", "Telephone:\t01632 960123"]
