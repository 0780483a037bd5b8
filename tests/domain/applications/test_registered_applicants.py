"""Applicants to a pot beside the registry: asked what a unit or a recipient is asked."""

import pytest

from domain.case import organisation_ref
from domain.command import Command
from domain.event import Event
from domain.party import Party
from domain.pots.application_events import ApplicationSubmitted
from domain.pots.decide_application import CompleteApplication, SubmitApplication
from domain.pots.decide_award import AwardApplication
from domain.pots.form import ApplicationContent
from domain.role import Role
from tests.domain.facts import THE_ROUND
from tests.domain.facts_pots import CALLED, SUBMITTED, THE_APPLICATION
from tests.domain.given import When, given
from tests.domain.organisations import approved, entry
from tests.domain.wishes import wish, with_reason
from tests.samples import PRIVATE_SCHOOL, SCHOOL, by
from tests.samples.pots import CONTENT

THE_SCHOOL = organisation_ref(PRIVATE_SCHOOL.organisation)
ITS_OWN = by(Role.UNIT, organisation=PRIVATE_SCHOOL.organisation)
FROM_SCHOOL = SUBMITTED.model_copy(update={"applicant": PRIVATE_SCHOOL})
STEPS = ("submit", "complete", "award")


def for_programmes(*programmes: str | None) -> ApplicationContent:
    """The sample application for two people of each programme."""
    group = "vet-teacher"
    parts = [{"group": group, "programme": of, "expected": 2} for of in programmes]
    changes = {"target_groups": {group: 2 * len(programmes)}, "participants": parts}
    return ApplicationContent.model_validate({**dict(CONTENT), **changes})


def private_school(
    step: str, content: ApplicationContent, *registry: Event, reason: str | None = None
) -> When:
    """The step of a private school's application, beside what the registry has of the school."""
    other = {THE_SCHOOL: registry} if registry else {}
    own = ITS_OWN.model_copy(update={"reason": reason})
    command: Command
    match step:
        case "submit":
            command = wish(SubmitApplication, own, applicant=PRIVATE_SCHOOL, content=content)
            return given(other={THE_ROUND: CALLED, **other}).when(command)
        case "complete":
            command = wish(CompleteApplication, own, content=content)
            return given(FROM_SCHOOL, other={THE_ROUND: CALLED, **other}).when(command)
        case _:
            applied = (FROM_SCHOOL.model_copy(update={"content": content}),)
            officer = with_reason(AwardApplication, reason or "")
            command = wish(AwardApplication, officer, written_reasons="Innanfor potten")
            return given(*CALLED, other={THE_APPLICATION: applied, **other}).when(command)


@pytest.mark.parametrize("step", STEPS)
def test_a_private_schools_approval_is_asked_for_where_the_registry_has_the_school(
    step: str,
) -> None:
    of_ba = for_programmes("BA")

    private_school(step, of_ba).stops()
    private_school(step, of_ba, entry(PRIVATE_SCHOOL), approved("BA")).stops()
    for registry in (
        (entry(PRIVATE_SCHOOL),),
        (entry(PRIVATE_SCHOOL), approved("HS")),
        (entry(PRIVATE_SCHOOL), approved("BA", to_day=CONTENT.starts_on)),
    ):
        private_school(step, of_ba, *registry).refused(
            "reason-required", stops="approval-2-1-not-known"
        )
        private_school(step, of_ba, *registry, reason="Godkjenninga kjem i haust").stops(
            "approval-2-1-not-known"
        )


@pytest.mark.parametrize("step", STEPS)
def test_an_approval_covers_every_programme_that_is_applied_for(step: str) -> None:
    registry = (entry(PRIVATE_SCHOOL), approved("BA"))

    private_school(step, for_programmes("BA", None), *registry).stops()
    private_school(step, for_programmes("BA", "EL"), *registry).refused(
        "reason-required", stops="approval-2-1-not-known"
    )


@pytest.mark.parametrize("step", STEPS)
def test_an_applicant_of_another_kind_than_registered_goes_on_with_a_reason(step: str) -> None:
    other_kind = entry(PRIVATE_SCHOOL, kind="provider")
    registry = (other_kind, approved("BA"))
    private_school(step, for_programmes("BA"), *registry).refused(
        "reason-required", stops="party-kind-differs"
    )


def test_an_award_is_for_the_participants_that_were_applied_for() -> None:
    content = for_programmes("BA", "EL")
    awarded = private_school("award", content).decided()[0]
    assert getattr(awarded, "participants", None) == content.participants


@pytest.mark.parametrize("kind", [SubmitApplication, CompleteApplication])
def test_participants_by_programme_are_those_of_the_target_groups(kind: type[Command]) -> None:
    uneven = for_programmes("BA").model_copy(update={"target_groups": {"vet-teacher": 3}})
    applied: tuple[ApplicationSubmitted, ...] = ()
    if kind is CompleteApplication:
        applied = (SUBMITTED,)
    history = given(*applied, other={THE_ROUND: CALLED})
    history.when(wish(kind, content=uneven)).refused("application-does-not-add-up")


def test_a_county_school_needs_no_approval() -> None:
    party: Party = SCHOOL
    registry = {organisation_ref(party.organisation): (entry(party),)}
    given(other={THE_ROUND: CALLED, **registry}).when(wish(SubmitApplication)).stops()
