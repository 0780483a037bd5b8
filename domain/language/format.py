"""Money, days and lists as people write them in each language."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from domain.calendar import in_norway
from domain.language.language import Language

# A line break inside an amount makes it hard to read, so its spaces do not break.
_SPACE = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_AND = {Language.NB: "og", Language.NN: "og", Language.EN: "and"}
_STOP_AFTER_QUOTE = re.compile(r"([.!?…][»”])\.$")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def money(amount_ore: int, language: Language) -> str:
    """An amount in øre as kroner, with the øre only when there are any.

    `kr 1 660 000` and `kr 3 500,50` in Norwegian, with no-break spaces;
    `NOK 1,660,000` and `NOK 3,500.50` in English.
    """
    kroner, ore = divmod(abs(amount_ore), 100)
    sign = _MINUS if amount_ore < 0 else ""
    if language is Language.EN:
        return f"NOK{_SPACE}{sign}{kroner:,}" + (f".{ore:02}" if ore else "")
    grouped = f"{kroner:,}".replace(",", _SPACE)
    return f"kr{_SPACE}{sign}{grouped}" + (f",{ore:02}" if ore else "")


def day(on: date, language: Language) -> str:
    """A day: `12.03.2025` in Norwegian, `12 March 2025` in English."""
    if language is Language.EN:
        return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
    return f"{on.day:02}.{on.month:02}.{on.year:04}"


def period(first: date, last: date, language: Language) -> str:
    """The days from `first` to `last`; one day is written once."""
    if first == last:
        return day(first, language)
    dash = " – " if language is Language.EN else "–"
    return f"{day(first, language)}{dash}{day(last, language)}"


def norwegian_day(at: datetime) -> date:
    """The day in Norway at an instant."""
    return in_norway(at).date()


def moment(at: datetime, language: Language) -> str:
    """An instant by the Norwegian clock; midnight is written as the end of the day before."""
    local = in_norway(at)
    if local.time() == time.min and local.date() > date.min:
        ended = day(local.date() - timedelta(days=1), language)
        return f"the end of {ended}" if language is Language.EN else f"utgangen av {ended}"
    if language is Language.EN:
        return f"{day(local.date(), language)} at {local:%H:%M}"
    return f"{day(local.date(), language)} kl. {local:%H.%M}"


def quote(text: str, language: Language) -> str:
    """Somebody's own words on one line between quotation marks; nothing for a blank text."""
    words = " ".join(text.split())
    if not words:
        return ""
    return f"“{words}”" if language is Language.EN else f"«{words}»"


def listed(parts: Iterable[str], language: Language) -> str:
    """Parts as a list in a sentence: `a, b og c`."""
    *first, last = [*parts] or [""]
    return f"{', '.join(first)} {_AND[language]} {last}" if first else last


def inside(label: str) -> str:
    """A label as it stands inside a sentence: small first letter, but never in an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def opening(text: str) -> str:
    """A text as it opens a sentence: capital first letter, the rest as it was."""
    return text[:1].upper() + text[1:]


def ended_once(sentence: str) -> str:
    """The sentence without the full stop that a quotation ending its own sentence makes idle."""
    return _STOP_AFTER_QUOTE.sub(r"\1", sentence)
