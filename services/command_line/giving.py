"""How an import gives its one command: in whose name, and by the way that the API goes too."""

from datetime import UTC, datetime

from domain.case import scheme_and_county
from domain.command import Command
from domain.event import ActorKind, Circumstances
from domain.role import Role
from services.command_line.shared import say
from services.config import Settings


def by_import(round_id: str, key: str, reason: str | None, subject: str) -> Circumstances:
    """An import into a round by its county's officer, now; `key` is the same for the same files."""
    county, now = scheme_and_county(round_id)[1], datetime.now(UTC)
    return Circumstances(
        command_id=key,
        received_at=now,
        effective_at=now,
        actor=subject,
        role=Role.COUNTY_OFFICER,
        organisation=county,
        county=county,
        kind=ActorKind.IMPORT,
        reason=reason,
    )


async def carry_out(settings: Settings, command: Command) -> None:
    """Give the command as the API would, and say what came of it."""
    from services.event_log.log import open_log
    from services.gateway import Gateway, connect_temporal, stored_answers
    from workflows.contracts import Perform

    client = await connect_temporal(settings)
    with open_log(settings, role="dekomp_reader") as log:
        answer = await Gateway(client, stored_answers(log)).perform(
            Perform(
                action=command.ACTION,
                case=command.case,
                by=command.by,
                body=command.model_dump(mode="json", exclude={"by"}),
                fingerprint=f"{command.case}",
            )
        )
    say(f"Imported as {answer.case}, log position {answer.log_position}.")
