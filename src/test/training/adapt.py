"""Trains a finished reader further on written questions, on a CPU.

Each half of their articles is learnt by a model of its own, so that the other half shows what was gained; the mean of the
two is kept. First all written questions count the same, then so that their words alone do not tell the answered ones
(blind.py). Questions by people go along lest they be forgotten.
"""

import argparse
import gzip
import json
import os
import random

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import blind
import rows
import train
from reader import Reader

SIZE, PLAIN_RATE, WEIGHED_RATE = 16, 5e-5, 4e-5
FROZEN = 2  # layers, and the embeddings below them
WITHOUT_ANSWER, OTHER_PASSAGE = 0.2, 0.12  # shares of questions that give such a row too
PARTS = {"query": "q", "key": "k", "value": "v", "mixed": "o", "inner": "i", "outer": "u", "mixed_norm": "n1",
         "outer_norm": "n2", "words": "we", "types": "te", "places": "pe", "norm": "n", "holds": "has"}


def shipped(path):
    """The model in an ONNX file whose matrices are in 8 bits, in 32 again; names are those of the first edition."""
    graph = onnx.load(path).graph
    held = {array.name: numpy_helper.to_array(array) for array in graph.initializer}
    matrices = {node.name.split("/")[1]: node.input[1].removesuffix("_quantized")
                for node in graph.node if node.op_type == "MatMulInteger"}
    model = Reader(6)
    state = model.state_dict()
    for name in state:
        *place, part, kind = name.split(".")
        short = PARTS.get(part, part)
        stored = ".".join(["m", *place, short, kind])
        if stored in held:
            array = held[stored]
        else:
            number = int(place[1]) if place else 0
            base = stored if stored + "_scale" in held else matrices[short + (f"_{number}" if number else "")]
            array = (held[base + "_quantized"].astype(np.float32) - held[base + "_zero_point"]) * held[base + "_scale"]
            array = array if base == stored else array.T
        state[name] = torch.tensor(np.array(array, np.float32))
    model.load_state_dict(state)
    return model


class Written:
    """Written questions by halves of their articles."""

    def __init__(self, path, made, tokenizer):
        self.asked = rows.WrittenQuestions(path, made, tokenizer)
        with gzip.open(path, "rt") as file:
            texts = [line.split("\t")[1] for line in file]
        titles = [self.asked.passages[q["evidence_ids"][0]]["title"] for q in self.asked.questions]
        of_title = blind.halves(titles)
        self.half = np.array([of_title[title] for title in titles])
        self.answered = np.array([q["answerable"] for q in self.asked.questions])
        self.weights = blind.weights(texts, self.answered, self.half)
        self.blind = [blind.scores(texts, self.answered, self.half, learnt) for learnt in (0, 1)]

    def rows(self, half, choice, weighed):
        for i in np.flatnonzero(self.half == half):
            yield from self.of(self.asked.questions[i], choice, self.weights[i] if weighed else 1.0)

    def of(self, question, choice, weight):
        asked, text = question["tokens"], self.asked.texts[question["evidence_ids"][0]]
        if question["answerable"]:
            start, end = question["spans"][0]
            answered = rows.row(asked, text, (start, end))
            if answered.start:
                yield answered.of(weight)
            if choice.random() < WITHOUT_ANSWER:
                at = next((i for i, (first, last) in enumerate(text.sentences) if first <= start < last), None)
                yield rows.row(asked, text, without=at).of(0.5)
        else:
            yield rows.row(asked, text).of(weight)
        silent = self.asked.silent(question)[:8]
        if silent and choice.random() < OTHER_PASSAGE:
            yield rows.row(asked, self.asked.texts[choice.choice(silent)]).of(0.4)

    def score(self, model, half, limit=700):
        """What a model makes of the half that it has not seen, within the passage of each question."""
        places = random.Random(4).sample(list(np.flatnonzero(self.half != half)), limit)
        texts = [self.asked.texts[self.asked.questions[i]["evidence_ids"][0]] for i in places]
        pairs = [(rows.row(self.asked.questions[i]["tokens"], text), text) for i, text in zip(places, texts)]
        readings, answered, told = train.read(model, pairs), self.answered[places], self.blind[half][places]
        of_place = blind.groups(told)
        for name, values in (("words of the question alone", told),
                             ("best span", np.array([max(best) - none for none, _, best in readings])),
                             ("logit of an answer", np.array([held for _, held, _ in readings]))):
            print(f"half {half}: {name}: area {blind.area(values, answered):.3f},",
                  f"where words alone tell little {blind.area_within(values, answered, of_place):.3f}", flush=True)


