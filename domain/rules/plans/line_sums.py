"""What a line of the plan adds up to: years, instalments, shares, weights, participants."""

from collections import Counter
from collections.abc import Iterator

from domain.party import TargetGroup
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.share import apportion, sums_to_one
from domain.step3_prioritise.line import PlanLine

DOES_NOT_ADD_UP = Rule(
    code="line-does-not-add-up",
    binding=Binding.HARD,
    citation="arithmetic, to the øre",
)

#: The parts that are to add up, by field name.
SUMS = ("years", "instalments", "joint", "milestones", "participants")


def wrong(line: PlanLine, county: str) -> tuple[str, ...]:
    """The parts of the line that do not add up, by field name; parts that are blank do."""
    checks = {
        "years": _years(line),
        "instalments": _instalments(line),
        "joint": _joint(line, county),
        "milestones": _milestones(line),
        "participants": _participants(line),
    }
    return tuple(name for name, adds_up in checks.items() if not adds_up)


def instalment_amounts(line: PlanLine) -> tuple[int, ...]:
    """What each instalment comes to (øre); of a line whose instalments add up."""
    shares = [instalment.share for instalment in line.instalments if instalment.share]
    parts: Iterator[int] = iter(apportion(line.amount_ore, shares) if shares else ())
    return tuple(
        next(parts) if instalment.share else instalment.amount_ore or 0
        for instalment in line.instalments
    )


def _years(line: PlanLine) -> bool:
    named = [(year.budget_year, year.school_year) for year in line.years]
    total = sum(year.amount_ore for year in line.years)
    return not named or (len(set(named)) == len(named) and total == line.amount_ore)


def _instalments(line: PlanLine) -> bool:
    """All by amount or all by share: half of each would leave open what is shared."""
    shares = [part.share for part in line.instalments if part.share is not None]
    amounts = [part.amount_ore for part in line.instalments if part.amount_ore is not None]
    if not line.instalments:
        return True
    if shares and not amounts:
        return len(shares) == len(line.instalments) and sums_to_one(shares)
    return not shares and len(amounts) == len(line.instalments) and sum(amounts) == line.amount_ore


def _joint(line: PlanLine, county: str) -> bool:
    joint = line.joint
    if joint is None:
        return True
    counties = [part.county for part in joint.shares]
    shares = [part.share for part in joint.shares]
    named_once = len(set(counties)) == len(counties)
    if not named_once or not {county, joint.lead_county} <= set(counties):
        return False
    if not sums_to_one(shares):
        return False
    return apportion(joint.total_ore, shares)[counties.index(county)] == line.amount_ore


def _milestones(line: PlanLine) -> bool:
    """Ids once each; weights for all milestones or for none."""
    ids = {milestone.milestone_id for milestone in line.milestones}
    weights = [part.weight for part in line.milestones if part.weight is not None]
    whole = len(weights) == len(line.milestones) and sums_to_one(weights)
    return len(ids) == len(line.milestones) and (not weights or whole)


def _participants(line: PlanLine) -> bool:
    """What is given by programme is what the target groups say altogether."""
    found: Counter[TargetGroup] = Counter()
    for part in line.participants:
        found[part.group] += part.expected
    return not line.participants or +found == +Counter(line.target_groups)
