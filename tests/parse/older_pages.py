"""The texts of small documents in councils' own and older layouts."""

IMPORTED = """Return to Agenda

ANYSHIRE DISTRICT COUNCIL

PLANNING COMMITTEE - 14 MARCH 2006

MINUTES of the meeting commencing at 7.00 pm and finishing at 9.15 pm

Present:

Voting Members:

Councillor A. Bell (in the Chair)
Councillor C. Dunn

Officers:

Whole of meeting: S. White (Corporate Core)

14/06 APOLOGIES FOR ABSENCE AND TEMPORARY APPOINTMENTS

Apology from\tTemporary Appointments
Councillor Hall\tCouncillor Rees

15/06 DECLARATIONS OF INTEREST

None.

16/06 MINUTES

The Minutes of the meeting held on 12 January 2006 were approved and signed.
"""

RESOLUTIONS = """Meeting Details
Cabinet - 12 March 2014
Attendance Details
Present:
Councillors Bell, Dunn and Rees
Item Number Item/Resolution
1 APOLOGIES FOR ABSENCE
There were no apologies.
2 MINUTES
RESOLVED: that the minutes be confirmed.
3 BUDGET MONITORING
The Director of Finance presented the report.
RESOLVED: that the report be noted.
"""

DASHES = """Scrutiny Panel
Tuesday 4 March 2008
PRESENT: Councillors Bell and Dunn.
221 (28) SCRUTINY OVERVIEW – The chair opened the meeting and welcomed the members to the new chamber.
222 (29) APOLOGIES – Apologies were received from Councillor Rees.
223 (30) HARBOUR LIGHTS – The Harbour Master reported that two lights were out.
"""

SHEET = """CABINET DECISIONS

Set out below is a summary of the decisions taken at the Cabinet meeting held on Tuesday 4 March 2025. The call in \
period ends no later than 4pm on 11 March 2025.

1. Harbour Lights

RESOLVED that the lights be renewed.

2. Empty Homes

RESOLVED that the report be noted.
"""

UNNUMBERED = """Strategic Harbour Committee

Friday, 20th September, 2019

Members present:\tCouncillor Black (Chairperson);
Aldermen Dorran, Hare and King; and
Councillors Best, Bunn and Carr.

Apologies

No apologies were reported.

Minutes

The minutes of the meeting of 23rd August were taken as read and signed as correct.

Revenue Estimates and District Rate

The Director of Finance submitted a report on the year to come.
"""

CLAUSES = """EXECUTIVE BOARD

WEDNESDAY, 10TH FEBRUARY, 2021

PRESENT:  Councillor A Bell in the Chair

101   Late Items

No formal late items of business were added to the agenda.

102   Declaration of Interests

There were no interests declared at the meeting.

103   Harbour Lights

RESOLVED – That the report be noted.
"""

RUNNING = " ".join(
    (
        "MINUTES OF ANYTOWN PARISH COUNCIL MEETING HELD AT THE CHURCH MONDAY MARCH 6TH 2017 Present– Cllr Ann Lowe",
        "- Chairman, Cllr Tom Reed, Cllr Mary Oak. 3 members of the public 1. Apologies for Absence received from Cllr",
        "Ian Mack 2. Declarations of Interest None were made. 3. Minutes The Minutes of the meetings held on 23.01.17",
        "were agreed as a true record. 4. Matters Arising The sign on the green was to be painted. It was noted that",
        "the hedge by the field had been cut and that the lane was clear again. 5. Planning There were none.",
        "The clerk was asked to write to the owner of the old mill, whose roof had fallen in. 6. Correspondence",
        "A letter was read.",
    )
)
