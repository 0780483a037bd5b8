"""What several letters say alike: to whom, why, and until when one may complain."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from domain.calendar import in_norway
from domain.language.words import Words
from domain.party import Party
from domain.rules.money import complaints
from domain.state.complaint import Reasons
from domain.step4_dispose.complaint_events import DecisionNotified
from services.letters.words import LetterWords
from services.minutes.blocks import Block, heading, paragraph


def told_to(
    recipient: Party, told: DecisionNotified | date | None, words: Words, said: LetterWords
) -> Block:
    """To whom and when it came, and how where that is known; or that nobody has been told yet."""
    if told is None:
        return paragraph(said.draft)
    if isinstance(told, DecisionNotified):
        on = words.day(told.reached_on)
        return paragraph(said.to.format(recipient=recipient.name, on=on, channel=told.channel))
    return paragraph(said.told.format(recipient=recipient.name, on=words.day(told)))


def ends(told_on: date | None, *, individual: bool) -> datetime | None:
    """The end of the time for complaint (UTC), where the decision is one to complain about."""
    return complaints.until(told_on) if told_on is not None and individual else None


def how_to_complain(until: datetime, words: Words, said: LetterWords) -> Iterator[Block]:
    """Until when one may complain, and where to."""
    # The time for complaint ends with a day, and its end is the next day's first instant.
    last = in_norway(until - timedelta(seconds=1)).date()
    yield paragraph(said.complain.format(until=words.day(last)))
    yield paragraph(said.where)


def given_reasons(demanded: Reasons | None, words: Words, said: LetterWords) -> Iterator[Block]:
    """The reasons that a party asked for after the decision, if it has them."""
    if demanded is not None and demanded.given is not None:
        yield heading(2, said.reasons)
        yield paragraph(said.demanded.format(on=words.day(demanded.demanded.demanded_on)))
        yield paragraph(demanded.given.written_reasons)
