"""What a round that was taken over has (*overtatt runde*): its means, and its plan's lines."""

from domain.state.money_in import brought_along
from domain.state.plan_line import taken_over
from domain.takeover.events import PlanTakenOver, RoundTakenOver


def after_take_over(event: RoundTakenOver | PlanTakenOver) -> dict[str, object]:
    """What the event sets in the round, by field."""
    match event:
        case RoundTakenOver():
            return {
                "round_id": event.round_id,
                "scheme": event.scheme,
                "county": event.county,
                "budget_year": event.budget_year,
                "rule_set": event.rule_set,
                "opened": True,
                "granted_ore": event.granted_ore,
                "money_in": brought_along(event),
                "contributions": event.contributions,
                "taken_over": event,
            }
        case PlanTakenOver():
            return {
                "plan_version": event.plan_version,
                "lines": taken_over(event),
            }
