"""The titles before a person's name, as a part of the expressions that look for somebody in running text.

Names themselves are read with the whole list of ranks (`ontology/vocab/ranks.ttl`), which knows misprints and the
ranks of services; an expression that only asks whether somebody may be named there needs the common ones.
"""

import re

#: "Cllr", "Councillors", "Ald.", "Mrs", "Dr.", with the stop: a part of an expression, in which nothing is captured.
TITLE = (
    r"\b(?:Cllrs?|Clrs?|Councill?ors?|Cynghor(?:ydd|wyr)|Cyng|Ald(?:erm[ae]n)?"
    r"|Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Sir|Dame|Lord|Lady|Baill?ies?)\b\.?"
)
#: Whose member somebody is, before the title: "County", "Dist.".
TIER = r"\b(?:County|Borough|District|City|Town|Parish|Ward|Community|Unitary|Dst|Dist|Cty|Co)\b\.?"
#: The titles of members alone, with the council that they sit on: "County Cllr", "Alderman".
ELECTED = (
    rf"(?:{TIER}\s)?"
    r"\b(?:Cllr|Clr|Councill?or|Cynghorydd|Cyng|Ald(?:erman)?|Baill?ie)\b\.?"
)
_TITLE = re.compile(TITLE)


def is_title(word: str) -> bool:
    """Tell whether a word is a title and no more: "Cllr.", not "Mrs Moss"."""
    return bool(_TITLE.fullmatch(word))
