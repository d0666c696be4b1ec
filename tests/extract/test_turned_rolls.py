"""Lists of attendance that give the surname first."""

import pytest

from kg.extract.attendance import find_attendance
from kg.extract.people import find_people
from kg.lexicon import load_lexicon
from kg.model import Claims
from tests.extract.minuted import outline

LEXICON = load_lexicon()


def attended(text: str) -> str:
    """Who was there, in which capacity, in the order of the text."""
    read = outline(text)
    claims = find_people(read, LEXICON, Claims())
    claims = claims.merge(find_attendance(read, LEXICON, claims))
    names = {entity.ref: entity.name for entity in claims.of_kind("person")}
    return ", ".join(f"{names[a.person]} {a.capacity}" for a in claims.attendances)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "Present:\nCouncillors:-\nMoss, A          Reid, T\nDunn, J B       O'Hare, M\n\n"
            "Apologies:\nCouncillor Lowe, K\n\n1. Welcome\nMembers met.",
            "A Moss present, T Reid present, J B Dunn present, M O'Hare present, K Lowe apologies",
        ),
        (
            "Present: Councillors Moss, A.; Reid, T.; Dunn, J.\n\n1. Welcome\nMembers met.",
            "A. Moss present, T. Reid present, J Dunn present",
        ),
        (
            "Present\nMoss, A. (Chair)   P\nReid, T.   Ap\nDunn, J.   A\n\nA = absent, Ap = apologies\n",
            "A. Moss present, T. Reid apologies, J. Dunn absent",
        ),
        # "A" may stand for absence or for apologies, and nothing says which.
        (
            "Present\nMoss, A.   P\nReid, T.   A\nDunn, J.   P\n\n1. Welcome\nMembers met.",
            "A. Moss present, J. Dunn present",
        ),
        # Initials before their surnames: a list of the usual kind.
        (
            "Present: Councillors Moss, A Reid, J Dunn and K Lowe.\n\n1. Welcome\nMembers met.",
            "Moss present, A Reid present, J Dunn present, K Lowe present",
        ),
    ],
)
def test_a_surname_before_its_initials_is_one_name_with_them(text: str, there: str) -> None:
    assert attended(text) == there


def test_initials_in_a_bracket_after_a_post_name_who_holds_it() -> None:
    text = "Present: Councillor Moss\n\nIn attendance:\nHead of Planning (J Kerr)\nSenior Solicitor (L Park)\n"
    assert attended(text) == "Moss present, J Kerr in-attendance, L Park in-attendance"
