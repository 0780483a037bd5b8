"""What would refuse or stop a draft of the plan, asked before the forum meets; nothing stored."""

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends
from pydantic import Field

from domain.command import Known
from domain.event import Circumstances
from domain.language import texts
from domain.role import Role
from domain.rules.problem import Problem as Found
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.plan_problems import check_draft
from services.api.commands.body import body_model
from services.api.commands.examples import BOARD, LINE, MEETING
from services.api.commands.organisation_numbers import check_organisation_numbers
from services.api.gated_router import gated_router
from services.api.known_query import known_query
from services.api.openapi import problem_responses
from services.api.problems import Problem
from services.api.reads.asking import Ask, Asked
from services.api.reads.found import check_round
from services.api.reads.views import OreSum, RoundIdField, RoundIdInPath, Version, View
from services.api.visibility import Question
from services.event_log.folding import Folder

#: Those who draft a plan or decide on it; to all others a draft is none of their business.
_WHO = frozenset({Role.COUNTY_OFFICER, Role.FORUM_SECRETARY, Role.FORUM_CHAIR, Role.FORUM_MEMBER})
_DRAFT = body_model(AdoptPlan, frozenset({"round_id"}))
_EXAMPLE = {
    "meeting": MEETING,
    "lines": [LINE],
    "private_school_terms": "equal",
    "vet_board": BOARD,
}

_PROBLEMS = problem_responses(
    *("malformed-json", "duplicate-key", "number-out-of-range", "too-deep", "invalid-parameter"),
    *("invalid-text", "personal-number-in-text", "invalid-body", "body-too-large"),
    *("unsupported-media-type", "request-timeout", "database-unavailable"),
    *("unauthenticated", "invalid-token", "forbidden", "not-found", "bad-host"),
)


class ProblemView(View):
    """One problem: the rule, how it binds, where it comes from, and what to do about it.

    A hard one refuses the plan; a soft one lets it go on with a reason. `line_id` is null
    for the plan as a whole, `citation` null when it is the order of the process.
    """

    code: Annotated[str, Field(examples=["line-details-blank"])]
    binding: Binding
    line_id: Annotated[str | None, Field(examples=["l-01"])]
    title: Annotated[str, Field(examples=["Et tiltak mangler opplysninger"])]
    text: Annotated[str, Field(examples=["Planen sier ikke alt om et av tiltakene."])]
    what_to_do: Annotated[str, Field(examples=["Fyll inn det som mangler."])]
    citation: Annotated[str | None, Field(examples=["[Udir] step 4"])]


class PlanCheck(View):
    """All problems of a draft (*utkast*) at once, and its sums against the means.

    `adoptable` says that nothing refuses it, `needs_reason` that something asks for one.
    """

    round_id: RoundIdField
    adoptable: bool
    needs_reason: bool
    problems: tuple[ProblemView, ...]
    planned_ore: OreSum
    means_ore: OreSum
    version: Version


def plan_check_router(folder: Folder) -> APIRouter:
    """The check of a draft, over what `folder` makes of the log."""
    router = gated_router(query_first=False)

    @router.post(
        "/rounds/{round_id}/plan/check",
        operation_id="checkPlan",
        summary="What would refuse or stop a draft of the plan",
        response_model=PlanCheck,
        responses=_PROBLEMS,
        dependencies=[Depends(_may_check), Depends(known_query)],
        tags=["reads"],
    )
    def check(
        asked: Ask,
        round_id: RoundIdInPath,
        body: Annotated[
            _DRAFT, Body(openapi_examples={"example": {"value": _EXAMPLE}})  # type: ignore[valid-type]
        ],
    ) -> PlanCheck:
        draft = _draft(body, asked, round_id)
        check_organisation_numbers(draft)
        folded = folder.fold(draft.case)
        if not isinstance(folded.state, Round) or not folded.version:
            raise Problem("not-found")
        read = folder.fold_all(draft.reads())
        known = Known({ref: each.state for ref, each in read.items()})
        found = check_draft(folded.state, draft, known, draft.by)
        return PlanCheck(
            round_id=round_id,
            adoptable=all(problem.binding is not Binding.HARD for problem in found),
            needs_reason=any(problem.binding is Binding.SOFT for problem in found),
            problems=tuple(_problem(problem, asked.language) for problem in found),
            planned_ore=sum(line.amount_ore for line in draft.lines)
            + sum(line.amount_ore for line in _kept(folded.state, draft)),
            means_ore=folded.state.means_ore,
            version=folded.version,
        )

    return router


def _may_check(asked: Ask, round_id: RoundIdInPath) -> None:
    """Another county's round, and a role that adopts no plan, before the draft is looked at."""
    check_round(asked, round_id, Question.PLAN)
    if asked.identity.role not in _WHO:
        raise Problem("forbidden")


def _kept(state: Round, draft: AdoptPlan) -> list[PlanLine]:
    return [state.lines[line_id].plan for line_id in draft.kept if line_id in state.lines]


def _draft(body: Any, asked: Asked, round_id: str) -> AdoptPlan:
    """The draft as the command that would adopt it; nobody gives that command here."""
    now = datetime.now(UTC)
    by = Circumstances(
        command_id="check",
        received_at=now,
        effective_at=now,
        actor=asked.identity.subject,
        role=asked.identity.role,
        organisation=asked.identity.organisation,
        county=asked.identity.county,
    )
    own = {name: getattr(body, name) for name in AdoptPlan.model_fields if hasattr(body, name)}
    return AdoptPlan.model_validate({**own, "round_id": round_id, "by": by})


def _problem(found: Found, language: str) -> ProblemView:
    said = texts.reply(found.code, language, found.facts)
    return ProblemView(
        code=found.code,
        binding=found.binding,
        line_id=found.line,
        title=said.title,
        text=" ".join(part for part in (said.meaning, said.detail) if part),
        what_to_do=said.remedy,
        citation=found.citation or None,
    )
