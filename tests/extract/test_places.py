"""Which places a document names."""

import pytest

from tests.extract.named import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("potholes in Mill Lane near the A134 junction", ["Mill Lane", "A134"]),
        (
            "at the Harwen Hill and District Memorial Hall, Hillgate",
            ["Harwen Hill and District Memorial Hall", "Hillgate"],
        ),
        (
            "at the Moss Road Playing Fields and Lime Street Play Area",
            ["Moss Road Playing Fields", "Lime Street Play Area"],
        ),
        ("a correction to Appendix A2 and Pitch Improvement Works", []),
        ("the verges at Green Thorn Gardens", ["Green Thorn Gardens"]),
        ("junction of High Street/Wretton Road", ["High Street", "Wretton Road"]),
        ("extension at Hope Cottage Oak Road", ["Hope Cottage", "Oak Road"]),
        ("work in the Garden of Remembrance", ["Garden of Remembrance"]),
        ("held in Northdale Village Hall", ["Northdale Village Hall"]),
        ("Venue: Priory House, Monks Walk, Shefford", ["Priory House", "Monks Walk", "Shefford"]),
        ("two in Overton and one in Nether Moor. Families in Overton and Nether Moor", ["Overton", "Nether Moor"]),
        ("in Cabinet, in September and in Attendance", []),
        ("the Customer Centre Manager and the Green Plan", []),
        ("Councillor Preston spoke.", []),
        ("Present: Ann Moss (Chair), Will Hill, Clive Holt", []),
        ("Stephen Marsh was co-opted. Contact: Guy Close (0113)", []),
        ("a burst pipe at the Glass Mill leisure centre", ["Glass Mill leisure centre"]),
        ("incidents were higher in Abbeyside and Greenlea wards", ["Abbeyside", "Greenlea"]),
        (
            "Venue: Beech Hall, Ivy Road Industrial Estate, Ivy Road, Chippenham SN15 1AA",
            ["Beech Hall", "Ivy Road Industrial Estate", "Ivy Road", "Chippenham"],
        ),
        ("works at Bayview House, Manchester M17 1HH", ["Bayview House", "Manchester"]),
        ("schemes in Sudbrooke and Lower Harwen", ["Sudbrooke", "Lower Harwen"]),
        ("the defibrillator at Vale of Harwen Leisure Centre", ["Vale of Harwen Leisure Centre"]),
        ("at the Welfare Hall, Heol Y Felin", ["Welfare Hall", "Heol Y Felin"]),
        ("Venue: Council Chamber, Pencarn, Lochgilphead", ["Pencarn", "Lochgilphead"]),
        ("windows in South Street were broken", ["South Street"]),
        ("dwellings at 12 High Street, Newbury (ref 21/00345)", ["High Street", "Newbury"]),
        ("Land at Thorn Avenue, Harwenside, Newmains Councillor Weld", ["Thorn Avenue", "Harwenside", "Newmains"]),
        ("It was said that Sheerness and Sittingbourne had the most.", ["Sheerness", "Sittingbourne"]),
        ("Officers and Sittingbourne had agreed.", ["Sittingbourne"]),
        ("opposition to a mine in the Sperrins and a dig on Bute", ["Sperrins", "Bute"]),
        ("the Highlands Council spoke", []),
        ("Warwickshire North and Coventry & Rugby CCGs were asked", []),
        ("A1 Tree Surgeons and works on the A1 near Newark", ["A1", "Newark"]),
        ("The group visited Irvine.", ["Irvine"]),
        ("The Elgin Street Pastors were thanked", []),
        (
            "works at (1) Ballyharwen Play Area, Larch Grove, Lisburn",
            ["Ballyharwen Play Area", "Larch Grove", "Lisburn"],
        ),
        ("of Mill Road, County Down", ["Mill Road", "County Down"]),
        ("on 10th August Lowtown Filling Station was shut", ["Lowtown Filling Station"]),
        ("a governor of Ysgol Maes Derw, Prestatyn", ["Prestatyn"]),
        ("a survey regarding Lincolnshire highways", ["Lincolnshire"]),
        ("The burglary in Cwmharwen was recent.", ["Cwmharwen"]),
        ("a drain on Bottom Street and the Bottom Line", ["Bottom Street"]),
        ("Chapelwick Play Park Update", ["Chapelwick Play Park"]),
        ("repurchasing in North Kent and in Central Glasgow", ["North Kent", "Central Glasgow"]),
        ("Aberwick Parish Council met. It is unsafe as Aberwick is on a cycle route.", ["Aberwick"]),
        ("Aberwick Parish Council met. It read the Aberwick News, which Aberwick Parish Council buys.", []),
        ("Venue: Weld Room, The Conference Suite, Elizabeth House, Wickham", ["Elizabeth House", "Wickham"]),
        ("Venue: Council Chamber, Brocklands, 35 Weld Road, Hereford", ["Brocklands", "Weld Road", "Hereford"]),
        ("Venue: Committee Room 4 / Microsoft Teams", []),
        ("12/0064/F - FERN FARM, MOSS ROAD, ROSS-ON-WYE, HR9 6LS.", ["Fern Farm", "Moss Road", "Ross-on-Wye"]),
        ("163759 – Nine Winds, Moss Green\nDescription: a bungalow", ["Nine Winds", "Moss Green"]),
        ("21/01234/F – LAND WEST OF MOSS HILL ROAD, LOWTOWN – it was noted", ["Moss Hill Road", "Lowtown"]),
        ("17/0064/F - Erection of a dwelling, Parking and Access", []),
        ("the A11/B1077 route and the Item A1/2", ["A11", "B1077"]),
        ("works from Weldon St. to Squire St. single lane", ["Weldon St.", "Squire St."]),
        ("on Mill Hill Rd and in Mill Hill Road", ["Mill Hill Road"]),
        ("tipping on Larch Road West and Fern Drive South", ["Larch Road West", "Fern Drive South"]),
        ("Kirsty Ward opened the Government’s drive for more. Clive Beech, Ann Ward (Harwen)", []),
        ("the field between the wood and the River Weld.", ["River Weld"]),
        ("19/0123 - Land North of Mill Lane, Lowtown PDF 90 KB", ["Mill Lane", "Lowtown"]),
        ("Discuss road safety within the area", []),
        ("(143) LANGHAM - 20060770 - Conversion of barns", ["Langham"]),
        ("Councils in Dumfries & Galloway agreed", ["Dumfries & Galloway"]),
        ("a new post at the Parish Council Chamber, Weld Road, Lowtown", ["Weld Road", "Lowtown"]),
        ("Venue: ON A HYBRID BASIS IN THE COUNCIL CHAMBER, KILWELD AND BY MICROSOFT TEAMS", ["Kilweld"]),
        ("Clerk: Cathryn Carlisle Green Moss Bungalow, Lowtown", ["Green Moss Bungalow", "Lowtown"]),
        ("an interest in item A5. Present in Person: Ann. In Attendance in Person: Jo", []),
        ("She resigned from the Playing Field committee.", []),
        ("opened by the Duke of Gloucester on Tuesday", []),
        ("heading toward Watton; Harwen; Lowick; etc., would", ["Watton", "Harwen", "Lowick"]),
        ("services in south London and much of south east England", ["London", "England"]),
        ("MEETING HELD AT 7.30 P.M. IN THE VILLAGE HALL Present Ann", ["Village Hall"]),
        ("a lamp outside 337 Langwick Rd", ["Langwick Rd"]),
        ("said in Inspections, in Grants and at Bank", []),
        ("in some wards, including Abbeyside, Mosswick and Fernhill.", ["Abbeyside", "Mosswick", "Fernhill"]),
        ("HELD IN THE COUNCIL CHAMBER, MOSS HOUSE, LOWTOWN", ["Moss House"]),
        ("Ark Childcare Trust, Mosstowie", ["Mosstowie"]),
        ("the growth of Lincoln North and of Lincoln", ["Lincoln North", "Lincoln"]),
    ],
)
def test_a_place_is_known_by_form_by_name_or_by_where_it_stands(text: str, found: list[str]) -> None:
    assert sorted(names(text, "place")) == sorted(found)


def test_a_village_is_known_by_its_council() -> None:
    text = "Minutes of Lower Wick Parish Council\nThe track from School Lane towards Lower Wick was muddy."
    assert sorted(names(text, "place")) == ["Lower Wick", "School Lane"]
