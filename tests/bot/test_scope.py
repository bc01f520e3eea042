import pytest
from discord import Permissions, app_commands

from bot.scope import NotModerator, author_of, collection_of, moderated_guild, reads_of


def test_what_a_place_reads() -> None:
    """A server its own claims and the public ones, direct messages the public ones alone."""
    assert reads_of(7) == ("discord:7", "public")
    assert reads_of(None) == ("public",)
    assert collection_of(7) in reads_of(7)
    assert author_of(5) == "discord:5"


def test_who_may_change_claims() -> None:
    """Moderators of a server; everybody else gets the reason."""
    assert moderated_guild(7, Permissions(manage_messages=True)) == 7
    everything_else = Permissions.all()
    everything_else.update(manage_messages=False, manage_guild=False, administrator=False)
    with pytest.raises(NotModerator):
        moderated_guild(7, everything_else)
    with pytest.raises(app_commands.NoPrivateMessage):
        moderated_guild(None, Permissions.all())
