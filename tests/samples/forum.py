"""Samples of the forum's events: its registry, a meeting from call to minutes, and the hearing."""

from datetime import UTC, date, datetime

from domain.event import Event
from domain.meetings.agenda import AgendaItem, ItemKind, ItemOutcome, Paper
from domain.meetings.change_events import MeetingCalledOff, MeetingMoved
from domain.meetings.decision_events import (
    Ballot,
    Choice,
    DecisionReviewed,
    DisqualificationFound,
    DissentNoted,
    ItemConcluded,
    VoteAnnulled,
    VoteClosed,
    VoteOpened,
    Voter,
    VoteRule,
    VotesCast,
)
from domain.meetings.events import (
    ConflictGround,
    DeputySteppedIn,
    ImpartialityDecided,
    ImpartialityDeclared,
    ItemAdded,
    ItemWithdrawn,
    MeetingCalled,
    MeetingClosed,
    MembersArrived,
    MembersDeparted,
    MembersInvited,
    MinutesApproved,
    MinutesCorrected,
    PapersAdded,
    Recommended,
)
from domain.meetings.question_events import DecisionQuestioned, DecisionSettled, TurnedDown
from domain.party import Programme
from domain.schemes.forum_practice import (
    DecisionMethod,
    ForumPractice,
    Majority,
    MajorityBase,
    Quorum,
    TieBreak,
)
from domain.schemes.rule_set import Status
from domain.step3_prioritise.events import SeatGroup
from domain.step3_prioritise.forum_events import (
    ChairChosen,
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    Member,
    PracticeSet,
    Standing,
)
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard

MEETING_ID = "m-9c8d"
#: When the sample meeting begins, and when it ends.
BEGINS = datetime(2026, 4, 22, 8, tzinfo=UTC)
ENDS = datetime(2026, 4, 22, 11, 30, tzinfo=UTC)

MEMBER = Member(
    member_id="b-1",
    person="u-b-1",
    group=SeatGroup.WORKING_LIFE,
    standing=Standing.VOTING,
    organisation="310000051",
    speaks_for=("310000027",),
    programme=Programme.BYGG_OG_ANLEGG,
    term_from=date(2026, 1, 1),
    term_to=date(2027, 12, 31),
)
DEPUTY = Member.model_validate(
    {
        **dict(MEMBER),
        "member_id": "b-9",
        "person": "u-b-9",
        "standing": Standing.DEPUTY,
        "deputy_for": ("b-1",),
    }
)
PRACTICE = ForumPractice(
    quorum=Quorum.MORE_THAN_HALF, method=DecisionMethod.VOTE, tie_break=TieBreak.CHAIR
)
RULE = VoteRule(
    method=DecisionMethod.VOTE,
    quorum=Quorum.MORE_THAN_HALF,
    majority=Majority.MORE_THAN_HALF,
    base=MajorityBase.FOR_AND_AGAINST,
    tie_break=TieBreak.CHAIR,
    disqualified_count_in_quorum=False,
)
VOTER = Voter(
    member_id="b-1", cast_by="b-9", group=SeatGroup.WORKING_LIFE, organisation="310000051"
)
PLAN_ITEM = AgendaItem(
    item_id="i-2", kind=ItemKind.PLAN, title="Disponeringsplan 2026", round_id="yrkesfag-46-2026"
)
NEED_ITEM = AgendaItem(
    item_id="i-1",
    kind=ItemKind.NEED,
    title="Hospitering i massivtrebygging",
    need_id="n-1a2b",
    concerns=("310000019",),
)

