"""Writes the model as ONNX with matrices in 8 bits, one scale for each column, and says how far that takes it."""

import argparse
import os
import tempfile

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from reader import Reader

INPUTS, OUTPUTS = ["input_ids", "token_type_ids"], ["span", "has"]


def example(tokens=200, question=20):
    ids = torch.randint(1000, 20000, (1, tokens))
    types = (torch.arange(tokens) >= question).long()[None]
    return ids, types


def export(model, path):
    lengths = {name: {1: "n"} for name in [*INPUTS, "span"]}
    torch.onnx.export(model, example(), path, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=lengths,
                      opset_version=17, dynamo=False)


def difference(model, path):
    """The greatest difference of a logit, for random tokens."""
    ids, types = example(120)
    with torch.no_grad():
        plain = model(ids, types)
    session = onnxruntime.InferenceSession(path)
    quantized = session.run(OUTPUTS, dict(zip(INPUTS, (ids.numpy(), types.numpy()))))
    return max(float(np.abs(p.numpy() - q).max()) for p, q in zip(plain, quantized))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="as saved by train.py")
    parser.add_argument("onnx", help="file to write")
    args = parser.parse_args()
    model = Reader.trained(args.model)
    with tempfile.TemporaryDirectory() as folder:
        plain = os.path.join(folder, "plain.onnx")
        export(model, plain)
        print("in 32 bits:", os.path.getsize(plain), "bytes, off by", difference(model, plain))
        quantize_dynamic(plain, args.onnx, weight_type=QuantType.QInt8, per_channel=True)
    print("in 8 bits:", os.path.getsize(args.onnx), "bytes, off by", difference(model, args.onnx))


if __name__ == "__main__":
    main()
