"""Takes the paragraphs of running text out of a dump of Wikipedia."""

import argparse
import bz2
import html
import json
import re

PAGE = re.compile(r"<page>\s*<title>(.*?)</title>.*?<text[^>]*>(.*?)</text>", re.S)
REDIRECT = "#redirect"
SHORTEST, LONGEST = 250, 1800  # characters of a paragraph
NOT_PROSE = "*#:;|!{}="  # first characters of lists, tables and headings
LEFTOVER = re.compile(r"[{}|\[\]]|\(\s*[,;)]")  # markup that was not understood, or a gap that it left

REMOVED = [
    (re.compile(r"<!--.*?-->", re.S), ""),
    (re.compile(r"<ref[^>/]*/>"), ""),
    (re.compile(r"<ref.*?</ref>", re.S), ""),
    (re.compile(r"<(math|gallery|timeline|nowiki|code|pre|blockquote)[^>]*>.*?</\1>", re.S), " "),
]
TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
TABLE = re.compile(r"\{\|.*?\|\}", re.S)
PICTURE = re.compile(
    r"\[\[(?:File|Image|Category|[a-z-]{2,12}):[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\]", re.I)
REPLACED = [
    (re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]"), r"\1"),
    (re.compile(r"\[https?://\S+ ([^\]]*)\]"), r"\1"),
    (re.compile(r"\[https?://\S+\]"), ""),
    (re.compile(r"'{2,}"), ""),
    (re.compile(r"<[^>]+>"), ""),
]


def plain(wikitext):
    """The text without markup; templates are nested, so they go from the inside out."""
    text = html.unescape(html.unescape(wikitext))
    for pattern, by in REMOVED:
        text = pattern.sub(by, text)
    for _ in range(8):
        text = TEMPLATE.sub("", text)
    text = TABLE.sub("", text)
    for _ in range(4):
        text = PICTURE.sub("", text)
    for pattern, by in REPLACED:
        text = pattern.sub(by, text)
    return text


def paragraphs(dump):
    """All paragraphs of prose as title and text."""
    for title, wikitext in PAGE.findall(dump):
        if wikitext.lstrip().lower().startswith(REDIRECT):
            continue
        for line in plain(wikitext).split("\n"):
            line = line.strip()
            if len(line) >= SHORTEST and line[0] not in NOT_PROSE and not LEFTOVER.search(line):
                yield {"title": html.unescape(title), "text": re.sub(r"\s+", " ", line)[:LONGEST]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dump", help="pages as XML, compressed with bzip2")
    parser.add_argument("paragraphs", help="JSON file to write")
    args = parser.parse_args()
    with bz2.open(args.dump, "rt", errors="replace") as file:
        found = list(paragraphs(file.read()))
    with open(args.paragraphs, "w") as file:
        json.dump(found, file)
    print(len(found), "paragraphs of", len({p["title"] for p in found}), "articles")


if __name__ == "__main__":
    main()
