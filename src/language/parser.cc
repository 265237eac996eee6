// SPDX-License-Identifier: Apache-2.0
#include "language/parser.h"

#include <algorithm>

#include "language/configuration.h"
#include "language/oracle.h"

namespace headwater {
namespace {

Move best_move(const Configuration& c, std::span<const std::int32_t> scores) {
  auto best = Move::shift;
  bool found = false;
  for (std::size_t m = 0; m < move_count; ++m) {
    const auto move = static_cast<Move>(m);
    if (!c.allows(move)) continue;
    if (found && scores[m] <= scores[static_cast<std::size_t>(best)]) continue;
    best = move;
    found = true;
  }
  return best;
}

Dependency best_relation(const LinearModel& model, const ParseFeatures& features) {
  std::array<std::int32_t, 64> scores{};
  model.add(features.all(), scores.data());
  const auto first = scores.begin();
  const auto last = first + static_cast<std::ptrdiff_t>(enum_names<Dependency>.size());
  return static_cast<Dependency>(std::max_element(first, last) - first);
}

// The first word under the root is the root of the sentence; the others hang on it.
void keep_one_root(const Configuration& c, std::vector<Arc>& arcs) {
  const auto size = c.size();
  std::int32_t root = nowhere;
  for (std::int32_t i = 0; i < size; ++i) {
    const auto& node = c.node(i);
    auto& arc = arcs[static_cast<std::size_t>(i)];
    arc.head = node.head;
    if (node.head != size && node.head != nowhere) continue;
    if (root == nowhere) {
      arc = {no_head, Dependency::root};
      root = i;
    } else {
      arc.head = root;
      if (arc.relation == Dependency::root) arc.relation = Dependency::parataxis;
    }
  }
}

}  // namespace

ParseWord parse_word(const WordForm& form, Tag tag) {
  return {.word = form.word,
          .tag = static_cast<std::uint16_t>(tag.xpos),
          .upos = static_cast<std::uint16_t>(tag.upos),
          .fine = form.fine,
          .coarse = form.coarse,
          .ending = form.ends[2],
          .shape = form.shape};
}

namespace {

// Greedy moves to the end; the arcs stand in `c`.
void run_moves(const LinearModel& moves, const LinearModel& relations, Configuration& c,
               ParseFeatures& features) {
  while (!c.done()) {
    std::array<std::int32_t, move_count> scores{};
    find_move_features(c, features);
    moves.add(features.all(), scores.data());
    const auto move = best_move(c, scores);
    auto relation = Dependency::dep;
    if (move == Move::left || move == Move::right) {
      const bool left = move == Move::left;
      find_relation_features(c, left ? c.stack(0) : c.buffer(0), left ? c.buffer(0) : c.stack(0),
                             features);
      relation = best_relation(relations, features);
    }
    c.apply(move, relation);
  }
}

// The tree of a parse from the last word to the first.
void parse_backwards(const Parser& parser, std::span<const ParseWord> words, Configuration& c,
                     ParseFeatures& features, std::vector<Arc>& arcs) {
  thread_local std::vector<ParseWord> turned;
  turned.assign(words.rbegin(), words.rend());
  c.begin(turned, nullptr);
  run_moves(parser.guide_moves, parser.guide_relations, c, features);
  arcs.resize(words.size());
  for (std::int32_t i = 0; i < c.size(); ++i) {
    arcs[static_cast<std::size_t>(i)].relation = c.node(i).relation;
  }
  keep_one_root(c, arcs);
  turn_arcs(arcs);
}

}  // namespace

void turn_arcs(std::vector<Arc>& arcs) {
  std::ranges::reverse(arcs);
  const auto last = static_cast<std::int32_t>(arcs.size()) - 1;
  for (auto& arc : arcs) {
    if (arc.head >= 0) arc.head = last - arc.head;
  }
}

void Parser::parse(std::span<const ParseWord> words, std::vector<Arc>& arcs) const {
  thread_local Configuration c;
  thread_local WholeTree guide;
  ParseFeatures features;
  const bool guided = !guide_moves.empty();
  if (guided) {
    parse_backwards(*this, words, c, features, arcs);
    guide.set(arcs);
  }
  c.begin(words, guided ? &guide : nullptr);
  arcs.resize(words.size());
  run_moves(moves, relations, c, features);
  for (std::int32_t i = 0; i < c.size(); ++i) {
    auto& relation = arcs[static_cast<std::size_t>(i)].relation;
    relation = c.node(i).relation;
    if (final_relations.empty() || c.node(i).head == nowhere) continue;
    find_final_features(c, i, features);
    relation = best_relation(final_relations, features);
  }
  keep_one_root(c, arcs);
}

}  // namespace headwater
