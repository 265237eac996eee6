// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/role_labeller.h"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

#include "attribution/labeller/viterbi.h"
#include "base/parallel.h"
#include "learn/fixed_random.h"
#include "learn/linear_trainer.h"

namespace headwater {
namespace {

// In units of LinearTrainer::adapt: by how much the right labels must beat others, for each token
// with another role; half of it for the right role in another place (Taskar, Guestrin, Koller
// 2003).
constexpr std::int32_t other_role = 30000;
constexpr std::int32_t other_place = other_role / 2;
// Of a cue that gets another role: cues are short, and few words speak for them.
constexpr std::int32_t missed_cue = other_role / 2 * 3;
// Taken from "outside": the labeller leaves out more than it makes up; in 8-bit weights.
constexpr std::int32_t recall = 100;
// A line of whose every role the first pass is that sure is not read again; in 8-bit weights.
constexpr std::int64_t sure_of_line = 1200;
constexpr double least_weight = 20;  // smaller averages are dropped

void add_costs(RoleLabel truth, LabelScores& scores) {
  const bool is_cue = truth != outside && role_of(truth) == Role::cue;
  for (RoleLabel label = 0; label < role_labels; ++label) {
    if (label == truth) continue;
    if (role_code(label) == role_code(truth))
      scores[label] += other_place;
    else
      scores[label] += is_cue ? missed_cue : other_role;
  }
}

// The features of a token; memory is asked for their weights when they are found, one token ahead
// of their use.
struct TokenFeatures {
  RoleFeatureList emission;
  RoleFeatureList transition;

  template <class Weights>
  void find(const Weights& emissions, const Weights& transitions, const RoleFeatures& features,
            bool second, std::uint32_t token) {
    features.find_emission(token, emission);
    if (second) features.add_second_pass(token, emission);
    emissions.fetch(emission.all());
    features.find_transition(token, transition);
    if (second) features.add_second_transition(token, transition);
    transitions.fetch(transition.all());
  }
};

// Works with a LinearModel and with a LinearTrainer.
template <class Weights>
void label_line(const Weights& emission, const Weights& transition, const RoleFeatures& features,
                bool second, std::uint32_t first, std::uint32_t last, Viterbi& viterbi,
                RoleLabel* labels, const RoleLabel* truth = nullptr) {
  std::array<TokenFeatures, 2> found;
  viterbi.begin();
  if (first < last) found[first % 2].find(emission, transition, features, second, first);
  for (auto i = first; i < last; ++i) {
    if (i + 1 < last) found[(i + 1) % 2].find(emission, transition, features, second, i + 1);
    const auto& token = found[i % 2];
    LabelScores scores{};
    StepScores steps{};
    emission.add_fetched(token.emission.all(), scores.data());
    if (truth != nullptr) add_costs(truth[i - first], scores);
    if (second && truth == nullptr) scores[outside] -= recall;
    if (i > first) transition.add_fetched(token.transition.all(), steps.data());
    viterbi.add(scores, steps);
  }
  viterbi.finish(labels);
}

struct Line {
  std::uint32_t example = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class PassTraining {
 public:
  PassTraining(const std::vector<RoleExample>& examples, const RolePassOptions& options)
      : examples_(examples),
        options_(options),
        emission_(options.emission_bits, role_labels),
        transition_(options.transition_bits, step_count) {
    emission_.adapt();
    transition_.adapt();
    for (std::uint32_t e = 0; e < examples.size(); ++e) {
      const auto& lines = examples[e].features->lines();
      for (std::size_t l = 0; l + 1 < lines.size(); ++l)
        lines_.insert(lines_.end(), examples[e].weight, {e, lines[l], lines[l + 1]});
    }
  }

  void run() {
    FixedRandom random(options_.seed);
    for (std::uint32_t round = 0; round < options_.rounds; ++round) {
      shuffle(lines_, random);
      for (const auto& line : lines_) learn(line);
    }
  }
  void mix_in(const PassTraining& other) {
    emission_.mix_in(other.emission_);
    transition_.mix_in(other.transition_);
  }
  [[nodiscard]] RolePassBytes bytes() const {
    const auto least = least_weight * options_.trainings;
    return {emission_.quantised(least), transition_.quantised(least)};
  }

 private:
  void learn(const Line& line) {
    const auto& example = examples_[line.example];
    guess_.resize(line.last - line.first);
    label_line(emission_, transition_, *example.features, options_.second, line.first, line.last,
               viterbi_, guess_.data(), example.labels.data() + line.first);
    emission_.tick();
    transition_.tick();
    for (auto i = line.first; i < line.last; ++i) {
      const auto truth = example.labels[i];
      const auto guess = guess_[i - line.first];
      if (truth != guess) {
        example.features->find_emission(i, list_);
        if (options_.second) example.features->add_second_pass(i, list_);
        emission_.update(list_.all(), truth, guess);
      }
      if (i == line.first) continue;
      const auto step = step_number(example.labels[i - 1], truth);
      const auto guessed = step_number(guess_[i - 1 - line.first], guess);
      if (step == guessed) continue;
      example.features->find_transition(i, list_);
      if (options_.second) example.features->add_second_transition(i, list_);
      transition_.update(list_.all(), step, guessed);
    }
  }

  const std::vector<RoleExample>& examples_;
  RolePassOptions options_;
  LinearTrainer emission_;
  LinearTrainer transition_;
  std::vector<Line> lines_;
  std::vector<RoleLabel> guess_;
  RoleFeatureList list_;
  Viterbi viterbi_;
};

void judge_line(const RolePass& pass, const RoleFeatures& features, bool second, TokenRange line,
                RoleJudgement& found) {
  thread_local Viterbi viterbi;
  auto* labels = found.labels.data() + line.first;
  label_line(pass.emission, pass.transition, features, second, line.first, line.last, viterbi,
             labels);
  viterbi.find_margins(labels, found.margins.data() + line.first);
}

}  // namespace

RoleJudgement RolePass::judge(const RoleFeatures& features) const {
  RoleJudgement found{std::vector<RoleLabel>(features.size(), outside),
                      std::vector<std::int64_t>(features.size(), 0)};
  const auto& lines = features.lines();
  for (std::size_t l = 0; l + 1 < lines.size(); ++l)
    judge_line(*this, features, false, {lines[l], lines[l + 1]}, found);
  return found;
}

RoleJudgement RolePass::judge_again(const RoleFeatures& features, RoleJudgement first) const {
  const auto& lines = features.lines();
  for (std::size_t l = 0; l + 1 < lines.size(); ++l) {
    const auto margins = std::span(first.margins).subspan(lines[l], lines[l + 1] - lines[l]);
    if (std::ranges::all_of(margins, [](std::int64_t m) { return m >= sure_of_line; })) continue;
    judge_line(*this, features, true, {lines[l], lines[l + 1]}, first);
  }
  return first;
}

RolePassBytes train_role_pass(const std::vector<RoleExample>& examples,
                              const RolePassOptions& options) {
  std::vector<std::unique_ptr<PassTraining>> made(options.trainings);
  parallel_for(made.size(), [&](std::size_t i) {
    auto own = options;
    own.seed = options.seed + i;
    made[i] = std::make_unique<PassTraining>(examples, own);
    made[i]->run();
  });
  for (std::size_t i = 1; i < made.size(); ++i) made[0]->mix_in(*made[i]);
  return made[0]->bytes();
}

}  // namespace headwater
