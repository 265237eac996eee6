// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "model/document.h"

namespace headwater {
namespace {

bool is_one_to_one(const OffsetRun& run) {
  return run.byte_end - run.byte_start == run.text.size();
}

ByteSpan bytes_within(const OffsetRun& run, Span span) {
  if (!is_one_to_one(run)) return {run.byte_start, run.byte_end};
  const auto from = std::max(span.start, run.text.start) - run.text.start;
  const auto to = std::min(span.end, run.text.end) - run.text.start;
  return {run.byte_start + from, run.byte_start + to};
}

}  // namespace

std::optional<ByteSpan> OffsetMap::bytes_of(Span span) const {
  std::optional<ByteSpan> found;
  auto run = std::ranges::partition_point(
      runs, [span](const OffsetRun& r) { return r.text.end <= span.start; });
  for (; run != runs.end() && run->text.start < span.end; ++run) {
    if (!run->text.overlaps(span)) continue;
    const auto bytes = bytes_within(*run, span);
    if (!found) {
      found = bytes;
    } else {
      found->start = std::min(found->start, bytes.start);
      found->end = std::max(found->end, bytes.end);
    }
  }
  return found;
}

}  // namespace headwater
