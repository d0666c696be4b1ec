"""Which services a document names."""

import pytest

from tests.extract.named import names, only


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("run by Veolia Environmental Services and Kier Highways.", []),
        ("after the Transport Asset Management Plan was out", []),
        ("Officers from Community Development worked with the EMAT Team.", ["Community Development", "EMAT Team"]),
        ("They went to the Safeguarding and Care Planning Service.", ["Safeguarding and Care Planning Service"]),
        ("pressures in Adult Social Care and Children’s Services", ["Adult Social Care", "Children’s Services"]),
        ("the Information and Transparency team worked", ["Information and Transparency team"]),
        ("Oak Court was a supported lodgings accommodation.", ["Oak Court"]),
        ("referred to Hampshire Highways", ["Hampshire Highways"]),
        ("Finance will support the evaluation.", ["Finance"]),
        ("The Executive Director of Children’s Services advised.", []),
        ("the Cabinet Member for Finance, Corporate and Traded Services", []),
        ("Lowland Environmental Services - £84.50", []),
        ("The Team Manager reported.", []),
        ("Mr B Weld, Head of Resources, Care and Learning Service", ["Care and Learning Service"]),
        ("the Corporate Director (Environmental Services) and the Clerk", []),
        ("This is ‘Early Help’, which began", ["Early Help"]),
        (
            "The Revenues & Benefits Service and Mental Health Services",
            ["Revenues & Benefits Service", "Mental Health Services"],
        ),
        ("MHB Services and the Risk Management Scheme were noted.", []),
        ("Letters from the NIHE and Roads Service were read.", []),
        ("Making a Difference Everyday Adult Social Care", ["Adult Social Care"]),
        ("his involvement at Oakwood Children’s Centre", ["Oakwood Children’s Centre"]),
        ("LCC Highways – closure of the lane", ["LCC Highways"]),
        ("Expenditure £240 plaster, £35 Firestop Services", []),
        ("Finance - Councillors Shaw and Evans", []),
        ("David Webb Youth Offending Service", ["Youth Offending Service"]),
        ("Development of Discover Waterways Project", ["Discover Waterways Project"]),
        ("Public Health Dorset was thanked", ["Public Health Dorset"]),
        ("interest in the £10,000 Place Based Investment Fund.", ["Place Based Investment Fund"]),
        ("an Economic Officer in the Development Department. Noted.", ["Development Department"]),
        ("Ms T Vane, Acting Head of Policy, Chief Executive’s Office", ["Chief Executive’s Office"]),
        ("Contact: Democratic Services  01362 656870", ["Democratic Services"]),
        ("Contact: Ann Weld, Democratic Services and Scrutiny Manager", []),
        ("was Rural Roads Team of the Year", []),
        ("won the Excellence in Democratic Services award", []),
        ("Contact: Democratic Services Email: us", ["Democratic Services"]),
        ("Contact: A Moss, Office of the Chief Executive", ["Office of the Chief Executive"]),
        ("Mr B Dye - Harwen County Council (Highways)", ["Highways"]),
        ("The Housing Project – the housing project has not moved", []),
        ("District Councils for Domestic Abuse Outreach and the Housing Project", ["Domestic Abuse Outreach"]),
        ("Kim Moss Rapid Fibre Delivery Team came", ["Rapid Fibre Delivery Team"]),
        ("The Head of Legal, Member Services and Data Insight spoke", []),
        ("Ann Moss, Chief Accountant, Corporate Services\n", ["Corporate Services"]),
        ("Jane Weld (Highways) had visited to see", ["Highways"]),
        ("Lead Professional (Estates), spoke", []),
        ("Ann Weld, Housing Manager - Housing Services\n", ["Housing Services"]),
        ("the Mayor’s Civic Awards for Voluntary Service", []),
        ("a change to the Change of Bin Service", []),
        ("Food Bank, Groups and Services for those over 8", []),
        ("the ‘Our Homes, Our Lives’ Parenting Programme", ["Our Homes, Our Lives Parenting Programme"]),
        ("the Service of Remembrance and the Michaelmas service", []),
        (
            "• Elm Family Hub Ash Road Family Hub Oak Family Hub\n",
            ["Oak Family Hub"],
        ),
        ("checked by the LWP HR department", ["LWP HR department"]),
        ("the Children, Young People and Education directorate", ["Children, Young People and Education directorate"]),
        ("the Empty Homes Project began. The Empty Homes project grew.", ["Empty Homes Project"]),
        ("an email from Ann Moss Electoral Services", ["Electoral Services"]),
        ("to regain a Post Office service", []),
        ("an old Heritage Lottery Fund programme", []),
        ("the Transforming Cities Fund programme", ["Transforming Cities Fund programme"]),
        ("the Accident and Emergency Department; the Moss Fund for Children", []),
        ("in social care, the closure of Moss Manor Care Home", ["Moss Manor Care Home"]),
        ("a planning application by Moss Manor Care Home", []),
        ("allegations at the Beechfield children’s home", ["Beechfield children’s home"]),
        ("that the Funding, Policy and Projects team may help", ["Funding, Policy and Projects team"]),
        ("a conference: Promoting Accessible Services – in May; the Somme Commemoration Service", []),
        ("Growth, Roads and Transport Directorate; the GRT Directorate", ["Growth, Roads and Transport Directorate"]),
        ("Ms A Weld – Senior Engineer (NCC Highways)", ["NCC Highways"]),
        ("a visit to Elm House Children’s Home and a Day Centre", ["Elm House Children’s Home"]),
        (
            "Sexual Health Service and the Environmental Health Team",
            ["Sexual Health Service", "Environmental Health Team"],
        ),
        ("A Family Hub opened; three Family Hubs were full", ["Family Hubs"]),
        ("The Multi-Agency Safeguarding Hub (MASH) met. The MASH project grew.", ["Multi-Agency Safeguarding Hub"]),
        ("MASH met. The Multi-Agency Safeguarding Hub (MASH) grew.", ["Multi-Agency Safeguarding Hub"]),
        ("NCC Highways will mend it. Bins were emptied by Highways as planned", ["NCC Highways"]),
        (
            "Integrated Children’s Services and Children’s Services",
            ["Integrated Children’s Services", "Children’s Services"],
        ),
        ("Mr A Weld, Economy and Growth, Development and Roads Service", ["Development and Roads Service"]),
        ("the Elm Centre project was to begin", ["Elm Centre project"]),
        ("the City’s Neighbourhood Management Team and the Project Delivery Team", ["Neighbourhood Management Team"]),
        ("the Brighter Days transformation programme and its activity", ["Brighter Days transformation programme"]),
        ("its own Member-led programme to scrutinise", []),
        (
            "an interest in the Children with Disabilities Transformation Programme",
            ["Children with Disabilities Transformation Programme"],
        ),
        ("Residential Children’s Homes and Fostering Services in Harwen", ["Fostering Services"]),
        ("a grant to East Harwen Citizens Advice Service", []),
        ("Harwen Care (Care Service) asked", []),
        ("Mr R Moss, Head of Roads, TEC Services", ["TEC Services"]),
        ("Tom Weld (Head of Network Management Unit) spoke", ["Network Management Unit"]),
        ("Ann Weld, Head of the Planning Service, spoke", ["Planning Service"]),
        ("within the Children, Families and Adults Service", ["Children, Families and Adults Service"]),
        ("The Resources, Planning and Growth Directorate", ["Resources, Planning and Growth Directorate"]),
        ("a quotation from Barton Tree Nursery", []),
        ("an inspection of Local Authority Children’s Services", []),
        ("the review of Adult and Community Learning", ["Adult and Community Learning"]),
        ("the Brickyard Industrial Unit and the Village Hall project", []),
        ("The Communications team and Parking Services spoke", ["Communications team", "Parking Services"]),
        (
            "the Youth Offending Team and Looked After Children team had merged",
            ["Youth Offending Team", "Looked After Children team"],
        ),
        ("questions under the Public Speaking Scheme", []),
        ("the Lego League team of Harwen", []),
        ("Mr B Moss, Manager, Social Work Service", ["Social Work Service"]),
        ("a bid to the Local Community Fund and the General Fund", ["Local Community Fund"]),
        ("under the Financial Services and Markets Act 2023", []),
        ("the cost of Home to School Transport", ["Home to School Transport"]),
        ("the Acting Head of Service (Building Control)", []),
        ("the Head of Service (Technical and Estates)", []),
        ("Cabinet Member: Education & Cultural Services", []),
        ("an update on the Social Services Budget Programme", ["Social Services"]),
        ("talks with the Social Services and Housing Directorate", ["Social Services and Housing Directorate"]),
    ],
)
def test_a_service_is_found_by_its_field_or_its_word_but_not_in_a_post(text: str, found: list[str]) -> None:
    assert names(text, "service") == found


def test_a_short_form_and_a_misprint_are_further_names() -> None:
    service = only("via the Mulit-Agency Families Hub (MAFH). The MAFH was busy.", "service")
    assert service.name == "Multi-Agency Families Hub"
    assert set(service.aliases) == {"Mulit-Agency Families Hub", "MAFH"}


def test_a_programme_is_known_again_without_its_word() -> None:
    service = only("the Bright Starts programme began. Success of Bright Starts was noted.", "service")
    assert {service.name, *service.aliases} == {"Bright Starts", "Bright Starts programme"}
    assert len(service.spans) == 3
