"""Every command of the forum's registry, meetings and hearing with the function that decides it."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.meetings import (
    decide_agenda,
    decide_call,
    decide_change,
    decide_impartiality,
    decide_item,
    decide_minutes,
    decide_presence,
    decide_vote,
)
from domain.step3_prioritise import decide_registry
from domain.vet_board import decide as vet_board

DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_registry.AddMember: decide_registry.add_member,
    decide_registry.ChangeMember: decide_registry.change_member,
    decide_registry.RemoveMember: decide_registry.remove_member,
    decide_registry.ChooseChair: decide_registry.choose_chair,
    decide_registry.SetForumPractice: decide_registry.set_forum_practice,
    decide_call.CallMeeting: decide_call.call_meeting,
    decide_change.MoveMeeting: decide_change.move_meeting,
    decide_change.CallOffMeeting: decide_change.call_off_meeting,
    decide_call.InviteMembers: decide_call.invite_members,
    decide_agenda.AddItem: decide_agenda.add_item,
    decide_agenda.WithdrawItem: decide_agenda.withdraw_item,
    decide_agenda.AddPapers: decide_agenda.add_papers,
    decide_agenda.Recommend: decide_agenda.recommend,
    decide_presence.RecordArrivals: decide_presence.record_arrivals,
    decide_presence.RecordDepartures: decide_presence.record_departures,
    decide_impartiality.DeclareImpartiality: decide_impartiality.declare_impartiality,
    decide_impartiality.DecideImpartiality: decide_impartiality.decide_impartiality,
    decide_presence.SendDeputy: decide_presence.send_deputy,
    decide_vote.OpenVote: decide_vote.open_vote,
    decide_vote.CastVotes: decide_vote.cast_votes,
    decide_vote.CloseVote: decide_vote.close_vote,
    decide_vote.AnnulVote: decide_vote.annul_vote,
    decide_item.ConcludeItem: decide_item.conclude_item,
    decide_item.FollowRecommendations: decide_item.follow_recommendations,
    decide_item.NoteDissent: decide_item.note_dissent,
    decide_minutes.CloseMeeting: decide_minutes.close_meeting,
    decide_minutes.ApproveMinutes: decide_minutes.approve_minutes,
    decide_minutes.CorrectMinutes: decide_minutes.correct_minutes,
    decide_impartiality.ReportDisqualification: decide_impartiality.report_disqualification,
    decide_impartiality.ReviewDecision: decide_impartiality.review_decision,
    vet_board.ConsultVetBoard: vet_board.consult_vet_board,
    vet_board.RecordVetBoardStatement: vet_board.record_vet_board_statement,
}
