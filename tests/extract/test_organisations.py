"""Which other organisations a document names."""

import pytest

from kg.extract.organisations import find_organisations
from kg.lexicon import load_lexicon
from kg.model import Claims
from tests.extract.named import named, names, only, table


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("run by Veolia Environmental Services. Veolia spoke.", ["Veolia Environmental Services"]),
        ("members read Moss Hospice’s Quality Account", ["Moss Hospice"]),
        ("the Head Boy of Weldham School spoke", ["Weldham School"]),
        ("Weldham and District Chamber of Trade wrote", ["Weldham and District Chamber of Trade"]),
        ("the Weldham Community Land Trust had a field", ["Weldham Community Land Trust"]),
        ("land at Elm Bank and a call to the Fire Brigade", []),
        ("help from the Weldham Fire Brigade", ["Weldham Fire Brigade"]),
        ("Education Scotland of Elm Primary School had told", ["Education Scotland", "Elm Primary School"]),
        ("the Boards of Weldham Housing Trust and Moss Society", ["Weldham Housing Trust", "Moss Society"]),
        ("as a Board member of Moss Lane Futures (MLF).", ["Moss Lane Futures"]),
        ("The receipt was sent to WELDA for it.", ["WELDA"]),
        ("a presentation from Kathy Moss, Head of Lakes & Quarry Works, WELC about", []),
        ("the Strategic Investment Group and General Fund Housing", []),
        ("Weldham and the Isles Anglers Society gave a talk", ["Weldham and the Isles Anglers Society"]),
        ("help from the Kyle of Weldham Development Trust", ["Kyle of Weldham Development Trust"]),
        ("staff moved from the old provider, LAM Weldon.", ["LAM Weldon"]),
        ("an agreement with Skanska Weld in May", ["Skanska Weld"]),
        ("Cllr Ann Moss as CEO of WELDA Action.", ["WELDA Action"]),
        ("a presentation from St. Wilf’s.", ["St. Wilf’s"]),
        ("Ofsted, Two Rivers Sailing and the DfE were told.", ["Ofsted", "Two Rivers Sailing", "DfE"]),
        ("Ofsted, Ann Moss and the DfE were told.", ["Ofsted", "DfE"]),
        ("Ofsted, Schools and the DfE were told.", ["Ofsted", "DfE"]),
        ("requests by Dig-In, Moss Trees Ltd and Weldham Boat Club", ["Dig-In", "Moss Trees Ltd", "Weldham Boat Club"]),
        ("a letter from St Brigid’s GAA", ["St Brigid’s GAA"]),
        ("a crime report from Harwen police station", []),
        ("Engage Winsford and Winsford Leisure Limited", ["Winsford Leisure Limited"]),
        ("Ofsted and the DfE were told.", ["Ofsted", "DfE"]),
        ("notice under the LGA 1972 schedule 12 s 7(2)", []),
        (
            "Moor Lane Primary School and Northdale Neighbourhood Police",
            ["Moor Lane Primary School", "Northdale Neighbourhood Police"],
        ),
        ("the University of the Western Isles was a partner", ["University of the Western Isles"]),
        ("Vale and Coast University Health Board replied.", ["Vale and Coast University Health Board"]),
        ("Weld Insurance Brokers - Council Insurance Renewal - £1,051.93", ["Weld Insurance Brokers"]),
        ("a report on the Youth Strategy and Moss Youth Parliament", ["Moss Youth Parliament"]),
        (
            "the Department of Lamps and the Department of Ferries wrote",
            ["Department of Lamps", "Department of Ferries"],
        ),
        ("the University of Moss and Weld College replied", ["University of Moss", "Weld College"]),
        ("the Memorandum and Articles of Association were read", []),
        ("working with DMTs and provided by QRST. Queen Road Services Team (QRST)", []),
        ("Weld Bank Ward\nWeld Bank 2016", []),
        ("Moss Health Centre and Weldham Hospital had vacancies", ["Weldham Hospital"]),
        ("Hywel Dda UHB and Swansea Bay UHB replied", ["Hywel Dda UHB", "Swansea Bay UHB"]),
        ("the Family Trust, the Weld Partnership and the Moss Lamp Team met", ["Family Trust", "Weld Partnership"]),
        ("help from the Weldham Men's Shed and the Doncaster East IDB", ["Weldham Men's Shed", "Doncaster East IDB"]),
        ("24/00001/FUL Moss Road Garage", ["Moss Road Garage"]),
        ("a letter from Women's Aid Armagh", ["Women's Aid Armagh"]),
        ("the Ayrshire Chamber of Commerce and NHS Fife", ["Ayrshire Chamber of Commerce", "NHS Fife"]),
        ("the County Down Rural Community Network", ["County Down Rural Community Network"]),
        ("hosted by Leeds and Bradford, with donations to the Newsletter", []),
        ("assessed and provided by QRST. The QRST Directorate met.", []),
        ("a visit by the General Representative of Flanders.", []),
        ("on Key Matters for Water and lamps", []),
        ("Gwen Mair Dale (GMD) spoke. GMD left early.", []),
        ("Ann Moss of Weldham who had won a medal", []),
        ("Mr A Weld (Development & Environment) was there", []),
        ("Voluntary Action Weldham and the Community Action Plan", ["Voluntary Action Weldham"]),
        ("report HSCP.19.122 and the Weldham HSCP", ["Weldham HSCP"]),
        ("\nRepresenting Life in Weldham (LIW):\nMs I Elm", ["Life in Weldham"]),
        ("Weldham in Bloom and the Rotary Club of Weldham", ["Weldham in Bloom", "Rotary Club of Weldham"]),
        ("the Neath Port Talbot Council for Voluntary Service", ["Neath Port Talbot Council for Voluntary Service"]),
        ("Hafod y Coed Surgery was asked", ["Hafod y Coed Surgery"]),
        ("a presentation from the Service Lead for Youth Help", []),
        ("Northern Ireland: DoE Planning Service wrote", ["DoE Planning Service"]),
        ("the local authority and the Local Authority", []),
        ("the Primary School and the Working Group", []),
        ("Clerk's Salary & Expenses - £550.94", []),
        ("Harwen Warehouse Supplies – electricity for May £65.53", ["Harwen Warehouse Supplies"]),
        (
            "The centres are managed by Fusion Lifestyle. Only one is under contract with 1Life.",
            ["Fusion Lifestyle", "1Life"],
        ),
        ("the Director of Assets for Harwen Housing Group spoke", ["Harwen Housing Group"]),
        ("crews of Kent and Medway Fire and Rescue Service", ["Kent and Medway Fire and Rescue Service"]),
        ("Healthwatch Kent and NHS Highland replied", ["Healthwatch Kent", "NHS Highland"]),
        ("Pupils of Harwen primary school and Ysgol Maes Derw", ["Harwen primary school", "Ysgol Maes Derw"]),
        ("the functions of the Council as an Education Authority", []),
        ("Letters from the NIHE and Roads Service were read.", ["NIHE", "Roads Service"]),
        ("Harwen High School and Lowtown primary school", ["Harwen High School", "Lowtown primary school"]),
        ("from Dr Weld of Lowtown Primary Care Trust", ["Lowtown Primary Care Trust"]),
        (
            "grants to A G Weld Limited and the Harwen Games Association of Northshire",
            ["A G Weld Limited", "Harwen Games Association of Northshire"],
        ),
        ("break-ins at Weld's Bakery/Cafe, Lowtown", ["Weld's Bakery"]),
        ("Mr C Weld, Chief Executive, Harwen Court", ["Harwen Court"]),
        ("Harwen Waste - £30.00 (Ch. No. 300128)", ["Harwen Waste"]),
        ("At a meeting of the Combined Fire Authority for Harwen", []),
        ("Sister is Chief Executive of Harwen Housing Association", ["Harwen Housing Association"]),
        ("the Ofsted Inspection of Local Authority arrangements", ["Ofsted"]),
        ("Present: Nigel Weld Network Rail", ["Network Rail"]),
        ("Establishment of Harwen Alcohol Partnership", ["Harwen Alcohol Partnership"]),
        ("Kent Police spoke. The Police would return.", ["Kent Police"]),
        ("Public Health Wales and National Highways had written.", ["Public Health Wales", "National Highways"]),
        ("Norfolk and Suffolk ICB and Kent CCG agreed", ["Norfolk and Suffolk ICB", "Kent CCG"]),
        ("Joining South Weld’s Regional Adoption Agency", ["South Weld’s Regional Adoption Agency"]),
        ("the Chairman's Charity and the Role of School Governors", []),
        (
            "Weld City Council Paul Brown Black Country Local Enterprise Partnership",
            ["Black Country Local Enterprise Partnership"],
        ),
        ("the Institute of Local Government Learning replied", ["Institute of Local Government Learning"]),
        ("By Invitation John Weld Chamber of Harwen Traders", ["Chamber of Harwen Traders"]),
        ("the Director of Weld Quays (Flats) Management Company Ltd", ["Weld Quays (Flats) Management Company Ltd"]),
        ("had arranged for Weldsteed to carry out the inspection", ["Weldsteed"]),
        ("Managing Director, Childrens Services.", []),
        ("the RNLI and Weld Mountain Rescue Team", ["RNLI", "Weld Mountain Rescue Team"]),
        ("from H Moss & Son and Weld Surfacing", ["H Moss & Son", "Weld Surfacing"]),
        ("Mr D Moss from Weld Renewables gave a talk", ["Weld Renewables"]),
        ("working with 894 young adults and Veolia (DD)", ["Veolia"]),
        ("land in an AONB; a letter from Wye Valley AONB", ["Wye Valley AONB"]),
        ("Current Police priorities, and a Detached Garage", ["Police"]),
        ("The NSPCC, OVW and Adra responded.", ["NSPCC", "OVW", "Adra"]),
        ("Pam Moss Dorset Police", ["Dorset Police"]),
        ("Pam Moss Clinical Commissioning Group", ["Clinical Commissioning Group"]),
        ("Victoria Park Community Association", ["Victoria Park Community Association"]),
        ("made by Loss, Sight and Leeds Buffy Bus Association", ["Leeds Buffy Bus Association"]),
        ("Ysgol Derw, Ysgol y Bont and Ysgol Maes Derw", ["Ysgol Derw", "Ysgol y Bont", "Ysgol Maes Derw"]),
        ("at the Community School of Harwen", ["Community School of Harwen"]),
        ("with Weld Escapes (Ireland) Limited of Lowtown", ["Weld Escapes (Ireland) Limited"]),
        ("a grant to Mind in West Harwen was made", ["Mind in West Harwen"]),
        ("1st Harwen Scout Group asked", ["1st Harwen Scout Group"]),
        ("Harwen Academy S2 and S3 pupils", ["Harwen Academy"]),
        ("the company doing the work, Dambeck, had been told", ["Dambeck"]),
        ("as a trustee of Harwen MacMillan. She left.", ["Harwen MacMillan"]),
        ("his son works for Methwold PC and", []),
        ("A cheque had been sent to Forward Moss. It was registered with OSCAR.", ["Forward Moss", "OSCAR"]),
        ("a letter to EHDC, an email from Residents and a quote from Kent", []),
        ("The Director of Service Improvement advised the Committee", []),
        ("Ann Moss of Harwen MacMillan reported", ["Harwen MacMillan"]),
        ("as Chairman of the Improving Lives Select Commission", []),
        ("joining Surrey Fire & Rescue Service", ["Surrey Fire & Rescue Service"]),
        ("her membership of the Newcastle under Lyme Sports Council", ["Newcastle under Lyme Sports Council"]),
        ("Chair of the Harwen Carers Network", ["Harwen Carers Network"]),
        ("Surrey Heath Arts Council’s decision", ["Surrey Heath Arts Council"]),
        ("Ann Moss, Programme Manager, Kent and Moss Partnership", ["Kent and Moss Partnership"]),
        ("Ann Moss, Director of Kent Health and Social Care Partnership", ["Kent Health and Social Care Partnership"]),
        ("Ann Moss, Director of Housing and Partnership", []),
        ("made to Harwen Care Trust, or Creative Moss Community;", ["Harwen Care Trust", "Creative Moss Community"]),
        ("the Leisure Centre for Harwen and the Centre for Action on Moss", ["Centre for Action on Moss"]),
        ("crews of Harwenshire Fire and Rescue came", ["Harwenshire Fire and Rescue"]),
        (
            "In attendance: Ruby Weld (Maslow), Ann Moss (Harwen Barons), Ms Z. Wood (Courier and Star)",
            ["Maslow", "Harwen Barons", "Courier and Star"],
        ),
        ("In attendance: Ruby Weld (RW), Ann Moss (Clerk), Jo Bell (Highways), Tom Hill (Planning Policy)", []),
        ("Present: Councillors Ann Moss (Oakwell), Jo Hill (Labour) and Tom Bell (Chair)", []),
        ("declared an interest in item 5 as manager of CVS Harwen. She left.", ["CVS Harwen"]),
        ("an interest in item 7 as he is a member of NSAC.", ["NSAC"]),
        ("raised by J. Kerr of St. Paul’s Primary School", ["St. Paul’s Primary School"]),
        (
            "congratulated Abigail Weld of Harwen College and Kirsty for Weldley Housing",
            ["Harwen College", "Weldley Housing"],
        ),
        ("the Chartered Institute of Harwen’s UK Awards", ["Chartered Institute of Harwen"]),
        ("the Friends of King’s Park met", ["Friends of King’s Park"]),
        ("Representative of Diocese of Weldminster SECTION ONE WARD", ["Diocese of Weldminster"]),
        ("an interest in Item 4 – Harwen Leisure Trust Update as he is on it", ["Harwen Leisure Trust"]),
        ("the only time a Harwen Pipe Band had won", []),
        ("The meeting was held at Harwen Primary School in the hall.", []),
        ("a concert at the Fairweld Club and works near Harwen Parish Church", []),
        ("an incident at Harwen Football Club. The Club wrote.", ["Harwen Football Club"]),
        ("The APS Chair spoke; the APS Committee met. A letter to the Parishioner was read.", []),
        ("the EU Exit and Cllr I Peabody", []),
        ("held on Wednesday 18 January, 2012 at\nWeld Salt School", []),
        ("Friday 6 May 2011 at 7 p.m.\nHarwen Primary School", []),
        ("Deputy Mayor Baroness Una Vane Police, Crime & Fire", []),
        ("The Non school members spoke. In its response to the Main Modifications it agreed.", []),
        ("holiday cottages, North Street for Weldley Country Homes", ["Weldley Country Homes"]),
        ("the Director of Social Work & Practice, Ann Moss", []),
        ("the Freedom of Harwen to the Royal Regiment of Artillery", ["Royal Regiment of Artillery"]),
        ("The Authority considered the impact on Harwenshire Fire and Rescue Authority.", []),
        (
            "That Harwen Flood Group be awarded a grant of £8 and, 2. That, £90 be approved for Fresh Start and,",
            ["Harwen Flood Group", "Fresh Start"],
        ),
        (
            "That the correspondence from Appleton Clothing and Lowland Rescue Oxford be noted.",
            ["Appleton Clothing", "Lowland Rescue Oxford"],
        ),
        ("letters of thanks from Harwen Talking News", ["Harwen Talking News"]),
        ("£75 be approved for The Rotary Club of Bingley and", ["Rotary Club of Bingley"]),
        ("The Volunteer Link Up grant was awarded. The Swifts grant was refused.", ["Volunteer Link Up", "Swifts"]),
        ("grants to Weldon Buildings Record and Weldon RUFC", ["Weldon Buildings Record", "Weldon RUFC"]),
        ("3.TO RECEIVE GREENMOSS RIDGE PARTNERSHIP PRESENTATION:", ["Greenmoss Ridge Partnership"]),
        ("County Council: Cllr Humphrey Constabulary: PCSO Ross", []),
        ("A plan was heard. The Police and Crime Commissioner (PCC) had agreed.", ["Police and Crime Commissioner"]),
        (
            "In attendance:\nMs C Weld, Youth Harwen (Third Sector)\nMr I Moss, Chief Executive, High Life Harwen\n"
            "Mr J Bell, Harwen Access Team\nMs A Hill, Interim Convener\nLynn Murphy, Julie Jenkins",
            ["Youth Harwen", "High Life Harwen"],
        ),
        ("an agreement between the CC and PCC, and a local Boy Scouts group", []),
        ("the creation of Police and Crime Commissioners", []),
        ("agreements for the Village Hall Management Trust", ["Village Hall Management Trust"]),
        ("PCSO Kim Krolik of Devon & Cornwall Police", ["Devon & Cornwall Police"]),
        ("for she sat on the Board of Harwen College.", ["Harwen College"]),
        ("he was a member of the Harwenshire Fire and Rescue Authority.", ["Harwenshire Fire and Rescue Authority"]),
        ("minute reference 18/60 – Cylch Meithrin Cwrt Harwen", ["Cylch Meithrin Cwrt Harwen"]),
        ("a grant for the Tyne Rivers Trust", ["Tyne Rivers Trust"]),
        ("Three representatives of the Press were there", []),
        ("the Chair of the Harwen Governors Association", ["Harwen Governors Association"]),
        ("the Harwen Care Code of Practice", []),
        ("in the Harwen Institute, Spring Bank, Silverdale, for tea", []),
        ("Councillor Mears agreed, and Mears would mend the roofs", ["Mears"]),
        ("the Council’s bid for Warm Homes", []),
        ("Our Lady of Weld school was thanked", ["Our Lady of Weld school"]),
        ("poles that BT owns and cables that Openreach laid", ["BT", "Openreach"]),
        ("FCC Environment would empty the bins", ["FCC Environment"]),
        ("a presentation from the Safer Harwen Section Manager and Senior Officer", []),
        ("a reply from the Harwen diocese", ["Harwen diocese"]),
        ("Contact Harwen Water again", ["Harwen Water"]),
        ("Councillor Mr M J Church was not there", []),
        ("a study into a new Gaelic Primary School", []),
        ("Homes Advisory Group - Monday, 6th May, 2024", []),
        ("the Secretary of State for Housing, Lands and Seas", []),
        ("the Independent Inquiry into Moss Hospital reported", ["Independent Inquiry into Moss Hospital"]),
        ("the appropriate NHS Trust was to confirm it", []),
        (
            "between Norfolk Council and Norfolk Clinical Commissioning Group",
            ["Norfolk Clinical Commissioning Group"],
        ),
        (
            "Harwenshire Citizens Advice and Lowtown Sports Council",
            ["Harwenshire Citizens Advice", "Lowtown Sports Council"],
        ),
        ("Noel Dale (ND) and John Lewis (JL) came. JL spoke to John Lewis.", []),
        ("County Cllr. Garlwyd Lloyd Lewis GLL came. GLL left.", []),
        ("Work of Weldham Trust, by Ann Joined Weldham Trust", ["Weldham Trust"]),
        ("a volunteer of Weldham in Recovery, whose role at Three Moons ended", ["Weldham in Recovery"]),
        ("her role at Three Moons did not prevent it", ["Three Moons"]),
        ("Probation Service To note an update", ["Probation Service"]),
        ("the Local Interest Group and Ann Moss (Higher Education)", []),
        ("Representatives: DoE Planning Service: Ms Ann Moss", ["DoE Planning Service"]),
        ("\n4. Weldham Valley Partnership Annual Report\n\nIt was noted.", ["Weldham Valley Partnership"]),
        ("the Youth Service and Weldham Care Trust met", ["Weldham Care Trust"]),
        ("University Hospitals of Weldham NHS Trust replied", ["University Hospitals of Weldham NHS Trust"]),
        ("the Weldham LEP was asked", ["Weldham LEP"]),
    ],
)
def test_an_organisation_is_known_by_name_by_form_or_by_what_it_is_paid(text: str, found: list[str]) -> None:
    assert names(text, "organisation") == found


