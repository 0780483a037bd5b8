"""The decisions of follow-up by their commands: one table, which the cases' own takes in."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.follow_up import (
    decide_answer,
    decide_change,
    decide_close,
    decide_cooperation,
    decide_evaluation,
    decide_measure,
    decide_participants,
    decide_progress,
    decide_report,
)

#: Each decision takes the round and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_progress.RecordProgress: decide_progress.record_progress,
    decide_change.RequestMeasureChange: decide_change.request_measure_change,
    decide_change.DecideMeasureChange: decide_change.decide_measure_change,
    decide_change.CancelMeasure: decide_change.cancel_measure,
    decide_change.ReinstateMeasure: decide_change.reinstate_measure,
    decide_cooperation.ConfirmCooperation: decide_cooperation.confirm_cooperation,
    decide_measure.RecordMeasure: decide_measure.record_measure,
    decide_participants.RecordParticipants: decide_participants.record_participants,
    decide_report.AskRecipientReport: decide_report.ask_recipient_report,
    decide_report.RemindRecipient: decide_report.remind_recipient,
    decide_report.SubmitRecipientReport: decide_report.submit_recipient_report,
    decide_report.ReviewRecipientReport: decide_report.review_recipient_report,
    decide_report.ReopenRecipientReport: decide_report.reopen_recipient_report,
    decide_answer.AnswerEvaluation: decide_answer.answer_evaluation,
    decide_answer.AnswerRoundQuestion: decide_answer.answer_round_question,
    decide_evaluation.RecordEvaluation: decide_evaluation.record_evaluation,
    decide_close.CloseRound: decide_close.close_round,
    decide_close.ReopenRound: decide_close.reopen_round,
}
