"""Which organisations stand in a list of examples, of those represented, or of those who ask for something."""

import pytest

from tests.extract.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("work with charities such as Weldhope, the Moss Makers and Lowfolk.", ["Weldhope", "Moss Makers", "Lowfolk"]),
        (
            "Grants went to charities including Mencap and Shelter.",
            ["Mencap", "Shelter"],
        ),
        ("partners such as Education, Housing and Higher Education", []),
        ("partners including Weldhope, whose weldhope is lost", []),
        (
            "private sector representatives from Moss Makers, Weld Inc., and ORRIN MIRA.",
            ["Moss Makers", "Weld Inc", "ORRIN MIRA"],
        ),
        ("representatives from Health and Police Teams", []),
        ("representatives from the ORRIN team and Moss Portfolio team", []),
        ("Presentation by Middle Weld Level 14/03/07", []),
        ("a request from the City of Weldham Grand Sisterhood to use the park", ["City of Weldham Grand Sisterhood"]),
        ("an application from Moss Village Hall for £5,000", ["Moss Village Hall"]),
        ("parking at Moss Village Hall was bad", []),
        ("a request from Weldham residents", []),
        ("a preferred bidder, Weld Connections, was chosen", ["Weld Connections"]),
        ("a report on the Leisure Trust", []),
        ("The charity Warm Paws had opened a shop.", ["Warm Paws"]),
        ("the pressure group Trams for Weldham, which had written", ["Trams for Weldham"]),
        ("the charity Trustees met", []),
        ("The landowner, Weldham Hay, agreed.", ["Weldham Hay"]),
        ("The landowner, Mr Moss, agreed.", []),
        ("Thames water is to mend the leak.", ["Thames water"]),
        ("The National Planning Casework Unit would decide.", ["National Planning Casework Unit"]),
        ("Kirsty Moss Department for Work and Pensions", ["Department for Work and Pensions"]),
        ("Ann Moss MBE (Chair) Weldham Care Ltd", ["Weldham Care Ltd"]),
        ("Committee: 1) Welcomes Weldham Trust Member Briefing", ["Weldham Trust"]),
    ],
)
def test_organisations_are_known_by_what_says_that_they_follow(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found
