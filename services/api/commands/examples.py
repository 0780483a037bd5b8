"""Examples of request bodies; every organisation in them is synthetic."""

from typing import Any

SCHOOL: dict[str, Any] = {
    "organisation": "311000012",
    "name": "Eksempel videregående skole (syntetisk)",
    "kind": "county-school",
    "county": "46",
}
COMPANY: dict[str, Any] = {
    "organisation": "311000020",
    "name": "Eksempel Elektro AS (syntetisk)",
    "kind": "company",
    "county": "46",
}
PRIVATE_SCHOOL: dict[str, Any] = {
    "organisation": "311000039",
    "name": "Eksempel friskole (syntetisk)",
    "kind": "private-school",
    "county": "46",
}
ASSESSMENT: dict[str, Any] = {
    "title": "Oppdatering i styringssystemer",
    "description": "Lærerne trenger oppdatering på det utstyret som bedriftene bruker i dag.",
    "measure": "hospitering",
    "period_from": "2025-08-18",
    "period_to": "2026-06-19",
    "method": "Samtaler i avdelingen og spørreskjema til lærebedriftene",
    "data_sources": [
        {"source": "Spørreskjema til 14 lærebedrifter", "finding": "Ni bruker nyere styringer."}
    ],
    "involvement": {
        "leaders": 2,
        "employees": 9,
        "elected_representatives": 1,
        "working_life": 3,
        "why_none": {"providers": "Leverandøren velges når tiltaket er klart."},
    },
    "target_groups": {"vet-teacher": 8},
    "programme": "EL",
    "local_plan": "Kompetanseplan 2024-2027, mål 2",
    "national_goals": "Læreplanen i vg2 automatisering",
    "sami_perspective": {"answer": "not-relevant", "reason": "Gjelder teknisk utstyr."},
    "estimate_ore": 14_000_000,
}
MEETING: dict[str, Any] = {
    "held_on": "2025-03-12",
    "groups_present": ["working-life", "teacher-organisation", "vet-board", "provider"],
    "declarations_complete": True,
    "co_determination": "Drøftet med de tillitsvalgte 5. mars.",
}
BOARD: dict[str, Any] = {
    "laid_on": "2025-02-19",
    "stated_on": "2025-03-05",
    "statement": "Nemnda støtter utkastet.",
    "weighed": "Merknaden om helsefag er tatt inn.",
}
LINE: dict[str, Any] = {
    "line_id": "l-01",
    "title": "Hospitering i automatisering",
    "measure": "hospitering",
    "use": "carrying-out",
    "needs": ["n-3f9a2c7d1b04"],
    "theme_id": "t-1",
    "form": "collective",
    "base": "workplace",
    "target_groups": {"vet-teacher": 8},
    "participants": [{"group": "vet-teacher", "programme": "EL", "expected": 8}],
    "starts_on": "2025-08-18",
    "ends_on": "2025-12-19",
    "school_year": "2025/26",
    "years": [{"budget_year": 2025, "school_year": "2025/26", "amount_ore": 14_000_000}],
    "criterion_1": "Behovet er funnet av ledere og lærere ved skolen.",
    "criterion_2": "Planlagt og gjennomført med to lærebedrifter.",
    "providers": "Lærebedriftene",
    "route": "own-school",
    "recipient": SCHOOL,
    "amount_ore": 14_000_000,
    "instalments": [
        {"share": "3/4", "released_by": "decision"},
        {"share": "1/4", "released_by": "report-and-accounts"},
    ],
    "milestones": [
        {"milestone_id": "m-1", "title": "Første samling", "due": "2025-09-05", "weight": "1/1"}
    ],
    "placements": [
        {
            "direction": "teacher-to-company",
            "school": SCHOOL,
            "company": COMPANY,
            "places": 8,
            "days_each": 5,
            "day_rate_ore": 350_000,
            "agreement": "Avtale 2025/18",
            "agreed_on": "2025-03-03",
        }
    ],
}
APPLICATION: dict[str, Any] = {
    "title": "Hospitering for instruktører",
    "description": "Fire instruktører følger undervisningen ved skolen i fem dager hver.",
    "measure": "hospitering",
    "amount_ore": 7_000_000,
    "units": 20,
    "target_groups": {"instructor": 4},
    "starts_on": "2027-09-01",
    "ends_on": "2027-11-30",
    "criterion_1": "Instruktørene og ledelsen har funnet behovet sammen.",
    "criterion_2": "Planlagt med skolen, som tar imot.",
    "providers": "Skolen",
    "participants": [{"group": "instructor", "programme": "BA", "expected": 4}],
    "placements": [
        {
            "direction": "instructor-to-school",
            "school": SCHOOL,
            "company": COMPANY,
            "places": 4,
            "days_each": 5,
            "day_rate_ore": 350_000,
            "agreement": "Avtale 2027/4",
            "agreed_on": "2027-02-03",
        }
    ],
    "prices": [{"kind": "release-from-work", "amount_ore": 7_000_000, "hours": 150}],
    "answers": [{"field_id": "anchoring", "text": "Drøftet i ledermøte 3. februar"}],
    "annexes": [{"field_id": "budget", "title": "Budsjett", "sha256": "0e" * 32}],
}
#: One value for each name that stands in a path.
IN_PATH: dict[str, str] = {
    "scheme": "yrkesfag",
    "county": "46",
    "round_id": "yrkesfag-46-2025",
    "need_id": "n-3f9a2c7d1b04",
    "deadline_id": "intake",
    "line_id": "l-01",
    "complaint_id": "c-4e1f7a90b2d3",
    "payment_id": "p-5d0e7b91c3a2",
    "organisation": PRIVATE_SCHOOL["organisation"],
    "approval_id": "a-1",
    "member": COMPANY["organisation"],
    "change_id": "c-5d0e7b91c3a2",
    "call_id": "c-8b1f60d2a947",
    "meeting_id": "m-9c8d7e6f5a4b",
    "member_id": "m-3f9a2c7d1b04",
    "item_id": "i-1",
    "application_id": "a-2e7c90b4f156",
    "authority_id": "a-3f9a2c7d1b04",
    "calendar_id": "c-3f9a2c7d1b04",
    "subscription_id": "s-3f9a2c7d1b04",
    "control_id": "c-5f0e7b91c3a2",
    "finding_id": "f-8b1f60d2a947",
    "offset_id": "o-4d8e2b6f1a93",
}
