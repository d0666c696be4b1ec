"""Names that stand right after an office: "Mayor Rees", "Metro Mayor Norris said", "Treasurer Merrin Hallow"."""

from kg.extract.person_names import Name, Tokens
from kg.extract.person_tokens import phrase_at
from kg.extract.person_words import NameWords, fold
from kg.model import Span

#: What follows the word and is nobody's name: "Mayor Making", "Mayor Elect".
_NOT_NAMES = frozenset({"making", "elect", "select", "designate", "consort", "cadet", "cadets", "choosing", "charity"})
_NOT_NAMES |= {"engagements", "charities", "appeal", "fund", "office", "parlour", "chaplain", "minutes", "was", "is"}


#: Offices that a name may follow with nothing between.
_OFFICES, _PAIR = ("chair", "vice-chair", "treasurer"), 2


def holder_follows(items: Tokens, i: int, words: NameWords) -> bool:
    """Tell whether whoever holds the office right before begins at a token: "Mayor Rees", "Chair Merrin Hallow"."""
    return named_mayor(items, i, words) is not None or _held_by_two(items, i, words)


def _held_by_two(items: Tokens, i: int, words: NameWords) -> bool:
    """Tell whether two words after an office are whoever holds it: "Chair Merrin Hallow" on a line, or an office after.

    Neither is a word of a body or a post: "Chair Audit Committee" is all a title.
    """
    pair, following = items[i : i + 2], items[i + 2] if i + 2 < len(items) else None
    before = next((known for k in (1, 2) if k <= i and (known := phrase_at(items, i - k, words.posts))), None)
    if before is None or before[1] != i or before[0] not in _OFFICES or len(pair) < _PAIR:
        return False
    unfit = words.things | words.not_surnames | words.openers
    named = all(t.kind == "word" and not t.text.isupper() and not t.owns and fold(t.text) not in unfit for t in pair)
    titled = any(phrase_at(items, k, known) for k in (i, i + 1) for known in (words.posts, words.ranks))
    next_office = phrase_at(items, i + 2, words.posts) if following and following.capital else None
    ended = (
        following is None
        or following.kind == "break"
        or following.text == "["
        or (next_office and next_office[0] in _OFFICES)
    )
    return named and not titled and bool(ended)


def named_mayor(items: Tokens, i: int, words: NameWords) -> Name | None:
    """Read a surname that stands alone right after "Mayor", where nothing capitalised goes on with it; else None."""
    if not 0 < i < len(items) or fold(items[i - 1].text) != "mayor" or items[i - 1].owns or items[i].kind != "word":
        return None
    token, plain = items[i], fold(items[i].text)
    known = plain in _NOT_NAMES or plain in words.things or plain in words.not_surnames or plain in words.openers
    titled = any(phrase_at(items, i, phrases) for phrases in (words.posts, words.ranks))
    ended = i + 1 >= len(items) or not (items[i + 1].capital or items[i + 1].text in ("&", "/", "-"))
    if known or titled or token.text.isupper() or not ended or words.is_forename(token.text):
        return None
    core = Span(token.start, token.end)
    return Name(core, core, (), token.text, i, i + 1)
