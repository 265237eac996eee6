// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/role_labels.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>

#include "attribution/labeller/viterbi.h"
#include "learn/fixed_random.h"

namespace headwater {
namespace {

TEST(RoleLabels, SpansComeBackAsTheyWereMarked) {
  const std::vector<RoleSpan> spans{{Role::source, {0, 1}},
                                    {Role::cue, {1, 3}},
                                    {Role::content, {3, 7}},
                                    {Role::content, {7, 8}}};
  std::vector<RoleLabel> labels(9, outside);
  for (const auto& span : spans) mark_span(span, labels);
  EXPECT_EQ(spans_of(labels), spans);
  for (std::size_t i = 1; i < labels.size(); ++i) EXPECT_TRUE(may_follow(labels[i - 1], labels[i]));
}

struct Problem {
  std::vector<LabelScores> labels;
  std::vector<StepScores> steps;
};

std::int64_t score_of(const Problem& problem, const std::vector<RoleLabel>& labels) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    sum += problem.labels[i][labels[i]];
    if (i > 0) sum += problem.steps[i][step_number(labels[i - 1], labels[i])];
  }
  return sum;
}

// A role that a token may not have.
struct Ban {
  std::size_t token = SIZE_MAX;
  std::uint32_t role = 0;
};

// The slow twin: every sequence that is allowed.
std::int64_t best_of_all(const Problem& problem, std::vector<RoleLabel>& labels, Ban ban = {}) {
  if (labels.size() == problem.labels.size())
    return opens(labels.back()) ? std::numeric_limits<std::int64_t>::min()
                                : score_of(problem, labels);
  auto best = std::numeric_limits<std::int64_t>::min();
  const auto before = labels.empty() ? outside : labels.back();
  for (RoleLabel label = 0; label < role_labels; ++label) {
    if (!may_follow(before, label)) continue;
    if (labels.size() == ban.token && role_code(label) == ban.role) continue;
    labels.push_back(label);
    best = std::max(best, best_of_all(problem, labels, ban));
    labels.pop_back();
  }
  return best;
}

TEST(Viterbi, FindsTheBestOfAllSequences) {
  FixedRandom random(7);
  for (int round = 0; round < 60; ++round) {
    Problem problem;
    const auto size = 1 + random.below(4);
    for (std::size_t i = 0; i < size; ++i) {
      LabelScores labels{};
      StepScores steps{};
      for (auto& score : labels) score = static_cast<std::int32_t>(random.below(100)) - 50;
      for (auto& score : steps) score = static_cast<std::int32_t>(random.below(100)) - 50;
      problem.labels.push_back(labels);
      problem.steps.push_back(steps);
    }
    Viterbi viterbi;
    viterbi.begin();
    for (std::size_t i = 0; i < size; ++i) viterbi.add(problem.labels[i], problem.steps[i]);
    std::vector<RoleLabel> found(size);
    viterbi.finish(found.data());
    std::vector<RoleLabel> none;
    EXPECT_EQ(score_of(problem, found), best_of_all(problem, none));
    std::vector<std::int64_t> margins(size);
    viterbi.find_margins(found.data(), margins.data());
    for (std::size_t i = 0; i < size; ++i) {
      const auto other = best_of_all(problem, none, {i, role_code(found[i])});
      EXPECT_EQ(margins[i], score_of(problem, found) - other);
    }
  }
}

}  // namespace
}  // namespace headwater
