"""Plays one county's whole round through the public API, as its different users would."""

import asyncio
import signal
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

import httpx
from rich.console import Console

from domain.schemes.counties import COUNTIES
from domain.schemes.distributions import DISTRIBUTION_2019, DISTRIBUTION_2025
from services.api.identity import TokenSettings
from services.config import ConfigurationError
from services.demo.acts.controlling import control
from services.demo.acts.disposing import dispose, learn
from services.demo.acts.following_up import close, follow_up
from services.demo.acts.forum import lines, needs_to_answer, spring_meeting, summer_meeting
from services.demo.acts.kept_meeting import meet
from services.demo.acts.money import complain, pay_back, receive
from services.demo.acts.opening import commit_grants, open_round, play_2019
from services.demo.acts.pots import follow_up_awards, hand_out
from services.demo.acts.reporting import report_in_time, report_late
from services.demo.acts.reporting_back import answer, report_back, report_to_the_state
from services.demo.calendar import at
from services.demo.cast import Cast
from services.demo.client import Api
from services.demo.language import language_of
from services.demo.scene import AT_ONCE, Scene
from services.demo.show import Stages, show_summary, shown
from services.demo.stack import own_stack
from services.demo.summary import Summary, read_summary, write_audit_trail, write_summary

_SLOWEST_ANSWER_SECONDS: Final = 30.0
_STOPPED_BY_SIGNAL: Final = 128
_SUMMARY: Final = "summary.json"
_AUDIT_TRAIL: Final = "audit-trail.md"


def run_demo(county: str = "46", build_dir: Path = Path("build/demo")) -> Summary:
    """Play the county's round on a stack of its own; leaves nothing but files in `build_dir`.

    Call it from the main thread: on Ctrl-C, SIGTERM and SIGHUP it ends in order. Raises
    `ConfigurationError` for a county that there is none of, `StackError` when the stack
    does not start.
    """
    _check(county)
    return asyncio.run(_run(county, build_dir))


def load_demo(url: str, settings: TokenSettings, county: str) -> None:
    """Play the county's round on the stack that runs at `url`; `settings` hold its token key.

    Raises `ConfigurationError` for a county that there is none of.
    """
    _check(county)
    asyncio.run(_load(url, settings, county))


def _check(county: str) -> None:
    if county not in COUNTIES:
        known = ", ".join(f"{one.number} {one.name}" for one in COUNTIES.values())
        raise ConfigurationError(f"There is no county {county}. The counties are: {known}.")


async def _run(county: str, build_dir: Path) -> Summary:
    playing = asyncio.create_task(_run_on_own_stack(county, build_dir))
    stopped_by: list[signal.Signals] = []

    def stop(number: signal.Signals) -> None:
        # Only once: whoever presses Ctrl-C again must not interrupt the clearing up.
        if not stopped_by:
            stopped_by.append(number)
            playing.cancel()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, stop, number)
    try:
        return await playing
    except asyncio.CancelledError:
        if stopped_by:
            raise SystemExit(_STOPPED_BY_SIGNAL + stopped_by[0]) from None
        raise


async def _run_on_own_stack(county: str, build_dir: Path) -> Summary:
    console = Console()
    with shown(console) as stages:
        async with AsyncExitStack() as ending:
            with stages.stage("Start a stack", 1) as done:
                url, settings = await ending.enter_async_context(own_stack())
                done()
            http = await ending.enter_async_context(_http(url))
            scene = _scene(http, settings, county)
            await _play(scene, stages)
            with stages.stage("Read back", 2) as done:
                build_dir.mkdir(parents=True, exist_ok=True)
                await write_audit_trail(scene, build_dir / _AUDIT_TRAIL)
                done()
                summary = await read_summary(scene)
                done()
            ended = ending.pop_all()
            with stages.stage("End the stack", 1) as done:
                await ended.aclose()
                done()
    summary = summary.model_copy(update={"stages": stages.rounded()})
    write_summary(summary, build_dir / _SUMMARY)
    show_summary(
        console,
        summary,
        (
            ("Figures", str(build_dir / _SUMMARY)),
            ("Audit trail for the archive", str(build_dir / _AUDIT_TRAIL)),
            ("To look around yourself", f"dekomp up --demo --county {county}"),
        ),
    )
    return summary


