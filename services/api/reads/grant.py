"""What has come into a round: the letter and its terms, receipts, own contribution, carry-over."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.case import budget_year, round_ref
from domain.opening.events import ContributionItem
from domain.opening.money_events import GrantReceived
from domain.opening.terms import GrantTerm
from domain.party import Party
from domain.rules.money.own_contribution import contributed_ore, required_ore
from domain.schemes.registry import rule_set_by_id
from domain.state.money_in import Carried
from domain.state.offsets import Offset
from domain.state.round import Round
from domain.types import Day
from domain.views.by_year import OfYear, by_year
from projections.audit_trail import queries as trail
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.queries import Happened
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.kept_back import without_claims
from services.api.reads.sums import Sums, sums_of
from services.api.reads.views import (
    Answer,
    At,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
)
from services.api.visibility import Question, hidden_in_rounds, may_ask, untold_in_rounds

#: How many events of a term are named one by one; their number is always whole.
_NAMED = 50


class LetterView(View):
    """The letter in force (*tilskuddsbrev*) with the hash of its file, where one was given."""

    name: Annotated[str, Field(examples=["Tilsagnsbrev 2025 (syntetisk)"])]
    dated: Day
    sha256: str | None
    budget_year: Annotated[int, Field(examples=[2026])]
    school_year: Annotated[str | None, Field(examples=["2026/27"])]
    changes: Number


class EventRef(View):
    """An event, by where it stands in the log."""

    topic: Annotated[str, Field(examples=["plan.adopted"])]
    position: Annotated[int, Field(examples=[118])]
    recorded_at: At


class TermView(View):
    """A term (*vilkår*) and the events that fulfil it, the first of them; `count` is of all.

    A term that names no kind of event is looked after outside this system.
    """

    term: GrantTerm
    count: Number
    events: tuple[EventRef, ...]


class OwnContribution(View):
    """What the county puts in: what it pledged, what it documented, what the rule asks for.

    `contributed` is what is documented: that is held against `required` at each payment.
    `percent` is of the state's grant, null where the scheme names no share.
    """

    rule: Annotated[str, Field(examples=["any-documented"])]
    percent: Annotated[int | None, Field(examples=[30])]
    required_ore: OreSum
    contributed_ore: OreSum
    pledged: tuple[ContributionItem, ...]
    documented: tuple[ContributionItem, ...]


class CarriedView(View):
    """Money carried from or to another round, whose budget year is that of the round."""

    round_id: RoundIdField
    amount_ore: OreSum
    budget_year: Annotated[int, Field(examples=[2026])]
    school_year: Annotated[str | None, Field(examples=["2026/27"])]


class OffsetView(View):
    """A claim that is set off against this round's money (*motregning*): øre by how far it is.

    With `on_county` the state withholds from the grant, else the county from its payments.
    """

    offset_id: str
    control_id: str
    claim_round: RoundIdField
    claim_payment: str
    on_county: bool
    recipient: Party | None
    amount_ore: OreSum
    withheld_ore: OreSum
    settled_ore: OreSum
    returned_ore: OreSum


class GrantAnswer(Answer):
    """What has come in. `sums.unspent_ore` is computed from what has come, not from the letter.

    `years` are the years that decisions and payments fall on, with what is bound of each.
    Receipts say what was withheld for the offsets that the reader sees.
    """

    round_id: RoundIdField
    letter: LetterView | None
    terms: tuple[TermView, ...]
    receipts: tuple[GrantReceived, ...]
    own_contribution: OwnContribution | None
    carried_in: tuple[CarriedView, ...]
    carried_out: tuple[CarriedView, ...]
    offsets: tuple[OffsetView, ...]
    years: tuple[OfYear, ...]
    sums: Sums
    version: Version


def grant_router(models: ReadModels) -> APIRouter:
    """What has come into one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/grant",
        operation_id="getGrant",
        summary="The grant letter with its terms, what has come in, and what is unspent of it",
        responses=READ_PROBLEMS,
    )
    def grant(asked: AskOfCase, round_id: RoundIdInPath) -> GrantAnswer:
        found = find_round(models, asked, round_id, Question.ROUND)
        hidden = hidden_in_rounds(asked.identity.role)
        topics = {topic for term in found.state.money_in.terms for topic in term.fulfilled_by}
        topics -= set(untold_in_rounds(asked.identity.role))
        with models.read(asked, AUDIT_TRAIL) as connection:
            case = trail.find_case(connection, round_ref(round_id)) if topics else None
            happened = trail.happened(connection, case, topics, without=hidden) if case else []
        asked.tag(found.version)
        state = found.state
        offsets = {one.announced.offset_id: one for one in _seen(state, asked)}
        receipts = state.money_in.receipts.values()
        return GrantAnswer(
            round_id=round_id,
            letter=_letter(state),
            terms=tuple(_term(term, happened) for term in state.money_in.terms),
            receipts=tuple(without_claims(one, offsets) if hidden else one for one in receipts),
            own_contribution=_own(state),
            carried_in=_carried(state.money_in.carried_in),
            carried_out=_carried(state.money_in.carried_out),
            offsets=tuple(_offset(state, one) for one in offsets.values()),
            years=by_year(state),
            sums=sums_of(state),
            version=found.version,
            log_position=asked.log_position,
        )

    return router


def _letter(state: Round) -> LetterView | None:
    letter = state.money_in.letter
    if letter is None:
        return None
    return LetterView(
        name=letter.name,
        dated=letter.dated,
        sha256=letter.sha256,
        budget_year=state.budget_year,
        school_year=letter.school_year,
        changes=state.money_in.changes,
    )


def _carried(amounts: Iterable[Carried]) -> tuple[CarriedView, ...]:
    return tuple(
        CarriedView(
            round_id=each.round_id,
            amount_ore=each.amount_ore,
            budget_year=budget_year(each.round_id),
            school_year=each.school_year,
        )
        for each in amounts
    )


def _seen(state: Round, asked: Asked) -> Iterator[Offset]:
    """The offsets of claims that the reader sees: how somebody is controlled is between few."""
    if not may_ask(asked.identity.role, Question.CONTROLS):
        return
    own = asked.sight(Question.CONTROLS).organisation
    for offset in state.offsets.values():
        whose = offset.announced.recipient
        if own is None or (whose is not None and whose.organisation == own):
            yield offset


def _offset(state: Round, offset: Offset) -> OffsetView:
    said = offset.announced
    return OffsetView(
        offset_id=said.offset_id,
        control_id=said.control_id,
        claim_round=said.claim_round,
        claim_payment=said.claim_payment,
        on_county=said.on_county,
        recipient=said.recipient,
        amount_ore=said.amount_ore,
        withheld_ore=sum(state.withheld_for(said.offset_id).values()),
        settled_ore=offset.settled_ore,
        returned_ore=offset.returned_ore,
    )


def _term(term: GrantTerm, happened: list[Happened]) -> TermView:
    fulfilling = [event for event in happened if event.topic in term.fulfilled_by]
    return TermView(
        term=term,
        count=len(fulfilling),
        events=tuple(
            EventRef(topic=event.topic, position=event.position, recorded_at=event.recorded_at)
            for event in fulfilling[:_NAMED]
        ),
    )


def _own(state: Round) -> OwnContribution | None:
    if state.rule_set is None:
        return None
    rule = rule_set_by_id(state.rule_set).own_contribution
    return OwnContribution(
        rule=rule.kind,
        percent=rule.percent,
        required_ore=required_ore(rule, state.granted_ore),
        contributed_ore=contributed_ore(state),
        pledged=state.contributions,
        documented=state.money_in.documented,
    )
