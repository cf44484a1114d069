"""``lagverk regler``: the drafting rules, each with its manual."""

from __future__ import annotations

import click

from toolkit.cli import exits
from toolkit.cli.output import say, say_json
from toolkit.cli.swedish import SwedishCommand
from toolkit.law.faults import FaultError


@click.command("regler", cls=SwedishCommand)
@click.argument("code", metavar="[KOD]", required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Formatet; annars text."
)
def command(code: str | None, form: str) -> int:
    """Räkna upp reglerna, eller visa handledningen till en av dem.

    KOD är en regel (ING07) eller en familj (ING).
    """
    from toolkit.law.typography import bind
    from toolkit.review.evidence import legend
    from toolkit.review.registry import Rule, all_rules

    wanted = code.upper() if code else None
    chosen = [rule for rule in all_rules() if wanted in (None, rule.code, rule.family)]
    if not chosen:
        raise FaultError.of(f"Regeln ”{code}” finns inte; ”lagverk regler” räknar upp dem som finns.")

    def fixes(rule: Rule) -> str:
        return {"säker": "Rättas med --atgarda.", "osäker": f"Rättas med --osakra {rule.code}."}.get(
            rule.fixes or "", ""
        )

    if form == "json":
        say_json(
            [
                {
                    "regel": rule.code,
                    "allvar": rule.severity.value,
                    "namn": rule.name,
                    "norm": rule.manual.norm,
                    "varfor": rule.manual.why,
                    "fel": rule.manual.wrong,
                    "ratt": rule.manual.right,
                    "kalla": rule.manual.source,
                    "rattas": rule.fixes.value if rule.fixes else None,
                }
                for rule in chosen
            ]
        )
    elif wanted is not None and len(chosen) == 1 and wanted == chosen[0].code:
        rule = chosen[0]
        manual = rule.manual
        parts = [
            f"{rule.code} ({rule.severity}): {manual.name}",
            manual.norm,
            manual.why,
            f"Fel:   {manual.wrong}\nRätt:  {manual.right}",
            fixes(rule),
            f"Källa: {manual.source}\n{legend(manual.source)}",
        ]
        say("\n\n".join(bind(part) for part in parts if part))
    else:
        say("\n".join(bind(f"{rule.code:<7}{rule.severity.value:<12}{rule.name}") for rule in chosen))
    return exits.DONE
