"""Packs: one PDF that holds an agenda and the papers of its items, each of them a document."""

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.read.pdf.openings import is_title, opens, page_numbers
from kg.read.pdf.rows import Row

#: The stamp that an agenda system puts on the first page of each paper.
_STAMP = re.compile(r"agenda item(?: no\.?)?\s{0,3}\d{1,3}[a-z]?", re.I)

Pages = Sequence[Sequence[Row]]


def parts(texts: Pages, furniture: Pages) -> list[range]:
    """Return the pages of each document of a pack, in order; one range of all pages where it is none.

    A document begins on each page that is stamped "Agenda Item 5", that opens as minutes, reports and records do, or
    where a title stands and the numbers of pages begin anew. Pages without text of their own go with those before them.
    """
    starts = sorted(n for n in _stamped(furniture) | _opened(texts) | _numbered_anew(texts, furniture) if n > 0)
    edges = [0, *(n for n in starts if any(texts[:n])), len(texts)]
    return [range(start, stop) for start, stop in pairwise(edges) if any(texts[start:stop])] or [range(len(texts))]


def _stamped(furniture: Pages) -> set[int]:
    """Stamps on page after page are a running header and part nothing."""
    found = [n for n, rows in enumerate(furniture) if any(_STAMP.fullmatch(row.text) for row in rows)]
    return set() if any(later - earlier == 1 for earlier, later in pairwise(found)) else set(found)


def _opened(texts: Pages) -> set[int]:
    found: set[int] = set()
    last = 0
    for number, rows in enumerate(texts):
        if number and opens(rows, [row for page in texts[last:number] for row in page]):
            found.add(number)
            last = number
    return found


def _numbered_anew(texts: Pages, furniture: Pages) -> set[int]:
    """Page 1 comes after a numbered page, and before page 2, another page 1 or the end."""
    numbers = [page_numbers(rows) for rows in furniture]
    return {
        n
        for n in range(1, len(texts))
        if 1 in numbers[n]
        and max(numbers[n - 1], default=0) > 0
        and (n + 1 == len(texts) or numbers[n + 1] & {1, 2})
        and texts[n]
        and is_title(texts[n][0])
    }
