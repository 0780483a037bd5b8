"""Which needs belong to a theme of the long-term plan: those it or its lines build on."""

from domain.case import scheme_and_county
from projections.forum.project import FORUM
from projections.forum.queries import long_term_plan
from projections.plan.project import PLAN
from projections.plan.queries import find_round
from services.api.reads.asking import Asked, ReadModels


def needs_of_theme(
    models: ReadModels, asked: Asked, round_id: str, theme_id: str
) -> frozenset[str]:
    """The ids of the needs that the theme names, or that a line of the round under it names."""
    with models.read(asked, FORUM) as connection:
        plan = long_term_plan(connection, *scheme_and_county(round_id))
    with models.read(asked, PLAN) as connection:
        found = find_round(connection, round_id)
    themes = plan.state.themes if plan else ()
    named = {need for theme in themes if theme.theme_id == theme_id for need in theme.needs}
    lines = found.state.lines.values() if found else ()
    linked = {
        need
        for line in lines
        if line.in_plan and line.plan.theme_id == theme_id
        for need in line.plan.needs
    }
    return frozenset(named | linked)
