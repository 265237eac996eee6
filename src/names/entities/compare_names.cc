// SPDX-License-Identifier: Apache-2.0
#include "names/entities/compare_names.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "names/entities/compare_words.h"
#include "names/entities/name_words.h"

namespace headwater {
namespace {

struct Alignment {
  double matched = 0;    // weight of words with a partner, times how alike they are
  double imperfect = 0;  // weight of words with a partner, times how unlike they are
  double rest_a = 0;     // weight without a partner
  double rest_b = 0;
  double worst = 1;    // likeness of the least alike pair of weight
  std::string left_a;  // heaviest word without a partner
  std::string left_b;
};

struct Pairing {
  std::size_t a = 0;
  std::size_t b = 0;
  double likeness = 0;
};

// Pairs of words alike enough to be the same word, best first.
std::vector<Pairing> candidate_pairs(const NameWords& a, const NameWords& b) {
  std::vector<Pairing> pairs;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    for (std::size_t j = 0; j < b.words.size(); ++j) {
      const auto likeness = word_likeness(a.words[i], b.words[j]);
      if (likeness >= 0.5) pairs.push_back({i, j, likeness});
    }
  }
  std::ranges::stable_sort(pairs, [](const Pairing& x, const Pairing& y) {
    if (x.likeness != y.likeness) return x.likeness > y.likeness;
    return std::pair(x.a + x.b, x.a) < std::pair(y.a + y.b, y.a);
  });
  return pairs;
}

void add_rest(const NameWords& name, const std::vector<bool>& used, double& rest,
              std::string& heaviest) {
  double top = 0;
  for (std::size_t i = 0; i < name.words.size(); ++i) {
    if (used[i]) continue;
    rest += name.words[i].weight;
    if (name.words[i].weight > top) {
      top = name.words[i].weight;
      heaviest = name.words[i].folded;
    }
  }
}

Alignment align(const NameWords& a, const NameWords& b) {
  Alignment found;
  std::vector<bool> used_a(a.words.size());
  std::vector<bool> used_b(b.words.size());
  for (const auto& pair : candidate_pairs(a, b)) {
    if (used_a[pair.a] || used_b[pair.b]) continue;
    used_a[pair.a] = used_b[pair.b] = true;
    const auto weight = (a.words[pair.a].weight + b.words[pair.b].weight) / 2;
    found.matched += weight * pair.likeness;
    found.imperfect += weight * (1 - pair.likeness);
    if (weight > 0.3) found.worst = std::min(found.worst, pair.likeness);
  }
  add_rest(a, used_a, found.rest_a, found.left_a);
  add_rest(b, used_b, found.rest_b, found.left_b);
  return found;
}

double score_of(const Alignment& found, bool organisation) {
  const double contradicted = std::min(found.rest_a, found.rest_b);
  const double omitted = std::abs(found.rest_a - found.rest_b);
  const double against =
      (organisation ? 1.3 : 0.65) * omitted + 5 * contradicted + 2.2 * found.imperfect;
  if (found.matched <= 0) return 0;
  return found.matched / (found.matched + against);
}

bool initials_of(const NameWords& acronym, const NameWords& name) {
  if (!acronym.acronym || name.words.size() < 2) return false;
  return acronym.joined == name.initials || acronym.joined == name.all_initials;
}

}  // namespace

NameMatch compare_names(std::string_view a, std::string_view b) {
  const auto words_a = name_words(a);
  const auto words_b = name_words(b);
  const std::vector<std::string> terms{std::string(a), std::string(b)};
  if (words_a.words.empty() || words_b.words.empty())
    return {0, reason("names.no_words", {}, terms)};
  if (words_a.joined == words_b.joined) return {1, reason("names.same_letters", {}, terms)};
  if (initials_of(words_a, words_b) || initials_of(words_b, words_a)) {
    return {0.8, reason("names.acronym", {}, terms)};
  }
  const auto found = align(words_a, words_b);
  auto score = score_of(found, words_a.organisation || words_b.organisation);
  if (words_a.words.size() != words_b.words.size()) {
    score = std::max(score, joined_likeness(words_a.joined, words_b.joined));
  }
  score = std::round(std::clamp(score, 0.0, 1.0) * 1e4) / 1e4;
  const Figure figure{"score", score};
  if (!found.left_a.empty() && !found.left_b.empty()) {
    return {score, reason("names.contradicted", {}, {found.left_a, found.left_b}, {figure})};
  }
  if (!found.left_a.empty() || !found.left_b.empty()) {
    return {score, reason("names.omitted", {}, {found.left_a + found.left_b}, {figure})};
  }
  return {score, reason("names.spelling", {}, terms, {figure})};
}

}  // namespace headwater
