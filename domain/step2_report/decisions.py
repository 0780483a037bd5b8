"""The decisions on reporting a need by their commands: one table, for the cases' own."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.step2_report import (
    decide,
    decide_comment,
    decide_merge,
    decide_practice,
    decide_split,
    decide_withdraw,
)

#: Each decision takes the need, or the round, and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.RegisterNeed: decide.register_need,
    decide.ForwardNeed: decide.forward_need,
    decide.ReturnNeed: decide.return_need,
    decide_comment.CommentNeed: decide_comment.comment_need,
    decide_practice.SetReportingPractice: decide_practice.set_reporting_practice,
    decide_merge.MergeNeeds: decide_merge.merge_needs,
    decide_split.SplitNeed: decide_split.split_need,
    decide_withdraw.WithdrawNeed: decide_withdraw.withdraw_need,
}
