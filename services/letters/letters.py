"""Letters as blocks; the same events always give the same letter."""

from collections.abc import Iterator
from datetime import timedelta

from domain.calendar import in_norway
from domain.language.language import Language
from domain.language.words import Words
from domain.rules.county_decision import is_purchase
from domain.rules.line_sums import instalment_amounts
from domain.state.complaint import Complaint
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step4_dispose.events import GrantDecided
from services.letters.words import WORDS
from services.minutes.blocks import Block, heading, paragraph, point


def decision_letter(state: Round, line_id: str, language: str) -> tuple[Block, ...] | None:
    """The letter about a line's decision (*tilsagnsbrev*), or None while nothing is decided."""
    line = state.lines.get(line_id)
    if line is None or line.decision is None:
        return None
    return tuple(_decision(state, line, line.decision, language))


def complaint_letter(state: Round, complaint_id: str, language: str) -> tuple[Block, ...] | None:
    """The letter that answers a complaint, or None while nobody has answered it."""
    complaint = state.complaints.by_id.get(complaint_id)
    if complaint is None or not complaint.answers:
        return None
    return tuple(_complaint(state, complaint, language))


def _decision(
    state: Round, line: LineState, decision: GrantDecided, language: str
) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    county = words.county(state.county)
    title = words.quote(line.plan.title)
    kind = said.individual if decision.individual_decision else said.internal
    if is_purchase(decision.route, decision.recipient):
        kind = said.purchase
    yield heading(1, f"{kind}: {line.plan.title}")
    notice = state.complaints.notices.get(line.plan.line_id)
    if notice is None:
        yield paragraph(said.draft)
    else:
        on = words.day(notice.reached_on)
        told = said.to.format(recipient=decision.recipient.name, on=on, channel=notice.channel)
        yield paragraph(told)
    yield paragraph(
        said.decided.format(
            county=county,
            recipient=decision.recipient.name,
            amount=words.money(decision.amount_ore),
            title=title,
        )
    )
    yield paragraph(said.plan.format(version=decision.plan_version))
    if decision.individual_decision:
        yield paragraph(said.act)
    if decision.procurement is not None:
        basis = words.inside("procurement", decision.procurement.basis)
        yield paragraph(said.basis.format(basis=basis, reference=decision.procurement.reference))
    if decision.written_reasons:
        yield heading(2, said.reasons)
        yield paragraph(decision.written_reasons)
    yield from _when(line, words, language)
    if notice is not None and notice.complain_by is not None:
        # The time for complaint ends with a day, and its end is the next day's first instant.
        last = in_norway(notice.complain_by - timedelta(seconds=1)).date()
        yield paragraph(said.complain.format(until=words.day(last)))
        yield paragraph(said.where)


def _when(line: LineState, words: Words, language: str) -> Iterator[Block]:
    """The years and instalments that the plan gives; they hold for the whole planned sum."""
    said, plan = WORDS[language], line.plan
    if line.decided_ore != plan.amount_ore:
        return
    if plan.years:
        yield heading(2, said.years)
    for year in plan.years:
        amount = words.money(year.amount_ore)
        yield point(
            said.year.format(
                budget_year=year.budget_year, school_year=year.school_year, amount=amount
            )
        )
    if plan.instalments:
        yield heading(2, said.instalments)
    amounts = instalment_amounts(plan)
    for instalment, amount_ore in zip(plan.instalments, amounts, strict=True):
        release = words.inside("release", instalment.released_by)
        yield point(said.instalment.format(amount=words.money(amount_ore), release=release))


def _complaint(state: Round, complaint: Complaint, language: str) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    received = complaint.received
    line = state.lines.get(received.line_id)
    about = line.plan.title if line else received.line_id
    yield heading(1, f"{said.complaint}: {about}")
    yield paragraph(f"{words.county(state.county)}. {received.complainant.name}.")
    yield paragraph(said.received.format(on=words.day(received.received_on)))
    if received.late:
        yield paragraph(said.late)
    for answer in complaint.answers:
        who = said.appeals_body if answer.by_appeals_body else said.county
        yield paragraph(who.format(outcome=words.inside("complaint-outcome", answer.outcome)))
        yield heading(2, said.reasons)
        yield paragraph(answer.written_reasons)
        if answer.amount_ore is not None:
            yield paragraph(said.amount.format(amount=words.money(answer.amount_ore)))
