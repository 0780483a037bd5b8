"""Who hears a complaint of a control case's decision (*klageinstans*); settings, not verified.

Source: domain description, section 17.2: a county's complaints go to its own complaints body
[found F44]; to whom a state demand on a county goes was not found.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from domain.control.kinds import ComplaintsBody, ControlLevel

COMPLAINTS_BODY: Final[Mapping[ControlLevel, ComplaintsBody]] = MappingProxyType(
    {
        ControlLevel.DIRECTORATE: ComplaintsBody.SUPERIOR_BODY,
        ControlLevel.COUNTY: ComplaintsBody.COUNTY_BODY,
    }
)
