// SPDX-License-Identifier: Apache-2.0
#include "language/configuration.h"

namespace headwater {
namespace {

constexpr std::uint32_t bit(Upos upos) {
  return 1U << static_cast<std::uint32_t>(upos);
}

}  // namespace

void Configuration::begin(std::span<const ParseWord> words, const WholeTree* guide) {
  words_ = words;
  guide_ = guide;
  nodes_.assign(words.size() + 1, {});
  stack_.clear();
  front_ = 0;
  kinds_.assign(words.size() + 1, 0);
  constexpr auto told = bit(Upos::verb) | bit(Upos::aux) | bit(Upos::cconj) | bit(Upos::sconj) |
                        bit(Upos::noun) | bit(Upos::pron);
  for (auto i = words.size(); i-- > 0;) kinds_[i] = kinds_[i + 1] | ((1U << words[i].upos) & told);
}

const ParseWord& Configuration::word(std::int32_t i) const {
  static const ParseWord none{.word = 1, .tag = 200, .upos = 200, .fine = 1000, .coarse = 100};
  static const ParseWord root{.word = 2, .tag = 201, .upos = 201, .fine = 1001, .coarse = 101};
  if (i == nowhere) return none;
  return i == size() ? root : words_[static_cast<std::size_t>(i)];
}

bool Configuration::allows(Move move) const {
  const bool words_left = front_ < size();
  const bool headless = !stack_.empty() && node(stack_.back()).head == nowhere;
  switch (move) {
    case Move::shift:
      return words_left;
    case Move::right:
      return words_left && !stack_.empty();
    case Move::left:
      return headless;
    case Move::reduce:
      return !stack_.empty() && !headless;
  }
  return false;
}

void Configuration::attach(std::int32_t child, std::int32_t head, Dependency relation) {
  auto& c = nodes_[static_cast<std::size_t>(child)];
  auto& h = nodes_[static_cast<std::size_t>(head)];
  c.head = head;
  c.relation = relation;
  const auto bit = std::uint64_t{1} << static_cast<std::uint64_t>(relation);
  if (child < head) {
    h.next_left = h.left;
    h.left = child;
    ++h.left_count;
    h.left_relations |= bit;
  } else {
    h.next_right = h.right;
    h.right = child;
    ++h.right_count;
    h.right_relations |= bit;
  }
}

void Configuration::push() {
  nodes_[static_cast<std::size_t>(front_)].stacked = true;
  stack_.push_back(front_++);
}

void Configuration::pop() {
  nodes_[static_cast<std::size_t>(stack_.back())].stacked = false;
  stack_.pop_back();
}

void Configuration::apply(Move move, Dependency relation) {
  switch (move) {
    case Move::shift:
      push();
      break;
    case Move::left:
      attach(stack_.back(), front_, relation);
      pop();
      break;
    case Move::right:
      attach(front_, stack_.back(), relation);
      push();
      break;
    case Move::reduce:
      pop();
      break;
  }
}

}  // namespace headwater
