"""Expected failures as sentences; whatever is not one of them is a fault of ours."""

import psycopg
import sqlalchemy.exc
from eventsourcing import persistence
from joserfc.errors import JoseError
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from projections.crew import HelperLost
from services.accounts.file_drop import AccountsBusy
from services.accounts.orders import UnknownRound
from services.backup.manifest import BackupError
from services.checking import UnknownVersion
from services.config import ConfigurationError
from services.event_log.migrate import TooOld
from services.event_log.recorder import UnsafeSetting
from services.files.scanned import NotStored
from services.gateway import OutcomeNotKnown, OutOfReach, TemporalAway
from services.rebuild import UnknownProjection
from services.stack.errors import StackError

_DOCTOR = "`dekomp doctor` says what to do."
_OWN = (
    AccountsBusy,
    BackupError,
    ConfigurationError,
    HelperLost,
    NotStored,
    StackError,
    TemporalAway,
    TooOld,
    UnknownProjection,
    UnknownRound,
    UnknownVersion,
    UnsafeSetting,
)


def sentence(problem: Exception) -> str | None:
    """What to tell the person at the command line, or None when the program is at fault."""
    match problem:
        case ValidationError():
            return "; ".join(map(_about_value, problem.errors(include_input=False)))
        case sqlalchemy.exc.OperationalError():
            return _unreachable(str(problem.orig))
        case psycopg.OperationalError() | persistence.OperationalError():
            return _unreachable(str(problem))
        case psycopg.errors.UndefinedTable() | psycopg.errors.InsufficientPrivilege():
            return (
                f"The database is not ready ({_first(problem)}). `dekomp doctor` says what to do."
            )
        case OSError():
            return f"{problem.filename}: {problem.strerror}" if problem.filename else str(problem)
        case OutcomeNotKnown() | OutOfReach():
            return "No answer came in time. Give the same command again: nothing is done twice."
        case JoseError():
            return f"The token key cannot be used: {problem}"
        case _ if isinstance(problem, _OWN):
            return str(problem)
    return None


def _about_value(error: ErrorDetails) -> str:
    where = ".".join(map(str, error["loc"]))
    why = error["msg"].removeprefix("Value error, ")
    return f"{where}: {why}" if where else why


def _first(problem: psycopg.Error) -> str:
    """The sentence of the server, without the place in the statement that it adds."""
    return str(problem).partition("\n")[0]


def _unreachable(why: str) -> str:
    return f"The database does not answer ({why.strip()}). {_DOCTOR}"
