"""9.6 Money."""

from typing import Any

from tests.journeys.county import LINE_ORE
from tests.journeys.inputs.row import Row, item, pledging
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Sent

_NO_AMOUNTS: tuple[Any, ...] = (True, "100", "1_000", " 7 ", 100.0, None, [], {"ore": 1})


def _amount(number: int, value: Any, fault: str) -> Row:
    body = item(amount_ore=value)
    return pledging(number, f"{value!r}", body, 422, "invalid-body", fault)


def _raw(number: int, text: str, status: int, code: str, fault: str | None = None) -> Row:
    body = b'{"items":[{"form":"cash","basis":"x","amount_ore":' + text.encode() + b"}]}"
    return pledging(number, text, body, status, code, fault)


def _paying(text: str, fault: str) -> Row:
    """A row that orders a payment of so much."""
    body = b'{"voucher":"Bilag 1","amount_ore":' + text.encode() + b"}"
    return Row(
        67,
        text,
        lambda scene: scene.command(f"{scene.round}/lines/l-1/payments", body),
        422,
        "invalid-body",
        fault,
    )


def _plan(scene: Scene, **changes: Any) -> Sent:
    line = scene.county.line(scene.need_id, **changes)
    plan = {**scene.county.plan(scene.need_id), "lines": [line]}
    return scene.command(f"{scene.round}/plan", plan, by=scene.county.chair)


_THIRD = {"share": "1/3", "released_by": "start"}
_ALL_BUT_ONE = {"amount_ore": LINE_ORE - 1, "released_by": "start"}
_YEAR = {"budget_year": 2026, "school_year": "2026/27"}
_ONE_ORE_AMISS: dict[str, dict[str, Any]] = {
    "shares of two thirds": {"instalments": [_THIRD, _THIRD]},
    "instalments one øre short": {"instalments": [_ALL_BUT_ONE]},
    "years one øre above": {"years": [{**_YEAR, "amount_ore": LINE_ORE + 1}]},
    "a share of 33.33": {"instalments": [{**_THIRD, "share": "3333/10000"}] * 3},
}

ROWS = (
    *(_amount(66, value, "invalid-type") for value in _NO_AMOUNTS),
    _paying("0", "too-small"),
    _paying("-0", "too-small"),
    _amount(67, -1, "too-small"),
    _raw(67, "1e5", 422, "invalid-body", "invalid-type"),
    _raw(67, "0.1", 422, "invalid-body", "invalid-type"),
    _raw(67, str(2**53 + 1), 400, "number-out-of-range"),
    _amount(67, 10**13, "too-large"),
    *(_amount(68, value, "invalid-type") for value in ("1E+5", "-0", "1.005")),
    *(
        pledging(
            69, f"currency {value}", item(currency=value), 422, "invalid-body", "unknown-field"
        )
        for value in ("EUR", "nok", "NOK")
    ),
    # The plan may be above the means with a reason that is recorded; payments may not.
    Row(70, "a plan above", lambda s: _plan(s, amount_ore=10**12), 422, "reason-required"),
    Row(
        70,
        "a second decision one øre above the line",
        lambda s: s.command(f"{s.round}/lines/l-1/decision", {"amount_ore": LINE_ORE + 1}),
        409,
        "already-decided",
    ),
    Row(
        71,
        "an instalment above what is left",
        lambda s: s.command(
            f"{s.round}/lines/l-1/payments",
            {"amount_ore": LINE_ORE - LINE_ORE // 2 + 1, "voucher": "Bilag 1"},
        ),
        422,
        "beyond-remainder",
    ),
    *(
        Row(74, name, lambda s, parts=parts: _plan(s, **parts), 422, "line-does-not-add-up")  # type: ignore[misc]
        for name, parts in _ONE_ORE_AMISS.items()
    ),
    Row(
        72,
        "a line lowered below what is decided",
        lambda s: _plan(s, amount_ore=LINE_ORE - 1),
        422,
        "line-below-decided",
    ),
)

LISTED: dict[int, str] = {}
