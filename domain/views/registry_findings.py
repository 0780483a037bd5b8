"""What the registry says today against a round's open needs and lines (*funn i registeret*).

An organisation that is merged, closed or moved changes no need and no plan: they keep what was
said. Asked anew, the rules that they were once held to show what now differs.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from domain.case import organisation_ref
from domain.command import Known
from domain.registry import registered
from domain.rules.problem import Problem
from domain.rules.registry import registered_party
from domain.state.organisation import Organisation
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step3_prioritise.asked import Asked
from domain.step3_prioritise.outcomes import Outcome

#: A need that was declined or referred asks for nothing here any more.
_OPEN = frozenset({None, Outcome.WAITING, Outcome.PRIORITISED})


def parties(state: Round, needs: Iterable[Asked]) -> frozenset[str]:
    """The numbers of the organisations that the round's open needs and lines name."""
    units = {need.unit.organisation for need in _open_needs(needs)}
    recipients = {line.plan.recipient for line in _open_lines(state)}
    return frozenset(units | {party.organisation for party in recipients if party is not None})


def registry_findings(
    state: Round, needs: Iterable[Asked], entries: Mapping[str, Organisation], on: date
) -> tuple[Problem, ...]:
    """Every need and line that the registry's `entries`, by number, differ from on the day."""
    return (*_of_needs(needs, entries, on), *_of_lines(state, entries, on))


def _of_needs(
    needs: Iterable[Asked], entries: Mapping[str, Organisation], on: date
) -> Iterator[Problem]:
    for need in _open_needs(needs):
        entry = entries.get(need.unit.organisation, Organisation())
        for rule in registered_party.broken(need.unit, entry, on):
            yield Problem.of(rule, {"need": need.need_id})


def _of_lines(state: Round, entries: Mapping[str, Organisation], on: date) -> Iterator[Problem]:
    for line in _open_lines(state):
        if (recipient := line.plan.recipient) is None:
            continue
        entry = entries.get(recipient.organisation, Organisation())
        known = Known({organisation_ref(recipient.organisation): entry})
        for rule in registered.of_line(line.plan, on, known):
            yield Problem.of(rule, {"line": line.plan.line_id})


def _open_needs(needs: Iterable[Asked]) -> list[Asked]:
    return [need for need in needs if not need.ended and need.outcome in _OPEN]


def _open_lines(state: Round) -> list[LineState]:
    """The lines of the plan in force whose measures are still to be carried out."""
    if state.closed:
        return []
    return [line for line in state.lines.values() if line.in_plan and not line.carried_out]
