"""Claims on a terminal and as JSON: who, where, the words, the place, and a reference ready to paste."""

from typing import Any

from kg.ask.claims import Claim
from kg.cli.terminal import paragraph, safe, say


def show_claim(claim: Claim, cited: bool = False, indent: str = "") -> None:
    """Print a claim: a head, its words, and where they stand, or a reference."""
    print(safe(f"{indent}{head(claim)}"))
    if cited:
        show_reference(claim, indent)
        return
    print(paragraph(claim.text, indent + "  "))
    print(safe(f"{indent}  {claim.place}"))


def show_reference(claim: Claim, indent: str = "") -> None:
    """Print a reference to a claim on one line, so that it can be pasted."""
    from kg.ask.cite import cite

    print(safe(f"{indent}  {cite(claim)}"))


def head(claim: Claim) -> str:
    """Return the first line of a claim: who or what, its kind with what is inferred, and where."""
    speaker = claim.speaker
    rule = f", inferred: {speaker.rule}" if speaker and speaker.rule else ""
    if claim.kind in ("statement", "question", "answer"):
        return f"{who(claim)} ({claim.kind}{rule}), {claim.where}"
    return f"{_what(claim)}, {claim.where}"


def who(claim: Claim) -> str:
    """Return the speaker as people would write it: the person, with the words of the document beside."""
    from kg.graph.index import fold

    speaker = claim.speaker
    if speaker and claim.label and fold(speaker.name) not in fold(claim.label):
        return f"{claim.spoken_by} ({claim.label})"
    return claim.spoken_by or claim.label or "(no speaker named)"


def _what(claim: Claim) -> str:
    facts = claim.facts
    parts = {
        "decision": ("Decision", facts.get("outcome"), _names(claim, "decidedBy", "by")),
        "recommendation": (
            f"Recommendation {facts.get('number', '')}".strip(),
            _names(claim, "madeBy", "by"),
            _names(claim, "addressedTo", "to"),
        ),
        "inspection": (
            facts.get("inspectionKind", "inspection").replace("-", " ").capitalize(),
            _names(claim, "inspector", "by"),
            _names(claim, "inspected", "of"),
            f"judgement: {facts['judgement']}" if "judgement" in facts else None,
        ),
        "attendance": (_names(claim, "attendee", ""), facts.get("capacity"), _names(claim, "substitutesFor", "for")),
        "membership": (
            _names(claim, "member", ""),
            _names(claim, "post", ""),
            _names(claim, "organization", ""),
        ),
        "vote": ("Vote", _votes(facts)),
        "action": ("Action", _names(claim, "responsible", "for")),
        "figure": ("Figure", facts.get("value"), facts.get("measure")),
    }.get(claim.kind, (claim.kind.capitalize(),))
    return ", ".join(part for part in parts if part)


def _votes(facts: dict[str, str]) -> str | None:
    sides = (("votesFor", "for"), ("votesAgainst", "against"), ("abstentions", "abstained"))
    return ", ".join(f"{facts[name]} {word}" for name, word in sides if name in facts) or None


def _names(claim: Claim, property: str, word: str) -> str | None:
    found = claim.linked(property)
    if not found:
        return None
    listed = "; ".join(dict.fromkeys(link.name + (f" (inferred: {link.rule})" if link.rule else "") for link in found))
    return f"{word} {listed}".strip()


def as_json(claim: Claim) -> dict[str, Any]:
    """Return a claim as plain values, for programs."""
    from kg.ask.cite import cite

    speaker, place = claim.speaker, claim.place
    plain = {
        "iri": claim.iri,
        "kind": claim.kind,
        "text": claim.text,
        "who": who(claim) if claim.kind in ("statement", "question", "answer") else None,
        "label": claim.label,
        "speaker": claim.spoken_by or None,
        "inferred": speaker.rule if speaker else None,
        "date": claim.date,
        "meeting": claim.meeting,
        "body": claim.body,
        "council": claim.council,
        "item": claim.item,
        "document": place.document,
        "file": place.file,
        "start": place.start,
        "end": place.end,
        "page": place.page,
        "place": str(place),
        "source": place.source,
        "link": place.link(claim.text),
        "cite": cite(claim),
        "facts": claim.facts,
        "links": [
            {"property": k.property, "iri": k.iri, "name": k.name, "kind": k.kind, "rule": k.rule} for k in claim.links
        ],
    }
    return {name: value for name, value in plain.items() if value not in (None, {}, [])}


def limited(found: int, limit: int, nothing: str) -> None:
    """Tell that more was found than is shown, or that nothing was."""
    if found > limit:
        say(f"only the first {limit} are shown; ask for more with --limit")
    elif not found:
        say(nothing)
