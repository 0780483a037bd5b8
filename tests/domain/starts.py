"""Where each usual command is at home: what has happened, and what people did just before it.

A run of the machine may begin so that a given command's turn has come, which chance alone
would seldom bring about. A new command that needs more than a round under way gets a line.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, NamedTuple

from domain.case import CaseRef, need_ref
from domain.cases import COMMANDS
from domain.command import Command
from domain.deadlines.kinds import DeadlineKind, WhenPassed
from domain.event import Event
from domain.meetings.events import ImpartialityDeclared
from domain.opening.events import RoundOpened
from domain.party import MoneyRoute
from domain.role import Role
from domain.step4_dispose.events import GrantDecided
from tests.domain.facts import (
    ASSESSED,
    FORUM,
    FORUM_WITH_MEMBERS,
    INTAKE_AT,
    LINE_ORE,
    LONG_TERM_PLAN,
    OPEN,
    ORGANISATION,
    PLANNED,
    PLANNING_ASSURED,
    PLEDGED,
    PRIORITISED,
    REFERRED,
    REGISTERED,
    REGISTERED_OTHER,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_MEETING,
    THE_NEED,
    THE_NEXT_ROUND,
    THE_ORGANISATION,
    THE_OTHER_COMPANY,
    THE_ROUND,
    WAITING,
    WITH_FORUM,
    WITH_NETWORK,
    deadline,
    fact,
)
from tests.domain.facts_pots import APPLIED, CALLED, SUBMITTED, THE_APPLICATION, WITH_POT
from tests.domain.meeting_room import called, deputy, impartial, member, there, three
from tests.domain.wishes import someone, wish
from tests.samples import NEXT_ROUND, OFFICE
from tests.samples.forum import NEED_ITEM, REGISTRY

Cases = Mapping[CaseRef, tuple[Event, ...]]

_NOTHING: Cases = {}
_FOR_OFFICE = fact(
    GrantDecided,
    route=MoneyRoute.PRIVATE_GRANT,
    recipient=OFFICE,
    amount_ore=LINE_ORE - 1,
    individual_decision=True,
)
_OPEN: Cases = {
    THE_FORUM: FORUM,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
    THE_ROUND: (*OPEN, PLEDGED),
    THE_NEXT_ROUND: (fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027),),
}


def _need(*history: Event) -> Cases:
    return {**_OPEN, THE_NEED: history}


_PLANNED: Cases = {**_need(*PRIORITISED), THE_ROUND: (*PLANNED, PLEDGED)}
_PRIVATE: Cases = {**_PLANNED, THE_ROUND: (*PLANNED, PLEDGED, PLANNING_ASSURED, _FOR_OFFICE)}
_INTAKE: Cases = {**_OPEN, THE_ROUND: (*OPEN, deadline(DeadlineKind.INTAKE))}
_OTHER_NEED = need_ref("n-5e6f")
_TWO_NEEDS: Cases = {
    **_need(*WITH_FORUM),
    _OTHER_NEED: tuple(
        event.model_copy(update={"need_id": _OTHER_NEED.key}) if number == 0 else event
        for number, event in enumerate(WITH_FORUM)
    ),
}
_POT: Cases = {**_OPEN, THE_ROUND: WITH_POT}
_CALLED: Cases = {**_OPEN, THE_ROUND: CALLED}
_APPLIED: Cases = {**_CALLED, THE_APPLICATION: APPLIED}
_SMALLER: Cases = {
    **_CALLED,
    THE_APPLICATION: (
        SUBMITTED.model_copy(
            update={"content": SUBMITTED.content.model_copy(update={"amount_ore": 1})}
        ),
    ),
}
_MEMBERS: Cases = {**_OPEN, THE_FORUM: (*FORUM, REGISTRY[0])}
_CALLED_IN: Cases = {
    **_need(*WITH_FORUM),
    THE_FORUM: FORUM_WITH_MEMBERS,
    THE_MEETING: (called(member("b-1"), member("b-2"), deputy("b-9", "b-1")),),
}
_THERE: Cases = {
    **_CALLED_IN,
    THE_MEETING: (*_CALLED_IN[THE_MEETING], there("b-1", "b-2", "b-9"), *impartial("b-2", "b-9")),
}
_THREE: Cases = {**_CALLED_IN, THE_MEETING: three()}
_ONE: Cases = {
    **_CALLED_IN,
    THE_MEETING: (
        called(member("b-1")).model_copy(update={"items": (NEED_ITEM,)}),
        there("b-1"),
        ImpartialityDeclared(member_id="b-1", items=(NEED_ITEM.item_id,)),
    ),
}
_CLOSING: Cases = {
    **_OPEN,
    THE_ROUND: (*OPEN, deadline(DeadlineKind.INTAKE, when_passed=WhenPassed.CLOSE_INTAKE)),
}
_ENTRY: Cases = {**_OPEN, THE_ORGANISATION: ORGANISATION, THE_OTHER_COMPANY: REGISTERED_OTHER}


class Start(NamedTuple):
    """What has happened, and what people did after it, before a command's turn came."""

    cases: Cases
    done: tuple[str, ...] = ()

    def commands(self) -> list[Command]:
        """What people did, as usual."""
        return [usual(action) for action in self.done]


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
_FOUND = (*_CONTROLLED, "make-finding")
_ACTED = (*_FOUND, "set-corrective-action")
_NOTICED = (*_FOUND, "set-claim-basis", "give-notice")
_PROPOSED = (*_NOTICED, "comment-on-notice", "propose-decision")
_CLAIMED = (*_PROPOSED, "decide-control")
_TOLD = (*_CLAIMED, "tell-control-decision")
_VOTING = ("open-vote", "cast-votes")
_CONCLUDED = (*_VOTING, "close-vote", "conclude-item")

