"""On what basis the county buys from a provider (*anskaffelse*)."""

from enum import StrEnum

from domain.types import Draft, Line
from domain.value import Value


class ProcurementBasis(StrEnum):
    """On what basis a provider was bought from (*anskaffelsesgrunnlag*). Source: [Udir]."""

    COMPETITION = "competition"
    FRAMEWORK_AGREEMENT = "framework-agreement"
    BELOW_THRESHOLD = "below-threshold"
    OWN_STAFF = "own-staff"
    DIRECT = "direct"
    EXEMPT = "exempt"


class Procurement(Value):
    """The basis of a purchase, with a reference that an auditor can follow.

    `ground` says why there was no competition: the exemption (*unntak*) that was used,
    or why the purchase was direct.
    """

    basis: ProcurementBasis
    reference: Line
    ground: Draft = ""
