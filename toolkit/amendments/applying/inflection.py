"""Forms of Swedish nouns, as far as an order to exchange a word "i olika böjningsformer" needs them.

Only forms that follow from the word's ending are known. Any other form is an open question, and the
caller refuses to exchange it.
"""

from __future__ import annotations

from collections.abc import Iterator

_ENDINGS = (
    # indefinite singular, definite singular, indefinite plural, definite plural
    ("ning", "ningen", "ningar", "ningarna"),
    ("ande", "andet", "anden", "andena"),
    ("ende", "endet", "enden", "endena"),
    ("else", "elsen", "elser", "elserna"),
    ("het", "heten", "heter", "heterna"),
    ("tion", "tionen", "tioner", "tionerna"),
    ("sion", "sionen", "sioner", "sionerna"),
    ("skap", "skapet", "skap", "skapen"),
    ("tet", "teten", "teter", "teterna"),
    ("are", "aren", "are", "arna"),
    ("verk", "verket", "verk", "verken"),
    ("råd", "rådet", "råd", "råden"),
    ("kansli", "kansliet", "kanslier", "kanslierna"),
    ("nämnd", "nämnden", "nämnder", "nämnderna"),
    ("rätt", "rätten", "rätter", "rätterna"),
    ("domstol", "domstolen", "domstolar", "domstolarna"),
    ("kassa", "kassan", "kassor", "kassorna"),
    ("kontor", "kontoret", "kontor", "kontoren"),
    ("ombud", "ombudet", "ombud", "ombuden"),
    ("kommun", "kommunen", "kommuner", "kommunerna"),
    ("region", "regionen", "regioner", "regionerna"),
    ("fond", "fonden", "fonder", "fonderna"),
    ("bank", "banken", "banker", "bankerna"),
    ("avgift", "avgiften", "avgifter", "avgifterna"),
    ("skatt", "skatten", "skatter", "skatterna"),
    ("skola", "skolan", "skolor", "skolorna"),
    ("elev", "eleven", "elever", "eleverna"),
    ("plan", "planen", "planer", "planerna"),
    ("direktiv", "direktivet", "direktiv", "direktiven"),
    ("ting", "tinget", "ting", "tingen"),
    ("lag", "lagen", "lagar", "lagarna"),
    ("balk", "balken", "balkar", "balkarna"),
)
_SUFFIXES = (
    "en n et t er ar or r na erna arna orna s ens ns ets ts ers ars ors rs nas ernas arnas ornas".split()
)


def genitive(word: str) -> str:
    """ "Skolverket" → "Skolverkets", "SCB" → "SCB:s"; a word in s, x or z has no form of its own."""
    if word.isupper():
        return f"{word}:s"
    return word if word[-1:].lower() in ("s", "x", "z") else f"{word}s"


def pairs(old: str, new: str) -> dict[str, str]:
    """Each known form of ``old`` with the same form of ``new``.

    The word itself and its genitive always; the rest where the endings of both words are known, or
    where both words end in the same compound member ("länsrätt", "förvaltningsrätt").
    """
    found = {old: new, genitive(old): genitive(new)}
    if old.isupper():
        found[f"{old}s"] = genitive(new)
    for old_form, new_form in zip(_forms(old), _forms(new), strict=False):
        found.setdefault(old_form, new_form)
        found.setdefault(genitive(old_form), genitive(new_form))
    return found


def is_neuter(word: str) -> bool | None:
    """Whether ``word``, in any of its known forms, is an ett-word; None where its ending isn't known."""
    for form in (word, word.removesuffix("s")):
        paradigm = _paradigm(form)
        if paradigm is not None:
            return paradigm[1][1].endswith("t")
    return None


def looks_inflected(rest: str) -> bool:
    """Whether letters directly after a noun can be its inflection rather than the rest of a compound."""
    return rest.lower() in _SUFFIXES


def _forms(word: str) -> Iterator[str]:
    """The four forms of the paradigm that ``word`` belongs to; nothing where its ending isn't known."""
    best = _paradigm(word)
    if best is not None:
        stem = word[: len(word) - len(best[0])]
        yield from (stem + form for form in best[1])


def _paradigm(word: str) -> tuple[str, tuple[str, ...]] | None:
    """The ending of ``word`` and the four endings it belongs with; the longest ending that fits."""
    best: tuple[str, tuple[str, ...]] | None = None
    for forms in _ENDINGS:
        for form in forms:
            if word.lower().endswith(form) and (best is None or len(form) > len(best[0])):
                best = form, forms
    return best
