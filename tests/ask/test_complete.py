"""What a value may go on with, taken from the graph."""

import pytest

from kg.ask.complete import KINDS, complete
from kg.ask.gallery import gallery
from kg.ask.session import Session


@pytest.mark.parametrize(
    ("kinds", "begun", "offered"),
    [
        (("post",), "director of children's c", "Director of Children’s Care"),
        (("person",), "farn", "R Farnham"),
        (("date",), "2021-11", "2021-11-22"),
        (("date",), "20", "2021"),
        (("file",), "003_", "003_41c462329ecee778.txt"),
        (("outcome",), "appr", "approved"),
        (("capacity",), "in", "in-attendance"),
        (("organisation", "council"), "OFS", "Ofsted"),
    ],
)
def test_names_dates_files_and_terms_are_offered_by_their_beginning(
    session: Session, kinds: tuple[str, ...], begun: str, offered: str
) -> None:
    found = complete(session, kinds, begun)
    assert any(value.startswith(offered) or value == offered for value in found)


def test_only_the_kinds_that_are_asked_for_are_offered(session: Session) -> None:
    assert not complete(session, ("place",), "farnh") and not complete(session, ("person",), "zzz")


@pytest.mark.parametrize("begun", ['"', "'; --", "%", "(", "", "*"])
def test_no_letters_break_it(session: Session, begun: str) -> None:
    assert len(complete(session, ("person", "body", "date"), begun)) <= 20


def test_the_parameters_of_the_gallery_say_what_they_are_and_what_fits_them() -> None:
    parameters = [parameter for query in gallery() for parameter in query.parameters]
    assert all(parameter.help for parameter in parameters)
    assert all(set(parameter.kinds) <= set(KINDS) for parameter in parameters)
    assert sum(bool(parameter.kinds) for parameter in parameters) >= 10
