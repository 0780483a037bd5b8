"""The decisions on pots, their calls and applications by their commands: one table."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.pots import (
    decide_application,
    decide_award,
    decide_call,
    decide_handling,
    decide_reduction,
    decide_rejection,
)

#: Each decision takes the round or the application and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_call.PublishCall: decide_call.publish_call,
    decide_call.CloseCall: decide_call.close_call,
    decide_application.SubmitApplication: decide_application.submit_application,
    decide_application.CompleteApplication: decide_application.complete_application,
    decide_application.WithdrawApplication: decide_application.withdraw_application,
    decide_handling.RequestCompletion: decide_handling.request_completion,
    decide_handling.NotifyApplicant: decide_handling.notify_applicant,
    decide_award.AwardApplication: decide_award.award_application,
    decide_rejection.RejectApplication: decide_rejection.reject_application,
    decide_reduction.ReduceAward: decide_reduction.reduce_award,
}
