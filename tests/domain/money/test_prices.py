"""Prices stand beside each other by what they pay for, and none is left out."""

from hypothesis import given as whatever
from hypothesis import strategies as st

from domain.price import PriceComponent, PriceKind
from domain.views.prices import PricedPart, compared

_components = st.builds(
    PriceComponent,
    kind=st.sampled_from(PriceKind),
    amount_ore=st.integers(1, 10**9),
    hours=st.none() | st.integers(0, 500),
)


def part(line_id: str, component: PriceComponent) -> PricedPart:
    return PricedPart(
        round_id="yrkesfag-46-2026", line_id=line_id, title="Kurs", component=component
    )


def teaching(line_id: str, amount_ore: int, hours: int | None) -> PricedPart:
    return part(
        line_id, PriceComponent(kind=PriceKind.TEACHING, amount_ore=amount_ore, hours=hours)
    )


def test_the_dearest_hour_stands_first_and_what_has_no_hours_last() -> None:
    parts = (teaching("l-1", 900, None), teaching("l-2", 1_000, 10), teaching("l-3", 3_000, 10))
    (found,) = compared(parts)

    assert [each.line_id for each in found.parts] == ["l-3", "l-2", "l-1"]
    assert (found.lowest_ore, found.middle_ore, found.highest_ore) == (100, 100, 300)


def test_without_hours_there_is_no_price_of_an_hour() -> None:
    (found,) = compared([teaching("l-1", 900, None), teaching("l-2", 900, 0)])
    assert (found.lowest_ore, found.middle_ore, found.highest_ore) == (None, None, None)


@whatever(st.lists(_components, max_size=20))
def test_every_part_is_there_once_under_its_kind(components: list[PriceComponent]) -> None:
    parts = [part(f"l-{number}", component) for number, component in enumerate(components)]
    found = compared(parts)

    assert sorted(each.line_id for kind in found for each in kind.parts) == sorted(
        each.line_id for each in parts
    )
    assert all(each.component.kind is kind.kind for kind in found for each in kind.parts)
    for kind in found:
        if kind.middle_ore is not None:
            assert (kind.lowest_ore or 0) <= kind.middle_ore <= (kind.highest_ore or 0)
