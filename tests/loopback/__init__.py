"""A Discord on loopback: the real discord.py client logs in to it, unpatched.

It serves Discord's HTTP API and gateway over TLS on 127.0.0.1, plays the people, records every
request, and checks each against Discord's OpenAPI description and the limits beyond it::

    from tests.loopback import Discord

    async with Discord(tmp_path) as discord:
        guild = discord.add_guild("Newsroom")
        channel = guild.add_channel("general")
        moderator = guild.add_member("mo", Permissions(manage_messages=True))
        member = guild.add_member("ann")

        # In this process:  Client(intents=…, connector=discord.connector()).start(discord.token)
        # As a process:     env = {**os.environ, **discord.environment(), …: discord.token}
        await discord.ready()

        reply = await channel.say(member, f"{discord.bot.mention} how many rockets?")
        reply = await member.dm("how many rockets?")
        answer = await discord.command(member, channel, "ask", {"text": "how many rockets?"})
        choices = await discord.autocomplete(
            member, channel, "claim search", focused="text", value="roc"
        )
        modal = await discord.command(moderator, channel, "curate add")
        answer = await modal.submit(moderator, {"Claim": "Seven rockets were fired."})
        answer = await answer.click(member, "Show source")

        assert "seven" in reply.text     # content, embeds and components together
        assert not reply.pings           # whom it would notify
        assert discord.violations == []  # everything that Discord would have objected to

The fixture ``discord`` of ``tests.loopback.fixtures`` gives a running one. Every wait takes
``within=`` seconds. Also there: ``discord.add_user("zoé", locale="fr")``, ``channel.post`` (no
waiting), ``message.select``, ``discord.message_command``, ``Upload`` for files, ``deny=`` of
``add_channel``, ``discord.commands.visible``, ``discord.drop`` and ``discord.fail`` for trouble.

Commands must have been registered (``await tree.sync()``, or the bot's own way): Discord offers
no others. ``NoReply`` is raised where the bot stays silent, ``NotPossible`` where a person could
not do such a thing. An interaction must be acknowledged within 3 s of real time
(``acknowledge_within=`` of ``Discord``); its token lives for 15 min of ``discord.clock``, which
``discord.clock.advance(seconds)`` sets ahead. What ``Discord`` sends is checked as well; a fault of
its own is a violation whose route starts with "loopback".
"""

from tests.loopback.accounts import Member, Role, User
from tests.loopback.channels import GuildChannel
from tests.loopback.errors import NoReply, NotPossible, Violation
from tests.loopback.files import Upload
from tests.loopback.guilds import Guild
from tests.loopback.interactions import Choice
from tests.loopback.mentions import Pings
from tests.loopback.messages import Message
from tests.loopback.modals import Modal
from tests.loopback.routing import Request
from tests.loopback.server import Discord
from tests.loopback.validation import DESCRIPTION

__all__ = [
    "DESCRIPTION",
    "Choice",
    "Discord",
    "Guild",
    "GuildChannel",
    "Member",
    "Message",
    "Modal",
    "NoReply",
    "NotPossible",
    "Pings",
    "Request",
    "Role",
    "Upload",
    "User",
    "Violation",
]
