"""Where a case can be read, as messages link to it."""

from typing import Final

from domain.case import CaseKind, CaseRef
from services.config import Settings

_API: Final = "/api/v1"


def base_url(settings: Settings) -> str:
    """The address that the API answers under, as the world outside reaches it."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def read_path(case: CaseRef, round_id: str | None) -> str:
    """The path of the read that shows a case; of an import, that of its round."""
    match case.kind:
        case CaseKind.FORUM | CaseKind.LONG_TERM_PLAN:
            scheme, _, county = case.key.rpartition("-")
            return f"{_API}/{case.kind}s/{scheme}/{county}"
        case CaseKind.COUNTY:
            return f"{_API}/counties/{case.key}/succession"
        case CaseKind.IMPORT:
            return f"{_API}/rounds/{round_id}"
        case _:
            return f"{_API}/{case.kind}s/{case.key}"


def confirming_path(subscription_id: str, code: str) -> str:
    """The path at which whoever reads an address confirms it."""
    return f"/notices/{subscription_id}/confirm/{code}"


def ending_path(subscription_id: str, secret: str) -> str:
    """The path at which whoever has an e-mail ends its subscription."""
    return f"/notices/{subscription_id}/{secret}"
