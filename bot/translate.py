"""The descriptions of the commands in French; Discord shows them to those who use it in French."""

from discord import Locale
from discord.app_commands import TranslationContextTypes, Translator, locale_str

FRENCH = {
    "Ask a question, or check a statement, against sourced claims": (
        "Poser une question, ou vérifier un énoncé, à partir d’affirmations sourcées"
    ),
    "Your question or statement, in English or French": (
        "Votre question ou énoncé, en français ou en anglais"
    ),
    "Look claims up": "Consulter les affirmations",
    "Find claims by their text": "Chercher des affirmations par leur texte",
    "What the claim is about": "Ce dont parle l’affirmation",
    "Show one claim with its evidence": "Afficher une affirmation et ce qui l’étaye",
    "The claim's key; type words of the claim to find it": (
        "La clé de l’affirmation ; tapez-en des mots pour la trouver"
    ),
    "Keep this server's claims": "Gérer les affirmations de ce serveur",
    "Add a claim with its source; it is published at once": (
        "Ajouter une affirmation et sa source ; elle est publiée aussitôt"
    ),
}


class FrenchTranslator(Translator):
    """Translates descriptions; names stay, so that everyone speaks of the same commands."""

    async def translate(
        self, string: locale_str, locale: Locale, _context: TranslationContextTypes
    ) -> str | None:
        """The French for ``string``, None in other languages and where there is none."""
        return FRENCH.get(string.message) if locale is Locale.french else None
