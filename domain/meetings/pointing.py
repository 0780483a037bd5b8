"""What the items of an agenda point to, and whom they concern."""

from domain.case import CaseRef, application_ref, need_ref, round_ref, scheme_and_county
from domain.command import Known
from domain.event import Refusal
from domain.meetings.agenda import MOST_CONCERNED, AgendaItem, ItemKind
from domain.state.application import Application
from domain.state.need import Need
from domain.state.round import Round


def pointed_to(items: tuple[AgendaItem, ...]) -> tuple[CaseRef, ...]:
    """The needs and applications, and the rounds of which a line stands by itself."""
    needs = {item.need_id for item in items if item.need_id is not None}
    lines = [item for item in items if item.kind is ItemKind.PLAN_LINE]
    rounds = {item.round_id for item in lines if item.round_id is not None}
    applications = {item.application_id for item in items if item.application_id is not None}
    return (
        *map(need_ref, sorted(needs)),
        *map(round_ref, sorted(rounds)),
        *map(application_ref, sorted(applications)),
    )


def concerned(item: AgendaItem, known: Known) -> tuple[str, ...]:
    """The organisations that the item concerns, by number, and those that were told besides.

    These are a need's unit, a line's recipient and providers, who applied for an application
    and teaches its study. A line that is not in the plan yet concerns those who are told alone.
    """
    return tuple(dict.fromkeys((*_recorded(item, known), *item.concerns)))


def pointing(item: AgendaItem, place: tuple[str, str], known: Known) -> AgendaItem:
    """The item with whom it concerns, if what it points to is there and this forum's.

    `place` is the forum's scheme and county. Raises `item-points-wrongly`.
    """
    if not _points_rightly(item, place, known):
        raise Refusal("item-points-wrongly")
    concerns = concerned(item, known)
    if len(concerns) > MOST_CONCERNED:
        raise Refusal("item-points-wrongly")
    return item.model_copy(update={"concerns": concerns})


def _recorded(item: AgendaItem, known: Known) -> tuple[str, ...]:
    match item.kind:
        case ItemKind.NEED if item.need_id is not None:
            owners = known.of(need_ref(item.need_id), Need).owners
            return tuple(owner.organisation for owner in owners)
        case ItemKind.PLAN_LINE if item.round_id is not None:
            line = known.of(round_ref(item.round_id), Round).lines.get(item.line_id or "")
            return () if line is None else line.receivers
        case ItemKind.APPLICATION if item.application_id is not None:
            return _applied(known.of(application_ref(item.application_id), Application))
        case _:
            return ()


def _applied(application: Application) -> tuple[str, ...]:
    """Whom an application to a pot would give money to."""
    if application.applicant is None or application.content is None:
        return ()
    study = application.content.study
    taught_by = () if study is None else (study.provider.organisation,)
    return (application.applicant.organisation, *taught_by)


def _points_rightly(item: AgendaItem, place: tuple[str, str], known: Known) -> bool:
    if not item.points_rightly:
        return False
    if item.round_id is not None and scheme_and_county(item.round_id) != place:
        return False
    match item.kind:
        case ItemKind.NEED:
            need = known.of(need_ref(item.need_id or ""), Need)
            return need.unit is not None and (need.scheme, need.county) == place
        case ItemKind.APPLICATION:
            application = known.of(application_ref(item.application_id or ""), Application)
            stands = application.content is not None and not application.withdrawn
            return stands and application.round_id == item.round_id
        case _:
            return True
