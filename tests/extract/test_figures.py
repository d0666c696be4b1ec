"""Figures: what a document counts, with the number, and what is no figure."""

import pytest

from kg.extract.figures import find_figures
from kg.lexicon import load_lexicon
from kg.model import Claims, Figure
from tests.extract.minuted import outline
from tests.extract.named import named, table


def figures(text: str) -> list[Figure]:
    return list(find_figures(outline(text), load_lexicon(), named(text)).figures)


@pytest.mark.parametrize(
    ("text", "value", "unit", "measure"),
    [
        ("The rate rose from the 20% shown in the report.", "20", "%", "rate rose"),
        ("Total spending, fees included, came to £15,300.", "15300", "£", "spending came"),
        ("There were 702 children looked after.", "702", None, "children looked after"),
        ("It was agreed £800 should be spent on paint.", "800", "£", "spent on paint"),
        ("The Clerk said that £1.2m had been set aside for support.", "1200000", "£", "set aside for support"),
        ("Note the forecast overspend of £23.3m", "23300000", "£", "forecast overspend"),
        ("more than 60% of children living in poverty", "60", "%", "children living in poverty"),
        ("initially thirty five percent of social workers knew", "35", "%", "social workers knew"),
        ("Around 1 in 17 of children came into care.", "17", None, "children"),
        ("The average caseload was 22.", "22", None, "average caseload"),
        ("a rent decrease of 1% providing lower costs", "1", "%", "rent decrease"),
        ("a four-bed residential building", "4", None, "bed residential building"),
        ("Lowland Lighting Ltd - &pound;65.78 for July", "65.78", "£", "Lowland Lighting Ltd July"),
        ("A response came within three days.", "3", None, "response came days"),
        ("In 2024 there were 1.6 million visits to the pools.", "1600000", None, "visits to the pools"),
        (
            "a cheque for £645 has been received from Lowtown Council",
            "645",
            "£",
            "cheque received from Lowtown Council",
        ),
        ("A total of £198.50 had been raised from donations", "198.5", "£", "raised from donations"),
        ("the extra £300 from her allowance", "300", "£", "extra her allowance"),
        ("The App has received almost 9,000 reports.", "9000", None, "reports"),
        ("£180 – Weld Gardening – grass cutting", "180", "£", "Weld Gardening"),
        ("demand had risen by 21%, officers said", "21", "%", "demand had risen"),
        ("two or more electoral divisions", "2", None, "electoral divisions"),
        ("Footfall in the town was down 3.5 per cent year on year.", "3.5", "%", "Footfall in the town was down"),
        ("The nursery had a waiting list of 15.", "15", None, "nursery had a waiting list"),
        ("£270 (bank charges included) had been spent since spring.", "270", "£", "spent since spring"),
        ("Theft from a shop – 14", "14", None, "Theft from a shop"),
        ("The Council would be building 1900 new homes.", "1900", None, "new homes"),
        ("There were 217 groups across the county.", "217", None, "groups across the county"),
        ("It was served with 2.35m visits last year.", "2350000", None, "visits last year"),
        ("The gyms had 3,041 members in spring.", "3041", None, "members in spring"),
        ("This equals a Band D sum of £41.36p a year.", "41.36", "£", "equals a Band D year"),
        ("Of the 47 service indicators, all fell.", "47", None, "service indicators"),
        (
            "A precept of £851 (eight hundred and fifty one pounds)",
            "851",
            "£",
            "precept (eight hundred and fifty one pounds)",
        ),
    ],
)
def test_a_figure_has_its_value_unit_and_measure(text: str, value: str, unit: str | None, measure: str) -> None:
    (found,) = figures(text)
    assert (found.value, found.unit, found.measure) == (value, unit, measure)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting of 25 October 2021 began at 4.00 pm.",
        "The Panel made three recommendations and noted two reports.",
        "Support for 16-17 year olds and those aged 18 was explained.",
        "Section 106, Footpath 22a, Year 7 and Item 12 were discussed.",
        "An interest was declared in Art. 218(ii) and Article 12.",
        "It was the 38th most deprived ward in 2007.",
        "Over the last 12 months it had improved.",
        "Application 14/506664 and minute 21/25 were noted.",
        "Contact 01267 224027 or 0300 300 4175.",
        "Staff of Thirteen Housing and One Voice were thanked.",
        "One of the reasons was cost.",
        "The hedge near 12 Mill Drive was cut.",
        "Indicators 36 and 37 were below the average.",
        "The aims for these two contractors were the same.",
        "He was moving after 2 years at Nether Moor.",
        "considered as urgent under section 100B(4)(b) of the Act",
        "none 4 APPLICATION FOR A NEW LICENCE",
        "Nothing had been received since the meeting two weeks prior.",
        "At 12 Talbot Court For Mr and Mrs Carter",
        "Item 7, Network Performance, was noted.",
        "Members made two further suggestions on the other four boards.",
        "It was held on the 4 th July and the 21 st of the month.",
        "Two thirds of staff had answered.",
        "The home was awarded grades of 4 (Good) and 5 (Very Good).",
        "There were two reports of the Director.",
        "It was above the five year average.",
        "A two day festival was planned.",
        "Nothing else was raised, so it closed at 8.14.",
        "The summary of Quarters 1-3 was noted.",
        "Councillors present – 7",
        "In 2021 residents asked for it.",
        "He ran a 10k run for the hospice.",
        "The minutes were signed. 3.2 Bridges in Bloom Awards",
        "There were no declarations. 945 ES 01.11.2017 Minutes",
        "Erection of a two storey rear extension and a single storey porch.",
        "Members broke off at 20.15 hrs for a talk on composting.",
        "2307.05 Co-option of a Member",
        "He could appeal to the court within 21 days of the decision.",
        "The kiosk was open seven days a week.",
        "Mr Dell noted that 32.6 should read otherwise.",
        "The plan stood on three pillars, with two exceptions.",
        "There were four courses of action open to it.",
        "That Ann Moss be appointed a governor of Weldham School for two or four years.",
        "Councillor Dell was appointed as the representative on the Weld Trust for a four year term.",
        "RESOLVED (with 8 Members voting in favour, 1 against and 2 abstaining) to refuse it.",
        "Amendment 1 proposed by Councillor Hall, seconded by Councillor Sloan, was lost.",
        "A resident made a 999 call.",
        "All should ring the 101 non-emergency number.",
        "The Clerk spoke to them at 1620 today.",
        "It stayed above target for two previous quarters.",
        "The 47 bus was late.",
        "131 Weld Way Point Bay had no objections.",
    ],
)
def test_dates_ages_references_and_counts_of_procedure_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_numbers_that_share_a_noun_count_the_same_thing() -> None:
    found = figures("They had 29 and 28 children on caseload from 14 and 13 families.")
    assert [(f.value, f.measure) for f in found] == [
        ("29", "children on caseload"),
        ("28", "children on caseload"),
        ("14", "families"),
        ("13", "families"),
    ]


