"""A page of minutes made for tests: a panel asks, is answered, decides, votes and recommends."""

from kg.model import (
    Action,
    AgendaItem,
    Attendance,
    Claims,
    Decision,
    Document,
    Entity,
    EntityKind,
    Figure,
    Identity,
    Inference,
    Inspection,
    Meeting,
    Membership,
    Reading,
    Recommendation,
    Resolution,
    Span,
    Statement,
    Subject,
    Thread,
    Vote,
    ref_of,
)

TEXT = """Westmoor Council
Housing Scrutiny Panel - Wednesday 4th May, 2022 4.00 pm
Contact: Jo Platt 01632 960001

Present: Councillor A Penrose and Councillor C Rees (substitute for Councillor B Lowe).
J Marlow, Head of Housing, attended.

22/14 Empty Homes

A Member queried whether the target for Northside would be met.
The Head of Housing responded that the target was on course.
RESOLVED that the strategy be approved.
Moved by Councillor Penrose; carried by 5 votes to 2. Against: Councillor Rees.
The Panel recommends to Cabinet (a) that the figures be published.
ACTION: Head of Housing to write to jo.platt@westmoor.example by 1 June.
The Housing Inspectorate inspected the service in March 2021 and found that repairs took too long.
There were 14 empty homes in May 2022, and 14 flats.
"""


def at(words: str, text: str = TEXT) -> Span:
    """Return where words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def thing(kind: EntityKind, name: str, words: str | None = None, **more: object) -> Entity:
    """Return an entity with one mention."""
    return Entity(ref_of(kind, name), kind, name, (at(words or name),), **more)  # type: ignore[arg-type]


ENTITIES = (
    thing("council", "Westmoor Council"),
    thing("body", "Housing Scrutiny Panel", subtype="panel", aliases=("the Panel",)),
    thing("body", "Cabinet", subtype="cabinet"),
    thing("person", "A Penrose", subtype="councillor", aliases=("Councillor Penrose",)),
    thing("person", "C Rees", subtype="councillor"),
    thing("person", "B Lowe", subtype="councillor"),
    thing("person", "J Marlow", subtype="officer"),
    thing("post", "Head of Housing", part_of="council:westmoor-council"),
    thing("place", "Northside"),
    thing("organisation", "Housing Inspectorate", subtype="inspectorate"),
)
QUESTION = at("A Member queried whether the target for Northside would be met.")
DECISION = at("RESOLVED that the strategy be approved.")
WHERE = {"meeting": "meeting:0", "item": "item:0"}

CLAIMS = Claims(
    entities=ENTITIES,
    meetings=(
        Meeting(
            "meeting:0",
            at("Housing Scrutiny Panel - Wednesday 4th May, 2022 4.00 pm\nContact: Jo Platt 01632 960001"),
            body="body:housing-scrutiny-panel",
            council="council:westmoor-council",
            date="2022-05-04",
            time="16:00",
        ),
    ),
    items=(AgendaItem("item:0", at("22/14 Empty Homes"), "Empty Homes", "22/14", "meeting:0"),),
    memberships=(Membership("person:j-marlow", at("J Marlow, Head of Housing"), "post:head-of-housing"),),
    attendances=(
        Attendance("person:a-penrose", "present", at("Councillor A Penrose"), "meeting:0"),
        Attendance("person:c-rees", "substitute", at("Councillor C Rees"), "meeting:0", "person:b-lowe"),
    ),
    statements=(
        Statement(QUESTION, "question", "A Member", meeting="meeting:0", item="item:0", rule="reporting-verb"),
        Statement(
            at("The Head of Housing responded that the target was on course."),
            "answer",
            "The Head of Housing",
            "person:j-marlow",
            answers=QUESTION,
            meeting="meeting:0",
            item="item:0",
        ),
    ),
    decisions=(Decision(DECISION, "approved", meeting="meeting:0", item="item:0"),),
    votes=(
        Vote(
            at("carried by 5 votes to 2"),
            DECISION,
            votes_for=5,
            votes_against=2,
            proposer="person:a-penrose",
            voters_against=("person:c-rees",),
            meeting="meeting:0",
        ),
    ),
    recommendations=(
        Recommendation(at("that the figures be published"), "a", "body:housing-scrutiny-panel", "body:cabinet"),
    ),
    actions=(
        Action(
            at("Head of Housing to write to jo.platt@westmoor.example by 1 June."),
            "post:head-of-housing",
            "2022-06-01",
        ),
    ),
    inspections=(
        Inspection(
            at("The Housing Inspectorate inspected the service in March 2021"),
            "inspection",
            "organisation:housing-inspectorate",
            date="2021-03",
            findings=(at("repairs took too long"),),
        ),
    ),
    figures=(
        Figure(at("There were 14 empty homes in May 2022, and 14 flats."), "14", "empty homes", as_of="2022-05"),
        Figure(at("There were 14 empty homes in May 2022, and 14 flats."), "14", "flats"),
    ),
    subjects=(Subject(DECISION, "housing"),),
)


def reading(key: str = "d1", file_name: str = "may.txt", claims: Claims = CLAIMS, text: str = TEXT) -> Reading:
    """Return a reading of the minutes."""
    return Reading(Document(key, file_name, text, "a" * 64), "minutes", None, claims)


MARLOW = "person/E06000999/j-marlow"
RESOLUTION = Resolution(
    members={
        ("d1", "person:j-marlow"): MARLOW,
        ("d2", "person:j-marlow"): MARLOW,
        ("d1", "council:westmoor-council"): "council/E06000999",
        ("d2", "council:westmoor-council"): "council/E06000999",
    },
    identities=(
        Identity(MARLOW, "person", "Jane Marlow", subtype="officer"),
        Identity(
            "council/E06000999",
            "council",
            "Westmoor Council",
            ("Westmoor",),
            code="E06000999",
            start="2019-04-01",
            registered=True,
        ),
    ),
    inferences=(
        Inference(
            "https://w3id.org/council-kg/id/document/d1/statement/1-2",
            "https://w3id.org/council-kg/ontology#speaker",
            f"https://w3id.org/council-kg/id/{MARLOW}",
            "post-holder-on-date",
            0.9,
            ("https://w3id.org/council-kg/id/document/d2/membership/3-4",),
        ),
    ),
    threads=(
        Thread(
            "empty-homes",
            "Empty homes",
            (
                ("https://w3id.org/council-kg/id/document/d1/decision/1-2", "2022-05-04"),
                ("https://w3id.org/council-kg/id/document/d1/figure/1-2", None),
            ),
        ),
    ),
)
