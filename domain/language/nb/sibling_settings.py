"""Bokmål: innstillingene for søsterordningen, og hva som er lagt til grunn."""

LABELS = {
    "setting": {
        "sibling-contribution-forms": "Hva som teller som egenfinansiering",
        "sibling-deadlines": "Frister i søsterordningen",
        "sibling-deadlock": "Hvem som avgjør når forumet ikke blir enig",
        "sibling-decider": "Hvem som tar beslutningene i søsterordningen",
        "sibling-forum-groups": "Hvem som skal være med i forumet",
        "sibling-long-term-plan": "Hva som gjelder uten langsiktig plan",
        "sibling-own-contribution": "Hvor stor egenfinansieringen skal være",
        "sibling-plan": "Hva som er planen i søsterordningen",
        "sibling-questions": "Spørsmål i evalueringen av søsterordningen",
        "sibling-reports": "Hvem som rapporterer til hvem",
        "sibling-target-groups": "Målgrupper i søsterordningen",
        "sibling-wording": "Forskriftens ordlyd",
    },
    "setting-value": {
        "sibling-contribution-forms": "Penger, stillinger, og timer med en sats",
        "sibling-deadlines": "Slik hvert fylke praktiserer dem",
        "sibling-deadlock": "Statsforvalteren",
        "sibling-decider": "Statsforvalteren; her den som har saksbehandlerens oppgaver",
        "sibling-forum-groups": "Eierne, organisasjonene deres, universiteter og høgskoler, og "
        "lærerorganisasjonene",
        "sibling-long-term-plan": "Det kreves en begrunnelse",
        "sibling-own-contribution": "30 prosent av statens tilskudd",
        "sibling-plan": "Forumets innstilling, etter reglene for disponeringsplanen i yrkesfag",
        "sibling-questions": "Ingen; partene sier hva nytten var, og hva som er endret",
        "sibling-reports": "Mottakerne til runden, og derfra til direktoratet",
        "sibling-target-groups": "Lærere, ledere og ansatte står som annen gruppe, med begrunnelse",
        "sibling-wording": "Slik evalueringen og direktoratets sider gjengir den",
    },
}
