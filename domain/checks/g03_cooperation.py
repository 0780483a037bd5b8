"""G3: no cooperation with working life or providers (*samarbeid med arbeidslivet*)."""

from collections.abc import Iterable, Iterator

from domain.checks.books import RoundBooks, Seen
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import MeasureCarriedOut
from domain.party import WORKING_LIFE_KINDS, Party
from domain.state.plan_line import LineState
from domain.step4_dispose.events import CriteriaAssured, Half


def look(books: RoundBooks) -> Iterator[Found]:
    """Who planned and who carried out each paid measure, as named and as confirmed."""
    for line_id, line, paid in books.paid_lines():
        yield from _planning(books, line_id, line, paid)
        if line.carried_out:
            yield from _execution(books, line_id, line, paid)
        late = [one for one in _confirmations(books, line_id) if _late(one)]
        if late:
            yield Found("came-after-need", late, line_id, facts={"parties": len(late)})


def _planning(books: RoundBooks, line_id: str, line: LineState, paid: int) -> Iterator[Found]:
    planned = (provision.provider for provision in line.plan.provided_by)
    hosts = (placement.company for placement in line.plan.placements)
    named = [*planned, *hosts, *line.follow_up.confirmed(Half.PLANNING), *_recipient(line)]
    if _has_working_life(named) or _in_needs(books, line) or line.before is not None:
        return
    assured = books.history.of_line(line_id, CriteriaAssured)
    events = [*books.plan_of(line_id), *assured, *_confirmations(books, line_id)]
    yield Found(
        "no-working-life-in-planning",
        events,
        line_id,
        questioned_ore=paid,
        explained=line.plan.criterion_2,
    )


def _execution(books: RoundBooks, line_id: str, line: LineState, paid: int) -> Iterator[Found]:
    carried_out = books.history.of_line(line_id, MeasureCarriedOut)
    confirmed = line.follow_up.confirmed(Half.EXECUTION)
    named = [*line.follow_up.partners, *confirmed, *_recipient(line)]
    events = [*carried_out, *_confirmations(books, line_id)]
    if not _has_working_life(named):
        yield Found(
            "no-working-life-in-execution",
            events,
            line_id,
            questioned_ore=paid,
            explained=reason_of(carried_out),
        )
    elif not confirmed:
        yield Found("execution-not-confirmed", events, line_id)


def _recipient(line: LineState) -> tuple[Party, ...]:
    return (line.recipient,) if line.recipient else ()


def _has_working_life(parties: Iterable[Party]) -> bool:
    return any(party.kind in WORKING_LIFE_KINDS for party in parties)


def _in_needs(books: RoundBooks, line: LineState) -> bool:
    """Whether working life took part in finding a need behind the line, or has the need."""
    needs = [books.needs[key].state for key in books.needs_of(line) if key in books.needs]
    owners = (owner for need in needs for owner in need.owners)
    found = (need.assessment for need in needs if need.assessment)
    return _has_working_life(owners) or any(one.involvement.working_life for one in found)


def _confirmations(books: RoundBooks, line_id: str) -> list[Seen]:
    return books.history.of_line(line_id, CooperationConfirmed)


def _late(one: Seen) -> bool:
    return isinstance(one.event, CooperationConfirmed) and one.event.came_after_need


CHECK = Check(
    ground=Ground.G3,
    citation="[Udir] criterion 2: planned and carried out in cooperation; sections 7 and 13.2",
    weighs={
        "no-working-life-in-execution": Severity.SERIOUS,
        "no-working-life-in-planning": Severity.MODERATE,
        "execution-not-confirmed": Severity.NOTE,
        "came-after-need": Severity.NOTE,
    },
    look=look,
)
