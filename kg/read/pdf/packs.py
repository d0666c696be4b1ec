"""Packs: one PDF that holds an agenda and the papers of its items, each of them a document."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.read.pdf.rows import Row

#: The stamp that an agenda system puts on the first page of each paper.
_STAMP = re.compile(r"agenda item(?: no\.?)?\s{0,3}\d{1,3}[a-z]?", re.I)


def parts(furniture: Sequence[Sequence[Row]], written: Sequence[bool]) -> list[range]:
    """Return the pages of each document of a pack, in order; one range of all pages where it is none.

    A document begins on each page that is stamped "Agenda Item 5". Stamps on page after page are a running header and
    part nothing. Pages without text of their own go with those before them.
    """
    pages = range(len(furniture))
    stamped = [number for number in pages if any(_STAMP.fullmatch(row.text) for row in furniture[number])]
    starts = [number for number in stamped if number > 0 and any(written[:number])]
    if not starts or any(later - earlier == 1 for earlier, later in pairwise(stamped)):
        return [pages]
    edges = [0, *starts, len(furniture)]
    return [range(start, stop) for start, stop in pairwise(edges) if any(written[start:stop])]
