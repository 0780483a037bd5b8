"""Bokmål: the sentences of the forum, its meetings and the yrkesopplæringsnemnd."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "forum.member-joined": (
        "Medlem {member} kom inn i samarbeidsforumet som {standing} for perioden {period}.",
        "Gruppe: {group}, fra organisasjon {organisation}.",
        "Taler for: {speaks_for}.",
        "Utdanningsprogram: {programme}.",
        "Vara for: {deputy_for}.",
    ),
    "forum.member-changed": (
        "Opplysningene om medlem {member} ble endret: {standing} for perioden {period}.",
        "Gruppe: {group}, fra organisasjon {organisation}.",
        "Taler for: {speaks_for}.",
        "Utdanningsprogram: {programme}.",
        "Vara for: {deputy_for}.",
    ),
    "forum.member-left": (
        "Medlem {member} gikk ut av samarbeidsforumet, med {last_day} som siste dag.",
    ),
    "forum.chair-chosen": ("Medlem {member} ble valgt til leder av samarbeidsforumet.",),
    "forum.practice-set": (
        "Fylkeskommunen fastsatte hvordan samarbeidsforumet arbeider.",
        "Beslutningsform: {method}.",
        "Krav til frammøte: {quorum}.",
        "Flertall: {majority} (grunnlag: {base}).",
        "Ved stemmelikhet: {tie_break}.",
        "Mulig inhabilitet undersøkes for: {suspicion}.",
        "Den følges i organisasjonsregisteret gjennom: {followed}.",
        When("written", "Skriftlig behandling er tillatt."),
        When("counted", "Inhabile regnes med i frammøtet."),
        When(
            "declared_stay",
            "Den som selv melder en interessekonflikt i et enkelt tiltak, stemmer "
            "likevel, om ikke forumet avgjør noe annet.",
        ),
        When("whole_plan", "Inhabile er ute også når hele planen behandles."),
        When("keeps", "Møtene holdes i dette systemet."),
        "Kilde: {source} ({status}).",
    ),
    "meeting.called": (
        "{who} kalte inn til møte {held_on} ({place}) med {count} saker og {invited} innkalte.",
        When("written", "Møtet er skriftlig behandling."),
        "Tilknytninger i organisasjonsregisteret: {ties}.",
    ),
    "meeting.moved": (
        "{who} flyttet møtet fra {moved_from} til {held_on} ({place}).",
        "Nytt tidspunkt: {begins_at}.",
        "Beskjed til {told}.",
        "Nye innkalte: {invited}.",
        "Tilknytninger i organisasjonsregisteret: {ties}.",
    ),
    "meeting.called-off": ("{who} avlyste møtet.", "Beskjed til {told}."),
    "meeting.members-invited": (
        "{who} kalte inn {members}.",
        "Tilknytninger i organisasjonsregisteret: {ties}.",
    ),
    "meeting.item-added": (
        "{who} satte {title} på sakslisten ({kind}).",
        "Tilknytninger i organisasjonsregisteret: {ties}.",
    ),
    "meeting.item-withdrawn": ("{who} trakk {the_item} fra sakslisten.",),
    "meeting.papers-added": ("{who} sendte ut dokumenter til {the_item}: {papers}.",),
    "meeting.recommended": ("Sekretariatet innstilte i {the_item}: {outcome}. {text}.",),
    "meeting.members-arrived": ("Til stede fra {at}: {members}.",),
    "meeting.members-departed": ("Forlot møtet {at}: {members}.",),
    "meeting.impartiality-declared": (
        When("no_conflict", "Medlem {member} erklærte seg habil i sakene {items}."),
        "Medlem {member} meldte fra om mulig inhabilitet i sakene {items}: {ground}.",
    ),
    "meeting.impartiality-decided": (
        When(
            "disqualified",
            "Forumet fant medlem {member} inhabil i {the_item}, uten at medlemmet var med"
            " på avgjørelsen.",
        ),
        When(
            "impartial",
            "Forumet fant medlem {member} habil i {the_item}, uten at medlemmet var med "
            "på avgjørelsen.",
        ),
        "For inhabilitet: {for_}. Imot: {against}.",
    ),
    "meeting.deputy-stepped-in": (
        When("all_items", "{deputy} trådte inn som vara for {member} i hele møtet."),
        "{deputy} trådte inn som vara for {member} i sakene {items}.",
    ),
    "plan.proposed": (
        "{who} la fram utkast {draft} til versjon {version} av disponeringsplanen for "
        "samarbeidsforumet, med {count} tiltak på til sammen {total}.",
        "Begrunnelser for endringer: {reasons}.",
    ),
    "meeting.vote-opened": (
        "Avstemning {vote} i {the_item} begynte: {proposal}, med {count} stemmeberettigede. "
        "Beslutningsform: {method}.",
        "Det stemmes over utkast {draft} til disponeringsplanen.",
        "Ute som inhabile: {disqualified}.",
        "Mulig inhabilitet i tiltak, ikke avklart: {conflicts}.",
        "Tilknytninger i organisasjonsregisteret: {ties}.",
    ),
    "meeting.votes-cast": ("Stemmer gitt i {the_item}: {count}.",),
    "meeting.vote-closed": (
        "Avstemning {vote} i {the_item} er avsluttet.",
        "Stemmer for: {in_favour}. Imot: {against}. Avstod: {abstained}.",
        When("agreed", "Forumet var enig."),
        When("not_agreed", "Forumet ble ikke enig."),
        When("no_quorum", "For få deltok."),
        When("casting", "Lederens stemme avgjorde."),
        When("carried", "Forslaget fikk flertall."),
        When("lost", "Forslaget ble ikke vedtatt."),
    ),
    "meeting.vote-annulled": ("Avstemning {vote} i {the_item} ble annullert og teller ikke.",),
    "meeting.dissent-noted": (
        "Medlem {member} fikk dette ført i protokollen til {the_item}: {text}.",
    ),
    "meeting.item-concluded": (
        "Samarbeidsforumet avgjorde {the_item}: {outcome}. {decision}.",
        When("follows", "Det var som innstilt."),
        When("departs", "Det var noe annet enn innstillingen."),
        "Medbestemmelse: {co_determination}.",
    ),
    "meeting.disqualification-found": (
        "Det ble oppdaget at medlem {member} var inhabil i {the_item} ({ground}). Vedtaket "
        "skal vurderes på nytt, og det som står, er ikke endret.",
    ),
    "meeting.decision-reviewed": (
        When("stands", "Vedtaket i {the_item} ble vurdert på nytt og står."),
        When("anew", "Vedtaket i {the_item} ble vurdert på nytt og skal tas opp igjen."),
        "Begrunnelse: {grounds}.",
    ),
    "decision.questioned": (
        "Noen som var med på forumets vedtak i saken, var inhabil ({ground}). Vedtaket skal "
        "vurderes på nytt, og det som står, er ikke endret.",
    ),
    "decision.settled": (
        When("stands", "Forumets vedtak i saken ble vurdert på nytt og står."),
        When("anew", "Forumets vedtak i saken ble vurdert på nytt og skal tas opp igjen."),
        "Begrunnelse: {grounds}.",
    ),
    "decision.turned-down": (
        When("the_line", "Forumet avviste {the_line} i et møte."),
        When("need", "Forumet avviste behovet i et møte."),
    ),
    "meeting.closed": ("Møtet ble hevet {at}.",),
    "meeting.minutes-approved": ("{who} godkjente protokollen.",),
    "meeting.minutes-corrected": (
        When("whole", "Protokollen fikk denne rettelsen: {text}."),
        "Protokollen til {the_item} fikk denne rettelsen: {text}.",
    ),
    "vet-board.consulted": (
        "Planen ble lagt fram for yrkesopplæringsnemnda {laid_on} etter {paragraph} ({status}).",
        "Nemnda fikk utkastet til versjon {of_draft}.",
        "Nemnda fikk versjon {of_adopted}, som var vedtatt.",
        "Siste vedtatte versjon var nummer {version}.",
        When("draft", "Det var ikke vedtatt noen versjon av planen ennå."),
    ),
    "vet-board.heard": (
        "Yrkesopplæringsnemnda uttalte {stated_on}: {statement}.",
        "Slik ble uttalelsen vektlagt: {weighed}.",
    ),
}
