"""A finding's name is the same wherever and whenever it is found."""

from domain.checks.finding import Concerns, Ground, finding_id

LINE = Concerns(
    scheme="yrkesfag", county="46", budget_year=2026, round_id="yrkesfag-46-2026", line_id="l-1"
)


def test_a_finding_keeps_its_name() -> None:
    assert finding_id(Ground.G5, "outside-target-groups", LINE) == "g5-e4869b1dd1473132"


def test_another_line_is_another_finding() -> None:
    other = LINE.model_copy(update={"line_id": "l-2"})
    first = finding_id(Ground.G5, "outside-target-groups", LINE)
    assert finding_id(Ground.G5, "outside-target-groups", other) != first
    assert finding_id(Ground.G5, "outside-target-groups", LINE, "more") != first


def test_grounds_are_ordered_by_their_numbers() -> None:
    assert sorted(Ground, key=lambda ground: ground.number) == list(Ground)
