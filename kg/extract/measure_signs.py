"""What stands round a number and tells what it counts: "The Clerk said that £1.2m", "Theft from a shop – 14"."""

import re

#: A house by its number, whose road is no known place: "131 Weld Way Moss Bay".
HOUSE = re.compile(
    r"[ \t]+(?:[A-Z][\w’'-]+[ \t]+){1,3}"
    r"(?:Road|Street|Lane|Way|Close|Drive|Avenue|Crescent|Terrace|Gardens|Grove|Place|Hill)\b"
)
#: A number that what is spoken of moved to: "Thefts were down to 23 in June".
SHIFTED = re.compile(r"\b(?:was|were|is|are|went|gone|been|now)\s+(?:back\s+)?(?:down|up)\s+(?:to|by|from)\s+$")
#: Where an amount opens a clause of its own: "£4m was spent, and £2m moved to later years".
OPENS = re.compile(r",\s*(?:and\s+)?$")
ARTICLE = re.compile(r"\b(?:a|an)\s+$")
#: A number that a clause states outright, of what the clause before it is about: "currently this was reported as 97".
STATED_AS = re.compile(
    r"\b(?:(?:reported|recorded|estimated|confirmed|given|quoted)\s+(?:as|at|to\s+be)|stand(?:s|ing)?\s+at)\s+(?:just\s+|around\s+|about\s+)?$"
)
#: What stands before the number that a line of a list gives.
LISTED = re.compile(r"\s*[A-Z][^\d:;.?!\n]{3,70}?\s?(?:[:=–]|\s-)\s+")
#: What was reported, as police and wardens count it, is no paper: "3 reports of fly-tipping".
REPORTED = re.compile(
    r"\s+reports?\s+of\s+(?!(?:the|a|an|all|officers?|committees?|sub|working|its|their|outside|internal)\b)[a-z]"
)
#: Some of those just told of: "7 of these incidents", "twelve of the new homes".
AMONG = re.compile(r"\s+of\s+(?:these|those|the|our|its|their)\s+(?=[a-z])")
#: A rate to a round number, of what stands before it: "Mortality was 14.2 per 1,000 births".
RATE = re.compile(r"\s+per\s+(?:1,?000|10,?000|100,?000|100|thousand|million|head)\b")
#: Who says so, and no more, before an amount: "It was agreed £800 should be spent", "The Clerk said that £1.2m".
SAID = re.compile(
    r"\b(?:said|stated|reported|advised|agreed|noted|confirmed|explained|resolved|announced|heard|told)\s{1,3}(?:that\s{1,3})?$",
    re.IGNORECASE,
)
SHOULD_BE = re.compile(r"\s*should\s+be\s+")
#: An aside between an amount and what was done with it: "£2,700 (bank charges included) had been spent".
ASIDE = re.compile(r"\s+\((?!\d)[^()\n]{4,60}\)(?=\s+(?:had|has|have|was|were|is|will|would)\b)")
#: Where another thing begins: "- Visit agreed. - Clerk's expenses: printer, stationery £44".
PARTED = re.compile(r"[.;:•]\s+|\s[-–]\s")
