"""The letters of a control case (*brev i kontrollsak*); the same events give the same letter."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendar import in_norway
from domain.control.basis_events import ClaimPart
from domain.control.decision_events import ControlDecided
from domain.control.kinds import ControlLevel
from domain.control.settling_events import ClaimSetOff
from domain.language.language import Language
from domain.language.words import Words
from domain.state.control import Control
from services.letters.control_words import WORDS, ControlWords
from services.minutes.blocks import Block, heading, paragraph, point


class ControlLetter(StrEnum):
    """Which letter: what is asked for, what is considered, what was decided."""

    REQUEST = "request"
    NOTICE = "notice"
    DECISION = "decision"


def control_letter(state: Control, kind: ControlLetter, language: str) -> tuple[Block, ...] | None:
    """The newest letter of its kind, or None while there is nothing to write."""
    words, said = Words(Language(language)), WORDS[language]
    match kind:
        case ControlLetter.REQUEST if state.requests:
            return tuple(_request(state, words, said))
        case ControlLetter.NOTICE if state.notices:
            return tuple(_notice(state, words, said))
        case ControlLetter.DECISION if state.decision is not None:
            return tuple(_decision(state, state.decision, words, said))
        case _:
            return None


def _head(state: Control, title: str, words: Words, said: ControlWords) -> Iterator[Block]:
    county = words.county(state.county)
    yield heading(1, title)
    if state.level is ControlLevel.DIRECTORATE:
        yield paragraph(said.to_county.format(party=county))
    else:
        party = state.recipient.name if state.recipient else ""
        yield paragraph(said.to_recipient.format(party=party, county=county))
    yield paragraph(said.about.format(round_id=state.round_id))


def _request(state: Control, words: Words, said: ControlWords) -> Iterator[Block]:
    request = list(state.requests.values())[-1]
    yield from _head(state, said.request, words, said)
    if request.explained:
        yield heading(2, said.why)
        yield paragraph(request.explained)
    yield heading(2, said.asked_for)
    yield from (point(each) for each in request.asked_for)
    deadline = state.deadlines.get(f"doc-{request.request_id}")
    if deadline is not None:
        yield paragraph(said.answer_by.format(day=words.day(_last_day(deadline.at))))


def _notice(state: Control, words: Words, said: ControlWords) -> Iterator[Block]:
    notice = state.notices[-1]
    yield from _head(state, said.notice, words, said)
    yield paragraph(notice.text)
    if state.findings:
        yield heading(2, said.findings)
    for finding in state.findings.values():
        if finding.end is not None and finding.end.end in ("explained", "withdrawn"):
            continue
        made = finding.made
        told = said.finding.format(number=made.number, ground=made.ground, described=made.described)
        if made.questioned_ore is not None:
            amount = words.money(made.questioned_ore)
            told = f"{told} {said.questioned.format(amount=amount)}"
        yield point(told)
    if notice.basis_version is not None:
        basis = state.claim.bases[notice.basis_version - 1]
        yield heading(2, said.considered)
        yield from _parts(basis.parts, words, said)
        yield paragraph(said.sum.format(amount=words.money(basis.amount_ore)))
    deadline = state.deadlines.get(f"comment-{len(state.notices)}")
    yield heading(2, said.comment)
    if deadline is not None:
        yield paragraph(said.comment_by.format(day=words.day(_last_day(deadline.at))))


def _decision(
    state: Control, decision: ControlDecided, words: Words, said: ControlWords
) -> Iterator[Block]:
    yield from _head(state, said.decision, words, said)
    told = state.told
    if told is None:
        yield paragraph(said.draft)
    else:
        yield paragraph(said.told.format(on=words.day(told.reached_on), channel=told.channel))
    outcome = words.inside("control-outcome", decision.outcome)
    yield paragraph(said.outcome.format(outcome=outcome))
    yield from _parts(decision.parts, words, said)
    if decision.parts:
        yield paragraph(said.sum.format(amount=words.money(decision.amount_ore)))
    deadline = state.deadlines.get("repayment")
    if deadline is not None:
        yield paragraph(said.pay_by.format(day=words.day(_last_day(deadline.at))))
    if decision.correct_by is not None:
        yield paragraph(said.correct_by.format(day=words.day(_last_day(decision.correct_by))))
    yield from _set_offs(state.claim.set_offs.values(), words, said)
    yield heading(2, said.reasons)
    yield paragraph(decision.written_reasons)
    if decision.on_comment:
        yield heading(2, said.on_comment)
        yield paragraph(decision.on_comment)
    if told is not None:
        yield paragraph(said.complain.format(day=words.day(_last_day(told.complain_by))))
        body = words.inside("complaints-body", decision.complaints_body)
        yield paragraph(said.body.format(body=body))


def _set_offs(
    announced: Collection[ClaimSetOff], words: Words, said: ControlWords
) -> Iterator[Block]:
    """What is withheld from later money, so that nobody pays it twice."""
    if announced:
        yield heading(2, said.offset)
    for one in announced:
        amount = words.money(one.amount_ore)
        told = said.set_off.format(amount=amount, payment=one.payment_id, round_id=one.against)
        yield point(told)
        if one.explained:
            yield paragraph(one.explained)


def _parts(parts: Iterable[ClaimPart], words: Words, said: ControlWords) -> Iterator[Block]:
    for part in parts:
        yield point(
            said.part.format(
                share=part.share,
                payment=part.payment_id,
                line=part.line_id,
                amount=words.money(part.amount_ore),
            )
        )


def _last_day(at: datetime) -> date:
    """A time limit ends with a day, and its end is the next day's first instant."""
    return in_norway(at - timedelta(seconds=1)).date()
