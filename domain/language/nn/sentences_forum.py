"""Nynorsk: the sentences of the forum, its meetings and the yrkesopplæringsnemnd."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "forum.member-joined": (
        "Medlem {member} kom inn i samarbeidsforumet som {standing} for perioden {period}.",
        "Gruppe: {group}, frå organisasjon {organisation}.",
        "Talar for: {speaks_for}.",
        "Utdanningsprogram: {programme}.",
        "Vara for: {deputy_for}.",
    ),
    "forum.member-changed": (
        "Opplysningane om medlem {member} vart endra: {standing} for perioden {period}.",
        "Gruppe: {group}, frå organisasjon {organisation}.",
        "Talar for: {speaks_for}.",
        "Utdanningsprogram: {programme}.",
        "Vara for: {deputy_for}.",
    ),
    "forum.member-left": (
        "Medlem {member} gjekk ut av samarbeidsforumet, med {last_day} som siste dag.",
    ),
    "forum.chair-chosen": ("Medlem {member} vart vald til leiar av samarbeidsforumet.",),
    "forum.practice-set": (
        "Fylkeskommunen fastsette korleis samarbeidsforumet arbeider.",
        "Avgjerdsform: {method}.",
        "Krav til frammøte: {quorum}.",
        "Fleirtal: {majority} (grunnlag: {base}).",
        "Ved likt røystetal: {tie_break}.",
        "Mogleg inhabilitet blir undersøkt for: {suspicion}.",
        "Ho blir følgd i organisasjonsregisteret gjennom: {followed}.",
        When("written", "Skriftleg behandling er tillaten."),
        When("counted", "Inhabile blir rekna med i frammøtet."),
        When(
            "declared_stay",
            "Den som sjølv melder ein interessekonflikt i eit enkelt tiltak, "
            "røystar likevel, om ikkje forumet avgjer noko anna.",
        ),
        When("whole_plan", "Inhabile er òg ute når heile planen blir behandla."),
        When("keeps", "Møta blir haldne i dette systemet."),
        "Kjelde: {source} ({status}).",
    ),
    "meeting.called": (
        "{who} kalla inn til møte {held_on} ({place}) med {count} saker og {invited} innkalla.",
        When("written", "Møtet er skriftleg behandling."),
        "Tilknytingar i organisasjonsregisteret: {ties}.",
    ),
    "meeting.moved": (
        "{who} flytta møtet frå {moved_from} til {held_on} ({place}).",
        "Nytt tidspunkt: {begins_at}.",
        "Melding til {told}.",
        "Nye innkalla: {invited}.",
        "Tilknytingar i organisasjonsregisteret: {ties}.",
    ),
    "meeting.called-off": ("{who} avlyste møtet.", "Melding til {told}."),
    "meeting.members-invited": (
        "{who} kalla inn {members}.",
        "Tilknytingar i organisasjonsregisteret: {ties}.",
    ),
    "meeting.item-added": (
        "{who} sette {title} på sakslista ({kind}).",
        "Tilknytingar i organisasjonsregisteret: {ties}.",
    ),
    "meeting.item-withdrawn": ("{who} trekte {the_item} frå sakslista.",),
    "meeting.papers-added": ("{who} sende ut dokument til {the_item}: {papers}.",),
    "meeting.recommended": ("Sekretariatet innstilte i {the_item}: {outcome}. {text}.",),
    "meeting.members-arrived": ("Til stades frå {at}: {members}.",),
    "meeting.members-departed": ("Forlét møtet {at}: {members}.",),
    "meeting.impartiality-declared": (
        When("no_conflict", "Medlem {member} erklærte seg habil i sakene {items}."),
        "Medlem {member} melde frå om mogleg inhabilitet i sakene {items}: {ground}.",
    ),
    "meeting.impartiality-decided": (
        When(
            "disqualified",
            "Forumet fann medlem {member} inhabil i {the_item}, utan at medlemmen var med"
            " på avgjerda.",
        ),
        When(
            "impartial",
            "Forumet fann medlem {member} habil i {the_item}, utan at medlemmen var med "
            "på avgjerda.",
        ),
        "For inhabilitet: {for_}. Imot: {against}.",
    ),
    "meeting.deputy-stepped-in": (
        When("all_items", "{deputy} gjekk inn som vara for {member} i heile møtet."),
        "{deputy} gjekk inn som vara for {member} i sakene {items}.",
    ),
    "plan.proposed": (
        "{who} la fram utkast {draft} til versjon {version} av disponeringsplanen for "
        "samarbeidsforumet, med {count} tiltak på til saman {total}.",
        "Grunngivingar for endringar: {reasons}.",
    ),
    "meeting.vote-opened": (
        "Røysting {vote} i {the_item} tok til: {proposal}, med {count} røysteføre. "
        "Avgjerdsform: {method}.",
        "Det blir røysta over utkast {draft} til disponeringsplanen.",
        "Ute som inhabile: {disqualified}.",
        "Mogleg inhabilitet i tiltak, ikkje avklart: {conflicts}.",
        "Tilknytingar i organisasjonsregisteret: {ties}.",
    ),
    "meeting.votes-cast": ("Røyster gitt i {the_item}: {count}.",),
    "meeting.vote-closed": (
        "Røysting {vote} i {the_item} er avslutta.",
        "Røyster for: {in_favour}. Imot: {against}. Avstod: {abstained}.",
        When("agreed", "Forumet var samd."),
        When("not_agreed", "Forumet vart ikkje samd."),
        When("no_quorum", "For få var med."),
        When("casting", "Røysta til leiaren avgjorde."),
        When("carried", "Forslaget fekk fleirtal."),
        When("lost", "Forslaget vart ikkje vedteke."),
    ),
    "meeting.vote-annulled": ("Røysting {vote} i {the_item} vart annullert og tel ikkje.",),
    "meeting.dissent-noted": (
        "Medlem {member} fekk dette ført i protokollen til {the_item}: {text}.",
    ),
    "meeting.item-concluded": (
        "Samarbeidsforumet avgjorde {the_item}: {outcome}. {decision}.",
        When("follows", "Det var som innstilt."),
        When("departs", "Det var noko anna enn innstillinga."),
        "Medråderett: {co_determination}.",
    ),
    "meeting.disqualification-found": (
        "Det vart oppdaga at medlem {member} var inhabil i {the_item} ({ground}). Vedtaket "
        "skal vurderast på nytt, og det som står, er ikkje endra.",
    ),
    "meeting.decision-reviewed": (
        When("stands", "Vedtaket i {the_item} vart vurdert på nytt og står."),
        When("anew", "Vedtaket i {the_item} vart vurdert på nytt og skal takast opp att."),
        "Grunngiving: {grounds}.",
    ),
    "decision.questioned": (
        "Nokon som var med på vedtaket til forumet i saka, var inhabil ({ground}). Vedtaket "
        "skal vurderast på nytt, og det som står, er ikkje endra.",
    ),
    "decision.settled": (
        When("stands", "Vedtaket til forumet i saka vart vurdert på nytt og står."),
        When("anew", "Vedtaket til forumet i saka vart vurdert på nytt og skal takast opp att."),
        "Grunngiving: {grounds}.",
    ),
    "decision.turned-down": (
        When("the_line", "Forumet avviste {the_line} i eit møte."),
        When("need", "Forumet avviste behovet i eit møte."),
    ),
    "meeting.closed": ("Møtet vart heva {at}.",),
    "meeting.minutes-approved": ("{who} godkjende protokollen.",),
    "meeting.minutes-corrected": (
        When("whole", "Protokollen fekk denne rettinga: {text}."),
        "Protokollen til {the_item} fekk denne rettinga: {text}.",
    ),
    "vet-board.consulted": (
        "Planen vart lagd fram for yrkesopplæringsnemnda {laid_on} etter {paragraph} ({status}).",
        "Nemnda fekk utkastet til versjon {of_draft}.",
        "Nemnda fekk versjon {of_adopted}, som var vedteken.",
        "Siste vedtekne versjon var nummer {version}.",
        When("draft", "Det var ikkje vedteke nokon versjon av planen enno."),
    ),
    "vet-board.heard": (
        "Yrkesopplæringsnemnda sa {stated_on}: {statement}.",
        "Slik vart fråsegna vektlagd: {weighed}.",
    ),
}
