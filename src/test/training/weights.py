"""Takes the weights of bge-small-en-v1.5 (or another BERT of its size) out of its ONNX file, named as in reader.py."""

import argparse

import numpy as np
import onnx
from onnx import numpy_helper

EMBEDDINGS = {"words": "word_embeddings", "places": "position_embeddings", "types": "token_type_embeddings",
              "norm": "LayerNorm"}
LAYER = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
         "mixed": "attention.output.dense", "mixed_norm": "attention.output.LayerNorm",
         "inner": "intermediate.dense", "outer": "output.dense", "outer_norm": "output.LayerNorm"}


def weights(graph):
    """Arrays by their names in the model; a matrix that lost its name at export is known by the node that uses it."""
    stored = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    found = {name: array for name, array in stored.items() if not name.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul":
            for name in node.input:
                if name in stored and stored[name].ndim == 2:
                    found[node.name.strip("/").replace("/", ".").replace(".MatMul", ".weight")] = stored[name].T
    return found


def renamed(found):
    for ours, theirs in EMBEDDINGS.items():
        for part in ("weight", "bias"):
            if f"embeddings.{theirs}.{part}" in found:
                yield f"{ours}.{part}", found[f"embeddings.{theirs}.{part}"]
    layer = 0
    while f"encoder.layer.{layer}.output.dense.weight" in found:
        for ours, theirs in LAYER.items():
            for part in ("weight", "bias"):
                yield f"layers.{layer}.{ours}.{part}", found[f"encoder.layer.{layer}.{theirs}.{part}"]
        layer += 1


def rounded(array):
    """Matrices in 8 bits a row, as the shipped model began with: a file a quarter of the size, and no worse a start."""
    if array.ndim < 2:
        return array
    step = np.abs(array).max(1, keepdims=True) / 127
    step[step == 0] = 1
    return np.round(array / step).astype(np.int8).astype(np.float32) * step.astype(np.float32)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="ONNX file")
    parser.add_argument("weights", help="NumPy file to write (.npz)")
    args = parser.parse_args()
    found = {name: rounded(array) for name, array in renamed(weights(onnx.load(args.model).graph))}
    np.savez_compressed(args.weights, **found)
    print(len(found), "arrays,", sum(array.size for array in found.values()), "weights")


if __name__ == "__main__":
    main()
