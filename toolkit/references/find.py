"""Finding and resolving every reference in a text.

The text is searched for the few words and signs a reference can start with; from each the phrase is read
to its end, its act and context are resolved, and the search goes on after it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.references import acts, eu, names
from toolkit.references import patterns as p
from toolkit.references.memory import Memory
from toolkit.references.model import EuPlace, Kind, Reason, Reference
from toolkit.references.phrase import LAST, Leaf, Phrase, PhraseReader

_FIRST = (
    r"[Ff]örsta|[Aa]ndra|[Tt]redje|[Ff]järde|[Ff]emte|[Ss]jätte|[Ss]junde|[ÅåNn](?:ttonde|ionde)|[Tt](?:ionde|olfte|retto\w++|jugo\w++"
    r"|rettio\w++)|[Ee]lfte|[Ff](?:jorto|emto)nde|[Ss](?:exto|jutto)nde|[Aa]rtonde|[Nn]ittonde|[Ss]ista"
)
_START = re.compile(
    rf"(?P<labels>(?<![\w:/])(?<!\d[.,]){p.LABEL}(?:\s*+{p.SEPARATOR}{p.LABEL})*+(?:\s*+(?P<sign>§|(?:[Kk]ap|KAP)(?!\w)|[Mm]om\.))?+)"
    rf"|(?P<ordinal>(?<!\w)(?:{_FIRST})(?=[\s,–-])(?:\s*+{p.SEPARATOR}{p.ORDINAL})*+\s++(?:styck(?:et|ena|e)|mening(?:en|arna))(?!\w))"
    rf"|(?P<number>(?:\(\s*+(?:SFS\s++)?+|SFS\s++){names.NUMBER}(?=\s*+[),;]|\s++[a-zåäö]|\s*+$))"
    r"|(?P<name>(?:(?:lag|balk|ordning|form|instruktion)en|kungörelsen|stadgan|reglementet)s?(?!\w))"
    r"|(?P<pronoun>(?<!\w)(?:[Dd]enna|[Dd]etta|[Ss]amma|[Nn]ämnda|[Ss]agda|[Ss]istnämnda|[Ff]örstnämnda|[Ff]öregående)\s++"
    r"(?:lag|balk|förordning|kungörelse|stadga|författning|instruktion|paragraf|kapitel|stycke|lagrum|bestämmelse|bilaga)(?:en|n)?(?!\w))"
    r"|(?P<annex>(?<!\w)[Bb]ilag(?:a|an|orna)(?!\w))"
    r"|(?P<point>(?<!\w)[Pp]unkt(?:en|erna)?\s++\d)"
    r"|(?P<article>(?<!\w)[Aa]rtik(?:el|larna)\s++\d)"
    r"|(?P<provisions>(?<!\w)(?:[Ii]kraftträdande-\s++och\s++)?[Öö]vergångsbestämmelserna(?!\w))"
    r"|(?P<eu>(?<!\w)(?:förordning|direktiv|rambeslut|beslut)(?:en|et)?\s++(?:\((?:EU|EG|EEG|Euratom)|\d{2,4}/\d))"
)
_OWN_LABEL = re.compile(r"\.?\s*+(?:/|har\s++upphävts|har\s++betecknats|[A-ZÅÄÖ](?!\w*\s*+\())")
_OF_SECTION = re.compile(r"\s++(?:i|av)\s++(?=\d)")
_IN_PROVISIONS = re.compile(
    r"\s++(?:i\s++|av\s++)?(?P<words>(?:ikraftträdande-\s++och\s++)?övergångsbestämmelserna)(?!\w)(?P<to>\s++till)?+"
)
_IN_ANNEX = re.compile(r"\s++i\s++(?=[Bb]ilag(?:a|an)(?!\w))")
_AMENDING = re.compile(r"\s++om\s++ändring\s++i\s")
_ANNEX_LABEL = re.compile(r"\s++(?P<label>\d{1,3}(?:\s?[a-z](?!\w))?+|[A-Z](?![\w.])|[IVXLC]{1,5}(?!\w))")
_ANNEX_MORE = re.compile(
    rf"\s*+(?P<separator>{p.SEPARATOR})(?P<label>\d{{1,3}}(?:\s?[a-z](?!\w))?+|[IVXLC]{{1,5}}(?!\w))(?!\s*+[§:]|\s++kap|\s++\w+\s++kap)"
)
_ENDNOTE = re.compile(r"\s*+\)\.?(?=\s|$)")
_TO = re.compile(r"\s++till\s++")


def find(
    text: str,
    own_act: str | None = None,
    place: Locator | None = None,
    memory: Memory | None = None,
) -> tuple[Reference, ...]:
    """Every reference in ``text``, in order of appearance; the spans never overlap.

    ``own_act`` is the SFS number of the act the text belongs to (targets in it have no act without it),
    ``place`` the section the text stands in, with its chapter where section numbers restart in each
    chapter. ``memory`` carries what earlier texts have named; it is updated. The time is linear in the
    length of the text.
    """
    return _Finder(text, own_act, place, memory if memory is not None else Memory()).run()


class _Finder:
    def __init__(self, text: str, own_act: str | None, place: Locator | None, memory: Memory) -> None:
        self.text = text
        self.own_act = own_act
        self.place = place
        self.memory = memory
        self.found: list[Reference] = []
        self.phrases = 0
        self.floor = 0
        self._title_of: tuple[int, str] | None = None

    def run(self) -> tuple[Reference, ...]:
        search = _START.search
        text, pos = self.text, 0
        while (match := search(text, pos)) is not None:
            kind = match.lastgroup
            if kind == "labels" and match["sign"] is None:
                pos = match.end()
                continue
            pos = max(getattr(self, f"_{kind}")(match), match.start() + 1)
            self.floor = pos
        return tuple(self.found)

    # The things a reference starts with, each returning where the search goes on.

    def _labels(self, start: re.Match[str]) -> int:
        match = p.LABELS.match(self.text, start.start())
        if match is None or match.lastgroup in ("first", "rest", "subsection"):
            return start.end()
        if self._is_own_label(match):
            self.memory.forget()
            return match.end()
        phrase = PhraseReader(self.text, match.start()).from_labels(match)
        return self._phrase(phrase)

    def _ordinal(self, start: re.Match[str]) -> int:
        match = p.ORDINALS_OF.match(self.text, start.start())
        if match is None:
            return start.end()
        phrase = PhraseReader(self.text, start.start()).from_ordinals(match)
        end = self._graft(phrase)
        return end if end is not None else self._phrase(phrase)

    def _graft(self, phrase: Phrase) -> int | None:
        """ "andra stycket i 7 §": the section that follows is the one that the subsection stands in."""
        joint = _OF_SECTION.match(self.text, phrase.end)
        match = p.LABELS.match(self.text, joint.end()) if joint is not None else None
        if match is None or match.lastgroup not in ("section", "chapter"):
            return None
        if any(not leaf.relative for leaf in phrase.leaves):
            return None
        of = PhraseReader(self.text, match.start()).from_labels(match)
        section = of.leaves[0]
        if len(of.leaves) != 1 or section.section is None or section.subsection or section.points:
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
        return self._phrase(phrase)

    def _phrase(self, phrase: Phrase) -> int:
        if not phrase.leaves:
            return phrase.end
        mention = acts.after(self.text, phrase.end, self.memory)
        self._leaves(phrase, mention)
        if mention is None:
            return phrase.end
        if mention.place is None:
            self._mention(mention)
        self.phrases += 1
        return mention.end

    def _leaves(self, phrase: Phrase, mention: acts.Mention | None) -> None:
        named = any(not leaf.relative for leaf in phrase.leaves)
        act, reason = self.own_act, None
        chapter = self.place.chapter if self.place is not None else None
        foreign = mention is not None and mention.place is None and not mention.own
        if mention is not None and foreign:
            act, reason, chapter = mention.number, mention.reason, None
        elif mention is not None and mention.place is not None:
            chapter, reason = self._tail_place(phrase, mention, chapter)
        for leaf in phrase.leaves:
            own_relative = leaf.relative and (named or not foreign)
            locator = self._locate(leaf, None if own_relative else act, chapter, own_relative or not foreign)
            why = None if own_relative and not (mention and mention.place) else reason
            if leaf.relative:
                why = why or self._why_not(leaf, foreign and not named)
            if LAST in (leaf.subsection, leaf.sentence):
                why = why or Reason.LAST
            self._add(
                leaf.start, leaf.end, _kind(leaf), locator, why, leaf.limit, mention.naming if mention else ""
            )
        if self.found:
            self._remember_place(phrase)
        if mention is None or mention.place is not None:
            self.phrases += 1

    def _tail_place(
        self, phrase: Phrase, mention: acts.Mention, chapter: Label | None
    ) -> tuple[Label | None, Reason | None]:
        """ "3 § samma kapitel", "andra stycket i samma paragraf"."""
        last = self.memory.last_place
        this = mention.pronoun in ("denna", "detta")
        if mention.place == "kapitel":
            known = chapter if this else (last.chapter if last is not None else chapter)
            return known, None if known is not None or this else Reason.NO_LAST_PLACE
        if mention.place in ("paragraf", "lagrum") and not this:
            if last is None or last.section is None or self.memory.several_places:
                return chapter, Reason.NO_LAST_PLACE
            for leaf in phrase.leaves:
                if leaf.relative:
                    leaf.section, leaf.relative = last.section, False
                    leaf.chapter = leaf.chapter or last.chapter
        return chapter, None

    def _locate(self, leaf: Leaf, act: str | None, chapter: Label | None, own: bool) -> Locator:
        if leaf.relative:
            here = self.place or Locator()
            points = leaf.points or (here.points if here.amendment is not None else ())
            subsection = leaf.subsection
            if subsection is None and leaf.sentence is not None:
                subsection, points = here.subsection, leaf.points or here.points
            return Locator(
                self.own_act,
                here.chapter,
                here.section,
                leaf.moment or here.moment,
                subsection,
                points,
                leaf.sentence,
                here.annex,
                here.amendment,
            )
        return Locator(
            self.own_act if own else act,
            leaf.chapter or (chapter if leaf.section is not None else None),
            leaf.section,
            leaf.moment,
            leaf.subsection,
            leaf.points,
            leaf.sentence,
        )

    def _why_not(self, leaf: Leaf, foreign: bool) -> Reason | None:
        if foreign or self.text[max(0, leaf.start - 3) : leaf.start].rstrip().endswith("§"):
            return Reason.BROKEN_OFF
        return None

    def _remember_place(self, phrase: Phrase) -> None:
        target = self.found[-1].target
        if isinstance(target, Locator) and target.section is not None:
            self.memory.last_place = target
            sections = {(leaf.chapter, leaf.section) for leaf in phrase.leaves}
            self.memory.several_places = len(sections) > 1

    def _number(self, start: re.Match[str]) -> int:
        """A number in parentheses after a word that is no known name: "lag (1995:1)", "taxan (…)"."""
        text = self.text
        match = acts.NUMBER_AFTER.match(text, start.start())
        if match is None:
            number = names.tidy(start[0].removeprefix("SFS").strip(" (\n\t"))
            self._add(start.start(), start.end(), Kind.ACT, Locator(number), None, None, "number")
            self.memory.mention("", number)
            return start.end()
        end = len(text[max(0, start.start() - 20) : start.start()].rstrip()) + max(0, start.start() - 20)
        begin = acts.name_start(text, end, self.floor) if end > self.floor else start.start()
        name = text[begin:end]
        sfs = names.tidy(match["number"])
        if self._is_endnote(name, begin, match):
            self._add(
                begin, match.end(), Kind.ENDNOTE, Locator(self.own_act, amendment=sfs), None, None, "number"
            )
            return match.end()
        self.memory.introduce(name, sfs, text, match.end())
        self._title_of = (match.end(), sfs)
        self._add(begin, match.end(), Kind.ACT, Locator(sfs), None, None, "number")
        return match.end()

    def _is_endnote(self, name: str, begin: int, match: re.Match[str]) -> bool:
        if name not in ("Lag", "Förordning", "Kungörelse"):
            return False
        before = self.text[max(0, begin - 40) : begin].rstrip(" \t\u00a0")
        closes = not before or before[-1] in ".\n:)/–-" or before.endswith("§")
        after = self.text[match.end() : match.end() + 2]
        return closes and (after[:1] in ("", ".", "\n")) and after[:1] != ","

    def _name(self, start: re.Match[str]) -> int:
        mention = acts.alone(self.text, start.end(), self.floor, self.memory)
        if mention is None:
            return start.end()
        if mention.naming == "number":
            self._title_of = (mention.end, mention.number or "")
        self._mention(mention)
        return mention.end

    def _pronoun(self, start: re.Match[str]) -> int:
        match = acts.PRONOUN.match(self.text, start.start())
        if match is None:
            return start.end()
        mention = acts.pronoun(match, self.memory)
        if mention is None:
            return start.end()
        if mention.place is not None:
            self._this_place(mention)
            return mention.end
        if self._title_of is not None and 0 <= match.start() - self._title_of[0] <= 60:
            between = self.text[self._title_of[0] : match.start()]
            if re.match(
                r"\s+(?:om|angående)\s+(?:införande|ändring|ikraftträdande|upphävande|fortsatt)", between
            ) and not re.search(r"[.,;]", between):
                mention = self._before_title(mention, match)
        self._mention(mention)
        return mention.end

    def _before_title(self, mention: acts.Mention, match: re.Match[str]) -> acts.Mention:
        """ "lagen (2000:462) om införande av nämnda lag": not that act itself but the one named before it."""
        if mention.own:
            return mention
        earlier = self.memory.last(names.family((match["act"] or "").lower()), skip=1)
        number = earlier[1] if earlier is not None else None
        if number == acts.OWN:
            return replace(mention, number=None, own=True, reason=None)
        return replace(mention, number=number, reason=None if number else Reason.NO_ANTECEDENT)

    def _this_place(self, mention: acts.Mention) -> None:
        """ "denna paragraf", "samma stycke", "nämnda lagrum", "detta kapitel"."""
        here = self.place
        this = mention.pronoun in ("denna", "detta")
        locator, reason = Locator(), None
        if mention.pronoun == "föregående":
            reason = Reason.NO_LAST_PLACE
            if mention.place == "stycke" and here is not None and (here.subsection or 0) > 1:
                locator, reason = (
                    self._here(
                        replace(here, subsection=(here.subsection or 0) - 1, points=(), sentence=None)
                    ),
                    None,
                )
        elif this and here is None:
            reason = Reason.NO_PLACE
        elif this and here is not None:
            locator, reason = self._this(mention.place or "", here)
        else:
            last = self.memory.last_place
            if last is None or self.memory.several_places:
                reason = Reason.NO_LAST_PLACE
            else:
                locator, reason = self._this(mention.place or "", last)
                locator = replace(locator, act=last.act)
        kinds = {
            "kapitel": Kind.CHAPTER,
            "stycke": Kind.SUBSECTION,
            "bilaga": Kind.ANNEX,
            "punkt": Kind.POINT,
        }
        kind = kinds.get(mention.place or "", Kind.SECTION)
        self._add(mention.start, mention.end, kind, locator, reason, None, "pronoun")
        self.phrases += 1

    def _this(self, noun: str, here: Locator) -> tuple[Locator, Reason | None]:
        bare = Locator(self.own_act, here.chapter, here.section, here.moment, amendment=here.amendment)
        match noun:
            case "kapitel" if here.chapter is not None:
                return Locator(self.own_act, here.chapter), None
            case "paragraf" if here.section is not None:
                return replace(bare, moment=None), None
            case "lagrum" if here.section is not None:
                return replace(here, act=self.own_act), None
            case "stycke" if here.subsection is not None:
                return replace(bare, subsection=here.subsection), None
            case "bilaga" if here.annex is not None:
                return Locator(self.own_act, annex=here.annex), None
            case "punkt" if here.points:
                return replace(here, act=self.own_act, sentence=None), None
        return Locator(), Reason.NO_PLACE

    def _here(self, locator: Locator) -> Locator:
        return replace(locator, act=self.own_act)

    def _annex(self, start: re.Match[str]) -> int:
        text = self.text
        labels: list[tuple[int, int, str, str]] = []
        match = _ANNEX_LABEL.match(text, start.end())
        end = start.end()
        while match is not None:
            kind = p.separator_kind(match["separator"]) if labels else ""
            labels.append((match.start("label"), match.end(), "".join(match["label"].split()), kind))
            end = match.end()
            match = _ANNEX_MORE.match(text, end)
        if self._starts_block(start.start()) and text[end : end + 1] in ("", "\n"):
            return end
        joint = _TO.match(text, end)
        act = eu.ACT.match(text, joint.end()) if joint is not None else None
        mention = acts.after(text, end, self.memory) if act is None else None
        definite = start[0].lower() == "bilagan"
        if act is None and mention is None and not labels and not definite:
            return end
        rows = labels or [(start.start(), end, "", "")]
        for position, (begin, stop, label, kind) in enumerate(rows):
            begin = start.start() if position == 0 else begin
            opens = position + 1 < len(rows) and rows[position + 1][3] == "-"
            limit = "till" if kind == "-" else "fran" if opens else None
            self._add_annex(begin, stop, label, limit, act, mention)
        if act is not None:
            self._eu_act(act)
            return act.end()
        if mention is not None and mention.place is None:
            self._mention(mention)
        self.phrases += 1
        return mention.end if mention is not None else end

    def _add_annex(
        self,
        start: int,
        end: int,
        label: str,
        limit: str | None,
        act: re.Match[str] | None,
        mention: acts.Mention | None,
    ) -> None:
        if act is not None:
            place = eu.place(act, None, label)
            self._add(
                start,
                end,
                Kind.EU,
                place or EuPlace("", None, label),
                None if place else Reason.FOREIGN,
                limit,
                "number",
            )
            return
        number, reason = self.own_act, None
        if mention is not None and mention.place is None and not mention.own:
            number, reason = mention.number, mention.reason
        if len(label) > 1 and not label[0].isdigit():
            label, reason = "", Reason.FOREIGN
        self._add(
            start,
            end,
            Kind.ANNEX,
            Locator(number, annex=label),
            reason,
            limit,
            mention.naming if mention else "",
        )

    def _point(self, start: re.Match[str]) -> int:
        """ "punkt 4 i övergångsbestämmelserna till lagen (2007:411) om ändring i …", "punkt 2 i bilagan"."""
        phrase = PhraseReader(self.text, start.start()).from_points(start.end() - 2)
        if not phrase.leaves:
            return start.end() - 1
        provisions = _IN_PROVISIONS.match(self.text, phrase.end)
        if provisions is not None:
            return self._in_provisions(phrase, provisions)
        grafted = self._graft(phrase)
        if grafted is not None:
            return grafted
        here = self.place
        known = here is not None and (
            here.amendment is not None or here.annex is not None or here.section is not None
        )
        for leaf in phrase.leaves:
            locator = self._locate(leaf, self.own_act, None, True)
            self._add(
                leaf.start, leaf.end, _kind(leaf), locator, None if known else Reason.NO_PLACE, leaf.limit, ""
            )
        self.phrases += 1
        return phrase.end

    def _provisions(self, start: re.Match[str]) -> int:
        match = _IN_PROVISIONS.match(self.text, start.start() - 1) if start.start() else None
        return self._in_provisions(None, match) if match is not None else start.end()

    def _in_provisions(self, phrase: Phrase | None, provisions: re.Match[str]) -> int:
        """The transitional provisions of the act named after "till", or else the text's own."""
        mention = acts.after(self.text, provisions.end(), self.memory) if provisions["to"] else None
        if phrase is None and (mention is None or mention.place is not None):
            return provisions.end()
        act, amendment, reason = self.own_act, "", None
        base: acts.Mention | None = None
        if mention is not None and mention.place is None and not mention.own:
            act, reason = mention.number, mention.reason
            joint = _AMENDING.match(self.text, mention.end)
            base = acts.after(self.text, joint.end() - 1, self.memory) if joint is not None else None
            if base is not None and base.place is None and mention.number:
                act = self.own_act if base.own else base.number
                amendment, reason = mention.number, base.reason
        elif self.place is not None and self.place.amendment is not None:
            amendment = self.place.amendment
        elif mention is None:
            reason = Reason.NO_PLACE
        start = provisions.start("words")
        leaves = phrase.leaves if phrase is not None else [Leaf(start, provisions.end("words"))]
        for leaf in leaves:
            locator = Locator(act, subsection=leaf.subsection, points=leaf.points, amendment=amendment)
            kind = _kind(leaf) if phrase is not None else Kind.PROVISIONS
            self._add(
                leaf.start, leaf.end, kind, locator, reason, leaf.limit, mention.naming if mention else ""
            )
        if mention is not None:
            self._mention(mention)
        if base is not None:
            self._mention(base)
        self.phrases += 1
        return base.end if base is not None else mention.end if mention is not None else provisions.end()

    def _article(self, start: re.Match[str]) -> int:
        labels, end = eu.articles(self.text, start.end() - 1)
        act, annex = eu.act_after(self.text, end)
        reason = None if act is not None and eu.celex(act) else Reason.FOREIGN
        for position, label in enumerate(labels):
            begin = start.start() if position == 0 else label.start
            place = eu.place(act, label.article, annex) if act is not None else None
            self._add(
                begin,
                label.end,
                Kind.EU,
                place or EuPlace("", label.article, annex),
                reason,
                label.limit,
                "number" if act else "",
            )
        if act is not None:
            self._eu_act(act)
            return act.end()
        self.phrases += 1
        return end

    def _eu(self, start: re.Match[str]) -> int:
        act = eu.ACT.match(self.text, start.start())
        if act is None:
            return start.end()
        self._eu_act(act)
        return act.end()

    def _eu_act(self, act: re.Match[str]) -> None:
        place = eu.place(act, None, None)
        self._add(
            act.start(),
            act.end(),
            Kind.EU,
            place or EuPlace(""),
            None if place else Reason.FOREIGN,
            None,
            "number",
        )
        self.memory.mention(act["type"], None)
        self.phrases += 1

    # What all of them need.

    def _mention(self, mention: acts.Mention) -> None:
        locator = Locator(mention.number)
        if mention.own:
            amendment = self.place.amendment if self.place is not None else None
            own = mention.naming == "own" and amendment not in (None, "", self.own_act)
            locator = Locator(self.own_act, amendment=amendment if own else None)
            self.memory.mention(names.family(self.text[mention.start : mention.end].split()[-1]), acts.OWN)
        if mention.naming == "number":
            self._title_of = (mention.end, mention.number or "")
        self._add(mention.start, mention.end, Kind.ACT, locator, mention.reason, None, mention.naming)

    def _is_own_label(self, match: re.Match[str]) -> bool:
        """Whether a label is that of the section or chapter that starts here, not a reference to it."""
        if match.end("first") != match.end("rest"):
            return False
        before = self.text[max(0, match.start() - 60) : match.start()].rstrip()[-1:]
        if before not in (".", "/", "!") and not self._starts_block(match.start()):
            return False
        following = _OWN_LABEL.match(self.text, match.end())
        if following is None:
            return False
        word = re.compile(r"\w+").match(self.text, following.end() - 1)
        return word is None or names.basic(word[0]) not in names.table()

    def _starts_block(self, start: int) -> bool:
        before = self.text[max(0, start - 60) : start]
        gap = before[len(before.rstrip()) :]
        return gap.count("\n") >= 2 or (gap == before and start < 60)

    def _add(
        self,
        start: int,
        end: int,
        kind: Kind,
        read: Locator | EuPlace,
        reason: Reason | None,
        limit: str | None,
        naming: str,
    ) -> None:
        target = read if reason is None else None
        self.found.append(
            Reference(
                start, end, self.text[start:end], kind, target, read, reason, limit, naming, self.phrases
            )
        )


def _kind(leaf: Leaf) -> Kind:
    if leaf.sentence is not None:
        return Kind.SENTENCE
    if leaf.points:
        return Kind.POINT
    if leaf.subsection is not None:
        return Kind.SUBSECTION
    return Kind.CHAPTER if leaf.section is None and leaf.chapter is not None else Kind.SECTION
