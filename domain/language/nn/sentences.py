"""Nynorsk: the sentence of every event, in clauses that are said when their facts are there."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "grant.committed": (
        "Direktoratet gav {county} tilsegn om {amount} for budsjettåret {budget_year}, i brevet "
        "{grant_letter} av {letter_date}.",
        "Vilkår i brevet: {terms}.",
        "Det gjeld skuleåret {school_year}.",
        When("synthetic", "Beløpet er laga til øving og står ikkje i noko verkeleg tilsegnsbrev."),
    ),
    "round.opened": (
        "Fylkeskommunen opna tildelingsrunden i {county} for budsjettåret {budget_year}.",
        "Prioriteringar for runden: {priorities}.",
    ),
    "own-contribution.pledged": (
        "Fylkeskommunen lova å gå inn med eigne ressursar verde {total}: {items}.",
    ),
    "reporting-practice.set": (
        When("directly", "Bedrifter, opplæringskontor og prøvenemnder kan melde behov sjølve."),
        When(
            "not_directly",
            "Behov frå bedrifter, opplæringskontor og prøvenemnder går gjennom eit nettverk eller "
            "fylkeskommunen.",
        ),
        "Eit nettverk kan ha eit behov hos seg i inntil {network_days} dagar før det blir påpeika.",
        "Kjelde: {source} ({status}).",
    ),
    "need.assessed": (
        "{unit} vurderte behovet {title} for perioden {period}.",
        "Med i vurderinga: {involved}.",
        When("nobody_involved", "Det går ikkje fram kven som var med i vurderinga."),
        "Venta kostnad: {estimate}.",
        "Behovet er slått saman av {merged_from}.",
        "Behovet er ein del av {split_from}, som vart delt.",
        "Det høyrer òg til {co_owners}.",
    ),
    "need.corrected": ("{who} retta vurderinga av behovet {title}.",),
    "need.confirmed": (
        "Ein tilsett ved verksemda ({capacity}) stadfesta at dei tilsette var med på å finne "
        "{the_need}.",
        "Merknad: {statement}.",
    ),
    "need.registered": ("{who} registrerte {the_need}.", "Dette mangla: {missing}."),
    "need.forwarded": (
        When("to_forum", "{who} melde {the_need} til samarbeidsforumet."),
        "{who} melde {the_need} til kompetansenettverket med organisasjonsnummer {network}.",
        When("unsupported", "Behovet vart sendt vidare utan støtte."),
        "Merknad: {comment}.",
        "Nettverket sende det saman med andre behov: {bundle}.",
        When("late", "Meldinga kom etter fristen."),
    ),
    "need.returned": (
        "{who} sende {the_need} tilbake, og skreiv kva som manglar: {missing}.",
        "{who} sende {the_need} tilbake til verksemda: {ground}. Grunngiving: {why}.",
    ),
    "need.commented": (
        "{who} kommenterte {the_need} for kompetansenettverket med organisasjonsnummer {network}.",
        When("supports", "Nettverket støttar behovet."),
        When("does_not", "Nettverket støttar ikkje behovet."),
        "Merknad: {comment}.",
    ),
    "need.merged": (
        "{who} slo {the_need} saman med andre behov til behovet {into}.",
        "Grunnen var: {grounds}.",
    ),
    "need.split": (
        "{who} delte {the_need} i fleire behov: {into}.",
        "Grunnen var: {grounds}.",
    ),
    "need.withdrawn": ("{who} trekte {the_need}. Grunnen var: {grounds}.",),
    "forum.appointed": (
        "Fylkeskommunen nemnde opp samarbeidsforumet i {county} for perioden {period}.",
        "Plassar: {seats}.",
    ),
    "need.prioritised": (
        "Samarbeidsforumet prioriterte {the_need} som nummer {rank} (møte {held_on}), og "
        "grunngav det slik: {grounds}.",
        "Innstillinga frå sekretariatet gav plass {recommended}.",
        "Er samiske perspektiv ein del av behovet? {sami}.",
    ),
    "need.declined": (
        "Samarbeidsforumet prioriterte ikkje {the_need} (møte {held_on}). Grunn: {ground}.",
        "Forumet forklarte det slik: {explanation}.",
    ),
    "long-term-plan.adopted": (
        "Samarbeidsforumet i {county} vedtok versjon {version} av den langsiktige planen, som "
        "gjeld {period} (møte {held_on}).",
        "Tema: {themes}.",
        "Lokal evaluering: {evaluation}.",
        "Medråderett: {co_determination}.",
    ),
    "plan.adopted": (
        "Samarbeidsforumet vedtok versjon {version} av disponeringsplanen, med {count} tiltak på "
        "til saman {total} (møte {held_on}).",
        "Fylkeskommunen, med eigne skular, får {county_share}, og andre aktørar får "
        "{others_share}.",
        "Til pottar er det sett av {pots_share}.",
        "Endra sidan førre versjon: {changes}.",
        "Vilkår for private skular: {private_schools}.",
        "Yrkesopplæringsnemnda vart høyrd {heard_on}.",
        "Nemnda sa: {board_stated}.",
        "Slik vart fråsegna vektlagd: {board_weighed}.",
        When("late", "Planen vart vedteken etter fristen."),
    ),
    "criteria.assured": (
        When("planning", "{who} vurderte kriteria for planlegginga av {the_line}."),
        When("execution", "{who} vurderte kriteria for gjennomføringa av {the_line}."),
        "Kriterium 1 om lokal forankring er oppfylt: {criterion_1_met}.",
        "Kriterium 1 om lokal forankring er ikkje oppfylt: {criterion_1_not_met}.",
        "Kriterium 2 om samarbeid er oppfylt: {criterion_2_met}.",
        "Kriterium 2 om samarbeid er ikkje oppfylt: {criterion_2_not_met}.",
    ),
    "grant.decided": (
        "Fylkeskommunen avgjorde at {recipient} får {amount} til {the_line}, etter versjon "
        "{version} av disponeringsplanen.",
        "Pengane blir brukte slik: {route}.",
        When("individual", "Avgjerda er eit enkeltvedtak."),
        "Grunngiving for avgjerda: {written_reasons}.",
        "Grunnlag for kjøpet: {basis}, {reference}.",
    ),
    "payment.ordered": (
        "{who} bestilte delutbetaling {instalment} på {amount} til {payee} for {the_line}, med "
        "bilag {voucher}.",
        "Av dette blir {withheld} halde tilbake for krav på mottakaren.",
    ),
    "payment.attested": ("{who} attesterte utbetaling {payment_id}.",),
    "funds.disbursed": (
        "{who} godkjende utbetaling {payment_id}, og {amount} vart frigitt til {payee} for "
        "{the_line}.",
    ),
    "fagskole-teachers.included": (
        "{who} opna for {expected} fagskulelærarar i {the_line}.",
        "Grunngiving: {grounds}.",
    ),
    "measure.progressed": (
        "{who} registrerte status for {the_line}: {status}.",
        "Nådde milepælar: {reached}.",
        "Merknad: {note}.",
    ),
    "measure.carried-out": (
        "{the_line} vart gjennomført {period}.",
        "Deltakarar: {participants}.",
        When("nobody_came", "Ingen deltakarar er førte opp."),
        "Samarbeidspartnarar: {partners}.",
        When("working_life_absent", "Arbeidslivet var ikkje med."),
        When("groups_changed", "Målgruppene vart andre enn planen sa."),
    ),
    "evaluation.recorded": (
        When("alone", "Fylkeskommunen registrerte evalueringa av {the_line}."),
        "Fylkeskommunen registrerte evalueringa av {the_line}, gjord saman med {partners}.",
        "Grunn til at éin part svara åleine: {alone_reason}.",
        "{answers}",
        "Målet for tiltaket er nådd: {attained}. {attained_grounds}.",
        When("late", "Evalueringa kom etter fristen."),
    ),
    "round.closed": (
        "Fylkeskommunen avslutta tildelingsrunden.",
        "{unspent} er ikkje utbetalt.",
        When("all_spent", "Alle midlane er utbetalte."),
        "Tiltak utan evaluering: {gaps}.",
        "Utlysingar som står opne: {calls}.",
    ),
    "round.reopened": ("Fylkeskommunen opna tildelingsrunden att.",),
    "command.answered": (
        "Systemet svara på kommandoen {action} i saka {case}.",
        "Hendingar: {events}.",
        When("nothing_new", "Kommandoen gav ingen nye hendingar."),
    ),
}

#: What the envelope adds to any sentence.
ALWAYS: tuple[Clause, ...] = (
    "Systemet varsla om dette: {stops}.",
    "Grunngiving for å gå vidare: {reason_to_go_on}.",
    "Grunngiving: {reason}.",
    "Dette gjeld frå {effective}.",
    "Det vart gjort på vegner av organisasjon {on_behalf_of}.",
    "Det vart gjort som vikar for {in_place_of}, etter fullmakt {substitution}.",
    "Det vart gjort etter delegert fullmakt {authority}.",
    When("imported", "Opplysningane er importerte."),
    "Det vart gjort som etterfølgjar for {old_county}.",
)
