"""The minutes of a meeting as blocks; the same events always give the same minutes."""

from collections.abc import Iterator

from domain.language.language import Language
from domain.language.words import Words
from domain.meetings.agenda import Visibility
from domain.meetings.decision_events import Choice
from domain.state.meeting import ForumMeeting, Stay
from domain.state.meeting_item import ItemState, VoteState
from services.minutes.blocks import Block, heading, paragraph, point
from services.minutes.words import WORDS, MinutesWords


def minutes_of(meeting: ForumMeeting, language: str, *, whole: bool) -> tuple[Block, ...]:
    """The minutes; unless `whole`, a closed item shows no more than that it was there.

    Members stand there by their ids, never by name.
    """
    return tuple(_Minutes(meeting, language, whole).blocks())


class _Minutes:
    def __init__(self, meeting: ForumMeeting, language: str, whole: bool) -> None:
        self._meeting = meeting
        self._whole = whole
        self._words = Words(Language(language))
        self._said: MinutesWords = WORDS[language]

    def blocks(self) -> Iterator[Block]:
        meeting, said = self._meeting, self._said
        county = self._words.county(meeting.county)
        held_on = self._words.day(meeting.held_on) if meeting.held_on else ""
        yield heading(1, f"{said.title}, {county}, {held_on}")
        yield paragraph(said.approved if meeting.minutes_approved else said.draft)
        yield paragraph(f"{said.place}: {meeting.place}")
        if meeting.written:
            yield paragraph(said.written)
        for move in meeting.moves:
            yield paragraph(f"{said.moved} {self._words.day(move.moved_from)}: {move.why}")
        if meeting.called_off is not None:
            yield paragraph(f"{said.called_off}: {meeting.called_off.why}")
            return
        yield from self._presence()
        for number, item in enumerate(meeting.items.values(), 1):
            yield from self._item(number, item)
        if meeting.closed_at is not None:
            yield paragraph(f"{said.ended} {self._words.moment(meeting.closed_at)}")
        if meeting.corrections:
            yield heading(2, said.corrections)
            for correction in meeting.corrections:
                about = f"{correction.item_id}: " if correction.item_id else ""
                yield point(f"{about}{correction.text}")

    def _presence(self) -> Iterator[Block]:
        meeting, said = self._meeting, self._said
        yield heading(2, said.present)
        for stay in meeting.stays:
            yield point(f"{self._member(stay.member_id)}, {self._hours(stay)}")
        came = {stay.member_id for stay in meeting.stays}
        away = [member.member_id for member in meeting.voting_members]
        absent = [member_id for member_id in away if member_id not in came]
        if absent and not meeting.written:
            yield paragraph(f"{said.absent}: {self._words.listed(absent)}")

    def _hours(self, stay: Stay) -> str:
        since = self._words.moment(stay.arrived_at)
        if stay.departed_at is None:
            return since
        return f"{since} {self._said.until} {self._words.moment(stay.departed_at)}"

    def _member(self, member_id: str) -> str:
        member = self._meeting.roster[member_id]
        group = self._words.name("seat", member.group)
        return f"{member_id} ({group}, {self._words.inside('standing', member.standing)})"

    def _item(self, number: int, item: ItemState) -> Iterator[Block]:
        said = self._said
        if item.item.visibility is Visibility.CLOSED and not self._whole:
            yield heading(2, f"{said.item} {number}: {said.closed_item}")
            return
        yield heading(2, f"{said.item} {number}: {item.item.title}")
        if item.withdrawn:
            yield paragraph(said.withdrawn)
            return
        yield from self._preparation(item)
        for vote in item.votes:
            yield from self._vote(vote)
        if (done := item.concluded) is not None:
            outcome = self._words.name("item-outcome", done.outcome)
            yield paragraph(f"{said.decision}: {outcome}. {done.decision}")
            if done.co_determination:
                yield paragraph(f"{said.co_determination}: {done.co_determination}")
        for dissent in item.dissents:
            yield paragraph(f"{said.dissent} ({dissent.member_id}): {dissent.text}")
        if item.under_review:
            yield paragraph(said.under_review)

    def _preparation(self, item: ItemState) -> Iterator[Block]:
        said = self._said
        if item.papers:
            yield paragraph(f"{said.papers}: {self._words.listed(p.title for p in item.papers)}")
        if (recommended := item.recommended) is not None:
            outcome = self._words.name("item-outcome", recommended.outcome)
            yield paragraph(f"{said.recommendation}: {outcome}. {recommended.text}")
        if item.declared and self._whole:
            declared = (
                f"{member_id} ({self._declaration(item, member_id)})" for member_id in item.declared
            )
            yield paragraph(f"{said.declared}: {self._words.listed(declared)}")

    def _declaration(self, item: ItemState, member_id: str) -> str:
        if (decided := item.decided.get(member_id)) is not None:
            return self._said.out if decided.disqualified else self._said.stays
        ground = item.declared[member_id].ground
        return self._words.inside("conflict", ground) if ground else self._said.impartial

    def _vote(self, vote: VoteState) -> Iterator[Block]:
        said, closed = self._said, vote.closed
        if closed is None:
            return
        proposal = self._words.inside("item-outcome", vote.opened.proposal)
        if closed.agreed is None:
            counts = (
                f"{closed.in_favour} {said.votes_for}, {closed.against} {said.votes_against}, "
                f"{closed.abstained} {said.abstained}"
            )
        else:
            counts = said.agreed if closed.agreed else said.not_agreed
        notes = {
            said.no_quorum: not closed.quorum_met,
            said.casting: closed.by_casting_vote,
            said.annulled: vote.annulled,
        }
        told = [counts, *(note for note, holds in notes.items() if holds)]
        yield paragraph(f"{said.vote} {vote.opened.vote} ({proposal}): {'; '.join(told)}")
        if self._whole:
            yield from self._ballots(vote)

    def _ballots(self, vote: VoteState) -> Iterator[Block]:
        casting = {voter.member_id: voter.cast_by for voter in vote.opened.voters}
        for choice in Choice:
            given = [
                self._seat(ballot.member_id, casting[ballot.member_id])
                for ballot in vote.ballots
                if ballot.choice is choice
            ]
            if given:
                yield point(f"{self._words.name('choice', choice)}: {self._words.listed(given)}")

    def _seat(self, member_id: str, cast_by: str) -> str:
        if cast_by == member_id:
            return member_id
        return f"{cast_by} ({self._said.deputy} {member_id})"