def test_a_range_gives_both_its_ends() -> None:
    assert [f.value for f in figures("They needed at least 2-3 years’ experience.")] == ["2", "3"]


def test_amounts_in_a_list_belong_to_the_names_before_them() -> None:
    found = figures("Clerk’s salary £118.44 Lamp repair £35.04 Hall hire £44.40")
    assert [f.measure for f in found] == ["Clerk’s salary", "Lamp repair", "Hall hire"]


def test_a_number_within_a_name_is_no_figure() -> None:
    assert not figures("The Panel thanked Support 4 Sight and Time 2 Talk.")
    assert not figures("The 740 bus route was under threat.")
    assert not figures("8 (1) Road to Harwen Station")
    assert not figures("It was the 150^th^ anniversary. The 106 monies were spent. See line 9 of the paper.")


def test_a_number_of_a_line_or_an_age_group_is_no_figure() -> None:
    assert not figures("3 CCTV – Moss Village\n5 Request for support")
    assert not figures("205 Weldham Squash and Leisure Centre\n101 Moss Valley Update")
    assert [f.value for f in figures("205 Weldham people had asked for help.")] == ["205"]
    assert not figures("Equipment for the Under 5 age group was on order.")


def test_a_part_of_a_number_counts_the_same_thing() -> None:
    found = figures("By June, 11 out of the 14 clinics were open.")
    assert [(f.value, f.measure) for f in found] == [("11", "clinics"), ("14", "clinics")]


def test_a_further_number_counts_what_was_counted_before() -> None:
    found = figures("A total of 62 new homes were built at Moss Hill and a further 39 at Lowtown.")
    assert [f.measure for f in found] == ["new homes", "new homes"]


