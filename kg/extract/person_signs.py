"""What shows a doubtful name to be a person's: "Contact:" before it, or a verb after it that only people have."""

from collections.abc import Iterator

from kg.extract.person_names import Name, Tokens, read_name, skip_brackets
from kg.extract.person_words import NameWords, fold

_CONTACTS = frozenset({"contact", "contacts", "author", "officer", "clerk"})
_REACHED_BY = frozenset({"tel", "telephone", "phone", "email", "e-mail", "mobile", "ext"})
_SAID = frozenset(
    {"said", "asked", "added", "advised", "announced", "commented", "confirmed", "enquired", "explained", "highlighted"}
    | {
        "informed",
        "mentioned",
        "noted",
        "outlined",
        "queried",
        "raised",
        "remarked",
        "reported",
        "requested",
        "replied",
    }
    | {
        "responded",
        "resigned",
        "spoke",
        "stated",
        "stressed",
        "suggested",
        "thanked",
        "told",
        "volunteered",
        "welcomed",
    }
    | {"proposed", "seconded", "moved", "abstained", "apologised", "attended", "declared", "who", "whose"}
)
_BECAME = frozenset({"co-opted", "coopted", "elected", "re-elected", "appointed", "nominated", "welcomed", "thanked"})
_DECIDED = frozenset({"resolved", "agreed", "ordered", "decided", "unanimously", "carried"})
_CO_OPTING = frozenset({"co-opt", "coopt", "co-opting"})
_CO_OPTED = frozenset({"co-opted", "coopted"})
_BEING = frozenset({"was", "were", "be", "been", "is", "duly", "unanimously", "also", "has", "had"})


def is_contact(items: Tokens, i: int) -> bool:
    """Tell whether a token stands right after "Contact:" or the like."""
    return i > 1 and items[i - 1].text == ":" and fold(items[i - 2].text) in _CONTACTS


def acts(items: Tokens, i: int) -> bool:
    """Tell whether the words at a token are what a person does or is made: "suggested", "was co-opted", "to become"."""
    words = [fold(t.text) for t in items[i : i + 4]]
    if (words[:1] and words[0] in _SAID) or words[:2] == ["to", "become"]:
        return True
    while words and words[0] in _BEING:
        words.pop(0)
        if words and words[0] in _BECAME:
            return True
    return False


def read_contact(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read a contact's name, known forename or not: "Contact: Huma Younis", the second of "A Moss or Huma Younis"."""
    if not items[i].capital or not (is_contact(items, i) or _is_second(items, i)):
        return None
    gap = next((j for j in range(i + 1, min(i + 6, len(items))) if items[j].start > items[j - 1].end + 1), len(items))
    name = read_name(items[:gap], i, words, loose=True)
    if not name or not name.given:
        return None
    closed = name.after >= gap or not items[name.after].capital or fold(items[name.after].text) in _REACHED_BY
    return name if closed else None


def _is_second(items: Tokens, i: int) -> bool:
    joined = i > 0 and fold(items[i - 1].text) in ("or", "and", "/")
    return joined and any(is_contact(items, j) for j in range(max(0, i - 5), i))


def read_coopted(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read the name of one who is co-opted, known forename or not: "that Zephie Kelm be co-opted"."""
    name = read_name(items, i, words, loose=True) if items[i].capital else None
    if not name or not name.given:
        return None
    before = fold(items[i - 1].text) if i else ""
    after = [fold(t.text) for t in items[name.after : name.after + 5]]
    following = next((word for word in after if word not in _BEING), "")
    return name if before in _CO_OPTING or (after[:1] != [following] and following in _CO_OPTED) else None


def names_in_brackets(items: Tokens, i: int, words: NameWords) -> Iterator[Name]:
    """Yield the titled names in a bracket within a list: "Cllrs A Moss (substitute: Cllr B Hill) and C Dale"."""
    for j in range(i + 1, skip_brackets(items, i)):
        name = read_name(items, j, words) if items[j].capital else None
        if name and name.ranks:
            yield name


def is_resolved(before: list[str]) -> bool:
    """Tell whether the words before "be elected" are a resolution's: "RESOLVED that Cllr Ash", "That Cllr Ash"."""
    line = before[len(before) - before[::-1].index("\n") :] if "\n" in before else before
    return bool(_DECIDED & set(before)) or line[:1] in (["that"], ["councillor"], ["cllr"])


def is_numbering(items: Tokens, i: int) -> bool:
    """Tell whether a single letter only counts: "Appendix A", "(a", "£A"."""
    before = items[i - 1] if i else None
    labels = ("appendix", "annex", "part", "section", "schedule", "option", "table", "class", "grade", "group", "item")
    return before is not None and (fold(before.text) in labels or before.text in ("(", "£"))


def continues(items: Tokens, i: int) -> bool:
    """Tell whether a word goes on with the capitalised word before it."""
    before = items[i - 1] if i else None
    return bool(before and before.kind == "word" and not before.owns and before.end + 1 >= items[i].start)
