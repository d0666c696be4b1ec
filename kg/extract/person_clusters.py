"""Which sightings in one document are of one person: "Sue Butcher", "Ms Butcher" and "S Butcher", where only one fits.

Two councillors Smith remain two. A surname that fits several people is none of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.person_hints import Hint
from kg.extract.person_sightings import Sighting
from kg.extract.person_words import NameWords, fold

_MEN, _WOMEN = frozenset({"mr", "sir", "lord"}), frozenset({"mrs", "ms", "miss", "dame", "lady", "baroness"})

#: No two names of one list are farther apart.
_ONE_LIST = 1500
#: A document that says "Cllr Mrs" of so many says it of every woman among its councillors.
_WOMEN_STYLED = 2


@dataclass(slots=True)
class Cluster:
    """One person in the making: the sightings of them so far, in the order in which they were joined."""

    surname: str
    sightings: list[Sighting] = field(default_factory=list)
    elected: bool = False
    uniformed: bool = False
    officer: bool = False
    genders: set[str] = field(default_factory=set)
    givens: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, sighting: Sighting, traits: "Traits") -> None:
        """Take a sighting in."""
        self.sightings.append(sighting)
        self.elected |= traits.elected
        self.uniformed |= traits.uniformed
        self.officer |= traits.officer
        self.genders |= traits.genders
        if sighting.name.given and sighting.name.given not in self.givens:
            self.givens.append(sighting.name.given)


@dataclass(frozen=True, slots=True)
class Traits:
    """What one sighting shows of a person."""

    elected: bool
    uniformed: bool
    officer: bool
    genders: frozenset[str]


def traits_of(sighting: Sighting, words: NameWords, hint: Hint = "") -> Traits:
    """Tell what titles and posts show of a person; the hint is what a list of members or the words around show."""
    groups = {words.rank_groups[r] for r in sighting.name.ranks}
    posts = {p.group for p in sighting.posts}
    ranks = set(sighting.name.ranks)
    first = {fold(given) for given in sighting.name.given[:1]}
    men, women = ranks & _MEN, ranks & _WOMEN
    genders = {"m"} if men or (first & words.mens and not women) else {"f"} if women or first & words.womens else set()
    elected = (
        "elected" in groups
        or "member-post" in posts
        or (hint == "member" and not posts & {"officer-post", "outside-post"})
    )
    officer = "elected" not in groups and hint != "outsider" and ("officer-post" in posts or hint == "officer")
    return Traits(elected and "uniformed" not in groups, "uniformed" in groups, officer, frozenset(genders))


def clusters(found: Iterable[tuple[Sighting, Hint]], words: NameWords) -> tuple[Cluster, ...]:
    """Join the sightings, each with its hint, into people, in order of first mention."""
    pairs = _told_men([(s, traits_of(s, words, hint)) for s, hint in found])
    pairs.sort(key=lambda pair: (-_fullness(pair[0]), pair[0].name.span.start))
    by_surname: dict[str, list[Cluster]] = {}
    for sighting, traits in pairs:
        cluster = _cluster_for(sighting, traits, by_surname)
        if cluster:
            cluster.add(sighting, traits)
    made = [cluster for rivals in by_surname.values() for cluster in rivals]
    for cluster in made:
        cluster.sightings.sort(key=lambda s: s.name.span.start)
    return tuple(sorted(made, key=lambda c: c.sightings[0].name.span.start))


def _told_men(pairs: list[tuple[Sighting, Traits]]) -> list[tuple[Sighting, Traits]]:
    """Take "Cllr Moss" for a man in a document that says "Cllr Mrs Dale" of its women: no "Mrs Moss" there is he.

    A surname of which a woman is listed as a member, or a councillor's forename is written out, tells nothing.
    """
    women = {surname_key(s.name.surname) for s, t in pairs if set(s.name.ranks) & _WOMEN and (t.elected or s.listed)}
    styled = {surname_key(s.name.surname) for s, _ in pairs if _is_styled(s)}
    if len(styled) < _WOMEN_STYLED:
        return pairs
    spelt = {
        surname_key(s.name.surname) for s, t in pairs if t.elected and any(len(n) > 1 for n in _letters(s.name.given))
    }
    return [
        (s, replace(t, genders=frozenset({"m"})))
        if _is_plain(s) and surname_key(s.name.surname) not in women | spelt and not t.genders
        else (s, t)
        for s, t in pairs
    ]


def _is_styled(sighting: Sighting) -> bool:
    return "councillor" in sighting.name.ranks and bool(set(sighting.name.ranks) & _WOMEN)


def _is_plain(sighting: Sighting) -> bool:
    """Tell whether "Cllr" alone stands before a name, with no form of address."""
    return sighting.name.ranks == ("councillor",)


def _fullness(sighting: Sighting) -> int:
    given = sighting.name.given
    return sum(len(g.strip(".")) for g in given) + len(given) + (1 if sighting.name.ranks and given else 0)


def surname_key(surname: str) -> str:
    """Fold a surname: case, accents, hyphens and apostrophes make no difference."""
    return fold(surname).replace("-", " ").replace("'", "")


def _cluster_for(sighting: Sighting, traits: Traits, by_surname: dict[str, list[Cluster]]) -> Cluster | None:
    key = surname_key(sighting.name.surname)
    rivals = by_surname.get(key, [])
    given = sighting.name.given
    fitting = [c for c in rivals if _fits(c, given, traits) and not _listed_apart(c, sighting)]
    if not given:
        fitting = _by_title(fitting, traits)
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return _closest(fitting, given)
    if not given and _several(rivals, traits):
        return None
    if not given and not rivals and (known := _by_forename(key, traits, by_surname)):
        return known
    new = Cluster(key)
    by_surname.setdefault(key, []).append(new)
    return new


def _listed_apart(cluster: Cluster, sighting: Sighting) -> bool:
    """Tell whether one list names both under different forenames: "Cllr R Ames, Cllr J Moss, Cllr R A Ames"."""
    given, at = _letters(sighting.name.given), sighting.name.span.start
    return bool(sighting.listed and given) and any(
        other.listed and _letters(other.name.given) not in (given, []) and abs(other.name.span.start - at) < _ONE_LIST
        for other in cluster.sightings
    )


def _by_forename(key: str, traits: Traits, by_surname: dict[str, list[Cluster]]) -> Cluster | None:
    """Return the one person whom a forename means: "Cllr Daphne" where there is one councillor Daphne."""
    found = [
        c
        for rivals in by_surname.values()
        for c in rivals
        if c.elected == traits.elected and any(fold(g[0]) == key for g in c.givens)
    ]
    return found[0] if len(found) == 1 else None


def _several(rivals: Sequence[Cluster], traits: Traits) -> bool:
    """Tell whether a surname alone is already that of several people like this one."""
    return len([c for c in rivals if c.elected == traits.elected and c.givens]) > 1


def _closest(fitting: Sequence[Cluster], given: tuple[str, ...]) -> Cluster | None:
    exact = [c for c in fitting if given in c.givens]
    return exact[0] if len(exact) == 1 else None


def _by_title(fitting: list[Cluster], traits: Traits) -> list[Cluster]:
    """Prefer, for a surname with a title, the people who bear such a title."""
    if traits.elected:
        return [c for c in fitting if c.elected] or [c for c in fitting if _unplaced(c)]
    if traits.uniformed:
        return [c for c in fitting if c.uniformed]
    same = [c for c in fitting if c.genders & traits.genders]
    return same if len(same) == 1 else fitting


def _unplaced(cluster: Cluster) -> bool:
    """Tell whether nothing yet shows what a person is, but a title or a list shows that they belong to the meeting."""
    shown = any(s.name.ranks or s.listed for s in cluster.sightings)
    return shown and not (cluster.officer or cluster.uniformed)


def _fits(cluster: Cluster, given: tuple[str, ...], traits: Traits) -> bool:
    if cluster.genders and traits.genders and not cluster.genders & traits.genders:
        return False
    if (cluster.elected and traits.officer and not traits.elected) or (traits.elected and cluster.officer):
        return False
    if cluster.uniformed != traits.uniformed and (traits.elected or cluster.elected or not given):
        return False
    return all(_same_given(given, other) for other in cluster.givens)


def _same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two sets of forenames can be one person's: "R" and "Ruth", "R W" and "Roger", not "J" and "Pat"."""
    if not one or not other:
        return True
    left, right = _letters(one), _letters(other)
    return all(_same_name(a, b) for a, b in zip(left, right, strict=False))


def _letters(given: tuple[str, ...]) -> list[str]:
    """Split forenames to words and initials: ("K.J",) → ["k", "j"]."""
    found: list[str] = []
    for part in given:
        bare = part.replace(".", "")
        joined = part.isupper() and len(bare) <= 3
        found.extend(list(bare.lower()) if joined else [fold(bare)])
    return found


def _same_name(a: str, b: str) -> bool:
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return a == b or (len(min(a, b, key=len)) > 2 and (a.startswith(b) or b.startswith(a)))
