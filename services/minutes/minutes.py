"""The minutes of a meeting as blocks; the same events always give the same minutes."""

from collections.abc import Iterator

from domain.language.language import Language
from domain.language.words import Words
from domain.meetings.agenda import Visibility
from domain.state.meeting import ForumMeeting
from domain.state.meeting_item import ItemState
from services.minutes.blocks import Block, heading, paragraph, point
from services.minutes.presence import presence
from services.minutes.votes import votes
from services.minutes.words import WORDS, MinutesWords


def minutes_of(meeting: ForumMeeting, language: str, *, whole: bool) -> tuple[Block, ...]:
    """The minutes; unless `whole`, a closed item shows no more than that it was there.

    Members stand there by their ids, never by name. What says who was impartial, and why
    something went on all the same, is told only in the `whole` ones.
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
        yield from self._opening()
        if meeting.called_off is not None:
            yield paragraph(f"{said.called_off}: {meeting.called_off.why}")
            return
        yield from presence(meeting, self._words, said, whole=self._whole)
        for number, item in enumerate(meeting.items.values(), 1):
            yield from self._item(number, item)
        if meeting.closed_at is not None:
            yield paragraph(f"{said.ended} {self._words.moment(meeting.closed_at)}")
        if meeting.corrections:
            yield heading(2, said.corrections)
            for correction in meeting.corrections:
                about = f"{correction.item_id}: " if correction.item_id else ""
                yield point(f"{about}{correction.text}")

    def _opening(self) -> Iterator[Block]:
        meeting, said = self._meeting, self._said
        county = self._words.county(meeting.county)
        held_on = self._words.day(meeting.held_on) if meeting.held_on else ""
        yield heading(1, f"{said.title}, {county}, {held_on}")
        yield paragraph(said.approved if meeting.minutes_approved else said.draft)
        if meeting.minutes_files and self._whole:
            names = self._words.listed(each.name for each in meeting.minutes_files)
            yield paragraph(f"{said.signed}: {names}")
        yield paragraph(f"{said.place}: {meeting.place}")
        if meeting.written:
            yield paragraph(said.written)
        for move in meeting.moves:
            yield paragraph(f"{said.moved} {self._words.day(move.moved_from)}: {move.why}")

    def _item(self, number: int, item: ItemState) -> Iterator[Block]:
        said = self._said
        if item.item.visibility is Visibility.CLOSED and not self._whole:
            yield heading(2, f"{said.item} {number}: {said.closed_item}")
            return
        yield heading(2, f"{said.item} {number}: {item.item.title}")
        if item.withdrawn:
            yield paragraph(" ".join(filter(None, (said.withdrawn, item.withdrawn_why))))
            return
        yield from self._preparation(item)
        yield from votes(item.votes, self._words, said, whole=self._whole)
        yield from self._conclusion(item)
        for dissent in item.dissents:
            yield paragraph(f"{said.dissent} ({dissent.member_id}): {dissent.text}")
        for review in item.reviews:
            outcome = said.still_stands if review.stands else said.taken_up_anew
            yield paragraph(f"{outcome}. {review.grounds}" if self._whole else f"{outcome}.")
        if item.under_review:
            yield paragraph(said.under_review)

    def _preparation(self, item: ItemState) -> Iterator[Block]:
        said = self._said
        if item.papers:
            yield paragraph(f"{said.papers}: {self._words.listed(p.title for p in item.papers)}")
        if (recommended := item.recommended) is not None:
            outcome = self._words.name("item-outcome", recommended.outcome)
            yield paragraph(f"{said.recommendation}: {outcome}. {recommended.text}")
        asked = dict.fromkeys((*item.declared, *item.decided))
        if asked and self._whole:
            declared = (
                f"{member_id} ({self._declaration(item, member_id)})" for member_id in asked
            )
            yield paragraph(f"{said.declared}: {self._words.listed(declared)}")

    def _declaration(self, item: ItemState, member_id: str) -> str:
        """What the forum decided on the member, else what the member declared."""
        said = self._said
        if (decided := item.decided.get(member_id)) is not None:
            outcome = said.out if decided.disqualified else said.stays
            for_, against = decided.for_disqualification, decided.against_disqualification
            return f"{outcome}, {for_} {said.votes_for}, {against} {said.votes_against}"
        ground = item.declared[member_id].ground
        return self._words.inside("conflict", ground) if ground else said.impartial

    def _conclusion(self, item: ItemState) -> Iterator[Block]:
        said = self._said
        if (done := item.concluded) is None:
            return
        outcome = self._words.name("item-outcome", done.outcome)
        yield paragraph(f"{said.decision}: {outcome}. {done.decision}")
        if done.follows_recommendation is not None:
            yield paragraph(said.follows if done.follows_recommendation else said.departs)
        if done.why:
            yield paragraph(f"{said.all_the_same}: {done.why}")
        if done.co_determination:
            yield paragraph(f"{said.co_determination}: {done.co_determination}")
