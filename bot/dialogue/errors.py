"""What can go wrong in the dialogue room, outside of any single turn."""

from __future__ import annotations


class DialogueError(Exception):
    """The dialogue model cannot be loaded, or made."""


class ModelMissing(DialogueError):
    """There is no trained model where one was looked for."""


class ModelNotOurs(DialogueError):
    """A model file without the note that our own training left, or unlike it.

    Loading a model runs what is in it, so only models that were made here are loaded.
    """


class ModelBroken(DialogueError):
    """The file is the one that training left, and still Rasa cannot load it."""


class ActionsNotLoadable(DialogueError):
    """A module of the custom actions cannot be imported."""


class TrainingFailed(DialogueError):
    """Training ended without a model; the message tells why and where the log is."""
