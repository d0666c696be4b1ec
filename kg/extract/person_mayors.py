"""A mayor whom the minutes call by the surname alone: "Mayor Rees", "Metro Mayor Norris said"."""

from kg.extract.person_names import Name, Tokens
from kg.extract.person_tokens import phrase_at
from kg.extract.person_words import NameWords, fold
from kg.model import Span

#: What follows the word and is nobody's name: "Mayor Making", "Mayor Elect".
_NOT_NAMES = frozenset({"making", "elect", "select", "designate", "consort", "cadet", "cadets", "choosing", "charity"})
_NOT_NAMES |= {"engagements", "charities", "appeal", "fund", "office", "parlour", "chaplain", "minutes", "was", "is"}


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
