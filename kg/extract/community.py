"""Minutes of a community council, which calls its members "CC Moss" and lists them by their names alone."""

import re

_NAMED = re.compile(r"\bcommunity\s+council\b", re.IGNORECASE)
_COUNTY = re.compile(r"\bcounty\s+(?:council|cllr)", re.IGNORECASE)
_MEMBER = re.compile(r"\bCC\s[A-Z][a-z]")
_OTHER = re.compile(r"\b(?:committee|partnership|forum|panel|board|cabinet)\b", re.IGNORECASE)
#: How such minutes speak of their own members where no head names the council.
_SELVES = re.compile(
    r"\b(?:no|all|our|fellow|new|the|other|any)\s(?:\w{1,12}\s)?community\scouncillors\b|\b(?:all|the|our)\s(?:MCC|CC)\smembers\b",
    re.IGNORECASE,
)
# minutes whose heading is lost begin with those present
_PRESENT = re.compile(r"\s{0,9}\W{0,3}(?:Present|Apologies|Sederunt|In Attendance)\b", re.IGNORECASE)
_HEAD = 300


def calls_members_so(text: str) -> bool:
    """Tell whether "CC" is a community councillor in a text, no county councillor."""
    return bool(_NAMED.search(text)) and not _COUNTY.search(text)


def is_community(text: str) -> bool:
    """Tell whether minutes are a community council's: by their head, how they speak of members, or two called "CC"."""
    head = text[:_HEAD]
    if _OTHER.search(head):
        return False
    if _NAMED.search(head):
        return True
    if not _COUNTY.search(text) and _PRESENT.match(text) and _SELVES.search(text):
        return True
    return calls_members_so(text) and len(_MEMBER.findall(text)) > 1
