"""From what each document says to who is who: identities, what follows from several documents, what stays open."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.lexicon import Lexicon
from kg.model import Inference, Reading, Resolution
from kg.resolve.company import company_of, settle_homes, with_home
from kg.resolve.conflicts import infer_conflicts
from kg.resolve.context import Context, context_of, name_councils
from kg.resolve.councils import Register, shires_of
from kg.resolve.fates import infer_fates
from kg.resolve.handovers import handed_over
from kg.resolve.identities import Identified, identify
from kg.resolve.judgements import Judgements
from kg.resolve.known import Known
from kg.resolve.lists import Words, words_of
from kg.resolve.meetings import key_items, key_meetings
from kg.resolve.mentions import mentions_of
from kg.resolve.records import infer_records
from kg.resolve.roles import infer_speakers
from kg.resolve.texts import Twins, find_twins
from kg.resolve.threads import find_threads
from kg.resolve.told import told_by
from kg.resolve.unnamed import unnamed_homes


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolution with what it was made from, for whoever asks about the doubts."""

    resolution: Resolution
    identified: Identified
    known: Known


def resolve(readings: Iterable[Reading], lexicon: Lexicon, judgements: Judgements | None = None) -> Resolution:
    """Find who is who in all documents, and what follows from several of them.

    The order of the readings changes nothing. What people judged overrides every rule. What the documents do not settle
    stays open: a mention without its like is an identity of its own.
    """
    return resolve_all(readings, lexicon, judgements).resolution


def resolve_all(readings: Iterable[Reading], lexicon: Lexicon, judgements: Judgements | None = None) -> Resolved:
    """Do as `resolve`, and return besides what it was made from."""
    once = {
        r.document.key: r for r in sorted(readings, key=lambda r: (r.document.key, r.document.file_name), reverse=True)
    }
    ordered = [once[key] for key in sorted(once)]
    register, lists = Register(lexicon.councils, shires_of(lexicon)), words_of(lexicon)
    twins = find_twins(ordered)
    contexts = _settled([context_of(r, lexicon, register) for r in ordered], twins, register)
    contexts = settle_homes(contexts, register, lists)
    contexts = _gathered(contexts, twins, register, lists)
    mentions = [mention for context in contexts for mention in mentions_of(context, lists)]
    files = {r.document.file_name: r.document.key for r in ordered}
    handed = handed_over(contexts, mentions, register, lists)
    filed = {f.council for context in contexts for f in context.filed}
    judged = judgements or Judgements()
    identified = identify(mentions, lists, register, judged, files, told_by(twins), handed=handed, filed=filed)
    meetings = key_meetings(contexts, identified.keys, lists)
    keys = {**identified.keys, **meetings, **key_items(contexts, meetings, lists)}
    known = Known(contexts, keys, twins, lists, lexicon)
    resolution = Resolution(keys, identified.identities, inferred_of(known), find_threads(known))
    return Resolved(resolution, identified, known)


def inferred_of(known: Known) -> tuple[Inference, ...]:
    """Return what every rule finds, in order."""
    rules = (infer_records, infer_speakers, infer_conflicts, infer_fates)
    found = {inference for rule in rules for inference in rule(known)}
    return tuple(sorted(found, key=lambda i: (i.subject, i.predicate, i.object, i.rule)))


def _settled(contexts: Sequence[Context], twins: Sequence[Twins], register: Register) -> tuple[Context, ...]:
    """Let a document that names no council, or no day, take those of the one document that tells the same."""
    known = {context.key: context for context in contexts}
    near: dict[str, set[str]] = defaultdict(set)
    for pair in twins:
        near[pair.one.doc].add(pair.other.doc)
        near[pair.other.doc].add(pair.one.doc)
    return tuple(with_twins(context, [known[k] for k in sorted(near[context.key])], register) for context in contexts)


def _gathered(
    contexts: Sequence[Context], twins: Sequence[Twins], register: Register, lists: Words
) -> tuple[Context, ...]:
    """Let the documents that no council is found for be one unnamed council's where they hang together."""
    open_ones = {c.key: company_of(c, register, lists) for c in contexts if c.home is None}
    known = {c.key: (c.home, c.when if c.stated else None) for c in contexts if c.home}
    homes = unnamed_homes(open_ones, ((pair.one.doc, pair.other.doc) for pair in twins), known)
    return tuple(with_home(context, homes.get(context.key), register) for context in contexts)


def with_twins(context: Context, twins: Sequence[Context], register: Register) -> Context:
    """Let a document take what it does not say itself from those that tell the same."""
    homes = {twin.home for twin in twins if twin.home and twin.sure} or {twin.home for twin in twins if twin.home}
    days = {twin.when for twin in twins if twin.when and twin.stated}
    when = context.when
    if not context.stated and len(days) == 1:
        when = days.pop()
    home = context.home or (homes.pop() if len(homes) == 1 else None)
    if (home, when) == (context.home, context.when):
        return context
    councils = name_councils(context.reading, register, when)
    stated = context.stated or when != context.when
    sure = context.sure or any(twin.sure and twin.home == home for twin in twins)
    return replace(context, home=home, councils=councils, when=when, stated=stated, sure=sure)
