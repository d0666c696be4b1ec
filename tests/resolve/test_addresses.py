"""Which council a document's addresses, the hall it meets in and the name of what meets point to."""

from dataclasses import replace

import pytest

from kg.model import Block, Claims, Document, Reading, Span
from kg.resolve.addresses import pointed_to, published_by, served_by
from kg.resolve.councils import Register, shires_of
from kg.resolve.lists import words_of
from tests.resolve.made import LEXICON, Paper

REGISTER = Register(LEXICON.councils, shires_of(LEXICON))
LISTS = words_of(LEXICON)
BELFAST, SEFTON, HULL = "council/N09000003", "council/E08000014", "council/E06000010"


def weights(paper: Paper) -> dict[str, int]:
    return dict(pointed_to(paper.reading(), REGISTER, None, LISTS))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Venue: Council Chamber, City Hall, Belfast\nContact: Mr Quill", {BELFAST: 2}),
        ("Contact: A Quill\nEmail: quilla@belfastcity.gov.uk", {BELFAST: 3}),
        ("It was sent to quilla@belfastcity.gov.uk.", {BELFAST: 1}),
        ("See www.sefton.gov.uk, https://modgov.sefton.gov.uk and //sefton.gov.uk", {SEFTON: 2}),
        ("Contact: a@sefton.gov.uk, b@belfastcity.gov.uk", {SEFTON: 1, BELFAST: 1}),
        ("Minutes of the Parish Council, held in the Town Hall, Belfast", {}),
        ("Venue: Council Chamber, County Hall, Worcester", {}),
        ("Venue: Council Chamber, Town Hall", {}),
        ("Write to quill@tameford.gov.uk", {}),
    ],
    ids=[
        "a city's own hall",
        "the contact of a page counts for more",
        "an address somewhere in the text",
        "many addresses count no more than two",
        "two contacts are nobody's own",
        "a parish may meet in a larger council's town",
        "a county hall stands in another's town",
        "a hall without its town",
        "a council that is not registered",
    ],
)
def test_addresses_and_halls_point_to_councils(text: str, found: dict[str, int]) -> None:
    assert weights(Paper("page", None).text(text)) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [("Moray Integration Joint Board", {"council/S12000020": 2}), ("Kent and Medway Board", {}), ("Kent", {})],
)
def test_the_name_of_what_meets_points_to_the_council_that_leads_it(body: str, found: dict[str, int]) -> None:
    assert weights(Paper("page", None, "2021-02-01", body=body)) == found


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("argyll-bute", "council/S12000035"),
        ("northherts", "council/E07000099"),
        ("hullcc", HULL),
        ("nwldc", "council/E07000134"),
        ("tmbc", None),
        ("wcc", None),
        ("tameford", None),
    ],
)
def test_a_part_of_a_web_address_names_a_council_run_together_or_for_short(label: str, key: str | None) -> None:
    assert REGISTER.at_address(label) == key


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("https://democracy.sefton.gov.uk/documents/g1/minutes.pdf", SEFTON),
        ("https://www.sefton.gov.uk/a", SEFTON),
        ("https://moderngovwebpublic.sefton.gov.uk/ieListDocuments.aspx?MId=1", SEFTON),
        ("https://sefton.moderngov.co.uk/a", SEFTON),
        ("https://committees.tameford.gov.uk/a", None),
        ("https://sefton.moderngov.co.uk.example.org/a", None),
        ("https://schools.parks.sefton.gov.uk/a", None),
        ("https://sefton.example.org/a", None),
        ("//[broken", None),
        (None, None),
    ],
)
def test_where_a_document_was_published_tells_whose_it_is(source: str | None, key: str | None) -> None:
    reading = Paper("page", None).reading()
    assert published_by(replace(reading, document=replace(reading.document, source=source)), REGISTER) == key


def test_a_web_services_host_tells_whose_its_answer_is() -> None:
    text = "host: moderngov.sefton.gov.uk"
    block = Block("field", Span(6, len(text)), label="host")
    answer = Document("d", "d.xml", text, "0", blocks=(block,))
    assert served_by(Reading(answer, "other", None, Claims()), REGISTER) == SEFTON
