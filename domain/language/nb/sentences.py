"""Bokmål: the sentence of every event, in clauses that are said when their facts are there."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "grant.committed": (
        "Direktoratet ga {county} tilsagn om {amount} for budsjettåret {budget_year}, i brevet "
        "{grant_letter} av {letter_date}.",
        "Vilkår i brevet: {terms}.",
        "Det gjelder skoleåret {school_year}.",
        When("synthetic", "Beløpet er laget for øvelse og står ikke i noe virkelig tilsagnsbrev."),
    ),
    "round.opened": (
        "Fylkeskommunen åpnet tildelingsrunden i {county} for budsjettåret {budget_year}.",
        "Prioriteringer for runden: {priorities}.",
    ),
    "own-contribution.pledged": (
        "Fylkeskommunen forpliktet seg til å bidra med egne ressurser verdt {total}: {items}.",
    ),
    "reporting-practice.set": (
        When("directly", "Bedrifter, opplæringskontor og prøvenemnder kan melde behov selv."),
        When(
            "not_directly",
            "Behov fra bedrifter, opplæringskontor og prøvenemnder går gjennom et nettverk eller "
            "fylkeskommunen.",
        ),
        "Et nettverk kan ha et behov hos seg i inntil {network_days} dager før det blir påpekt.",
        "Kilde: {source} ({status}).",
    ),
    "need.assessed": (
        "{unit} vurderte behovet {title} for perioden {period}.",
        "Med i vurderingen: {involved}.",
        When("nobody_involved", "Det er ikke oppgitt hvem som var med i vurderingen."),
        "Anslått kostnad: {estimate}.",
        "Behovet er slått sammen av {merged_from}.",
        "Behovet er en del av {split_from}, som ble delt.",
        "Det tilhører også {co_owners}.",
    ),
    "need.corrected": ("{who} rettet vurderingen av behovet {title}.",),
    "need.confirmed": (
        "En ansatt ved virksomheten ({capacity}) bekreftet at de ansatte var med på å finne "
        "{the_need}.",
        "Merknad: {statement}.",
    ),
    "need.registered": ("{who} registrerte {the_need}.", "Dette manglet: {missing}."),
    "need.forwarded": (
        When("to_forum", "{who} meldte {the_need} til samarbeidsforumet."),
        "{who} meldte {the_need} til kompetansenettverket med organisasjonsnummer {network}.",
        When("unsupported", "Behovet ble sendt videre uten støtte."),
        "Merknad: {comment}.",
        "Nettverket sendte det sammen med andre behov: {bundle}.",
        When("late", "Meldingen kom etter fristen."),
    ),
    "need.returned": (
        "{who} sendte {the_need} tilbake, og skrev hva som mangler: {missing}.",
        "{who} sendte {the_need} tilbake til virksomheten: {ground}. Begrunnelse: {why}.",
    ),
    "need.commented": (
        "{who} kommenterte {the_need} for kompetansenettverket med organisasjonsnummer {network}.",
        When("supports", "Nettverket støtter behovet."),
        When("does_not", "Nettverket støtter ikke behovet."),
        "Merknad: {comment}.",
    ),
    "need.merged": (
        "{who} slo {the_need} sammen med andre behov til behovet {into}.",
        "Grunnen var: {grounds}.",
    ),
    "need.split": (
        "{who} delte {the_need} i flere behov: {into}.",
        "Grunnen var: {grounds}.",
    ),
    "need.withdrawn": ("{who} trakk {the_need}. Grunnen var: {grounds}.",),
    "forum.appointed": (
        "Fylkeskommunen oppnevnte samarbeidsforumet i {county} for perioden {period}.",
        "Plasser: {seats}.",
    ),
    "need.prioritised": (
        "Samarbeidsforumet prioriterte {the_need} som nummer {rank} (møte {held_on}), og "
        "begrunnet det slik: {grounds}.",
        "Innstillingen fra sekretariatet ga plass {recommended}.",
        "Er samiske perspektiver en del av behovet? {sami}.",
    ),
    "need.declined": (
        "Samarbeidsforumet prioriterte ikke {the_need} (møte {held_on}). Grunn: {ground}.",
        "Forumet forklarte det slik: {explanation}.",
    ),
    "long-term-plan.adopted": (
        "Samarbeidsforumet i {county} vedtok versjon {version} av den langsiktige planen, som "
        "gjelder {period} (møte {held_on}).",
        "Temaer: {themes}.",
        "Lokal evaluering: {evaluation}.",
        "Medbestemmelse: {co_determination}.",
    ),
    "plan.adopted": (
        "Samarbeidsforumet vedtok versjon {version} av disponeringsplanen, med {count} tiltak på "
        "til sammen {total} (møte {held_on}).",
        "Fylkeskommunen, med egne skoler, får {county_share}, og andre aktører får {others_share}.",
        "Til potter er det satt av {pots_share}.",
        "Endret siden forrige versjon: {changes}.",
        "Vilkår for private skoler: {private_schools}.",
        "Yrkesopplæringsnemnda ble hørt {heard_on}.",
        "Nemnda uttalte: {board_stated}.",
        "Slik ble uttalelsen vektlagt: {board_weighed}.",
        When("late", "Planen ble vedtatt etter fristen."),
    ),
    "criteria.assured": (
        When("planning", "{who} vurderte kriteriene for planleggingen av {the_line}."),
        When("execution", "{who} vurderte kriteriene for gjennomføringen av {the_line}."),
        "Kriterium 1 om lokal forankring er oppfylt: {criterion_1_met}.",
        "Kriterium 1 om lokal forankring er ikke oppfylt: {criterion_1_not_met}.",
        "Kriterium 2 om samarbeid er oppfylt: {criterion_2_met}.",
        "Kriterium 2 om samarbeid er ikke oppfylt: {criterion_2_not_met}.",
    ),
    "grant.decided": (
        "Fylkeskommunen besluttet å gi {recipient} {amount} til {the_line}, etter versjon "
        "{version} av disponeringsplanen.",
        "Pengene brukes slik: {route}.",
        When("individual", "Beslutningen er et enkeltvedtak."),
        "Begrunnelse for beslutningen: {written_reasons}.",
        "Grunnlag for anskaffelsen: {basis}, {reference}.",
    ),
    "payment.ordered": (
        "{who} bestilte delutbetaling {instalment} på {amount} til {payee} for {the_line}, med "
        "bilag {voucher}.",
        "Av dette holdes {withheld} tilbake for krav på mottakeren.",
    ),
    "payment.attested": ("{who} attesterte utbetaling {payment_id}.",),
    "funds.disbursed": (
        "{who} godkjente utbetaling {payment_id}, og {amount} ble frigitt til {payee} for "
        "{the_line}.",
    ),
    "fagskole-teachers.included": (
        "{who} åpnet for {expected} fagskolelærere i {the_line}.",
        "Begrunnelse: {grounds}.",
    ),
    "measure.progressed": (
        "{who} registrerte status for {the_line}: {status}.",
        "Nådde milepæler: {reached}.",
        "Merknad: {note}.",
    ),
    "measure.carried-out": (
        "{the_line} ble gjennomført {period}.",
        "Deltakere: {participants}.",
        When("nobody_came", "Ingen deltakere er oppgitt."),
        "Samarbeidspartnere: {partners}.",
        When("working_life_absent", "Arbeidslivet var ikke med."),
        When("groups_changed", "Målgruppene ble andre enn planen sa."),
    ),
    "evaluation.recorded": (
        When("alone", "Fylkeskommunen registrerte evalueringen av {the_line}."),
        "Fylkeskommunen registrerte evalueringen av {the_line}, gjort sammen med {partners}.",
        "Grunn til at én part svarte alene: {alone_reason}.",
        "{answers}",
        "Målet for tiltaket er nådd: {attained}. {attained_grounds}.",
        When("late", "Evalueringen kom etter fristen."),
    ),
    "round.closed": (
        "Fylkeskommunen avsluttet tildelingsrunden.",
        "{unspent} er ikke utbetalt.",
        When("all_spent", "Alle midlene er utbetalt."),
        "Tiltak uten evaluering: {gaps}.",
        "Utlysninger som står åpne: {calls}.",
    ),
    "round.reopened": ("Fylkeskommunen åpnet tildelingsrunden igjen.",),
    "command.answered": (
        "Systemet besvarte kommandoen {action} i saken {case}.",
        "Hendelser: {events}.",
        When("nothing_new", "Kommandoen ga ingen nye hendelser."),
    ),
}

#: What the envelope adds to any sentence.
ALWAYS: tuple[Clause, ...] = (
    "Systemet varslet om dette: {stops}.",
    "Begrunnelse for å gå videre: {reason_to_go_on}.",
    "Begrunnelse: {reason}.",
    "Dette gjelder fra {effective}.",
    "Det ble gjort på vegne av organisasjon {on_behalf_of}.",
    "Det ble gjort som vikar for {in_place_of}, etter fullmakt {substitution}.",
    "Det ble gjort etter delegert fullmakt {authority}.",
    When("imported", "Opplysningene er importert."),
    "Det ble gjort som etterfølger for {old_county}.",
)
