"""Makes questions out of statements: some that the statement answers, and near misses that it does not.

A clause with a plain verb is turned into questions for its subject, its other phrases, its time and its reasons.
A near miss names somebody or something else of the same article, says the contrary, or exchanges who did it with to
whom it was done. The questions are clumsy; they need not be more, since the model goes on to questions by people.
"""

import argparse
import collections
import gzip
import json
import random

from clauses import NOMINAL, Word, clauses, kind, parse, phrases, spelled, word

MEANINGFUL = {"NOUN", "VERB", "ADJECTIVE", "ADVERB"}
SENTENCE_WORDS = range(6, 61)
QUESTION_WORDS = range(4, 25)


class Questions:
    """Makes the questions of one seed."""

    def __init__(self, paragraphs, wordnet, seed):
        self.paragraphs = paragraphs
        self.wordnet = wordnet
        self.random = random.Random(seed)
        self.rows = []  # question, paragraph, start and end of the answer (-1: none), sentence
        self.phrases = collections.defaultdict(lambda: collections.defaultdict(list))  # by title and kind
        for paragraph in paragraphs:
            for sentence in paragraph["sentences"]:
                for i, j in phrases(sentence):
                    self.phrases[paragraph["title"]][kind(sentence[i:j])].append(spelled(sentence[i:j]))

    def make(self):
        for number, paragraph in enumerate(self.paragraphs):
            for place, sentence in enumerate(paragraph["sentences"]):
                if len(sentence) in SENTENCE_WORDS:
                    for words in clauses(sentence):
                        clause = parse(words, paragraph["title"])
                        if clause:
                            self.ask(clause, number, place)
        self.random.shuffle(self.rows)
        return self.rows

    def ask(self, clause, number, place):
        """Adds all questions of a clause."""
        made = [*self.for_subject(clause), *self.for_phrases(clause), *for_time(clause), *self.for_reason(clause)]
        exchanged = self.exchanged(clause)
        if len(exchanged) in QUESTION_WORDS:
            self.rows.append([self.finished(self.varied(exchanged)), number, -1, -1, place])
        for question, answer in made:
            start, end = answer[0].start, answer[-1].start + len(answer[-1].text)
            if len(question) not in QUESTION_WORDS or start < 0 or end <= start:
                continue
            self.rows.append([self.finished(self.varied(question)), number, start, end, place])
            if self.random.random() < 0.45:
                missed = self.missed(question[1:], self.paragraphs[number], start, end)
                if missed:
                    self.rows.append([self.finished(question[:1] + self.varied(missed)), number, -1, -1, place])

    def for_subject(self, clause):
        head = clause.subject[-1]
        if len(clause.subject) <= 8 and head.tag in NOMINAL:
            asked = kind(clause.subject).replace("COUNT", "COMMON")
            yield [word(self.asking(asked, None, head))] + clause.verbs + clause.rest, clause.subject

    def for_phrases(self, clause):
        rest = clause.rest
        for i, j in phrases(rest)[:5]:
            answer = rest[i:j]
            if not any(w.tag in ("NAME", "NUMBER") for w in answer) and self.random.random() < 0.45:
                continue
            preposition = rest[i - 1 : i] if i > 0 and rest[i - 1].tag == "PREPOSITION" else []
            before = rest[: i - len(preposition)]
            after = [] if self.random.random() < 0.6 else rest[j:]
            yield self.for_phrase(clause, answer, preposition, before, after)

    def for_phrase(self, clause, answer, preposition, before, after):
        asked = kind(answer)
        inverted = clause.auxiliary + clause.named + clause.main + before
        if asked == "COUNT":
            counted = [w for w in answer if w.tag not in ("NUMBER", "DETERMINER")]
            number = [w for w in answer if w.tag == "NUMBER"]
            return [word("How many")] + counted + inverted + preposition + after, number or answer
        where = preposition[0].low if preposition else None
        if self.random.random() < 0.2:
            what = word(self.asking(asked, where, answer[-1]).lower())
            return clause.named + clause.verbs + before + preposition + [what] + after, answer
        what = self.asking(asked, where, answer[-1])
        if preposition and what.split()[0] not in ("When", "Where", "In", "By"):
            if self.random.random() < 0.3:
                return preposition + [word(what.lower())] + inverted + after, answer
            return [word(what)] + inverted + preposition + after, answer
        return [word(what)] + inverted + after, answer

    def for_reason(self, clause):
        rest, inverted = clause.rest, clause.auxiliary + clause.named + clause.main
        for i, w in enumerate(rest):
            after = rest[i + 1] if i + 1 < len(rest) else None
            if w.low in ("because", "due") and 0 < i < len(rest) - 2:
                why = self.random.choice(["Why", "For what reason", "Why"])
                return [([word(why)] + inverted + rest[:i], rest[i:])]
            if w.low == "by" and after and after.text.endswith("ing"):
                return [([word("How")] + inverted + rest[:i], rest[i + 1 :])]
            if w.low == "to" and i > 0 and after and after.tag == "VERB" and self.random.random() < 0.3:
                why = self.random.choice(["Why", "What"])
                end = [word("to do")] if self.random.random() < 0.5 else []
                return [([word(why)] + inverted + rest[:i] + end, rest[i:])]
        return []

    def exchanged(self, clause):
        """A question for the clause with its roles exchanged, which it does not answer; empty if there is none."""
        subject, rest = clause.subject, clause.rest
        objects = [p for p in phrases(rest)[:2] if p[0] <= 1]
        if not objects or subject[-1].tag not in NOMINAL or len(subject) > 8 or self.random.random() >= 0.6:
            return []
        i, j = objects[0]
        other = rest[i:j]
        preposition = rest[:i] if i == 1 and rest[0].tag == "PREPOSITION" else []
        if i > 0 and not preposition or clause.copula and not preposition:
            return []
        if kind(other) not in ("ENTITY", "COMMON") or other[-1].tag not in NOMINAL:
            return []
        after = rest[j:] if self.random.random() < 0.5 else []
        chance = self.random.random()
        asked = kind(subject) if kind(subject) in ("ENTITY", "COMMON") else "COMMON"
        who = self.asking(asked, None, subject[-1])
        whom = self.asking(kind(other), None, other[-1])
        inverted = clause.auxiliary + other + clause.main + preposition
        if chance < 0.45:
            return [word(who)] + inverted + after
        if chance < 0.9:
            return [word(whom)] + clause.verbs + preposition + clause.named + after
        return [word(self.random.choice(["When", "Where", "Why"]))] + inverted + clause.named

    def asking(self, asked, preposition, head):
        """A word to ask for a phrase of this kind with this head."""
        pick = self.random.choice
        if asked == "DATE":
            return pick(["When", "In what year", "What year", "When"])
        if asked == "NUMBER":
            return pick(["How many", "What number", "How much"])
        if asked == "ENTITY":
            if preposition in ("in", "at", "from", "near", "to"):
                return pick(["Where", "What place", "In what country", "What location", "Which place"])
            if preposition == "by":
                return pick(["Who", "By whom", "What"])
            return pick(["Who", "What", "Which", "What", "Who", "What person", "What group"])
        wider = self.wordnet.get("NOUN " + head.base, {}).get("hyper", [])
        chance = self.random.random()
        if wider and chance < 0.2:
            return "What " + wider[0].replace("_", " ")
        if chance < 0.35 and head.tag == "NOUN":
            return pick(["What type of ", "What kind of ", "Which "]) + head.text
        return "What"

    def varied(self, words):
        """Some words by others of like meaning, some modifiers left out."""
        varied = []
        for w in words:
            if w.tag in ("ADJECTIVE", "ADVERB") and self.random.random() < 0.25:
                continue
            text = w.text
            if w.tag in MEANINGFUL and self.random.random() < 0.15:
                alike = self.wordnet.get(w.tag + " " + w.base, {}).get("syn", [])
                alike = [a for a in alike if a != w.base and " " not in a and a.isalpha()]
                text = self.random.choice(alike) if alike else text
            varied.append(Word(text, -1, w.tag, w.base))
        return varied

    def finished(self, words):
        """With a capital, and mostly with a question mark."""
        question = spelled(words).strip()
        question = question[0].upper() + question[1:]
        return question if self.random.random() < 0.08 else question + "?"

    def missed(self, words, paragraph, start, end):
        """The words of a question changed in one place so that the statement no longer fits; None if not found."""
        ways = ["entity", "number", "contrary", "other", "not"]
        self.random.shuffle(ways)
        if self.random.random() < 0.45:
            ways.remove("entity")
            ways.insert(0, "entity")
        for way in ways:
            if way in ("entity", "number"):
                found = self.another_phrase(words, paragraph, way == "entity", paragraph["text"][start:end])
            elif way == "contrary":
                found = self.contrary(words)
            elif way == "other":
                found = self.another_word(words, paragraph)
            else:
                found = self.denied(words) if self.random.random() < 0.3 else None
            if found:
                return found
        return None

    def another_phrase(self, words, paragraph, entity, answer):
        kinds = ("ENTITY",) if entity else ("DATE", "NUMBER", "COUNT")
        places = [(i, j) for i, j in phrases(words) if kind(words[i:j]) in kinds]
        self.random.shuffle(places)
        for i, j in places:
            said = set(spelled(words[i:j]).lower().split())
            others = self.phrases[paragraph["title"]][kind(words[i:j])]
            others = [o for o in others if not said & set(o.lower().split()) and o != answer]
            near = [o for o in others if o in paragraph["text"]]
            if near and self.random.random() < 0.7:
                others = near
            if others:
                return words[:i] + [Word(self.random.choice(others), -1, "NAME", "")] + words[j:]
        return None

    def contrary(self, words):
        for i in self.random.sample(range(len(words)), len(words)):
            opposites = self.wordnet.get(words[i].tag + " " + words[i].base, {}).get("ant", [])
            if opposites:
                opposite = self.random.choice(opposites).replace("_", " ")
                return words[:i] + [Word(opposite, -1, words[i].tag, "")] + words[i + 1 :]
        return None

    def another_word(self, words, paragraph):
        places = [i for i, w in enumerate(words) if w.tag in ("VERB", "NOUN") and len(w.text) > 3]
        said = [w for sentence in paragraph["sentences"] for w in sentence if len(w.text) > 3]
        for i in self.random.sample(places, len(places)):
            others = [w for w in said if w.tag == words[i].tag and w.base != words[i].base]
            if others:
                other = self.random.choice(others)
                text = other.text if other.tag == "NOUN" else other.base
                return words[:i] + [Word(text, -1, other.tag, other.base)] + words[i + 1 :]
        return None

    @staticmethod
    def denied(words):
        for i, w in enumerate(words):
            if w.tag == "AUXILIARY":
                return words[: i + 1] + [word("not", "PARTICLE")] + words[i + 1 :]
        return None