def test_what_a_share_is_compared_with_is_of_the_same_thing() -> None:
    found = figures("Council tax collection was 96.7% compared with 97.1% in 2019/20.")
    assert found[1].measure == found[0].measure


def test_each_grant_of_a_list_belongs_to_the_name_after_it() -> None:
    found = figures("It awarded £250 to Moss Cricket Club, £100 to the Air Ambulance and £150 to Moss Hall.")
    assert [f.measure for f in found][1:] == ["Air Ambulance", "Moss Hall"]


def test_an_amount_that_opens_a_line_counts_what_follows_it() -> None:
    found = figures("This includes £9m savings to be identified\n£11m service demand pressures")
    assert [f.measure for f in found][1:] == ["service demand pressures"]


def test_a_figure_takes_the_date_of_its_sentence() -> None:
    assert figures("In August 2019 the council had 702 children looked after.")[0].as_of == "2019-08"


def test_a_number_of_a_year_earlier_is_not_of_the_date_that_the_sentence_names() -> None:
    now, before = figures("There were 412 children in care in December 2024, compared with 398 a year earlier.")
    assert (now.as_of, before.as_of) == ("2024-12", None)


def test_a_cell_of_a_table_has_its_row_and_column_in_its_measure() -> None:
    rows = ["Post (Fte)\tOverton\tNether Moor", "Social Worker\t2\t0.5"]
    told = find_figures(table("\n".join(rows)), load_lexicon(), named("")).figures
    assert [(f.value, f.measure) for f in told] == [
        ("2", "Social Worker Overton"),
        ("0.5", "Social Worker Nether Moor"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("98% of calls were answered within 30 seconds.", {"98": "calls", "30": "calls were answered seconds"}),
        ("The balance of £1.8m should be reduced to £1.3m.", {"1800000": "balance", "1300000": "balance"}),
        ("The figure for need rose from 17,000 across the city.", {"17000": "figure for need rose across the city"}),
        ("There had been 15 referrals, 12 of which led to a visit.", {"15": "referrals", "12": "led to a visit"}),
        ("Only 3 members from each authority could attend.", {"3": "members from each authority"}),
        ("They could build four bedroom houses.", {}),
        ("The rates (28,500 to 37,400) were high.", {"28500": "rates high", "37400": "rates high"}),
        ("Jo Lane reported that 31\n> planters had been found.", {"31": "planters"}),
        ("There were a few tickets left, priced at £35.00 each.", {"35": "few tickets left priced"}),
        ("The care budget which was overspent by £2m.", {"2000000": "care budget overspent"}),
        ("The 106 legal agreement was signed.", {}),
        ("Traffic went at 20mph rather than 30mph.", {"20": "Traffic went mph", "30": "Traffic went mph"}),
        ("The limit of 30mph was set.", {"30": "limit set"}),
        ("There had been 3 x thefts from cars.", {"3": "thefts from cars"}),
        ("Crimes in May: 5 x thefts.", {"5": "thefts"}),
        ("There were 3 reports of fly-tipping.", {"3": "reports of fly-tipping"}),
        ("There were 4k households a year.", {"4000": "households a year"}),
        (
            "Households housed fell from 216 in all to 143 now.",
            {"216": "Households housed fell", "143": "Households housed fell"},
        ),
        (
            "Letting took 34 days compared to a target of 25 days.",
            {"34": "Letting took days", "25": "Letting took days target"},
        ),
        ("It had resurfaced 4.2km of road.", {"4.2": "km road"}),
        (
            "It got £3m from the Weld Fund, £2m from Sport Weld and £1m from Lottery sales.",
            {"3000000": "got Weld Fund", "2000000": "Sport Weld", "1000000": "Lottery sales"},
        ),
        ("- Jo Lane, of Weld, came. - Costs: paper, ink £44.01.", {"44.01": "paper ink"}),
        ("There were 1,203 calls in 2022 and 987 in 2023.", {"1203": "calls in 2022", "987": "calls"}),
        ("Group membership was 83 and had been 53.", {"83": "Group membership", "53": "Group membership"}),
        ("24/07/FUL - Two detached houses", {"2": "detached houses"}),
        ("They met on two possible scrutiny topics.", {}),
        ("Membership: 8 Members, with 24 members of the public.", {}),
        ("Club membership was 1,350 members.", {"1350": "members"}),
        ("Tax collected: 97.1% (2022: 96.8%).", {"97.1": "Tax collected", "96.8": "Tax collected"}),
        (
            "The lift cost £2m, of which £800k was met from grants.",
            {"2000000": "lift cost", "800000": "met from grants"},
        ),
        ("The number of households housed was reported as 97.", {"97": "number of households housed was reported"}),
        (
            "There were 90 contacts, of which 45 (50%) became cases.",
            {"90": "contacts", "45": "contacts cases", "50": "45 became cases"},
        ),
        (
            "Thefts were down to 23 in June from 41 in May.",
            {"23": "Thefts were down June", "41": "Thefts were down June"},
        ),
        (
            "There were six crimes: five in south ward and two in north ward.",
            {"6": "crimes", "5": "crimes in south ward", "2": "crimes in north ward"},
        ),
        (
            "Recorded crime is up 20% year on year, but in spring it was up 26%.",
            {"20": "Recorded crime", "26": "Recorded crime"},
        ),
        (
            "It saw slippage, with £253m spent against a £429m approved budget, and £185m moved into later years.",
            {"253000000": "saw slippage", "429000000": "approved budget", "185000000": "moved into later years"},
        ),
    ],
)
def test_what_is_counted_is_read_across_a_sentence(text: str, told: dict[str, str]) -> None:
    assert {f.value: f.measure for f in figures(text)} == told


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("There were 5,000 customers in the branch and nobody wished it to close.", ["5000"]),
        ("In attendance: 5 members of the public, and Mr Lane, who is the Clerk.", []),
        ("There were 99 calls from the area in the month of May, it said. 3 drivers fined.", ["99", "3"]),
    ],
)
def test_minutes_that_run_on_from_who_was_there_tell_figures(text: str, values: list[str]) -> None:
    made = find_figures(outline(text, "attendance"), load_lexicon(), Claims())
    assert [f.value for f in made.figures] == values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The membership had fallen from 12 to 9 members.", {"12": "members", "9": "members"}),
        ("Rents rose by £4.20 per week to £98.50.", {"4.2": "Rents rose week", "98.5": "Rents rose week"}),
        (
            "The waste budget was £16.2 million, compared with £15.4 million in 2022/23.",
            {"16200000": "waste budget", "15400000": "waste budget"},
        ),
        ("Bills paid within 30 days stood at 94.2%.", {"30": "Bills paid days", "94.2": "Bills paid within 30 days"}),
        ("reducing the posts on the Board from three", {"3": "reducing the posts on the Board"}),
    ],
)
def test_what_a_number_changed_to_counts_the_same_thing(text: str, told: dict[str, str]) -> None:
    assert {figure.value: figure.measure for figure in figures(text)} == told