#: The start of every command that is not simply done in an open round with a need reported.
STARTS: dict[str, Start] = {
    **dict.fromkeys(
        ("commit-grant", "open-round", "register-organisation", "take-over-round"), Start(_NOTHING)
    ),
    **dict.fromkeys(("assess-need", "import-needs"), Start(_OPEN)),
    **dict.fromkeys(("register-need",), Start(_need(*ASSESSED))),
    **dict.fromkeys(
        ("correct-need", "confirm-need", "forward-need", "withdraw-need", "split-need"),
        Start(_need(*REGISTERED)),
    ),
    **dict.fromkeys(("comment-need", "return-need"), Start(_need(*WITH_NETWORK))),
    "merge-needs": Start(_TWO_NEEDS),
    **dict.fromkeys(
        ("prioritise-need", "decline-need", "let-need-wait", "refer-need"),
        Start(_need(*WITH_FORUM)),
    ),
    **dict.fromkeys(
        ("score-need", "recommend-ranking", "declare-for-scoring"),
        Start(_need(*WITH_FORUM), ("set-scoring",)),
    ),
    "carry-need-over": Start(_need(*WAITING)),
    "record-sibling-answer": Start(_need(*REFERRED)),
    **dict.fromkeys(("reconsider-need", "tell-outcome", "adopt-plan"), Start(_need(*PRIORITISED))),
    **dict.fromkeys(
        ("assure-criteria", "decide-grant", "confirm-cooperation", "record-measure"),
        Start(_PLANNED),
    ),
    "order-payment": Start(_PLANNED, _LINE_DECIDED),
    "attest-payment": Start(_PLANNED, _ORDERED),
    "approve-payment": Start(_PLANNED, _PAID[:-1]),
    "send-payment": Start(_PLANNED, _PAID),
    "record-payment-answer": Start(_PLANNED, _SENT),
    "recall-payment": Start(_PLANNED, _CONFIRMED),
    "record-repayment": Start(_PLANNED, (*_CONFIRMED, "recall-payment")),
    **dict.fromkeys(
        ("record-evaluation", "answer-evaluation"),
        Start(_PLANNED, ("record-measure",)),
    ),
    "decide-measure-change": Start(_PLANNED, ("request-measure-change",)),
    "reinstate-measure": Start(_PLANNED, ("cancel-measure",)),
    "ask-recipient-report": Start(_PLANNED, _LINE_DECIDED),
    **dict.fromkeys(
        ("remind-recipient", "submit-recipient-report"),
        Start(_PLANNED, (*_LINE_DECIDED, "ask-recipient-report")),
    ),
    "review-recipient-report": Start(
        _PLANNED, (*_LINE_DECIDED, "ask-recipient-report", "submit-recipient-report")
    ),
    **dict.fromkeys(("attest-county-report", "sign-county-report"), Start(_PLANNED, _DRAFTED)),
    "submit-county-report": Start(_PLANNED, (*_DRAFTED, "sign-county-report")),
    "reopen-county-report": Start(
        _PLANNED, (*_DRAFTED, "sign-county-report", "submit-county-report")
    ),
    "notify-decision": Start(_PRIVATE),
    "receive-complaint": Start(_PRIVATE, ("notify-decision",)),
    "answer-complaint": Start(_PRIVATE, ("notify-decision", "receive-complaint")),
    "reopen-round": Start(_OPEN, ("close-round",)),
    "record-vet-board-statement": Start(_OPEN, ("consult-vet-board",)),
    **dict.fromkeys(("move-deadline", "suspend-deadline", "note-deadline"), Start(_INTAKE)),
    "reopen-intake": Start(_CLOSING),
    "resume-deadline": Start(_INTAKE, ("suspend-deadline",)),
    "publish-call": Start(_POT),
    **dict.fromkeys(("close-call", "submit-application"), Start(_CALLED)),
    **dict.fromkeys(
        (
            "request-completion",
            "withdraw-application",
            "award-application",
            "reject-application",
        ),
        Start(_APPLIED),
    ),
    "complete-application": Start(_SMALLER, ("request-completion",)),
    "notify-applicant": Start(_APPLIED, ("reject-application",)),
    "reduce-award": Start(_APPLIED, ("award-application",)),
    "add-member": Start(_OPEN),
    **dict.fromkeys(("remove-member", "choose-chair"), Start(_MEMBERS)),
    "change-member": Start({**_MEMBERS, THE_FORUM: (*FORUM, *REGISTRY[:2])}),
    "call-meeting": Start({**_MEMBERS, THE_NEED: WITH_FORUM}),
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
        Start(_CALLED_IN),
    ),
    "record-departures": Start(_THREE),
    "decide-impartiality": Start(_THREE),
    "send-deputy": Start(_THERE),
    "open-vote": Start(_ONE),
    "cast-votes": Start(_ONE, ("open-vote",)),
    "close-vote": Start(_ONE, _VOTING),
    "annul-vote": Start(_ONE, (*_VOTING, "close-vote")),
    "conclude-item": Start(_ONE, (*_VOTING, "close-vote")),
    "follow-recommendations": Start(_THREE),
    "note-dissent": Start(_ONE, _CONCLUDED),
    "close-meeting": Start(_ONE, _CONCLUDED),
    **dict.fromkeys(
        ("approve-minutes", "report-disqualification"),
        Start(_ONE, (*_CONCLUDED, "close-meeting")),
    ),
    "correct-minutes": Start(_ONE, (*_CONCLUDED, "close-meeting", "approve-minutes")),
    "review-decision": Start(_ONE, (*_CONCLUDED, "close-meeting", "report-disqualification")),
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
        Start(_ENTRY),
    ),
    "end-approval": Start(_ENTRY, ("record-approval",)),
    "end-membership": Start(_ENTRY, ("record-membership",)),
    "reopen-organisation": Start(_ENTRY, ("close-organisation",)),
    "open-control": Start(_PLANNED, _PAID),
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
        Start(_PLANNED, _CONTROLLED),
    ),
    **dict.fromkeys(
        ("receive-documentation", "move-control-deadline"),
        Start(_PLANNED, (*_CONTROLLED, "request-documentation")),
    ),
    **dict.fromkeys(
        ("close-finding", "set-corrective-action", "set-claim-basis"), Start(_PLANNED, _FOUND)
    ),
    "close-corrective-action": Start(_PLANNED, _ACTED),
    "comment-on-notice": Start(_PLANNED, _NOTICED),
    "propose-decision": Start(_PLANNED, _PROPOSED[:-1]),
    **dict.fromkeys(("return-proposal", "decide-control"), Start(_PLANNED, _PROPOSED)),
    **dict.fromkeys(
        ("tell-control-decision", "ease-claim", "settle-claim"), Start(_PLANNED, _CLAIMED)
    ),
    "complain-of-control": Start(_PLANNED, _TOLD),
    "answer-control-complaint": Start(_PLANNED, (*_TOLD, "complain-of-control")),
    **dict.fromkeys(("name-substitute", "delegate-authority"), Start(_NOTHING)),
    "issue-calendar": Start(_NOTHING),
    **dict.fromkeys(("renew-calendar", "revoke-calendar"), Start(_NOTHING, ("issue-calendar",))),
    "end-authority": Start(_NOTHING, ("name-substitute",)),
    "resume-control": Start(_PLANNED, (*_CONTROLLED, "hold-control")),
}


def start_of(action: str) -> Start:
    """Where the command's turn comes."""
    return STARTS.get(action, Start(_PLANNED))
