"""Later mentions of people already found, which no title or post shows: "R Farnham" again, "FS", "Council Smith"."""

from collections.abc import Iterator

from kg.extract.person_clusters import Cluster, surname_key
from kg.extract.person_names import Tokens
from kg.extract.person_words import fold
from kg.model import Span

_MISPRINTS = ("council", "councilor")
_OF_MEMBERS = ("cllr", "cllrs", "councillor", "councillors")


def echoes(items: Tokens, people: tuple[Cluster, ...]) -> dict[int, list[Span]]:
    """Return, for each person's index, the spans of mentions that only the rest of the document explains."""
    taken = {i for c in people for s in c.sightings for i in range(s.name.core.start, s.name.core.end)}
    by_surname: dict[str, list[int]] = {}
    aliases: dict[str, int] = {}
    for index, cluster in enumerate(people):
        by_surname.setdefault(cluster.surname.split()[-1], []).append(index)
        aliases.update({s.alias: index for s in cluster.sightings if s.alias})
    found: dict[int, list[Span]] = {}
    for i, token in enumerate(items):
        if token.kind != "word" or token.start in taken:
            continue
        if token.text in aliases:
            found.setdefault(aliases[token.text], []).append(Span(token.start, token.end))
        for index in by_surname.get(surname_key(token.text).split()[-1] if surname_key(token.text) else "", ()):
            spans = list(_mention(items, i, people, index, by_surname))
            if spans:
                found.setdefault(index, []).extend(spans)
                break
    return found


def _mention(
    items: Tokens, i: int, people: tuple[Cluster, ...], index: int, by_surname: dict[str, list[int]]
) -> Iterator[Span]:
    cluster = people[index]
    size = len(cluster.surname.split())
    if size == 1 and surname_key(items[i].text) != cluster.surname:
        return
    for given in sorted(cluster.givens, key=len, reverse=True):
        start = i - len(given)
        if start >= 0 and [t.text.strip(".") for t in items[start:i]] == [g.strip(".") for g in given]:
            if not (cluster.officer and _titled(items, start)):
                yield Span(items[start].start, items[i].end)
            return
    alone = len(by_surname[cluster.surname.split()[-1]]) == 1
    if alone and cluster.elected and i and fold(items[i - 1].text) in _MISPRINTS and items[i - 1].capital:
        yield Span(items[i - 1].start, items[i].end)


def _titled(items: Tokens, i: int) -> bool:
    """Tell whether a councillor's title stands before a token: "Cllr. J Moss" is no officer J Moss."""
    before = [fold(t.text) for t in items[max(0, i - 2) : i] if t.text != "."]
    return before[-1:] != [] and before[-1] in _OF_MEMBERS
