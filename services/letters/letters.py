"""Letters as blocks; the same events always give the same letter."""

from collections.abc import Iterator
from datetime import date

from domain.language.language import Language
from domain.language.words import Words
from domain.party import Party
from domain.pots.events import AwardReduced, AwardRejected
from domain.rules.money.county_decision import is_purchase
from domain.rules.plans.line_sums import instalment_amounts
from domain.state.complaint import Complaint, Reasons
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step4_dispose.events import GrantDecided
from services.letters.parts import ends, given_reasons, how_to_complain, told_to
from services.letters.words import WORDS, LetterWords
from services.minutes.blocks import Block, heading, paragraph, point


def decision_letter(
    state: Round, line_id: str, language: str, *, told_on: date | None = None
) -> tuple[Block, ...] | None:
    """The letter about a line's decision (*tilsagnsbrev*), or None while nothing is decided.

    Of an award that was reduced against its party it is the letter about that, and of a decision
    before a take-over, whose letter lies elsewhere, the one with the reasons that were demanded.
    `told_on` is when whoever applied was told, which their application knows and not the round.
    """
    line = state.lines.get(line_id)
    if line is not None and line.taken_back is not None:
        return tuple(_reduction(state, line, line.taken_back.event, language, told_on))
    if line is not None and line.decision is None and line.decided_before is not None:
        return _reasons_alone(state, line, line.decided_before.recipient, language, told_on)
    if line is None or line.decision is None:
        return None
    return tuple(_decision(state, line, line.decision, language, told_on))


def rejection_letter(
    rejected: AwardRejected,
    title: str,
    county: str,
    told_on: date | None,
    language: str,
    *,
    demanded: Reasons | None = None,
) -> tuple[Block, ...]:
    """The letter that turns an application down (*avslag*), with why and until when one complains.

    `title` is what was applied for, `county` the number of the county that decided, and
    `demanded` the reasons that the applicant asked for afterwards.
    """
    return tuple(_rejection(rejected, title, county, told_on, language, demanded))


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
    yield told_to(decision.recipient, notice or told_on, words, said)
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
    yield from given_reasons(state.complaints.reasons.get(line.plan.line_id), words, said)
    yield from _when(line, words, language)
    until = notice.complain_by if notice else ends(told_on, individual=decision.individual_decision)
    if until is not None:
        yield from how_to_complain(until, words, said)
        yield paragraph(said.payment)


def _reasons_alone(
    state: Round, line: LineState, recipient: Party, language: str, told_on: date | None
) -> tuple[Block, ...] | None:
    """The reasons for a decision that another letter told of; None while none were given."""
    words, said = Words(Language(language)), WORDS[language]
    demanded = state.complaints.reasons.get(line.plan.line_id)
    if demanded is None or demanded.given is None:
        return None
    notice = state.complaints.notices.get(line.plan.line_id)
    until = notice.complain_by if notice else ends(told_on, individual=True)
    return (
        heading(1, f"{said.reasoned}: {line.plan.title}"),
        told_to(recipient, notice or told_on, words, said),
        *given_reasons(demanded, words, said),
        *(() if until is None else how_to_complain(until, words, said)),
    )


def _rejection(
    rejected: AwardRejected,
    title: str,
    county: str,
    told_on: date | None,
    language: str,
    demanded: Reasons | None,
) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    yield heading(1, f"{said.rejection}: {title}")
    yield told_to(rejected.applicant, told_on, words, said)
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
    yield from given_reasons(demanded, words, said)
    if (until := ends(told_on, individual=rejected.individual_decision)) is not None:
        yield from how_to_complain(until, words, said)


def _reduction(
    state: Round, line: LineState, reduced: AwardReduced, language: str, told_on: date | None
) -> Iterator[Block]:
    words, said = Words(Language(language)), WORDS[language]
    recipient = line.plan.recipient
    if recipient is None:
        return
    yield heading(1, f"{said.reduction}: {line.plan.title}")
    notice = state.complaints.notices.get(line.plan.line_id)
    yield told_to(recipient, notice or told_on, words, said)
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
    yield from given_reasons(state.complaints.reasons.get(line.plan.line_id), words, said)
    until = notice.complain_by if notice else ends(told_on, individual=True)
    if until is not None:
        yield from how_to_complain(until, words, said)


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
    if line is not None and received.decision is not None:
        yield paragraph(_which(line, complaint.about, words, said))
    if received.late:
        yield paragraph(said.late)
    for answer in complaint.answers:
        who = said.appeals_body if answer.by_appeals_body else said.county
        yield paragraph(who.format(outcome=words.inside("complaint-outcome", answer.outcome)))
        yield heading(2, said.reasons)
        yield paragraph(answer.written_reasons)
        if answer.amount_ore is not None:
            yield paragraph(said.amount.format(amount=words.money(answer.amount_ore)))


def _which(line: LineState, about: int | None, words: Words, said: LetterWords) -> str:
    """Which of an award's decisions a complaint is about."""
    if about is None:
        return said.about_award
    reduced = line.reductions[about].event
    return said.about_reduction.format(
        before=words.money(reduced.from_ore), after=words.money(reduced.to_ore)
    )
