"""Trains the model: on made questions, then on written ones, then on questions by people.

The first two steps can be kept, to go on from. A larger model that went through them can be the teacher of a smaller one
at the second. Questions by people are read by models that were trained on those of the other articles; how well is
printed, and the readings are kept for FitWeights. The model to keep is the mean of several runs on all of them.
"""

import argparse
import gzip
import json
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import rows
from reader import Reader

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
MADE = {"size": 128, "rate": 1.5e-4}  # rows in a step, highest learning rate
WRITTEN = {"size": 64, "rate": 8e-5}
MADE_AGAIN = 40_000  # made rows among the written ones
ASKED = {"size": 32, "rate": 6e-5}
WARMING, DECAY, LONGEST_GRADIENT = 0.06, 0.01, 1.0
HOLDS_SHARE = 0.5  # of the loss
TAUGHT_SHARE = 0.7  # of the loss where there is a teacher
IMPOSSIBLE = -1e4
READ_PASSAGES, LONGEST_ANSWER, UNREAD = 6, 24, -99.0


def seed(number):
    random.seed(number)
    np.random.seed(number)
    torch.manual_seed(number)


def batches(all_rows, size):
    """In a random order, rows of like length together."""
    random.shuffle(all_rows)
    found = []
    for i in range(0, len(all_rows), size * 50):
        near = sorted(all_rows[i : i + size * 50], key=lambda r: len(r.ids))
        found += [near[j : j + size] for j in range(0, len(near), size)]
    random.shuffle(found)
    return found


def padded(batch):
    """ids, types and mask."""
    longest = (max(len(r.ids) for r in batch) + 15) // 16 * 16
    ids, types = np.zeros((2, len(batch), longest), np.int64)
    mask = np.zeros((len(batch), longest), bool)
    for i, row in enumerate(batch):
        ids[i, : len(row.ids)], types[i, : len(row.ids)], mask[i, : len(row.ids)] = row.ids, row.types, True
    return [torch.from_numpy(array).to(DEVICE) for array in (ids, types, mask)]


def logits(model, ids, types, mask):
    with torch.autocast(DEVICE.type, torch.bfloat16, enabled=DEVICE.type == "cuda"):  # slower on a CPU
        spans, holds = model(ids, types, mask)
    return spans.float(), holds.float().squeeze(-1)


def loss(model, batch, teacher=None):
    """Of start and end among the text's tokens or, for none, the first token; and of whether there is an answer."""
    ids, types, mask = padded(batch)
    start, end, weight = (torch.tensor([getattr(r, name) for r in batch], device=DEVICE)
                          for name in ("start", "end", "weight"))
    allowed = types.bool() & mask
    allowed[:, 0] = True
    spans, holds = logits(model, ids, types, mask)
    spans = spans.masked_fill(~allowed[..., None], IMPOSSIBLE)
    of_rows = losses(spans, holds, start, end, (start > 0).float())
    if teacher is not None:
        with torch.no_grad():
            taught, held = logits(teacher, ids, types, mask)
            taught = taught.masked_fill(~allowed[..., None], IMPOSSIBLE).softmax(1)
        of_taught = losses(spans, holds, taught[..., 0], taught[..., 1], held.sigmoid())
        of_rows = TAUGHT_SHARE * of_taught + (1 - TAUGHT_SHARE) * of_rows
    return (of_rows * weight).sum() / weight.sum()


def losses(spans, holds, start, end, held):
    """Of each row; start and end as places or as chances of each place."""
    of_span = F.cross_entropy(spans[..., 0], start, reduction="none") + F.cross_entropy(
        spans[..., 1], end, reduction="none")
    return of_span / 2 + HOLDS_SHARE * F.binary_cross_entropy_with_logits(holds, held, reduction="none")


def optimizer(model, rate):
    decayed = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim <= 1]
    groups = [{"params": decayed, "weight_decay": DECAY}, {"params": others, "weight_decay": 0}]
    return torch.optim.AdamW(groups, lr=rate, fused=DEVICE.type == "cuda")


def rate_at(share):
    """Rises in a straight line while warming, then falls to nothing."""
    return share / WARMING if share < WARMING else (1 - share) / (1 - WARMING)


def train(model, rows_of, epochs, size, rate, limit=None, teacher=None):
    """rows_of: gives the rows of an epoch; limit: steps after which to stop, to try the recipe out."""
    model.train()
    all_rows = rows_of()
    stepper, total = optimizer(model, rate), epochs * -(-len(all_rows) // size)
    began, step = time.time(), 0
    for epoch in range(epochs):
        for batch in batches(all_rows if epoch == 0 else rows_of(), size):
            if limit is not None and step >= limit:
                break
            for group in stepper.param_groups:
                group["lr"] = rate * rate_at(min(1, step / total))
            lost = loss(model, batch, teacher)
            stepper.zero_grad(set_to_none=True)
            lost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), LONGEST_GRADIENT)
            stepper.step()
            step += 1
            if step % 500 == 0:
                print("step", step, "of", total, "loss", round(float(lost.detach()), 3), flush=True)
    print(step, "steps in", round(time.time() - began), "s", flush=True)


@torch.no_grad()
def read(model, pairs):
    """Pairs of row and text, each as: logit of no span, logit of an answer, best span of each sentence."""
    model.eval()
    readings, order = [None] * len(pairs), sorted(range(len(pairs)), key=lambda i: len(pairs[i][0].ids))
    for i in range(0, len(order), 128):
        part = order[i : i + 128]
        spans, holds = logits(model, *padded([pairs[n][0] for n in part]))
        for n, span, held in zip(part, spans.cpu().numpy(), holds.cpu().numpy()):
            readings[n] = (round(float(span[0].sum()), 3), round(float(held), 3), best_spans(span, *pairs[n]))
    return readings


