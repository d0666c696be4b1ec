"""The texts of small documents, one for each layout of minutes, agendas and reports."""

PAGE = """Agenda and draft minutes

Homes and Harbours Panel - Tuesday 4th March, 2025 6.30 pm

Venue: Council Chamber, Town Hall, Anytown. View directions

Contact: Ann Lowe 01632 960001

Items
No. Item

24/31

Apologies for Absence

To receive apologies.

Additional documents:

Minutes:

There were none.

24/32

Empty Homes in the Harbour Ward pdf icon PDF 210 KB

Report of the Director of Homes.

Decision:

That the report be noted.

Minutes:

The Director of Homes explained that 12 homes were empty.

RESOLVED that the report be noted.
"""

NUMBERLESS = """Agenda and minutes

Venue: Civic Centre

No. Item

Declarations of Interest

To receive any declarations.

Minutes:

There were no declarations of interest.

Harbour Lights Renewal pdf icon PDF 300 KB

Minutes:

The Chair asked when the lights would be renewed.

NOTED
"""

FLAT = """Venue: Council Chamber, City Hall
No. | Item |
---|---|
Apologies Minutes: An apology was reported on behalf of Alderman Quill.
Harbour Lights Additional documents: Minutes: The Members noted the report.
"""

ONE_ITEM = """Agenda item - Harbour Lights Renewal

Agenda item

Harbour Lights Renewal

To consider the report.

Minutes:

The Harbour Master reported that two lights were out.

Supporting documents:

Report, item 5 PDF 120 KB
"""

HISTORY = """Issue - meetings

Harbour Lights

Meeting: 23/01/2020 - Cabinet (Item 25)

25 Harbour Lights pdf icon PDF 164 KB

Minutes:

Cabinet noted the report.

Meeting: 20/02/2020 - Council (Item 52)

52 Harbour Lights Renewal

Minutes:

The report was received.
"""

WRAPPED = """The Harbour Master will attend to speak of the lights that are out in the outer harbour and their cost.
Minutes:
The
Harbour Master reported that two lights in the outer harbour were out and that
the cost of renewing them had been estimated at a little over four thousand pounds.
It
was queried whether the fishermen had been told of the lights and whether a
notice to mariners had been given. The Harbour Master confirmed that a notice
had been given in May.
·
Two
lights were out.
·
A
notice had been given to mariners, fishermen and the lifeboat, as the law asks of
the harbour authority.
The
Chair thanked the Harbour Master for coming to the meeting and for all that he had
said.
"""

PRINTED = """ANYSHIRE COUNTY COUNCIL

CABINET

MINUTES of a meeting of the Cabinet held in the Council Chamber, Shire Hall, Anytown on Thursday, 9 January 2025.

PRESENT: Mr R Gale (Chairman), Mrs C Bell and Mr P Oak

IN ATTENDANCE: Dr A Shah (Director of Public Health)

UNRESTRICTED ITEMS

76. Apologies
(Item 1)

No apologies were received.

77. Quarterly Performance Report, Q2
(Item 2)

1. Mr Gale introduced the report and said that 12 targets were met.
2. Further to questions it was noted:
• That the trend was good.
3. RESOLVED that the report be noted.

78. Corporate Risk Register
(Item 3)

Mrs Bell stated that there were ten risks.
"""

SCOTTISH = """HARBOUR AREA COMMITTEE

MINUTE of MEETING of the HARBOUR AREA COMMITTEE held in the BURGH HALL on WEDNESDAY, 4 MARCH 2020

Present: Councillor Morag Bain (Chair)
Councillor Iain Reid

1. APOLOGIES FOR ABSENCE

Apologies for absence were intimated on behalf of Councillor Ross.

2. DECLARATIONS OF INTEREST

None declared.

3. HARBOUR LIGHTS

The Committee considered a report.

Decision

The Area Committee agreed to note the report.
"""

PARISH = """Minutes of Anytown Parish Council Meeting held in the Village Hall

At 7.30pm on Wednesday 1 August 2012

1.Those Attending: Mr M Fern (Chairman), Mrs T Moss and 3 members of the public.

2. Apologies: Were received from Mr Mycroft.

3. Matters Arising:

a) The Common - rubbish has not been collected.

b) The Hill - Mr Fern will report.

4. Accounts for Approval: Mrs Moss proposed approval.

Public Other Business:

The bin near the seat was broken.

Next Meeting:

The next meeting will be on Wednesday 12 September.
"""

STROKES = """ANYTOWN PARISH COUNCIL - PLANNING COMMITTEE

Minutes of the Planning Meeting held on Monday, 24th April 2017 at Anytown Village Hall at 7.30 p.m.

Present: Cllrs. Ann Lowe (in the Chair) and Tom Reed

17/14 APOLOGIES: None received

17/15 MINUTES – The Minutes of the Planning Meeting held on 6th March were approved.

17/16 PLANNING – To discuss applications

14/506664 Rose Cottage. No objection.

17/17 DATE OF NEXT MEETING – Monday, 8th May
"""

REPORT = """Report of:\tDirector of Homes
Submitted to:\tExecutive
Date:\t12 July 2022
Title:\tEmpty Homes in the Harbour Ward
Key decision:\tNo

Executive summary

This report says how many homes are empty.

It is recommended that the Executive notes it.

Background

1. On 8th October 2019 the Executive approved the grant.
2. The harbour ward was chosen.

RECOMMENDATIONS

3. The Panel makes the following recommendations:-

- a) That the grant be kept.

Financial implications

4. There are none.
"""

DECISION = """ANYSHIRE COUNTY COUNCIL – RECORD OF DECISION

DECISION TO BE TAKEN BY:
Cabinet

DECISION NUMBER:
24/00108

Subject Matter / Title of Decision: Harbour Lights

Decision:

The Cabinet agree to renew the lights.

Reason(s) for decision:

The lights are out.
"""

STUB = PAGE.replace(
    "The Director of Homes explained that 12 homes were empty.",
    "The Director of Homes explained that 12 homes were empty.\n\n"
    "The Panel was  ...  view the full minutes text for item 24/32",
)

AGENDA = """AGENDA

CABINET

Thursday, 30th January, 2025, at 10.00 am
Council Chamber, Shire Hall

1. Apologies

2. Declarations of Interest

3. Minutes of the Meeting held on 9th January 2025 (Pages 1 - 10)

4. Harbour Lights (Pages 11 - 20)
"""
