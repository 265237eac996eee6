// SPDX-License-Identifier: Apache-2.0
#include "attribution/labeller/role_labels.h"

namespace headwater {

void mark_span(const RoleSpan& span, std::vector<RoleLabel>& labels) {
  const auto [first, last] = span.range;
  if (last <= first) return;
  if (last - first == 1) {
    labels[first] = role_label(span.role, SpanPart::single);
    return;
  }
  labels[first] = role_label(span.role, SpanPart::begin);
  for (auto i = first + 1; i + 1 < last; ++i) labels[i] = role_label(span.role, SpanPart::inside);
  labels[last - 1] = role_label(span.role, SpanPart::end);
}

void make_consistent(std::vector<RoleLabel>& labels, const std::vector<std::uint32_t>& lines) {
  for (std::size_t l = 0; l + 1 < lines.size(); ++l) {
    for (auto i = lines[l]; i < lines[l + 1];) {
      if (labels[i] == outside) {
        ++i;
        continue;
      }
      const auto role = role_of(labels[i]);
      auto last = i + 1;
      while (last < lines[l + 1] && labels[last] != outside && role_of(labels[last]) == role &&
             place_of(labels[last]) != SpanPart::begin &&
             place_of(labels[last]) != SpanPart::single)
        ++last;
      mark_span({role, {i, last}}, labels);
      i = last;
    }
  }
}

std::vector<RoleSpan> spans_of(const std::vector<RoleLabel>& labels) {
  std::vector<RoleSpan> spans;
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] == outside) continue;
    const auto place = place_of(labels[i]);
    if (place == SpanPart::begin || place == SpanPart::single) first = i;
    if (place == SpanPart::end || place == SpanPart::single)
      spans.push_back({role_of(labels[i]), {first, i + 1}});
  }
  return spans;
}

}  // namespace headwater
