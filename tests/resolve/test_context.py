"""Whose a document is by its own words alone."""

import re

import pytest

from kg.model import Claims, Document, Entity, Meeting, Reading, Span, ref_of
from kg.resolve.context import context_of
from kg.resolve.councils import Register
from tests.resolve.made import LEXICON

REGISTER = Register(LEXICON.councils)
PARISH = "TAMEFORD AND OXLEY PARISH COUNCIL"
COUNTY = "Norfolk County Council"


def home(text: str, heading: str, of: str | None, **spelt: str) -> str | None:
    """Return the council of a text: ``of`` is what its meeting was taken to be of, ``spelt`` its short forms."""
    entities = []
    for name in (PARISH, COUNTY):
        places = re.finditer("|".join(map(re.escape, [name, *spelt.values()] if name == of else [name])), text)
        if spans := tuple(Span(*m.span()) for m in places):
            entities.append(Entity(ref_of("council", name), "council", name, spans))
    start = text.index(heading)
    council = ref_of("council", of) if of else None
    meeting = Meeting("meeting:0", Span(start, start + len(heading)), None, council, "2021-02-01")
    claims = Claims(entities=tuple(entities), meetings=(meeting,))
    return context_of(Reading(Document("d", "d.txt", text, "0"), "minutes", None, claims), LEXICON, REGISTER).home


HEADING = "Minutes of the Meeting of the Council held on 1st February 2021"
LATER = "So it was. " * 40


@pytest.mark.parametrize(
    ("text", "heading", "of", "short", "found"),
    [
        (f"{PARISH}\n{HEADING}\n{COUNTY} wrote again.", HEADING, COUNTY, "Council", "parish"),
        (f"{PARISH}\n{HEADING}\n{COUNTY} wrote.", HEADING, None, "", "parish"),
        (f"To members of {PARISH}\n{HEADING}\n{COUNTY} wrote.", HEADING, None, "", None),
        (f"Minutes of the Parish Council\n{COUNTY} wrote.", "Minutes of the Parish Council", COUNTY, "", None),
        (f"Minutes of the Cabinet\n{COUNTY} wrote.", "Minutes of the Cabinet", COUNTY, "", "county"),
        (f"{HEADING}\n{LATER}\n{PARISH} was heard.", HEADING, PARISH, "", None),
        (f"{HEADING}\n{LATER}\nThe Clerk said that {f'{COUNTY} or ' * 3} County Cllr Oak", HEADING, None, "", None),
        (f"{HEADING}\n{LATER}\nIt was said that {f'{COUNTY} or ' * 3} its partners", HEADING, None, "", "county"),
    ],
    ids=[
        "a letterhead goes before the Council of a heading",
        "a letterhead alone",
        "a name within a line is no letterhead",
        "the Parish Council of a heading is no county",
        "a cabinet may be a county's",
        "a parish far down in the text is a guest",
        "a county that a clerk's minutes speak of",
        "a county that a report speaks of",
    ],
)
def test_a_documents_council_is_told_by_its_head(
    text: str, heading: str, of: str | None, short: str, found: str | None
) -> None:
    keys = {"parish": "council/tameford-and-oxley-parish-council", "county": "council/E10000020", None: None}
    assert home(text, heading, of, **({"short": short} if short else {})) == keys[found]
