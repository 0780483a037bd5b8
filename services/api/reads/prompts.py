"""What a round should be reminded of, in words; nothing here stops anybody."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.case import round_ref, scheme_and_county
from domain.language import texts
from domain.opening.terms import GrantTerm
from domain.rules.money.aid import parties as parties_with_aid
from domain.rules.problem import Problem as Found
from domain.state.long_term_plan import LongTermPlan
from domain.views.aid import aid_prompts
from domain.views.prompts import prompts
from domain.views.registry_findings import parties, registry_findings
from domain.views.terms import due_terms, term_prompts
from projections.audit_trail import queries as trail
from projections.audit_trail.project import AUDIT_TRAIL
from projections.coverage.project import COVERAGE
from projections.coverage.queries import asked_in_round
from projections.forum.project import FORUM
from projections.forum.queries import long_term_plan
from projections.organisation.project import ORGANISATION
from projections.organisation.queries import several
from services.api.gated_router import gated_router
from services.api.reads.aid_counted import counted
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing, find_round
from services.api.reads.views import (
    Answer,
    LineIdField,
    NeedIdField,
    RoundIdField,
    RoundIdInPath,
    View,
)
from services.api.visibility import Question


class PromptView(View):
    """One prompt (*påminnelse*): what it is about, what to do, and where it comes from."""

    code: Annotated[str, Field(examples=["group-without-need"])]
    line_id: LineIdField | None
    need_id: NeedIdField | None
    title: Annotated[str, Field(examples=["Ingen behov for en av målgruppene"])]
    text: str
    what_to_do: str
    citation: str


class PromptsAnswer(Answer):
    """All prompts of the round on the day that it is in Norway, or was at the instant asked for.

    Among them is what the registry says on that day against open needs and lines, which keep
    what was said of their parties when an organisation is merged, closed or moved.
    """

    round_id: RoundIdField
    items: tuple[PromptView, ...]


def prompts_router(models: ReadModels) -> APIRouter:
    """The prompts of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/prompts",
        operation_id="getPrompts",
        summary="What a round should be reminded of",
        responses=READ_PROBLEMS,
    )
    def answer(asked: AskOfCase, round_id: RoundIdInPath) -> PromptsAnswer:
        state = find_round(models, asked, round_id, Question.COVERAGE).state
        with models.read(asked, COVERAGE) as connection:
            needs = asked_in_round(connection, round_id)
        with models.read(asked, FORUM) as connection:
            plan = long_term_plan(connection, *scheme_and_county(round_id))
        on = asked.day
        with models.read(asked, ORGANISATION) as connection:
            entries = several(connection, parties(state, needs))
        around = counted(models, asked, round_id, parties_with_aid(state))
        due = due_terms(state, on)
        happened = _happened(models, asked, round_id, due)
        found = (
            *prompts(state, needs, plan.state if plan else LongTermPlan(), on),
            *aid_prompts(state, around.earlier, around.elsewhere),
            *term_prompts(due, happened),
            *registry_findings(state, needs, entries, on),
        )
        return PromptsAnswer(
            round_id=round_id,
            items=tuple(_view(prompt, asked.language) for prompt in found),
            log_position=asked.log_position,
        )

    return router


def _happened(
    models: ReadModels, asked: AskOfCase, round_id: str, due: tuple[GrantTerm, ...]
) -> set[str]:
    """Which of the kinds of event have happened that would fulfil the terms."""
    if not due:
        return set()
    with models.read(asked, AUDIT_TRAIL) as connection:
        case = existing(trail.find_case(connection, round_ref(round_id)))
        topics = {topic for term in due for topic in term.fulfilled_by}
        return {event.topic for event in trail.happened(connection, case, topics)}


def _view(prompt: Found, language: str) -> PromptView:
    said = texts.reply(prompt.code, language, prompt.facts)
    return PromptView(
        code=prompt.code,
        line_id=prompt.line,
        need_id=str(prompt.facts["need"]) if "need" in prompt.facts else None,
        title=said.title,
        text=" ".join(part for part in (said.meaning, said.detail) if part),
        what_to_do=said.remedy,
        citation=prompt.citation,
    )
