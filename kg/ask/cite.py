"""References ready to paste: who said it, where, when, the words, the document and the place in it."""

from typing import Final

from kg.ask.claims import Claim

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_VERBS: Final = {
    "statement": "reported in",
    "question": "question in",
    "answer": "answer in",
    "decision": "decision in",
    "recommendation": "recommendation in",
    "inspection": "in",
    "vote": "vote in",
    "action": "action in",
}


def cite(claim: Claim) -> str:
    """Return a reference to a claim: one paragraph, with a link to the words where the document has an address.

    >>> spoken("2021-11-22")
    '22 November 2021'
    """
    place = claim.place
    by = _by(claim)
    what = f"{_VERBS.get(claim.kind, 'in')} {_titled(place.kind)}"
    of = ", ".join(dict.fromkeys(part for part in (claim.body, claim.council) if part)) or place.title
    held = claim.held or claim.date
    when = " to ".join(spoken(day) for day in held.split(" to ")) if held else "no date"
    where = [f"{what} of {of}" if of else what, when, f"item {claim.item}" if claim.item else ""]
    position = f"{place.file}, {f'page {place.page}, ' if place.page else ''}characters {place.start} to {place.end}"
    parts = [by, *where, f"“{claim.text}”", position, place.link(claim.text) or "", claim.iri]
    return ", ".join(part for part in parts if part) + "."


def _by(claim: Claim) -> str:
    speaker = claim.speaker
    if speaker and claim.label and speaker.name not in claim.label:
        return f"{claim.spoken_by} ({claim.label})"
    if speaker or claim.label:
        return claim.label or (speaker.name if speaker else "")
    return "; ".join(link.name for link in claim.linked("madeBy", "decidedBy", "inspector"))


def _titled(kind: str | None) -> str:
    kinds = {"minutes": "minutes", "agenda": "the agenda", "item": "the minutes", "report": "a report"}
    return kinds.get(kind or "", "a record of decisions" if kind == "decisions" else "a document")


def spoken(day: str) -> str:
    """Return a date as people write it, as exact as it is."""
    parts = day.split("-")
    names = [parts[0]]
    if len(parts) > 1:
        names.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        names.insert(0, str(int(parts[2][:2])))
    return " ".join(names)
