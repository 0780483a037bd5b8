"""The few words of letters that are no code's name, in bokmål, nynorsk and English."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class LetterWords(NamedTuple):
    """Headings and phrases, in one language."""

    individual: str
    internal: str
    purchase: str
    draft: str
    to: str
    decided: str
    plan: str
    act: str
    reasons: str
    years: str
    year: str
    instalments: str
    instalment: str
    basis: str
    complain: str
    where: str
    payment: str
    told: str
    rejection: str
    rejected: str
    ground: str
    forum: str
    reduction: str
    reduced: str
    complaint: str
    received: str
    about_award: str
    about_reduction: str
    late: str
    county: str
    appeals_body: str
    amount: str
    demanded: str
    reasoned: str


WORDS: Final[Mapping[str, LetterWords]] = {
    "nb": LetterWords(
        individual="Tilsagn om midler",
        internal="Intern tildeling av midler",
        purchase="Beslutning om kjøp",
        draft="Utkast. Mottakeren er ikke underrettet ennå.",
        to="Til {recipient}. Kom fram {on}: {channel}.",
        decided="{county} har besluttet at {recipient} får {amount} til tiltaket {title}.",
        plan="Beslutningen bygger på versjon {version} av disponeringsplanen, som "
        "samarbeidsforumet har vedtatt.",
        act="Dette er et enkeltvedtak.",
        reasons="Begrunnelse",
        years="Når pengene hører til",
        year="Budsjettåret {budget_year}, skoleåret {school_year}: {amount}",
        instalments="Når pengene betales ut",
        instalment="{amount}: {release}",
        basis="Grunnlag for kjøpet: {basis}, {reference}.",
        complain="Klagefristen er tre uker fra dere fikk dette brevet. Den går ut {until}.",
        where="Klagen sendes til fylkeskommunen, som kan endre vedtaket. Ellers går klagen "
        "videre til klageorganet.",
        payment="Utbetalingen venter ikke på klagefristen.",
        told="Til {recipient}. Kom fram {on}.",
        rejection="Avslag på søknad",
        rejected="{county} har avslått søknaden fra {recipient} om midler til tiltaket {title}.",
        ground="Grunn: {ground}.",
        forum="Samarbeidsforumet behandlet søknaden {on}.",
        reduction="Nedsettelse av tilsagn",
        reduced="{county} har satt ned tilsagnet til {recipient} for tiltaket {title} fra {before} "
        "til {after}.",
        complaint="Svar på klage",
        received="Fylkeskommunen fikk klagen {on}.",
        about_award="Den gjelder selve tilsagnet.",
        about_reduction="Den gjelder nedsettelsen fra {before} til {after}.",
        late="Den kom etter fristen.",
        county="Fylkeskommunen har behandlet klagen: {outcome}.",
        appeals_body="Klageorganet har avgjort klagen: {outcome}.",
        amount="Nytt beløp: {amount}.",
        demanded="Dere ba {on} om begrunnelsen for vedtaket. Her er den.",
        reasoned="Begrunnelse for vedtak",
    ),
    "nn": LetterWords(
        individual="Tilsegn om midlar",
        internal="Intern tildeling av midlar",
        purchase="Avgjerd om kjøp",
        draft="Utkast. Mottakaren er ikkje underretta enno.",
        to="Til {recipient}. Kom fram {on}: {channel}.",
        decided="{county} har avgjort at {recipient} får {amount} til tiltaket {title}.",
        plan="Avgjerda byggjer på versjon {version} av disponeringsplanen, som "
        "samarbeidsforumet har vedteke.",
        act="Dette er eit enkeltvedtak.",
        reasons="Grunngiving",
        years="Når pengane høyrer til",
        year="Budsjettåret {budget_year}, skuleåret {school_year}: {amount}",
        instalments="Når pengane blir betalte ut",
        instalment="{amount}: {release}",
        basis="Grunnlag for kjøpet: {basis}, {reference}.",
        complain="Klagefristen er tre veker frå de fekk dette brevet. Han går ut {until}.",
        where="Klaga skal sendast til fylkeskommunen, som kan endre vedtaket. Elles går klaga "
        "vidare til klageorganet.",
        payment="Utbetalinga ventar ikkje på klagefristen.",
        told="Til {recipient}. Kom fram {on}.",
        rejection="Avslag på søknad",
        rejected="{county} har avslått søknaden frå {recipient} om midlar til tiltaket {title}.",
        ground="Grunn: {ground}.",
        forum="Samarbeidsforumet behandla søknaden {on}.",
        reduction="Nedsetjing av tilsegn",
        reduced="{county} har sett ned tilsegna til {recipient} for tiltaket {title} frå {before} "
        "til {after}.",
        complaint="Svar på klage",
        received="Fylkeskommunen fekk klaga {on}.",
        about_award="Ho gjeld sjølve tilsegna.",
        about_reduction="Ho gjeld nedsetjinga frå {before} til {after}.",
        late="Ho kom etter fristen.",
        county="Fylkeskommunen har behandla klaga: {outcome}.",
        appeals_body="Klageorganet har avgjort klaga: {outcome}.",
        amount="Nytt beløp: {amount}.",
        demanded="De bad {on} om grunngivinga for vedtaket. Her er ho.",
        reasoned="Grunngiving for vedtak",
    ),
    "en": LetterWords(
        individual="Grant",
        internal="Internal allocation",
        purchase="Decision to buy",
        draft="Draft. The recipient has not been told yet.",
        to="To {recipient}. Arrived {on}: {channel}.",
        decided="{county} has decided that {recipient} gets {amount} for the measure {title}.",
        plan="The decision stands on version {version} of the plan that the collaboration "
        "forum adopted.",
        act="This is an individual decision.",
        reasons="Reasons",
        years="Which years the money belongs to",
        year="Budget year {budget_year}, school year {school_year}: {amount}",
        instalments="When the money is paid",
        instalment="{amount}: {release}",
        basis="Basis of the purchase: {basis}, {reference}.",
        complain="You may complain within three weeks of getting this letter, until {until}.",
        where="The complaint is sent to the county, which may change its decision. Otherwise it "
        "goes on to the appeals body.",
        payment="Payment does not wait for the time for complaint.",
        told="To {recipient}. Arrived {on}.",
        rejection="Rejection of an application",
        rejected="{county} has rejected {recipient}'s application for money for {title}.",
        ground="Ground: {ground}.",
        forum="The collaboration forum dealt with the application on {on}.",
        reduction="Reduction of a grant",
        reduced="{county} has reduced the grant to {recipient} for {title} from {before} to "
        "{after}.",
        complaint="Answer to a complaint",
        received="The county received the complaint {on}.",
        about_award="It is about the grant itself.",
        about_reduction="It is about the reduction from {before} to {after}.",
        late="It came too late.",
        county="The county has answered the complaint: {outcome}.",
        appeals_body="The appeals body has settled the complaint: {outcome}.",
        amount="New amount: {amount}.",
        demanded="You asked for the reasons for the decision on {on}. Here they are.",
        reasoned="Reasons for a decision",
    ),
}