REGISTRY: tuple[Event, ...] = (
    ForumMemberJoined(member=MEMBER),
    ForumMemberChanged(member=MEMBER.model_copy(update={"speaks_for": ()})),
    ForumMemberLeft(member_id="b-1", last_day=date(2026, 12, 31)),
    ChairChosen(member_id="b-1"),
    PracticeSet(practice=PRACTICE, source="Vedtekter for forumet", status=Status.UNVERIFIED),
)
MEETING: tuple[Event, ...] = (
    MeetingCalled(
        meeting_id=MEETING_ID,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        held_on=date(2026, 4, 22),
        place="Fylkeshuset",
        roster=(MEMBER, DEPUTY),
        chair="b-1",
        practice=PRACTICE,
        items=(NEED_ITEM, PLAN_ITEM),
    ),
    MeetingMoved(
        moved_from=date(2026, 4, 15),
        held_on=date(2026, 4, 22),
        begins_at=BEGINS,
        place="Fylkeshuset",
        why="Tildelingsbrevet let vente på seg",
        told=("b-1", "b-9"),
    ),
    MembersInvited(members=(MEMBER,)),
    ItemAdded(item=AgendaItem(item_id="i-3", kind=ItemKind.FREE, title="Møteplan for hausten")),
    ItemWithdrawn(item_id="i-3"),
    PapersAdded(item_id="i-1", papers=(Paper(title="Saksframlegg", sha256="cd" * 32),)),
    Recommended(item_id="i-1", outcome=ItemOutcome.PRIORITISED, text="Behovet blir prioritert"),
    MembersArrived(members=("b-9",), at=BEGINS),
    ImpartialityDeclared(member_id="b-1", items=("i-1",), ground=ConflictGround.OWN_ORGANISATION),
    ImpartialityDecided(
        item_id="i-1",
        member_id="b-1",
        disqualified=True,
        deciders=("b-9",),
        for_disqualification=1,
        against_disqualification=0,
    ),
    DeputySteppedIn(deputy="b-9", member_id="b-1", items=("i-1",)),
    VoteOpened(
        item_id="i-1",
        vote=1,
        proposal=ItemOutcome.PRIORITISED,
        at=BEGINS,
        rule=RULE,
        voters=(VOTER,),
        voting_members=1,
        disqualified=("b-1",),
    ),
    VotesCast(item_id="i-1", ballots=(Ballot(member_id="b-1", choice=Choice.FOR),)),
    VoteClosed(
        item_id="i-1",
        vote=1,
        at=BEGINS,
        voters=(VOTER,),
        agreed=None,
        in_favour=1,
        against=0,
        abstained=0,
        quorum_met=True,
        majority_met=True,
    ),
    VoteAnnulled(item_id="i-1", vote=1),
    DissentNoted(item_id="i-1", member_id="b-1", text="Tiltaket burde vente eit år"),
    ItemConcluded(
        item_id="i-1",
        outcome=ItemOutcome.PRIORITISED,
        decision="Behovet blir prioritert",
        follows_recommendation=True,
        groups_present=(SeatGroup.WORKING_LIFE,),
        declarations_complete=True,
        quorum_met=True,
        majority_met=True,
        co_determination="Drøfta med dei tillitsvalde 10. april",
    ),
    MembersDeparted(members=("b-9",), at=ENDS),
    MeetingClosed(at=ENDS),
    DisqualificationFound(item_id="i-1", member_id="b-9", ground=ConflictGround.OFFICE),
    DecisionReviewed(item_id="i-1", stands=True, grounds="Røysta avgjorde ikkje"),
    MinutesApproved(),
    MinutesCorrected(item_id="i-1", text="Møtet tok til klokka ti"),
)
CALLED_OFF: tuple[Event, ...] = (MeetingCalledOff(why="For få kunne møte", told=("b-1", "b-9")),)
QUESTIONED: tuple[Event, ...] = (
    DecisionQuestioned(meeting_id=MEETING_ID, item_id="i-1", ground=ConflictGround.OFFICE),
    DecisionSettled(
        meeting_id=MEETING_ID, item_id="i-1", stands=True, grounds="Røysta avgjorde ikkje"
    ),
    TurnedDown(meeting_id=MEETING_ID, item_id="i-5", line_id="l-1"),
)
HEARING: tuple[Event, ...] = (
    VetBoardConsulted(
        laid_on=date(2026, 4, 1),
        plan_version=1,
        paragraph="opplæringslova § 8-2",
        paragraph_status=Status.UNVERIFIED,
    ),
    VetBoardHeard(
        stated_on=date(2026, 4, 15),
        statement="Nemnda støttar planen",
        weighed="Merknaden om helsefag er teken inn",
    ),
)
