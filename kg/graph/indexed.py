"""The rows of the index, taken from a graph predicate by predicate: so a graph of any size is gone through once."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final

from pyoxigraph import DefaultGraph, NamedNode, Store

from kg.graph.entities import CLASSES
from kg.graph.index import fold
from kg.graph.layers import inferred_graphs
from kg.graph.reused import DCTERMS, ORG, RDF, SKOS
from kg.graph.vocabulary import CKG
from kg.iri import digest

Rows = Iterable[tuple[Any, ...]]

#: The kinds of claims, the more exact later: a question is a statement too.
_KINDS: Final = {
    CKG.Statement: "statement",
    CKG.Question: "question",
    CKG.Answer: "answer",
    CKG.Decision: "decision",
    CKG.Recommendation: "recommendation",
    CKG.Action: "action",
    CKG.Inspection: "inspection",
    CKG.Figure: "figure",
    CKG.Vote: "vote",
    CKG.Attendance: "attendance",
    ORG.Membership: "membership",
}
_NAMED: Final = {
    **{node: kind for kind, node in CLASSES.items()},
    CKG.AgendaItem: "item",
    CKG.Thread: "thread",
    CKG.Document: "document",
    CKG.Topic: "subject",
}
_LINKS: Final = (
    *(CKG.speaker, CKG.addressee, CKG.answers, CKG.mentions, CKG.decidedBy, CKG.proposedBy, CKG.secondedBy),
    *(CKG.onDecision, CKG.madeBy, CKG.addressedTo, CKG.respondedToBy, CKG.responsible, CKG.inspector, CKG.inspected),
    *(CKG.concerns, CKG.attendee, CKG.substitutesFor, CKG.post, ORG.member, ORG.organization, CKG.conflictsWith),
    *(DCTERMS.subject, CKG.votedFor, CKG.votedAgainst, CKG.abstained),
)
_FACTS: Final = (
    *(CKG.rule, CKG.number, CKG.outcome, CKG.procedural, CKG.judgement, CKG.inspectionKind, CKG.value, CKG.unit),
    *(CKG.measure, CKG.asOf, CKG.capacity, CKG.deadline, CKG.votesFor, CKG.votesAgainst, CKG.abstentions),
)
# Eleven digits of a key and nineteen bits for the claims of one document fill SQLite's numbers.
_DIGITS, _CLAIMS = 11, 19
_DOCUMENT = re.compile(r"/document/([^/]+)/")
_HEX = re.compile(r"[0-9a-f]{11,}")
_MEETING: Final = (CKG.statedAt, CKG.decidedAt, CKG.atMeeting)


def tables(store: Store, inferred: Iterable[NamedNode] | None = None) -> Iterator[tuple[str, Rows]]:
    """Yield each table of the index with its rows, in an order that depends on the graph alone.

    ``inferred`` are the graphs that hold what is inferred, where the store itself does not say.
    """
    graph = _Graph(store, inferred_graphs(store) if inferred is None else inferred)
    yield "label", graph.labels
    yield "thing", graph.things()
    yield "document", graph.documents()
    yield "meeting", graph.meetings()
    yield "claim", graph.claims()
    yield "link", graph.links()
    yield "step", graph.steps()


class _Graph:
    """A graph that is read into the index; what several tables need is read once."""

    def __init__(self, store: Store, inferred: Iterable[NamedNode]) -> None:
        self._store = store
        self._layers: list[tuple[NamedNode | DefaultGraph, bool]] = [(DefaultGraph(), False)]
        self._layers += [(node, True) for node in inferred]

    def pairs(self, predicate: NamedNode) -> Iterator[tuple[str, str, bool]]:
        """Yield the subjects and values of a predicate, and whether each is inferred."""
        for layer, inferred in self._layers:
            for quad in self._store.quads_for_pattern(None, predicate, None, layer):
                subject: Any = quad.subject
                value: Any = quad.object
                yield subject.value, value.value, inferred

    def one(self, predicate: NamedNode, inferred: bool | None = False) -> dict[str, str]:
        """Return the first value for each subject: of what documents say, of what is inferred, or (None) of both."""
        found: dict[str, str] = {}
        for subject, value, is_inferred in self.pairs(predicate):
            if inferred in (None, is_inferred):
                held = found.get(subject)
                found[subject] = value if held is None else min(held, value)
        return found

    def of_classes(self, classes: dict[NamedNode, str]) -> dict[str, str]:
        """Return each thing of some classes with its kind: that of the class listed last."""
        found: dict[str, str] = {}
        for node, kind in classes.items():
            for layer, _ in self._layers:
                for quad in self._store.quads_for_pattern(None, RDF.type, node, layer):
                    subject: Any = quad.subject
                    found[subject.value] = kind
        return dict(sorted(found.items()))

    @cached_property
    def labels(self) -> list[tuple[str, str, str, str, int]]:
        """Each name of each thing; the preferred ones marked."""
        kinds = self.of_classes(_NAMED)
        names = ((SKOS.prefLabel, 1), (DCTERMS.title, 1), (SKOS.altLabel, 0))
        found = {
            (iri, text, fold(text), kinds[iri], preferred)
            for predicate, preferred in names
            for iri, text, _ in self.pairs(predicate)
            if iri in kinds
        }
        return sorted(found)

    def things(self) -> Rows:
        """Each thing with its fullest preferred name, and what it is part of."""
        best: dict[str, tuple[int, int, str, str]] = {}
        for iri, text, _, kind, preferred in self.labels:
            best[iri] = max(best.get(iri, (0, 0, "", "")), (preferred, len(text), text, kind))
        for iri, name in self._untitled():
            best.setdefault(iri, (0, 0, name, "item"))
        within = {**self.one(CKG.itemOf), **self.one(ORG.postIn), **self.one(ORG.unitOf)}
        return ((iri, kind, text, within.get(iri)) for iri, (_, _, text, kind) in sorted(best.items()))

    def _untitled(self) -> Iterator[tuple[str, str]]:
        evident, document = self.one(CKG.evidence, None), self.one(CKG.inDocument)
        for iri in self.of_classes({CKG.AgendaItem: "item"}):
            yield iri, f"an item of {self.files.get(document.get(evident.get(iri, ''), ''), 'a document')}"

    @cached_property
    def files(self) -> dict[str, str]:
        """The file of each document."""
        return self.one(CKG.fileName)

    def pages(self, document: dict[str, str]) -> dict[str, int]:
        """The page of each passage in the file that its document is shown under: packs begin the same minutes anew."""
        begins: defaultdict[str, list[int]] = defaultdict(list)
        for source, name, _ in self.pairs(CKG.fileName):
            begins[source].append(_first_page(name))
        lowest: dict[str, int] = {}
        for passage, value, _ in self.pairs(CKG.page):
            lowest[passage] = min(int(value), lowest.get(passage, int(value)))
        shift = {source: _first_page(self.files[source]) - min(pages) for source, pages in begins.items()}
        return {passage: page + shift.get(document[passage], 0) for passage, page in lowest.items()}

    @cached_property
    def recorded(self) -> dict[str, list[str]]:
        """The meetings that each document records."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for document, meeting, _ in sorted(self.pairs(CKG.records)):
            found[document].append(meeting)
        return found

    def documents(self) -> Rows:
        """Each document: its file, title, kind, address and date."""
        facts = [self.one(p) for p in (DCTERMS.title, CKG.documentKind, DCTERMS.source, DCTERMS.date)]
        for document, file in self.files.items():
            title, kind, source, day = (fact.get(document) for fact in facts)
            yield document, file, title, _last(kind), source, day

    @cached_property
    def days(self) -> dict[str, str]:
        """The date that documents give a thing."""
        return self.one(DCTERMS.date)

    @cached_property
    def bounds(self) -> dict[str, tuple[str, str]]:
        """The first and last day that is inferred for a thing."""
        found = {iri: (day, day) for iri, day in self.one(DCTERMS.date, inferred=True).items()}
        latest = self.one(CKG.latestDate, inferred=None)
        early = self.one(CKG.earliestDate, inferred=None)
        return found | {iri: (day, latest.get(iri, day)) for iri, day in early.items()}

    def meetings(self) -> Rows:
        """Each meeting: its body, council, date or interval, and the document that records it."""
        body, council = self.one(CKG.meetingOf), self.one(CKG.ofCouncil)
        of = self.one(ORG.unitOf)
        records = {m: d for d, meetings in sorted(self.recorded.items(), reverse=True) for m in meetings}
        for iri in self.of_classes({CKG.Meeting: "meeting"}):
            early, late = self.bounds.get(iri, (None, None))
            owner = council.get(iri) or of.get(body.get(iri, ""))
            yield iri, body.get(iri), owner, self.days.get(iri), early, late, records.get(iri)

    @cached_property
    def numbered(self) -> dict[str, int]:
        """The number of each claim that has a passage: made from its document's key, so that it is the same in any
        graph, and in the order of the claims' names.
        """
        evident = self.one(CKG.evidence)
        found: dict[str, int] = {}
        seen: Counter[int] = Counter()
        for iri in (iri for iri in self.kinds if iri in evident):
            first = _first_number(iri)
            found[iri] = first + seen[first]
            seen[first] += 1
        return found

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The kind of each claim."""
        return self.of_classes(_KINDS)

    def claims(self) -> Rows:
        """Each claim: its words, where they stand, its meeting, item and date, and its other facts."""
        evident, text, document = self.one(CKG.evidence), self.one(CKG.exact), self.one(CKG.inDocument)
        first, last, page = self.one(CKG.start), self.one(CKG.end), self.pages(document)
        label, under = self.one(CKG.speakerLabel), self.one(CKG.underItem)
        titles, numbers = self.one(DCTERMS.title), self.one(CKG.number)
        met: dict[str, str] = {}
        for predicate in _MEETING:
            met |= self.one(predicate)
        facts = self._facts()
        seen = self.one(CKG.observedOn)
        for iri, number in self.numbered.items():
            passage = evident[iri]
            source, item = document[passage], under.get(iri, "")
            meeting = met.get(iri) or next(iter(self.recorded.get(source, ())), None)
            day = self.days.get(iri) or seen.get(iri) or self.days.get(meeting or "") or self.days.get(source)
            bounds = None if day else self.bounds.get(iri) or self.bounds.get(meeting or "")
            early, late = bounds or (None, None)
            heading = " ".join(part for part in (numbers.get(item), titles.get(item)) if part) or None
            yield (
                *(number, iri, self.kinds[iri], text[passage], label.get(iri), heading, self.files.get(source), source),
                *(int(first[passage]), int(last[passage]), page.get(passage)),
                *(meeting, item or None, day, early, late, json.dumps(facts.get(iri, {}), ensure_ascii=False)),
            )

    def _facts(self) -> dict[str, dict[str, str]]:
        facts: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for predicate in _FACTS:
            name = _last(predicate.value) or ""
            for iri, value in self.one(predicate).items():
                if iri in self.numbered:
                    facts[iri][name] = (_last(value) or "") if value.startswith("http") else value
        return facts

    def links(self) -> Rows:
        """Each link of a claim, with the rule where it is inferred."""
        rules = self._rules()
        for predicate in _LINKS:
            name = _last(predicate.value) or ""
            for iri, value, inferred in sorted(self.pairs(predicate)):
                if iri in self.numbered:
                    rule = rules.get((iri, predicate.value, value), "inferred") if inferred else None
                    yield self.numbered[iri], name, value, rule

    def _rules(self) -> dict[tuple[str, str, str], str]:
        subject, predicate, value = (self.one(p, None) for p in (RDF.subject, RDF.predicate, RDF.object))
        rule = self.one(CKG.rule, None)
        return {(subject[i], predicate[i], value[i]): rule[i] for i in subject}

    def steps(self) -> Rows:
        """Each step of each matter, with its date."""
        dates = {**self.one(DCTERMS.date, inferred=True), **self.days}
        for thread, step, _ in sorted(self.pairs(CKG.step)):
            yield thread, step, dates.get(step)


def _first_number(claim: str) -> int:
    """Return the first number of the claims of a claim's document."""
    named = _DOCUMENT.search(claim)
    key = named[1] if named and _HEX.fullmatch(named[1]) else digest(named[1] if named else claim)
    return int(key[:_DIGITS].ljust(_DIGITS, "0"), 16) << _CLAIMS


def _last(name: str | None) -> str | None:
    """Return the last part of an IRI: of a term, its notation."""
    return name.rsplit("#", 1)[-1].rsplit("/", 1)[-1] if name else None


def _first_page(file: str) -> int:
    """Return the page at which a document begins in a file: 3 of "pack.pdf#page=3"."""
    _, _, page = file.partition("#page=")
    return int(page) if page.isdigit() else 1


__all__ = ["tables"]
