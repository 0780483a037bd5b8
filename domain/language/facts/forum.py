"""What sentences about the forum and its plans may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.events import ForumAppointed, LongTermPlanAdopted, PlanAdopted, Seat
from domain.step3_prioritise.line_changes import LineChange


def appointed(event: ForumAppointed, words: Words) -> Facts:
    """The county, the term and the seats."""
    return {
        "county": words.county(event.county),
        "period": words.period(event.term_from, event.term_to),
        "seats": words.listed(_seat(seat, words) for seat in event.seats),
    }


def long_term_plan(event: LongTermPlanAdopted, words: Words) -> Facts:
    """The version, its validity and its themes."""
    return {
        "county": words.county(event.county),
        "version": event.plan_version,
        "period": words.period(event.valid_from, event.valid_to),
        "held_on": words.day(event.meeting.held_on),
        "themes": words.listed(words.quote(theme.title) for theme in event.themes),
        "evaluation": words.quote(event.local_evaluation),
        "co_determination": words.quote(event.meeting.co_determination),
    }


def draft(event: PlanProposed, words: Words) -> Facts:
    """Which draft of which version, how much it disposes of, and why lines change."""
    return {
        "draft": event.draft,
        "version": event.plan_version,
        "count": len(event.lines),
        "total": words.money(event.planned_ore),
        "reasons": words.listed(
            f"{reason.line_id}: {words.quote(reason.why)}" for reason in event.reasons
        ),
    }


def plan(event: PlanAdopted, words: Words) -> Facts:
    """The version, how much it disposes of and how that is shared."""
    heard_on = event.vet_board_heard_on
    return {
        "version": event.plan_version,
        "count": len(event.lines),
        "total": words.money(sum(line.amount_ore for line in event.lines)),
        "held_on": words.day(event.meeting.held_on),
        "county_share": words.money(event.county_share_ore),
        "others_share": words.money(event.others_share_ore),
        "pots_share": words.money(event.pots_share_ore) if event.pots_share_ore else None,
        "changes": words.listed(_change(change, words) for change in event.changes),
        "private_schools": words.inside("private-schools", event.private_school_terms),
        "heard_on": words.day(heard_on) if heard_on else None,
        "board_stated": words.quote(event.vet_board.statement) if event.vet_board else None,
        "board_weighed": words.quote(event.vet_board.weighed) if event.vet_board else None,
        "late": event.late and "late" not in event.soft_stops,
    }


def _change(change: LineChange, words: Words) -> str:
    kinds = words.names("change", change.kinds)
    why = words.quote(change.why)
    return f"{change.line_id}: {kinds}" + (f" ({why})" if why else "")


def _seat(seat: Seat, words: Words) -> str:
    note = "" if seat.votes else f", {words.name('seat-note', 'without-vote')}"
    programmes = f": {words.names('programme', seat.programmes)}" if seat.programmes else ""
    return f"{words.inside('seat', seat.group)} ({seat.members}{note}{programmes})"


FACTS: FactsOf = {
    ForumAppointed: appointed,
    LongTermPlanAdopted: long_term_plan,
    PlanProposed: draft,
    PlanAdopted: plan,
}