def test_who_gets_a_grant_in_a_list_is_an_organisation() -> None:
    lines = ("The following grants were awarded:", "a. Harwen Advice (HA) – £80,000;", "b. The Hope Hub - £900;")
    grants = "\n".join((*lines, "c. Lowtown Connected - £1,500"))
    assert names(grants, "organisation") == ["Harwen Advice", "The Hope Hub", "Lowtown Connected"]


def test_who_applies_for_a_grant_in_a_list_is_an_organisation() -> None:
    items = (
        "12. GRANT APPLICATIONS FROM THE FOLLOWING ORGANISATIONS.",
        "a)   SERVO – (blood delivery). No amount.",
        "b)   Harwen & District Museum. Request for £2,000.",
        "c)   Twinning Association. Annual grant.",
    )
    assert names("\n".join(items), "organisation") == ["SERVO", "Harwen & District Museum", "Twinning Association"]


def test_what_is_bought_or_paid_in_a_list_is_none() -> None:
    paid = (
        "Grants were noted. Payments by cheque:\nMarker Cones – £37.47\nCrazy Golf set – £20.74\nGarden Roller – £9.00"
    )
    assert names(paid, "organisation") == []


def test_the_items_of_a_list_of_partners_are_organisations() -> None:
    text = "Representatives of these partners attended:-\na) Youth Focus North Harwen\nb) Together Harwen and Lowtown"
    assert names(text, "organisation") == ["Youth Focus North Harwen", "Together Harwen and Lowtown"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (["Chq No.\tAmount\tPayee\tFor", "100163\t£21.00\tPTC\tDog bin", "100164\t£9.00\tN. Moss\tRefund"], ["PTC"]),
        (["100163\t£21.00\tWeldtree\tHedge", "100164\t£9.00\tAnn Moss\tRefund"], ["Weldtree"]),
        (["Item\tAmount\tWeek\tFor", "Bench\t£21.00\tLowtown\tGreen"], []),
    ],
)
def test_who_is_paid_in_a_table_is_an_organisation_unless_a_person(rows: list[str], found: list[str]) -> None:
    text = "\n".join(rows)
    claims = find_organisations(table(text), load_lexicon(), Claims())
    assert [e.name for e in claims.of_kind("organisation")] == found


def test_a_short_form_defined_in_brackets_is_the_same_organisation() -> None:
    organisation = only("The Northdale Care Alliance (NCA) wrote. NCA would reply.", "organisation")
    assert (organisation.name, organisation.aliases) == ("NCA", ("Northdale Care Alliance",))


def test_an_inspectorate_is_marked_as_one() -> None:
    assert [e.subtype for e in named("Estyn and Royal Mail wrote.").of_kind("organisation")] == ["inspectorate", None]
