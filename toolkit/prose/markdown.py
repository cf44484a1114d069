"""The Markdown that prose is written in: CommonMark with footnotes and tables, as tokens of markdown-it.

Beyond the library's own rules there are two: an address in running text is a link, and ``[[name]]`` stands
for a text that is written elsewhere. Rules that would let text disappear without a token (link definitions,
unused footnotes) or hide the lines it stands on (code spans) are off; what they would have read is left as
text, for ``toolkit.prose.spans`` to refuse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

NAME = "name"
"""The kind of the token that ``[[name]]`` becomes."""
ADDRESS = ("address", "autolink")
"""The markup of the link tokens whose text is the address itself."""

_NAME = re.compile(r"\[\[([^\[\]\n]{1,80})\]\]")
_SCHEMES = ("https", "http")
_ADDRESS = re.compile(r"https?://[^\s<>\[\]\"”“`\\|]+")
_NOT_LAST = ".,;:!?'’*_"
_LONGEST_LABEL = 60
_OFF = ("reference", "backticks", "footnote_inline", "footnote_tail", "text_join")


@dataclass(frozen=True, slots=True)
class Node:
    """A token with the tokens between it and its closing one."""

    token: Token
    children: list[Node] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The token's type, "paragraph", "list_item" or "hr"."""
        return self.token.type.removesuffix("_open")

    @property
    def line(self) -> int:
        """The first line of the block, from 1."""
        return self.token.map[0] + 1 if self.token.map else 1


def tree(lines: Sequence[str]) -> list[Node]:
    """The blocks of ``lines`` in order."""
    top: list[Node] = []
    above = [top]
    for token in _reader().parse("\n".join(lines)):
        if token.nesting < 0:
            above.pop()
            continue
        node = Node(token)
        above[-1].append(node)
        if token.nesting > 0:
            above.append(node.children)
    return top


@cache
def _reader() -> MarkdownIt:
    made = MarkdownIt("commonmark").enable("table").use(footnote_plugin).disable(list(_OFF))
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # refused with its line afterwards
    made.inline.ruler.at("footnote_ref", _note)
    made.inline.ruler.before("link", NAME, _name)
    made.inline.ruler.before("autolink", "address", _address)
    return made


def _note(state: StateInline, silent: bool) -> bool:
    """The library's rule, which would else look for the end of every label to the end of the text."""
    near = state.src.find("]", state.pos, state.pos + _LONGEST_LABEL) >= 0
    return near and footnote_ref(state, silent)


def _name(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    match = _NAME.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push(NAME, "", 0).content = match[1].strip()
    state.pos = match.end()
    return True


def _address(state: StateInline, silent: bool) -> bool:
    """An address: found at its colon, since running text is read up to there at once."""
    if state.src[state.pos] != ":" or state.linkLevel:
        return False
    scheme = next((it for it in _SCHEMES if state.src.endswith(it, 0, state.pos)), "")
    start = state.pos - len(scheme)
    if not scheme or (start and state.src[start - 1].isalnum()):
        return False
    match = _ADDRESS.match(state.src, start, state.posMax)
    if match is None:
        return False
    address = _ended(match[0])
    if not silent:
        if not state.pending.endswith(scheme):
            return False
        state.pending = state.pending.removesuffix(scheme)
        opening = state.push("link_open", "a", 1)
        opening.markup = ADDRESS[0]
        opening.attrs = {"href": state.md.normalizeLink(address)}
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1)
    state.pos = start + len(address)
    return True


def _ended(address: str) -> str:
    """``address`` without the signs after it that belong to the sentence."""
    unopened = address.count(")") - address.count("(")
    end = len(address)
    while address[end - 1] in _NOT_LAST or (address[end - 1] == ")" and unopened > 0):
        end -= 1
        unopened -= address[end] == ")"
    return address[:end]
