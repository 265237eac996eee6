// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/viterbi.h"

#include <algorithm>
#include <limits>

namespace headwater {
namespace {

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 2;
constexpr std::uint32_t role_codes = role_count + 1;

constexpr RoleLabel label_of(std::uint32_t role, SpanPart part) {
  return role_label(static_cast<Role>(role), part);
}
// Steps within a role: on, and to its end.
constexpr std::uint32_t step_on(std::uint32_t role) {
  return 16 + 2 * role;
}
constexpr std::uint32_t step_to_end(std::uint32_t role) {
  return step_on(role) + 1;
}

struct Best {
  std::int64_t score = impossible;
  RoleLabel label = outside;

  void meet(std::int64_t other, RoleLabel from) {
    if (other > score) *this = {other, from};
  }
};
// The best by code of the role (0: outside) among the labels after which no span is open.
using BestByRole = std::array<Best, role_codes>;

}  // namespace

void Viterbi::add(const LabelScores& labels, const StepScores& steps) {
  columns_.emplace_back();
  auto& column = columns_.back();
  column.labels = labels;
  column.steps = steps;
  column.best.fill(impossible);
  const bool first = columns_.size() == 1;
  const auto& before = first ? column.best : columns_[columns_.size() - 2].best;
  BestByRole closed;
  closed[0].meet(first ? 0 : before[outside], outside);
  for (std::uint32_t role = 0; role < role_count && !first; ++role) {
    for (const auto part : {SpanPart::end, SpanPart::single})
      closed[role + 1].meet(before[label_of(role, part)], label_of(role, part));
  }
  const auto set = [&](RoleLabel label, Best from) {
    column.best[label] = from.score + labels[label];
    column.from[label] = from.label;
  };
  for (std::uint32_t right = 0; right < role_codes; ++right) {
    Best best;
    for (std::uint32_t left = 0; left < role_codes; ++left)
      best.meet(closed[left].score + (first ? 0 : steps[left * 4 + right]), closed[left].label);
    if (right == 0) {
      set(outside, best);
    } else {
      set(label_of(right - 1, SpanPart::begin), best);
      set(label_of(right - 1, SpanPart::single), best);
    }
  }
  for (std::uint32_t role = 0; role < role_count && !first; ++role) {
    Best best;
    for (const auto part : {SpanPart::begin, SpanPart::inside})
      best.meet(before[label_of(role, part)], label_of(role, part));
    set(label_of(role, SpanPart::inside), {best.score + steps[step_on(role)], best.label});
    set(label_of(role, SpanPart::end), {best.score + steps[step_to_end(role)], best.label});
  }
}

RoleLabel Viterbi::last_label() const {
  RoleLabel best = outside;
  for (RoleLabel label = 0; label < role_labels; ++label) {
    if (!opens(label) && columns_.back().best[label] > columns_.back().best[best]) best = label;
  }
  return best;
}

void Viterbi::finish(RoleLabel* labels) const {
  if (columns_.empty()) return;
  auto best = last_label();
  for (auto i = columns_.size(); i-- > 0;) {
    labels[i] = best;
    best = columns_[i].from[best];
  }
}

// From the best scores of what follows each label of this column, those of the column before.
std::array<std::int64_t, role_labels> Viterbi::scores_before(
    const Column& column, const std::array<std::int64_t, role_labels>& after) {
  const auto from = [&](RoleLabel label) { return after[label] + column.labels[label]; };
  std::array<std::int64_t, role_codes> opened{};
  opened[0] = from(outside);
  for (std::uint32_t role = 0; role < role_count; ++role) {
    opened[role + 1] =
        std::max(from(label_of(role, SpanPart::begin)), from(label_of(role, SpanPart::single)));
  }
  std::array<std::int64_t, role_labels> before{};
  const auto after_closed = [&](std::uint32_t left) {
    auto best = impossible;
    for (std::uint32_t right = 0; right < role_codes; ++right)
      best = std::max(best, opened[right] + column.steps[left * 4 + right]);
    return best;
  };
  before[outside] = after_closed(0);
  for (std::uint32_t role = 0; role < role_count; ++role) {
    before[label_of(role, SpanPart::end)] = before[label_of(role, SpanPart::single)] =
        after_closed(role + 1);
    before[label_of(role, SpanPart::begin)] = before[label_of(role, SpanPart::inside)] =
        std::max(from(label_of(role, SpanPart::inside)) + column.steps[step_on(role)],
                 from(label_of(role, SpanPart::end)) + column.steps[step_to_end(role)]);
  }
  return before;
}

void Viterbi::find_margins(const RoleLabel* labels, std::int64_t* margins) const {
  if (columns_.empty()) return;
  const auto top = columns_.back().best[last_label()];
  std::array<std::int64_t, role_labels> after{};
  for (RoleLabel label = 0; label < role_labels; ++label)
    after[label] = opens(label) ? impossible : 0;
  for (auto i = columns_.size(); i-- > 0;) {
    auto other = impossible;
    for (RoleLabel label = 0; label < role_labels; ++label) {
      if (role_code(label) != role_code(labels[i]))
        other = std::max(other, columns_[i].best[label] + after[label]);
    }
    margins[i] = top - other;
    after = scores_before(columns_[i], after);
  }
}

}  // namespace headwater
