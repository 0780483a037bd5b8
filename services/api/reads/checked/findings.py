"""What the checks find in a round, a county, a year or the nation, as of any log position."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field, ValidationError

from domain.checks.finding import Finding, Ground
from domain.checks.g12_overpaid import OF_CLAIMS
from domain.checks.grounds import CHECKS
from domain.checks.settings import CheckSettings, RuleVersion
from domain.checks.versions import ADOPTED, MERGED_DRAFT, VERSIONS
from domain.checks.what_if import Difference, difference, questioned_ore
from domain.language.findings import finding_sentence, ground_title, to_judge
from domain.role import Role
from projections.checked.ran import Ran, ran
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.checked.asking import AskedMoment, AskScope, looking
from services.api.reads.checked.sheet import findings_sheet
from services.api.reads.sheets import CSV, EXCEL, SHEETS, written
from services.api.reads.views import Answer, Number, OreSum, View
from services.api.visibility import Question, hidden_in_rounds

_JSON = "application/json"
Format = Annotated[str, Depends(offers(_JSON, *SHEETS))]
Version = Annotated[str, Query(max_length=40, examples=[ADOPTED.version_id])]
Grounds = Annotated[list[Ground] | None, Query(alias="ground", examples=["G5"])]
Settings = Annotated[
    list[str] | None,
    Query(
        alias="setting",
        max_length=20,
        description="A setting of the version to try, such as own_contribution_percent=30.",
        examples=["own_contribution_percent=30"],
    ),
]


class FindingView(View):
    """A finding in words: its ground, what was found, what a person must judge, its source."""

    finding: Finding
    title: Annotated[str, Field(examples=["Utenfor målgruppene"])]
    sentence: str
    to_judge: str
    citation: str
    inferred: bool


class FindingsAnswer(Answer):
    """What was found; `at` (UTC) is the instant at which deadlines and last days were looked at.

    The same `log_position`, `valid_at` and `rules` give the same answer, byte by byte. G13 and G16
    look beyond the run: at every round that the reader sees and that paid the same organisations.
    """

    rules: RuleVersion
    at: datetime | None
    valid_at: datetime | None
    rounds: tuple[str, ...]
    total: Number
    questioned_ore: OreSum
    findings: tuple[FindingView, ...]


class WhatIfAnswer(Answer):
    """The same history under two versions of the rules, and where they differ."""

    rules: RuleVersion
    against: RuleVersion
    at: datetime | None
    rounds: tuple[str, ...]
    difference: Difference


def findings_router(models: ReadModels) -> APIRouter:
    """The checks, and what they would find under other rules."""
    router = gated_router(formats=(_JSON, *SHEETS))

    @router.get(
        "/checks",
        operation_id="runChecks",
        summary="What the checks of the grounds for repayment find, as of any log position",
        response_model=FindingsAnswer,
        responses={
            200: {
                "content": {
                    CSV: {"schema": {"type": "string"}},
                    EXCEL: BINARY,
                }
            },
            **READ_PROBLEMS,
        },
    )
    def checks(
        asked: Ask,
        scope: AskScope,
        moment: AskedMoment,
        media_type: Format,
        version: Version = ADOPTED.version_id,
        grounds: Grounds = None,
    ) -> FindingsAnswer | Response:
        rules = _only(_version(version, "version"), grounds)
        seen = scope.seen_by(asked, Question.CHECKS)
        with looking(models, asked, moment) as look:
            of_run = ran(look.connection, seen, look.until, rules) if look else Ran()
        if scope.round_id is not None and not of_run.rounds:
            raise Problem("not-found")
        found = told(of_run.found, asked.identity.role)
        position = look.until.position if look else 0
        at = look.until.at if look else None
        if media_type != _JSON:
            sheet = findings_sheet(found, rules, position, at, asked.language)
            return Response(
                written(sheet, media_type), media_type=media_type, headers=asked.headers
            )
        return FindingsAnswer(
            rules=rules,
            at=at,
            valid_at=moment.effective,
            rounds=of_run.rounds,
            total=len(found),
            questioned_ore=questioned_ore(found),
            findings=tuple(_view(one, asked.language) for one in found),
            log_position=position,
        )

    @router.get(
        "/checks/what-if",
        operation_id="runChecksUnderOtherRules",
        summary="What other rules would find in the same history, and what differs",
        responses=READ_PROBLEMS,
    )
    def what_if(
        asked: Ask,
        scope: AskScope,
        moment: AskedMoment,
        version: Version = ADOPTED.version_id,
        against: Version = MERGED_DRAFT.version_id,
        settings: Settings = None,
    ) -> WhatIfAnswer:
        rules = _version(version, "version")
        other = tried(_version(against, "against"), settings or ())
        seen = scope.seen_by(asked, Question.CHECKS)
        with looking(models, asked, moment) as look:
            of_run = ran(look.connection, seen, look.until, rules, other) if look else Ran()
        role = asked.identity.role
        before, after = told(of_run.found, role), told(of_run.tried, role)
        return WhatIfAnswer(
            rules=rules,
            against=other,
            at=look.until.at if look else None,
            rounds=of_run.rounds,
            difference=difference(before, after),
            log_position=look.until.position if look else 0,
        )

    return router


def told(found: tuple[Finding, ...], role: Role) -> tuple[Finding, ...]:
    """What the role is told of: of claims only where it is told of control cases."""
    if not hidden_in_rounds(role):
        return found
    return tuple(one for one in found if one.code not in OF_CLAIMS)


def tried(version: RuleVersion, settings: Iterable[str]) -> RuleVersion:
    """The version with settings of its own, `name=number`; raises `Problem` for what is none."""
    changed: dict[str, object] = version.settings.model_dump()
    for setting in settings:
        name, _, value = setting.partition("=")
        numbers = set(CheckSettings.model_fields) - {"grounds"}
        if name not in numbers or not (value.isascii() and value.isdigit() and len(value) < 16):
            raise Problem(
                "invalid-parameter", faults=[FieldFault("not-a-choice", parameter="setting")]
            )
        changed[name] = int(value)
    try:
        chosen = CheckSettings.model_validate(changed)
    except ValidationError:
        raise _no_setting() from None
    if chosen == version.settings:
        return version
    named = {"version_id": f"{version.version_id}+", "adopted": False, "valid_from": None}
    return version.model_copy(update={**named, "settings": chosen})


def _no_setting() -> Problem:
    return Problem("invalid-parameter", faults=[FieldFault("not-a-choice", parameter="setting")])


def _version(version_id: str, parameter: str) -> RuleVersion:
    if version_id not in VERSIONS:
        fault = FieldFault("not-a-choice", parameter=parameter)
        raise Problem("invalid-parameter", faults=[fault])
    return VERSIONS[version_id]


def _only(version: RuleVersion, grounds: list[Ground] | None) -> RuleVersion:
    """The version with the grounds that were asked for, in its own order."""
    if not grounds:
        return version
    chosen = tuple(ground for ground in version.settings.grounds if ground in grounds)
    settings = version.settings.model_copy(update={"grounds": chosen})
    return version.model_copy(update={"settings": settings})


def _view(finding: Finding, language: str) -> FindingView:
    check = CHECKS[finding.ground]
    return FindingView(
        finding=finding,
        title=ground_title(finding.ground, language),
        sentence=finding_sentence(finding, language),
        to_judge=to_judge(finding.ground, language),
        citation=check.citation,
        inferred=check.inferred,
    )
