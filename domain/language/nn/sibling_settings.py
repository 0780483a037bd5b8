"""Nynorsk: innstillingane for søsterordninga, og kva som er lagt til grunn."""

LABELS = {
    "setting": {
        "sibling-contribution-forms": "Kva som tel som eigenfinansiering",
        "sibling-deadlines": "Fristar i søsterordninga",
        "sibling-deadlock": "Kven som avgjer når forumet ikkje blir samd",
        "sibling-decider": "Kven som tek avgjerdene i søsterordninga",
        "sibling-forum-groups": "Kven som skal vere med i forumet",
        "sibling-long-term-plan": "Kva som gjeld utan langsiktig plan",
        "sibling-own-contribution": "Kor stor eigenfinansieringa skal vere",
        "sibling-plan": "Kva som er planen i søsterordninga",
        "sibling-needs": "Behov som eit tiltak kan byggje på",
        "sibling-private-schools": "Private skular i søsterordninga",
        "sibling-vocational-rules": "Reglar som berre gjeld yrkesfag",
        "sibling-questions": "Spørsmål i evalueringa av søsterordninga",
        "sibling-reports": "Kven som rapporterer til kven",
        "sibling-target-groups": "Målgrupper i søsterordninga",
        "sibling-wording": "Ordlyden i forskrifta",
    },
    "setting-value": {
        "sibling-contribution-forms": "Pengar, stillingar, og timar med ein sats",
        "sibling-deadlines": "Slik kvart fylke praktiserer dei",
        "sibling-deadlock": "Statsforvaltaren",
        "sibling-decider": "Statsforvaltaren; her den som har oppgåvene til saksbehandlaren",
        "sibling-forum-groups": "Eigarane, organisasjonane deira, universitet og høgskular, og "
        "lærarorganisasjonane",
        "sibling-long-term-plan": "Det krevst ei grunngiving",
        "sibling-own-contribution": "30 prosent av tilskotet frå staten",
        "sibling-plan": "Innstillinga frå forumet; det ho manglar, må grunngivast",
        "sibling-needs": "Òg behov som er melde og ikkje prioriterte, med grunngiving",
        "sibling-private-schools": "Ein plan som held dei utanfor, må grunngivast",
        "sibling-vocational-rules": "Det blir ikkje spurt om fagskulelærarar, Yrkesfaglærar 2 "
        "eller yrkesopplæringsnemnda",
        "sibling-questions": "Ingen; partane seier kva nytta var, og kva som er endra",
        "sibling-reports": "Mottakarane til runden, og derifrå til direktoratet",
        "sibling-target-groups": "Lærarar, leiarar, tilsette og andre rundt dei står som anna "
        "gruppe, utan grunngiving",
        "sibling-wording": "Slik evalueringa og sidene til direktoratet gir han att",
    },
}
