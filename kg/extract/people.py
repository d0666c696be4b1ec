"""People, the posts that they hold and the posts that stand alone, in one document."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.attendance_lists import Listed, listed
from kg.extract.attendance_sentences import loosely_named
from kg.extract.memberships import Holding, memberships
from kg.extract.person_clusters import Cluster, clusters
from kg.extract.person_sightings import Sighting, sightings
from kg.extract.person_tokens import tokens_of
from kg.extract.person_words import NameWords, name_words
from kg.lexicon import Lexicon
from kg.model import Claims, Entity, Outline, Ref, ref_of

_VISITING = ("county-", "borough-", "district-", "city-", "town-", "parish-", "community-", "unitary-", "ward-")


def find_people(outline: Outline, lexicon: Lexicon, so_far: Claims) -> Claims:
    """Find the people that a document names, with the posts that it says they hold; and posts named without anybody."""
    words, items = name_words(lexicon), tokens_of(outline)
    named, alone = sightings(items, words)
    book = lexicon.book("attendance")
    lists = tuple(listed(outline.text, items, words, book))
    loose = [Sighting(n, listed=True, after=n.after) for n in loosely_named(outline, items, words, book)]
    people = clusters(_together((*named, *loose), lists, words), words)
    refs = _refs(people)
    persons = tuple(_entity(c, ref, words) for c, ref in zip(people, refs, strict=True))
    holdings = [Holding(ref, s) for c, ref in zip(people, refs, strict=True) for s in c.sightings]
    return Claims(entities=persons).merge(memberships(outline, so_far, holdings, alone, words))


def _together(
    named: Iterable[Sighting], lists: tuple[Listed, ...], words: NameWords
) -> Iterator[tuple[Sighting, bool]]:
    """Yield all sightings once, those of the lists first: a list knows more of whom it names."""
    taken: set[int] = set()
    for entry in lists:
        name = entry.sighting.name
        if name.core.start not in taken:
            taken.update(range(name.core.start, name.core.end))
            yield replace(entry.sighting, listed=True), entry.member and _all_members(entry, lists, words)
    for sighting in named:
        if sighting.name.core.start not in taken and sighting.name.core.end - 1 not in taken:
            yield sighting, False


def _all_members(entry: Listed, lists: tuple[Listed, ...], words: NameWords) -> bool:
    """Tell whether a list of those present gives nobody the title of its own councillors, so that all are members."""
    if entry.sighting.name.shared:
        return True
    ranks = {r for other in lists if other.heading == entry.heading for r in other.sighting.name.ranks}
    return not any(words.rank_groups[r] == "elected" and not r.startswith(_VISITING) for r in ranks)


def _refs(people: tuple[Cluster, ...]) -> tuple[Ref, ...]:
    """Name each person by the fullest name, told apart by a number where two share it."""
    refs: list[Ref] = []
    for cluster in people:
        ref = ref_of("person", _fullest(cluster))
        same = sum(r == ref or r.startswith(f"{ref}-n") for r in refs)
        refs.append(f"{ref}-n{same + 1}" if same else ref)
    return tuple(refs)


def _fullest(cluster: Cluster) -> str:
    return max((s.name.text for s in cluster.sightings), key=len)


def _entity(cluster: Cluster, ref: Ref, words: NameWords) -> Entity:
    name = _fullest(cluster)
    forms = dict.fromkeys(
        form for s in cluster.sightings for form in (s.name.text, f"{s.name.title} {s.name.text}".strip(), s.alias) if form
    )
    return Entity(
        ref=ref,
        kind="person",
        name=name,
        spans=tuple(dict.fromkeys(s.name.span for s in cluster.sightings)),
        aliases=tuple(f for f in forms if f != name),
        subtype=_kind(cluster, words),
        rule="people.named",
    )


def _kind(cluster: Cluster, words: NameWords) -> str:
    if cluster.elected:
        return "councillor"
    if cluster.uniformed:
        return "other"
    return "officer" if cluster.officer else "other"
