from kg.extract.items import find_items
from kg.lexicon import load_lexicon
from kg.model import AgendaItem, Claims, Document
from kg.parse import parse


def items(text: str) -> tuple[AgendaItem, ...]:
    return find_items(parse(Document("k", "f.txt", text, "0")), load_lexicon(), Claims()).items


MINUTES = """Minutes of Anytown Parish Council held in the Hall on 1 May 2019

Present: Cllr Moss

**1.**   **Apologies** **for absence:** None.

2\\. Matters Arising: None.

3. Accounts for payment:-
Marsh Waste £30.00
Clerk's Salary £335.78

4. Request for a donation towards
the Jubilee

None was made.
"""


def test_an_item_has_its_number_and_its_title_on_one_line() -> None:
    assert [(item.number, item.title) for item in items(MINUTES)] == [
        ("1", "Apologies for absence"),
        ("2", "Matters Arising"),
        ("3", "Accounts for payment"),
        ("4", "Request for a donation towards the Jubilee"),
    ]


def test_an_item_rests_on_the_words_of_its_title() -> None:
    assert items(MINUTES)[1].span.of(MINUTES) == "Matters Arising"


def test_a_report_has_no_items_though_its_paragraphs_are_numbered() -> None:
    text = "Report of:\tDirector\nSubmitted to:\tExecutive\n\nPurpose\n\n1. To seek approval.\n2. To say why.\n"
    assert items(text) == ()


def test_one_reference_of_a_year_before_a_title_heads_the_only_item_of_an_excerpt() -> None:
    text = (
        "Minutes of Elm Vale Parish Council held on 1 May 2024\n\nPresent: Cllr Moss\n\n"
        "74/24 Matters Arising from the Meeting\n\nThe Clerk reported that the lamps were lit.\n"
    )
    assert [(item.number, item.title) for item in items(text)] == [("74/24", "Matters Arising from the Meeting")]
    budget = text.replace("74/24 Matters Arising from the Meeting", "2024/25 Budget")
    assert not items(budget)
