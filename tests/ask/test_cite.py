"""References: what they name, and that their links lead to the words."""

from dataclasses import replace

import pytest

from kg.ask.cite import cite, spoken
from kg.ask.claims import Claim, Link
from kg.ask.place import Place
from kg.cli.claims import who


def a_claim(source: str | None = None, page: int | None = None) -> Claim:
    place = Place("d", "minutes.html", 10, 40, page, "Minutes", source, "minutes")
    return Claim(
        *("c", "statement", "Cllr Hart said that the bridge, long shut, was now open to all traffic", "Cllr Hart"),
        *("4 Highways", None, None, "2021-05-04", None, None, "Scrutiny Panel", "Oldtown Council", place, "2021-05-04"),
        links=(Link("speaker", "p", "Sue Hart", "person"),),
    )


def test_a_reference_names_speaker_meeting_date_item_and_place() -> None:
    reference = cite(a_claim())
    wanted = (
        "Sue Hart (Cllr Hart)",
        "minutes of Scrutiny Panel",
        "4 May 2021",
        "item 4 Highways",
        "characters 10 to 40",
    )
    for part in wanted:
        assert part in reference


@pytest.mark.parametrize(
    ("source", "page", "link"),
    [
        (
            "https://town.example/m.htm",
            None,
            "#:~:text=Cllr%20Hart%20said%20that%20the,now%20open%20to%20all%20traffic",
        ),
        ("https://town.example/m.pdf", 3, "https://town.example/m.pdf#page=3"),
        ("https://town.example/m.docx", None, "https://town.example/m.docx"),
    ],
)
def test_a_link_leads_to_the_words_or_the_page(source: str, page: int | None, link: str) -> None:
    assert (a_claim(source, page).place.link(a_claim().text) or "").endswith(link)


@pytest.mark.parametrize("source", [None, "javascript:alert(1)", "file:///etc/passwd"])
def test_only_web_addresses_are_linked(source: str | None) -> None:
    assert a_claim(source).place.link("words") is None


@pytest.mark.parametrize(
    ("day", "words"), [("2021", "2021"), ("2021-11", "November 2021"), ("2021-11-02", "2 November 2021")]
)
def test_dates_are_written_as_exactly_as_they_are_known(day: str, words: str) -> None:
    assert spoken(day) == words


def test_several_who_spoke_are_all_named_and_persons_before_their_posts() -> None:
    both = (Link("speaker", "p", "Sue Hart", "person"), Link("speaker", "q", "Ian Moss", "person"))
    joint = replace(a_claim(), label="The Chair and Cllr Moss", links=(Link("speaker", "c", "Chair", "post"), *both))
    assert joint.spoken_by == "Sue Hart and Ian Moss"
    assert who(joint) == "Sue Hart and Ian Moss (The Chair and Cllr Moss)"
    assert "Sue Hart and Ian Moss (The Chair and Cllr Moss)" in cite(joint)
    assert replace(joint, links=(Link("speaker", "c", "Chair", "post"),)).spoken_by == "Chair"
    assert who(replace(joint, links=(), label=None)) == "(no speaker named)"
