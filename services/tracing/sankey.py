"""A round's money as a picture: from the grant through pots and lines to units (Sankey, SVG).

Made by hand, so that the same trace is the same bytes. The width of a band is its money.
"""

from collections import defaultdict
from collections.abc import Mapping
from html import escape
from typing import NamedTuple

from domain.language.language import Language
from domain.language.words import Words
from domain.trace.thread import RoundTrace
from services.tracing.words import WORDS

_WIDTH, _HEIGHT, _GAP, _BAR = 1200, 640, 6, 14
_TOP, _COLUMN = 60, 330
_LONGEST = 34
_COLOURS = ("#1f4e79", "#2e7d6b", "#8a6d1b", "#6b4c9a")


class _Flow(NamedTuple):
    """Money (øre) from one node to another; a node is its column and its name."""

    start: tuple[int, str]
    end: tuple[int, str]
    ore: int


def sankey(trace: RoundTrace, language: Language) -> str:
    """The picture; its title and a description say the same in words."""
    said, words = WORDS[language], Words(language)
    flows, names = _flows(trace, language)
    places = _places(flows, max(trace.paid_ore, 1))
    bands = "".join(_bands(flows, places))
    nodes = "".join(
        _node(node, names.get(node, node[1]), places[node], words) for node in sorted(places)
    )
    title = f"{said['title']}: {words.county(trace.county)} {trace.budget_year}"
    told = f"{said['paid']} {words.money(trace.paid_ore)}, {said['traced']} " + (
        f"{words.money(trace.traced_ore)}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT + 80}" '
        f'role="img" lang="{language}" font-family="sans-serif" font-size="11">'
        f"<title>{escape(title)}</title><desc>{escape(told)}</desc>"
        f'<text x="20" y="24" font-size="16">{escape(title)}</text>'
        f'<text x="20" y="44">{escape(told)}</text>{bands}{nodes}</svg>\n'
    )


def _flows(
    trace: RoundTrace, language: Language
) -> tuple[list[_Flow], Mapping[tuple[int, str], str]]:
    """The grant to pots and lines, pots to their awards, and lines to those who were paid."""
    sums: dict[tuple[tuple[int, str], tuple[int, str]], int] = defaultdict(int)
    names: dict[tuple[int, str], str] = {(0, ""): WORDS[language]["paid"]}
    for line in trace.lines:
        before = line.paid_ore - sum(payment.paid_ore for payment in line.payments)
        to = {f"{one.payee.organisation}": one.payee.name for one in line.payments}
        parts = [(one.payee.organisation, one.paid_ore) for one in line.payments if one.paid_ore]
        if before:
            number = line.recipient.organisation if line.recipient else line.line_id
            to.setdefault(number, line.recipient.name if line.recipient else line.title)
            parts.append((number, before))
        if not line.paid_ore:
            continue
        own = (2, line.line_id)
        names[own] = line.title
        pot = (1, line.parent or "lines")
        names.setdefault(pot, line.parent or WORDS[language]["plan"])
        sums[(0, ""), pot] += line.paid_ore
        sums[pot, own] += line.paid_ore
        for number, ore in parts:
            names[3, number] = to[number]
            sums[own, (3, number)] += ore
    return [_Flow(start, end, ore) for (start, end), ore in sorted(sums.items())], names


def _places(flows: list[_Flow], paid: int) -> dict[tuple[int, str], tuple[float, float, int]]:
    """Where each node stands: its top, its height, and its money."""
    into: dict[tuple[int, str], int] = defaultdict(int)
    out: dict[tuple[int, str], int] = defaultdict(int)
    for flow in flows:
        out[flow.start] += flow.ore
        into[flow.end] += flow.ore
    money = {node: max(into[node], out[node]) for node in {*into, *out}}
    most = max((sum(node[0] == column for node in money) for column in range(4)), default=1)
    gap = min(float(_GAP), _HEIGHT / 2 / max(most, 1))
    scale = (_HEIGHT - gap * most) / paid
    places: dict[tuple[int, str], tuple[float, float, int]] = {}
    for column in range(4):
        top = float(_TOP)
        for node in sorted(node for node in money if node[0] == column):
            height = money[node] * scale
            places[node] = (top, height, money[node])
            top += height + gap
    return places


def _bands(
    flows: list[_Flow], places: Mapping[tuple[int, str], tuple[float, float, int]]
) -> list[str]:
    left: dict[tuple[int, str], float] = defaultdict(float)
    arrived: dict[tuple[int, str], float] = defaultdict(float)
    bands = []
    for flow in flows:
        start, end = places[flow.start], places[flow.end]
        wide = start[1] * flow.ore / start[2]
        y1 = start[0] + left[flow.start] + wide / 2
        y2 = end[0] + arrived[flow.end] + wide / 2
        left[flow.start] += wide
        arrived[flow.end] += wide
        x1 = 20 + flow.start[0] * _COLUMN + _BAR
        x2 = 20 + flow.end[0] * _COLUMN
        middle = (x1 + x2) / 2
        bands.append(
            f'<path d="M{x1} {y1:.1f}C{middle:.0f} {y1:.1f} {middle:.0f} {y2:.1f} {x2} {y2:.1f}" '
            f'fill="none" stroke="{_COLOURS[flow.start[0]]}" stroke-opacity="0.3" '
            f'stroke-width="{max(wide, 0.5):.1f}"/>'
        )
    return bands


def _node(node: tuple[int, str], name: str, place: tuple[float, float, int], words: Words) -> str:
    top, height, ore = place
    x = 20 + node[0] * _COLUMN
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return (
        f'<rect x="{x}" y="{top:.1f}" width="{_BAR}" height="{max(height, 1):.1f}" '
        f'fill="{_COLOURS[node[0]]}"><title>{escape(f"{name}: {words.money(ore)}")}</title></rect>'
        f'<text x="{x + _BAR + 4}" y="{top + min(height, 20) / 2 + 4:.1f}">{escape(short)}</text>'
    )
