"""Lists that run on in one paragraph."""

from kg.extract.inline_bullets import opened
from kg.extract.speech import find_statements
from kg.lexicon import load_lexicon
from kg.model import Claims
from tests.extract.minuted import outline, paragraphs


def test_each_bullet_in_a_line_is_an_item_of_the_lead_in_before_it() -> None:
    text = "Members highlighted the following points: • The branch served two areas; • It had no money in May."
    found = find_statements(outline(text), load_lexicon(), Claims()).statements
    assert [(s.label, s.span.of(text)) for s in found] == [
        ("Members", "The branch served two areas;"),
        ("Members", "It had no money in May."),
    ]


def test_a_line_with_one_bullet_stays_as_it_is_and_no_character_is_lost_to_a_part() -> None:
    for text in ("The Clerk noted 3 • 4 of the plan.", "One. • Two is here. • Three"):
        parts = opened(tuple(paragraphs(text)), text)
        assert len(parts) == (1 if "noted" in text else 3)
        assert all(
            s.of(text).strip() and p.span.start <= s.start < s.end <= p.span.end for p in parts for s in p.sentences
        )
