import pytest

from kg.dates import find_dates, find_times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday 22nd November, 2021 4.00 pm", ["2021-11-22"]),
        ("held on 25 October 2021 were submitted", ["2021-10-25"]),
        ("Meeting: 23/01/2020 - Cabinet (Item 25)", ["2020-01-23"]),
        ("Minutes of Meeting – 5.2.18", ["2018-02-05"]),
        ("agreed on 10.12.24.", ["2024-12-10"]),
        ("PROD-30th-Jan-2025", ["2025-01-30"]),
        ("on Tuesday, the 3rd of March 1998", ["1998-03-03"]),
        ("November 9th 2005", ["2005-11-09"]),
        ("held on March 6th2016 at Elm Hall", ["2016-03-06"]),
        ("at 9.00am on Wednesday, 22ndMarch, 2017", ["2017-03-22"]),
        ('date: "2007-09-01"', ["2007-09-01"]),
        ("undertaken 9 - 11 November 2020", ["2020-11"]),
        ("30 October to 2 November 2020", ["2020-11"]),
        ("Ofsted visited in January 2020 and in April, 2021", ["2020-01", "2021-04"]),
        ("In October/November 2016 an inspection", ["2016"]),
        ("opened in 2017 and has grown since 2019", ["2017", "2019"]),
        ("on 8 March\n2016", ["2016-03-08"]),
        ("on 7<sup>th</sup> March 2018 and the 5^th^ of April 2018", ["2018-03-07", "2018-04-05"]),
        ("Tuesday 8th day of March 2016 and 9th. March 2016", ["2016-03-08", "2016-03-09"]),
    ],
)
def test_a_date_is_as_exact_as_its_words(text: str, expected: list[str]) -> None:
    assert [found.iso for found in find_dates(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minute 21/25 refers",
        "application DOV/22/01320",
        "application 15/04/5125",
        "P18/02/2019/FUL and 20060770",
        "the 2024/25 budget",
        "in 2024-25 the spend",
        "£1.12.24 and 2,019 homes in 2,019 streets",
        "20.1.10 The Clerk reported",
        "on 31/02/2020",
        "on 13/13/2020",
        "32 November",
    ],
)
def test_what_only_looks_like_a_date_is_refused(text: str) -> None:
    assert not [found.iso for found in find_dates(text)]


def test_a_date_is_found_between_the_offsets_given() -> None:
    text = "on 1 May 2019 and on 2 June 2020"
    found = list(find_dates(text, 14))
    assert [(f.span.of(text), f.iso) for f in found] == [("2 June 2020", "2020-06-02")]


def test_the_words_of_a_date_include_its_weekday() -> None:
    text = "held on Thursday, 9 January 2025 at 10 am"
    assert next(find_dates(text)).span.of(text) == "Thursday, 9 January 2025"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("commencing at 7.30 pm", "19:30"),
        ("at 4.00pm", "16:00"),
        ("10.00 a.m.", "10:00"),
        ("at 10am", "10:00"),
        ("12.15 p.m.", "12:15"),
        ("12 noon", "12:00"),
        ("at 16:00", "16:00"),
        ("at 1400 hours", "14:00"),
        ("at 14:30hrs", "14:30"),
        ("broke off at 20.15 Hrs", "20:15"),
    ],
)
def test_a_time_of_day_is_read_as_hours_and_minutes(text: str, expected: str) -> None:
    assert [found.clock for found in find_times(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10.00 - 11.45 am", "10:00"),
        ("2.00 – 4.15pm", "14:00"),
        ("11.30 to 12.30 pm", "11:30"),
        ("9.30-1.00pm", "09:30"),
    ],
)
def test_an_hour_takes_its_half_of_the_day_from_the_hour_at_which_it_ends(text: str, expected: str) -> None:
    assert next(find_times(text)).clock == expected


@pytest.mark.parametrize(
    "text", ["£4.00 pm", "paragraph 4.10", "a ratio of 1:2", "25:61", "in 1400 homes", "all 20.30 hours"]
)
def test_what_only_looks_like_a_time_is_refused(text: str) -> None:
    assert not list(find_times(text))