async def _load(url: str, settings: TokenSettings, county: str) -> None:
    console = Console()
    with shown(console) as stages:
        async with _http(url) as http:
            scene = _scene(http, settings, county)
            await _play(scene, stages)
            summary = await read_summary(scene)
    show_summary(
        console,
        summary.model_copy(update={"stages": stages.rounded()}),
        (
            ("The round", f"{url}/api/v1/rounds/{scene.round_id}/status"),
            ("Its audit trail", f"{url}/api/v1/rounds/{scene.round_id}/audit-trail"),
        ),
    )


def _http(url: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        base_url=url,
        timeout=_SLOWEST_ANSWER_SECONDS,
        limits=httpx.Limits(max_connections=2 * AT_ONCE),
        # A proxy of the environment would not find a server on this machine.
        trust_env=False,
    )


def _scene(http: httpx.AsyncClient, settings: TokenSettings, county: str) -> Scene:
    return Scene(api=Api(http, language_of(county)), cast=Cast(settings, county), county=county)


async def _play(scene: Scene, stages: Stages) -> None:
    """The round, from the state's grant to the control of how it was used."""
    with stages.stage("Grants of 2025", len(DISTRIBUTION_2025.amounts_ore)) as done:
        await commit_grants(scene, done)
    with stages.stage("Rounds of 2019", len(DISTRIBUTION_2019.amounts_ore)) as done:
        await play_2019(scene, done)
    with stages.stage("Opening", 5) as done:
        await open_round(scene, done)
    with stages.stage("Money in", 2) as done:
        await receive(scene, done)
    with stages.stage("1-2 Assess and report", len(scene.needs)) as done:
        late = await report_in_time(scene, done)
    with stages.stage("2 Report late", len(late) + 1) as done:
        await report_late(scene, late, done)
    with stages.stage("3 Prioritise and plan", needs_to_answer(version=1) + 2) as done:
        await spring_meeting(scene, done)
    await _dispose_while_the_forum_meets(scene, stages)
    with stages.stage("4 Complain", 1) as done:
        await complain(scene, lines(scene, version=2), done)
    with stages.stage("3 Meet, vote and let wait", 3) as done:
        await meet(scene, done)
    with stages.stage("Hand out the pot", 3) as done:
        awards = await hand_out(scene, done)
    final = lines(scene, version=2)
    with stages.stage("Carry out and evaluate", len(final) + len(awards) + 2) as done:
        await follow_up(scene, final, done)
        await follow_up_awards(scene, awards, done)
        await pay_back(scene, final, done)
        done()
    with stages.stage("Report and answer", 7) as done:
        await report_back(scene, final, done)
        await answer(scene, final, done)
    with stages.stage("Close, and report to the state", 3) as done:
        await close(scene, final)
        done()
        await report_to_the_state(scene, done)
    with stages.stage("Check and control", 5) as done:
        await control(scene, done)


async def _dispose_while_the_forum_meets(scene: Scene, stages: Stages) -> None:
    """The first plan is paid while more needs are prioritised: the order binds no round."""
    first, final = lines(scene, version=1), lines(scene, version=2)
    total = len(final) + needs_to_answer(version=2) + 1
    with stages.stage("4 Dispose, and plan again", total) as done:
        await learn(scene, first)
        async with asyncio.TaskGroup() as group:
            group.create_task(dispose(scene, first, at(4, 10), done))
            group.create_task(summer_meeting(scene, done))
        await dispose(scene, final[len(first) :], at(6, 20), done)
