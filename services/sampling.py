"""Counts the population of a sample again before a control case is opened by it."""

from collections.abc import Callable

from domain.command import Command
from domain.control.decide_open import OpenControl
from domain.control.kinds import SamplePopulation
from domain.control.sample import Population
from domain.event import Refusal
from projections.audit_trail.paid import recipients_paid, rounds_paid
from services.trail_reached import Trail


def with_samples(
    trail: Trail, otherwise: Callable[[Command], object]
) -> Callable[[Command], object]:
    """`otherwise`, and the population of the sample that a control case is opened by."""

    def content(command: Command) -> object:
        if isinstance(command, OpenControl):
            return _population(trail, command)
        return otherwise(command)

    return content


def _population(trail: Trail, command: OpenControl) -> Population:
    """The members by the sample's position of the log, which nothing later changes.

    Raises `NotWritten` as `Trail.read` does.
    """
    sample = command.selection.sample
    if sample is None:
        raise Refusal("selection-unexplained")
    with trail.read(sample.log_position) as (connection, reached):
        if sample.population is SamplePopulation.ROUNDS_PAID:
            members = rounds_paid(connection, sample.log_position)
        else:
            members = recipients_paid(connection, command.round_id, sample.log_position)
    return Population(members=members, reached=reached)
