"""Where a service's name begins and ends beside other names: after a person, another service or a partner."""

import re
from collections.abc import Collection, Sequence

from kg.extract.mentions import LINKS, Word, key_of
from kg.extract.name_edges import Edges
from kg.extract.name_heads import bare
from kg.model import Span

_THE_DOING = re.compile(
    r"\b(?:[Tt]he|[Oo]ur)\s+(?P<word>(?!Follow|Exist|Includ|Remain|Result|Ongo|Govern|Meet|Contract|Award)[A-Z][a-z]{2,12}ing)\s+$"
)


#: Fields that share a department with the one after "and": "Legal and Governance Services".
_SHARING = frozenset({"Legal", "Finance", "Planning", "Housing", "Property", "Democratic", "Customer"})
#: What begins the name of a department of its own, whatever stands before.
_OWN = frozenset({"Children’s", "Children's", "Childrens", "Children", "Adult", "Adults", "Adults’", "Social"})


def since_the(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Return a name with the word in -ing that "the" shows to be of it: "the Supporting Families Programme"."""
    found = _THE_DOING.search(text, max(0, words[0].start - 28), words[0].start)
    return (Word(found["word"], *found.span("word")), *words) if found else words


def own_part(words: Sequence[Word], labels: dict[str, str], partners: frozenset[str]) -> Sequence[Word]:
    """Cut what a link or an owner joins to a name: "Adult Social Care and Children’s Services".

    An organisation before "and" is a partner, no part of the name: "Elm Care Trust and Early Years Team".
    """
    ends = [n for n in range(1, len(words) - 3) if words[n].text in partners and words[n + 1].text in ("and", "&")]
    words = words[ends[-1] + 2 :] if ends else words
    for place, word in enumerate(words[:-1]):
        joins = word.text in ("and", "&")
        if joins and place == 1 and words[0].text in _SHARING and words[place + 1].text not in _OWN:
            continue
        parted = is_part(word.text, LINKS) and is_label(words[place + 1 :], labels)
        if parted and (not joins or place > 2 or any(is_label(words[first:place], labels) for first in range(place))):
            return words[place + 1 :]
    return words


def after_other(words: Sequence[Word], others: Sequence[Span]) -> Sequence[Word]:
    """Return the name after an organisation that is known by its name: "Opera North and School Music Service"."""
    ends = {span.end for span in others if span.start <= words[0].start < span.end}
    for place, word in enumerate(words[:-2]):
        if word.end in ends and words[place + 1].text in ("and", "&"):
            return words[place + 2 :]
    return words


def after_person(words: Sequence[Word], edges: Edges, labels: dict[str, str]) -> Sequence[Word]:
    """Return a long name without the person before it: "Kevin Moss BT Fibre Project Team"."""
    labelled = len(words) == 4 and is_label(words[2:], labels)
    person = (len(words) > 4 or labelled) and edges.is_person([word.text for word in words[:2]])
    return words[2:] if person and words[1].text not in LINKS and words[2].text not in LINKS else words


def is_reported(text: str, words: Sequence[Word], after: frozenset[str]) -> bool:
    """Tell whether a report or an update of the service follows its name: "Harwen Carers Service Annual Report"."""
    following = text[words[-1].end : words[-1].end + 24].split()
    return len(words) > 2 and bool(following) and following[0].rstrip(".,:;") in after


def is_label(words: Sequence[Word], labels: dict[str, str]) -> bool:
    """Tell whether words are a name that councils share for a service."""
    return key_of(bare(" ".join(word.text for word in words))) in labels


def is_part(word: str, stops: Collection[str]) -> bool:
    """Tell whether a word parts a name from what stands before it: a stop, a link, an owner."""
    return word in stops or word in LINKS or word.endswith(("’s", "'s"))


def is_firm(words: Sequence[Word], labels: dict[str, str]) -> bool:
    """Tell whether initials say that it is a company: "MHB Services", "K & M Lighting Services"; not "ICT Services"."""
    initials = words[0].text.isupper() and len(words[0].text) < 4
    own = key_of(" ".join(word.text for word in words)) in labels or words[0].text in ("IT", "ICT", "HR", "SEN", "SEND")
    return initials and words[-1].text == "Services" and not own
