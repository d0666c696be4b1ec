"""Laws that hold for any documents: their order changes nothing, nor does one more or one less elsewhere."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Reading
from kg.resolve import resolve
from tests.resolve.made import LEXICON, Paper

NAMES = st.sampled_from(
    [
        *("S Hartley", "Sue Hartley", "Susan Hartley", "J Moss", "John Moss", "Jane Moss", "Cllr Moss"),
        *("Rose Field-Moss", "R Field Moss", "Hartly"),
    ]
)
POSTS = st.sampled_from([None, "Director of Housing", "Head of Parks", "Team Manager"])
SIDES = st.sampled_from(["councillor", "officer"])
DAYS = st.sampled_from(["2019-05-01", "2021-02-01", "2021-11-22", "2022-07-12", None])
COUNCILS = st.sampled_from(["Tameford Parish Council", "Ashwick Town Council"])
THINGS = st.lists(
    st.sampled_from(
        [
            *(
                ("body", name)
                for name in ("Housing Cabinet Committee", "Finance Cabinet Committee", "Cabinet Committee")
            ),
            *(("body", name) for name in ("Tameford Fete Committee", "Fete Committee", "CYP Panel")),
            *(("body", name) for name in ("Children and Young People Panel", "Carers and Young People Panel")),
            *(("service", name) for name in ("Highways", "Norfolk Highways", "NCC Highways", "Suffolk Highways")),
            *(("post", title) for title in ("Corporate Director", "Corporate Director of Housing")),
            *(("organisation", name) for name in ("Fairfield", "Fairfield School")),
        ]
    ),
    max_size=3,
)
PEOPLE = st.lists(st.tuples(NAMES, POSTS, SIDES), max_size=3)


@st.composite
def papers(draw: st.DrawFn, council: str | None = None) -> list[Reading]:
    """Return up to five documents of invented councils."""
    readings = []
    for number in range(draw(st.integers(1, 5))):
        home = council or draw(COUNCILS)
        paper = Paper(f"{home[:3]}{number}", home, draw(DAYS))
        for name, post, side in draw(PEOPLE):
            paper.person(name, post, side)
        for kind, name in draw(THINGS):
            paper.entity(kind, name)
        readings.append(paper.said("The Director of Housing").reading())
    return readings


@settings(max_examples=60, deadline=None)
@given(papers(), st.randoms())
def test_the_order_of_documents_changes_nothing(readings: list[Reading], chance: object) -> None:
    mixed = list(readings)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert resolve(mixed, LEXICON) == resolve(readings, LEXICON)


@settings(max_examples=60, deadline=None)
@given(papers("Tameford Parish Council"), papers("Ashwick Town Council"))
def test_documents_of_another_council_change_nothing(here: list[Reading], there: list[Reading]) -> None:
    alone, both = resolve(here, LEXICON), resolve(here + there, LEXICON)
    assert alone.members == {mark: key for mark, key in both.members.items() if mark[0].startswith("tam")}
    assert set(alone.inferences) == {i for i in both.inferences if "/tam" in i.subject}


@settings(max_examples=60, deadline=None)
@given(papers("Tameford Parish Council"))
def test_a_document_taken_away_takes_what_only_it_said(readings: list[Reading]) -> None:
    rest = resolve(readings[1:], LEXICON)
    gone = readings[0].document.key
    assert all(doc != gone for doc, _ in rest.members)
    assert not [i for i in rest.inferences if any(f"/{gone}/" in p for p in (i.subject, i.object, *i.premises))]
    said = set(rest.members.values())
    assert {identity.key for identity in rest.identities} <= said


@settings(max_examples=40, deadline=None)
@given(papers("Tameford Parish Council"), st.randoms())
def test_what_one_document_alone_settled_is_open_again_without_it(readings: list[Reading], chance: object) -> None:
    known = Paper("known", "Ashwick Town Council", "2021-02-01")
    asked = Paper("asked", None, "2021-03-01")
    for name in ("Rose Quill", "Omar Dale", "Hugh Lark", "Nina Combe", "Carl Heath"):
        known.person(name, subtype="councillor").present(name)
        asked.person(name, subtype="councillor").present(name)
    mixed = [*readings, known.reading(), asked.reading()]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    settled = resolve(mixed, LEXICON).members
    assert settled["asked", "person:rose-quill"] == settled["known", "person:rose-quill"]
    opened = resolve([r for r in mixed if r.document.key != "known"], LEXICON).members
    assert opened["asked", "person:rose-quill"] == "person/d-asked/rose-quill"
    here = {node: key for node, key in settled.items() if node[0] not in ("known", "asked")}
    assert here == {node: key for node, key in opened.items() if node[0] != "asked"}
