"""The columns of a take-over's sheet of measures, and what reads their cells."""

from typing import Final

from services.imports import cells
from services.imports.cells import or_none
from services.imports.columns import GROUPS, Column, column, group_column, optional, several
from services.imports.entries import instalments, may_apply
from services.imports.need_columns import COLUMNS as NEED_COLUMNS
from services.imports.rows import Readers
from services.takeover import line_entries, line_parties

#: Names the measure, here and where it is paid.
LINE: Final = column("line_id", "Tiltak", "Tiltak", "Line")
_PARTY = ("organisation", "name", "kind")
#: A pot has no recipient; whether a line lacks one is the plan's own rule.
_RECIPIENT = tuple(
    each.model_copy(update={"needed": False, "asks": _PARTY})
    for each in NEED_COLUMNS
    if each.key in _PARTY
)
_POT = ("pot_purpose", "pot_rules", "may_apply")
_JOINT = ("joint_key", "joint_lead", "joint_total", "joint_shares")
_STUDY = ("study_title", "study_credits", "study_provider", "study_places")
_EVALUATION = ("evaluation_goal", "evaluation_how", "evaluation_judged_by")
_DAY = or_none(cells.day)

COLUMNS: Final[tuple[Column, ...]] = (
    LINE,
    column("title", "Tittel", "Tittel", "Title"),
    column("measure", "Tiltakstype", "Tiltakstype", "Kind of measure", "measure"),
    column("use", "Bruk", "Bruk", "Use", "use"),
    optional("form", "Form", "Form", "Form", "form"),
    optional("individual_reason", "Hvorfor individuelt", "Kvifor individuelt", "Why individual"),
    optional("base", "Basert", "Basert", "Based", "base"),
    optional("elsewhere_reason", "Hvorfor et annet sted", "Kvifor ein annan stad", "Why elsewhere"),
    optional("needs", "Behov", "Behov", "Needs"),
    optional("theme", "Tema", "Tema", "Theme"),
    optional("priority", "Prioritert tiltak", "Prioritert tiltak", "Prioritised measure"),
    *map(group_column, GROUPS),
    several(
        "participants",
        "Deltakere",
        "Deltakarar",
        "Participants",
        "programme",
        "bad-participants",
    ),
    column("starts_on", "Starter", "Startar", "Starts on"),
    column("ends_on", "Slutter", "Sluttar", "Ends on"),
    column("school_year", "Skoleår", "Skuleår", "School year"),
    column("criterion_1", "Kriterium 1", "Kriterium 1", "Criterion 1"),
    column("criterion_2", "Kriterium 2", "Kriterium 2", "Criterion 2"),
    optional("providers", "Tilbydere", "Tilbydarar", "Providers"),
    several(
        "provided_by",
        "Tilbydere og anskaffelse",
        "Tilbydarar og kjøp",
        "Providers and procurement",
        "procurement",
        "bad-provision",
    ),
    several(
        "placements",
        "Hospitering",
        "Hospitering",
        "Placements",
        "direction",
        "bad-placement",
    ),
    optional("study_title", "Studium", "Studium", "Study", asks=_STUDY),
    optional("study_credits", "Studiepoeng", "Studiepoeng", "Study credits", asks=_STUDY),
    several(
        "study_provider", "Studiested", "Studiestad", "Study: provider", "", "bad-party", _STUDY
    ),
    optional("study_places", "Studieplasser", "Studieplassar", "Study: places", asks=_STUDY),
    optional(
        "evaluation_goal",
        "Evaluering: mål",
        "Evaluering: mål",
        "Evaluation: goal",
        asks=_EVALUATION,
    ),
    optional(
        "evaluation_how",
        "Evaluering: hvordan",
        "Evaluering: korleis",
        "Evaluation: how",
        asks=_EVALUATION,
    ),
    optional(
        "evaluation_judged_by",
        "Evaluering: vurderes etter",
        "Evaluering: vurdert etter",
        "Evaluation: judged by",
        asks=_EVALUATION,
    ),
    *_RECIPIENT,
    optional("route", "Pengenes vei", "Vegen til pengane", "Route of the money", "route"),
    column("amount", "Planlagt (kr)", "Planlagt (kr)", "Planned (NOK)"),
    several(
        "instalments",
        "Rater",
        "Ratar",
        "Instalments",
        "release",
        "bad-instalment",
    ),
    several(
        "prices",
        "Pris",
        "Pris",
        "Price",
        "price",
        "bad-price",
    ),
    several(
        "years",
        "Budsjettår",
        "Budsjettår",
        "Budget years",
        "",
        "bad-year-amount",
    ),
    several(
        "milestones",
        "Milepæler",
        "Milepælar",
        "Milestones",
        "",
        "bad-milestone",
    ),
    optional("joint_key", "Felles: nøkkel", "Felles: nøkkel", "Joint: key", asks=_JOINT),
    optional(
        "joint_lead", "Felles: ledes av", "Felles: leia av", "Joint: lead county", asks=_JOINT
    ),
    optional(
        "joint_total", "Felles: i alt (kr)", "Felles: i alt (kr)", "Joint: total (NOK)", asks=_JOINT
    ),
    several(
        "joint_shares",
        "Felles: andeler",
        "Felles: delar",
        "Joint: shares",
        "",
        "bad-county-share",
        asks=_JOINT,
    ),
    optional("under", "Under pott", "Under pott", "Under pot"),
    optional(
        "pot_purpose",
        "Pott: formål",
        "Pott: formål",
        "Pot: purpose",
        asks=_POT,
        also="Pott: føremål",
    ),
    optional("pot_rules", "Pott: regler", "Pott: reglar", "Pot: rules", asks=_POT),
    several(
        "may_apply",
        "Pott: hvem kan søke",
        "Pott: kven kan søkje",
        "Pot: who may apply",
        "party",
        "not-among-choices",
        asks=_POT,
    ),
    optional(
        "forum_decides",
        "Pott: forumet avgjør",
        "Pott: forumet avgjer",
        "Pot: the forum decides",
        asks=_POT,
    ),
    optional("decided", "Innvilget (kr)", "Innvilga (kr)", "Granted (NOK)"),
    optional("decided_on", "Innvilget dato", "Innvilga dato", "Granted on"),
    optional("assured_on", "Kriteriene sikret", "Kriteria sikra", "Criteria assured on"),
)

READERS: Final[Readers] = {
    **line_entries.READERS,
    **line_parties.READERS,
    **dict.fromkeys((group.value for group in GROUPS), cells.whole),
    **dict.fromkeys(("starts_on", "ends_on"), cells.day),
    **dict.fromkeys(("decided_on", "assured_on"), _DAY),
    **dict.fromkeys(("title", "name"), cells.line),
    "line_id": cells.key,
    "needs": cells.keys,
    "instalments": instalments,
    "theme": or_none(cells.key),
    "priority": or_none(cells.key),
    "school_year": cells.school_year,
    "organisation": or_none(cells.organisation_number),
    "under": or_none(cells.key),
    "may_apply": may_apply,
    "forum_decides": or_none(cells.flag),
    "amount": cells.some_ore,
    "decided": cells.ore,
}
