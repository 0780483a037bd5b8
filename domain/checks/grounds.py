"""Every ground's check, in the order of the catalogue."""

from collections.abc import Mapping
from types import MappingProxyType

from domain.checks import (
    g01_eligible_use,
    g02_anchored,
    g03_cooperation,
    g04_in_plan,
    g05_target_groups,
    g06_own_financing,
    g07_unspent,
    g08_reports,
    g09_changes,
    g10_procurement,
    g11_double_financing,
    g12_overpaid,
    g13_state_aid,
    g14_private_schools,
    g15_collective,
    g16_paid_twice,
)
from domain.checks.check import Check
from domain.checks.finding import Ground

_MODULES = (
    g01_eligible_use,
    g02_anchored,
    g03_cooperation,
    g04_in_plan,
    g05_target_groups,
    g06_own_financing,
    g07_unspent,
    g08_reports,
    g09_changes,
    g10_procurement,
    g11_double_financing,
    g12_overpaid,
    g13_state_aid,
    g14_private_schools,
    g15_collective,
    g16_paid_twice,
)

CHECKS: Mapping[Ground, Check] = MappingProxyType(
    {module.CHECK.ground: module.CHECK for module in _MODULES}
)
