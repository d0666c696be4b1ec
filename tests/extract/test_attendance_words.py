"""Who was there, in more of the words that clerks use."""

import pytest

from tests.extract.minuted import outline
from tests.extract.test_attendance import attended


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Present: Cllrs Al Vane, Di Penn and Bo Reed\n"
            "In attendance: PC 231 Moss, Harwen Police; County Cllr Lou Bright\n"
            "1. Roads\nCllr Penn left the meeting at 8pm.",
            "Al Vane present, Di Penn present, Bo Reed present, Moss in-attendance, Lou Bright in-attendance",
        ),
        (
            "Who was there                                  P A D/R\n"
            "Jo Moss (JM) – Chair                           P\n"
            "Al Dale (AD) – Care and Reviews, VCC           P\n"
            "Cath Hurst (CH) – Superintendent, Harwen       A\n"
            "Ann Reed (AR) – Lead, Safe Homes               DNA\n"
            "Ed Lane (EL) – Chief Inspector, Harwen         R\n",
            "Jo Moss present, Al Dale present, Cath Hurst apologies, Ann Reed absent",
        ),
        (
            "Present:\nMr Ian Moss, Non-Executive, NHS Harwen\nDr Erik Dale, Senior Manager of Planning, East\n"
            "Harwen HSCP\nMrs Jo Hill, Clerk",
            "Ian Moss present, Erik Dale present, Jo Hill present",
        ),
        (
            "at 6pm PRESENT Members of the Board Mrs Marie Ross ADDENBROOK, Sarah LITTLER, Pat "
            "MASON, Al COATES, Professor Sir Bo DALE-REED, Jo HILL, Rob M I N U T E S 1. Welcome",
            "Marie Ross present, Sarah ADDENBROOK present, Pat LITTLER present, Al MASON present, Bo COATES present, "
            "Jo DALE-REED present, Rob HILL present",
        ),
        (
            "Cabinet Members present: Cllrs Al Vane and Di Penn\nNon-Cabinet Members present: Cllr Lou Bright\n",
            "Al Vane present, Di Penn present, Lou Bright in-attendance",
        ),
        (
            "Present      Cllr A Vane (Chair)      Cllr D Penn\nClerk        Mrs J Hill\nApologies    Cllr L Bright\n",
            "A Vane present, D Penn present, J Hill in-attendance, L Bright apologies",
        ),
        (
            "Present: Cllrs Al Vane and Di Penn\nOfficers and others present:\nJo Hill, Clerk\nBo Reed – Applicant\n",
            "Al Vane present, Di Penn present, Jo Hill in-attendance, Bo Reed in-attendance",
        ),
        (
            "Present: Cllrs Al Vane and Di Penn\nApologies were received and accepted from Cllr Bo Reed.\n"
            "No apologies were received from Cllr Lou Bright.\n",
            "Al Vane present, Di Penn present, Bo Reed apologies",
        ),
        (
            "Present: Cllr Al Vane\nApologies for absence\nCllr Di Penn - Cllr Bo Reed attended as substitute\n",
            "Bo Reed substitute, Al Vane present, Di Penn apologies",
        ),
        (
            "Present: Cllr Al Vane\nApologies were received from Cllrs Di Penn and Bo Reed. "
            "Cllrs Jo Hill and Lou Bright substituted respectively.",
            "Jo Hill substitute, Lou Bright substitute, Al Vane present, Di Penn apologies, Bo Reed apologies",
        ),
        (
            "Present:\nTom Pask - Healthwatch Harwen\nAl Vane – Director of Care (Vice Chair)\n"
            "Cllr Di Penn (DP); Clerk: Jo Hill (JH)\n",
            "Tom Pask present, Al Vane present, Di Penn present, Jo Hill in-attendance",
        ),
        (
            "COUNCILLORS PRESENT: Councillors ABRAMS, BANKS, GRAY, MCGLONE, PECK and J. WHELAN",
            "ABRAMS present, BANKS present, GRAY present, MCGLONE present, PECK present, J. WHELAN present",
        ),
        (
            "Apologies were received from Cllr Moss.\nApologies for lateness came from Cllr Hill.",
            "Moss apologies",
        ),
        (
            "Guild House, 9 August 2010\nS e d e r u n t :\nLord Provost Bo Moss, Chairperson; Depute Provost Jo Dale",
            "Bo Moss present, Jo Dale present",
        ),
        ("Apologies were received from Cllr C Moss and Cllr A-M Hill.", "C Moss apologies, A-M Hill apologies"),
        (
            "held at 6.15pm PRESENT IN The Mayor CHAMBER: Councillor N Moss Deputy Mayor Councillor Jo Hill "
            "Aldermen O Dale and S P Reed PRESENT IN REMOTE Aldermen J Lane, D Marsh, LOCATION: A G Rook and "
            "M Penn Councillors R T Wade and S Ash IN ATTENDANCE: Chief Executive",
            "N Moss present, Jo Hill present, O Dale present, S P Reed present, J Lane present, D Marsh present, "
            "A G Rook present, M Penn present, R T Wade present, S Ash present",
        ),
        (
            "PRESENT IN CHAMBER: Councillors A Moss and B Hill\nRemotely: Councillor C Dale\n"
            "Officers in Attendance in Chamber: D Reed (Solicitor)",
            "A Moss present, B Hill present, C Dale present, D Reed in-attendance",
        ),
        (
            "PRESENT: Councillors A Moss and B Hill\nAlso present:\nCo-opted Members: Mr C Teal and Mrs D Swift\n"
            "Officers: Ms E Reed (Solicitor)\nCommittee Room, Civic Offices, Weldham: 10.15 a.m. - 12.45 p.m.",
            "A Moss present, B Hill present, C Teal present, D Swift present, E Reed in-attendance",
        ),
        (
            "Attendance and Apologies:\n\nDirectors    Representing\nJo Moss   Private Sector\nIn Attendance\nAl Hill",
            "Jo Moss present, Al Hill in-attendance",
        ),
        (
            "Officers Present: ICT Officer – J Moss Media and Web Officer – A Hill Clerk – V Dale 1 WELCOME",
            "J Moss in-attendance, A Hill in-attendance, V Dale in-attendance",
        ),
        (
            "Apologies were received from Councillors Bo Moss, Jo Dale and Richard Trail.",
            "Bo Moss apologies, Jo Dale apologies, Richard Trail apologies",
        ),
        (
            "Present: Councillors Moss and Hill\nThe following Substitute Members were noted:\n"
            "· Councillor Moss for Councillor Dale\n· Councillor Hill for Councillor Reed",
            "Moss substitute, Hill substitute",
        ),
        (
            "Presennol / Present: Cyng/Cllrs.: B. Moss (chair) A. Hill, C. Dale and E. Reed.\n"
            "Hefyd yn presennol / In attendance Mrs M. Lane (clerk)",
            "B. Moss present, A. Hill present, C. Dale present, E. Reed present, M. Lane in-attendance",
        ),
        (
            "Present: Mr H Moss, Mr G Hill (substitute), Mrs K Dale (substitute – am only)\n"
            "Non-Members also present:-\nMrs C Reed, Mr T Lane",
            "H Moss present, G Hill substitute, K Dale substitute, C Reed in-attendance, T Lane in-attendance",
        ),
        (
            "Present: Cllr Moss\nThe following apologies for absence were received:-\nCouncillor E. Hill;\nMr A Dale",
            "Moss present, E. Hill apologies, A Dale apologies",
        ),
        (
            "Present: Cllrs Moss and Hill.\n2. Apologies: Vale DC Cllr J Reed was unable to attend due to illness.",
            "Moss present, Hill present, J Reed apologies",
        ),
        (
            "1 Apologies for absence: These were received from Cllrs Ron Moss and Ann Hill.",
            "Ron Moss apologies, Ann Hill apologies",
        ),
        (
            "Attendance / Presenoldeb\n\nOfficers on the dais\n\nJo Moss, Clerk\n\n"
            "Other officers attending or observing from the gallery\n\nAnn Ward, Head of Parks",
            "Jo Moss in-attendance, Ann Ward in-attendance",
        ),
        (
            "Present: The Mayor, Councillor T. J. Moss, in the Chair\n\nAldermen\n\n"
            "E. T. Dale (Mrs.) D. Penn (Items 1 – 2)\n\nCouncillors\n\nC. S. Orr (Ms.) N. F. Lowe\n\n1. Minutes",
            "T. J. Moss present, E. T. Dale present, D. Penn present, C. S. Orr present, N. F. Lowe present",
        ),
        ("Present: Councillors J. Crow–Brown (Chair) and A. Hill", "J. Crow–Brown present, A. Hill present"),
        (
            "Minutes of a meeting held in Elm Hall, Lowtown In the Chair: Councillor M Moss In attendance: Jo Dale",
            "M Moss present, Jo Dale in-attendance",
        ),
        ("Cllrs Moss, Hill and Reed sent their apologises.", "Moss apologies, Hill apologies, Reed apologies"),
        (
            "Minutes of the Meeting\nElm Hall 5 May 2023\nCllr Moss\nCllr Hill\nCllr Ames\nCllr Reed\nCllr Dale\n"
            "1. Apologies\nNone.",
            "Moss present, Hill present, Ames present, Reed present, Dale present",
        ),
        (
            "Minutes of Meeting of 5 May 2023\nCouncillors: T. Moss, V. Hill, A. Dale",
            "T. Moss present, V. Hill present, A. Dale present",
        ),
        (
            "Present: Cllr Moss\nIn Attendance:\nOne member of the public\nMr W Grove, Clerk",
            "Moss present, W Grove in-attendance",
        ),
        (
            "Minutes of the Forum held on 3 May 2016\n\nMick Moss (Chairman)\nJohn Fell\nDana Hand / Alex Rook\n"
            "Naz Reed\n\nIn Attendance\n\nGill Penn, Clerk",
            "Mick Moss present, John Fell present, Dana Hand present, Alex Rook present, Naz Reed present, "
            "Gill Penn in-attendance",
        ),
        (
            "Present: Cllr Fry.\nOfficers:\nKath Tunnel, Sue Colmer, Matt Findon, Cindy Peake, Andy Redder, Sarah\n"
            "North, Raj Single,",
            "Fry present, Kath Tunnel in-attendance, Sue Colmer in-attendance, Matt Findon in-attendance, "
            "Cindy Peake in-attendance, Andy Redder in-attendance, Sarah North in-attendance, Raj Single in-attendance",
        ),
        (
            "Apologies came from Linda Packer, Mary Champion and Jo Hill and from the Police and Crime "
            "Commissioner Davy Kane.",
            "Linda Packer apologies, Mary Champion apologies, Jo Hill apologies, Davy Kane apologies",
        ),
        (
            "It was noted that ACC Mark Callan was attending as Jim Vaughn’s substitute. Cllrs Ann Swift, Dan Frank "
            "and Liam Bell attended the meeting as substitutes. Sir Steve Bull acted as substitute for the Elm group. "
            "Apologies came from Mayor Vane (Cllr Kye Duddon attended as substitute).",
            "Mark Callan substitute, Kye Duddon substitute, Ann Swift substitute, Dan Frank substitute, "
            "Liam Bell substitute, Steve Bull substitute, Vane apologies",
        ),
        (
            "Officers Present: Chief Fire Officer Jo Lune; Deputy Chief Fire Officer R Foss; Area Manager Tom Reed\n"
            "Apologies were received for Cllr Ward; substituted by Cllr O'Shea.",
            "O'Shea substitute, Jo Lune in-attendance, R Foss in-attendance, Tom Reed in-attendance, Ward apologies",
        ),
        (
            "Minutes of Proceedings\n\nAt a meeting of the City Council held on 12 July 2022\n\n"
            "The Lord Mayor (Councillor Ann Moss) in the Chair; the Deputy Lord Mayor (Councillor Bo Hill); "
            "Councillors Dan Vane, Ed Lune, and Flo Reed.",
            "Ann Moss present, Bo Hill present, Dan Vane present, Ed Lune present, Flo Reed present",
        ),
        (
            "An apology was received from Cllr Ann Aspen and Cllr Gary Hart attended as substitute.",
            "Gary Hart substitute, Ann Aspen apologies",
        ),
    ],
)
def test_attendance_is_read_whatever_the_clerk_calls_it(text: str, people: str) -> None:
    assert ", ".join(f"{name} {capacity}" for name, capacity in attended(outline(text))) == people
