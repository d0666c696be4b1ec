"""Each view of the seeds answers its question; colours and shapes can be told apart."""

import dataclasses
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.ask.session import Session
from kg.errors import UnknownNameError
from kg.view import Asked, drawn
from kg.view.kinds import kinds, relations
from kg.view.layout import positions
from kg.view.meeting import meeting
from kg.view.overview import neighbourhood, overview
from kg.view.page import page
from kg.view.recommendations import recommendations


@pytest.mark.parametrize(
    "of, things",
    [
        ("overview", ()),
        ("person", ("R Farnham",)),
        ("meeting", ("Social Care November 2021",)),
        ("recommendations", ()),
        ("talk", ()),
        ("councils", ("Middlesbrough Borough Council", "Worcestershire County Council")),
        ("charts", ()),
    ],
)
def test_a_view_of_the_seeds_is_one_page_without_an_outside_address(
    session: Session, of: str, things: tuple[str, ...]
) -> None:
    html = drawn(session, Asked(of, things))
    assert html.startswith("<!doctype html>")
    assert "default-src &#39;none&#39;" in html
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=", html.split("<script>")[0])


def test_a_meeting_shows_who_was_there_and_what_was_decided(session: Session) -> None:
    columns = {column.heading: column.things for column in meeting(session, "Social Care November 2021").columns}
    assert columns["Who was there"] and columns["Items"] and columns["Decided and recommended"]


def test_recommendations_say_how_many_have_an_answer(session: Session) -> None:
    assert re.match(r"\d+ recommendations, \d+ with an answer", recommendations(session).note)


def test_a_neighbourhood_holds_what_is_near(session: Session) -> None:
    near = neighbourhood(session, "Ofsted", 1)
    assert near.focus in near.network
    assert 1 < len(near.network) < len(overview(session).network)


@pytest.mark.parametrize(
    "asked, told",
    [
        (Asked("sculpture"), "there is no view"),
        (Asked("person"), "is about 1 thing"),
        (Asked("person", ("Nobody Whatever",)), "no person fits"),
        (Asked("overview", kinds=("dragon",)), "there is no kind"),
    ],
)
def test_what_cannot_be_drawn_is_said_with_what_can(session: Session, asked: Asked, told: str) -> None:
    with pytest.raises(UnknownNameError, match=told):
        drawn(session, asked)


def test_the_same_graph_gives_the_same_page(session: Session) -> None:
    assert page(overview(session)) == page(overview(session))


def test_nothing_inferred_is_drawn_where_only_what_is_said_is_wanted(session: Session) -> None:
    said = dataclasses.replace(session, asserted_only=True)
    assert not [1 for *_, of in overview(said).network.edges(data=True) if of["inferred"]]


def test_things_stand_apart(session: Session) -> None:
    network = overview(session).network
    at = list(positions(network.subgraph([n for n in network if network.degree(n)])).values())
    close = [1 for (x, y), (u, v) in itertools.combinations(at, 2) if abs(x - u) < 30 and abs(y - v) < 25]
    assert len(close) <= len(at) // 20


def test_a_kind_differs_from_every_other_in_colour_and_its_edge_can_be_seen() -> None:
    assert len({kind.colour for kind in kinds().values()}) == len(kinds())
    for kind in kinds().values():
        assert max(_contrast(kind.colour, "#ffffff"), _contrast(kind.outline, "#ffffff")) >= 3, kind.id
        assert max(_contrast(kind.colour, "#16181b"), _contrast(kind.outline_on_dark, "#16181b")) >= 3, kind.id


def test_a_relation_has_a_name_of_its_own() -> None:
    assert len({relation.id for relation in relations()}) == len(relations())


def test_the_command_writes_the_page(kg: Callable[..., Any], seed_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "farnham.html"
    assert kg("view", "--of", "person", "R Farnham", "-o", path, "--store", seed_store).code == 0
    assert "R Farnham through time" in path.read_text(encoding="utf-8")


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
