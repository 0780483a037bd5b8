"""Where each usual command is at home: what has happened, and what people did just before it.

A run of the machine may begin so that a given command's turn has come, which chance alone
would seldom bring about. A new command that needs more than a round under way gets a line.
"""

from datetime import timedelta
from typing import Any, NamedTuple

from domain.cases import COMMANDS
from domain.command import Command
from domain.control.offset_events import Withheld
from domain.opening.decide_money import RecordReceipt
from domain.role import Role
from tests.domain import situations as at
from tests.domain.facts import (
    ASSESSED,
    FORUM,
    INTAKE_AT,
    PRIORITISED,
    REFERRED,
    REGISTERED,
    THE_FORUM,
    THE_NEED,
    WAITING,
    WITH_FORUM,
    WITH_NETWORK,
)
from tests.domain.wishes import someone, wish
from tests.samples.forum import REGISTRY


class Start(NamedTuple):
    """What has happened, and what people did after it, before a command's turn came."""

    cases: at.Cases
    done: tuple[str | Command, ...] = ()

    def commands(self) -> list[Command]:
        """What people did, as usual where nothing else is said."""
        return [one if isinstance(one, Command) else usual(one) for one in self.done]


#: Who gives the command where the first role with the duty would not do, or when.
_GIVERS: dict[str, dict[str, Any]] = {
    "confirm-need": {"actor": "u-employee"},
    "merge-needs": {"role": Role.COUNTY_OFFICER},
    "note-deadline": {"at": INTAKE_AT + timedelta(hours=1)},
    "reopen-intake": {"at": INTAKE_AT + timedelta(hours=1)},
    "take-over-round": {"at": INTAKE_AT},
}


def usual(action: str) -> Command:
    """The usual command, by somebody who has the duty and gives a reason."""
    changes = {"reason": "Vedteke likevel", **_GIVERS.get(action, {})}
    return wish(COMMANDS[action], someone(action, **changes))


_LINE_DECIDED = ("assure-criteria", "decide-grant")
_ORDERED = (*_LINE_DECIDED, "order-payment")
_PAID = (*_ORDERED, "attest-payment", "approve-payment")
_SENT = (*_PAID, "send-payment")
_CONFIRMED = (*_SENT, "record-payment-answer")
_DRAFTED = ("draft-county-report",)
_CONTROLLED = (*_PAID, "open-control")
_ASKED = (*_CONTROLLED, "request-documentation")
_FOUND = (*_CONTROLLED, "make-finding")
_ACTED = (*_FOUND, "set-corrective-action")
_NOTICED = (*_FOUND, "set-claim-basis", "give-notice")
_PROPOSED = (*_NOTICED, "comment-on-notice", "propose-decision")
_CLAIMED = (*_PROPOSED, "decide-control")
#: A receipt of which an øre was kept for the usual offset.
_WITHHELD = wish(
    RecordReceipt,
    someone("record-receipt", reason="Vedteke likevel"),
    withheld=(Withheld(offset_id="o-1", amount_ore=1),),
)
_TOLD = (*_CLAIMED, "tell-control-decision")
_VOTING = ("open-vote", "cast-votes")
_CONCLUDED = (*_VOTING, "close-vote", "conclude-item")


def _changes(of: str, cases: at.Cases) -> dict[str, Start]:
    """Where a deadline is moved and suspended that waits in these cases, and resumed."""
    suspend = f"suspend-{of}-deadline"
    return {
        f"move-{of}-deadline": Start(cases),
        suspend: Start(cases),
        f"resume-{of}-deadline": Start(cases, (suspend,)),
    }


