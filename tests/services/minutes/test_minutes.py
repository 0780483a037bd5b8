"""Minutes are made from the events alone: the same events, the same bytes, in each language."""

import pytest

from domain.language.language import Language
from domain.language.words import Words
from domain.meetings.agenda import Visibility
from domain.meetings.decision_events import ItemConcluded, VoteAnnulled, VoteOpened
from domain.meetings.events import ItemWithdrawn, MeetingCalled, MinutesApproved
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


def with_reasons() -> ForumMeeting:
    """A vote without every declaration, annulled and held again, and a decision looked at anew."""
    opened, annulled = fact(VoteOpened, why="Sekretæren er sjuk"), "Feil framlegg vart lese opp"
    changed = {
        VoteOpened.TOPIC: opened.model_copy(update={"soft_stops": ("declaration-missing",)}),
        VoteAnnulled.TOPIC: fact(VoteAnnulled, why=annulled),
        ItemWithdrawn.TOPIC: fact(ItemWithdrawn, why="Saka er ikkje klar"),
        ItemConcluded.TOPIC: fact(
            ItemConcluded, follows_recommendation=False, why="Forumet la vekt på alderen"
        ),
        MinutesApproved.TOPIC: fact(
            MinutesApproved, attachments=[{"sha256": "ab" * 32, "name": "signert.pdf"}]
        ),
    }
    state = fold(THE_MEETING, (changed.get(event.TOPIC, event) for event in MEETING_HELD))
    assert isinstance(state, ForumMeeting)
    return state


@pytest.mark.parametrize("language", Language)
def test_the_minutes_say_by_which_rule_who_took_part_and_why_it_went_on(
    language: Language,
) -> None:
    said, words = WORDS[language], Words(language)
    text = as_markdown(minutes_of(with_reasons(), language, whole=True))

    for told in (
        f"1 / 1 {said.of_members} {said.took_part}",
        f"{said.rule}: {words.name('method', 'vote')}; {words.inside('quorum', 'more-than-half')}",
        f"{said.voted_all_the_same}: Sekretæren er sjuk",
        f"{said.annulled}: Feil framlegg vart lese opp",
        f"{said.kept_out}: b-1",
        f"b-9 ({said.deputy} b-1)",
        f"b-1 ({said.out}, 1 {said.votes_for}, 0 {said.votes_against})",
        f"{said.withdrawn} Saka er ikkje klar",
        said.departs,
        f"{said.all_the_same}: Forumet la vekt på alderen",
        f"{said.still_stands}. Røysta avgjorde ikkje",
        f"{said.signed}: signert.pdf",
    ):
        assert told in text, told


def test_others_read_what_was_decided_and_not_who_was_impartial() -> None:
    said = WORDS["nb"]
    text = as_markdown(minutes_of(with_reasons(), "nb", whole=False))

    assert f"1 / 1 {said.of_members} {said.took_part}" in text
    assert f"{said.still_stands}." in text
    _, _, about_items = text.partition(f"## {said.item} 1")
    assert about_items
    assert "signert.pdf" not in text
    for inside in ("Sekretæren er sjuk", said.kept_out, "Røysta avgjorde", "b-9 ("):
        assert inside not in about_items, inside


def test_the_groups_stand_with_how_many_were_called_and_came() -> None:
    said, words = WORDS["nn"], Words(Language.NN)
    blocks = [block.text for block in minutes_of(held(), "nn", whole=True)]

    assert f"{words.name('seat', 'working-life')}: 2 {said.invited}, 1 {said.came}" in blocks
    assert f"{words.name('seat', 'teacher-organisation')}: 0 {said.invited}, 0 {said.came}" not in (
        blocks
    )
    (missing,) = (text for text in blocks if text.startswith(said.not_there))
    assert words.inside("seat", "teacher-organisation") in missing
    assert words.inside("seat", "working-life") not in missing


def test_a_procedure_in_writing_has_nobody_who_came() -> None:
    said = WORDS["nb"]
    text = as_markdown(minutes_of(held(written=True), "nb", whole=True))

    assert said.written in text
    assert f"2 {said.invited}\n" in text
    for told in (f"1 {said.came}", said.not_there, f"## {said.present}"):
        assert told not in text


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
