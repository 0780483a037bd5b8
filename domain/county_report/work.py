"""The work half of the report: forum, networks, involvement, the yrkesopplæringsnemnd."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from domain.case import forum_ref, long_term_plan_ref, need_ref, round_ref
from domain.county_report.books import Books, adopted_for, meetings_in
from domain.county_report.content import Deciding, Work
from domain.county_report.figures import EventRef, Figure, Total
from domain.county_report.lacking import members_of
from domain.county_report.trace import Trace
from domain.event import Event, Recorded
from domain.state.evolve_need import evolve_need
from domain.state.meeting import ForumMeeting, evolve_meeting
from domain.state.need import Need
from domain.step1_assess.events import NeedAssessed, NeedCorrected
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.events import Meeting, NeedPrioritised
from domain.step3_prioritise.forum_events import (
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    Member,
)
from domain.step3_prioritise.outcomes import Outcome
from domain.takeover.events import ForumTakenOver
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard

_ROLES = ("leaders", "employees", "elected_representatives", "working_life", "providers")


def work(books: Books, trace: Trace) -> Work:
    """What was done, as the streams tell it."""
    state = trace.state
    needs = {key: _need(records) for key, records in books.needs.items()}
    board = state.vet_board
    return Work(
        members=_members(books, trace),
        meetings=tuple(_meetings(books, trace)),
        needs=_needs(books, needs),
        via_network=_via_network(books),
        networks=_networks(books),
        involved=_involved(books, needs),
        vet_board_laid_on=board.laid_on(state.plan_version),
        vet_board_stated_on=board.stated_on(state.plan_version),
        vet_board_events=trace.of_kinds(VetBoardConsulted, VetBoardHeard),
    )


def _need(records: Sequence[Recorded]) -> Need:
    need = Need()
    for recorded in records:
        need = evolve_need(need, recorded.event)
    return need


def _refs(case: str, records: Sequence[Recorded], *kinds: type[Event]) -> tuple[EventRef, ...]:
    """The records of these kinds."""
    return tuple(
        EventRef(case=case, version=recorded.version)
        for recorded in records
        if isinstance(recorded.event, kinds)
    )


def _members(books: Books, trace: Trace) -> tuple[Figure, ...]:
    """The members by group who sat at any time of the budget year, each with its events."""
    year, case = trace.state.budget_year, str(forum_ref(trace.state.scheme, trace.state.county))
    sitting: dict[str, Member] = {}
    events: dict[str, list[EventRef]] = defaultdict(list)
    for recorded in books.forum:
        ref = EventRef(case=case, version=recorded.version)
        match recorded.event:
            case ForumTakenOver(members=members):
                sitting = {member.member_id: member for member in members}
                events.update({key: [ref] for key in sitting})
            case ForumMemberJoined(member=member) | ForumMemberChanged(member=member):
                sitting[member.member_id] = member
                events[member.member_id].append(ref)
            case ForumMemberLeft(member_id=key, last_day=last):
                sitting[key] = sitting[key].model_copy(update={"term_to": last})
                events[key].append(ref)
    groups: dict[str, list[str]] = defaultdict(list)
    for member in members_of(sitting.values(), year):
        groups[member.group].append(member.member_id)
    return tuple(
        Figure(
            name=group,
            value=len(keys),
            events=tuple(ref for key in keys for ref in events[key]),
        )
        for group, keys in sorted(groups.items())
    )


def _meetings(books: Books, trace: Trace) -> Iterator[Deciding]:
    """The meetings in which plan or needs were decided on, by day."""
    state = trace.state
    found: dict[tuple[object, str | None], list[tuple[str, Recorded]]] = defaultdict(list)
    told: dict[tuple[object, str | None], list[Meeting]] = defaultdict(list)
    plan = str(long_term_plan_ref(state.scheme, state.county))
    sources = [
        (str(round_ref(state.round_id)), books.round),
        (plan, adopted_for(books.long_term_plan, state)),
        *((str(need_ref(key)), records) for key, records in books.needs.items()),
    ]
    for case, records in sources:
        for recorded, meeting in meetings_in(records):
            found[meeting.held_on, meeting.meeting_id].append((case, recorded))
            told[meeting.held_on, meeting.meeting_id].append(meeting)
    for key in sorted(found, key=str):
        held = told[key]
        said = [meeting.co_determination for meeting in held if meeting.co_determination]
        groups = {group.value for meeting in held for group in meeting.groups_present}
        yield Deciding(
            held_on=held[0].held_on,
            decided=tuple(sorted({recorded.event.TOPIC for _, recorded in found[key]})),
            groups_present=tuple(sorted(groups | _present(books, held[0].meeting_id))),
            co_determination=next(iter(said), ""),
            events=tuple(EventRef(case=c, version=r.version) for c, r in found[key]),
        )


def _present(books: Books, meeting_id: str | None) -> frozenset[str]:
    """The groups that were there, where the meeting is kept here."""
    records = books.meetings.get(meeting_id or "", ())
    if not records:
        return frozenset()
    meeting = ForumMeeting()
    for recorded in records:
        meeting = evolve_meeting(meeting, recorded.event)
    return frozenset(meeting.roster[stay.member_id].group.value for stay in meeting.stays)


def _needs(books: Books, needs: dict[str, Need]) -> Total:
    """The needs, and how many of them the forum prioritised; the rest stands as remainder."""
    known = {key for key, need in needs.items() if need.assessment is not None}
    chosen = [key for key in known if needs[key].outcome is Outcome.PRIORITISED]
    first = _of_needs(books, known, NeedAssessed)
    answered = _of_needs(books, chosen, NeedPrioritised)
    return Total(
        figure=Figure(name="needs", value=len(known), events=first),
        parts=(Figure(name="prioritised", value=len(chosen), events=answered),),
        remainder=len(known) - len(chosen),
    )


def _of_needs(books: Books, keys: Iterable[str], *kinds: type[Event]) -> tuple[EventRef, ...]:
    return tuple(
        ref for key in sorted(keys) for ref in _refs(str(need_ref(key)), books.needs[key], *kinds)
    )


def _through_networks(books: Books) -> Iterator[tuple[str, Recorded, str]]:
    for key, records in books.needs.items():
        for recorded in records:
            event = recorded.event
            if isinstance(event, NeedForwarded) and event.network is not None:
                yield key, recorded, event.network


def _via_network(books: Books) -> Figure:
    passed = list(_through_networks(books))
    refs = tuple(EventRef(case=str(need_ref(key)), version=r.version) for key, r, _ in passed)
    return Figure(name="via-network", value=len({key for key, _, _ in passed}), events=refs)


def _networks(books: Books) -> tuple[str, ...]:
    return tuple(sorted({network for _, _, network in _through_networks(books)}))


def _involved(books: Books, needs: dict[str, Need]) -> tuple[Figure, ...]:
    """How many took part in finding the needs, by role."""
    found = {key: need.assessment.involvement for key, need in needs.items() if need.assessment}
    return tuple(
        Figure(
            name=role,
            value=sum(getattr(who, role) for who in found.values()),
            events=_of_needs(books, set(found), NeedAssessed, NeedCorrected),
        )
        for role in _ROLES
    )


def kept_meetings(books: Books) -> tuple[str, ...]:
    """The ids of the meetings that the records name and that are kept here."""
    streams = (books.round, books.long_term_plan, *books.needs.values())
    named = {m.meeting_id: None for records in streams for _, m in meetings_in(records)}
    return tuple(key for key in named if key is not None)