def test_a_table_of_votes_holds_no_figures() -> None:
    told = find_figures(table("Vote\tCouncillors\tCount\nFor\tA Moss and B Hay\t2"), load_lexicon(), named("")).figures
    assert told == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("savings of between £4.1 and £4.6 million", ["4100000", "4600000"]),
        ("a cost of £2½-3 million", ["2500000", "3000000"]),
        ("It would cost £7–8k to mend.", ["7000", "8000"]),
        ("The prize was £50 and 3 million people watched.", ["50", "3000000"]),
        ("Crimes had risen (310 offences to 342).", ["310", "342"]),
        ("Police told of 120 thefts in May and 1,480 in the 12 months before it.", ["120", "1480"]),
        ("The board would build 900 homes, of which 40 will be flats.", ["900", "40"]),
    ],
)
def test_the_second_of_two_numbers_goes_by_the_first(text: str, found: list[str]) -> None:
    assert [figure.value for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("There were 612 callouts, up 14% on the year before.", ["callouts", "callouts up"]),
        ("The overspend was £1.1m, down from £1.4m in May.", ["overspend", "overspend"]),
        (
            "Crime had risen by 8 per cent here and 2 per cent regionally.",
            ["Crime had risen here", "Crime had risen here regionally"],
        ),
    ],
)
def test_a_share_of_what_was_counted_before_says_how_it_changed_or_where(text: str, measures: list[str]) -> None:
    assert [figure.measure for figure in figures(text)] == measures


def test_a_count_with_a_verb_of_two_words_is_of_what_came_of_it() -> None:
    found = figures("Of the 40 plan targets, 28 were on track (70%) and 7 had been achieved early (23%).")
    assert ("7", "achieved early") in [(f.value, f.measure) for f in found]
