"""All command routers, in the order of the process."""

from fastapi import APIRouter

from services.api.commands import (
    authority,
    control,
    county_report,
    deadlines,
    follow_up,
    forum,
    meetings,
    opening,
    pots,
    registry,
    reports,
    step1_assess,
    step2_report,
    step3_prioritise,
    step4_dispose,
    subscriptions,
)
from services.api.commands.command_route import CommandRoute
from services.api.commands.route import command_router
from services.api.commands.sending import Sending

COMMAND_ROUTES: dict[str, tuple[CommandRoute, ...]] = {
    "opening": opening.ROUTES,
    "deadlines": deadlines.ROUTES,
    "1 assess": step1_assess.ROUTES,
    "2 report": step2_report.ROUTES,
    "3 prioritise": step3_prioritise.ROUTES,
    "3 forum": forum.ROUTES,
    "3 meetings": meetings.ROUTES,
    "4 dispose": step4_dispose.ROUTES,
    "4 pots": pots.ROUTES,
    "follow-up": follow_up.ROUTES,
    "follow-up reports": reports.ROUTES,
    "county report": county_report.ROUTES,
    "control": control.ROUTES,
    "registry": registry.ROUTES,
    "authority": authority.ROUTES,
    "subscriptions": subscriptions.ROUTES,
}

#: Paths that take what is larger than other commands; a draft of it too, to be checked.
LARGE_PATHS: tuple[str, ...] = tuple(
    path
    for routes in COMMAND_ROUTES.values()
    for route in routes
    if route.large
    for path in (route.path, f"{route.path}/check")
)


def command_routers(sending: Sending) -> list[APIRouter]:
    """One router a step."""
    return [command_router(step, routes, sending) for step, routes in COMMAND_ROUTES.items()]
