"""How much of whether a written question has an answer its words alone give away, and weights that take that back."""

import random

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

GROUPS = 10  # of questions that look alike answered, within which both classes are to weigh the same
HIGHEST = 3.0  # weight


def halves(titles):
    """0 or 1 for each article."""
    articles = sorted(set(titles))
    return {title: i % 2 for i, title in enumerate(random.Random(5).sample(articles, len(articles)))}


def scores(questions, answered, half, learnt_from):
    """The logit of an answer by the question's words alone, learnt from one half of the articles."""
    sums, learnt = np.zeros(len(questions)), half == learnt_from
    for analyzer, lengths in (("word", (1, 3)), ("char_wb", (2, 5))):
        table = TfidfVectorizer(analyzer=analyzer, ngram_range=lengths, min_df=2, sublinear_tf=True, lowercase=False)
        counts = table.fit_transform(questions)
        model = LogisticRegression(C=1, max_iter=300).fit(counts[learnt], answered[learnt])
        sums += model.decision_function(counts) / 2
    return sums


def groups(values):
    return np.digitize(values, np.quantile(values, np.arange(1, GROUPS) / GROUPS))


def weights(questions, answered, half):
    """One for each question: in each group of like logits, answered and unanswered ones weigh the same."""
    found = np.ones(len(questions))
    for own in (0, 1):
        places = np.flatnonzero(half == own)
        of_place = groups(scores(questions, answered, half, 1 - own)[places])
        for group in range(GROUPS):
            members = places[of_place == group]
            share = answered[members].mean()
            found[members] = np.minimum(HIGHEST, 0.5 / np.where(answered[members], share, 1 - share))
    return found


def area(values, answered):
    return float((values[answered][:, None] > values[~answered][None]).mean())


def area_within(values, answered, of_place):
    """Of pairs within a group alone."""
    wins = pairs = 0
    for group in range(GROUPS):
        of_group, classes = values[of_place == group], answered[of_place == group]
        wins += (of_group[classes][:, None] > of_group[~classes][None]).sum()
        pairs += classes.sum() * (~classes).sum()
    return float(wins / pairs)
