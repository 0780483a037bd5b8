"""What the registry says of the parties that a need or a plan names, as rules that are broken."""

from collections.abc import Iterable
from datetime import date

from domain.calendar import NORWAY
from domain.case import CaseRef, organisation_ref
from domain.command import Known
from domain.event import Circumstances
from domain.party import Party
from domain.pots.form import ApplicationContent
from domain.rules.applications import approved_2_1
from domain.rules.registry import registered_party
from domain.rules.rule import Rule
from domain.state.organisation import Organisation
from domain.step1_assess.events import Assessment
from domain.step3_prioritise.line import PlanLine


def refs(parties: Iterable[Party | None]) -> tuple[CaseRef, ...]:
    """The registry's cases of the parties that are given, each once, by number."""
    numbers = {party.organisation for party in parties if party is not None}
    return tuple(organisation_ref(number) for number in sorted(numbers))


def of_need(
    unit: Party, assessment: Assessment, by: Circumstances, known: Known
) -> tuple[Rule, ...]:
    """What the registry says against a need's unit on the day that the command comes."""
    registered = _registered(unit, known)
    return (
        *registered_party.broken(unit, registered, by.received_at.astimezone(NORWAY).date()),
        *approved_2_1.broken(
            unit,
            registered,
            () if assessment.programme is None else (assessment.programme,),
            assessment.period_from,
            assessment.period_to,
        ),
    )


def of_network(network: str | None, by: Circumstances, known: Known) -> tuple[Rule, ...]:
    """What the registry says that day against the network, by number, that a need is sent to."""
    if network is None:
        return ()
    registered = known.of(organisation_ref(network), Organisation)
    return registered_party.no_network(registered, by.received_at.astimezone(NORWAY).date())


def of_line(line: PlanLine, day: date, known: Known) -> tuple[Rule, ...]:
    """What the registry says on the day against a line's recipient; a pot has none."""
    if line.recipient is None:
        return ()
    return _of_recipient(line.recipient, line, day, known)


def of_applicant(
    applicant: Party, content: ApplicationContent, day: date, known: Known
) -> tuple[Rule, ...]:
    """What the registry says on the day against who applies to a pot, as against a recipient."""
    return _of_recipient(applicant, content, day, known)


def _of_recipient(
    party: Party, measure: PlanLine | ApplicationContent, day: date, known: Known
) -> tuple[Rule, ...]:
    registered = _registered(party, known)
    programmes = {part.programme for part in measure.participants if part.programme is not None}
    return (
        *registered_party.broken(party, registered, day),
        *approved_2_1.broken(party, registered, programmes, measure.starts_on, measure.ends_on),
    )


def _registered(party: Party, known: Known) -> Organisation:
    return known.of(organisation_ref(party.organisation), Organisation)
