// SPDX-License-Identifier: Apache-2.0
// A state of the arc-eager parser: the stack, the first word of the buffer, and the arcs so far.
//
// Words are 0 … size-1; the root is `size`, the last item of the buffer.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/parser.h"

namespace headwater {

enum class Move : std::uint8_t { shift, left, right, reduce };
inline constexpr std::size_t move_count = 4;

inline constexpr std::int32_t nowhere = -1;

struct Node {
  std::int32_t head = nowhere;
  std::int32_t left = nowhere;        // leftmost child
  std::int32_t next_left = nowhere;   // the leftmost but one
  std::int32_t right = nowhere;       // rightmost child
  std::int32_t next_right = nowhere;  // the rightmost but one
  std::uint32_t left_count = 0;
  std::uint32_t right_count = 0;
  std::uint64_t left_relations = 0;  // one bit a relation
  std::uint64_t right_relations = 0;
  Dependency relation = Dependency::dep;
  bool stacked = false;
};

class WholeTree;  // language/oracle.h

class Configuration {
 public:
  // `guide`: the tree of a first parse, or null.
  void begin(std::span<const ParseWord> words, const WholeTree* guide);

  [[nodiscard]] std::int32_t size() const { return static_cast<std::int32_t>(words_.size()); }
  [[nodiscard]] bool done() const { return front_ == size() && stack_.empty(); }
  [[nodiscard]] bool allows(Move move) const;
  // `relation` counts for left and right. REQUIRES: allows(move).
  void apply(Move move, Dependency relation);

  // The i-th word of the stack from its top, of the buffer from its front, or nowhere.
  [[nodiscard]] std::int32_t stack(std::size_t i) const {
    return i < stack_.size() ? stack_[stack_.size() - 1 - i] : nowhere;
  }
  [[nodiscard]] std::int32_t buffer(std::int32_t i) const {
    return front_ + i <= size() ? front_ + i : nowhere;
  }
  [[nodiscard]] std::size_t depth() const { return stack_.size(); }
  [[nodiscard]] bool on_stack(std::int32_t i) const {
    return nodes_[static_cast<std::size_t>(i)].stacked;
  }
  [[nodiscard]] const WholeTree* guide() const { return guide_; }
  [[nodiscard]] const Node& node(std::int32_t i) const {
    return nodes_[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] const ParseWord& word(std::int32_t i) const;
  // Which of verb, auxiliary, conjunction, stop … stand at `i` and after it: one bit an UPOS.
  [[nodiscard]] std::uint32_t kinds_from(std::int32_t i) const {
    return kinds_[static_cast<std::size_t>(i)];
  }

 private:
  void attach(std::int32_t child, std::int32_t head, Dependency relation);
  void push();
  void pop();

  std::span<const ParseWord> words_;
  const WholeTree* guide_ = nullptr;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> kinds_;
  std::vector<std::int32_t> stack_;
  std::int32_t front_ = 0;
};

using ParseFeatures = FeatureList<144>;

void find_move_features(const Configuration& c, ParseFeatures& f);
void find_relation_features(const Configuration& c, std::int32_t child, std::int32_t head,
                            ParseFeatures& f);
// Of an arc of the finished tree, whose relation is looked at again.
void find_final_features(const Configuration& c, std::int32_t child, ParseFeatures& f);

}  // namespace headwater
