"""The duties of subscriptions: who may ask to be told of what happens (*varsling*)."""

from domain.case import CaseKind
from domain.duties.authority import PEOPLE
from domain.duty import Duty, Step
from domain.role import Role

#: Those who see whole cases, of a county or of all, whoever took part in them.
_OVERSEERS = (
    Role.COUNTY_OFFICER,
    Role.COUNTY_AUDITOR,
    Role.DIRECTORATE_MANAGER,
    Role.DIRECTORATE_AUDITOR,
)


def _duty(action: str, who: tuple[Role, ...]) -> Duty:
    return Duty(
        action=action,
        step=Step.REGISTER,
        case=CaseKind.SUBSCRIPTION,
        who=who,
        basis="no source asks for notices: a help to keep deadlines (inference)",
    )


SUBSCRIPTIONS: tuple[Duty, ...] = (
    _duty("ask-for-mail", PEOPLE),
    _duty("confirm-mail", PEOPLE),
    _duty("subscribe-webhook", _OVERSEERS),
    _duty("rotate-secret", _OVERSEERS),
    *(
        _duty(action, tuple(dict.fromkeys((*PEOPLE, *_OVERSEERS))))
        for action in (
            "pause-subscription",
            "resume-subscription",
            "revoke-subscription",
            "redeliver-message",
        )
    ),
)
