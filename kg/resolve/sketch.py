"""The little of a document that other councils' documents need: whose it is, what it shares, how its texts run.

A sketch is made of one reading alone. From all sketches `crossing` finds which documents must be resolved together:
so no more than one council's readings need be in memory at a time.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from kg.iri import digest
from kg.lexicon import Lexicon
from kg.model import Claims, Document, Entity, Reading, Ref, Span
from kg.resolve.company import Company, company_of
from kg.resolve.context import Context, context_of
from kg.resolve.councils import Named, Register, shires_of
from kg.resolve.handovers import Table, table_of
from kg.resolve.intervals import Interval
from kg.resolve.lists import Words, words_of
from kg.resolve.mentions import Mention, mentions_of
from kg.resolve.texts import BANDS, Stretch, opening_signature, stretches, whole_signature


@dataclass(frozen=True, slots=True)
class Settled:
    """Whose a document is found to be, and when it speaks: what stands in a context beside its reading."""

    home: str | None
    when: Interval | None
    stated: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a document by its place, the digest of its words, and the marks by which like texts meet."""

    item: Ref | None
    span: Span
    digest: str
    marks: tuple[int, ...]

    def of(self, doc: str) -> Stretch:
        """Return the stretch without its words, of the document of a key."""
        return Stretch(doc, self.item, self.span, ())


@dataclass(frozen=True, slots=True)
class Sketch:
    """What one document gives to the resolution of others.

    ``councils`` are the councils it names, each with its key and how often; ``scopes`` the councils among whose names
    its own are compared; ``shared`` the mentions of what belongs to no one council; ``inspected`` the refs of those of
    them that it tells an inspection of; ``table`` those who sit for a parish or the like. The ``company`` may be kept
    elsewhere.
    """

    key: str
    file_name: str
    settled: Settled
    councils: tuple[tuple[Ref, str | None, int], ...]
    scopes: tuple[str, ...]
    shared: tuple[Mention, ...]
    inspected: tuple[Ref, ...]
    company: Company | None
    table: Table | None = None

    def context(self) -> Context:
        """Return a context that knows its council's mentions alone: as much as its company is judged by."""
        named = tuple(Entity(ref, "council", "", (Span(0, 0),) * times) for ref, _, times in self.councils)
        stub = Reading(Document(self.key, "", "", ""), "other", None, Claims(entities=named))
        known = {ref: Named(key) for ref, key, _ in self.councils}
        is_so = self.settled
        return Context(stub, is_so.home, known, is_so.when, is_so.stated, is_so.sure)


@dataclass(frozen=True)
class Sketcher:
    """What sketches are made with: the lexicon, the register of councils and the lists of words."""

    lexicon: Lexicon
    register: Register = field(init=False)
    lists: Words = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "register", Register(self.lexicon.councils, shires_of(self.lexicon)))
        object.__setattr__(self, "lists", words_of(self.lexicon))

    def context(self, reading: Reading, settled: Settled | None = None) -> Context:
        """Return a reading's context: as the document alone gives it, or as it was settled among others."""
        from kg.resolve.context import name_councils

        alone = context_of(reading, self.lexicon, self.register)
        if settled is None or settled == settled_of(alone):
            return alone
        councils = name_councils(reading, self.register, settled.when)
        return Context(reading, settled.home, councils, settled.when, settled.stated, settled.sure, alone.filed)

    def sketch(self, reading: Reading, settled: Settled | None = None) -> Sketch:
        """Sketch a reading: as it is alone, or as it was settled among others."""
        context = self.context(reading, settled)
        mentions = list(mentions_of(context, self.lists))
        shared = {m.entity.ref: _lean(m) for m in mentions if is_shared(m)}
        told = {i.inspected for i in reading.claims.inspections if i.inspected}
        named = reading.claims.of_kind("council")
        return Sketch(
            reading.document.key,
            reading.document.file_name,
            settled_of(context),
            tuple((e.ref, context.councils[e.ref].key, len(e.spans)) for e in named),
            tuple(sorted({context.scope, *_scopes(mentions)})),
            tuple(shared.values()),
            tuple(sorted(told & shared.keys())),
            company_of(context, self.register, self.lists),
            table_of(context, self.lists.names),
        )


def settled_of(context: Context) -> Settled:
    """Return what is settled of a document."""
    return Settled(context.home, context.when, context.stated, context.sure)


def is_shared(mention: Mention) -> bool:
    """Tell whether a mention names what belongs to no one council: a council itself, an inspectorate, a nation."""
    return mention.kind == "council" or mention.scopes == ("",)


def _lean(mention: Mention) -> Mention:
    """Leave out where a thing is named: who it is does not hang on that."""
    return replace(mention, entity=replace(mention.entity, spans=()), when=None)


def _scopes(mentions: list[Mention]) -> Iterator[str]:
    for mention in mentions:
        if not is_shared(mention):
            yield from (scope.split("/", 1)[0] for scope in mention.scopes)


def marked(reading: Reading) -> Iterator[Marked]:
    """Yield the stretches of a reading with the marks that any text much like them shares one of."""
    for stretch in stretches(reading):
        marks = (*_marks("whole", whole_signature(stretch)), *_marks("opening", opening_signature(stretch)))
        yield Marked(stretch.item, stretch.span, digest(*stretch.words), marks)


def _marks(kind: str, signature: object) -> Iterator[int]:
    """Yield a number for each band of a signature: two that share a band share its number."""
    hashes: list[int] = signature.digest()  # type: ignore[attr-defined]
    rows = len(hashes) // BANDS
    for band in range(BANDS):
        part = b"".join(n.to_bytes(8, "big") for n in hashes[band * rows : (band + 1) * rows])
        number = blake2b(part, digest_size=8, person=f"{kind} {band}".encode()).digest()
        yield int.from_bytes(number, "big", signed=True)


def words_of_stretch(reading: Reading, span: Span) -> Stretch | None:
    """Return a stretch of a reading with its words, by its span."""
    return next((stretch for stretch in stretches(reading) if stretch.span == span), None)


#: What is settled of each document that others settle, by its key.
Fixes = Mapping[str, Settled]
