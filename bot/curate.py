"""The command /curate add: moderators add claims to their server's collection."""

from discord import app_commands

from bot.form import AddForm
from bot.phrases import phrases
from bot.reply import Interaction, language_of
from bot.scope import moderated_guild


@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
@app_commands.default_permissions(manage_messages=True)
class CurateCommands(app_commands.Group):
    """The group /curate; Discord hides it from members, and each use checks again."""

    def __init__(self) -> None:
        super().__init__(name="curate", description="Keep this server's claims")

    async def interaction_check(self, interaction: Interaction) -> bool:  # type: ignore[override]
        """Lets moderators of a server pass; raises CheckFailure for anyone else."""
        moderated_guild(interaction.guild_id, interaction.permissions)
        return True

    @app_commands.command(description="Add a claim with its source; it is published at once")
    async def add(self, interaction: Interaction) -> None:
        """Opens the form."""
        words = phrases(language_of(interaction))
        await interaction.response.send_modal(AddForm(interaction.client.service, words))
