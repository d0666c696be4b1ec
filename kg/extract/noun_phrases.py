"""Whether some words are a speaker: a noun phrase with no clause in it whose head can speak."""

import re
from typing import Literal

from kg.extract.person_titles import TIER, TITLE
from kg.extract.reporting_words import MARKUP, ReportingWords

#: What a phrase can be: someone, a body, a document, a name of either sort, or none that is known to speak.
Speaker = Literal["person", "body", "document", "name", "pronoun", "it"]

_PARENTHESIS = re.compile(
    r"\s{0,24}\([^)]{0,300}\)"
    r"|,\s+on\s+behalf\s+of\b[^,]*(?:,[^,]*?\sand\b[^,]*)?,"
    r"|,\s+(?:who|while|whilst|having|as|on behalf|in|when|after|although|with|speaking|responding|replying|referring"
    r"|turning|accompanied|also|supported|seconded|representing|being|at|via|attending|through|by|following|acting|however|therefore|and)\b[^,]*,"
    r"|,?\s{1,24}who\s+\w+\s[^,]+$|\s{1,24}in\s+(?:response|reply|answer|turn|conclusion|summary|closing)$"
    r"|(?<=\w)\s{1,24}in\s+(?:presenting|introducing|opening|moving|seconding|submitting|summing\s+up)\b[^,.;]{0,80}$"
    r"|(?<=\w)\s{1,24}in\s+(?:response|reply|answer)\s+to\s+(?:an?|the|this|these|further|his|her|their|[A-Z][\w.'-]*)\s[^,.;]{1,120}$"
    r"|,?\s{1,24}(?:as|in\s+(?:his|her)\s+(?:role|capacity)\s+as)\s+(?:the\s+)?[A-Z][^,;.]{2,90}$"
)
#: Two speakers, of whom an office stands between commas: "the Leader, Councillor Ash, and the Mayor, Councillor Oak".
_JOINED = re.compile(rf",\s+and\s+[^,]+,\s+(?:{TITLE}|[A-Z][a-z]+\s[A-Z])")
_ASIDE = re.compile(r"\s{0,24}\([^)]{0,300}\)")
_TOKEN = re.compile(r"[^\s,;()]+")
_HEAD = re.compile(
    r"\s{1,24}(?:(?:of|for|in|on|from|at|with|to|regarding|representing|responsible|leading|about)|-)\s+|,\s*", re.I
)
_ARTICLE = re.compile(r"(?i)^(?:the|a|an|our|this|that|these|his|her|their|its|said|other|new|local|individual)\s+")
_MADE_OF = re.compile(r"^[A-Z][\w'&./-]*$|^(?:of|and|&|for|the|de|du|la|le|van|von|der|den|ap|ab|ferch)$")
_DETERMINER = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "these",
        "those",
        "newly",
        "recently",
        "all",
        "our",
        "their",
        "its",
        "his",
        "her",
        "as",
        "and",
    ]
)
_ENDS = frozenset(["of", "for", "in", "on", "at", "the", "a", "an", "and", "or", "with", "by", "to", "from", "but"])
#: An infinitive or an object pronoun: what holds it is more than a noun phrase.
_INSIDE = re.compile(r"\sto\s(?!the\b|all\b|a\b|an\b|our\b)[a-z]|\s(?:her|him|them|it|be|been|us)(?:\s|$)")
#: A post whose title goes on with what it is for: "the Assistant Director Safeguarding Services".
_POST = re.compile(r"\b(?:Director|Manager|Officer|Head|Lead|Leader|Solicitor)\s+[A-Z]")
#: The field of a post, which a dash parts from its title.
_FIELD = re.compile(r"[A-Z][\w'&]+(?:(?:,\s|\s(?:and|&|of)\s|\s)[A-Z][\w'&]+){0,6}")
#: A post whose title parts what it is from what it is for: "The Head of Service: Housing, Planning and Waste".
_TITLED = re.compile(r"\b(Director|Manager|Head of Service|Lead Officer):\s(?=[A-Z](?!llr|ouncillor))")
_PERSON_TITLE = re.compile(
    rf"(?:the\s+)?(?:right\s+\w+\s+)*(?:{TIER}\s+)?(?:{TITLE}|PCs?|PCSOs?|Sgt|BC|Provost|Inspector|Insp|Fr|Father|Captain|HMI)\b\.?(?:\s*/\s*\w+\.?)?\s+[A-ZÀ-Ý]",
    re.I,
)

