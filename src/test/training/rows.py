"""Rows of tokens for training and reading: [CLS] question [SEP] title [SEP] text [SEP]."""

import collections
import gzip
import json
import math
import random
from typing import NamedTuple

from tokenizers import Tokenizer

# Lengths in tokens, as in AnswerReader.
LONGEST, LONGEST_QUESTION, LONGEST_TITLE = 320, 48, 12
CLS, SEP = 101, 102
PASSAGES = 10  # of a question, from which wrong ones are taken


class Text(NamedTuple):
    title: list  # tokens
    ids: list
    offsets: list
    sentences: list  # first and end character


class Row(NamedTuple):
    ids: list
    types: list
    start: int  # of the answer in ids; start and end 0: none
    end: int
    kept: list  # the tokens of the text that are in ids
    head: int  # where they begin
    weight: float

    def of(self, weight):
        return self._replace(weight=weight)


def open_tokenizer(path):
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def tokens(tokenizer, texts):
    return tokenizer.encode_batch(texts, add_special_tokens=False)


def encode(tokenizer, passages):
    """Tokens of passages, each once."""
    texts = tokens(tokenizer, [p["text"] for p in passages])
    titles = tokens(tokenizer, [p["title"] for p in passages])
    return [Text(title.ids[:LONGEST_TITLE], text.ids, text.offsets, passage["sentences"])
            for passage, text, title in zip(passages, texts, titles)]


def row(question, text, answer=None, without=None):
    """
    A row of a question's tokens and a text. answer: its first and end character; a long text is cut around it at
    random. without: a sentence to leave out.
    """
    kept, offsets = list(range(len(text.ids))), text.offsets
    if without is not None and without < len(text.sentences):
        first, end = text.sentences[without]
        kept = [i for i in kept if not (offsets[i][0] >= first and offsets[i][1] <= end)]
    question = question[:LONGEST_QUESTION]
    head = [CLS, *question, SEP, *text.title, SEP]
    room = LONGEST - len(head) - 1
    if len(kept) > room:
        begin = begin_of(kept, offsets, answer, room) if answer else 0
        kept = kept[begin : begin + room]
    ids = head + [text.ids[i] for i in kept] + [SEP]
    types = [0] * (len(question) + 2) + [1] * (len(ids) - len(question) - 2)
    spanned = [n for n, i in enumerate(kept) if answer and offsets[i][1] > answer[0] and offsets[i][0] < answer[1]]
    start, end = (len(head) + spanned[0], len(head) + spanned[-1]) if spanned else (0, 0)
    return Row(ids, types, start, end, kept, len(head), 1.0)


def begin_of(kept, offsets, answer, room):
    first = next((n for n, i in enumerate(kept) if offsets[i][1] > answer[0]), 0)
    return max(0, min(len(kept) - room, first - random.randint(room // 4, room * 3 // 4)))


def made_rows(path, tokenizer):
    """Rows of made questions; some once more without the sentence that answers, or with another paragraph."""
    with gzip.open(path, "rt") as file:
        made = json.load(file)
    texts, choice = encode(tokenizer, made["paragraphs"]), random.Random(3)
    of_title = collections.defaultdict(list)
    for text, paragraph in zip(texts, made["paragraphs"]):
        of_title[paragraph["title"]].append(text)
    for entry, question in zip(made["rows"], tokens(tokenizer, [r[0] for r in made["rows"]])):
        _, number, start, end, sentence = entry
        answered = start >= 0
        made_row = row(question.ids, texts[number], (start, end) if answered else None)
        if answered and not made_row.start:
            continue
        yield made_row
        chance = choice.random() if answered else 1
        if chance < 0.15:
            yield row(question.ids, texts[number], without=sentence).of(0.7)
        elif chance < 0.25:
            yield row(question.ids, choice.choice(of_title[made["paragraphs"][number]["title"]])).of(0.5)


class OpenQuestions:
    """Questions by people with the passages that were found for them, from RankPassages."""

    def __init__(self, path, tokenizer):
        self.passages, self.questions = {}, []
        with open(path) as file:
            for line in file:
                self.add(json.loads(line))
        self.texts = dict(zip(self.passages, encode(tokenizer, list(self.passages.values()))))
        for question, asked in zip(self.questions, tokens(tokenizer, [q["question"] for q in self.questions])):
            question["tokens"] = asked.ids
        self.articles = sorted({q["article"] for q in self.questions})

    def add(self, question):
        for passage in question.pop("passages"):
            sentences = [(s["start"], s["end"]) for s in passage["sentences"]]
            self.passages[passage["url"]] = {**passage, "sentences": sentences}
            question.setdefault("ranked", []).append(passage["url"])
        question["ranked"] = question["ranked"][:PASSAGES]
        self.questions.append(question)

    def rows(self, questions, choice, others=3):
        """The evidence with and without the answering sentence, and some of the best passages that do not answer."""
        for question in questions:
            asked, evidence = question["tokens"], question["evidence_ids"][0]
            text = self.texts[evidence]
            if question["answerable"]:
                start, end = question["spans"][0]
                answered = row(asked, text, (start, end))
                if answered.start:
                    yield answered
                at = next((i for i, (first, last) in enumerate(text.sentences) if first <= start < last), None)
                yield row(asked, text, without=at).of(0.5)
            else:
                yield row(asked, text)
            silent = self.silent(question)[:8]
            for url in choice.sample(silent, min(others, len(silent))):
                yield row(asked, self.texts[url]).of(0.4)

    def silent(self, question):
        """Passages found that do not hold the answer."""
        return [url for url in question["ranked"] if url != question["evidence_ids"][0]
                and not any(answer in self.passages[url]["text"] for answer in question["answers"])]


class WrittenQuestions(OpenQuestions):
    """
    Questions written for paragraphs: number of the paragraph, question, and answer or "-", by tabs. The passages found
    for a question are those most like it by its rare words.
    """

    def __init__(self, path, made, tokenizer):
        with gzip.open(made, "rt") as file:
            paragraphs = json.load(file)["paragraphs"]
        self.passages = {str(n): paragraph for n, paragraph in enumerate(paragraphs)}
        self.texts = dict(zip(self.passages, encode(tokenizer, paragraphs)))
        with gzip.open(path, "rt") as file:
            written = [line.rstrip("\n").split("\t") for line in file]
        asked = [question.ids for question in tokens(tokenizer, [question for _, question, _ in written])]
        of_token = collections.defaultdict(list)
        for url, text in self.texts.items():
            for token in set(text.ids):
                of_token[token].append(url)
        self.questions = [self.question(*row, ids, of_token) for row, ids in zip(written, asked)]

    def question(self, number, _, answer, ids, of_token):
        likeness = collections.Counter()
        for token in set(ids):
            for url in of_token[token]:
                likeness[url] += math.log(len(self.texts) / len(of_token[token]))
        start = self.passages[number]["text"].find(answer)
        answerable = answer != "-"
        if answerable and start < 0:
            raise ValueError(f"not in paragraph {number}: {answer}")
        return {"tokens": ids, "evidence_ids": [number], "answerable": answerable,
                "answers": [answer] if answerable else [], "spans": [(start, start + len(answer))],
                "ranked": [url for url, _ in likeness.most_common(PASSAGES)]}
