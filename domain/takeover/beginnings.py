"""The cases that a take-over begins besides the round, each with its row as the cause."""

from collections.abc import Iterator

from domain.case import (
    application_ref,
    budget_year,
    forum_ref,
    long_term_plan_ref,
    need_ref,
    scheme_and_county,
)
from domain.case import round_id as key_of_round
from domain.command import Addition
from domain.deadlines.events import DeadlineSet
from domain.event import ActorKind, Circumstances
from domain.rules.applications import application_contents
from domain.rules.money import complaints
from domain.schemes.registry import rule_set_for
from domain.step3_prioritise.outcomes import Outcome
from domain.takeover.before import AnswerBefore, Sheet, Source
from domain.takeover.contents import Contents, NeedRow
from domain.takeover.events import (
    ApplicationTakenOver,
    ForumTakenOver,
    LongTermPlanTakenOver,
    NeedTakenOver,
)
from domain.takeover.plan import need_id
from domain.takeover.pots import answered, application_id, is_late
from domain.types import Day

Sources = tuple[Source, ...]


def forum_begun(
    by: Circumstances, round_id: str, as_of: Day, sources: Sources, contents: Contents
) -> Iterator[Addition]:
    """The forum with its members, when the spreadsheets have its seats."""
    row = contents.round
    if not contents.seats or row.forum_from is None or row.forum_to is None:
        return
    scheme, county = scheme_and_county(round_id)
    event = ForumTakenOver(
        scheme=scheme,
        county=county,
        as_of=as_of,
        seats=tuple(seat.seat for seat in contents.seats),
        term_from=row.forum_from,
        term_to=row.forum_to,
        members=tuple(member.member for member in contents.members),
        chair=next((m.member.member_id for m in contents.members if m.chair), None),
    )
    first = contents.seats[0].row
    by = from_row(by, sources, Sheet.SEATS, first)
    yield Addition(case=forum_ref(scheme, county), by=by, events=(event,))


def long_term_plan_begun(
    by: Circumstances, round_id: str, as_of: Day, sources: Sources, contents: Contents
) -> Iterator[Addition]:
    """The long-term plan, when the spreadsheets have its themes."""
    row = contents.round
    if row.long_term_adopted_on is None or row.long_term_from is None or row.long_term_to is None:
        return
    scheme, county = scheme_and_county(round_id)
    event = LongTermPlanTakenOver(
        scheme=scheme,
        county=county,
        rule_set=rule_set_for(scheme, row.long_term_from.year).rule_set_id,
        as_of=as_of,
        adopted_on=row.long_term_adopted_on,
        valid_from=row.long_term_from,
        valid_to=row.long_term_to,
        themes=tuple(theme.theme for theme in contents.themes),
    )
    by = from_row(by, sources, Sheet.THEMES, contents.themes[0].row)
    yield Addition(case=long_term_plan_ref(scheme, county), by=by, events=(event,))


def needs_begun(
    by: Circumstances, round_id: str, as_of: Day, sources: Sources, contents: Contents
) -> Iterator[Addition]:
    """Every need, with the rounds that it waited through before."""
    scheme, county = scheme_and_county(round_id)
    turns: dict[str, list[AnswerBefore]] = {}
    for turn in sorted(contents.turns, key=lambda each: each.budget_year):
        waited = AnswerBefore(
            round_id=key_of_round(scheme, county, turn.budget_year),
            outcome=Outcome.WAITING,
            held_on=turn.held_on,
            text=turn.text,
            row=turn.row,
        )
        turns.setdefault(turn.need, []).append(waited)
    for need in contents.needs:
        year = need.budget_year or budget_year(round_id)
        of_round = key_of_round(scheme, county, year)
        event = NeedTakenOver(
            need_id=need_id(round_id, need.key),
            round_id=of_round,
            scheme=scheme,
            county=county,
            rule_set=rule_set_for(scheme, year).rule_set_id,
            as_of=as_of,
            unit=need.unit,
            assessment=need.assessment,
            answer=_answer(need, of_round),
            turns=tuple(turns.get(need.key, ())),
            row=need.row,
        )
        by_row = from_row(by, sources, Sheet.NEEDS, need.row)
        yield Addition(case=need_ref(event.need_id), by=by_row, events=(event,))


def applications_begun(
    by: Circumstances, round_id: str, as_of: Day, sources: Sources, contents: Contents
) -> Iterator[Addition]:
    """Every application to a pot, undecided or with its answer.

    Whoever was told of an individual decision not long ago may still complain, and is waited for.
    """
    scheme, county = scheme_and_county(round_id)
    rule_set = rule_set_for(scheme, budget_year(round_id)).rule_set_id
    calls = {call.call_id: call for call in contents.calls}
    for row in contents.applications:
        call = calls[row.call_id]
        event = ApplicationTakenOver(
            application_id=application_id(round_id, row.key),
            round_id=round_id,
            scheme=scheme,
            county=county,
            rule_set=rule_set,
            as_of=as_of,
            pot_id=call.pot_id,
            call_id=row.call_id,
            applicant=row.applicant,
            content=row.content,
            received_on=row.received_on,
            missing=application_contents.missing(call.form, row.content),
            late=is_late(row, call),
            answer=answered(round_id, row, call.pot_id),
            told_on=row.told_on,
            row=row.row,
        )
        by_row = from_row(by, sources, Sheet.APPLICATIONS, row.row)
        told = (event, *_to_complain(event, by))
        yield Addition(case=application_ref(event.application_id), by=by_row, events=told)


def from_row(by: Circumstances, sources: Sources, sheet: Sheet, row: int) -> Circumstances:
    """The circumstances of what a row tells: an import, whose cause is the file and the row."""
    of_sheet = {source.sheet: source.sha256 for source in sources}
    cause = f"{of_sheet.get(sheet) or of_sheet[None]}#{sheet}!{row}"
    return by.model_copy(update={"kind": ActorKind.IMPORT, "causation": cause})


def _to_complain(event: ApplicationTakenOver, by: Circumstances) -> tuple[DeadlineSet, ...]:
    """The rest of the applicant's time for complaint, as when it is told here."""
    if event.told_on is None or event.answer is None or not event.answer.individual_decision:
        return ()
    return complaints.running(complaints.APPLICANTS_DEADLINE, event.told_on, by.received_at)


def _answer(need: NeedRow, of_round: str) -> AnswerBefore | None:
    if need.outcome is None or need.held_on is None:
        return None
    return AnswerBefore(
        round_id=of_round,
        outcome=need.outcome,
        held_on=need.held_on,
        text=need.text,
        rank=need.rank,
        told_on=need.told_on,
        row=need.row,
    )
