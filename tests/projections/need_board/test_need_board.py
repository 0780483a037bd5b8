"""Given what has happened to needs, then the board shows each in one stage, and counts all."""

from sqlalchemy import Engine

from domain.case import need_ref
from domain.event import Event
from domain.party import Party, TargetGroup
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.events import DeclineGround
from projections.need_board.project import NEED_BOARD
from projections.need_board.queries import Board, NeedOnBoard, board, find
from projections.reading import read
from projections.stage import Stage
from tests.projections.story import Story, sample
from tests.samples import ASSESSMENT, NEED, NETWORK, NEXT_ROUND, OFFICE, ROUND, SCHOOL


def assessed(
    need_id: str,
    *,
    unit: Party = SCHOOL,
    title: str = "Behov",
    groups: dict[TargetGroup, int] | None = None,
) -> Event:
    return NeedAssessed(
        need_id=need_id,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        unit=unit,
        assessment=ASSESSMENT.model_copy(update={"title": title, "target_groups": groups or {}}),
    )


def shown(engine: Engine, story: Story, **filters: object) -> Board:
    story.fold(engine, NEED_BOARD)
    with read(engine, NEED_BOARD) as reading:
        return board(reading.connection, ROUND, **{"limit": 50, **filters})  # type: ignore[arg-type]


def need(engine: Engine, story: Story) -> NeedOnBoard:
    story.fold(engine, NEED_BOARD)
    with read(engine, NEED_BOARD) as reading:
        found = find(reading.connection, NEED)
    assert found is not None
    return found


def ids(found: Board) -> list[str]:
    return [item.card.need.need_id for item in found.items]


def test_a_need_moves_through_its_stages(engine: Engine) -> None:
    story = Story()
    steps: list[tuple[Event | str, Stage]] = [
        ("need.assessed", Stage.ASSESSED),
        ("need.registered", Stage.REGISTERED),
        (sample("need.forwarded", late=False), Stage.WITH_NETWORK),
        ("need.returned", Stage.RETURNED),
        ("need.corrected", Stage.RETURNED),
        (sample("need.forwarded", network=None, late=False), Stage.WITH_FORUM),
        ("need.prioritised", Stage.PRIORITISED),
    ]
    for happens, stage in steps:
        story.tell(happens)
        assert need(engine, story).stage is stage
    found = need(engine, story)
    assert found.version == 7
    assert found.card.need.returns == 1
    assert found.card.need.networks == (NETWORK.organisation,)
    assert found.card.missing == ("national-goals",)
    assert found.card.what_is_missing == "Korleis dei tilsette var med"
    answer = found.card.need.answer
    assert answer is not None
    assert (answer.rank, answer.text) == (1, "Treffer planen og mange lærarar")
    assert found.first_recorded_at == story.instant(1)
    assert found.last_recorded_at == story.instant(7)


def test_a_declined_need_says_why(engine: Engine) -> None:
    card = need(engine, Story("need.assessed", "need.registered", "need.declined")).card
    answer = card.need.answer
    assert answer is not None
    assert answer.ground is DeclineGround.OTHER_NEEDS_FIRST
    assert answer.text == "Midlane rekk ikkje i år"
    assert answer.rank is None


def test_a_need_is_in_one_stage_whatever_the_forum_answers(engine: Engine) -> None:
    story = Story("need.assessed", "need.registered", sample("need.forwarded", network=None))
    steps: list[tuple[str, Stage]] = [
        ("need.left-waiting", Stage.WAITING),
        ("need.reconsidered", Stage.WITH_FORUM),
        ("need.referred", Stage.REFERRED),
        ("need.answered-by-sibling", Stage.REFERRED),
        ("need.reconsidered", Stage.WITH_FORUM),
        ("need.left-waiting", Stage.WAITING),
    ]
    for happens, stage in steps:
        story.tell(happens)
        assert need(engine, story).stage is stage


def test_a_need_carried_over_is_on_the_next_rounds_board(engine: Engine) -> None:
    story = Story("need.assessed", "need.registered", sample("need.forwarded", network=None))
    story.tell("need.left-waiting")
    story.tell("need.carried-over")
    found = need(engine, story)
    assert found.stage is Stage.WITH_FORUM
    assert found.card.need.round_id == NEXT_ROUND
    assert [turn.round_id for turn in found.card.need.turns] == [ROUND]


def test_the_board_is_in_norwegian_order_and_its_pages_lose_nothing(engine: Engine) -> None:
    titles = ["Ås", "Zoo", "Ærfugl", "Øks", "aa-kurs", "Bygg"]
    story = Story()
    for number, title in enumerate(titles):
        story.tell(assessed(f"n-{number}", title=title), case=need_ref(f"n-{number}"))
    in_order = ids(shown(engine, story))
    assert [titles[int(key[2:])] for key in in_order] == [
        "Bygg",
        "Zoo",
        "Ærfugl",
        "Øks",
        "aa-kurs",
        "Ås",
    ]
    paged: list[str] = []
    after: tuple[str, str] | None = None
    while (page := shown(engine, story, limit=2, after=after)).items:
        assert page.total == len(titles)
        paged += ids(page)
        after = (page.items[-1].sort_key, page.items[-1].card.need.need_id)
    assert paged == in_order


def test_filters_narrow_list_and_counts_alike(engine: Engine) -> None:
    story = Story()
    for key, unit, groups in [
        ("n-1", SCHOOL, {TargetGroup.VET_TEACHER: 3}),
        ("n-2", SCHOOL, {TargetGroup.VET_TEACHER: 0, TargetGroup.INSTRUCTOR: 2}),
        ("n-3", OFFICE, {TargetGroup.INSTRUCTOR: 5}),
    ]:
        story.tell(assessed(key, unit=unit, groups=groups), case=need_ref(key))
    story.tell("need.registered", case=need_ref("n-2"))
    story.tell("need.forwarded", case=need_ref("n-2"))
    assert shown(engine, story).stages == {Stage.ASSESSED: 2, Stage.WITH_NETWORK: 1}
    cases: list[tuple[dict[str, object], set[str]]] = [
        ({"unit": SCHOOL.organisation}, {"n-1", "n-2"}),
        ({"stage": Stage.ASSESSED}, {"n-1", "n-3"}),
        ({"target_group": TargetGroup.INSTRUCTOR}, {"n-2", "n-3"}),
        ({"target_group": TargetGroup.VET_TEACHER}, {"n-1"}),
        ({"seen_by": OFFICE.organisation}, {"n-3"}),
        ({"seen_by": NETWORK.organisation}, {"n-2"}),
        ({"seen_by": "310000078"}, set()),
    ]
    for filters, expected in cases:
        found = shown(engine, story, **filters)
        assert set(ids(found)) == expected
        assert found.total == len(expected)
