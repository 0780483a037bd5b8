"""How far an application has come, in one word for lists and counts."""

from enum import StrEnum

from domain.state.application import Application


class ApplicationStage(StrEnum):
    """The stages of an application (*søknad*); every application is in exactly one."""

    RECEIVED = "received"
    COMPLETION_REQUESTED = "completion-requested"
    WITHDRAWN = "withdrawn"
    AWARDED = "awarded"
    REJECTED = "rejected"


def stage_of(state: Application) -> ApplicationStage:
    """The stage by the application's own stream; a decision of the round comes before it."""
    if state.withdrawn:
        return ApplicationStage.WITHDRAWN
    if state.what_is_missing is not None:
        return ApplicationStage.COMPLETION_REQUESTED
    return ApplicationStage.RECEIVED
