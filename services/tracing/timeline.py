"""A case as a picture: its events by the day they hold from, a lane for each kind of case (SVG)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape

from domain.calendar import NORWAY
from domain.checks.books import Seen
from domain.language.language import Language
from domain.language.words import Words

_WIDTH, _LEFT, _LANE, _TOP = 1200, 190, 44, 60
_COLOURS = ("#1f4e79", "#2e7d6b", "#8a6d1b", "#6b4c9a", "#8c2f39")


def timeline(seen: Sequence[Seen], title: str, language: Language) -> str:
    """The events as marks in the lanes of their cases; each mark tells what and when."""
    words = Words(language)
    ordered = sorted(seen, key=lambda one: one.position)
    lanes = list(dict.fromkeys(str(one.case) for one in ordered))
    height = _TOP + _LANE * max(len(lanes), 1) + 40
    whens = [one.recorded.effective_at for one in ordered] or [datetime(2026, 1, 1, tzinfo=UTC)]
    first, last = min(whens), max(whens)
    span = max((last - first).total_seconds(), 1.0)

    def x(at: datetime) -> float:
        return _LEFT + (at - first).total_seconds() / span * (_WIDTH - _LEFT - 40)

    drawn = []
    for number, lane in enumerate(lanes):
        y = _TOP + _LANE * number + _LANE / 2
        drawn.append(f'<text x="10" y="{y + 4:.0f}">{escape(lane[:30])}</text>')
        drawn.append(
            f'<line x1="{_LEFT}" y1="{y:.0f}" x2="{_WIDTH - 40}" y2="{y:.0f}" stroke="#ccc"/>'
        )
    for one in ordered:
        number = lanes.index(str(one.case))
        y = _TOP + _LANE * number + _LANE / 2
        label = words.name("event", one.event.TOPIC)
        told = f"{label}, {words.moment(one.recorded.effective_at)} (#{one.position})"
        colour = _COLOURS[number % len(_COLOURS)]
        at = x(one.recorded.effective_at)
        drawn.append(
            f'<circle cx="{at:.1f}" cy="{y:.0f}" r="5" fill="{colour}" fill-opacity="0.7">'
            f"<title>{escape(told)}</title></circle>"
        )
    ends = "".join(
        f'<text x="{x(at):.0f}" y="{height - 14}" text-anchor="{anchor}">'
        f"{escape(words.day(at.astimezone(NORWAY).date()))}</text>"
        for at, anchor in ((first, "start"), (last, "end"))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'lang="{language}" font-family="sans-serif" font-size="11"><title>{escape(title)}</title>'
        f'<text x="10" y="26" font-size="16">{escape(title)}</text>'
        f"{''.join(drawn)}{ends}</svg>\n"
    )
