"""The paths of what comes in from spreadsheets: needs that are imported, a year taken over."""

from domain.case import CaseRef, need_ref, scheme_and_county
from domain.command import Command
from domain.event import Refusal
from domain.imports.decide import ImportNeeds
from domain.opening.decide import OpenRound
from domain.step2_report.decide import ForwardNeed
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.takeover.before import Source
from domain.takeover.decide import TakeOverRound
from domain.takeover.plan import need_id
from services.imports.needs import read_needs
from services.takeover.reading import read_takeover
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish, with_reason
from tests.samples import ROUND
from tests.services.imports.sheets import GOOD, sheet
from tests.services.imports.workbook import book, excel
from tests.workflows.dates import Calendar
from tests.workflows.house import House

_NEEDS = wish(ImportNeeds, with_reason(ImportNeeds))
_YEAR = wish(TakeOverRound, with_reason(TakeOverRound))


def sheets(command: Command) -> object:
    """What the stored spreadsheet of a command holds, whatever its hash."""
    county = scheme_and_county(ROUND)[1]
    match command:
        case ImportNeeds():
            return read_needs(sheet(GOOD, {**GOOD, "title": "Kurs"}), county)[0]
        case TakeOverRound():
            return read_takeover([(Source(sha256="0f" * 32), excel(book()))], county)[0]
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


async def need_taken_over(house: House, calendar: Calendar) -> CaseRef:
    """A need that lay before the forum when its round was taken over."""
    house.done(_YEAR)
    unanswered = need_id(ROUND, "b4")
    await house.send(wish(PrioritiseNeed, with_reason(PrioritiseNeed), need_id=unanswered))
    return need_ref(unanswered)
