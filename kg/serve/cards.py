"""What a card says of a claim beside its words: whose it is, to whom, with what outcome; in the order to be read."""

from typing import Final

from kg.ask.claims import Claim, Link

#: The words before the names that a claim is linked to, in the order of reading.
_SPOKEN: Final = {"speaker": "", "addressee": "to"}
_RELATIONS: Final = {
    "decidedBy": "by",
    "madeBy": "by",
    "addressedTo": "to",
    "inspector": "by",
    "inspected": "of",
    "attendee": "",
    "member": "",
    "post": "as",
    "organization": "in",
    "responsible": "for",
    "proposedBy": "proposed by",
    "secondedBy": "seconded by",
}
#: Facts that stand beside the words: the name, how it looks, and what stands before it.
_MARKS: Final = (
    ("outcome", "tag outcome", ""),
    ("number", "soft", "no. "),
    ("capacity", "soft", ""),
    ("judgement", "tag outcome", ""),
    ("value", "value", ""),
    ("measure", "soft", ""),
)
_SPEECH: Final = ("statement", "question", "answer")


def heading(claim: Claim) -> str:
    """Return what kind of thing a claim is, as its tag says it: an inspection's own kind where it has one."""
    return claim.facts.get("inspectionKind", claim.kind).replace("-", " ")


def relations(claim: Claim) -> list[tuple[str, list[Link]]]:
    """Return whom a claim is linked to, each with the word before: "by" the Executive, "to" the Panel."""
    by_property: dict[str, list[Link]] = {}
    for link in claim.links:
        by_property.setdefault(link.property, []).append(link)
    if claim.kind in _SPEECH:
        wanted = _SPOKEN
        by_property.get("speaker", []).sort(key=lambda link: link.kind != "person")
    else:
        wanted = _RELATIONS
    return [(word, by_property[name]) for name, word in wanted.items() if name in by_property]


def label(claim: Claim) -> str | None:
    """Return the document's own words for a speaker, where the speaker's name does not say them already."""
    if claim.kind not in _SPEECH:
        return None
    speaker = claim.speaker
    if speaker is None:
        return claim.label or "no speaker named"
    return f"({claim.label})" if claim.label and speaker.name not in claim.label else None


def marks(claim: Claim) -> list[tuple[str, str]]:
    """Return the facts that stand beside a claim's words: how each looks, and its words."""
    facts = claim.facts
    return [(look, before + facts[name]) for name, look, before in _MARKS if name in facts]
