"""Chapters, sections and what is below them: whose they are, and where the text stands."""

from __future__ import annotations

import re

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references import acts, names
from toolkit.references import patterns as p
from toolkit.references.finding import Finding, kind_of
from toolkit.references.leaf import LAST, Leaf, Phrase
from toolkit.references.model import Reason
from toolkit.references.phrase import PhraseReader
from toolkit.references.scan import ordinals_start

_OWN_LABEL = re.compile(
    r"\.?\s*+(?:/|har\s++upphävts|har\s++betecknats|(?=[A-ZÅÄÖ])(?P<word>\w++)(?!\s*+\())"
)
_JOINED = re.compile(r"(?:och|eller|samt|,)\s+$")
_OF_ARTICLE = re.compile(r",?\s++(?:i|av)\s++[Aa]rtik(?:el|larna)\s++\d")
_OF_SECTION = re.compile(r"\s++(?:i|av)\s++(?=\d)")


def labels(finding: Finding, at: int) -> int:
    """The phrase that starts with the numbers at ``at``; returns where it ends."""
    match = finding.match(p.LABELS, at)
    if match is None or match.lastgroup in ("first", "rest", "subsection"):
        return at + 1
    if finding.text[max(0, at - 10) : at].rstrip().endswith(("Article", "Articles")):
        return match.end()
    if _is_own_label(finding, match):
        finding.memory.forget()
        return match.end()
    return resolve(finding, PhraseReader(finding.text, at).from_labels(match))


def ordinal(finding: Finding, at: int) -> int:
    """The phrase whose ordinals stand before the word at ``at``: a place in the section at hand."""
    start = ordinals_start(finding.text, at, finding.floor)
    match = finding.match(p.ORDINALS_OF, start) if start >= 0 else None
    if match is None or match.end() <= at:
        return at + 1
    if match[0].endswith("stycke") and not finding.text[max(0, start - 14) : start].rstrip().endswith(
        "paragrafens"
    ):
        return match.end()
    phrase = PhraseReader(finding.text, start).from_ordinals(match)
    return graft(finding, phrase) or of_article(finding, phrase) or resolve(finding, phrase)


def of_article(finding: Finding, phrase: Phrase) -> int | None:
    """ "första stycket b av artikel 2": subsections and points of an article, which is read on its own."""
    if finding.match(_OF_ARTICLE, phrase.end) is None or any(not leaf.relative for leaf in phrase.leaves):
        return None
    for leaf in phrase.leaves:
        subsection, sentence = (None if n == LAST else n for n in (leaf.subsection, leaf.sentence))
        read = Locator(None, subsection=subsection, points=leaf.points, sentence=sentence)
        finding.add(leaf.start, leaf.end, kind_of(leaf), read, Reason.FOREIGN, leaf.limit)
    finding.phrase += 1
    return phrase.end


def graft(finding: Finding, phrase: Phrase) -> int | None:
    """ "andra stycket i 7 §": the section that follows is the one that the subsection stands in."""
    joint = finding.match(_OF_SECTION, phrase.end)
    match = finding.match(p.LABELS, joint.end()) if joint is not None else None
    if match is None or match.lastgroup not in ("section", "chapter"):
        return None
    of = PhraseReader(finding.text, match.start()).from_labels(match)
    section = of.leaves[0]
    single = len(of.leaves) == 1 and section.section is not None and section.subsection is None
    if not single or any(not leaf.relative for leaf in phrase.leaves):
        return None
    for leaf in phrase.leaves:
        leaf.chapter, leaf.section, leaf.relative, leaf.carried = (
            section.chapter,
            section.section,
            False,
            True,
        )
    phrase.leaves.append(section)
    phrase.end = of.end
    return resolve(finding, phrase)


def of_act(finding: Finding, mention: acts.Mention) -> int:
    """ "jordabalkens 12 kap. 5 §", "regeringsformen 2 kap. 1 §": a phrase after a name; returns its end."""
    start = mention.end + 1
    if mention.naming != "name" or finding.text[mention.end : start] not in (" ", "\n", "\u00a0"):
        return mention.end
    match = finding.match(p.LABELS, start)
    genitive = finding.text[mention.end - 1] == "s"
    if match is None or not (match["chapter"] or (match["section"] and genitive)):
        return mention.end
    phrase = PhraseReader(finding.text, start).from_labels(match)
    _leaves(finding, phrase, mention)
    finding.phrase += 1
    return phrase.end


def resolve(finding: Finding, phrase: Phrase) -> int:
    """Give every label of ``phrase`` its act and place; returns where it or the act after it ends."""
    if not phrase.leaves:
        return phrase.end
    mention = acts.after(finding.text, phrase.end, finding.memory)
    _leaves(finding, phrase, mention)
    if mention is not None and mention.place is None:
        finding.add_mention(mention)
    finding.phrase += 1
    return mention.end if mention is not None else phrase.end