#: A first name that could be a verb, before the rest of the name: "Rose Marsh", "Will Elder".
_FIRST_NAME = re.compile(rf"(?:Rose|Will|May)\s(?!{TITLE}|The\b)[A-Z][a-z]")
#: An office in small letters right before a whole name: "Council leader Glen Moss".
_SMALL_OFFICE = re.compile(
    r"(?:^|\s)(?:leader|chair(?:man|woman|person)?|chief executive|mayor|provost|spokes(?:man|woman|person)|director"
    r"|manager|member|officer|commissioner|convener)\s(?:[A-Z][\w'-]+\s){1,2}[A-Z][\w'-]+$"
)

#: A heading that ran into the name after it: "PUBLIC PARTICIPATION Cllr Moss".
_CAPITALS = re.compile(
    r"^(?:[A-Z]{3,}[&/,:-]?\s+(?:(?:[A-Z]{2,}[&/,:-]?|&|\d[\d/.-]*)\s+){0,6}(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|The|PC|PCSO)\b)"
    r"|(?!.{0,80}\b(?:Chair\w*|Vice|Deputy|Leader|Mayor|Provost|Convener|Member|Holder|County|Borough|District|Parish|Town|City|Ward)\s)"
    r"(?:[A-Z][\w'-]*\s+){2,6}(?=(?:Cllr|Councillor)\b)"
    r"|(?!The\b)(?:(?:[A-Z][\w'/&-]*|\d[\w.]*,?|[A-Z][a-z]+day,)\s+(?:(?:and|of|the|for|&|in)\s+)*){1,14}(?=The\s+[A-Z]))"
)


def nominal(words: str, known: ReportingWords) -> bool:
    """Tell whether words are one noun phrase: no verb, no conjunction that opens a clause, no preposition first."""
    bare = _PARENTHESIS.sub("", words).strip(" ,")
    if words.split()[-1:] and words.split()[-1].lower() in _ENDS:
        return False
    bare = _in_a_field(bare, known)
    tokens = _TOKEN.findall(bare)
    if not tokens or len(tokens) > 30 or " - " in bare or ": " in _TITLED.sub(r"\1 ", bare) or ";" in bare:
        return False
    first, last = tokens[0].lower(), tokens[-1].lower()
    if len(tokens) == 1 and first in ("that", "this"):
        return True
    if _INSIDE.search(bare):
        return False
    if first.endswith("ing") and _PERSON_TITLE.match(bare.partition(", ")[2]):
        return False
    if first in known.lists["opener"] or last in _ENDS or not bare[0].isalnum():
        return False
    named = 1 if _FIRST_NAME.match(bare) else 0
    pairs = list(zip(["", *tokens], tokens, strict=False))[named:]
    return not any(_verbal(t, before, known) for before, t in pairs)


def _in_a_field(words: str, known: ReportingWords) -> str:
    """Join to a post what a dash parts from it: "Jo Bell, Head of Planning - Development Management"."""
    post, dash, field = words.partition(" - ")
    if not dash or not _FIELD.fullmatch(field):
        return words
    if _PERSON_TITLE.match(field):
        return words
    if _PERSON_TITLE.match(post) and " " in field and nominal(post, known):
        return f"{post} {field}"
    of_someone = ", " in post or post.lower().startswith("the ")
    if not of_someone or _is(field.split()[-1].lower(), "office", known) or speaker(post, known) is None:
        return words
    return f"{post} {field}" if any(_is(w.lower(), "office", known) for w in post.split()) else words


