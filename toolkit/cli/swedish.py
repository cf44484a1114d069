"""click in Swedish: help pages, usage errors and commands loaded when they are called."""

from __future__ import annotations

import importlib
from typing import Any

import click


class SwedishCommand(click.Command):
    """A command whose help page is in Swedish."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line, "Så här:" first."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Så här: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, under a Swedish head."""
        records = [
            (names, text.replace("[required]", "[måste anges]"))
            for param in self.get_params(ctx)
            if isinstance(param, click.Option) and (record := param.get_help_record(ctx))
            for names, text in (record,)
        ]
        if records:
            with formatter.section("Flaggor"):
                formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help`` with a Swedish text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Visa den här hjälpen."
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The pieces of the usage line, "[FLAGGOR]" instead of "[OPTIONS]"."""
        return [piece.replace("[OPTIONS]", "[FLAGGOR]") for piece in super().collect_usage_pieces(ctx)]


class SwedishGroup(SwedishCommand, click.Group):
    """The program itself: lists its commands without importing them, so that help comes at once."""

    def __init__(self, *args: Any, modules: dict[str, tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": "KOMMANDO …", **kwargs})
        self.modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the user's guide."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command itself, its module imported now."""
        if cmd_name not in self.modules:
            return None
        command: click.Command = importlib.import_module(self.modules[cmd_name][0]).command
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with what each does, then the options."""
        with formatter.section("Kommandon"):
            formatter.write_dl([(name, short) for name, (_, short) in self.modules.items()])
        SwedishCommand.format_options(self, ctx, formatter)


def usage_sentence(error: click.ClickException) -> str:
    """What was wrong with the call, as one Swedish sentence that tells the way out."""
    context = getattr(error, "ctx", None)
    see = f"se ”{context.command_path} --help”" if context is not None else "se ”lagverk --help”"
    match error:
        case click.NoSuchOption():
            near = f" Menade du ”{error.possibilities[0]}”?" if error.possibilities else ""
            return f"Flaggan ”{error.option_name}” finns inte; {see}.{near}"
        case click.MissingParameter():
            kind = "" if isinstance(error.param, click.Argument) else "flaggan "
            return f"Kommandot saknar {kind}”{_shown(error.param)}”; {see}."
        case click.BadParameter():
            return _bad_parameter(error, see)
        case click.UsageError() if "No such command" in error.message:
            name = error.message.split("'")[1] if "'" in error.message else ""
            return f"Kommandot ”{name}” finns inte; {see}."
        case click.UsageError() if "unexpected extra argument" in error.message:
            extra = error.message.partition("(")[2].rstrip(").")
            return f"Kommandot tar inte emot ”{extra}”; {see}."
        case click.UsageError() if (
            "requires an argument" in error.message or "Missing command" in error.message
        ):
            return f"Något saknas i kommandot; {see}."
        case _:
            return f"Kommandot går inte att förstå; {see}."


def _shown(param: click.Parameter | None) -> str:
    """A parameter as the user writes it: "GRUND", "-o"."""
    if isinstance(param, click.Option):
        return param.opts[0]
    return param.human_readable_name if param is not None else ""


def _bad_parameter(error: click.BadParameter, see: str) -> str:
    param = error.param
    if param is not None and isinstance(param.type, click.Choice):
        choices = ", ".join(f"”{choice}”" for choice in param.type.choices)
        return f"Värdet för ”{param.opts[0]}” ska vara något av {choices}; {see}."
    return f"Värdet för ”{_shown(param)}” går inte att använda; {see}."
