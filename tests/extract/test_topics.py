"""What items and statements are about."""

from kg.extract.topics import find_subjects
from kg.lexicon import load_lexicon
from kg.model import AgendaItem, Claims, Span, Statement
from tests.extract.minuted import outline


def test_an_item_and_a_statement_have_the_subjects_that_their_words_name() -> None:
    text = "Fly-tipping and litter\nIt was explained that caseloads of children looked after had fallen."
    said = Span(text.index("It was"), len(text))
    claims = Claims(
        items=(AgendaItem("item:0", Span(0, 22), "Fly-tipping and litter"),),
        statements=(Statement(said, "statement"),),
    )
    found = find_subjects(outline(text), load_lexicon(), claims).subjects
    assert {(s.span, s.concept) for s in found} == {
        (Span(0, 22), "street-cleaning"),
        (said, "looked-after-children"),
        (said, "caseloads"),
    }


def test_words_that_name_no_subject_give_none() -> None:
    claims = Claims(items=(AgendaItem("item:0", Span(0, 8), "Any other"),))
    assert find_subjects(outline("Any other"), load_lexicon(), claims).subjects == ()
