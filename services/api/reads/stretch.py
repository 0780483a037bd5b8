"""A stretch of time that a list is asked for, from one instant or day to another."""

from datetime import date, datetime

from services.api.problems import FieldFault, Problem


def check_stretch(since: date | datetime | None, until: date | datetime | None) -> None:
    """Raise `Problem("invalid-parameter")` for a stretch that ends before it begins.

    It would be an empty list, which says that nothing has happened. The parameters are called
    `from` and `to`, and both are of one kind.
    """
    if since is not None and until is not None and until < since:
        fault = FieldFault("end-before-start", parameter="to")
        raise Problem("invalid-parameter", faults=[fault])
