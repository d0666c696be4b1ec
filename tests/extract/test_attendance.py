"""Who was present, in attendance, absent or sent apologies, in the styles of many councils."""

import pytest

from kg.extract.attendance import find_attendance
from kg.extract.people import find_people
from kg.lexicon import load_lexicon
from kg.model import Block, Claims, Document, Outline, Span
from tests.extract.minuted import outline


def attended(where: Outline) -> list[tuple[str, str]]:
    """Each person with the capacity that is recorded."""
    people = find_people(where, load_lexicon(), Claims())
    names = {e.ref: e.name for e in people.entities}
    return [(names[a.person], a.capacity) for a in find_attendance(where, load_lexicon(), people).attendances]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Present: Councillor Ames (Chairman); Councillors Bone and T Cole.\nIn attendance: J Dale, Head of Law.",
            "Ames present, Bone present, T Cole present, J Dale in-attendance",
        ),
        (
            "PRESENT: Councillor Ames in the chair.\nCouncillors Bone and Cole.",
            "Ames present, Bone present, Cole present",
        ),
        (
            "PRESENT: Mr R W Gorse (Chairman), Mrs C Bell and Dr L Sully\nIN ATTENDANCE: Mr D Ship (Head of Finance)",
            "R W Gorse present, C Bell present, L Sully present, D Ship in-attendance",
        ),
        (
            "1.Those Attending: Mr M Fern (Chairman), Mrs C Hardie (Clerk), 13 members of the public.\n"
            "2. Apologies: Were received from Mrs R Mendes and PC Jarvis.",
            "M Fern present, C Hardie present, R Mendes apologies, Jarvis apologies",
        ),
        (
            "Members Present: Aldermen – F Agar, A Brett and J Snell\n"
            "Councillors – J Arch, A Benn, J Gillan M Good and A M Lowe\n"
            "Officers Present: Head of Law – A McCoy Borough Lawyer – P Case ICT Change Officer – A Cole",
            "F Agar present, A Brett present, J Snell present, J Arch present, A Benn present, J Gillan present, "
            "M Good present, A M Lowe present, A McCoy in-attendance, P Case in-attendance, A Cole in-attendance",
        ),
        (
            "Present:\nDeputy Ann Moss (Chair)\nDeputy Kit Bell\nApologies: Deputy Jan Fry, Alderman R Hart",
            "Ann Moss present, Kit Bell present, Jan Fry apologies, R Hart apologies",
        ),
        (
            "Present ; Cllrs Drew (Chair), Ward and Bell, and the clerk, Derek Moss.\n"
            "1 Member of the public\nAbsent: Cllr Fry",
            "Drew present, Ward present, Bell present, Derek Moss present, Fry absent",
        ),
        (
            "Present: Councillors: Ida Ward (Chairman), Paul Hill and Ann Moss.",
            "Ida Ward present, Paul Hill present, Ann Moss present",
        ),
        (
            "Present: Cllr Drew (Chair), Cllr Ward and Cllr Bell (County) were present.\n"
            "Absence was noted for Cllr Fry.",
            "Drew present, Ward present, Bell present, Fry absent",
        ),
        (
            "Present:\nCareston - Mr J. Adams\nEdzell - Mr C. Simms, Mr I. Rae\nApologies - Mrs E. Hicks",
            "J. Adams present, C. Simms present, I. Rae present, E. Hicks apologies",
        ),
        (
            "Present: Cllrs Mill and Reid.\n\n"
            "The Town Clerk, Mrs L. Phipps, and a member of the public were also present.\n\n"
            "Councillors Lisa Nash and Terry Marsh were absent.",
            "Mill present, Reid present, L. Phipps in-attendance, Lisa Nash absent, Terry Marsh absent",
        ),
        (
            "3.\n\nAlso Present\n\nMinutes:\n\nCouncillor Ida Moss – Roads Portfolio Holder\n\n"
            "4.\n\nOfficers Present\n\nMinutes:\n\nJane Lowe - Head of Law\n",
            "Ida Moss in-attendance, Jane Lowe in-attendance",
        ),
        (
            "Chair: | Cllr Brian Moss |\nParish Councillors: | Cllrs Andrew Ames, Bob Bone & Sara Cole |\n"
            "Also in attendance: | Laura Dale (Parish Clerk) |",
            "Brian Moss present, Andrew Ames present, Bob Bone present, Sara Cole present, Laura Dale in-attendance",
        ),
        (
            "Apologies were received from Cllr Ames (Nita Patel substituting).\n"
            "Apologies for absence: Cllr Mrs V\nMoss.",
            "Ames apologies, V Moss apologies, Nita Patel substitute",
        ),
        (
            "Minutes of the meeting held on 21 June 2022\n\n"
            "Councillors Mrs Black, Brice (Chairman), Cannon and T Hinds\n\n"
            "Also Present: Councillor Round",
            "Black present, Brice present, Cannon present, T Hinds present, Round in-attendance",
        ),
        (
            "Minutes of the meeting held on 21 June 2022 in the School\n\n"
            "Jo Moss (JM), Ann Ames-Hill (AAH), Harry Lane (HL), Russell Dale (RD)\n\n1 Apologies for Absence",
            "Jo Moss present, Ann Ames-Hill present, Harry Lane present, Russell Dale present",
        ),
        (
            "Apologies for absence were received from:\n\nCouncillor Jon Collins, for whom Councillor Ray Wood was "
            "substitute;\n\nCouncillor Brian Moss, for whom Councillor Ann Hill was substitute.",
            "Jon Collins apologies, Ray Wood substitute, Brian Moss apologies, Ann Hill substitute",
        ),
        (
            "Present: Cllr Dean.\n\nApologies\n\nMembers may name a substitute.\n\nMinutes:\n\nCllr A King.",
            "Dean present, A King apologies",
        ),
        (
            "Present: Mr DR Peake and Ms J Fry.\n\nIn Attendance: J A Moss, (Chief Executive) B Hill (Head of Law)\n\n"
            "Mr L Dean in the Chair",
            "DR Peake present, J Fry present, J A Moss in-attendance, B Hill in-attendance, L Dean present",
        ),
        (
            "Present: Cllr Fry.\n\nPC Ray Moss gave apologies from Sergeant Una Pike who was away.",
            "Fry present, Una Pike apologies",
        ),
        (
            "Present Councillors J Ash and B Hill.\n\nClerk • Gavin Moss, Head of Law. In Attendance • Ann Marr, Head "
            "of Roads (Works (South); and J. Dole, Head of Parks",
            "J Ash present, B Hill present, Gavin Moss in-attendance, Ann Marr in-attendance, J. Dole in-attendance",
        ),
        (
            "In Attendance\nCouncillors T Marlow (TM) Chair, P Dale (PD) vice-chair, K Vane (KV) G Pike (GP)",
            "T Marlow present, P Dale present, K Vane present, G Pike present",
        ),
        (
            "Minutes of the meeting held on 21 June 2022\n\nCllrs A Moss, B Hill, C Cole, D Fry and E Ashe\n\n"
            "F Penn, Acting Town Clerk\nG Marks, Plan Continuity Officer\n\n1 Apologies for Absence\n\nThree apologies "
            "were received from: Cllr Lunn (at work), and Cllr Miss Smyth (on holiday).",
            "A Moss present, B Hill present, C Cole present, D Fry present, E Ashe present, F Penn in-attendance, "
            "G Marks in-attendance, Lunn apologies, Smyth apologies",
        ),
        (
            "PRESENT: Councillor D McAulay, BA (Hons) The Deputy Mayor, Councillor Ms C Lindley, R A Hark Pg Cert Ed "
            "K Tranter",
            "D McAulay present, C Lindley present, R A Hark present, K Tranter present",
        ),
        (
            "Present: Elen Moss EM, Diane Roberts DR, Ann Vaughan AV\nAbsent: Gerallt Evans GE",
            "Elen Moss present, Diane Roberts present, Ann Vaughan present, Gerallt Evans absent",
        ),
        (
            "Present: Cllrs. Jim Dougall (in the Chair)  Terry Cook\nNick Hurst  Jenny Martin\n"
            "In Attendance: County Councillor, Russell Opie, Jenny Holt, Clerk.",
            "Jim Dougall present, Terry Cook present, Nick Hurst present, Jenny Martin present, "
            "Russell Opie in-attendance, Jenny Holt in-attendance",
        ),
        (
            "In the Chair: Councillor P Moss\nMembers Present: Councillors M Black and H A Hart\n"
            "Also Present: Mr R Lew, Clerk",
            "P Moss present, M Black present, H A Hart present, R Lew in-attendance",
        ),
        (
            "In the Chair: Councillor P Moss\nIn Attendance:\nCouncillor C Burn\nMr T Call, Clerk",
            "P Moss present, C Burn present, T Call in-attendance",
        ),
        (
            "Presiding P Lane\nMembers Present P J Bates J Camp Mrs E A Ford\n",
            "P Lane present, P J Bates present, J Camp present, E A Ford present",
        ),
        (
            "PRESENT:\nMr J Grey\nMr M Green (excluding Item 5.1)\nMr D Kerr (excluding Items 6.9, 7.1 and 8)",
            "J Grey present, M Green present, D Kerr present",
        ),
        (
            "1          Present\n\nCouncillors, Mr Tim Owen (Chair), Mrs Sharon Bart & Mr J Alun Folk (Clerk).",
            "Tim Owen present, Sharon Bart present, J Alun Folk present",
        ),
        (
            "Present: Sara Box (Chair), Helen Near and Philip Warden.",
            "Sara Box present, Helen Near present, Philip Warden present",
        ),
        (
            "In attendance: Cllr Sue Linton (Chair) Cllr Jim Neill Helen Rich (Parish Clerk)",
            "Sue Linton present, Jim Neill present, Helen Rich in-attendance",
        ),
        (
            "SEDERUNT: Provost John Marr; Bailies Anne Stew and I Leod; Councillor Rory Innes.\n"
            "Also Present: K Duff, Chief Executive.",
            "John Marr present, Anne Stew present, I Leod present, Rory Innes present, K Duff in-attendance",
        ),
        (
            "Present:\nCllr Mrs C Edwards (Mayor)\n“ E. J. Brees\n“ Mrs J. Crisp",
            "C Edwards present, E. J. Brees present, J. Crisp present",
        ),
        (
            "Apologies for absence were intimated on behalf of Councillors Marr and Forrest and Provost Scully.",
            "Marr apologies, Forrest apologies, Scully apologies",
        ),
        (
            "There were apologies for absence from Councillor Dowd; and for lateness from Councillor Neil Coil.",
            "Dowd apologies",
        ),
        ("County Councillor Martin Storr also gave apologies.", "Martin Storr apologies"),
        ("12/167 ABSENT: Cllrs. Susan Open and Nick Hurst", "Susan Open absent, Nick Hurst absent"),
        (
            "Officers were in attendance, as follows: R Farrow, Director of Care; and G Early, Head of Roads.",
            "R Farrow in-attendance, G Early in-attendance",
        ),
        (
            "S Booth, Executive Director, accompanied by R Farrow, Director of Care, was in attendance.",
            "S Booth in-attendance, R Farrow in-attendance",
        ),
        (
            "Members present: The Right Honourable the Lord Mayor (Councillor Ames) (Chairman); the Deputy Lord Mayor "
            "(Councillor Bone); the High Sheriff (Councillor Cole); and Councillors Dale and Hill.",
            "Ames present, Bone present, Cole present, Dale present, Hill present",
        ),
        (
            "Present: Councillors W.J.Marr; E.G.Dowd; R.Ll.Hughes and Ff.M.Parry",
            "W.J. Marr present, E.G. Dowd present, R.Ll. Hughes present, Ff.M. Parry present",
        ),
        (
            "Present: Jo Gaunt (Chairman); Mesdames Marr, Dowd and Hill.",
            "Jo Gaunt present, Marr present, Dowd present, Hill present",
        ),
        ("1. Apologies for absence ‒ Ken Lowe (holiday); Ann Hill.", "Ken Lowe apologies, Ann Hill apologies"),
        (
            "PRESENT:\nCouncillors Bo Ames and Cy Bone.\nATTENDING:\nJo Marr, Chief Executive; Al Hill, Clerk",
            "Bo Ames present, Cy Bone present, Jo Marr in-attendance, Al Hill in-attendance",
        ),
        (
            "Present: Mrs R Dowd-Chair, Mr F Hill and Thomas O‟Dea",
            "R Dowd present, F Hill present, Thomas O‟Dea present",
        ),
        (
            "1. CHAIRMAN: Cllr. L. Moss\n2. PRESENT: Cllrs. R. Dowd and D. Hill",
            "L. Moss present, R. Dowd present, D. Hill present",
        ),
        (
            "Non-members in attendance at request of Chief Officer:-\nJenny HILL\nHead of Roads\nAnn MOSS\nClerk\n",
            "Jenny HILL in-attendance, Ann MOSS in-attendance",
        ),
        (
            "Apologies ; John Dowd\nIn Attendance ; Scott Baillie , Matt Hill , Ian Marr",
            "John Dowd apologies, Scott Baillie in-attendance, Matt Hill in-attendance, Ian Marr in-attendance",
        ),
        (
            "Minutes of the Council\nMr G Moss, Mr R Bo, Mrs J Cole, Mr A Low (v/c), Mr B Hill, Ms C Lane, Dr D Orr\n",
            "G Moss present, R Bo present, J Cole present, A Low present, B Hill present, C Lane present, "
            "D Orr present",
        ),
        (
            "Attendance Details\nCouncillor J.V. Lyndon Morgan (Chairman) and Mrs. D Dowd",
            "J.V. Lyndon Morgan present, D Dowd present",
        ),
        (
            "Present: - Jo Marr and Al Hill Apologies: - Nick Dowd Members of Public: - Kaye Cowie "
            "Councillors: Cllr Adam Police: None",
            "Jo Marr present, Al Hill present, Nick Dowd apologies, Kaye Cowie in-attendance, Adam in-attendance",
        ),
        (
            "Present: Dr I Carr and Ms M Reed.\nAlso in Attendance:\nItem 7.2: Ms J Nisbet, Solicitor\n"
            "Items 3.1 to 3.2: Mrs L Hill, Agent",
            "I Carr present, M Reed present, J Nisbet in-attendance, L Hill in-attendance",
        ),
        (
            "PRESENT:\nMembers appointed by Elm Council Councillors Alun Bevan, Tom Rees;\n"
            "Members appointed by the Minister Ms. Tess Ellis, Mr. Huw Wyn;\nOfficers Mr. Emrys Hall.",
            "Alun Bevan present, Tom Rees present, Tess Ellis present, Huw Wyn present, Emrys Hall in-attendance",
        ),
        (
            "Minutes of a meeting held on 3 May\n2021/05/01 MEMBERS\nMr A Moss, Chairman Ms J Hill Mr Gearóid Ó hAodha",
            "A Moss present, J Hill present, Gearóid Ó hAodha present",
        ),
        (
            "Present: Cllr A Moss, Cllr B Dale with Jo Hill (Town Clerk) and Sally Ash (RFO) in attendance.",
            "A Moss present, B Dale present, Jo Hill in-attendance, Sally Ash in-attendance",
        ),
        ("Councillors Ames and Moss apologised for their inability to attend.", "Ames apologies, Moss apologies"),
        (
            "Present: Ann Hall, Jo Moss\nPolice Report:\nKaren Neal:\nThe team was busy.",
            "Ann Hall present, Jo Moss present",
        ),
        (
            "Minutes of the meeting of Elm Council\n\nA named vote was taken.\nFor Councillor Moss:\n"
            "Cllrs A Moss, B Dale, C Hill, D Ash and E Penn\n",
            "",
        ),
        (
            "Minutes of the Annual meeting 9th May\n\nCllrs A Moss, Mrs B Dale, C Hill and J Ash (Clerk to Council)\n",
            "A Moss present, B Dale present, C Hill present, J Ash present",
        ),
        (
            "Apologies for absence were received from Ann Moss. Jo Dale attended in her absence.",
            "Ann Moss apologies, Jo Dale substitute",
        ),
        ("It was noted that Jo Ames was attending on behalf of Ann Moss.", "Jo Ames substitute"),
        ("Councillor Ames had been appointed to the Board, replacing Councillor Moss.", ""),
        (
            "Members Present: Councillor W Carr\nNon-Members: Councillor P Bain\nOfficials: Mr M Loft, Director",
            "W Carr present, P Bain in-attendance, M Loft in-attendance",
        ),
        (
            "The following substitutions had been made: Cllr Jo Ames for Cllr Ann Moss Cllr Al Penn for Cllr Di Orr.",
            "Jo Ames substitute, Al Penn substitute",
        ),
        (
            "Present … Councillors: Tom Moss (Chair), Ann Ames & Al Penn.\n\nIn attendance … Jo Orr.",
            "Tom Moss present, Ann Ames present, Al Penn present, Jo Orr in-attendance",
        ),
        (
            "Present:- Councillor G Tarr\nIn Attendance:- Neighbourhood Manager (F Dunn), Democratic Officer (J Bull).",
            "G Tarr present, F Dunn in-attendance, J Bull in-attendance",
        ),
        ("Councillor Ames will be in attendance to provide an update.", ""),
        ("Councillor Ames arrived at 4.05 pm.", "Ames present"),
        (
            "Present: Councillors Tom Moss and Al Penn.\n\nPC Ann Dale from Harwen Police.\n\nAlan and Mary Orr.",
            "Tom Moss present, Al Penn present, Ann Dale present, Alan Orr present, Mary Orr present",
        ),
        (
            "Apologies for absence were received from Cllrs Ames, Phelps (substitute: Cllr Howe) and Clark.",
            "Ames apologies, Phelps apologies, Clark apologies, Howe substitute",
        ),
        (
            "Members present in the Chamber: Mayor, Alderman G Ames (Chair)\nCouncillors: M Bone, P Cole\n\n"
            "Members present remotely: Councillors A Fenn, J Tarr\n\nOfficers present remotely: V Reed, Clerk",
            "G Ames present, M Bone present, P Cole present, A Fenn present, J Tarr present, V Reed in-attendance",
        ),
        (
            "Present: Councillor Ames (Chair)\nOfficer in attendance from the Harbour Panel: Jo Dale (Clerk)\n"
            "Apologies tendered: Councillor Bone",
            "Ames present, Jo Dale in-attendance, Bone apologies",
        ),
        (
            "Apologies: Cllr L Ames (work), Cllr M Bone - on holiday, District Cllr P Cole – unwell, Cllr R Dunn",
            "L Ames apologies, M Bone apologies, P Cole apologies, R Dunn apologies",
        ),
        ("Councillor Ames (Chair of the Authority) attended as an observer.", "Ames in-attendance"),
    ],
)
def test_attendance_is_read_in_the_words_of_many_councils(text: str, people: str) -> None:
    expected = {tuple(entry.rsplit(" ", 1)) for entry in people.split(", ") if entry}
    assert set(attended(outline(text))) == expected


