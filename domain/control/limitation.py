"""When a claim of a payment falls by limitation (*foreldelse*); the period is a setting.

The limits are those that held on the day that the period is counted from: a later change lets an
older period run as it began (inference).
"""

from datetime import date

from domain.schemes.limitation import limitation_on


def first_day_barred(from_day: date) -> date:
    """The first day on which the claim is barred, counted in whole years from a day."""
    return _later(from_day, months=12 * limitation_on(from_day).years)


def is_safe(paid_on: date, today: date) -> bool:
    """Whether a payment is so new that nobody needs to judge it yet.

    The answer lapses by itself: it is asked anew whenever something is proposed or read.
    """
    return today < _later(paid_on, months=limitation_on(paid_on).safe_months)


def _later(day: date, *, months: int) -> date:
    """The same day so many months later, or the first of the next month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return day.replace(year=year, month=month + 1)
    except ValueError:
        following = divmod(year * 12 + month + 1, 12)
        return date(following[0], following[1] + 1, 1)
