"""A round's money as a picture: from the grant through pots and lines to units (Sankey, SVG).

Made by hand, so that the same flows are the same bytes. The width of a band is its money.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from domain.language.language import Language
from domain.language.words import Words
from domain.trace.across import Across
from domain.trace.flows import Flow, Flows, Node, NodeKind
from domain.trace.thread import RoundTrace
from services.tracing.words import WORDS

_WIDTH, _HEIGHT, _GAP, _BAR = 1200, 640, 6, 14
_TOP, _COLUMN = 60, 204
_LONGEST = 30
_COLOURS = ("#1f4e79", "#33658a", "#2e7d6b", "#8a6d1b", "#6b4c9a", "#8c2f39")
#: What nobody has used has a colour of its own, wherever it comes from.
_IDLE = "#9aa0a6"
_AT_REST = frozenset({NodeKind.UNSPENT, NodeKind.CARRIED_OUT, NodeKind.BEYOND_MEANS})


class _Place(NamedTuple):
    """Where a node stands: its top, its height, and its money."""

    top: float
    height: float
    ore: int


def sankey(title: str, of: RoundTrace | Across, flows: Flows, language: Language) -> str:
    """The picture; its title and a description say the same in words."""
    said, words = WORDS[language], Words(language)
    places = _places(flows)
    bands = "".join(_bands(flows, places))
    nodes = "".join(_node(node, places[node], words) for node in flows.nodes)
    ends = {
        node.kind: places[node].ore
        for node in flows.nodes
        if node.kind in {NodeKind.GRANT, NodeKind.OWN_CASH, NodeKind.CARRIED_IN, *_AT_REST}
    }
    told = ", ".join(
        [
            *(f"{words.name('flow-node', kind)} {words.money(ore)}" for kind, ore in ends.items()),
            f"{said['paid']} {words.money(of.paid_ore)}",
            f"{said['traced']} {words.money(of.traced_ore)}",
        ]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT + 80}" '
        f'role="img" lang="{language}" font-family="sans-serif" font-size="11">'
        f"<title>{escape(title)}</title><desc>{escape(told)}</desc>"
        f'<text x="20" y="24" font-size="16">{escape(title)}</text>'
        f'<text x="20" y="44">{escape(told)}</text>{bands}{nodes}</svg>\n'
    )


def _places(flows: Flows) -> dict[Node, _Place]:
    """Each column from the top down; the highest column fills the picture."""
    columns: dict[int, list[Node]] = defaultdict(list)
    for node in flows.nodes:
        columns[node.column].append(node)
    money = {node: flows.into(node) for node in flows.nodes}
    most = max((len(nodes) for nodes in columns.values()), default=1)
    gap = min(float(_GAP), _HEIGHT / 2 / most)
    highest = max((sum(money[node] for node in nodes) for nodes in columns.values()), default=1)
    scale = (_HEIGHT - gap * most) / max(highest, 1)
    places: dict[Node, _Place] = {}
    for nodes in columns.values():
        top = float(_TOP)
        for node in nodes:
            places[node] = _Place(top, money[node] * scale, money[node])
            top += places[node].height + gap
    return places


def _bands(flows: Flows, places: Mapping[Node, _Place]) -> list[str]:
    # What comes from nearby arrives on top, so that few bands cross.
    nearest_first = sorted(flows.flows, key=lambda f: (-f.start.column, f.start.order))
    arrives = _offsets([(flow, flow.end) for flow in nearest_first], places)
    leaves = _offsets([(flow, flow.start) for flow in flows.flows], places)
    bands = []
    for flow in flows.flows:
        wide = places[flow.start].height * flow.ore / places[flow.start].ore
        y1, y2 = leaves[flow] + wide / 2, arrives[flow] + wide / 2
        x1 = 20 + flow.start.column * _COLUMN + _BAR
        x2 = 20 + flow.end.column * _COLUMN
        middle = (x1 + x2) / 2
        colour = _IDLE if flow.end.kind in _AT_REST else _COLOURS[flow.start.column]
        bands.append(
            f'<path d="M{x1} {y1:.1f}C{middle:.0f} {y1:.1f} {middle:.0f} {y2:.1f} {x2} {y2:.1f}" '
            f'fill="none" stroke="{colour}" stroke-opacity="0.3" '
            f'stroke-width="{max(wide, 0.5):.1f}"/>'
        )
    return bands


def _offsets(
    sides: Iterable[tuple[Flow, Node]], places: Mapping[Node, _Place]
) -> dict[Flow, float]:
    """Where each flow's band begins at one of its nodes, from the top down in this order."""
    used: dict[Node, float] = defaultdict(float)
    found: dict[Flow, float] = {}
    for flow, node in sides:
        place = places[node]
        found[flow] = place.top + used[node]
        used[node] += place.height * flow.ore / max(place.ore, 1)
    return found


def _node(node: Node, place: _Place, words: Words) -> str:
    x = 20 + node.column * _COLUMN
    name = node.name or words.name("flow-node", node.kind)
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    colour = _IDLE if node.kind in _AT_REST else _COLOURS[node.column]
    told = escape(f"{name}: {words.money(place.ore)}")
    return (
        f'<rect x="{x}" y="{place.top:.1f}" width="{_BAR}" height="{max(place.height, 1):.1f}" '
        f'fill="{colour}"><title>{told}</title></rect>'
        f'<text x="{x + _BAR + 4}" y="{place.top + min(place.height, 20) / 2 + 4:.1f}">'
        f"{escape(short)}</text>"
    )
