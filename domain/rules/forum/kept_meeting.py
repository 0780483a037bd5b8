"""A decision that names the meeting it was made in agrees with what was recorded there."""

from collections.abc import Callable

from domain.case import CaseRef, forum_ref, meeting_ref
from domain.command import Known
from domain.event import Refusal
from domain.meetings.agenda import AgendaItem, ItemKind, ItemOutcome
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.meeting import ForumMeeting
from domain.step3_prioritise.events import Meeting

_CITATION = "[Udir] step 3: the forum decides; domain description, section 4.1, transition 6"

MEETING_NOT_KEPT = Rule(
    code="meeting-not-kept",
    binding=Binding.SOFT,
    citation="county practice: the forum's meetings are held in this system",
)
OTHER_FORUM = Rule(code="meeting-of-other-forum", binding=Binding.HARD, citation=_CITATION)
OTHER_ITEM = Rule(code="meeting-item-not-about-this", binding=Binding.HARD, citation=_CITATION)
OTHER_OUTCOME = Rule(code="meeting-decided-otherwise", binding=Binding.HARD, citation=_CITATION)
OTHER_DAY = Rule(code="meeting-on-another-day", binding=Binding.HARD, citation=_CITATION)


def recorded(
    meeting: Meeting, known: Known, *, forum: CaseRef, about: CaseRef, outcome: ItemOutcome
) -> Meeting:
    """The meeting as its record has it; as it was told, when it is kept elsewhere.

    `about` is the case that is decided on, `outcome` what the decision makes of it.
    Raises `meeting-of-other-forum`, `meeting-item-not-about-this`,
    `meeting-decided-otherwise` and `meeting-on-another-day`.
    """

    def decides(item: AgendaItem, kept: ForumMeeting) -> bool:
        return item.decides(about, kept.scheme, kept.county)

    return _as_kept(meeting, known, forum, decides, lambda item: frozenset({outcome}))


def recorded_for_pot(
    meeting: Meeting,
    known: Known,
    *,
    forum: CaseRef,
    round_id: str,
    pot_id: str,
    application_id: str,
    answer: ItemOutcome,
) -> Meeting:
    """The meeting in which the forum took up an application to a pot, as `recorded` has it.

    Its item is the application, the pot's line, or one by itself. The latter two may be a
    list of applications, adopted with this one turned down. Raises what `recorded` does.
    """

    def decides(item: AgendaItem, kept: ForumMeeting) -> bool:
        del kept
        match item.kind:
            case ItemKind.APPLICATION:
                return (item.round_id, item.application_id) == (round_id, application_id)
            case ItemKind.PLAN_LINE:
                return (item.round_id, item.line_id) == (round_id, pot_id)
            case _:
                return item.kind is ItemKind.FREE

    def outcomes(item: AgendaItem) -> frozenset[ItemOutcome]:
        is_list = item.kind is not ItemKind.APPLICATION
        return frozenset({answer, ItemOutcome.ADOPTED}) if is_list else frozenset({answer})

    return _as_kept(meeting, known, forum, decides, outcomes)


def _as_kept(
    meeting: Meeting,
    known: Known,
    forum: CaseRef,
    decides: Callable[[AgendaItem, ForumMeeting], bool],
    outcomes: Callable[[AgendaItem], frozenset[ItemOutcome]],
) -> Meeting:
    if meeting.meeting_id is None:
        return meeting
    kept = known.of(meeting_ref(meeting.meeting_id), ForumMeeting)
    if not kept.called or forum_ref(kept.scheme, kept.county) != forum:
        raise Refusal(OTHER_FORUM.code)
    item = kept.items.get(meeting.item_id or "")
    if item is None or not decides(item.item, kept):
        raise Refusal(OTHER_ITEM.code)
    # An item is concluded so only by a vote that had its quorum and its majority.
    concluded = item.concluded
    if concluded is None or concluded.outcome not in outcomes(item.item):
        raise Refusal(OTHER_OUTCOME.code)
    if meeting.held_on != kept.held_on:
        raise Refusal(OTHER_DAY.code)
    return meeting.model_copy(
        update={
            "groups_present": concluded.groups_present,
            "declarations_complete": concluded.declarations_complete,
            "co_determination": concluded.co_determination or meeting.co_determination,
        }
    )
