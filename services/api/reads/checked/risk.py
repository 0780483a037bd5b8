"""How rounds, counties or recipients score by risk, part by part, as of any log position."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from domain.language.texts import label
from domain.risk.rules import FIRST, RISK_RULES, RiskRules
from domain.risk.score import Points, RiskOf, RiskPart, RiskScore
from projections.checked.risk import risk
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.asking import AskedMoment, AskScope, looking
from services.api.reads.checked.words import NOTES, RISK
from services.api.reads.sheets import CSV, EXCEL, SHEETS, Sheet, written
from services.api.reads.views import Answer, Coded, Number, View, coded
from services.api.visibility import Question

_JSON: Final = "application/json"
Format = Annotated[str, Depends(offers(_JSON, *SHEETS))]
Version = Annotated[str, Query(max_length=40, examples=[FIRST.version_id])]
Of = Annotated[RiskOf, Query(description="What is scored, each by itself.")]


class RiskPartView(View):
    """One part of a score: `points` of at most `most`, by the events at the log positions."""

    part: Coded
    points: Points
    most: Points | None
    facts: dict[str, int]
    events: tuple[int, ...]


class RiskScoreView(View):
    """The score of a round, of a county, or of a recipient by its organisation number."""

    of: Coded
    scheme: str
    county: Annotated[str, Field(examples=["46"])]
    round_id: str | None
    organisation: str | None
    points: Points
    parts: tuple[RiskPartView, ...]


class RiskAnswer(Answer):
    """Scores of those who have been paid, the most points first (*risikovurdering*).

    The same `log_position`, `valid_at` and `rules` give the same answer. A score says where to
    look, and is no finding: a person selects.
    """

    rules: RiskRules
    at: datetime | None
    valid_at: datetime | None
    total: Number
    items: tuple[RiskScoreView, ...]


def risk_router(models: ReadModels) -> APIRouter:
    """The risk scores."""
    router = gated_router(formats=(_JSON, *SHEETS))

    @router.get(
        "/risk-scores",
        operation_id="listRiskScores",
        summary="What speaks for taking up a control, of rounds, counties or recipients",
        response_model=RiskAnswer,
        responses={
            200: {"content": {CSV: {"schema": {"type": "string"}}, EXCEL: BINARY}},
            **READ_PROBLEMS,
        },
    )
    def listed(
        asked: Ask,
        scope: AskScope,
        moment: AskedMoment,
        media_type: Format,
        of: Of = RiskOf.ROUND,
        version: Version = FIRST.version_id,
    ) -> RiskAnswer | Response:
        if version not in RISK_RULES:
            fault = FieldFault("not-a-choice", parameter="version")
            raise Problem("invalid-parameter", faults=[fault])
        rules = RISK_RULES[version]
        seen = scope.seen_by(asked, Question.RISK)
        with looking(models, asked, moment) as look:
            found = risk(look.connection, seen, look.until, rules, of) if look else ()
        if scope.round_id is not None and not found:
            raise Problem("not-found")
        position = look.until.position if look else 0
        if media_type != _JSON:
            sheet = _sheet(found, rules, position, asked.language)
            return Response(
                written(sheet, media_type), media_type=media_type, headers=asked.headers
            )
        return RiskAnswer(
            rules=rules,
            at=look.until.at if look else None,
            valid_at=moment.effective,
            total=len(found),
            items=tuple(_view(one, asked.language) for one in found),
            log_position=position,
        )

    return router


def part_view(part: RiskPart, language: str) -> RiskPartView:
    """One part in words."""
    return RiskPartView(
        part=coded("risk-part", part.code, language),
        points=part.points,
        most=part.most,
        facts=part.facts,
        events=part.events,
    )


def _view(score: RiskScore, language: str) -> RiskScoreView:
    return RiskScoreView(
        of=coded("risk-of", score.of, language),
        scheme=score.scheme,
        county=score.county,
        round_id=score.round_id,
        organisation=score.organisation,
        points=score.points,
        parts=tuple(part_view(part, language) for part in score.parts),
    )


def _sheet(scores: Sequence[RiskScore], rules: RiskRules, position: int, language: str) -> Sheet:
    """A part a row, so that the events can be filtered."""
    notes = NOTES[language]
    return Sheet(
        name=notes["risk"],
        notes=(
            (notes["risk"], len(scores)),
            (notes["position"], position),
            (notes["version"], rules.version_id),
        ),
        headings=RISK[language],
        rows=[
            (
                score.county,
                score.round_id,
                score.organisation,
                score.points,
                label("risk-part", part.code, language),
                part.points,
                part.most,
                ", ".join(f"{name}={number}" for name, number in part.facts.items()),
                " ".join(map(str, part.events)),
            )
            for score in scores
            for part in score.parts
        ],
    )
