"""Which step a round is in, what may be done now and by whom, and how the money stands."""

from functools import cache
from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.case import CaseKind
from domain.language.texts import label
from domain.schemes.registry import rule_set_by_id
from domain.schemes.rule_set import Status
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.step2_report.events import ReportingPracticeSet
from domain.views.round_step import NeedCounts, round_step
from projections.round_status.project import ROUND_STATUS
from projections.round_status.queries import RoundStatus
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.follow_up import CountOf, counts
from services.api.reads.found import check_round, find_round
from services.api.reads.kept import KeptAnswers, Shown
from services.api.reads.sums import Sums, sums_of
from services.api.reads.views import (
    Answer,
    At,
    Coded,
    DeadlineView,
    Number,
    PossibleView,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
    coded,
    deadlines_in,
    possible_in,
)
from services.api.visibility import Question


class NeedCountsView(View):
    """How many needs are where; each is counted once, so that they add up to `total`."""

    assessed: Number
    registered: Number
    with_network: Number
    with_forum: Number
    returned: Number
    prioritised: Number
    waiting: Number
    referred: Number
    declined: Number
    withdrawn: Number
    merged: Number
    split: Number
    total: Number


class RuleSetView(View):
    """The rules that the round is pinned to (*regelsett*)."""

    id: Annotated[str, Field(examples=["yrkesfag-2021"])]
    name: str
    citation: Annotated[str, Field(examples=["FOR-2021-01-26-229"])]


class UnverifiedSetting(View):
    """A setting that no source settles: what the program assumes, and where that is said.

    `value` is as `docs/rules.md` has it, `assumed` the same for the reader.
    """

    code: Annotated[str, Field(examples=["forum-quorum"])]
    label: str
    value: Annotated[str, Field(examples=["none"])]
    assumed: Annotated[str, Field(examples=["Ingen regel"])]
    source: str
    status: Coded


class ReportingPracticeView(View):
    """The county's practice for reporting needs to the round: a setting, with its source."""

    direct_route: bool
    network_days: int | None
    source: str
    status: Coded


class RoundStatusAnswer(Answer):
    """Where the round stands, and since when. `step` is null when it is closed.

    The counts move with the needs, which leave the round's `version` alone. So the ETag has
    something behind the version, and is good for If-Match all the same.
    """

    round_id: RoundIdField
    step: Coded | None
    since: Annotated[At, Field(description="When it came to the step, or was closed.")]
    possible: tuple[PossibleView, ...]
    deadlines: tuple[DeadlineView, ...]
    sums: Sums
    needs: NeedCountsView
    rule_set: RuleSetView | None
    unverified_settings: tuple[UnverifiedSetting, ...]
    reporting_practice: ReportingPracticeView | None
    recipient_reports: tuple[CountOf, ...]
    county_report_submitted: bool
    last_recorded_at: At
    version: Version


def status_router(models: ReadModels) -> APIRouter:
    """The status of one round."""
    router = gated_router()
    kept = KeptAnswers(models, ROUND_STATUS)

    @router.get(
        "/rounds/{round_id}/status",
        operation_id="getRoundStatus",
        summary="Which step a round is in, what may be done, and its sums",
        response_model=RoundStatusAnswer,
        responses=CASE_RESPONSES,
    )
    async def status(asked: AskOfCase, round_id: RoundIdInPath) -> Response:
        check_round(asked, round_id, Question.ROUND)

        def look() -> Shown:
            found = find_round(models, asked, round_id, Question.ROUND)
            beside = f"{found.last_recorded_at.isoformat()} {found.needs.model_dump_json()}"
            return Shown(found.version, beside, lambda: _answer(found, asked))

        return await kept.answer(asked, round_id, look)

    return router


def _answer(found: RoundStatus, asked: Asked) -> RoundStatusAnswer:
    state, language = found.state, asked.language
    step = round_step(state, found.needs)
    position = round_position(state, found.version)
    return RoundStatusAnswer(
        round_id=state.round_id,
        step=coded("step", step, language) if step else None,
        since=found.step_since,
        possible=possible_in(CaseKind.ROUND, position, language),
        deadlines=deadlines_in(state.deadlines, position, language),
        sums=sums_of(state),
        needs=_counts(found.needs),
        rule_set=_rule_set(state.rule_set, language) if state.rule_set else None,
        unverified_settings=_unverified(state.rule_set, language) if state.rule_set else (),
        reporting_practice=_practice(state.reporting_practice, language),
        recipient_reports=_reports(state, language),
        county_report_submitted=state.county_report.handed_in,
        last_recorded_at=found.last_recorded_at,
        version=found.version,
        log_position=asked.log_position,
    )


def _reports(state: Round, language: str) -> tuple[CountOf, ...]:
    """How many recipients' reports are in which state, of those that have a decision."""
    decided = [line for line in state.lines.values() if line.decision and not line.is_pot]
    return counts(decided, _report_status, "report-status", language)


def _report_status(line: LineState) -> str:
    return line.follow_up.report.status.value


def _practice(practice: ReportingPracticeSet | None, language: str) -> ReportingPracticeView | None:
    if practice is None:
        return None
    return ReportingPracticeView(
        direct_route=practice.direct_route,
        network_days=practice.network_days,
        source=practice.source,
        status=coded("status", practice.status, language),
    )


def _counts(counts: NeedCounts) -> NeedCountsView:
    return NeedCountsView(**counts.model_dump(), total=counts.total)


@cache
def _rule_set(rule_set_id: str, language: str) -> RuleSetView:
    rules = rule_set_by_id(rule_set_id)
    names = {"nb": rules.name_nb, "nn": rules.name_nn, "en": rules.name_en}
    return RuleSetView(id=rules.rule_set_id, name=names[language], citation=rules.citation)


@cache
def _unverified(rule_set_id: str, language: str) -> tuple[UnverifiedSetting, ...]:
    """The same for every round under the rules: there are few of these, in three languages."""
    rules = rule_set_by_id(rule_set_id)
    return tuple(
        UnverifiedSetting(
            code=setting.code,
            label=coded("setting", setting.code, language).label,
            value=setting.value,
            assumed=label("setting-value", setting.code, language),
            source=setting.source,
            status=coded("status", setting.status, language),
        )
        for setting in rules.settings
        if setting.status is Status.UNVERIFIED
    )
