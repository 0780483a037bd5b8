"""The parts of a control case's answer: why it was taken up, what was found, who was heard."""

from typing import Annotated

from pydantic import Field

from domain.checks.finding import EventAt
from domain.control.events import CheckedBy, FindingRef, SampleDrawn
from domain.risk.score import RiskPart, Scored
from domain.state.control import Control, Finding
from domain.types import Day
from services.api.reads.views import Coded, Number, OreSum, View, coded


class SelectionView(View):
    """Why the case was taken up (*utvalg*); `points` is the sum of the risk's parts.

    `scored` says by which rules and as of which log position the score was computed; it is null
    where the score was told, as it was before scores were computed.
    """

    by: Coded
    grounds: str
    points: Number
    risk: tuple[RiskPart, ...]
    scored: Scored | None
    sample: SampleDrawn | None


class ActionView(View):
    """A corrective action (*korrigerende tiltak*); `owner` is a person's opaque id."""

    what: str
    owner: str
    closed: bool
    evidence: str


class FindingView(View):
    """A finding (*funn*): ground, place, how much is questioned, its action and its end."""

    finding_id: str
    number: Annotated[str, Field(examples=["2026-001"])]
    ground: Coded
    severity: Coded
    described: str
    line_id: str | None
    payment_id: str | None
    questioned_ore: OreSum | None
    check: CheckedBy | None
    events: tuple[EventAt, ...]
    repeats: tuple[FindingRef, ...]
    end: Coded | None
    explained: str
    action: ActionView | None


class CommentView(View):
    """What the party said (*uttalelse*); `nothing` that it had no comment."""

    comment_id: str
    received_on: Day
    text: str
    nothing: bool


class HearingView(View):
    """Whether the party has been heard: notice, comments, or a named exception."""

    notices: Number
    heard: bool
    over: bool
    exception: Coded | None
    comments: tuple[CommentView, ...]


def selection_view(state: Control, language: str) -> SelectionView:
    """Why the case was taken up."""
    selection = state.selection
    if selection is None:
        raise LookupError(f"{state.control_id} was never taken up")
    return SelectionView(
        by=coded("selected-by", selection.by, language),
        grounds=selection.grounds,
        points=sum(part.points for part in selection.risk),
        risk=selection.risk,
        scored=selection.scored,
        sample=selection.sample,
    )


def finding_view(finding: Finding, language: str) -> FindingView:
    """A finding as it stands."""
    made, end, action = finding.made, finding.end, finding.action
    done = finding.action_closed
    return FindingView(
        finding_id=made.finding_id,
        number=made.number,
        ground=coded("check-ground", made.ground, language),
        severity=coded("severity", made.severity, language),
        described=made.described,
        line_id=made.line_id,
        payment_id=made.payment_id,
        questioned_ore=made.questioned_ore,
        check=made.check,
        events=made.events,
        repeats=made.repeats,
        end=coded("finding-end", end.end, language) if end else None,
        explained=end.explained if end else "",
        action=(
            ActionView(
                what=action.what,
                owner=action.owner,
                closed=done is not None,
                evidence=done.evidence if done else "",
            )
            if action
            else None
        ),
    )


def hearing_view(state: Control, language: str) -> HearingView:
    """How the hearing stands."""
    waived = state.waived
    return HearingView(
        notices=len(state.notices),
        heard=state.heard,
        over=state.hearing_over,
        exception=coded("notice-exception", waived.exception, language) if waived else None,
        comments=tuple(
            CommentView(
                comment_id=one.comment_id,
                received_on=one.received_on,
                text=one.text,
                nothing=one.nothing,
            )
            for one in state.comments
        ),
    )