def people(folder, tokenizer):
    """Rows of the development part of the open question set, each with the paragraph it was asked of."""
    def lines(name):
        with gzip.open(os.path.join(folder, name), "rt") as file:
            return [json.loads(line) for line in file]

    texts = {d["id"]: {"title": d["title"], "text": d["text"].strip(), "sentences": []}
             for d in lines("documents.jsonl.gz")}
    questions = [q for q in lines("questions.jsonl.gz") if q["part"] == "dev" and q["evidence_ids"]]
    encoded = dict(zip(texts, rows.encode(tokenizer, list(texts.values()))))
    for question, asked in zip(questions, rows.tokens(tokenizer, [q["question"] for q in questions])):
        place = question["evidence_ids"][0]
        answer = question["answers"][0] if question["answerable"] else None
        start = texts[place]["text"].find(answer) if answer else 0
        row = rows.row(asked.ids, encoded[place], (start, start + len(answer)) if answer else None)
        if not answer or row.start:
            yield row


def epoch(model, all_rows, rate, begin, end, limit=None):
    """
    One turn; the rate is that of a training of which this is the part from begin to end (train.rate_at). limit: steps
    after which to stop.
    """
    learning = [p for p in model.parameters() if p.requires_grad]
    stepper = train.optimizer(model, rate)
    batches = train.batches(all_rows, SIZE)
    model.train()
    for step, batch in enumerate(batches[:limit]):
        for group in stepper.param_groups:
            group["lr"] = rate * train.rate_at(begin + (end - begin) * step / len(batches))
        lost = train.loss(model, batch)
        stepper.zero_grad(set_to_none=True)
        lost.backward()
        torch.nn.utils.clip_grad_norm_(learning, train.LONGEST_GRADIENT)
        stepper.step()
        if step % 50 == 0:
            print("step", step, "of", len(batches), "loss", round(float(lost.detach()), 3), flush=True)


def learn(begun, written, asked, half, limit):
    model = shipped(begun)
    for part in (model.words, model.places, model.types, model.norm, *model.layers[:FROZEN]):
        part.requires_grad_(False)
    choice = random.Random(half)
    epoch(model, [*written.rows(half, choice, False), *asked], PLAIN_RATE, 0, 0.5, limit)
    epoch(model, [*written.rows(half, choice, True), *asked], WEIGHED_RATE, 0, 1, limit)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("onnx", help="the reader to begin with")
    parser.add_argument("tokenizer", help="JSON file of the same model")
    parser.add_argument("made", help="made questions, for their paragraphs")
    parser.add_argument("written", help="written questions")
    parser.add_argument("set", help="folder of the open question set")
    parser.add_argument("kept", help="NumPy file to write the mean to (.npz)")
    parser.add_argument("--limit", type=int, help="steps of each turn, to try it out")
    parser.add_argument("--half", type=int, choices=(0, 1), help="learn this one alone, and write it")
    args = parser.parse_args()
    tokenizer = rows.open_tokenizer(args.tokenizer)
    written, asked = Written(args.written, args.made, tokenizer), list(people(args.set, tokenizer))
    states = []
    for half in (0, 1) if args.half is None else (args.half,):
        train.seed(half + 1)
        model = learn(args.onnx, written, asked, half, args.limit)
        written.score(model, half)
        states.append(model.state_dict())
    train.save({name: sum(state[name] for state in states) / len(states) for name in states[0]}, args.kept)


if __name__ == "__main__":
    main()
