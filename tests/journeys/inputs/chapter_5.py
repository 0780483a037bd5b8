"""9.5 Identifiers, text, dates."""

from typing import Any

from domain.role import Role
from services.api.app import PREFIX
from tests.journeys.county import LINE_ORE, SCHEME
from tests.journeys.inputs.row import Row, item, pledging
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Reply, Sent
from tests.samples import SCHOOL

SCRIPT = "<script>alert(1)</script> {{7*7}} '; DROP TABLE behov; --"
FORMULA = '=HYPERLINK("http://127.0.0.1","x")'


def _segment(number: int, name: str, segment: str) -> Row:
    def make(scene: Scene) -> Sent:
        return Sent("GET", f"{PREFIX}/needs/{segment}", scene.asking("/").headers)

    return Row(number, name, make, 404, "not-found")


def _unit(name: str, organisation: Any, fault: str) -> Row:
    def make(scene: Scene) -> Sent:
        unit = {**scene.county.here(SCHOOL), "organisation": organisation}
        return scene.command("/needs", {**scene.county.need, "unit": unit}, by=scene.county.unit)

    return Row(54, name, make, 422, "invalid-body", fault)


def _county(value: str, code: str, fault: str | None = None) -> Row:
    def make(scene: Scene) -> Sent:
        body = {**scene.county.grant, "county": value}
        return scene.command("/grants", body, by=scene.county.directorate)

    return Row(57, f"county {value!r}", make, 422, code, fault)


def _title(name: str, title: Any, code: str = "invalid-body", fault: str | None = None) -> Row:
    return Row(58, name, lambda scene: scene.assessing(title=title), 422, code, fault)


def _day(value: Any) -> Row:
    return Row(
        61,
        f"day {value!r}",
        lambda scene: scene.assessing(period_from=value),
        422,
        "invalid-body",
        "invalid-value",
    )


def _instant(number: int, value: Any) -> Row:
    body = {**item(), "effective_at": value}
    return pledging(number, f"instant {value!r}", body, 422, "invalid-body", "invalid-value")


SEAT = {
    "person": "u-seated",
    "group": "working-life",
    "standing": "voting",
    "organisation": SCHOOL.organisation,
    "reason": "Prøve",
}


def _half_year(scene: Scene) -> dict[str, Any]:
    year = {"budget_year": scene.county.year, "school_year": "2099/00"}
    return {**year, "amount_ore": LINE_ORE // 2}


def _line(scene: Scene, **changes: Any) -> Sent:
    """A plan whose only line is changed."""
    lines = [scene.county.line(scene.need_id, **changes)]
    plan = {**scene.county.plan(scene.need_id), "lines": lines}
    return scene.command(f"{scene.round}/plan", plan, by=scene.county.chair)


def _is_stored(text: str) -> Any:
    def check(_: Scene, reply: Reply) -> None:
        assert reply.json["events"] == ["need.assessed"]
        assert text not in reply.body.decode()

    return check


ROWS = (
    *(
        _segment(52, name, segment)
        for name, segment in (
            ("upper case", "N-1A2B"),
            ("braces", "%7Bn-1a2b%7D"),
            ("urn", "urn:uuid:6f1d2c0e-5b0a-5c9e-9a57-3d8f6a6b2e11"),
        )
    ),
    Row(
        52,
        "no id in a body",
        lambda scene: scene.command(
            f"/needs/{scene.fresh_id}/forwarding", {"round_id": "46"}, by=scene.county.unit
        ),
        422,
        "invalid-body",
        "wrong-format",
    ),
    *(
        _segment(53, name, segment)
        for name, segment in (
            ("NUL", "%00"),
            ("dots", "..%2f..%2fetc"),
            ("encoded dots", "%2e%2e"),
            ("4 KiB", "a" * 4096),
        )
    ),
    *(
        _unit(name, number, fault)
        for name, number, fault in (
            ("8 digits", "31000001", "wrong-format"),
            ("10 digits", "3100000190", "wrong-format"),
            ("letters", "31000001A", "wrong-format"),
            ("wrong check digit", "310000018", "invalid-org-number"),
            (
                "Arabic digits",
                "\u0663\u0661\u0660\u0660\u0660\u0660\u0660\u0661\u0669",
                "wrong-format",
            ),
            ("spaces", "310 000 019", "wrong-format"),
            ("a number", 310000019, "invalid-type"),
        )
    ),
    pledging(56, "personal number", item(basis="01019000083"), 422, "personal-number-in-text"),
    _county("02", "unknown-county"),
    _county("99", "unknown-county"),
    _county("3", "invalid-body", "wrong-format"),
    _county("03 ", "invalid-body", "wrong-format"),
    _title("empty", "", fault="too-short"),
    _title("blank", "   ", fault="too-short"),
    _title("zero width", "\u200b\u200d", "invalid-text"),
    _title("4,001", "a" * 4001, fault="too-long"),
    _title("bidi override", "a\u202eb", "invalid-text"),
    _title("10,000 marks", "\u0301" * 10_000, "invalid-text"),
    Row(59, "formula", lambda s: s.assessing(title=FORMULA), 201, None, check=_is_stored(FORMULA)),
    Row(60, "script", lambda s: s.assessing(title=SCRIPT), 201, None, check=_is_stored(SCRIPT)),
    *map(_day, ("2026-02-30", "2026-13-01", "0000-01-01", 0, 1_767_225_600, "1899-12-31")),
    *(
        _instant(62, value)
        for value in (
            "2026-02-03T12:00:00",
            "2026-02-03T12:00:60Z",
            "9999-12-31T23:59:59-14:00",
            "1899-01-01T00:00:00Z",
            1_767_225_600,
        )
    ),
    _instant(63, "2026-03-29T02:30:00"),
    _instant(63, "2026-10-25T02:30:00"),
    _instant(63, "2026-10-25T02:30:00[Europe/Oslo]"),
    Row(
        64,
        "end before start",
        lambda s: s.assessing(period_from="2026-08-17", period_to="2026-08-16"),
        422,
        "period-reversed",
    ),
    Row(
        64,
        "a year twice",
        lambda s: _line(s, years=[_half_year(s), _half_year(s)]),
        422,
        "line-does-not-add-up",
    ),
    Row(
        64,
        "a seat that ends before it begins",
        lambda s: s.command(
            f"/forums/{SCHEME}/{s.county.number}/members",
            {**SEAT, "term_from": "2026-02-02", "term_to": "2026-02-01"},
            version=f'"{s.seen[f"forum/{SCHEME}-{s.county.number}"]}"',
        ),
        422,
        "period-reversed",
    ),
    # A measure may be planned into later years; what of it falls in which the line says.
    Row(
        64,
        "outside the year of the grant",
        lambda s: s.assessing(period_from="2103-08-17", period_to="2104-06-20"),
        201,
        None,
        check=_is_stored("2103-08-17"),
    ),
    *(
        pledging(65, name, {**item(), name: "1"}, 422, "invalid-body", "unknown-field")
        for name in ("recorded_at", "received_at", "actor", "version", "by")
    ),
    Row(
        65,
        "on whose behalf",
        lambda s: s.command(
            f"/needs/{s.fresh_id}/registration",
            {"on_behalf_of": "310000027"},
            by=s.in_role(Role.UNIT),
        ),
        403,
        "acts-for-itself-only",
    ),
)

LISTED = {
    55: "no command takes an account number: payments name a voucher of the county's own system"
}
