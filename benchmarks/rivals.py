"""What else a user would pick to find a claim, each as its documentation shows it."""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz, process

Search = Callable[[str, int], list[str]]
"""The keys of the best texts for a query, at most so many, best first."""
Rival = Callable[[Mapping[str, str]], Search]
"""Builds a search over texts by key."""


def rivals() -> Iterator[tuple[str, Rival]]:
    """The rivals by name."""
    yield "rapidfuzz WRatio", lambda texts: _fuzzy(texts, fuzz.WRatio)
    yield "rapidfuzz token_set_ratio", lambda texts: _fuzzy(texts, fuzz.token_set_ratio)
    yield "SQLite FTS5", _fts5
    yield "TF-IDF (scikit-learn)", _tfidf
    yield "bm25s", _bm25s
    yield "tantivy", _tantivy


def _fuzzy(texts: Mapping[str, str], scorer: Callable[..., float]) -> Search:
    def search(query: str, limit: int) -> list[str]:
        return [key for _, _, key in process.extract(query, texts, scorer=scorer, limit=limit)]

    return search


def _fts5(texts: Mapping[str, str]) -> Search:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE claim USING fts5(key UNINDEXED, text)")
    connection.executemany("INSERT INTO claim VALUES (?, ?)", texts.items())

    def search(query: str, limit: int) -> list[str]:
        words = dict.fromkeys(re.findall(r"\w+", query))
        any_of = " OR ".join(f'"{word}"' for word in words)
        if not any_of:
            return []
        rows = connection.execute(
            "SELECT key FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT ?", (any_of, limit)
        )
        return [key for (key,) in rows]

    return search


def _tfidf(texts: Mapping[str, str]) -> Search:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer()
    matrix = vectorizer.fit_transform(texts.values())
    keys = list(texts)

    def search(query: str, limit: int) -> list[str]:
        scores = (matrix @ vectorizer.transform([query]).T).toarray()[:, 0]
        return [keys[at] for at in np.argsort(-scores, kind="stable")[:limit]]

    return search


def _bm25s(texts: Mapping[str, str]) -> Search:
    import bm25s

    keys = np.array(list(texts))
    index = bm25s.BM25()
    tokens = bm25s.tokenize(list(texts.values()), stopwords="en", show_progress=False)
    index.index(tokens, show_progress=False)

    def search(query: str, limit: int) -> list[str]:
        found, _ = index.retrieve(
            bm25s.tokenize([query], stopwords="en", show_progress=False),
            k=limit,
            show_progress=False,
        )
        ranked: Sequence[int] = found[0].tolist()
        return [str(keys[at]) for at in ranked]

    return search


def _tantivy(texts: Mapping[str, str]) -> Search:
    import tantivy

    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("key", stored=True, tokenizer_name="raw")
        .add_text_field("text", tokenizer_name="en_stem")
        .build()
    )
    index = tantivy.Index(schema)
    writer = index.writer()
    for key, text in texts.items():
        writer.add_document(tantivy.Document(key=key, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(query: str, limit: int) -> list[str]:
        words = " ".join(re.findall(r"\w+", query.lower()))
        if not words:
            return []
        found = searcher.search(index.parse_query(words, ["text"]), limit)
        return [searcher.doc(address)["key"][0] for _, address in found.hits]

    return search
