"""The plots that go into ``docs/``."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np

mpl.use("Agg")
from matplotlib import pyplot as plt

_OURS = "this project"
_BINS = 10


def bars(precision: Mapping[str, Sequence[tuple[str, float]]], file: Path) -> None:
    """MAP@5 of every search, one panel a set."""
    figure, panels = plt.subplots(
        1, len(precision), figsize=(3.2 * len(precision), 3.6), sharey=True, layout="constrained"
    )
    for panel, (name, rows) in zip(np.atleast_1d(panels), precision.items(), strict=True):
        labels = [label for label, _ in rows]
        colours = ["#1f6f8b" if label.startswith(_OURS) else "#c9c9c9" for label in labels]
        drawn = panel.barh(labels, [value for _, value in rows], color=colours)
        panel.bar_label(drawn, fmt="%.2f", padding=2, fontsize=8)
        panel.set_xlim(0, 1.15)
        panel.set_title(name, fontsize=10)
        panel.spines[["top", "right"]].set_visible(False)
    np.atleast_1d(panels)[0].invert_yaxis()
    figure.supxlabel("MAP@5", fontsize=10)
    figure.savefig(file, dpi=120)
    plt.close(figure)


def calibration(outcomes: Mapping[str, Sequence[tuple[float, bool]]], file: Path) -> None:
    """How often the first claim is right, by the confidence in it."""
    figure, panel = plt.subplots(figsize=(5, 4.6), layout="constrained")
    panel.plot([0, 1], [0, 1], color="#999999", linewidth=1, linestyle="--", label="perfect")
    edges = np.linspace(0, 1, _BINS + 1)
    for name, pairs in outcomes.items():
        chance = np.array([pair[0] for pair in pairs])
        right = np.array([pair[1] for pair in pairs])
        bins = np.clip(np.digitize(chance, edges) - 1, 0, _BINS - 1)
        filled = [at for at in range(_BINS) if (bins == at).sum() >= 5]
        panel.plot(
            [chance[bins == at].mean() for at in filled],
            [right[bins == at].mean() for at in filled],
            marker="o",
            label=f"{name} ({len(pairs)})",
        )
    panel.set_xlabel("confidence")
    panel.set_ylabel("share of right first claims")
    panel.set_title("Half of the answers taken out of the store", fontsize=10)
    panel.legend(fontsize=8)
    panel.spines[["top", "right"]].set_visible(False)
    figure.savefig(file, dpi=120)
    plt.close(figure)
