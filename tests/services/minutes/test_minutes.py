"""Minutes are made from the events alone: the same events, the same bytes, in each language."""

import pytest

from domain.language.language import Language
from domain.meetings.agenda import Visibility
from domain.meetings.events import MeetingCalled
from domain.state.meeting import ForumMeeting
from services.minutes.markdown import as_markdown
from services.minutes.minutes import minutes_of
from services.minutes.pdf import as_pdf
from services.minutes.words import WORDS
from tests.domain.facts import MEETING_HELD, THE_MEETING, fact
from tests.domain.given import fold
from tests.samples.forum import CALLED_OFF, NEED_ITEM


def held(**changes: object) -> ForumMeeting:
    state = fold(THE_MEETING, (fact(MeetingCalled, **changes), *MEETING_HELD[1:]))
    assert isinstance(state, ForumMeeting)
    return state


@pytest.mark.parametrize("language", Language)
def test_the_minutes_hold_what_was_decided_and_who_dissented(language: Language) -> None:
    text = as_markdown(minutes_of(held(), language, whole=True))

    assert text.startswith(f"# {WORDS[language].title}")
    for said in ("Behovet blir prioritert", "Tiltaket burde vente", "Møtet tok til klokka ti"):
        assert said in text
    assert WORDS[language].annulled in text


def test_a_closed_item_is_closed_to_others() -> None:
    secret = NEED_ITEM.model_copy(update={"visibility": Visibility.CLOSED})
    meeting = held(items=(secret,))

    assert secret.title in as_markdown(minutes_of(meeting, "nb", whole=True))
    others = as_markdown(minutes_of(meeting, "nb", whole=False))
    assert secret.title not in others
    assert WORDS["nb"].closed_item in others


def test_texts_that_people_wrote_are_no_markup() -> None:
    sly = NEED_ITEM.model_copy(update={"title": "# [x](y) #set page() *b*"})
    blocks = minutes_of(held(items=(sly,)), "nn", whole=True)

    assert "\\[x\\]" in as_markdown(blocks)
    assert as_pdf(blocks, "nn").startswith(b"%PDF-")


def test_the_same_events_are_the_same_pdf() -> None:
    first, again = (as_pdf(minutes_of(held(), "nn", whole=True), "nn") for _ in range(2))

    assert first == again


@pytest.mark.parametrize("language", Language)
def test_who_moved_or_called_off_a_meeting_said_why(language: Language) -> None:
    said = WORDS[language]
    moved = as_markdown(minutes_of(held(), language, whole=True))
    off = fold(THE_MEETING, (fact(MeetingCalled), *CALLED_OFF))
    assert isinstance(off, ForumMeeting)
    called_off = as_markdown(minutes_of(off, language, whole=True))

    assert said.moved in moved
    assert said.called_off not in moved
    assert f"{said.called_off}: For få kunne møte" in called_off
    assert "Behovet blir prioritert" not in called_off
