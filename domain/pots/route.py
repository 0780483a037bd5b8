"""How a pot's money reaches a recipient (*pengevei*), by the sort of organisation it is."""

from domain.party import MoneyRoute, Party, PartyKind

_ROUTES = {
    PartyKind.COUNTY_SCHOOL: MoneyRoute.OWN_SCHOOL,
    PartyKind.EXAMINATION_BOARD: MoneyRoute.COUNTY_RUN,
    PartyKind.COUNTY: MoneyRoute.COUNTY_RUN,
}


def route_to(recipient: Party) -> MoneyRoute:
    """The route of an award: inside the county, or a grant to somebody outside it.

    An examination board is the county's own. Source: domain description, section 10
    (inference).
    """
    return _ROUTES.get(recipient.kind, MoneyRoute.PRIVATE_GRANT)
