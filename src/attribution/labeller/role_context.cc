// SPDX-License-Identifier: Apache-2.0
// Trees and the labels of the first pass.
#include "attribution/labeller/role_features.h"

#include <algorithm>
#include <unordered_map>

#include "attribution/labeller/distance_class.h"

namespace headwater {
namespace {

// The tokens in an order in which heads come before their children; tokens of no tree are left out.
std::vector<std::uint32_t> top_down(const Syntax& syntax) {
  const auto size = static_cast<std::uint32_t>(syntax.words.size());
  std::vector<MaybeIndex> first(size);
  std::vector<MaybeIndex> next(size);
  std::vector<std::uint32_t> order;
  for (auto i = size; i-- > 0;) {
    const auto head = syntax.words[i].head;
    if (head == no_head) order.push_back(i);
    if (head < 0) continue;
    next[i] = first[static_cast<std::size_t>(head)];
    first[static_cast<std::size_t>(head)] = i;
  }
  for (std::size_t k = 0; k < order.size(); ++k) {
    for (auto child = first[order[k]]; child; child = next[*child]) order.push_back(*child);
  }
  return order;
}
}  // namespace

void RoleFeatures::set_trees(const Syntax& syntax) {
  const auto& view = *view_;
  for (std::uint32_t i = 0; i < atoms_.size() && i < syntax.words.size(); ++i) {
    const auto& word = syntax.words[i];
    if (word.head == no_tree) continue;
    atoms_[i].head = word.head;
    atoms_[i].relation = 1 + static_cast<std::uint32_t>(word.relation);
  }
  const auto order = top_down(syntax);
  std::vector<std::int32_t> top(atoms_.size(), -1);    // child of the outermost cue above
  std::vector<std::int32_t> near(atoms_.size(), -1);   // child of the innermost cue above
  std::vector<std::uint32_t> depth(atoms_.size(), 0);  // steps below the innermost cue
  for (const auto i : order) {
    auto& atom = atoms_[i];
    if (atom.relation == 0 || atom.head < 0) continue;
    const auto h = static_cast<std::uint32_t>(atom.head);
    atoms_[h].children |= std::uint64_t{1} << std::min(atom.relation, 63U);
    const bool cue = view.reports(h);
    near[i] = cue ? static_cast<std::int32_t>(i) : near[h];
    depth[i] = cue ? 1 : depth[h] + 1;
    top[i] = top[h] >= 0 ? top[h] : (cue ? static_cast<std::int32_t>(i) : -1);
    const auto describe = [&](std::int32_t child, std::uint32_t& code, std::uint64_t& stem) {
      if (child < 0) return;
      const auto& c = atoms_[static_cast<std::size_t>(child)];
      code = 1 + c.relation * 2 + (i < static_cast<std::uint32_t>(c.head) ? 1U : 0U);
      stem = atoms_[static_cast<std::size_t>(c.head)].stem;
    };
    describe(top[i], atom.top_cue, atom.top_stem);
    describe(near[i], atom.near_cue, atom.near_stem);
    atom.near_distance = distance_class(depth[i]);
  }
  for (std::uint32_t i = 0; i < atoms_.size(); ++i) {
    const auto differs = [&](const std::vector<std::int32_t>& of, std::int64_t other) {
      return other < 0 || other >= std::ssize(of) || of[static_cast<std::size_t>(other)] != of[i];
    };
    atoms_[i].edge = (differs(top, std::int64_t{i} - 1) ? 1U : 0U) +
                     (differs(top, std::int64_t{i} + 1) ? 2U : 0U) +
                     (differs(near, std::int64_t{i} - 1) ? 4U : 0U) +
                     (differs(near, std::int64_t{i} + 1) ? 8U : 0U);
  }
  find_cues_above();
}

// The nearest ancestor that the first pass labelled as a cue.
void RoleFeatures::find_cues_above() {
  for (std::uint32_t i = 0; i < atoms_.size(); ++i) {
    auto at = static_cast<std::int32_t>(i);
    for (int steps = 0; steps < 12 && at >= 0; ++steps) {
      const auto head = atoms_[static_cast<std::size_t>(at)].head;
      if (head < 0) break;
      if (role_code(first_[static_cast<std::size_t>(head)]) == 2) {
        around_[i].above = 1 + atoms_[static_cast<std::size_t>(at)].relation * 2 +
                           (i < static_cast<std::uint32_t>(head) ? 1 : 0);
        break;
      }
      at = head;
    }
  }
}
void RoleFeatures::set_first_pass(const std::vector<RoleLabel>& labels) {
  first_ = labels;
  around_.assign(atoms_.size(), {});
  const auto size = static_cast<std::uint32_t>(atoms_.size());
  const auto is_cue = [&](std::uint32_t i) { return role_code(first_[i]) == 2; };
  MaybeIndex cue;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (i > 0 && line_of_[i] != line_of_[i - 1]) cue = no_index;
    if (cue) {
      around_[i].left_cue = 1 + distance_class(i - *cue);
      around_[i].left_stem = atoms_[*cue].stem;
    }
    if (is_cue(i)) cue = i;
  }
  cue = no_index;
  for (auto i = size; i-- > 0;) {
    if (i + 1 < size && line_of_[i] != line_of_[i + 1]) cue = no_index;
    if (cue) {
      around_[i].right_cue = 1 + distance_class(*cue - i);
      around_[i].right_stem = atoms_[*cue].stem;
    }
    if (is_cue(i)) cue = i;
  }
  std::vector<std::uint32_t> sentence_roles(view_->sentences().sentences.size() + 1, 0);
  std::vector<std::uint32_t> line_roles(lines_.size(), 0);
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto bit = 1U << role_code(first_[i]);
    sentence_roles[sentence_of_[i]] |= bit;
    line_roles[line_of_[i]] |= bit;
  }
  const auto& sentences = view_->sentences().sentences;
  std::vector<std::array<std::uint32_t, 4>> votes(view_->quotations().size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto quotation = view_->quotation_of(i);
    if (quotation) ++votes[*quotation][role_code(first_[i])];
  }
  using Counts = std::array<std::uint32_t, 4>;
  std::unordered_map<std::uint64_t, Counts> words(size);
  std::vector<const Counts*> counts_of(size);
  for (std::uint32_t i = 0; i < size; ++i) {
    auto& counts = words[atoms_[i].word];
    ++counts[role_code(first_[i])];
    counts_of[i] = &counts;
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    auto& around = around_[i];
    auto counts = *counts_of[i];
    --counts[role_code(first_[i])];
    for (const auto count : counts) around.elsewhere = around.elsewhere * 3 + std::min(count, 2U);
    const auto& sentence = sentences[sentence_of_[i]];
    around.sentence = sentence_roles[sentence_of_[i]];
    around.line = line_roles[line_of_[i]];
    if (sentence.first > 0 && line_of_[sentence.first - 1] == line_of_[i])
      around.before = 1 + role_code(first_[sentence.first - 1]);
    if (sentence.last < size && line_of_[sentence.last] == line_of_[i])
      around.after = 1 + role_code(first_[sentence.last]);
    const auto quotation = view_->quotation_of(i);
    if (quotation) {
      const auto& vote = votes[*quotation];
      around.quotation =
          1 + static_cast<std::uint32_t>(std::ranges::max_element(vote) - vote.begin());
    }
  }
}

}  // namespace headwater