def _leaves(finding: Finding, phrase: Phrase, mention: acts.Mention | None) -> None:
    act, reason = finding.own_act, None
    here = chapter = finding.place.chapter if finding.place is not None else None
    naming, foreign = "", False
    if mention is not None:
        naming = mention.naming
        if mention.place is not None:
            act, chapter, reason = _in_context(finding, phrase, mention, chapter)
        elif not mention.own:
            act, reason, chapter, foreign = mention.number, mention.reason, None, True
    named = foreign and any(not leaf.relative for leaf in phrase.leaves)
    own = _own_before(finding.text, phrase.leaves) if foreign else 0
    for position, leaf in enumerate(phrase.leaves):
        why, name = reason, naming
        if position < own:
            finding.add(leaf.start, leaf.end, kind_of(leaf), finding.locate(leaf, finding.own_act, here))
            continue
        if leaf.relative:
            if named:
                why, name = None, ""
            why = why or _broken(finding, leaf, foreign and not named)
        if leaf.subsection == LAST or leaf.sentence == LAST:
            why = why or Reason.LAST
            leaf.subsection = None if leaf.subsection == LAST else leaf.subsection
            leaf.sentence = None if leaf.sentence == LAST else leaf.sentence
        locator = finding.locate(leaf, act, chapter)
        finding.add(leaf.start, leaf.end, kind_of(leaf), locator, why, leaf.limit, name, leaf.relative)
    target = finding.found[-1].target
    if isinstance(target, Locator) and target.section is not None:
        finding.memory.last_place = target
        before = finding.text[max(0, phrase.start - 12) : phrase.start]
        places = {(leaf.chapter, leaf.section) for leaf in phrase.leaves}
        finding.memory.several_places = len(places) > 1 or _JOINED.search(before) is not None


def _own_before(text: str, leaves: list[Leaf]) -> int:
    """How many labels before an act's name are the own act's: one in "22 § och 8 § förordningen (2015:1053)".

    Whole sections of one act share a sign and ascend ("8 och 22 §§"); a step back to a sign of its own is
    a step to another act.
    """
    if len(leaves) != 2 or any(_whole_section(text, leaf) is None for leaf in leaves):
        return 0
    first, second = (_whole_section(text, leaf) for leaf in leaves)
    return int(first is not None and second is not None and second < first)


def _whole_section(text: str, leaf: Leaf) -> Label | None:
    """The section that "8 §" names with a sign of its own and no chapter, otherwise None."""
    plain = leaf.chapter is None and leaf.moment is None and leaf.subsection is None and not leaf.relative
    bare = plain and not leaf.points and leaf.sentence is None
    return leaf.section if bare and text[leaf.start : leaf.end].count("§") == 1 else None


def _in_context(
    finding: Finding, phrase: Phrase, mention: acts.Mention, chapter: Label | None
) -> tuple[str | None, Label | None, Reason | None]:
    """ "3 § samma kapitel", "andra stycket i samma paragraf": the act and chapter, or why they can't be told.

    What was named last may be in another act: "4 § första stycket avgiftsförordningen (1992:191) … andra
    stycket samma paragraf".
    """
    last, act = finding.memory.last_place, finding.own_act
    this = mention.pronoun in ("denna", "detta")
    if mention.place == "kapitel" and not this:
        known = last.chapter if last is not None else chapter
        act = last.act if last is not None else act
        return act, known, None if known is not None else Reason.NO_LAST_PLACE
    if mention.place in ("paragraf", "lagrum") and not this and all(leaf.relative for leaf in phrase.leaves):
        if last is None or last.section is None or finding.memory.several_places:
            return act, chapter, Reason.NO_LAST_PLACE
        for leaf in phrase.leaves:
            leaf.chapter, leaf.section, leaf.relative = last.chapter, last.section, False
        return last.act, None, None
    return act, chapter, None


def _broken(finding: Finding, leaf: Leaf, foreign: bool) -> Reason | None:
    """A subsection of an act that is named, or after a lone "§": the section's own label is missing."""
    before = finding.text[max(0, leaf.start - 3) : leaf.start].rstrip()
    return Reason.BROKEN_OFF if foreign or before.endswith("§") else None


def _is_own_label(finding: Finding, match: re.Match[str]) -> bool:
    """Whether a label is that of the section or chapter that starts here, not a reference to it."""
    if match.end("first") != match.end("rest"):
        return False
    following = finding.match(_OWN_LABEL, match.end())
    if following is None:
        return False
    start = match.start()
    before = finding.text[max(0, start - 60) : start].rstrip()[-1:]
    if before not in (".", "/", "!") and not finding.starts_block(start):
        return False
    word = following["word"]
    if word is None:
        return True
    return word not in names.ABBREVIATIONS and names.basic(word) not in names.table()
