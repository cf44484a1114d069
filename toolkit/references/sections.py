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
    return graft(finding, phrase) or resolve(finding, phrase)


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
    chapter = finding.place.chapter if finding.place is not None else None
    naming, foreign = "", False
    if mention is not None:
        naming = mention.naming
        if mention.place is not None:
            chapter, reason = _in_context(finding, phrase, mention, chapter)
        elif not mention.own:
            act, reason, chapter, foreign = mention.number, mention.reason, None, True
    named = foreign and any(not leaf.relative for leaf in phrase.leaves)
    for leaf in phrase.leaves:
        why, name = reason, naming
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


def _in_context(
    finding: Finding, phrase: Phrase, mention: acts.Mention, chapter: Label | None
) -> tuple[Label | None, Reason | None]:
    """ "3 § samma kapitel", "andra stycket i samma paragraf": the chapter, and why it can't be told."""
    last = finding.memory.last_place
    this = mention.pronoun in ("denna", "detta")
    if mention.place == "kapitel" and not this:
        known = last.chapter if last is not None else chapter
        return known, None if known is not None else Reason.NO_LAST_PLACE
    if mention.place in ("paragraf", "lagrum") and not this:
        if last is None or last.section is None or finding.memory.several_places:
            return chapter, Reason.NO_LAST_PLACE
        for leaf in phrase.leaves:
            if leaf.relative:
                leaf.chapter, leaf.section, leaf.relative = last.chapter, last.section, False
    return chapter, None


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
