"""One part of the documents resolved alone: a council's, with what crosses councils given beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.model import Identity, Reading, Ref, Resolution
from kg.resolve.crossing import Crossing
from kg.resolve.handovers import handed_over
from kg.resolve.identities import identify
from kg.resolve.judgements import Judgements
from kg.resolve.known import Known
from kg.resolve.meetings import key_items, key_meetings
from kg.resolve.mentions import mentions_of
from kg.resolve.resolution import inferred_of
from kg.resolve.short_forms import councils_called
from kg.resolve.sketch import Fixes, Sketcher, is_shared
from kg.resolve.texts import Twins
from kg.resolve.threads import find_threads
from kg.resolve.told import told_by


@dataclass(frozen=True, slots=True)
class Given:
    """What a part of the documents is told of the others.

    ``shared`` are the keys of what no one council owns, by the document's key and the ref there, and ``identities``
    what those keys are; ``whole`` says that the part is all there is, so that nothing is shared.
    """

    fixes: Fixes
    twins: tuple[Twins, ...]
    shared: tuple[tuple[str, Ref, str], ...]
    identities: tuple[Identity, ...]
    files: Mapping[str, str]
    whole: bool = False


def given(crossing: Crossing, files: Mapping[str, str]) -> dict[str, Given]:
    """Return what each group of documents is told, by the group's name."""
    group_of = {doc: name for name, docs in crossing.groups.items() for doc in docs}
    twins: dict[str, list[Twins]] = {name: [] for name in crossing.groups}
    shared: dict[str, list[tuple[str, Ref, str]]] = {name: [] for name in crossing.groups}
    fixes: dict[str, dict[str, object]] = {name: {} for name in crossing.groups}
    for pair in crossing.twins:
        twins[group_of[pair.one.doc]].append(pair)
    for (doc, ref), key in sorted(crossing.shared.keys.items()):
        shared[group_of[doc]].append((doc, ref, key))
    for doc, settled in sorted(crossing.fixes.items()):
        fixes[group_of[doc]][doc] = settled
    known = {identity.key: identity for identity in crossing.shared.identities}
    return {
        name: Given(
            fixes[name],  # type: ignore[arg-type]
            tuple(twins[name]),
            tuple(shared[name]),
            tuple(known[key] for key in sorted({key for _, _, key in shared[name]})),
            files,
            crossing.whole,
        )
        for name in crossing.groups
    }


def resolve_part(readings: Iterable[Reading], told: Given, sketcher: Sketcher, judgements: Judgements) -> Resolution:
    """Resolve a part of the documents: gives what `resolve` gives of them when it has all documents before it.

    The identities are the part's own and those given; councils of the register that nobody names are among its own.
    """
    once = {r.document.key: r for r in sorted(readings, key=_order, reverse=True)}
    contexts = tuple(sketcher.context(once[key], told.fixes.get(key)) for key in sorted(once))
    mentions = [m for context in contexts for m in mentions_of(context, sketcher.lists)]
    own = mentions if told.whole else [m for m in mentions if not is_shared(m)]
    again = told_by(told.twins)
    shared = {} if told.whole else {(doc, ref): key for doc, ref, key in told.shared}
    called = None if told.whole else councils_called(mentions, shared)
    handed = handed_over(contexts, mentions, sketcher.register, sketcher.lists)
    filed = {f.council for context in contexts for f in context.filed}
    identified = identify(own, sketcher.lists, sketcher.register, judgements, told.files, again, called, handed, filed)
    keys = {**identified.keys, **shared}
    meetings = key_meetings(contexts, keys, sketcher.lists)
    keys |= {**meetings, **key_items(contexts, meetings, sketcher.lists)}
    known = Known(contexts, keys, told.twins, sketcher.lists, sketcher.lexicon)
    identities = {identity.key: identity for identity in identified.identities}
    identities |= {} if told.whole else {identity.key: identity for identity in told.identities}
    ordered = tuple(identities[key] for key in sorted(identities))
    return Resolution(keys, ordered, inferred_of(known), find_threads(known))


def _order(reading: Reading) -> tuple[str, str]:
    return reading.document.key, reading.document.file_name


def own_identities(resolution: Resolution, told: Given) -> tuple[tuple[Identity, ...], tuple[Identity, ...]]:
    """Part the identities of a part: those that are its own to tell, and the councils that it names only as owners."""
    given_ones = {} if told.whole else {identity.key for identity in told.identities}
    left = [identity for identity in resolution.identities if identity.key not in given_ones]
    if told.whole:
        return tuple(left), ()
    own = tuple(identity for identity in left if not identity.registered)
    return own, tuple(identity for identity in left if identity.registered)


def without_given(resolution: Resolution, told: Given) -> Resolution:
    """Return a part's resolution with its own identities alone."""
    return replace(resolution, identities=own_identities(resolution, told)[0])
