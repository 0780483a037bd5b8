"""Who is to answer the evaluation of a measure, and who has."""

from domain.party import PartyKind
from domain.state.plan_line import LineState


def expected_parties(line: LineState) -> tuple[str, ...]:
    """Who is to answer the evaluation of a measure: its parties, and the county."""
    return (*sorted(line.party_numbers), PartyKind.COUNTY.value)


def who_answered(line: LineState) -> frozenset[str]:
    """Who of them has; the county, which has no number of its own here, by its kind."""
    return frozenset(
        PartyKind.COUNTY.value if answer.party.kind is PartyKind.COUNTY else number
        for number, answer in line.follow_up.answers.items()
    )