def test_a_substitute_stands_in_for_the_member_named() -> None:
    where = outline("Members Present: Councillors Tom Moss and Ann Dowd (Substitute for Councillor Reg Quill)")
    people = find_people(where, load_lexicon(), Claims())
    found = find_attendance(where, load_lexicon(), people).attendances
    assert [(a.person, a.capacity, a.substitutes_for) for a in found] == [
        ("person:ann-dowd", "substitute", "person:reg-quill"),
        ("person:tom-moss", "present", None),
    ]


def test_a_table_of_attendance_is_read_by_its_labels_and_an_expected_member_is_no_record() -> None:
    text = "Councillor Basil Early\tPresent, as expected\nCouncillor Ann Dowd\tExpected\nCouncillor Moss\tApologies\n"
    cells, start = [], 0
    for row, line in enumerate(text.splitlines()):
        for column, (words, label) in enumerate(zip(line.split("\t"), ("name", "attendance"), strict=True)):
            cells.append(Block("cell", Span(start, start + len(words)), 0, 1, row, column, label))
            start += len(words) + 1
    document = Document("key", "meeting.xml", text, "", blocks=tuple(cells))
    found = Outline(document, "minutes", outline(text).sections)
    assert attended(found) == [("Basil Early", "present"), ("Moss", "apologies")]


def test_one_person_is_recorded_once_for_a_meeting() -> None:
    text = "Present: Councillor Ames\nCouncillor Ames left the meeting at 7.40pm."
    assert attended(outline(text)) == [("Ames", "present")]
