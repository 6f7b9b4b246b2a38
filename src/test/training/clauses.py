"""Cuts tagged sentences into clauses with their parts, as questions are made of them."""

import re
from typing import NamedTuple

MONTHS = set("January February March April May June July August September October November December".split())
IN_PHRASES = {"DETERMINER", "ADJECTIVE", "NOUN", "NAME", "NUMBER"}
HEADS = {"NOUN", "NAME", "NUMBER"}
NOMINAL = {"NOUN", "NAME"}
OWNERS = {"his", "her", "its", "their", "'s", "’s"}
BREAKS = {";", ":", "(", ")", "—", "–"}
RELATIVES = {"which", "who", "where", "while", "although", "but", "and", "when"}
AUXILIARIES = set("was were is are has had have will would can could may might must should did does do".split())
DO = {"past": "did", "third": "does", "present": "do"}


class Word(NamedTuple):
    """A word with its place in the paragraph (-1: not from there), class and base form."""

    text: str
    start: int
    tag: str
    base: str

    @property
    def low(self):
        return self.text.lower()


class Clause(NamedTuple):
    """A statement cut for asking: "In 1990 (lead) she (subject) had (auxiliary) seen (main) it (rest)"."""

    lead: list
    subject: list  # as in the text
    named: list  # as in a question
    verbs: list  # as in the text
    auxiliary: list
    main: list
    copula: bool
    rest: list


def word(text, tag="OTHER"):
    return Word(text, -1, tag, text.lower())


def spelled(words):
    text = re.sub(r" ([,.;:%)’'])", r"\1", " ".join(w.text for w in words))
    return re.sub(r"([($]) ", r"\1", text)


def kind(words):
    """What a phrase is: a DATE, a COUNT of something, a NUMBER, a named ENTITY or something COMMON."""
    texts = [w.text for w in words]
    if MONTHS & set(texts) and any(re.fullmatch(r"\d+", t) for t in texts):
        return "DATE"
    if re.fullmatch(r"1\d{3}s?|20\d\ds?", texts[-1]):
        return "DATE"
    if any(w.tag == "NUMBER" for w in words[:2]):
        return "COUNT" if words[-1].tag == "NOUN" else "NUMBER"
    return "ENTITY" if any(w.tag == "NAME" for w in words) else "COMMON"


def phrases(words):
    """Noun phrases as pairs of first and end."""
    found, i = [], 0
    while i < len(words):
        j = i
        while j < len(words) and (words[j].tag in IN_PHRASES or words[j].low in OWNERS):
            j += 1
        end = j
        while end > i and words[end - 1].tag not in HEADS:
            end -= 1
        if end > i:
            found.append((i, end))
        i = end if end > i else max(j, i + 1)
    return found


def clauses(sentence):
    cuts = [0]
    for i, w in enumerate(sentence):
        after = sentence[i + 1] if i + 1 < len(sentence) else None
        joined = after and (after.tag in ("CONJUNCTION", "SUBORDINATOR") or after.low in RELATIVES)
        if w.text in BREAKS or w.text == "," and joined:
            cuts += [i, i + 1]
    cuts.append(len(sentence))
    for start, end in zip(cuts, cuts[1:]):
        if end - start >= 5:
            while end > start and sentence[end - 1].tag == "MARK":
                end -= 1
            yield sentence[start:end]


def verb_group(words):
    """First and end of the finite verb and its form; None if there is none after a subject."""
    for i in range(1, len(words)):
        w = words[i]
        if w.tag == "AUXILIARY" and w.low in AUXILIARIES:
            j = i + 1
            while j < len(words) and words[j].tag in ("AUXILIARY", "ADVERB", "PARTICLE"):
                j += 1
            main = j < len(words) and words[j].tag == "VERB"
            return (i, j + 1, "auxiliary") if main else (i, i + 1, "copula")
        if w.tag == "VERB" and not w.low.endswith("ing"):
            if words[i - 1].low != "to" and words[i - 1].tag != "PREPOSITION":
                return i, i + 1, tense(w)
    return None


def tense(verb):
    third = verb.low.endswith("s")
    if verb.low.endswith("ed") or verb.low != verb.base and not third:
        return "past"
    return "third" if third else "present"


def parse(words, title):
    """The clause of these words; None if its form is not one that questions are made of."""
    group = verb_group(words)
    if not group:
        return None
    start, end, form = group
    lead, subject = [], words[:start]
    commas = [i for i, w in enumerate(subject) if w.text == ","]
    if commas:
        lead, subject = subject[: commas[-1]], subject[commas[-1] + 1 :]
    while subject and subject[0].tag in ("CONJUNCTION", "SUBORDINATOR", "ADVERB"):
        subject = subject[1:]
    if not subject or len(subject) > 14:
        return None
    named = subject
    if len(subject) == 1 and subject[0].tag == "PRONOUN":
        if subject[0].low not in ("it", "he", "she", "they"):
            return None
        named = [word(title, "NAME")]
    elif subject[0].tag not in ("NAME", "NUMBER"):
        named = [subject[0]._replace(text=subject[0].low)] + subject[1:]
    verbs = words[start:end]
    if form in DO:
        auxiliary, main = [word(DO[form], "AUXILIARY")], [Word(verbs[0].base, -1, "VERB", verbs[0].base)]
    else:
        auxiliary, main = verbs[:1], verbs[1:]
    return Clause(lead, subject, named, verbs, auxiliary, main, form == "copula", words[end:])