def _verbal(token: str, before: str, known: ReportingWords) -> bool:
    lower = token.lower()
    if lower in known.lists["clause"] or lower in known.lists["finite"]:
        return (token[0].islower() or not before) and not (lower.endswith("ed") and before.lower() in _DETERMINER)
    return lower.endswith("ed") and len(lower) > 4 and token[0].islower() and before.lower() not in _DETERMINER


def speaker(words: str, known: ReportingWords) -> Speaker | None:
    """Tell what sort of speaker a noun phrase is, or None where it is none that can be told by its words."""
    bare = _PARENTHESIS.sub("", words).strip(" ,").removesuffix(" present").removesuffix(" in attendance")
    bare = _TITLED.sub(r"\1 ", bare)
    lower = bare.lower()
    if lower in known.lists["pronoun"]:
        return "it" if lower == "it" else "pronoun"
    if _PERSON_TITLE.match(bare):
        paper = _owned(bare) and _is(bare.split()[-1].lower(), "document", known)
        return "document" if paper else None if _owned(bare) else "person"
    titled = _PERSON_TITLE.search(bare)
    if titled and bare[titled.start() - 1] == " " and "," not in bare[: titled.start()] and not _owned(bare):
        return "person" if " of " not in bare[: titled.start()] else _by_head(_head(bare, known), known)
    return _by_head(_head(bare, known), known)


def _owned(words: str) -> bool:
    """Tell whether a phrase is something of a person's: "Councillor Hill's question"."""
    tokens = words.split(",")[0].split()
    return any(t.endswith(("'s", "s'")) for t in tokens[:-1]) and tokens[-1][0].islower()


def _head(words: str, known: ReportingWords) -> str:
    parts = [p for p in _HEAD.split(words) if p]
    while len(parts) > 1 and parts[0].lower() in known.lists["quantity"]:
        parts = parts[1:]
    return _ARTICLE.sub("", parts[0]) if parts else ""


def _by_head(head: str, known: ReportingWords) -> Speaker | None:
    tokens = head.split()
    if not tokens or tokens[0].lower() in ("this", "that", "these", "those", "there"):
        return None
    if len(tokens) == 2 and tokens[1].isdigit() and _is(tokens[0].lower(), "office", known):
        tokens = tokens[:1]
    last = tokens[-1].lower().strip("'.")
    if last in ("service", "services", "team", "care") and _POST.search(head):
        return "person"
    for sort, names in (("person", ("office", "people")), ("body", ("collective",)), ("document", ("document",))):
        if any(_is(last, name, known) for name in names):
            return sort  # type: ignore[return-value]
    if tokens[-1][:1].isupper() and any(_is(t.lower(), "office", known) for t in tokens if t[0].isupper()):
        return "person"
    if _SMALL_OFFICE.search(head):
        return "person"
    if _plain_word(tokens) or (len(tokens) == 1 and last in known.lists["nameless"]):
        return None
    return "name" if all(_MADE_OF.match(t) for t in tokens) else None


def _plain_word(tokens: list[str]) -> bool:
    return len(tokens) == 1 and tokens[0].endswith(("ing", "tion", "ment", "ity", "ness", "ly"))


def _is(word: str, name: str, known: ReportingWords) -> bool:
    entries = known.lists[name]
    return word in entries or (word.endswith("s") and word[:-1] in entries)


def label_of(words: str) -> str:
    """Return a speaker's words as a label: no bracketed aside, no clause between commas, no posts after a name.

    >>> label_of("Councillor K Hill, Cabinet Member for Finance,")
    'Councillor K Hill'
    """
    aside = _ASIDE if _JOINED.search(words) else _PARENTHESIS
    bare = _CAPITALS.sub("", " ".join(aside.sub("", MARKUP.sub(" ", words)).split()).strip(" ,:–—-"))
    return bare.split(", ")[0] if _PERSON_TITLE.match(bare) and " and " not in bare.split(", ")[-1] else bare
