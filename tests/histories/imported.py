"""The paths of what comes in from spreadsheets: needs that are imported, a year taken over."""

from domain.case import CaseRef, need_ref, scheme_and_county
from domain.command import Command
from domain.deadlines.events import DeadlinePassed
from domain.event import Refusal
from domain.imports.decide import ImportNeeds
from domain.opening.decide import OpenRound
from domain.pots.decide_award import AwardApplication
from domain.pots.decide_call import CloseCall
from domain.step2_report.decide import ForwardNeed
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.takeover.before import Source
from domain.takeover.decide import TakeOverRound
from domain.takeover.plan import need_id
from domain.takeover.pots import application_id
from services.imports.needs import read_needs
from services.takeover.reading import read_takeover
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish, with_reason
from tests.samples import ROUND
from tests.services.imports.sheets import GOOD, sheet
from tests.services.imports.workbook import book, excel
from tests.services.imports.workbook_calls import with_calls
from tests.workflows.dates import Calendar
from tests.workflows.house import House

_NEEDS = wish(ImportNeeds, with_reason(ImportNeeds))
_YEAR = wish(TakeOverRound, with_reason(TakeOverRound))
_WITH_CALLS = wish(TakeOverRound, with_reason(TakeOverRound), sources=[{"sha256": "1f" * 32}])


def sheets(command: Command) -> object:
    """What the stored spreadsheet of a command holds, whatever its hash."""
    county = scheme_and_county(ROUND)[1]
    match command:
        case ImportNeeds():
            return read_needs(sheet(GOOD, {**GOOD, "title": "Kurs"}), county)[0]
        case TakeOverRound(sources=(source,)):
            year = with_calls() if source in _WITH_CALLS.sources else book()
            return read_takeover([(Source(sha256=source.sha256), excel(year))], county)[0]
        case _:
            raise Refusal("file-unknown")


async def needs_imported(house: House, calendar: Calendar) -> CaseRef:
    """The import's own case, which rests once it is done."""
    house.done(wish(OpenRound))
    await house.send(_NEEDS)
    await house.comes_to_rest(_NEEDS.case)
    return _NEEDS.case


async def need_from_import(house: House, calendar: Calendar) -> CaseRef:
    """A need whose first workflow run finds it registered already."""
    house.done(wish(OpenRound), _NEEDS)
    imported = f"{_NEEDS.case.key}-2"
    await house.send(wish(ForwardNeed, need_id=imported))
    return need_ref(imported)


async def round_taken_over(house: House, calendar: Calendar) -> CaseRef:
    """A round that begins with its take-over and is paid on."""
    await house.send(_YEAR)
    await house.send(wish(OrderPayment, line_id="l-1", amount_ore=100))
    await house.send(wish(AttestPayment))
    await house.send(wish(ApprovePayment, with_reason(ApprovePayment)))
    return THE_ROUND


async def round_taken_over_with_calls(house: House, calendar: Calendar) -> CaseRef:
    """A round taken over with a call that runs: it awards an application, and its window ends."""
    await house.send(_WITH_CALLS)
    waits = {"application_id": application_id(ROUND, "s-4"), "call_id": "c-2"}
    await house.send(wish(AwardApplication, with_reason(AwardApplication), **waits, amount_ore=100))
    await calendar.skip(days=1)
    await house.comes(THE_ROUND, DeadlinePassed.TOPIC)
    who = calendar.someone(CloseCall.ACTION, reason="Vindauget er ute")
    await house.send(wish(CloseCall, who, call_id="c-2"))
    return THE_ROUND


async def need_taken_over(house: House, calendar: Calendar) -> CaseRef:
    """A need that lay before the forum when its round was taken over."""
    house.done(_YEAR)
    unanswered = need_id(ROUND, "b4")
    await house.send(wish(PrioritiseNeed, with_reason(PrioritiseNeed), need_id=unanswered))
    return need_ref(unanswered)
