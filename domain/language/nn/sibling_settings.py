"""Nynorsk: innstillingane for systerordninga, og kva som er lagt til grunn."""

LABELS = {
    "setting": {
        "sibling-contribution-forms": "Kva som tel som eigenfinansiering",
        "sibling-deadlines": "Fristar i systerordninga",
        "sibling-deadlock": "Kven som avgjer når forumet ikkje blir samd",
        "sibling-decider": "Kven som tek avgjerdene i systerordninga",
        "sibling-forum-groups": "Kven som skal vere med i forumet",
        "sibling-long-term-plan": "Kva som gjeld utan langsiktig plan",
        "sibling-own-contribution": "Kor stor eigenfinansieringa skal vere",
        "sibling-plan": "Kva som er planen i systerordninga",
        "sibling-questions": "Spørsmål i evalueringa av systerordninga",
        "sibling-reports": "Kven som rapporterer til kven",
        "sibling-target-groups": "Målgrupper i systerordninga",
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
        "sibling-plan": "Innstillinga frå forumet, etter reglane for disponeringsplanen i yrkesfag",
        "sibling-questions": "Ingen; partane seier kva nytta var, og kva som er endra",
        "sibling-reports": "Mottakarane til runden, og derifrå til direktoratet",
        "sibling-target-groups": "Lærarar, leiarar og tilsette står som anna gruppe, med "
        "grunngiving",
        "sibling-wording": "Slik evalueringa og sidene til direktoratet gjev han att",
    },
}
