// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

#include "base/parallel.h"
#include "language/configuration.h"
#include "language/jackknife.h"
#include "language/oracle.h"
#include "language/parser.h"
#include "learn/fixed_random.h"
#include "learn/linear_trainer.h"

namespace headwater {
namespace {

constexpr std::uint32_t relation_count = enum_names<Dependency>.size();
// In units of LinearTrainer::adapt: by how much the right relation must beat the next.
constexpr std::int32_t relation_margin = 10000;
constexpr double least_relation = 50;  // smaller averages are dropped

class ParserTraining {
 public:
  explicit ParserTraining(const ParserOptions& options)
      : options_(options),
        moves_(options.move_bits, move_count, options.admit),
        relations_(options.relation_bits, relation_count, options.admit_relations),
        final_(options.relation_bits, relation_count, options.admit_relations),
        random_(options.seed) {
    relations_.adapt();
    final_.adapt();
  }

  void run(const std::vector<ParseExample>& examples) {
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::uint32_t round = 0; round < options_.rounds; ++round) {
      explore_ = round >= options_.explore_after;
      shuffle(order, random_);
      for (const auto e : order) learn(examples[e]);
    }
  }
  void mix_in(const ParserTraining& other) {
    moves_.mix_in(other.moves_);
    relations_.mix_in(other.relations_);
    final_.mix_in(other.final_);
  }
  [[nodiscard]] ParserBytes bytes() const {
    const auto sum = static_cast<double>(options_.trainings);
    const auto least = least_relation * sum;
    return {moves_.quantised(options_.least * sum),
            relations_.quantised(least),
            final_.quantised(least),
            {},
            {}};
  }

 private:
  void learn(const ParseExample& example) {
    gold_.set(example.arcs);
    guide_.set(example.guide);
    c_.begin(example.words, example.guide.empty() ? nullptr : &guide_);
    while (!c_.done()) step();
    for (std::int32_t i = 0; i < c_.size(); ++i) name_again(i);
  }

  void step() {
    std::array<std::int32_t, move_count> scores{};
    find_move_features(c_, features_);
    moves_.add(features_.all(), scores.data());
    int guess = -1;
    int truth = -1;
    const auto costs = move_costs(c_, gold_);
    const auto least = *std::ranges::min_element(costs);
    for (std::size_t m = 0; m < move_count; ++m) {
      if (!c_.allows(static_cast<Move>(m))) continue;
      if (guess < 0 || scores[m] > scores[static_cast<std::size_t>(guess)])
        guess = static_cast<int>(m);
    }
    for (std::size_t m = 0; m < move_count; ++m) {
      if (!c_.allows(static_cast<Move>(m)) || costs[m] != least) continue;
      if (truth < 0 || scores[m] > scores[static_cast<std::size_t>(truth)])
        truth = static_cast<int>(m);
    }
    moves_.tick();
    const bool right = costs[static_cast<std::size_t>(guess)] == least;
    if (!right)
      moves_.update(features_.all(), static_cast<std::uint32_t>(truth),
                    static_cast<std::uint32_t>(guess));
    const bool follow = right || (explore_ && random_.below(100) < options_.explore_percent);
    const auto move = static_cast<Move>(follow ? guess : truth);
    c_.apply(move, relation_for(move));
  }

  // Learns a relation from its truth; gives what the weights said before.
  std::uint32_t learn_relation(LinearTrainer& trainer, std::int32_t child, bool arc_is_right) {
    std::array<std::int32_t, relation_count> scores{};
    trainer.add(features_.all(), scores.data());
    const auto best = [&] {
      return static_cast<std::uint32_t>(std::ranges::max_element(scores) - scores.begin());
    };
    const auto guess = best();
    trainer.tick();
    if (!arc_is_right) return guess;
    const auto truth = static_cast<std::uint32_t>(gold_.relation(child));
    scores[truth] -= relation_margin;
    trainer.update(features_.all(), truth, best());
    return guess;
  }

  // The relation of an arc that is right, given the whole tree.
  void name_again(std::int32_t child) {
    if (c_.node(child).head == nowhere || c_.node(child).head != gold_.head(child)) return;
    find_final_features(c_, child, features_);
    learn_relation(final_, child, true);
  }

  Dependency relation_for(Move move) {
    if (move == Move::shift || move == Move::reduce) return Dependency::dep;
    const auto child = move == Move::left ? c_.stack(0) : c_.buffer(0);
    const auto head = move == Move::left ? c_.buffer(0) : c_.stack(0);
    find_relation_features(c_, child, head, features_);
    return static_cast<Dependency>(learn_relation(relations_, child, gold_.head(child) == head));
  }

  ParserOptions options_;
  LinearTrainer moves_;
  LinearTrainer relations_;
  LinearTrainer final_;
  FixedRandom random_;
  Configuration c_;
  ParseFeatures features_;
  WholeTree gold_;
  WholeTree guide_;
  bool explore_ = false;
};

// Several trainings with seeds of their own, averaged.
std::unique_ptr<ParserTraining> train_mixed(const std::vector<ParseExample>& examples,
                                            const ParserOptions& options) {
  std::vector<std::unique_ptr<ParserTraining>> made(options.trainings);
  parallel_for(made.size(), [&](std::size_t i) {
    auto own = options;
    own.seed = options.seed + i;
    made[i] = std::make_unique<ParserTraining>(own);
    made[i]->run(examples);
  });
  for (std::size_t i = 1; i < made.size(); ++i) made[0]->mix_in(*made[i]);
  return std::move(made[0]);
}

constexpr std::uint32_t guide_rounds = 5;

std::vector<ParseExample> turned(const std::vector<ParseExample>& examples) {
  auto all = examples;
  for (auto& example : all) {
    std::ranges::reverse(example.words);
    turn_arcs(example.arcs);
  }
  return all;
}

Parser guide_of(const ParserBytes& bytes) {
  Parser parser;
  parser.moves = LinearModel(bytes.moves);
  parser.relations = LinearModel(bytes.relations);
  return parser;
}

// Guides each sentence by a backward parser that was trained without its part.
void set_guides(std::vector<ParseExample>& examples, const std::vector<ParseExample>& backwards,
                ParserOptions options) {
  options.trainings = 1;
  options.rounds = guide_rounds;
  parallel_for(jackknife_parts, [&](std::size_t part) {
    std::vector<ParseExample> others;
    for (std::size_t i = 0; i < backwards.size(); ++i) {
      if (jackknife_part(i) != part) others.push_back(backwards[i]);
    }
    const auto bytes = train_mixed(others, options)->bytes();
    const auto parser = guide_of(bytes);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      if (jackknife_part(i) != part) continue;
      parser.parse(backwards[i].words, examples[i].guide);
      turn_arcs(examples[i].guide);
    }
  });
}

}  // namespace

ParserBytes train_parser(std::vector<ParseExample> examples, const ParserOptions& options) {
  const auto backwards = turned(examples);
  auto guide_options = options;
  guide_options.relation_bits = options.guide_relation_bits;
  const auto guide = train_mixed(backwards, guide_options)->bytes();
  set_guides(examples, backwards, guide_options);
  auto bytes = train_mixed(examples, options)->bytes();
  bytes.guide_moves = guide.moves;
  bytes.guide_relations = guide.relations;
  return bytes;
}

}  // namespace headwater
