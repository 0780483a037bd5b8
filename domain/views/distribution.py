"""Where a round's money goes, down to unit and municipality (problem P1), with nothing left out."""

from collections.abc import Callable, Iterable

from domain.party import Party
from domain.state.passed_on import passed_on
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.value import Value


class Portion(Value):
    """What one unit has of a round's money, in øre.

    `unit` is None for money of a pot that nobody has been given yet, `municipality`
    for a unit that the registry does not know, or knows no municipality of.
    """

    unit: Party | None
    municipality: str | None
    planned_ore: int
    disbursed_ore: int


def distribution(state: Round, municipality_of: Callable[[str], str | None]) -> tuple[Portion, ...]:
    """The round's planned and released money by unit; the portions add up to the round's sums.

    `municipality_of` answers for an organisation's number. Awards from a pot count for
    those who have them, the rest of the pot for nobody. Released money that a recipient's
    report says was given on counts for the unit that got it.
    """
    units: dict[str | None, Party | None] = {None: None}
    planned: dict[str | None, int] = {None: state.planned_ore}
    released: dict[str | None, int] = {None: state.disbursed_ore}
    for line_id, line in state.lines.items():
        recipient = state.payee_of(line_id) or line.plan.recipient
        if recipient is None or line.is_pot:
            continue
        number = recipient.organisation
        units[number] = recipient
        for sums, amount in (
            (planned, _planned(line)),
            (released, state.disbursed_on(line_id)),
        ):
            sums[number] = sums.get(number, 0) + amount
            # Whatever no unit has stays with nobody, so that the sums always add up.
            sums[None] -= amount
        for unit, amount in passed_on(state, line_id):
            units.setdefault(unit.organisation, unit)
            planned.setdefault(unit.organisation, 0)
            released[unit.organisation] = released.get(unit.organisation, 0) + amount
            released[number] -= amount
    return tuple(
        Portion(
            unit=unit,
            municipality=municipality_of(number) if number else None,
            planned_ore=planned[number],
            disbursed_ore=released[number],
        )
        for number, unit in units.items()
        if planned[number] or released[number]
    )


def units_in(state: Round) -> frozenset[str]:
    """The numbers of all units that a round's money may have reached."""
    paid = (state.payee_of(line_id) or line.plan.recipient for line_id, line in state.lines.items())
    onward = (unit for line_id in state.lines for unit, _ in passed_on(state, line_id))
    return frozenset(unit.organisation for unit in (*paid, *onward) if unit is not None)


def by_municipality(portions: Iterable[Portion]) -> dict[str | None, tuple[int, int]]:
    """Planned and released (øre) by municipality; None is what is not known of."""
    sums: dict[str | None, tuple[int, int]] = {None: (0, 0)}
    for portion in portions:
        planned, released = sums.get(portion.municipality, (0, 0))
        sums[portion.municipality] = (
            planned + portion.planned_ore,
            released + portion.disbursed_ore,
        )
    return sums


def _planned(line: LineState) -> int:
    return line.plan.amount_ore if line.in_plan else 0