#: The start of every command that is not simply done in an open round with a need reported.
STARTS: dict[str, Start] = {
    **dict.fromkeys(
        ("commit-grant", "open-round", "register-organisation", "take-over-round"),
        Start(at.NOTHING),
    ),
    **dict.fromkeys(("assess-need", "import-needs"), Start(at.UNDER_WAY)),
    **dict.fromkeys(("register-need",), Start(at.with_need(*ASSESSED))),
    **dict.fromkeys(
        ("correct-need", "confirm-need", "forward-need", "withdraw-need", "split-need"),
        Start(at.with_need(*REGISTERED)),
    ),
    **dict.fromkeys(("comment-need", "return-need"), Start(at.with_need(*WITH_NETWORK))),
    "merge-needs": Start(at.TWO_NEEDS),
    **dict.fromkeys(
        ("prioritise-need", "decline-need", "let-need-wait", "refer-need"),
        Start(at.with_need(*WITH_FORUM)),
    ),
    **dict.fromkeys(
        ("score-need", "recommend-ranking", "declare-for-scoring"),
        Start(at.with_need(*WITH_FORUM), ("set-scoring",)),
    ),
    "carry-need-over": Start(at.with_need(*WAITING)),
    "record-sibling-answer": Start(at.with_need(*REFERRED)),
    **dict.fromkeys(
        ("reconsider-need", "tell-outcome", "propose-plan", "adopt-plan"),
        Start(at.with_need(*PRIORITISED)),
    ),
    **dict.fromkeys(
        ("assure-criteria", "decide-grant", "confirm-cooperation", "record-measure"),
        Start(at.WITH_PLAN),
    ),
    "order-payment": Start(at.WITH_PLAN, _LINE_DECIDED),
    "attest-payment": Start(at.WITH_PLAN, _ORDERED),
    "approve-payment": Start(at.WITH_PLAN, _PAID[:-1]),
    "send-payment": Start(at.WITH_PLAN, _PAID),
    "record-payment-answer": Start(at.WITH_PLAN, _SENT),
    "recall-payment": Start(at.WITH_PLAN, _CONFIRMED),
    "record-repayment": Start(at.WITH_PLAN, (*_CONFIRMED, "recall-payment")),
    **dict.fromkeys(
        ("record-evaluation", "answer-evaluation"),
        Start(at.WITH_PLAN, ("record-measure",)),
    ),
    "decide-measure-change": Start(at.WITH_PLAN, ("request-measure-change",)),
    "reinstate-measure": Start(at.WITH_PLAN, ("cancel-measure",)),
    "ask-recipient-report": Start(at.WITH_PLAN, _LINE_DECIDED),
    **dict.fromkeys(
        ("remind-recipient", "submit-recipient-report"),
        Start(at.WITH_PLAN, (*_LINE_DECIDED, "ask-recipient-report")),
    ),
    "review-recipient-report": Start(
        at.WITH_PLAN, (*_LINE_DECIDED, "ask-recipient-report", "submit-recipient-report")
    ),
    "reopen-recipient-report": Start(
        at.WITH_PLAN,
        (
            *_LINE_DECIDED,
            "ask-recipient-report",
            "submit-recipient-report",
            "review-recipient-report",
        ),
    ),
    **dict.fromkeys(("attest-county-report", "sign-county-report"), Start(at.WITH_PLAN, _DRAFTED)),
    "submit-county-report": Start(at.WITH_PLAN, (*_DRAFTED, "sign-county-report")),
    "reopen-county-report": Start(
        at.WITH_PLAN, (*_DRAFTED, "sign-county-report", "submit-county-report")
    ),
    "notify-decision": Start(at.PRIVATE),
    "receive-complaint": Start(at.PRIVATE, ("notify-decision",)),
    "demand-reasons": Start(at.PRIVATE, ("notify-decision",)),
    "give-reasons": Start(at.PRIVATE, ("notify-decision", "demand-reasons")),
    "answer-complaint": Start(at.PRIVATE, ("notify-decision", "receive-complaint")),
    "reopen-round": Start(at.UNDER_WAY, ("close-round",)),
    "record-vet-board-statement": Start(at.UNDER_WAY, ("consult-vet-board",)),
    **dict.fromkeys(("move-deadline", "suspend-deadline", "note-deadline"), Start(at.INTAKE)),
    "reopen-intake": Start(at.CLOSING),
    "resume-deadline": Start(at.INTAKE, ("suspend-deadline",)),
    **_changes("need", at.RETURNED),
    **_changes("application", at.TO_COMPLETE),
    **_changes("long-term-plan", at.TO_LOOK_AT),
    "publish-call": Start(at.POT),
    **dict.fromkeys(("close-call", "submit-application"), Start(at.WITH_CALL)),
    **dict.fromkeys(
        (
            "request-completion",
            "withdraw-application",
            "award-application",
            "reject-application",
        ),
        Start(at.WITH_APPLICATION),
    ),
    "complete-application": Start(at.SMALLER, ("request-completion",)),
    "notify-applicant": Start(at.WITH_APPLICATION, ("reject-application",)),
    "reduce-award": Start(at.WITH_APPLICATION, ("award-application",)),
    "add-member": Start(at.UNDER_WAY),
    **dict.fromkeys(("remove-member", "choose-chair"), Start(at.MEMBERS)),
    "change-member": Start({**at.MEMBERS, THE_FORUM: (*FORUM, *REGISTRY[:2])}),
    "call-meeting": Start({**at.MEMBERS, THE_NEED: WITH_FORUM}),
    **dict.fromkeys(
        (
            "invite-members",
            "add-item",
            "withdraw-item",
            "add-papers",
            "recommend",
            "record-arrivals",
            "declare-impartiality",
            "call-off-meeting",
            "move-meeting",
        ),
        Start(at.CALLED_IN),
    ),
    "record-departures": Start(at.THREE),
    "decide-impartiality": Start(at.THREE),
    "send-deputy": Start(at.THERE),
    "open-vote": Start(at.ONE),
    "cast-votes": Start(at.ONE, ("open-vote",)),
    "close-vote": Start(at.ONE, _VOTING),
    "annul-vote": Start(at.ONE, (*_VOTING, "close-vote")),
    "conclude-item": Start(at.ONE, (*_VOTING, "close-vote")),
    "follow-recommendations": Start(at.THREE),
    "note-dissent": Start(at.ONE, _CONCLUDED),
    "close-meeting": Start(at.ONE, _CONCLUDED),
    **dict.fromkeys(
        ("approve-minutes", "report-disqualification"),
        Start(at.ONE, (*_CONCLUDED, "close-meeting")),
    ),
    "correct-minutes": Start(at.ONE, (*_CONCLUDED, "close-meeting", "approve-minutes")),
    "review-decision": Start(at.ONE, (*_CONCLUDED, "close-meeting", "report-disqualification")),
    **dict.fromkeys(
        (
            "change-organisation",
            "correct-contact",
            "record-programmes",
            "record-approval",
            "record-membership",
            "merge-organisation",
            "close-organisation",
        ),
        Start(at.ENTRY),
    ),
    "end-approval": Start(at.ENTRY, ("record-approval",)),
    "end-membership": Start(at.ENTRY, ("record-membership",)),
    "reopen-organisation": Start(at.ENTRY, ("close-organisation",)),
    "open-control": Start(at.WITH_PLAN, _PAID),
    **dict.fromkeys(
        (
            "request-documentation",
            "make-finding",
            "judge-limitation",
            "give-notice",
            "waive-notice",
            "hold-control",
            "close-control",
        ),
        Start(at.WITH_PLAN, _CONTROLLED),
    ),
    **dict.fromkeys(
        ("receive-documentation", "move-control-deadline", "suspend-control-deadline"),
        Start(at.WITH_PLAN, _ASKED),
    ),
    "resume-control-deadline": Start(at.WITH_PLAN, (*_ASKED, "suspend-control-deadline")),
    **dict.fromkeys(
        ("close-finding", "set-corrective-action", "set-claim-basis"), Start(at.WITH_PLAN, _FOUND)
    ),
    "close-corrective-action": Start(at.WITH_PLAN, _ACTED),
    "comment-on-notice": Start(at.WITH_PLAN, _NOTICED),
    "propose-decision": Start(at.WITH_PLAN, _PROPOSED[:-1]),
    **dict.fromkeys(("return-proposal", "decide-control"), Start(at.WITH_PLAN, _PROPOSED)),
    **dict.fromkeys(
        ("tell-control-decision", "ease-claim", "set-off-claim", "settle-claim"),
        Start(at.WITH_PLAN, _CLAIMED),
    ),
    "return-withheld": Start(at.WITH_PLAN, (*_CLAIMED, "set-off-claim", _WITHHELD)),
    "complain-of-control": Start(at.WITH_PLAN, _TOLD),
    "answer-control-complaint": Start(at.WITH_PLAN, (*_TOLD, "complain-of-control")),
    **dict.fromkeys(("name-substitute", "delegate-authority"), Start(at.NOTHING)),
    "issue-calendar": Start(at.NOTHING),
    **dict.fromkeys(("renew-calendar", "revoke-calendar"), Start(at.NOTHING, ("issue-calendar",))),
    **dict.fromkeys(("ask-for-mail", "subscribe-webhook"), Start(at.NOTHING)),
    **dict.fromkeys(
        (
            "rotate-secret",
            "pause-subscription",
            "resume-subscription",
            "revoke-subscription",
            "redeliver-message",
        ),
        Start(at.NOTHING, ("subscribe-webhook",)),
    ),
    "confirm-mail": Start(at.NOTHING, ("ask-for-mail",)),
    "end-authority": Start(at.NOTHING, ("name-substitute",)),
    "resume-control": Start(at.WITH_PLAN, (*_CONTROLLED, "hold-control")),
}


def start_of(action: str) -> Start:
    """Where the command's turn comes."""
    return STARTS.get(action, Start(at.WITH_PLAN))
