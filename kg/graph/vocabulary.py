"""The ontology's terms, generated from `ontology/kg.ttl` by `python -m kg.graph.generate`."""

# ruff: noqa: N815 (the names are the ontology's)

from typing import Final

from pyoxigraph import NamedNode

_BASE = "https://w3id.org/council-kg/ontology#"


class CKG:
    """The terms of the council knowledge graph's own vocabulary."""

    # A part of the graph that is kept apart by who vouches for it.
    NamedGraph: Final = NamedNode(_BASE + "NamedGraph")
    # The named graph that holds what one document says, and nothing else.
    DocumentGraph: Final = NamedNode(_BASE + "DocumentGraph")
    # The named graph that holds the known councils, the shared terms and the identities decided so far.
    RegisterGraph: Final = NamedNode(_BASE + "RegisterGraph")
    # The named graph that holds what follows from several statements but that no document says.
    InferredGraph: Final = NamedNode(_BASE + "InferredGraph")
    # A text that a council published, such as minutes, an agenda, a report or a record of decisions.
    Document: Final = NamedNode(_BASE + "Document")
    # A stretch of a document's text, given by its character offsets and by its words.
    Passage: Final = NamedNode(_BASE + "Passage")
    # A United Kingdom local authority: county, district, borough, city, unitary, town, parish or community
    # council.
    Council: Final = NamedNode(_BASE + "Council")
    # A group that can deliberate or decide for a council, such as a committee, panel, board or cabinet.
    Body: Final = NamedNode(_BASE + "Body")
    # All the members of a council, meeting as the council.
    FullCouncil: Final = NamedNode(_BASE + "FullCouncil")
    # The members who hold executive power together, where they are called a cabinet.
    Cabinet: Final = NamedNode(_BASE + "Cabinet")
    # The members who hold executive power together, where they are called an executive.
    Executive: Final = NamedNode(_BASE + "Executive")
    # A body of members appointed by a council to do part of its business.
    Committee: Final = NamedNode(_BASE + "Committee")
    # A body that a committee appoints from among its members.
    SubCommittee: Final = NamedNode(_BASE + "SubCommittee")
    # A committee that two or more councils appoint together.
    JointCommittee: Final = NamedNode(_BASE + "JointCommittee")
    # A body of members that looks into or advises on one field.
    Panel: Final = NamedNode(_BASE + "Panel")
    # A governing or overseeing body that is called a board.
    Board: Final = NamedNode(_BASE + "Board")
    # A scrutiny body that is called a commission.
    Commission: Final = NamedNode(_BASE + "Commission")
    # A standing body that brings members and others together to be consulted.
    Forum: Final = NamedNode(_BASE + "Forum")
    # A body in which a council and other organisations decide together.
    Partnership: Final = NamedNode(_BASE + "Partnership")
    # A body set up for a while to work on one matter.
    WorkingGroup: Final = NamedNode(_BASE + "WorkingGroup")
    # A body of representatives of an area or a group that is called an assembly.
    Assembly: Final = NamedNode(_BASE + "Assembly")
    # A service, directorate, team, hub, programme or establishment that provides something to people.
    Service: Final = NamedNode(_BASE + "Service")
    # A named organisation that is neither a council nor one of its bodies or services.
    Organisation: Final = NamedNode(_BASE + "Organisation")
    # An organisation whose task is to inspect or regulate councils and services.
    Inspectorate: Final = NamedNode(_BASE + "Inspectorate")
    # A ward, town, village, district, county or other named area.
    Place: Final = NamedNode(_BASE + "Place")
    # A person who is an elected or co-opted member of a council.
    Councillor: Final = NamedNode(_BASE + "Councillor")
    # A person on a council's staff.
    Officer: Final = NamedNode(_BASE + "Officer")
    # Whoever can speak, decide, inspect or be asked to act: a person, a post, or an organisation of any kind.
    Actor: Final = NamedNode(_BASE + "Actor")
    # One sitting of a body on one day.
    Meeting: Final = NamedNode(_BASE + "Meeting")
    # A matter on a meeting's agenda, whether or not minutes of it are known.
    AgendaItem: Final = NamedNode(_BASE + "AgendaItem")
    # Something that a document says, taken from it together with the passage that it rests on.
    Claim: Final = NamedNode(_BASE + "Claim")
    # That a named person was present, in attendance, absent, sent apologies or sat for another at a meeting.
    Attendance: Final = NamedNode(_BASE + "Attendance")
    # Reported speech: a sentence or list item that tells what somebody said, asked, advised or noted.
    Statement: Final = NamedNode(_BASE + "Statement")
    # A statement that asks for information.
    Question: Final = NamedNode(_BASE + "Question")
    # A statement that replies to a question just reported.
    Answer: Final = NamedNode(_BASE + "Answer")
    # A resolution, or one numbered part of it.
    Decision: Final = NamedNode(_BASE + "Decision")
    # The numbers, the movers or the names of a vote.
    Vote: Final = NamedNode(_BASE + "Vote")
    # What a body or an author recommends another to do.
    Recommendation: Final = NamedNode(_BASE + "Recommendation")
    # Something that somebody is to do after the meeting.
    Action: Final = NamedNode(_BASE + "Action")
    # An inspection, visit or review of a council or service by an outside body, held or planned.
    Inspection: Final = NamedNode(_BASE + "Inspection")
    # One thing that an inspection found.
    Finding: Final = NamedNode(_BASE + "Finding")
    # A stated quantity together with what it counts.
    Figure: Final = NamedNode(_BASE + "Figure")
    # What an item, a statement or a report is about.
    Topic: Final = NamedNode(_BASE + "Topic")
    # A record of why a fact stands in the inferred graph: the rule, its confidence and its premises.
    Inference: Final = NamedNode(_BASE + "Inference")
    # A matter followed through time, across meetings and documents.
    Thread: Final = NamedNode(_BASE + "Thread")
    # Leads to a passage that shows the thing or the claim.
    evidence: Final = NamedNode(_BASE + "evidence")
    # Leads from a passage to the document whose text it is part of.
    inDocument: Final = NamedNode(_BASE + "inDocument")
    # The offset of a passage's first character, counted from 0.
    start: Final = NamedNode(_BASE + "start")
    # The offset after a passage's last character.
    end: Final = NamedNode(_BASE + "end")
    # The words of a passage, to the character.
    exact: Final = NamedNode(_BASE + "exact")
    # The number of the page on which a passage starts, counted from 1.
    page: Final = NamedNode(_BASE + "page")
    # The name of a document's file, without folders.
    fileName: Final = NamedNode(_BASE + "fileName")
    # The SHA-256 hash of a document's source bytes, in hexadecimal digits.
    sha256: Final = NamedNode(_BASE + "sha256")
    # What a document is: minutes, agenda, item, report, decisions or other.
    documentKind: Final = NamedNode(_BASE + "documentKind")
    # Leads from a document to a meeting that it is a record of.
    records: Final = NamedNode(_BASE + "records")
    # Whether a document was read: “read” or “unread”.
    readingStatus: Final = NamedNode(_BASE + "readingStatus")
    # Why a document, or some of its pages, could not be read, in one sentence.
    unreadReason: Final = NamedNode(_BASE + "unreadReason")
    # The number of a page of a document whose text was recognised in a picture, and may hold mistakes.
    recognisedPage: Final = NamedNode(_BASE + "recognisedPage")
    # Leads from a document to the larger one that it was cut out of, such as an agenda pack.
    partOf: Final = NamedNode(_BASE + "partOf")
    # The code that the Office for National Statistics gives to a council's area.
    gssCode: Final = NamedNode(_BASE + "gssCode")
    # Leads from a membership to the post that was held in it.
    post: Final = NamedNode(_BASE + "post")
    # The date of a document that shows a membership.
    observedOn: Final = NamedNode(_BASE + "observedOn")
    # Leads from a meeting to the body that met.
    meetingOf: Final = NamedNode(_BASE + "meetingOf")
    # Leads from a meeting to the council whose meeting it was.
    ofCouncil: Final = NamedNode(_BASE + "ofCouncil")
    # Leads from a document to the council that a manifest, the address it came from or its folder's name gives
    # for it.
    filedUnder: Final = NamedNode(_BASE + "filedUnder")
    # The time of day at which a meeting was to start, as hours and minutes.
    startTime: Final = NamedNode(_BASE + "startTime")
    # Where a meeting was held, in the document's words.
    venue: Final = NamedNode(_BASE + "venue")
    # Leads from an agenda item to its meeting.
    itemOf: Final = NamedNode(_BASE + "itemOf")
    # The number or letter of an item, decision or recommendation, as printed.
    number: Final = NamedNode(_BASE + "number")
    # Leads from an attendance to the person whose attendance it is.
    attendee: Final = NamedNode(_BASE + "attendee")
    # Leads from a claim to the meeting at which it happened.
    atMeeting: Final = NamedNode(_BASE + "atMeeting")
    # In what capacity someone attended: present, in attendance, apologies, substitute or absent.
    capacity: Final = NamedNode(_BASE + "capacity")
    # Leads from a substitute's attendance to the person in whose place the substitute sat.
    substitutesFor: Final = NamedNode(_BASE + "substitutesFor")
    # A claim's words, as the document has them.
    text: Final = NamedNode(_BASE + "text")
    # The words by which a statement names its speaker.
    speakerLabel: Final = NamedNode(_BASE + "speakerLabel")
    # Leads from a statement to the person, post, body or organisation that made it.
    speaker: Final = NamedNode(_BASE + "speaker")
    # Leads from a statement to the one to whom it was said.
    addressee: Final = NamedNode(_BASE + "addressee")
    # Leads from a statement to the meeting at which it was made.
    statedAt: Final = NamedNode(_BASE + "statedAt")
    # Leads from a claim to the agenda item under which it is recorded.
    underItem: Final = NamedNode(_BASE + "underItem")
    # Leads from an answer to the question that it replies to.
    answers: Final = NamedNode(_BASE + "answers")
    # Leads from a claim to something that its words name.
    mentions: Final = NamedNode(_BASE + "mentions")
    # What a body did: agreed, noted, resolved, approved, refused, deferred, recommended or other.
    outcome: Final = NamedNode(_BASE + "outcome")
    # Leads from a decision to the body or person that took it.
    decidedBy: Final = NamedNode(_BASE + "decidedBy")
    # Leads from a decision to the meeting at which it was taken.
    decidedAt: Final = NamedNode(_BASE + "decidedAt")
    # Whether a decision only serves the meeting's own course.
    procedural: Final = NamedNode(_BASE + "procedural")
    # Leads from a vote to the decision that it was on.
    onDecision: Final = NamedNode(_BASE + "onDecision")
    # How many voted for.
    votesFor: Final = NamedNode(_BASE + "votesFor")
    # How many voted against.
    votesAgainst: Final = NamedNode(_BASE + "votesAgainst")
    # How many were recorded as abstaining.
    abstentions: Final = NamedNode(_BASE + "abstentions")
    # Leads from a vote to the one who moved the motion.
    proposedBy: Final = NamedNode(_BASE + "proposedBy")
    # Leads from a vote to the one who seconded the motion.
    secondedBy: Final = NamedNode(_BASE + "secondedBy")
    # Leads from a vote to someone recorded by name as voting for.
    votedFor: Final = NamedNode(_BASE + "votedFor")
    # Leads from a vote to someone recorded by name as voting against.
    votedAgainst: Final = NamedNode(_BASE + "votedAgainst")
    # Leads from a vote to someone recorded by name as abstaining.
    abstained: Final = NamedNode(_BASE + "abstained")
    # Leads from a recommendation to the body, person or author that makes it.
    madeBy: Final = NamedNode(_BASE + "madeBy")
    # Leads from a recommendation to the one who is to act on it.
    addressedTo: Final = NamedNode(_BASE + "addressedTo")
    # Leads from a recommendation to the decision, action or statement that answers it.
    respondedToBy: Final = NamedNode(_BASE + "respondedToBy")
    # Leads from a recommendation to what became of it: accepted, amended, rejected or noted.
    fate: Final = NamedNode(_BASE + "fate")
    # Leads from an action to the person, post or body that is to do it.
    responsible: Final = NamedNode(_BASE + "responsible")
    # By when an action is to be done: a date, or the document's words where they give none.
    deadline: Final = NamedNode(_BASE + "deadline")
    # Leads from an inspection to the one who inspects.
    inspector: Final = NamedNode(_BASE + "inspector")
    # Leads from an inspection to the council or service that is inspected.
    inspected: Final = NamedNode(_BASE + "inspected")
    # How the outside body looked: inspection, monitoring visit, focused visit, review or other.
    inspectionKind: Final = NamedNode(_BASE + "inspectionKind")
    # The overall judgement of an inspection, in the document's words.
    judgement: Final = NamedNode(_BASE + "judgement")
    # Leads from an inspection to a thing that it found.
    finding: Final = NamedNode(_BASE + "finding")
    # The number of a figure, written in full.
    value: Final = NamedNode(_BASE + "value")
    # The unit of a figure, where it is not a plain count.
    unit: Final = NamedNode(_BASE + "unit")
    # What a figure counts, in words.
    measure: Final = NamedNode(_BASE + "measure")
    # The date that a figure holds for, as exactly as the document states it.
    asOf: Final = NamedNode(_BASE + "asOf")
    # Leads from a figure to the council, service, body or place that it is about.
    concerns: Final = NamedNode(_BASE + "concerns")
    # The rule by which a claim was taken or a fact inferred.
    rule: Final = NamedNode(_BASE + "rule")
    # How sure an inference is, from 0 to 1.
    confidence: Final = NamedNode(_BASE + "confidence")
    # The first day on which an undated meeting can have been held.
    earliestDate: Final = NamedNode(_BASE + "earliestDate")
    # The last day on which an undated meeting can have been held.
    latestDate: Final = NamedNode(_BASE + "latestDate")
    # Leads from a claim to another that cannot be right if it is.
    conflictsWith: Final = NamedNode(_BASE + "conflictsWith")
    # Leads from a thread to a claim, meeting, inspection or document that it runs through.
    step: Final = NamedNode(_BASE + "step")