def for_time(clause):
    if clause.lead and len(clause.lead) <= 10 and kind(clause.lead) == "DATE":
        dates = phrases(clause.lead)
        if dates:
            question = [word("When")] + clause.auxiliary + clause.named + clause.main + clause.rest
            yield question, clause.lead[dates[0][0] : dates[-1][1]]


def read(path):
    with open(path) as file:
        paragraphs = [json.loads(line) for line in file]
    for paragraph in paragraphs:
        paragraph["sentences"] = [[Word(*w) for w in sentence] for sentence in paragraph["sentences"]]
    return paragraphs


def bounds(sentence):
    return sentence[0].start, sentence[-1].start + len(sentence[-1].text)


def merged(seeds, paragraphs, wordnet):
    """The questions of several seeds, each once for its paragraph, in a mixed order."""
    rows = {}
    for seed in seeds:
        made = Questions(paragraphs, wordnet, seed).make()
        answered = sum(row[2] >= 0 for row in made)
        print("seed", seed, ":", len(made), "questions,", answered, "answered,", len(made) - answered, "not")
        for row in made:
            rows.setdefault((row[0], row[1]), row)
    rows = list(rows.values())
    random.Random(1).shuffle(rows)
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tagged", help="paragraphs as tagged by TagText, JSON lines")
    parser.add_argument("words", help="what WordNet knows of their words, by TagText")
    parser.add_argument("questions", help="file to write, gzipped JSON")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    args = parser.parse_args()
    paragraphs = read(args.tagged)
    with open(args.words) as file:
        rows = merged(args.seeds, paragraphs, json.load(file))
    texts = [{"title": p["title"], "text": p["text"], "sentences": [bounds(s) for s in p["sentences"] if s]}
             for p in paragraphs]
    with gzip.open(args.questions, "wt") as file:
        json.dump({"paragraphs": texts, "rows": rows}, file)
    print(len(rows), "questions in all")


if __name__ == "__main__":
    main()
