"""The party is given notice and comments (*forhåndsvarsel og uttalelse*)."""

from typing import ClassVar

from domain.command import Known
from domain.control.hearing_events import Comment, NoticeGiven, NoticeWaived, PartyCommented
from domain.control.kinds import NoticeException
from domain.control.of_control import OfControl, check_controlling
from domain.control.sides import check_side, recorder
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.types import Day, Line, Text


class GiveNotice(OfControl):
    """Tell the party what is considered, and until when it may comment."""

    ACTION: ClassVar[str] = "give-notice"

    text: Text
    sent_on: Day
    channel: Line
    comment_by: ByWhen


class WaiveNotice(OfControl):
    """Give no notice, by a named exception and with reasons."""

    ACTION: ClassVar[str] = "waive-notice"

    exception: NoticeException
    written_reasons: Text


class CommentOnNotice(Comment, OfControl):
    """Comment on the notice, or record the party's comment or that it has none."""

    ACTION: ClassVar[str] = "comment-on-notice"


def give_notice(state: Control, command: GiveNotice, known: Known) -> tuple[Event, ...]:
    """Raises as `TimeLimit.falls` does."""
    check_controlling(state, command)
    basis = state.claim.basis
    deadline_id = f"comment-{len(state.notices) + 1}"
    return (
        NoticeGiven(
            basis_version=basis.version if basis else None,
            text=command.text,
            sent_on=command.sent_on,
            channel=command.channel,
            handled_by=command.by.actor,
        ),
        command.comment_by.deadline(deadline_id, DeadlineKind.COMMENT, command.by, known),
    )


def waive_notice(state: Control, command: WaiveNotice, known: Known) -> tuple[Event, ...]:
    """It holds for the claim basis as it stands, and lapses when that grows."""
    check_controlling(state, command)
    return (
        NoticeWaived(
            exception=command.exception,
            written_reasons=command.written_reasons,
            handled_by=command.by.actor,
        ),
    )


def comment_on_notice(state: Control, command: CommentOnNotice, known: Known) -> tuple[Event, ...]:
    """A late comment is a comment, as long as nothing is decided.

    Raises `not-own-unit`, `comment-exists`, `comment-empty`.
    """
    check_turn(command, control_position(state, 0), county=state.county)
    check_side(state, command.by)
    if any(one.comment_id == command.comment_id for one in state.comments):
        raise Refusal("comment-exists")
    if not (command.text or command.nothing or command.attachments):
        raise Refusal("comment-empty")
    return (
        PartyCommented(
            comment_id=command.comment_id,
            received_on=command.received_on,
            channel=command.channel,
            text=command.text,
            nothing=command.nothing,
            attachments=command.attachments,
            recorded_by=recorder(state, command.by),
        ),
    )
