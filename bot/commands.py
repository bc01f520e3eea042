"""The bot's slash commands, all together, and how Discord gets to know them."""

import discord
from discord import app_commands

from bot import errors
from bot.ask import ask
from bot.claim import ClaimCommands
from bot.curate import CurateCommands
from bot.translate import FrenchTranslator


class CommandTree(app_commands.CommandTree[discord.Client]):
    """The commands of the bot; ``client`` need not be connected to register them."""

    def __init__(self, client: discord.Client) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )
        self.add_command(ask)
        self.add_command(ClaimCommands())
        self.add_command(CurateCommands())

    async def on_error(
        self, interaction: discord.Interaction[discord.Client], error: app_commands.AppCommandError
    ) -> None:
        """Tells the person what went wrong."""
        await errors.report(interaction, error)


async def register(tree: CommandTree, guild: int | None = None) -> list[str]:
    """Registers the commands with Discord, everywhere or in one server; returns their names.

    The client must have logged in; it need not be connected.
    """
    await tree.set_translator(FrenchTranslator())
    target = None if guild is None else discord.Object(guild)
    if target is not None:
        tree.copy_global_to(guild=target)
    return sorted(command.name for command in await tree.sync(guild=target))
