"""From the clauses of one sentence to its entries: one, or two where a second speaker says something of their own."""

from collections.abc import Sequence

from kg.extract.clauses import Clause
from kg.model import StatementKind

#: After these a second speaker of a sentence says something of their own.
_TURNING = ("discuss", "raise", "refer", "mention")


def entries(found: Sequence[Clause]) -> list[tuple[Clause, StatementKind]]:
    """Make one entry of a sentence with its kind, or two where a second speaker replies within it."""
    if not found:
        return []
    first, rest = found[0], found[1:]
    reply = next((c for c in rest if not c.elided and _may_reply(c, first) and not _same(c, first)), None)
    if reply and _turns_to(first):
        return [(first, first.kind), (reply, "answer" if first.kind == "question" else "statement")]
    if reply and reply.sort == "person" and not (first.subject or first.told or first.kind == "question"):
        first = first._replace(subject=reply.subject, sort=reply.sort)
    return [(first, "question" if any(c.kind == "question" for c in found) else first.kind)]


def _may_reply(clause: Clause, first: Clause) -> bool:
    """Tell whether a clause is another speaker's, or a reply by nobody named: "asked why; it was confirmed that"."""
    by_nobody = first.kind == "question" and first.subject is not None and clause.rule.startswith("impersonal:")
    return by_nobody or bool(clause.subject and clause.rule.startswith("active"))


def _same(clause: Clause, first: Clause) -> bool:
    """Tell whether the first speaker goes on: "Mr Hill referred to the lane and he said that it was shut"."""
    return clause.sort == "pronoun" and first.sort in ("person", "name") and first.kind != "question"


def _turns_to(first: Clause) -> bool:
    return first.kind == "question" or (first.subject is not None and first.verb.lemma in _TURNING)
