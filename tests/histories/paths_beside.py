"""Paths of the cases beside rounds: meetings, applications, organisations, counties, forums.

They begin where the commands' turns come (`tests/domain/starts.py`).
"""

from domain.case import CaseRef, control_ref
from domain.event import recorded
from domain.subscriptions.decide import AskForMail
from domain.subscriptions.decide_change import ConfirmMail
from tests.domain.facts import THE_FORUM, THE_LONG_TERM_PLAN, THE_MEETING, THE_NEED
from tests.domain.facts_pots import THE_APPLICATION
from tests.domain.starts import start_of, usual
from tests.histories.path import Path
from tests.samples import CONTROL, NOW, by
from tests.workflows.dates import Calendar, today
from tests.workflows.house import House


def along(case: CaseRef, *actions: str, behind: dict[str, tuple[str, ...]] | None = None) -> Path:
    """A case in which the usual commands are given one after the other, from the first's turn on.

    `behind` are commands on other cases that are done before one of them.
    """

    async def path(house: House, calendar: Calendar) -> CaseRef:
        start = start_of(actions[0])
        for ref, events in start.cases.items():
            house.log.save(
                [
                    recorded(e, by(), stream_id=ref.stream_id, version=n, at=NOW, rule_set=None)
                    for n, e in enumerate(events, 1)
                ]
            )
        house.done(*start.commands())
        for action in actions:
            house.done(*map(usual, (behind or {}).get(action, ())))
            await house.send(usual(action))
        return case

    return path


async def subscription_confirmed(house: House, calendar: Calendar) -> CaseRef:
    """Somebody's address, which waits for its confirmation from today on, and has it."""
    asked = today(calendar, AskForMail)
    await house.send(asked)
    await house.send(today(calendar, ConfirmMail))
    return asked.case


THE_CONTROL = control_ref(CONTROL)

PATHS: dict[str, Path] = {
    "need__split": along(THE_NEED, "register-need", "split-need"),
    "need__commented": along(THE_NEED, "comment-need", "return-need"),
    "need__carried-over": along(THE_NEED, "let-need-wait", "tell-outcome", "carry-need-over"),
    "need__confirmed": along(THE_NEED, "confirm-need", "correct-need", "withdraw-need"),
    "meeting__called": along(
        THE_MEETING, "call-meeting", "add-item", "add-papers", "move-meeting", "call-off-meeting"
    ),
    "meeting__arrived": along(
        THE_MEETING, "invite-members", "record-arrivals", "declare-impartiality", "send-deputy"
    ),
    "meeting__approved": along(
        THE_MEETING,
        "open-vote",
        "cast-votes",
        "close-vote",
        "conclude-item",
        "note-dissent",
        "close-meeting",
        "approve-minutes",
        "correct-minutes",
    ),
    "meeting__annulled": along(THE_MEETING, "annul-vote", "open-vote"),
    "meeting__reviewed": along(THE_MEETING, "report-disqualification", "review-decision"),
    "application__notified": along(
        THE_APPLICATION,
        "submit-application",
        "request-completion",
        "notify-applicant",
        behind={"notify-applicant": ("reject-application",)},
    ),
    "application__withdrawn": along(THE_APPLICATION, "submit-application", "withdraw-application"),
    "control__claimed": along(
        THE_CONTROL,
        "open-control",
        "request-documentation",
        "receive-documentation",
        "make-finding",
        "set-claim-basis",
        "judge-limitation",
        "give-notice",
        "comment-on-notice",
        "propose-decision",
        "decide-control",
        "tell-control-decision",
        "settle-claim",
        "move-control-deadline",
    ),
    "control__acted-on": along(
        THE_CONTROL,
        "set-corrective-action",
        "close-corrective-action",
        "close-finding",
        "hold-control",
        "resume-control",
        "waive-notice",
        "close-control",
    ),
    "control__sent-back": along(THE_CONTROL, "return-proposal", "waive-notice"),
    "control__complained": along(
        THE_CONTROL,
        "decide-control",
        "tell-control-decision",
        "complain-of-control",
        "answer-control-complaint",
        "ease-claim",
    ),
    "organisation__kept": along(
        usual("record-approval").case,
        "record-approval",
        "end-approval",
        "record-membership",
        "end-membership",
        "change-organisation",
        "record-programmes",
        "correct-contact",
    ),
    "organisation__merged": along(
        usual("merge-organisation").case, "merge-organisation", "reopen-organisation"
    ),
    "organisation__closed": along(
        usual("close-organisation").case,
        "register-organisation",
        "close-organisation",
        "reopen-organisation",
    ),
    "county__succeeded": along(usual("record-succession").case, "record-succession"),
    "calendar__revoked": along(
        usual("issue-calendar").case, "issue-calendar", "renew-calendar", "revoke-calendar"
    ),
    "subscription__confirmed": subscription_confirmed,
    "subscription__changed": along(
        usual("subscribe-webhook").case,
        "subscribe-webhook",
        "rotate-secret",
        "pause-subscription",
        "resume-subscription",
        "redeliver-message",
        "revoke-subscription",
    ),
    "authority__ended": along(usual("end-authority").case, "name-substitute", "end-authority"),
    "authority__delegated": along(usual("delegate-authority").case, "delegate-authority"),
    "forum__kept": along(
        THE_FORUM, "add-member", "choose-chair", "set-forum-practice", "remove-member"
    ),
    "long-term-plan__reviewed": along(
        THE_LONG_TERM_PLAN, "adopt-long-term-plan", "review-long-term-plan"
    ),
}
