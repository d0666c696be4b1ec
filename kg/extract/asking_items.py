"""Items of a list that ask, whatever their lead-in says of them: "Could the lease be longer?"."""

import re

#: What ends in a question mark or is turned round as a question is: "What would it mean for the quay".
_ASKS = re.compile(
    r"\?\W*$|^\W{0,3}(?:(?:(?:What|How|Why|When|Where|Who)\s(?:\w+\s){0,2}?(?:is|are|was|were|has|have)"
    r"|Will|Would|Could|Can|Should|Is|Are|Does|Did)\s(?:the|there|it|this|they|we|a|an|members|officers|[A-Z]\w*)\s"
    r"|(?:What|How|Why|When|Where)\s(?:\w+\s)?(?:did|does|do|will|would|could|can|should)\s\w)"
)
#: What somebody wanted to know, under a lead-in of questions and comments: "whether the lifts were safe".
_WANTS_TO_KNOW = re.compile(r"(?i)\W{0,3}(?:whether|how|why|what|when|who)\b")
_QUESTIONS = re.compile(r"(?i)\b(?:questions?|queries)\b")
#: What somebody is to do or is asked for: "to write to the owner".
_TO_DO = re.compile(r"\W{0,4}(?:to|that)\s[a-z]")


def asks(item: str, lead: str = "") -> bool:
    """Tell whether an item asks; under a lead-in that speaks of questions a bare "whether" does."""
    return bool(_ASKS.search(item) or (_WANTS_TO_KNOW.match(item) and _QUESTIONS.search(lead)))


def wants_a_deed(item: str) -> bool:
    """Tell whether an item is what somebody was asked to do."""
    return _TO_DO.match(item) is not None
