"""The orders in which measures are looked through, whatever is told of them."""

from enum import StrEnum

from projections.need_board.sort_key import norwegian_sort_key
from projections.plan.queries import Line
from services.api.reads.listing import Key


class MeasureSort(StrEnum):
    """The orders in which measures are given: the dearest is first of those by what was paid."""

    LINE = "line"
    TITLE = "title"
    STARTS = "starts"
    ENDS = "ends"
    PAID = "paid"


def place_of_line(sort: MeasureSort, line: Line) -> Key:
    """Where a measure stands in an order."""
    plan, agreed = line.state.plan, line.state.agreed
    match sort:
        case MeasureSort.LINE:
            return (plan.line_id,)
        case MeasureSort.TITLE:
            return norwegian_sort_key(agreed.title), plan.line_id
        case MeasureSort.STARTS:
            return agreed.starts_on.isoformat(), plan.line_id
        case MeasureSort.ENDS:
            return agreed.ends_on.isoformat(), plan.line_id
        case MeasureSort.PAID:
            return -line.disbursed_ore, plan.line_id