def best_spans(span, row, text):
    starts, ends = span[row.head : row.head + len(row.kept)].T
    best = []
    for first, last in text.sentences:
        inside = [n for n, i in enumerate(row.kept)
                  if text.offsets[i][0] >= first and text.offsets[i][1] <= last + 1]
        sums = [float(starts[n] + ends[n : min(inside[-1] + 1, n + LONGEST_ANSWER)].max()) for n in inside]
        best.append(round(max(sums, default=UNREAD), 3))
    return best


def read_article(model, asked, article):
    """The readings of an article's questions, by question and address of the passage."""
    pairs, keys = [], []
    for question in asked.questions:
        if question["article"] == article:
            for url in question["ranked"][:READ_PASSAGES]:
                pairs.append((rows.row(question["tokens"], asked.texts[url]), asked.texts[url]))
                keys.append((question["question"], url))
    readings = {}
    for (question, url), reading in zip(keys, read(model, pairs)):
        # With and without blanks around it, which some questions of the set have.
        for spelling in {question, question.strip()}:
            readings.setdefault(spelling, {})[url] = reading
    return readings


def score(asked, readings):
    """Within the passage of the evidence: is the best sentence right, and are questions without an answer told apart."""
    right, spans, holds = [], {True: [], False: []}, {True: [], False: []}
    for question in asked.questions:
        url, answerable = question["evidence_ids"][0], question["answerable"]
        reading = readings.get(question["question"], {}).get(url)
        if reading:
            none, held, best = reading
            spans[answerable].append(max(best) - none)
            holds[answerable].append(held)
            if answerable:
                first, end = asked.passages[url]["sentences"][int(np.argmax(best))]
                right.append(any(answer in asked.passages[url]["text"][first:end] for answer in question["answers"]))
    print(f"best sentence holds the answer {np.mean(right):.3f} of {len(right)},",
          f"area by span {area(spans):.3f}, by the logit of an answer {area(holds):.3f}", flush=True)


def area(values):
    return float((np.array(values[True])[:, None] > np.array(values[False])[None]).mean())


def fold(model, begun, asked, args):
    """Reads the questions of each article by a model trained on those of the others."""
    readings = {}
    for article in asked.articles:
        model.load_state_dict(begun)
        choice = random.Random(args.seed)
        others = [q for q in asked.questions if q["article"] != article]
        choice.shuffle(others)
        of_others = list(asked.rows(others, choice))
        train(model, lambda: of_others, args.epochs, **ASKED, limit=args.limit)
        readings.update(read_article(model, asked, article))
    score(asked, readings)
    with gzip.open(args.folded, "wt") as file:
        json.dump(readings, file)


def finish(model, begun, asked, args):
    """The mean of several models trained on all questions."""
    mean = {name: torch.zeros_like(array) for name, array in begun.items()}
    for run in range(args.runs):
        model.load_state_dict(begun)
        seed(args.seed + run)
        of_all = list(asked.rows(asked.questions, random.Random(args.seed + run)))
        train(model, lambda: of_all, args.epochs, **ASKED, limit=args.limit)
        for name, array in model.state_dict().items():
            mean[name] += array / args.runs
    save(mean, args.final)


def save(state, path):
    np.savez(path, **{name: array.cpu().half().numpy() for name, array in state.items()})


def begin(model, tokenizer, args):
    """Both steps before the questions by people."""
    made = list(rows.made_rows(args.made, tokenizer)) if args.made else []
    if args.made_epochs:
        train(model, lambda: made, args.made_epochs, **MADE, limit=args.limit)
    if args.written:
        written, choice = rows.WrittenQuestions(args.written, args.made, tokenizer), random.Random(args.seed)
        again = MADE_AGAIN if args.teacher else 0
        teacher = Reader.trained(args.teacher).to(DEVICE) if args.teacher else None
        train(model, lambda: [*written.rows(written.questions, choice, 1), *choice.sample(made, again)],
              args.written_epochs, **WRITTEN, limit=args.limit, teacher=teacher)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", help="to begin with, from weights.py or --begun")
    parser.add_argument("tokenizer", help="JSON file of the same model")
    parser.add_argument("--made", help="made questions, from questions.py")
    parser.add_argument("--written", help="written questions")
    parser.add_argument("--teacher", help="a model from --begun, for the written questions")
    parser.add_argument("--asked", help="questions by people, from RankPassages")
    parser.add_argument("--begun", help="NumPy file to write the model to before the questions by people (.npz)")
    parser.add_argument("--final", help="NumPy file to write the model to (.npz)")
    parser.add_argument("--folded", help="file to write the readings to, gzipped JSON")
    parser.add_argument("--layers", type=int, nargs="+", help="of weights.py's model; without them, of one from --begun")
    parser.add_argument("--made-epochs", type=int, default=1)
    parser.add_argument("--written-epochs", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--runs", type=int, default=3, help="whose mean is kept")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="steps of each training, to try the recipe out")
    return parser.parse_args()


def main():
    args = arguments()
    seed(args.seed)
    tokenizer = rows.open_tokenizer(args.tokenizer)
    model = Reader.begun(args.weights, args.layers) if args.layers else Reader.trained(args.weights)
    model = model.to(DEVICE)
    begin(model, tokenizer, args)
    begun = {name: array.clone() for name, array in model.state_dict().items()}
    if args.begun:
        save(begun, args.begun)
    asked = rows.OpenQuestions(args.asked, tokenizer) if args.asked else None
    if args.final:
        finish(model, begun, asked, args)
    if args.folded:
        fold(model, begun, asked, args)


if __name__ == "__main__":
    main()
