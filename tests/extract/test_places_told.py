"""Which places a document names by their address, by what it says they are, and by those who live there."""

import pytest

from tests.extract.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "E/38405\tSix looseboxes\nLand Opposite Brynweld\nPenymoss\nSA19 7TA\nObject",
            ["Brynweld", "Penymoss"],
        ),
        ("The clerk is\nAnn Moss\nPenymoss\nSA19 7TA\n", []),
        ("The occupier of The Dell had cut the hedge.", ["The Dell"]),
        ("The members of The Dell Club met.", []),
        ("The owner of the Crickets pub wrote in.", ["Crickets"]),
        ("There was noise from the village pub.", []),
        ("The limit on the C18 would be looked at.", ["C18"]),
        ("In the C19 pandemic two sheets of A4 paper were used.", []),
        ("Path FP12 had been ploughed.", ["FP12"]),
        ("It was said that Bowbury was a farm to the north.", ["Bowbury"]),
        ("It was said that Bowbury was a problem.", []),
        ("Nether Weldby residents were unhappy.", ["Nether Weldby"]),
        ("Council residents were unhappy.", []),
        ("In Nether Weldby, the shop had shut.", ["Nether Weldby"]),
        ("It was above the England average.", ["England"]),
        ("Weldby railway station had no lift.", ["Weldby railway station"]),
        ("Public railway stations had no lift.", []),
        ("Sunnyweld, Mill Lane – a new porch", ["Sunnyweld", "Mill Lane"]),
        ("Ann, Mill Lane – a new porch", ["Mill Lane"]),
        ("Members had visited Holland and Finland.", ["Holland", "Finland"]),
        ("A letter came from the officer in Kings Lynn.", ["Kings Lynn"]),
        ("The developer of the Indigo Road Site was late.", ["Indigo Road"]),
        ("The Mossgreen Street Food Festival was full.", []),
        ("It was held at the Weld Hill Activity Centre.", ["Weld Hill Activity Centre"]),
        ("Bins by the Old Red Lion and at the Plough.", ["the Old Red Lion", "the Plough"]),
        ("Land south of Elm Nursery was sold.", ["Elm Nursery"]),
        ("Wards affected: Abbeyside; Castlegate; Weldby\n", ["Abbeyside", "Castlegate", "Weldby"]),
    ],
)
def test_places_are_known_by_their_address_and_by_what_is_said_of_them(text: str, found: list[str]) -> None:
    assert names(text, "place") == found
