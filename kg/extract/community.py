"""Minutes of a community council, which calls its members "CC Moss" and lists them by their names alone."""

import re

_NAMED = re.compile(r"\bcommunity\s+council\b", re.IGNORECASE)
_COUNTY = re.compile(r"\bcounty\s+(?:council|cllr)", re.IGNORECASE)
_MEMBER = re.compile(r"\bCC\s[A-Z][a-z]")
_OTHER = re.compile(r"\b(?:committee|partnership|forum|panel|board|cabinet)\b", re.IGNORECASE)
_HEAD = 300


def calls_members_so(text: str) -> bool:
    """Tell whether "CC" is a community councillor in a text, no county councillor."""
    return bool(_NAMED.search(text)) and not _COUNTY.search(text)


def is_community(text: str) -> bool:
    """Tell whether minutes are a community council's: their head names it, or two of its members are called "CC"."""
    head = text[:_HEAD]
    if _OTHER.search(head):
        return False
    if _NAMED.search(head):
        return True
    return calls_members_so(text) and len(_MEMBER.findall(text)) > 1
