"""What only the bot says, in English and in French; ``claims.phrases`` has what it shares."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claims.models import Status
from claims.phrases import reply_language


@dataclass(frozen=True, slots=True)
class Phrases:
    """The bot's words in one language; those in braces are filled in where they are used."""

    language: str
    statuses: Mapping[Status, str]
    rated: str
    supersedes: str
    source: str
    open_article: str
    key: str
    tags: str
    more_parts: str
    asked: str
    how_to_ask: str
    what_to_ask: str
    store_unusable: str
    results: str
    no_results: str
    stored: str
    stored_title: str
    only_servers: str
    only_moderators: str
    try_again: str
    failed: str
    stale_command: str
    not_allowed: str
    form_title: str
    claim_label: str
    claim_help: str
    sentence_label: str
    sentence_help: str
    title_label: str
    title_help: str
    link_label: str
    link_help: str
    date_label: str
    date_help: str
    no_claim: str
    no_title: str
    bad_link: str
    bad_date: str


ENGLISH = Phrases(
    language="en",
    statuses=MappingProxyType(
        {
            Status.DRAFT: "Draft: not used in answers yet",
            Status.PUBLISHED: "Published",
            Status.RETIRED: "Retired: no longer used in answers",
        }
    ),
    rated="Fact-checkers' rating: {rating}",
    supersedes="Replaces {key}",
    source="Source: {source}",
    open_article="Open the article",
    key="Key: {key}",
    tags="Tags: {tags}",
    more_parts="… and {count} more statements.",
    asked="Asked: {text}",
    how_to_ask=(
        "Write your question or statement after my name, for instance: "
        "“How many rockets were fired?”"
    ),
    what_to_ask="Write a question or a statement, for instance: “How many rockets were fired?”",
    store_unusable="The claims cannot be read or written right now: tell whoever runs this bot.",
    results="Claims nearest to “{text}”",
    no_results="There is no claim like that here.",
    stored="The next question finds it.",
    stored_title="✅ Stored",
    only_servers="Claims are added in a server: use this command there.",
    only_moderators="Only moderators may add claims: ask someone who may manage messages here.",
    try_again="Correct what you typed",
    failed="Sorry, that went wrong. Try again; if it stays so, report number {reference}.",
    stale_command="This command has changed: restart Discord (Ctrl+R) and try again.",
    not_allowed="You may not use this command here.",
    form_title="Add a claim",
    claim_label="Claim",
    claim_help="One statement that can be checked.",
    sentence_label="Exact sentence",
    sentence_help="Word for word from the article, if it has one.",
    title_label="Source title",
    title_help="The article's headline.",
    link_label="Link",
    link_help="The article's address, if it is on the web.",
    date_label="Date",
    date_help="When it was published, as 2020-11-18.",
    no_claim="The claim is empty: write the statement that you want to add.",
    no_title="The source has no title: name the article or whoever said it.",
    bad_link="The link “{text}” is not a web address: start it with https://, or leave it empty.",
    bad_date="“{text}” is not a date: write it as 2020-11-18, or leave it empty.",
)

FRENCH = Phrases(
    language="fr",
    statuses=MappingProxyType(
        {
            Status.DRAFT: "Brouillon : pas encore utilisé dans les réponses",
            Status.PUBLISHED: "Publié",
            Status.RETIRED: "Retiré : n’est plus utilisé dans les réponses",
        }
    ),
    rated="Verdict des vérificateurs : {rating}",
    supersedes="Remplace {key}",
    source="Source : {source}",
    open_article="Ouvrir l’article",
    key="Clé : {key}",
    tags="Mots-clés : {tags}",
    more_parts="… et {count} autres affirmations.",
    asked="Demandé : {text}",
    how_to_ask=(
        "Écrivez votre question ou votre affirmation après mon nom, par exemple : "
        "« Combien de roquettes ont été tirées ? »"
    ),
    what_to_ask=(
        "Écrivez une question ou une affirmation, par exemple : "
        "« Combien de roquettes ont été tirées ? »"
    ),
    store_unusable=(
        "Les affirmations ne peuvent être ni lues ni enregistrées pour le moment : "
        "prévenez la personne qui gère ce bot."
    ),
    results="Affirmations les plus proches de « {text} »",
    no_results="Il n’y a pas d’affirmation de ce genre ici.",
    stored="La prochaine question la trouvera.",
    stored_title="✅ Enregistré",
    only_servers="Les affirmations s’ajoutent dans un serveur : utilisez-y cette commande.",
    only_moderators=(
        "Seule la modération peut ajouter des affirmations : "
        "demandez à quelqu’un qui peut gérer les messages ici."
    ),
    try_again="Corriger la saisie",
    failed=(
        "Désolé, une erreur s’est produite. Réessayez ; si elle persiste, "
        "signalez le numéro {reference}."
    ),
    stale_command="Cette commande a changé : redémarrez Discord (Ctrl+R) et réessayez.",
    not_allowed="Vous ne pouvez pas utiliser cette commande ici.",
    form_title="Ajouter une affirmation",
    claim_label="Affirmation",
    claim_help="Un seul énoncé, vérifiable.",
    sentence_label="Phrase exacte",
    sentence_help="Mot pour mot, telle que dans l’article, s’il y en a une.",
    title_label="Titre de la source",
    title_help="Le titre de l’article.",
    link_label="Lien",
    link_help="L’adresse de l’article, s’il est en ligne.",
    date_label="Date",
    date_help="Date de publication, sous la forme 2020-11-18.",
    no_claim="L’affirmation est vide : écrivez l’énoncé à ajouter.",
    no_title="La source n’a pas de titre : nommez l’article ou la personne qui parle.",
    bad_link=(
        "Le lien « {text} » n’est pas une adresse web : "
        "commencez par https://, ou laissez le champ vide."
    ),
    bad_date="« {text} » n’est pas une date : écrivez 2020-11-18, ou laissez le champ vide.",
)


def phrases(language: str) -> Phrases:
    """The bot's words in ``language``, a code such as "fr" or "en-US"; English where unknown."""
    return FRENCH if reply_language(language.lower()[:2]) == "fr" else ENGLISH
