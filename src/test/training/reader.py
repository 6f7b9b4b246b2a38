"""The model: a BERT encoder with a start and an end logit for every token, and one of whether there is an answer."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, INNER, HEADS, DROPOUT = 384, 1536, 12, 0.1
VOCABULARY, PLACES = 30522, 512


def norm():
    return nn.LayerNorm(WIDTH, 1e-12)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mixed, self.mixed_norm = nn.Linear(WIDTH, WIDTH), norm()
        self.inner, self.outer, self.outer_norm = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH), norm()
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x, mask):
        batch, tokens, _ = x.shape
        query, key, value = (part(x).view(batch, tokens, HEADS, WIDTH // HEADS).transpose(1, 2)
                             for part in (self.query, self.key, self.value))
        attended = self.attend(query, key, value, mask).transpose(1, 2).reshape(batch, tokens, WIDTH)
        x = self.mixed_norm(x + self.dropout(self.mixed(attended)))
        return self.outer_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))

    def attend(self, query, key, value, mask):
        if mask is None:  # in plain operators, as exported
            return torch.softmax(query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5, -1) @ value
        dropout = DROPOUT if self.training else 0.0
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask, dropout_p=dropout)


class Reader(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.types, self.norm, self.dropout = nn.Embedding(2, WIDTH), norm(), nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.span, self.holds = nn.Linear(WIDTH, 2), nn.Linear(WIDTH, 1)

    def forward(self, ids, types, mask=None):
        """Logits of start and end by token, and of an answer; mask: true for tokens, None where nothing is padded."""
        places = self.places(torch.arange(ids.shape[1], device=ids.device))
        x = self.dropout(self.norm(self.words(ids) + self.types(types) + places[None]))
        for layer in self.layers:
            x = layer(x, None if mask is None else mask[:, None, None, :])
        return self.span(x), self.holds(x[:, 0])

    @classmethod
    def begun(cls, path, layers):
        """A model with some layers of another's weights (weights.py), and two untrained outputs."""
        model, file = cls(len(layers)), np.load(path)
        state = model.state_dict()
        for name in state:
            if not name.startswith(("span", "holds")):
                parts = name.split(".")
                if parts[0] == "layers":
                    parts[1] = str(layers[int(parts[1])])
                state[name] = torch.tensor(file[".".join(parts)])
        model.load_state_dict(state)
        return model

    @classmethod
    def trained(cls, path):
        """A model as saved by train.py."""
        with np.load(path) as file:
            state = {name: torch.tensor(file[name].astype(np.float32)) for name in file.files}
        model = cls(sum(name.endswith("query.bias") for name in state))
        model.load_state_dict(state)
        return model.eval()
