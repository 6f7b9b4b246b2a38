"""Makes a set for ReadingCurve of the written questions, which the shipped model was not trained on."""

import argparse
import gzip
import json
import os
import random


def write(path, entries):
    with gzip.open(path, "wt") as file:
        for entry in entries:
            file.write(json.dumps(entry) + "\n")


def questions(path):
    with gzip.open(path, "rt") as file:
        for line in file:
            number, question, answer = line.rstrip("\n").split("\t")
            answered = answer != "-"
            yield {"question": question, "answers": [answer] * answered, "evidence_ids": [number] * answered,
                   "answerable": answered, "part": "dev"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paragraphs", help="from paragraphs.py")
    parser.add_argument("written", help="written questions")
    parser.add_argument("folder", help="to write the set to")
    parser.add_argument("--questions", type=int, default=2000, help="so many, drawn at random")
    args = parser.parse_args()
    with open(args.paragraphs) as file:
        paragraphs = json.load(file)
    os.makedirs(args.folder, exist_ok=True)
    write(os.path.join(args.folder, "documents.jsonl.gz"), ({"id": str(n), **p} for n, p in enumerate(paragraphs)))
    drawn = random.Random(5).sample(list(questions(args.written)), args.questions)
    write(os.path.join(args.folder, "questions.jsonl.gz"), drawn)


if __name__ == "__main__":
    main()
