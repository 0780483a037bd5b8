"""Letters as blocks; the same events always give the same letter."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain.calendar import in_norway
from domain.language.language import Language
from domain.language.words import Words
from domain.party import Party
from domain.pots.events import AwardReduced, AwardRejected
from domain.rules import complaints
from domain.rules.county_decision import is_purchase
from domain.rules.line_sums import instalment_amounts
from domain.state.complaint import Complaint
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step4_dispose.complaint_events import DecisionNotified
from domain.step4_dispose.events import GrantDecided
from services.letters.words import WORDS, LetterWords
from services.minutes.blocks import Block, heading, paragraph, point


def decision_letter(
    state: Round, line_id: str, language: str, *, told_on: date | None = None
) -> tuple[Block, ...] | None:
    """The letter about a line's decision (*tilsagnsbrev*), or None while nothing is decided.

    Of an award that was reduced against its party it is the letter about that.
    `told_on` is when whoever applied was told, which their application knows and not the round.
    """
    line = state.lines.get(line_id)
    if line is not None and line.taken_back is not None:
        return tuple(_reduction(state, line, line.taken_back.event, language))
    if line is None or line.decision is None:
        return None
    return tuple(_decision(state, line, line.decision, language, told_on))


def rejection_letter(
    rejected: AwardRejected, title: str, county: str, told_on: date | None, language: str
) -> tuple[Block, ...]:
    """The letter that turns an application down (*avslag*), with why and until when one complains.

    `title` is what was applied for, `county` the number of the county that decided.
    """
    return tuple(_rejection(rejected, title, county, told_on, language))


def complaint_letter(state: Round, complaint_id: str, language: str) -> tuple[Block, ...] | None:
    """The letter that answers a complaint, or None while nobody has answered it."""
    complaint = state.complaints.by_id.get(complaint_id)
    if complaint is None or not complaint.answers:
        return None
    return tuple(_complaint(state, complaint, language))


def _decision(
    state: Round, line: LineState, decision: GrantDecided, language: str, told_on: date | None
) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    county = words.county(state.county)
    title = words.quote(line.plan.title)
    kind = said.individual if decision.individual_decision else said.internal
    if is_purchase(decision.route, decision.recipient):
        kind = said.purchase
    yield heading(1, f"{kind}: {line.plan.title}")
    notice = state.complaints.notices.get(line.plan.line_id)
    yield _told(decision.recipient, notice or told_on, words, said)
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
    until = notice.complain_by if notice else _until(told_on, decision.individual_decision)
    if until is not None:
        yield from _complain(until, words, said)
        yield paragraph(said.payment)


def _rejection(
    rejected: AwardRejected, title: str, county: str, told_on: date | None, language: str
) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    yield heading(1, f"{said.rejection}: {title}")
    yield _told(rejected.applicant, told_on, words, said)
    yield paragraph(
        said.rejected.format(
            county=words.county(county), recipient=rejected.applicant.name, title=words.quote(title)
        )
    )
    if rejected.individual_decision:
        yield paragraph(said.act)
    if rejected.forum_meeting is not None:
        yield paragraph(said.forum.format(on=words.day(rejected.forum_meeting.held_on)))
    yield heading(2, said.reasons)
    yield paragraph(said.ground.format(ground=words.inside("rejection", rejected.ground)))
    if rejected.written_reasons:
        yield paragraph(rejected.written_reasons)
    if (until := _until(told_on, rejected.individual_decision)) is not None:
        yield from _complain(until, words, said)


def _reduction(
    state: Round, line: LineState, reduced: AwardReduced, language: str
) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    recipient = line.plan.recipient
    if recipient is None:
        return
    yield heading(1, f"{said.reduction}: {line.plan.title}")
    notice = state.complaints.notices.get(line.plan.line_id)
    yield _told(recipient, notice, words, said)
    yield paragraph(
        said.reduced.format(
            county=words.county(state.county),
            recipient=recipient.name,
            title=words.quote(line.plan.title),
            before=words.money(reduced.from_ore),
            after=words.money(reduced.to_ore),
        )
    )
    yield paragraph(said.act)
    yield heading(2, said.reasons)
    yield paragraph(said.ground.format(ground=words.inside("reduction", reduced.ground)))
    yield paragraph(reduced.written_reasons)
    if notice is not None and notice.complain_by is not None:
        yield from _complain(notice.complain_by, words, said)


def _told(
    recipient: Party, told: DecisionNotified | date | None, words: Words, said: LetterWords
) -> Block:
    """To whom and when it came, and how where that is known; or that nobody has been told yet."""
    if told is None:
        return paragraph(said.draft)
    if isinstance(told, DecisionNotified):
        on = words.day(told.reached_on)
        return paragraph(said.to.format(recipient=recipient.name, on=on, channel=told.channel))
    return paragraph(said.told.format(recipient=recipient.name, on=words.day(told)))


def _until(told_on: date | None, individual: bool) -> datetime | None:
    """The end of the time for complaint (UTC), where the decision is one to complain about."""
    return complaints.until(told_on) if told_on is not None and individual else None


def _complain(until: datetime, words: Words, said: LetterWords) -> Iterator[Block]:
    """Until when one may complain, and where to."""
    # The time for complaint ends with a day, and its end is the next day's first instant.
    last = in_norway(until - timedelta(seconds=1)).date()
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
