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
        "sibling-needs": "Behov som et tiltak kan bygge på",
        "sibling-private-schools": "Private skoler i søsterordningen",
        "sibling-vocational-rules": "Regler som bare gjelder yrkesfag",
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
        "sibling-plan": "Forumets innstilling; det den mangler, må begrunnes",
        "sibling-needs": "Også behov som er meldt og ikke prioritert, med begrunnelse",
        "sibling-private-schools": "En plan som holder dem utenfor, må begrunnes",
        "sibling-vocational-rules": "Det spørres ikke om fagskolelærere, Yrkesfaglærer 2 eller "
        "yrkesopplæringsnemnda",
        "sibling-questions": "Ingen; partene sier hva nytten var, og hva som er endret",
        "sibling-reports": "Mottakerne til runden, og derfra til direktoratet",
        "sibling-target-groups": "Lærere, ledere, ansatte og andre rundt dem står som annen "
        "gruppe, uten begrunnelse",
        "sibling-wording": "Slik evalueringen og direktoratets sider gjengir den",
    },
}
